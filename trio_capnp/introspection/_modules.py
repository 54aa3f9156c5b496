"""From a generated module to its nodes, and from nodes to generated classes.

A module has the nodes of its own file, and of other files only the names. The rest of another file
is in its own module, which is found through the imports of this one.
"""

# Classes of generated modules have facts under private names.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import importlib
from collections import deque
from collections.abc import Iterator, Mapping
from functools import cached_property
from types import ModuleType
from typing import Final, TypeAlias, cast
from zlib import decompress

from trio_capnp import typed as _t
from trio_capnp.codegen import Scopes, binding_number, file_of_import, seen_in
from trio_capnp.compiler import STANDARD_MODULES, module_name
from trio_capnp.schema import (
    NO_BRAND,
    Brand,
    Enum,
    FieldSlot,
    File,
    Interface,
    InterfaceType,
    Loader,
    Node,
    RequestedFile,
    Struct,
    StructType,
    Type,
    inner_types,
    read_embedded,
    read_request,
    undeclared_in,
)


class ModuleNodes:
    """The nodes of one generated module.

    Attributes:
        source: the schema as the module carries it.
        loader: the nodes.
        file: the path of the schema file and its imports.
        scopes: the names that the generator gives to declarations.
        schemas: the schemas that were made, by class.
    """

    def __init__(self, source: _t.SchemaSource) -> None:
        self.source = source
        self.loader, files = _read(source.content)
        known = (file for file in files if file.id == source.file_id)
        node = self.loader.node(source.file_id)
        self.file = next(known, RequestedFile(node.id, node.display_name))
        self.scopes = Scopes(self.loader, self.file, "", {})
        self.schemas: dict[type[object], object] = {}

    @property
    def path(self) -> str:
        """The path of the schema file, as the compiler got it."""
        if self.source.imports is None:
            return self.file.filename
        return str(self.source.namespace["__file__"])

    def name_of(self, node: Node) -> str:
        """The name of a declaration with the names around it, without its file."""
        return node.display_name.removeprefix(f"{self._file_of(node).display_name}:")

    def stem_of(self, node: Node) -> str:
        """The name of the file that declares a node, without its ending: ``json``, ``c++``."""
        return self._file_of(node).name.removesuffix(".capnp")

    def _file_of(self, node: Node) -> Node:
        """The file around a declaration; the struct of a method itself."""
        while node.scope_id:
            node = self.loader.node(node.scope_id)
        return node

    def implicit_parameters(self, struct: Node) -> tuple[str, ...]:
        """The names of the type parameters of the method that a struct was made for."""
        if struct.scope_id == 0:
            for node in self.loader:
                for method in node.body.methods if isinstance(node.body, Interface) else ():
                    if struct.id in (method.params_id, method.results_id):
                        return method.implicit_parameters
        return ()

    def value_in(self, scope_id: int, attribute: str) -> object:
        """The value of a constant, as the module or one of its classes has it."""
        scope = self.loader.node(scope_id)
        if isinstance(scope.body, File):
            return self.source.namespace[attribute]
        return getattr(self.class_of(scope), attribute)

    # --- classes ------------------------------------------------------------------------------

    @cached_property
    def _classes(self) -> Mapping[tuple[int, int], type[object]]:
        """The classes of structs and interfaces by id and number of the binding."""
        found: dict[tuple[int, int], type[object]] = {}
        for value in self.source.namespace.values():
            if isinstance(value, type) and issubclass(value, _t.Struct | _t.Interface):
                found[value._id, value._binding] = value
        return found

    def class_of(self, of: Node, brand: Brand = NO_BRAND) -> type[object] | None:
        """The generated class of a struct, enum or interface; None if there is none.

        The class without a binding stands for a binding that has no class, because a module has a
        bounded number of them.
        """
        if isinstance(of.body, Enum):
            home = self.home_of(of)
            return None if home is None else home._enum(of)
        bound = self._classes.get((of.id, binding_number(brand)))
        if bound is not None:
            return bound
        home = self.home_of(of)
        return None if home is None else home._classes.get((of.id, 0))

    def _enum(self, of: Node) -> type[object] | None:
        found = self.value_in(of.scope_id, self.scopes.name(of.id, of.scope_id))
        return found if isinstance(found, type) else None

    def node_of_enum(self, cls: type[object]) -> Node | None:
        """The node of a generated enum of this module; None for the tags of a union."""
        enums = (node for node in self.loader if isinstance(node.body, Enum))
        own = (node for node in enums if self.home_of(node) is self)
        return next((node for node in own if self._enum(node) is cls), None)

    # --- bindings -----------------------------------------------------------------------------

    @cached_property
    def _brands(self) -> Mapping[int, Brand]:
        """The bindings that the declarations of this module use, by their numbers."""
        found: dict[int, Brand] = {}
        seen: set[tuple[int, Brand]] = set()
        waiting = deque((node, NO_BRAND) for node in self.loader)
        while waiting and len(seen) < _MOST_BINDINGS:
            node, brand = waiting.popleft()
            for of in _types_in(node):
                for node_id, bound in _bound_in(seen_in(brand, of)):
                    inside = self.loader.get(node_id)
                    if inside is not None and (node_id, bound) not in seen:
                        seen.add((node_id, bound))
                        found[binding_number(bound)] = bound
                        waiting += [(part, bound) for part in self._parts(inside)]
        return found

    def _parts(self, node: Node) -> Iterator[Node]:
        """A node, and its groups or the structs of its methods, which are bound as it is."""
        waiting = [node]
        while waiting:
            node = waiting.pop()
            yield node
            inside = (self.loader.get(node_id) for node_id in undeclared_in(self.loader, node))
            waiting += [one for one in inside if one is not None]

    def brand_of(self, number: int) -> Brand:
        """The binding with this number, which a class has as ``_binding``."""
        return self._brands[number] if number else NO_BRAND

    # --- other modules ------------------------------------------------------------------------

    def home_of(self, of: Node) -> ModuleNodes | None:
        """The module of the file that declares a node; None if there is none."""
        file = self._file_of(of)
        # The struct of a method has no scope, and only the file of its interface has it.
        return self.module_of(file.id) if isinstance(file.body, File) else self

    def module_of(self, file_id: int) -> ModuleNodes | None:
        """The nodes of the module of a file, if this module or another one imports it."""
        if file_id == self.source.file_id:
            return self
        module = self.import_of(file_id)
        source = None if module is None else _t.source_of_module(module)
        source = source or next(_t.sources_of_file(file_id), None)
        return None if source is None else nodes_of(source)

    def import_of(self, file_id: int) -> ModuleType | None:
        """The module of an imported file; None if none was generated."""
        known = (self.source.imports or {}).get(file_id)
        if known is not None:
            return known()
        for value in list(self.source.namespace.values()):
            if isinstance(value, ModuleType) and _is_of_file(value, file_id):
                return value
        return _imported(STANDARD_MODULES.get(file_id) or self._names_of_imports.get(file_id, ""))

    @cached_property
    def _names_of_imports(self) -> Mapping[int, str]:
        """The names of the modules of imported files, for a module that was generated ahead."""
        if self.source.imports is not None:
            return {}
        name, filename = str(self.source.namespace["__name__"]), self.file.filename
        package = name.removesuffix(module_name(filename))
        if package == name:
            return {}  # it was moved after it was generated
        files = {one.id: file_of_import(filename, one.name) for one in self.file.imports}
        return {file_id: f"{package}{module_name(path)}" for file_id, path in files.items()}

    def imports(self) -> dict[str, ModuleType]:
        """The modules of the imported files, by the paths that the file has for them."""
        found = {one.name: self.import_of(one.id) for one in self.file.imports}
        return {name: module for name, module in found.items() if module is not None}


