"""Calls of ``-> stream`` methods: order, the window, the first error, and their holders."""

from __future__ import annotations

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import ready, settled_empty, since
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp.testing import ConnectedPair, connected_pair


def fixed(window: int) -> trio_capnp.Limits:
    return trio_capnp.Limits(flow_control="fixed", stream_window=window)


class Gated(ProbeImpl):
    """Each write waits until the test lets one more go."""

    def __init__(self, log: Log | None = None) -> None:
        super().__init__(log)
        self.gate = trio.Semaphore(0)
        self.running = 0
        self.most = 0

    async def write(self, call: Probe.WriteCall) -> None:
        self.running += 1
        self.most = max(self.most, self.running)
        data = bytes(call.params.data)
        self.log.events.append(f"begin {data[:8].decode()}")
        try:
            await self.gate.acquire()
        finally:
            self.running -= 1
        if data == b"bad":
            raise trio_capnp.RpcOverloaded("no more")
        self.log.bytes += len(data)
        self.log.events.append(f"end {data[:8].decode()}")


async def test_stream_calls_run_one_at_a_time_and_others_wait_their_turn() -> None:
    """[J01] The server runs stream calls one at a time; done() comes behind the writes."""
    server = Gated()
    async with connected_pair(server) as pair:
        probe, _ = await ready(pair)
        for data in (b"a", b"b", b"c"):
            await probe.write(data=data)
        done = probe.done()
        await pair.settle()
        assert server.log.events == ["begin a"]
        for _ in range(3):
            server.gate.release()
        assert (await done).bytes == 3
        assert server.most == 1
        assert server.log.events == [
            f"{what} {name}" for name in "abc" for what in ("begin", "end")
        ]


async def test_the_results_of_a_stream_call_are_empty_and_need_no_finish() -> None:
    """[J01] [J19] The Calls say that nothing will be pipelined; the Returns are empty."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        await probe.write(data=b"a")
        await probe.done()
        await pair.settle()
        assert since(pair, start) == ["-> call", "-> call", "<- return", "<- return"]
        assert all("results no-finish" in line for line in pair.transcript()[-2:])


async def test_a_queued_stream_call_cannot_be_begun_after_its_connection_ended() -> None:
    """[J02] A call that waits behind a stream call leaves the queue when no caller wants it."""
    server = Gated()
    async with connected_pair(server) as pair:
        probe, _ = await ready(pair)
        await probe.write(data=b"a")
        await probe.write(data=b"b")
        await pair.settle()
        await pair.client.aclose()
        await pair.server.wait_closed()
        await pair.settle()
        assert server.log.events == ["begin a", "root closed"]


async def test_an_ordinary_call_behind_a_stream_can_be_cancelled(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[J02] Cancel one queued call: it is skipped, the stream goes on."""
    server = Gated()
    async with connected_pair(server) as pair:
        probe, _ = await ready(pair)
        await probe.write(data=b"a")
        with trio.move_on_after(1):
            await probe.echo(n=1)
        await pair.settle()
        server.gate.release()
        assert (await probe.done()).bytes == 1
        assert "echo 1" not in server.log.events


async def test_the_first_error_of_a_stream_is_raised_by_every_later_call() -> None:
    """[J03] [J10] Error cascade: the next write, the next ordinary call, and all after them."""
    server = Gated()
    async with connected_pair(server) as pair:
        probe, _ = await ready(pair)
        await probe.write(data=b"a")
        await probe.write(data=b"bad")
        await probe.write(data=b"c")
        done = probe.done()
        for _ in range(3):
            server.gate.release()
        with pytest.raises(trio_capnp.RpcOverloaded, match="no more"):
            await done
        for _ in range(2):
            with pytest.raises(trio_capnp.RpcOverloaded, match="no more"):
                await probe.write(data=b"d")
        with pytest.raises(trio_capnp.RpcOverloaded, match="no more"):
            await probe.echo(n=1)
        assert [event for event in server.log.events if "begin" in event] == [
            "begin a",
            "begin bad",
        ]


async def test_an_error_does_not_spoil_other_objects() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        child = probe.child(name="kid").child
        await child.write(data=b"bad")
        with pytest.raises(trio_capnp.RpcOverloaded):
            await child.done()
        await probe.write(data=b"good")
        assert (await probe.done()).bytes == 4


async def fill(pair: ConnectedPair, probe: Probe.Client, size: int) -> int:
    """Write until a write has to wait; give how many calls are out then."""
    start = len(pair.transcript())
    with trio.move_on_after(1):
        while True:
            await probe.write(data=b"x" * size)
    return sum(line.startswith("-> call") for line in pair.transcript()[start:])


