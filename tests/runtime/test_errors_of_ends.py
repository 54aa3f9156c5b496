"""``connection.error``: why a connection has ended, for each way in which it may end.

The table in docs/rpc.md, "How a connection ends", has a line for each of these.
"""

from __future__ import annotations

import gc
import socket
import struct
import weakref
from collections.abc import Awaitable, Callable
from functools import partial

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import Hand, call, played_by_hand, session_of
from tests.runtime.servers import ProbeImpl
from tests.runtime.test_opening import tcp_server
from trio_capnp import Connection
from trio_capnp.limits import Limits
from trio_capnp.rpc import _messages as m
from trio_capnp.runtime._writing import SessionWriter
from trio_capnp.testing import connected_pair
from trio_capnp.transports import transport_of

# --- in good order: None ------------------------------------------------------------------------


async def test_a_connection_that_lives_has_no_error() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        await pair.client.bootstrap(Probe).echo(n=1)
        assert pair.client.error is None
        assert pair.server.error is None


async def test_a_peer_that_closes_between_messages_is_no_error() -> None:
    """Held capabilities change nothing: no caller waits for them."""
    async with connected_pair(ProbeImpl()) as pair:
        probe = await pair.client.bootstrap(Probe)
        await pair.server.aclose()
        await pair.client.wait_closed()
        assert pair.client.closed
        assert pair.client.error is None
        assert pair.server.error is None
        with pytest.raises(trio_capnp.RpcDisconnected):
            await probe.echo(n=1)
        assert pair.client.error is None, "a call after the end is another matter"


async def test_our_own_close_is_no_error_also_if_it_ends_our_calls() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        with pair.client.bootstrap(Probe).hang() as call:
            await pair.settle()
            await pair.client.aclose()
            with pytest.raises(trio_capnp.RpcDisconnected):
                await call
        assert pair.client.error is None
        await pair.server.wait_closed()
        assert pair.server.error is None, "it was the peer's call that was lost, not ours"


async def test_the_end_of_the_block_is_no_error_however_it_ends() -> None:
    with pytest.raises(KeyError):
        async with connected_pair(ProbeImpl()) as pair:
            raise KeyError
    assert pair.client.error is None
    assert pair.server.error is None
    with trio.CancelScope() as scope:
        async with connected_pair(ProbeImpl()) as pair:
            scope.cancel()
            await trio.sleep_forever()
    assert pair.client.error is None
    assert pair.server.error is None


async def test_a_call_that_we_have_given_up_is_not_lost() -> None:
    """Its Finish has gone out, and no caller waits for its Return."""
    async with connected_pair(ProbeImpl()) as pair:
        probe = await pair.client.bootstrap(Probe)
        pair.to_client.hold("return")
        with trio.move_on_after(0) as scope:
            await probe.hang()
        assert scope.cancelled_caught
        await trio.testing.wait_all_tasks_blocked()
        assert "question" in pair.client.snapshot()
        pair.to_client.cut()
        await pair.client.wait_closed()
        assert pair.client.error is None


async def test_a_server_that_is_cancelled_ends_its_connections_in_good_order() -> None:
    served: list[Connection] = []

    def begin(connection: Connection) -> ProbeImpl:
        served.append(connection)
        return ProbeImpl()

    async with tcp_server(begin) as address:
        near = await trio.open_tcp_stream(*address)
        hand = Hand(transport_of(near))
        await hand.bootstrap()
    assert served[0].closed
    assert served[0].error is None
    hand.transport.abort()


# --- calls were lost ----------------------------------------------------------------------------


@pytest.mark.parametrize(("calls", "told"), [(1, "a call"), (3, "3 calls")])
async def test_a_peer_that_closes_while_our_calls_wait_is_an_error_that_says_so(
    calls: int, told: str
) -> None:
    """[I01] [I15] The waiters get ``RpcDisconnected``, and the connection has one too."""
    async with connected_pair(ProbeImpl()) as pair:
        probe = await pair.client.bootstrap(Probe)
        waiting = [probe.hang() for _ in range(calls)]
        await pair.settle()
        await pair.server.aclose()
        for each in waiting:
            with pytest.raises(trio_capnp.RpcDisconnected, match="the peer disconnected"):
                await each
        await pair.client.wait_closed()
        error = pair.client.error
        assert isinstance(error, trio_capnp.RpcDisconnected)
        assert str(error) == f"the peer disconnected before it had answered {told}"
        assert error.__cause__ is None
        assert pair.server.error is None


async def test_an_unanswered_bootstrap_is_a_lost_call() -> None:
    """A server that closes at once has refused this side."""
    async with played_by_hand() as (connection, hand):
        probe = connection.bootstrap(Probe)
        await hand.hear()
        await hand.transport.aclose()
        with pytest.raises(trio_capnp.RpcDisconnected):
            await probe
        await connection.wait_closed()
        assert str(connection.error) == "the peer disconnected before it had answered a call"


