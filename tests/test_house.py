"""The package is made of small files, and a name stands for one thing.

Generated modules (``*_capnp.py``) are left out: a schema decides their sizes and names.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import trio_capnp

PACKAGE: Final = Path(trio_capnp.__file__).parent
FILES: Final = {
    path.relative_to(PACKAGE).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(PACKAGE.rglob("*.py"))
    if not path.name.endswith("_capnp.py")
}
TREES: Final = {name: ast.parse(text) for name, text in FILES.items()}

MOST_LINES: Final = 450

TWO_VOCABULARIES: Final = {
    # Declarations have the names of schema.capnp. The classes generated from them have bases of the
    # same names, because users read both beside their schema.
    *("Enum", "Field", "Interface", "Method", "Struct"),
    # Users make requests and get calls; in the core both have the words of rpc.capnp.
    *("Call", "Request"),
}
"""Class names that stand for an object and for its description, each in a package of its own."""


def test_no_file_is_long() -> None:
    assert not {name for name, text in FILES.items() if len(text.splitlines()) > MOST_LINES}


def test_no_two_classes_have_the_same_name() -> None:
    places = defaultdict[str, list[str]](list)
    for file, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                places[node.name].append(file)
    twice = {name: files for name, files in places.items() if len(files) > 1}
    assert set(twice) == TWO_VOCABULARIES, twice


def test_a_constant_has_one_value() -> None:
    """For numbers at the top of modules: ``LARGE`` was three different sizes."""
    values = defaultdict[str, set[object]](set)
    for tree in TREES.values():
        for name, value in constants(tree):
            values[name].add(value)
    assert {name: several for name, several in values.items() if len(several) > 1} == {}


def constants(tree: ast.Module) -> Iterator[tuple[str, object]]:
    """The numbers that a module gives names to, as literals or as products of literals."""
    for node in tree.body:
        match node:
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=value)
                | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value)
            ) if name.isupper() and is_number(value):
                yield name, eval(compile(ast.Expression(value), "<constant>", "eval"), {})
            case _:
                pass


def is_number(value: ast.expr) -> bool:
    parts = (ast.Constant, ast.BinOp, ast.UnaryOp, ast.operator, ast.unaryop)
    nodes = list(ast.walk(value))
    numbers = [each.value for each in nodes if isinstance(each, ast.Constant)]
    return all(isinstance(each, parts) for each in nodes) and all(
        isinstance(each, int | float) and not isinstance(each, bool) for each in numbers
    )
