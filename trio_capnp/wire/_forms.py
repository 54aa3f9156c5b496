"""Finds the modules that can be compiled, and chooses the form in which they run.

A module with a ``.pxd`` beside it can be compiled, unless it is one of the twins. ``setup.py``
runs this file for the list, so the file imports nothing of the package.

Python finds a compiled module before the source beside it. The modules share C structures, so
either all of them run compiled or none. With ``TRIO_CAPNP_PURE=1`` in the environment, or if any
module is not compiled, a finder in front of all others leads to the sources.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from importlib.machinery import EXTENSION_SUFFIXES, ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Final

PURE: Final = os.environ.get("TRIO_CAPNP_PURE", "0") not in ("", "0")
PACKAGE: Final = Path(__file__).parents[1]

TWINS: Final = frozenset({"_mem", "_kinds", "_word", "_layouts", "_kernel"})
"""Never compiled: the ``.pxd`` beside each does the same in C, or names it for other modules."""


def _found() -> Iterator[tuple[str, bool]]:
    """Each module that can be compiled, as ``rpc._caps``, and whether it has been."""
    for folder, folders, names in os.walk(PACKAGE):
        folders[:] = [name for name in folders if name != "__pycache__"]
        files = set(names)
        typed = {name[:-4] for name in names if name.endswith(".pxd")} - TWINS
        prefix = folder[len(str(PACKAGE)) + 1 :].replace(os.sep, ".")
        for stem in typed:
            if f"{stem}.py" in files:
                compiled = not files.isdisjoint(f"{stem}{suffix}" for suffix in EXTENSION_SUFFIXES)
                yield f"{prefix}.{stem}", compiled


_FOUND: Final = dict(sorted(_found()))
COMPILABLE: Final = tuple(_FOUND)


class Sources:
    """Finds the sources of the modules that can be compiled, and nothing else.

    Not derived from ``importlib.abc.MetaPathFinder``, because that module takes 2 ms to import.
    """

    def __init__(self) -> None:
        self._paths = {f"{PACKAGE.name}.{name}": _stem(name) for name in COMPILABLE}

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        stem = self._paths.get(fullname)
        return None if stem is None else spec_from_file_location(fullname, f"{stem}.py")


def choose() -> None:
    """Import the sources if TRIO_CAPNP_PURE is set or only some modules are compiled."""
    if any(_FOUND.values()) and (PURE or not all(_FOUND.values())):
        sys.meta_path.insert(0, Sources())


def _stem(name: str) -> str:
    return str(PACKAGE.joinpath(*name.split(".")))
