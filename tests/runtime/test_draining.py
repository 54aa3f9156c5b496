"""A server shuts down in good order: every state that a call can be in, over real sockets."""

from __future__ import annotations

import math
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import attrs
import pytest
import trio

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl


@attrs.define
class Gate:
    """Handlers that have begun, and the event for which they wait."""

    begun: trio.Event = attrs.field(factory=trio.Event)
    opened: trio.Event = attrs.field(factory=trio.Event)

    async def passed(self) -> None:
        self.begun.set()
        await self.opened.wait()


class Gated(ProbeImpl):
    """``hang`` gives its capability back once the gate is open; ``early`` cannot be cancelled."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = Gate()

    @property
    def heard(self) -> list[str]:
        """The events, without the end of the object."""
        return [line for line in self.log.events if not line.endswith("closed")]

    async def hang(self, call: Probe.HangCall) -> None:
        try:
            await self.gate.passed()
            call.results.cap = ProbeImpl(name="made")
        except trio.Cancelled:
            self.log.events.append("cancelled")
            raise

    @trio_capnp.uncancellable
    async def early(self, call: Probe.EarlyCall) -> None:
        await self.gate.passed()
        call.results.child = ProbeImpl(name="early")


@attrs.define
class Scene:
    """A server, and one client of it whose connection is open."""

    server: Gated
    serving: trio_capnp.Serving[Any]
    connection: trio_capnp.Connection
    probe: Probe.Client
    nursery: trio.Nursery

    async def drain(self, grace_s: float = 5.0) -> trio.Event:
        """Begin to drain in a task. Returns an event that is set once the server has drained."""
        drained = trio.Event()

        async def run() -> None:
            await self.serving.drain(grace_s=grace_s)
            drained.set()

        self.nursery.start_soon(run)
        await trio.testing.wait_all_tasks_blocked()
        return drained

    def start(self, awaitable: Awaitable[object]) -> Ending:
        """Await a call in a task."""
        ending = Ending()
        self.nursery.start_soon(ending.of, awaitable)
        return ending


@attrs.define
class Ending:
    """The end of a call that a task awaits: its results or its error."""

    over: trio.Event = attrs.field(factory=trio.Event)
    results: Any = None
    error: trio_capnp.RpcError | None = None

    async def of(self, awaitable: Awaitable[object]) -> None:
        try:
            self.results = await awaitable
        except trio_capnp.RpcError as error:
            self.error = error
        self.over.set()

    async def began(self) -> bool | None:
        """Wait for the error, and return its word."""
        await self.over.wait()
        assert isinstance(self.error, trio_capnp.RpcDisconnected), self.results
        return self.error.began


@asynccontextmanager
async def scene() -> AsyncIterator[Scene]:
    """A server on TCP and a client that has called it once. Both end with the block."""
    server = Gated()
    with trio.fail_after(20):
        async with trio.open_nursery() as nursery:
            serve = partial(trio_capnp.serve_tcp, server, 0, host="127.0.0.1")
            serving = await nursery.start(serve)
            async with trio_capnp.open_address(serving.addresses[0]) as connection:
                probe = connection.bootstrap(Probe)
                await probe.echo(n=0)
                yield Scene(server, serving, connection, probe, nursery)
            nursery.cancel_scope.cancel()


async def refused(awaitable: Awaitable[object]) -> bool:
    """Whether a call is refused, so that it may be repeated."""
    with pytest.raises(trio_capnp.RpcDisconnected) as caught:
        await awaitable
    return caught.value.began is False


# --- the states of a call ----------------------------------------------------------------------


async def test_an_idle_connection_ends_at_once_and_later_calls_have_not_begun() -> None:
    async with scene() as s:
        await s.serving.drain()
        await s.connection.wait_closed()
        assert await refused(s.probe.echo(n=1))
        assert s.server.heard == ["echo 0"]


async def test_an_object_learns_that_a_drain_has_begun_and_ends_its_long_call() -> None:
    async with scene() as s:
        asked = s.start(s.probe.hang())
        await s.server.gate.begun.wait()
        assert not s.serving.draining.is_set()

        async def end_long_calls() -> None:
            await s.serving.draining.wait()
            s.server.gate.opened.set()

        s.nursery.start_soon(end_long_calls)
        drained = await s.drain()
        await drained.wait()
        await asked.over.wait()
        assert asked.error is None


async def test_a_drain_does_not_wait_for_a_task_that_outlives_its_call() -> None:
    ended: list[str] = []

    class Uploads(Gated):
        def echo(self, call: Probe.EchoCall) -> None:
            assert call.connection is not None
            call.connection.start_soon(self.work)

        async def work(self) -> None:
            try:
                await trio.sleep_forever()
            finally:
                ended.append("cancelled")

    with trio.fail_after(30):
        async with trio.open_nursery() as nursery:
            serve = partial(trio_capnp.serve_tcp, Uploads(), 0, host="127.0.0.1")
            serving = await nursery.start(serve)
            async with trio_capnp.open_address(serving.addresses[0]) as connection:
                await connection.bootstrap(Probe).echo(n=0)
                await serving.drain(grace_s=math.inf)
    assert ended == ["cancelled"]


async def test_a_running_call_ends_and_new_ones_are_refused_meanwhile() -> None:
    async with scene() as s:
        asked = s.start(s.probe.hang())
        await s.server.gate.begun.wait()
        drained = await s.drain()
        with pytest.raises(trio_capnp.RpcDisconnected, match="the server is shutting down") as it:
            await s.probe.echo(n=1)
        assert it.value.began is False
        assert not drained.is_set()
        s.server.gate.opened.set()
        await drained.wait()
        await asked.over.wait()
        assert asked.error is None
        assert s.server.heard == ["echo 0"]


async def test_a_call_on_the_result_of_a_running_one_goes_on() -> None:
    async with scene() as s:
        asked = s.probe.hang()
        await s.server.gate.begun.wait()
        drained = await s.drain()
        pipelined = s.start(asked.cap.echo(n=7))
        await trio.testing.wait_all_tasks_blocked()
        s.server.gate.opened.set()
        await drained.wait()
        await pipelined.over.wait()
        assert pipelined.results.n == 7


async def test_a_handler_that_waits_for_a_callback_gets_its_answer() -> None:
    async with scene() as s:
        mine = Gated()
        asked = s.start(s.probe.call(cap=mine, n=3))
        waiting = s.start(s.probe.hang(cap=mine))
        await s.server.gate.begun.wait()
        drained = await s.drain()
        s.server.gate.opened.set()
        await drained.wait()
        await asked.over.wait()
        await waiting.over.wait()
        assert asked.results.n == 3


async def test_a_stream_goes_on_while_a_call_holds_the_connection() -> None:
    async with scene() as s:
        asked = s.start(s.probe.hang())
        await s.server.gate.begun.wait()
        drained = await s.drain()
        for _ in range(3):
            await s.probe.write(data=b"12345")
        assert await refused(s.probe.done())
        s.server.gate.opened.set()
        await drained.wait()
        await asked.over.wait()
        assert asked.error is None
        assert s.server.log.bytes == 15


async def test_a_tail_call_ends_with_the_call_that_it_names() -> None:
    """The error of the callee's own refusal does not call the first call unbegun."""
    async with scene() as s:
        other = await s.nursery.start(partial(trio_capnp.serve_tcp, Gated(), 0, host="127.0.0.1"))
        async with trio_capnp.open_address(other.addresses[0]) as there:
            far = there.bootstrap(Probe)
            await far.echo(n=0)
            held = far.hang()
            await other_drained(other, s.nursery)
            passed = s.start(s.probe.pass_(cap=far, n=2))
            called = s.start(s.probe.call(cap=far, n=2))
            own = s.start(far.echo(n=2))
            assert [await each.began() for each in (own, passed, called)] == [False, None, None]
            with pytest.raises(trio_capnp.RpcDisconnected):
                await held


