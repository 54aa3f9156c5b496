"""Handlers in the task that reads: those that have not waited lately run there."""

from __future__ import annotations

import contextvars
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from functools import partial

import attrs
import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import call, played_by_hand, session_of
from tests.runtime.servers import ProbeImpl
from trio_capnp.limits import Limits
from trio_capnp.rpc import _messages as m

LIMITS = Limits(max_batch_s=60.0, close_timeout_s=5.0)
SETTING: contextvars.ContextVar[str] = contextvars.ContextVar("SETTING", default="fresh")


@attrs.define
class Seen:
    """The events in the handlers of one test."""

    tasks: list[trio.lowlevel.Task] = attrs.field(factory=list)
    events: list[str] = attrs.field(factory=list)
    gate: trio.Event | None = None  # `call` waits for it, where there is one


class Served(ProbeImpl):
    """`call` waits while there is a gate; it and others never wait else."""

    def __init__(self, seen: Seen) -> None:
        super().__init__()
        self.seen = seen

    async def call(self, call: Probe.CallCall) -> None:
        self.seen.tasks.append(trio.lowlevel.current_task())
        self.seen.events.append(SETTING.get())
        call.results.n = call.params.n
        if self.seen.gate is not None:
            try:
                await self.seen.gate.wait()
            finally:
                self.seen.events.append("left")

    async def back(self, call: Probe.BackCall) -> None:  # type: ignore[override]
        SETTING.set("changed")

    async def child(self, call: Probe.ChildCall) -> None:
        call.results.child = Served(self.seen)

    @trio_capnp.uncancellable
    async def hang(self, call: Probe.HangCall) -> None:
        if self.seen.gate is not None:
            try:
                await trio.sleep_forever()
            finally:
                self.seen.events.append("hung")


class Closing(Served):
    async def child(self, call: Probe.ChildCall) -> None:
        call.results.child = Closing(self.seen)

    async def aclose(self) -> None:
        if self.seen.gate is not None:
            try:
                await trio.sleep_forever()
            finally:
                self.seen.events.append("cut short")


def made(kind: type[Served], seen: Seen) -> Served:
    """An object of a new class: no method of it has run, so none has waited."""
    made_class: type[Served] = type(kind.__name__, (kind,), {})
    return made_class(seen)


@asynccontextmanager
async def tcp_pair(
    server: Probe.Server | Callable[[trio_capnp.Connection], Probe.Server],
) -> AsyncGenerator[tuple[Probe.Client, trio.CancelScope]]:
    """A client by TCP, and the scope of the server."""
    with trio.CancelScope() as scope:
        async with trio.open_nursery() as nursery:
            serve = partial(trio_capnp.serve_tcp, server, 0, host="127.0.0.1", limits=LIMITS)
            listeners = await nursery.start(serve)
            port = listeners[0].socket.getsockname()[1]
            async with trio_capnp.open_tcp("127.0.0.1", port, limits=LIMITS) as connection:
                yield await connection.bootstrap(Probe), scope
            await trio.testing.wait_all_tasks_blocked(0.01)
            nursery.cancel_scope.cancel()


async def test_a_handler_that_has_not_waited_runs_in_the_task_that_reads() -> None:
    seen = Seen()
    async with tcp_pair(made(Served, seen)) as (probe, _):
        for n in range(5):
            assert (await probe.call(n=n)).n == n
    assert len(set(seen.tasks[1:])) == 1, "no task but the reader's, after the first call"
    assert seen.tasks[1] is not seen.tasks[0], "the first call runs in a worker"


async def test_another_task_reads_while_a_handler_waits_in_the_readers() -> None:
    seen = Seen()
    async with tcp_pair(made(Served, seen)) as (probe, _):
        await probe.call(n=0)
        await probe.call(n=1)
        seen.gate = trio.Event()
        waiting = probe.call(n=2)
        assert (await probe.echo(n=3)).n == 3, "messages behind the call are read"
        seen.gate.set()
        assert (await waiting).n == 2
        seen.gate = None
        assert (await probe.call(n=4)).n == 4


async def test_a_finish_cancels_a_handler_that_waits_in_the_readers_task() -> None:
    seen = Seen()
    async with tcp_pair(made(Served, seen)) as (probe, _):
        await probe.call(n=0)
        await probe.call(n=1)
        seen.gate = trio.Event()
        with trio.CancelScope() as scope:
            promise = probe.call(n=2)
            await probe.echo(n=3)
            scope.cancel()
            await promise
        await probe.echo(n=4)
        assert seen.events[-1] == "left"
        seen.gate = None
        assert (await probe.call(n=5)).n == 5


