# cython: annotation_typing=False
"""Assigning to structs, lists and pointers that are in use.

The old value is detached first, then the new value is filled in, then the old one is erased. An
error puts the old value back, so that the message is byte for byte unchanged. ``_filling`` is for
new memory.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import (
    _aside,
    _bytes,
    _copying,
    _erasing,
    _filling,
    _kinds,
    _nesting,
    _refusals,
    _replacing,
    _room,
    _structs,
    _types,
)
from trio_capnp.wire.kernel._memory import Message, Segment
from trio_capnp.wire.kernel._reading import AnyReader, ListReader
from trio_capnp.wire.kernel._structs import StructBase
from trio_capnp.wire.kernel._types import (
    Slot,
    Type,
    short_name,
    unknown_field,
)


def assign_fields(made: StructBase, values: Mapping[str, object]) -> None:
    """Assign every value of a mapping to the field of its name, in a new struct."""
    fields = type(made)._fields
    chosen = None
    for name, value in values.items():
        f = fields.get(name)
        if f is None:
            raise _refusals.wrong_type("", f": {unknown_field(type(made), name)}")
        if f.tag_at >= 0:
            if chosen is not None:
                raise _structs.two_members(chosen, f, made)
            chosen = f
        if f.put is not None:
            f.put(made, value)
        else:
            write_field(f, made, value)


def write_field(f: Slot, made: StructBase, value: object) -> None:
    t = f.type_
    _structs.check_slot(f, made)
    if t.kind < _kinds.TEXT:
        _filling.write_number(f, made, value)
    elif t.kind == _kinds.GROUP:
        write_group(f, made, value)
    else:
        write_pointer(t, made._m, made._s, made._p + f.byte, value, f.name_)
    _structs.activate(f, made)


def write_pointer(t: Type, m: Message, s: Segment, pos: int, value: object, name: str) -> None:
    """Assign a value to a pointer, and erase its old target."""
    kind = t.kind
    if value is None:
        _erasing.erase_pointer(m, s, pos)
    elif kind == _kinds.TEXT:
        text = _bytes.as_text(value, name)
        _erasing.erase_pointer(m, s, pos)
        _bytes.put_text(m, s, pos, text)
    elif kind == _kinds.DATA:
        data = _bytes.as_data(value, name)
        _erasing.erase_pointer(m, s, pos)
        _bytes.put_data(m, s, pos, data)
    else:
        write_object(t, m, s, pos, value, name)


def write_object(t: Type, m: Message, s: Segment, pos: int, value: object, name: str) -> None:
    """Assign a struct, list, capability or any pointer; an error leaves the message unchanged."""
    if isinstance(value, AnyReader) and is_at(value, s, pos):
        return
    value = _aside.aside(t, value, m, name, _nesting.LEVELS)
    old = _mem.get_u64(s.mem, pos)
    ends = _room.ends_of(m)
    caps = len(m.caps)
    _mem.put_u64(s.mem, pos, 0)
    try:
        _filling.fill_pointer(t, m, s, pos, value, name, _nesting.LEVELS)
    except BaseException:
        _room.give_back(m, ends, caps)
        _mem.put_u64(s.mem, pos, old)
        raise
    if old:
        _erasing.erase_object(m, s, pos, old)


def is_at(value: AnyReader, s: Segment, pos: int) -> bool:
    return value._s is s and value._pos == pos


def write_element(items: ListReader, index: int, value: object, name: str) -> None:
    """Assign to an element of a list that is in use."""
    t = items._t
    pos = items._at + ((index * items._step) >> 3) + items._n
    if t.kind == _kinds.STRUCT:
        made: StructBase = items._item(index)  # type: ignore[assignment]
        write_struct(t, made, value, name)
    elif t.code == _kinds.POINTER:
        write_pointer(t, items._m, items._s, pos, value, name)
    else:
        _filling.write_plain(items, index, value, name)


def write_struct(t: Type, made: StructBase, value: object, name: str) -> None:
    """Assign to a struct in place, an element of a list."""
    if isinstance(value, StructBase):
        _filling.check_struct(t, value, name)
        if _structs.same_place(value, made):
            return
        _replacing.check_excess(value, made, name)
    elif not _filling.is_mapping(value):
        raise _filling.not_a_struct(t, value, name)
    given = _aside.aside(t, value, made._m, name, _nesting.LEVELS)
    before = _replacing.save(made)
    olds: list[_replacing.Off] = []
    try:
        _replacing.detach(made, olds)
        if isinstance(given, StructBase):
            _copying.copy_sections(given, made._m, made._s, made._d, made._n, made._c)
        else:
            _filling.fill_under(_filling.to_fill(made), cast("Mapping[str, object]", given), name)
    except BaseException:
        _replacing.restore(made, before)
        raise
    _replacing.erase_all(made, olds)


def assign(made: StructBase, value: object) -> None:
    """Set the whole content of a struct or group; an error leaves the message unchanged."""
    namespace = namespace_of(made)
    name = short_name(type(made))
    if getattr(namespace, "_is_group", False):
        write_group(_types.group_slot(namespace, name), made, value)
    else:
        write_struct(_types.struct_type(namespace), made, value, name)


def namespace_of(made: StructBase) -> type:
    namespace: type | None = getattr(type(made), "_namespace", None)
    if namespace is None:
        raise TypeError(f"{type(made).__name__} does not belong to a generated module")
    return namespace


def write_group(f: Slot, made: StructBase, value: object) -> None:
    """Assign to a group: fields that are not given are set to their defaults."""
    if isinstance(value, StructBase) and _structs.same_place(value, made):
        _filling.check_struct(f.type_, value, f.name_)
        return
    value = _aside.aside(f.type_, value, made._m, f.name_, _nesting.LEVELS)
    before = _replacing.save(made)
    olds: list[_replacing.Off] = []
    try:
        _replacing.detach_group(f, made, olds)
        _filling.fill_group(f, made, value, _nesting.LEVELS)
    except BaseException:
        _replacing.restore(made, before)
        raise
    _replacing.erase_all(made, olds)
