"""What the ``.pxd`` files of core and runtime say for C is what the modules say in Python."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import trio_capnp
from trio_capnp.rpc import _layouts
from trio_capnp.wire import _forms

ROOT: Final = Path(trio_capnp.__file__).parent
PACKAGES: Final = ("rpc", "runtime")
MODULES: Final = sorted(name for name in _forms.COMPILABLE if name.startswith(PACKAGES))
TWIN: Final = "rpc._layouts"

# What it gives may be several numbers, in parentheses.
FUNCTION: Final = re.compile(r"\s*cp?def (?!class )(?:\([\w, ]*\) |[\w.]+ )*?(\w+)\(([^)]*)\)")

Signatures = dict[str, list[str]]
"""By ``Class.method`` or ``function``, the names of the parameters."""


def source(module: str, suffix: str) -> str:
    return ROOT.joinpath(*module.split(".")).with_suffix(suffix).read_text(encoding="utf-8")


def defined(name: str) -> Signatures:
    """The functions and methods of a module."""
    return dict(_defined_in(ast.parse(source(name, ".py")).body, ""))


def _defined_in(body: list[ast.stmt], prefix: str) -> Iterator[tuple[str, list[str]]]:
    for node in body:
        if isinstance(node, ast.ClassDef):
            yield from _defined_in(node.body, f"{node.name}.")
        elif isinstance(node, ast.FunctionDef):
            yield f"{prefix}{node.name}", [argument.arg for argument in node.args.args]


def declared(name: str) -> Signatures:
    """The same, as the ``.pxd`` beside it has them."""
    found: Signatures = {}
    prefix = ""
    text = re.sub(r"\n\) *(?=\n|except)", ")", re.sub(r"\(\n\s+", "(", source(name, ".pxd")))
    for line in re.sub(r",\s*\n\s+", ", ", text).splitlines():
        if line and not line[0].isspace():
            prefix = ""
        if match := re.match(r"cdef class (\w+)(?:\(\w+\))?:", line):
            prefix = f"{match[1]}."
        elif match := FUNCTION.match(line):
            found[f"{prefix}{match[1]}"] = [
                part.split()[-1].removesuffix("=*") for part in match[2].split(",") if part.strip()
            ]
    return found


def test_every_module_with_types_for_c_is_compiled_or_a_twin() -> None:
    found = {
        f"{package}.{path.stem}" for package in PACKAGES for path in (ROOT / package).glob("*.pxd")
    }
    assert found == {*MODULES, TWIN}


@pytest.mark.parametrize("name", MODULES)
def test_what_is_declared_for_c_is_defined_with_the_same_parameters(name: str) -> None:
    in_python = defined(name)
    for function, parameters in declared(name).items():
        assert in_python.get(function) == parameters, function


def test_something_is_declared_in_nearly_every_module() -> None:
    """A pattern that finds nothing would find everything right."""
    assert sum(len(declared(name)) for name in MODULES) > 170


def test_the_fixed_layouts_are_there_in_both_forms() -> None:
    """All but ``put_head``, which the others share."""
    pattern = r"^cdef inline .*?(\w+)\((?=$|object)"
    for_c = set(re.findall(pattern, source(TWIN, ".pxd"), re.MULTILINE))
    in_python = {name for name in vars(_layouts) if name.startswith(("load_", "put_"))}
    assert for_c - {"put_head"} == in_python
