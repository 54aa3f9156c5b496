"""Processes that lend each other their threads, as the parts of Bitcoin Core do.

Two processes are joined by an inherited socket. Each calls the other in the middle of a call, and
names the thread that the call has to run on. The other process is ours or C++, and it is the server
or the client. ``threads.capnp`` describes the protocol.
"""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Final

import pytest
import trio

import trio_capnp
from tests.interop._cxx import HERE, build_program
from tests.interop._processes import SCENARIO_TIMEOUT_S, result_of
from tests.interop.conftest import built
from tests.interop.test_our_client_further import until_empty
from tests.interop.test_our_server import first_line, rest
from tests.interop.threads_trio import SCENARIOS, InitImpl, Process, Session, gone, stream_of

pytestmark = pytest.mark.interop

EXPECTED: Final[dict[str, dict[str, object]]] = {
    "descend": {"path": ["lent", "own"] * 3},
    "destroy": {"later": "failed"},
    "cancel": {"path": ["lent", "own", "lent"]},
    "queue": {"begun": 2, "sum": 24},
}
GONE: Final = {"kind": "disconnected", "later": "disconnected"}


@pytest.fixture(scope="session")
def threads_cxx() -> tuple[str, ...]:
    """The command of the C++ peer."""
    source = HERE / "peers" / "threads.c++"
    return (built(partial(build_program, HERE / "threads.capnp", source)),)


@pytest.fixture(params=["cxx", "trio"])
def command(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """The command of a peer, in each language."""
    if request.param == "cxx":
        found: tuple[str, ...] = request.getfixturevalue("threads_cxx")
        return found
    return (sys.executable, "-m", "tests.interop.threads_trio")


@asynccontextmanager
async def child(*command: str) -> AsyncGenerator[tuple[trio.Process, trio.SocketStream]]:
    """A process with one end of a socket pair, whose number replaces ``FD`` in its command.

    At the end of the block it must end by itself, because its socket has ended.
    """
    here, there = socket.socketpair()
    with there:
        number = there.fileno()
        start = partial(
            trio.run_process,
            [str(number) if word == "FD" else word for word in command],
            stdout=subprocess.PIPE,
            pass_fds=[number],
            cwd=Path(__file__).parents[2],
            check=False,
        )
        with trio.fail_after(SCENARIO_TIMEOUT_S):
            async with trio.open_nursery() as nursery:
                process: trio.Process = await nursery.start(start)
                there.close()
                yield process, stream_of(here)
                await process.wait()


@asynccontextmanager
async def session_with(stream: trio.SocketStream) -> AsyncGenerator[Session]:
    """A session whose tables are empty at the end, unless the connection has ended."""
    async with trio_capnp.open_stream(stream) as connection:
        session = Session(connection)
        await session.start()
        yield session
        session.release()
        await until_empty(connection)


@pytest.mark.parametrize("scenario", SCENARIOS)
async def test_our_client_works_on_the_threads_of_its_child(
    command: tuple[str, ...], scenario: str
) -> None:
    """[A16] [M08] Calls back are nested in the call, and each runs on the thread that waits."""
    async with child(*command, "serve", "FD") as (process, stream):
        async with session_with(stream) as session:
            assert await SCENARIOS[scenario](session) == EXPECTED[scenario]
        assert session.process.workers == session.process.calls == 0
        assert await rest(process) == b"LEFT 0 0\n"


@pytest.mark.parametrize("scenario", SCENARIOS)
async def test_a_child_works_on_the_threads_of_our_server(
    command: tuple[str, ...], scenario: str
) -> None:
    """[A16] [M08] The same scenarios, called by the child."""
    ours = Process()
    async with child(*command, "call", "FD", scenario) as (process, stream):
        await trio_capnp.serve_stream(InitImpl(ours), stream)
        assert result_of((await rest(process)).decode()) == EXPECTED[scenario]
    assert ours.workers == ours.calls == 0


async def test_a_child_that_dies_in_a_call_back_ends_the_call_and_the_call_back(
    command: tuple[str, ...],
) -> None:
    """[I01] [I07] Our call fails, our handler is cancelled, and its thread is free."""
    async with child(*command, "serve", "FD") as (process, stream):
        async with session_with(stream) as session:
            assert await gone(session, process.kill) == GONE
            async with session.own.entered():
                pass
        assert session.process.workers == session.process.calls == 0


async def test_our_server_outlives_a_child_that_dies_in_a_call_back(
    command: tuple[str, ...],
) -> None:
    """[I01] [I07] [I11] The handler that waits for the child ends, and the child's worker goes."""
    ours = Process()
    async with child(*command, "call", "FD", "gone") as (process, stream):
        async with trio.open_nursery() as nursery:
            nursery.start_soon(trio_capnp.serve_stream, InitImpl(ours), stream)
            assert await first_line(process) == b"HOLDING\n"
            assert (ours.workers, ours.calls) == (1, 1)
            process.kill()
        assert (ours.workers, ours.calls) == (0, 0)


async def test_a_child_notices_in_a_call_back_that_we_have_gone(command: tuple[str, ...]) -> None:
    """[I01] [I07] Its call fails and its handler ends, so that the child ends by itself."""
    ours = Process()
    async with child(*command, "call", "FD", "gone") as (process, stream):
        async with trio.open_nursery() as nursery:
            nursery.start_soon(trio_capnp.serve_stream, InitImpl(ours), stream)
            assert await first_line(process) == b"HOLDING\n"
            nursery.cancel_scope.cancel()
        assert (ours.workers, ours.calls) == (0, 0)
        assert result_of((await rest(process)).decode()) == GONE
    assert process.returncode == 0
