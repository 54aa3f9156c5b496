# cython: annotation_typing=False
"""Lists as Python sequences: indices, iteration, search and comparison.

Source: encoding.html, "Lists"; row U05.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import index as whole_index
from types import GenericAlias
from typing import SupportsIndex, cast

from trio_capnp.errors import TextDecodeError
from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import _kinds, _memory, _numbers, _refusals
from trio_capnp.wire.kernel._memory import Message, Segment
from trio_capnp.wire.kernel._types import Type, hooks


class ListBase:
    """A list in a message as a Sequence of its elements; ``ListReader`` adds reading one.

    ``_code`` is the element code on the wire, which may be wider than ``_t``: elements are
    then read by the rules of list upgrades (row U05).
    """

    __slots__ = ("_at", "_c", "_code", "_count", "_l", "_m", "_n", "_s", "_step", "_t")

    _m: Message
    _s: Segment
    _t: Type  # of an element
    _at: int  # position of the first element
    _count: int
    _step: int  # bits from element to element
    _n: int  # bytes of data of an element read as a struct
    _c: int  # pointers of an element
    _code: int
    _l: int

    def __init__(self) -> None:
        raise TypeError("lists are read out of messages or built in them")

    def _layout(self) -> tuple[Message, Segment, int, int, int, int, int, int, int]:
        """(message, segment, position, count, bits a step, data bytes, pointers, code, level)."""
        return (
            *(self._m, self._s, self._at, self._count, self._step),
            *(self._n, self._c, self._code, self._l),
        )

    @property
    def _type(self) -> Type:
        return self._t

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, index: object) -> object:
        if isinstance(index, slice):
            return [self._item(i) for i in range(*index.indices(self._count))]
        return self._item(position_in(self._count, index))

    def _item(self, index: int) -> object:
        """The element at an index, which the caller has checked."""
        raise NotImplementedError

    def __iter__(self) -> Iterator[object]:
        if is_packed(self):
            return iter(_numbers.unpack(self._t, self._s.buf, self._at, self._count))
        if _mem.COMPILED:
            return iterator_of(self)
        return (self._item(i) for i in range(self._count))

    def __reversed__(self) -> Iterator[object]:
        return (self[i] for i in range(self._count - 1, -1, -1))

    def __contains__(self, value: object) -> bool:
        return found_at(self, value, 0, self._count) >= 0

    def index(self, value: object, start: int = 0, stop: int | None = None) -> int:
        first, end, _ = slice(start, stop).indices(self._count)
        at = found_at(self, value, first, end)
        if at < 0:
            raise ValueError(f"{value!r} is not in this list")
        return at

    def count(self, value: object) -> int:
        left = _memory.begin_walk(self._m)
        try:
            return sum([is_item(self, i, value) for i in range(self._count)])
        finally:
            _memory.end_walk(self._m, left)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, ListBase):
            return hooks.equal(self, other)
        if not isinstance(other, list | tuple):
            return NotImplemented
        left = _memory.begin_walk(self._m)
        try:
            return is_like(self, list(cast("Sequence[object]", other)))
        finally:
            _memory.end_walk(self._m, left)

    def __repr__(self) -> str:
        return hooks.show(self)

    def __reduce__(self) -> tuple[object, ...]:
        raise _refusals.part_of_message(self)

    __hash__ = None  # type: ignore[assignment]

    def __class_getitem__(cls, parameters: object) -> GenericAlias:
        return GenericAlias(cls, parameters)


def is_item(items: ListBase, index: int, value: object) -> bool:
    """Whether an element equals a value; a text that is not UTF-8 equals no str."""
    try:
        return bool(items._item(index) == value)
    except TextDecodeError:
        return False


def is_like(items: ListBase, values: list[object]) -> bool:
    """Whether a list equals a Python list."""
    if items._t.kind != _kinds.TEXT:
        return list(items) == values
    if len(values) != items._count:
        return False
    found = [is_item(items, i, values[i]) for i in range(items._count)]
    return False not in found


def found_at(items: ListBase, value: object, start: int, end: int) -> int:
    """The first position of a value, or -1. One walk, because each comparison could be a walk."""
    left = _memory.begin_walk(items._m)
    try:
        for i in range(start, end):
            if is_item(items, i, value):
                return i
    finally:
        _memory.end_walk(items._m, left)
    return -1


class ListIterator:
    __slots__ = ("items", "next")

    items: ListBase
    next: int

    def __iter__(self) -> Iterator[object]:
        return self

    def __next__(self) -> object:
        return next_item(self)


def next_item(self: ListIterator) -> object:
    at = self.next
    if at >= self.items._count:
        raise StopIteration
    self.next = at + 1
    return self.items._item(at)


def iterator_of(items: ListBase) -> ListIterator:
    made = ListIterator.__new__(ListIterator)
    made.items = items
    made.next = 0
    return made


def position_in(count: int, index: object) -> int:
    """The position from a list's start of an index, which may be negative."""
    at = _mem.small_int(index if type(index) is int else whole_index(cast(SupportsIndex, index)))
    if at < 0:
        at += count
    if at < 0 or at >= count:
        raise IndexError(f"index {index} in a list of {count}")
    return at


def is_packed(items: ListBase) -> bool:
    """Whether it is a list of numbers without gaps."""
    kind = items._t.kind
    return _kinds.INT8 <= kind <= _kinds.FLOAT64 and items._step == items._t.bits
