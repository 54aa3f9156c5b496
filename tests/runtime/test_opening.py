"""Opening and serving over real sockets: TCP, Unix, TLS, any stream; and their failures."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, cast

import pytest
import trio
import trio.testing
import trustme

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import session_of
from tests.runtime.servers import Log, ProbeImpl
from tests.transports._ends import open_descriptors
from trio_capnp.limits import Limits
from trio_capnp.runtime import Bootstrap

Address = tuple[str, int]


@asynccontextmanager
async def tcp_server(
    bootstrap: Bootstrap | None,
    *,
    ssl_context: ssl.SSLContext | None = None,
    limits: Limits | None = None,
) -> AsyncGenerator[Address]:
    """Serve on a free port of this machine while the block runs."""
    async with trio.open_nursery() as nursery:
        serve = partial(
            trio_capnp.serve_tcp,
            bootstrap,
            0,
            host="127.0.0.1",
            ssl_context=ssl_context,
            limits=limits,
        )
        listeners: list[trio.SocketListener] = await nursery.start(serve)
        host, port = listeners[0].socket.getsockname()
        yield host, port
        nursery.cancel_scope.cancel()


def tls_contexts() -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """For a server on this machine, and for a client that trusts it."""
    authority = trustme.CA()
    server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("localhost", "127.0.0.1").configure_cert(server)
    client = ssl.create_default_context()
    authority.configure_trust(client)
    return server, client


async def use(connection: trio_capnp.Connection) -> None:
    """Make calls of every kind."""
    probe = connection.bootstrap(Probe)
    assert (await probe.echo(n=1, text="héllo")).text == "héllo"
    assert (await probe.child(name="kid").child.name()).name == "kid"
    assert (await probe.call(cap=ProbeImpl(name="ours"), n=4)).n == 4
    text = "x" * 1_000_000
    assert (await probe.echo(text=text)).text == text
    with trio.move_on_after(0.01):
        await probe.hang()
    for _ in range(10):
        await probe.write(data=b"0123456789")
    assert (await probe.done()).bytes == 100


# --- every kind of connection -----------------------------------------------------------------


async def test_calls_go_over_tcp() -> None:
    """[Y02] [A21] Client and server over TCP; the server says where it listens."""
    async with (
        tcp_server(ProbeImpl()) as (host, port),
        trio_capnp.open_tcp(host, port) as connection,
    ):
        assert connection.peer == f"{host}:{port}"
        await use(connection)


async def test_calls_go_over_tls() -> None:
    """[L08] TLS."""
    for_server, for_client = tls_contexts()
    async with (
        tcp_server(ProbeImpl(), ssl_context=for_server) as (host, port),
        trio_capnp.open_tcp(host, port, ssl_context=for_client) as connection,
    ):
        await use(connection)


async def test_calls_go_over_a_unix_socket(tmp_path: Path) -> None:
    """[Y02] The socket is gone when the server has ended."""
    path = tmp_path / "socket"
    async with trio.open_nursery() as nursery:
        await nursery.start(trio_capnp.serve_unix, ProbeImpl(), path)
        async with trio_capnp.open_unix(path) as connection:
            await use(connection)
        nursery.cancel_scope.cancel()
    assert not path.exists()


@pytest.mark.parametrize("kind", ["sockets", "memory", "lockstep"])
async def test_calls_go_over_any_stream(kind: str) -> None:
    """[L10] [L06] A transport handed in: sockets, or anything that is a stream."""
    make: dict[str, Callable[[], tuple[trio.abc.Stream, trio.abc.Stream]]] = {
        "sockets": socket_streams,
        "memory": trio.testing.memory_stream_pair,
        "lockstep": trio.testing.lockstep_stream_pair,
    }
    near, far = make[kind]()
    async with trio.open_nursery() as nursery:
        nursery.start_soon(trio_capnp.serve_stream, ProbeImpl(), far)
        async with trio_capnp.open_stream(near) as connection:
            await use(connection)


def socket_streams() -> tuple[trio.SocketStream, trio.SocketStream]:
    near, far = trio.socket.socketpair()
    return trio.SocketStream(near), trio.SocketStream(far)


@pytest.mark.parametrize("form", ["{host}:{port}", "unix:{path}"])
async def test_calls_go_to_an_address_of_kjs_form(form: str, tmp_path: Path) -> None:
    path = tmp_path / "socket"
    async with tcp_server(ProbeImpl()) as (host, port), trio.open_nursery() as nursery:
        await nursery.start(trio_capnp.serve_unix, ProbeImpl(), path)
        address = form.format(host=host, port=port, path=path)
        async with trio_capnp.open_address(address) as connection:
            assert (await connection.bootstrap(Probe).echo(n=1)).n == 1
        nursery.cancel_scope.cancel()


async def test_a_bad_address_is_refused_before_anything_is_opened() -> None:
    """[I18] Bad address: exception."""
    with pytest.raises(ValueError, match="nonsense"):
        async with trio_capnp.open_address("nonsense://x:y:z"):
            pass


async def test_the_server_may_call_the_clients_bootstrap_object() -> None:
    """[A14] Both sides offer something, over one TCP connection."""
    seen: list[str] = []

    class Curious(ProbeImpl):
        async def child(self, call: Probe.ChildCall) -> None:
            assert call.connection is not None
            theirs = call.connection.bootstrap(Probe)
            seen.append((await theirs.name()).name)

    async with (
        tcp_server(Curious()) as (host, port),
        trio_capnp.open_tcp(host, port, bootstrap=ProbeImpl(name="client's")) as connection,
    ):
        await connection.bootstrap(Probe).child()
    assert seen == ["client's"]


async def test_a_class_may_be_a_bootstrap_factory() -> None:
    """[A07] Bootstrap factory: called with the connection, once for each."""

    class PerConnection(ProbeImpl):
        def __init__(self, connection: trio_capnp.Connection) -> None:
            super().__init__(name=f"for {connection.peer.split(':')[0]}")

    async with (
        tcp_server(PerConnection) as (host, port),
        trio_capnp.open_tcp(host, port) as connection,
    ):
        assert (await connection.bootstrap(Probe).name()).name == f"for {host}"


async def test_a_server_class_that_takes_nothing_serves_each_connection_with_an_object() -> None:
    """[A07] A class without an ``__init__`` of its own is a factory."""
    numbers: list[int] = []

    class Plain(Probe.Server):
        count = 0

        def echo(self, call: Probe.EchoCall) -> None:
            self.count += 1
            call.results.n = self.count

    async with tcp_server(Plain) as (host, port):
        for _ in range(2):
            async with trio_capnp.open_tcp(host, port) as connection:
                numbers.append((await connection.bootstrap(Probe).echo()).n)
    assert numbers == [1, 1]


@pytest.mark.parametrize("wrong", [3, Probe, int], ids=["value", "namespace", "class"])
async def test_a_wrong_bootstrap_is_refused_before_a_client_connects(wrong: object) -> None:
    """[A07] A TypeError says so, and the socket that was listening is closed."""
    before = open_descriptors()
    bootstrap = cast("Bootstrap", wrong)
    with pytest.raises(TypeError, match="bootstrap"):
        await trio_capnp.serve_tcp(bootstrap, 0, host="127.0.0.1")
    near, far = trio.testing.memory_stream_pair()
    with pytest.raises(TypeError, match="bootstrap"):
        await trio_capnp.serve_stream(bootstrap, near)
    with pytest.raises(trio.BrokenResourceError):
        await far.send_all(b"x")
    assert open_descriptors() == before


async def test_a_factory_that_returns_no_object_gets_an_error_that_says_so() -> None:
    """[Y03] Factory failure: no internals reach the peer."""
    factory = cast("Bootstrap", lambda _: 3)
    async with (
        tcp_server(factory) as (host, port),
        trio_capnp.open_tcp(host, port) as connection,
    ):
        with pytest.raises(trio_capnp.RpcFailed, match="gave no server and no client, but int"):
            await connection.bootstrap(Probe)


async def test_many_connections_share_one_object() -> None:
    """[A21] Two clients, many connections: isolated tables, shared object."""
    log = Log()
    async with tcp_server(ProbeImpl(log)) as (host, port):

        async def one(number: int) -> None:
            async with trio_capnp.open_tcp(host, port) as connection:
                assert (await connection.bootstrap(Probe).echo(n=number)).n == number

        async with trio.open_nursery() as nursery:
            for number in range(20):
                nursery.start_soon(one, number)
        assert sorted(log.events) == sorted(f"echo {number}" for number in range(20))
    assert log.events[-1] == "root closed"


async def test_the_end_of_one_peer_ends_no_local_call_made_for_another() -> None:
    """[I17] Local calls belong to the server, not to the connection that was opened last."""
    go_on = trio.Event()

    class Waiting(ProbeImpl):
        async def hang(self, call: Probe.HangCall) -> None:
            await go_on.wait()

    class Asking(ProbeImpl):
        async def child(self, call: Probe.ChildCall) -> None:
            other, resolver = trio_capnp.new_promise(Probe)
            resolver.resolve(Waiting())
            await other.hang()
            call.results.child = ProbeImpl(name="made")

    async with (
        tcp_server(Asking()) as (host, port),
        trio_capnp.open_tcp(host, port) as connection,
    ):
        probe = connection.bootstrap(Probe)
        await probe.echo(n=1)
        async with trio_capnp.open_tcp(host, port) as brief:
            await brief.bootstrap(Probe).echo(n=2)
            child = probe.child().child
            await probe.echo(n=3)
            await trio.testing.wait_all_tasks_blocked()
        await trio.testing.wait_all_tasks_blocked(0.01)
        go_on.set()
        assert (await child.name()).name == "made"


# --- ends -------------------------------------------------------------------------------------


async def test_the_served_object_ends_with_the_server_not_with_a_connection() -> None:
    """[Y02] Between two clients no reference is left, but the server keeps it until its own end."""
    log = Log()
    async with tcp_server(ProbeImpl(log)) as (host, port):
        for n in range(2):
            async with trio_capnp.open_tcp(host, port) as connection:
                await connection.bootstrap(Probe).echo(n=n)
        assert log.events == ["echo 0", "echo 1"]
    assert log.events == ["echo 0", "echo 1", "root closed"]


async def test_an_object_that_was_never_asked_for_is_closed_too() -> None:
    log = Log()
    async with tcp_server(ProbeImpl(log)):
        pass
    assert log.events == ["root closed"]


async def test_cancelling_the_server_disconnects_its_clients() -> None:
    """[I11] [Y09] Every client sees the end of the stream when the server ends."""
    log = Log()
    async with trio.open_nursery() as outer, trio.open_nursery() as inner:
        listeners: list[trio.SocketListener] = await inner.start(
            partial(trio_capnp.serve_tcp, ProbeImpl(log), 0, host="127.0.0.1")
        )
        host, port = listeners[0].socket.getsockname()

        async def client() -> None:
            async with trio_capnp.open_tcp(host, port) as connection:
                probe = await connection.bootstrap(Probe)
                inner.cancel_scope.cancel()
                with pytest.raises(trio_capnp.RpcDisconnected):
                    await probe.hang()

        outer.start_soon(client)
    assert log.events[-1] == "root closed"


async def test_the_end_of_the_client_ends_serve_stream() -> None:
    near, far = socket_streams()
    async with trio.open_nursery() as nursery:
        nursery.start_soon(trio_capnp.serve_stream, ProbeImpl(), far)
        async with trio_capnp.open_stream(near) as connection:
            await connection.bootstrap(Probe).echo(n=1)


async def test_a_reset_connection_is_a_disconnection() -> None:
    """[I01] The socket is closed with a reset."""
    near, far = socket_streams()
    async with trio_capnp.open_stream(near) as connection:
        promise = connection.bootstrap(Probe).hang()
        await trio.testing.wait_all_tasks_blocked()
        far.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        far.socket.close()
        with pytest.raises(trio_capnp.RpcDisconnected):
            await promise


# --- failures -----------------------------------------------------------------------------------


async def test_a_failed_connect_raises_and_leaks_nothing(tmp_path: Path) -> None:
    """[I18] Connect failures: exception, no descriptor left."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        before = open_descriptors()
        for _ in range(3):
            with pytest.raises(OSError, match="connect"):
                async with trio_capnp.open_tcp("127.0.0.1", port):
                    pass
            with pytest.raises(FileNotFoundError):
                async with trio_capnp.open_unix(tmp_path / "nobody"):
                    pass
        assert open_descriptors() == before


