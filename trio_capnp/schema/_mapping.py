"""A node with the ids of other nodes exchanged, to compare versions of renamed declarations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

import attrs

from trio_capnp.schema._model import (
    Body,
    Brand,
    Const,
    EnumType,
    Field,
    FieldSlot,
    Group,
    Interface,
    InterfaceType,
    ListType,
    Method,
    Node,
    ParameterType,
    Scope,
    Struct,
    StructType,
    Superclass,
    Type,
)

Ids: TypeAlias = Mapping[int, int]


def with_ids(node: Node, ids: Ids) -> Node:
    """The node as it would be if each id in ``ids`` were the other one."""
    return attrs.evolve(
        node, id=_id(node.id, ids), scope_id=_id(node.scope_id, ids), body=_body(node.body, ids)
    )


def _id(node_id: int, ids: Ids) -> int:
    return ids.get(node_id, node_id)


def _body(body: Body, ids: Ids) -> Body:
    match body:
        case Struct():
            return attrs.evolve(body, fields=tuple(_field(field, ids) for field in body.fields))
        case Interface():
            bases = (Superclass(_id(b.id, ids), _brand(b.brand, ids)) for b in body.superclasses)
            methods = tuple(_method(method, ids) for method in body.methods)
            return Interface(methods, tuple(bases))
        case Const():
            return Const(_type(body.type, ids), body.value)
        case _:
            return body


def _field(field: Field, ids: Ids) -> Field:
    body = field.body
    if isinstance(body, FieldSlot):
        return attrs.evolve(field, body=attrs.evolve(body, type=_type(body.type, ids)))
    return attrs.evolve(field, body=Group(_id(body.type_id, ids)))


def _method(method: Method, ids: Ids) -> Method:
    return attrs.evolve(
        method,
        params_id=_id(method.params_id, ids),
        params_brand=_brand(method.params_brand, ids),
        results_id=_id(method.results_id, ids),
        results_brand=_brand(method.results_brand, ids),
    )


def _type(of: Type, ids: Ids) -> Type:
    match of:
        case ListType():
            return ListType(_type(of.element, ids))
        case StructType():
            return StructType(_id(of.id, ids), _brand(of.brand, ids))
        case InterfaceType():
            return InterfaceType(_id(of.id, ids), _brand(of.brand, ids))
        case EnumType():
            return EnumType(_id(of.id, ids), _brand(of.brand, ids))
        case ParameterType():
            return ParameterType(_id(of.scope_id, ids), of.index)
        case _:
            return of


def _brand(brand: Brand, ids: Ids) -> Brand:
    return Brand(tuple(_scope(scope, ids) for scope in brand.scopes)) if brand.scopes else brand


def _scope(scope: Scope, ids: Ids) -> Scope:
    bindings = scope.bindings
    if bindings is not None:
        bindings = tuple(one and _type(one, ids) for one in bindings)
    return Scope(_id(scope.scope_id, ids), bindings)
