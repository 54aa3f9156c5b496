"""A server in a process that is killed and started again, under the load of a reconnecting client.

``python -m tests.runtime.restarts 200`` plays it with 200 kills and prints the counts.
"""

from __future__ import annotations

import itertools
import logging
import os
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from functools import partial

import attrs
import trio

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from tests.transports._ends import open_descriptors
from trio_capnp.runtime import Connection

CALLERS = 8
PATIENCE_S = 60


# --- the process of servers -------------------------------------------------------------------


async def serve(path: str, ready: int) -> None:
    async with trio.open_nursery() as nursery:
        await nursery.start(partial(trio_capnp.serve_unix, ProbeImpl(), path))
        os.write(ready, b"ready\n")


def run_servers(path: str) -> None:
    """Fork a server for each line of the input, and kill it at the next one."""
    output = os.dup(1)
    while sys.stdin.readline():
        child = os.fork()
        if not child:
            trio.run(serve, path, output)
        sys.stdin.readline()
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.unlink(path)
        os.write(output, b"killed\n")


@attrs.define
class Servers:
    """The process of servers, as the test steers it."""

    stdin: trio.abc.SendStream
    stdout: trio.abc.ReceiveStream

    async def step(self, said: bytes) -> None:
        """Start or kill a server, and wait until that is done."""
        await self.stdin.send_all(b"\n")
        with trio.fail_after(PATIENCE_S):
            assert await self.stdout.receive_some() == said


# --- the load ---------------------------------------------------------------------------------


@attrs.define
class Load:
    """Calls of all kinds, and the count of their ends.

    Attributes:
        ends: by the kind of end: answered, lost or cancelled.
        told: the connections of which ``on_reconnect`` was told.
    """

    ends: Counter[str] = attrs.field(factory=Counter)
    told: int = 0

    async def note(self, connection: Connection, client: Probe.Client) -> None:
        await client.echo(n=-1)
        self.told += 1

    async def call(self, probe: Probe.Client, number: int) -> None:
        """Make calls one after another, and see that each of them ends."""
        for n in itertools.count(number):
            with trio.fail_after(PATIENCE_S):
                try:
                    await self.one(probe, n)
                except trio_capnp.RpcDisconnected:
                    self.ends["lost"] += 1
                else:
                    self.ends["ended"] += 1

    async def one(self, probe: Probe.Client, n: int) -> None:
        if n % 4 == 0:
            assert (await probe.echo(n=n)).n == n
        elif n % 4 == 1:
            assert (await probe.child(name="kid").child.name()).name == "kid"
        elif n % 4 == 2:
            with trio.move_on_after(0.001):
                await probe.hang()
        else:
            await probe.write(data=b"x" * 1000)
            await probe.done()


async def play(path: str, kills: int) -> Load:
    """Kill the server so many times while the callers call."""
    load = Load()
    async with server_process(path) as servers:
        async with (
            trio_capnp.reconnecting(
                partial(trio_capnp.open_unix, path),
                Probe,
                backoff=itertools.repeat(0.005),
                on_reconnect=load.note,
            ) as probe,
            trio.open_nursery() as nursery,
        ):
            for number in range(CALLERS):
                nursery.start_soon(load.call, probe, number)
            for kill in range(kills):
                await servers.step(b"ready\n")
                await until_called(probe, load, kill)
                await servers.step(b"killed\n")
            await servers.step(b"ready\n")
            await until_called(probe, load, kills)
            nursery.cancel_scope.cancel()
        await servers.step(b"killed\n")
    return load


async def until_called(probe: Probe.Client, load: Load, told: int) -> None:
    """Wait until the client has reached the new server, and some calls were answered."""
    with trio.fail_after(PATIENCE_S):
        while load.told < told:
            try:
                await probe.echo(n=0)
            except trio_capnp.RpcDisconnected:
                await trio.lowlevel.checkpoint()
        for _ in range(20):
            await probe.echo(n=0)


@asynccontextmanager
async def server_process(path: str) -> AsyncGenerator[Servers]:
    """The process of servers; it ends with its input."""
    process = await trio.lowlevel.open_process(
        [sys.executable, "-m", "tests.runtime.restarts", "serve", path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield Servers(process.stdin, process.stdout)
    finally:
        with trio.CancelScope(shield=True):
            await process.stdin.aclose()
            await process.wait()
            await process.stdout.aclose()


def main() -> None:
    if sys.argv[1] == "serve":
        run_servers(sys.argv[2])
        return
    logging.disable()
    with tempfile.TemporaryDirectory() as folder:
        kills = int(sys.argv[1])
        before = open_descriptors()
        load = trio.run(play, f"{folder}/socket", kills)
        left = open_descriptors() - before
    print(f"{kills} kills: {dict(load.ends)}, told {load.told}, {left} descriptors left")


if __name__ == "__main__":
    main()
