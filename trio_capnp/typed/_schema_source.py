"""The schema that a generated module carries, until a program asks for it.

Each generated module has a ``SchemaSource`` under the name ``_schema``. Its content is read by the
package ``introspection``, which most programs never import; importing a module only stores it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import ModuleType
from typing import Final
from weakref import WeakSet

Namespace = dict[str, object]


class SharedRequest:
    """A CodeGeneratorRequest whose nodes several modules share: those of one ``load``.

    Attributes:
        data: the compiler's output, a framed message, compressed with zlib.
        read: the nodes once they are read; None before.
    """

    __slots__ = ("data", "read")

    def __init__(self, data: bytes) -> None:
        self.data: bytes = data
        self.read: object = None


class SchemaSource:
    """The schema of one module.

    Attributes:
        namespace: of the module.
        file_id: of the schema file.
        content: the text that the module carries, or the request that it was made from.
        imports: of a module that ``load`` made: functions that give the modules of the imported
            files, by file id. None if they are imported by their names.
        read: the nodes once they are read; None before.
    """

    __slots__ = ("namespace", "file_id", "content", "imports", "read", "__weakref__")

    def __init__(
        self,
        namespace: Namespace,
        file_id: int,
        content: str | SharedRequest,
        imports: Mapping[int, Callable[[], ModuleType]] | None = None,
    ) -> None:
        self.namespace: Namespace = namespace
        self.file_id: int = file_id
        self.content: str | SharedRequest = content
        self.imports: Mapping[int, Callable[[], ModuleType]] | None = imports
        self.read: object = None
        _sources.add(self)


_sources: Final[WeakSet[SchemaSource]] = WeakSet()
"""The sources of all modules in use. Each module keeps its own alive."""


def source_of_module(module: ModuleType) -> SchemaSource | None:
    """The schema of a generated module; None for another module."""
    found: object = vars(module).get("_schema")
    return found if isinstance(found, SchemaSource) else None


def source_of_class(cls: type[object]) -> SchemaSource | None:
    """The schema of the module that defines a generated class; None for another class."""
    sources = (source for source in _sources if source.namespace.get(cls.__qualname__) is cls)
    return next(sources, None)


def sources_of_file(file_id: int) -> Iterator[SchemaSource]:
    """The schemas of all modules in use that were made from a file with this id."""
    return (source for source in list(_sources) if source.file_id == file_id)
