"""Any stream of trio's as a transport: TLS, pipes, memory, and those of other libraries."""

from __future__ import annotations

from collections.abc import Sequence

import trio

from trio_capnp.reports import type_name
from trio_capnp.transports._socket import SocketTransport
from trio_capnp.transports._transport import CHUNK, PIECE, Buffer, Transport, batches

LARGEST_READ = 256 * 1024


class StreamTransport:
    """A stream that is no plain socket.

    Args:
        stream: taken over.
        peer: who is at the other end, for people.
    """

    __slots__ = ("_peer", "_stream")

    def __init__(self, stream: trio.abc.Stream, peer: str = "") -> None:
        self._stream = stream
        self._peer = peer or type_name(type(stream))

    @property
    def peer(self) -> str:
        return self._peer

    @property
    def stream(self) -> trio.abc.Stream:
        return self._stream

    async def receive(self) -> bytes:
        return bytes(await self._stream.receive_some(CHUNK))

    async def receive_into(self, view: memoryview) -> int:
        data = await self._stream.receive_some(min(len(view), LARGEST_READ))
        view[: len(data)] = data
        return len(data)

    def try_send(self, buffers: Sequence[Buffer]) -> int:
        """Send nothing: trio's streams have no way to send without waiting."""
        return 0

    async def send_some(self, buffer: Buffer) -> int:
        piece = memoryview(buffer)[:PIECE]
        await self._stream.send_all(piece)
        return len(piece)

    async def send(self, buffers: Sequence[Buffer]) -> None:
        for buffer in batches(buffers):
            await self._stream.send_all(buffer)

    async def send_eof(self) -> None:
        """Send the end, unless the stream can only be closed both ways, as TLS."""
        if isinstance(self._stream, trio.abc.HalfCloseableStream):
            await self._stream.send_eof()
        else:
            await trio.lowlevel.checkpoint()

    async def aclose(self) -> None:
        await self._stream.aclose()

    def abort(self) -> None:
        close_now(self._stream)

    def __repr__(self) -> str:
        return f"<StreamTransport over {self._stream!r}>"


PARTS = ("transport_stream", "send_stream", "receive_stream", "socket")
"""Where streams keep what they are made of: TLS, stapled streams, sockets."""


def close_now(stream: object) -> None:
    """Close a stream, and what it is made of, as far as that goes without waiting."""
    for name in PARTS:
        part: object = getattr(stream, name, None)
        if part is not None:
            close_now(part)
    close: object = getattr(stream, "close", None)  # pipes, memory streams and sockets have one
    if callable(close):
        close()


def transport_of(stream: trio.abc.Stream, peer: str = "") -> Transport:
    """The transport for a stream, which is taken over: the fast one if it is a plain socket."""
    if isinstance(stream, trio.SocketStream):
        return SocketTransport(stream)
    return StreamTransport(stream, peer)