async def test_no_descriptor_is_left_after_a_session() -> None:
    """[Y09] Clean shutdown."""
    before = open_descriptors()
    async with tcp_server(ProbeImpl()) as (host, port):
        for _ in range(3):
            async with trio_capnp.open_tcp(host, port) as connection:
                await connection.bootstrap(Probe).echo(n=1)
    assert open_descriptors() == before


@pytest.mark.parametrize("with_tls", [False, True], ids=["plain", "tls"])
async def test_a_bad_client_harms_no_other(with_tls: bool) -> None:
    """[I17] Listener survives bad clients: junk, silence, resets, half a handshake."""
    for_server, for_client = tls_contexts()
    context = for_server if with_tls else None
    async with tcp_server(ProbeImpl(), ssl_context=context) as (host, port):
        async with trio_capnp.open_tcp(
            host, port, ssl_context=for_client if with_tls else None
        ) as good:
            probe = await good.bootstrap(Probe)
            for junk in (b"", b"GET / HTTP/1.0\r\n\r\n", b"\0" * 100, b"\xff" * 1000, b"\x16\x03"):
                stream = await trio.open_tcp_stream(host, port)
                if junk:
                    await stream.send_all(junk)
                stream.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
                await stream.aclose()
                assert (await probe.echo(n=1)).n == 1
        async with trio_capnp.open_tcp(
            host, port, ssl_context=for_client if with_tls else None
        ) as another:
            assert (await another.bootstrap(Probe).echo(n=2)).n == 2


