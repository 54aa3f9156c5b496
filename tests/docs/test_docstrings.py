"""The docstrings of public functions: arguments of three or more, errors where one is raised.

ruff's rule D417 sees that a section of arguments leaves none out.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator
from types import FunctionType, ModuleType
from typing import Final

import pytest

import trio_capnp
import trio_capnp.debugging
import trio_capnp.testing

PUBLIC: Final[tuple[ModuleType, ...]] = (
    trio_capnp,
    trio_capnp.debugging,
    trio_capnp.testing,
)
MANY: Final = 3
"""So many parameters need a section of their own."""

Definition = ast.FunctionDef | ast.AsyncFunctionDef


def public_functions() -> Iterator[tuple[str, FunctionType]]:
    """Each public function, and each public method of a public class, that is written in Python."""
    for module in PUBLIC:
        for name in module.__all__:
            found = getattr(module, name)
            if inspect.isclass(found):
                for method, value in vars(found).items():
                    if isinstance(value, FunctionType) and not method.startswith("_"):
                        yield f"{name}.{method}", getattr(found, method)
            elif isinstance(found, FunctionType):
                yield name, found


def definition_of(function: FunctionType) -> Definition:
    source = textwrap.dedent(inspect.getsource(inspect.unwrap(function)))
    (definition,) = ast.parse(source).body
    assert isinstance(definition, Definition)
    return definition


def parameters(definition: Definition) -> list[str]:
    given = definition.args
    names = [each.arg for each in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    return [name for name in names if name not in ("self", "cls")]


FUNCTIONS: Final = dict(public_functions())


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_public_function_says_its_arguments_and_errors(name: str) -> None:
    definition = definition_of(FUNCTIONS[name])
    text = inspect.getdoc(FUNCTIONS[name]) or ""  # a method may have that of Trio's interface
    assert text, "no docstring"
    if len(parameters(definition)) >= MANY:
        assert "Args:" in text, parameters(definition)
    if any(isinstance(node, ast.Raise) for node in ast.walk(definition)):
        assert "Raises:" in text


def test_public_functions_were_found() -> None:
    assert {"open_tcp", "serve_tcp", "load", "Connection.aclose"} <= set(FUNCTIONS)
