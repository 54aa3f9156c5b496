"""File descriptors of server objects: over sockets, behind promises and membranes, and closed."""

from __future__ import annotations

import os
import socket
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import Hand, call, session_of
from tests.runtime.servers import ProbeImpl
from tests.transports._ends import all_closed, open_descriptors
from trio_capnp import Limits, RpcDisconnected, RpcFailed
from trio_capnp.rpc import _messages as m
from trio_capnp.runtime import Connection, open_transport
from trio_capnp.runtime._parcels import MANY_FDS
from trio_capnp.testing import connected_pair
from trio_capnp.transports import SocketTransport

TAKES = Limits(max_fds_per_message=8)


@pytest.fixture(autouse=True)
def _nothing_stays_open() -> Iterator[None]:
    """[K07]"""
    with all_closed():
        yield


@pytest.fixture
def file(tmp_path: Path) -> Iterator[int]:
    path = tmp_path / "file"
    path.write_text("the content")
    opened = os.open(path, os.O_RDONLY)
    yield opened
    os.close(opened)


class FileImpl(ProbeImpl):
    """A probe with a file, whose children have the same file."""

    def __init__(self, file: int | None) -> None:
        super().__init__()
        self.file = file
        self.asked = 0

    def fileno(self) -> int | None:
        self.asked += 1
        return self.file

    async def child(self, call: Probe.ChildCall) -> None:
        await trio.lowlevel.checkpoint()
        call.results.child = FileImpl(self.file)

    async def call(self, call: Probe.CallCall) -> None:
        found = await trio_capnp.fileno(call.params.cap)
        call.results.n = -1 if found is None else len(os.pread(found, 100, 0))


@asynccontextmanager
async def joined(
    server: Probe.Server, *, client: Limits = TAKES, serving: Limits = TAKES
) -> AsyncGenerator[tuple[Probe.Client, Connection]]:
    """A client of a server in this process, over a pair of Unix sockets."""
    near, far = trio.socket.socketpair()
    async with (
        trio_capnp.open_stream(trio.SocketStream(far), bootstrap=server, limits=serving),
        trio_capnp.open_stream(trio.SocketStream(near), limits=client) as connection,
    ):
        yield connection.bootstrap(Probe), connection


def content_of(number: int | None, own: int) -> str:
    """The content of a file under a number which is not ``own``."""
    assert number is not None
    assert number != own
    return os.pread(number, 100, 0).decode()


def is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


# --- both ways --------------------------------------------------------------------------------


async def test_the_peer_gets_a_duplicate_of_an_objects_file(file: int, tmp_path: Path) -> None:
    """[K01] Over a Unix socket of the system: of the bootstrap object, results and parameters."""
    path = tmp_path / "socket"
    async with trio.open_nursery() as nursery:
        serve = partial(trio_capnp.serve_unix, FileImpl(file), path, limits=TAKES)
        await nursery.start(serve)
        async with trio_capnp.open_unix(path, limits=TAKES) as connection:
            probe = connection.bootstrap(Probe)
            assert content_of(await trio_capnp.fileno(probe), file) == "the content"
            child = (await probe.child()).child
            assert content_of(await trio_capnp.fileno(child), file) == "the content"
            assert (await probe.call(cap=FileImpl(file))).n == len("the content")
            assert (await probe.call(cap=ProbeImpl())).n == -1
        nursery.cancel_scope.cancel()


@pytest.mark.parametrize("size", [0, 8 * 1024, 64 * 1024, 1024 * 1024])
async def test_files_keep_to_their_capabilities_among_payloads_of_any_size(
    file: int, size: int
) -> None:
    """[K01] Two in, among calls and objects without any; one out."""
    async with joined(FileImpl(file)) as (probe, _):
        text = "x" * size
        echoes = [probe.echo(n=number, text=text) for number in range(3)]
        caps = [ProbeImpl(), FileImpl(file), ProbeImpl(), FileImpl(file)]
        calls = [probe.call(cap=cap) for cap in caps]
        echoes += [probe.echo(n=number, text=text) for number in range(3)]
        child = probe.child()
        assert [(await call).n for call in calls] == [-1, 11, -1, 11]
        assert content_of(await trio_capnp.fileno((await child).child), file) == "the content"
        assert {len((await echo).text) for echo in echoes} == {size}


