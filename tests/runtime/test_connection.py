"""The life of a connection: its diagnostics, its end, and the errors of its waiters."""

from __future__ import annotations

import logging
import re
from collections.abc import Awaitable, Callable
from typing import Final

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import Hand, call, played_by_hand, ready, session_of, settled_empty, since
from tests.runtime.servers import Giving, Log, ProbeImpl
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc.codec._content import BuiltContent
from trio_capnp.runtime import open_stream, open_transport
from trio_capnp.testing import connected_pair
from trio_capnp.transports import memory_pair

# --- diagnostics --------------------------------------------------------------------------------


async def test_statistics_count_entries_and_go_to_zero() -> None:
    """[Y16] [I13] [Y06] Counts of questions, answers, exports, imports; idle when all are empty."""
    ours = ProbeImpl(name="ours")
    async with connected_pair(ProbeImpl()) as pair:
        assert pair.client.statistics().bytes_sent == 0
        probe, _ = await ready(pair)
        with probe.hang(cap=ours), probe.hang():
            await pair.settle()
            here, there = pair.client.statistics(), pair.server.statistics()
            assert (here.questions, here.exports, here.imports) == (2, 1, 1)
            assert (there.answers, there.exports, there.imports) == (2, 1, 1)
            assert there.calls_in_flight == 2
            assert there.words_in_flight > 10
            assert here.bytes_sent == there.bytes_received > 100
            assert there.bytes_sent == here.bytes_received > 50
        await settled_empty(pair, probe)


async def test_statistics_are_a_value() -> None:
    async with connected_pair(None) as pair:
        before = pair.client.statistics()
        assert before == pair.client.statistics()
        with pytest.raises(AttributeError):
            before.questions = 1  # type: ignore[misc]


NAMES: Final = {
    *("aclose", "bootstrap", "closed", "error", "peer", "peer_info", "returncode", "snapshot"),
    *("start_soon", "statistics", "wait_closed"),
}


def test_a_connection_shows_its_documented_names_and_no_other() -> None:
    """docs/api.md: the engine of a connection is its session, which programs do not see."""
    assert {name for name in dir(trio_capnp.Connection) if name[0] != "_"} == NAMES


async def test_a_connection_has_no_more_names_than_its_class() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        assert {name for name in dir(pair.client) if name[0] != "_"} == NAMES


async def test_a_snapshot_has_a_line_for_every_entry() -> None:
    """[Y16] Diagnostics for a program that hangs."""
    ours = ProbeImpl(name="ours")
    promised, resolver = trio_capnp.new_promise(Probe)
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        with probe.hang(cap=ours), probe.hang(cap=promised):
            await pair.settle()
            here, there = pair.client.snapshot(), pair.server.snapshot()
        assert "<Connection to memory>" in here
        assert "question 0: waiting" in here
        assert "question 1: waiting" in here
        assert "export 0: settled, 1 wire references" in here
        assert "export 1: promise, 1 wire references" in here
        assert "import 0: settled" in here
        assert "answer 1: running" in there
        assert "import 1: promise" in there
    with resolver:
        pass


async def test_a_snapshot_has_a_line_for_each_kind_of_task() -> None:
    """A connection is a nursery with a reader, a writer and a dispatcher."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        with probe.hang():
            await pair.settle()
            text = pair.server.snapshot()
            moved = pair.server.statistics()
    assert text.splitlines()[1:4] == [
        f"  reader: {moved.bytes_received} bytes received",
        f"  writer: free, 0 bytes wait, {moved.bytes_sent} sent",
        "  dispatcher: 0 calls wait, 1 run, 0 workers park",
    ]


async def test_a_snapshot_names_each_call_and_says_how_old_it_is() -> None:
    """R18: Interface, method and age of the calls in flight, on both ends."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        with probe.hang(), probe.early():
            await pair.settle()
            here, there = pair.client.snapshot(), pair.server.snapshot()
    for name in ("Probe.hang", "Probe.early"):
        assert re.search(rf"question \d+: waiting, {name} for \d+\.\d s, ", here), here
        assert re.search(rf"answer \d+: running, {name} for \d+\.\d s$", there, re.M), there


