"""``Serving``: the listeners, their addresses, the connections, and ``close``."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from pathlib import Path

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import Log, ProbeImpl
from tests.runtime.serving import Server, busy, port_of, running, serving, silent
from tests.transports._ends import open_descriptors
from trio_capnp import transports


class Waiting(ProbeImpl):
    """Its ``hang`` waits until the test lets it go on."""

    def __init__(self, log: Log | None = None) -> None:
        super().__init__(log)
        self.go_on = trio.Event()

    async def hang(self, call: Probe.HangCall) -> None:
        await self.go_on.wait()


# --- the listeners and their addresses ----------------------------------------------------------


async def test_a_server_is_the_sequence_of_its_listeners() -> None:
    listeners = [(await transports.listen_tcp(0, "127.0.0.1"))[0] for _ in range(3)]
    async with running(partial(trio_capnp.serve_listeners, ProbeImpl(), listeners)) as server:
        assert isinstance(server, trio_capnp.Serving)
        assert list(server) == listeners
        assert (len(server), server[-1], list(server[1:])) == (3, listeners[2], listeners[1:])
        assert repr(server) == f"<Serving at {' '.join(server.addresses)}, 0 connections>"
        async with busy(server.addresses[2]):
            assert repr(server).endswith(", 1 connections>")
        server.close()
        assert repr(server).endswith(", closed>")


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "0.0.0.0", "::", None])
async def test_each_address_can_be_opened(host: str | None) -> None:
    """One of all addresses of the machine is named by its loopback address."""
    async with serving(host=host) as server:
        assert len(server.addresses) == len(server)
        for address in server.addresses:
            assert address.partition(f":{port_of(server)}")[0] in ("127.0.0.1", "[::1]")
            async with busy(address):
                assert len(server.connections) == 1


@pytest.mark.parametrize("name", ["socket", "a b:ü", "\0trio-capnp-ends"])
async def test_the_address_of_a_unix_socket_can_be_opened_from_any_folder(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    serve = partial(trio_capnp.serve_unix, ProbeImpl(), name)
    async with running(serve) as server:
        monkeypatch.chdir("/")
        is_abstract = name.startswith("\0")
        expected = f"unix-abstract:{name[1:]}" if is_abstract else f"unix:{tmp_path / name}"
        assert server.addresses == (expected,)
        async with busy(expected):
            assert len(server.connections) == 1
        monkeypatch.chdir(tmp_path)


# --- the connections ----------------------------------------------------------------------------


async def test_the_connections_are_those_that_handlers_and_factories_see() -> None:
    seen: list[trio_capnp.Connection] = []

    def factory(connection: trio_capnp.Connection) -> ProbeImpl:
        seen.append(connection)
        return ProbeImpl()

    async with serving(factory) as server:
        assert server.connections == frozenset()
        async with busy(server.addresses[0]):
            assert server.connections == frozenset(seen)
            async with busy(server.addresses[0]):
                assert server.connections == frozenset(seen)
            await seen[1].wait_closed()
            assert server.connections == frozenset(seen[:1])
            await seen[0].aclose()
            assert server.connections == frozenset()


async def test_a_silent_connection_is_among_the_connections() -> None:
    async with serving() as server:
        peer = await silent(server[0].socket.getsockname())
        (connection,) = server.connections
        assert not connection.closed
        peer.leave()
        await connection.wait_closed()
        assert not server.connections


async def test_a_served_stream_has_one_connection_and_no_listeners() -> None:
    near, far = trio.testing.memory_stream_pair()
    async with running(partial(trio_capnp.serve_stream, ProbeImpl(), far)) as server:
        assert (len(server), server.addresses) == (0, ())
        assert repr(server) == "<Serving at one stream, 1 connections>"
        (connection,) = server.connections
        server.close()  # no peer waits, and open connections go on
        async with trio_capnp.open_stream(near) as client:
            assert (await client.bootstrap(Probe).echo(n=1)).n == 1
        await connection.wait_closed()
        assert not server.connections


ON_STDIO = """
import trio, trio_capnp
from tests.runtime.servers import ProbeImpl

class Telling(ProbeImpl):
    def __init__(self):
        super().__init__()
        self.ready = trio.Event()

    async def name(self, call):
        await self.ready.wait()
        call.results.name = self.own_name

async def main():
    impl = Telling()
    async with trio.open_nursery() as nursery:
        server = await nursery.start(trio_capnp.serve_stdio, impl)
        impl.own_name = f"{len(server)} {len(server.connections)} {server.addresses}"
        impl.ready.set()

