"""A registry of nodes by id, which may arrive in any order.

A node names others by id, and those may arrive later or never. Until they arrive, the registry
remembers the kind that each is used as (a struct, an enum, …) and its scope, and a node that
differs is refused. When two nodes arrive for one id, the newer is kept; the order does not matter.

The registry answers questions that need more than one node: the node behind an id, a field by name,
all superclasses of an interface, whether values of a type can hold a capability.

Walks over loaded nodes end for these reasons. A node lies only in the node that its ``scope_id``
names; scopes that form a circle or are deeper than ``SCHEMA_NESTING`` are refused; groups
and nested declarations lie in the node that names them. Types and superclasses may form circles, so
walks over them remember the nodes that they have visited.

Source: schema-loader in the reference implementation; rows X01, X02, X03, X05, X06.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from trio_capnp.errors import SchemaError
from trio_capnp.schema._brands import resolve, resolve_brand
from trio_capnp.schema._check import SCHEMA_NESTING, check_node, element_of_lists, is_small, title
from trio_capnp.schema._compat import is_newer
from trio_capnp.schema._model import (
    BasicType,
    Body,
    Brand,
    EnumType,
    Field,
    FieldSlot,
    Group,
    Interface,
    Node,
    Struct,
    StructType,
    Superclass,
    Type,
)
from trio_capnp.schema._places import DeclarationError
from trio_capnp.schema._references import KIND_NAMES, references

_MAX_TYPES_LOOKED_AT: Final = 1000

_Taken: TypeAlias = dict[int, tuple[type[Body], Node]]


class Loader:
    """Nodes by id. Not safe to change from several threads at once."""

    def __init__(self, nodes: Iterable[Node] = ()) -> None:
        self._nodes: dict[int, Node] = {}
        # By an id that was used: the kind that it was used as, and the first node that used it.
        self._taken_for: _Taken = {}
        # By the id of a nested node: the id of the node that claims to contain it.
        self._said_to_lie_in: dict[int, int] = {}
        # By id: the depth of the scopes inside it, as far as is known.
        self._height: dict[int, int] = {}
        self._fields: dict[int, Mapping[str, Field]] = {}
        for node in nodes:
            self.load(node)

    def load(self, node: Node) -> Node:
        """Add a node, and return the node that is kept for its id: the newer of two.

        Raises:
            SchemaError: the node is illegal, contradicts the one already here, or is not of the
                kind that other nodes use it as. Nothing was changed.
        """
        check_node(node)
        known = self._nodes.get(node.id)
        if known is not None and (known == node or not is_newer(known, node, self.get)):
            return known
        taken = self._check_references(node)
        self._check_kind(node, taken)
        self._check_scopes(node)
        inside = self._check_inside(node)
        self._nodes[node.id] = node
        self._taken_for |= taken
        self._said_to_lie_in |= inside
        self._fields.pop(node.id, None)
        self._raise_height(node)
        return node

    def get(self, node_id: int) -> Node | None:
        """The node with this id, or ``None`` if it has not arrived."""
        return self._nodes.get(node_id)

    def node(self, node_id: int) -> Node:
        """The node with this id.

        Raises:
            SchemaError: it has not arrived; the text names a node that needs it.
        """
        node = self._nodes.get(node_id)
        if node is None:
            wanted = self._taken_for.get(node_id)
            hint = f", which {title(wanted[1])} needs" if wanted else ""
            raise SchemaError(f"there is no schema for @{node_id:#x}{hint}")
        return node

    def struct(self, node_id: int) -> Struct:
        """The body of the struct or group with this id. Raises SchemaError for other nodes."""
        node = self.node(node_id)
        if not isinstance(node.body, Struct):
            raise SchemaError(f"{title(node)} is no struct")
        return node.body

    def interface(self, node_id: int) -> Interface:
        """The body of the interface with this id. Raises SchemaError for other nodes."""
        node = self.node(node_id)
        if not isinstance(node.body, Interface):
            raise SchemaError(f"{title(node)} is no interface")
        return node.body

    def __contains__(self, node_id: object) -> bool:
        return node_id in self._nodes

    def __iter__(self) -> Iterator[Node]:
        """All nodes, in the order in which their ids first arrived."""
        return iter(tuple(self._nodes.values()))

    def __len__(self) -> int:
        return len(self._nodes)

    def missing(self) -> Mapping[int, str]:
        """Ids that nodes refer to and that have not arrived, with the kind they are used as."""
        return {
            node_id: KIND_NAMES[kind]
            for node_id, (kind, _) in self._taken_for.items()
            if node_id not in self._nodes
        }

    # ------------------------------------------------------------------------------------------
    # Questions about structs and interfaces.

    def fields(self, struct_id: int) -> Mapping[str, Field]:
        """The fields of a struct by name, with the members of its unnamed union.

        Raises:
            SchemaError: there is no such struct.
        """
        found = self._fields.get(struct_id)
        if found is None:
            found = MappingProxyType({field.name: field for field in self.struct(struct_id).fields})
            self._fields[struct_id] = found
        return found

    def union_members(self, struct_id: int) -> tuple[Field, ...]:
        """The members of a struct's unnamed union in the order of their tags; empty without one."""
        by_tag = {field.discriminant: field for field in self.struct(struct_id).fields}
        return tuple(by_tag[tag] for tag in range(self.struct(struct_id).discriminant_count))

    def nested(self, scope_id: int, path: str) -> Node:
        """The declaration ``Outer.Inner`` inside the node ``scope_id``, often a file.

        Raises:
            SchemaError: the node declares no such name, or the declaration has not arrived.
        """
        node = self.node(scope_id)
        for name in path.split("."):
            inside = {nested.name: nested.id for nested in node.nested}
            if name not in inside:
                raise SchemaError(f"{title(node)} declares no {name}")
            node = self.node(inside[name])
        return node

    def superclasses(self, interface_id: int) -> tuple[Superclass, ...]:
        """All superclasses of an interface, direct or not, each once, the nearer first.

        Brands are as seen from the interface asked about.

        Raises:
            SchemaError: an interface extends itself, or a superclass has not arrived.
        """
        found: dict[int, Superclass] = {}
        waiting = list(self.interface(interface_id).superclasses)
        for superclass in waiting:  # grows while it is walked
            if superclass.id == interface_id:
                node = self.node(interface_id)
                raise DeclarationError(
                    title(node), "extends itself", node.start_byte, node.end_byte
                )
            if superclass.id not in found:
                found[superclass.id] = superclass
                waiting += self._direct_superclasses(superclass)
        return tuple(found.values())

    def _direct_superclasses(self, of: Superclass) -> Iterator[Superclass]:
        for direct in self.interface(of.id).superclasses:
            yield Superclass(direct.id, resolve_brand(direct.brand, of.brand))

    def may_contain_capabilities(self, of: Type) -> bool:
        """Whether a value of this type might hold a capability.

        True also if it is unknown: behind AnyPointer, and for schemas that have not arrived.
        """
        seen: set[Type] = set()
        waiting = [of]
        while waiting:
            current = element_of_lists(waiting.pop())
            if not is_small(current) or len(seen) > _MAX_TYPES_LOOKED_AT:
                return True
            if current not in seen:
                seen.add(current)
                parts = self._parts(current)
                if parts is None:
                    return True
                waiting += parts
        return False

    def _parts(self, of: Type) -> list[Type] | None:
        """The types inside a value of this type; ``None`` if one may be or hide a capability."""
        match of:
            case BasicType() | EnumType():
                return []
            case StructType():
                return self._types_of_fields(of.id, of.brand)
            case _:
                return None

    def _types_of_fields(self, struct_id: int, brand: Brand) -> list[Type] | None:
        node = self._nodes.get(struct_id)
        if node is None or not isinstance(node.body, Struct):
            return None
        return [
            resolve(field.body.type, brand)
            if isinstance(field.body, FieldSlot)
            else StructType(field.body.type_id, brand)
            for field in node.body.fields
        ]

    # ------------------------------------------------------------------------------------------
    # Rules between nodes.

    def _check_references(self, node: Node) -> _Taken:
        """The kinds that the node uses other nodes as, as far as they are new."""
        taken: _Taken = {}
        for node_id, kind in references(node):
            before = self._taken_for.get(node_id) or taken.setdefault(node_id, (kind, node))
            known = self._nodes.get(node_id)
            is_kind = before[0] if known is None else type(known.body)
            if is_kind is not kind:
                raise SchemaError(
                    f"{title(node)} takes @{node_id:#x} for {_a(kind)}, but it is {_a(is_kind)}"
                )
        return taken

    def _check_kind(self, node: Node, taken: _Taken) -> None:
        wanted = self._taken_for.get(node.id) or taken.get(node.id)
        if wanted is not None and wanted[0] is not type(node.body):
            raise SchemaError(
                f"{title(node)} is {_a(type(node.body))}, but {title(wanted[1])} "
                f"takes it for {_a(wanted[0])}"
            )

    def _check_scopes(self, node: Node) -> None:
        depth = 1 + self._height.get(node.id, 0)
        scope: Node | None = node
        while scope is not None and scope.scope_id:
            depth += 1
            if scope.scope_id == node.id or depth > SCHEMA_NESTING:
                raise SchemaError(
                    f"{title(node)} lies in scopes that form a circle, or that are deeper than "
                    f"schema_nesting ({SCHEMA_NESTING})"
                )
            scope = self._nodes.get(scope.scope_id)

    def _raise_height(self, node: Node) -> None:
        height = self._height.get(node.id, 0)
        scope: Node | None = node
        while scope is not None and scope.scope_id:
            height += 1
            if self._height.get(scope.scope_id, 0) >= height:
                return
            self._height[scope.scope_id] = height
            scope = self._nodes.get(scope.scope_id)

    def _check_inside(self, node: Node) -> dict[int, int]:
        """The groups and nested declarations of a node, each with the node that it lies in."""
        inside = dict.fromkeys(_named_inside(node), node.id)
        said = inside | self._said_to_lie_in
        self._check_place(node, said.get(node.id, node.scope_id))
        for inner_id in inside:
            inner = self._nodes.get(inner_id)
            if inner is not None:
                self._check_place(inner, node.id)
            if said[inner_id] != node.id:
                raise SchemaError(f"@{inner_id:#x} is said to lie in {title(node)} too")
        return inside

    def _check_place(self, node: Node, scope_id: int) -> None:
        if node.scope_id != scope_id:
            raise SchemaError(
                f"{title(node)} lies in @{node.scope_id:#x}, and not in @{scope_id:#x}"
            )


def _named_inside(node: Node) -> Iterator[int]:
    for nested in node.nested:
        yield nested.id
    if isinstance(node.body, Struct):
        for field in node.body.fields:
            if isinstance(field.body, Group):
                yield field.body.type_id


def _a(kind: type[Body]) -> str:
    name = KIND_NAMES[kind]
    return f"an {name}" if name[0] in "aei" else f"a {name}"