async def test_a_port_that_is_taken_is_an_error_of_serve_tcp() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(OSError, match=r".") as raised:
            await trio_capnp.serve_tcp(ProbeImpl(), taken.getsockname()[1], host="127.0.0.1")
        assert raised.value.errno == errno.EADDRINUSE


async def test_a_client_that_distrusts_the_server_connects_to_nothing() -> None:
    for_server, _ = tls_contexts()
    async with tcp_server(ProbeImpl(), ssl_context=for_server) as (host, port):
        stranger = ssl.create_default_context()
        with pytest.raises((OSError, trio.BrokenResourceError)):
            async with trio_capnp.open_tcp(host, port, ssl_context=stranger):
                pass


async def test_limits_and_hooks_are_those_of_the_connection() -> None:
    """Every ``open_*`` and ``serve_*`` takes them."""
    seen: list[str] = []
    hooks = trio_capnp.Hooks(on_message=lambda event: seen.append(event.kind))
    async with (
        tcp_server(ProbeImpl(), limits=Limits(max_message_words=2000)) as (host, port),
        trio_capnp.open_tcp(host, port, hooks=hooks, limits=Limits(stream_window=7)) as connection,
    ):
        assert session_of(connection).limits.stream_window == 7
        await connection.bootstrap(Probe).echo(n=1)
        assert seen[:2] == ["bootstrap", "call"]
        with pytest.raises(trio_capnp.RpcDisconnected):
            await connection.bootstrap(Probe).echo(text="x" * 100_000)


