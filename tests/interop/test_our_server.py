"""Clients of other implementations against our server, over TCP and Unix sockets.

[Z01] [Y19]; which scenario shows which row is listed in test_our_client.py. The pycapnp client
runs them all over TCP, and over Unix sockets the ten of the gate: each takes it half a second.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest
import trio

from tests.interop._processes import SCENARIO_TIMEOUT_S, result_of, run_client
from tests.interop.interop_capnp import Peer
from tests.interop.peer_trio import PeerImpl, Tally
from tests.interop.scenarios import EXPECTED, GATE, LOST
from trio_capnp import serve_tcp, serve_unix

pytestmark = pytest.mark.interop


@asynccontextmanager
async def serving(peer: PeerImpl | Peer.Client, transport: str) -> AsyncIterator[str]:
    """Serve it while the block runs; the value is the address."""
    with tempfile.TemporaryDirectory(prefix="interop-") as directory:
        path = Path(directory) / "socket"
        async with trio.open_nursery() as nursery:
            if transport == "tcp":
                listeners = await nursery.start(partial(serve_tcp, peer, 0, host="127.0.0.1"))
                yield f"127.0.0.1:{listeners[0].socket.getsockname()[1]}"
            else:
                await nursery.start(partial(serve_unix, peer, path))
                yield f"unix:{path}"
            nursery.cancel_scope.cancel()


async def agree(command: tuple[str, ...], transport: str, scenario: str) -> None:
    tally = Tally()
    async with serving(PeerImpl(tally), transport) as address:
        assert await run_client(command, address, scenario) == EXPECTED[scenario]
    # The client has gone: no handler that it started and no object that it held may be left.
    assert (tally.hangs_live, tally.counters_live) == (0, 0)


@pytest.mark.parametrize("transport", ["tcp", "unix"])
@pytest.mark.parametrize("scenario", EXPECTED)
async def test_the_cxx_client_gets_the_expected_results(
    cxx_peer: tuple[str, ...], transport: str, scenario: str
) -> None:
    await agree(cxx_peer, transport, scenario)


@pytest.mark.parametrize(
    ("transport", "scenario"),
    [("tcp", scenario) for scenario in EXPECTED] + [("unix", scenario) for scenario in GATE],
)
async def test_the_pycapnp_client_gets_the_expected_results(
    pycapnp_peer: tuple[str, ...], transport: str, scenario: str
) -> None:
    await agree(pycapnp_peer, transport, scenario)


@pytest.mark.parametrize("language", ["cxx", "pycapnp"], indirect=True)
@pytest.mark.parametrize("transport", ["tcp", "unix"])
async def test_clients_notice_that_our_server_has_gone(
    peer: tuple[str, ...], language: str, transport: str
) -> None:
    """[I01] [I07] [I11] Handlers end with the connection, and every call of the client fails."""
    tally = Tally()
    with trio.fail_after(SCENARIO_TIMEOUT_S):
        async with trio.open_nursery() as nursery:
            async with serving(PeerImpl(tally), transport) as address:
                client = await nursery.start(partial(start, [*peer, "call", address, "disconnect"]))
                assert await first_line(client) == b"HANGING\n"
                assert tally.hangs_live == 1
            assert tally.hangs_live == 0
            assert result_of((await rest(client)).decode()) == LOST
            assert await client.wait() == 0


async def start(
    command: list[str], task_status: trio.TaskStatus[trio.Process] = trio.TASK_STATUS_IGNORED
) -> None:
    await trio.run_process(command, stdout=subprocess.PIPE, check=False, task_status=task_status)


async def first_line(process: trio.Process) -> bytes:
    """Read as much as the line, and no more."""
    assert process.stdout is not None
    line = b""
    while not line.endswith(b"\n"):
        line += await process.stdout.receive_some(1)
    return line


async def rest(process: trio.Process) -> bytes:
    assert process.stdout is not None
    return b"".join([chunk async for chunk in process.stdout])
