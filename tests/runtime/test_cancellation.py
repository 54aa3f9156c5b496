"""Cancellation: the ownership table of docs/rpc.md, seen on the wire."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
import trio

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import (
    LIMITS,
    Hand,
    call,
    played_by_hand,
    ready,
    session_of,
    settled_empty,
    since,
)
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp.limits import Limits
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._transcript import line_of
from trio_capnp.rpc.codec._translate import decode
from trio_capnp.runtime import open_transport
from trio_capnp.testing import ConnectedPair, connected_pair
from trio_capnp.transports import SocketTransport, memory_pair
from trio_capnp.transports._rights import bytes_of
from trio_capnp.transports._transport import Buffer
from trio_capnp.wire._framing import FrameDecoder

ONE_BATCH = Limits(max_batch_s=60.0)
"""Messages that come together are handled together, however busy the machine is."""


async def test_a_cancelled_await_finishes_the_call_and_the_handler_stops(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[D01] [D02] [D03] Cancellation: Finish at once, Return canceled once it has unwound."""
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
    """[D02] Caller's await ends at once although the handler takes its time."""

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
    """[C06] Cancel releases params."""
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
    """[D06] No Finish while the pipeline is used; it goes out when the client is released."""
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


async def test_a_call_made_in_a_cancelled_scope_is_sent_and_finished() -> None:
    """[D14] Deadline already over: the call goes out and is finished at its await."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        with trio.CancelScope() as scope:
            scope.cancel()
            await probe.hang()
        assert since(pair, start) == ["-> call", "-> finish"]
        await pair.settle()
        assert (await probe.echo(n=1)).n == 1


async def test_a_call_finished_before_it_began_never_begins() -> None:
    """[D04] Cancel before delivery."""
    log = Log()
    async with connected_pair(ProbeImpl(log)) as pair:
        probe, _ = await ready(pair)
        with trio.CancelScope() as scope:
            scope.cancel()
            await probe.hang()
        await pair.settle()
        assert log.events == []


class Noted(SocketTransport):
    """A socket that notes which messages leave it in one piece."""

    def __init__(self, stream: trio.SocketStream) -> None:
        super().__init__(stream)
        self.pieces: list[list[str]] = []

    def try_send(self, buffers: Sequence[Buffer]) -> int:
        frames = FrameDecoder(LIMITS).feed(b"".join(map(bytes_of, buffers)))
        self.pieces.append([line_of("->", decode(frame, LIMITS)).split()[1] for frame in frames])
        return super().try_send(buffers)


async def test_where_the_last_wait_was_cancelled_a_call_leaves_together_with_its_finish() -> None:
    """[D04] The first call leaves at once, because it is alone; the peer can begin it."""
    near, far = trio.socket.socketpair()
    transport = Noted(trio.SocketStream(near))
    async with (
        trio_capnp.open_stream(trio.SocketStream(far), bootstrap=ProbeImpl()),
        open_transport(transport) as client,
    ):
        probe = await client.bootstrap(Probe)
        await trio.testing.wait_all_tasks_blocked()
        del transport.pieces[:]
        for _ in range(3):
            with trio.CancelScope() as scope:
                scope.cancel()
                await probe.hang()
        assert (await probe.echo(n=1)).n == 1
    assert transport.pieces[:4] == [
        ["call"],
        ["finish", "call", "finish"],
        ["call", "finish"],
        ["call"],
    ]


async def test_a_call_that_is_finished_by_the_next_message_costs_no_worker() -> None:
    log = Log()
    async with played_by_hand(ProbeImpl(log), limits=ONE_BATCH) as (connection, hand):
        target = m.ImportedCap(await hand.bootstrap())
        await hand.say(call(1, target, "hang"), m.Finish(1), call(2, target, "echo", n=7))
        assert (await hand.hear_line()).endswith("canceled")
        assert isinstance(await hand.hear(), m.Return)
        assert log.events == ["echo 7"]
        assert not session_of(connection).dispatcher.count
        assert connection.statistics().calls_in_flight == 0


async def test_of_two_calls_in_one_piece_the_one_that_is_not_finished_begins() -> None:
    log = Log()
    async with played_by_hand(ProbeImpl(log), limits=ONE_BATCH) as (_, hand):
        target = m.ImportedCap(await hand.bootstrap())
        await hand.say(call(1, target, "hang"), call(2, target, "hang"), m.Finish(1))
        assert (await hand.hear_line()).endswith("canceled")
        await hand.hears_nothing()
        assert log.events == ["hang begins"]


async def test_an_answered_call_is_not_affected_by_a_late_cancel() -> None:
    """[D15] Cancel after completion."""
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
    """[D05] Non-cancellable methods."""
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


async def test_the_results_of_a_handler_that_swallows_its_cancellation_are_dropped(
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
    """[C01] Release: the row of the table about a client's scope."""
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
    """[I01] [I07] Connection lost."""
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
    """[TR10] Exceptions never in a group that the user did not open."""
    with pytest.raises(ValueError, match=r"^mine$"):
        async with connected_pair(ProbeImpl()) as pair:
            await pair.client.bootstrap(Probe).echo(n=1)
            raise ValueError("mine")


