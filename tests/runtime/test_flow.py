"""Streams on the move: ``drained``, promises that resolve below a stream, and slow objects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Iterator

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import ready, settled_empty, since
from tests.runtime.servers import ProbeImpl
from trio_capnp.testing import connected_pair

KIB = 1024


class Gated(ProbeImpl):
    """Each write waits until the test lets one more go. Its children are alike."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = trio.Semaphore(0)
        self.heard: list[bytes] = []

    async def write(self, call: Probe.WriteCall) -> None:
        await self.gate.acquire()
        data = bytes(call.params.data)
        if data.startswith(b"bad"):
            raise trio_capnp.RpcOverloaded("no more")
        self.heard.append(data)

    async def child(self, call: Probe.ChildCall) -> None:
        call.results.child = self

    def let(self, writes: int) -> None:
        for _ in range(writes):
            self.gate.release()


def fixed(window: int) -> trio_capnp.Limits:
    return trio_capnp.Limits(flow_control="fixed", stream_window=window)


class Task:
    """A task that awaits something, and whether it has ended."""

    def __init__(self, nursery: trio.Nursery, awaited: Awaitable[object]) -> None:
        self.is_done = False
        self.error: Exception | None = None
        nursery.start_soon(self._run, awaited)

    async def _run(self, awaited: Awaitable[object]) -> None:
        try:
            await awaited
        except trio_capnp.RpcError as error:
            self.error = error
        self.is_done = True


# --- drained ----------------------------------------------------------------------------------


async def test_drained_waits_for_the_answer_of_every_write() -> None:
    """[J11] Calls that are made during the wait do not count, and nothing is sent for it."""
    server = Gated()
    async with connected_pair(server) as pair, trio.open_nursery() as nursery:
        probe, _ = await ready(pair)
        for data in (b"a", b"b", b"c"):
            await probe.write(data=data)
        await pair.settle()
        start = len(pair.transcript())
        wait = Task(nursery, trio_capnp.drained(probe))
        await pair.settle()
        assert since(pair, start) == []
        await probe.write(data=b"later")
        server.let(2)
        await pair.settle()
        assert not wait.is_done
        server.let(1)
        await pair.settle()
        assert wait.is_done
        assert wait.error is None
        assert server.heard == [b"a", b"b", b"c"]
        server.let(1)
        await trio_capnp.drained(probe)
        assert server.heard[-1] == b"later"


async def test_drained_raises_the_first_error_of_the_stream() -> None:
    """[J11] Each time, and with the name of the call."""
    server = Gated()
    async with connected_pair(server) as pair:
        probe, _ = await ready(pair)
        await probe.write(data=b"a")
        await probe.write(data=b"bad")
        server.let(2)
        for _ in range(2):
            with pytest.raises(trio_capnp.RpcOverloaded, match=r"^Probe\.write: .*no more$"):
                await trio_capnp.drained(probe)


async def test_drained_returns_where_nothing_is_under_way() -> None:
    """[J11] Before the first write, and on an object that has no stream at all."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        await trio_capnp.drained(probe)
        await probe.echo(n=1)
        await trio_capnp.drained(probe)


async def test_a_cancelled_drained_leaves_the_stream_alone(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[J11] [D17] The calls go on, and the next one waits as before."""
    server = Gated()
    async with connected_pair(server) as pair:
        probe, _ = await ready(pair)
        await probe.write(data=b"a")
        with trio.move_on_after(1) as scope:
            await trio_capnp.drained(probe)
        assert scope.cancelled_caught
        server.let(1)
        await trio_capnp.drained(probe)
        assert server.heard == [b"a"]
        await settled_empty(pair, probe)


async def test_drained_learns_of_the_connections_end() -> None:
    """[J11] [J12] With the error of the connection."""
    async with connected_pair(Gated()) as pair, trio.open_nursery() as nursery:
        probe, _ = await ready(pair)
        await probe.write(data=b"a")
        wait = Task(nursery, trio_capnp.drained(probe))
        await pair.settle()
        await pair.server.aclose()
        await pair.client.wait_closed()
        await trio.testing.wait_all_tasks_blocked()
        assert isinstance(wait.error, trio_capnp.RpcDisconnected)