# --- exceptions and cancellation --------------------------------------------------------------


@pytest.mark.parametrize("error", [ValueError("mine"), KeyboardInterrupt(), SystemExit(3)])
async def test_the_bodys_own_exception_leaves_bare(error: BaseException) -> None:
    """[TR10] It is in no group, and it is the same exception object."""
    async with tcp_server(ProbeImpl()) as (host, port):
        with pytest.raises(type(error)) as raised:
            async with trio_capnp.open_tcp(host, port) as connection:
                await connection.bootstrap(Probe).echo(n=1)
                raise error
        assert raised.value is error
        assert raised.value.__cause__ is None
        assert raised.value.__context__ is None


async def test_a_group_that_the_body_raises_stays_a_group() -> None:
    async with tcp_server(ProbeImpl()) as (host, port):
        with pytest.raises(ExceptionGroup) as raised:
            async with trio_capnp.open_tcp(host, port):
                raise ExceptionGroup("mine", [ValueError("in it")])
        assert raised.value.message == "mine"


async def test_the_rpc_error_of_an_await_leaves_bare() -> None:
    async with tcp_server(ProbeImpl()) as (host, port):
        with pytest.raises(trio_capnp.RpcOverloaded, match="overloaded so"):
            async with trio_capnp.open_tcp(host, port) as connection:
                await connection.bootstrap(Probe).fail(how="overloaded")