async def test_writes_wait_when_the_window_is_full(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[J04] [J05] A write blocks when the window is full; one answer admits at most two more."""
    server = Gated()
    limits = fixed(1024)
    async with connected_pair(server, limits=limits) as pair:
        probe, _ = await ready(pair)
        sent = await fill(pair, probe, 100)
        assert sent > 5
        assert await fill(pair, probe, 100) == 1  # each call is sent first, then waits
        server.gate.release()
        server.gate.release()
        assert 1 <= await fill(pair, probe, 100) <= 2


async def test_the_fixed_window_is_64_kib(autojump_clock: trio.testing.MockClock) -> None:
    """[J06] The window counts the bytes of Call frames, and admits one message more."""
    limits = trio_capnp.Limits(flow_control="fixed")
    async with connected_pair(Gated(), limits=limits) as pair:
        probe, _ = await ready(pair)
        sent = await fill(pair, probe, 16 * 1024)
        assert sent == 5


async def test_the_adaptive_window_begins_with_256_kib(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[J14] Adaptive is the default. Five chunks of 64 KiB are one more than the window holds."""
    async with connected_pair(Gated()) as pair:
        probe, _ = await ready(pair)
        assert await fill(pair, probe, 64 * 1024) == 5


async def test_a_message_larger_than_the_window_is_sent_all_the_same(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[J05] Fewer bytes are in flight than the window and the largest message together."""
    async with connected_pair(Gated(), limits=fixed(64 * 1024)) as pair:
        probe, _ = await ready(pair)
        assert await fill(pair, probe, 100 * 1024) == 2


async def test_many_blocked_writers_all_go_on(autojump_clock: trio.testing.MockClock) -> None:
    """[J04] Each has sent its call already, so the acknowledgement lets all of them go."""
    server = Gated()
    done: list[int] = []
    async with connected_pair(server, limits=fixed(256)) as pair:
        probe, _ = await ready(pair)
        sent = await fill(pair, probe, 100)

        async def write(number: int) -> None:
            await probe.write(data=b"y" * 100)
            done.append(number)

        async with trio.open_nursery() as nursery:
            for number in range(4):
                nursery.start_soon(write, number)
            await pair.settle()
            assert done == []
            for _ in range(sent + 4):
                server.gate.release()
        assert sorted(done) == [0, 1, 2, 3]
        assert (await probe.done()).bytes == (sent + 4) * 100


async def test_a_cancelled_wait_for_room_does_not_poison_the_stream(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[D17] The call was sent. Only the wait ends, and the next write works as usual."""
    server = Gated()
    async with connected_pair(server, limits=fixed(256)) as pair:
        probe, start = await ready(pair)
        sent = await fill(pair, probe, 100)
        assert "-> finish" not in since(pair, start)
        for _ in range(sent + 1):
            server.gate.release()
        await probe.write(data=b"z" * 100)
        assert (await probe.done()).bytes == (sent + 1) * 100


async def test_dropping_the_client_cancels_no_write() -> None:
    """[J09] The calls complete; no Finish is sent early."""
    log = Log()
    server = Gated(log)
    async with connected_pair(lambda _: server) as pair:
        probe, start = await ready(pair)
        for data in (b"a", b"b", b"c"):
            await probe.write(data=data)
        trio_capnp.release(probe)
        await pair.settle()
        assert "-> finish" not in since(pair, start)
        assert log.events == ["begin a"]
        for _ in range(3):
            server.gate.release()
        await settled_empty(pair)
        assert log.bytes == 3
    assert log.events[-1] == "root closed"


async def test_done_waits_for_every_write_and_has_their_totals() -> None:
    """[J11] An ordinary call behind the writes waits for all of them."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        for _ in range(50):
            await probe.write(data=b"x" * 10)
        assert (await probe.done()).bytes == 500
        assert pair.client.statistics().questions == 0


async def test_blocked_writers_learn_of_the_connections_end(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[J12] They do not hang, and get the real reason."""
    async with connected_pair(Gated(), limits=fixed(256)) as pair:
        probe, _ = await ready(pair)
        await fill(pair, probe, 100)

        async def write() -> None:
            with pytest.raises(trio_capnp.RpcDisconnected):
                await probe.write(data=b"x" * 100)

        async with trio.open_nursery() as nursery:
            nursery.start_soon(write)
            await pair.settle()
            await pair.server.aclose()
        with pytest.raises(trio_capnp.RpcDisconnected):
            await probe.write(data=b"x")


async def test_a_stream_through_a_promise_waits_for_it_then_for_the_window(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[J07] First the local promise resolves, then the window opens; the last call waits for
    all.
    """
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        promised, resolver = trio_capnp.new_promise(Probe)
        for _ in range(3):
            await promised.write(data=b"abc")
        done = promised.done()
        resolver.resolve(probe)
        await promised.write(data=b"abc")
        assert (await done).bytes == 9
        assert (await promised.done()).bytes == 12


async def test_a_stream_on_a_pipelined_capability(autojump_clock: trio.testing.MockClock) -> None:
    """[J18] After thousands of calls the totals are right."""
    async with connected_pair(ProbeImpl()) as pair:
        child = pair.client.bootstrap(Probe).child(name="kid").child
        for _ in range(3000):
            await child.write(data=b"0123456789")
        assert (await child.done()).bytes == 30_000


async def test_a_stream_call_built_in_place() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        request = trio_capnp.request(pair.client.bootstrap(Probe).write)
        request.params.data = b"in place"
        await request.send()
        assert (await pair.client.bootstrap(Probe).done()).bytes == 8


async def test_local_stream_calls_are_serial_too() -> None:
    """[J08] Within one process: one at a time, the first error sticks."""
    async with connected_pair(None):
        probe, resolver = trio_capnp.new_promise(Probe)
        resolver.resolve(ProbeImpl())
        await probe.write(data=b"abc")
        assert (await probe.done()).bytes == 3
        with pytest.raises(trio_capnp.RpcOverloaded, match=r"^Probe\.write: no more$"):
            await probe.write(data=b"bad")
        with pytest.raises(trio_capnp.RpcOverloaded, match=r"^Probe\.done: no more$"):
            await probe.done()
