"""The pycapnp peer of tests/interop; needs a process of its own.

    peer_pycapnp.py serve ADDRESS            prints "READY <address> <pid>", serves until killed
    peer_pycapnp.py call ADDRESS SCENARIO    runs one scenario, prints one JSON line, exits 0 or 1

ADDRESS is 127.0.0.1:PORT (port 0 lets the system choose) or unix:/path.

pycapnp 2.2 has its limits, which show below: its servers raise "failed" only, its tail calls abort
the process when they lead back to the caller (so `tail` forwards by hand), it has no
``whenResolved``, and it makes a promised capability only by pipelining on a local call.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import traceback
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import capnp

HERE = Path(__file__).resolve().parent
# Without the directory that holds /capnp/c++.capnp and /capnp/stream.capnp, pycapnp would abort.
STANDARD = Path(capnp.__file__).resolve().parent.parent
schema: Any = capnp.load(str(HERE.parent / "interop.capnp"), imports=[str(STANDARD)])


class Tally:
    hangs_started = hangs_live = counters_made = counters_live = calls = answers_live = 0


# ------------------------------------------------------------------------------------ both sides


class CounterImpl(schema.NamedCounter.Server):  # type: ignore[misc]
    def __init__(self, label: str = "") -> None:
        self.label = label
        self.n = 0
        Tally.counters_made += 1
        Tally.counters_live += 1

    def __del__(self) -> None:
        Tally.counters_live -= 1

    async def next(self, **_: Any) -> int:
        self.n += 1
        return self.n - 1

    async def name(self, **_: Any) -> str:
        return self.label


class LaterImpl(schema.Peer.Server):  # type: ignore[misc]
    """A local object whose `getHeld` answers once the future has a counter."""

    def __init__(self, future: asyncio.Future[Any]) -> None:
        self.future = future

    async def getHeld(self, **_: Any) -> Any:
        return await asyncio.shield(self.future)


def promised_counter() -> tuple[Any, asyncio.Future[Any]]:
    """A capability that is a promise still, and the future that decides it."""
    future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
    promise = schema.Peer._new_client(LaterImpl(future)).getHeld()
    return promise.counter, future


# ------------------------------------------------------------------------------------ the server


class ResolverImpl(schema.Resolver.Server):  # type: ignore[misc]
    def __init__(self, future: asyncio.Future[Any]) -> None:
        self.future = future

    async def resolve(self, cap: Any, **_: Any) -> None:
        self.future.set_result(cap)

    async def reject(self, reason: str, **_: Any) -> None:
        self.future.set_exception(RuntimeError(reason))


class NodeImpl(schema.Node.Server):  # type: ignore[misc]
    def __init__(self, level: int) -> None:
        self.level = level

    async def getChild_context(self, context: Any) -> None:
        child = schema.Node._new_client(NodeImpl(self.level + 1))
        context.results.child = child
        context.results.inBox.node = child

    async def depth(self, **_: Any) -> int:
        return self.level


class SinkImpl(schema.Sink.Server):  # type: ignore[misc]
    def __init__(self, fail_after: int) -> None:
        self.fail_after = fail_after
        self.chunks = self.bytes = self.sum = 0

    async def write(self, data: bytes, **_: Any) -> None:
        self.chunks += 1
        if self.chunks == self.fail_after:
            raise RuntimeError("the sink is full")
        self.bytes += len(data)
        self.sum += sum(data)

    async def done(self, **_: Any) -> tuple[int, int, int]:
        return self.bytes, self.chunks, self.sum & 0xFFFFFFFF


class Gate:
    """Lets the writes of a slow sink end, as many as the valve was opened for."""

    def __init__(self) -> None:
        self.open = 0
        self.waiting: asyncio.Future[None] | None = None  # C++ runs one write at a time

    async def passed(self) -> None:
        if self.open == 0:
            self.waiting = asyncio.get_running_loop().create_future()
            await self.waiting
            self.waiting = None
        self.open -= 1


class ValveImpl(schema.Valve.Server):  # type: ignore[misc]
    def __init__(self, gate: Gate) -> None:
        self.gate = gate

    async def open(self, writes: int, **_: Any) -> None:
        self.gate.open += writes
        if self.gate.waiting is not None:
            self.gate.waiting.set_result(None)

    async def fail(self, reason: str, **_: Any) -> None:
        if self.gate.waiting is not None:
            self.gate.waiting.set_exception(RuntimeError(reason))


class SlowSinkImpl(SinkImpl):
    def __init__(self, gate: Gate) -> None:
        super().__init__(0)
        self.gate = gate

    async def write(self, data: bytes, **_: Any) -> None:
        await self.gate.passed()
        await super().write(data)


class PeerImpl(schema.Peer.Server):  # type: ignore[misc]
    held: Any = None

    async def about(self, **_: Any) -> tuple[str, bool]:
        return "pycapnp", False

    async def echo(self, values: Any, **_: Any) -> Any:
        Tally.calls += 1
        return values

    async def blob(self, data: bytes, **_: Any) -> bytes:
        Tally.calls += 1
        return data

    async def fail(self, kind: Any, reason: str, **_: Any) -> None:
        raise RuntimeError(reason)

    async def root(self, **_: Any) -> Any:
        return NodeImpl(0)

    async def makeCounter(self, **_: Any) -> Any:
        return CounterImpl()

    async def makeNamed(self, name: str, **_: Any) -> Any:
        return CounterImpl(name)

    async def makeSink(self, failAfter: int, **_: Any) -> Any:
        return SinkImpl(failAfter)

    async def makeSlowSink(self, **_: Any) -> tuple[Any, Any]:
        gate = Gate()
        return SlowSinkImpl(gate), ValveImpl(gate)

    async def callBack(self, target: Any, times: int, **_: Any) -> list[int]:
        return [(await target.notify(n=n)).reply for n in range(times)]

    async def callCounter(self, counter: Any, **_: Any) -> int:
        return int((await counter.next()).n)

    async def callWhenResolved(self, counter: Any, **_: Any) -> int:
        return int((await counter.next()).n)

    async def callAll(self, counters: Any, **_: Any) -> list[int]:
        return [(await p).n for p in [c.next() for c in counters]]

    async def echoCap_context(self, context: Any) -> None:
        if context.params._has("counter"):
            context.results.counter = context.params.counter

    async def getNull_context(self, context: Any) -> None:
        context.results  # noqa: B018 (built, and left empty)

    async def hold(self, counter: Any, **_: Any) -> None:
        self.held = counter

    async def callHeld(self, **_: Any) -> int:
        return int((await self.held.next()).n)

    async def getHeld(self, **_: Any) -> Any:
        return self.held

    async def letGo(self, **_: Any) -> None:
        self.held = None

    async def makePromise(self, **_: Any) -> tuple[Any, Any]:
        promise, future = promised_counter()
        return promise, ResolverImpl(future)

    async def tail_context(self, context: Any) -> None:
        answer = await context.params.callee.answer(n=context.params.n)
        results = context.results
        results.n, results.text, results.counter = answer.n, answer.text, answer.counter

    async def tailKept_context(self, context: Any) -> None:
        await self.tail_context(context)

    async def hang(self, started: Any, **_: Any) -> None:
        Tally.hangs_started += 1
        Tally.hangs_live += 1
        try:
            await started.notify(n=1)
            await asyncio.get_running_loop().create_future()
        finally:
            Tally.hangs_live -= 1

    async def stats_context(self, context: Any) -> None:
        stats = context.results.stats
        stats.hangsStarted, stats.hangsLive = Tally.hangs_started, Tally.hangs_live
        stats.countersMade, stats.countersLive = Tally.counters_made, Tally.counters_live
        stats.calls = Tally.calls


async def serve(address: str) -> None:
    async def connection(stream: Any) -> None:
        await capnp.TwoPartyServer(stream, bootstrap=PeerImpl()).on_disconnect()

    if address.startswith("unix:"):
        server = await capnp.AsyncIoStream.create_unix_server(connection, address[5:])
    else:
        host, port = address.rsplit(":", 1)
        server = await capnp.AsyncIoStream.create_server(connection, host, int(port))
        address = f"{host}:{server.sockets[0].getsockname()[1]}"
    print("READY", address, os.getpid(), flush=True)
    async with server:
        await server.serve_forever()


# ------------------------------------------------------------------------------------ the client


class CallbackImpl(schema.Callback.Server):  # type: ignore[misc]
    def __init__(self, seen: list[int]) -> None:
        self.seen = seen

    async def notify(self, n: int, **_: Any) -> int:
        self.seen.append(n)
        return n * 10


class CalleeImpl(schema.Callee.Server):  # type: ignore[misc]
    async def answer_context(self, context: Any) -> None:
        if context.params.n < 0:
            Tally.answers_live += 1
            try:
                await asyncio.get_running_loop().create_future()
            finally:
                Tally.answers_live -= 1
        results = context.results
        results.n, results.text = context.params.n, "from the callee"
        results.counter = CounterImpl()


async def kind_of(promise: Awaitable[Any]) -> str:
    """The end of the promise: "ok", or the kind of the error."""
    return (await outcome(promise))[0]


async def outcome(promise: Awaitable[Any]) -> tuple[str, str]:
    try:
        await promise
    except capnp.KjException as e:
        return str(e.type).lower(), str(e.description)
    return "ok", ""


class Session:
    def __init__(self, stream: Any) -> None:
        self.rpc = capnp.TwoPartyClient(stream)
        self.peer = self.bootstrap()

    def bootstrap(self) -> Any:
        return self.rpc.bootstrap().cast_as(schema.Peer)

    def remote_counter(self) -> Any:
        return self.peer.makeCounter().counter

    async def round_trip(self) -> None:
        await self.peer.about()

    async def until(self, condition: Callable[[], bool], what: str) -> None:
        for _ in range(1000):
            if condition():
                return
            await asyncio.sleep(0.005)
        raise AssertionError(f"waited five seconds in vain for {what}")

    async def until_stats(self, condition: Callable[[Any], bool], what: str) -> None:
        for _ in range(1000):
            if condition((await self.peer.stats()).stats):
                return
            await asyncio.sleep(0.005)
        raise AssertionError(f"waited five seconds in vain for {what}")

    async def until_nothing_lives(self) -> None:
        await self.until_stats(lambda s: s.countersLive == 0, "their counters")
        await self.until(lambda: Tally.counters_live == 0, "our counters")


Result = dict[str, Any]


async def numbers(calls: list[Any]) -> list[int]:
    return [(await call).n for call in calls]


async def values(s: Session) -> Result:
    sent = schema.sample.as_builder()
    sent.any = schema.Point.new_message(x=31)
    back = (await s.peer.echo(values=sent)).values
    any_point = back.any.as_struct(schema.Point)
    assert str(back) == str(sent)
    defaults = (await s.peer.echo(values=schema.Values.new_message())).values
    assert str(defaults) == str(schema.Values.new_message())
    return {"any": [any_point.x, any_point.y], "answer": defaults.answer}


async def large(s: Session) -> Result:
    sizes = (100, 70000, 1000000, 200000, 0)
    blobs = [bytes((i * 31 + size) & 255 for i in range(size)) for size in sizes]
    calls = [s.peer.blob(data=blob) for blob in blobs]
    backs = [(await call).data for call in calls]
    assert backs == blobs
    return {"sizes": [len(back) for back in backs]}


async def order(s: Session) -> Result:
    counter = s.remote_counter()
    return {"seen": await numbers([counter.next() for _ in range(50)])}


async def pipeline(s: Session) -> Result:
    node = s.peer.root().node
    calls = []
    for i in range(8):
        promise = node.getChild()
        node = promise.inBox.node if i % 2 else promise.child
        calls.append(node.depth())
    depths = [(await call).depth for call in calls]
    return {"depths": depths, "later": (await node.depth()).depth}


async def inherited(s: Session) -> Result:
    request = s.peer.makeNamed_request()
    request.name = "Fred"
    named = request.send().counter
    base = named.upcast(schema.Counter)
    first = (await base.next()).n
    name = (await base.cast_as(schema.NamedCounter).name()).name
    return {"name": name, "ns": [first, (await named.next()).n]}


async def bootstrap_again(s: Session) -> Result:
    await s.peer.hold(counter=CounterImpl())
    calls = [s.bootstrap().callHeld() for _ in range(3)]
    seen = await numbers(calls)
    await s.peer.letGo()
    return {"seen": seen}


async def callback(s: Session) -> Result:
    seen: list[int] = []
    response = await s.peer.callBack(target=CallbackImpl(seen), times=5)
    return {"replies": list(response.replies), "seen": seen}


async def hang_cancelled(s: Session) -> Result:
    seen: list[int] = []
    before = (await s.peer.stats()).stats.hangsStarted

    async def hang() -> None:
        await s.peer.hang(started=CallbackImpl(seen))

    task = asyncio.ensure_future(hang())
    await s.until(lambda: len(seen) == 1, "the handler's call")
    await s.until_stats(lambda st: st.hangsLive == 1, "the handler")
    task.cancel()
    await s.until_stats(lambda st: st.hangsLive == 0, "the handler's end")
    return {
        "started": (await s.peer.stats()).stats.hangsStarted - before,
        "notified": len(seen),
    }


async def errors(s: Session) -> Result:
    all_kinds = (await s.peer.about()).errorKinds
    kinds = []
    for kind in ("failed", "overloaded", "disconnected", "unimplemented"):
        promise = s.peer.fail(kind=kind, reason="on purpose")
        pipelined = promise.counter.next()
        got, reason = await outcome(promise)
        assert "on purpose" in reason, reason
        assert await kind_of(pipelined) == got
        assert all_kinds or got == "failed"
        kinds.append(got)
    stranger = await kind_of(s.peer.cast_as(schema.Stranger).hello())
    missing = await kind_of(s.peer.missing())
    await s.round_trip()
    return {"kinds": kinds, "stranger": stranger, "missing": missing}


async def null(s: Session) -> Result:
    promise = s.peer.getNull()
    early = promise.counter.next()
    early_kind = await kind_of(early)
    response = await promise
    late_kind = await kind_of(response.counter.next())
    echoed = await s.peer.echoCap()
    assert not response._has("counter")
    assert not echoed._has("counter")
    await s.round_trip()
    return {"early": early_kind, "late": late_kind}


async def dropped_promise(s: Session) -> Result:
    counter = s.peer.makeCounter().counter
    seen = [(await counter.next()).n, (await counter.next()).n]
    del counter
    await s.until_nothing_lives()
    return {"seen": seen}


async def release(s: Session) -> Result:
    async def live(wanted: int) -> None:
        await s.until_stats(lambda st: st.countersLive == wanted, f"{wanted} live counters")

    first = await s.peer.makeCounter()
    second = (await s.peer.makeCounter()).counter
    await live(2)
    del second
    await live(1)
    kept = first.counter
    del first
    await live(1)
    n = (await kept.next()).n
    del kept
    await live(0)
    return {"n": n}


async def hold(s: Session) -> Result:
    await s.peer.hold(counter=CounterImpl())
    seen = [(await s.peer.callHeld()).n for _ in range(2)]
    back = (await s.peer.getHeld()).counter
    seen.append((await back.next()).n)
    await s.peer.letGo()
    seen.append((await back.next()).n)
    assert Tally.counters_live == 1
    del back
    await s.until_nothing_lives()
    return {"seen": seen}


async def same_cap_twice(s: Session) -> Result:
    own = schema.Counter._new_client(CounterImpl())
    seen = [(await s.peer.callCounter(counter=own)).n]
    seen += await numbers([s.peer.callCounter(counter=own) for _ in range(2)])
    request = s.peer.callAll_request()
    listed = request.init("counters", 3)
    for i in range(3):
        listed[i] = own
    seen += list((await request.send()).ns)
    del own, listed, request
    await s.until_nothing_lives()
    return {"seen": seen}


async def stream(s: Session) -> Result:
    sink = s.peer.makeSink().sink
    chunks = [bytes([i & 255]) * 1000 for i in range(300)]
    for chunk in chunks:
        await sink.write(data=chunk)
    done = await sink.done()
    assert done.sum == sum(sum(chunk) for chunk in chunks)
    return {"bytes": done.bytes, "chunks": done.chunks}


async def stream_error(s: Session) -> Result:
    sink = s.peer.makeSink(failAfter=2).sink
    first = await kind_of(sink.write(data=bytes(10)))
    await kind_of(sink.write(data=bytes(10)))
    done = await kind_of(sink.done())
    later = await kind_of(sink.write(data=bytes(10)))
    await s.round_trip()
    return {"first": first, "done": done, "later": later}


SLOW_CHUNK = 64_000
SLOW_CHUNKS = 160  # 10 MB: more than any window of a peer
MOST_HELD = 8 * 1024 * 1024 + 2 * SLOW_CHUNK


class SlowStream:
    """A stream to a reader that reads nothing yet."""

    def __init__(self, s: Session) -> None:
        made = s.peer.makeSlowSink()
        self.s, self.sink, self.valve = s, made.sink, made.valve
        self.written = self.sum = 0

    def write(self) -> asyncio.Future[None]:
        data = bytes([self.written & 255]) * SLOW_CHUNK
        self.sum += sum(data)
        self.written += 1

        async def waited(promise: Any) -> None:
            await promise

        return asyncio.ensure_future(waited(self.sink.write(data=data)))

    async def fill(self) -> asyncio.Future[None]:
        """Write until the writer has to wait, and give the write that waits."""
        while self.written < SLOW_CHUNKS:
            promise = self.write()
            await self.s.round_trip()
            if not promise.done():
                assert self.written * SLOW_CHUNK <= MOST_HELD, self.written
                return promise
            await promise
        raise AssertionError("nothing has held the writer")


async def stream_held(s: Session) -> Result:
    slow = SlowStream(s)
    waits = await slow.fill()
    await slow.valve.open(writes=SLOW_CHUNKS)
    await waits
    while slow.written < SLOW_CHUNKS:
        await slow.write()
    done = await slow.sink.done()
    assert done.sum == slow.sum
    return {"bytes": done.bytes, "chunks": done.chunks}


async def stream_held_error(s: Session) -> Result:
    slow = SlowStream(s)
    waits = await slow.fill()
    await slow.valve.fail(reason="the disk is full")
    held, reason = await outcome(waits)
    assert "the disk is full" in reason, reason
    done = await kind_of(slow.sink.done())
    later = await kind_of(slow.write())
    await s.round_trip()
    return {"held": held, "done": done, "later": later}


async def promise_argument(s: Session) -> Result:
    promise, future = promised_counter()
    now = s.peer.callCounter(counter=promise)
    later = s.peer.callWhenResolved(counter=promise)
    await s.round_trip()
    future.set_result(CounterImpl())
    seen = sorted(await numbers([now, later]))
    seen.append((await s.peer.callCounter(counter=promise)).n)
    del promise, future
    await s.until_nothing_lives()
    return {"seen": seen}


async def promise_argument_broken(s: Session) -> Result:
    promise, future = promised_counter()
    now = s.peer.callCounter(counter=promise)
    await s.round_trip()
    future.set_exception(RuntimeError("no counter after all"))
    first = await kind_of(now)
    later = await kind_of(s.peer.callCounter(counter=promise))
    await s.round_trip()
    return {"first": first, "later": later}


async def calls_across(s: Session, target: Any, *, pipelined: bool) -> list[int]:
    """Calls through a promise before, while and after it becomes the target, on one reference."""
    made = s.peer.makePromise()
    promise = made.promise
    calls = [promise.next()] if pipelined else []
    response = await made
    if not pipelined:
        promise = response.promise
        calls.append(promise.next())
    calls.append(promise.next())
    await s.round_trip()
    calls.append(promise.next())
    resolved = response.resolver.resolve(cap=target)
    calls += [promise.next(), promise.next()]
    await resolved
    calls.append(promise.next())
    await s.round_trip()
    calls += [promise.next(), promise.next()]
    return await numbers(calls)


async def promise_to_own(s: Session) -> Result:
    seen = await calls_across(s, CounterImpl(), pipelined=False)
    await s.until_nothing_lives()
    return {"seen": seen}


async def pipelined_to_own(s: Session) -> Result:
    seen = await calls_across(s, CounterImpl(), pipelined=True)
    await s.until_nothing_lives()
    return {"seen": seen}


async def promise_to_theirs(s: Session) -> Result:
    seen = await calls_across(s, s.remote_counter(), pipelined=False)
    await s.until_nothing_lives()
    return {"seen": seen}


async def promise_broken(s: Session) -> Result:
    made = await s.peer.makePromise()
    calls = [made.promise.next()]
    rejected = made.resolver.reject(reason="broken on purpose")
    calls.append(made.promise.next())
    await rejected
    calls.append(made.promise.next())
    kinds = [await kind_of(call) for call in calls]
    await s.round_trip()
    return {"kinds": kinds}


async def embargo(s: Session) -> Result:
    promise = s.peer.echoCap(counter=CounterImpl())
    pipelined = promise.counter
    calls = [pipelined.next(), pipelined.next()]
    await s.round_trip()
    calls.append(pipelined.next())
    await promise
    calls += [pipelined.next() for _ in range(3)]
    seen = await numbers(calls)
    del promise, pipelined, calls
    await s.until_nothing_lives()
    return {"seen": seen}


async def embargo_broken(s: Session) -> Result:
    own, future = promised_counter()
    promise = s.peer.echoCap(counter=own)
    pipelined = promise.counter
    calls = [pipelined.next(), pipelined.next()]
    await s.round_trip()
    calls.append(pipelined.next())
    response = await promise
    calls.append(pipelined.next())
    future.set_exception(RuntimeError("broken on purpose"))
    calls += [pipelined.next(), response.counter.next()]
    kinds = [await kind_of(call) for call in calls]
    await s.round_trip()
    return {"kinds": kinds}


async def tail(s: Session) -> Result:
    promise = s.peer.tail(callee=CalleeImpl(), n=456)
    pipelined = promise.counter
    first = pipelined.next()
    response = await promise
    assert response.n == 456
    text = response.text
    second = pipelined.next()
    seen = await numbers([first, second])
    seen.append((await response.counter.next()).n)
    del promise, pipelined, first, second, response
    await s.until_nothing_lives()
    return {"text": text, "seen": seen}


async def tail_cancelled(s: Session) -> Result:
    async def call() -> None:
        await s.peer.tail(callee=CalleeImpl(), n=-1)

    task = asyncio.ensure_future(call())
    await s.until(lambda: Tally.answers_live == 1, "the callee's call")
    task.cancel()
    await s.until(lambda: Tally.answers_live == 0, "the callee's end")
    await s.round_trip()
    return {}


async def disconnect(s: Session) -> Result:
    seen: list[int] = []
    counter = s.remote_counter()
    await counter.next()
    promise = s.peer.hang(started=CallbackImpl(seen))
    pipelined = promise.counter.next()
    await s.until(lambda: len(seen) == 1, "the handler's call")
    print("HANGING", flush=True)
    kinds = [await kind_of(promise), await kind_of(pipelined)]
    kinds += [await kind_of(counter.next()), await kind_of(s.peer.about())]
    return {"kinds": kinds}


SCENARIOS: dict[str, Callable[[Session], Awaitable[Result]]] = {
    f.__name__: f
    for f in (
        values, large, order, pipeline, inherited, bootstrap_again, callback, hang_cancelled,
        errors, null, dropped_promise, release, hold, same_cap_twice, stream, stream_error,
        stream_held, stream_held_error,
        promise_argument, promise_argument_broken, promise_to_own, pipelined_to_own,
        promise_to_theirs, promise_broken, embargo, embargo_broken, tail, tail_cancelled,
        disconnect,
    )
}  # fmt: skip


async def call(address: str, name: str) -> None:
    scenario = SCENARIOS[name]
    if address.startswith("unix:"):
        connection = await capnp.AsyncIoStream.create_unix_connection(address[5:])
    else:
        host, port = address.rsplit(":", 1)
        connection = await capnp.AsyncIoStream.create_connection(host, int(port))
    try:
        report: Result = {"ok": True, "result": await scenario(Session(connection))}
    except Exception:
        report = {"ok": False, "error": traceback.format_exc()}
    print(json.dumps({"scenario": name, **report}), flush=True)
    # Leave at once: tearing pycapnp's loop down says nothing about the peer.
    os._exit(0 if report["ok"] else 1)


def main() -> None:
    match sys.argv[1:]:
        case ["serve", address]:
            asyncio.run(capnp.run(serve(address)))
        case ["call", address, name]:
            asyncio.run(capnp.run(call(address, name)))
        case _:
            raise SystemExit("usage: peer_pycapnp.py serve ADDRESS | call ADDRESS SCENARIO")


if __name__ == "__main__":
    main()