async def test_a_snapshot_tells_a_bootstrap_and_a_method_that_no_module_has() -> None:
    """R18: A method without a name in any module is shown by its number."""

    async def never(connection: trio_capnp.Connection) -> ProbeImpl:
        await trio.sleep_forever()
        raise AssertionError

    async with played_by_hand(never) as (connection, hand):
        asked = connection.bootstrap(Probe)
        echo = call(1, m.PromisedAnswer(0), "echo", n=1)
        await hand.say(m.Bootstrap(0), m.Call(1, m.PromisedAnswer(0), 0xABC, 5, echo.params))
        await trio.testing.wait_all_tasks_blocked()
        text = connection.snapshot()
        trio_capnp.release(asked)
    assert re.search(r"question 0: waiting, bootstrap for 0\.\d s", text), text
    assert re.search(r"answer 1: running, @0xabc.5 for 0\.\d s", text), text


async def test_the_message_hook_is_told_of_every_message_both_ways() -> None:
    """[Y16] A trace of protocol messages."""
    told: list[str] = []

    def on_message(event: trio_capnp.MessageEvent) -> None:
        told.append(f"{'sends' if event.outgoing else 'gets'} {event.kind}")

    near, far = memory_pair()
    hooks = trio_capnp.Hooks(on_message=on_message)
    async with (
        open_transport(far, bootstrap=ProbeImpl()),
        open_transport(near, hooks=hooks) as client,
    ):
        await client.bootstrap(Probe).echo(n=1)
        await trio.testing.wait_all_tasks_blocked()
    assert sorted(told) == sorted(
        [
            *("sends bootstrap", "sends call", "gets return", "gets return"),
            *("sends finish", "sends release"),
        ]
    )


async def test_the_repr_of_a_connection_names_its_peer_and_its_end() -> None:
    async with connected_pair(None) as pair:
        assert pair.client.peer == "memory"
        assert repr(pair.client) == "<Connection to memory>"
    assert repr(pair.client) == "<Connection to memory, closed>"


# --- the end ------------------------------------------------------------------------------------


async def test_the_peers_end_fails_waiting_and_later_calls() -> None:
    """[I01] [I02] [I15] EOF while busy: the same kind of error again and again, no hang."""
    async with played_by_hand() as (connection, hand):
        probe = connection.bootstrap(Probe)
        waiting, piped = probe.echo(n=1), probe.child().child.name()
        await hand.hear()
        await hand.transport.aclose()
        for promise in (waiting, piped):
            with pytest.raises(trio_capnp.RpcDisconnected) as raised:
                await promise
            assert raised.value.reason == "the peer disconnected"
        for _ in range(2):
            with pytest.raises(trio_capnp.RpcDisconnected, match="the peer disconnected"):
                await probe.echo(n=2)
            with pytest.raises(trio_capnp.RpcDisconnected, match="the peer disconnected"):
                await connection.bootstrap(Probe)
        assert connection.closed


async def test_an_end_within_a_message_is_told_apart() -> None:
    """[I15] [L03] Premature EOF."""
    async with played_by_hand() as (connection, hand):
        promise = connection.bootstrap(Probe).echo(n=1)
        await hand.hear()
        await hand.transport.send([b"\0\0\0\0\x08\0\0\0" + b"\0" * 30])
        await hand.transport.send_eof()
        with pytest.raises(trio_capnp.RpcDisconnected) as raised:
            await promise
        assert isinstance(raised.value.__cause__, trio_capnp.WireError)
        assert "in the middle of a message" in str(raised.value.__cause__)


async def test_a_peers_abort_fails_all_that_waits_with_its_reason() -> None:
    """[H09] Receive Abort: all pending raise with the abort's reason."""
    async with played_by_hand() as (connection, hand):
        promise = connection.bootstrap(Probe).echo(n=1)
        await hand.hear()
        await hand.say(m.Abort(m.ExceptionValue("I have had enough")))
        with pytest.raises(trio_capnp.RpcDisconnected, match="I have had enough"):
            await promise
        await connection.wait_closed()


