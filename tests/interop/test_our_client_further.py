"""Our client against servers of other implementations: the less usual order of things.

The single steps of ``test_our_client`` happen here at once, late, in the middle of other steps, or
not at all: promises that become promises, references that meet in one object, streams and pipelines
that are given up half-way. Peers of all languages serve the same methods, so only the client's side
differs.
"""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from typing import Final

import pytest
import trio

import trio_capnp
from tests.interop._processes import SCENARIO_TIMEOUT_S, Servers
from tests.interop.interop_capnp import Callee, Counter, Node, Peer
from tests.interop.peer_trio import (
    SLOW_CHUNK,
    SLOW_CHUNKS,
    CallbackImpl,
    CalleeImpl,
    Session,
    SlowStream,
    kind_of,
)
from trio_capnp import open_address
from trio_capnp.limits import FlowControl
from trio_capnp.rpc._controllers import MAX_WINDOW

pytestmark = pytest.mark.interop
Calls = list[Peer.CallHeldResults.Promise] | list[Counter.NextResults.Promise]


async def numbers(calls: Calls) -> list[int]:
    return [(await call).n for call in calls]


async def a_promise_becomes_a_promise_and_that_our_own(s: Session) -> None:
    """[E04] [F09] [F10] Calls before, between and after, on one reference."""
    made = s.peer.make_promise()
    second, becomes = trio_capnp.new_promise(Counter)
    with made, made.promise as promise, made.resolver as resolver, second:
        calls = [promise.next(), promise.next()]
        resolved = resolver.resolve(cap=second)
        calls += [promise.next(), promise.next()]
        await resolved
        calls += [promise.next(), promise.next()]
        becomes.resolve(s.own_counter())
        calls += [promise.next(), promise.next()]
        await promise
        calls += [promise.next(), promise.next()]
        assert await numbers(calls) == list(range(10))


ENDS: Final[list[Callable[[trio_capnp.Resolver], None]]] = [
    lambda resolver: resolver.resolve(None),
    lambda resolver: resolver.reject(trio_capnp.RpcFailed("nothing came of it")),
    lambda resolver: resolver.__exit__(),
]


async def a_promise_that_the_peer_holds_is_resolved_under_its_calls(s: Session) -> None:
    """[E01] [E03] [E13] The promise becomes an object of ours, null, an error, or is abandoned."""
    promise, resolver = trio_capnp.new_promise(Counter)
    await s.peer.hold(counter=promise)
    calls = [s.peer.call_held() for _ in range(3)]
    await s.round_trip()
    resolver.resolve(s.own_counter())
    calls += [s.peer.call_held() for _ in range(3)]
    assert await numbers(calls) == list(range(6))
    with s.peer.get_held().counter as held:
        home = [held.next(), held.next()]
        await held
        home += [held.next(), held.next()]
        assert await numbers(home) == list(range(6, 10))
    for end in ENDS:
        with promise:
            promise, resolver = trio_capnp.new_promise(Counter)
            await s.peer.hold(counter=promise)
            waiting = s.peer.call_held()
            await s.round_trip()
            end(resolver)
            assert await kind_of(waiting) == "failed"
            assert await kind_of(s.peer.call_held()) == "failed"
    trio_capnp.release(promise)
    await s.peer.let_go()


async def references_to_one_object_keep_the_order_of_calls(s: Session) -> None:
    """[C05] [C07] By a promise, by a held client, and by a duplicate."""
    with s.peer.make_counter().counter as counter, trio_capnp.dup(counter) as again:
        await s.peer.hold(counter=counter)
        async with s.peer.get_held().counter as held:
            await held
            calls = []
            for _ in range(50):
                calls += [counter.next(), held.next(), again.next()]
            assert await numbers(calls) == list(range(150))
        await s.peer.let_go()


async def a_list_holds_theirs_ours_and_a_promise(s: Session) -> None:
    """[B15] [C08] [E01] Each is called in its turn; the promise becomes one of the others."""
    ours = s.own_counter()
    promise, resolver = trio_capnp.new_promise(Counter)
    with ours, promise, s.peer.make_counter().counter as theirs:
        called = s.peer.call_all(counters=[ours, theirs, promise, ours, theirs])
        await s.round_trip()
        resolver.resolve(theirs)
        ns = list((await called).ns)
        assert sorted([ns[0], ns[3]]) == [0, 1]
        assert sorted([ns[1], ns[2], ns[4]]) == [0, 1, 2]
        many = [s.peer.make_counter().counter for _ in range(20)]
        assert set((await s.peer.call_all(counters=many)).ns) == {0}
        assert await kind_of(s.peer.call_all(counters=[ours, None])) == "failed"


