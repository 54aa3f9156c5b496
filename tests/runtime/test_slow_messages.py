"""``first_message_timeout_s`` and ``message_timeout_s``: peers that say nothing, and that drip."""

from __future__ import annotations

import inspect
import logging
import socket
import ssl
from collections import Counter
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeAlias

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import played_by_hand
from tests.runtime.servers import Log, ProbeImpl
from tests.runtime.test_opening import tls_contexts
from trio_capnp.limits import Limits
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc.codec._translate import encode

FIRST: Final = bytes(encode(m.Bootstrap(0), Limits()).buffer)
"""The first message of a peer."""

KIB: Final = 1024
SOON_S: Final = 0.2
"""A bound of real time that is met on purpose."""

LATE_S: Final = 20.0
"""Real seconds after which a test fails; a busy machine needs some."""


def cause_of(error: trio_capnp.RpcDisconnected) -> str:
    """The text of the bound of time that has ended a connection."""
    assert isinstance(error.__cause__, trio_capnp.PeerTimeoutError)
    return str(error.__cause__)


# --- on a clock of the test -------------------------------------------------------------------


@asynccontextmanager
async def served(
    limits: Limits | None = None,
) -> AsyncGenerator[Any]:
    """The peer's end of a stream that ``serve_stream`` serves, until it is ended."""
    near, far = trio.testing.memory_stream_pair()
    async with trio.open_nursery() as nursery:
        nursery.start_soon(partial(trio_capnp.serve_stream, ProbeImpl(), near, limits=limits))
        await trio.testing.wait_all_tasks_blocked()
        yield far
        await trio.aclose_forcefully(far)


async def ended_at(far: trio.abc.ReceiveStream) -> tuple[float, bytes]:
    """Trio's time of the end of a stream, and the bytes up to it."""
    received = b"".join([bytes(chunk) async for chunk in far])
    return trio.current_time(), received


async def test_a_peer_that_says_nothing_is_ended_in_time_and_told_why(
    autojump_clock: trio.testing.MockClock, caplog: pytest.LogCaptureFixture
) -> None:
    async with served() as far:
        begun = trio.current_time()
        at, received = await ended_at(far)
        assert at - begun == pytest.approx(30)
    assert b"waited 30 s for the first message of StapledStream, of which 0 bytes came" in received
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert "waited 30 s for the first message of StapledStream" in record.getMessage()
    assert "see Limits(first_message_timeout_s)" in record.getMessage()


@pytest.mark.parametrize("count", range(1, len(FIRST)))
async def test_a_first_message_that_stops_at_any_byte_is_ended(
    count: int, autojump_clock: trio.testing.MockClock
) -> None:
    async with served() as far:
        begun = trio.current_time()
        await far.send_all(FIRST[:count])
        at, received = await ended_at(far)
        assert at - begun == pytest.approx(30)
    assert f"{count} bytes".encode() in received


@pytest.mark.parametrize("first_s", [30.0, 1000.0])
async def test_a_byte_a_second_is_ended_in_time(
    first_s: float, autojump_clock: trio.testing.MockClock
) -> None:
    """Each of the two bounds ends it alone."""
    async with served(Limits(first_message_timeout_s=first_s)) as far:
        begun = trio.current_time()
        for byte in FIRST[:29]:
            await trio.sleep(1)
            await far.send_all(bytes([byte]))
        at, received = await ended_at(far)
        assert at - begun == pytest.approx(30 if first_s == 30 else 31)
    name = b"first_message_timeout_s" if first_s == 30 else b"message_timeout_s"
    assert name in received


async def test_a_peer_that_has_spoken_may_be_silent_for_ever(
    autojump_clock: trio.testing.MockClock,
) -> None:
    async with served() as far:
        await far.send_all(FIRST)
        assert await far.receive_some()
        await trio.sleep(80_000)
        await far.send_all(FIRST)
        assert await far.receive_some()


async def test_a_peer_that_speaks_in_the_last_moment_is_served(
    autojump_clock: trio.testing.MockClock,
) -> None:
    async with served() as far:
        await far.send_all(FIRST[:-1])
        await trio.sleep(29.9)
        await far.send_all(FIRST[-1:])
        assert await far.receive_some()
        await trio.sleep(100)
        await far.send_all(FIRST)
        assert await far.receive_some()


def long_message() -> bytes:
    """The bytes of a message of eight KiB."""
    words = 8 * KIB // 8
    return bytes([0, 0, 0, 0]) + words.to_bytes(4, "little") + bytes(8 * words)


