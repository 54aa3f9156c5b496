"""The cost of opening and closing a connection, counted: functions, tasks, scopes, system calls.

Each count is of both ends in one process, with one call between. See ``test_cost`` for the bounds.
"""

from __future__ import annotations

import gc
import sys
from collections import Counter
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from types import FrameType
from typing import Final

import attrs
import trio
import trio.testing

import trio_capnp
from tests.interop.interop_capnp import Peer
from tests.test_cost import PeerImpl, one_by_one

CONNECTIONS: Final = 40

MAX_FUNCTIONS: Final = 920
MAX_SCOPES: Final = 2
MAX_STEPS: Final = 11.5
MAX_OBJECTS: Final = 140
MAX_SYSTEM_CALLS: Final = {
    "socket.connect": 0,
    "socket.connect_ex": 2,  # the second one finds that the first has worked
    "socket._accept": 1.1,
    "socket.setsockopt": 9,  # eight of the client; the accepted socket has its listener's
    "socket.getsockopt": 1,  # whether the listener was prepared
    "socket.getpeername": 2,
    "socket.getsockname": 0,
    "socket.send": 3.1,  # the call, the results, the Finish with the Release
    "socket.recv": 4.1,
    "socket.shutdown": 2,
    "socket.close": 2,
    "epoll.register": 4.1,  # two of them by compiled code in the other form
    "epoll.unregister": 2,
    "epoll.modify": 5.1,
}


@attrs.define
class Calls:
    """The functions that were called, by place and name.

    Attributes:
        of_python: functions in Python, with the path of their module.
        of_c: functions in C, by name.
    """

    of_python: Counter[tuple[str, str]] = attrs.field(factory=Counter[tuple[str, str]])
    of_c: Counter[str] = attrs.field(factory=Counter[str])

    def count(self, frame: FrameType, event: str, argument: object) -> None:
        if event == "call":
            code = frame.f_code
            self.of_python[code.co_filename, code.co_qualname] += 1
        elif event == "c_call":
            self.of_c[getattr(argument, "__qualname__", "")] += 1


async def called_by(work: Callable[[], Awaitable[None]]) -> Calls:
    calls = Calls()
    sys.setprofile(calls.count)
    try:
        await work()
    finally:
        sys.setprofile(None)
    return calls


@asynccontextmanager
async def listening() -> AsyncGenerator[int]:
    """The port of a server in this process that has served some connections already."""
    serve = partial(trio_capnp.serve_tcp, PeerImpl(), 0, host="127.0.0.1")
    async with trio.open_nursery() as nursery:
        (listener,) = await nursery.start(serve)
        port: int = listener.socket.getsockname()[1]
        await visit(port, 5)
        yield port
        nursery.cancel_scope.cancel()


async def visit(port: int, count: int = CONNECTIONS) -> None:
    """Open connections, with one call each, and close them, one after another."""
    for _ in range(count):
        async with trio_capnp.open_tcp("127.0.0.1", port) as connection:
            await one_by_one(connection.bootstrap(Peer), 1)
    await trio.testing.wait_all_tasks_blocked()  # the server has seen the last end


async def test_a_connection_takes_so_many_functions_of_ours() -> None:
    """The count is that of the interpreted form; the compiled one has fewer."""
    async with listening() as port:
        calls = await called_by(lambda: visit(port))
    made = sum(n for (path, _), n in calls.of_python.items() if "/trio_capnp/" in path)
    assert made / CONNECTIONS <= MAX_FUNCTIONS


async def test_a_connection_takes_so_many_cancel_scopes() -> None:
    """Both are the nurseries'."""
    async with listening() as port:
        calls = await called_by(lambda: visit(port))
    entered = sum(n for (_, name), n in calls.of_python.items() if name == "CancelScope.__enter__")
    assert entered / CONNECTIONS <= MAX_SCOPES


async def test_a_connection_takes_so_many_system_calls_of_each_kind() -> None:
    async with listening() as port:
        calls = await called_by(lambda: visit(port))
    for name, most in MAX_SYSTEM_CALLS.items():
        assert calls.of_c[name] / CONNECTIONS <= most, name


class Tasks(trio.abc.Instrument):
    """Counts tasks that begin, and how often any task goes on."""

    def __init__(self) -> None:
        self.names: Counter[str] = Counter()
        self.steps = 0

    def task_spawned(self, task: trio.lowlevel.Task) -> None:
        self.names[task.name.partition(" of ")[0]] += 1

    def before_task_step(self, task: trio.lowlevel.Task) -> None:
        self.steps += 1


async def test_a_connection_is_a_task_of_the_server_and_a_reader_of_the_client() -> None:
    tasks = Tasks()
    async with listening() as port:
        trio.lowlevel.add_instrument(tasks)
        await visit(port)
        trio.lowlevel.remove_instrument(tasks)
    expected = {"trio_capnp server": CONNECTIONS, "trio_capnp reader": CONNECTIONS}
    assert tasks.names == expected
    assert tasks.steps / CONNECTIONS <= MAX_STEPS


async def test_an_open_connection_adds_so_many_objects_that_pythons_collector_looks_through() -> (
    None
):
    """With many connections open, the collector takes a quarter of the time to open the next."""
    async with listening() as port, AsyncExitStack() as opened:
        gc.collect()
        before = len(gc.get_objects())
        for _ in range(CONNECTIONS):
            opening = trio_capnp.open_tcp("127.0.0.1", port)
            connection = await opened.enter_async_context(opening)
            await one_by_one(connection.bootstrap(Peer), 1)
        gc.collect()
        added = len(gc.get_objects()) - before
    assert added / CONNECTIONS <= MAX_OBJECTS
