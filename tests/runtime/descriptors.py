"""File descriptors passed between two processes, with cancels, cuts and refusals in between.

``python -m tests.runtime.descriptors 10000`` passes so many and prints the counts, and how many
each process has open that it had not before. ``TRIO_CAPNP_SEED`` plays the same rounds again.

A relay stands between the client and the server. It counts the file descriptors, and in some rounds
it cuts the connection behind a random byte of either direction.
"""

from __future__ import annotations

import gc
import logging
import os
import socket
import subprocess
import sys
import tempfile
from array import array
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from functools import partial
from random import Random

import attrs
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from tests.transports._ends import open_descriptors
from trio_capnp import Limits, RpcError, transports

PATIENCE_S = 60
TAKES = Limits(max_fds_per_message=16, close_timeout_s=0.2)
SCARCE = (
    attrs.evolve(TAKES, max_fds_per_message=1),
    attrs.evolve(TAKES, max_fds_per_message=0),
    attrs.evolve(TAKES, max_descriptors=2),
    attrs.evolve(TAKES, max_imports=3),
    attrs.evolve(TAKES, max_exports=3),
    attrs.evolve(TAKES, max_answers=2),
)
"""Limits of the client under which messages are refused, or their file descriptors closed."""


class FileImpl(ProbeImpl):
    """An object with a file, which it closes at its end; its children have files, too."""

    def __init__(self, text: str = "") -> None:
        super().__init__(name=text)
        self._file = os.memfd_create("file")
        os.write(self._file, text.encode())

    def fileno(self) -> int:
        return self._file

    async def aclose(self) -> None:
        os.close(self._file)

    async def child(self, call: Probe.ChildCall) -> None:
        await trio.lowlevel.checkpoint()
        call.results.child = FileImpl(call.params.name)

    async def call(self, call: Probe.CallCall) -> None:
        """Give the number of bytes in the file of the argument; -1 if it brought none."""
        number = await trio_capnp.fileno(call.params.cap)
        call.results.n = -1 if number is None else os.fstat(number).st_size

    async def all(self, call: Probe.AllCall) -> None:
        await trio.lowlevel.checkpoint()
        call.results.caps = [FileImpl("x" * size) for size in range(len(call.params.caps))]


async def open_at_rest() -> int:
    """The number of open file descriptors, once all tasks and objects have come to their ends."""
    for _ in range(3):
        await trio.testing.wait_all_tasks_blocked(0.02)
        gc.collect()
    return open_descriptors()


# --- the process of the server ----------------------------------------------------------------


async def serve(path: str) -> None:
    """Serve until the input ends; tell the number of open file descriptors for each line of it."""
    lines = trio.lowlevel.FdStream(os.dup(0))
    output = os.dup(1)
    async with trio.open_nursery() as nursery:
        listen = partial(trio_capnp.serve_unix, lambda _: FileImpl(), path, limits=TAKES)
        serving: trio_capnp.Serving[transports.UnixListener] = await nursery.start(listen)
        os.write(output, b"ready\n")
        while await lines.receive_some():
            for connection in serving.connections:
                await connection.wait_closed()
            os.write(output, b"%d\n" % await open_at_rest())
        nursery.cancel_scope.cancel()


@attrs.define
class Peer:
    """The process of the server, as the client steers it."""

    stdin: trio.abc.SendStream
    stdout: trio.abc.ReceiveStream

    async def open(self) -> int:
        """The number of its open file descriptors, once no connection is left."""
        await self.stdin.send_all(b"\n")
        with trio.fail_after(PATIENCE_S):
            return int(await self.stdout.receive_some())


@asynccontextmanager
async def server_process(path: str) -> AsyncGenerator[Peer]:
    """The process of the server; it ends with its input."""
    process = await trio.lowlevel.open_process(
        [sys.executable, "-m", "tests.runtime.descriptors", "serve", path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        with trio.fail_after(PATIENCE_S):
            assert await process.stdout.receive_some() == b"ready\n"
        yield Peer(process.stdin, process.stdout)
    finally:
        with trio.CancelScope(shield=True):
            await process.stdin.aclose()
            await process.wait()
            await process.stdout.aclose()


# --- the relay --------------------------------------------------------------------------------


class Cut(Exception):
    """The relay has cut the connection."""


@attrs.define
class Relay:
    """Passes bytes and file descriptors on in both directions, up to ``budget`` bytes of each."""

    budget: int | None
    passed: int = 0

    async def run(self, one: socket.socket, other: socket.socket) -> None:
        with one, other, suppress(Cut, OSError, ExceptionGroup):
            async with trio.open_nursery() as nursery:
                nursery.start_soon(self._pass_on, one, other)
                nursery.start_soon(self._pass_on, other, one)

    async def _pass_on(self, source: socket.socket, sink: socket.socket) -> None:
        left = self.budget
        while True:
            await trio.lowlevel.wait_readable(source)
            data, control, _, _ = source.recvmsg(65536, socket.CMSG_SPACE(253 * 4))
            fds = array("i")
            for _, _, numbers in control:
                fds.frombytes(numbers)
            try:
                if left is not None:
                    data = data[:left]
                    left -= len(data)
                if not data:
                    sink.shutdown(socket.SHUT_WR)
                    return
                await self._send(sink, data, fds)
                if left == 0:
                    raise Cut
            finally:
                for fd in fds:
                    os.close(fd)

    async def _send(self, sink: socket.socket, data: bytes, fds: array[int]) -> None:
        rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, fds)] if fds else []
        while data:
            await trio.lowlevel.wait_writable(sink)
            with suppress(BlockingIOError):
                data = data[sink.sendmsg([data], rights) :]
                self.passed += len(fds) if rights else 0
                rights = []


