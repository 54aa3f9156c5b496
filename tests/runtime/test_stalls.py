"""Calls that wait to begin while no running call ends: the connection refuses them in time."""

from __future__ import annotations

import logging
import random
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import Hand, call, ready, settled_empty
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp.limits import Limits
from trio_capnp.rpc import _messages as m
from trio_capnp.runtime import open_stream
from trio_capnp.testing import ConnectedPair, connected_pair
from trio_capnp.transports import StreamTransport

MOST = 8
LIMITS = Limits(max_calls_in_flight=MOST)
STALL_S = LIMITS.flow_stall_timeout_s
NAMED = "max_calls_in_flight, flow_stall_timeout_s"


class Polls(ProbeImpl):
    """``hang`` waits until ``child`` opens the gate, as a long poll waits for news."""

    def __init__(self, log: Log | None = None, gate: trio.Event | None = None) -> None:
        super().__init__(log)
        self.gate = trio.Event() if gate is None else gate
        self.begun = 0

    async def hang(self, call: Probe.HangCall) -> None:
        self.begun += 1
        await self.gate.wait()

    async def child(self, call: Probe.ChildCall) -> None:
        self.gate.set()
        call.results.child = self

    def nested(self, call: Probe.NestedCall) -> None:
        call.results.inner.child = Polls(self.log, self.gate)


def number_in(line: str) -> int:
    """The id of the question or answer in a line of a transcript."""
    return int(line.partition("=")[2].split()[0])


@contextmanager
def takes(seconds: float) -> Iterator[None]:
    """See that a block takes so long on Trio's clock."""
    begun = trio.current_time()
    yield
    assert trio.current_time() - begun == pytest.approx(seconds)


async def fill(pair: ConnectedPair, probe: Probe.Client) -> list[Probe.HangResults.Promise]:
    """Begin as many calls as may run at once; none of them ends."""
    polls = [probe.hang() for _ in range(MOST)]
    await pair.settle()
    return polls


def cancel(polls: list[Probe.HangResults.Promise]) -> None:
    """Cancel the calls."""
    for poll in polls:
        with poll:
            pass


async def ended(pair: ConnectedPair, polls: list[Probe.HangResults.Promise]) -> None:
    """Cancel the calls, and see that nothing is left of them."""
    cancel(polls)
    await settled_empty(pair)


@pytest.mark.parametrize("other", [False, True], ids=["same object", "other object"])
async def test_a_call_that_would_end_those_that_run_is_refused_in_time(
    other: bool, autojump_clock: trio.testing.MockClock, caplog: pytest.LogCaptureFixture
) -> None:
    """Q2: Long polls fill the connection, so the call that would end them never begins."""
    async with connected_pair(Polls(), limits=LIMITS) as pair:
        probe, _ = await ready(pair)
        waker = (await probe.nested()).inner.child if other else probe
        polls = await fill(pair, probe)
        with takes(STALL_S), pytest.raises(trio_capnp.RpcOverloaded, match=NAMED):
            await waker.child()
        (line,) = [each for each in caplog.records if each.levelno >= logging.WARNING]
        assert NAMED in line.getMessage()
        cancel([polls.pop()])
        await waker.child()  # one running call has ended
        for poll in polls:
            await poll
        del waker
        await settled_empty(pair, probe)


