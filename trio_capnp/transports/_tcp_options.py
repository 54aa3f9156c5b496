"""The options of TCP sockets; one that Linux accepts from a prepared listener has them already."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

import trio

from trio_capnp.reports import is_of_signal
from trio_capnp.transports._keepalive import Options, keepalive_options

UNSENT_BYTES: Final = 16 * 1024
UNSENT: Final[int | None] = getattr(socket, "TCP_NOTSENT_LOWAT", None)  # not on each system
OPTIONS_OF_STREAM: Final[Options] = (
    (socket.IPPROTO_TCP, socket.TCP_NODELAY, 1),
    *(() if UNSENT is None else ((socket.IPPROTO_TCP, UNSENT, UNSENT_BYTES),)),
)
"""The options that ``trio.SocketStream`` sets."""


@lru_cache(maxsize=16)
def tcp_options(keepalive_s: float | None) -> Options:
    """All options of a TCP socket. On Linux the last one never has its value by default."""
    return OPTIONS_OF_STREAM + keepalive_options(keepalive_s)


def prepare_listeners(listeners: Iterable[trio.SocketListener], keepalive_s: float | None) -> None:
    """Set the options on listeners of this library, so that accepted sockets have them.

    Only Linux is known to hand all of them on. Elsewhere, and if the system has refused one, each
    accepted socket is given them.
    """
    if sys.platform != "linux":
        return
    try:
        for listener in listeners:
            for option in tcp_options(keepalive_s):
                listener.socket.setsockopt(*option)
    except OSError as error:
        if is_of_signal(error):
            raise


def is_prepared(sock: socket.socket, options: Options) -> bool:
    """Whether an accepted socket has its options from a prepared listener.

    Raises:
        OSError: the socket is no TCP socket, or is reset already.
    """
    if sys.platform != "linux" or not options:
        return False
    level, option, value = options[-1]  # set last, so the others were set before
    return sock.getsockopt(level, option) == value
