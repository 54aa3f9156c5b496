"""Peers that are there no more: one that has vanished, and one that is stopped.

The first needs a network whose link goes down: a namespace, which takes root and ``ip``. Where that
is not allowed, the end of the run says so.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager
from functools import partial
from itertools import count
from pathlib import Path
from typing import Final

import attrs
import pytest
import trio

import trio_capnp
from tests.runtime.probe_capnp import Probe
from trio_capnp.limits import Limits

REPOSITORY: Final = Path(__file__).parents[2]
LATE_S: Final = 30.0
"""Real seconds after which a test fails; a busy machine needs some."""

SERVER: Final = """
import sys
from functools import partial
import trio
import trio_capnp
from tests.runtime.servers import ProbeImpl

async def main() -> None:
    async with trio.open_nursery() as nursery:
        serve = partial(trio_capnp.serve_tcp, ProbeImpl(), 0, host=sys.argv[1])
        (listener,) = await nursery.start(serve)
        print(listener.socket.getsockname()[1], flush=True)

trio.run(main)
"""


@asynccontextmanager
async def served(host: str, *before: str) -> AsyncGenerator[tuple[trio.Process, int]]:
    """A server in a process of its own, and its port. ``before`` are words before its command."""
    command = [*before, sys.executable, "-c", SERVER, host]
    async with trio.open_nursery() as nursery:
        run = partial(
            trio.run_process, command, stdout=subprocess.PIPE, cwd=REPOSITORY, check=False
        )
        process: trio.Process = await nursery.start(run)
        assert process.stdout is not None
        with trio.fail_after(LATE_S):
            port = int(await process.stdout.receive_some())
        try:
            yield process, port
        finally:
            process.kill()


# --- a peer that has vanished -----------------------------------------------------------------


@attrs.frozen
class Network:
    """A second network, joined to this one by a cable.

    Attributes:
        name: of its namespace.
        there: the address at its end of the cable.
    """

    name: str
    there: str

    def unplug(self) -> None:
        ip("-n", self.name, "link", "set", "there", "down")


def ip(*words: str) -> None:
    """Run iproute2's ``ip``.

    Raises:
        subprocess.CalledProcessError: it is not allowed.
    """
    subprocess.run(["ip", *words], check=True, capture_output=True, text=True, timeout=300)


made: Final = count()
"""Numbers the networks of this process: the end of one takes the system a moment."""


@pytest.fixture
def network() -> Generator[Network]:
    """A network namespace at the other end of a cable; skips, aloud, where there can be none."""
    if sys.platform != "linux" or shutil.which("ip") is None or os.geteuid() != 0:
        pytest.skip("NOT TESTED HERE: a vanished peer needs Linux, root and ip (iproute2)")
    number = (os.getpid() + 1000 * next(made)) % 16384
    name = f"capnp{number}"
    # Of the addresses for tests of networks (RFC 2544), four to each process.
    base = f"198.18.{number // 64}.{number % 64 * 4}".rpartition(".")
    here, there = f"{base[0]}.{int(base[2]) + 1}", f"{base[0]}.{int(base[2]) + 2}"
    try:
        ip("netns", "add", name)
        ip("link", "add", name, "type", "veth", "peer", "name", "there", "netns", name)
        ip("address", "add", f"{here}/30", "dev", name)
        ip("link", "set", name, "up")
        ip("-n", name, "address", "add", f"{there}/30", "dev", "there")
        ip("-n", name, "link", "set", "there", "up")
    except subprocess.CalledProcessError as error:
        subprocess.run(
            ["ip", "netns", "delete", name], check=False, capture_output=True, timeout=300
        )
        pytest.skip(f"NOT TESTED HERE: a vanished peer needs a network namespace: {error.stderr}")
    try:
        yield Network(name, there)
    finally:
        ip("link", "delete", name)  # and so the other end of the cable
        ip("netns", "delete", name)


@pytest.mark.parametrize("later", ["nothing", "a call at once", "calls", "a call at the end"])
async def test_a_vanished_peer_is_found_within_three_times_the_keep_alive(
    later: str, network: Network
) -> None:
    """Bytes that are sent after the cable was pulled wait for an acknowledgement in vain."""
    async with (
        served(network.there, "ip", "netns", "exec", network.name) as (_, port),
        trio_capnp.open_tcp(network.there, port, limits=Limits(keepalive_s=1)) as connection,
    ):
        probe = await connection.bootstrap(Probe)
        hanging = probe.hang()
        assert (await probe.echo(n=1)).n == 1
        async with trio.open_nursery() as nursery:

            async def call() -> None:
                with pytest.raises(trio_capnp.RpcDisconnected):
                    await probe.echo(n=2)

            async def speak() -> None:
                if later == "a call at the end":
                    await trio.sleep(1.7)
                for _ in range({"nothing": 0, "calls": 8}.get(later, 1)):
                    nursery.start_soon(call)
                    await trio.sleep(0.2)

            network.unplug()
            begun = trio.current_time()
            nursery.start_soon(speak)
            with trio.fail_after(LATE_S), pytest.raises(trio_capnp.RpcDisconnected) as raised:
                await hanging
            assert trio.current_time() - begun < 3
    cause = raised.value.__cause__
    assert isinstance(cause, trio_capnp.PeerTimeoutError)
    assert f"a sign of life of {network.there}:{port}" in str(cause)
    assert "see Limits(keepalive_s=1)" in str(cause)
    assert isinstance(cause.__cause__, OSError)


# --- a peer that is stopped -------------------------------------------------------------------

needs_signals = pytest.mark.skipif(
    not hasattr(signal, "SIGSTOP"), reason="this system stops no processes by a signal"
)


@needs_signals
async def test_the_system_of_a_stopped_peer_answers_keep_alives() -> None:
    """So nothing ends the connection: not while it is idle, nor the call that is in flight."""
    limits = Limits(keepalive_s=1)
    async with (
        served("127.0.0.1") as (process, port),
        trio_capnp.open_tcp("127.0.0.1", port, limits=limits) as connection,
    ):
        probe = await connection.bootstrap(Probe)
        process.send_signal(signal.SIGSTOP)
        with trio.move_on_after(4) as scope:
            await probe.echo(n=1)
        assert scope.cancelled_caught, "a call in flight is bounded by its caller's scope alone"
        assert not connection.closed
        process.send_signal(signal.SIGCONT)
        assert (await probe.echo(n=2)).n == 2


@needs_signals
async def test_the_stall_limit_ends_a_stopped_peer_while_bytes_wait_for_it() -> None:
    async with (
        served("127.0.0.1") as (process, port),
        trio_capnp.open_tcp(
            "127.0.0.1", port, limits=Limits(write_stall_timeout_s=0.5)
        ) as connection,
    ):
        probe = await connection.bootstrap(Probe)
        process.send_signal(signal.SIGSTOP)
        with trio.fail_after(LATE_S), pytest.raises(trio_capnp.RpcDisconnected) as raised:
            await probe.echo(text="x" * 20_000_000)
    cause = raised.value.__cause__
    assert isinstance(cause, trio_capnp.PeerTimeoutError)
    assert f"waited 0.5 s for 127.0.0.1:{port} to read" in str(cause)
    assert "see Limits(write_stall_timeout_s)" in str(cause)


@needs_signals
async def test_the_idle_limit_ends_a_stopped_peer_while_nothing_is_in_flight() -> None:
    async with (
        served("127.0.0.1") as (process, port),
        trio_capnp.open_tcp("127.0.0.1", port, limits=Limits(idle_timeout_s=0.5)) as connection,
    ):
        await connection.bootstrap(Probe)
        process.send_signal(signal.SIGSTOP)
        with trio.fail_after(LATE_S):
            await connection.wait_closed()
        assert isinstance(connection.error, trio_capnp.RpcDisconnected)
        assert "see Limits(idle_timeout_s)" in str(connection.error.__cause__)