_MOST_BINDINGS: Final = 2000
"""Bindings that are looked at, because a declaration may bind itself without end."""


def nodes_of(source: _t.SchemaSource) -> ModuleNodes:
    """The nodes of a module, read once."""
    if not isinstance(source.read, ModuleNodes):
        source.read = ModuleNodes(source)
    return source.read


_Read: TypeAlias = tuple[Loader, tuple[RequestedFile, ...]]


def _read(content: str | _t.SharedRequest) -> _Read:
    if isinstance(content, str):
        request = read_embedded(content)
        return Loader(request.nodes), request.files
    if content.read is None:
        request = read_request(decompress(content.data))
        content.read = Loader(request.nodes), request.files
    return cast(_Read, content.read)


def _is_of_file(module: ModuleType, file_id: int) -> bool:
    source = _t.source_of_module(module)
    return source is not None and source.file_id == file_id


def _imported(name: str) -> ModuleType | None:
    """Import the module of a schema file; None if none was generated."""
    try:
        return importlib.import_module(name) if name else None
    except ModuleNotFoundError:
        return None


def _types_in(node: Node) -> Iterator[Type]:
    match node.body:
        case Struct(fields=fields):
            bodies = (field.body for field in fields)
            yield from (body.type for body in bodies if isinstance(body, FieldSlot))
        case Interface(methods=methods, superclasses=superclasses):
            yield from (InterfaceType(one.id, one.brand) for one in superclasses)
            yield from (StructType(one.params_id, one.params_brand) for one in methods)
            yield from (StructType(one.results_id, one.results_brand) for one in methods)
        case _:
            pass


def _bound_in(of: Type) -> Iterator[tuple[int, Brand]]:
    """The declarations with bindings in a type."""
    waiting = [of]
    while waiting:
        of = waiting.pop()
        waiting += inner_types(of)
        if isinstance(of, StructType | InterfaceType) and of.brand.scopes:
            yield of.id, of.brand