async def a_failure_deep_in_a_pipeline_is_everyones_below(s: Session) -> None:
    """[B06] [B07] Forty levels that do not fail follow."""
    node = s.peer.root().node
    for _ in range(40):
        node = node.get_child().in_box.node
    assert (await node.depth()).depth == 40
    broken = trio_capnp.cast(s.peer.fail(reason="deep down").counter, Node)
    for _ in range(5):
        broken = broken.get_child().child
    assert await kind_of(broken.depth()) == "failed"


async def a_stream_given_up_half_way_goes_on(s: Session) -> None:
    """[J05] [J09] Begun writes are there, whole; the others are not."""
    sent = 0
    with s.peer.make_sink().sink as sink:
        for _ in range(10):
            with trio.move_on_after(0.003):
                while True:
                    written = sink.write(data=bytes(5000))
                    sent += 5000
                    await written
        assert (await sink.done()).bytes == sent


async def thousands_of_calls_are_under_way_at_once(s: Session) -> None:
    """[A13] Ids go high, and come back in order."""
    with s.peer.make_counter().counter as counter:
        calls = [counter.next() for _ in range(3000)]
        assert await numbers(calls) == list(range(3000))


async def calls_of_all_kinds_are_cancelled_at_any_time(s: Session) -> None:
    """[D01] [D08] Before they leave, while they run, as they return."""
    dice = random.Random(7)

    async def reflected() -> None:
        async with s.peer.echo_cap(counter=s.own_counter()).counter as home:
            await home.next()

    kinds: list[Callable[[], Awaitable[object]]] = [
        lambda: s.peer.hang(started=CallbackImpl()),
        lambda: s.peer.call_counter(counter=s.own_counter()),
        lambda: s.peer.call_back(target=CallbackImpl(), times=3),
        lambda: s.peer.make_counter().counter.next(),
        reflected,
    ]

    async def one() -> None:
        with trio.move_on_after(dice.random() * 0.01):
            await dice.choice(kinds)()

    async with trio.open_nursery() as nursery:
        for _ in range(200):
            nursery.start_soon(one)
    await s.until_stats(lambda stats: stats.hangs_live == 0)


async def a_tail_call_goes_to_a_promise_of_the_callers(s: Session) -> None:
    """[G01] [G10] Calls pipelined on it wait, and keep their order."""
    promise, resolver = trio_capnp.new_promise(Callee)
    callee = CalleeImpl(s.tally)
    with promise, s.peer.tail(callee=promise, n=3) as answer, answer.counter as counter:
        calls = [counter.next(), counter.next()]
        await s.round_trip()
        resolver.resolve(callee)
        assert (await answer).n == 3
        calls += [counter.next(), counter.next()]
        assert await numbers(calls) == list(range(4))


SESSIONS: Final[list[Callable[[Session], Awaitable[None]]]] = [
    a_promise_becomes_a_promise_and_that_our_own,
    a_promise_that_the_peer_holds_is_resolved_under_its_calls,
    references_to_one_object_keep_the_order_of_calls,
    a_list_holds_theirs_ours_and_a_promise,
    a_failure_deep_in_a_pipeline_is_everyones_below,
    a_stream_given_up_half_way_goes_on,
    thousands_of_calls_are_under_way_at_once,
    calls_of_all_kinds_are_cancelled_at_any_time,
    a_tail_call_goes_to_a_promise_of_the_callers,
]


@pytest.mark.parametrize("language", ["cxx", "pycapnp"], indirect=True)
@pytest.mark.parametrize("session", SESSIONS, ids=lambda each: each.__name__)
async def test_a_foreign_server_and_our_client_agree_on(
    session: Callable[[Session], Awaitable[None]],
    language: str,
    peer: tuple[str, ...],
    servers: Servers,
) -> None:
    """[Z01] [Y19] No object of ours is left when all clients are released."""
    server = servers.get(language, peer, "tcp")
    with trio.fail_after(SCENARIO_TIMEOUT_S):
        async with open_address(server.address) as connection:
            s = Session(connection)
            await session(s)
            trio_capnp.release(s.peer)
            await until_empty(connection)


CHUNKS: Final = 300
CHUNK: Final = 64 * 1024


