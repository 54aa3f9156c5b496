"""The cost of a call, counted and not timed: messages, system calls, task steps, functions, memory.

The bounds are the counts of the present code and a little room. A change that passes one makes
every call dearer, and needs a reason or another way; a change that stays far below may lower it.
"""

# pyright: reportPrivateUsage=false

from __future__ import annotations

import gc
import socket
import sys
import tracemalloc
from collections import Counter
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from types import FrameType

import attrs
import trio

import trio_capnp
from tests.codegen.golden.everything_capnp import Interfaces
from tests.interop import interop_capnp
from tests.interop.interop_capnp import Peer
from trio_capnp import transports
from trio_capnp.limits import Limits
from trio_capnp.runtime import Hooks, MessageEvent, open_transport

CALLS = 200


class CounterImpl(interop_capnp.Counter.Server):
    """A call that is made and dropped."""


class SinkImpl(interop_capnp.Sink.Server):
    """Counts the bytes that are written to it."""

    chunks = 0

    def write(self, call: interop_capnp.Sink.WriteCall) -> None:
        self.chunks += 1

    def done(self, call: interop_capnp.Sink.DoneCall) -> None:
        call.results.chunks = self.chunks


class PeerImpl(Peer.Server):
    """Gives its argument back, at once."""

    def make_counter(self, call: Peer.MakeCounterCall) -> None:
        call.results.counter = CounterImpl()

    def make_sink(self, call: Peer.MakeSinkCall) -> None:
        call.results.sink = SinkImpl()

    def blob(self, call: Peer.BlobCall) -> None:
        call.results.data = call.params.data


@attrs.define
class Costs:
    """The events on both sides of a connection."""

    messages: Counter[str] = attrs.field(factory=Counter[str])
    system_calls: Counter[str] = attrs.field(factory=Counter[str])

    def clear(self) -> None:
        self.messages.clear()
        self.system_calls.clear()


class CountingSocket(socket.socket):
    """A socket that counts its calls; it has only the methods that the transport uses."""

    costs: Costs

    def send(self, data: bytes, flags: int = 0, /) -> int:  # type: ignore[override]
        self.costs.system_calls["send"] += 1
        return super().send(data, flags)

    def recv(self, size: int, flags: int = 0, /) -> bytes:
        self.costs.system_calls["recv"] += 1
        return super().recv(size, flags)


def counted(stdlib: socket.socket, costs: Costs) -> transports.SocketTransport:
    """A transport over one end of a socket pair."""
    stream = trio.SocketStream(trio.socket.from_stdlib_socket(stdlib))
    transport = transports.SocketTransport(stream)
    counting = CountingSocket(fileno=transport.socket.detach())
    counting.setblocking(False)
    counting.costs = costs
    transport._socket = counting
    return transport


@asynccontextmanager
async def measured(*, watches: bool = True) -> AsyncGenerator[tuple[Peer.Client, Costs]]:
    """A client and a server in this process, joined by sockets, warmed up by some calls.

    Messages are counted by a hook; without ``watches`` there is none, as in most programs.
    """
    costs = Costs()

    def sent(event: MessageEvent) -> None:
        if event.outgoing:
            costs.messages[event.kind] += 1

    near, far = socket.socketpair()
    hooks = Hooks(on_message=sent if watches else None)
    limits = Limits(max_batch_s=60.0)  # else the counts depend on the speed of the machine
    async with (
        open_transport(counted(far, costs), bootstrap=PeerImpl(), limits=limits, hooks=hooks),
        open_transport(counted(near, costs), limits=limits, hooks=hooks) as connection,
    ):
        peer = await connection.bootstrap(Peer)
        await one_by_one(peer, 10)
        costs.clear()
        yield peer, costs


async def one_by_one(peer: Peer.Client, count: int = CALLS) -> None:
    for _ in range(count):
        assert (await peer.blob(data=b"some bytes")).data == b"some bytes"


