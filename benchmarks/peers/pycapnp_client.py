"""The pycapnp client; see _measure.Options. --mode window keeps 16 stream writes in flight, which
pycapnp does not do by itself: awaiting one of its writes waits for the server's answer."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

from benchmarks._benches import HOLD_BATCH, Client, Stats, run_bench
from benchmarks._loops import AsyncioLoop
from benchmarks._measure import Options, clock, split_address
from benchmarks.peers._pycapnp import UNLIMITED, bench, capnp


class PycapnpClient(Client):
    def __init__(self, probe: Any, window: int) -> None:
        self.probe = probe
        self.window = window
        self.held: list[object] = []

    async def echo(self) -> None:
        assert (await self.probe.echo(x=7)).x == 7

    async def batch(self, count: int) -> None:
        promises = [self.probe.echo(x=7) for _ in range(count)]
        for promise in promises:
            assert (await promise).x == 7

    async def payload(self, blob: bytes) -> None:
        assert len((await self.probe.payload(data=blob)).data) == len(blob)

    async def chain(self, depth: int) -> None:
        probe = self.probe
        for _ in range(depth):
            probe = probe.getChild().child
        assert (await probe.value()).v == 42

    async def chain_awaited(self, depth: int) -> None:
        probe = self.probe
        for _ in range(depth):
            probe = (await probe.getChild()).child
        assert (await probe.value()).v == 42

    async def stream(self, blob: bytes, until: float) -> int:
        writes = 0
        waiting: deque[Any] = deque()
        while clock() < until:
            waiting.append(self.probe.write(chunk=blob))
            writes += 1
            if len(waiting) >= self.window:
                await waiting.popleft()
        for promise in waiting:
            await promise
        assert (await self.probe.finish()).bytes == writes * len(blob)
        return writes

    async def fresh_cap(self) -> None:
        _ = (await self.probe.makeCap()).cap

    async def hold(self, count: int) -> None:
        for start in range(0, count, HOLD_BATCH):
            promises = [self.probe.makeCap() for _ in range(min(HOLD_BATCH, count - start))]
            self.held += [(await promise).cap for promise in promises]

    async def cancelled(self) -> None:
        async def hang() -> None:
            await self.probe.hang()

        task = asyncio.ensure_future(hang())
        # Two turns of the loop: the first starts the task, the second sends the call.
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            pass

    async def stats(self) -> Stats:
        stats = await self.probe.stats()
        return Stats(stats.hangsStarted, stats.hangsLive, stats.capsMade, stats.capsLive)


async def main(options: Options) -> None:
    path, port = split_address(options.address)
    window = 16 if options.mode == "window" else 1

    @asynccontextmanager
    async def connect() -> AsyncGenerator[Client]:
        if port is None:
            stream = await capnp.AsyncIoStream.create_unix_connection(path)
        else:
            stream = await capnp.AsyncIoStream.create_connection(path, port)
        rpc = capnp.TwoPartyClient(stream, traversal_limit_in_words=UNLIMITED)
        yield PycapnpClient(rpc.bootstrap().cast_as(bench.Probe), window)
        rpc.close()

    await run_bench(options, AsyncioLoop(), connect)


if __name__ == "__main__":
    asyncio.run(capnp.run(main(Options.from_command_line(__doc__))))
