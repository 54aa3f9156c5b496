"""The constructors that generated modules call: one for each kind of field and of element type.

``UInt32(0)`` is a field of a reader, ``UInt32Builder(0)`` of a builder. The interpreted form puts a
property with inlined offsets in front of each.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from trio_capnp.wire.kernel import _kinds
from trio_capnp.wire.kernel._fields import Field
from trio_capnp.wire.kernel._roots import COMPILED
from trio_capnp.wire.kernel._types import Thunk, Type, Union

VOID: Final = Type(_kinds.VOID)
BOOL: Final = Type(_kinds.BOOL)
INT8: Final = Type(_kinds.INT8)
INT16: Final = Type(_kinds.INT16)
INT32: Final = Type(_kinds.INT32)
INT64: Final = Type(_kinds.INT64)
UINT8: Final = Type(_kinds.UINT8)
UINT16: Final = Type(_kinds.UINT16)
UINT32: Final = Type(_kinds.UINT32)
UINT64: Final = Type(_kinds.UINT64)
FLOAT32: Final = Type(_kinds.FLOAT32)
FLOAT64: Final = Type(_kinds.FLOAT64)
TEXT: Final = Type(_kinds.TEXT)
DATA: Final = Type(_kinds.DATA)
ANY_POINTER: Final = Type(_kinds.ANY)
ANY_CAP: Final = Type(_kinds.CAP)
ANY_STRUCT: Final = Type(_kinds.ANY)
ANY_STRUCT.only = _kinds.STRUCT
ANY_LIST: Final = Type(_kinds.ANY)
ANY_LIST.only = _kinds.LIST


def enum_of(thunk: Thunk) -> Type:
    return Type(_kinds.ENUM, thunk)


def struct_of(thunk: Thunk) -> Type:
    return Type(_kinds.STRUCT, thunk)


def cap_of(thunk: Thunk) -> Type:
    return Type(_kinds.CAP, thunk)


def list_of(element: Type) -> Type:
    return Type(_kinds.LIST, None, element)


if COMPILED:

    def finish(field: Field) -> object:
        return field

else:
    from trio_capnp.wire._accessors import shorten as finish
    from trio_capnp.wire._accessors import shorten_lists

    shorten_lists()


def fixed_field(t: Type, writable: bool, default: object = None) -> Callable[..., object]:
    """The constructor of fields of one type; the offset is in units of the field's own size."""

    def make(offset: int, default: object = default, *, union: Union | None = None) -> object:
        return finish(Field(t, offset, default, union, writable))

    return make


def thunk_field(kind: int, writable: bool) -> Callable[..., object]:
    """The constructor of fields whose type is a namespace that a thunk yields."""

    def make(at: int, thunk: Thunk, default: object = 0, *, union: Union | None = None) -> object:
        return finish(Field(Type(kind, thunk), at, default, union, writable))

    return make


def void_field(writable: bool) -> Callable[..., object]:
    def make(*, union: Union | None = None) -> object:
        return finish(Field(VOID, 0, None, union, writable))

    return make


def group_field(writable: bool) -> Callable[..., object]:
    def make(thunk: Thunk, *, union: Union | None = None) -> object:
        return finish(Field(Type(_kinds.GROUP, thunk), 0, None, union, writable))

    return make


def list_field(writable: bool) -> Callable[..., object]:
    def make(
        ptr: int, element: Type, default: bytes = b"", *, union: Union | None = None
    ) -> object:
        return finish(Field(list_of(element), ptr, default, union, writable))

    return make


Void, VoidBuilder = void_field(False), void_field(True)
Bool, BoolBuilder = fixed_field(BOOL, False, False), fixed_field(BOOL, True, False)
Int8, Int8Builder = fixed_field(INT8, False, 0), fixed_field(INT8, True, 0)
Int16, Int16Builder = fixed_field(INT16, False, 0), fixed_field(INT16, True, 0)
Int32, Int32Builder = fixed_field(INT32, False, 0), fixed_field(INT32, True, 0)
Int64, Int64Builder = fixed_field(INT64, False, 0), fixed_field(INT64, True, 0)
UInt8, UInt8Builder = fixed_field(UINT8, False, 0), fixed_field(UINT8, True, 0)
UInt16, UInt16Builder = fixed_field(UINT16, False, 0), fixed_field(UINT16, True, 0)
UInt32, UInt32Builder = fixed_field(UINT32, False, 0), fixed_field(UINT32, True, 0)
UInt64, UInt64Builder = fixed_field(UINT64, False, 0), fixed_field(UINT64, True, 0)
Float32, Float32Builder = fixed_field(FLOAT32, False, 0.0), fixed_field(FLOAT32, True, 0.0)
Float64, Float64Builder = fixed_field(FLOAT64, False, 0.0), fixed_field(FLOAT64, True, 0.0)
Enum, EnumBuilder = thunk_field(_kinds.ENUM, False), thunk_field(_kinds.ENUM, True)
Text, TextBuilder = fixed_field(TEXT, False, ""), fixed_field(TEXT, True, "")
Data, DataBuilder = fixed_field(DATA, False, b""), fixed_field(DATA, True, b"")
Struct, StructBuilder = thunk_field(_kinds.STRUCT, False), thunk_field(_kinds.STRUCT, True)
List, ListFieldBuilder = list_field(False), list_field(True)
Group, GroupBuilder = group_field(False), group_field(True)
AnyPointer, AnyPointerBuilder = fixed_field(ANY_POINTER, False), fixed_field(ANY_POINTER, True)
AnyStruct, AnyStructBuilder = fixed_field(ANY_STRUCT, False), fixed_field(ANY_STRUCT, True)
AnyList, AnyListBuilder = fixed_field(ANY_LIST, False), fixed_field(ANY_LIST, True)
AnyCap, AnyCapBuilder = fixed_field(ANY_CAP, False), fixed_field(ANY_CAP, True)
Cap, CapBuilder = thunk_field(_kinds.CAP, False), thunk_field(_kinds.CAP, True)