async def test_a_fault_of_the_peers_is_told_to_it_and_ends_the_connection(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """[H10] [H24] Send Abort: the reason, then the end of the stream."""
    async with played_by_hand() as (connection, hand):
        promise = connection.bootstrap(Probe).echo(n=1)
        await hand.hear()
        await hand.hear()
        await hand.say(m.Return(77, m.ReturnKind.CANCELED))
        assert await hand.hear_all() == ["abort 'Return for question 77, which is not waiting'"]
        with pytest.raises(trio_capnp.RpcDisconnected) as raised:
            await promise
        assert isinstance(raised.value.__cause__, trio_capnp.ProtocolError)
    (record,) = caplog.records
    assert record.levelno == logging.WARNING


async def test_a_fault_that_is_found_later_ends_the_connection_then() -> None:
    """[F26] A Disembargo names a promise, which then becomes an object that is not the peer's."""
    resolvers: list[trio_capnp.Resolver] = []

    class Later(ProbeImpl):
        def child(self, call: Probe.ChildCall) -> None:  # type: ignore[override]
            call.results.child, resolver = trio_capnp.new_promise(Probe)
            resolvers.append(resolver)

    async with played_by_hand(Later()) as (connection, hand):
        id = await hand.bootstrap()
        await hand.say(call(1, m.ImportedCap(id), "child"))
        await hand.hear()
        way = m.PromisedAnswer(1, (0,))
        await hand.say(m.Disembargo(way, m.LoopbackKind.SENDER_LOOPBACK, 5))
        await hand.hears_nothing()
        resolvers[0].resolve(ProbeImpl(name="ours"))
        lines = await hand.hear_all()
        assert "does not lead to its sender" in lines[-1]
        await connection.wait_closed()


@pytest.mark.parametrize(
    "junk",
    [
        b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(20),
        b"\xff\xff\xff\xff" * 4,
        b"\0\0\0\0\0\0\0\0",
        b"\0\0\0\0\x01\0\0\0" + b"\xff" * 8,
    ],
    ids=["http", "tls", "segments", "no root", "root out of bounds"],
)
async def test_junk_ends_the_connection_quickly(junk: bytes) -> None:
    """[H26] Junk data: an Abort at most, and the end."""
    async with played_by_hand(ProbeImpl()) as (connection, hand):
        await hand.transport.send([junk])
        lines = await hand.hear_all()
        assert all(line.startswith("abort") for line in lines)
        await connection.wait_closed()


async def test_a_malformed_parameter_fails_its_call_only() -> None:
    """[H27] Message decode error inside params: only that call fails."""

    async with played_by_hand(ProbeImpl()) as (_, hand):
        id = await hand.bootstrap()
        bad = call(1, m.ImportedCap(id), "echo", text="text")
        content = bad.params.content
        assert isinstance(content, BuiltContent)
        buffer, _, end = content.message._segments()[0]._bounds()
        assert isinstance(buffer, bytearray)
        buffer[end - 8 : end] = b"\xff" * 8  # the text is not UTF-8, and has no NUL behind it
        await hand.say(bad, call(2, m.ImportedCap(id), "echo", n=1))
        assert (await hand.hear_line()).startswith("return answer=1 failed")
        assert (await hand.hear_line()).startswith("return answer=2 results")


async def test_calls_before_a_malformed_message_of_the_same_read_are_answered() -> None:
    """[H10] Messages are decoded together; the malformed one ends the connection in its turn."""
    async with played_by_hand(ProbeImpl()) as (connection, hand):
        id = await hand.bootstrap()
        calls = [call(number, m.ImportedCap(id), "echo", n=number) for number in (1, 2)]
        await hand.say(*calls, junk=b"\0\0\0\0\x01\0\0\0" + b"\xff" * 8)
        *returns, last = await hand.hear_all()
        assert returns == [f"return answer={number} results no-finish" for number in (1, 2)]
        assert last.startswith("abort")
        await connection.wait_closed()


async def test_messages_queued_before_the_end_are_still_written() -> None:
    """[I12] Send before close is flushed."""
    async with played_by_hand() as (connection, hand):
        probe = connection.bootstrap(Probe)
        promises = [probe.echo(n=n) for n in range(3)]
    lines = await hand.hear_all()
    assert [line.split()[0] for line in lines] == ["bootstrap", "call", "call", "call"]
    for promise in promises:
        with pytest.raises(trio_capnp.RpcDisconnected, match="closed on this side"):
            await promise


async def test_nothing_is_written_once_the_connection_is_lost() -> None:
    """[I06] The state is set first, so clients that are dropped afterwards send nothing."""
    ours = ProbeImpl(name="ours")
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        held = [probe.hang(cap=ours).cap, trio_capnp.dup(probe), probe.child().child]
        await pair.settle()
        start = len(pair.transcript())
        await pair.client.aclose()
        held.clear()
        trio_capnp.release(probe)
        await pair.settle()
        assert since(pair, start) == []


async def test_the_tables_are_empty_before_a_waiter_hears_of_the_end() -> None:
    """[I08] All tables are emptied first, and each waiter hears of the end once."""
    seen: list[int] = []
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)

        async def wait() -> None:
            with pytest.raises(trio_capnp.RpcDisconnected):
                await probe.hang()
            held = pair.client.statistics()
            seen.append(held.questions + held.answers + held.imports + held.exports)

        async with trio.open_nursery() as nursery:
            for _ in range(3):
                nursery.start_soon(wait)
            await pair.settle()
            await pair.server.aclose()
    assert seen == [0, 0, 0]