async def test_a_receiver_without_a_limit_gets_none(file: int) -> None:
    """[K02] The default: the kernel closes them."""
    async with joined(FileImpl(file), client=Limits()) as (probe, _):
        assert await trio_capnp.fileno(await probe) is None
        assert await trio_capnp.fileno(probe.child().child) is None
        assert (await probe.call(cap=FileImpl(file))).n == 11, "the other direction has its own"


async def test_the_first_ones_are_kept_and_those_over_the_limit_closed(file: int) -> None:
    """[K02]"""
    limits = Limits(max_fds_per_message=1)
    async with joined(Giving(file), client=limits) as (probe, _):
        results = await probe.all()
        found = [await trio_capnp.fileno(cap) for cap in results.caps]
        assert content_of(found[0], file) == "the content"
        assert found[1:] == [None, None]


class Giving(FileImpl):
    """Gives three objects with files at once."""

    async def all(self, call: Probe.AllCall) -> None:
        await trio.lowlevel.checkpoint()
        call.results.caps = [FileImpl(self.file) for _ in range(3)]


async def test_over_tcp_no_object_is_asked(file: int) -> None:
    """[K05]"""
    server = FileImpl(file)
    async with trio.open_nursery() as nursery:
        serve = partial(trio_capnp.serve_tcp, server, 0, host="127.0.0.1", limits=TAKES)
        (listener,) = await nursery.start(serve)
        _, port = listener.socket.getsockname()
        async with trio_capnp.open_tcp("127.0.0.1", port, limits=TAKES) as connection:
            assert await trio_capnp.fileno(connection.bootstrap(Probe)) is None
        nursery.cancel_scope.cancel()
    assert server.asked == 0


# --- promises ---------------------------------------------------------------------------------


async def test_the_wait_lasts_until_the_promise_is_resolved(file: int) -> None:
    """[K03] A pipelined client; a promise of this process; a promise of the peer."""
    server = FileImpl(file)
    async with joined(server) as (probe, _):
        pipelined = probe.child().child
        assert content_of(await trio_capnp.fileno(pipelined), file) == "the content"
        client, resolver = trio_capnp.new_promise(Probe)
        await probe.keep(cap=client)
        assert server.kept is not None
        found: list[int | None] = []

        async def ask(whom: Probe.Client) -> None:
            found.append(await trio_capnp.fileno(whom))

        async with trio.open_nursery() as nursery:
            nursery.start_soon(ask, client)
            nursery.start_soon(ask, server.kept)
            await trio.testing.wait_all_tasks_blocked()
            assert found == []
            resolver.resolve(FileImpl(file))
        own, theirs = sorted(found, key=lambda number: number != file)
        assert own == file
        assert content_of(theirs, file) == "the content"
        trio_capnp.release(server.kept)


async def test_a_cancelled_wait_changes_nothing(file: int) -> None:
    """[K03]"""
    client, resolver = trio_capnp.new_promise(Probe)
    async with joined(FileImpl(file)) as (probe, _):
        with trio.move_on_after(0.01) as scope:
            await trio_capnp.fileno(client)
        assert scope.cancelled_caught
        resolver.resolve(probe)
        assert content_of(await trio_capnp.fileno(client), file) == "the content"


async def test_a_broken_promise_raises_its_error() -> None:
    """[K03]"""
    client, resolver = trio_capnp.new_promise(Probe)
    resolver.reject(RpcFailed("as asked"))
    with pytest.raises(RpcFailed, match="as asked"):
        await trio_capnp.fileno(client)


async def test_only_a_client_has_one() -> None:
    with pytest.raises(TypeError, match="a client is needed here, not 3"):
        await trio_capnp.fileno(3)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


# --- ownership --------------------------------------------------------------------------------


async def test_the_file_is_closed_with_the_last_client(file: int) -> None:
    """[K07] By a release, at the end of a block, and with the client's last name."""
    async with joined(FileImpl(file)) as (probe, _):
        child = (await probe.child()).child
        other = trio_capnp.dup(child)
        number = await trio_capnp.fileno(child)
        assert number == await trio_capnp.fileno(other)
        assert number is not None
        trio_capnp.release(child)
        await probe.name()
        assert is_open(number)
        trio_capnp.release(other)
        await probe.name()
        assert not is_open(number)
        with (await probe.child()).child as child:
            number = await trio_capnp.fileno(child)
            assert number is not None
        await probe.name()
        assert not is_open(number)
        child = (await probe.child()).child
        number = await trio_capnp.fileno(child)
        assert number is not None
        del child
        await probe.name()
        assert not is_open(number)


