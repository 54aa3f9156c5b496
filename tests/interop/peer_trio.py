"""The trio_capnp peer of tests/interop: the server, and the scenarios of the client.

    python -m tests.interop.peer_trio serve ADDRESS
    python -m tests.interop.peer_trio call ADDRESS SCENARIO

speaks like the other peers do; the tests use `PeerImpl` and `SCENARIOS` in their own process.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final, Self, TypeVar

import attrs
import pytest
import trio

import trio_capnp
from tests.interop.interop_capnp import (
    Callback,
    Callee,
    Counter,
    Failure,
    NamedCounter,
    Node,
    Peer,
    Point,
    Resolver,
    Sink,
    Stats,
    Stranger,
    Values,
    Valve,
    sample,
)
from trio_capnp.rpc._controllers import MAX_WINDOW

Result = dict[str, object]
T = TypeVar("T")


@attrs.define
class Tally:
    """The live objects of this process; one record for a server or a session."""

    hangs_started: int = 0
    hangs_live: int = 0
    counters_made: int = 0
    counters_live: int = 0
    calls: int = 0
    answers_live: int = 0


# ------------------------------------------------------------------------------------ both sides


class CounterImpl(NamedCounter.Server):
    """Counts the calls made to it; lives until its last reference is gone."""

    def __init__(self, tally: Tally, label: str = "") -> None:
        self.tally = tally
        self.label = label
        self.n = 0
        tally.counters_made += 1
        tally.counters_live += 1

    def next(self, call: Counter.NextCall) -> None:
        call.results.n = self.n
        self.n += 1

    def name(self, call: NamedCounter.NameCall) -> None:
        call.results.name = self.label

    async def aclose(self) -> None:
        self.tally.counters_live -= 1


# ------------------------------------------------------------------------------------ the server

ERROR_OF_FAILURE: Final = {
    Failure.FAILED: trio_capnp.RpcFailed,
    Failure.OVERLOADED: trio_capnp.RpcOverloaded,
    Failure.DISCONNECTED: trio_capnp.RpcDisconnected,
    Failure.UNIMPLEMENTED: trio_capnp.RpcUnimplemented,
}


class ResolverImpl(Resolver.Server):
    def __init__(self, resolver: trio_capnp.Resolver) -> None:
        self.resolver = resolver

    def resolve(self, call: Resolver.ResolveCall) -> None:
        self.resolver.resolve(call.params.cap)

    def reject(self, call: Resolver.RejectCall) -> None:
        self.resolver.reject(trio_capnp.RpcFailed(call.params.reason))


class NodeImpl(Node.Server):
    def __init__(self, level: int) -> None:
        self.level = level

    def get_child(self, call: Node.GetChildCall) -> None:
        child = NodeImpl(self.level + 1)
        call.results.child = child
        call.results.in_box = {"node": child}

    def depth(self, call: Node.DepthCall) -> None:
        call.results.depth = self.level


class SinkImpl(Sink.Server):
    def __init__(self, fail_after: int) -> None:
        self.fail_after = fail_after
        self.chunks = self.bytes = self.sum = 0

    async def write(self, call: Sink.WriteCall) -> None:
        self.chunks += 1
        if self.chunks == self.fail_after:
            raise trio_capnp.RpcFailed("the sink is full")
        await trio.lowlevel.checkpoint()
        self.bytes += len(call.params.data)
        self.sum += sum(call.params.data)

    def done(self, call: Sink.DoneCall) -> None:
        call.results.bytes = self.bytes
        call.results.chunks = self.chunks
        call.results.sum = self.sum & 0xFFFFFFFF


class ValveImpl(Valve.Server):
    """Lets the writes of a slow sink end, as many as it was opened for."""

    def __init__(self) -> None:
        self.open_for = 0
        self.reason = ""
        self.turned = trio.Event()

    def open(self, call: Valve.OpenCall) -> None:
        self.open_for += call.params.writes
        self._turn()

    def fail(self, call: Valve.FailCall) -> None:
        self.reason = call.params.reason
        self._turn()

    def _turn(self) -> None:
        self.turned.set()
        self.turned = trio.Event()

    async def passed(self) -> None:
        while not (self.open_for or self.reason):
            await self.turned.wait()
        if self.reason:
            raise trio_capnp.RpcFailed(self.reason)
        self.open_for -= 1


class SlowSinkImpl(SinkImpl):
    def __init__(self, valve: ValveImpl) -> None:
        super().__init__(fail_after=0)
        self.valve = valve

    async def write(self, call: Sink.WriteCall) -> None:
        await self.valve.passed()
        await super().write(call)


class PeerImpl(Peer.Server):
    """Serves every method of `Peer` but `missing`."""

    def __init__(self, tally: Tally) -> None:
        self.tally = tally
        self.held: Counter.Client | None = None

    def about(self, call: Peer.AboutCall) -> None:
        call.results.language = "trio_capnp"
        call.results.error_kinds = True

    def echo(self, call: Peer.EchoCall) -> None:
        self.tally.calls += 1
        call.results.values = call.params.values

    def blob(self, call: Peer.BlobCall) -> None:
        self.tally.calls += 1
        call.results.data = call.params.data

    def fail(self, call: Peer.FailCall) -> None:
        raise ERROR_OF_FAILURE[call.params.kind](call.params.reason)

    def root(self, call: Peer.RootCall) -> None:
        call.results.node = NodeImpl(0)

    def make_counter(self, call: Peer.MakeCounterCall) -> None:
        call.results.counter = CounterImpl(self.tally)

    def make_named(self, call: Peer.MakeNamedCall) -> None:
        call.results.counter = CounterImpl(self.tally, call.params.name)

    def make_sink(self, call: Peer.MakeSinkCall) -> None:
        call.results.sink = SinkImpl(call.params.fail_after)

    def make_slow_sink(self, call: Peer.MakeSlowSinkCall) -> None:
        valve = ValveImpl()
        call.results.valve = valve
        call.results.sink = SlowSinkImpl(valve)

    async def call_back(self, call: Peer.CallBackCall) -> None:
        target = call.params.target
        call.results.replies = [(await target.notify(n=n)).reply for n in range(call.params.times)]

    async def call_counter(self, call: Peer.CallCounterCall) -> None:
        call.results.n = (await call.params.counter.next()).n

    async def call_when_resolved(self, call: Peer.CallWhenResolvedCall) -> None:
        counter = await call.params.counter
        call.results.n = (await counter.next()).n

    async def call_all(self, call: Peer.CallAllCall) -> None:
        promises = [counter.next() for counter in call.params.counters]
        call.results.ns = [(await promise).n for promise in promises]

    def echo_cap(self, call: Peer.EchoCapCall) -> None:
        if trio_capnp.has(call.params, "counter"):
            call.results.counter = call.params.counter

    def get_null(self, call: Peer.GetNullCall) -> None:
        call.results.counter = None

    def hold(self, call: Peer.HoldCall) -> None:
        self._let_go()
        self.held = trio_capnp.dup(call.params.counter)

    async def call_held(self, call: Peer.CallHeldCall) -> None:
        call.results.n = (await self._held().next()).n

    def get_held(self, call: Peer.GetHeldCall) -> None:
        call.results.counter = self._held()

    def let_go(self, call: Peer.LetGoCall) -> None:
        self._let_go()

    def make_promise(self, call: Peer.MakePromiseCall) -> None:
        client, resolver = trio_capnp.new_promise(Counter)
        call.results.promise = client
        call.results.resolver = ResolverImpl(resolver)

    async def tail(self, call: Peer.TailCall) -> None:
        await call.tail_call(call.params.callee.answer(n=call.params.n))

    async def tail_kept(self, call: Peer.TailKeptCall) -> None:
        await call.tail_call(call.params.callee.answer(n=call.params.n))

    async def hang(self, call: Peer.HangCall) -> None:
        self.tally.hangs_started += 1
        self.tally.hangs_live += 1
        try:
            await call.params.started.notify(n=1)
            await trio.sleep_forever()
        finally:
            self.tally.hangs_live -= 1

    def stats(self, call: Peer.StatsCall) -> None:
        call.results.stats = {
            "hangs_started": self.tally.hangs_started,
            "hangs_live": self.tally.hangs_live,
            "counters_made": self.tally.counters_made,
            "counters_live": self.tally.counters_live,
            "calls": self.tally.calls,
        }

    def _held(self) -> Counter.Client:
        if self.held is None:
            raise trio_capnp.RpcFailed("nothing is held")
        return self.held

    def _let_go(self) -> None:
        if self.held is not None:
            trio_capnp.release(self.held)
            self.held = None


# ------------------------------------------------------------------------------------ the client


class CallbackImpl(Callback.Server):
    def __init__(self) -> None:
        self.seen: list[int] = []
        self.called = trio.Event()

    def notify(self, call: Callback.NotifyCall) -> None:
        self.seen.append(call.params.n)
        call.results.reply = call.params.n * 10
        self.called.set()


class CalleeImpl(Callee.Server):
    def __init__(self, tally: Tally) -> None:
        self.tally = tally
        self.started, self.ended = trio.Event(), trio.Event()

    async def answer(self, call: Callee.AnswerCall) -> None:
        self.started.set()
        try:
            if call.params.n < 0:
                await trio.sleep_forever()
        finally:
            self.ended.set()
        call.results.n = call.params.n
        call.results.text = "from the callee"
        call.results.counter = CounterImpl(self.tally)


async def kind_of(awaitable: Awaitable[object]) -> str:
    """The end of a promise: "ok", or the kind of the error."""
    try:
        await awaitable
    except trio_capnp.RpcError as error:
        return error.kind
    return "ok"


class Session:
    """A connection to some peer, with the objects that every scenario needs."""

    def __init__(self, connection: trio_capnp.Connection) -> None:
        self.connection = connection
        self.peer = connection.bootstrap(Peer)
        self.tally = Tally()

    def own_counter(self) -> Counter.Client:
        """A client of a new counter on this side."""
        client, resolver = trio_capnp.new_promise(Counter)
        resolver.resolve(CounterImpl(self.tally))
        return client

    async def round_trip(self) -> None:
        await self.peer.about()

    async def stats(self) -> Stats.Reader:
        return (await self.peer.stats()).stats

    async def until_stats(self, condition: Callable[[Stats.Reader], bool]) -> None:
        """Ask until the peer's books say so: only they show that an object is gone there.

        Raises:
            AssertionError: they still do not say so after five seconds.
        """
        for _ in range(1000):
            if condition(await self.stats()):
                return
            await trio.sleep(0.005)
        raise AssertionError(f"waited in vain: {trio_capnp.to_text(await self.stats())}")

    async def until_nothing_lives(self) -> None:
        await self.until_stats(lambda stats: stats.counters_live == 0 == self.tally.counters_live)


async def values(s: Session) -> Result:
    sent = Peer.EchoParams.new(values=sample).values
    sent.any = Point.new(x=31)
    back = (await s.peer.echo(values=sent)).values
    assert back == sent
    assert trio_capnp.to_text(back) == trio_capnp.to_text(sent)
    point = trio_capnp.as_type(back.any, Point)
    defaults = (await s.peer.echo(values={})).values
    assert defaults == Values.new()
    assert defaults.from_ == "nowhere"
    assert list(defaults.primes) == [2, 3, 5, 7]
    return {"any": [point.x, point.y], "answer": defaults.answer}


async def large(s: Session) -> Result:
    sizes = (100, 70000, 1000000, 200000, 0)
    blobs = [bytes((i * 31 + size) & 255 for i in range(size)) for size in sizes]
    promises = [s.peer.blob(data=blob) for blob in blobs]
    backs = [(await promise).data for promise in promises]
    assert backs == blobs
    return {"sizes": [len(back) for back in backs]}


async def order(s: Session) -> Result:
    counter = s.peer.make_counter().counter
    promises = [counter.next() for _ in range(50)]
    return {"seen": [(await promise).n for promise in promises]}


async def pipeline(s: Session) -> Result:
    node = s.peer.root().node
    promises = []
    for i in range(8):
        child = node.get_child()
        node = child.in_box.node if i % 2 else child.child
        promises.append(node.depth())
    depths = [(await promise).depth for promise in promises]
    return {"depths": depths, "later": await node.depth().depth}


async def inherited(s: Session) -> Result:
    named = s.peer.make_named(name="Fred").counter
    base = trio_capnp.cast(named, Counter)
    first = await base.next().n
    name = await trio_capnp.cast(base, NamedCounter).name().name
    return {"name": name, "ns": [first, await named.next().n]}


async def bootstrap_again(s: Session) -> Result:
    await s.peer.hold(counter=CounterImpl(s.tally))
    promises = [s.connection.bootstrap(Peer).call_held() for _ in range(3)]
    seen = [(await promise).n for promise in promises]
    await s.peer.let_go()
    return {"seen": seen}


async def callback(s: Session) -> Result:
    target = CallbackImpl()
    replies = (await s.peer.call_back(target=target, times=5)).replies
    return {"replies": list(replies), "seen": target.seen}


async def hang_cancelled(s: Session) -> Result:
    target = CallbackImpl()
    before = (await s.stats()).hangs_started

    async def hang() -> None:
        await s.peer.hang(started=target)

    async with trio.open_nursery() as nursery:
        nursery.start_soon(hang)
        await target.called.wait()
        await s.until_stats(lambda stats: stats.hangs_live == 1)
        nursery.cancel_scope.cancel()
    await s.until_stats(lambda stats: stats.hangs_live == 0)
    started = (await s.stats()).hangs_started - before
    return {"started": started, "notified": len(target.seen)}


async def errors(s: Session) -> Result:
    kinds = []
    for failure in Failure:
        promise = s.peer.fail(kind=failure, reason="on purpose")
        pipelined = promise.counter.next()
        with pytest.raises(trio_capnp.RpcError, match="on purpose") as caught:
            await promise
        kinds.append(caught.value.kind)
        assert await kind_of(pipelined) == kinds[-1]
    stranger = await kind_of(trio_capnp.cast(s.peer, Stranger).hello())
    missing = await kind_of(s.peer.missing())
    await s.round_trip()
    return {"kinds": kinds, "stranger": stranger, "missing": missing}


async def null(s: Session) -> Result:
    promise = s.peer.get_null()
    early = await kind_of(promise.counter.next())
    results = await promise
    assert not trio_capnp.has(results, "counter")
    late = await kind_of(results.counter.next())
    assert not trio_capnp.has(await s.peer.echo_cap(counter=None), "counter")
    await s.round_trip()
    return {"early": early, "late": late}


async def dropped_promise(s: Session) -> Result:
    with s.peer.make_counter().counter as counter:
        seen = [await counter.next().n, await counter.next().n]
    await s.until_nothing_lives()
    return {"seen": seen}


async def release(s: Session) -> Result:
    async def live(wanted: int) -> None:
        await s.until_stats(lambda stats: stats.counters_live == wanted)

    first = (await s.peer.make_counter()).counter
    second = (await s.peer.make_counter()).counter
    await live(2)
    trio_capnp.release(second)
    await live(1)
    kept = trio_capnp.dup(first)
    trio_capnp.release(first)
    await live(1)
    n = await kept.next().n
    trio_capnp.release(kept)
    await live(0)
    return {"n": n}


async def hold(s: Session) -> Result:
    await s.peer.hold(counter=CounterImpl(s.tally))
    seen = [await s.peer.call_held().n for _ in range(2)]
    with (await s.peer.get_held()).counter as back:
        seen.append(await back.next().n)
        await s.peer.let_go()
        seen.append(await back.next().n)
        assert s.tally.counters_live == 1
    await s.until_nothing_lives()
    return {"seen": seen}


async def same_cap_twice(s: Session) -> Result:
    with s.own_counter() as own:
        seen = [await s.peer.call_counter(counter=own).n]
        promises = [s.peer.call_counter(counter=own) for _ in range(2)]
        seen += [(await promise).n for promise in promises]
        seen += (await s.peer.call_all(counters=[own] * 3)).ns
    await s.until_nothing_lives()
    return {"seen": seen}


async def stream(s: Session) -> Result:
    chunks = [bytes([i & 255]) * 1000 for i in range(300)]
    with s.peer.make_sink().sink as sink:
        for chunk in chunks:
            await sink.write(data=chunk)
        done = await sink.done()
    assert done.sum == sum(map(sum, chunks))
    return {"bytes": done.bytes, "chunks": done.chunks}


async def stream_error(s: Session) -> Result:
    with s.peer.make_sink(fail_after=2).sink as sink:
        first = await kind_of(sink.write(data=bytes(10)))
        await kind_of(sink.write(data=bytes(10)))  # fails there; this side need not know yet
        done = await kind_of(sink.done())
        later = await kind_of(sink.write(data=bytes(10)))
    await s.round_trip()
    return {"first": first, "done": done, "later": later}


SLOW_CHUNK: Final = 64_000
SLOW_CHUNKS: Final = 160
"""10 MB: more than any window of a peer."""


class SlowStream:
    """A stream to a reader that reads nothing yet.

    Attributes:
        written: how many chunks were written; the last of them may still wait.
    """

    def __init__(self, s: Session) -> None:
        self.s = s
        with s.peer.make_slow_sink() as made:
            self.sink, self.valve = made.sink, made.valve
        self.written = self.sum = 0

    async def write(self, chunks: int = SLOW_CHUNKS) -> None:
        """Write until there are so many chunks in all."""
        while self.written < chunks:
            data = bytes([self.written & 255]) * SLOW_CHUNK
            self.sum += sum(data)
            self.written += 1
            await self.sink.write(data=data)

    async def until_more_than(self, chunks: int) -> None:
        """Wait until more chunks than these are written."""
        while self.written <= chunks:
            await self.s.round_trip()

    async def held(self) -> int:
        """Wait until the writer waits; give the bytes that it has written."""
        written = -1
        while written != self.written:
            written = self.written
            await self.s.round_trip()
        assert written < SLOW_CHUNKS, "nothing has held the writer"
        return written * SLOW_CHUNK

    def __exit__(self, *_: object) -> None:
        trio_capnp.release(self.sink)
        trio_capnp.release(self.valve)

    def __enter__(self) -> Self:
        return self


async def stream_held(s: Session) -> Result:
    with SlowStream(s) as slow:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(slow.write)
            assert await slow.held() <= MAX_WINDOW + 2 * SLOW_CHUNK
            await slow.valve.open(writes=SLOW_CHUNKS)
        await trio_capnp.drained(slow.sink)
        done = await slow.sink.done()
    assert done.sum == slow.sum & 0xFFFFFFFF
    return {"bytes": done.bytes, "chunks": done.chunks}


async def stream_held_error(s: Session) -> Result:
    with SlowStream(s) as slow:
        held: list[str] = []

        async def write() -> None:
            held.append(await kind_of(slow.write()))

        async with trio.open_nursery() as nursery:
            nursery.start_soon(write)
            await slow.held()
            await slow.valve.fail(reason="the disk is full")
        with pytest.raises(trio_capnp.RpcFailed, match="the disk is full"):
            await trio_capnp.drained(slow.sink)
        done = await kind_of(slow.sink.done())
        later = await kind_of(slow.sink.write(data=bytes(10)))
    await s.round_trip()
    return {"held": held[0], "done": done, "later": later}


async def promise_argument(s: Session) -> Result:
    client, resolver = trio_capnp.new_promise(Counter)
    with client:
        now = s.peer.call_counter(counter=client)
        later = s.peer.call_when_resolved(counter=client)
        await s.round_trip()
        resolver.resolve(CounterImpl(s.tally))
        seen = sorted([(await now).n, (await later).n])
        seen.append(await s.peer.call_counter(counter=client).n)
    await s.until_nothing_lives()
    return {"seen": seen}


async def promise_argument_broken(s: Session) -> Result:
    client, resolver = trio_capnp.new_promise(Counter)
    with client:
        now = s.peer.call_counter(counter=client)
        await s.round_trip()
        resolver.reject(trio_capnp.RpcFailed("no counter after all"))
        first = await kind_of(now)
        later = await kind_of(s.peer.call_counter(counter=client))
    await s.round_trip()
    return {"first": first, "later": later}


async def calls_across(s: Session, target: Counter.Client, *, pipelined: bool) -> list[int]:
    """Calls through a promise before, while and after it becomes the target, on one reference."""
    made = s.peer.make_promise()
    with made, target, made.promise if pipelined else (await made).promise as promise:
        calls = [promise.next(), promise.next()]
        resolver = (await made).resolver
        await s.round_trip()
        calls.append(promise.next())
        resolved = resolver.resolve(cap=target)
        calls += [promise.next(), promise.next()]
        await resolved
        calls.append(promise.next())
        await promise
        calls += [promise.next(), promise.next()]
        trio_capnp.release(resolver)
        return [(await call).n for call in calls]


async def promise_to_own(s: Session) -> Result:
    seen = await calls_across(s, s.own_counter(), pipelined=False)
    await s.until_nothing_lives()
    return {"seen": seen}


async def pipelined_to_own(s: Session) -> Result:
    seen = await calls_across(s, s.own_counter(), pipelined=True)
    await s.until_nothing_lives()
    return {"seen": seen}


async def promise_to_theirs(s: Session) -> Result:
    seen = await calls_across(s, s.peer.make_counter().counter, pipelined=False)
    await s.until_nothing_lives()
    return {"seen": seen}


async def promise_broken(s: Session) -> Result:
    made = await s.peer.make_promise()
    calls = [made.promise.next()]
    rejected = made.resolver.reject(reason="broken on purpose")
    calls.append(made.promise.next())
    await rejected
    calls.append(made.promise.next())
    kinds = [await kind_of(call) for call in calls]
    await s.round_trip()
    return {"kinds": kinds}


async def embargo(s: Session) -> Result:
    promise = s.peer.echo_cap(counter=CounterImpl(s.tally))
    with promise, promise.counter as pipelined:
        calls = [pipelined.next(), pipelined.next()]
        await s.round_trip()
        calls.append(pipelined.next())
        trio_capnp.release((await promise).counter)
        calls += [pipelined.next() for _ in range(3)]
        seen = [(await call).n for call in calls]
    await s.until_nothing_lives()
    return {"seen": seen}


async def embargo_broken(s: Session) -> Result:
    client, resolver = trio_capnp.new_promise(Counter)
    promise = s.peer.echo_cap(counter=client)
    with promise, promise.counter as pipelined, client:
        calls = [pipelined.next(), pipelined.next()]
        await s.round_trip()
        calls.append(pipelined.next())
        results = await promise
        calls.append(pipelined.next())
        resolver.reject(trio_capnp.RpcFailed("broken on purpose"))
        calls += [pipelined.next(), results.counter.next()]
        kinds = [await kind_of(call) for call in calls]
    await s.round_trip()
    return {"kinds": kinds}


async def tail(s: Session) -> Result:
    promise = s.peer.tail(callee=CalleeImpl(s.tally), n=456)
    with promise, promise.counter as pipelined:
        first = pipelined.next()
        results = await promise
        assert results.n == 456
        second = pipelined.next()
        seen = [(await first).n, (await second).n]
        with results.counter as counter:
            seen.append(await counter.next().n)
    await s.until_nothing_lives()
    return {"text": results.text, "seen": seen}


async def tail_cancelled(s: Session) -> Result:
    callee = CalleeImpl(s.tally)

    async def call() -> None:
        await s.peer.tail(callee=callee, n=-1)

    async with trio.open_nursery() as nursery:
        nursery.start_soon(call)
        await callee.started.wait()
        nursery.cancel_scope.cancel()
    with trio.fail_after(30):
        await callee.ended.wait()
    await s.round_trip()
    return {}


async def disconnect(s: Session, hanging: Callable[[], None]) -> Result:
    """Calls that were pending, pipelined and made later, when `hanging` ends the peer."""
    target = CallbackImpl()
    counter = s.peer.make_counter().counter
    await counter.next()
    promise = s.peer.hang(started=target)
    pipelined = promise.counter.next()
    await target.called.wait()
    hanging()
    kinds = [await kind_of(promise), await kind_of(pipelined)]
    kinds += [await kind_of(counter.next()), await kind_of(s.peer.about())]
    return {"kinds": kinds}


SCENARIOS: Final[dict[str, Callable[[Session], Awaitable[Result]]]] = {
    "values": values,
    "large": large,
    "order": order,
    "pipeline": pipeline,
    "inherited": inherited,
    "bootstrap_again": bootstrap_again,
    "callback": callback,
    "hang_cancelled": hang_cancelled,
    "errors": errors,
    "null": null,
    "dropped_promise": dropped_promise,
    "release": release,
    "hold": hold,
    "same_cap_twice": same_cap_twice,
    "stream": stream,
    "stream_error": stream_error,
    "stream_held": stream_held,
    "stream_held_error": stream_held_error,
    "promise_argument": promise_argument,
    "promise_argument_broken": promise_argument_broken,
    "promise_to_own": promise_to_own,
    "pipelined_to_own": pipelined_to_own,
    "promise_to_theirs": promise_to_theirs,
    "promise_broken": promise_broken,
    "embargo": embargo,
    "embargo_broken": embargo_broken,
    "tail": tail,
    "tail_cancelled": tail_cancelled,
}


async def run_scenario(address: str, name: str) -> Result:
    """Run one scenario over a connection of its own."""
    async with trio_capnp.open_address(address) as connection:
        return await SCENARIOS[name](Session(connection))


async def serve(address: str) -> None:
    """Serve one shared `PeerImpl` until cancelled."""
    peer = PeerImpl(Tally())
    if address.startswith("unix:"):
        listeners = trio_capnp.serve_unix
        start = partial(listeners, peer, address.removeprefix("unix:"))
    else:
        host, port = address.rsplit(":", 1)
        start = partial(trio_capnp.serve_tcp, peer, int(port), host=host)
    async with trio.open_nursery() as nursery:
        listening = await nursery.start(start)
        if not address.startswith("unix:"):
            host, port = listening[0].socket.getsockname()[:2]
            address = f"{host}:{port}"
        print("READY", address, os.getpid(), flush=True)


async def call(address: str, name: str) -> None:
    print(json.dumps({"scenario": name, "ok": True, "result": await run_scenario(address, name)}))


def main() -> None:
    match sys.argv[1:]:
        case ["serve", address]:
            trio.run(serve, address)
        case ["call", address, name]:
            trio.run(call, address, name)
        case _:
            raise SystemExit("usage: peer_trio serve ADDRESS | peer_trio call ADDRESS SCENARIO")


if __name__ == "__main__":
    main()
