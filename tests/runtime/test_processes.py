"""Servers on standard streams, and the programs that start them."""

from __future__ import annotations

import sys

import pytest

import trio_capnp
from tests.runtime.probe_capnp import Probe

SERVER = """
import trio, trio_capnp
from tests.runtime.servers import ProbeImpl
trio.run(trio_capnp.serve_stdio, ProbeImpl())
"""


async def test_a_child_process_serves_on_its_standard_streams() -> None:
    """[L10] Transport injection: a child process."""
    async with trio_capnp.open_process([sys.executable, "-c", SERVER]) as connection:
        probe = connection.bootstrap(Probe)
        assert (await probe.echo(n=6)).n == 6
        assert (await probe.child(name="kid").child.name()).name == "kid"


async def test_a_program_that_cannot_be_started_is_an_os_error() -> None:
    with pytest.raises(OSError, match="no-such-program"):
        async with trio_capnp.open_process(["/no-such-program"]):
            pass


async def test_a_program_that_is_no_server_breaks_the_protocol() -> None:
    command = [sys.executable, "-c", "print('hello, this is not a message')"]
    async with trio_capnp.open_process(command) as connection:
        with pytest.raises(trio_capnp.RpcDisconnected):
            await connection.bootstrap(Probe).echo(n=1)


SERVER_THAT_PRINTS = f"print('starting up')\n{SERVER}"


async def test_a_server_that_printed_before_it_served_is_understood(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """R13: Text that waited in a buffer does not go onto the protocol's stream."""
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)
    async with trio_capnp.open_process([sys.executable, "-c", SERVER_THAT_PRINTS]) as connection:
        assert (await connection.bootstrap(Probe).echo(n=6)).n == 6
