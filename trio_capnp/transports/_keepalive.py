"""TCP keep-alive: the system asks a silent peer whether it is still there.

A peer that has vanished (a pulled cable, a lost host) sends no end. Two clocks of the system find
it. While no bytes wait, the system sends probes after ``keepalive_s`` of silence. While bytes wait,
``TCP_USER_TIMEOUT`` bounds the time without an acknowledgement; where there is none, the system's
retransmissions go on for a quarter of an hour. With the defaults, in seconds::

    0 silence -> 60 probe -> 72 probe -> 84 the connection ends
    0 silence ... 83 bytes are sent -> 167 the connection ends, at the latest

So a peer is found within three times ``keepalive_s``, also if bytes are sent at the worst moment. A
peer that is alive and whose window is closed for the user timeout loses its connection as well.

Source: tcp(7); linux/net/ipv4/tcp_timer.c, ``tcp_keepalive_timer``; row I14.
"""

from __future__ import annotations

import errno
import socket
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, TypeAlias, cast

import trio

from trio_capnp.reports import is_of_signal

Options: TypeAlias = tuple[tuple[int, int, int], ...]
"""Socket options, each with its level and its value."""

KEEPALIVE_S: Final = 60.0
"""The default of ``Limits.keepalive_s``."""

PROBES_IN_IT: Final = 5
"""Probes are sent at a fifth of ``keepalive_s``, and at least a second, from one another."""

USER_TIMEOUT: Final = 1.4
"""The user timeout as a multiple of ``keepalive_s``. Bytes that are sent just before it has passed
begin it anew, so that twice the timeout has to be less than three times ``keepalive_s``."""

REACTION_S: Final = 0.3
"""Seconds between the first sending of bytes and the system's first timer for them, at most, on a
fast line. Reserved only where whole seconds make the probes late."""

TLS_STREAM: Final = trio.SSLStream
TCP_FAMILIES: Final = (socket.AF_INET, socket.AF_INET6)

VANISHED: Final = frozenset(
    getattr(errno, name)
    for name in ("ETIMEDOUT", "EHOSTUNREACH", "EHOSTDOWN", "ENETUNREACH")
    if hasattr(errno, name)
)
"""Errors of a connected socket whose peer no longer answers. Linux reports the last error of the
network in place of ``ETIMEDOUT``, if there was one."""


@lru_cache(maxsize=16)
def keepalive_options(keepalive_s: float | None) -> Options:
    """The options by which the system finds a peer that has vanished; none for None."""
    if keepalive_s is None:
        return ()
    return ((socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1), *_timers(keepalive_s))


def _timers(keepalive_s: float) -> Iterator[tuple[int, int, int]]:
    idle = int(keepalive_s)
    interval = max(1, int(keepalive_s / PROBES_IN_IT))
    user_timeout_s = USER_TIMEOUT * keepalive_s
    probes = 1
    while idle + probes * interval < user_timeout_s:
        probes += 1
    found_s = idle + probes * interval
    latest_s = 3 * keepalive_s - found_s - REACTION_S
    values = {
        "TCP_KEEPIDLE": idle,
        "TCP_KEEPALIVE": idle,  # its name on macOS
        "TCP_KEEPINTVL": interval,
        "TCP_KEEPCNT": probes,
        "TCP_USER_TIMEOUT": round(1000 * min(user_timeout_s, latest_s)),
    }
    for name, value in values.items():
        option: int | None = getattr(socket, name, None)
        if option is not None:
            yield socket.IPPROTO_TCP, option, value


def keep_alive(stream: trio.abc.Stream, keepalive_s: float | None) -> None:
    """Set the options on the socket below a TLS stream, if it is one of Trio's over TCP."""
    if not isinstance(stream, TLS_STREAM):
        return
    inner: object = cast("trio.SSLStream[trio.abc.Stream]", stream).transport_stream
    if not isinstance(inner, trio.SocketStream) or inner.socket.family not in TCP_FAMILIES:
        return
    try:
        for option in keepalive_options(keepalive_s):
            inner.socket.setsockopt(*option)
    except OSError as error:  # reset already, or not allowed
        if is_of_signal(error):
            raise