@pytest.mark.parametrize("plain", [True, False], ids=["plain", "async"])
@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit])
async def test_an_exception_that_ends_the_program_leaves_a_handler_unwrapped(
    error: type[BaseException], plain: bool
) -> None:
    """[H08] It is no Exception: the caller gets an error, and the exception leaves the nursery."""

    class Ending(ProbeImpl):
        async def hang(self, call: Probe.HangCall) -> None:
            raise error

        def name(self, call: Probe.NameCall) -> None:
            raise error

    near, far = trio.testing.memory_stream_pair()
    told: list[str] = []

    async def client() -> None:
        async with trio_capnp.open_stream(near) as connection:
            probe = connection.bootstrap(Probe)
            with pytest.raises(trio_capnp.RpcError) as raised:
                await (probe.name() if plain else probe.hang())
            told.append(raised.value.kind)

    async with trio.open_nursery() as nursery:
        nursery.start_soon(client)
        with pytest.raises(error):
            async with trio_capnp.open_stream(far, bootstrap=Ending()) as connection:
                await connection.wait_closed()
                await trio.sleep_forever()
    assert told in (["failed"], ["disconnected"])


async def test_an_abort_arrives_although_the_peer_goes_on_sending() -> None:
    """[I12] [H10] Closing with data unread would reset the connection, and lose the Abort."""
    async with tcp_server(ProbeImpl()) as (host, port):
        stream = await trio.open_tcp_stream(host, port)
        async with trio.open_nursery() as nursery:

            async def talk() -> None:
                with pytest.raises(trio.BrokenResourceError):
                    while True:
                        await stream.send_all(b"GET / HTTP/1.1\r\n" * 1000)

            nursery.start_soon(talk)
            await trio.testing.wait_all_tasks_blocked()
            received = b"".join([chunk async for chunk in stream])
            assert b"not a legal" in received or b"segments" in received
            nursery.cancel_scope.cancel()
        await trio.aclose_forcefully(stream)


async def test_wrong_limits_are_refused_before_anything_is_opened(tmp_path: Path) -> None:
    """This includes the limits of messages."""
    before = open_descriptors()
    for wrong in (5, trio_capnp.ReaderLimits()):
        limits: Any = wrong
        with pytest.raises(TypeError, match="limits takes Limits, not"):
            trio_capnp.open_tcp("127.0.0.1", 1, limits=limits)
        with pytest.raises(TypeError, match="limits takes Limits, not"):
            await trio_capnp.serve_tcp(None, 0, limits=limits)
        with pytest.raises(TypeError, match="limits takes Limits, not"):
            await trio_capnp.serve_unix(None, tmp_path / "nowhere", limits=limits)
    assert open_descriptors() == before
    assert not (tmp_path / "nowhere").exists()