async def other_drained(serving: trio_capnp.Serving[Any], nursery: trio.Nursery) -> None:
    nursery.start_soon(partial(serving.drain, grace_s=0.3))
    await trio.testing.wait_all_tasks_blocked()


async def test_handlers_are_cancelled_when_the_time_is_over_and_their_calls_are_in_doubt() -> None:
    async with scene() as s:
        asked = s.start(s.probe.hang())
        await s.server.gate.begun.wait()
        drained = await s.drain(grace_s=0.05)
        assert await asked.began() is None
        assert "the server is shutting down" in str(asked.error)
        assert s.server.heard == ["echo 0", "cancelled"]
        await drained.wait()


async def test_no_time_of_grace_cancels_at_once() -> None:
    async with scene() as s:
        asked = [s.start(s.probe.hang()) for _ in range(3)]
        await s.server.gate.begun.wait()
        await s.serving.drain(grace_s=0)
        assert [await each.began() for each in asked] == [None] * 3


async def test_a_handler_that_cannot_be_cancelled_is_awaited() -> None:
    async with scene() as s:
        asked = s.start(s.probe.early())
        await s.server.gate.begun.wait()
        drained = await s.drain(grace_s=0)
        assert await refused(s.probe.echo(n=1))
        assert not drained.is_set()
        s.server.gate.opened.set()
        await drained.wait()
        await asked.over.wait()
        assert asked.error is None
        assert s.server.heard == ["echo 0"]


