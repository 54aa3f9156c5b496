"""``trio_capnp.debugging.serve``: the reports of a process, and the limits of a watcher."""

from __future__ import annotations

import os
import socket
import stat
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
from tests.runtime.servers import ProbeImpl
from trio_capnp import debugging
from trio_capnp.debugging._reporter import (
    MAX_CALLS_SHOWN,
    MAX_CONNECTIONS_SHOWN,
    MAX_TEXT_SHOWN,
    MIN_INTERVAL_S,
)
from trio_capnp.debugging._serving import MAX_WATCHERS, WATCHER_LIMITS, refuse_others
from trio_capnp.debugging.debugging_capnp import Call, Connection, Debugging, Phase, Report, Role
from trio_capnp.runtime._current import current_system
from trio_capnp.testing import connected_pair
from trio_capnp.transports import UnixListener

pytestmark = pytest.mark.skipif(
    not hasattr(socket, "AF_UNIX"), reason="this system has no Unix sockets"
)


@pytest.fixture
async def path(tmp_path: Path, nursery: trio.Nursery) -> str:
    """The path of a socket where this process may be watched."""
    path = str(tmp_path / "watch")
    await nursery.start(debugging.serve, path)
    return path


@asynccontextmanager
async def watcher(path: str) -> AsyncGenerator[Debugging.Client]:
    """A watcher in this process. Its own end is an ordinary connection, and is listed."""
    async with trio_capnp.open_unix(path) as connection:
        yield connection.bootstrap(Debugging)


async def report_of(debugging: Debugging.Client) -> Report.Reader:
    return (await debugging.report()).report


def is_there(path: str | Path) -> bool:
    return Path(path).exists()


def others(report: Report.Reader) -> list[Connection.Reader]:
    """The connections of a report without the watcher's own end."""
    return [each for each in report.connections if not each.peer.startswith("unix:")]


def names(connection: Connection.Reader) -> list[str]:
    return [call.method for call in connection.calls]


# --- the socket -------------------------------------------------------------------------------


async def test_only_this_user_may_connect_and_the_path_is_removed_at_the_end(
    tmp_path: Path,
) -> None:
    path = tmp_path / "watch"
    async with trio.open_nursery() as nursery:
        serving: trio_capnp.Serving[UnixListener] = await nursery.start(debugging.serve, path)
        assert serving.addresses == (f"unix:{path}",)
        mode = path.lstat().st_mode
        assert stat.S_ISSOCK(mode)
        assert stat.S_IMODE(mode) == 0o600
        nursery.cancel_scope.cancel()
    assert not is_there(path)


async def test_cancelling_it_ends_the_connections_of_its_watchers(
    tmp_path: Path, nursery: trio.Nursery
) -> None:
    path = str(tmp_path / "watch")
    scope = trio.CancelScope()

    async def serve(task_status: trio.TaskStatus[object]) -> None:
        with scope:
            await debugging.serve(path, task_status=task_status)

    await nursery.start(serve)
    async with watcher(path) as client:
        await report_of(client)
        scope.cancel()
        with pytest.raises(trio_capnp.RpcDisconnected):
            while True:
                await report_of(client)
        assert not is_there(path)


async def test_a_second_server_at_the_path_is_refused(path: str) -> None:
    with pytest.raises(OSError, match="in use"):
        await debugging.serve(path)
    assert is_there(path)


async def test_an_abstract_name_is_refused() -> None:
    with pytest.raises(ValueError, match="every user may connect"):
        await debugging.serve("\0watch")


async def test_a_wrong_path_is_refused() -> None:
    with pytest.raises(TypeError, match="path takes"):
        await debugging.serve(5)  # type: ignore[arg-type]


def test_it_needs_an_event_loop() -> None:
    with pytest.raises(RuntimeError, match="Trio"):
        debugging.serve("/nowhere/watch").send(None)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no numbers of users")
def test_other_users_are_refused_and_root_is_not() -> None:
    for uid in (os.geteuid(), 0):
        refuse_others(trio_capnp.Credentials(pid=1, uid=uid, gid=1))
    refuse_others(None)
    with pytest.raises(trio_capnp.RpcFailed, match="only the user of this process, and root"):
        refuse_others(trio_capnp.Credentials(pid=1, uid=os.geteuid() + 1, gid=0))


async def test_more_watchers_wait_until_one_leaves(path: str, nursery: trio.Nursery) -> None:
    leave, answered = trio.Event(), trio.Event()

    async def stay(task_status: trio.TaskStatus[None]) -> None:
        async with watcher(path) as client:
            await report_of(client)
            task_status.started()
            await leave.wait()

    async def ask() -> None:
        async with watcher(path) as client:
            await report_of(client)
            answered.set()

    await nursery.start(stay)
    async with AsyncExitStack() as stack:
        for _ in range(MAX_WATCHERS - 1):
            await report_of(await stack.enter_async_context(watcher(path)))
        nursery.start_soon(ask)
        await trio.testing.wait_all_tasks_blocked(0.05)
        assert not answered.is_set()
        leave.set()
        await answered.wait()