async def test_closing_twice_and_at_once_is_closing_once() -> None:
    """[I11] Explicit close from the client; the server's loop ends."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        async with trio.open_nursery() as nursery:
            for _ in range(3):
                nursery.start_soon(pair.client.aclose)
        await pair.client.aclose()
        await pair.server.wait_closed()
        with pytest.raises(trio_capnp.RpcDisconnected, match="closed on this side"):
            await probe.echo(n=1)


async def test_a_connection_closed_from_a_plain_handlers_task_ends() -> None:
    """[Y01] The handler that closes its connection is cancelled; other waiters get the error."""
    log = Log()
    async with connected_pair(ProbeImpl(log)) as pair:
        probe, _ = await ready(pair)
        promise = probe.hang()
        await pair.settle()
        await pair.server.aclose()
        with pytest.raises(trio_capnp.RpcDisconnected):
            await promise
        await pair.settle()
        assert log.events == ["hang begins", "hang ends", "root closed"]


async def test_waiting_for_the_end_can_be_cancelled(
    autojump_clock: trio.testing.MockClock,
) -> None:
    async with connected_pair(ProbeImpl()) as pair:
        with trio.move_on_after(1) as scope:
            await pair.client.wait_closed()
        assert scope.cancelled_caught
        assert (await pair.client.bootstrap(Probe).echo(n=1)).n == 1


@pytest.mark.parametrize(
    "act",
    [
        lambda connection: connection.aclose(),
        lambda connection: connection.wait_closed(),
    ],
    ids=["aclose", "wait_closed"],
)
async def test_the_async_methods_are_checkpoints(
    act: Callable[[trio_capnp.Connection], Awaitable[None]],
) -> None:
    async with connected_pair(None) as pair:
        await pair.client.aclose()
        with trio.testing.assert_checkpoints():
            await act(pair.client)


async def test_awaits_are_checkpoints_as_trio_means_it() -> None:
    """The awaits are of an unanswered promise, a client, and both ends of a connection's block."""
    near, far = memory_pair()
    async with open_transport(far, bootstrap=ProbeImpl()):
        opening = open_transport(near)
        with trio.testing.assert_checkpoints():
            connection = await opening.__aenter__()
        probe = connection.bootstrap(Probe)
        promise, resolved = probe.echo(n=1), connection.bootstrap(Probe)
        with trio.testing.assert_checkpoints():
            await promise
        for _ in range(2):
            with trio.testing.assert_checkpoints():
                await resolved
        with trio.testing.assert_checkpoints():
            await opening.__aexit__(None, None, None)


async def test_sending_and_releasing_are_no_checkpoints() -> None:
    """[A01] [Y05] Calls are queued in program order; nothing else runs in between."""
    async with connected_pair(ProbeImpl()) as pair:
        with trio.testing.assert_no_checkpoints():
            probe = pair.client.bootstrap(Probe)
            promise = probe.child(name="kid").child.name()
            trio_capnp.release(trio_capnp.dup(probe))
            pair.client.statistics()
        assert (await promise).name == "kid"


async def test_an_await_of_a_promise_is_a_cancellation_point_when_answered() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        promise = probe.echo(n=1)
        await promise
        for _ in range(100):
            with trio.CancelScope() as scope:
                scope.cancel()
                await promise
            assert scope.cancelled_caught


async def test_an_await_of_a_write_is_a_cancellation_point_when_there_is_room() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        for _ in range(100):
            with trio.CancelScope() as scope:
                scope.cancel()
                await probe.write(data=b"")
            assert scope.cancelled_caught


