"""The benchmarks themselves, over the calls that a client offers.

A client program says how it connects (`Connect`), how its async library sleeps and runs many tasks
(`Loop`), and its calls (`Client`); everything else is here, once for all of them.
"""

from __future__ import annotations

import dataclasses
import itertools
import os
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from typing import Final, Protocol

from benchmarks._measure import Books, Options, clock, peak_kib, reset_peak, resident_kib

Step = Callable[[], Awaitable[object]]
HELD_BATCH: Final = 64
HOLD_BATCH: Final = 500


@dataclasses.dataclass(frozen=True)
class Stats:
    """The server's books."""

    hangs_started: int = 0
    hangs_live: int = 0
    caps_made: int = 0
    caps_live: int = 0


class Loop(Protocol):
    """The functions that a benchmark needs of an async library."""

    async def sleep(self, seconds: float) -> None: ...

    async def run_with(self, count: int, worker: Step, main: Step) -> None:
        """Run `main` beside `count` tasks of `worker`; returns when all have ended."""
        ...


class Client:
    """The calls of one connection. A peer overrides the ones that it has."""

    async def echo(self) -> None:
        """One small call, its result checked."""
        raise NotImplementedError

    async def batch(self, count: int) -> None:
        """Send so many small calls at once, then await them in order."""
        raise NotImplementedError

    async def payload(self, blob: bytes) -> None:
        """Send the bytes there and back."""
        raise NotImplementedError

    async def chain(self, depth: int) -> None:
        """Call child of child of child, then a method of the last, pipelined."""
        raise NotImplementedError

    async def chain_awaited(self, depth: int) -> None:
        """The same, each call awaited before the next."""
        raise NotImplementedError

    async def stream(self, blob: bytes, until: float) -> int:
        """Stream chunks until the clock says so; returns how many the server has seen."""
        raise NotImplementedError

    async def fresh_cap(self) -> None:
        """Get a new capability and let it go."""
        raise NotImplementedError

    async def hold(self, count: int) -> None:
        """Get so many new capabilities, and keep them as long as the connection lasts."""
        raise NotImplementedError

    async def cancelled(self) -> None:
        """Start a call that never returns, let it be sent, and cancel it."""
        raise NotImplementedError

    async def stats(self) -> Stats:
        raise NotImplementedError


Connect = Callable[[], AbstractAsyncContextManager[Client]]


@dataclasses.dataclass(frozen=True)
class Setting:
    """All inputs of a benchmark."""

    options: Options
    books: Books
    loop: Loop
    connect: Connect


def no_figures() -> Mapping[str, float]:
    return {}


async def timed(
    setting: Setting,
    step: Step,
    unit: str,
    worth: float = 1.0,
    each: int = 1,
    more: Callable[[], Mapping[str, float]] = no_figures,
) -> None:
    """Repeat a step, one after another; each counts as so many operations.

    Further figures are requested at the end.
    """
    options, books = setting.options, setting.books
    end = clock() + options.warm
    while clock() < end:
        await step()
    latencies: list[float] = []
    before = books.open()
    end = before + options.secs
    while before < end:
        await step()
        now = clock()
        latencies.append(now - before)
        before = now
    books.close()
    books.report(len(latencies) * each, unit, latencies=latencies, worth=worth, **more())


async def pingpong(setting: Setting) -> None:
    async with setting.connect() as client:
        await timed(setting, client.echo, "calls/s")


async def concurrent(setting: Setting) -> None:
    """Many tasks, each calling over and over."""
    options, books = setting.options, setting.books
    latencies: list[float] = []
    stop = False

    async with setting.connect() as client:

        async def worker() -> None:
            before = clock()
            while not stop:
                await client.echo()
                after = clock()
                latencies.append(after - before)
                before = after

        async def observe() -> None:
            nonlocal stop
            await setting.loop.sleep(options.warm)
            before = len(latencies)
            books.open()
            await setting.loop.sleep(options.secs)
            taken = latencies[before:]
            books.close()
            stop = True
            books.report(len(taken), "calls/s", latencies=taken, count=options.count)

        await setting.loop.run_with(options.count, worker, observe)


async def batch(setting: Setting) -> None:
    """One task that sends many calls, then awaits them all."""
    count = setting.options.count
    async with setting.connect() as client:
        await timed(setting, lambda: client.batch(count), "calls/s", each=count)


async def pipeline(setting: Setting) -> None:
    async with setting.connect() as client:
        await timed(setting, lambda: client.chain(setting.options.depth), "chains/s")


