"""The command in a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import trio

from tests._children import WAIT_S, completed

ROOT: Final = Path(__file__).resolve().parents[2]
COMMAND: Final = [sys.executable, "-m", "trio_capnp"]
EXAMPLES: Final = ROOT / "examples"

Done = tuple[int, str, str]
"""The exit status, the standard output and the standard error of a command."""


def run(*arguments: str, given: str = "") -> Done:
    """Run ``trio-capnp`` with these arguments, and this text as its standard input."""
    done = completed(
        [*COMMAND, *arguments], cwd=ROOT, capture_output=True, check=False, text=True, input=given
    )
    return done.returncode, done.stdout, done.stderr


async def run_beside(*arguments: str) -> Done:
    """Run ``trio-capnp`` while the tasks of the test serve."""
    with trio.fail_after(WAIT_S):
        done = await trio.run_process(
            [*COMMAND, *arguments], cwd=ROOT, capture_stdout=True, capture_stderr=True, check=False
        )
    return done.returncode, done.stdout.decode(), done.stderr.decode()
