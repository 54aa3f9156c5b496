# cython: annotation_typing=False
"""Replacing the content of a struct in place: detached first, then put back or erased.

A struct that is an element of a list, and a group, cannot be built elsewhere and put in place with
a pointer. Their content is *detached*: the pointers are remembered, and the fields become defaults.
Then the new value is filled in. If that succeeds, the objects of the old pointers are erased; on an
error, the memory allocated since is given back, and the old sections are put back.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import (
    _copying,
    _erasing,
    _kinds,
    _numbers,
    _refusals,
    _room,
    _structs,
    _types,
)
from trio_capnp.wire.kernel._structs import StructBase
from trio_capnp.wire.kernel._types import Slot, Type

# A detached pointer: the position where it stood, and its word.
Off: TypeAlias = tuple[int, int]
# The state needed to undo changes of a struct in place.
Before: TypeAlias = tuple[list[int], int, bytes, bytes]


def check_excess(value: StructBase, made: StructBase, name: str) -> None:
    """Refuse a copy that would lose the fields that a newer version has written into a struct."""
    extra = max(0, value._n - made._n)
    more = any(_mem.get_bytes(value._s.mem, value._d + value._n - extra, extra))
    for i in range(made._c, value._c):
        more = more or _mem.get_u64(value._s.mem, value._p + (i << 3)) != 0
    if more:
        raise _refusals.wrong_value(
            name, ": the struct has fields of a newer schema, for which there is no room"
        )


def save(made: StructBase) -> Before:
    """The state needed to undo all changes of a struct in place."""
    data = _mem.get_bytes(made._s.mem, made._d, made._n)
    pointers = _mem.get_bytes(made._s.mem, made._p, made._c << 3)
    return _room.ends_of(made._m), len(made._m.caps), data, pointers


def restore(made: StructBase, before: Before) -> None:
    ends, caps, data, pointers = before
    _room.give_back(made._m, ends, caps)
    _mem.put_bytes(made._s.mem, made._d, data)
    _mem.put_bytes(made._s.mem, made._p, pointers)


def detach(made: StructBase, olds: list[Off]) -> None:
    """Set all fields to their defaults, and remember the old pointers."""
    for i in range(made._c):
        take_off(made, made._p + (i << 3), olds)
    _mem.clear(made._s.mem, made._d, made._n)


def take_off(made: StructBase, pos: int, olds: list[Off]) -> None:
    word = _mem.get_u64(made._s.mem, pos)
    if word:
        olds.append((pos, word))
        _mem.put_u64(made._s.mem, pos, 0)


def erase_all(made: StructBase, olds: list[Off]) -> None:
    for pos, word in olds:
        _erasing.erase_object(made._m, made._s, pos, word)


# --- groups ---


def group_builder(f: Slot, made: StructBase) -> StructBase:
    t = f.type_
    if not t.resolved:
        _types.resolve(t)
    return _structs.make_struct(
        t.builder, made._m, made._s, made._d, made._n, made._p, made._c, made._l
    )


def reset_group(f: Slot, made: StructBase) -> None:
    """Set every field of a group to its default."""
    olds: list[Off] = []
    detach_group(f, made, olds)
    erase_all(made, olds)


def detach_group(f: Slot, made: StructBase, olds: list[Off]) -> None:
    """Set a group's fields to their defaults, and remember the old pointers."""
    for field in fields_of(f.type_).values():
        detach_field(field, made, olds)


def fields_of(t: Type) -> Mapping[str, Slot]:
    """The fields of a struct or group."""
    _types.resolve(t)
    return t.builder._fields


def detach_field(f: Slot, made: StructBase, olds: list[Off]) -> None:
    kind = f.type_.kind
    _structs.check_slot(f, made)
    if kind == _kinds.GROUP:
        detach_group(f, made, olds)
    elif kind >= _kinds.TEXT:
        take_off(made, made._p + f.byte, olds)
    elif kind == _kinds.BOOL:
        _numbers.store_bit(made._s.mem, made._d, f.index, False)
    else:
        _mem.clear(made._s.mem, made._d + f.byte, f.type_.bits >> 3)
    if f.tag_at >= 0:
        _mem.put_u16(made._s.mem, made._d + f.tag_at, 0)


def copy_group(t: Type, source: StructBase, made: StructBase) -> None:
    """Copy a group's fields, active or not, from one struct to another.

    Members of a union may share a pointer, which is copied once.
    """
    for f in fields_of(t).values():
        copy_field(f, source, made)


def copy_field(f: Slot, source: StructBase, made: StructBase) -> None:
    kind = f.type_.kind
    _structs.check_slot(f, made)
    if kind == _kinds.GROUP:
        copy_group(f.type_, source, made)
    elif kind >= _kinds.TEXT:
        copy_pointer_field(f, source, made)
    elif kind != _kinds.VOID:
        copy_number(f, source, made)
    if f.tag_at >= 0:
        tag = _structs.tag_of(source, f.tag_at)
        _mem.put_u16(made._s.mem, made._d + f.tag_at, tag)


def copy_pointer_field(f: Slot, source: StructBase, made: StructBase) -> None:
    pos = made._p + f.byte
    if f.index < source._c and _mem.get_u64(made._s.mem, pos) == 0:
        at = source._p + f.byte
        _copying.copy_pointer(source._m, source._s, at, source._l, made._m, made._s, pos)


def copy_number(f: Slot, source: StructBase, made: StructBase) -> None:
    size = f.type_.bits >> 3
    if f.type_.kind == _kinds.BOOL:
        bit = f.byte < source._n and _numbers.load_bit(source._s.mem, source._d, f.index)
        _numbers.store_bit(made._s.mem, made._d, f.index, bit)
    elif f.byte + size <= source._n:
        _mem.move(made._s.mem, made._d + f.byte, source._s.mem, source._d + f.byte, size)
