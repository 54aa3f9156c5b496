"""The Python name of each declaration, and the path to it.

The names of a scope follow from the node of the scope alone, so that a module that imports
another one uses the names that were generated there. Types with bound type parameters
are declared in the module that uses them, whichever file declares the generic type.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from trio_capnp.codegen._bound import MAX_BINDINGS, MAX_GROWTH, bindings_of, spelled, weight
from trio_capnp.codegen._names import Names, capitalized, file_of_import, snake_case
from trio_capnp.codegen._plan import ImportPlan, Ref
from trio_capnp.compiler import STANDARD_MODULES, module_name
from trio_capnp.errors import SchemaError
from trio_capnp.schema import (
    NO_BRAND,
    STREAM_RESULT_ID,
    Brand,
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
# A constant with one of these names would hide the builtin from the annotations around it.
BUILTINS: Final = ("bool", "int", "float", "str", "bytes", "object")
MODULE_OF_BASES: Final = "_t"

Bound: TypeAlias = tuple[int, Brand]
"""A node, and the binding of its type parameters and of those of the nodes around it."""

PartNames: TypeAlias = tuple[str, str, str, str]
"""The names of a method's Params, Results, Call and Request."""


class Scopes:
    """The names of all declarations, as seen from one file."""

    def __init__(
        self, loader: Loader, file: RequestedFile, package: str, filenames: Mapping[int, str]
    ) -> None:
        self._loader = loader
        self._file = file
        self._package = package
        self._names: dict[int, Mapping[int, str]] = {}
        self._inline: dict[Bound, Ref] = {}
        # The public names by declaration and binding.
        self._bound: dict[Bound, str] = {}
        self._bound_names: Names | None = None
        # The bindings that were asked for, each with the one that asked; None for the file.
        self._asked_by: dict[Bound, Bound | None] = {}
        self._declaring: Bound | None = None
        self._bound_order: list[Bound] = []
        self._aliases = Names()
        self._imports: dict[int, ImportPlan] = {}
        self._filenames = {
            imported.id: file_of_import(file.filename, imported.name) for imported in file.imports
        } | dict(filenames)

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

    def ref(self, node_id: int, brand: Brand = NO_BRAND) -> Ref:
        """The name of a type in this module.

        ``Box(Text).Lid`` is ``Lid`` in ``Box_of_Text``. Both are then in ``all_bound``, the list
        of further declarations of the module.
        """
        if node_id == STREAM_RESULT_ID and self._is_foreign(node_id):
            return Ref(("StreamResult",), MODULE_OF_BASES)
        path: list[str] = []
        asked = node = self._loader.node(node_id)
        while not isinstance(node.body, File):
            outer = self._inline.get((node.id, brand))
            if outer is not None:
                return Ref((*outer.path, *path), outer.module)
            if bindings_of(brand, node.id, len(node.parameters)):
                name = self._bound_name(node, brand)
                if name:
                    self._ask(asked, brand)
                    return Ref((name, *path))
                brand = NO_BRAND
            path.insert(0, self.name(node.id, node.scope_id))
            node = self._loader.node(node.scope_id)
        return Ref(tuple(path), self._alias(node))

    def _bound_name(self, node: Node, brand: Brand) -> str:
        """``Box_of_Text``, a name that no schema can have; "" if there are too many bindings."""
        if (node.id, brand) not in self._bound:
            if len(self._bound) >= MAX_BINDINGS or self._growth(node, brand) > MAX_GROWTH:
                return ""
            if self._bound_names is None:
                file = self._loader.node(self._file.id)
                self._bound_names = Names(dict(self._names_in(file)).values())
            self._ask(node, brand)
            self._bound[node.id, brand] = self._bound_names.claim(self._joined(node, brand))
        return self._bound[node.id, brand]

    def _ask(self, node: Node, brand: Brand) -> None:
        # A group is declared with the struct around it.
        is_group = isinstance(node.body, Struct) and node.body.is_group
        if not is_group and (node.id, brand) not in self._asked_by:
            self._asked_by[node.id, brand] = self._declaring
            self._bound_order.append((node.id, brand))

    def all_bound(self) -> Iterator[Bound]:
        """The bindings asked for; declaring one may ask for more, which then follow."""
        for bound in self._bound_order:
            self._declaring = bound
            yield bound
        self._declaring = None

    def _growth(self, node: Node, brand: Brand) -> int:
        """The number of smaller bindings of the same declaration that led to this one."""
        found, size = 0, weight(brand)
        above = self._declaring
        while above is not None:
            found += above[0] == node.id and weight(above[1]) < size
            above = self._asked_by[above]
        return found

    def _joined(self, node: Node, brand: Brand) -> str:
        """The names from the file inwards, each with the types bound to its parameters."""
        parts: list[str] = []
        while not isinstance(node.body, File):
            name = self.name(node.id, node.scope_id)
            bindings = bindings_of(brand, node.id, len(node.parameters))
            words = [spelled(one, self._joined_by_id, "List_of_{}") for one in bindings]
            parts.insert(0, f"{name}_of_{'_and_'.join(words)}" if words else name)
            node = self._loader.node(node.scope_id)
        return "_".join(parts)

    def _joined_by_id(self, node_id: int, brand: Brand) -> str:
        return self._joined(self._loader.node(node_id), brand)

    def display_name(self, node: Node, brand: Brand) -> str:
        """``Box(Text).Lid``: the name in the schema, without the file's."""
        name = node.display_name.partition(":")[2] or node.display_name
        if not brand.scopes:
            return name
        parts = name.split(".")
        scope: Node | None = node
        for index in range(len(parts) - 1, -1, -1):
            if scope is None:
                break
            bindings = bindings_of(brand, scope.id, len(scope.parameters))
            words = [spelled(one, self._displayed, "List({})") for one in bindings]
            parts[index] += f"({', '.join(words)})" if words else ""
            scope = self._loader.get(scope.scope_id)
        return ".".join(parts)

    def _displayed(self, node_id: int, brand: Brand) -> str:
        return self.display_name(self._loader.node(node_id), brand)

    def _is_foreign(self, node_id: int) -> bool:
        node = self._loader.get(node_id)
        return node is None or node.scope_id != self._file.id

    def part_names(self, node: Node, interface: Interface) -> Iterator[PartNames]:
        """The names of Params, Results, Call and Request of each method in its interface.

        A declared type keeps its name, so these names get an underscore if they are taken.
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
        """The name of a method's struct, or of the interface's own struct if it is that one."""
        node = self._loader.get(node_id)
        scope = self._loader.get(node.scope_id) if node is not None else None
        is_inside = scope is not None and isinstance(scope.body, Interface)
        if scope is not None and is_inside and self.name(node_id, scope.id) == wanted:
            return wanted
        return names.claim(wanted)

    def place_inline(self, node: Node, interface: Interface, brand: Brand = NO_BRAND) -> None:
        """Give the structs that were made for methods their place inside the interface."""
        outer = self.ref(node.id, brand)
        for method, names in zip(interface.methods, self.part_names(node, interface), strict=True):
            for node_id, name in ((method.params_id, names[0]), (method.results_id, names[1])):
                made = self._loader.get(node_id)
                if made is not None and made.scope_id == 0:
                    self._inline[node_id, brand] = Ref((*outer.path, name), outer.module)

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
            standard = STANDARD_MODULES.get(file.id)
            filename = self._filenames.get(file.id, file.display_name)
            module = standard or self._module(filename)
            # Not two underscores in front: inside a class Python would mangle the name.
            alias = self._aliases.claim(f"_{module.rpartition('.')[2].lstrip('_')}")
            self._imports[file.id] = ImportPlan(file.id, module, alias, standard is not None)
        return self._imports[file.id].alias

    def _module(self, filename: str) -> str:
        module = module_name(filename)
        return f"{self._package}.{module}" if self._package else module


def _fixed_names(node: Node) -> tuple[str, ...]:
    match node.body:
        case Struct():
            return (*STRUCT_PARTS, *BUILTINS)
        case Interface():
            return (*INTERFACE_PARTS, *BUILTINS)
        case _:
            return BUILTINS
