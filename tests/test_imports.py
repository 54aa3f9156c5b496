"""Importing the package imports nothing that only tests need."""

from __future__ import annotations

import subprocess
import sys

import pytest

SHOW = "import sys, {}; print(*sorted({{'pytest', 'trio.testing'}} & sys.modules.keys()))"


@pytest.mark.parametrize(
    "name",
    ["trio_capnp", "trio_capnp.cli", "trio_capnp.codegen", "trio_capnp.rpc", "trio_capnp.typed"],
)
def test_a_program_imports_neither_pytest_nor_the_testing_of_trio(name: str) -> None:
    """S8: a program that starts does not wait for what only tests need."""
    command = [sys.executable, "-c", SHOW.format(name)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
