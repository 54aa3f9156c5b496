"""Importing the package imports only modules that every program needs, and takes little time."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

SHOW = "import sys, {}; print(*sorted({{'pytest', 'trio.testing'}} & sys.modules.keys()))"


@pytest.mark.parametrize(
    "name",
    ["trio_capnp", "trio_capnp.cli", "trio_capnp.codegen", "trio_capnp.rpc", "trio_capnp.typed"],
)
def test_a_program_imports_neither_pytest_nor_the_testing_of_trio(name: str) -> None:
    """S8: A program that starts does not wait for modules that only tests need."""
    command = [sys.executable, "-c", SHOW.format(name)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


NOT_NEEDED = (
    # The generator: a program whose schemas are compiled ahead, or kept, needs none of it.
    "trio_capnp.codegen",
    "trio_capnp.schema",
    "trio_capnp.schemas.schema_capnp",
    "trio_capnp.cli",
    "trio_capnp.testing",
    # The compiler and the import hook: ``load`` imports them.
    "trio_capnp.compiler",
    "trio_capnp.loading._load",
    "importlib.resources",
    # Large modules of Python that little is used of.
    "ast",
    "difflib",
    "email.message",
    "importlib.metadata",
    "zipfile",
)


def test_the_package_adds_no_module_that_few_programs_need() -> None:
    """S8: The imports of trio itself are not counted."""
    show = "import sys, trio; before = set(sys.modules); import trio_capnp; "
    show += "print(*set(sys.modules) - before)"
    done = subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) & set(NOT_NEEDED) == set()


def cpu_of_import(name: str, folder: Path) -> float:
    """The CPU time of a process that imports a module, in seconds, itself and Python included."""
    show = f"import time, {name}; print(time.process_time())"
    command = [sys.executable, "-X", f"pycache_prefix={folder}", "-c", show]
    inherited = {k: v for k, v in os.environ.items() if not k.startswith(("COV_", "COVERAGE_"))}
    inherited.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=inherited)
    return float(done.stdout)


def test_the_package_takes_less_time_to_import_than_trio(tmp_path: Path) -> None:
    """S8: The goal is 60 ms beside trio's 90. A ratio, because machines differ and are busy."""
    for name in ("trio", "trio_capnp"):
        cpu_of_import(name, tmp_path)  # writes the bytecode that is missing
    pairs = [
        (cpu_of_import("trio_capnp", tmp_path), cpu_of_import("trio", tmp_path)) for _ in range(7)
    ]
    assert statistics.median(ours / trios for ours, trios in pairs) < 2
