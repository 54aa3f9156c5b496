"""``connection.start_soon``: tasks of the program in the nursery of a connection.

the block ends          -> its tasks are cancelled, and joined before the block is left
a task raises, ``open_*``  -> the block is cancelled, and the exception leaves it bare
a task raises, ``serve_*`` -> the log has the exception, and this connection ends
"""

from __future__ import annotations

import contextvars
import gc
import logging
import signal
import weakref
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any, Final

import pytest
import trio
import trio.testing
from trio.lowlevel import currently_ki_protected

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import settled_empty
from tests.runtime.servers import ProbeImpl
from tests.runtime.test_opening import tcp_server
from trio_capnp import Connection
from trio_capnp.testing import connected_pair
from trio_capnp.typed import CallConnection

VARIABLE: Final[contextvars.ContextVar[str]] = contextvars.ContextVar("VARIABLE", default="none")


class Goodbye(BaseException):
    """An exception that has to end the program."""


async def sleep(log: list[str], name: str = "task") -> None:
    log.append(f"{name} begins")
    try:
        await trio.sleep_forever()
    finally:
        log.append(f"{name} ends")


async def raising(error: BaseException) -> None:
    await trio.lowlevel.cancel_shielded_checkpoint()
    raise error


async def raising_when_cancelled(error: BaseException) -> None:
    try:
        await trio.sleep_forever()
    finally:
        raise error


# --- the life of a task -------------------------------------------------------------------------


async def test_a_task_is_cancelled_with_the_block_and_joined_before_it_is_left() -> None:
    log: list[str] = []
    async with connected_pair(ProbeImpl()) as pair:
        pair.client.start_soon(sleep, log)
        assert log == [], "it begins at the next schedule point, as in a nursery"
        await trio.testing.wait_all_tasks_blocked()
        assert log == ["task begins"]
    assert log == ["task begins", "task ends"]


async def test_a_task_makes_calls_while_the_block_does_something_else() -> None:
    heard: list[int] = []

    async def poll(probe: Probe.Client) -> None:
        for n in range(3):
            heard.append((await probe.echo(n=n)).n)

    async with connected_pair(ProbeImpl()) as pair:
        probe = await pair.client.bootstrap(Probe)
        pair.client.start_soon(poll, probe)
        await trio.testing.wait_all_tasks_blocked()
        assert heard == [0, 1, 2]
        await settled_empty(pair, probe)


async def test_a_task_outlives_the_peers_end_up_to_the_end_of_the_block() -> None:
    """So that it can see the end, and act on it."""
    log: list[str] = []

    async def watch(connection: Connection) -> None:
        await connection.wait_closed()
        log.append(f"error {connection.error}")
        await trio.lowlevel.checkpoint()
        log.append("watched")

    async with connected_pair(ProbeImpl()) as pair:
        pair.client.start_soon(watch, pair.client)
        await pair.server.aclose()
        await trio.testing.wait_all_tasks_blocked()
        assert log == ["error None", "watched"]


async def test_a_watcher_may_turn_the_end_into_an_exception_of_the_block() -> None:
    async def watch(connection: Connection) -> None:
        await connection.wait_closed()
        raise connection.error or trio_capnp.RpcDisconnected("the server has left")

    with pytest.raises(trio_capnp.RpcDisconnected, match="the server has left"):
        async with connected_pair(ProbeImpl()) as pair:
            pair.client.start_soon(watch, pair.client)
            await pair.server.aclose()
            await trio.sleep_forever()


@pytest.mark.parametrize("how", ["peer", "aclose", "block"])
async def test_after_the_end_no_task_is_started(how: str) -> None:
    log: list[str] = []
    async with connected_pair(ProbeImpl()) as pair:
        if how == "peer":
            await pair.server.aclose()
            await pair.client.wait_closed()
        elif how == "aclose":
            await pair.client.aclose()
        if how != "block":
            with pytest.raises(trio_capnp.RpcDisconnected):
                pair.client.start_soon(sleep, log)
    with pytest.raises(trio_capnp.RpcDisconnected):
        pair.client.start_soon(sleep, log)
    assert log == []


