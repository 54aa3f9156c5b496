"""The cost of Trio itself: an echo server without any RPC. floor_server.py ADDRESS [tasks]

Frames are <length u32, id u32, body>, sent back as they came. A frame with the id STREAM is only
counted; an empty one is answered with the count. By default one task for each connection does
everything; with "tasks" each frame is answered by a task of its own, as an RPC server runs calls,
and one more task joins and sends the answers.
"""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator

import trio

from benchmarks._floor import HEAD, STREAM, FrameCutter, Outbox, chunks
from benchmarks._measure import announce, split_address


class Echo:
    """The answers to the frames of one connection."""

    def __init__(self) -> None:
        self.cutter = FrameCutter()
        self.seen = 0

    def answers(self, data: bytes) -> Iterator[bytes]:
        for ident, frame in self.cutter.feed(data):
            if ident != STREAM:
                yield frame
            elif len(frame) > HEAD.size:
                self.seen += len(frame) - HEAD.size
            else:
                yield HEAD.pack(8, 0) + self.seen.to_bytes(8, "little")
                self.seen = 0


async def inline(stream: trio.SocketStream) -> None:
    echo = Echo()
    async with stream:
        async for data in chunks(stream):
            if answer := b"".join(echo.answers(data)):
                await stream.send_all(answer)


async def tasks(stream: trio.SocketStream) -> None:
    echo = Echo()
    outbox = Outbox(stream)

    async def answer(frame: bytes) -> None:
        outbox.put(frame)

    async with stream, trio.open_nursery() as nursery:
        nursery.start_soon(outbox.run)
        async for data in chunks(stream):
            for frame in echo.answers(data):
                nursery.start_soon(answer, frame)
        nursery.cancel_scope.cancel()


async def main(address: str, mode: str = "") -> None:
    path, port = split_address(address)
    if port is None:
        sock = socket.socket(socket.AF_UNIX)
        sock.bind(path)
    else:
        sock = socket.create_server((path, port))
        address = f"{path}:{sock.getsockname()[1]}"
    sock.listen(1024)
    listener = trio.SocketListener(trio.socket.from_stdlib_socket(sock))
    announce(address)
    await trio.serve_listeners(tasks if mode == "tasks" else inline, [listener])


if __name__ == "__main__":
    trio.run(main, sys.argv[1], "".join(sys.argv[2:]))
