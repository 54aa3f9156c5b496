"""The names at hand in the shell."""

from __future__ import annotations
import __future__

import builtins
from collections.abc import Iterator
from types import ModuleType
from typing import Final

import trio

import trio_capnp
from trio_capnp.introspection import schema_of

CLIENT: Final = "client"
CONNECTION: Final = "connection"
LAST: Final = "_"


def names_of(module: ModuleType) -> dict[str, object]:
    """The globals of the shell's code: those of Python, the packages, and the names of a schema.

    The modules of the schema and of its imports stand there too, under the names of their files.
    """
    modules = {_stem(each): each for each in (*schema_of(module).imports.values(), module)}
    return {
        "__name__": "__console__",
        "__doc__": None,
        "__builtins__": builtins,
        **modules,
        **dict(_declared(module)),
        "trio": trio,
        "trio_capnp": trio_capnp,
    }


def shown_names(names: dict[str, object]) -> list[str]:
    """The names for the banner."""
    return sorted(name for name in names if not name.startswith("_"))


def _declared(module: ModuleType) -> Iterator[tuple[str, object]]:
    """The public names of a generated module."""
    for name, value in vars(module).items():
        if not name.startswith("_") and value is not __future__.annotations:
            yield name, value


def _stem(module: ModuleType) -> str:
    """The name of a module without its package and the suffix of generated modules."""
    return module.__name__.rpartition(".")[2].removesuffix("_capnp")