# --- the peer's breach of the protocol ----------------------------------------------------------


async def test_an_end_within_a_message_is_a_wire_error() -> None:
    """[L03] Trailing garbage and then the end of the stream."""
    async with played_by_hand() as (connection, hand):
        await hand.transport.send([b"\0\0\0\0\2\0\0\0garbage"])
        await hand.transport.aclose()
        await connection.wait_closed()
        error = connection.error
        assert isinstance(error, trio_capnp.WireError)
        assert "in the middle of a message" in str(error)


async def test_an_oversized_announcement_is_a_limit_error() -> None:
    async with played_by_hand(limits=Limits(max_message_words=1000)) as (connection, hand):
        await hand.transport.send([struct.pack("<II", 0, 5000)])
        await connection.wait_closed()
        error = connection.error
        assert isinstance(error, trio_capnp.LimitError)
        assert "max_message_words" in str(error)


async def test_a_breach_by_the_peer_is_the_protocol_error_that_it_was_sent() -> None:
    """The Abort that this side sends has the same text."""
    async with played_by_hand(ProbeImpl()) as (connection, hand):
        await hand.say(call(1, m.ImportedCap(99), "echo"))
        aborted = (await hand.hear_all())[-1]
        await connection.wait_closed()
        error = connection.error
        assert isinstance(error, trio_capnp.ProtocolError)
        assert str(error) in aborted
        assert "99" in str(error)


# --- the peer and the network -------------------------------------------------------------------


async def test_an_abort_of_the_peer_is_an_error_with_its_reason_and_its_cause() -> None:
    said = m.ExceptionValue("out of order", "failed", "their trace", {7: b"detail"})
    async with played_by_hand() as (connection, hand):
        await hand.say(m.Abort(said))
        await connection.wait_closed()
        error = connection.error
        assert isinstance(error, trio_capnp.RpcDisconnected)
        assert "the peer aborted the connection" in str(error)
        assert "out of order" in str(error)
        assert (error.trace, error.details) == ("their trace", {7: b"detail"})
        assert isinstance(error.__cause__, trio_capnp.RpcFailed)
        assert error.began is None, "it says nothing of any call"


async def test_a_reset_is_an_error_with_the_systems_as_its_cause() -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    with listener:
        async with trio_capnp.open_tcp(*listener.getsockname()) as connection:
            accepted, _ = listener.accept()
            accepted.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            accepted.close()
            await connection.wait_closed()
            error = connection.error
    assert isinstance(error, trio_capnp.RpcDisconnected)
    assert isinstance(error.__cause__, trio.BrokenResourceError)
    assert isinstance(error.__cause__.__cause__, ConnectionResetError)


async def test_a_peer_that_reads_nothing_is_an_error(
    autojump_clock: trio.testing.MockClock,
) -> None:
    near, far = trio.testing.lockstep_stream_pair()
    async with trio_capnp.open_stream(near, limits=Limits(write_stall_timeout_s=5)) as connection:
        with pytest.raises(
            trio_capnp.RpcDisconnected, match=r"waited 5 s for StapledStream to read"
        ):
            await connection.bootstrap(Probe).echo(text="x" * 100_000)
        await connection.wait_closed()
        error = connection.error
    assert isinstance(error, trio_capnp.RpcDisconnected)
    assert isinstance(error.__cause__, trio_capnp.PeerTimeoutError)
    assert "see Limits(write_stall_timeout_s)" in str(error)
    await far.aclose()


class Failing(trio.abc.Stream):
    """A stream of a program that raises its own error."""

    async def receive_some(self, max_bytes: int | None = None) -> bytes:
        raise LookupError("no such thing")

    async def send_all(self, data: object) -> None:
        await trio.lowlevel.checkpoint()

    async def wait_send_all_might_not_block(self) -> None: ...

    async def aclose(self) -> None:
        await trio.lowlevel.checkpoint()


async def test_an_error_of_a_programs_stream_is_the_cause() -> None:
    async with trio_capnp.open_stream(Failing()) as connection:
        await connection.wait_closed()
        error = connection.error
    assert isinstance(error, trio_capnp.RpcDisconnected)
    assert "LookupError: no such thing" in str(error)


async def test_a_peer_that_is_one_too_many_is_an_error_that_names_the_bound() -> None:
    """On both sides: the server sends an Abort of the kind overloaded."""
    serve = partial(
        trio_capnp.serve_tcp, ProbeImpl(), 0, host="127.0.0.1", max_connections_per_peer=1
    )
    async with trio.open_nursery() as nursery:
        serving = await nursery.start(serve)
        address = serving[0].socket.getsockname()
        async with trio_capnp.open_tcp(*address) as first:
            await first.bootstrap(Probe).echo(n=1)
            async with trio_capnp.open_tcp(*address) as second:
                await second.wait_closed()
                error = second.error
        nursery.cancel_scope.cancel()
    assert isinstance(error, trio_capnp.RpcDisconnected)
    assert isinstance(error.__cause__, trio_capnp.RpcOverloaded)
    assert "max_connections_per_peer" in str(error)


