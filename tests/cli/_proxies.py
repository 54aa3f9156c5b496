"""``trio-capnp proxy`` in a process of its own, between the peers of a test."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import AsyncIterator, Generator
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from typing import Final

import attrs
import trio

from tests.cli._programs import COMMAND, ROOT

ANY_PORT: Final = "127.0.0.1:0"
WAIT_S: Final = 60.0


@attrs.define(eq=False)
class RunningProxy:
    """A proxy that listens: its address, and its output so far."""

    process: trio.Process
    address: str
    output: bytearray = attrs.field(factory=bytearray)
    grown: trio.Event = attrs.field(factory=trio.Event)
    ended: trio.Event = attrs.field(factory=trio.Event)

    async def read(self) -> None:
        """Collect the output."""
        assert self.process.stdout is not None
        async for chunk in self.process.stdout:
            self.output += chunk
            self.grown.set()
            self.grown = trio.Event()
        self.ended.set()

    async def until(self, *texts: str) -> None:
        """Wait until all of these texts are in the output."""
        with self.bound():
            while not all(text in self.output.decode() for text in texts):
                await self.grown.wait()

    @contextmanager
    def bound(self) -> Generator[None]:
        """A block that fails after ``WAIT_S``, with the output so far."""
        with trio.move_on_after(WAIT_S) as scope:
            yield
        assert not scope.cancelled_caught, f"after {WAIT_S} s: {self.output.decode()!r}"

    async def stop(self, connections: int = 0) -> list[str]:
        """Press Ctrl-C once these connections have ended; return the lines.

        Checks that the proxy ends quietly, with 0.
        """
        await self.until(*(f"#{number} ended\n" for number in range(1, connections + 1)))
        assert await self.interrupted() == (0, "")
        return self.output.decode().splitlines()

    async def interrupted(self) -> tuple[int, str]:
        """Press Ctrl-C; return the exit status and the errors."""
        assert self.process.stderr is not None
        self.process.send_signal(signal.SIGINT)
        with self.bound():
            errors = b"".join([chunk async for chunk in self.process.stderr])
            await self.ended.wait()
            await self.process.wait()
        assert self.process.returncode is not None
        return self.process.returncode, errors.decode()


@asynccontextmanager
async def proxy_to(
    target: str, *options: str, listen: str = ANY_PORT
) -> AsyncIterator[RunningProxy]:
    """Start a proxy and wait until it listens; it is killed if the block does not stop it."""
    process = await trio.lowlevel.open_process(
        [*COMMAND, "proxy", listen, target, *options],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A program inherits an ignored SIGINT; shells start background jobs with it ignored.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    try:
        assert process.stderr is not None
        with trio.fail_after(WAIT_S):
            first = (await process.stderr.receive_some()).decode()
        assert first.startswith("listening on "), first
        proxy = RunningProxy(process, first.split()[-1])
        async with trio.open_nursery() as nursery:
            nursery.start_soon(proxy.read)
            yield proxy
            process.kill()
    finally:
        process.kill()
        with trio.CancelScope(shield=True):
            await process.wait()


def without_times(lines: list[str]) -> list[str]:
    """The lines from the number of the connection on."""
    return [line.partition(" ")[2] for line in lines]
