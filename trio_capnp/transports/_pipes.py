"""This process's standard streams, and those of a child, as transports."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from typing import Final, TextIO, TypeAlias

import trio

from trio_capnp.reports import Log, described, is_of_signal
from trio_capnp.transports._platform import check_standard_streams
from trio_capnp.transports._stream import StreamTransport, close_now

log: Final = Log("trio_capnp.transports")
StrPath: TypeAlias = str | os.PathLike[str]


def stdio_transport(*, guard_stdout: bool = True) -> StreamTransport:
    """Use the standard streams of this process, which must be pipes, sockets or a terminal.

    With ``guard_stdout`` they are taken over for good: standard output becomes standard error,
    for the whole process, so that a stray ``print`` cannot break a message; standard input
    becomes empty. Text printed before, still in a buffer, goes to standard error too.
    Without ``guard_stdout``, nothing else may read or write them.

    Raises:
        OSError: this system's standard streams cannot be used so, or no descriptor is left.
    """
    check_standard_streams()
    with ExitStack() as opened:
        sending = _duplicate(1, opened)
        receiving = _duplicate(0, opened)
        if guard_stdout:
            _replace_standard_streams()
        opened.pop_all()
    return StreamTransport(trio.StapledStream(sending, receiving), "stdio")


def _duplicate(descriptor: int, opened: ExitStack) -> trio.lowlevel.FdStream:
    """A stream over a duplicate of a descriptor; ``opened`` closes it."""
    duplicate = os.dup(descriptor)
    try:
        stream = trio.lowlevel.FdStream(duplicate)
    except BaseException:
        os.close(duplicate)
        raise
    opened.callback(stream.close)
    return stream


def _replace_standard_streams() -> None:
    nothing = os.open(os.devnull, os.O_RDONLY)  # first, because it may fail
    try:
        os.dup2(2, 1)
        os.dup2(nothing, 0)
    finally:
        os.close(nothing)
    # Printed text that is still in a buffer goes to standard error, where descriptor 1 now leads.
    for file in (sys.stdout, sys.__stdout__):
        if file is not None:
            _flush(file)


def _flush(file: TextIO) -> None:
    try:
        file.flush()
    except Exception as error:  # closed already, or an object of the program
        if is_of_signal(error):
            raise
        log.warning("flushing standard output failed: %s", described(error))


class ProcessTransport(StreamTransport):
    """The standard streams of a child process, which ends with the transport.

    Args:
        process: started with pipes for its standard input and output; taken over.
        grace_s: seconds that the child may take to end once its input has ended; then it is killed.
    """

    __slots__ = ("_grace_s", "process")

    def __init__(self, process: trio.Process, grace_s: float) -> None:
        assert process.stdin is not None, "the child has a pipe for its input"
        assert process.stdout is not None, "the child has a pipe for its output"
        stream = trio.StapledStream(process.stdin, process.stdout)
        super().__init__(stream, f"process {process.pid}")
        self.process: trio.Process = process
        self._grace_s = grace_s

    async def aclose(self) -> None:
        """Close the pipes, wait for the child to end, and kill it after ``grace_s``.

        If cancelled, kills the child at once. In every case the child has ended afterwards.
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
    """Start a program and connect to its standard input and output; its errors go to ours.

    Raises:
        OSError: the program cannot be started.
    """
    process = await trio.lowlevel.open_process(
        list(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        return ProcessTransport(process, grace_s)
    except BaseException:
        for pipe in (process.stdin, process.stdout):
            close_now(pipe)
        process.kill()
        with trio.CancelScope(shield=True):
            await process.wait()
        raise
