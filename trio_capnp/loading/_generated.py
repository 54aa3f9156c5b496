"""The generator's result for a schema file, and whether two files declare the same.

The comparison ignores comments and the name of the file, because one module serves both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING, TypeAlias

import attrs

from trio_capnp.compiler import Stamp
from trio_capnp.errors import SchemaError
from trio_capnp.typed import SharedRequest

if TYPE_CHECKING:
    import ast

Found: TypeAlias = Path | str
"""The target of an import: another file, or the name of the module of a standard schema."""


class ModuleContent:
    """The text of a module, and the ids of the files that it refers to."""

    def __init__(self, text: str, imports: frozenset[int]) -> None:
        self.text = text
        self.imports = imports

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, ModuleContent):
            return NotImplemented
        if self.imports != other.imports:
            return False
        return self.text == other.text or self._code == other._code

    __hash__ = None  # type: ignore[assignment] # equal contents may have different texts

    @cached_property
    def _code(self) -> str:
        # Imported here, because only files of equal ids are compared, and most programs have none.
        import ast

        tree = ast.parse(self.text)
        for node in _with_bodies(tree):
            node.body = [one for one in node.body if not _is_docstring(one)]
        return ast.dump(tree)


def _with_bodies(tree: ast.Module) -> Iterator[ast.Module | ast.ClassDef | ast.FunctionDef]:
    import ast

    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            yield node


def _is_docstring(node: ast.stmt) -> bool:
    import ast

    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


@attrs.define(eq=False)
class Generated:
    """The module of one schema file before it is executed.

    Attributes:
        name: of the module, unless an import hook gives it another one.
        imports: the targets of the file's imports, by file id.
        aliases: the file ids of the modules that it uses, by its aliases for them.
        is_partial: it has only the declarations that another file uses.
        stamp: of the file as it was before it was compiled.
        request: the nodes of this file and of the others that were compiled with it.
        compiled: the code of ``content``, once ``code`` has made it.
    """

    path: Path
    id: int
    name: str
    content: ModuleContent
    imports: Mapping[int, Found]
    aliases: Mapping[str, int]
    is_partial: bool
    stamp: Stamp
    request: SharedRequest
    compiled: CodeType | None = None

    @property
    def filename(self) -> str:
        """The name of the generated text in tracebacks."""
        return f"<generated from {self.path}>"

    def code(self) -> CodeType:
        if self.compiled is None:
            self.compiled = compile(self.content.text, self.filename, "exec", dont_inherit=True)
        return self.compiled

    def paths(self) -> Iterator[Path]:
        """The files that this one imports, except standard schemas."""
        return (found for found in self.imports.values() if isinstance(found, Path))

    def differs_from(self, other: Path) -> SchemaError:
        return SchemaError(
            f"{self.path} and {other} both have the id @{self.id:#x}, and differ; "
            "give one of them another id (`capnp id` makes one)"
        )


def in_order(source: Path, files: Mapping[Path, Generated]) -> list[Generated]:
    """The file and all that it imports, the imported ones first; files may import in circles."""
    ordered: dict[Path, Generated] = {}
    entered: set[Path] = set()
    waiting: list[tuple[Path, bool]] = [(source, False)]
    while waiting:
        path, is_left = waiting.pop()
        if is_left:
            ordered[path] = files[path]
        elif path not in entered:
            entered.add(path)
            imports = [found for found in files[path].paths() if found in files]
            waiting += [(path, True), *((found, False) for found in reversed(imports))]
    return list(ordered.values())
