"""Every bound at which a task or call waits, with a peer and a program that never lift it.

Either the wait ends by itself in the time that docs/limits.md names, or the page names its end: the
scope of the waiting caller, a Finish of the peer, and always the end of the connection.
"""

from __future__ import annotations

import struct
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final

import attrs
import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import Hand, call
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp.limits import Limits
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._messages import CapDescriptor, CapKind
from trio_capnp.rpc._settled import BrokenCap
from trio_capnp.runtime import open_stream
from trio_capnp.testing import connected_pair
from trio_capnp.transports import StreamTransport

HOUR_S: Final = 3600.0
LIMITS: Final = Limits(max_calls_in_flight=2, send_high_water=16 * 1024)
CLOSING_S: Final = 3 * LIMITS.close_timeout_s
"""The end of a connection: its last messages, its transport, and the ends of its objects."""

EMPTY: Final = ("questions", "answers", "imports", "exports", "embargoes", "calls_in_flight")
Wait = Callable[[], Awaitable[object]]


@attrs.define
class Scene:
    """A connection of ours, its peer played by hand, and the server that it serves."""

    connection: trio_capnp.Connection
    hand: Hand
    server: Stuck
    held: list[object] = attrs.field(factory=list)


class Stuck(ProbeImpl):
    """``hang``, ``early`` and ``all`` never end; the last of them may not be cancelled."""

    def __init__(self, log: Log | None = None) -> None:
        super().__init__(log)
        self.begun = 0

    async def hang(self, call: Probe.HangCall) -> None:
        self.begun += 1
        await trio.sleep_forever()

    @trio_capnp.serial
    async def early(self, call: Probe.EarlyCall) -> None:
        self.begun += 1
        await trio.sleep_forever()

    @trio_capnp.uncancellable
    async def all(self, call: Probe.AllCall) -> None:
        self.begun += 1
        await trio.sleep_forever()

    async def child(self, call: Probe.ChildCall) -> None:
        call.results.child = NeverCloses(self.log)

    async def aclose(self) -> None:
        pass


class NeverCloses(ProbeImpl):
    async def aclose(self) -> None:
        self.log.events.append("closing")
        await trio.sleep_forever()


@asynccontextmanager
async def staged() -> AsyncGenerator[Scene]:
    """A scene; when it ends, nothing is held, and that has not taken long."""
    near, far = trio.testing.lockstep_stream_pair()
    server = Stuck()
    async with open_stream(near, bootstrap=server, limits=LIMITS) as connection:
        yield Scene(connection, Hand(StreamTransport(far)), server)
        begun = trio.current_time()
    assert trio.current_time() - begun <= CLOSING_S
    held = connection.statistics()
    assert all(getattr(held, name) == 0 for name in EMPTY), held
    await trio.aclose_forcefully(far)


async def hear_on(scene: Scene) -> None:
    """A peer that reads everything and sends nothing."""
    while True:
        scene.held.append(await scene.hand.hear())


# --- waits of this side's callers -------------------------------------------------------------


async def booted(scene: Scene) -> Probe.Client:
    """The peer's object, export 0."""
    probe = scene.connection.bootstrap(Probe)
    asked = await scene.hand.hear()
    assert isinstance(asked, m.Bootstrap)
    content = m.CapContent(BrokenCap(trio_capnp.RpcFailed("only its place counts")))
    hosted = CapDescriptor(CapKind.SENDER_HOSTED, 0)
    await scene.hand.say(
        m.Return(asked.question_id, m.ReturnKind.RESULTS, m.Payload(content, [hosted]))
    )
    await scene.hand.hear()  # the Finish
    return probe


async def for_an_answer(scene: Scene) -> Wait:
    probe = await booted(scene)

    async def wait() -> None:
        await probe.echo(n=1)

    return wait


async def for_an_answer_to_pipeline_on(scene: Scene) -> Wait:
    probe = await booted(scene)

    async def wait() -> None:
        await probe.child().child.echo(n=1)

    return wait


async def for_the_bootstrap_object(scene: Scene) -> Wait:
    probe = scene.connection.bootstrap(Probe)

    async def wait() -> None:
        await probe

    return wait


async def for_room_in_a_stream(scene: Scene) -> Wait:
    probe = await booted(scene)

    async def wait() -> None:
        while True:
            await probe.write(data=bytes(10_000))

    return wait


