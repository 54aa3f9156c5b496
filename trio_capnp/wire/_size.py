"""The size of a value, without landing pads and unused space.

Source: layout.c++, ``totalSize``; rows U10 and W01.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trio_capnp.wire._kernel import AnyReader
from trio_capnp.wire._namespaces import message_of
from trio_capnp.wire._pointers import (
    WORD,
    Pointer,
    RawList,
    RawStruct,
    Target,
    follow,
    pointers_of,
    raw_pointer,
    raw_struct,
)
from trio_capnp.wire._walk import budgeted
from trio_capnp.wire.kernel import _kinds

if TYPE_CHECKING:
    from trio_capnp.wire._kernel import StructBase


def total_size(value: StructBase | AnyReader) -> int:
    """The words of a struct, or of an AnyPointer's target, and of all objects below it.

    An object that several pointers lead to counts once for each. Landing pads do not count.

    Raises:
        TypeError: ``value`` is neither.
        WireError: a pointer is malformed.
        LimitError: the value is too deep or too large to measure.
    """
    if isinstance(value, AnyReader):
        return budgeted(value._layout()[0], _size, [raw_pointer(value)])
    message = message_of(value)
    struct = raw_struct(value)
    return _own_words(struct) + budgeted(message, _size, list(pointers_of(struct)))


def _size(todo: list[Pointer]) -> int:
    words = 0
    while todo:
        target = follow(todo.pop())
        words += _own_words(target)
        todo += _pointers_in(target)
    return words


def _own_words(target: Target) -> int:
    if isinstance(target, RawStruct):
        return (target.data + WORD - 1) // WORD + target.pointers
    if isinstance(target, RawList):
        return (target.length * target.step + 63) // 64 + (target.code == _kinds.COMPOSITE)
    return 0


def _pointers_in(target: Target) -> list[Pointer]:
    if isinstance(target, RawStruct):
        return list(pointers_of(target))
    if not isinstance(target, RawList) or not target.pointers:
        return []
    if target.code == _kinds.POINTER:
        return [target.pointer(k) for k in range(target.length)]
    return [pointer for k in range(target.length) for pointer in pointers_of(target.struct(k))]