async def test_a_task_may_start_another_and_end_the_connection() -> None:
    log: list[str] = []

    async def outer(connection: Connection) -> None:
        connection.start_soon(sleep, log, "inner")
        await trio.testing.wait_all_tasks_blocked()
        await connection.aclose()
        log.append("closed")

    async with connected_pair(ProbeImpl()) as pair:
        pair.client.start_soon(outer, pair.client)
        await pair.client.wait_closed()
        await trio.testing.wait_all_tasks_blocked()
        assert log == ["inner begins", "closed"]
    assert log == ["inner begins", "closed", "inner ends"]


# --- as Trio's ----------------------------------------------------------------------------------


Seen = list[tuple[str, str]]


async def look(seen: Seen) -> None:
    seen.append((trio.lowlevel.current_task().name, VARIABLE.get()))


async def test_name_and_context_are_those_of_trios_nursery() -> None:
    ours: Seen = []
    trios: Seen = []
    async with connected_pair(ProbeImpl()) as pair, trio.open_nursery() as nursery:
        for start_soon, seen in ((pair.client.start_soon, ours), (nursery.start_soon, trios)):
            VARIABLE.set("of the caller")
            start_soon(look, seen)
            start_soon(partial(look, seen))
            start_soon(look, seen, name="mine")
            start_soon(look, seen, name=sleep)
            VARIABLE.set("later")
        await trio.testing.wait_all_tasks_blocked()
    assert sorted(ours) == sorted(trios)
    assert {variable for _, variable in ours} == {"of the caller"}
    assert {name for name, _ in ours} == {f"{__name__}.look", f"{__name__}.sleep", "mine"}


async def no_arguments() -> None: ...


def plain() -> None: ...


@pytest.mark.parametrize(
    ("function", "args", "match"),
    [
        (no_arguments, (1,), "positional argument"),
        (plain, (), "async function and its arguments, but the function gave NoneType"),
        (5, (), "async function and its arguments, not int"),
        (None, (), "not NoneType"),
        (no_arguments(), (), r"write start_soon\(work, x\), not work\(x\)"),
    ],
)
@pytest.mark.filterwarnings("error")
async def test_a_wrong_function_is_refused_at_the_call(
    function: Any, args: tuple[object, ...], match: str
) -> None:
    async with connected_pair(ProbeImpl()) as pair:
        with pytest.raises(TypeError, match=match):
            pair.client.start_soon(function, *args)
        gc.collect()
        assert (await pair.client.bootstrap(Probe).echo(n=1)).n == 1


async def test_another_event_loop_is_refused() -> None:
    async with connected_pair(ProbeImpl()) as pair:

        def elsewhere() -> None:
            with pytest.raises(RuntimeError, match="event loop"):
                pair.client.start_soon(no_arguments)

        await trio.to_thread.run_sync(elsewhere)


async def test_a_task_is_code_of_the_program_for_ctrl_c() -> None:
    """The library's own frames are protected; those of the program never."""
    protected: list[bool] = []

    async def look() -> None:
        protected.append(currently_ki_protected())

    def start() -> Awaitable[None]:
        protected.append(currently_ki_protected())
        return look()

    async with connected_pair(ProbeImpl()) as pair:
        pair.client.start_soon(start)
        await trio.testing.wait_all_tasks_blocked()
    assert protected == [False, False]


def test_ctrl_c_in_a_task_leaves_the_run_alone() -> None:
    async def interrupted() -> None:
        signal.raise_signal(signal.SIGINT)
        await trio.sleep_forever()

    async def main() -> None:
        async with connected_pair(ProbeImpl()) as pair:
            pair.client.start_soon(interrupted)
            await trio.sleep_forever()

    with pytest.raises(KeyboardInterrupt):
        trio.run(main)


# --- exceptions on a client ---------------------------------------------------------------------


@pytest.mark.parametrize("error", [KeyError("own"), Goodbye(), SystemExit(3)])
async def test_the_exception_of_a_task_leaves_the_block_bare(error: BaseException) -> None:
    with pytest.raises(type(error)) as raised:
        async with connected_pair(ProbeImpl()) as pair:
            pair.client.start_soon(raising, error)
            await trio.sleep_forever()
    assert raised.value is error
    assert pair.client.closed
    told = pair.client.error
    assert isinstance(told, trio_capnp.RpcDisconnected)
    assert told.reason == "a task of this connection failed"
    assert type(told.__cause__) is type(error)


