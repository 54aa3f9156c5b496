"""The grpc.aio client; see _measure.Options."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from importlib import import_module
from typing import Any

from benchmarks._benches import Client, Stats, run_bench
from benchmarks._loops import AsyncioLoop
from benchmarks._measure import Options, clock

grpc: Any = import_module("grpc")
messages: Any
services: Any
messages, services = grpc.protos_and_services("benchmarks/bench.proto")


class GrpcClient(Client):
    def __init__(self, stub: Any) -> None:
        self.stub = stub

    async def echo(self) -> None:
        assert (await self.stub.Echo(messages.Number(x=7))).x == 7

    async def batch(self, count: int) -> None:
        calls = [self.stub.Echo(messages.Number(x=7)) for _ in range(count)]
        for call in calls:
            assert (await call).x == 7

    async def payload(self, blob: bytes) -> None:
        assert len((await self.stub.Payload(messages.Blob(data=blob))).data) == len(blob)

    async def stream(self, blob: bytes, until: float) -> int:
        message = messages.Blob(data=blob)
        call = self.stub.Write()
        writes = 0
        while clock() < until:
            await call.write(message)
            writes += 1
        await call.done_writing()
        assert (await call).bytes == writes * len(blob)
        return writes

    async def cancelled(self) -> None:
        call = self.stub.Hang(messages.Nothing())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        call.cancel()
        try:
            await call
        except asyncio.CancelledError:
            pass

    async def stats(self) -> Stats:
        stats = await self.stub.GetStats(messages.Nothing())
        return Stats(stats.hangs_started, stats.hangs_live)


async def main(options: Options) -> None:
    settings = [
        ("grpc.max_receive_message_length", -1),
        ("grpc.max_send_message_length", -1),
        # Otherwise equal channels share one connection.
        ("grpc.use_local_subchannel_pool", 1),
    ]

    @asynccontextmanager
    async def connect() -> AsyncGenerator[Client]:
        channel = grpc.aio.insecure_channel(options.address, options=settings)
        yield GrpcClient(services.ProbeStub(channel))
        await channel.close()

    await run_bench(options, AsyncioLoop(), connect)


if __name__ == "__main__":
    asyncio.run(main(Options.from_command_line(__doc__)))