@pytest.mark.parametrize("what", ["promise", "write"])
async def test_other_tasks_run_beside_one_whose_awaits_are_always_ready(what: str) -> None:
    """How often an await is a schedule point is a promise of the documentation."""
    turns = 0

    async def count() -> None:
        nonlocal turns
        while True:
            turns += 1
            await trio.lowlevel.checkpoint()

    async with connected_pair(ProbeImpl()) as pair, trio.open_nursery() as nursery:
        probe = pair.client.bootstrap(Probe)
        promise = probe.echo(n=1)
        await promise
        nursery.start_soon(count)
        for _ in range(1000):
            await (promise if what == "promise" else probe.write(data=b""))
        nursery.cancel_scope.cancel()
    assert turns >= 1000 // 32 - 2


# --- transports that fail ---------------------------------------------------------------------


class Faulty(trio.abc.Stream):
    """A stream whose writes, or whose end, fail; nothing ever comes."""

    def __init__(self, *, sends: int = 0, close_error: Exception | None = None) -> None:
        self.sends = sends
        self.close_error = close_error
        self.is_closed = False

    async def send_all(self, data: bytes | bytearray | memoryview) -> None:
        await trio.lowlevel.checkpoint()
        if self.sends == 0:
            raise trio.BrokenResourceError("the cable is out")
        self.sends -= 1

    async def wait_send_all_might_not_block(self) -> None:
        await trio.lowlevel.checkpoint()

    async def receive_some(self, max_bytes: int | None = None) -> bytes:
        await trio.sleep_forever()
        raise AssertionError

    async def aclose(self) -> None:
        self.is_closed = True
        if self.close_error is not None:
            raise self.close_error
        await trio.lowlevel.checkpoint()


async def test_a_write_failure_is_heard_although_the_peer_is_silent() -> None:
    """[I04] Pending calls raise the failure of the write; none hangs."""
    stream = Faulty()
    async with open_stream(stream) as connection:
        with pytest.raises(trio_capnp.RpcDisconnected) as raised:
            await connection.bootstrap(Probe).echo(n=1)
        assert str(raised.value.__cause__) == "the cable is out"
        await connection.wait_closed()
        assert stream.is_closed