async def test_calls_that_wait_for_a_serial_method_are_stopped() -> None:
    """A stream's call waits until the one before has ended."""

    class Slow(Gated):
        async def write(self, call: Probe.WriteCall) -> None:
            await self.gate.passed()
            self.log.bytes += 1

    server = Slow()
    with trio.fail_after(10):
        async with trio.open_nursery() as nursery:
            serve = partial(trio_capnp.serve_tcp, server, 0, host="127.0.0.1")
            serving = await nursery.start(serve)
            async with trio_capnp.open_address(serving.addresses[0]) as connection:
                probe = connection.bootstrap(Probe)
                for _ in range(3):
                    await probe.write(data=b"x")
                await server.gate.begun.wait()
                await serving.drain(grace_s=0.05)
                with pytest.raises(trio_capnp.RpcDisconnected) as caught:
                    await probe.write(data=b"x")
                assert caught.value.began is None, "the first error of a stream may be an older one"
        assert server.log.bytes == 0


async def test_results_that_the_peer_reads_slowly_are_written_first() -> None:
    """The time for them is the time of grace, and not only that of closing."""

    class Large(Gated):
        def name(self, call: Probe.NameCall) -> None:
            call.results.name = "x" * 8_000_000

    server = Large()
    with trio.fail_after(20):
        async with trio.open_nursery() as nursery:
            listeners = await trio.open_tcp_listeners(0, host="127.0.0.1")
            limits = trio_capnp.Limits(close_timeout_s=0.1)
            serve = partial(trio_capnp.serve_listeners, server, listeners, limits=limits)
            serving = await nursery.start(serve)
            raw = await trio.open_tcp_stream("127.0.0.1", serving[0].socket.getsockname()[1])
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 64 * 1024)
            reading = Slowly(raw)
            async with trio_capnp.open_stream(reading) as connection:
                probe = connection.bootstrap(Probe)
                asked = Ending()
                nursery.start_soon(asked.of, probe.name())
                await reading.has_begun.wait()
                reading.pause_s = 0.002
                await serving.drain(grace_s=15)
                await asked.over.wait()
                assert len(asked.results.name) == 8_000_000


