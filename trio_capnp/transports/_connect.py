"""Connecting."""

from __future__ import annotations

import os
import ssl

import trio

from trio_capnp.transports._addresses import Address, TcpAddress
from trio_capnp.transports._socket import SocketTransport
from trio_capnp.transports._stream import StreamTransport
from trio_capnp.transports._transport import Transport


async def connect_tcp(
    host: str, port: int, *, ssl_context: ssl.SSLContext | None = None
) -> Transport:
    """Connect to a host, by whichever of its addresses answers first.

    With ``ssl_context`` the TLS handshake is done, and the certificate checked, before this
    returns. Cancelled, nothing is left open.

    Raises:
        OSError: no address answered.
        trio.BrokenResourceError: the TLS handshake failed; ``__cause__`` says why.
    """
    stream = await trio.open_tcp_stream(host, port)
    if ssl_context is None:
        return SocketTransport(stream)
    return await _start_tls(stream, ssl_context, host, f"{host}:{port}")


async def _start_tls(
    stream: trio.SocketStream, context: ssl.SSLContext, host: str, peer: str
) -> StreamTransport:
    secure = trio.SSLStream(stream, context, server_hostname=host)
    try:
        await secure.do_handshake()
    except BaseException:
        await trio.aclose_forcefully(secure)
        raise
    return StreamTransport(secure, peer)


async def connect_unix(path: str | bytes | os.PathLike[str]) -> SocketTransport:
    """Connect to a Unix socket; a path that begins with a NUL is an abstract name.

    Cancelled, nothing is left open.

    Raises:
        OSError: nobody listens there.
    """
    sock = trio.socket.socket(trio.socket.AF_UNIX, trio.socket.SOCK_STREAM)
    try:
        await sock.connect(os.fspath(path))
    except BaseException:
        sock.close()
        raise
    return SocketTransport(trio.SocketStream(sock))


async def connect(address: Address, *, ssl_context: ssl.SSLContext | None = None) -> Transport:
    """Connect to an address.

    Raises:
        OSError: nobody answers there.
        ValueError: TLS over a Unix socket, or an address to listen on only.
    """
    if isinstance(address, TcpAddress):
        if address.host is None:
            raise ValueError(f"{address} can be listened on, not connected to")
        return await connect_tcp(address.host, address.port, ssl_context=ssl_context)
    if ssl_context is not None:
        raise ValueError("TLS is not used over Unix sockets")
    return await connect_unix(address.path)
