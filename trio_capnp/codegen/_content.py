"""Whether two schema files declare the same, so that one module serves both.

Comments do not count, nor the name of the file.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property

from trio_capnp.codegen._plan import ModulePlan
from trio_capnp.codegen._print import print_module


class Content:
    """The text of a module, and the ids of the files that it refers to."""

    def __init__(self, text: str, imports: frozenset[int]) -> None:
        self.text = text
        self._imports = imports

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Content):
            return NotImplemented
        if self._imports != other._imports:
            return False
        return self.text == other.text or self._code == other._code

    __hash__ = None  # type: ignore[assignment] # equal contents may have different texts

    @cached_property
    def _code(self) -> str:
        tree = ast.parse(self.text)
        for node in _with_bodies(tree):
            node.body = [one for one in node.body if not _is_docstring(one)]
        return ast.dump(tree)


def content_of(plan: ModulePlan) -> Content:
    """Print a module for ``load``, which puts imported modules into its namespace itself."""
    imports = frozenset(one.file_id for one in plan.imports)
    return Content(print_module(plan, imports=False), imports)


def _with_bodies(tree: ast.Module) -> Iterator[ast.Module | ast.ClassDef | ast.FunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            yield node


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
