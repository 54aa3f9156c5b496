"""Which Python name each declaration has, and by which path it is reached.

The names of a scope follow from the node of the scope alone, so that a module that imports
another one finds the names which that one was generated with.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from trio_capnp.codegen._names import Names, capitalized, file_of_import, module_name, snake_case
from trio_capnp.codegen._plan import ImportPlan, Ref
from trio_capnp.errors import SchemaError
from trio_capnp.schema import (
    STREAM_RESULT_ID,
    File,
    Group,
    Interface,
    Loader,
    Node,
    RequestedFile,
    Struct,
)

STRUCT_PARTS: Final = ("Reader", "Builder", "Promise", "Fields", "Like", "Which", "new")
INTERFACE_PARTS: Final = ("Client", "Server")
# A constant of one of these names would stand between the annotations around it and the builtin.
BUILTINS: Final = ("bool", "int", "float", "str", "bytes", "object")
MODULE_OF_BASES: Final = "_t"

PartNames: TypeAlias = tuple[str, str, str, str]
"""What a method's Params, Results, Call and Request are called."""


class Scopes:
    """The names of all declarations, as seen from one file."""

    def __init__(self, loader: Loader, file: RequestedFile, package: str = "") -> None:
        self._loader = loader
        self._file = file
        self._package = package
        self._names: dict[int, Mapping[int, str]] = {}
        self._inline: dict[int, Ref] = {}
        self._aliases = Names()
        self._imports: dict[int, ImportPlan] = {}
        self._filenames = {
            imported.id: file_of_import(file.filename, imported.name) for imported in file.imports
        }

    @property
    def imports(self) -> tuple[ImportPlan, ...]:
        """The modules of the declarations asked for so far."""
        return tuple(sorted(self._imports.values(), key=lambda plan: plan.module))

    @property
    def module(self) -> str:
        """The full name of this file's module."""
        return self._module(self._file.filename)

    def name(self, node_id: int, scope_id: int) -> str:
        """The name of a declaration in the scope that it lies in."""
        if scope_id not in self._names:
            self._names[scope_id] = dict(self._names_in(self._loader.node(scope_id)))
        found = self._names[scope_id].get(node_id)
        if found is None:
            raise SchemaError(
                f"{scope_id:#x} is to be the scope of {node_id:#x}, yet has no such name"
            )
        return found

    def ref(self, node_id: int) -> Ref:
        """How this module refers to a type."""
        if node_id == STREAM_RESULT_ID and self._is_foreign(node_id):
            return Ref(("StreamResult",), MODULE_OF_BASES)
        path: list[str] = []
        node = self._loader.node(node_id)
        while not isinstance(node.body, File):
            if node.id in self._inline:
                outer = self._inline[node.id]
                return Ref((*outer.path, *path), outer.module)
            path.insert(0, self.name(node.id, node.scope_id))
            node = self._loader.node(node.scope_id)
        return Ref(tuple(path), self._alias(node))

    def _is_foreign(self, node_id: int) -> bool:
        node = self._loader.get(node_id)
        return node is None or node.scope_id != self._file.id

    def part_names(self, node: Node, interface: Interface) -> Iterator[PartNames]:
        """The names of Params, Results, Call and Request of each method in its interface.

        What the schema declares itself keeps its name, so ours give way here.
        """
        names = Names({*_fixed_names(node), *dict(self._names_in(node)).values()})
        for method in interface.methods:
            wanted = capitalized(method.name)
            yield (
                self._struct_name(names, f"{wanted}Params", method.params_id),
                self._struct_name(names, f"{wanted}Results", method.results_id),
                names.claim(f"{wanted}Call"),
                names.claim(f"{wanted}Request"),
            )

    def _struct_name(self, names: Names, wanted: str, node_id: int) -> str:
        """A struct that the interface declares under just that name is meant by it already."""
        node = self._loader.get(node_id)
        scope = self._loader.get(node.scope_id) if node is not None else None
        is_inside = scope is not None and isinstance(scope.body, Interface)
        if scope is not None and is_inside and self.name(node_id, scope.id) == wanted:
            return wanted
        return names.claim(wanted)

    def place_inline(self, node: Node, interface: Interface) -> None:
        """Give the structs that were made for methods their place inside the interface."""
        outer = self.ref(node.id)
        for method, names in zip(interface.methods, self.part_names(node, interface), strict=True):
            for node_id, name in ((method.params_id, names[0]), (method.results_id, names[1])):
                made = self._loader.get(node_id)
                if made is not None and made.scope_id == 0:
                    self._inline[node_id] = Ref((*outer.path, name), outer.module)

    def _names_in(self, node: Node) -> Iterator[tuple[int, str]]:
        names = Names(_fixed_names(node))
        for nested in node.nested:
            is_type = nested.name[:1].isupper()
            yield nested.id, names.claim(nested.name if is_type else snake_case(nested.name))
        if isinstance(node.body, Struct):
            for field in sorted(node.body.fields, key=lambda field: field.code_order):
                if isinstance(field.body, Group):
                    yield field.body.type_id, names.claim(capitalized(field.name))

    def _alias(self, file: Node) -> str:
        if file.id == self._file.id:
            return ""
        if file.id not in self._imports:
            filename = self._filenames.get(file.id, file.display_name)
            module = self._module(filename)
            # With two underscores in front, a name inside of a class means another one.
            alias = self._aliases.claim(f"_{module.rpartition('.')[2].lstrip('_')}")
            self._imports[file.id] = ImportPlan(file.id, module, alias)
        return self._imports[file.id].alias

    def _module(self, filename: str) -> str:
        module = module_name(filename)
        if not self._package or module.startswith("trio_capnp.schemas."):
            return module
        return f"{self._package}.{module}"


def _fixed_names(node: Node) -> tuple[str, ...]:
    match node.body:
        case Struct():
            return (*STRUCT_PARTS, *BUILTINS)
        case Interface():
            return (*INTERFACE_PARTS, *BUILTINS)
        case _:
            return BUILTINS