async def test_drained_goes_on_when_its_client_is_released_meanwhile() -> None:
    """[J09] [J11] A client that is released already is refused."""
    server = Gated()
    async with connected_pair(server) as pair, trio.open_nursery() as nursery:
        probe, _ = await ready(pair)
        await probe.write(data=b"a")
        wait = Task(nursery, trio_capnp.drained(probe))
        await pair.settle()
        trio_capnp.release(probe)
        server.let(1)
        await pair.settle()
        assert wait.is_done
        assert wait.error is None
        with pytest.raises(trio_capnp.RpcFailed, match="released"):
            await trio_capnp.drained(probe)


async def test_drained_refuses_what_is_no_client() -> None:
    with pytest.raises(TypeError, match="a client is needed"):
        await trio_capnp.drained(ProbeImpl())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


# --- promises that resolve --------------------------------------------------------------------


async def test_the_window_of_a_pipelined_client_goes_to_the_object_of_the_same_peer() -> None:
    """[J13] The bytes that were sent to the promise still count once it is resolved."""
    server = Gated()
    async with connected_pair(server, limits=fixed(256)) as pair, trio.open_nursery() as nursery:
        probe, _ = await ready(pair)
        pair.to_client.hold()
        child = probe.child().child
        await child.write(data=b"x" * 100)
        last = Task(nursery, child.write(data=b"x" * 100))
        await pair.settle()
        assert not last.is_done
        pair.to_client.release()
        await child  # the promise is resolved
        late = Task(nursery, child.write(data=b"x" * 100))
        await pair.settle()
        assert not late.is_done
        drained = Task(nursery, trio_capnp.drained(child))
        server.let(2)
        await pair.settle()
        assert last.is_done
        assert late.is_done
        assert not drained.is_done
        server.let(1)
        await pair.settle()
        assert drained.is_done


async def test_the_window_of_a_local_promise_drains_beside_that_of_the_remote_object() -> None:
    """[J07] [J13] The calls that waited count at the promise, and later ones at the object."""
    server = Gated()
    async with connected_pair(server, limits=fixed(256)) as pair, trio.open_nursery() as nursery:
        probe, _ = await ready(pair)
        promised, resolver = trio_capnp.new_promise(Probe)
        early = [Task(nursery, promised.write(data=b"e" * 30 * KIB)) for _ in range(4)]
        await pair.settle()
        assert not early[-1].is_done  # the promise has a window, too
        resolver.resolve(probe)
        late = Task(nursery, promised.write(data=b"late"))
        drained = Task(nursery, trio_capnp.drained(promised))
        done = Task(nursery, promised.done())
        await pair.settle()
        assert late.is_done  # the window of the object is empty
        server.let(4)
        await pair.settle()
        assert all(each.is_done for each in early)
        assert not drained.is_done
        server.let(1)
        await pair.settle()
        assert drained.is_done
        assert done.is_done
        assert server.heard == [b"e" * 30 * KIB] * 4 + [b"late"]


async def test_an_error_of_the_older_window_is_raised_by_the_next_write() -> None:
    """[J10] [J13] The stream is one, although its calls count in two windows."""
    server = Gated()
    async with connected_pair(server) as pair:
        probe, _ = await ready(pair)
        promised, resolver = trio_capnp.new_promise(Probe)
        await promised.write(data=b"bad")
        resolver.resolve(probe)
        await promised.write(data=b"b")
        server.let(1)
        await pair.settle()
        with pytest.raises(trio_capnp.RpcOverloaded, match="no more"):
            await promised.write(data=b"c")
        with pytest.raises(trio_capnp.RpcOverloaded, match="no more"):
            await trio_capnp.drained(promised)


async def test_a_stream_that_comes_home_keeps_its_order() -> None:
    """[J07] [J08] Calls by way of the peer arrive before those that go to the object directly."""
    local = Gated()
    local.let(20)
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        back = probe.back(cap=local).cap
        sent: list[bytes] = []
        for number in range(10):
            sent.append(b"%d" % number)
            await back.write(data=sent[-1])
        await back
        for number in range(10, 20):
            sent.append(b"%d" % number)
            await back.write(data=sent[-1])
        await trio_capnp.drained(back)
        assert local.heard == sent


# --- objects of this process ------------------------------------------------------------------


