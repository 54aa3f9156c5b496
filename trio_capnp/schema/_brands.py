"""Bindings of type parameters: the types of a generic struct, seen from where it is used.

``struct Map(K, V) { entries @0 :List(Entry); struct Entry { key @0 :K; value @1 :V; } }`` used as
``Map(Text, Person)`` has a brand with one scope, Map, bound to Text and Person. The type of
``entries`` inside Map is a list of ``Entry`` with a brand whose scope Map is inherited; resolved
with the brand of the use, it becomes bound to Text and Person, too, and so does ``key``.

Source: schema.capnp, ``Brand``; row X05.
"""

from __future__ import annotations

from typing import Final

from trio_capnp.schema._model import (
    NO_BRAND,
    AnyPointerType,
    Brand,
    EnumType,
    InterfaceType,
    ListType,
    ParameterType,
    Scope,
    StructType,
    Type,
)

ANY_POINTER: Final = AnyPointerType("any")
"""The type of an unbound type parameter."""


def resolve(inner: Type, brand: Brand) -> Type:
    """The type as seen from outside, where ``brand`` binds the parameters.

    A parameter that the brand leaves unbound becomes AnyPointer. A parameter of an inherited scope
    stays, and so does a type parameter of a method.
    """
    match inner:
        case ListType():
            return _resolve_list(inner, brand)
        case StructType():
            return StructType(inner.id, resolve_brand(inner.brand, brand))
        case InterfaceType():
            return InterfaceType(inner.id, resolve_brand(inner.brand, brand))
        case EnumType():
            return EnumType(inner.id, resolve_brand(inner.brand, brand))
        case ParameterType():
            return _binding(inner, brand)
        case _:
            return inner


def _resolve_list(of: ListType, brand: Brand) -> Type:
    # Without recursion, because lists of lists are the cheapest deep nesting of a hostile schema.
    inner: Type = of
    depth = 0
    while isinstance(inner, ListType):
        inner = inner.element
        depth += 1
    inner = resolve(inner, brand)
    for _ in range(depth):
        inner = ListType(inner)
    return inner


def resolve_brand(inner: Brand, outer: Brand) -> Brand:
    """The brand of a use inside a generic node, as seen from outside that node."""
    if not inner.scopes:
        return NO_BRAND
    scopes = (_resolve_scope(scope, outer) for scope in inner.scopes)
    return Brand(tuple(scope for scope in scopes if scope is not None))


def _resolve_scope(scope: Scope, outer: Brand) -> Scope | None:
    if scope.bindings is None:
        return _find(scope.scope_id, outer)
    bindings = (bound and resolve(bound, outer) for bound in scope.bindings)
    return Scope(scope.scope_id, tuple(bindings))


def _binding(parameter: ParameterType, brand: Brand) -> Type:
    scope = _find(parameter.scope_id, brand)
    if scope is None:
        return ANY_POINTER
    if scope.bindings is None:
        return parameter
    if parameter.index >= len(scope.bindings):
        return ANY_POINTER
    return scope.bindings[parameter.index] or ANY_POINTER


def _find(scope_id: int, brand: Brand) -> Scope | None:
    return next((scope for scope in brand.scopes if scope.scope_id == scope_id), None)
