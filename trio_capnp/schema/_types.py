"""Types, brands, values and annotations: the parts of nodes, from bytes to the model."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeAlias

from trio_capnp.errors import SchemaError
from trio_capnp.schema._model import (
    NO_BRAND,
    Annotation,
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
    Value,
)
from trio_capnp.schemas import schema_capnp as wire
from trio_capnp.typed._struct_api import which
from trio_capnp.wire._kernel import ANY_POINTER, AnyBuilder, AnyReader, new_building, root_any

_TypeKind: TypeAlias = wire.Type.Which
_ValueKind: TypeAlias = wire.Value.Which


def read_annotations(annotations: Iterable[wire.Annotation.Reader]) -> tuple[Annotation, ...]:
    """The annotations of a node, field, enumerant or method."""
    return tuple(
        Annotation(one.id, read_brand(one.brand), read_value(one.value)) for one in annotations
    )


def read_type(of: wire.Type.Reader) -> Type:
    """A type. As all readers below, raises SchemaError for a kind of a later version."""
    depth = 0
    while which(of) == _TypeKind.LIST:
        of = of.list.element_type
        depth += 1
    made = _type_of_no_list(of)
    for _ in range(depth):
        made = ListType(made)
    return made


def _type_of_no_list(of: wire.Type.Reader) -> Type:
    match which(of):
        case _TypeKind.ENUM:
            return EnumType(of.enum.type_id, read_brand(of.enum.brand))
        case _TypeKind.STRUCT:
            return StructType(of.struct.type_id, read_brand(of.struct.brand))
        case _TypeKind.INTERFACE:
            return InterfaceType(of.interface.type_id, read_brand(of.interface.brand))
        case _TypeKind.ANY_POINTER:
            return _any_pointer(of.any_pointer)
        case kind:
            basic = _BASIC_TYPES.get(kind)
            if basic is None:
                raise unknown_kind("a type", kind)
            return basic


def _any_pointer(of: wire.Type.AnyPointer.Reader) -> Type:
    kinds = wire.Type.AnyPointer.Which
    match which(of):
        case kinds.PARAMETER:
            return ParameterType(of.parameter.scope_id, of.parameter.parameter_index)
        case kinds.IMPLICIT_METHOD_PARAMETER:
            return ImplicitParameterType(of.implicit_method_parameter.parameter_index)
        case kinds.UNCONSTRAINED:
            return _UNCONSTRAINED.get(which(of.unconstrained), AnyPointerType("any"))
        case _:
            return AnyPointerType("any")


_BASIC_TYPES: Final[Mapping[_TypeKind, BasicType]] = {
    _TypeKind.VOID: BasicType("void"),
    _TypeKind.BOOL: BasicType("bool"),
    _TypeKind.INT8: BasicType("int8"),
    _TypeKind.INT16: BasicType("int16"),
    _TypeKind.INT32: BasicType("int32"),
    _TypeKind.INT64: BasicType("int64"),
    _TypeKind.UINT8: BasicType("uint8"),
    _TypeKind.UINT16: BasicType("uint16"),
    _TypeKind.UINT32: BasicType("uint32"),
    _TypeKind.UINT64: BasicType("uint64"),
    _TypeKind.FLOAT32: BasicType("float32"),
    _TypeKind.FLOAT64: BasicType("float64"),
    _TypeKind.TEXT: BasicType("text"),
    _TypeKind.DATA: BasicType("data"),
}

_UNCONSTRAINED: Final[Mapping[wire.Type.AnyPointer.Unconstrained.Which, AnyPointerType]] = {
    wire.Type.AnyPointer.Unconstrained.Which.ANY_KIND: AnyPointerType("any"),
    wire.Type.AnyPointer.Unconstrained.Which.STRUCT: AnyPointerType("struct"),
    wire.Type.AnyPointer.Unconstrained.Which.LIST: AnyPointerType("list"),
    wire.Type.AnyPointer.Unconstrained.Which.CAPABILITY: AnyPointerType("capability"),
}


def read_brand(brand: wire.Brand.Reader) -> Brand:
    """The bindings of type parameters; usually empty."""
    scopes = tuple(_scope(scope) for scope in brand.scopes)
    return Brand(scopes) if scopes else NO_BRAND


def _scope(scope: wire.Brand.Scope.Reader) -> Scope:
    kind = which(scope)
    if kind == wire.Brand.Scope.Which.INHERIT:
        return Scope(scope.scope_id, None)
    if kind != wire.Brand.Scope.Which.BIND:
        raise unknown_kind("a scope of a brand", kind)
    return Scope(scope.scope_id, tuple(_binding(binding) for binding in scope.bind))


def _binding(binding: wire.Brand.Binding.Reader) -> Type | None:
    return read_type(binding.type) if which(binding) == wire.Brand.Binding.Which.TYPE else None


# ----------------------------------------------------------------------------------------------
# Values.


def read_value(value: wire.Value.Reader) -> Value:
    """A default, a constant or an annotation's argument, with its kind."""
    tag = which(value)
    known = _VALUES.get(tag)
    if known is None:
        raise unknown_kind("a value", tag)
    kind, read = known
    return Value(kind, read(value))


def _pointer(value: AnyReader) -> bytes:
    """The target of a pointer as the root of a new message; empty for null."""
    if value._is_null():
        return b""
    message = new_building(0, 0)
    root = root_any(message)
    assert isinstance(root, AnyBuilder), "a message that is built has a root that is built"
    root._set(ANY_POINTER, value)
    (segment,) = message._segments()
    return bytes(segment._view())


_VALUES: Final[
    Mapping[
        _ValueKind,
        tuple[str, Callable[[wire.Value.Reader], bool | int | float | str | bytes | None]],
    ]
] = {
    _ValueKind.VOID: ("void", lambda value: None),
    _ValueKind.BOOL: ("bool", lambda value: value.bool),
    _ValueKind.INT8: ("int8", lambda value: value.int8),
    _ValueKind.INT16: ("int16", lambda value: value.int16),
    _ValueKind.INT32: ("int32", lambda value: value.int32),
    _ValueKind.INT64: ("int64", lambda value: value.int64),
    _ValueKind.UINT8: ("uint8", lambda value: value.uint8),
    _ValueKind.UINT16: ("uint16", lambda value: value.uint16),
    _ValueKind.UINT32: ("uint32", lambda value: value.uint32),
    _ValueKind.UINT64: ("uint64", lambda value: value.uint64),
    _ValueKind.FLOAT32: ("float32", lambda value: value.float32),
    _ValueKind.FLOAT64: ("float64", lambda value: value.float64),
    _ValueKind.TEXT: ("text", lambda value: value.text),
    _ValueKind.DATA: ("data", lambda value: value.data),
    _ValueKind.LIST: ("list", lambda value: _pointer(value.list)),
    _ValueKind.ENUM: ("enum", lambda value: value.enum),
    _ValueKind.STRUCT: ("struct", lambda value: _pointer(value.struct)),
    _ValueKind.INTERFACE: ("interface", lambda value: None),
    _ValueKind.ANY_POINTER: ("any", lambda value: _pointer(value.any_pointer)),
}


def unknown_kind(what: str, tag: int) -> SchemaError:
    """The error for a member of a union that a later schema.capnp has added."""
    return SchemaError(f"{what} is of kind {tag:d}, which this version does not know")
