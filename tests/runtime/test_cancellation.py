"""Cancellation: what the ownership table of docs/rpc.md says, seen on the wire."""

from __future__ import annotations

import pytest
import trio

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp.testing import ConnectedPair, connected_pair


def since(pair: ConnectedPair, start: int) -> list[str]:
    """The names of the messages after the first ``start``, with their arrows."""
    return [" ".join(line.split()[:2]) for line in pair.transcript()[start:]]


async def ready(pair: ConnectedPair) -> tuple[Probe.Client, int]:
    """The server's object, resolved, and how many messages that took."""
    probe = await pair.client.bootstrap(Probe)
    await pair.settle()
    return probe, len(pair.transcript())


async def test_a_cancelled_await_finishes_the_call_and_the_handler_stops(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[D01] [D02] [D03] cancellation: Finish at once, Return canceled once it has unwound."""
    log = Log()
    async with connected_pair(ProbeImpl(log)) as pair:
        probe, start = await ready(pair)
        with trio.move_on_after(1) as scope:
            await probe.hang()
        assert scope.cancelled_caught
        assert since(pair, start) == ["-> call", "-> finish"]
        await pair.settle()
        assert since(pair, start) == ["-> call", "-> finish", "<- return"]
        assert pair.transcript()[-1].endswith("canceled")
        assert log.events == ["hang begins", "hang ends"]


async def test_cancelled_leaves_without_waiting_for_the_return(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[D02] caller's await ends at once although the handler takes its time."""

    class Slow(ProbeImpl):
        async def hang(self, call: Probe.HangCall) -> None:
            try:
                await trio.sleep_forever()
            finally:
                with trio.CancelScope(shield=True):
                    await trio.sleep(100)

    async with connected_pair(Slow()) as pair:
        probe, _ = await ready(pair)
        begun = trio.current_time()
        with trio.move_on_after(1):
            await probe.hang()
        assert trio.current_time() == begun + 1


async def test_the_capabilities_of_a_cancelled_call_are_released(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[C06] cancel releases params."""
    ours = ProbeImpl(name="ours")
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        with trio.move_on_after(1):
            await probe.hang(cap=ours)
        await pair.settle()
        assert since(pair, start) == ["-> call", "-> finish", "<- return", "<- release"]
        assert ours.log.events == ["ours closed"]


async def test_another_waiting_task_keeps_the_call(autojump_clock: trio.testing.MockClock) -> None:
    """The last cancelled await ends the call, not the first."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        promise = probe.hang()

        async def wait(seconds: float) -> None:
            with trio.move_on_after(seconds):
                await promise

        async with trio.open_nursery() as nursery:
            nursery.start_soon(wait, 1)
            nursery.start_soon(wait, 2)
            await trio.sleep(1.5)
            assert since(pair, start) == ["-> call"]
        assert since(pair, start) == ["-> call", "-> finish"]


async def test_a_pipelined_client_keeps_the_call(autojump_clock: trio.testing.MockClock) -> None:
    """[D06] no Finish while the pipeline is used; it goes out when the client is released."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        promise = probe.hang()
        client = promise.cap
        with trio.move_on_after(1):
            await promise
        assert since(pair, start) == ["-> call"]
        trio_capnp.release(client)
        assert since(pair, start) == ["-> call", "-> finish"]


async def test_a_with_block_owns_the_call_instead(autojump_clock: trio.testing.MockClock) -> None:
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        with probe.hang() as promise:
            with trio.move_on_after(1):
                await promise
            assert since(pair, start) == ["-> call"]
        assert since(pair, start) == ["-> call", "-> finish"]


async def test_a_dropped_promise_is_finished_with_a_warning() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        with pytest.warns(ResourceWarning, match="the promise of hang was dropped"):
            probe.hang()
        await pair.settle()
        assert since(pair, start)[:2] == ["-> call", "-> finish"]


async def test_a_call_made_in_a_cancelled_scope_is_sent_and_finished() -> None:
    """[D14] deadline already over: the call goes out and is finished at its await."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        with trio.CancelScope() as scope:
            scope.cancel()
            await probe.hang()
        assert since(pair, start) == ["-> call", "-> finish"]
        await pair.settle()
        assert (await probe.echo(n=1)).n == 1


async def test_a_call_finished_before_it_began_never_begins() -> None:
    """[D04] cancel before delivery."""
    log = Log()
    async with connected_pair(ProbeImpl(log)) as pair:
        probe, _ = await ready(pair)
        with trio.CancelScope() as scope:
            scope.cancel()
            await probe.hang()
        await pair.settle()
        assert log.events == []


async def test_an_answered_call_is_not_affected_by_a_late_cancel() -> None:
    """[D15] cancel after completion."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        promise = probe.echo(n=1)
        await promise
        await pair.settle()
        before = len(pair.transcript())
        with trio.CancelScope() as scope:
            scope.cancel()
            await promise
        assert scope.cancelled_caught
        assert len(pair.transcript()) == before
        assert (await promise).n == 1


async def test_an_uncancellable_method_runs_to_its_end(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[D05] non-cancellable methods."""
    log = Log()

    class Stubborn(ProbeImpl):
        @trio_capnp.uncancellable
        async def hang(self, call: Probe.HangCall) -> None:
            await trio.sleep(10)
            self.log.events.append("done all the same")

    async with connected_pair(Stubborn(log)) as pair:
        probe, _ = await ready(pair)
        with trio.move_on_after(1):
            await probe.hang()
        await trio.sleep(20)
        assert log.events == ["done all the same"]
        await pair.settle()
        assert pair.transcript()[-1].endswith("canceled")


async def test_a_handler_that_swallows_its_cancellation_answers_nobody(
    autojump_clock: trio.testing.MockClock,
) -> None:
    class Deaf(ProbeImpl):
        async def hang(self, call: Probe.HangCall) -> None:
            with trio.move_on_after(100):
                try:
                    await trio.sleep_forever()
                except trio.Cancelled:
                    call.results.cap = ProbeImpl(self.log, "late")
                    raise

    server = Deaf()
    async with connected_pair(server) as pair:
        probe, _ = await ready(pair)
        with trio.move_on_after(1):
            await probe.hang()
        await pair.settle()
        assert pair.transcript()[-1].endswith("canceled")
        assert server.log.events == ["late closed"]
        assert (await probe.echo(n=1)).n == 1


async def test_the_workers_next_call_is_not_hit_by_an_old_cancellation(
    autojump_clock: trio.testing.MockClock,
) -> None:
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        for _ in range(5):
            with trio.move_on_after(1):
                await probe.hang()
            assert (await (await probe.child(name="x")).child.name()).name == "x"


async def test_a_callback_is_cancelled_through_both_sides(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """Cancel scopes reach: our await, their handler, and our object that it called."""
    ours = ProbeImpl(name="ours")

    class Caller(ProbeImpl):
        async def call(self, call: Probe.CallCall) -> None:
            await call.params.cap.hang()

    async with connected_pair(Caller()) as pair:
        probe, _ = await ready(pair)
        with trio.move_on_after(1):
            await probe.call(cap=ours)
        await pair.settle()
    assert ours.log.events == ["hang begins", "hang ends", "ours closed"]


async def test_a_clients_scope_releases_and_the_object_is_closed() -> None:
    """[C01] release: the row of the table about a client's scope."""
    log = Log()
    async with connected_pair(ProbeImpl(log)) as pair:
        probe, _ = await ready(pair)
        async with probe.child(name="kid").child as child:
            await child.name()
        await pair.settle()
        assert log.events == ["kid closed"]
        with pytest.raises(trio_capnp.RpcFailed, match="released"):
            child.name()
            await child.name()


async def test_the_end_of_a_connection_fails_every_waiter_and_cancels_handlers() -> None:
    """[I01] [I07] connection lost."""
    log = Log()
    errors: list[trio_capnp.RpcDisconnected] = []

    async def wait(promise: Probe.HangResults.Promise) -> None:
        with pytest.raises(trio_capnp.RpcDisconnected) as raised:
            await promise
        errors.append(raised.value)

    async with connected_pair(ProbeImpl(log)) as pair:
        probe, _ = await ready(pair)
        async with trio.open_nursery() as nursery:
            for _ in range(3):
                nursery.start_soon(wait, probe.hang())
            await trio.testing.wait_all_tasks_blocked()
            await pair.server.aclose()
        assert len(errors) == 3
        assert len(set(map(id, errors))) == 3
        with pytest.raises(trio_capnp.RpcDisconnected):
            await probe.echo(n=1)
        assert log.events.count("hang ends") == 3


async def test_an_exception_of_the_body_leaves_bare() -> None:
    """[TR10] exceptions never in a group that the user did not open."""
    with pytest.raises(ValueError, match=r"^mine$"):
        async with connected_pair(ProbeImpl()) as pair:
            await pair.client.bootstrap(Probe).echo(n=1)
            raise ValueError("mine")


async def test_a_timeout_around_the_block_is_an_ordinary_timeout(
    autojump_clock: trio.testing.MockClock,
) -> None:
    with pytest.raises(trio.TooSlowError):
        with trio.fail_after(5):
            async with connected_pair(ProbeImpl()) as pair:
                await pair.client.bootstrap(Probe).hang()


async def test_a_keyboard_interrupt_in_a_handler_leaves_bare() -> None:
    class Interrupted(ProbeImpl):
        async def hang(self, call: Probe.HangCall) -> None:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        async with connected_pair(Interrupted()) as pair:
            await pair.client.bootstrap(Probe).hang()


async def test_nothing_of_ours_runs_after_the_block() -> None:
    before = trio.lowlevel.current_statistics().tasks_living
    async with connected_pair(ProbeImpl()) as pair:
        probe = pair.client.bootstrap(Probe)
        promise = probe.hang()
        await probe.child(name="a")
        await pair.settle()
    with pytest.raises(trio_capnp.RpcDisconnected):
        await promise
    assert trio.lowlevel.current_statistics().tasks_living == before


async def test_a_connection_may_be_closed_from_its_own_handler() -> None:
    """[Y01] closing a connection from inside its own handler is defined."""

    class Closing(ProbeImpl):
        async def hang(self, call: Probe.HangCall) -> None:
            assert call.connection is not None
            await call.connection.aclose()

    async with connected_pair(Closing()) as pair:
        with pytest.raises(trio_capnp.RpcDisconnected):
            await pair.client.bootstrap(Probe).hang()
        await pair.client.wait_closed()
