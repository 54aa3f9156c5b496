"""Peers that read too slowly, call too much, or never stop: the bounds, and the peers held back."""

from __future__ import annotations

import struct
import tracemalloc
from typing import Final

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import Hand, call, played_by_hand, ready, settled_empty
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp.limits import Limits
from trio_capnp.rpc import _messages as m
from trio_capnp.runtime import open_stream, open_transport
from trio_capnp.testing import connected_pair
from trio_capnp.transports import SocketTransport, StreamTransport, memory_pair

LARGE = "x" * 64 * 1024


class Counting(ProbeImpl):
    """Counts the calls that have begun, and holds some until the test lets them go."""

    def __init__(self, log: Log | None = None) -> None:
        super().__init__(log)
        self.begun = 0
        self.running = 0
        self.most = 0
        self.gate = trio.Event()

    async def child(self, call: Probe.ChildCall) -> None:
        self.begun += 1
        await trio.lowlevel.checkpoint()
        call.results.child = None

    async def hang(self, call: Probe.HangCall) -> None:
        self.begun += 1
        self.running += 1
        self.most = max(self.most, self.running)
        try:
            await self.gate.wait()
        finally:
            self.running -= 1

    def echo(self, call: Probe.EchoCall) -> None:
        self.begun += 1
        super().echo(call)

    async def pass_(self, call: Probe.PassCall) -> None:
        self.begun += 1
        await trio.lowlevel.checkpoint()
        call.results.text = LARGE


# --- a peer that reads too slowly -------------------------------------------------------------


