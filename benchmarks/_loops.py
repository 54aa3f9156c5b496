"""The two async libraries, as `_benches.Loop` wants them."""

from __future__ import annotations

import asyncio

import trio

from benchmarks._benches import Step


class TrioLoop:
    async def sleep(self, seconds: float) -> None:
        await trio.sleep(seconds)

    async def run_with(self, count: int, worker: Step, main: Step) -> None:
        async with trio.open_nursery() as nursery:
            for _ in range(count):
                nursery.start_soon(worker)
            await main()


class AsyncioLoop:
    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    async def run_with(self, count: int, worker: Step, main: Step) -> None:
        workers = [asyncio.ensure_future(worker()) for _ in range(count)]
        await main()
        await asyncio.gather(*workers)