async def chain_awaited(setting: Setting) -> None:
    async with setting.connect() as client:
        await timed(setting, lambda: client.chain_awaited(setting.options.depth), "chains/s")


async def payload(setting: Setting) -> None:
    """Bytes there and back; also how far the memory of both processes rises above its rest."""
    pid, blob = setting.options.pid, os.urandom(setting.options.size)
    async with setting.connect() as client:
        await client.echo()
        reset_peak(pid)
        reset_peak()
        server, own = resident_kib(pid), resident_kib()
        await timed(
            setting,
            lambda: client.payload(blob),
            "MB/s",
            worth=len(blob) / 1e6,
            more=lambda: {
                "server_peak_kib": round(peak_kib(pid) - server),
                "client_peak_kib": round(peak_kib() - own),
            },
        )


async def stream(setting: Setting) -> None:
    options, books = setting.options, setting.books
    blob = os.urandom(options.size)
    async with setting.connect() as client:
        await client.stream(blob, clock() + options.warm)
        writes = await client.stream(blob, books.open() + options.secs)
        books.close()
    books.report(writes, "MB/s", worth=len(blob) / 1e6)


async def caps(setting: Setting) -> None:
    async with setting.connect() as client:
        await timed(setting, client.fresh_cap, "caps/s")
        await settle(setting, client, lambda stats: stats.caps_live == 0)


async def cancel(setting: Setting) -> None:
    """Calls cancelled as soon as they are sent, with an echo as a barrier every 50."""
    options, books = setting.options, setting.books
    async with setting.connect() as client:

        async def run_until(end: float) -> int:
            count = 0
            while clock() < end:
                await client.cancelled()
                count += 1
                if count % 50 == 0:
                    await client.echo()
            await client.echo()
            return count

        await run_until(clock() + options.warm)
        started = (await client.stats()).hangs_started
        count = await run_until(books.open() + options.secs)
        books.close()
        stats = await settle(setting, client, lambda stats: stats.hangs_live == 0)
    books.report(count, "cancels/s", started=stats.hangs_started - started, live=stats.hangs_live)


async def settle(setting: Setting, client: Client, settled: Callable[[Stats], bool]) -> Stats:
    """The server's books, at most two seconds later: as soon as they are as they should be."""
    stats = await client.stats()
    for _ in range(100):
        if settled(stats):
            break
        await setting.loop.sleep(0.02)
        stats = await client.stats()
    return stats


async def connections(setting: Setting) -> None:
    """Open many connections with one call each, keep them, and measure the memory of one."""
    options, books = setting.options, setting.books
    async with AsyncExitStack() as stack:

        async def open_one() -> None:
            await (await stack.enter_async_context(setting.connect())).echo()

        await open_one()
        server, client = resident_kib(options.pid), resident_kib()
        books.open()
        for _ in range(options.count):
            await open_one()
        books.close()
        books.report(
            options.count,
            "connections/s",
            server_kib=round((resident_kib(options.pid) - server) / options.count, 2),
            client_kib=round((resident_kib() - client) / options.count, 2),
        )


async def held(setting: Setting) -> None:
    """Calls sent by sixty-fours, while so many capabilities are held on the connection."""
    async with setting.connect() as client:
        await client.hold(setting.options.count)
        await timed(setting, lambda: client.batch(HELD_BATCH), "calls/s", each=HELD_BATCH)


async def crowd(setting: Setting) -> None:
    """One call after another, each on the next of so many connections; memory for one."""
    pid, count = setting.options.pid, setting.options.count
    async with AsyncExitStack() as stack:

        async def open_one() -> Client:
            client = await stack.enter_async_context(setting.connect())
            await client.echo()
            return client

        await open_one()
        server, own = resident_kib(pid), resident_kib()
        turns = itertools.cycle([await open_one() for _ in range(count)])
        figures = {
            "server_kib": round((resident_kib(pid) - server) / count, 2),
            "client_kib": round((resident_kib() - own) / count, 2),
        }
        await timed(setting, lambda: next(turns).echo(), "calls/s", more=lambda: figures)


BENCHES: Final[dict[str, Callable[[Setting], Awaitable[None]]]] = {
    bench.__name__: bench
    for bench in (
        pingpong, concurrent, batch, pipeline, chain_awaited, payload, stream, caps, cancel,
        connections, held, crowd,
    )
}  # fmt: skip


async def run_bench(options: Options, loop: Loop, connect: Connect, **notes: object) -> None:
    """Run the benchmark that the options name, and print its line with the notes."""
    await BENCHES[options.bench](Setting(options, Books(options, **notes), loop, connect))