@pytest.mark.parametrize("step", [KIB, 100])
async def test_a_message_that_grows_by_a_kib_in_each_such_time_is_waited_for(
    step: int, autojump_clock: trio.testing.MockClock
) -> None:
    """However long it takes in all, and also as the first message."""
    message = long_message()
    async with served() as far:
        begun = trio.current_time()
        for start in range(0, len(message) - KIB, step):
            await far.send_all(message[start : start + step])
            await trio.sleep(25 * step / KIB)
        spent = trio.current_time() - begun
        assert spent > 5 * 30
        at, received = await ended_at(far)  # now it stops
        assert 0 < at - begun - spent <= 30
    assert b"see Limits(message_timeout_s)" in received


@pytest.mark.parametrize("step", [KIB - 1, 1])
async def test_a_message_that_grows_by_less_is_ended(
    step: int, autojump_clock: trio.testing.MockClock
) -> None:
    message = long_message()
    async with served() as far:
        await far.send_all(FIRST)
        assert await far.receive_some()
        await far.send_all(message[:8])
        begun = trio.current_time()
        await trio.sleep(29)
        await far.send_all(message[8 : 8 + step])
        at, received = await ended_at(far)
        assert at - begun == pytest.approx(30)
    assert f"{8 + step} bytes have come; see Limits(message_timeout_s)".encode() in received


