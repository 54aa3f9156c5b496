"""Cancellation: what the ownership table of docs/rpc.md says, seen on the wire."""

from __future__ import annotations

import pytest
import trio

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import (
    Hand,
    call,
    played_by_hand,
    ready,
    settled_empty,
    since,
)
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp.rpc import _messages as m
from trio_capnp.runtime import open_transport
from trio_capnp.testing import ConnectedPair, connected_pair
from trio_capnp.transports import memory_pair


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


async def test_a_dropped_promise_that_was_pipelined_on_is_no_mistake() -> None:
    """[D06] the pipelined client owns the call; no warning."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        child = probe.child(name="kid").child
        assert (await child.name()).name == "kid"


async def test_a_cancelled_call_can_be_awaited_again_and_says_why_it_failed(
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
    """[B02] use pipeline after the await was given up, and the await after that."""
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
    """[B18] call on a pipelined cap after its question was cancelled: nothing is sent."""
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
    """[D13] cancel a queued call: it waits on a promise of this side."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        waiting, resolver = trio_capnp.new_promise(Probe)
        with trio.move_on_after(1):
            await waiting.hang(cap=probe)
        resolver.resolve(probe)
        await pair.settle()
        assert since(pair, start) == []


async def test_cancelling_every_waiter_in_one_step_finishes_once() -> None:
    """[D08] one Finish, whoever is cancelled first."""
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
    """No Cancelled is swallowed: what comes after the block does not run."""
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
    """[I07] handlers on disconnect: cancelled, and no Return goes out for them."""
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
    """The last row of the table: nothing else is sent."""
    async with played_by_hand() as (_, hand):
        pass
    assert await hand.hear_all() == []


async def settled_empty_but(pair: ConnectedPair, probe: Probe.Client) -> None:
    """Wait until nothing moves, and see that nothing is held but this client."""
    trio_capnp.release(probe)
    await settled_empty(pair)
