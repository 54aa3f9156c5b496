"""This process's standard streams, and those of a child, as transports."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from typing import TypeAlias

import trio

from trio_capnp.transports._stream import StreamTransport

StrPath: TypeAlias = str | os.PathLike[str]


def stdio_transport(*, guard_stdout: bool = True) -> StreamTransport:
    """Speak on the standard streams of this process, which must be pipes, sockets or a terminal.

    With ``guard_stdout`` they are taken over for good: standard output becomes standard error,
    for all of the process, so that a stray ``print`` cannot break a message; standard input
    becomes empty. Without it, nothing else may read or write them.
    """
    stdin, stdout = os.dup(0), os.dup(1)
    if guard_stdout:
        _replace_standard_streams()
    stream = trio.StapledStream(trio.lowlevel.FdStream(stdout), trio.lowlevel.FdStream(stdin))
    return StreamTransport(stream, "stdio")


def _replace_standard_streams() -> None:
    if sys.stdout is not None:
        sys.stdout.flush()
    os.dup2(2, 1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)


class ProcessTransport(StreamTransport):
    """The standard streams of a child process, which ends with the transport.

    Args:
        process: started with pipes for its standard input and output; taken over.
        grace_s: how long the child may take to end once its input has ended; then it is killed.
    """

    __slots__ = ("_grace_s", "process")

    def __init__(self, process: trio.Process, grace_s: float) -> None:
        assert process.stdin is not None, "the child has a pipe for its input"
        assert process.stdout is not None, "the child has a pipe for its output"
        stream = trio.StapledStream(process.stdin, process.stdout)
        super().__init__(stream, f"process {process.pid}")
        self.process = process
        self._grace_s = grace_s

    async def aclose(self) -> None:
        """Close the pipes, wait for the child to end, and kill it if it does not.

        Cancelled, it is killed at once. In any case there is no child any more.
        """
        try:
            await super().aclose()
            with trio.move_on_after(self._grace_s):
                await self.process.wait()
        finally:
            self.abort()
            with trio.CancelScope(shield=True):
                await self.process.wait()

    def abort(self) -> None:
        """Close the pipes and kill the child; ``aclose`` then waits for its end."""
        super().abort()
        if self.process.poll() is None:
            self.process.kill()


async def connect_process(command: Sequence[StrPath], *, grace_s: float = 5.0) -> ProcessTransport:
    """Start a program and speak with it over its standard streams; its errors go to ours.

    Raises:
        OSError: it cannot be started.
    """
    process = await trio.lowlevel.open_process(
        list(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    return ProcessTransport(process, grace_s)
