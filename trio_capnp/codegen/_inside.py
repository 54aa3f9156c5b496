"""The plan of a declaration's types, and of the names, constants and annotations inside it."""

from __future__ import annotations

from collections.abc import Iterator

from trio_capnp.codegen._bound import seen_in
from trio_capnp.codegen._plan import (
    Alias,
    AnnotationPlan,
    Anything,
    Basic,
    ConstPlan,
    Inside,
    ListOf,
    Named,
    Ref,
    TypePlan,
)
from trio_capnp.codegen._scopes import Scopes
from trio_capnp.errors import SchemaError
from trio_capnp.schema import (
    NO_BRAND,
    AnnotationDecl,
    AnyPointerType,
    BasicType,
    Brand,
    Const,
    Enum,
    EnumType,
    Group,
    Interface,
    InterfaceType,
    ListType,
    Loader,
    Node,
    Struct,
    StructType,
    Type,
)

ANY_CLIENT = Ref(("Capability",), "_t")
"""The interface of capabilities of unknown interface."""


def plan_inside(loader: Loader, scopes: Scopes, node: Node, brand: Brand = NO_BRAND) -> Inside:
    """Constants, annotations, and the names of types inside a declaration.

    A copy for a binding has no constants or annotations, because bindings do not affect them.
    """
    if brand.scopes:
        return Inside(aliases=tuple(_aliases_of_copy(loader, scopes, node, brand)))
    return Inside(
        aliases=tuple(_aliases(loader, scopes, node)),
        constants=tuple(_constants(loader, scopes, node)),
        annotations=tuple(_annotations(loader, scopes, node)),
    )


def _aliases(loader: Loader, scopes: Scopes, node: Node) -> Iterator[Alias]:
    for nested in _types_inside(loader, node):
        yield Alias(scopes.name(nested.id, node.id), scopes.ref(nested.id))


def _aliases_of_copy(loader: Loader, scopes: Scopes, node: Node, brand: Brand) -> Iterator[Alias]:
    """The names of all types inside; those that are not used are left out in the end."""
    outer = scopes.ref(node.id, brand)
    for nested in _types_inside(loader, node):
        name = scopes.name(nested.id, node.id)
        if not isinstance(nested.body, Enum):
            yield Alias(name, Ref((*outer.path, name)))
            continue
        ref = scopes.ref(nested.id)
        # Another module may not exist yet when this class is made.
        if not ref.module:
            yield Alias(name, ref)


def _types_inside(loader: Loader, node: Node) -> Iterator[Node]:
    ids = [nested.id for nested in node.nested]
    if isinstance(node.body, Struct):
        fields = sorted(node.body.fields, key=lambda field: field.code_order)
        ids += [field.body.type_id for field in fields if isinstance(field.body, Group)]
    for node_id in ids:
        nested = loader.get(node_id)
        if nested is not None and isinstance(nested.body, Struct | Enum | Interface):
            yield nested


def _constants(loader: Loader, scopes: Scopes, node: Node) -> Iterator[ConstPlan]:
    for nested in node.nested:
        const = loader.get(nested.id)
        if const is not None and isinstance(const.body, Const):
            name, of = scopes.name(const.id, node.id), plan_type(scopes, const.body.type, NO_BRAND)
            if isinstance(of, Anything) or of == Named("interface", ANY_CLIENT):
                raise SchemaError(f"{const.display_name}: no such value can be written down")
            yield ConstPlan(name, of, const.body.value, const.doc)


def _annotations(loader: Loader, scopes: Scopes, node: Node) -> Iterator[AnnotationPlan]:
    for nested in node.nested:
        declared = loader.get(nested.id)
        if declared is not None and isinstance(declared.body, AnnotationDecl):
            name = scopes.name(declared.id, node.id)
            yield AnnotationPlan(name, declared.id, declared.doc)


# --- types ------------------------------------------------------------------------------------


def plan_type(scopes: Scopes, of: Type, brand: Brand) -> TypePlan:
    """The type as Python sees it: type parameters that are not bound are AnyPointers."""
    return _type(scopes, seen_in(brand, of))


def _type(scopes: Scopes, of: Type) -> TypePlan:
    match of:
        case BasicType():
            return Basic(of.kind)
        case ListType():
            return ListOf(_type(scopes, of.element))
        case EnumType():
            return Named("enum", scopes.ref(of.id))
        case StructType():
            return Named("struct", scopes.ref(of.id, of.brand))
        case InterfaceType():
            return Named("interface", scopes.ref(of.id, of.brand))
        case AnyPointerType("capability"):
            return Named("interface", ANY_CLIENT)
        case AnyPointerType():
            return Anything(of.kind)
        case _:
            return Anything()
