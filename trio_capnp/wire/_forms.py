"""Chooses the form in which the kernel runs.

A compiled module is found before the source beside it. The modules share C structures: either all
of them run compiled or none. With ``TRIO_CAPNP_PURE=1`` in the environment, or where one of them
is not compiled, the sources of all are loaded before anything else can import a compiled one.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from importlib.machinery import EXTENSION_SUFFIXES, SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from typing import Final

# In the order of their floors: each imports only from those before it.
COMPILABLE: Final = (
    "_packed",
    "kernel._memory",
    "kernel._links",
    "kernel._types",
    "kernel._structs",
    "kernel._numbers",
    "kernel._bytes",
    "kernel._reading",
    "kernel._making",
    "kernel._erasing",
    "kernel._copying",
    "kernel._replacing",
    "kernel._writing",
    "kernel._widening",
    "kernel._building",
    "kernel._fields",
    "kernel._roots",
)
PURE: Final = os.environ.get("TRIO_CAPNP_PURE", "0") not in ("", "0")
HERE: Final = Path(__file__).parent


def choose() -> None:
    """Load the sources of the kernel if it is to run interpreted though some of it is compiled."""
    compiled = [name for name in COMPILABLE if _is_compiled(name)]
    if compiled and (PURE or len(compiled) < len(COMPILABLE)):
        for name in COMPILABLE:
            _load_source(name)


def _is_compiled(name: str) -> bool:
    path = HERE.joinpath(*name.split("."))
    return any(Path(f"{path}{suffix}").exists() for suffix in EXTENSION_SUFFIXES)


def _load_source(name: str) -> None:
    path = HERE.joinpath(*name.split(".")).with_suffix(".py")
    full_name = f"{__package__}.{name}"
    package, _, own_name = full_name.rpartition(".")
    loader = SourceFileLoader(full_name, str(path))
    spec = spec_from_loader(full_name, loader)
    assert spec is not None, "a loader was given"
    module = module_from_spec(spec)
    sys.modules[full_name] = module
    loader.exec_module(module)
    setattr(import_module(package), own_name, module)
