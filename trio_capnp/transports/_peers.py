"""The key by which a server counts a peer: a host on TCP, a user on Unix sockets."""

from __future__ import annotations

import errno
from collections.abc import Iterable
from typing import Final

import trio

from trio_capnp.reports import is_of_signal
from trio_capnp.transports._accept import Accepted
from trio_capnp.transports._identity import PEERCRED, credentials_of, is_unix

MAPPED: Final = "::ffff:"
"""The beginning of an IPv4 address in IPv6's form, as a socket for both families gives it."""


def peer_key(accepted: Accepted) -> object:
    """The host or the user that an accepted connection counts for; None if it is gone already."""
    sock = accepted.socket if isinstance(accepted, trio.SocketStream) else accepted
    try:
        if not is_unix(sock.family):
            host: str = sock.getpeername()[0]
            return host.removeprefix(MAPPED)
        credentials = credentials_of(sock)
        return None if credentials is None else credentials.uid
    except OSError as error:
        if is_of_signal(error):
            raise
        return None


def check_peer_users(listeners: Iterable[trio.abc.AsyncResource]) -> None:
    """Check that this system tells the user of each peer.

    Raises:
        OSError: one of the listeners is a Unix socket, and the system does not.
    """
    if PEERCRED is not None:
        return
    for listener in listeners:
        sock: object = getattr(listener, "socket", None)
        if is_unix(getattr(sock, "family", -1)):
            raise OSError(
                errno.EOPNOTSUPP,
                "this system does not tell the user behind a Unix socket (SO_PEERCRED);"
                " leave out max_connections_per_peer",
            )
