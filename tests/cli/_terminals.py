"""Programs at a pseudo-terminal, as a user types to them."""

from __future__ import annotations

import codecs
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Final

from tests._children import WAIT_S

PATIENCE_S: Final = 0.5
"""Between two presses of a key, and between two looks at the program."""

CTRL_C: Final = "\x03"
CTRL_D: Final = "\x04"
TAB: Final = "\t"
LEAVES_FULL_SCREEN: Final = "\x1b[?1049l"
"""The main screen is back. Source: xterm, "Private Modes"."""

WIDE: Final = (50, 500)
"""Rows and columns: no line is so long that readline wraps it."""

PLAIN: Final = {"TERM": "dumb", "INPUTRC": os.devnull, "PYTHONUNBUFFERED": "1"}
"""The variables of a program that writes no colors and no other escape sequences."""


class Terminal:
    """The user's side of a pseudo-terminal.

    Attributes:
        process: the program at the other side.
    """

    def __init__(
        self, process: subprocess.Popen[bytes], descriptor: int, modes: Sequence[object]
    ) -> None:
        self.process = process
        self._descriptor = descriptor
        self._before = modes
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._unseen = ""

    @property
    def seen(self) -> str:
        """All that was read and not yet expected."""
        return self._unseen.replace("\r\n", "\n")

    @property
    def is_as_before(self) -> bool:
        """Whether the terminal has the modes that it had before the program."""
        return termios.tcgetattr(self._descriptor) == self._before

    def type(self, text: str) -> None:
        os.write(self._descriptor, text.encode())

    def expect(self, text: str) -> str:
        """Read until a text has come. Returns the text before it."""
        until = time.monotonic() + WAIT_S
        while text not in self.seen:
            assert self._read(until), f"{text!r} has not come, but {self.seen!r}"
        before, _, self._unseen = self.seen.partition(text)
        return before

    def type_until(self, key: str, text: str) -> None:
        """Press a key until a text comes: the system joins signals that come at once."""
        until = time.monotonic() + WAIT_S
        while text not in self.seen:
            assert time.monotonic() < until, f"{text!r} has not come, but {self.seen!r}"
            self.type(key)
            patience = time.monotonic() + PATIENCE_S
            while text not in self.seen and self._read(patience):
                pass

    def end(self) -> int:
        """Wait until the program ends, and read all of its output. Returns its exit status.

        A child of the program may hold the terminal open for longer.
        """
        until = time.monotonic() + WAIT_S
        while self.process.poll() is None:
            assert time.monotonic() < until, f"the program goes on: {self.seen!r}"
            if not self._read(time.monotonic() + PATIENCE_S):
                with suppress(subprocess.TimeoutExpired):
                    self.process.wait(PATIENCE_S)
        while self._read(time.monotonic()):
            pass
        return self.process.returncode

    def _read(self, until: float) -> bool:
        """Read some output; False at the end of the terminal, and at the end of the time."""
        left = max(0.0, until - time.monotonic())
        if not select.select([self._descriptor], [], [], left)[0]:
            return False
        try:
            data = os.read(self._descriptor, 65536)
        except OSError:  # Linux: all programs have closed the terminal
            return False
        self._unseen += self._decoder.decode(data)
        return bool(data)


@contextmanager
def terminal(
    command: Sequence[str],
    *,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    size: tuple[int, int] = WIDE,
) -> Generator[Terminal]:
    """Run a program at a terminal.

    Args:
        command: the program and its arguments.
        cwd: its directory.
        env: variables besides those of the tests and ``PLAIN``.
        size: the rows and columns of the terminal.
    """
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
    before = termios.tcgetattr(ours)
    # The sizes of another terminal would go before those of this one.
    inherited = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LINES")}
    process = subprocess.Popen(
        command,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=cwd,
        env={**inherited, **PLAIN, **(env or {})},
        start_new_session=True,
        preexec_fn=partial(_take_terminal, theirs),
    )
    os.close(theirs)
    try:
        yield Terminal(process, ours, before)
    finally:
        process.kill()
        process.wait(WAIT_S)
        os.close(ours)


def _take_terminal(descriptor: int) -> None:
    """Make it the terminal of this session, so that Ctrl-C sends SIGINT to the program."""
    fcntl.ioctl(descriptor, termios.TIOCSCTTY, 0)
    # A program inherits an ignored SIGINT, and shells start background jobs with it ignored.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
