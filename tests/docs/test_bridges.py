"""docs/from-pycapnp.md: both examples of each pair run, and print the same.

``python pycapnp`` is code of pycapnp, and ``python ours`` of this package. The blocks with one mark
are one program, in which ``await`` stands at the top.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.docs.test_tutorials import DOCS, blocks_of

ROOT: Final = DOCS.parent

PAGE: Final = DOCS / "from-pycapnp.md"
PYCAPNP: Final = """
import asyncio, os

async def main():
{body}

import capnp
asyncio.run(capnp.run(main()))
"""
OURS: Final = """
import contextlib
from functools import partial
import trio

async def main():
    async with trio.open_nursery() as nursery, contextlib.AsyncExitStack() as stack:
{body}
        await stack.aclose()
        nursery.cancel_scope.cancel()

trio.run(main)
"""
PROGRAMS: Final = {"pycapnp": (PYCAPNP, 4), "ours": (OURS, 8)}
"""By their marks: the frame of a program, and the indentation of its blocks."""


def program(mark: str) -> str:
    """The blocks of a mark as one program."""
    bodies = [block.body for block in blocks_of(PAGE) if block.info == f"python {mark}"]
    assert len(bodies) >= 3
    frame, width = PROGRAMS[mark]
    return frame.format(body=indented("\n".join(bodies), width))


def indented(code: str, width: int) -> str:
    return "".join(" " * width + line if line.strip() else line for line in code.splitlines(True))


def output_of(code: str, directory: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=directory,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": ""},
        capture_output=True,
        check=False,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_both_programs_run_and_print_the_same(tmp_path: Path) -> None:
    for block in blocks_of(PAGE):
        if block.file:
            (tmp_path / block.file).write_text(block.body, encoding="utf-8")
    printed = {mark: output_of(program(mark), tmp_path) for mark in PROGRAMS}
    assert printed["pycapnp"] == printed["ours"]
    assert printed["ours"].count("\n") >= 4


def test_every_block_is_run() -> None:
    marks = {f"python {mark}" for mark in PROGRAMS}
    for block in blocks_of(PAGE):
        assert block.file or block.info in marks, block.line