async def test_the_end_of_the_connection_leaves_the_file_to_the_client(file: int) -> None:
    """[K07] Closed under the program, the number might soon be that of another file."""
    async with joined(FileImpl(file)) as (probe, connection):
        number = await trio_capnp.fileno(probe)
        await connection.aclose()
        with pytest.raises(RpcDisconnected):
            await probe.name()
        assert content_of(await trio_capnp.fileno(probe), file) == "the content"
        trio_capnp.release(probe)
        await trio.testing.wait_all_tasks_blocked()
        assert number is not None
        assert not is_open(number)


async def test_a_client_that_is_released_during_the_wait_owns_no_file(file: int) -> None:
    """[K03] [K07]"""
    client, resolver = trio_capnp.new_promise(Probe)

    async def ask() -> None:
        with pytest.raises(RpcFailed, match="was released"):
            await trio_capnp.fileno(client)

    async with trio.open_nursery() as nursery:
        nursery.start_soon(ask)
        await trio.testing.wait_all_tasks_blocked()
        trio_capnp.release(client)
        resolver.resolve(FileImpl(file))


async def test_the_server_may_close_its_file_at_once(file: int) -> None:
    """[K01] The duplicate is made with the message, and closed when it has left."""

    class Hasty(FileImpl):
        def child(self, call: Probe.ChildCall) -> None:  # type: ignore[override]
            own = os.dup(file)
            call.results.child = Closing(own)

    class Closing(FileImpl):
        def fileno(self) -> int | None:
            number, self.file = self.file, None
            if number is not None:
                trio.lowlevel.spawn_system_task(close_soon, number)
            return number

    async def close_soon(number: int) -> None:
        os.close(number)

    async with joined(Hasty(None)) as (probe, _):
        for _ in range(5):
            child = (await probe.child()).child
            assert content_of(await trio_capnp.fileno(child), file) == "the content"


# --- objects of this process ------------------------------------------------------------------


async def test_a_client_of_this_process_shows_the_objects_own(file: int) -> None:
    """[K06]"""
    client, resolver = trio_capnp.new_promise(Probe)
    resolver.resolve(FileImpl(file))
    assert await trio_capnp.fileno(client) == file
    other, resolver = trio_capnp.new_promise(Probe)
    resolver.resolve(ProbeImpl())
    assert await trio_capnp.fileno(other) is None
    null, resolver = trio_capnp.new_promise(Probe)
    resolver.resolve(None)
    assert await trio_capnp.fileno(null) is None


async def test_a_membrane_hides_it_unless_its_policy_allows_it(file: int) -> None:
    """[K06] On both sides of the wire, and no more once it is revoked."""

    class Open(trio_capnp.Membrane):
        allow_fd_passthrough = True

    policy = Open()
    server = FileImpl(file)
    shut = trio_capnp.cast(trio_capnp.membrane(server, trio_capnp.Membrane()), Probe)
    shown = trio_capnp.cast(trio_capnp.membrane(server, policy), Probe)
    revoked, revoker = trio_capnp.revocable(server)
    assert await trio_capnp.fileno(shut) is None
    assert await trio_capnp.fileno(revoked) is None
    assert await trio_capnp.fileno(shown) == file
    async with joined(FileImpl(file)) as (probe, _):
        assert (await probe.call(cap=shut)).n == -1
        assert (await probe.call(cap=shown)).n == 11
        behind = trio_capnp.membrane(probe, policy)
        assert content_of(await trio_capnp.fileno(behind), file) == "the content"
        assert content_of(await trio_capnp.fileno(behind.child().child), file) == "the content"
        policy.revoke()
        with pytest.raises(RpcFailed, match="revoked"):
            await trio_capnp.fileno(behind)
    revoker.revoke()


async def test_a_pair_in_memory_carries_none(file: int) -> None:
    """[K05]"""
    async with connected_pair(FileImpl(file)) as pair:
        assert await trio_capnp.fileno(pair.client.bootstrap(Probe)) is None


async def test_a_client_that_reconnects_has_none(file: int, tmp_path: Path) -> None:
    """[K05] It stands for the objects of many connections."""
    path = tmp_path / "socket"
    async with trio.open_nursery() as nursery:
        await nursery.start(partial(trio_capnp.serve_unix, FileImpl(file), path, limits=TAKES))
        connect = partial(trio_capnp.open_unix, path, limits=TAKES)
        async with trio_capnp.reconnecting(connect, Probe) as probe:
            assert await trio_capnp.fileno(probe) is None
            child = (await probe.child()).child
            assert content_of(await trio_capnp.fileno(child), file) == "the content"
            trio_capnp.reconnect(probe)
            await probe.name()
            assert content_of(await trio_capnp.fileno(child), file) == "the content"
        nursery.cancel_scope.cancel()


