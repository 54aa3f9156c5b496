"""The common parts of the two ends of the floor: frames, and a task that joins their writes."""

from __future__ import annotations

import struct
from collections.abc import AsyncIterator, Iterator
from typing import Final

import trio

HEAD: Final = struct.Struct("<II")
STREAM: Final = 0xFFFFFFFF
# Larger reads cost a fresh mapping of memory each, which small frames would pay for.
SMALL_READ: Final = 1 << 16
LARGE_READ: Final = 1 << 18


class FrameCutter:
    """Cuts a byte stream into frames."""

    def __init__(self) -> None:
        self.buffer = bytearray()

    def feed(self, data: bytes) -> Iterator[tuple[int, bytes]]:
        """Yield the id and the whole of every frame that is complete now."""
        self.buffer += data
        start = 0
        while len(self.buffer) - start >= HEAD.size:
            length, ident = HEAD.unpack_from(self.buffer, start)
            end = start + HEAD.size + length
            if len(self.buffer) < end:
                break
            yield ident, bytes(self.buffer[start:end])
            start = end
        del self.buffer[:start]


class Outbox:
    """Sends the buffers that were put into it, as much at once as there is."""

    def __init__(self, stream: trio.SocketStream) -> None:
        self.stream = stream
        self.waiting: list[bytes] = []
        self.wake = trio.Event()

    def put(self, data: bytes) -> None:
        self.waiting.append(data)
        self.wake.set()

    async def run(self) -> None:
        while True:
            await self.wake.wait()
            self.wake = trio.Event()
            while self.waiting:
                data = b"".join(self.waiting)
                self.waiting.clear()
                await self.stream.send_all(data)


async def chunks(stream: trio.SocketStream, size: int = SMALL_READ) -> AsyncIterator[bytes]:
    """The bytes that arrive, until the other side closes."""
    while data := await stream.receive_some(size):
        yield bytes(data)