async def test_a_peer_that_reads_nothing_is_given_up_in_time(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """A stalled peer: after the timeout every call fails, and the connection is closed."""
    near, far = trio.testing.lockstep_stream_pair()
    limits = Limits(write_stall_timeout_s=60.0)
    async with open_stream(near, limits=limits) as connection:
        begun = trio.current_time()
        with pytest.raises(trio_capnp.RpcDisconnected) as raised:
            await connection.bootstrap(Probe).echo(n=1)
        assert trio.current_time() - begun == pytest.approx(60)
        assert isinstance(raised.value.__cause__, trio_capnp.PeerTimeoutError)
        assert "see Limits(write_stall_timeout_s)" in str(raised.value.__cause__)
        await connection.wait_closed()
    await trio.aclose_forcefully(far)


async def test_a_peer_that_reads_slowly_but_steadily_is_no_stalled_one(
    autojump_clock: trio.testing.MockClock,
) -> None:
    near, far = trio.testing.lockstep_stream_pair()
    hand = Hand(StreamTransport(far))
    limits = Limits(write_stall_timeout_s=60.0)
    async with open_stream(near, limits=limits) as connection, trio.open_nursery() as nursery:

        async def read_slowly() -> None:
            while True:
                await trio.sleep(10)
                await hand.transport.receive()

        nursery.start_soon(read_slowly)
        with trio.move_on_after(3000) as scope:
            await connection.bootstrap(Probe).echo(text="x" * 3_000_000)
        assert scope.cancelled_caught
        assert not connection.closed
        nursery.cancel_scope.cancel()
    await trio.aclose_forcefully(far)


def slow_streams(kind: str) -> tuple[trio.abc.Stream, Hand]:
    """A stream, and a peer that reads nothing of it unless it is told to."""
    if kind == "lockstep":
        near, far = trio.testing.lockstep_stream_pair()
        return near, Hand(StreamTransport(far))
    left, right = trio.socket.socketpair()
    left.setsockopt(trio.socket.SOL_SOCKET, trio.socket.SO_SNDBUF, 4096)
    return trio.SocketStream(left), Hand(SocketTransport(trio.SocketStream(right)))


@pytest.mark.parametrize("kind", ["lockstep", "sockets"])
@pytest.mark.parametrize("method", ["echo", "pass_"], ids=["plain", "async"])
async def test_no_calls_begin_while_the_peer_reads_nothing(method: str, kind: str) -> None:
    """Above the high water calls wait; when the peer reads again, all of them are answered."""
    near, hand = slow_streams(kind)
    server = Counting()
    limits = Limits(send_high_water=256 * 1024, max_calls_in_flight=4)
    async with open_stream(near, bootstrap=server, limits=limits) as connection:
        id = await hand.bootstrap()
        for number in range(1, 101):
            if method == "echo":
                await hand.say(call(number, m.ImportedCap(id), method, text=LARGE))
            else:
                await hand.say(call(number, m.ImportedCap(id), method))
        await trio.testing.wait_all_tasks_blocked()
        assert 4 <= server.begun <= 12
        assert connection.statistics().bytes_waiting < 1024 * 1024
        answered = set()
        for _ in range(100):
            answer = await hand.hear()
            assert isinstance(answer, m.Return)
            answered.add(answer.answer_id)
        assert answered == set(range(1, 101))
        assert server.begun == 100
        await trio.testing.wait_all_tasks_blocked()
        assert connection.statistics().bytes_waiting == 0
        hand.transport.abort()


async def test_other_messages_are_handled_while_calls_are_held_back(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """Return, Finish and Release flow on: the documented deadlock of stopping all reading."""
    near, far = trio.testing.lockstep_stream_pair()
    hand = Hand(StreamTransport(far))
    log = Log()
    limits = Limits(send_high_water=64 * 1024, max_calls_in_flight=2)
    server = Counting(log)
    async with open_stream(near, bootstrap=lambda _: server, limits=limits) as connection:
        id = await hand.bootstrap()
        await hand.say(call(1, m.ImportedCap(id), "hang"))
        await hand.say(*(call(n, m.ImportedCap(id), "echo", text=LARGE) for n in range(2, 9)))
        await trio.testing.wait_all_tasks_blocked()
        begun = server.begun
        assert begun < 8
        await hand.say(m.Finish(1), m.Finish(8))
        await trio.testing.wait_all_tasks_blocked()
        assert server.running == 0
        await hand.say(m.Release(id, 1))
        await trio.testing.wait_all_tasks_blocked()
        assert connection.statistics().exports == 0
        assert server.begun == begun
        lines = [await hand.hear_line() for _ in range(8)]
        assert sum("canceled" in line for line in lines) == 2
        await trio.testing.wait_all_tasks_blocked()
        await trio.aclose_forcefully(far)
    assert log.events[-1] == "root closed"


UNHEARD_OF: Final = struct.pack("<II4Q", 0, 4, 0x0002_0001_0000_0000, 0xFFFF, 0, 0)
"""A message of an unknown kind; it comes back as unimplemented."""


@pytest.mark.parametrize("kind", ["lockstep", "sockets"])
@pytest.mark.parametrize("flood", ["bootstraps", "refusals", "echoes"])
async def test_a_peer_that_sends_without_end_and_reads_nothing_is_not_read(
    flood: str, kind: str
) -> None:
    """Messages that run no handler pass the high water, so reading itself must stop in the end."""
    near, hand = slow_streams(kind)
    limits = Limits(send_high_water=16 * 1024, max_answers=100_000 if flood == "bootstraps" else 8)
    said = 0
    async with open_stream(near, bootstrap=ProbeImpl(), limits=limits) as connection:
        await hand.bootstrap()

        async def ask() -> None:
            nonlocal said
            while True:
                numbers = range(said, said + 100)
                said += 100
                if flood == "echoes":
                    await hand.transport.send([UNHEARD_OF * len(numbers)])
                elif flood == "bootstraps":
                    await hand.say(*(m.Bootstrap(number) for number in numbers))
                else:
                    await hand.say(*(call(n, m.ImportedCap(0), "hang") for n in numbers))

        async with trio.open_nursery() as nursery:
            nursery.start_soon(ask)
            await trio.testing.wait_all_tasks_blocked()
            assert connection.statistics().bytes_waiting < 256 * 1024
            blocked_at = said
            for _ in range(200):
                await hand.hear()
            for _ in range(20):
                await trio.testing.wait_all_tasks_blocked()
                for _ in range(500):
                    await hand.hear()
            assert said > blocked_at
            assert not connection.closed
            nursery.cancel_scope.cancel()
        hand.transport.abort()


async def test_held_back_calls_are_let_go_when_the_connection_is_lost() -> None:
    """A call that never began keeps neither its capabilities nor its object."""
    near, far = trio.testing.lockstep_stream_pair()
    hand = Hand(StreamTransport(far))
    shared = ProbeImpl(name="shared")
    log = Log()
    async with connected_pair(shared) as pair:
        client = await pair.client.bootstrap(Probe)
        limits = Limits(send_high_water=1024)
        async with open_stream(near, bootstrap=lambda _: Counting(log), limits=limits) as ours:
            id = await hand.bootstrap()
            await hand.say(call(1, m.ImportedCap(id), "echo", text=LARGE))
            await trio.testing.wait_all_tasks_blocked()
            await hand.say(call(2, m.ImportedCap(id), "child"))
            await trio.testing.wait_all_tasks_blocked()
            await trio.aclose_forcefully(far)
            await ours.wait_closed()
            await trio.testing.wait_all_tasks_blocked()
            assert log.events == ["echo 0", "root closed"]
        await settled_empty(pair, client)


async def test_a_stalled_peer_does_not_delay_other_peers() -> None:
    """Another connection, and calls within the process, to the very same object."""
    server = Counting()
    near, far = trio.testing.lockstep_stream_pair()
    hand = Hand(StreamTransport(far))
    limits = Limits(send_high_water=1024, max_calls_in_flight=1)
    async with open_stream(near, bootstrap=server, limits=limits):
        id = await hand.bootstrap()
        await hand.say(call(1, m.ImportedCap(id), "echo", text=LARGE))
        await trio.testing.wait_all_tasks_blocked()
        local, resolver = trio_capnp.new_promise(Probe)
        resolver.resolve(server)
        await local.child()
        assert (await local.echo(n=5)).n == 5
        async with connected_pair(server) as pair:
            probe = pair.client.bootstrap(Probe)
            await probe.child()
            assert (await probe.echo(n=6)).n == 6
        await trio.aclose_forcefully(far)


# --- a peer that calls too much ---------------------------------------------------------------


async def test_only_so_many_handlers_run_at_once_and_the_others_wait_in_order() -> None:
    """[J16] Inbound call limit: the rest begins as others end."""
    server = Counting()
    limits = Limits(max_calls_in_flight=10)
    async with connected_pair(server, limits=limits) as pair:
        probe, _ = await ready(pair)
        promises = [probe.hang() for _ in range(50)]
        await pair.settle()
        assert (server.begun, server.running) == (10, 10)
        assert pair.server.statistics().calls_in_flight == 50
        server.gate.set()
        for promise in promises:
            await promise
        assert (server.begun, server.most) == (50, 10)
        await settled_empty(pair, probe)


async def test_calls_beyond_the_limit_of_unfinished_ones_are_refused_one_by_one() -> None:
    """A call flood: the newest calls fail with RpcOverloaded, the older ones go on."""
    server = Counting()
    limits = Limits(max_calls_in_flight=10, max_answers=20)
    async with connected_pair(server, limits=limits) as pair:
        probe, _ = await ready(pair)
        promises = [probe.hang() for _ in range(20)]
        too_much = [probe.hang() for _ in range(5)]
        for promise in too_much:
            with pytest.raises(trio_capnp.RpcOverloaded, match="max_answers"):
                await promise
        server.gate.set()
        for promise in promises:
            await promise
        assert (await probe.echo(n=1)).n == 1


async def test_parameters_too_large_together_are_refused() -> None:
    """Words in flight are bounded, not only calls."""
    server = Counting()
    limits = Limits(max_call_words_in_flight=1000)
    async with connected_pair(server, limits=limits) as pair:
        probe, _ = await ready(pair)
        with probe.hang():
            await pair.settle()
            with pytest.raises(trio_capnp.RpcOverloaded, match="max_call_words_in_flight"):
                await probe.echo(text="x" * 8000)
        await pair.settle()
        assert (await probe.echo(text="x" * 8000)).text == "x" * 8000


async def test_a_storm_of_calls_finished_at_once_stays_bounded() -> None:
    """Rapid reset: cancelled calls count until their handlers have really ended."""
    limits = Limits(max_calls_in_flight=8, max_answers=64)
    log = Log()

    class Slow(ProbeImpl):
        begun = 0

        async def hang(self, call: Probe.HangCall) -> None:
            Slow.begun += 1
            try:
                await trio.sleep_forever()
            finally:
                with trio.CancelScope(shield=True):
                    await trio.lowlevel.checkpoint()

    async with played_by_hand(Slow(log), limits=limits) as (connection, hand):
        id = await hand.bootstrap()
        for start in range(1, 2001, 100):
            await hand.say(
                *(
                    message
                    for number in range(start, start + 100)
                    for message in (call(number, m.ImportedCap(id), "hang"), m.Finish(number))
                )
            )
        answers = [await hand.hear_line() for _ in range(2000)]
        assert all("canceled" in line or "overloaded" in line for line in answers)
        await trio.testing.wait_all_tasks_blocked()
        held = connection.statistics()
        assert (held.answers, held.calls_in_flight, held.words_in_flight) == (0, 0, 0)


async def test_a_call_that_hangs_costs_little(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """The flood that costs the references a quarter of a gigabyte: calls that never end."""
    limits = Limits(max_answers=3000)
    async with played_by_hand(Counting(), limits=limits) as (connection, hand):
        id = await hand.bootstrap()
        tracemalloc.start()
        try:
            for start in range(1, 4001, 500):
                numbers = range(start, start + 500)
                await hand.say(*(call(number, m.ImportedCap(id), "hang") for number in numbers))
                await trio.testing.wait_all_tasks_blocked()
            used, _ = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert connection.statistics().answers == 3000
        assert used / 3000 < 8 * 1024  # bytes that this side and the peer by hand need together


async def test_results_over_the_limit_of_exports_fail_their_call() -> None:
    """Export growth: new results with capabilities fail, the connection lives."""
    limits = Limits(max_exports=5)
    async with connected_pair(ProbeImpl(), limits=limits) as pair:
        probe, _ = await ready(pair)
        children = [(await probe.child(name=str(n))).child for n in range(4)]
        with pytest.raises(trio_capnp.RpcOverloaded, match="max_exports"):
            await probe.child(name="too much")
        children.pop()
        await pair.settle()
        assert (await probe.child(name="again").child.name()).name == "again"


async def test_many_messages_at_once_leave_other_tasks_a_turn() -> None:
    """CPU share: after so many messages the reader lets other tasks run."""
    turns = 0

    async def count() -> None:
        nonlocal turns
        while True:
            turns += 1
            await trio.lowlevel.checkpoint()

    limits = Limits(max_batch=10)
    near, far = memory_pair()
    async with (
        open_transport(far, bootstrap=ProbeImpl(), limits=limits),
        open_transport(near) as us,
    ):
        probe = await us.bootstrap(Probe)
        promises = [probe.echo(n=n) for n in range(200)]
        async with trio.open_nursery() as nursery:
            nursery.start_soon(count)
            await promises[-1]
            nursery.cancel_scope.cancel()
        assert turns >= 20
        for promise in promises:
            await promise
