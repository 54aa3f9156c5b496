"""Run the blocks ``console`` of pages: each line that begins with ``$``, and its output."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import attrs

ROOT: Final = Path(__file__).parents[2]
OURS: Final = {"python": "", "trio-capnp": " -m trio_capnp"}
"""Programs that a page calls, and the arguments that make this Python run them."""


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
    )


def assert_prints_what_is_shown(
    command: Command, done: subprocess.CompletedProcess[str], *, numbers: bool = False
) -> None:
    """Compare an output with the page, where ``...`` is any part of a line, or only a number."""
    anything = r"\d+\.\d" if numbers else ".*"
    expected = re.escape(command.shown).replace(re.escape("..."), anything)
    assert re.fullmatch(expected, done.stdout + done.stderr), (command, done)
