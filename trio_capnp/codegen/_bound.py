"""Bindings of type parameters, as far as they tell one generated class from another.

``Box(Text)`` has its own class, ``Box_of_Text``: a copy of the whole declaration of ``Box`` in
which ``T`` is Text. So a value is checked, read and printed by the type that the field was bound
to, and type checkers see ``str``. The module that uses a binding has the class. Each class has a
number for its binding (``binding_number``); values of classes with equal numbers are of one type.

A binding to AnyPointer is the same as no binding, and a brand of only such bindings as no brand.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Final

from trio_capnp.schema import (
    ANY_NAMES,
    ANY_POINTER,
    BASIC_NAMES,
    NO_BRAND,
    AnyPointerType,
    BasicType,
    Brand,
    EnumType,
    ImplicitParameterType,
    InterfaceType,
    ListType,
    ParameterType,
    Scope,
    StructType,
    Type,
    bits_of,
    inner_types,
    is_small,
    resolve,
)

MAX_BINDINGS: Final = 500
"""The most bindings that one module has classes for; further ones become AnyPointers."""

MAX_GROWTH: Final = 2
"""How often a binding may contain itself, as in ``struct A(T) { x @0 :A(Box(T)); }``."""


def seen_in(brand: Brand, of: Type) -> Type:
    """The type as seen where ``brand`` holds, in its normal form: equal types compare equal."""
    resolved = resolve(of, brand)
    return _normal(resolved) if is_small(resolved) else _normal(_opened(resolved))


def _opened(of: Type) -> Type:
    """The type without its bindings, for a type that is written with too many."""
    depth = 0
    while isinstance(of, ListType):
        of = of.element
        depth += 1
    if isinstance(of, StructType | InterfaceType):
        of = type(of)(of.id, NO_BRAND)
    for _ in range(depth):
        of = ListType(of)
    return of


def _normal(of: Type) -> Type:
    match of:
        case ListType():
            return ListType(_normal(of.element))
        case StructType():
            return StructType(of.id, _normal_brand(of.brand))
        case InterfaceType():
            return InterfaceType(of.id, _normal_brand(of.brand))
        case EnumType():
            return EnumType(of.id, NO_BRAND)
        case ParameterType() | ImplicitParameterType():
            return ANY_POINTER
        case _:
            return of


def _normal_brand(brand: Brand) -> Brand:
    scopes = [_normal_scope(scope) for scope in brand.scopes]
    bound = [scope for scope in scopes if scope.bindings]
    return Brand(tuple(sorted(bound, key=lambda scope: scope.scope_id))) if bound else NO_BRAND


def _normal_scope(scope: Scope) -> Scope:
    bindings = [_normal_binding(bound or ANY_POINTER) for bound in scope.bindings or ()]
    while bindings and bindings[-1] == ANY_POINTER:
        bindings.pop()
    return Scope(scope.scope_id, tuple(bindings))


def _normal_binding(of: Type) -> Type:
    # Only pointers can be bound. Nodes are not trusted, so another binding is left out.
    is_pointer = bits_of(of) is None
    return _normal(of) if is_pointer else ANY_POINTER


def bindings_of(brand: Brand, scope_id: int, count: int) -> tuple[Type, ...]:
    """The types that the ``count`` parameters of a node are bound to; empty if none is bound."""
    for scope in brand.scopes:
        if scope.scope_id == scope_id and scope.bindings:
            bindings = [bound or ANY_POINTER for bound in scope.bindings[:count]]
            return (*bindings, *[ANY_POINTER] * (count - len(bindings)))
    return ()


def weight(brand: Brand) -> int:
    """The number of types that are written in a brand."""
    total = 0
    waiting = [bound for scope in brand.scopes for bound in scope.bindings or ()]
    while waiting:
        total += 1
        waiting += inner_types(waiting.pop() or ANY_POINTER)
    return total


def binding_number(brand: Brand) -> int:
    """A number that equal bindings share, in all modules; 0 for none."""
    if not brand.scopes:
        return 0
    return int.from_bytes(sha256(_written(brand).encode()).digest()[:8], "big")


def _written(brand: Brand) -> str:
    """A text made of ids, so that it does not depend on a module's names."""
    return ";".join(
        f"{scope.scope_id:x}({','.join(_written_type(one or ANY_POINTER) for one in bindings)})"
        for scope in brand.scopes
        if (bindings := scope.bindings)
    )


def _written_type(of: Type) -> str:
    return spelled(of, lambda node_id, brand: f"{node_id:x}[{_written(brand)}]", "List({})")


def spelled(of: Type, name_of: Callable[[int, Brand], str], listed: str) -> str:
    """The name of a type: ``name_of`` names declarations, ``listed`` is the format for a list."""
    match of:
        case BasicType():
            return BASIC_NAMES[of.kind]
        case ListType():
            return listed.format(spelled(of.element, name_of, listed))
        case StructType() | InterfaceType() | EnumType():
            return name_of(of.id, of.brand)
        case AnyPointerType():
            return ANY_NAMES[of.kind]
        case _:
            raise AssertionError("a type in its normal form has no parameters")