# --- the reports ------------------------------------------------------------------------------


async def test_a_report_shows_both_ends_of_a_connection_with_their_calls(path: str) -> None:
    async with connected_pair(ProbeImpl()) as pair, watcher(path) as client:
        probe = pair.client.bootstrap(Probe)
        with probe.hang():
            await probe.echo(n=1)
            report = await report_of(client)
    assert (report.pid, report.version) == (os.getpid(), trio_capnp.__version__)
    assert report.open == 3
    out, into = others(report)
    assert (out.role, into.role) == (Role.CLIENT, Role.CLIENT)  # neither end was accepted
    assert (out.calls_out, out.calls_in) == (1, 0)
    assert (into.calls_out, into.calls_in) == (0, 1)
    assert names(out) == names(into) == ["Probe.hang"]
    assert out.calls[0].is_outgoing
    assert not into.calls[0].is_outgoing
    assert 0 < into.calls[0].age < into.age
    assert (out.questions, out.imports, into.answers, into.exports) == (1, 1, 1, 1)
    assert out.bytes_sent == into.bytes_received > 0
    assert out.bytes_received == into.bytes_sent > 0
    assert out.phase == Phase.OPEN


async def test_the_watchers_are_not_listed(path: str) -> None:
    async with watcher(path) as client, watcher(path) as second:
        report = await report_of(client)
        assert report.open == 2  # their own ends, which are in this process by chance
        assert [each.role for each in report.connections] == [Role.CLIENT] * 2
        await report_of(second)


async def test_an_accepted_connection_is_that_of_a_server(path: str, nursery: trio.Nursery) -> None:
    serve = partial(trio_capnp.serve_tcp, ProbeImpl(), 0, host="127.0.0.1")
    serving: trio_capnp.Serving[trio.SocketListener] = await nursery.start(serve)
    async with trio_capnp.open_address(serving.addresses[0]) as connection, watcher(path) as client:
        await connection.bootstrap(Probe)
        ends = {each.peer: each for each in others(await report_of(client))}
        assert ends.pop(connection.peer).role == Role.CLIENT
        (accepted,) = ends.values()
        assert accepted.role == Role.SERVER


async def test_a_draining_connection_is_shown_as_such(path: str, nursery: trio.Nursery) -> None:
    serve = partial(trio_capnp.serve_tcp, ProbeImpl(), 0, host="127.0.0.1")
    serving: trio_capnp.Serving[trio.SocketListener] = await nursery.start(serve)
    async with trio_capnp.open_address(serving.addresses[0]) as connection, watcher(path) as client:
        probe = connection.bootstrap(Probe)
        with probe.hang():
            await probe.echo(n=1)
            nursery.start_soon(serving.drain)
            await trio.testing.wait_all_tasks_blocked()
            phases = {each.role: each.phase for each in others(await report_of(client))}
    assert phases == {Role.CLIENT: Phase.OPEN, Role.SERVER: Phase.DRAINING}


async def test_a_connection_whose_peer_has_left_is_closing_until_its_block_ends(path: str) -> None:
    near, far = trio.testing.memory_stream_pair()
    async with trio_capnp.open_stream(near) as connection, watcher(path) as client:
        await far.aclose()
        await connection.wait_closed()
        (left,) = others(await report_of(client))
        assert left.phase == Phase.CLOSING
    async with watcher(path) as client:
        assert others(await report_of(client)) == []


