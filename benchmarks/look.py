"""The gain of the look before sleeping, and its cost for other work.

    python -m benchmarks.look [--pairs 5] [--secs 0.5] [--quick]

One small call after another, with the look of `Limits(max_spin_s)` and without it, in turns: beside
idle connections, beside another task of the same loop that wakes each millisecond, and with two
such clients and their servers on one core. A line for each scene: how many times the rate and the
processor time (of all processes, for a call) with the look are those without it, and for the task
how late it is woken, with the look and without, at half and at 99 % of its turns.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import statistics
import subprocess
import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import AsyncExitStack, contextmanager
from typing import Final, cast

import attrs
import trio

import trio_capnp
from benchmarks._measure import Cpu, clock
from benchmarks._records import Line, number
from benchmarks.bench_capnp import Probe
from benchmarks.peers._limits import ROOMY, SPIN
from benchmarks.run import PEERS, ROOT, TIMEOUT_S, Server

WARM_S: Final = 0.2
TICK_S: Final = 0.001


@attrs.frozen
class Scene:
    """The work beside the connection that calls.

    Attributes:
        title: as printed.
        idle: further connections, open and silent.
        ticks: whether another task of the client's loop wakes each millisecond.
        pairs: clients, each with a server of its own.
        one_core: whether all of them have only one core.
    """

    title: str
    idle: int = 0
    ticks: bool = False
    pairs: int = 1
    one_core: bool = False


SCENES: Final = (
    Scene("alone"),
    Scene("100 idle connections", idle=100),
    Scene("1,000 idle connections", idle=1000),
    Scene("a task that wakes each ms", ticks=True),
    Scene("two clients, two servers, one core", pairs=2, one_core=True),
)
QUICK: Final = Scene("all of these at once", idle=10, ticks=True, pairs=2, one_core=True)


async def call_on_and_on(address: str, idle: int, ticks: bool, secs: float) -> dict[str, object]:
    """The client's part: calls one after another, their cost, and how late the task was."""
    late: list[float] = []

    async def tick() -> None:
        while True:
            due = trio.current_time() + TICK_S
            await trio.sleep_until(due)
            late.append(trio.current_time() - due)

    async with AsyncExitStack() as stack:
        nursery = await stack.enter_async_context(trio.open_nursery())
        connections = [
            await stack.enter_async_context(trio_capnp.open_address(address, limits=ROOMY))
            for _ in range(1 + idle)
        ]
        probe = connections[0].bootstrap(Probe)
        await calls(probe, warm_s(secs))
        if ticks:
            nursery.start_soon(tick)
        cpu, began = Cpu.own(), clock()
        count = await calls(probe, secs)
        took, used = clock() - began, Cpu.own() - cpu
        nursery.cancel_scope.cancel()
    return {"calls": count, "secs": took, "cpu_s": used.total, "late_us": quantiles_us(late)}


def warm_s(secs: float) -> float:
    """Seconds of calls before so many seconds are measured."""
    return min(WARM_S, secs)


async def calls(probe: Probe.Client, secs: float) -> int:
    """Call for so long; how many calls there were."""
    count, end = 0, clock() + secs
    while clock() < end:
        await probe.echo(x=7)
        count += 1
    return count


def quantiles_us(late: Sequence[float]) -> list[float]:
    """Half and 99 %."""
    ordered = sorted(late)
    return [round(ordered[int(len(ordered) * share)] * 1e6) for share in (0.5, 0.99) if ordered]


@attrs.frozen
class Figures:
    """The figures of one scene: calls a second, microseconds of all processes for one call, and the
    task's waits.
    """

    rate: float
    cpu_us: float
    late_us: Sequence[float]


def measured(scene: Scene, spin_s: float, secs: float) -> Figures:
    given = {SPIN: str(spin_s)}
    peer = dataclasses.replace(PEERS["trio_capnp"], environment=given)
    servers = [Server(peer, "tcp") for _ in range(scene.pairs)]
    try:
        before = sum(Cpu.of(int(server.pid)).total for server in servers)
        clients = [client(scene, server.address, secs, given) for server in servers]
        lines = [said(each) for each in clients]
        used = sum(Cpu.of(int(server.pid)).total for server in servers) - before
    finally:
        for server in servers:
            server.close()
    cpu_s = used * secs / (secs + warm_s(secs)) + sum(number(line, "cpu_s") for line in lines)
    return Figures(
        rate=sum(number(line, "calls") / number(line, "secs") for line in lines),
        cpu_us=cpu_s / sum(number(line, "calls") for line in lines) * 1e6,
        late_us=cast("list[float]", lines[0]["late_us"]),
    )


def client(
    scene: Scene, address: str, secs: float, given: Mapping[str, str]
) -> subprocess.Popen[str]:
    flags = ["--ticks"] if scene.ticks else []
    command = [
        sys.executable, "-m", "benchmarks.look", "--client", address,
        "--idle", str(scene.idle), "--secs", str(secs), *flags,
    ]  # fmt: skip
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env={**os.environ, **given}
    )


def said(process: subprocess.Popen[str]) -> Line:
    output, _ = process.communicate(timeout=TIMEOUT_S)
    line: dict[str, object] = json.loads(output)
    return line


@contextmanager
def cores(scene: Scene) -> Generator[None]:
    """Processes that start meanwhile run on the scene's cores."""
    all_cores = os.sched_getaffinity(0)
    if scene.one_core:
        os.sched_setaffinity(0, {min(all_cores)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, all_cores)


def compare(scene: Scene, pairs: int, secs: float) -> str:
    """A line about the scene, from alternated pairs."""
    looking: list[Figures] = []
    without: list[Figures] = []
    with cores(scene):
        for _ in range(pairs):
            looking.append(measured(scene, ROOMY.max_spin_s, secs))
            without.append(measured(scene, 0, secs))
    both = list(zip(looking, without, strict=True))
    rate = statistics.median([one.rate / other.rate for one, other in both])
    cpu = statistics.median([one.cpu_us / other.cpu_us for one, other in both])
    line = f"{scene.title}: rate x {rate:.2f}, CPU x {cpu:.2f}"
    if scene.ticks:
        line += f", task late by {lateness(looking)} us, without {lateness(without)} us"
    return line


def lateness(figures: Sequence[Figures]) -> str:
    half, most = (statistics.median([each.late_us[i] for each in figures]) for i in (0, 1))
    return f"{half:.0f} / {most:.0f}"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--secs", type=float, default=0.5)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--client", default="", help=argparse.SUPPRESS)
    parser.add_argument("--idle", type=int, default=0, help=argparse.SUPPRESS)
    parser.add_argument("--ticks", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.client:
        print(
            json.dumps(
                trio.run(call_on_and_on, options.client, options.idle, options.ticks, options.secs)
            )
        )
        return
    if options.quick:
        options.pairs, options.secs = 1, 0.02
    for scene in [QUICK] if options.quick else SCENES:
        print(compare(scene, options.pairs, options.secs), flush=True)


if __name__ == "__main__":
    main()
