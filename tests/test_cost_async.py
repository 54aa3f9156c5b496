"""The cost of an ``async def`` handler beside a plain one: passes, sends, steps, reschedules.

The same work goes to a server with plain handlers and to one with ``async def``. A handler that
never waits may cost one pass of the event loop for all calls that came together, and no more. The
tests count, so a slow machine fails none.
"""

# pyright: reportPrivateUsage=false

from __future__ import annotations

import socket
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Final

import attrs
import pytest
import trio

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.test_cost import Costs, counted
from trio_capnp.limits import Limits
from trio_capnp.runtime import open_transport

ROUNDS = 20
OUTSTANDING = 64
DEPTH = 8
LIMITS = Limits(max_batch_s=60.0)  # else the counts depend on the speed of the machine


class Plain(Probe.Server):
    """Handlers that never wait, as ``def``."""

    def echo(self, call: Probe.EchoCall) -> None:
        call.results.n = call.params.n

    def child(self, call: Probe.ChildCall) -> None:
        call.results.child = type(self)()

    def write(self, call: Probe.WriteCall) -> None:
        pass

    def done(self, call: Probe.DoneCall) -> None:
        pass

    def aclose(self) -> None:
        pass


class Async(Probe.Server):
    """The same as ``async def``."""

    async def echo(self, call: Probe.EchoCall) -> None:
        call.results.n = call.params.n

    async def child(self, call: Probe.ChildCall) -> None:
        call.results.child = type(self)()

    async def write(self, call: Probe.WriteCall) -> None:
        pass

    async def done(self, call: Probe.DoneCall) -> None:
        pass

    async def aclose(self) -> None:
        pass


class Loop(trio.abc.Instrument):
    """Counts passes of the event loop, and per kind of task its steps and its wakings."""

    def __init__(self) -> None:
        self.passes = 0
        self.steps: Counter[str] = Counter()
        self.scheduled: Counter[str] = Counter()

    def before_io_wait(self, timeout: float) -> None:
        self.passes += 1

    def before_task_step(self, task: trio.lowlevel.Task) -> None:
        self.steps[kind_of(task)] += 1

    def task_scheduled(self, task: trio.lowlevel.Task) -> None:
        self.scheduled[kind_of(task)] += 1


CALLBACKS = "<TrioToken.run_sync_soon task>"


def kind_of(task: trio.lowlevel.Task) -> str:
    """The kind of a task, of any peer and any call."""
    return task.name.partition(" of ")[0]


WORKERS: Final = "trio_capnp dispatcher of "


@attrs.frozen
class Counted:
    """The cost of some work."""

    passes: int
    sends: int
    soons: int
    workers: int
    scheduled: int


Work = Callable[[Probe.Client], Awaitable[None]]


async def cost(server: Probe.Server, work: Work, rounds: int = ROUNDS) -> Counted:
    """Run the work once uncounted, to warm up, and then so many times."""
    costs, loop = Costs(), Loop()
    near, far = socket.socketpair()
    async with (
        open_transport(counted(far, costs), bootstrap=server, limits=LIMITS),
        open_transport(counted(near, costs), limits=LIMITS) as connection,
    ):
        probe = await connection.bootstrap(Probe)
        await work(probe)
        await trio.testing.wait_all_tasks_blocked()
        costs.clear()
        trio.lowlevel.add_instrument(loop)
        for _ in range(rounds):
            await work(probe)
        trio.lowlevel.remove_instrument(loop)
    return Counted(
        passes=loop.passes,
        sends=costs.system_calls["send"],
        soons=loop.steps[CALLBACKS],
        workers=sum(loop.steps[name] for name in loop.steps if name.startswith(WORKERS)),
        scheduled=sum(loop.scheduled.values()),
    )


async def ping(probe: Probe.Client) -> None:
    assert (await probe.echo(n=7)).n == 7


async def chain(probe: Probe.Client) -> None:
    for _ in range(DEPTH):
        probe = probe.child().child
    assert (await probe.echo(n=7)).n == 7


async def outstanding(probe: Probe.Client) -> None:
    promises = [probe.echo(n=n) for n in range(OUTSTANDING)]
    assert [(await promise).n for promise in promises] == list(range(OUTSTANDING))


async def tasks(probe: Probe.Client) -> None:
    async with trio.open_nursery() as nursery:
        for _ in range(OUTSTANDING):
            nursery.start_soon(ping, probe)


async def capability(probe: Probe.Client) -> None:
    trio_capnp.release((await probe.child()).child)


async def stream(probe: Probe.Client) -> None:
    for _ in range(OUTSTANDING):
        await probe.write(data=b"some bytes")
    await probe.done()


WORK: list[Work] = [ping, chain, outstanding, tasks, capability, stream]


@pytest.mark.parametrize("work", WORK, ids=lambda work: work.__name__)
async def test_an_async_handler_that_never_waits_costs_a_pass_for_all_that_came_together(
    work: Work,
) -> None:
    tries: list[tuple[Counted, Counted]] = []
    while len(tries) < TRIES:
        plain = await cost(Plain(), work)
        made = await cost(Async(), work)
        if made.workers <= MAX_WORKER_STEPS[work.__name__] * ROUNDS + 2 and level(made, plain):
            return
        tries.append((made, plain))
    pytest.fail(f"each time async handlers cost more than plain ones: {tries}")


def level(made: Counted, plain: Counted) -> bool:
    """Whether async handlers cost as plain ones do, but for a pass for each step of a worker."""
    chunks = made.workers  # each of them runs all that came together
    return (
        made.sends <= plain.sends + 2
        and made.soons <= plain.soons + 2
        and made.passes <= plain.passes + chunks + 2
        and made.scheduled <= plain.scheduled + chunks + 2
    )


TRIES = 10
"""Trio chooses the order of tasks that run in one pass, and with it how many messages meet: the
sends of a round of ``tasks`` are 14 or 17, with plain handlers and with async ones."""

MAX_WORKER_STEPS = {
    "ping": 1,
    "chain": 5,  # four for the ends of its eight objects
    "outstanding": 1,
    "tasks": 1,
    "capability": 3,
    "stream": 4,
}
"""Steps of workers for one round of the work."""