async def test_a_timeout_around_the_block_is_an_ordinary_timeout(
    autojump_clock: trio.testing.MockClock,
) -> None:
    with pytest.raises(trio.TooSlowError):
        with trio.fail_after(30):
            async with connected_pair(ProbeImpl()) as pair:
                await pair.client.bootstrap(Probe).hang()


async def test_a_keyboard_interrupt_in_a_handler_leaves_bare() -> None:
    class Interrupted(ProbeImpl):
        async def hang(self, call: Probe.HangCall) -> None:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        async with connected_pair(Interrupted()) as pair:
            await pair.client.bootstrap(Probe).hang()


async def test_no_task_of_ours_runs_after_the_block() -> None:
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
    """[Y01] Closing a connection from inside its own handler is defined."""

    class Closing(ProbeImpl):
        async def hang(self, call: Probe.HangCall) -> None:
            assert call.connection is not None
            await call.connection.aclose()

    async with connected_pair(Closing()) as pair:
        with pytest.raises(trio_capnp.RpcDisconnected):
            await pair.client.bootstrap(Probe).hang()
        await pair.client.wait_closed()


async def test_a_cancelled_handler_stays_cancelled(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[D03] Cancellation is level-triggered: every later checkpoint of the handler raises too."""
    caught: list[str] = []

    class Stubborn(ProbeImpl):
        async def hang(self, call: Probe.HangCall) -> None:
            for attempt in range(5):
                try:
                    await trio.sleep(1)
                except trio.Cancelled:
                    caught.append(f"attempt {attempt}")
            await trio.lowlevel.checkpoint()

    async with connected_pair(Stubborn()) as pair:
        probe, start = await ready(pair)
        with trio.move_on_after(0.5):
            await probe.hang()
        await pair.settle()
        assert caught == [f"attempt {attempt}" for attempt in range(5)]
        assert since(pair, start) == ["-> call", "-> finish", "<- return"]
        assert pair.transcript()[-1].endswith("canceled")
        await settled_empty_but(pair, probe)


async def test_a_cancelled_nursery_in_a_handler_is_a_cancellation_and_no_failure(
    autojump_clock: trio.testing.MockClock, caplog: pytest.LogCaptureFixture
) -> None:
    """[D03] A nursery puts Cancelled into a group; a group of Cancelled alone is a cancellation."""

    class Nursing(ProbeImpl):
        async def hang(self, call: Probe.HangCall) -> None:
            async with trio.open_nursery() as nursery:
                nursery.start_soon(trio.sleep_forever)
                nursery.start_soon(trio.sleep_forever)
                await trio.sleep_forever()

    async with connected_pair(Nursing()) as pair:
        probe, _ = await ready(pair)
        with trio.move_on_after(1):
            await probe.hang()
        await pair.settle()
        assert pair.transcript()[-1].endswith("canceled")
        assert not caplog.records
        assert (await probe.echo(n=1)).n == 1


async def test_a_handler_that_fails_while_it_is_cancelled_harms_no_other_call(
    autojump_clock: trio.testing.MockClock, caplog: pytest.LogCaptureFixture
) -> None:
    """[D03] An error beside the Cancelled is logged, and goes no further."""

    async def fail_at_the_end() -> None:
        try:
            await trio.sleep_forever()
        finally:
            raise ValueError("at the end")

    class Failing(ProbeImpl):
        async def hang(self, call: Probe.HangCall) -> None:
            async with trio.open_nursery() as nursery:
                nursery.start_soon(trio.sleep_forever)
                nursery.start_soon(fail_at_the_end)

        async def child(self, call: Probe.ChildCall) -> None:
            await fail_at_the_end()

    async with connected_pair(Failing()) as pair:
        probe, _ = await ready(pair)
        for method in (probe.hang, probe.child):
            with trio.move_on_after(1):
                await method()
            await pair.settle()
            assert pair.transcript()[-1].endswith("canceled")
        assert (await probe.echo(n=1)).n == 1
    assert len(caplog.records) == 2


async def test_results_after_the_finish_are_given_back_unseen(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[C03] [D07] The Return crosses the Finish: its capabilities are released by the Finish."""
    log = Log()

    class Shielded(ProbeImpl):
        async def child(self, call: Probe.ChildCall) -> None:
            with trio.CancelScope(shield=True):
                await trio.sleep(10)
            call.results.child = ProbeImpl(self.log, "late")

    async with connected_pair(Shielded(log)) as pair:
        probe, _ = await ready(pair)
        with trio.move_on_after(1):
            await probe.child()
        await trio.sleep(20)
        await pair.settle()
        assert log.events == ["late closed"]
        await settled_empty_but(pair, probe)


async def test_a_result_works_after_the_finish_of_its_call() -> None:
    """[A20] The Finish follows the Return at once; the result has its own reference."""
    log = Log()
    async with connected_pair(ProbeImpl(log)) as pair:
        probe, start = await ready(pair)
        results = await probe.child(name="kid")
        await pair.settle()
        assert since(pair, start) == ["-> call", "<- return", "-> finish"]
        child = results.child
        del results
        assert (await child.name()).name == "kid"
        assert log.events == []
        del child
        await pair.settle()
        assert log.events == ["kid closed"]


async def test_one_release_carries_the_whole_count() -> None:
    """[A06] [C01] [C16] The same capability three times: one export, one Release."""
    async with connected_pair(ProbeImpl()) as pair:
        probes = [await pair.client.bootstrap(Probe) for _ in range(3)]
        await pair.settle()
        assert pair.client.statistics().imports == 1
        start = len(pair.transcript())
        for probe in probes:
            with probe:
                assert len(pair.transcript()) == start
        assert pair.transcript()[start:] == ["-> release id=0 count=3"]
        await settled_empty(pair)


async def test_the_last_reference_releases_without_any_block() -> None:
    """[C02] Release needs no later traffic."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        del probe
        await pair.settle()
        assert since(pair, start) == ["-> release"]
        await settled_empty(pair)


async def test_a_client_dropped_during_its_call_leaves_the_call_alone() -> None:
    """[C19] The object lives at least as long as its calls."""
    log = Log()
    async with connected_pair(lambda _: ProbeImpl(log)) as pair:
        probe = pair.client.bootstrap(Probe)
        promise = probe.child(name="kid")
        trio_capnp.release(probe)
        assert (await (await promise).child.name()).name == "kid"
        del promise
        await settled_empty(pair)
        assert log.events == ["kid closed"]
    assert log.events == ["kid closed", "root closed"]


async def test_a_dropped_promise_that_was_pipelined_on_is_no_mistake() -> None:
    """[D06] The pipelined client owns the call; no warning."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        child = probe.child(name="kid").child
        assert (await child.name()).name == "kid"


async def test_a_cancelled_call_can_be_awaited_again_and_raises_the_reason(
    autojump_clock: trio.testing.MockClock,
) -> None:
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        promise = probe.hang()
        with trio.move_on_after(1):
            await promise
        for _ in range(2):
            with pytest.raises(trio_capnp.RpcFailed, match="canceled"):
                await promise


async def test_a_call_that_a_pipelined_client_kept_can_be_awaited_again(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[B02] The await was cancelled, its pipeline is used, and the call is awaited again."""
    release = trio.Event()

    class Slow(ProbeImpl):
        async def child(self, call: Probe.ChildCall) -> None:
            await release.wait()
            call.results.child = ProbeImpl(self.log, "slow")

    async with connected_pair(Slow()) as pair:
        probe, _ = await ready(pair)
        promise = probe.child()
        child = promise.child
        with trio.move_on_after(1):
            await promise
        release.set()
        assert (await child.name()).name == "slow"
        assert (await (await promise).child.name()).name == "slow"


async def test_a_pipelined_call_on_a_finished_call_fails_here(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[B18] Call on a pipelined cap after its question was cancelled: nothing is sent."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        promise = probe.hang()
        with trio.move_on_after(1):
            await promise
        await pair.settle()
        before = len(pair.transcript())
        with pytest.raises(trio_capnp.RpcFailed, match="canceled"):
            await promise.cap.echo(n=1)
        assert len(pair.transcript()) == before


async def test_a_queued_call_that_is_cancelled_is_never_sent(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[D13] Cancel a queued call: it waits on a promise of this side."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        waiting, resolver = trio_capnp.new_promise(Probe)
        with trio.move_on_after(1):
            await waiting.hang(cap=probe)
        resolver.resolve(probe)
        await pair.settle()
        assert since(pair, start) == []


async def test_cancelling_every_waiter_in_one_step_finishes_once() -> None:
    """[D08] One Finish, whichever waiter is cancelled first."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        promise = probe.hang()

        async def wait() -> None:
            await promise

        async with trio.open_nursery() as nursery:
            for _ in range(5):
                nursery.start_soon(wait)
            await pair.settle()
            nursery.cancel_scope.cancel()
        await pair.settle()
        assert since(pair, start) == ["-> call", "-> finish", "<- return"]


async def test_the_cancelled_block_of_a_connection_leaves_by_its_own_scope(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """No Cancelled is swallowed: code behind the block does not run."""
    reached: list[str] = []
    with trio.move_on_after(1) as scope:
        async with connected_pair(ProbeImpl()) as pair:
            await pair.client.bootstrap(Probe).hang()
            reached.append("in the block")
        reached.append("after the block")
    assert scope.cancelled_caught
    assert reached == []


async def test_a_cancelled_server_answers_nothing_on_its_way_out(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[I07] Handlers on disconnect: cancelled, and no Return goes out for them."""
    log = Log()
    near, far = memory_pair()
    hand = Hand(far)
    with trio.move_on_after(1):
        async with open_transport(near, bootstrap=ProbeImpl(log)):
            id = await hand.bootstrap()
            await hand.say(call(1, m.ImportedCap(id), "hang"))
            await trio.sleep_forever()
    assert await hand.hear_all() == []
    assert log.events == ["hang begins", "hang ends", "root closed"]


async def test_the_end_of_a_connections_block_is_the_end_of_the_stream() -> None:
    """The last row of the table: no further message is sent."""
    async with played_by_hand() as (_, hand):
        pass
    assert await hand.hear_all() == []


async def settled_empty_but(pair: ConnectedPair, probe: Probe.Client) -> None:
    """Wait until no message moves, and see that this client alone is held."""
    await settled_empty(pair, probe)