class Slowly(trio.abc.Stream):
    """A stream that waits a moment before each read, which is short."""

    def __init__(self, inner: trio.SocketStream) -> None:
        self.inner = inner
        self.pause_s = 0.0
        self.has_begun = trio.Event()
        self._read = 0

    async def receive_some(self, max_bytes: int | None = None) -> bytes:
        await trio.sleep(self.pause_s)
        data = await self.inner.receive_some(min(max_bytes or 16_384, 16_384))
        self._read += len(data)
        if self._read > 1000:
            self.has_begun.set()
        return bytes(data)

    async def send_all(self, data: bytes | bytearray | memoryview) -> None:
        await self.inner.send_all(data)

    async def wait_send_all_might_not_block(self) -> None:
        await self.inner.wait_send_all_might_not_block()

    async def aclose(self) -> None:
        await self.inner.aclose()


# --- the drain itself --------------------------------------------------------------------------


async def test_a_cancelled_drain_goes_on_and_a_second_one_shortens_it() -> None:
    async with scene() as s:
        asked = s.start(s.probe.hang())
        await s.server.gate.begun.wait()
        with trio.move_on_after(0.01):
            await s.serving.drain(grace_s=1000)
        assert await refused(s.probe.echo(n=1))
        drained = await s.drain(grace_s=2000)
        assert not drained.is_set()
        await s.serving.drain(grace_s=0.01)
        assert await asked.began() is None
        await drained.wait()


async def test_a_drain_closes_the_listeners_and_the_server_ends() -> None:
    """Calls that were written before the end but never read have not begun."""
    server = Gated()
    with trio.fail_after(10):
        async with trio.open_nursery() as nursery:
            serve = partial(trio_capnp.serve_tcp, server, 0, host="127.0.0.1")
            serving = await nursery.start(serve)
            address = serving.addresses[0]
            async with trio_capnp.open_address(address) as connection:
                probe = connection.bootstrap(Probe)
                await probe.echo(n=0)
                ends = [Ending() for _ in range(5)]
                for number, ending in enumerate(ends):
                    nursery.start_soon(ending.of, probe.echo(n=number + 1))
                await serving.drain()
                await connection.wait_closed()
                for ending in ends:
                    await ending.over.wait()
                    if ending.error is not None:
                        assert isinstance(ending.error, trio_capnp.RpcDisconnected)
                        assert ending.error.began is False
            with pytest.raises(OSError, match="connect"):
                async with trio_capnp.open_address(address):
                    pass
    assert len(server.heard) - 1 == sum(each.error is None for each in ends)


async def test_a_drain_that_has_nothing_to_do_is_a_checkpoint() -> None:
    async with scene() as s:
        await s.serving.drain()
        with trio.CancelScope() as scope:
            scope.cancel()
            await s.serving.drain()
        assert scope.cancelled_caught


async def test_many_connections_drain_at_once() -> None:
    async with scene() as s:
        address = s.serving.addresses[0]
        quiet = trio.Event()

        async def client(task_status: trio.TaskStatus[None]) -> None:
            async with trio_capnp.open_address(address) as connection:
                probe = connection.bootstrap(Probe)
                await probe.echo(n=1)
                task_status.started()
                await connection.wait_closed()
                assert await refused(probe.echo(n=2))
            if not s.serving.connections:
                quiet.set()

        for _ in range(20):
            await s.nursery.start(client)
        await s.serving.drain()
        assert not s.serving.connections
        await quiet.wait()