async def for_a_promise_of_this_process(scene: Scene) -> Wait:
    promised, resolver = trio_capnp.new_promise(Probe)
    scene.held.append(resolver)

    async def wait() -> None:
        await promised.echo(n=1)

    return wait


WAITS: Final = [
    for_an_answer,
    for_an_answer_to_pipeline_on,
    for_the_bootstrap_object,
    for_room_in_a_stream,
    for_a_promise_of_this_process,
]


@pytest.mark.parametrize("make", WAITS)
async def test_a_caller_ends_its_wait_by_its_scope(
    make: Callable[[Scene], Awaitable[Wait]], autojump_clock: trio.testing.MockClock
) -> None:
    """Q2: The caller may wait for any time; its cancelled scope then ends the wait at once."""
    async with staged() as scene, trio.open_nursery() as nursery:
        wait = await make(scene)
        nursery.start_soon(hear_on, scene)
        begun = trio.current_time()
        with trio.move_on_after(HOUR_S) as scope:
            await wait()
        assert scope.cancelled_caught
        assert trio.current_time() - begun == pytest.approx(HOUR_S)
        nursery.cancel_scope.cancel()


@pytest.mark.parametrize("make", [each for each in WAITS if "process" not in each.__name__])
async def test_a_callers_wait_ends_with_the_connection(
    make: Callable[[Scene], Awaitable[Wait]], autojump_clock: trio.testing.MockClock
) -> None:
    """Q2: The peer may answer no message of the closing."""
    async with staged() as scene, trio.open_nursery() as nursery:
        wait = await make(scene)
        nursery.start_soon(hear_on, scene)

        async def close_later() -> None:
            await trio.sleep(HOUR_S)
            await scene.connection.aclose()

        nursery.start_soon(close_later)
        begun = trio.current_time()
        with pytest.raises(trio_capnp.RpcDisconnected):
            await wait()
        assert trio.current_time() - begun <= HOUR_S + CLOSING_S
        nursery.cancel_scope.cancel()


@pytest.mark.parametrize("end", ["scope", "connection"])
async def test_a_call_behind_an_embargo_ends_though_no_disembargo_comes(
    end: str, autojump_clock: trio.testing.MockClock
) -> None:
    """Q2: The caller's scope ends the wait, or the connection's end does."""
    ours = ProbeImpl(name="ours")
    async with connected_pair(ProbeImpl()) as pair:
        probe = await pair.client.bootstrap(Probe)
        back = probe.back(cap=ours)
        home = back.cap
        early = home.echo(n=0)
        await back
        pair.to_client.hold()
        begun = trio.current_time()
        if end == "scope":
            with trio.move_on_after(HOUR_S):
                await home.echo(n=1)
            assert trio.current_time() - begun == pytest.approx(HOUR_S)
            pair.to_client.release()
            await early
        else:
            async with trio.open_nursery() as nursery:
                nursery.start_soon(pair.client.aclose)
                with pytest.raises(trio_capnp.RpcDisconnected):
                    await home.echo(n=1)
            assert trio.current_time() - begun <= CLOSING_S
            with early:
                pass
        assert "echo 1" not in ours.log.events
        del home, back, early
        trio_capnp.release(probe)
        await pair.settle()
        pair.assert_no_leaks()


# --- waits of the peer's calls ----------------------------------------------------------------


@pytest.mark.parametrize("method", ["hang", "early", "all"])
async def test_handlers_that_never_end_end_with_the_connection(
    method: str, autojump_clock: trio.testing.MockClock
) -> None:
    """Q2: Concurrent, serial and uncancellable; those that wait behind them never begin."""
    async with staged() as scene:
        to = m.ImportedCap(await scene.hand.bootstrap())
        await scene.hand.say(call(1, to, method), call(2, to, "early"))
        await trio.sleep(HOUR_S)
        assert scene.server.begun >= 1


