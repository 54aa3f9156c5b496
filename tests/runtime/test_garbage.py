"""No object of ours waits for the cyclic collector, for each kind of end of a connection.

Each scene opens connections to a server, ends them in one way, and is played with the collector
off. Afterwards no object of the package is there that was not there before, and no frame of it: so
a receive buffer is freed with its connection.
"""

from __future__ import annotations

import gc
import logging
import socket
import ssl
import struct
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Final

import pytest
import trio

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import call
from tests.runtime.servers import ProbeImpl
from tests.runtime.test_opening import tcp_server, tls_contexts
from trio_capnp import transports
from trio_capnp.limits import Limits
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc.codec._translate import encode
from trio_capnp.runtime import open_transport

Port = int
Scene = Callable[[Port], Awaitable[None]]
pytestmark = pytest.mark.usefixtures("old_objects_frozen")

LIMITS: Final = Limits()
TIMES: Final = 3
"""How often a scene is played between two counts: a thing kept once for all is no garbage."""


class Impl(ProbeImpl):
    """Its handlers fail with frames that are worth keeping, and one ends its connection."""

    def fail(self, call: Probe.FailCall) -> None:
        local = call
        try:
            super().fail(call)
        except ValueError as error:
            raise trio_capnp.RpcFailed(f"{local.params.how} is wrong") from error

    async def all(self, call: Probe.AllCall) -> None:
        assert call.connection is not None
        await call.connection.aclose()


async def failed(calling: Awaitable[object]) -> trio_capnp.RpcError:
    """Return the error without its traceback; the result of ``pytest.raises`` refers to itself."""
    try:
        await calling
    except trio_capnp.RpcError as error:
        return error.with_traceback(None)
    raise AssertionError("the call did not fail")


# --- our client ends it -----------------------------------------------------------------------


async def the_block_ends(port: Port) -> None:
    async with trio_capnp.open_tcp("127.0.0.1", port) as connection:
        assert (await connection.bootstrap(Probe).echo(n=1)).n == 1


async def the_client_closes_it(port: Port) -> None:
    async with trio_capnp.open_tcp("127.0.0.1", port) as connection:
        await connection.bootstrap(Probe)
        await connection.aclose()


async def the_block_is_cancelled(port: Port) -> None:
    with trio.CancelScope() as scope:
        async with trio_capnp.open_tcp("127.0.0.1", port) as connection:
            probe = connection.bootstrap(Probe)
            await probe
            hanging = probe.hang(cap=Impl())
            scope.cancel()
            await hanging
    assert scope.cancelled_caught


async def the_block_raises(port: Port) -> None:
    with pytest.raises(LookupError):
        async with trio_capnp.open_tcp("127.0.0.1", port) as connection:
            await connection.bootstrap(Probe)
            raise LookupError


async def calls_are_under_way(port: Port) -> None:
    async with trio_capnp.open_tcp("127.0.0.1", port) as connection:
        probe = connection.bootstrap(Probe)
        promise, resolver = trio_capnp.new_promise(Probe)
        waiting = [probe.hang(cap=promise), probe.call(cap=promise), probe.back(cap=probe)]
        child = probe.child(name="kid").child
        kept = [probe.keep(cap=child), child.name(), probe.early().child.name()]
        await probe.echo()
        resolver.resolve(Impl())
        await promise.echo()
    for each in waiting + kept:
        with suppress(trio_capnp.RpcDisconnected):
            await each


async def a_call_is_cancelled(port: Port) -> None:
    async with trio_capnp.open_tcp("127.0.0.1", port) as connection:
        probe = connection.bootstrap(Probe)
        await probe
        with trio.move_on_after(0):
            await probe.hang(cap=Impl())
        assert (await probe.pass_(cap=Impl(), n=3)).n == 3


async def handlers_fail(port: Port) -> None:
    async with trio_capnp.open_tcp("127.0.0.1", port) as connection:
        probe = connection.bootstrap(Probe)
        for how in ("value", "group", "overloaded"):
            await failed(probe.fail(how=how))
        await failed(probe.call())
        with suppress(trio_capnp.RpcOverloaded):
            await probe.write(data=b"bad")
        await failed(probe.echo())


async def local_handlers_fail(port: Port) -> None:
    async with trio_capnp.open_tcp("127.0.0.1", port) as connection:
        await connection.bootstrap(Probe)
        promise, resolver = trio_capnp.new_promise(Probe)
        resolver.resolve(Impl())
        error = await failed(promise.fail(how="value"))
        assert repr(error.__cause__) == "ValueError('what was wrong')"
        broken, resolver = trio_capnp.new_promise(Probe)
        resolver.reject(error)
        await failed(broken.echo())