async def test_a_connection_in_its_handshake_is_closed() -> None:
    """The peer has connected and says nothing."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with trio.fail_after(10):
        async with trio.open_nursery() as nursery:
            serve = partial(trio_capnp.serve_tcp, Gated(), 0, host="127.0.0.1", ssl_context=context)
            serving = await nursery.start(serve)
            port = serving[0].socket.getsockname()[1]
            raw = await trio.open_tcp_stream("127.0.0.1", port)
            await trio.testing.wait_all_tasks_blocked()
            await serving.drain()
            try:
                assert await raw.receive_some(100) == b""
            except trio.BrokenResourceError:
                """The server has closed it at once."""
            await raw.aclose()


async def test_peers_that_wait_to_be_accepted_are_told_to_leave() -> None:
    """The system has connected them; their calls have not begun."""
    async with scene() as s:
        address = s.serving[0].socket.getsockname()
        waiting = [socket.create_connection(address) for _ in range(3)]  # no checkpoint
        drained = await s.drain()
        for each in waiting:
            raw = trio.SocketStream(trio.socket.from_stdlib_socket(each))
            assert b"the server is shutting down" in await raw.receive_some()
            await raw.aclose()
        await drained.wait()


async def test_a_served_stream_drains() -> None:
    server = Gated()
    ours, theirs = trio.testing.memory_stream_pair()
    with trio.fail_after(10):
        async with trio.open_nursery() as nursery:
            serve = partial(trio_capnp.serve_stream, server, theirs)
            serving = await nursery.start(serve)
            async with trio_capnp.open_stream(ours) as connection:
                probe = connection.bootstrap(Probe)
                asked = probe.hang()
                await server.gate.begun.wait()
                nursery.start_soon(serving.drain)
                await trio.testing.wait_all_tasks_blocked()
                assert await refused(probe.echo(n=1))
                server.gate.opened.set()
                await asked
                await connection.wait_closed()
                await serving.drain()


async def test_a_peer_on_any_stream_may_send_until_it_has_read_the_last_word() -> None:
    """A close that overtakes its calls could take the last word from the peer."""
    ours, theirs = trio.testing.memory_stream_pair()
    with trio.fail_after(10):
        async with trio.open_nursery() as nursery:
            serve = partial(trio_capnp.serve_stream, Gated(), theirs)
            serving = await nursery.start(serve)
            nursery.start_soon(serving.drain)
            await trio.testing.wait_all_tasks_blocked()
            assert b"the server is shutting down" in await ours.receive_some()
            await ours.send_all(bytes(8))
            assert await ours.receive_some() == b""
            await ours.aclose()


async def test_the_drain_of_a_server_whose_peer_vanishes_ends() -> None:
    """Its calls are cancelled by the end of the connection."""
    async with scene() as s:
        raw = await trio.open_tcp_stream("127.0.0.1", s.serving[0].socket.getsockname()[1])
        async with trio_capnp.open_stream(raw) as connection:
            probe = connection.bootstrap(Probe)
            asked = s.start(probe.hang())
            await s.server.gate.begun.wait()
            drained = await s.drain(grace_s=1000)
        await asked.over.wait()
        await drained.wait()


@pytest.mark.parametrize("wrong", ["1", None, True])
async def test_a_grace_that_is_no_number_is_refused(wrong: object) -> None:
    given: Any = wrong
    async with scene() as s:
        with pytest.raises(TypeError, match="grace_s"):
            await s.serving.drain(grace_s=given)
        assert (await s.probe.echo(n=1)).n == 1


@pytest.mark.parametrize("wrong", [-1, -0.5, math.nan])
async def test_a_grace_that_is_no_length_of_time_is_refused(wrong: float) -> None:
    async with scene() as s:
        with pytest.raises(ValueError, match="grace_s"):
            await s.serving.drain(grace_s=wrong)
        assert (await s.probe.echo(n=1)).n == 1


async def test_a_handler_may_ask_for_the_drain_of_its_server() -> None:
    """It is one of the calls that the drain waits for, until the time is over."""

    class Ending_(Gated):
        async def hang(self, call: Probe.HangCall) -> None:
            self.gate.begun.set()
            await box[0].drain(grace_s=0.05)

    box: list[trio_capnp.Serving[Any]] = []
    with trio.fail_after(10):
        async with trio.open_nursery() as nursery:
            serve = partial(trio_capnp.serve_tcp, Ending_(), 0, host="127.0.0.1")
            box.append(await nursery.start(serve))
            async with trio_capnp.open_address(box[0].addresses[0]) as connection:
                with pytest.raises(trio_capnp.RpcDisconnected) as caught:
                    await connection.bootstrap(Probe).hang()
                assert caught.value.began is None
