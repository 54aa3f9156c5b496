"""Fairness in time: no connection keeps the event loop for longer than ``max_batch_s``.

Time is measured in passes of the loop, which a task counts, so that a slow machine fails nothing.
With the limit of these tests one handler is longer than a slice.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from time import perf_counter

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import call, played_by_hand, ready, settled_empty
from tests.runtime.servers import ProbeImpl
from trio_capnp.limits import Limits
from trio_capnp.rpc import Turn
from trio_capnp.rpc import _messages as m
from trio_capnp.runtime import open_transport
from trio_capnp.testing import ConnectedPair, connected_pair
from trio_capnp.transports import memory_pair

SHORT = Limits(max_batch_s=1e-6)
CALLS = 200
MOST = 12
"""Handlers between two steps of another task: two passes of reader, workers and a turn."""


class Passes:
    """The passes of the event loop, and how many handlers ran in each."""

    def __init__(self) -> None:
        self.number = 0
        self.handlers: Counter[int] = Counter()

    def handled(self) -> None:
        self.handlers[self.number] += 1

    async def count(self) -> None:
        while True:
            await trio.lowlevel.checkpoint()
            self.number += 1


@asynccontextmanager
async def counted(passes: Passes, calls: int = CALLS) -> AsyncGenerator[None]:
    """Count while the block runs; see that the handlers ran, and in how many passes."""
    async with trio.open_nursery() as nursery:
        nursery.start_soon(passes.count)
        yield
        nursery.cancel_scope.cancel()
    assert sum(passes.handlers.values()) == calls
    assert max(passes.handlers.values()) <= MOST, passes.handlers.most_common(3)


class Busy(ProbeImpl):
    """Handlers that never wait, but for ``child``, which waits for the gate."""

    def __init__(self, passes: Passes) -> None:
        super().__init__()
        self.passes = passes
        self.gate = trio.Event()
        self.numbers: list[int] = []

    def echo(self, call: Probe.EchoCall) -> None:
        self.passes.handled()
        self.numbers.append(call.params.n)

    async def call(self, call: Probe.CallCall) -> None:
        self.passes.handled()
        self.numbers.append(call.params.n)

    async def child(self, call: Probe.ChildCall) -> None:
        await self.gate.wait()
        call.results.child = self


@trio_capnp.serial
class Serial(Busy):
    """The same, one at a time."""


@pytest.mark.parametrize("kind", [Busy, Serial], ids=["concurrent", "serial"])
@pytest.mark.parametrize("method", ["echo", "call"], ids=["plain", "async"])
async def test_handlers_that_do_not_wait_leave_others_a_turn(method: str, kind: type[Busy]) -> None:
    """R10: One slice of handlers a pass, in order, in each kind of task."""
    passes = Passes()
    server = kind(passes)
    async with connected_pair(server, limits=SHORT) as pair:
        probe, _ = await ready(pair)
        async with counted(passes):
            await all_of(call_all(probe, method))
        assert server.numbers == list(range(CALLS))
        await settled_empty(pair, probe)


def call_all(probe: Probe.Client, method: str = "echo") -> list[Awaitable[object]]:
    """Call often, before anything is sent."""
    if method == "echo":
        return [probe.echo(n=n) for n in range(CALLS)]
    return [probe.call(cap=None, n=n) for n in range(CALLS)]


async def all_of(promises: list[Awaitable[object]]) -> None:
    """Wait for all promises."""
    for promise in promises:
        await promise


Scene = Callable[[ConnectedPair, Busy], Awaitable[None]]


async def pipelined_on_a_slow_call(pair: ConnectedPair, server: Busy) -> None:
    probe, _ = await ready(pair)
    with probe.child() as promise:
        waiting = call_all(promise.child)
        await pair.settle()
        async with counted(server.passes):
            server.gate.set()
            await all_of(waiting)
    trio_capnp.release(probe)


async def behind_a_serial_call(pair: ConnectedPair, server: Busy) -> None:
    probe, _ = await ready(pair)
    with probe.child():
        waiting = call_all(probe)
        await pair.settle()
        async with counted(server.passes):
            server.gate.set()
            await all_of(waiting)
    trio_capnp.release(probe)


async def held_by_an_embargo(pair: ConnectedPair, server: Busy) -> None:
    back = (await pair.server.bootstrap(Probe)).back(cap=server)
    home = back.cap
    early = home.name()
    pair.to_server.hold("disembargo")
    await back
    waiting = call_all(home)
    await early
    await pair.settle()
    async with counted(server.passes):
        pair.to_server.release()
        await all_of(waiting)


async def held_by_a_promise_of_this_process(pair: ConnectedPair, server: Busy) -> None:
    promised, resolver = trio_capnp.new_promise(Probe)
    waiting = call_all(promised)
    async with counted(server.passes):
        resolver.resolve(server)
        await all_of(waiting)


@pytest.mark.parametrize(
    ("scene", "kind"),
    [
        (pipelined_on_a_slow_call, Busy),
        (pipelined_on_a_slow_call, Serial),
        (behind_a_serial_call, Serial),
        (held_by_an_embargo, Busy),
        (held_by_an_embargo, Serial),
        (held_by_a_promise_of_this_process, Busy),
        (held_by_a_promise_of_this_process, Serial),
    ],
)
async def test_calls_that_one_event_lets_go_are_spread_over_passes(
    scene: Scene, kind: type[Busy]
) -> None:
    """R10: A Return, the end of a serial call, a Disembargo, a resolution; order is kept."""
    server = kind(Passes())
    async with connected_pair(server, client_bootstrap=ProbeImpl(), limits=SHORT) as pair:
        await scene(pair, server)
        assert server.numbers == list(range(CALLS))
        await settled_empty(pair)


@pytest.mark.parametrize("by", ["releases", "finish"])
@pytest.mark.parametrize("how", ["plain", "async"])
async def test_the_ends_of_many_objects_are_spread_over_passes(how: str, by: str) -> None:
    """R10: One Finish may release thousands of objects, and each has an ``aclose``."""
    passes = Passes()

    class Plain(Probe.Server):
        def aclose(self) -> None:
            passes.handled()

    class Async(Probe.Server):
        async def aclose(self) -> None:
            passes.handled()

    class Source(ProbeImpl):
        async def all(self, call: Probe.AllCall) -> None:
            call.results.caps = [Plain() if how == "plain" else Async() for _ in range(CALLS)]

    async with played_by_hand(Source(), limits=SHORT) as (_, hand):
        root = await hand.bootstrap()
        await hand.say(call(1, m.ImportedCap(root), "all"))
        answer = await hand.hear()
        assert isinstance(answer, m.Return)
        assert answer.results is not None
        ids = [descriptor.id for descriptor in answer.results.descriptors]
        await trio.testing.wait_all_tasks_blocked()
        async with counted(passes):
            if by == "finish":
                await hand.say(m.Finish(1, release_result_caps=True))
            else:
                await hand.say(m.Finish(1, release_result_caps=False))
                await hand.say(*(m.Release(id, 1) for id in ids))
            while sum(passes.handlers.values()) < CALLS:
                await trio.lowlevel.checkpoint()


async def test_another_connections_call_is_served_between_handlers_that_spin() -> None:
    """R10: The limit is the default, and handlers take longer than it."""
    events: list[str] = []

    class Spins(ProbeImpl):
        def echo(self, call: Probe.EchoCall) -> None:
            events.append("spin")
            spin(2 * Limits().max_batch_s)

        def name(self, call: Probe.NameCall) -> None:
            events.append("ping")

    server = Spins()
    async with connected_pair(server) as greedy, connected_pair(server) as modest:
        first, _ = await ready(greedy)
        second, _ = await ready(modest)
        spinning = [first.echo(n=n) for n in range(40)]
        while not events:
            await trio.lowlevel.checkpoint()
        await second.name()
        assert events.index("ping") <= MOST
        await all_of(list(spinning))


def spin(seconds: float) -> None:
    """Keep the processor busy."""
    until = perf_counter() + seconds
    while perf_counter() < until:
        pass


@pytest.mark.parametrize("seed", range(10))
async def test_all_calls_begin_however_long_their_handlers_run_and_wait(seed: int) -> None:
    """A worker that rests, or that parks while another one rests, leaves no call behind."""
    choices = random.Random(seed)

    class Mixed(ProbeImpl):
        async def call(self, call: Probe.CallCall) -> None:
            how = choices.randrange(4)
            if how == 1:
                await trio.lowlevel.checkpoint()
            elif how == 2:
                await gate.wait()
            elif how == 3:
                spin(20e-6)

    gate = trio.Event()
    async with connected_pair(Mixed(), limits=Limits(max_batch_s=30e-6)) as pair:
        probe, _ = await ready(pair)
        promises = [probe.call(cap=None, n=n) for n in range(CALLS)]
        for promise in choices.sample(promises, CALLS // 4):
            promises.remove(promise)
            with promise:
                await trio.lowlevel.checkpoint()
        await pair.settle()
        waiting = [probe.call(cap=None, n=n) for n in range(CALLS)]
        await pair.settle()
        gate.set()
        with trio.fail_after(60):
            await all_of([*promises, *waiting])
        await settled_empty(pair, probe)


async def test_messages_that_take_long_to_read_leave_others_a_turn() -> None:
    """R10: The reader looks at the clock between messages of any kind."""
    turns = 0

    async def count() -> None:
        nonlocal turns
        while True:
            turns += 1
            await trio.lowlevel.checkpoint()

    near, far = memory_pair()
    async with (
        open_transport(far, bootstrap=ProbeImpl(), limits=SHORT),
        open_transport(near) as us,
    ):
        probe = us.bootstrap(Probe)
        promises = [probe.back(cap=None) for _ in range(CALLS)]
        async with trio.open_nursery() as nursery:
            nursery.start_soon(count)
            await promises[-1]
            nursery.cancel_scope.cancel()
        assert turns >= CALLS / 2
        await all_of(list(promises))


def test_a_turn_is_long_once_its_handlers_had_their_time() -> None:
    """The first handlers are free, so that a turn always does something."""
    turn = Turn(lambda: None)
    asked: list[bool] = []

    def work() -> None:
        for _ in range(4):
            turn.handlers += 1
            asked.append(turn.handlers > 1 and turn.is_long(0.0))

    turn.enter(work)
    turn.enter(work)
    assert asked == [False, False, True, True] * 2
