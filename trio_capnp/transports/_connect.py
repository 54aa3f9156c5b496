"""Connecting."""

from __future__ import annotations

import errno
import os
import socket
import ssl
import sys
from typing import Final

import trio

from trio_capnp.reports import is_of_signal
from trio_capnp.transports._addresses import Address, TcpAddress, with_address
from trio_capnp.transports._keepalive import KEEPALIVE_S
from trio_capnp.transports._platform import check_unix_sockets
from trio_capnp.transports._socket import SocketTransport
from trio_capnp.transports._stream import transport_of
from trio_capnp.transports._tls import HANDSHAKE_TIMEOUT_S, start_tls
from trio_capnp.transports._transport import Transport

UNDER_WAY: Final = frozenset({errno.EINPROGRESS, errno.EALREADY, errno.EWOULDBLOCK})
"""Results of ``connect`` for a non-blocking socket that is not connected yet."""

DONE: Final = frozenset({0, errno.EISCONN})


async def connect_tcp(
    host: str,
    port: int,
    *,
    ssl_context: ssl.SSLContext | None = None,
    handshake_timeout_s: float = HANDSHAKE_TIMEOUT_S,
    keepalive_s: float | None = KEEPALIVE_S,
) -> Transport:
    """Connect to a host, by the first of its addresses that answers.

    With ``ssl_context`` the TLS handshake is done, and the certificate checked, before this
    returns. If cancelled, it leaves nothing open.

    Args:
        host: a name or an IP address.
        port: the port.
        ssl_context: makes the connection a TLS one; None for none.
        handshake_timeout_s: seconds for the TLS handshake.
        keepalive_s: as in ``Limits``.

    Raises:
        OSError: no address answered, or the TLS handshake failed.
    """
    family = _family_of(host)
    if family is not None and ssl_context is None:
        sock = await _connected_to(family, host, port)
        return SocketTransport(sock, is_ours=True, keepalive_s=keepalive_s)
    stream = await _stream_to(family, host, port)
    if ssl_context is None:
        return transport_of(stream, is_ours=True, keepalive_s=keepalive_s)
    peer = str(TcpAddress(host, port))
    secure = await start_tls(stream, ssl_context, peer, host=host, timeout_s=handshake_timeout_s)
    return transport_of(secure, keepalive_s=keepalive_s)


async def _stream_to(
    family: socket.AddressFamily | None, host: str, port: int
) -> trio.SocketStream:
    if family is None:
        try:
            return await trio.open_tcp_stream(host, port)
        except socket.gaierror as error:
            if is_of_signal(error):
                raise
            raise with_address("connect to", TcpAddress(host, port), error) from error
    sock = await _connected_to(family, host, port)
    try:
        return trio.SocketStream(trio.socket.from_stdlib_socket(sock))
    except BaseException:
        sock.close()
        raise


async def _connected_to(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
    """Connect to an IP address as ``trio.open_tcp_stream`` does, in one step.

    Trio races the addresses of a host, with a nursery, and a task and a timer for each. For a
    single address that takes twice as long as connecting and accepting do.

    Waits only if the peer does not answer at once, as one on the same host does.

    Raises:
        OSError: the address did not answer; the cause is a group with the error.
    """
    await trio.lowlevel.checkpoint_if_cancelled()
    try:
        sock = _socket_of(family)
        try:
            await _connect_socket(sock, (host, port))
            return sock
        except BaseException:
            sock.close()
            raise
    except OSError as error:
        if is_of_signal(error):
            raise
        text = f"all attempts to connect to {TcpAddress(host, port)} failed"
        raise OSError(text) from ExceptionGroup(text, [error])


def _socket_of(family: socket.AddressFamily) -> socket.socket:
    """Make a TCP socket, with the program's socket factory if Trio has one."""
    made = trio.socket.socket(family, trio.socket.SOCK_STREAM, trio.socket.IPPROTO_TCP)
    descriptor = made.detach()
    try:
        sock = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP, descriptor)
    except BaseException:
        socket.close(descriptor)
        raise
    try:
        sock.setblocking(False)
        return sock
    except BaseException:
        sock.close()
        raise


async def _connect_socket(sock: socket.socket, address: tuple[str, int]) -> None:
    """Connect to an IP address.

    Raises:
        OSError: the address did not answer.
    """
    code = sock.connect_ex(address)
    if code in UNDER_WAY and sys.platform == "linux":
        # A second call returns the state. If the peer is on the same host it is connected by now,
        # and waiting for that would cost a pass of the event loop and two more calls.
        code = sock.connect_ex(address)
    if code in UNDER_WAY:
        await trio.lowlevel.wait_writable(sock)
        code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if code not in DONE:
        raise OSError(code, f"Error connecting to {address!r}: {os.strerror(code)}")


def _family_of(host: str) -> socket.AddressFamily | None:
    """The family of an IP address; None for a name."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.inet_pton(family, host)
    except (OSError, ValueError) as error:
        if is_of_signal(error):
            raise
        return None
    return family


async def connect_unix(path: str | bytes | os.PathLike[str]) -> SocketTransport:
    """Connect to a Unix socket; a path that begins with a NUL is an abstract name.

    If cancelled, it leaves nothing open.

    Raises:
        OSError: no socket listens at the path, which the error names, or this system has no Unix
            sockets.
    """
    check_unix_sockets(path)
    sock = trio.socket.socket(trio.socket.AF_UNIX, trio.socket.SOCK_STREAM)
    try:
        await sock.connect(os.fspath(path))
        return SocketTransport(trio.SocketStream(sock))
    except BaseException as error:
        sock.close()
        if isinstance(error, OSError) and not is_of_signal(error):
            error.filename = os.fspath(path)  # the system's error names no path
        raise


def check_connectable(address: Address, *, with_tls: bool) -> None:
    """Check that one can connect to an address, before anything is opened.

    Raises:
        ValueError: TLS over a Unix socket, or an address to listen on only.
        OSError: this system has no Unix sockets.
    """
    if isinstance(address, TcpAddress):
        if address.host is None:
            raise ValueError(f"{address} can be listened on, not connected to")
        return
    if with_tls:
        raise ValueError("TLS is not used over Unix sockets")
    check_unix_sockets(address.path)


async def connect(
    address: Address,
    *,
    ssl_context: ssl.SSLContext | None = None,
    handshake_timeout_s: float = HANDSHAKE_TIMEOUT_S,
    keepalive_s: float | None = KEEPALIVE_S,
) -> Transport:
    """Connect to an address.

    Args:
        address: of a TCP or a Unix socket.
        ssl_context: as for ``connect_tcp``.
        handshake_timeout_s: as for ``connect_tcp``.
        keepalive_s: as for ``connect_tcp``.

    Raises:
        OSError: no socket listens at the address, or the TLS handshake failed.
        ValueError: as ``check_connectable``.
    """
    check_connectable(address, with_tls=ssl_context is not None)
    if isinstance(address, TcpAddress):
        assert address.host is not None, "checked above"
        return await connect_tcp(
            address.host,
            address.port,
            ssl_context=ssl_context,
            handshake_timeout_s=handshake_timeout_s,
            keepalive_s=keepalive_s,
        )
    return await connect_unix(address.path)
