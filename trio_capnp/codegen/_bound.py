"""What type parameters are bound to, as far as it tells one generated class from another.

``Box(Text)`` is a class of its own, ``Box_of_Text``: a copy of the whole declaration of ``Box`` in
which ``T`` is Text. So a value is checked, read and printed by what the field was bound to, and
checkers of types see ``str``. The module that uses a binding has the class; each of them says by a
number which binding it is (``binding_number``), and values of equal ones may stand for each other.

A binding to AnyPointer says nothing, and a brand of nothing else is none.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Final

from trio_capnp.schema import (
    ANY_POINTER,
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
"""How many bindings one module has classes for; what goes beyond is left open."""

MAX_GROWTH: Final = 2
"""How often a binding may grow out of itself, as in ``struct A(T) { x @0 :A(Box(T)); }``."""

_BASIC_NAMES: Final = {
    "void": "Void",
    "bool": "Bool",
    **{f"{sign}{bits}": f"{name}{bits}" for sign, name in (("int", "Int"), ("uint", "UInt"))
       for bits in (8, 16, 32, 64)},
    "float32": "Float32",
    "float64": "Float64",
    "text": "Text",
    "data": "Data",
}  # fmt: skip
_ANY_NAMES: Final = {
    "any": "AnyPointer",
    "struct": "AnyStruct",
    "list": "AnyList",
    "capability": "Capability",
}


def seen_in(brand: Brand, of: Type) -> Type:
    """The type as it is seen where ``brand`` holds, in its normal form: alike means equal."""
    resolved = resolve(of, brand)
    return _normal(resolved) if is_small(resolved) else _normal(_opened(resolved))


def _opened(of: Type) -> Type:
    """The type without its bindings: it is written with too many."""
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
    # Only pointers can be bound. Nodes may come from anywhere, and a parameter is a pointer.
    is_pointer = bits_of(of) is None
    return _normal(of) if is_pointer else ANY_POINTER


def bindings_of(brand: Brand, scope_id: int, count: int) -> tuple[Type, ...]:
    """What the ``count`` parameters of a node are bound to; empty if to nothing."""
    for scope in brand.scopes:
        if scope.scope_id == scope_id and scope.bindings:
            bindings = [bound or ANY_POINTER for bound in scope.bindings[:count]]
            return (*bindings, *[ANY_POINTER] * (count - len(bindings)))
    return ()


def weight(brand: Brand) -> int:
    """How many types are written in a brand."""
    total = 0
    waiting = [bound for scope in brand.scopes for bound in scope.bindings or ()]
    while waiting:
        total += 1
        waiting += inner_types(waiting.pop() or ANY_POINTER)
    return total


def binding_number(brand: Brand) -> int:
    """A number that equal bindings have in common, whichever module they are in; 0 for none."""
    if not brand.scopes:
        return 0
    return int.from_bytes(sha256(_written(brand).encode()).digest()[:8], "big")


def _written(brand: Brand) -> str:
    """A text by ids, which do not depend on what a module calls anything."""
    return ";".join(
        f"{scope.scope_id:x}({','.join(_written_type(one or ANY_POINTER) for one in bindings)})"
        for scope in brand.scopes
        if (bindings := scope.bindings)
    )


def _written_type(of: Type) -> str:
    return spelled(of, lambda node_id, brand: f"{node_id:x}[{_written(brand)}]", "List({})")


def spelled(of: Type, name_of: Callable[[int, Brand], str], listed: str) -> str:
    """The name of a type: ``name_of`` has those of declarations, ``listed`` is that of a list."""
    match of:
        case BasicType():
            return _BASIC_NAMES[of.kind]
        case ListType():
            return listed.format(spelled(of.element, name_of, listed))
        case StructType() | InterfaceType() | EnumType():
            return name_of(of.id, of.brand)
        case AnyPointerType():
            return _ANY_NAMES[of.kind]
        case _:
            raise AssertionError("a type in its normal form has no parameters")
