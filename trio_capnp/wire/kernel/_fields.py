# cython: annotation_typing=False
"""The descriptors of generated classes: reading, building and assigning one field."""

# pyright: reportPrivateUsage=false
from __future__ import annotations

import sys
from enum import IntEnum
from typing import TypeAlias

from trio_capnp.errors import WireError
from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import (
    _building,
    _kinds,
    _numbers,
    _reading,
    _refusals,
    _replacing,
    _structs,
    _types,
    _writing,
)
from trio_capnp.wire.kernel._memory import Message, Segment
from trio_capnp.wire.kernel._structs import StructBase
from trio_capnp.wire.kernel._types import Slot, Thunk, Type, short_name

Class: TypeAlias = type[object]  # within Field the name of the builtin is that of a property


class Field(Slot):
    """The descriptor of one field of a generated reader or builder.

    The general path for every kind. In the interpreted form ``_accessors`` puts a property with
    inlined offsets in front of it.
    """

    __slots__ = ()

    @property
    def _field(self) -> Field:
        return self

    @property
    def name(self) -> str:
        return self.name_

    @property
    def kind(self) -> str:
        return _kinds.NAMES[self.type_.kind]

    @property
    def offset(self) -> int:
        return self.index

    @property
    def default(self) -> object:
        return self.default_

    @property
    def type(self) -> Type:
        return self.type_

    @property
    def union(self) -> tuple[int, int] | None:
        return None if self.tag_at < 0 else (self.tag_at >> 1, self.tag)

    @property
    def element(self) -> Type:
        return self.type_.element

    def target(self) -> object:
        return self.type_._target()

    def __set_name__(self, owner: Class, name: str) -> None:
        self.name_ = name
        self.owner = owner

    def __get__(self, struct: StructBase | None, owner: Class) -> object:
        if struct is None:
            return self
        return build_field(self, struct) if self.writable else read_field(self, struct)

    def __set__(self, struct: StructBase, value: object) -> None:
        if not self.writable:
            raise read_only(self, struct)
        _writing.write_field(self, struct, value)

    def __delete__(self, struct: StructBase) -> None:
        raise AttributeError(f"{self.name_} is a field: None or a default is assigned to it")

    def _get(self, struct: StructBase) -> object:
        """Read without checking that the union member is active."""
        return build_value(self, struct) if self.writable else read_value(self, struct)

    def _is_active(self, struct: StructBase) -> bool:
        return _structs.is_active(self, struct)

    def _has(self, struct: StructBase) -> bool:
        """Whether the field's pointer is set; True for active fields without a pointer."""
        return has_field(self, struct)

    def _init(self, struct: StructBase, size: int) -> object:
        """Build a struct, group or list in place of the old value."""
        if not self.writable:
            raise read_only(self, struct)
        return init_field(self, struct, size)

    def _raw(self, struct: StructBase) -> tuple[Message, Segment, int, int] | tuple[()]:
        """(message, segment, position of the pointer, level), or () beyond the struct."""
        return raw_pointer(self, struct)


class Which(Field):
    """The descriptor of a struct's union tag: reads as a member of its ``Which`` enum."""

    __slots__ = ()

    def __init__(self, offset: int, thunk: Thunk) -> None:
        Field.__init__(self, Type(_kinds.ENUM, thunk), offset, 0, None, False)

    def __get__(self, struct: StructBase | None, owner: Class) -> object:
        return self if struct is None else read_tag(self, struct)

    def _offset(self) -> int:
        return self.index


def read_tag(f: Slot, struct: StructBase) -> IntEnum:
    number = _structs.tag_of(struct, f.byte)
    t = f.type_
    if number < len(t.members):
        return t.members[number]
    return _numbers.enumerant(t, number)


def read_only(f: Slot, struct: StructBase) -> AttributeError:
    return AttributeError(
        f"{short_name(type(struct))}.{f.name_} is read-only: readers never change;"
        " trio_capnp.copy makes a builder"
    )