class Stubborn(ProbeImpl):
    """Goes on after it was cancelled, until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.let_go = trio.Event()

    async def hang(self, call: Probe.HangCall) -> None:
        with trio.CancelScope(shield=True):
            await self.let_go.wait()


async def test_a_call_that_goes_on_after_its_end_is_shown_as_canceled(path: str) -> None:
    stubborn = Stubborn()
    async with connected_pair(stubborn) as pair, watcher(path) as client:
        probe = pair.client.bootstrap(Probe)
        with probe.hang():
            await probe.echo(n=1)
        await probe.echo(n=2)
        both = others(await report_of(client))
        stubborn.let_go.set()
    canceled = [call for each in both for call in each.calls]
    assert [(each.method, each.is_canceled) for each in canceled] == [("Probe.hang", True)] * 2


async def test_the_windows_of_streams_are_shown(path: str) -> None:
    async with connected_pair(ProbeImpl()) as pair, watcher(path) as client:
        probe = await pair.client.bootstrap(Probe)
        await probe.write(data=b"some")
        sender, receiver = others(await report_of(client))
        await trio_capnp.drained(probe)
    assert sender.streams.count == 1
    assert sender.streams.window > 0
    assert receiver.streams.count == 0


async def test_a_connection_keeps_its_number(path: str) -> None:
    async with connected_pair(ProbeImpl()), watcher(path) as client:
        first = [each.number for each in (await report_of(client)).connections]
        assert [each.number for each in (await report_of(client)).connections] == first
        async with connected_pair(ProbeImpl()):
            later = {each.number for each in (await report_of(client)).connections}
        assert len(later - set(first)) == 2


async def test_names_of_files_need_not_be_text(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["/no/\udcff.py", "secret"])
    async with watcher(path) as client:
        assert (await report_of(client)).program == r"/no/\udcff.py"


async def test_payloads_are_not_shown(path: str) -> None:
    async with connected_pair(ProbeImpl()) as pair, watcher(path) as client:
        with pair.client.bootstrap(Probe).child(name="a secret") as child:
            await child
            report = await report_of(client)
    assert b"a secret" not in trio_capnp.to_bytes(report)


# --- bounds -----------------------------------------------------------------------------------


async def test_of_a_thousand_connections_those_with_the_oldest_calls_are_shown(path: str) -> None:
    async with AsyncExitStack() as stack:
        for _ in range(498):
            near, far = trio.testing.memory_stream_pair()
            await stack.enter_async_context(trio_capnp.open_stream(near))
            await stack.enter_async_context(trio_capnp.open_stream(far))
        pair = await stack.enter_async_context(connected_pair(ProbeImpl()))
        probe = pair.client.bootstrap(Probe)
        stack.enter_context(probe.hang())
        await probe.echo(n=1)
        client = await stack.enter_async_context(watcher(path))
        report = await report_of(client)
        assert report.open == 999
        assert len(report.connections) == MAX_CONNECTIONS_SHOWN
        assert [names(each) for each in report.connections[:2]] == [["Probe.hang"]] * 2
        assert len(trio_capnp.to_bytes(report)) < 32 * 1024


async def test_of_many_calls_the_oldest_are_shown(path: str) -> None:
    async with connected_pair(ProbeImpl()) as pair, watcher(path) as client, AsyncExitStack() as s:
        probe = pair.client.bootstrap(Probe)
        for _ in range(3 * MAX_CALLS_SHOWN):
            s.enter_context(probe.hang())
        await probe.echo(n=1)
        out, into = others(await report_of(client))
        for each in (out, into):
            ages = [call.age for call in each.calls]
            assert len(ages) == MAX_CALLS_SHOWN
            assert ages == sorted(ages, reverse=True)
        assert out.calls_out == into.calls_in == 3 * MAX_CALLS_SHOWN


async def test_the_oldest_calls_are_those_of_both_directions(path: str) -> None:
    async with connected_pair(ProbeImpl(), client_bootstrap=ProbeImpl()) as pair:
        here, there = pair.client.bootstrap(Probe), pair.server.bootstrap(Probe)
        with here.hang(), there.early(), here.early():
            await here.echo(n=1)
            await there.echo(n=1)
            async with watcher(path) as client:
                for each in others(await report_of(client)):
                    ages = [call.age for call in each.calls]
                    assert ages == sorted(ages, reverse=True)
                    assert sorted(names(each)) == ["Probe.early", "Probe.early", "Probe.hang"]
                    assert {call.is_outgoing for call in each.calls} == {True, False}


def test_the_largest_report_is_within_the_limit_of_a_message() -> None:
    name = "\N{MUSICAL SYMBOL G CLEF}" * MAX_TEXT_SHOWN  # four bytes each
    call: Call.Fields = {"method": name}
    connection: Connection.Fields = {"peer": name, "calls": [call] * MAX_CALLS_SHOWN}
    largest = Report.new(
        program=name, version=name, connections=[connection] * MAX_CONNECTIONS_SHOWN
    )
    words = len(trio_capnp.to_bytes(largest)) // 8
    assert words + 100 < WATCHER_LIMITS.max_message_words  # the rest of a Return


async def test_reports_that_are_asked_for_at_once_take_turns(
    tmp_path: Path, autojump_clock: trio.testing.MockClock
) -> None:
    asked = 4
    path = str(tmp_path / "watch")
    async with trio.open_nursery() as nursery:
        await nursery.start(debugging.serve, path)
        async with watcher(path) as client, watcher(path) as second:
            begin = trio.current_time()
            async with trio.open_nursery() as together:
                for each in (client, second):
                    for _ in range(asked // 2):
                        together.start_soon(report_of, each)
            assert trio.current_time() - begin >= (asked - 1) * MIN_INTERVAL_S - 1e-6
        nursery.cancel_scope.cancel()


async def test_the_watchers_run_no_local_calls_of_the_program(path: str) -> None:
    """Local calls need a host: a server or a connection of the program."""
    assert not current_system().hosts
    async with watcher(path) as client:
        await report_of(client)
        assert len(current_system().hosts) == 1  # the watcher's own end, opened by this test
    assert not current_system().hosts
