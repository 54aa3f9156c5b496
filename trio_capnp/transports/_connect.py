"""Connecting."""

from __future__ import annotations

import os
import socket
import ssl

import trio

from trio_capnp.reports import is_of_signal
from trio_capnp.transports._addresses import Address, TcpAddress
from trio_capnp.transports._platform import check_unix_sockets
from trio_capnp.transports._socket import SocketTransport
from trio_capnp.transports._stream import transport_of
from trio_capnp.transports._tls import start_tls
from trio_capnp.transports._transport import Transport


async def connect_tcp(
    host: str, port: int, *, ssl_context: ssl.SSLContext | None = None
) -> Transport:
    """Connect to a host, by whichever of its addresses answers first.

    With ``ssl_context`` the TLS handshake is done, and the certificate checked, before this
    returns. Cancelled, nothing is left open.

    Raises:
        OSError: no address answered, or the TLS handshake failed.
    """
    stream = await _stream_to(host, port)
    if ssl_context is None:
        return transport_of(stream, is_ours=True)
    peer = str(TcpAddress(host, port))
    return transport_of(await start_tls(stream, ssl_context, peer, host=host), peer)


async def _stream_to(host: str, port: int) -> trio.SocketStream:
    """Connect as ``trio.open_tcp_stream`` does, in one step if the host is an IP address.

    Trio races the addresses of a host, with a nursery, and a task and a timer for each. For a
    single address that takes twice as long as to connect and to accept.

    Raises:
        OSError: no address answered; the cause is a group of an error for each.
    """
    family = _family_of(host)
    if family is None:
        return await trio.open_tcp_stream(host, port)
    try:
        sock = trio.socket.socket(family, trio.socket.SOCK_STREAM, trio.socket.IPPROTO_TCP)
        try:
            await sock.connect((host, port))
            return trio.SocketStream(sock)
        except BaseException:
            sock.close()
            raise
    except OSError as error:
        if is_of_signal(error):
            raise
        text = f"all attempts to connect to {TcpAddress(host, port)} failed"
        raise OSError(text) from ExceptionGroup(text, [error])


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

    Cancelled, nothing is left open.

    Raises:
        OSError: nobody listens there, or this system has no Unix sockets.
    """
    check_unix_sockets(path)
    sock = trio.socket.socket(trio.socket.AF_UNIX, trio.socket.SOCK_STREAM)
    try:
        await sock.connect(os.fspath(path))
        return SocketTransport(trio.SocketStream(sock))
    except BaseException:
        sock.close()
        raise


def check_connectable(address: Address, *, with_tls: bool) -> None:
    """See that one can connect to an address, before anything is opened.

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


async def connect(address: Address, *, ssl_context: ssl.SSLContext | None = None) -> Transport:
    """Connect to an address.

    Raises:
        OSError: nobody answers there.
        ValueError: see ``check_connectable``.
    """
    check_connectable(address, with_tls=ssl_context is not None)
    if isinstance(address, TcpAddress):
        assert address.host is not None, "checked above"
        return await connect_tcp(address.host, address.port, ssl_context=ssl_context)
    return await connect_unix(address.path)
