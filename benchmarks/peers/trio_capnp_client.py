"""The trio_capnp client; see _measure.Options."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import trio

import trio_capnp
from benchmarks._benches import HOLD_BATCH, Client, Stats, run_bench
from benchmarks._loops import TrioLoop
from benchmarks._measure import Options, clock
from benchmarks.bench_capnp import Probe, Token
from benchmarks.peers._limits import ROOMY


class TrioCapnpClient(Client):
    def __init__(self, probe: Probe.Client) -> None:
        self.probe = probe
        self.held: list[Token.Client] = []

    async def echo(self) -> None:
        assert (await self.probe.echo(x=7)).x == 7

    async def batch(self, count: int) -> None:
        echo = self.probe.echo
        promises = [echo(x=7) for _ in range(count)]
        for promise in promises:
            assert (await promise).x == 7

    async def payload(self, blob: bytes) -> None:
        assert len((await self.probe.payload(data=blob)).data) == len(blob)

    async def chain(self, depth: int) -> None:
        probe = self.probe
        for _ in range(depth):
            probe = probe.get_child().child
        assert (await probe.value()).v == 42

    async def chain_awaited(self, depth: int) -> None:
        probe = self.probe
        for _ in range(depth):
            probe = (await probe.get_child()).child
        assert (await probe.value()).v == 42

    async def stream(self, blob: bytes, until: float) -> int:
        writes = 0
        while clock() < until:
            await self.probe.write(chunk=blob)
            writes += 1
        assert (await self.probe.finish()).bytes == writes * len(blob)
        return writes

    async def fresh_cap(self) -> None:
        with (await self.probe.make_cap()).cap:
            pass

    async def hold(self, count: int) -> None:
        for start in range(0, count, HOLD_BATCH):
            promises = [self.probe.make_cap() for _ in range(min(HOLD_BATCH, count - start))]
            self.held += [(await promise).cap for promise in promises]

    async def cancelled(self) -> None:
        with trio.CancelScope() as scope:
            promise = self.probe.hang()
            scope.cancel()
            await promise

    async def stats(self) -> Stats:
        stats = await self.probe.stats()
        return Stats(stats.hangs_started, stats.hangs_live, stats.caps_made, stats.caps_live)


async def main(options: Options) -> None:
    @asynccontextmanager
    async def connect() -> AsyncGenerator[Client]:
        async with trio_capnp.open_address(options.address, limits=ROOMY) as connection:
            yield TrioCapnpClient(connection.bootstrap(Probe))

    await run_bench(options, TrioLoop(), connect, compiled=trio_capnp.COMPILED)


if __name__ == "__main__":
    trio.run(main, Options.from_command_line(__doc__))
