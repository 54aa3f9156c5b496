"""Importing the package imports only modules that every program needs, and takes little time."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

import trio_capnp

SHOW = "import sys, {}; print(*sorted({{'pytest', 'trio.testing'}} & sys.modules.keys()))"


@pytest.mark.parametrize(
    "name",
    ["trio_capnp", "trio_capnp.cli", "trio_capnp.codegen", "trio_capnp.rpc", "trio_capnp.typed"],
)
def test_a_program_imports_neither_pytest_nor_the_testing_of_trio(name: str) -> None:
    """S8: A program that starts does not wait for modules that only tests need."""
    command = [sys.executable, "-c", SHOW.format(name)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    assert done.stdout.split() == []


NOT_NEEDED = (
    # The generator: a program whose schemas are compiled ahead, or kept, needs none of it.
    "trio_capnp.codegen",
    "trio_capnp.schema",
    "trio_capnp.schemas.schema_capnp",
    # Rare messages, and values that few programs name: the first connection imports them.
    "trio_capnp.schemas.rpc_capnp",
    "trio_capnp.identity",
    "trio_capnp.rpc.codec._echo",
    "trio_capnp.rpc.codec._general_decoding",
    "trio_capnp.rpc.codec._general_encoding",
    "trio_capnp.runtime._events",
    "trio_capnp.runtime._statistics",
    # Protocols, which only type checkers read.
    "trio_capnp.runtime._faces",
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
    done = subprocess.run(
        [sys.executable, "-c", show], capture_output=True, text=True, check=True, timeout=300
    )
    assert set(done.stdout.split()) & set(NOT_NEEDED) == set()


def shown(script: str) -> str:
    """The output of a new process that runs a script."""
    command = [sys.executable, "-c", script]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=300).stdout


SHOW_COMPILED = """
import sys, trio
names = []
sys.addaudithook(lambda event, args: names.append(args[1]) if event == "compile" else None)
import trio_capnp
print(*[name.split()[-1] for name in names if str(name).startswith("<attrs generated")])
"""


def test_the_import_makes_only_the_attrs_classes_that_programs_change_with_evolve() -> None:
    """S8: attrs compiles the methods of a class, which takes up to a millisecond for each."""
    made = {name.removesuffix(">").rpartition(".")[2] for name in shown(SHOW_COMPILED).split()}
    assert made == {"ReaderLimits", "Limits", "Hooks"}


SHOW_PROTOCOLS = """
import sys, trio_capnp
modules = [module for name, module in sys.modules.items() if name.startswith("trio_capnp")]
values = [value for module in modules for value in vars(module).values()]
classes = {value for value in values if isinstance(value, type)}
print(sum(bool(vars(cls).get("_is_protocol")) for cls in classes
    if cls.__module__.startswith("trio_capnp")))
"""


def test_the_import_makes_few_protocols() -> None:
    """S8: Each takes 50 us to make. Those that only type checkers need are under TYPE_CHECKING."""
    assert int(shown(SHOW_PROTOCOLS)) <= 17


SHOW_COUNT = (
    "import sys, trio; n = len(sys.modules); import trio_capnp; print(len(sys.modules) - n)"
)


def test_the_import_adds_few_modules_to_those_of_trio() -> None:
    """S8: Each takes 0.1 ms or more. 218 compiled and 230 interpreted in 2026."""
    assert int(shown(SHOW_COUNT)) <= 235


LATER = ("CallEvent", "Credentials", "MessageEvent", "PeerInfo", "Statistics")


def test_the_names_that_are_imported_later_are_there_like_all_others() -> None:
    show = f"import trio_capnp as t; print(set({LATER}) <= set(dir(t)), *[t.{LATER[0]}.__name__])"
    assert shown(show).split() == ["True", LATER[0]]
    show = f"from trio_capnp import *; print(*[each.__name__ for each in ({', '.join(LATER)})])"
    assert shown(show).split() == list(LATER)
    with pytest.raises(AttributeError, match="no attribute 'Credential'"):
        print(trio_capnp.Credential)  # type: ignore[attr-defined]


SHOW_PREPARED = """
import sys, trio, trio_capnp
from trio_capnp.testing import connected_pair
async def main():
    async with connected_pair():
        print(*[name for name in {names} if name not in sys.modules])
trio.run(main)
"""


def test_the_opening_of_a_connection_imports_what_rare_messages_need() -> None:
    """S8: A server that confines itself after it has begun may not reach the files any more."""
    names = (
        "trio_capnp.identity",
        "trio_capnp.rpc.codec._echo",
        "trio_capnp.rpc.codec._general_decoding",
        "trio_capnp.rpc.codec._general_encoding",
        "trio_capnp.runtime._statistics",
        "trio_capnp.schemas.rpc_capnp",
    )
    assert shown(SHOW_PREPARED.format(names=names)).split() == []


def cpu_of_import(name: str, folder: Path) -> float:
    """The CPU time of a process that imports a module, in seconds, itself and Python included."""
    show = f"import time, {name}; print(time.process_time())"
    command = [sys.executable, "-X", f"pycache_prefix={folder}", "-c", show]
    inherited = {k: v for k, v in os.environ.items() if not k.startswith(("COV_", "COVERAGE_"))}
    inherited.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env=inherited, timeout=300
    )
    return float(done.stdout)


def test_the_package_takes_less_time_to_import_than_trio(tmp_path: Path) -> None:
    """S8: The goal is 60 ms beside trio's 90. A ratio, because machines differ and are busy."""
    for name in ("trio", "trio_capnp"):
        cpu_of_import(name, tmp_path)  # writes the bytecode that is missing
    pairs = [
        (cpu_of_import("trio_capnp", tmp_path), cpu_of_import("trio", tmp_path)) for _ in range(7)
    ]
    assert statistics.median(ours / trios for ours, trios in pairs) < 2
