"""The declarations of the kernel's types agree with the kernel."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from trio_capnp import typed
from trio_capnp.wire import _kernel

STUB: Final = Path(__file__).parents[2] / "trio_capnp" / "wire" / "_kernel.pyi"

ONLY_FOR_CHECKERS: Final = {
    *("Target", "Union", "BytesLike", "UpperForms", "E"),
    *("R", "S", "T", "V", "R_co", "B_co", "T_co", "V_contra"),
}
"""Names that stand for types, and have no need to exist."""


def declared() -> Iterator[ast.stmt]:
    for statement in ast.parse(STUB.read_text(encoding="utf-8")).body:
        if not isinstance(statement, ast.Import | ast.ImportFrom | ast.Expr):
            yield statement


def name_of(statement: ast.stmt) -> str:
    match statement:
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
            return name
        case ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]):
            return name
        case _:
            raise AssertionError(ast.unparse(statement))


NAMES: Final = {name_of(statement) for statement in declared()}


@pytest.mark.parametrize("name", sorted(NAMES - ONLY_FOR_CHECKERS))
def test_every_name_that_is_declared_is_there(name: str) -> None:
    assert name.startswith("_") or hasattr(_kernel, name)


def test_every_method_that_is_declared_is_there() -> None:
    for statement in declared():
        cls = getattr(_kernel, name_of(statement), None)
        if isinstance(statement, ast.ClassDef) and isinstance(cls, type):
            for part in statement.body:
                if isinstance(part, ast.FunctionDef):
                    assert hasattr(cls, part.name), f"{cls.__name__}.{part.name}"


def test_every_field_comes_with_one_for_builders() -> None:
    for name in ("Void", "Bool", "Int8", "UInt64", "Float32", "Text", "Data", "Group", "Cap"):
        assert hasattr(typed, name)
        assert hasattr(typed, f"{name}Builder")
    for name in ("EnumField", "StructField", "ListField", "AnyPointer", "AnyStruct", "AnyList"):
        assert hasattr(typed, name)
        assert hasattr(typed, f"{name}Builder")


def test_the_index_of_the_package_is_complete() -> None:
    assert sorted(typed.__all__) == sorted(set(typed.__all__))
    assert all(hasattr(typed, name) for name in typed.__all__)


def test_a_field_of_a_reader_cannot_be_set() -> None:
    """Checkers see ``Never``; at run time it is an error that names the remedy."""

    class Sample(_kernel.Reader):
        __slots__ = ()

        number = typed.UInt32(0)

    field = Sample._fields["number"]
    assert (field.name, field.kind, field.offset, field.default) == ("number", "uint32", 0, 0)
    assert field.union is None
