"""The number of workers for waiting work: one for all that never waits, one for each other."""

from __future__ import annotations

import contextvars
import itertools
from collections.abc import Sequence

import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import Hand, call, played_by_hand, ready, settled_empty
from tests.runtime.servers import ProbeImpl
from trio_capnp.limits import Limits
from trio_capnp.rpc import _messages as m
from trio_capnp.runtime._backlog import WAITS, Backlog, Habit
from trio_capnp.runtime._faces import Work
from trio_capnp.testing import connected_pair

CALLS = 64


class NoWork:
    """Work that stays in the backlog."""

    def begins(self, crew: object, scope: object, task: object) -> bool:
        raise AssertionError("never taken by a worker")

    def start(self) -> None: ...

    def returned(self, value: object) -> None: ...

    def raised(self, error: BaseException, crew: object, scope: object) -> None: ...

    def left(self) -> bool:
        return False

    def abandon(self) -> None: ...

    def broke(self, error: Exception) -> None: ...

    def refuse(self, error: object) -> bool:
        return False

    def kept_worker(self) -> None: ...


STEPS = ("add", "add that may wait", "take", "put back", "remove the oldest", "remove the newest")


def test_work_keeps_its_order_in_each_way_of_five_steps() -> None:
    for steps in itertools.product(STEPS, repeat=5):
        follow(steps)


def follow(steps: Sequence[str]) -> None:
    """Do the steps to a backlog, and to a list with the same rules beside it."""
    backlog, model, taken = Backlog(), list[tuple[Work, bool]](), list[Work]()
    for step in steps:
        if step.startswith("add"):
            model.append((NoWork(), step != "add"))
            backlog.add(*model[-1])
        elif step == "put back":
            backlog.put_back(taken)
            model = [*((work, True) for work in taken), *model]
            taken = []
        elif model and step == "take":
            taken.append(model.pop(0)[0])
            assert backlog.take() is taken[-1]
        elif model and step.startswith("remove"):
            work, _ = model.pop(0 if step.endswith("oldest") else -1)
            assert backlog.remove(work)
            assert not backlog.remove(work)
        assert backlog.count == len(model)
        waiting = sum(may_wait for _, may_wait in model)
        assert backlog.workers_needed() == min(len(model), waiting + 1)
        assert backlog.may_wait == waiting
    assert backlog.clear() == [work for work, _ in model]
    assert backlog.count == 0


def test_work_that_never_waits_needs_one_worker_for_all_of_it() -> None:
    backlog = Backlog()
    assert backlog.workers_needed() == 0
    for _ in range(3):
        backlog.add(NoWork(), may_wait=False)
    assert backlog.workers_needed() == 1


def test_work_that_may_wait_needs_a_worker_each() -> None:
    backlog = Backlog()
    for _ in range(3):
        backlog.add(NoWork(), may_wait=True)
    assert backlog.workers_needed() == 3
    backlog.add(NoWork(), may_wait=False)
    assert backlog.workers_needed() == 4
    backlog.take()
    assert backlog.workers_needed() == 3


def test_work_that_is_taken_back_needs_no_worker() -> None:
    backlog, works = Backlog(), [NoWork(), NoWork()]
    for work in works:
        backlog.add(work, may_wait=True)
    assert backlog.remove(works[0])
    assert not backlog.remove(works[0])
    assert backlog.workers_needed() == 1
    assert backlog.clear() == works[1:]
    assert (backlog.count, backlog.workers_needed()) == (0, 0)


def test_work_that_is_put_back_is_the_oldest_again() -> None:
    backlog, works = Backlog(), [NoWork(), NoWork(), NoWork()]
    for work in works:
        backlog.add(work, may_wait=False)
    taken = [backlog.take(), backlog.take()]
    backlog.put_back(taken)
    assert backlog.clear() == works


def test_one_wait_outweighs_several_runs_without_one() -> None:
    habit = Habit()
    assert habit.waits
    habit.note(waited=False)
    assert not habit.waits
    habit.note(waited=True)
    for _ in range(WAITS):
        assert habit.waits
        habit.note(waited=False)
    assert not habit.waits


class Passes(trio.abc.Instrument):
    """Counts the passes of the event loop."""

    def __init__(self) -> None:
        self.count = 0

    def before_io_wait(self, timeout: float) -> None:
        self.count += 1


class Gated(ProbeImpl):
    """Handlers that wait while the gate is shut; notes the pass in which each begins."""

    def __init__(self, passes: Passes) -> None:
        super().__init__()
        self.passes = passes
        self.gate = trio.Event()
        self.began: list[int] = []
        self.numbers: list[int] = []

    async def call(self, call: Probe.CallCall) -> None:
        self.began.append(self.passes.count)
        self.numbers.append(call.params.n)
        if not self.gate.is_set():
            await self.gate.wait()


async def begin_all(server: Gated, hand: Hand, root: int, first: int) -> None:
    """Have many calls arrive at once, and wait until every handler has begun."""
    server.began.clear()
    server.numbers.clear()
    numbers = range(first, first + CALLS)
    await hand.say(*(call(n, m.ImportedCap(root), "call", n=n) for n in numbers))
    await trio.testing.wait_all_tasks_blocked()
    assert server.numbers == list(numbers)


async def end_all(server: Gated, hand: Hand) -> None:
    server.gate.set()
    for _ in range(CALLS):
        assert isinstance(await hand.hear(), m.Return)


async def test_handlers_that_wait_begin_in_the_pass_after_they_came() -> None:
    """Calls that came before and did not wait mislead the next ones, by one pass and once."""
    passes = Passes()
    trio.lowlevel.add_instrument(passes)
    server = Gated(passes)
    async with played_by_hand(server, limits=Limits(max_batch_s=60.0)) as (_, hand):
        root = await hand.bootstrap()
        spread: list[int] = []
        for first, waits in enumerate((True, False, True, True)):
            server.gate = trio.Event()
            if not waits:
                server.gate.set()
            await begin_all(server, hand, root, 1 + first * CALLS)
            spread.append(len(set(server.began)))
            await end_all(server, hand)
        assert spread == [1, 1, 2, 1]
    trio.lowlevel.remove_instrument(passes)


NUMBER: contextvars.ContextVar[int] = contextvars.ContextVar("NUMBER", default=-1)


async def test_handlers_that_share_a_worker_share_no_context_variable() -> None:
    seen: list[int] = []

    class Setting(ProbeImpl):
        async def call(self, call: Probe.CallCall) -> None:
            seen.append(NUMBER.get())
            if call.params.n % 3 == 0:
                NUMBER.set(call.params.n)

    async with connected_pair(Setting()) as pair:
        probe, _ = await ready(pair)
        for _ in range(3):
            for promise in [probe.call(n=n) for n in range(CALLS)]:
                await promise
        await settled_empty(pair, probe)
    assert seen == [-1] * (3 * CALLS)


async def test_the_end_of_an_object_sees_no_context_variable_of_the_call_that_dropped_it() -> None:
    seen: list[int] = []

    class Ending(Probe.Server):
        def aclose(self) -> None:
            seen.append(NUMBER.get())

    class Setting(ProbeImpl):
        async def back(self, call: Probe.BackCall) -> None:  # type: ignore[override]
            NUMBER.set(1)
            trio_capnp.release(call.params.cap)

    async with connected_pair(Setting()) as pair:
        probe, _ = await ready(pair)
        await probe.back(cap=Ending())
        await settled_empty(pair, probe)
    assert seen == [-1]