# --- a fault of this package --------------------------------------------------------------------


class FailingFrames:
    """A reader of frames with a fault."""

    bytes_received = 0

    async def receive(self, owner: object) -> list[object]:
        await trio.lowlevel.checkpoint()
        raise ZeroDivisionError("a secret")


async def test_a_fault_of_ours_is_an_internal_error_whose_cause_stays_here(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The peer gets no text of it, and it is no breach by the peer."""
    async with played_by_hand(ProbeImpl()) as (connection, hand):
        reader = session_of(connection)._reader
        assert reader is not None

        monkeypatch.setattr(reader, "_frames", FailingFrames())
        await hand.say(m.Bootstrap(0))
        lines = await hand.hear_all()
        await connection.wait_closed()
        error = connection.error
    assert lines[-1].startswith("abort")
    assert "a secret" not in "".join(lines)
    assert isinstance(error, trio_capnp.RpcDisconnected)
    assert error.reason == "internal error"
    assert isinstance(error.__cause__, ZeroDivisionError)
    assert "please report it" in caplog.text


async def test_a_fault_between_two_calls_is_an_internal_error_too(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with connected_pair(ProbeImpl()) as pair:
        probe = await pair.client.bootstrap(Probe)
        session = session_of(pair.server)

        def fails(*_: object) -> None:
            raise ZeroDivisionError("a secret")

        monkeypatch.setattr(session.dispatcher, "_work_within", fails)
        with pytest.raises(trio_capnp.RpcDisconnected) as raised:
            await probe.child(name="kid")
        assert "secret" not in str(raised.value)
        await pair.server.wait_closed()
        error = pair.server.error
    assert isinstance(error, trio_capnp.RpcDisconnected)
    assert error.reason == "internal error"
    assert isinstance(error.__cause__, ZeroDivisionError)


async def test_a_fault_of_the_writer_is_an_internal_error_too(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def fails(_: object) -> None:
        await trio.lowlevel.checkpoint()
        raise ZeroDivisionError("a secret")

    async with played_by_hand() as (connection, _):
        monkeypatch.setattr(SessionWriter, "_write_all", fails)
        with pytest.raises(trio_capnp.RpcDisconnected) as raised:
            await connection.bootstrap(Probe).echo(n=1)
        await connection.wait_closed()
        error = connection.error
    assert "secret" not in str(raised.value)
    assert isinstance(error, trio_capnp.RpcDisconnected)
    assert error.reason == "internal error"
    assert isinstance(error.__cause__, ZeroDivisionError)
    assert "please report it" in caplog.text


# --- the error as an object ---------------------------------------------------------------------


async def ends_by_garbage(hand: Hand) -> None:
    await hand.transport.send([b"\xff" * 64])


async def ends_by_abort(hand: Hand) -> None:
    await hand.say(m.Abort(m.ExceptionValue("enough", "failed")))


@pytest.mark.parametrize("end", [ends_by_garbage, ends_by_abort])
async def test_an_error_keeps_no_frame_alive_also_if_it_was_raised(
    end: Callable[[Hand], Awaitable[None]],
) -> None:
    """Each use gives a new copy, so no traceback stays with the connection."""
    async with played_by_hand() as (connection, hand):
        await end(hand)
        await connection.wait_closed()

        class Large:
            """Stands for an object that a frame refers to."""

        def raised() -> weakref.ref[Large]:
            large = Large()
            with pytest.raises((trio_capnp.RpcDisconnected, trio_capnp.WireError)):
                raise connection.error or AssertionError
            return weakref.ref(large)

        found = raised()
        gc.collect()
        assert found() is None
        step: BaseException | None = connection.error
        assert step is not None
        while step is not None:
            assert step.__traceback__ is None
            step = step.__cause__
        assert connection.error is not connection.error
        assert str(connection.error) == str(connection.error)


async def test_the_error_is_still_there_after_the_block() -> None:
    async with played_by_hand() as (connection, hand):
        await hand.transport.send([b"\xff" * 64])
        await connection.wait_closed()
    assert isinstance(connection.error, trio_capnp.WireError)
    assert connection.error is not None


async def test_a_server_object_may_look_at_it_in_its_aclose() -> None:
    """For a log line about the client that has left."""
    told: list[object] = []

    class Watching(ProbeImpl):
        def __init__(self, connection: Connection) -> None:
            super().__init__()
            self.connection = connection

        async def aclose(self) -> None:
            told.append(self.connection.error)
            told.append(self.connection.peer_info.address)

    async with played_by_hand(Watching) as (connection, hand):
        await hand.bootstrap()
        await hand.say(m.Abort(m.ExceptionValue("enough", "failed")))
        await connection.wait_closed()
    assert "enough" in str(told[0])
    assert told[1] == "memory"
