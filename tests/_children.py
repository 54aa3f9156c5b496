"""Programs that tests start, with a bound of time for each wait.

A program that hangs fails its test with its output so far, long before the run itself is ended.
"""

from __future__ import annotations

import os
import select
import subprocess
import time
from collections.abc import Sequence
from typing import IO, Any, Final

WAIT_S: Final = 120.0
"""Seconds that a program may take: a busy machine starts one in some seconds."""


def completed(
    command: Sequence[str | os.PathLike[str]], *, timeout: float = WAIT_S, **options: Any
) -> subprocess.CompletedProcess[Any]:
    """Run a program to its end, as ``subprocess.run`` does.

    Raises:
        AssertionError: it has not ended in time, and was killed.
    """
    try:
        done: subprocess.CompletedProcess[Any] = subprocess.run(command, timeout=timeout, **options)
        return done
    except subprocess.TimeoutExpired as error:
        said = error.stdout, error.stderr
        raise AssertionError(f"{command} has not ended in {timeout} s, but said {said}") from None


def outputs_of(process: subprocess.Popen[Any], given: Any = None) -> tuple[Any, Any]:
    """Read all output of a program to its end, as ``communicate`` does.

    Raises:
        AssertionError: it has not ended in time, and was killed.
    """
    try:
        return process.communicate(given, timeout=WAIT_S)
    except subprocess.TimeoutExpired as error:
        process.kill()
        said = error.stdout, error.stderr
        text = f"{process.args!r} has not ended in {WAIT_S} s, but said {said}"
        raise AssertionError(text) from None


def line_of(process: subprocess.Popen[Any], timeout: float = WAIT_S) -> str:
    """The next line of a program's standard output, without its end; all that came before an end.

    The program's pipe is read byte for byte, so that no buffer keeps the text that follows.

    Raises:
        AssertionError: no line has come in time.
    """
    assert process.stdout is not None
    return line_from(process.stdout, timeout)


def line_from(pipe: IO[Any], timeout: float = WAIT_S) -> str:
    """The next line of a pipe; see ``line_of``."""
    until = time.monotonic() + timeout
    line = bytearray()
    while not line.endswith(b"\n"):
        left = max(0.0, until - time.monotonic())
        readable, _, _ = select.select([pipe], [], [], left)
        assert readable, f"no line has come in {timeout} s, but {bytes(line)!r}"
        byte = os.read(pipe.fileno(), 1)
        if not byte:
            break
        line += byte
    return line.decode().rstrip("\n")
