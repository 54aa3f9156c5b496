"""Chooses the form in which the kernel and the protocol's core run.

A compiled module is found before the source beside it. The modules share C structures: either all
of them run compiled or none. With ``TRIO_CAPNP_PURE=1`` in the environment, or where one of them
is not compiled, a finder in front of all others leads to the sources.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import EXTENSION_SUFFIXES, ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Final

COMPILABLE: Final = (
    "wire._packed",
    "wire._framing",
    "wire.kernel._memory",
    "wire.kernel._nesting",
    "wire.kernel._refusals",
    "wire.kernel._links",
    "wire.kernel._types",
    "wire.kernel._structs",
    "wire.kernel._numbers",
    "wire.kernel._bytes",
    "wire.kernel._reading",
    "wire.kernel._making",
    "wire.kernel._erasing",
    "wire.kernel._copying",
    "wire.kernel._replacing",
    "wire.kernel._aside",
    "wire.kernel._writing",
    "wire.kernel._widening",
    "wire.kernel._building",
    "wire.kernel._fields",
    "wire.kernel._roots",
    "wire.kernel._many",
    "rpc._turn",
    "rpc._ids",
    "rpc._messages",
    "rpc._frames",
    "rpc._content",
    "rpc._codec_fast",
    "rpc._encode_fast",
    "rpc._codec",
    "rpc._caps",
    "rpc._pending",
    "rpc._promises",
    "rpc._questions",
    "rpc._remote",
    "rpc._exports",
    "rpc._imports",
    "rpc._agreements",
    "rpc._answers",
    "rpc._connection",
    "runtime._backlog",
    "runtime._slices",
    "runtime._crew",
    "runtime._spinning",
    "runtime._flushing",
    "runtime._line",
    "runtime._promises",
    "runtime._clients",
    "runtime._entries",
    "runtime._objects",
    "runtime._calls",
)
PURE: Final = os.environ.get("TRIO_CAPNP_PURE", "0") not in ("", "0")
PACKAGE: Final = Path(__file__).parents[1]


class Sources(MetaPathFinder):
    """Finds the sources of what could be compiled, and nothing else."""

    def __init__(self) -> None:
        self._paths = {f"{PACKAGE.name}.{name}": _stem(name) for name in COMPILABLE}

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        stem = self._paths.get(fullname)
        return None if stem is None else spec_from_file_location(fullname, f"{stem}.py")


def choose() -> None:
    """Have the sources imported if all is to run interpreted though some of it is compiled."""
    compiled = sum(map(_is_compiled, COMPILABLE))
    if compiled and (PURE or compiled < len(COMPILABLE)):
        sys.meta_path.insert(0, Sources())


def _is_compiled(name: str) -> bool:
    stem = _stem(name)
    return any(Path(f"{stem}{suffix}").exists() for suffix in EXTENSION_SUFFIXES)


def _stem(name: str) -> str:
    return str(PACKAGE.joinpath(*name.split(".")))
