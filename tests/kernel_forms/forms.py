"""Two copies of the package, one with its kernel compiled, and a probe that runs in each.

The compiled copy is built from the sources as they are now, in a temporary directory, so that an
extension module is never beside the sources, where it would hide them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

import attrs

ROOT: Final = Path(__file__).parents[2]
PROBE: Final = "tests.kernel_forms.probe"
NO_CYTHON: Final = f"""
import runpy, sys
sys.modules["cython"] = None
runpy.run_module({PROBE!r}, run_name="__main__", alter_sys=True)
"""
PURE: Final[Mapping[str, str]] = MappingProxyType({"TRIO_CAPNP_PURE": "1"})


class BuildFailed(Exception):
    """The kernel was not compiled; the text is the output of the build."""


@attrs.frozen
class Form:
    """A copy of the package in one of the two forms."""

    tree: Path
    variables: Mapping[str, str] = MappingProxyType({})  # set in the environment of its processes

    def python(self, *arguments: str) -> str:
        """Run Python with this form on its path, and return its output."""
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.tree,
            env=clean_environment() | dict(self.variables),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            timeout=1800,
        )
        assert done.returncode == 0, done.stdout[-4000:]
        return done.stdout

    def outcomes(self, family: str, seed: int, count: int) -> list[str]:
        """One line for each message of a family: its outcome."""
        return self.python("-m", PROBE, family, str(seed), str(count)).splitlines()

    def outcomes_without_cython(self, family: str, seed: int, count: int) -> list[str]:
        """The same, where Cython cannot be imported."""
        return self.python("-c", NO_CYTHON, family, str(seed), str(count)).splitlines()

    def detail(self, family: str, seed: int, number: int) -> str:
        """The whole outcome of one message."""
        return self.python("-m", PROBE, family, str(seed), str(number), "--detail")


def clean_environment() -> dict[str, str]:
    """The environment without variables that choose a form, change the path, or measure
    coverage.
    """
    unwanted = ("TRIO_CAPNP_PURE", "PYTHONPATH", "COV_", "COVERAGE_", "PYTEST_")
    return {name: value for name, value in os.environ.items() if not name.startswith(unwanted)}


def copy_sources(tree: Path) -> None:
    """The package and these probes, with nothing compiled."""
    ignored = shutil.ignore_patterns("__pycache__", "*.so", "*.pyd", "*.c")
    shutil.copytree(ROOT / "trio_capnp", tree / "trio_capnp", ignore=ignored)
    shutil.copytree(
        ROOT / "tests" / "kernel_forms", tree / "tests" / "kernel_forms", ignore=ignored
    )
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tree)


def interpreted_form(tree: Path) -> Form:
    copy_sources(tree)
    return Form(tree, PURE)


def sanitized_form(tree: Path) -> Form:
    """Compile the kernel so that an access outside of any object ends the process.

    Raises:
        BuildFailed: the compiler has no address sanitizer, or failed in another way.
    """
    library = (
        shutil.which("gcc")
        and subprocess.run(
            ["gcc", "-print-file-name=libasan.so"],
            capture_output=True,
            text=True,
            check=True,
            timeout=1800,
        ).stdout.strip()
    )
    if not library or not Path(library).is_absolute():
        raise BuildFailed("there is no gcc with libasan.so")
    flags = "-O1 -g -fsanitize=address"
    compiled_form(tree, {"CC": "gcc", "CFLAGS": flags, "LDFLAGS": "-fsanitize=address"})
    # With malloc each object has its own bounds; Python's own allocator shares blocks.
    options = {"LD_PRELOAD": library, "ASAN_OPTIONS": "detect_leaks=0", "PYTHONMALLOC": "malloc"}
    return Form(tree, options)


def compiled_form(tree: Path, variables: Mapping[str, str] = MappingProxyType({})) -> Form:
    """Compile the kernel in a new copy, with these variables set.

    Raises:
        BuildFailed: there is no working compiler, or the kernel does not compile.
    """
    copy_sources(tree)
    done = subprocess.run(
        [sys.executable, "setup.py", "-q", "build_ext", "--inplace"],
        cwd=tree,
        env=clean_environment() | dict(variables),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=1800,
    )
    if done.returncode or not list(tree.glob("trio_capnp/wire/*.so")):
        raise BuildFailed(done.stdout[-4000:])
    return Form(tree)