async def test_time_in_which_the_reader_is_busy_is_not_the_peers(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """A plain handler may run for long while the rest of the next message waits to be read."""

    class Slow(ProbeImpl):
        async def echo(self, call: Probe.EchoCall) -> None:  # type: ignore[override]
            await trio.sleep(100)
            super().echo(call)

    near, far = trio.testing.memory_stream_pair()
    limits = Limits(max_calls_in_flight=1)
    async with trio.open_nursery() as nursery:
        serve = partial(trio_capnp.serve_stream, Slow(), near, limits=limits)
        nursery.start_soon(serve)
        async with trio_capnp.open_stream(far) as connection:
            assert (await connection.bootstrap(Probe).echo(n=1, text="x" * 300_000)).n == 1


async def test_a_client_ends_a_server_that_drips_its_reply(
    autojump_clock: trio.testing.MockClock,
) -> None:
    async with played_by_hand() as (connection, hand):
        probe = connection.bootstrap(Probe)
        await hand.hear()
        await hand.transport.send([FIRST[:9]])
        begun = trio.current_time()
        with pytest.raises(trio_capnp.RpcDisconnected) as raised:
            await probe
        assert trio.current_time() - begun == pytest.approx(30)
    assert cause_of(raised.value) == (
        f"waited 30 s for the rest of a message of {connection.peer}, or for a KiB of it:"
        " 9 bytes have come; see Limits(message_timeout_s)"
    )


async def test_a_client_may_say_nothing_for_as_long_as_its_server_may(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """The first message is a duty of peers that were accepted."""
    async with played_by_hand() as (connection, _):
        await trio.sleep(80_000)
        assert not connection.closed


async def test_without_an_end_nothing_is_watched(autojump_clock: trio.testing.MockClock) -> None:
    limits = Limits(first_message_timeout_s=float("inf"), message_timeout_s=float("inf"))
    async with served(limits) as far:
        await trio.sleep(80_000)
        await far.send_all(FIRST[:9])
        await trio.sleep(80_000)
        await far.send_all(FIRST[9:])
        assert await far.receive_some()


# --- on real sockets --------------------------------------------------------------------------

Connect: TypeAlias = Callable[[], Coroutine[None, None, socket.socket]]
Way: TypeAlias = Callable[..., AbstractAsyncContextManager[Connect]]


@asynccontextmanager
async def by_tcp(limits: Limits, path: Path) -> AsyncGenerator[Connect]:
    serve = partial(trio_capnp.serve_tcp, ProbeImpl(), 0, host="127.0.0.1", limits=limits)
    async with trio.open_nursery() as nursery:
        (listener,) = await nursery.start(serve)
        yield partial(connected, socket.AF_INET, listener.socket.getsockname())
        nursery.cancel_scope.cancel()


@asynccontextmanager
async def by_unix(limits: Limits, path: Path) -> AsyncGenerator[Connect]:
    serve = partial(trio_capnp.serve_unix, ProbeImpl(), path / "socket", limits=limits)
    async with trio.open_nursery() as nursery:
        await nursery.start(serve)
        yield partial(connected, socket.AF_UNIX, str(path / "socket"))
        nursery.cancel_scope.cancel()


@asynccontextmanager
async def by_listeners(limits: Limits, path: Path) -> AsyncGenerator[Connect]:
    listeners = await trio.open_tcp_listeners(0, host="127.0.0.1")
    serve = partial(trio_capnp.serve_listeners, ProbeImpl(), listeners, limits=limits)
    async with trio.open_nursery() as nursery:
        await nursery.start(serve)
        yield partial(connected, socket.AF_INET, listeners[0].socket.getsockname())
        nursery.cancel_scope.cancel()


@asynccontextmanager
async def by_stream(limits: Limits, path: Path) -> AsyncGenerator[Connect]:
    """The program accepts by itself, and serves each stream."""
    (listener,) = await trio.open_tcp_listeners(0, host="127.0.0.1")
    handler = partial(trio_capnp.serve_stream, ProbeImpl(), limits=limits)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(trio.serve_listeners, handler, [listener])
        yield partial(connected, socket.AF_INET, listener.socket.getsockname())
        nursery.cancel_scope.cancel()


async def connected(family: socket.AddressFamily, address: Any) -> socket.socket:
    sock = socket.socket(family)
    sock.setblocking(False)
    sock.connect(address) if family == socket.AF_UNIX else sock.connect_ex(address)
    await trio.lowlevel.wait_writable(sock)
    return sock


async def seconds_to_the_end(sock: socket.socket) -> float:
    """Read until the peer has ended the connection; how long that took."""
    begun = trio.current_time()
    with trio.fail_after(LATE_S), sock:
        while True:
            await trio.lowlevel.wait_readable(sock)
            if not sock.recv(4096):
                return trio.current_time() - begun


WAYS: Final = (by_tcp, by_unix, by_listeners, by_stream)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("first", [b"", FIRST[:1], FIRST[:9], FIRST[:-1]], ids=len)
async def test_a_silent_peer_of_any_server_is_ended(
    way: Way, first: bytes, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    limits = Limits(first_message_timeout_s=SOON_S)
    async with way(limits, tmp_path) as connect:
        peer = await connect()
        if first:
            peer.send(first)
        assert await seconds_to_the_end(peer) > SOON_S / 2
    (record,) = caplog.records
    assert "waited 0.2 s for the first message of " in record.getMessage()
    assert f"of which {len(first)} bytes came" in record.getMessage()
    assert "see Limits(first_message_timeout_s)" in record.getMessage()


@pytest.mark.parametrize("way", WAYS)
async def test_a_drip_of_any_server_is_ended(
    way: Way, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """One byte after another, in a message behind a whole one."""
    async with way(Limits(message_timeout_s=SOON_S), tmp_path) as connect:
        peer = await connect()
        peer.send(FIRST)
        message = long_message()
        begun = trio.current_time()
        with trio.fail_after(LATE_S), peer, pytest.raises(ConnectionError):
            for byte in message:
                await trio.sleep(SOON_S / 10)
                peer.send(bytes([byte]))
        assert trio.current_time() - begun > SOON_S
    (record,) = caplog.records
    assert "waited 0.2 s for the rest of a message of " in record.getMessage()


async def test_silent_peers_do_not_delay_one_another(tmp_path: Path) -> None:
    """Two hundred are ended at once, and a good client is served all the while."""
    limits = Limits(first_message_timeout_s=1.0)
    async with by_tcp(limits, tmp_path) as connect, trio.open_nursery() as nursery:
        peers = [await connect() for _ in range(200)]
        taken: list[float] = []

        async def wait(peer: socket.socket) -> None:
            taken.append(await seconds_to_the_end(peer))

        for peer in peers:
            nursery.start_soon(wait, peer)
        host, port = peers[0].getpeername()
        async with trio_capnp.open_tcp(host, port) as connection:
            probe = connection.bootstrap(Probe)
            while len(taken) < len(peers):
                assert (await probe.echo(n=1)).n == 1
                await trio.sleep(0.01)
            assert not connection.closed
    assert max(taken) < LATE_S / 2


async def test_a_peer_that_is_silent_after_its_tls_handshake_is_ended(
    caplog: pytest.LogCaptureFixture,
) -> None:
    for_server, for_client = tls_contexts()
    serve = partial(
        trio_capnp.serve_tcp,
        ProbeImpl(),
        0,
        host="127.0.0.1",
        ssl_context=for_server,
        limits=Limits(first_message_timeout_s=SOON_S),
    )
    async with trio.open_nursery() as nursery:
        (listener,) = await nursery.start(serve)
        host, port = listener.socket.getsockname()
        stream = await trio.open_ssl_over_tcp_stream(
            host, port, ssl_context=for_client, https_compatible=True
        )
        await stream.do_handshake()
        with trio.fail_after(LATE_S):
            while await stream.receive_some():
                pass
        await stream.aclose()
        nursery.cancel_scope.cancel()
    (record,) = caplog.records
    assert "waited 0.2 s for the first message of 127.0.0.1:" in record.getMessage()


def client_hello() -> bytes:
    """The first bytes of a client's TLS handshake."""
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = ssl.create_default_context().wrap_bio(incoming, outgoing, server_hostname="localhost")
    with pytest.raises(ssl.SSLWantReadError):
        client.do_handshake()
    return outgoing.read()


@pytest.mark.parametrize("pace", ["nothing", "a byte at a time", "up to the answer"])
async def test_a_handshake_that_is_not_finished_is_one_line_in_the_log(
    pace: str, caplog: pytest.LogCaptureFixture
) -> None:
    for_server, _ = tls_contexts()
    serve = partial(
        trio_capnp.serve_tcp,
        ProbeImpl(),
        0,
        host="127.0.0.1",
        ssl_context=for_server,
        limits=Limits(handshake_timeout_s=SOON_S),
    )
    async with trio.open_nursery() as nursery:
        (listener,) = await nursery.start(serve)
        peer = await connected(socket.AF_INET, listener.socket.getsockname())
        hello = client_hello()
        if pace == "up to the answer":
            peer.send(hello)
        elif pace == "a byte at a time":
            with trio.fail_after(LATE_S), pytest.raises(ConnectionError):
                for byte in hello:
                    peer.send(bytes([byte]))
                    await trio.sleep(SOON_S / 20)
        if pace != "a byte at a time":
            assert await seconds_to_the_end(peer) > SOON_S / 2
        peer.close()
        nursery.cancel_scope.cancel()
    (record,) = caplog.records
    assert record.exc_info is None
    assert "the TLS handshake with 127.0.0.1:" in record.getMessage()
    assert "waited 0.2 s for 127.0.0.1:" in record.getMessage()
    assert "see Limits(handshake_timeout_s)" in record.getMessage()


@pytest.mark.parametrize("by_address", [False, True])
async def test_a_client_whose_server_does_not_finish_the_handshake_gets_an_oserror(
    by_address: bool,
) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        host, port = listener.getsockname()
        context, limits = ssl.create_default_context(), Limits(handshake_timeout_s=SOON_S)
        opening = (
            trio_capnp.open_address(f"{host}:{port}", ssl_context=context, limits=limits)
            if by_address
            else trio_capnp.open_tcp(host, port, ssl_context=context, limits=limits)
        )
        with pytest.raises(OSError, match=r"see Limits\(handshake_timeout_s\)") as raised:
            async with opening:
                raise AssertionError("the block ran")
        assert isinstance(raised.value.__cause__, trio_capnp.PeerTimeoutError)


# --- the cost ---------------------------------------------------------------------------------


class Counted(trio.abc.Instrument):
    """Counts the tasks that begin, by the first words of their names."""

    def __init__(self) -> None:
        self.names: Counter[str] = Counter()

    def task_spawned(self, task: trio.lowlevel.Task) -> None:
        self.names[task.name.partition(" of ")[0]] += 1


async def test_messages_of_many_mib_cost_one_task_and_no_scope(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One task watches all messages of such a time, however many parts they come in."""
    entered = Counter[str]()
    enter = trio.CancelScope.__enter__

    def counted(scope: trio.CancelScope) -> trio.CancelScope:
        frame = inspect.currentframe()
        assert frame is not None
        assert frame.f_back is not None
        entered[frame.f_back.f_globals["__name__"]] += 1
        return enter(scope)

    left, right = socket.socketpair()
    streams = [trio.SocketStream(trio.socket.from_stdlib_socket(each)) for each in (left, right)]
    log = Log()
    async with (
        trio_capnp.open_stream(streams[0], bootstrap=ProbeImpl(log)),
        trio_capnp.open_stream(streams[1]) as connection,
    ):
        probe = await connection.bootstrap(Probe)
        tasks = Counted()
        trio.lowlevel.add_instrument(tasks)
        monkeypatch.setattr(trio.CancelScope, "__enter__", counted)
        for _ in range(5):
            await probe.write(data=bytes(20_000_000))
        assert (await probe.done()).bytes == log.bytes == 100_000_000
        monkeypatch.undo()
        trio.lowlevel.remove_instrument(tasks)
    assert tasks.names["trio_capnp watch over a message"] == 1
    of_reading = ("transports._frames", "transports._socket", "runtime._time_limits")
    assert sum(entered[f"trio_capnp.{name}"] for name in of_reading) == 0
    assert entered["trio_capnp.runtime._writing"] > 0, "the count works"