@asynccontextmanager
async def relayed(path: str, relay: Relay) -> AsyncGenerator[trio.SocketStream]:
    """A stream to the server, by way of the relay."""
    near, middle = socket.socketpair()
    far = socket.socket(socket.AF_UNIX)
    for each in (near, middle, far):
        each.setblocking(False)
    far.connect(path)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(relay.run, middle, far)
        yield trio.SocketStream(trio.socket.from_stdlib_socket(near))


# --- the client -------------------------------------------------------------------------------


@attrs.define
class Play:
    """The rounds, and the count of their calls' ends.

    Attributes:
        ends: by the kind of end.
        passed: the file descriptors that have gone through the relay.
        left: the file descriptors that are open at the end and were not before, in this process
            and in the server's.
    """

    random: Random
    ends: Counter[str] = attrs.field(factory=Counter[str])
    passed: int = 0
    left: tuple[int, int] = (0, 0)

    async def run(self, path: str, wanted: int) -> None:
        async with server_process(path) as peer:
            here, there = await open_at_rest(), await peer.open()
            while self.passed < wanted:
                await self.round(path)
            self.left = await open_at_rest() - here, await peer.open() - there

    async def round(self, path: str) -> None:
        """One connection, with some calls at a time."""
        kind = self.random.choice(("whole", "cut", "scarce", "closed"))
        budget = self.random.randrange(1, 6000) if kind == "cut" else None
        limits = self.random.choice(SCARCE) if kind == "scarce" else TAKES
        relay = Relay(budget)
        async with (
            relayed(path, relay) as stream,
            trio_capnp.open_stream(stream, limits=limits) as connection,
            trio.open_nursery() as nursery,
        ):
            probe = connection.bootstrap(Probe)
            for _ in range(self.random.randrange(1, 12)):
                nursery.start_soon(self.caller, probe)
            if kind == "closed":
                for _ in range(self.random.randrange(30)):
                    await trio.lowlevel.checkpoint()
                await connection.aclose()
        self.passed += relay.passed
        self.ends[f"rounds, {kind}"] += 1

    async def caller(self, probe: Probe.Client) -> None:
        """Make calls one after another, some of which are cancelled."""
        for _ in range(self.random.randrange(1, 8)):
            with trio.fail_after(PATIENCE_S), trio.CancelScope() as scope:
                if self.random.random() < 0.3:
                    scope.deadline = trio.current_time() + self.random.random() * 0.003
                try:
                    await self.one(probe)
                    self.ends["calls, ended"] += 1
                except RpcError as error:
                    self.ends[f"calls, {error.kind}"] += 1
            self.ends["calls, cancelled"] += scope.cancelled_caught

    async def one(self, probe: Probe.Client) -> None:
        text = "x" * self.random.choice((0, 3, 100, 3000))
        kind = self.random.randrange(4)
        if kind == 0:
            child = (await probe.child(name=text)).child
            number = await trio_capnp.fileno(child)
            assert number is None or os.fstat(number).st_size == len(text)
        elif kind == 1:
            assert (await probe.call(cap=FileImpl(text))).n in (-1, len(text))
        elif kind == 2:
            count = self.random.randrange(6)
            results = await probe.all(caps=[FileImpl() for _ in range(count)])
            for size, cap in enumerate(results.caps):
                number = await trio_capnp.fileno(cap)
                assert number is None or os.fstat(number).st_size == size
        else:
            await probe.keep(cap=FileImpl(text))


def played(path: str, wanted: int, seed: int) -> Play:
    """Pass so many file descriptors to and fro."""
    play = Play(Random(seed))
    trio.run(play.run, path, wanted)
    return play


def main() -> None:
    if sys.argv[1] == "serve":
        logging.disable()
        trio.run(serve, sys.argv[2])
        return
    logging.disable()
    seed = int(os.environ.get("TRIO_CAPNP_SEED", "0"))
    with tempfile.TemporaryDirectory() as folder:
        play = played(f"{folder}/socket", int(sys.argv[1]), seed)
    for name, count in sorted(play.ends.items()):
        print(f"{name}: {count}")
    here, there = play.left
    print(f"{play.passed} passed; left open: {here} here, {there} in the server")


if __name__ == "__main__":
    main()
