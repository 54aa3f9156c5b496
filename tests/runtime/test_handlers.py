"""Handlers that reply late, fail, tail-call, publish early, or run at once."""

from __future__ import annotations

import contextvars
from collections.abc import Awaitable
from typing import cast

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import ready, settled_empty, since
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp.testing import ConnectedPair, connected_pair
from trio_capnp.typed import Promise, Reader


async def emptied(pair: ConnectedPair, probe: Probe.Client) -> None:
    await settled_empty(pair, probe)


# --- replies and failures ---------------------------------------------------------------------


async def test_a_reply_may_come_long_after_the_call(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[Y14] Deferred replies: a handler is an ordinary async function."""

    class Deferred(ProbeImpl):
        async def child(self, call: Probe.ChildCall) -> None:
            await trio.sleep(1000)
            call.results.child = ProbeImpl(self.log, "late")

    async with connected_pair(Deferred()) as pair:
        probe, _ = await ready(pair)
        promise = probe.child()
        assert (await probe.echo(n=1)).n == 1
        assert (await (await promise).child.name()).name == "late"
        del promise
        await emptied(pair, probe)


async def test_a_handler_may_be_told_that_no_caller_waits(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[Y14] Deferred with cancel hook: ``finally`` is the hook."""
    log = Log()
    async with connected_pair(ProbeImpl(log)) as pair:
        probe, _ = await ready(pair)
        with trio.move_on_after(5):
            await probe.hang()
        await pair.settle()
        assert log.events == ["hang begins", "hang ends"]
        await emptied(pair, probe)


async def test_the_parts_of_an_error_cross_the_wire() -> None:
    """[Y14] [H05] Throw remote exception with type and detail."""

    class Detailed(ProbeImpl):
        def fail(self, call: Probe.FailCall) -> None:
            raise trio_capnp.RpcUnimplemented("not so", details={1: b"opaque", 7: b""})

    async with connected_pair(Detailed()) as pair:
        probe, _ = await ready(pair)
        with pytest.raises(trio_capnp.RpcUnimplemented, match="not so") as raised:
            await probe.fail(how="")
        assert raised.value.details == {1: b"opaque", 7: b""}


@pytest.mark.parametrize("how", ["value", "path", "overloaded", "groups"])
async def test_a_failing_handler_gives_back_the_capabilities_it_was_given(how: str) -> None:
    """[Y18] [H08] Errors of handlers clean up: parameters, results, and all tables."""
    log = Log()

    class Failing(ProbeImpl):
        async def back(self, call: Probe.BackCall) -> None:  # type: ignore[override]
            call.results.cap = ProbeImpl(log, "lost")
            kept = trio_capnp.dup(call.params.cap)
            await trio.lowlevel.checkpoint()
            try:
                await super_fail(self, how)
            finally:
                trio_capnp.release(kept)

    async def super_fail(server: ProbeImpl, how: str) -> None:
        from tests.runtime.servers import ERRORS

        raise ERRORS[how]()

    ours = ProbeImpl(name="ours")
    async with connected_pair(Failing()) as pair:
        probe, _ = await ready(pair)
        promise = probe.back(cap=ours)
        with pytest.raises(trio_capnp.RpcError):
            await promise
        del promise
        await emptied(pair, probe)
        assert ours.log.events == ["ours closed"]
        assert log.events == ["lost closed"]


async def test_a_plain_method_may_return_an_awaitable() -> None:
    """A ``def`` that gives an awaitable: its first part runs at once, the rest in a task."""
    log = Log()

    class Half(ProbeImpl):
        def child(self, call: Probe.ChildCall) -> Awaitable[None]:  # type: ignore[override]
            log.events.append("at once")
            return self._rest(call)

        async def _rest(self, call: Probe.ChildCall) -> None:
            await trio.lowlevel.checkpoint()
            log.events.append("later")
            call.results.child = ProbeImpl(log, "half")

    async with connected_pair(Half()) as pair:
        probe, _ = await ready(pair)
        assert (await probe.child().child.name()).name == "half"
        assert log.events[:2] == ["at once", "later"]
        with trio.CancelScope() as scope:
            scope.cancel()
            await probe.child()
        await emptied(pair, probe)


async def test_the_awaitable_of_a_plain_method_that_is_cancelled_is_closed() -> None:
    """[D04] It began in the dispatcher, and is finished before a task takes it up."""
    ended: list[str] = []

    class Half(ProbeImpl):
        def child(self, call: Probe.ChildCall) -> Awaitable[None]:  # type: ignore[override]
            return self._rest()

        async def _rest(self) -> None:
            try:
                await trio.sleep_forever()
            finally:
                ended.append("ended")

    async with connected_pair(Half()) as pair:
        probe, start = await ready(pair)
        with trio.CancelScope() as scope:
            scope.cancel()
            await probe.child()
        await pair.settle()
        assert since(pair, start) == ["-> call", "-> finish", "<- return"]
        await emptied(pair, probe)
    assert ended in ([], ["ended"])


async def test_a_plain_method_sees_no_context_variables_of_other_calls() -> None:
    """[A25] Each call begins with the context variables in which the connection was opened."""
    variable: contextvars.ContextVar[str] = contextvars.ContextVar("variable", default="none")
    seen: list[str] = []

    class Setting(ProbeImpl):
        def name(self, call: Probe.NameCall) -> None:
            seen.append(variable.get())
            variable.set("of a plain call")

        async def child(self, call: Probe.ChildCall) -> None:
            seen.append(variable.get())
            variable.set("of a task")
            await trio.lowlevel.checkpoint()

    variable.set("of the opener")
    async with connected_pair(Setting()) as pair:
        probe, _ = await ready(pair)
        variable.set("changed later")
        for _ in range(3):
            await probe.name()
            await probe.child()
    assert seen == ["of the opener"] * 6


async def test_a_handler_knows_the_connection_it_was_called_over() -> None:
    """[A25] Connection-scoped context; None for a call from this process."""
    seen: list[object] = []

    class Curious(ProbeImpl):
        def name(self, call: Probe.NameCall) -> None:
            seen.append(call.connection)

    server = Curious()
    async with connected_pair(server) as pair:
        await pair.client.bootstrap(Probe).name()
        local, resolver = trio_capnp.new_promise(Probe)
        resolver.resolve(server)
        await local.name()
        assert seen == [pair.server, None]


async def test_the_task_of_a_handler_is_named_for_its_call_while_it_runs() -> None:
    """R18: Once it waits for the next call, it has a name without a call."""
    names: list[str] = []

    def look() -> None:
        names.append(trio.lowlevel.current_task().name)

    class Named(ProbeImpl):
        async def child(self, call: Probe.ChildCall) -> None:
            look()
            await trio.lowlevel.checkpoint()
            look()
            if call.params.name:
                raise ValueError(call.params.name)

        def early(self, call: Probe.EarlyCall) -> Awaitable[None]:  # type: ignore[override]
            return self._rest()

        async def _rest(self) -> None:
            look()

    async with connected_pair(Named()) as pair:
        probe = pair.client.bootstrap(Probe)
        await probe.child()
        with pytest.raises(trio_capnp.RpcFailed):
            await probe.child(name="x")
        await probe.early()
        await pair.settle()
        tasks = [
            task.name
            for nursery in trio.lowlevel.current_task().child_nurseries
            for task in nursery.child_tasks
        ]
    assert names == ["Probe.child"] * 4 + ["Probe.early"]
    assert "trio_capnp dispatcher of memory" in tasks
    assert not any("Probe" in name for name in tasks)


async def test_marks_come_before_the_call_not_in_it() -> None:
    """[Y14] Late switches are not possible: the marks are decorators."""

    class Marked(ProbeImpl):
        @trio_capnp.serial
        @trio_capnp.uncancellable
        async def hang(self, call: Probe.HangCall) -> None:
            await trio.lowlevel.checkpoint()
            assert not hasattr(call, "allow_cancellation")

    async with connected_pair(Marked()) as pair:
        await pair.client.bootstrap(Probe).hang()


async def test_handlers_mix_with_other_work_of_the_program(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[Y13] Bridge with other async work: a handler talks to tasks of the program's own nursery."""
    send, receive = trio.open_memory_channel[int](0)

    class Asking(ProbeImpl):
        async def child(self, call: Probe.ChildCall) -> None:
            with trio.fail_after(30):
                call.results.child = ProbeImpl(self.log, str(await receive.receive()))

    async def produce() -> None:
        async with send:
            for n in range(3):
                await trio.sleep(1)
                await send.send(n)

    async with connected_pair(Asking()) as pair, trio.open_nursery() as nursery:
        nursery.start_soon(produce)
        probe = pair.client.bootstrap(Probe)
        assert [(await probe.child().child.name()).name for _ in range(3)] == ["0", "1", "2"]


# --- tail calls -------------------------------------------------------------------------------


async def test_the_error_of_a_tail_call_is_the_error_of_the_call() -> None:
    """[G08] [Y15] sendResultsTo: an error as well."""

    class Passing(ProbeImpl):
        async def fail(self, call: Probe.FailCall) -> None:  # type: ignore[override]
            other = trio_capnp.dup(self.kept) if self.kept else None
            assert other is not None
            await call.tail_call(other.fail(how=call.params.how))

    ours = ProbeImpl(name="ours")
    async with connected_pair(Passing()) as pair:
        probe, _ = await ready(pair)
        await probe.keep(cap=ours)
        with pytest.raises(trio_capnp.RpcOverloaded, match="overloaded so"):
            await probe.fail(how="overloaded")


@pytest.mark.parametrize("where", ["caller", "here"])
async def test_a_tail_call_that_was_answered_before_gives_its_results_all_the_same(
    where: str,
) -> None:
    """[G09] Either may come first, the answer or the end of a pause."""

    class Late(ProbeImpl):
        async def back(self, call: Probe.BackCall) -> None:  # type: ignore[override]
            other, resolver = trio_capnp.new_promise(Probe)
            resolver.resolve(call.params.cap if where == "caller" else ProbeImpl())
            answered = other.back(cap=ProbeImpl(name="given"))
            await answered
            await call.tail_call(answered)

        async def fail(self, call: Probe.FailCall) -> None:  # type: ignore[override]
            other, resolver = trio_capnp.new_promise(Probe)
            resolver.resolve(ProbeImpl())
            failed = other.fail(how=call.params.how)
            with pytest.raises(trio_capnp.RpcOverloaded):
                await failed
            await call.tail_call(failed)

    async with connected_pair(Late()) as pair:
        probe, _ = await ready(pair)
        given = probe.back(cap=ProbeImpl(name="caller's"))
        assert (await given.cap.name()).name == "given"
        assert (await (await given).cap.name()).name == "given"
        with pytest.raises(trio_capnp.RpcOverloaded, match="overloaded so"):
            await probe.fail(how="overloaded")
        del given
        await emptied(pair, probe)


async def test_only_the_promise_of_a_whole_call_can_be_a_tail_call(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The promise of a field would answer with its parent struct, a client with no results."""

    class Wrong(ProbeImpl):
        async def pass_(self, call: Probe.PassCall) -> None:
            other, resolver = trio_capnp.new_promise(Probe)
            resolver.resolve(ProbeImpl())
            nested = other.nested()
            await nested
            wrong = (nested.inner, other, 3)[call.params.n]
            await call.tail_call(cast("Promise[Reader]", wrong))

    async with connected_pair(Wrong()) as pair:
        probe, _ = await ready(pair)
        for number in range(3):
            with pytest.raises(trio_capnp.RpcFailed, match="takes the promise of a whole call"):
                await probe.pass_(n=number)
        await emptied(pair, probe)


async def test_a_task_that_awaits_a_call_learns_that_it_was_handed_over() -> None:
    told: list[str] = []

    class Handing(ProbeImpl):
        async def hang(self, call: Probe.HangCall) -> None:
            promise = call.params.cap.hang()

            async def wait() -> None:
                with pytest.raises(trio_capnp.RpcFailed, match="handed over") as raised:
                    await promise
                told.append(raised.value.kind)

            async with trio.open_nursery() as nursery:
                nursery.start_soon(wait)
                await trio.testing.wait_all_tasks_blocked()
                with promise:
                    await call.tail_call(promise)

    class Brief(ProbeImpl):
        async def hang(self, call: Probe.HangCall) -> None:
            await trio.testing.wait_all_tasks_blocked()

    async with connected_pair(Handing()) as pair:
        probe, _ = await ready(pair)
        await probe.hang(cap=Brief())
        assert told == ["failed"]
        await emptied(pair, probe)


async def test_a_call_may_come_before_the_tail_call() -> None:
    """[G09] An ordinary call is made before the tail call."""

    class Twice(ProbeImpl):
        async def pass_(self, call: Probe.PassCall) -> None:
            first = await call.params.cap.echo(n=10)
            await call.tail_call(call.params.cap.echo(n=first.n + 1, text="second"))

    ours = ProbeImpl(name="ours")
    async with connected_pair(Twice()) as pair:
        probe, _ = await ready(pair)
        results = await probe.pass_(cap=ours)
        assert (results.n, results.text) == (11, "second")
        del results
        await emptied(pair, probe)
        assert ours.log.events == ["echo 10", "echo 11", "ours closed"]


async def test_cancelling_a_call_cancels_its_tail_call(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[G03] Cancel tail call: the callee is cancelled, once."""

    class Passing(ProbeImpl):
        async def hang(self, call: Probe.HangCall) -> None:
            await call.tail_call(call.params.cap.hang())

    ours = ProbeImpl(name="ours")
    async with connected_pair(Passing()) as pair:
        probe, _ = await ready(pair)
        with trio.move_on_after(1):
            await probe.hang(cap=ours)
        await emptied(pair, probe)
        assert ours.log.events == ["hang begins", "hang ends", "ours closed"]


async def test_results_and_a_tail_call_exclude_each_other() -> None:
    """[G11] A tail call after results were set, and results after a tail call, raise in the
    handler.
    """
    errors: list[str] = []

    class Confused(ProbeImpl):
        async def pass_(self, call: Probe.PassCall) -> None:
            other = call.params.cap.echo(n=1)
            if call.params.n:
                call.results.n = 5
            try:
                await call.tail_call(other)
                call.results.n = 6
            except trio_capnp.RpcFailed as error:
                errors.append(error.reason)
                with other:
                    raise

    async with connected_pair(Confused()) as pair:
        probe, _ = await ready(pair)
        with pytest.raises(trio_capnp.RpcFailed, match="results were set"):
            await probe.pass_(cap=ProbeImpl(name="ours"), n=1)
        await probe.pass_(cap=ProbeImpl(name="ours"), n=0)
        assert errors[1] == "a tail call's results are those of the other call"
        await emptied(pair, probe)


async def test_a_call_that_went_on_for_a_pipelined_client_can_be_handed_over(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """Its await was cancelled, but a pipelined client kept it running."""

    class Patient(ProbeImpl):
        async def back(self, call: Probe.BackCall) -> None:  # type: ignore[override]
            other, resolver = trio_capnp.new_promise(Probe)
            resolver.resolve(Slow())
            promise = other.back(cap=call.params.cap)
            with promise.cap:
                with trio.move_on_after(1):
                    await promise
                await call.tail_call(promise)

    class Slow(ProbeImpl):
        async def back(self, call: Probe.BackCall) -> None:  # type: ignore[override]
            await trio.sleep(5)
            call.results.cap = call.params.cap

    async with connected_pair(Patient()) as pair:
        probe, _ = await ready(pair)
        answer = await probe.back(cap=ProbeImpl(name="caller's"))
        assert (await answer.cap.name()).name == "caller's"
        del answer
        await emptied(pair, probe)


async def test_a_call_cannot_be_handed_over_twice() -> None:
    """[G11] The second one raises, and the first gets the results."""
    made: list[Probe.EchoResults.Promise] = []

    class Confused(ProbeImpl):
        async def pass_(self, call: Probe.PassCall) -> None:
            if not made:
                made.append(call.params.cap.echo(n=1))
            await call.tail_call(made[0])

    async with connected_pair(Confused()) as pair:
        probe, _ = await ready(pair)
        first = probe.pass_(cap=ProbeImpl(name="ours"))
        with pytest.raises(trio_capnp.RpcFailed, match="handed over"):
            await probe.pass_(cap=ProbeImpl(name="ours"))
        assert (await first).n == 1
        made.clear()
        await emptied(pair, probe)


async def test_a_call_that_was_handed_over_cannot_be_awaited() -> None:
    kept: list[Probe.EchoResults.Promise] = []

    class Passing(ProbeImpl):
        async def pass_(self, call: Probe.PassCall) -> None:
            kept.append(call.params.cap.echo(n=1))
            await call.tail_call(kept[0])

    async with connected_pair(Passing()) as pair:
        probe, _ = await ready(pair)
        assert (await probe.pass_(cap=ProbeImpl(name="ours"))).n == 1
        with pytest.raises(trio_capnp.RpcFailed, match="handed over"):
            await kept.pop()
        await emptied(pair, probe)


async def test_a_task_that_awaits_a_promise_learns_that_it_was_handed_over(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[G11] The results go elsewhere, so the task would never be woken."""
    told: list[str] = []

    class Passing(ProbeImpl):
        async def pass_(self, call: Probe.PassCall) -> None:
            other = call.params.cap.echo(n=1)

            async def wait_for_it() -> None:
                with pytest.raises(trio_capnp.RpcFailed) as error:
                    await other
                told.append(error.value.reason)

            async with trio.open_nursery() as nursery:
                nursery.start_soon(wait_for_it)
                await trio.lowlevel.checkpoint()
                await call.tail_call(other)

    async with connected_pair(Passing()) as pair:
        probe, _ = await ready(pair)
        assert (await probe.pass_(cap=ProbeImpl(name="ours"))).n == 1
        assert told == ["this call was handed over as a tail call"]
        await emptied(pair, probe)


async def test_a_call_that_failed_before_it_began_is_a_tail_call_too() -> None:
    class Passing(ProbeImpl):
        async def pass_(self, call: Probe.PassCall) -> None:
            await call.tail_call(call.params.cap.echo(n=1))

    async with connected_pair(Passing()) as pair:
        probe, _ = await ready(pair)
        with pytest.raises(trio_capnp.RpcFailed, match="null capability"):
            await probe.pass_(cap=None)


async def test_a_tail_call_keeps_the_pipelined_calls_of_its_caller() -> None:
    """[G01] Pipelined on the outer call, before and after."""

    class Passing(ProbeImpl):
        async def back(self, call: Probe.BackCall) -> None:  # type: ignore[override]
            await call.tail_call(call.params.cap.back(cap=call.params.cap))

    ours = ProbeImpl(name="ours")
    async with connected_pair(Passing()) as pair:
        probe, _ = await ready(pair)
        promise = probe.back(cap=ours)
        home = promise.cap
        calls = [home.echo(n=0)]
        await promise
        calls.append(home.echo(n=1))
        assert [(await call).n for call in calls] == [0, 1]
        assert ours.log.events == ["echo 0", "echo 1"]
        del promise, home, calls
        await emptied(pair, probe)
        assert ours.log.events[-1] == "ours closed"


# --- set_pipeline -----------------------------------------------------------------------------


async def test_a_published_pipeline_works_while_the_call_runs(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[B10] [Y15] set_pipeline: pipelined calls run; the call itself is pending for ever."""
    log = Log()
    async with connected_pair(ProbeImpl(log)) as pair:
        probe, start = await ready(pair)
        early = probe.early()
        child = early.child
        assert (await child.name()).name == "early"
        assert [line for line in since(pair, start) if line == "<- return"] == ["<- return"]
        with trio.move_on_after(1):
            await early
        trio_capnp.release(child)
        del early
        await emptied(pair, probe)
        assert log.events == ["early closed"]


async def test_of_two_published_pipelines_the_last_is_used() -> None:
    """[B10] [Y15] The last pipeline is used; before the results are set there is nothing to
    publish.
    """
    published = trio.Event()

    class Twice(ProbeImpl):
        async def early(self, call: Probe.EarlyCall) -> None:
            call.set_pipeline()
            call.results.child = ProbeImpl(self.log, "first")
            call.set_pipeline()
            call.results.child = ProbeImpl(self.log, "second")
            call.set_pipeline()
            published.set()
            await trio.sleep_forever()

    async with connected_pair(Twice()) as pair:
        probe, _ = await ready(pair)
        early = probe.early()
        await published.wait()
        child = early.child
        assert (await child.name()).name == "second"
        del early, child
        await emptied(pair, probe)


async def test_results_may_be_added_to_after_they_were_published() -> None:
    """[B10] [B11] The Return has the results as they are then, not as they were published."""
    go_on = trio.Event()

    class Adding(ProbeImpl):
        async def all(self, call: Probe.AllCall) -> None:
            trio_capnp.init(call.results, "caps", 2)
            call.results.caps[0] = ProbeImpl(self.log, "first")
            call.set_pipeline()
            await go_on.wait()
            call.results.caps[1] = ProbeImpl(self.log, "second")

    async with connected_pair(Adding()) as pair:
        probe, _ = await ready(pair)
        promise = probe.all()
        await pair.settle()
        go_on.set()
        results = await promise
        assert [(await cap.name()).name for cap in results.caps] == ["first", "second"]
        del promise, results
        await emptied(pair, probe)


# --- payloads ---------------------------------------------------------------------------------


async def test_lists_of_capabilities_keep_the_identity_of_each() -> None:
    """[Y24] [C25] Capability lists in payloads: the same objects, in order, there and back."""
    ours = [ProbeImpl(name=str(n)) for n in range(3)]
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        results = await probe.all(caps=[*ours, probe])
        assert [(await cap.name()).name for cap in results.caps] == ["0", "1", "2", "root"]
        assert [server.log.events for server in ours] == [["echo 0"], ["echo 1"], ["echo 2"]]
        del results
        await emptied(pair, probe)
        assert all(server.log.events[-1].endswith("closed") for server in ours)


async def test_concurrent_callers_never_mix_their_messages() -> None:
    """[L07] One writer: many tasks, large and small calls, every text comes back whole."""
    async with connected_pair(ProbeImpl(), over="tcp") as pair:
        probe, _ = await ready(pair)

        async def one(number: int) -> None:
            text = f"{number}-" * (1 if number % 2 else 60_000)
            assert (await probe.echo(n=number, text=text)).text == text

        async with trio.open_nursery() as nursery:
            for number in range(40):
                nursery.start_soon(one, number)
        await emptied(pair, probe)
