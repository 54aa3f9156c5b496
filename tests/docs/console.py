"""Run the blocks ``console`` of pages: each line that begins with ``$``, and its output."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import attrs

ROOT: Final = Path(__file__).parents[2]
OURS: Final = {"python": "", "trio-capnp": " -m trio_capnp"}
"""Programs that a page calls, and the arguments that make this Python run them."""


PATIENCE_S: Final = 60.0
"""A program in the background has printed its lines within this time."""


@attrs.frozen
class Command:
    """A line of a shell, and the output that the page shows."""

    line: str
    shown: str


def commands_of(block: str) -> Iterator[Command]:
    for each in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        line, _, shown = each.partition("\n")
        yield Command(line, shown)


def install_programs(directory: Path) -> Path:
    """Write the programs of OURS; return their folder, for PATH."""
    programs = directory / "bin"
    programs.mkdir()
    for name, arguments in OURS.items():
        program = programs / name
        program.write_text(f'#!/bin/sh\nexec {sys.executable}{arguments} "$@"\n', encoding="utf-8")
        program.chmod(0o755)
    return programs


def environment(programs: Path) -> dict[str, str]:
    """The variables of a process that finds the programs of OURS first."""
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)}


def run(command: Command, directory: Path, programs: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command.line,
        shell=True,
        cwd=directory,
        env=environment(programs),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        text=True,
        timeout=300,
    )


@contextmanager
def started(command: Command, directory: Path, programs: Path) -> Iterator[None]:
    """A command that ends with ``&`` runs until the block ends; first it prints the shown lines."""
    process = subprocess.Popen(
        command.line.rstrip("& "),
        shell=True,
        cwd=directory,
        env=environment(programs),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )

    def kill() -> None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)

    late = threading.Timer(PATIENCE_S, kill)
    late.start()
    try:
        with process:
            assert process.stdout is not None
            printed = "".join(process.stdout.readline() for _ in command.shown.splitlines())
            assert printed == command.shown, (command, printed)
            late.cancel()
            try:
                yield
            finally:
                kill()
    finally:
        late.cancel()
        kill()


def assert_prints_what_is_shown(
    command: Command, done: subprocess.CompletedProcess[str], *, numbers: bool = False
) -> None:
    """Compare an output with the page, where ``...`` is any part of a line, or only a number."""
    anything = r"\d+\.\d" if numbers else ".*"
    expected = re.escape(command.shown).replace(re.escape("..."), anything)
    assert re.fullmatch(expected, done.stdout + done.stderr), (command, done)