async def test_a_transport_that_fails_to_close_raises_no_further_error(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[I05] The transport's close raises during the shutdown; there is no crash."""
    with trio.move_on_after(5) as scope:
        async with open_stream(Faulty(sends=9, close_error=OSError("cannot close"))):
            pass
    assert not scope.cancelled_caught


async def test_a_peer_that_never_reads_does_not_keep_us_from_closing(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[H11] Closing waits for the close timeout, and no longer."""
    near, far = trio.testing.lockstep_stream_pair()
    begun = trio.current_time()
    async with open_stream(near) as connection:
        connection.bootstrap(Probe)
        await trio.testing.wait_all_tasks_blocked()
    assert trio.current_time() - begun <= 2 * trio_capnp.Limits().close_timeout_s
    await trio.aclose_forcefully(far)


async def test_an_abort_to_a_peer_that_never_reads_is_given_up(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[H11] Abort when the peer is not reading."""
    near, far = trio.testing.lockstep_stream_pair()
    async with open_stream(near) as connection:
        begun = trio.current_time()
        await far.send_all(b"GET / HTTP/1.1\r\n")
        await connection.wait_closed()
        assert trio.current_time() - begun <= 2 * trio_capnp.Limits().close_timeout_s
    await trio.aclose_forcefully(far)


async def test_a_server_that_cannot_be_offered_closes_the_transport() -> None:
    """[I18] No transport is left open when the connection cannot be made."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        trio_capnp.release(probe)
        near, far = memory_pair()
        with pytest.raises(trio_capnp.RpcFailed, match="was released"):
            async with open_transport(near, bootstrap=probe):
                pass
        assert await Hand(far).hear_all() == []


async def test_a_cancelled_opening_closes_the_transport() -> None:
    near, far = memory_pair()
    with trio.CancelScope() as scope:
        scope.cancel()
        async with open_transport(near):
            pass
    assert scope.cancelled_caught
    assert await Hand(far).hear_all() == []


# --- objects and the end ----------------------------------------------------------------------


async def test_objects_are_closed_when_their_connection_ends() -> None:
    """[R5] The end may take the last reference; aclose runs then, too."""
    log = Log()

    class Slow(ProbeImpl):
        async def aclose(self) -> None:
            await trio.lowlevel.checkpoint()
            await super().aclose()

    async with connected_pair(lambda _: Slow(log)) as pair:
        child = (await pair.client.bootstrap(Probe).child(name="kid")).child
        await child.name()
    assert sorted(log.events) == ["kid closed", "root closed"]


async def test_an_object_may_take_the_close_timeout_to_close_and_no_longer(
    autojump_clock: trio.testing.MockClock,
) -> None:
    log = Log()

    class Slow(ProbeImpl):
        async def aclose(self) -> None:
            try:
                await trio.sleep(float(self.own_name))
                log.events.append(f"{self.own_name} closed")
            except trio.Cancelled:
                log.events.append(f"{self.own_name} given up")
                raise

    for seconds in ("0.9", "5"):
        async with connected_pair(lambda _, name=seconds: Slow(log, name)) as pair:
            await pair.client.bootstrap(Probe)
    assert log.events == ["0.9 closed", "5 given up"]


async def test_closing_of_an_object_goes_on_while_its_connection_ends(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """An aclose that has begun before the end is not cancelled by it at once."""
    log = Log()

    class Slow(ProbeImpl):
        async def aclose(self) -> None:
            log.events.append("begins")
            await trio.sleep(0.5)
            log.events.append("ends")

    async with connected_pair(Giving(Slow(log))) as pair:
        async with pair.client.bootstrap(Probe).child().child as slow:
            await slow.echo(n=1)
        await pair.settle()
        assert log.events[-1] == "begins"
    assert log.events[-1] == "ends"


class Echo(Probe.Server):
    """The smallest possible object."""

    def echo(self, call: Probe.EchoCall) -> None:
        call.results.n = call.params.n


async def test_an_aclose_that_never_waits_may_be_a_plain_function_and_takes_no_task() -> None:
    log = Log()

    class Plain(Echo):
        def aclose(self) -> None:
            log.events.append("closed")

    class Later(Echo):
        def aclose(self) -> Awaitable[None]:
            log.events.append("begins")
            return self.end()

        async def end(self) -> None:
            await trio.lowlevel.checkpoint()
            log.events.append("ends")

    async with connected_pair(Giving(Plain())) as pair:
        async with pair.client.bootstrap(Probe).child().child as plain:
            assert (await plain.echo(n=1)).n == 1
            assert not log.events
        await pair.settle()
        assert log.events == ["closed"]
        assert not session_of(pair.server).dispatcher.count
    async with connected_pair(Giving(Later())) as pair:
        async with pair.client.bootstrap(Probe).child().child as later:
            await later.echo(n=1)
        await pair.settle()
    assert log.events == ["closed", "begins", "ends"]


class BrokenAtOnce(Echo):
    def aclose(self) -> None:
        raise ValueError("cannot close")


class BrokenLater(Echo):
    async def aclose(self) -> None:
        raise ValueError("cannot close")


@pytest.mark.parametrize("broken", [BrokenAtOnce, BrokenLater])
async def test_an_object_that_fails_to_close_is_logged_and_harms_no_other(
    broken: type[Echo], caplog: pytest.LogCaptureFixture
) -> None:
    async with connected_pair(lambda _: broken()) as pair:
        async with pair.client.bootstrap(Probe) as probe:
            await probe.echo(n=1)
        await pair.settle()
        assert (await pair.client.bootstrap(Probe).echo(n=2)).n == 2
    assert "aclose of a server object failed" in caplog.text
    assert "cannot close" in caplog.text


async def test_an_object_shared_by_connections_ends_with_the_last() -> None:
    """[A21] Two clients: one object, tables apart."""
    shared = ProbeImpl(name="shared")
    async with connected_pair(shared) as first:
        async with connected_pair(shared) as second:
            one = await first.client.bootstrap(Probe)
            two = await second.client.bootstrap(Probe)
            assert (await one.echo(n=1)).n + (await two.echo(n=2)).n == 3
        await first.settle()
        assert shared.log.events == ["echo 1", "echo 2"]
        assert (await one.echo(n=3)).n == 3
    assert shared.log.events == ["echo 1", "echo 2", "echo 3", "shared closed"]


async def test_a_client_of_one_connection_can_be_offered_on_another() -> None:
    """[A21] A proxy: the bootstrap of one connection is the other's."""
    async with connected_pair(ProbeImpl(name="far")) as far:
        middle = far.client.bootstrap(Probe)
        async with connected_pair(middle) as near:
            probe = near.client.bootstrap(Probe)
            assert (await probe.name()).name == "far"
            assert (await probe.child(name="kid").child.name()).name == "kid"
            with pytest.raises(
                trio_capnp.RpcFailed, match=r"^Probe\.fail: remote exception: ValueError: "
            ):
                await probe.fail(how="value")
