"""Reads a module and the ``.pxd`` beside it as text, and gives both in the same terms."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, TypeAlias

import attrs

import trio_capnp

PACKAGE: Final = Path(trio_capnp.__file__).parent

Signatures: TypeAlias = dict[str, list[str]]
"""The names of the parameters of each function."""


@attrs.define
class Class:
    """One class, as one of the two files has it; nothing is inherited here."""

    base: str | None = None
    attributes: set[str] = attrs.field(factory=set)
    methods: Signatures = attrs.field(factory=dict)
    left: set[str] = attrs.field(factory=set)
    """Methods that a ``.pxd`` leaves to Python in a comment."""


@attrs.define
class Module:
    functions: Signatures = attrs.field(factory=dict)
    classes: dict[str, Class] = attrs.field(factory=dict)


def source(name: str, suffix: str) -> str:
    """The text of a module such as ``rpc._caps``."""
    return PACKAGE.joinpath(*name.split(".")).with_suffix(suffix).read_text(encoding="utf-8")


# --- Python -----------------------------------------------------------------------------------


def defined(name: str) -> Module:
    """The functions of a module, and its classes with their plain methods."""
    body = ast.parse(source(name, ".py")).body
    functions = {node.name: _parameters(node) for node in body if isinstance(node, ast.FunctionDef)}
    classes = {node.name: _class(node) for node in body if isinstance(node, ast.ClassDef)}
    return Module(functions, classes)


def _parameters(node: ast.FunctionDef) -> list[str]:
    return [argument.arg for argument in node.args.args]


def _class(node: ast.ClassDef) -> Class:
    bases = [base.id for base in node.bases if isinstance(base, ast.Name)]
    methods = {
        each.name: _parameters(each)
        for each in node.body
        if isinstance(each, ast.FunctionDef) and not each.decorator_list
    }
    return Class(bases[0] if bases else None, _attributes(node), methods)


def _attributes(node: ast.ClassDef) -> set[str]:
    """The slots of a class; of a class without slots all that its methods assign to ``self``."""
    literals: dict[str, object] = {}
    for each in node.body:
        match each:
            case (
                ast.Assign(targets=[ast.Name(id="FIELDS" | "__slots__" as name)], value=value)
                | ast.AnnAssign(target=ast.Name(id="FIELDS" as name), value=ast.expr() as value)
            ):
                code = compile(ast.Expression(value), "<slots>", "eval")
                literals[name] = eval(code, {}, literals)
            case _:
                pass
    if "__slots__" in literals:
        slots = literals["__slots__"]
        assert isinstance(slots, tuple), "slots are a tuple"
        return set(slots)
    properties = {
        each.name for each in node.body if isinstance(each, ast.FunctionDef) and each.decorator_list
    }
    return set(_assigned(node)) - properties


def _assigned(node: ast.ClassDef) -> Iterator[str]:
    for each in ast.walk(node):
        match each:
            case ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Store()):
                yield name
            case _:
                pass


# --- C ----------------------------------------------------------------------------------------

CLASS: Final = re.compile(r"cdef class (\w+)(?:\((\w+)\))?:")
LEFT: Final = re.compile(r" +# Left to Python: ([\w, ]+)")
# Its result may be several numbers, in parentheses.
FUNCTION: Final = re.compile(
    r"\s*cp?def (?!class )(?:inline )?(?:\([\w, ]*\) |[\w.]+\*? )*?(\w+)"
    r"\(([^)]*)\)(?:$| except| noexcept)"
)
ATTRIBUTES: Final = re.compile(r" +cdef (?:public |readonly )?(?:[\w.]+\*? )+?(\w+(?:, \w+)*)$")


def declared(name: str) -> Module:
    """The functions and classes that a ``.pxd`` declares."""
    made = Module()
    inside: Class | None = None
    for line in _whole_lines(source(name, ".pxd")):
        if line and not line[0].isspace():
            inside = None
        if match := CLASS.match(line):
            inside = made.classes[match[1]] = Class(match[2])
        elif match := FUNCTION.match(line):
            known = made.functions if inside is None else inside.methods
            known[match[1]] = [_name_in(part) for part in match[2].split(",") if part.strip()]
        elif inside and (match := LEFT.match(line)):
            inside.left.update(match[1].split(", "))
        elif inside and (match := ATTRIBUTES.match(line)):
            inside.attributes.update(match[1].split(", "))
        elif inside and line.strip() not in ("", "pass"):
            assert line.lstrip().startswith(("#", "@cython")), f"{name}.pxd: {line}"
    return made


def _whole_lines(text: str) -> list[str]:
    """The lines of a file, with parentheses and lists in comments in one line each."""
    joined = re.sub(r"\([^()]*\)", lambda found: re.sub(r"\s*\n\s*", " ", found[0]), text)
    return re.sub(r",\n +# ", ", ", joined).splitlines()


def _name_in(parameter: str) -> str:
    return parameter.split()[-1].lstrip("*").removesuffix("=*")