async def test_a_group_of_a_task_leaves_as_this_group() -> None:
    """It is the task's exception, with all that is in it, as Trio leaves it."""
    error = ExceptionGroup("of the task", [KeyError("one"), ValueError("two")])
    with pytest.raises(ExceptionGroup) as raised:
        async with connected_pair(ProbeImpl()) as pair:
            pair.client.start_soon(raising, error)
            await trio.sleep_forever()
    assert raised.value.message == error.message
    assert raised.value.exceptions == error.exceptions


async def test_an_exception_of_the_unwinding_of_a_task_leaves_the_block() -> None:
    with pytest.raises(KeyError, match="unwinding"):
        async with connected_pair(ProbeImpl()) as pair:
            pair.client.start_soon(raising_when_cancelled, KeyError("unwinding"))
            await trio.testing.wait_all_tasks_blocked()


async def test_the_blocks_own_exception_is_not_replaced_and_the_log_has_the_tasks(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with pytest.raises(ValueError, match="of the block"):
        async with connected_pair(ProbeImpl()) as pair:
            pair.client.start_soon(raising_when_cancelled, KeyError("unwinding"))
            await trio.testing.wait_all_tasks_blocked()
            raise ValueError("of the block")
    (record,) = caplog.records
    assert "a task failed, and another exception leaves the block" in record.message
    assert record.exc_info is not None
    assert isinstance(record.exc_info[1], KeyError)


@pytest.mark.parametrize("of_task", [KeyError("of the task"), Goodbye()])
async def test_a_cancelled_block_gives_way_to_the_exception_of_a_task(
    of_task: BaseException,
) -> None:
    """As in any nursery: the scope outside swallows its cancellation only."""
    with pytest.raises(type(of_task)), trio.CancelScope() as scope:
        async with connected_pair(ProbeImpl()) as pair:
            pair.client.start_soon(raising_when_cancelled, of_task)
            await trio.testing.wait_all_tasks_blocked()
            scope.cancel()
            await trio.sleep_forever()


@pytest.mark.parametrize("of_block", [None, ValueError("of the block")])
async def test_an_exception_that_ends_the_program_replaces_every_ordinary_one(
    of_block: Exception | None, caplog: pytest.LogCaptureFixture
) -> None:
    goodbye = Goodbye()
    with pytest.raises(Goodbye) as raised:
        async with connected_pair(ProbeImpl()) as pair:
            pair.client.start_soon(raising_when_cancelled, KeyError("ordinary"))
            pair.client.start_soon(raising_when_cancelled, goodbye)
            await trio.testing.wait_all_tasks_blocked()
            if of_block is not None:
                raise of_block
    assert raised.value is goodbye
    assert "KeyError: 'ordinary'" in caplog.text


async def test_exceptions_that_end_the_program_leave_together() -> None:
    one, two, three = Goodbye(), SystemExit(1), Goodbye()
    with pytest.raises(BaseExceptionGroup) as raised:
        async with connected_pair(ProbeImpl()) as pair:
            pair.client.start_soon(raising_when_cancelled, one)
            pair.client.start_soon(raising_when_cancelled, two)
            await trio.testing.wait_all_tasks_blocked()
            raise three
    assert set(raised.value.exceptions) == {one, two, three}
    assert raised.value.exceptions[0] is three


async def test_of_several_that_raise_at_once_one_leaves_bare_and_the_log_has_the_others(
    caplog: pytest.LogCaptureFixture,
) -> None:
    errors = [KeyError(n) for n in range(3)]
    with pytest.raises(KeyError) as raised:
        async with connected_pair(ProbeImpl()) as pair:
            for error in errors:
                pair.client.start_soon(raising, error)
            await trio.sleep_forever()
    assert raised.value in errors
    logged = [record.exc_info[1] for record in caplog.records if record.exc_info]
    assert {id(each) for each in (*logged, raised.value)} == {id(each) for each in errors}


async def test_tasks_that_fail_because_the_connection_has_ended_are_one_exception(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """``except RpcDisconnected`` around the block catches it, and the log stays quiet."""

    async def calls(probe: Probe.Client) -> None:
        await probe.hang()

    with pytest.raises(trio_capnp.RpcDisconnected):
        async with connected_pair(ProbeImpl()) as pair:
            probe = await pair.client.bootstrap(Probe)
            for _ in range(3):
                pair.client.start_soon(calls, probe)
            await trio.testing.wait_all_tasks_blocked()
            await pair.server.aclose()
            await probe.hang()
    assert caplog.records == []


@pytest.mark.filterwarnings("ignore::trio.TrioDeprecationWarning")
def test_a_loose_run_changes_nothing() -> None:
    """With ``strict_exception_groups=False`` a group of a task could be mistaken for Trio's."""
    error = ExceptionGroup("of the task", [KeyError("one")])

    async def main() -> None:
        async with trio_capnp.open_stream(trio.testing.memory_stream_pair()[0]) as connection:
            connection.start_soon(raising, error)
            await trio.sleep_forever()

    with pytest.raises(ExceptionGroup) as raised:
        trio.run(main, strict_exception_groups=False)
    assert raised.value.message == error.message


# --- on a server --------------------------------------------------------------------------------


class Starting(ProbeImpl):
    """A server object whose ``hang`` leaves a task behind."""

    def __init__(self, work: Callable[[], Awaitable[object]]) -> None:
        super().__init__()
        self.work = work
        self.connections: list[CallConnection] = []

    def echo(self, call: Probe.EchoCall) -> None:
        super().echo(call)
        self.start(call.connection)

    async def child(self, call: Probe.ChildCall) -> None:
        await trio.lowlevel.checkpoint()
        self.start(call.connection)
        call.results.child = ProbeImpl()

    def start(self, connection: CallConnection | None) -> None:
        assert connection is not None
        self.connections.append(connection)
        connection.start_soon(self.work)


async def by_plain_handler(probe: Probe.Client) -> None:
    await probe.echo(n=1)


async def by_handler(probe: Probe.Client) -> None:
    await probe.child(name="kid")


@pytest.mark.parametrize("start", [by_plain_handler, by_handler])
async def test_work_of_a_handler_outlives_the_call_and_not_the_connection(
    start: Callable[[Probe.Client], Awaitable[None]],
) -> None:
    log: list[str] = []
    server = Starting(partial(sleep, log))
    async with tcp_server(server) as address:
        async with trio_capnp.open_tcp(*address) as connection:
            await start(connection.bootstrap(Probe))
            await trio.testing.wait_all_tasks_blocked()
            assert log == ["task begins"]
        await server.connections[0].wait_closed()
        await trio.testing.wait_all_tasks_blocked()
        assert log == ["task begins", "task ends"]


@pytest.mark.parametrize("is_async", [False, True])
async def test_a_factory_may_start_a_task(is_async: bool) -> None:
    log: list[str] = []

    def begin(connection: Connection) -> ProbeImpl:
        connection.start_soon(sleep, log)
        return ProbeImpl()

    async def begin_later(connection: Connection) -> ProbeImpl:
        await trio.lowlevel.checkpoint()
        return begin(connection)

    async with tcp_server(begin_later if is_async else begin) as address:
        async with trio_capnp.open_tcp(*address) as connection:
            await connection.bootstrap(Probe).echo(n=1)
            await trio.testing.wait_all_tasks_blocked()
            assert log == ["task begins"]
        await trio.testing.wait_all_tasks_blocked()
        assert log == ["task begins", "task ends"]


@pytest.mark.parametrize("start", [by_plain_handler, by_handler])
async def test_an_exception_of_a_task_ends_its_connection_and_no_other(
    start: Callable[[Probe.Client], Awaitable[None]], caplog: pytest.LogCaptureFixture
) -> None:
    """R1: The client sees the end of its connection, and nothing of the text."""
    server = Starting(partial(raising, KeyError("a secret")))
    async with (
        tcp_server(server) as address,
        trio_capnp.open_tcp(*address) as other,
        trio_capnp.open_tcp(*address) as connection,
    ):
        beside = await other.bootstrap(Probe)
        probe = await connection.bootstrap(Probe)
        with probe.hang() as waiting:
            await start(probe)
            with pytest.raises(trio_capnp.RpcDisconnected) as raised:
                await waiting
        assert "secret" not in str(raised.value)
        await connection.wait_closed()
        (served,) = server.connections
        await served.wait_closed()
        error = served.error
        assert isinstance(error, trio_capnp.RpcDisconnected)
        assert error.reason == "a task of this connection failed"
        assert isinstance(error.__cause__, KeyError)
        assert (await beside.name()).name == "root"
    (record,) = caplog.records
    assert record.levelno == logging.ERROR
    assert "a task failed, so this connection ends" in record.message
    assert record.exc_info is not None
    assert isinstance(record.exc_info[1], KeyError)


async def test_tasks_that_fail_because_the_client_has_left_are_not_in_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A server that sends news has such a task for each client."""
    told: list[str] = []

    class News(ProbeImpl):
        def keep(self, call: Probe.KeepCall) -> None:
            super().keep(call)
            assert call.connection is not None
            call.connection.start_soon(self.send)

        async def send(self) -> None:
            assert self.kept is not None
            try:
                await self.kept.hang()
            except trio_capnp.RpcDisconnected:
                told.append("disconnected")
                raise

    async with tcp_server(News()) as address:
        async with trio_capnp.open_tcp(*address) as connection:
            await connection.bootstrap(Probe).keep(cap=ProbeImpl())
            await trio.testing.wait_all_tasks_blocked()
        await trio.testing.wait_all_tasks_blocked()
    assert caplog.records == []
    assert told in (["disconnected"], [])


async def test_a_served_stream_ends_with_its_task_and_raises_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    near, far = trio.testing.memory_stream_pair()
    server = Starting(partial(raising, KeyError("own")))
    async with trio.open_nursery() as nursery:
        nursery.start_soon(trio_capnp.serve_stream, server, far)
        async with trio_capnp.open_stream(near) as connection:
            await connection.bootstrap(Probe).echo(n=1)
            await connection.wait_closed()
    assert "KeyError: 'own'" in caplog.text


@pytest.mark.parametrize(
    "error", [Goodbye(), BaseExceptionGroup("both", [Goodbye(), KeyError("ordinary")])]
)
async def test_an_exception_that_ends_the_program_ends_the_server(
    error: BaseException, caplog: pytest.LogCaptureFixture
) -> None:
    server = Starting(partial(raising, error))
    with pytest.raises(BaseExceptionGroup) as raised:
        async with tcp_server(server) as address, trio_capnp.open_tcp(*address) as connection:
            await connection.bootstrap(Probe).child(name="kid")
            await trio.sleep_forever()
    found: list[BaseException] = list(raised.value.exceptions)
    while any(isinstance(each, BaseExceptionGroup) for each in found):
        found = [
            inner
            for each in found
            for inner in (each.exceptions if isinstance(each, BaseExceptionGroup) else [each])
        ]
    assert [type(each) for each in found] == [Goodbye]
    assert ("ordinary" in caplog.text) == isinstance(error, BaseExceptionGroup)


async def test_a_task_that_has_failed_leaves_nothing_alive(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Neither the connection nor its error holds the frames of the task."""
    monkeypatch.setattr(logging.getLogger("trio_capnp.runtime"), "disabled", True)

    class Large:
        """Stands for an object that a frame refers to."""

    found: list[weakref.ref[Large]] = []

    async def fails() -> None:
        large = Large()
        found.append(weakref.ref(large))
        await trio.lowlevel.checkpoint()
        raise KeyError

    server = Starting(fails)
    async with tcp_server(server) as address:
        async with trio_capnp.open_tcp(*address) as connection:
            await connection.bootstrap(Probe).echo(n=1)
            await connection.wait_closed()
        await server.connections[0].wait_closed()
        await trio.testing.wait_all_tasks_blocked()
        gc.collect()
        assert found[0]() is None
        assert server.connections[0].error is not None


@asynccontextmanager
async def nothing_left() -> AsyncGenerator[None]:
    before = len(trio.lowlevel.current_task().child_nurseries)
    yield
    assert len(trio.lowlevel.current_task().child_nurseries) == before


async def test_a_task_that_was_never_awaited_is_closed() -> None:
    """The block ends before the task has had its first turn; Trio runs it up to its first await."""
    log: list[str] = []
    async with nothing_left(), connected_pair(ProbeImpl()) as pair:
        pair.client.start_soon(sleep, log)
    assert log == ["task begins", "task ends"]
