"""The names by which the text of one file refers to declarations: the shortest that is unambiguous.

A name is looked up from the innermost declaration outwards, so an inner declaration or type
parameter hides an outer one. Declarations of other files are reached through an alias for the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from trio_capnp.schema._loader import Loader
from trio_capnp.schema._model import (
    Annotation,
    Brand,
    EnumType,
    InterfaceType,
    Node,
    RequestedFile,
    StructType,
    Type,
)
from trio_capnp.schema._spelling import bindings_of, spell_with

_NO_NAME: Final = re.compile(r"[^A-Za-z0-9]+")


class PrintedNames:
    """The names of all declarations, as one file writes them.

    Attributes:
        used: the files that were named so far, by id: their aliases.
    """

    def __init__(self, loader: Loader, file: RequestedFile) -> None:
        self._loader = loader
        self._file = file
        self._paths = {one.id: one.name for one in file.imports}
        self._taken = {name for node in loader for name in _names_in(node)}
        self.used: dict[int, str] = {}

    def imports(self) -> Iterator[tuple[str, str]]:
        """The aliases that were used, each with the path to import."""
        for file_id, alias in sorted(self.used.items(), key=lambda pair: pair[1]):
            path = self._paths.get(file_id) or f"/{self._loader.node(file_id).display_name}"
            yield alias, path

    def type(self, of: Type, scope: Node, implicit: tuple[str, ...] = ()) -> str:
        """A type as written inside ``scope``."""

        def name_of(one: EnumType | StructType | InterfaceType) -> str:
            return self._reference(self._loader.node(one.id), one.brand, scope, implicit)

        return spell_with(of, name_of, self._loader, implicit)

    def annotation(self, used: Annotation, scope: Node) -> str:
        return self._reference(self._loader.node(used.id), used.brand, scope, ())

    def _reference(self, target: Node, brand: Brand, scope: Node, implicit: tuple[str, ...]) -> str:
        def spelled(one: Type) -> str:
            return self.type(one, scope, implicit)

        chain = self._chain(target)
        file, path = chain[0], chain[1:]
        words = [node.name + bindings_of(node.id, brand, spelled) for node in path]
        if file.id != self._file.id:
            return ".".join([self._alias(file), *words])
        around = [node.id for node in self._chain(scope)]
        first = self._outermost_bound(path, brand, around)
        for start in range(first, -1, -1):
            if chain[start].id in around and self._finds(path[start], scope):
                return ".".join(words[start:])
        return "." + ".".join(words)

    def _outermost_bound(self, path: list[Node], brand: Brand, around: list[int]) -> int:
        """The last place in a path from which a name may start without losing a binding."""
        inherited = {one.scope_id for one in brand.scopes if one.bindings is None}
        for place, node in enumerate(path):
            if node.parameters and not (node.id in inherited and node.id in around):
                return place
        return len(path) - 1

    def _finds(self, target: Node, scope: Node) -> bool:
        """Whether the name of a declaration, looked up inside ``scope``, leads to it."""
        for node in reversed(self._chain(scope)):
            if target.name in node.parameters:
                return False
            found = [one.id for one in node.nested if one.name == target.name]
            if found:
                return found == [target.id]
        return False

    def _chain(self, node: Node) -> list[Node]:
        """The nodes around a node, the file first, and the node itself."""
        chain = [node]
        while chain[0].scope_id:
            chain.insert(0, self._loader.node(chain[0].scope_id))
        return chain

    def _alias(self, file: Node) -> str:
        if file.id not in self.used:
            wanted = _alias_of(file)
            alias, number = wanted, 2
            while alias in self._taken or alias in self.used.values():
                alias, number = f"{wanted}{number}", number + 1
            self.used[file.id] = alias
        return self.used[file.id]


def _alias_of(file: Node) -> str:
    """``Json`` for ``/capnp/compat/json.capnp``, ``Cxx`` for ``c++.capnp``."""
    stem = file.name.removesuffix(".capnp").replace("c++", "cxx")
    words = "".join(word[:1].upper() + word[1:] for word in _NO_NAME.split(stem))
    return words if words[:1].isalpha() else f"File{words}"


def _names_in(node: Node) -> Iterable[str]:
    yield from (nested.name for nested in node.nested)
    yield from node.parameters
