"""A command in a pseudo-terminal: its keys, the text that it shows, the terminal that it leaves."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time
from collections.abc import Sequence
from types import TracebackType
from typing import Final

from tests.cli._programs import ROOT

PATIENCE_S: Final = 120.0
"""Seconds for a text to appear. A busy machine starts a program in some seconds."""

CTRL_C: Final = "\x03"
LEAVES_FULL_SCREEN: Final = "\x1b[?1049l"
"""The main screen is back. Source: xterm, "Private Modes"."""


class Terminal:
    """Runs a command in a terminal of its own, which has ``lines`` lines; a context manager."""

    def __init__(self, command: Sequence[str], *, lines: int = 30) -> None:
        self.shown: str = ""
        self._main, self._command_side = pty.openpty()
        size = struct.pack("HHHH", lines, 130, 0, 0)
        fcntl.ioctl(self._command_side, termios.TIOCSWINSZ, size)
        self._before = self._modes()
        self._process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=_environment(),
            stdin=self._command_side,
            stdout=self._command_side,
            stderr=self._command_side,
            start_new_session=True,
            preexec_fn=_take_terminal,
        )

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._main)
        os.close(self._command_side)

    def until(self, text: str) -> str:
        """Wait for a text; return all that was shown up to it since the last call."""
        deadline = time.monotonic() + PATIENCE_S
        while text not in self.shown:
            assert time.monotonic() < deadline, f"{text!r} is not in {self.shown!r}"
            self._read()
        before, _, self.shown = self.shown.partition(text)
        return before + text

    def press(self, keys: str) -> None:
        """Type keys."""
        os.write(self._main, keys.encode())

    def status(self) -> int:
        """Wait for the end of the command. ``shown`` has the text since the last ``until``."""
        deadline = time.monotonic() + PATIENCE_S
        while self._process.poll() is None:
            assert time.monotonic() < deadline, f"the command goes on: {self.shown!r}"
            self._read()
        self._read()
        return self._process.returncode

    @property
    def is_as_before(self) -> bool:
        """Whether the terminal has the modes that it had at the beginning."""
        return self._modes() == self._before

    def _read(self) -> None:
        readable, _, _ = select.select([self._main], [], [], 0.05)
        if readable:
            self.shown += os.read(self._main, 65536).decode(errors="replace")

    def _modes(self) -> Sequence[object]:
        return termios.tcgetattr(self._command_side)


def _environment() -> dict[str, str]:
    """The variables of this process, without the sizes of another terminal."""
    inherited = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LINES")}
    return inherited | {"TERM": "xterm-256color"}


def _take_terminal() -> None:
    """Make standard input the controlling terminal, so that Ctrl-C becomes a signal."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
