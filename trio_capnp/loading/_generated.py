"""The generator's result for a schema file, and whether two files declare the same.

The comparison ignores comments and the name of the file, because one module serves both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING, Final, TypeAlias, overload
from zlib import compress, decompress

from trio_capnp.compiler import Stamp
from trio_capnp.errors import SchemaError
from trio_capnp.typed import SharedRequest

if TYPE_CHECKING:
    import ast

Found: TypeAlias = Path | str
"""The target of an import: another file, or the name of the module of a standard schema."""


LEVEL: Final = 1
"""Of compression: the fastest, which makes a tenth of the request of a large schema in 10 ms."""


class ModuleContent:
    """The text of a module, and the ids of the files that it refers to.

    Args:
        text: of the module. The text of a kept module is compressed, because few programs read it.
        imports: the ids of the files.
    """

    def __init__(self, text: str | bytes, imports: frozenset[int]) -> None:
        self._text = text
        self.imports = imports

    @property
    def text(self) -> str:
        if isinstance(self._text, bytes):
            self._text = decompress(self._text).decode()
        return self._text

    def compressed(self) -> bytes:
        if isinstance(self._text, bytes):
            return self._text
        return compress(self._text.encode(), LEVEL)

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


class Lines(Sequence[str]):
    """The lines of a generated module, for ``linecache``: split when the first one is read."""

    def __init__(self, content: ModuleContent) -> None:
        self._content = content

    @cached_property
    def _lines(self) -> list[str]:
        return self._content.text.splitlines(keepends=True)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        return self._lines[index]

    def __len__(self) -> int:
        return len(self._lines)


class Generated:
    """The module of one schema file before it is executed.

    Args:
        path: of the schema file.
        id: of the schema file.
        name: of the module, unless an import hook gives it another one.
        content: the text of the module.
        imports: the targets of the file's imports, by file id.
        aliases: the file ids of the modules that it uses, by its aliases for them.
        is_partial: it has only the declarations that another file uses.
        stamp: of the file as it was before it was compiled.
        request: the nodes of this file and of the others that were compiled with it.
        compiled: the code of ``content``, once ``code`` has made it.
    """

    def __init__(
        self,
        path: Path,
        id: int,
        name: str,
        content: ModuleContent,
        imports: Mapping[int, Found],
        aliases: Mapping[str, int],
        is_partial: bool,
        stamp: Stamp,
        request: SharedRequest,
        compiled: CodeType | None = None,
    ) -> None:
        self.path = path
        self.id = id
        self.name = name
        self.content = content
        self.imports = imports
        self.aliases = aliases
        self.is_partial = is_partial
        self.stamp = stamp
        self.request = request
        self.compiled = compiled

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