trio.run(main)
"""


async def test_served_standard_streams_report_a_server_too() -> None:
    command = [sys.executable, "-c", ON_STDIO]
    async with trio_capnp.open_process(command) as connection:
        assert (await connection.bootstrap(Probe).name()).name == "0 1 ()"


# --- close --------------------------------------------------------------------------------------


@asynccontextmanager
async def served(
    bootstrap: trio_capnp.Bootstrap, path: Path
) -> AsyncGenerator[tuple[Server, trio.Event]]:
    """A server on a path, and an event that tells when its ``serve_unix`` has returned."""
    returned = trio.Event()

    async def serve(task_status: trio.TaskStatus[Server]) -> None:
        await trio_capnp.serve_unix(bootstrap, path, task_status=task_status)
        returned.set()

    async with trio.open_nursery() as nursery:
        yield await nursery.start(serve), returned


async def test_a_closed_server_ends_with_its_last_connection(tmp_path: Path) -> None:
    """Calls go on, and new ones of these connections too; the path is gone at once."""
    before = open_descriptors()
    path = tmp_path / "socket"
    log = Log()
    impl = Waiting(log)
    async with served(impl, path) as (server, returned):
        async with busy(server.addresses[0]) as probe:
            hanging = probe.hang()
            silent_one = await silent(str(path))
            server.close()
            assert not path.exists()
            assert server[0].socket.fileno() == -1
            assert len(server.connections) == 2
            with pytest.raises(OSError, match="No such file"):
                await trio.open_unix_socket(path)
            server.close()
            assert (await probe.echo(n=2)).n == 2
            impl.go_on.set()
            await hanging
            silent_one.leave()
            await trio.testing.wait_all_tasks_blocked()
            assert not returned.is_set()
            assert "root closed" not in log.events
        with trio.fail_after(30):
            await returned.wait()
        assert log.events[-1] == "root closed"
        server.close()
    assert open_descriptors() == before


async def test_a_closed_port_is_free_while_connections_go_on() -> None:
    async with serving() as server, busy(server.addresses[0]) as probe:
        server.close()
        async with serving(port=port_of_closed(server)) as second, busy(second.addresses[0]):
            assert (await probe.echo(n=1)).n == 1
            assert len(second.connections) == len(server.connections) == 1


def port_of_closed(server: Server) -> int:
    return int(server.addresses[0].rpartition(":")[2])


async def test_peers_that_wait_to_be_accepted_are_served_by_a_closed_server() -> None:
    """The system has connected them, so a reset would lose calls that are on their way."""
    async with serving() as server, AsyncExitStack() as opened:
        port = port_of(server)
        socks = [socket.create_connection(("127.0.0.1", port)) for _ in range(5)]
        server.close()
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port))
        for sock in socks:
            sock.setblocking(False)
            stream = trio.SocketStream(trio.socket.from_stdlib_socket(sock))
            connection = await opened.enter_async_context(trio_capnp.open_stream(stream))
            assert (await connection.bootstrap(Probe).echo(n=1)).n == 1
        assert len(server.connections) == 5


async def test_a_closed_server_that_is_full_resets_the_peers_that_wait() -> None:
    async with serving(max_connections=1) as server, busy(server.addresses[0]) as probe:
        waiting = await silent(server[0].socket.getsockname())
        server.close()
        assert await waiting.is_closed()
        assert (await probe.echo(n=1)).n == 1


async def test_closing_a_server_without_connections_ends_it(tmp_path: Path) -> None:
    async with served(ProbeImpl(), tmp_path / "socket") as (server, returned):
        server.close()
        with trio.fail_after(30):
            await returned.wait()


async def test_a_handler_may_close_its_own_server(tmp_path: Path) -> None:
    class Closing(ProbeImpl):
        def echo(self, call: Probe.EchoCall) -> None:
            servers[0].close()
            super().echo(call)

    servers: list[Server] = []
    async with served(Closing(), tmp_path / "socket") as (server, returned):
        servers.append(server)
        async with busy(server.addresses[0]):
            assert not returned.is_set()
        with trio.fail_after(30):
            await returned.wait()


async def test_a_socket_that_has_replaced_ours_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "socket"
    async with served(ProbeImpl(), path) as (server, _):
        os.rename(path, tmp_path / "old")
        path.touch()
        server.close()
        assert path.exists()


class Foreign(trio.abc.Listener[trio.SocketStream]):
    """A listener of a program's own kind, which has no socket to be closed without waiting."""

    def __init__(self, inner: trio.SocketListener) -> None:
        self.inner = inner
        self.closed = 0

    async def accept(self) -> trio.SocketStream:
        return await self.inner.accept()

    async def aclose(self) -> None:
        self.closed += 1
        await self.inner.aclose()


@pytest.mark.parametrize("how", ["close", "cancel"])
async def test_a_listener_of_another_kind_is_closed_by_its_own_aclose(how: str) -> None:
    (inner,) = await transports.listen_tcp(0, "127.0.0.1")
    address = "{}:{}".format(*inner.socket.getsockname())
    listener = Foreign(inner)
    serve = partial(trio_capnp.serve_listeners, ProbeImpl(), [listener], max_connections=1)
    scope = trio.CancelScope()

    async def serve_in_scope(task_status: trio.TaskStatus[Server]) -> None:
        with scope:
            await serve(task_status=task_status)

    async with trio.open_nursery() as nursery:
        server = await nursery.start(serve_in_scope)
        assert server.addresses == ()
        async with busy(address), trio_capnp.open_address(address) as waiting:
            call = waiting.bootstrap(Probe).echo(n=1)
            await trio.testing.wait_all_tasks_blocked()
            if how == "close":
                server.close()
            else:
                scope.cancel()
            with pytest.raises(trio_capnp.RpcDisconnected):
                await call
            assert listener.closed


