"""Questions about a peer: its address, its certificate, and the process at a Unix socket.

Nothing of this is asked when a connection opens. The address and the certificate stay with the
transport after its end. The kernel forgets a Unix socket's credentials when the socket is closed,
so a transport takes them with ``credentials_of`` just before.
"""

from __future__ import annotations

import socket
import struct
import sys
from typing import TYPE_CHECKING, Final, cast

import trio

from trio_capnp.reports import is_of_signal

if TYPE_CHECKING:
    from trio_capnp.identity import Credentials

PEERCRED: Final[int | None] = (
    getattr(socket, "SO_PEERCRED", None) if sys.platform == "linux" else None
)
"""The option with the process at the other end. OpenBSD's has another form."""

CREDENTIALS: Final = struct.Struct("=iII")
"""The pid, uid and gid. Source: unix(7), ``struct ucred``."""


def credentials_of(sock: socket.socket | trio.socket.SocketType | None) -> Credentials | None:
    """Ask the kernel for the process at the other end; None if ``sock`` is no open Unix socket."""
    if PEERCRED is None or sock is None or sock.fileno() < 0 or not is_unix(sock.family):
        return None
    try:
        data = sock.getsockopt(socket.SOL_SOCKET, PEERCRED, CREDENTIALS.size)
    except OSError as error:  # a socket that is not connected any more
        if is_of_signal(error):
            raise
        return None
    pid, uid, gid = CREDENTIALS.unpack(data)
    from trio_capnp.identity import Credentials

    return Credentials(pid=pid, uid=uid, gid=gid)


def is_unix(family: int) -> bool:
    """Whether a socket's family is that of Unix sockets, which some systems lack."""
    return family == getattr(socket, "AF_UNIX", None)


def certificate_of(stream: trio.abc.Stream) -> bytes | None:
    """The peer's certificate in DER form; None for a stream without TLS or before its handshake."""
    if not isinstance(stream, trio.SSLStream):
        return None
    try:
        found: bytes | None = stream.getpeercert(binary_form=True)
    except (trio.NeedHandshakeError, ValueError) as error:  # the handshake has not ended, or failed
        if is_of_signal(error):
            raise
        return None
    return found


def socket_below(stream: object) -> trio.socket.SocketType | None:
    """The socket below a stream of Trio's, looking through TLS; None if there is none."""
    while isinstance(stream, trio.SSLStream):
        stream = cast("trio.SSLStream[trio.abc.Stream]", stream).transport_stream
    return stream.socket if isinstance(stream, trio.SocketStream) else None