async def all_at_once(peer: Peer.Client, count: int, tasks: int = 64) -> None:
    async with trio.open_nursery() as nursery:
        for _ in range(tasks):
            nursery.start_soon(one_by_one, peer, count // tasks)


async def test_a_call_without_capabilities_is_two_messages() -> None:
    """No Finish and no Release: the Return says that none is needed."""
    async with measured() as (peer, costs):
        await one_by_one(peer)
        assert costs.messages == {"call": CALLS, "return": CALLS}


async def test_a_lone_call_is_one_send_and_one_receive_on_each_side() -> None:
    async with measured() as (peer, costs):
        await one_by_one(peer)
        assert costs.system_calls["send"] == 2 * CALLS
        assert costs.system_calls["recv"] <= 2 * CALLS + 2


async def test_finish_and_release_go_with_the_next_call() -> None:
    """If a capability is used at once, its Finish and Release are no packets of their own."""
    async with measured() as (peer, costs):
        for _ in range(CALLS):
            trio_capnp.release((await peer.make_counter()).counter)
        assert costs.messages["call"] == costs.messages["return"] == CALLS
        assert costs.messages["finish"] == costs.messages["release"] == CALLS
        assert costs.system_calls["send"] <= 2 * CALLS + 2


async def test_finish_and_release_leave_also_when_no_call_follows() -> None:
    async with measured() as (peer, costs):
        trio_capnp.release((await peer.make_counter()).counter)
        assert costs.system_calls["send"] == 2
        with trio.fail_after(10):
            while costs.system_calls["recv"] < 3:
                await trio.lowlevel.checkpoint()
        assert costs.messages["finish"] == costs.messages["release"] == 1


async def test_calls_of_many_tasks_at_once_are_sent_and_read_together() -> None:
    count = 64 * 20
    async with measured() as (peer, costs):
        await all_at_once(peer, count)
        assert costs.messages == {"call": count, "return": count}
        # The calls of a pass are not sent all at once: while the peer works on some, the others are
        # made.
        assert costs.system_calls["send"] <= count * 0.3  # the first of each pass go by threes
        assert costs.system_calls["recv"] <= count / 5


async def test_small_pieces_written_to_a_stream_leave_several_at_a_time() -> None:
    async with measured() as (peer, costs):
        sink = (await peer.make_sink()).sink
        costs.clear()
        for _ in range(CALLS):
            await sink.write(data=b"some bytes")
        assert (await sink.done()).chunks == CALLS
        assert costs.messages == {"call": CALLS + 1, "return": CALLS + 1}
        assert costs.system_calls["send"] <= CALLS / 2


async def test_a_call_that_is_not_awaited_yet_leaves_all_the_same() -> None:
    """A call is sent although no task awaits it."""
    async with measured() as (peer, costs):
        promise = peer.blob(data=b"x")
        with trio.fail_after(10):
            while costs.messages["return"] == 0:
                await trio.lowlevel.checkpoint()
        assert (await promise).data == b"x"


class Steps(trio.abc.Instrument):
    """Counts how often each task ran."""

    def __init__(self) -> None:
        self.taken: Counter[str] = Counter()

    def before_task_step(self, task: trio.lowlevel.Task) -> None:
        self.taken[task.name.partition(" of ")[0]] += 1


async def test_a_lone_call_wakes_the_two_readers_and_the_caller_and_no_other_task() -> None:
    steps = Steps()
    async with measured() as (peer, _):
        trio.lowlevel.add_instrument(steps)
        await one_by_one(peer)
        trio.lowlevel.remove_instrument(steps)
    assert steps.taken["trio_capnp writer"] <= 2
    assert sum(steps.taken.values()) <= 3 * CALLS + 10


async def functions_for(work: Callable[[], Awaitable[None]]) -> int:
    """The number of functions of trio_capnp in Python that run meanwhile."""
    called: Counter[str] = Counter()

    def count(frame: FrameType, event: str, argument: object) -> None:
        if event == "call":
            called[frame.f_code.co_filename] += 1

    sys.setprofile(count)
    try:
        await work()
    finally:
        sys.setprofile(None)
    return sum(number for name, number in called.items() if "/trio_capnp/" in name)


async def test_a_call_takes_so_many_functions_of_ours_for_both_sides_together() -> None:
    """The count is that of the interpreted form, whose kernel counts too; the compiled one has
    fewer.
    """
    async with measured(watches=False) as (peer, _):
        made = await functions_for(lambda: all_at_once(peer, 640))
    assert made / 640 <= MAX_FUNCTIONS


async def test_calls_that_have_ended_leave_nothing_behind() -> None:
    async with measured() as (peer, _):
        await one_by_one(peer)
        gc.collect()
        before = sys.getallocatedblocks()
        await one_by_one(peer, 5 * CALLS)
        gc.collect()
        assert sys.getallocatedblocks() - before < CALLS


async def test_a_call_that_waits_adds_few_objects_that_pythons_collector_looks_through() -> None:
    """With many calls outstanding, the collector makes the next call dearer."""
    async with measured() as (peer, _):
        gc.collect()
        gc.disable()
        try:
            before = gc.get_count()[0]
            promises = [peer.blob(data=b"some bytes") for _ in range(CALLS)]
            added = gc.get_count()[0] - before
        finally:
            gc.enable()
        for promise in promises:
            await promise
    assert added <= MAX_OBJECTS * CALLS + 50


async def test_a_payload_of_a_mebibyte_is_held_no_more_often_than_needed() -> None:
    """Built, received, read, built and received: the peak says how many there are at once."""
    size = 1024 * 1024
    data = bytes(size)
    async with measured() as (peer, _):
        assert (await peer.blob(data=data)).data == data
        gc.collect()
        tracemalloc.start()
        try:
            assert len((await peer.blob(data=data)).data) == size
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert peak / size <= MAX_COPIES


async def test_a_blob_with_more_beside_it_than_was_reckoned_with_arrives_as_any_other() -> None:
    """Memory for large blobs is taken at once; an object that does not fit goes the general way."""

    class Source(Interfaces.Reader.Server):
        def find(self, call: Interfaces.Reader.FindCall) -> None:
            call.results.nested.at.x = hash((call.params.self, call.params.bytes)) % 1000

    near, far = socket.socketpair()
    async with (
        open_transport(counted(far, Costs()), bootstrap=Source()),
        open_transport(counted(near, Costs())) as connection,
    ):
        source = connection.bootstrap(Interfaces.Reader)
        for size, length in ((100, 10), (100, 9000), (5000, 10), (5000, 9000), (300_000, 300_000)):
            blob, text = b"\x07" * size, "t" * length
            found = await source.find(self=text, bytes=blob)
            assert found.nested.at.x == hash((text, blob)) % 1000


MAX_FUNCTIONS = 230
MAX_OBJECTS = 5
MAX_COPIES = 5.1