@pytest.mark.parametrize("language", ["cxx", "pycapnp"], indirect=True)
@pytest.mark.parametrize("flow", ["adaptive", "fixed"])
async def test_a_stream_reaches_a_foreign_server_under_each_controller(
    flow: FlowControl, language: str, peer: tuple[str, ...], servers: Servers
) -> None:
    """[Z01] [J11] All writes are there once the stream is drained, also those to a promise."""
    server = servers.get(language, peer, "tcp")
    limits = trio_capnp.Limits(flow_control=flow)
    with trio.fail_after(SCENARIO_TIMEOUT_S):
        async with open_address(server.address, limits=limits) as connection:
            s = Session(connection)
            with s.peer.make_sink().sink as sink:
                for _ in range(CHUNKS):
                    await sink.write(data=bytes(CHUNK))
                await trio_capnp.drained(sink)
                assert (await sink.done()).bytes == CHUNKS * CHUNK
            trio_capnp.release(s.peer)
            await until_empty(connection)


FIRST_WINDOWS: Final[dict[FlowControl, int]] = {"adaptive": 256 * 1024, "fixed": 64 * 1024}


@pytest.mark.parametrize("language", ["cxx", "pycapnp"], indirect=True)
@pytest.mark.parametrize("flow", FIRST_WINDOWS)
async def test_a_foreign_reader_that_waits_holds_our_writer_within_its_window(
    flow: FlowControl, language: str, peer: tuple[str, ...], servers: Servers
) -> None:
    """[Z01] [J05] [J11] A write that ends makes room for one; `drained` waits for the last one."""
    server = servers.get(language, peer, "tcp")
    limits = trio_capnp.Limits(flow_control=flow)
    with trio.fail_after(SCENARIO_TIMEOUT_S):
        async with open_address(server.address, limits=limits) as connection:
            s = Session(connection)
            with SlowStream(s) as slow:
                drained = trio.Event()
                async with trio.open_nursery() as nursery:
                    nursery.start_soon(slow.write)
                    first = await slow.held()
                    assert FIRST_WINDOWS[flow] <= first <= FIRST_WINDOWS[flow] + 2 * SLOW_CHUNK
                    for ended in range(1, 6):
                        written = slow.written
                        await slow.valve.open(writes=1)
                        await slow.until_more_than(written)
                        under_way = await slow.held() - ended * SLOW_CHUNK
                        assert flow == "adaptive" or under_way == first
                        assert first <= under_way <= MAX_WINDOW + 2 * SLOW_CHUNK
                    await slow.valve.open(writes=SLOW_CHUNKS - 6)
                async with trio.open_nursery() as nursery:
                    nursery.start_soon(_drain, slow, drained)
                    await s.round_trip()
                    assert not drained.is_set()
                    await slow.valve.open(writes=1)
                assert (await slow.sink.done()).bytes == SLOW_CHUNKS * SLOW_CHUNK
            trio_capnp.release(s.peer)
            await until_empty(connection)


async def _drain(slow: SlowStream, drained: trio.Event) -> None:
    await trio_capnp.drained(slow.sink)
    drained.set()


MOMENTS: Final = 20
"""Cancellations, each one step of the event loop later: around the callee's start and after."""


@pytest.mark.parametrize("method", ["tail", "tail_kept"])
async def test_a_cancelled_tail_call_ends_its_callee(
    method: str, cxx_peer: tuple[str, ...], servers: Servers
) -> None:
    """P1: [G03] [G04] `tail` allows cancellation at the C++ server, `tailKept` does not."""
    server = servers.get("cxx", cxx_peer, "tcp")
    with trio.fail_after(SCENARIO_TIMEOUT_S):
        async with open_address(server.address) as connection:
            s = Session(connection)
            for steps in range(MOMENTS):
                callee = CalleeImpl(s.tally)
                async with trio.open_nursery() as nursery:
                    nursery.start_soon(_call, getattr(s.peer, method), callee)
                    await callee.started.wait()
                    for _ in range(steps):
                        await trio.lowlevel.checkpoint()
                    nursery.cancel_scope.cancel()
                await callee.ended.wait()
            trio_capnp.release(s.peer)
            await until_empty(connection)


async def _call(method: Callable[..., Peer.TailResults.Promise], callee: CalleeImpl) -> None:
    await method(callee=callee, n=-1)


async def until_empty(connection: trio_capnp.Connection) -> None:
    """Wait until the tables show that the last messages have crossed.

    Raises:
        AssertionError: something is held for five seconds.
    """
    for _ in range(1000):
        held = connection.statistics()
        if not (held.questions or held.answers or held.imports or held.exports or held.embargoes):
            return
        await trio.sleep(0.005)
    raise AssertionError(connection.snapshot())
