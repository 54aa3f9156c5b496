"""Types as the schema language writes them: ``List(Text)``, ``Map(Text, Person).Entry``.

A declaration has the names around it, as seen from its file.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from trio_capnp.schema._loader import Loader
from trio_capnp.schema._model import (
    AnyPointerType,
    BasicType,
    Brand,
    EnumType,
    File,
    InterfaceType,
    ListType,
    Node,
    ParameterType,
    StructType,
    Type,
)

BASIC_NAMES: Final = {
    "void": "Void",
    "bool": "Bool",
    **{f"{sign}{bits}": f"{name}{bits}" for sign, name in (("int", "Int"), ("uint", "UInt"))
       for bits in (8, 16, 32, 64)},
    "float32": "Float32",
    "float64": "Float64",
    "text": "Text",
    "data": "Data",
}  # fmt: skip
ANY_NAMES: Final = {
    "any": "AnyPointer",
    "struct": "AnyStruct",
    "list": "AnyList",
    "capability": "Capability",
}

Declared: TypeAlias = EnumType | StructType | InterfaceType


def spell(of: Type, loader: Loader, implicit: tuple[str, ...] = ()) -> str:
    """Write a type.

    Args:
        of: the type.
        loader: has the nodes that it names.
        implicit: the names of the type parameters of the method around it.
    """
    return spell_with(of, lambda one: _scoped(one, loader, implicit), loader, implicit)


def spell_with(
    of: Type, name_of: Callable[[Declared], str], loader: Loader, implicit: tuple[str, ...]
) -> str:
    """As ``spell``, with a function that names declarations."""
    depth = 0
    while isinstance(of, ListType):
        of = of.element
        depth += 1
    match of:
        case BasicType():
            name = BASIC_NAMES[of.kind]
        case EnumType() | StructType() | InterfaceType():
            name = name_of(of)
        case AnyPointerType():
            name = ANY_NAMES[of.kind]
        case ParameterType():
            name = loader.node(of.scope_id).parameters[of.index]
        case _:
            name = implicit[of.index] if of.index < len(implicit) else ANY_NAMES["any"]
    return "List(" * depth + name + ")" * depth


def _scoped(of: Declared, loader: Loader, implicit: tuple[str, ...]) -> str:
    """The name of a declaration with those around it, and with the bindings of parameters."""
    node = loader.node(of.id)
    if node.scope_id == 0:  # made for a method
        return node.display_name.rpartition(":")[2]
    names: list[str] = []
    scope: Node | None = node
    while scope is not None and not isinstance(scope.body, File):
        bindings = bindings_of(scope.id, of.brand, lambda one: spell(one, loader, implicit))
        names.insert(0, scope.name + bindings)
        scope = loader.get(scope.scope_id)
    return ".".join(names)


def bindings_of(scope_id: int, brand: Brand, spelled: Callable[[Type], str]) -> str:
    """``(Text, Person)``; "" if nothing is bound here."""
    bound = next((one.bindings for one in brand.scopes if one.scope_id == scope_id), None) or ()
    if not any(bound):
        return ""
    words = [ANY_NAMES["any"] if one is None else spelled(one) for one in bound]
    return f"({', '.join(words)})"