async def test_two_sides_that_call_each_other_deeply_come_to_an_end(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """Q2: A calls B, which calls A, deeper than the limits of both: the deepest call fails."""

    class Ball(ProbeImpl):
        def __init__(self) -> None:
            super().__init__()
            self.other: Probe.Client | None = None

        async def call(self, call: Probe.CallCall) -> None:
            if call.params.n:
                assert self.other is not None
                call.results.n = (await self.other.call(cap=None, n=call.params.n - 1)).n + 1

    near, far = Ball(), Ball()
    async with connected_pair(near, client_bootstrap=far, limits=LIMITS) as pair:
        far.other = await pair.client.bootstrap(Probe)
        near.other = await pair.server.bootstrap(Probe)
        assert (await far.other.call(cap=None, n=2 * MOST - 1)).n == 2 * MOST - 1
        with takes(STALL_S), pytest.raises(trio_capnp.RpcOverloaded, match=NAMED):
            await far.other.call(cap=None, n=100)
        assert (await far.other.call(cap=None, n=2)).n == 2
        near.other = far.other = None
        await settled_empty(pair)


async def test_a_greedy_client_of_a_gateway_stops_other_clients_only_until_the_timeout(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """Q2: All clients of a gateway share its connection to the server behind it."""
    async with connected_pair(Polls(), limits=LIMITS) as behind:
        gate = await behind.client.bootstrap(Probe)
        async with connected_pair(gate) as greedy, connected_pair(gate) as modest:
            polls = await fill(greedy, greedy.client.bootstrap(Probe))
            bystander = modest.client.bootstrap(Probe)
            assert (await bystander.echo(n=1)).n == 1
            with takes(STALL_S), pytest.raises(trio_capnp.RpcOverloaded, match=NAMED):
                await bystander.child()
            trio_capnp.release(bystander)
            await ended(greedy, polls)
            await settled_empty(modest)
        trio_capnp.release(gate)
        await settled_empty(behind)


async def test_waiting_calls_are_not_refused_while_running_calls_end(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """A slow server is no stalled one: each end begins the time anew."""

    class Slow(ProbeImpl):
        async def child(self, call: Probe.ChildCall) -> None:
            await trio.sleep(STALL_S - 1)
            call.results.child = None

    async with connected_pair(Slow(), limits=Limits(max_calls_in_flight=1)) as pair:
        probe, _ = await ready(pair)
        with takes(10 * (STALL_S - 1)):
            for promise in [probe.child() for _ in range(10)]:
                await promise
        await settled_empty(pair, probe)


@pytest.mark.parametrize("together", [1, 3], ids=["one", "three"])
@pytest.mark.parametrize("end", [False, True], ids=["cancelled", "begun"])
async def test_the_time_counts_from_when_calls_wait_again(
    together: int, end: bool, autojump_clock: trio.testing.MockClock
) -> None:
    """Q2: A call that arrives when none waits has its own deadline, not one of an earlier call."""
    async with connected_pair(Polls(), limits=LIMITS) as pair:
        probe, _ = await ready(pair)
        polls = await fill(pair, probe)
        earlier = probe.hang()
        await pair.settle()
        cancel([polls.pop() if end else earlier])
        if end:
            polls.append(earlier)
        await trio.sleep(STALL_S * 0.9)
        with takes(STALL_S):
            for later in [probe.child() for _ in range(together)]:
                with pytest.raises(trio_capnp.RpcOverloaded):
                    await later
        trio_capnp.release(probe)
        await ended(pair, polls)


async def test_an_infinite_stall_timeout_refuses_no_call(
    autojump_clock: trio.testing.MockClock,
) -> None:
    limits = Limits(max_calls_in_flight=1, flow_stall_timeout_s=float("inf"))
    async with connected_pair(Polls(), limits=limits) as pair:
        probe, _ = await ready(pair)
        poll = probe.hang()
        with trio.move_on_after(10_000) as scope:
            await probe.child()
        assert scope.cancelled_caught
        trio_capnp.release(probe)
        await ended(pair, [poll])


async def test_refused_calls_fail_in_order_together_with_their_pipelines(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """Calls pipelined on a refused call fail with it; later calls begin again in order."""
    server = Polls()
    async with connected_pair(server, limits=LIMITS) as pair:
        probe, _ = await ready(pair)
        polls = await fill(pair, probe)
        start = len(pair.transcript())
        waiting = [probe.child() for _ in range(5)]
        pipelined = [promise.child.echo(n=1) for promise in waiting]
        for promise in (*waiting, *pipelined):
            with pytest.raises(trio_capnp.RpcOverloaded, match=NAMED):
                await promise
        lines = pair.transcript()[start:]
        made = [number_in(line) for line in lines if line.startswith("-> call")]
        returned = [number_in(line) for line in lines if line.startswith("<- return")]
        assert len(made) == len(returned) == 10
        assert [number for number in returned if number in made[:5]] == made[:5]
        assert "echo 1" not in server.log.events
        trio_capnp.release(probe)
        del waiting, pipelined, promise
        await ended(pair, polls)


async def test_a_call_that_is_cancelled_while_it_waits_is_not_refused_as_well(
    autojump_clock: trio.testing.MockClock,
) -> None:
    async with connected_pair(Polls(), limits=LIMITS) as pair:
        probe, _ = await ready(pair)
        polls = await fill(pair, probe)
        with trio.move_on_after(1), takes(1):
            await probe.child()
        await pair.settle()
        assert "canceled" in pair.transcript()[-1]
        await trio.sleep(2 * STALL_S)
        with takes(STALL_S), pytest.raises(trio_capnp.RpcOverloaded):
            await probe.child()  # the time begins with this call
        trio_capnp.release(probe)
        await ended(pair, polls)


async def test_many_calls_are_refused_in_slices(autojump_clock: trio.testing.MockClock) -> None:
    """Other tasks have their turn meanwhile; if a running call has ended by then, calls wait on."""
    limits = Limits(max_calls_in_flight=1, max_batch_s=1e-6)
    async with connected_pair(Polls(), limits=limits) as pair:
        probe, _ = await ready(pair)
        poll = probe.hang()
        waiting = [probe.child() for _ in range(100)]
        with pytest.raises(trio_capnp.RpcOverloaded):
            await waiting[0]
        cancel([poll])
        refused = 0
        for promise in waiting:
            try:
                await promise
            except trio_capnp.RpcOverloaded:
                refused += 1
        assert 0 < refused < 100
        del waiting, promise
        await settled_empty(pair, probe)


async def test_calls_to_serial_objects_are_refused_all_at_once(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """Of one serial object a single call waits for a worker; those behind it do not wait longer."""

    @trio_capnp.serial
    class Serial(ProbeImpl):
        async def child(self, call: Probe.ChildCall) -> None:
            raise AssertionError("a refused call began")

    async with connected_pair(Both(Serial()), limits=LIMITS) as pair:
        probe, _ = await ready(pair)
        one = (await probe.nested()).inner.child
        polls = await fill(pair, probe)
        waiting = [one.child() for _ in range(20)]
        with takes(STALL_S):
            for promise in waiting:
                with pytest.raises(trio_capnp.RpcOverloaded, match=NAMED):
                    await promise
        assert (await one.echo(n=7)).n == 7
        del one, waiting, promise
        trio_capnp.release(probe)
        await ended(pair, polls)


class Both(Polls):
    """Gives another object by ``nested``."""

    def __init__(self, other: Probe.Server) -> None:
        super().__init__()
        self.other = other

    def nested(self, call: Probe.NestedCall) -> None:
        call.results.inner.child = self.other


async def test_a_stream_that_lost_a_call_is_spoiled(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """A refused ``-> stream`` call is a gap that no later call may pass (row J03)."""
    sink = ProbeImpl()
    async with connected_pair(Both(sink), limits=LIMITS) as pair:
        probe, _ = await ready(pair)
        stream = (await probe.nested()).inner.child
        polls = await fill(pair, probe)
        await stream.write(data=b"12345")
        with pytest.raises(trio_capnp.RpcOverloaded, match=NAMED):
            await stream.done()
        cancel(polls)
        await pair.settle()
        with pytest.raises(trio_capnp.RpcOverloaded, match=NAMED):
            await stream.write(data=b"678")
        assert sink.log.bytes == 0
        del stream
        await settled_empty(pair, probe)


async def test_a_plain_method_that_gave_an_awaitable_is_failed_and_not_overloaded(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """It began, so that repeating it may not be safe; its coroutine is closed unstarted."""

    class Begins(Polls):
        def back(self, call: Probe.BackCall) -> Awaitable[None]:  # type: ignore[override]
            self.log.events.append("back begins")
            return self.hang(call)  # type: ignore[arg-type]  # which uses no parameter

    server = Begins()
    async with connected_pair(server, limits=LIMITS) as pair:
        probe, _ = await ready(pair)
        polls = await fill(pair, probe)
        with takes(STALL_S), pytest.raises(trio_capnp.RpcFailed, match="this call began") as told:
            await probe.back(cap=None)
        assert NAMED in told.value.reason
        assert "back begins" in server.log.events
        assert server.begun == MOST
        trio_capnp.release(probe)
        await ended(pair, polls)


async def test_local_calls_behind_a_stalled_peers_go_on(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """A local call waits behind older calls of a peer to the same object, and not longer."""
    server = Polls()
    local, resolver = trio_capnp.new_promise(Probe)
    resolver.resolve(server)
    async with connected_pair(server, limits=LIMITS) as pair:
        probe, _ = await ready(pair)
        polls = await fill(pair, probe)
        refused = probe.child()
        await pair.settle()
        with takes(STALL_S):
            await local.child()  # this call opens the gate
        with pytest.raises(trio_capnp.RpcOverloaded):
            await refused
        for poll in polls:
            await poll
        await settled_empty(pair, probe)


async def test_a_local_call_does_not_end_with_the_peer_that_it_waited_behind() -> None:
    """It moves to the workers for local calls when it begins, or when that connection ends."""
    server = Polls()
    local, resolver = trio_capnp.new_promise(Probe)
    resolver.resolve(server)
    async with connected_pair() as other:
        async with connected_pair(server, limits=LIMITS) as pair:
            probe, _ = await ready(pair)
            polls = await fill(pair, probe)
            waiting = [probe.hang()]
            await pair.settle()
            first = local.hang()
            for _ in range(2):  # the peer's call begins, and then the local one moves
                cancel([polls.pop()])
                await pair.settle()
            assert server.begun == MOST + 2
            waiting += [probe.hang(), probe.hang()]
            await pair.settle()
            second = local.hang()
            await pair.settle()
            assert server.begun == MOST + 3
        await other.settle()
        assert server.begun == MOST + 4
        server.gate.set()
        await first
        await second
        cancel(polls + waiting)


@pytest.mark.parametrize("seed", range(20))
async def test_local_calls_keep_their_order_among_the_calls_of_two_peers(
    seed: int, autojump_clock: trio.testing.MockClock
) -> None:
    """This holds for each place of waiting, for refused, cancelled and moved calls."""
    choices = random.Random(seed)
    numbers: list[int] = []

    class Numbered(Polls):
        def echo(self, call: Probe.EchoCall) -> None:
            numbers.append(call.params.n)

        async def call(self, call: Probe.CallCall) -> None:
            numbers.append(call.params.n)

    server = Numbered()
    local, resolver = trio_capnp.new_promise(Probe)
    resolver.resolve(server)
    made = 0
    async with (
        connected_pair(),
        connected_pair(server, limits=Limits(max_calls_in_flight=2)) as first,
        connected_pair(server, limits=Limits(max_calls_in_flight=2)) as second,
    ):
        peers = [await pair.client.bootstrap(Probe) for pair in (first, second)]
        polls: list[Probe.HangResults.Promise] = []
        calls: list[Awaitable[object]] = []
        for _ in range(60):
            what = choices.randrange(6)
            if what < 2:
                polls.append(choices.choice(peers).hang())
            elif what < 4:
                calls.append(local.echo(n=made) if what == 2 else local.call(cap=None, n=made))
                made += 1
            elif what == 4 and polls:
                cancel([polls.pop(choices.randrange(len(polls)))])
            if choices.random() < 0.6:
                await first.settle()
        for call in calls:
            await call
        assert numbers == list(range(made))
        cancel(polls)
        for peer in peers:
            trio_capnp.release(peer)
        await settled_empty(first)
        await settled_empty(second)


async def test_calls_held_back_for_a_slow_reader_are_not_refused(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """They wait for the peer's reading, which ``write_stall_timeout_s`` bounds."""
    near, far = trio.testing.lockstep_stream_pair()
    hand = Hand(StreamTransport(far))
    limits = Limits(max_calls_in_flight=1, send_high_water=1024)
    async with open_stream(near, bootstrap=Polls(), limits=limits):
        to = m.ImportedCap(await hand.bootstrap())
        for each in (
            call(1, to, "hang"),
            call(2, to, "echo", text="x" * 4096),
            call(3, to, "hang"),
        ):
            await hand.say(each)
            await trio.testing.wait_all_tasks_blocked()
        await trio.sleep(4 * STALL_S)
        assert "answer=2 results" in await hand.hear_line()
        with takes(STALL_S):  # calls can begin from here on, so the time runs
            assert "answer=3 overloaded" in await hand.hear_line()
        await trio.aclose_forcefully(far)
