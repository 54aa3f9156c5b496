"""Chooses the form in which the kernel runs.

A compiled module is found before the source beside it. With ``TRIO_CAPNP_PURE=1`` in the
environment the sources are loaded instead, before anything else can import the compiled form.
"""

from __future__ import annotations

import os
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from typing import Final

COMPILABLE: Final = ("_packed", "_kernel")
PURE: Final = os.environ.get("TRIO_CAPNP_PURE", "0") not in ("", "0")


def choose() -> None:
    """Load the sources of the kernel if the environment asks for the interpreted form."""
    if PURE:
        for name in COMPILABLE:
            _load_source(name)


def _load_source(name: str) -> None:
    path = Path(__file__).with_name(f"{name}.py")
    full_name = f"{__package__}.{name}"
    loader = SourceFileLoader(full_name, str(path))
    spec = spec_from_loader(full_name, loader)
    assert spec is not None, "a loader was given"
    module = module_from_spec(spec)
    sys.modules[full_name] = module
    loader.exec_module(module)
    setattr(sys.modules[str(__package__)], name, module)