# --- the same port ------------------------------------------------------------------------------


@pytest.mark.parametrize("host", ["127.0.0.1", None])
async def test_two_servers_share_a_port(host: str | None) -> None:
    """The system deals the connections out; the one that is left gets all."""
    async with serving(ProbeImpl(name="first"), host=host, reuse_port=True) as first:
        port = port_of(first)
        names: set[str] = set()
        second_impl = ProbeImpl(name="second")
        async with serving(second_impl, port=port, host=host, reuse_port=True) as second:
            assert second.addresses == first.addresses
            with trio.fail_after(10):
                while len(names) < 2:
                    async with busy(first.addresses[0]) as probe:
                        names.add((await probe.name()).name)
            first.close()
            for address in second.addresses:
                for _ in range(10):
                    async with busy(address) as probe:
                        assert (await probe.name()).name == "second"


async def test_a_port_is_not_shared_unless_both_ask_for_it() -> None:
    async with serving(reuse_port=True) as server:
        with pytest.raises(OSError, match="in use"):
            await trio_capnp.serve_tcp(ProbeImpl(), port_of(server), host="127.0.0.1")


# --- factories that wait ------------------------------------------------------------------------


class Login:
    """An async factory, slow until the test lets it go on."""

    def __init__(self) -> None:
        self.go_on = trio.Event()
        self.began = trio.Event()
        self.ended: list[str] = []

    async def __call__(self, connection: trio_capnp.Connection) -> ProbeImpl:
        self.began.set()
        try:
            await self.go_on.wait()
        except trio.Cancelled:
            self.ended.append("cancelled")
            raise
        return ProbeImpl(name="let in")


async def test_a_server_goes_on_when_a_peer_leaves_during_its_login() -> None:
    login = Login()
    async with serving(login) as server:
        async with trio_capnp.open_address(server.addresses[0]) as connection:
            with connection.bootstrap(Probe).echo(n=1):
                await login.began.wait()
        await trio.testing.wait_all_tasks_blocked()
        assert login.ended == ["cancelled"]
        assert not server.connections
        login.go_on.set()
        async with busy(server.addresses[0]) as probe:
            assert (await probe.name()).name == "let in"


async def test_a_login_that_raises_refuses_its_own_peer_only(
    caplog: pytest.LogCaptureFixture,
) -> None:
    called: list[str] = []

    async def login(connection: trio_capnp.Connection) -> ProbeImpl:
        called.append(connection.peer)
        await trio.lowlevel.checkpoint()
        if len(called) == 1:
            raise KeyError("secret key")
        return ProbeImpl()

    async with serving(login) as server:
        async with trio_capnp.open_address(server.addresses[0]) as connection:
            with pytest.raises(trio_capnp.RpcFailed, match=r"KeyError \[incident \w+\]$"):
                await connection.bootstrap(Probe).echo(n=1)
        async with busy(server.addresses[0]) as probe:
            assert (await probe.echo(n=2)).n == 2
    assert "the bootstrap factory failed [incident" in caplog.text


async def test_a_client_may_offer_an_object_of_an_async_factory() -> None:
    """The server asks for it while the client still makes it."""

    class Asking(ProbeImpl):
        async def hang(self, call: Probe.HangCall) -> None:
            assert call.connection is not None
            self.own_name = (await call.connection.bootstrap(Probe).name()).name

    login = Login()
    impl = Asking()
    async with serving(impl) as server:
        opening = trio_capnp.open_address(server.addresses[0], bootstrap=login)
        async with opening as connection, trio.open_nursery() as nursery:

            async def ask() -> None:
                await connection.bootstrap(Probe).hang()

            nursery.start_soon(ask)
            await login.began.wait()
            assert impl.own_name == "root"
            login.go_on.set()
        assert impl.own_name == "let in"


class ClosingBefore(trio.abc.Instrument):
    """Closes a server right before the next step of a task of its accept loop."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.done = False

    def before_task_step(self, task: trio.lowlevel.Task) -> None:
        if not self.done and task.name.startswith("trio_capnp accept loop"):
            self.done = True
            self.server.close()


async def test_a_server_may_close_when_an_accept_loop_was_just_woken() -> None:
    """The peer that woke the loop is served, and the loop ends without an error."""
    async with serving() as server:
        await trio.testing.wait_all_tasks_blocked()  # the loop waits for a peer
        instrument = ClosingBefore(server)
        trio.lowlevel.add_instrument(instrument)
        try:
            async with busy(server.addresses[0]):
                assert instrument.done
                assert len(server.connections) == 1
        finally:
            trio.lowlevel.remove_instrument(instrument)