async def test_a_write_to_an_object_of_this_process_ends_with_its_handler() -> None:
    """[J08] No window is there to fill: each write waits for its own call, of any size."""
    local = Gated()
    async with connected_pair(None), trio.open_nursery() as nursery:
        probe, resolver = trio_capnp.new_promise(Probe)
        resolver.resolve(local)
        writes = [Task(nursery, probe.write(data=bytes(size))) for size in (1, 200 * KIB, 1)]
        for ended in range(4):
            await trio.testing.wait_all_tasks_blocked()
            assert [each.is_done for each in writes] == [True] * ended + [False] * (3 - ended)
            local.let(1)


async def test_a_cancelled_write_to_an_object_of_this_process_goes_on(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[J08] [D17] Only the wait ends."""
    local = Gated()
    async with connected_pair(None):
        probe, resolver = trio_capnp.new_promise(Probe)
        resolver.resolve(local)
        with trio.move_on_after(1) as scope:
            await probe.write(data=b"a")
        assert scope.cancelled_caught
        local.let(1)
        await trio_capnp.drained(probe)
        assert local.heard == [b"a"]


# --- slow objects -----------------------------------------------------------------------------


async def test_the_next_chunk_is_made_only_when_the_window_has_room() -> None:
    """[J17] A writer that awaits each write makes no chunk for a window that is full."""
    made: list[int] = []

    def chunks() -> Iterator[bytes]:
        for number in range(100):
            made.append(number)
            yield bytes(64 * KIB)

    async def write_all() -> None:
        for chunk in chunks():
            await probe.write(data=chunk)

    server = Gated()
    async with connected_pair(server) as pair, trio.open_nursery() as nursery:
        probe, _ = await ready(pair)
        nursery.start_soon(write_all)
        await pair.settle()
        assert len(made) == 5
        server.let(1)
        await pair.settle()
        assert len(made) == 6
        nursery.cancel_scope.cancel()


@pytest.mark.parametrize("flow", ["fixed", "adaptive"])
async def test_a_slow_object_slows_its_writer_within_one_window(
    flow: str, autojump_clock: trio.testing.MockClock
) -> None:
    """The lead of the writer is at most the window and a message, from the first chunk on."""

    class Slow(ProbeImpl):
        async def write(self, call: Probe.WriteCall) -> None:
            await trio.sleep(0.01)
            await super().write(call)

    server = Slow()
    leads: list[int] = []
    limits = fixed(64 * KIB) if flow == "fixed" else None
    async with connected_pair(server, limits=limits) as pair:
        probe, _ = await ready(pair)
        for number in range(200):
            await probe.write(data=bytes(64 * KIB))
            leads.append((number + 1) * 64 - server.log.bytes // KIB)
        await trio_capnp.drained(probe)
        assert server.log.bytes == 200 * 64 * KIB
    assert max(leads) <= (64 if flow == "fixed" else 256) + 64
    assert max(leads[100:]) <= 3 * 64  # the product of bandwidth and delay is one chunk


async def test_many_streams_to_a_slow_peer_share_a_bound(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """Above 8 MiB in flight together, a stream gets ``stream_window``; each still comes through."""

    class Sink(Gated):
        async def child(self, call: Probe.ChildCall) -> None:
            made = call.results.child = Sink()
            made.gate, made.heard = self.gate, self.heard

    async def write_all(sink: Probe.Client) -> None:
        for _ in range(WRITES):
            written[sink] += CHUNK
            await sink.write(data=bytes(CHUNK))
        await trio_capnp.drained(sink)

    SINKS, WRITES, CHUNK = 64, 20, 16 * KIB
    written: Counter[Probe.Client] = Counter()
    server = Sink()
    async with connected_pair(server) as pair:
        probe, _ = await ready(pair)
        sinks = [(await probe.child()).child for _ in range(SINKS)]
        async with trio.open_nursery() as nursery:
            for sink in sinks:
                nursery.start_soon(write_all, sink)
            await trio.sleep(1)
            assert 8 * KIB * KIB < written.total() < 8 * KIB * KIB + SINKS * (64 * KIB + CHUNK)
            server.let(SINKS * WRITES)
        assert len(server.heard) == SINKS * WRITES
        await settled_empty(pair, probe, *sinks)
