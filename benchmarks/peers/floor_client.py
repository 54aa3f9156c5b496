"""The client of floor_server.py; see _measure.Options. --mode picks the form:

direct    one task sends a frame and reads until the echo is whole
parked    a reader task and a writer task; a call parks until its echo has come, as in an RPC client
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import trio

from benchmarks._benches import Client, run_bench
from benchmarks._floor import HEAD, LARGE_READ, SMALL_READ, STREAM, FrameCutter, Outbox, chunks
from benchmarks._loops import TrioLoop
from benchmarks._measure import Options, clock, split_address

SMALL_BODY = bytes(96)


class DirectClient(Client):
    def __init__(self, socket: trio.SocketStream, size: int) -> None:
        self.socket = socket
        self.read = LARGE_READ if size > SMALL_READ else SMALL_READ

    async def receive(self, count: int) -> bytes:
        parts: list[bytes] = []
        while count > 0:
            parts.append(bytes(await self.socket.receive_some(self.read)))
            count -= len(parts[-1])
        return b"".join(parts)

    async def exchange(self, ident: int, body: bytes, answer: int) -> bytes:
        """Send a frame, and receive one with a body of so many bytes."""
        await self.socket.send_all(HEAD.pack(len(body), ident) + body)
        return await self.receive(HEAD.size + answer)

    async def echo(self) -> None:
        await self.exchange(1, SMALL_BODY, len(SMALL_BODY))

    async def batch(self, count: int) -> None:
        frame = HEAD.pack(len(SMALL_BODY), 1) + SMALL_BODY
        await self.socket.send_all(frame * count)
        await self.receive(len(frame) * count)

    async def payload(self, blob: bytes) -> None:
        await self.exchange(1, blob, len(blob))

    async def stream(self, blob: bytes, until: float) -> int:
        frame = HEAD.pack(len(blob), STREAM) + blob
        writes = 0
        while clock() < until:
            await self.socket.send_all(frame)
            writes += 1
        answer = await self.exchange(STREAM, b"", 8)
        assert int.from_bytes(answer[HEAD.size :], "little") == writes * len(blob)
        return writes


class ParkedClient(Client):
    """Each call is a parked task, found again by the id of its frame."""

    def __init__(self, stream: trio.SocketStream) -> None:
        self.socket = stream
        self.outbox = Outbox(stream)
        self.parked: dict[int, trio.lowlevel.Task] = {}
        self.last = 0

    async def read(self) -> None:
        cutter = FrameCutter()
        async for data in chunks(self.socket):
            for ident, _ in cutter.feed(data):
                trio.lowlevel.reschedule(self.parked.pop(ident))

    async def echo(self) -> None:
        self.last = self.last + 1 & 0x7FFFFFFF
        self.parked[self.last] = trio.lowlevel.current_task()
        self.outbox.put(HEAD.pack(len(SMALL_BODY), self.last) + SMALL_BODY)
        await trio.lowlevel.wait_task_rescheduled(lambda _: trio.lowlevel.Abort.FAILED)


async def open_stream(address: str) -> trio.SocketStream:
    path, port = split_address(address)
    if port is not None:
        return await trio.open_tcp_stream(path, port)
    stream = await trio.open_unix_socket(path)
    assert isinstance(stream, trio.SocketStream)
    return stream


async def main(options: Options) -> None:
    @asynccontextmanager
    async def connect() -> AsyncGenerator[Client]:
        async with await open_stream(options.address) as stream:
            if options.mode != "parked":
                yield DirectClient(stream, options.size)
                return
            async with trio.open_nursery() as nursery:
                client = ParkedClient(stream)
                nursery.start_soon(client.outbox.run)
                nursery.start_soon(client.read)
                yield client
                nursery.cancel_scope.cancel()

    await run_bench(options, TrioLoop(), connect)


if __name__ == "__main__":
    trio.run(main, Options.from_command_line(__doc__))
