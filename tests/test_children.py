"""Tests wait for programs with a bound of time, so a program that hangs fails its test."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

TESTS: Final = Path(__file__).parent
WAITING: Final = ("subprocess.run", "subprocess.check_output", "subprocess.check_call")


def unbounded() -> Iterator[str]:
    """The places of calls that wait for the end of a program, without ``timeout``."""
    for path in sorted(TESTS.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or "timeout" in {each.arg for each in node.keywords}:
                continue
            name = ast.unparse(node.func)
            if name in WAITING or name.endswith(".communicate"):
                yield f"{path.relative_to(TESTS)}:{node.lineno}"


def test_every_wait_for_the_end_of_a_program_has_a_timeout() -> None:
    assert [*unbounded()] == []