async def test_messages_that_came_with_a_call_that_waits_are_handled_in_order() -> None:
    seen = Seen()
    async with played_by_hand(made(Served, seen), limits=LIMITS) as (_, hand):
        root = m.ImportedCap(await hand.bootstrap())
        for n in (1, 2):
            await hand.say(call(n, root, "call", n=n))
            await hand.hear()
        seen.gate = trio.Event()
        await hand.say(*(call(n, root, "call", n=n) for n in range(3, 9)))
        await trio.testing.wait_all_tasks_blocked()
        assert len(seen.tasks) == 8, "all have begun"
        assert len(set(seen.tasks[2:])) == 6, "each in a task of its own"
        seen.gate.set()
        ended = {
            message.answer_id
            for _ in range(6)
            if isinstance(message := await hand.hear(), m.Return)
        }
        assert ended == set(range(3, 9))


async def test_a_call_whose_finish_is_the_next_message_does_not_begin() -> None:
    seen = Seen()
    async with played_by_hand(made(Served, seen), limits=LIMITS) as (_, hand):
        root = m.ImportedCap(await hand.bootstrap())
        for n in (1, 2):
            await hand.say(call(n, root, "call", n=n))
            await hand.hear()
        await hand.say(call(3, root, "call", n=3), m.Finish(3), call(4, root, "call", n=4))
        answers = [await hand.hear(), await hand.hear()]
        assert [answer.answer_id for answer in answers if isinstance(answer, m.Return)] == [3, 4]
        assert len(seen.tasks) == 3


async def test_handlers_in_the_readers_task_share_no_context_variable() -> None:
    seen = Seen()
    async with tcp_pair(made(Served, seen)) as (probe, _):
        for _ in range(3):
            await probe.call(n=0)
            await probe.back()
            await probe.call(n=0)
    assert set(seen.events) == {"fresh"}


async def test_an_uncancellable_handler_in_the_readers_task_ends_with_the_connection() -> None:
    seen = Seen()
    async with tcp_pair(made(Served, seen)) as (probe, _):
        await probe.hang()
        await probe.hang()
        seen.gate = trio.Event()
        trio_capnp.send(probe.hang())
        await probe.echo(n=1)
    assert seen.events == ["hung"]


async def test_the_end_wakes_the_task_that_reads_after_one_that_has_left() -> None:
    seen = Seen()
    served: list[trio_capnp.Connection] = []
    root = made(Served, seen)

    def bootstrap(connection: trio_capnp.Connection) -> Probe.Server:
        served.append(connection)
        return root

    async with tcp_pair(bootstrap) as (probe, _):
        await probe.call(n=0)
        await probe.call(n=1)
        seen.gate = trio.Event()
        waiting = probe.call(n=2)
        await probe.echo(n=3)
        seen.gate.set()
        await waiting
        session_of(served[0]).end()
        with trio.fail_after(30):
            await served[0].wait_closed()


async def drop_a_child(probe: Probe.Client) -> None:
    with (await probe.child()).child:
        pass
    await probe.echo(n=0)


@pytest.mark.parametrize("ended_by", ["client", "server"])
async def test_an_aclose_in_the_readers_task_has_a_while_after_the_end(
    ended_by: str, autojump_clock: trio.testing.MockClock
) -> None:
    seen = Seen()
    began = trio.current_time()
    async with tcp_pair(made(Closing, seen)) as (probe, scope):
        await drop_a_child(probe)
        await drop_a_child(probe)
        seen.gate = trio.Event()
        await drop_a_child(probe)
        assert seen.events == []
        if ended_by == "server":
            scope.cancel()
    assert seen.events == ["cut short"] * 2, "that of the child, and of the root"
    assert trio.current_time() - began <= 3 * LIMITS.close_timeout_s


async def test_an_exception_that_ends_the_program_leaves_from_the_readers_task() -> None:
    class Exiting(Served):
        async def call(self, call: Probe.CallCall) -> None:
            if call.params.n:
                raise SystemExit(3)

    with pytest.raises(BaseExceptionGroup) as caught:
        async with tcp_pair(Exiting(Seen())) as (probe, _):
            await probe.call(n=0)
            await probe.call(n=0)
            await probe.call(n=1)
    assert caught.group_contains(SystemExit)
