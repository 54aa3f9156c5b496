"""The hooks ``on_call`` and ``on_message``, and the line of the log for each message."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Final

import attrs
import pytest
import trio
import trio.testing

import trio_capnp
from tests.codegen.golden.everything_capnp import Interfaces
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import call as call_message
from tests.runtime.scenes import played_by_hand, ready, settled_empty, since
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp import CallEvent, Hooks, Limits, MessageEvent
from trio_capnp.rpc import _messages as m
from trio_capnp.runtime import open_transport
from trio_capnp.runtime._watching import MAX_LINE
from trio_capnp.testing import ConnectedPair, connected_pair
from trio_capnp.transports import memory_pair

Told = list[CallEvent]


def lines(told: Told, side: str = "") -> list[str]:
    """The events of a side, or of both, each as a line."""
    return [
        " ".join(filter(None, [event.kind, event.side, event.method, event.outcome]))
        for event in told
        if side in ("", event.side)
    ]


def assert_paired(told: Told) -> None:
    """Each begin has exactly one end, and the end says of which call."""
    begun = [event for event in told if event.kind == "begin"]
    ended = [event for event in told if event.kind == "end"]
    assert Counter(id(event.begin) for event in ended) == Counter(id(event) for event in begun)
    for end in ended:
        begin = end.begin
        assert begin is not None
        assert told.index(begin) < told.index(end)
        for name in ("side", "interface", "method", "connection"):
            assert getattr(begin, name) == getattr(end, name)
        assert (begin.outcome, begin.error, begin.duration_s, begin.begin) == (None,) * 4
        assert end.duration_s is not None
        assert end.duration_s >= 0
        assert (end.error is not None) == (end.outcome == "failed")


@asynccontextmanager
async def watched(
    server: Probe.Server | None = None, limits: Limits | None = None
) -> AsyncGenerator[tuple[ConnectedPair, Probe.Client, Told]]:
    """A pair whose calls are told. At its end nothing is held, and each call has ended once."""
    told: Told = []
    hooks = Hooks(on_call=told.append, expose_errors=True)
    async with connected_pair(server or ProbeImpl(), hooks=hooks, limits=limits) as pair:
        probe, _ = await ready(pair)
        yield pair, probe, told
        if not pair.client.closed:
            await settled_empty(pair, probe)
    assert_paired(told)


# --- calls ------------------------------------------------------------------------------------


async def test_a_call_is_told_at_both_sides_when_it_begins_and_when_it_ends() -> None:
    async with watched() as (pair, probe, told):
        await probe.child()
        assert lines(told) == [
            *("begin client child", "begin server child"),
            *("end server child returned", "end client child returned"),
        ]
        assert {event.interface for event in told} == {"Probe"}
        assert [event.connection for event in told[:2]] == [pair.client, pair.server]


async def test_the_time_of_a_call_is_told_at_its_end() -> None:
    class Slow(ProbeImpl):
        async def child(self, call: Probe.ChildCall) -> None:
            with trio.CancelScope(shield=True):
                await trio.sleep(0.02)

    async with watched(Slow()) as (_, probe, told):
        await probe.child()
        for event in told[2:]:
            assert event.kind == "end"
            assert event.duration_s is not None
            assert event.duration_s >= 0.02


async def test_an_error_is_told_with_its_call() -> None:
    async with watched() as (_, probe, told):
        with pytest.raises(trio_capnp.RpcOverloaded):
            await probe.fail(how="overloaded")
        errors = [event.error for event in told if event.kind == "end"]
        assert [type(error) for error in errors] == [trio_capnp.RpcOverloaded] * 2
        assert all(error is not None and error.__traceback__ is None for error in errors)


async def cancel(pair: ConnectedPair, work: Callable[[], Awaitable[object]]) -> None:
    """Run the work, and cancel it once all is quiet."""

    async def run() -> None:
        await work()

    async with trio.open_nursery() as nursery:
        nursery.start_soon(run)
        await pair.settle()
        nursery.cancel_scope.cancel()


async def test_a_cancelled_call_ends_once_its_handler_has_unwound() -> None:
    class Slow(ProbeImpl):
        async def hang(self, call: Probe.HangCall) -> None:
            try:
                await trio.sleep_forever()
            finally:
                told_before.extend(lines(told))

    told_before: list[str] = []
    async with watched(Slow()) as (pair, probe, told):
        await cancel(pair, probe.hang)
        await pair.settle()
        assert told_before == ["begin client hang", "begin server hang", "end client hang canceled"]
        assert lines(told, "server") == ["begin server hang", "end server hang canceled"]


async def test_a_call_that_is_cancelled_before_it_begins_is_told() -> None:
    """It waits for a serial method, and for a worker."""

    @trio_capnp.serial
    class Serial(ProbeImpl):
        pass

    async with watched(Serial()) as (pair, probe, told):
        with probe.hang() as running:
            with probe.echo() as waiting:
                await pair.settle()
            await pair.settle()
            assert lines(told, "server")[-1] == "end server echo canceled"
        del running, waiting
        await pair.settle()


async def test_a_call_that_a_limit_refuses_is_told() -> None:
    async with watched(limits=Limits(max_call_words_in_flight=200)) as (_, probe, told):
        with probe.hang() as running:
            with pytest.raises(trio_capnp.RpcOverloaded, match="too large together"):
                await probe.echo(text="x" * 4000)
            assert lines(told, "server")[1:] == ["begin server echo", "end server echo failed"]
        del running


async def test_a_call_that_a_draining_server_refuses_is_told() -> None:
    told: Told = []
    async with trio.open_nursery() as nursery:
        hooks = Hooks(on_call=told.append)
        serve = partial(trio_capnp.serve_tcp, ProbeImpl(), 0, host="127.0.0.1", hooks=hooks)
        serving: trio_capnp.Serving[trio.SocketListener] = await nursery.start(serve)
        async with trio_capnp.open_address(serving.addresses[0]) as connection:
            probe = await connection.bootstrap(Probe)
            with probe.hang():
                await probe.name()
                nursery.start_soon(partial(serving.drain, grace_s=60))
                await trio.testing.wait_all_tasks_blocked()
                with pytest.raises(trio_capnp.RpcDisconnected) as caught:
                    await probe.echo()
                assert caught.value.began is False
                error = told[-1].error
                assert isinstance(error, trio_capnp.RpcDisconnected)
                assert error.began is False
        nursery.cancel_scope.cancel()
    assert lines(told)[-3:-1] == ["begin server echo", "end server echo failed"]
    assert_paired(told)


async def test_a_call_refused_by_this_sides_own_limit_is_told() -> None:
    async with watched(limits=Limits(max_message_words=2000)) as (_, probe, told):
        with pytest.raises(trio_capnp.RpcError):
            await probe.echo(text="x" * 100_000)
        assert lines(told) == ["begin client echo", "end client echo failed"]


async def test_a_call_on_a_method_that_the_object_does_not_have_is_told() -> None:
    async with watched() as (_, probe, told):
        other = trio_capnp.cast(probe, Interfaces.Reader)
        with pytest.raises(trio_capnp.RpcUnimplemented):
            await other.get_http_size()
        trio_capnp.release(other)
        names = {(event.interface, event.method) for event in told}
        assert names == {("Interfaces.Reader", "getHTTPSize")}
        assert lines(told, "server")[-1] == "end server getHTTPSize failed"


async def test_a_method_of_no_schema_here_is_told_by_its_numbers() -> None:
    told: Told = []
    async with played_by_hand(ProbeImpl(), hooks=Hooks(on_call=told.append)) as (_, hand):
        root = m.ImportedCap(await hand.bootstrap())
        echo = call_message(1, root, "echo")
        await hand.say(m.Call(1, root, 0xABC, 7, echo.params))
        await hand.hear()
    assert {(event.interface, event.method) for event in told} == {("@0xabc", "@7")}
    assert_paired(told)


async def test_calls_in_flight_end_as_failed_when_the_connection_is_lost() -> None:
    async with watched() as (pair, probe, told):
        promises = [probe.hang() for _ in range(3)]
        await pair.settle()
        pair.to_server.cut()
        while promises:
            with pytest.raises(trio_capnp.RpcDisconnected):
                await promises.pop()
        await pair.server.wait_closed()
        ends = Counter(lines(told))
        assert ends["end client hang failed"] == 3
        assert ends["end server hang canceled"] + ends["end server hang failed"] == 3


async def test_pipelined_calls_on_a_broken_promise_are_told() -> None:
    async with watched() as (pair, probe, _):
        pipelined = probe.missing()
        child = probe.nested().inner.child.missing()
        for promise in (pipelined, child):
            with pytest.raises(trio_capnp.RpcUnimplemented):
                await promise
        broken = probe.hang().cap
        with pytest.raises(trio_capnp.RpcError):
            with trio.move_on_after(0):
                await broken.echo()
            trio_capnp.release(broken)
            await broken.echo()
        await pair.settle()
        del pipelined, child, promise, broken


async def test_a_tail_call_ends_with_the_call_that_answers_it() -> None:
    async with watched() as (pair, probe, told):

        class Held(ProbeImpl):
            async def echo(self, call: Probe.EchoCall) -> None:  # type: ignore[override]
                await go_on.wait()

        go_on = trio.Event()
        promise = probe.pass_(cap=Held())
        await pair.settle()
        assert "end server pass returned" not in lines(told)
        go_on.set()
        await promise
        await pair.settle()
        assert "end server pass returned" in lines(told)
        assert "end client pass returned" in lines(told)
        del promise


async def test_a_tail_call_whose_callee_is_dropped_is_told() -> None:
    async with watched() as (pair, probe, told):

        class Held(ProbeImpl):
            async def echo(self, call: Probe.EchoCall) -> None:  # type: ignore[override]
                await trio.sleep_forever()

        with probe.pass_(cap=Held()) as promise:
            await pair.settle()
        del promise
        await pair.settle()
        assert lines(told, "client").count("end client pass canceled") == 1


async def test_stream_calls_are_told() -> None:
    async with watched() as (pair, probe, told):
        await probe.write(data=b"12")
        with pytest.raises(trio_capnp.RpcOverloaded):
            await probe.write(data=b"bad")
            await probe.done()
        await pair.settle()
        ends = [line for line in lines(told, "server") if "write" in line and "end" in line]
        assert ends == ["end server write returned", "end server write failed"]


async def test_a_sent_and_a_dropped_call_are_told() -> None:
    async with watched() as (pair, probe, told):
        trio_capnp.send(probe.echo())
        with pytest.warns(trio_capnp.NeverAwaitedWarning):
            probe.name()
        await pair.settle()
        ends = Counter(line for line in lines(told) if line.startswith("end client"))
        assert ends["end client echo returned"] == 1
        assert sum(ends.values()) == 2


async def test_a_call_that_waits_for_a_promise_of_this_process_begins_when_it_is_sent() -> None:
    async with watched() as (_, probe, told):
        client, resolver = trio_capnp.new_promise(Probe)
        promise = client.echo(n=3)
        assert told == []
        resolver.resolve(probe)
        assert (await promise).n == 3
        assert lines(told, "client") == ["begin client echo", "end client echo returned"]
        del promise
        trio_capnp.release(client)


async def test_calls_that_stay_in_this_process_are_not_told() -> None:
    async with watched() as (_, probe, told):
        client, resolver = trio_capnp.new_promise(Probe)
        resolver.resolve(ProbeImpl())
        await client.echo()
        trio_capnp.release(client)
        assert told == []
        await probe.echo()


async def test_a_call_that_is_passed_on_to_a_third_process_is_told_at_both_connections() -> None:
    told: Told = []
    hooks = Hooks(on_call=told.append)
    log = Log()
    async with connected_pair(ProbeImpl(log)) as behind:
        target = behind.client.bootstrap(Probe)
        near, far = memory_pair()
        async with (
            open_transport(near) as calling,
            open_transport(far, bootstrap=target, hooks=hooks),
        ):
            await calling.bootstrap(Probe).echo(n=1)
        trio_capnp.release(target)
    assert lines(told) == ["begin server echo", "end server echo returned"]
    assert log.events[0] == "echo 1"
    assert_paired(told)


@pytest.mark.parametrize("kind", ["begin", "end"])
async def test_a_hook_that_fails_is_logged_and_the_call_goes_on(
    kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(event: CallEvent) -> None:
        if event.kind == kind:
            raise KeyError("a fault")

    async with connected_pair(ProbeImpl(), hooks=Hooks(on_call=fails)) as pair:
        probe, _ = await ready(pair)
        assert (await probe.echo(n=1)).n == 1
        await settled_empty(pair, probe)
    assert [record.getMessage() for record in caplog.records] == ["the hook on_call failed"] * 2


class Stop(BaseException):
    """No ``Exception``, as KeyboardInterrupt is none."""


@pytest.mark.parametrize("hook", ["on_call", "on_message"])
async def test_an_exception_of_a_hook_that_must_end_the_program_does(hook: str) -> None:
    """It leaves from a task, so that the tables stay whole and every wait ends."""
    raised: list[str] = []

    def stops(event: object) -> None:
        if not raised and getattr(event, "kind", "") in ("begin", "call"):
            raised.append("once")
            raise Stop

    hooks = Hooks(on_call=stops) if hook == "on_call" else Hooks(on_message=stops)
    pairs: list[ConnectedPair] = []
    with pytest.raises(BaseException) as caught:
        async with connected_pair(ProbeImpl(), hooks=hooks) as pair:
            pairs.append(pair)
            probe = pair.client.bootstrap(Probe)
            with trio.fail_after(10):
                await probe.echo(n=1)
                await trio.sleep_forever()
    found = caught.value
    assert isinstance(found, Stop) or found.split(Stop)[0] is not None  # type: ignore[attr-defined]
    pairs[0].assert_no_leaks()


# --- messages ---------------------------------------------------------------------------------


async def test_a_message_is_told_with_the_text_of_the_transcript() -> None:
    told: list[MessageEvent] = []
    async with connected_pair(ProbeImpl(), hooks=Hooks(on_message=told.append)) as pair:
        probe, start = await ready(pair)
        await probe.echo(n=1, text="some text")
        await settled_empty(pair, probe)
        sent = [
            f"{'->' if event.connection is pair.client else '<-'} {event.text}"
            for event in told
            if event.outgoing
        ]
        assert sent == pair.transcript()
        assert since(pair, start)[:2] == ["-> call", "<- return"]
        call = next(event for event in told if event.kind == "call" and event.outgoing)
        assert (call.id, call.target) == (0, "import 0")
        for end, other in ((pair.client, pair.server), (pair.server, pair.client)):
            out = [event for event in told if event.connection is end and event.outgoing]
            came = [event for event in told if event.connection is other and not event.outgoing]
            assert [event.size for event in out] == [event.size for event in came]
            assert sum(event.size for event in out) == end.statistics().bytes_sent
            assert [event.text for event in out] == [event.text for event in came]


IDS: Final[list[tuple[m.Outgoing, int | None, str | None]]] = [
    (m.Bootstrap(3), 3, None),
    (m.Finish(4), 4, None),
    (m.Release(5, 1), 5, None),
    (m.Abort(m.ExceptionValue("no")), None, None),
    (
        m.Disembargo(m.PromisedAnswer(6, (0, 1)), m.LoopbackKind.SENDER_LOOPBACK, 7),
        7,
        "answer 6.0.1",
    ),
]


@pytest.mark.parametrize(("message", "id", "target"), IDS)
async def test_each_message_is_told_with_its_id(
    message: m.Outgoing, id: int | None, target: str | None
) -> None:
    told: list[MessageEvent] = []
    async with played_by_hand(ProbeImpl(), hooks=Hooks(on_message=told.append)) as (_, hand):
        await hand.say(message)
        await trio.testing.wait_all_tasks_blocked()
    first = told[0]
    assert (first.outgoing, first.id, first.target) == (False, id, target)
    assert first.text.split()[0] == first.kind


# --- the log ----------------------------------------------------------------------------------


def of_rpc(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name == "trio_capnp.rpc"]


async def test_the_log_has_a_line_for_each_message_at_debug(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, "trio_capnp.rpc")
    async with connected_pair(ProbeImpl()) as pair:
        await pair.client.bootstrap(Probe).echo(n=1)
    logged = of_rpc(caplog)
    assert logged[:2] == [
        "memory: -> bootstrap question=0",
        "memory: -> call question=1 target=answer 0 method=0",
    ]
    assert "memory: <- bootstrap question=0" in logged


async def test_the_level_is_looked_at_when_the_connection_opens(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with connected_pair(ProbeImpl()) as pair:
        caplog.set_level(logging.DEBUG, "trio_capnp.rpc")
        await pair.client.bootstrap(Probe).echo(n=1)
    assert of_rpc(caplog) == []


async def test_a_line_of_the_log_is_short_whatever_the_peer_says(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, "trio_capnp.rpc")
    async with played_by_hand(ProbeImpl()) as (_, hand):
        await hand.say(m.Abort(m.ExceptionValue("x\n" * 5000)))
        await trio.testing.wait_all_tasks_blocked()
    (line, *_) = of_rpc(caplog)
    assert line.startswith("memory: <- abort 'x\\nx\\n")
    assert len(line) == len("memory: <- ") + MAX_LINE
    assert "\n" not in line


async def test_events_cannot_be_changed() -> None:
    told: Told = []
    async with connected_pair(ProbeImpl(), hooks=Hooks(on_call=told.append)) as pair:
        await pair.client.bootstrap(Probe).echo(n=1)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        told[0].kind = "end"  # type: ignore[misc]