async def a_handler_ends_it(port: Port) -> None:
    async with trio_capnp.open_tcp("127.0.0.1", port) as connection:
        error = await failed(connection.bootstrap(Probe).all())
        assert isinstance(error, trio_capnp.RpcDisconnected)
        await connection.wait_closed()


class Stuck(ProbeImpl):
    """One call at a time; a stream's first call fails once another one waits behind it."""

    @trio_capnp.serial
    async def hang(self, call: Probe.HangCall) -> None:
        await trio.sleep_forever()

    async def write(self, call: Probe.WriteCall) -> None:
        await trio.lowlevel.checkpoint()
        raise trio_capnp.RpcFailed("a stream that is spoiled")


async def calls_wait_behind_a_serial_method_and_are_cancelled(port: Port) -> None:
    async with (
        tcp_server(Stuck()) as (host, port),
        trio_capnp.open_tcp(host, port) as connection,
    ):
        probe = connection.bootstrap(Probe)
        with trio.move_on_after(0.01):
            async with trio.open_nursery() as nursery:
                for n in range(3):
                    nursery.start_soon(hung, probe, n)
        await probe


async def hung(probe: Probe.Client, n: int) -> None:
    await probe.hang(cap=Impl() if n else None)


async def calls_wait_behind_one_that_spoils_the_stream(port: Port) -> None:
    async with (
        tcp_server(Stuck()) as (host, port),
        trio_capnp.open_tcp(host, port) as connection,
    ):
        probe = connection.bootstrap(Probe)
        first = probe.write(data=b"x")
        for each in [probe.name(), probe.name()]:
            await failed(each)
        trio_capnp.send(first)


# --- the peer ends it -------------------------------------------------------------------------


async def raw(port: Port, *messages: m.Outgoing, rest: bytes = b"") -> trio.SocketStream:
    """Connect without our client and send messages and bytes."""
    stream = await trio.open_tcp_stream("127.0.0.1", port)
    data = b"".join(bytes(encode(message, LIMITS).buffer) for message in messages)
    await stream.send_all(data + rest)
    return stream


async def until_closed(stream: trio.SocketStream) -> None:
    """Wait until the server has ended the connection."""
    with trio.fail_after(30):
        try:
            while await stream.receive_some():
                pass
        except trio.BrokenResourceError:
            """The server closed with bytes of ours unread."""
    await stream.aclose()


BEGINS: Final = struct.pack("<II", 0, 100_000) + bytes(4_000)


async def the_peer_says_nothing(port: Port) -> None:
    stream = await raw(port)
    await stream.aclose()


async def the_peer_goes_in_the_middle_of_a_message(port: Port) -> None:
    stream = await raw(port, m.Bootstrap(0), rest=BEGINS)
    await stream.send_eof()
    await until_closed(stream)


async def the_peer_resets_the_connection(port: Port) -> None:
    hang = call(1, m.ImportedCap(0), "hang", m.CapDescriptor(m.CapKind.SENDER_HOSTED, 3))
    stream = await raw(port, m.Bootstrap(0), hang, rest=BEGINS)
    await stream.receive_some()
    stream.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    await stream.aclose()


async def the_peer_breaks_the_protocol(port: Port) -> None:
    await until_closed(await raw(port, m.Bootstrap(0), m.Release(9, 1)))


async def the_peer_sends_junk(port: Port) -> None:
    await until_closed(await raw(port, m.Bootstrap(0), rest=b"GET / HTTP/1.1\r\n\r\n"))


async def the_peer_aborts(port: Port) -> None:
    await until_closed(await raw(port, m.Bootstrap(0), m.Abort(m.ExceptionValue("no more"))))


async def the_peer_aborts_with_an_object_of_its_own(port: Port) -> None:
    closed: list[str] = []

    class Own(Impl):
        async def aclose(self) -> None:
            closed.append("own")

    async with tcp_server(lambda _: Own()) as (_, port):
        await until_closed(await raw(port, m.Bootstrap(0), m.Abort(m.ExceptionValue("no more"))))
    assert closed == ["own"]


async def the_peer_breaks_the_protocol_of_a_client(port: Port) -> None:
    near, far = transports.memory_pair()
    async with open_transport(near, bootstrap=Impl()) as connection:
        probe = connection.bootstrap(Probe)
        asked = probe.echo()
        data = bytes(encode(m.Finish(3), LIMITS).buffer) + bytes(
            encode(m.Release(3, 1), LIMITS).buffer
        )
        await far.send([data])
        error = await failed(asked)
        assert isinstance(error.__cause__, trio_capnp.ProtocolError)
        assert error.__cause__.__traceback__ is None


async def the_peer_of_a_client_goes_in_the_middle_of_a_message(port: Port) -> None:
    near, far = transports.memory_pair()
    async with open_transport(near) as connection:
        asked = connection.bootstrap(Probe).echo()
        await far.send([BEGINS])
        await far.send_eof()
        error = await failed(asked)
        assert isinstance(error.__cause__, trio_capnp.WireError)


