"""Which Python name each declaration has, and by which path it is reached.

The names of a scope follow from the node of the scope alone, so that a module that imports
another one finds the names which that one was generated with.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from trio_capnp.codegen._names import Names, capitalized, file_of_import, module_name, snake_case
from trio_capnp.codegen._plan import ImportPlan, Ref
from trio_capnp.errors import SchemaError
from trio_capnp.schema import (
    STREAM_RESULT_ID,
    File,
    Group,
    Interface,
    Loader,
    Method,
    Node,
    RequestedFile,
    Struct,
)

STRUCT_PARTS: Final = ("Reader", "Builder", "Promise", "Fields", "Like", "Which", "new")
INTERFACE_PARTS: Final = ("Client", "Server")
# A constant of one of these names would stand between the annotations around it and the builtin.
BUILTINS: Final = ("bool", "int", "float", "str", "bytes", "object")
METHOD_PARTS: Final = ("Params", "Results", "Call", "Request")

MODULE_OF_BASES: Final = "_t"


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
        return self._names[scope_id][node_id]

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

    def part_names(self, interface: Node, method: Method) -> tuple[str, str, str, str]:
        """The names of a method's Params, Results, Call and Request in the interface.

        What the schema declares itself keeps its name, so ours give way here.
        """
        assert isinstance(interface.body, Interface)
        names = Names(self._taken_in(interface))
        for other in interface.body.methods:
            wanted = capitalized(other.name)
            params, results, call, request = (
                self._part_name(names, wanted + part, node_id)
                for part, node_id in zip(
                    METHOD_PARTS, (other.params_id, other.results_id, 0, 0), strict=True
                )
            )
            if other is method:
                return params, results, call, request
        raise AssertionError(f"{method.name} is no method of {interface.display_name}")

    def _part_name(self, names: Names, wanted: str, node_id: int) -> str:
        # A struct declared inside under just the name that its alias would have is its own alias.
        node = self._loader.get(node_id) if node_id else None
        if node is not None and node.scope_id and node.name == wanted:
            scope = self._loader.node(node.scope_id)
            if isinstance(scope.body, Interface) and self.name(node_id, scope.id) == wanted:
                return wanted
        return names.claim(wanted)

    def place_inline(self, interface: Node, method: Method) -> None:
        """Give the structs that were made for this method their place inside the interface."""
        parts = self.part_names(interface, method)
        outer = self.ref(interface.id)
        for node_id, name in zip((method.params_id, method.results_id), parts, strict=False):
            node = self._loader.get(node_id)
            if node is not None and node.scope_id == 0 and node_id != STREAM_RESULT_ID:
                self._inline[node_id] = Ref((*outer.path, name), outer.module)

    def _taken_in(self, node: Node) -> set[str]:
        return {*_fixed_names(node), *dict(self._names_in(node)).values()}

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
            alias = self._aliases.claim(f"_{module.rpartition('.')[2]}")
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


def find_file(loader: Loader, file: RequestedFile) -> Node:
    """The node of a requested file. Raises SchemaError if it has not come."""
    node = loader.node(file.id)
    if not isinstance(node.body, File):
        raise SchemaError(f"{file.filename}: @{file.id:#x} is no file")
    return node