async def test_a_serial_call_is_ended_by_its_callers_finish_and_so_lifts_the_next(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """Q2: The serial queue waits for its handler, which the peer can cancel, waiting or not."""
    async with staged() as scene:
        to = m.ImportedCap(await scene.hand.bootstrap())
        await scene.hand.say(*(call(n, to, "early") for n in (1, 2, 3)))
        await trio.sleep(HOUR_S)
        assert scene.server.begun == 1
        await scene.hand.say(m.Finish(2))
        assert "answer=2 canceled" in await scene.hand.hear_line()
        await scene.hand.say(m.Finish(1))
        assert "answer=1 canceled" in await scene.hand.hear_line()
        await trio.testing.wait_all_tasks_blocked()
        assert scene.server.begun == 2


async def test_an_uncancellable_handler_outlasts_the_finish_and_not_the_connection(
    autojump_clock: trio.testing.MockClock,
) -> None:
    async with staged() as scene:
        to = m.ImportedCap(await scene.hand.bootstrap())
        await scene.hand.say(call(1, to, "all"))
        await trio.sleep(1)
        await scene.hand.say(m.Finish(1))
        await trio.sleep(HOUR_S)
        assert scene.server.begun == 1
        assert scene.connection.statistics().calls_in_flight == 1


async def test_calls_above_the_limit_are_refused_in_time(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """Q2: ``flow_stall_timeout_s``, also where those that run may not be cancelled."""
    async with staged() as scene:
        to = m.ImportedCap(await scene.hand.bootstrap())
        await scene.hand.say(call(1, to, "all"), call(2, to, "all"), call(3, to, "hang"))
        begun = trio.current_time()
        assert "answer=3 overloaded" in await scene.hand.hear_line()
        assert trio.current_time() - begun == pytest.approx(LIMITS.flow_stall_timeout_s)


UNHEARD_OF: Final = struct.pack("<II4Q", 0, 4, 0x0002_0001_0000_0000, 0xFFFF, 0, 0)
"""A message of a kind that is not known; it comes back as unimplemented."""


@pytest.mark.parametrize("flood", ["results", "echoes"])
async def test_a_peer_that_reads_nothing_is_given_up_with_all_that_waits_for_it(
    flood: str, autojump_clock: trio.testing.MockClock
) -> None:
    """Q2: Calls paused by ``send_high_water``, and reading held back by replies above it."""
    async with staged() as scene:
        to = m.ImportedCap(await scene.hand.bootstrap() if flood == "results" else 99)
        begun = trio.current_time()
        async with trio.open_nursery() as nursery:

            async def ask() -> None:
                try:
                    for number in range(1, 100_000):
                        if flood == "results":
                            await scene.hand.say(call(number, to, "echo", text="x" * 4096))
                        else:
                            await scene.hand.transport.send([UNHEARD_OF * 100])
                except trio.BrokenResourceError:
                    nursery.cancel_scope.cancel()

            nursery.start_soon(ask)
            await scene.connection.wait_closed()
            nursery.cancel_scope.cancel()
        took = trio.current_time() - begun
        assert took <= LIMITS.write_stall_timeout_s + CLOSING_S


async def test_closing_takes_no_longer_than_its_timeout(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """Q2: A peer that reads nothing, handlers that never end, and an object that never closes."""
    async with staged() as scene:
        to = m.ImportedCap(await scene.hand.bootstrap())
        await scene.hand.say(call(1, to, "child"))
        answer = await scene.hand.hear()
        assert isinstance(answer, m.Return)
        assert answer.results is not None
        child = answer.results.descriptors[0].id
        await scene.hand.say(
            m.Finish(1, release_result_caps=False),
            m.Release(child, 1),
            call(2, to, "all"),
            call(3, to, "echo", text="x" * 100_000),
        )
        await trio.sleep(10)
        assert sorted(scene.server.log.events) == ["closing", "echo 0"]


async def test_an_aborting_side_waits_for_no_peer_that_goes_on_sending(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """Q2: After an Abort, arriving bytes are read for ``close_timeout_s`` at most."""
    left, right = trio.socket.socketpair()
    async with open_stream(trio.SocketStream(left), limits=LIMITS) as connection:
        talking = trio.SocketStream(right)
        async with trio.open_nursery() as nursery:

            async def talk() -> None:
                try:
                    while True:
                        await talking.send_all(b"\xff" * 4096)
                        await trio.sleep(0.1)
                except trio.BrokenResourceError:
                    pass

            nursery.start_soon(talk)
            begun = trio.current_time()
            await connection.wait_closed()
            assert trio.current_time() - begun <= CLOSING_S
            nursery.cancel_scope.cancel()
        await trio.aclose_forcefully(talking)
