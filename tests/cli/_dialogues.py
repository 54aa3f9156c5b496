"""Programs at a pseudo-terminal, as a user types to them."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Final

DEADLINE_S: Final = 120.0
"""For a program that is started while other tests keep the machine busy."""

PATIENCE_S: Final = 0.5
"""Between two presses of a key."""

CTRL_C: Final = "\x03"
CTRL_D: Final = "\x04"
TAB: Final = "\t"

WIDE: Final = struct.pack("HHHH", 50, 500, 0, 0)
"""Rows and columns: no line is so long that readline wraps it."""


class Terminal:
    """The user's side of a pseudo-terminal.

    Attributes:
        process: the program at the other side.
        seen: all that was read and not yet expected.
    """

    def __init__(self, process: subprocess.Popen[bytes], descriptor: int) -> None:
        self.process = process
        self.seen = ""
        self._descriptor = descriptor

    def type(self, text: str) -> None:
        os.write(self._descriptor, text.encode())

    def expect(self, text: str) -> str:
        """Read until a text has come. Returns the text before it."""
        deadline = time.monotonic() + DEADLINE_S
        while text not in self.seen:
            more = self._read(deadline)
            assert more, f"{text!r} has not come, but {self.seen!r}"
            self.seen += more
        before, _, self.seen = self.seen.partition(text)
        return before

    def type_until(self, key: str, text: str) -> None:
        """Press a key until a text comes: the system joins signals that come at once."""
        deadline = time.monotonic() + DEADLINE_S
        while text not in self.seen:
            assert time.monotonic() < deadline, f"{text!r} has not come, but {self.seen!r}"
            self.type(key)
            patience = time.monotonic() + PATIENCE_S
            while text not in self.seen and (more := self._read(patience)):
                self.seen += more

    def end(self) -> int:
        """Read until the program ends. Returns its exit status."""
        deadline = time.monotonic() + DEADLINE_S
        while more := self._read(deadline):
            self.seen += more
        return self.process.wait(DEADLINE_S)

    def _read(self, deadline: float) -> str:
        """The next output; empty at the end of the program, and at the deadline."""
        left = max(0.0, deadline - time.monotonic())
        if not select.select([self._descriptor], [], [], left)[0]:
            return ""
        try:
            data = os.read(self._descriptor, 4096)
        except OSError:  # Linux: the program has closed the terminal
            return ""
        return data.decode().replace("\r\n", "\n")


@contextmanager
def terminal(
    command: Sequence[str], *, cwd: Path, env: Mapping[str, str] | None = None
) -> Iterator[Terminal]:
    """Run a program at a terminal without colors and other escape sequences.

    Args:
        command: the program and its arguments.
        cwd: its directory.
        env: variables besides those of the tests.
    """
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, WIDE)
    plain = {"TERM": "dumb", "INPUTRC": os.devnull, "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(
        command,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=cwd,
        env={**os.environ, **plain, **(env or {})},
        start_new_session=True,
        preexec_fn=partial(_take_terminal, theirs),
    )
    os.close(theirs)
    try:
        yield Terminal(process, ours)
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def _take_terminal(descriptor: int) -> None:
    """Make it the terminal of this session, so that Ctrl-C sends SIGINT to the program."""
    fcntl.ioctl(descriptor, termios.TIOCSCTTY, 0)
    # A program inherits an ignored SIGINT, and shells start background jobs with it ignored.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
