# cython: annotation_typing=False
"""Values that lie in the message that they are assigned to: copied before the message changes.

``node.child = node`` assigns the ``node`` of before the assignment. A copy made in place would
never end, because the new struct is part of the message and the copy would reach itself.
Iterables are made lists here for the same reason: a generator may read the message.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeGuard

from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import (
    _copying,
    _kinds,
    _links,
    _memory,
    _nesting,
    _reading,
    _replacing,
    _room,
    _structs,
)
from trio_capnp.wire.kernel._memory import Message, Segment
from trio_capnp.wire.kernel._reading import AnyReader, ListReader
from trio_capnp.wire.kernel._structs import StructBase
from trio_capnp.wire.kernel._types import Slot, Type


def aside(t: Type, value: object, m: Message, name: str, levels: int) -> object:
    """The value, with every part of it that lies in the message ``m`` replaced by a copy outside.

    Raises:
        ValueError: dicts and lists nest deeper than ``levels``.
    """
    if isinstance(value, StructBase):
        return struct_aside(value, m)
    if isinstance(value, ListReader):
        return list_aside(value, m)
    if isinstance(value, AnyReader):
        return any_aside(value, m)
    if t.kind == _kinds.LIST:
        return items_aside(t.element, value, m, name, levels)
    if t.kind == _kinds.STRUCT or t.kind == _kinds.GROUP:
        return fields_aside(t, value, m, name, levels)
    return value


def items_aside(t: Type, value: object, m: Message, name: str, levels: int) -> object:
    if not is_items(value):
        return value
    if levels <= 0:
        raise _nesting.too_deep(name)
    items = list(value)
    if t.kind >= _kinds.STRUCT and t.kind != _kinds.CAP:
        for i in range(len(items)):
            items[i] = aside(t, items[i], m, name, levels - 1)
    return items


def fields_aside(t: Type, value: object, m: Message, name: str, levels: int) -> object:
    if not is_mapping(value):
        return value
    if levels <= 0:
        raise _nesting.too_deep(name)
    fields = _replacing.fields_of(t)
    changed: dict[str, object] = {}
    for key, given in value.items():
        f: Slot | None = fields.get(key)
        if f is not None and f.type_.kind >= _kinds.STRUCT and f.type_.kind != _kinds.CAP:
            other = aside(f.type_, given, m, f.name_, levels - 1)
            if other is not given:
                changed[key] = other
    return {**value, **changed} if changed else value


def is_items(value: object) -> TypeGuard[Iterable[object]]:
    if isinstance(value, str | bytes | Mapping):
        return False
    return isinstance(value, Iterable)


def is_mapping(value: object) -> TypeGuard[Mapping[str, object]]:
    return type(value) is dict or isinstance(value, Mapping)


# --- copies -----------------------------------------------------------------------------------


def new_message() -> Message:
    s = _memory.segment_of(_mem.zeroed(_room.FIRST_SEGMENT), 0, 8, 0)
    m = _memory.message_of(s, _memory.NO_LIMIT, _memory.NO_LIMIT)
    m.builds = True
    m.caps = []
    return m


def struct_aside(value: StructBase, message: Message) -> StructBase:
    if value._m is not message:
        return value
    m = new_message()
    s: Segment = m.first
    _copying.copy_struct(value, m, s, 0, None)
    word = _mem.get_u64(s.mem, 0)
    found = _links.follow(m, s, 0, word)
    n = (value._n + 7) & -8
    return _structs.make_struct(
        type(value), m, found.seg, found.at, n, found.at + n, value._c, _memory.NO_LIMIT
    )


def list_aside(value: ListReader, message: Message) -> ListReader:
    if value._m is not message:
        return value
    m = new_message()
    s: Segment = m.first
    _copying.copy_list(value, m, s, 0)
    return _reading.read_list(value._t, m, s, 0, _memory.NO_LIMIT, None, ListReader)


def any_aside(value: AnyReader, message: Message) -> AnyReader:
    if value._m is not message:
        return value
    m = new_message()
    s: Segment = m.first
    _copying.copy_pointer(value._m, value._s, value._pos, value._l, m, s, 0)
    return _reading.make_any(AnyReader, m, s, 0, _memory.NO_LIMIT)