async def the_peer_reads_nothing(port: Port) -> None:
    near, far = map(trio.socket.from_stdlib_socket, socket.socketpair())
    limits = Limits(write_stall_timeout_s=0.02, close_timeout_s=0.02)
    with far:
        async with trio_capnp.open_stream(trio.SocketStream(near), limits=limits) as connection:
            probe = connection.bootstrap(Probe)
            await failed(probe.echo(text="x" * 4_000_000))
            await connection.wait_closed()


# --- it never begins --------------------------------------------------------------------------


def refuse(_: trio_capnp.Connection) -> Probe.Server:
    raise ValueError("no object for this peer")


async def the_bootstrap_factory_fails(port: Port) -> None:
    async with (
        tcp_server(refuse) as (host, port),
        trio_capnp.open_tcp(host, port) as connection,
    ):
        await failed(connection.bootstrap(Probe).echo())


async def nobody_listens(port: Port) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        with pytest.raises(OSError):
            async with trio_capnp.open_tcp("127.0.0.1", unused.getsockname()[1]):
                raise AssertionError("nobody listens there")


CONTEXTS: Final[list[tuple[ssl.SSLContext, ssl.SSLContext]]] = []


async def it_runs_over_tls(port: Port) -> None:
    for_server, for_client = CONTEXTS[0]
    async with (
        tcp_server(Impl(), ssl_context=for_server) as (_, port),
        trio_capnp.open_tcp("localhost", port, ssl_context=for_client) as connection,
    ):
        await connection.bootstrap(Probe).echo()


async def the_tls_handshake_fails(port: Port) -> None:
    for_server, _ = CONTEXTS[0]
    async with tcp_server(Impl(), ssl_context=for_server) as (_, port):
        stream = await raw(port, rest=b"this is no handshake" * 10)
        await until_closed(stream)


SCENES: Final[list[Scene]] = [
    the_block_ends,
    the_client_closes_it,
    the_block_is_cancelled,
    the_block_raises,
    calls_are_under_way,
    a_call_is_cancelled,
    handlers_fail,
    local_handlers_fail,
    a_handler_ends_it,
    calls_wait_behind_a_serial_method_and_are_cancelled,
    calls_wait_behind_one_that_spoils_the_stream,
    the_peer_says_nothing,
    the_peer_goes_in_the_middle_of_a_message,
    the_peer_resets_the_connection,
    the_peer_breaks_the_protocol,
    the_peer_sends_junk,
    the_peer_aborts,
    the_peer_aborts_with_an_object_of_its_own,
    the_peer_breaks_the_protocol_of_a_client,
    the_peer_of_a_client_goes_in_the_middle_of_a_message,
    the_peer_reads_nothing,
    the_bootstrap_factory_fails,
    nobody_listens,
    it_runs_over_tls,
    the_tls_handshake_fails,
]


def census() -> Counter[str]:
    """Count the objects and the frames of the package, by kind."""
    objects = gc.get_objects()
    found = Counter[str]()
    for kind, count in Counter(map(type, objects)).items():
        if str(kind.__module__).startswith("trio_capnp."):
            found[kind.__qualname__] += count
    for frame in (each for each in objects if type(each) is FrameType):
        if frame.f_globals.get("__name__", "").startswith("trio_capnp."):
            found[f"frame of {frame.f_code.co_qualname}"] += 1
    return found


@contextmanager
def collector_off() -> Iterator[None]:
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@pytest.mark.parametrize("scene", SCENES, ids=lambda each: each.__name__)
async def test_a_connection_leaves_nothing_for_the_collector(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    """R11: Every object of a connection, its receive buffer too, is freed when it has ended."""
    caplog.set_level(logging.CRITICAL + 1)  # a log record holds the exception that it tells
    if not CONTEXTS:
        CONTEXTS.append(tls_contexts())
    async with tcp_server(Impl()) as (_, port):
        await scene(port)  # caches and singletons exist from here on
        with collector_off():
            await settled()
            before = census()
            for _ in range(TIMES):
                await scene(port)
            left = await left_over(before)
    assert not left, f"{TIMES} connections left {dict(left)}"


async def settled() -> None:
    """Wait until the count of objects stands still: the server's side ends a little later."""
    last = census()
    for _ in range(100):
        await trio.sleep(0.01)
        now = census()
        if now == last:
            return
        last = now


async def left_over(before: Counter[str]) -> Counter[str]:
    """The new objects, once the count stands still."""
    left = census() - before
    for _ in range(40):
        if not left:
            break
        await trio.sleep(0.05)
        left = census() - before
    return left
