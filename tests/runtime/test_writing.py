"""The writer's task: it starts when a message has to wait, writes it, and waits for more."""

from __future__ import annotations

import socket
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from typing import Any, Final

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import session_of
from tests.runtime.servers import ProbeImpl
from trio_capnp import transports
from trio_capnp.runtime import Connection, open_transport

VARIABLE: Final[ContextVar[str | None]] = ContextVar("VARIABLE", default=None)
LARGE: Final = "x" * 1_000_000
"""A text that a socket does not take at once."""


class Tasks(trio.abc.Instrument):
    """Counts the writers that begin and end."""

    def __init__(self) -> None:
        self.begun = 0
        self.ended = 0

    def task_spawned(self, task: trio.lowlevel.Task) -> None:
        self.begun += task.name.startswith("trio_capnp writer")

    def task_exited(self, task: trio.lowlevel.Task) -> None:
        self.ended += task.name.startswith("trio_capnp writer")


@contextmanager
def counted() -> Iterator[Tasks]:
    tasks = Tasks()
    trio.lowlevel.add_instrument(tasks)
    try:
        yield tasks
    finally:
        trio.lowlevel.remove_instrument(tasks)


@asynccontextmanager
async def joined() -> AsyncGenerator[tuple[Probe.Client, Connection]]:
    """A client of a server in this process, over a pair of sockets."""
    near, far = trio.socket.socketpair()
    async with (
        trio_capnp.open_stream(trio.SocketStream(far), bootstrap=ProbeImpl()),
        trio_capnp.open_stream(trio.SocketStream(near)) as connection,
    ):
        yield connection.bootstrap(Probe), connection


async def test_small_messages_on_a_socket_start_no_writer() -> None:
    with counted() as tasks:
        async with joined() as (probe, _):
            for n in range(10):
                assert (await probe.echo(n=n)).n == n
    assert (tasks.begun, tasks.ended) == (0, 0)


class Counting(transports.SocketTransport):
    """A socket that counts the bytes of each write."""

    def __init__(self, stream: trio.SocketStream) -> None:
        super().__init__(stream)
        self.writes: list[int] = []

    def try_send(self, buffers: Sequence[transports.Buffer]) -> int:
        self.writes.append(sum(map(len, buffers)))
        return super().try_send(buffers)


async def test_the_messages_of_one_pass_leave_in_one_write() -> None:
    """[L02] The queue can be observed: its bytes, before and after the write."""
    near, far = trio.socket.socketpair()
    transport = Counting(trio.SocketStream(near))
    async with (
        trio_capnp.open_stream(trio.SocketStream(far), bootstrap=ProbeImpl()),
        open_transport(transport) as connection,
    ):
        probe = await connection.bootstrap(Probe)
        await trio.testing.wait_all_tasks_blocked()
        del transport.writes[:]
        calls = [probe.echo(n=n) for n in range(2)]
        waiting = connection.statistics().bytes_waiting
        assert transport.writes == [], "a group of three would leave at once"
        await trio.testing.wait_all_tasks_blocked()
        assert transport.writes == [waiting]
        assert waiting > 0
        assert connection.statistics().bytes_waiting == 0
        for n, call in enumerate(calls):
            assert (await call).n == n


async def test_each_side_starts_one_writer_for_all_messages_that_wait() -> None:
    with counted() as tasks:
        async with joined() as (probe, _):
            for _ in range(3):
                assert (await probe.echo(text=LARGE)).text == LARGE
            assert (tasks.begun, tasks.ended) == (2, 0)
    assert tasks.ended == 2


async def test_a_stream_that_cannot_send_at_once_has_a_writer_from_the_start() -> None:
    near, _ = trio.testing.memory_stream_pair()
    with counted() as tasks:
        async with trio_capnp.open_stream(near):
            assert tasks.begun == 1
    assert tasks.ended == 1


async def test_a_writer_has_the_context_variables_of_its_connection() -> None:
    """It does not take those of the task whose message was the first to wait."""
    seen: list[trio.lowlevel.Task] = []

    class Watching(transports.SocketTransport):
        async def send_some(self, buffer: transports.Buffer) -> int:
            seen.append(trio.lowlevel.current_task())
            return await super().send_some(buffer)

    near, far = trio.socket.socketpair()
    async with (
        trio_capnp.open_stream(trio.SocketStream(far), bootstrap=ProbeImpl()),
        open_transport(Watching(trio.SocketStream(near))) as connection,
    ):
        token = VARIABLE.set("of the caller")
        assert (await connection.bootstrap(Probe).echo(text=LARGE)).text == LARGE
        VARIABLE.reset(token)
    assert seen
    assert seen[0].context.get(VARIABLE) is None


async def test_a_writer_that_cannot_start_ends_its_connection_only(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """R3: No memory for the task, say. The callers are told, and the log has the reason."""
    start_soon = trio.Nursery.start_soon

    def failing(nursery: trio.Nursery, *args: Any, name: object = None) -> None:
        if str(name).startswith("trio_capnp writer"):
            raise MemoryError("no memory for a task")
        start_soon(nursery, *args, name=name)

    async with joined() as (other, _), joined() as (probe, connection):
        monkeypatch.setattr(trio.Nursery, "start_soon", failing)
        with trio.fail_after(10), pytest.raises(trio_capnp.RpcDisconnected):
            await probe.echo(text=LARGE)
        monkeypatch.undo()
        with trio.fail_after(10):
            await connection.wait_closed()
        assert (await other.echo(text=LARGE)).text == LARGE
    assert "no memory for a task" in caplog.text


async def test_a_message_that_waits_for_its_writer_is_written_at_the_end(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """The block ends in the pass in which the writer is started: the message leaves whole."""
    left, right = socket.socketpair()
    left.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
    near = trio.SocketStream(trio.socket.from_stdlib_socket(left))
    far = trio.SocketStream(trio.socket.from_stdlib_socket(right))
    received = bytearray()

    async def read() -> None:
        async for chunk in far:
            received.extend(chunk)

    async with (
        far,
        trio.open_nursery() as nursery,
        trio_capnp.open_stream(near) as connection,
    ):
        trio_capnp.send(connection.bootstrap(Probe).echo(text=LARGE))
        sent = connection.statistics()
        nursery.start_soon(read)
    assert len(received) >= len(LARGE)
    assert len(received) == sent.bytes_sent + sent.bytes_waiting


async def test_a_connection_that_is_lost_while_its_writer_waits_closes_after_the_last_byte(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """The reader and the writer wait for one socket, and only the reader is to be woken."""
    left, right = socket.socketpair()
    left.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
    near = trio.SocketStream(trio.socket.from_stdlib_socket(left))
    far = trio.SocketStream(trio.socket.from_stdlib_socket(right))
    received = bytearray()
    async with far, trio_capnp.open_stream(near) as connection:
        trio_capnp.send(connection.bootstrap(Probe).echo(text=LARGE))
        sent = connection.statistics()
        await trio.testing.wait_all_tasks_blocked()
        session_of(connection).end()  # a fault in one of its tasks does the same
        with trio.fail_after(10):
            async for chunk in far:
                received.extend(chunk)
            await connection.wait_closed()
    assert len(received) == sent.bytes_sent + sent.bytes_waiting