# --- faults of the program --------------------------------------------------------------------


class Raising(ProbeImpl):
    def fileno(self) -> int:
        raise ValueError("I/O operation on closed file")


class Awaiting(ProbeImpl):
    async def fileno(self) -> int:
        return 0


class Texting(ProbeImpl):
    def fileno(self) -> str:
        return "0"


@pytest.mark.parametrize("kind", [Raising, Awaiting, Texting])
async def test_an_object_that_fails_to_give_one_is_logged_and_goes_without(
    kind: type[ProbeImpl], caplog: pytest.LogCaptureFixture
) -> None:
    """[K05] Neither the call nor the connection ends."""
    async with joined(kind()) as (probe, _):
        assert await trio_capnp.fileno(await probe) is None
        assert (await probe.name()).name == "root"
    assert f"fileno of {kind.__qualname__} failed" in caplog.text


@pytest.mark.parametrize("number", [-1, None])
async def test_an_object_may_say_that_it_has_none_now(
    number: int | None, caplog: pytest.LogCaptureFixture
) -> None:
    """[K05] A closed socket gives -1."""
    async with joined(FileImpl(number)) as (probe, _):
        assert await trio_capnp.fileno(await probe) is None
    assert not caplog.records


# --- peers that do not read -------------------------------------------------------------------


async def test_files_of_messages_that_never_leave_are_closed(file: int) -> None:
    """[K07] The peer reads nothing, and the connection is cut."""
    near, far = socket.socketpair()
    far.setblocking(False)
    near.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
    limits = Limits(close_timeout_s=0)
    stream = trio.SocketStream(trio.socket.from_stdlib_socket(near))
    with far:
        before = open_descriptors()
        async with trio_capnp.open_stream(stream, limits=limits) as connection:
            probe = connection.bootstrap(Probe)
            server = FileImpl(file)
            for _ in range(200):
                trio_capnp.send(probe.keep(cap=server))
            trio_capnp.send(probe.echo(text="x" * 100_000))
            await trio.testing.wait_all_tasks_blocked()
            assert open_descriptors() > before + 20
            for _ in range(5):  # behind those that the writer has
                trio_capnp.send(probe.keep(cap=server))
            with trio.CancelScope() as scope:
                scope.cancel()
                await connection.aclose()
        assert open_descriptors() == before - 1, "the socket, too"


def narrow_pair() -> tuple[SocketTransport, SocketTransport]:
    """Two ends of a socket, the first of which takes little at once."""
    near, far = socket.socketpair()
    near.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
    far.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 20)
    for each in (near, far):
        each.setblocking(False)
    return SocketTransport(near), SocketTransport(far)


async def test_where_many_files_wait_no_further_call_of_the_peer_begins(file: int) -> None:
    """[K07] A message with a file may be short, so bytes alone would be no bound."""
    near, far = narrow_pair()
    limits = Limits(max_calls_in_flight=64)  # those that run when the bound is met go on
    async with open_transport(near, bootstrap=FileImpl(file), limits=limits) as connection:
        hand = Hand(far)
        target = m.ImportedCap(await hand.bootstrap())
        calls = 1000
        await hand.say(*[call(question, target, "child") for question in range(1, calls + 1)])
        await trio.testing.wait_all_tasks_blocked()
        outbox = session_of(connection).outbox
        assert MANY_FDS < outbox.fds <= MANY_FDS + 64
        with trio.fail_after(20):
            returned = [await hand.hear() for _ in range(calls)]
        assert {type(each) for each in returned} == {m.Return}
        assert outbox.fds == 0
        far.abort()


async def test_a_file_may_wait_behind_the_rest_of_a_message(file: int) -> None:
    """[K01] Both leave by the writer, and other small messages with them."""
    near, far = narrow_pair()
    async with (
        open_transport(far, bootstrap=FileImpl(file), limits=TAKES),
        open_transport(near) as connection,
    ):
        probe = await connection.bootstrap(Probe)
        echo = probe.echo(n=1, text="x" * 20_000)
        calls = [probe.call(cap=cap) for cap in (FileImpl(file), ProbeImpl())]
        with trio.fail_after(20):
            assert (await echo).n == 1
            assert [(await call).n for call in calls] == [11, -1]
        assert session_of(connection).outbox.fds == 0