# --- reading ----------------------------------------------------------------------------------


def read_field(f: Slot, struct: StructBase) -> object:
    if f.tag_at >= 0 and _structs.tag_of(struct, f.tag_at) != f.tag:
        raise _structs.inactive(f, struct)
    return read_value(f, struct)


def read_value(f: Slot, struct: StructBase) -> object:
    t = f.type_
    if t.kind < _kinds.TEXT:
        return read_number(f, struct)
    if t.kind == _kinds.GROUP:
        return read_group(f, struct)
    if f.index >= struct._c:
        return _reading.read_nothing(t, f.default_)
    pos = struct._p + f.byte
    found: object = None
    failed = True
    try:
        found = _reading.read_pointer(t, struct._m, struct._s, pos, struct._l, f.default_)
        failed = False
    finally:
        if failed:
            say_which(f, struct)
    return found


def say_which(f: Slot, struct: StructBase) -> None:
    """Put the field's name in front of the WireError that is being raised.

    Called in a ``finally``, because a compiled ``except`` slows down each successful read, too.
    """
    error = sys.exception()
    if isinstance(error, WireError):
        _refusals.in_field(error, short_name(type(struct)), f.name_)


def read_number(f: Slot, struct: StructBase) -> object:
    """A number, bit, enumerant or None; its default in a struct too old to have the field."""
    t = f.type_
    if t.kind == _kinds.BOOL:
        bit = f.byte < struct._n and _numbers.load_bit(struct._s.mem, struct._d, f.index)
        return bit != (f.mask != 0)
    if t.kind == _kinds.VOID:
        return None
    if f.byte + (t.bits >> 3) <= struct._n:
        return _numbers.load(t, struct._s.mem, struct._d + f.byte, f.mask)
    if t.kind == _kinds.ENUM:
        return _numbers.enumerant(t, f.mask)
    return f.default_


def read_group(f: Slot, struct: StructBase) -> StructBase:
    t = f.type_
    if not t.resolved:
        _types.resolve(t)
    return _structs.make_struct(
        t.reader, struct._m, struct._s, struct._d, struct._n, struct._p, struct._c, struct._l
    )


def has_field(f: Slot, struct: StructBase) -> bool:
    if not _structs.is_active(f, struct):
        return False
    if f.type_.kind < _kinds.TEXT or f.type_.kind == _kinds.GROUP:
        return True
    return f.index < struct._c and _mem.get_u64(struct._s.mem, struct._p + f.byte) != 0


def raw_pointer(f: Slot, struct: StructBase) -> tuple[Message, Segment, int, int] | tuple[()]:
    if f.index >= struct._c:
        return ()
    return struct._m, struct._s, struct._p + f.byte, struct._l


# --- building ---------------------------------------------------------------------------------


def build_field(f: Slot, struct: StructBase) -> object:
    if f.tag_at >= 0 and _structs.tag_of(struct, f.tag_at) != f.tag:
        raise _structs.inactive(f, struct)
    return build_value(f, struct)


def build_value(f: Slot, struct: StructBase) -> object:
    t = f.type_
    if t.kind < _kinds.TEXT:
        return read_number(f, struct)
    if t.kind == _kinds.GROUP:
        return _replacing.group_builder(f, struct)
    _structs.check_slot(f, struct)
    pos = struct._p + f.byte
    found: object = None
    failed = True
    try:
        found = _building.build_pointer(t, struct._m, struct._s, pos, f.default_)
        failed = False
    finally:
        if failed:
            say_which(f, struct)
    return found


def init_field(f: Slot, struct: StructBase, size: int) -> object:
    _structs.check_slot(f, struct)
    t = f.type_
    made: object
    if t.kind == _kinds.GROUP:
        _replacing.reset_group(f, struct)
        made = _replacing.group_builder(f, struct)
    else:
        made = _building.init_pointer(t, struct._m, struct._s, struct._p + f.byte, size)
    _structs.activate(f, struct)
    return made
