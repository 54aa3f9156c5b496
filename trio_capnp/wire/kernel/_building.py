# cython: annotation_typing=False
"""Structs, lists and any pointer, as builders see them."""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import (
    _copying,
    _erasing,
    _kinds,
    _links,
    _making,
    _memory,
    _reading,
    _refusals,
    _sequences,
    _structs,
    _types,
    _widening,
    _word,
    _writing,
)
from trio_capnp.wire.kernel._memory import Message, Segment
from trio_capnp.wire.kernel._reading import AnyReader, ListReader
from trio_capnp.wire.kernel._structs import StructBase
from trio_capnp.wire.kernel._types import Type


class AnyBuilder(AnyReader):
    """A pointer of any type under construction."""

    __slots__ = ()

    def _build(self, t: Type) -> object:
        return build_pointer(t, self._m, self._s, self._pos, None)

    def _init(self, t: Type, size: int) -> object:
        return init_pointer(t, self._m, self._s, self._pos, size)

    def _set(self, t: Type, value: object) -> None:
        _writing.write_pointer(t, self._m, self._s, self._pos, value, "pointer")


class ListBuilder(ListReader):
    """A list under construction; its length is fixed."""

    __slots__ = ()

    def _item(self, index: int) -> object:
        return build_element(self, index)

    def __setitem__(self, index: object, value: object) -> None:
        at = _sequences.position_in(self._count, index)
        try:
            _writing.write_element(self, at, value, "")
        except (TypeError, ValueError) as error:
            _refusals.under(error, f"[{at}]")
            raise

    def __delitem__(self, index: object) -> None:
        raise TypeError("the length of a list is fixed: no element can be deleted")

    def _init(self, index: int, size: int) -> object:
        """Build a list in place, as one element."""
        at = _sequences.position_in(self._count, index)
        return init_element(self, at, size)


def build_pointer(t: Type, m: Message, s: Segment, pos: int, default: object) -> object:
    """The value behind the pointer at ``pos``, for a builder.

    A null pointer gets a new struct. Structs and lists of an older, smaller version are moved to
    where the fields of this version fit.
    """
    if t.kind == _kinds.STRUCT:
        return build_struct(t, m, s, pos, default)
    if t.kind == _kinds.LIST:
        return build_list(t.element, m, s, pos, default)
    if t.kind == _kinds.ANY:
        return _reading.make_any(AnyBuilder, m, s, pos, _memory.NO_LIMIT)
    return _reading.read_pointer(t, m, s, pos, _memory.NO_LIMIT, default)


def build_struct(t: Type, m: Message, s: Segment, pos: int, default: object) -> StructBase:
    if not t.resolved:
        _types.resolve(t)
    if _mem.get_u64(s.mem, pos) == 0:
        if not default or not isinstance(default, bytes):
            return _making.new_struct(t, m, s, pos)
        copy_default(m, s, pos, default)
    old = _links.follow(m, s, pos, _mem.get_u64(s.mem, pos))
    if old.word & 3:
        raise _links.wrong_kind("a struct", old.word)
    n = _word.data_bytes(old.word)
    c = _word.pointers(old.word)
    at = old.at
    _links.check_bounds(old.seg, at, n + (c << 3), "struct")
    if n < t.data or c < t.pointers:
        return _widening.widen_struct(t, m, s, pos, old)
    return _structs.make_struct(t.builder, m, old.seg, at, n, at + n, c, _memory.NO_LIMIT)


def copy_default(m: Message, s: Segment, pos: int, default: bytes) -> None:
    source = _reading.flat_message(default)
    _copying.copy_pointer(source, source.first, 0, source.nesting, m, s, pos)


def build_list(t: Type, m: Message, s: Segment, pos: int, default: object) -> ListReader:
    if default and isinstance(default, bytes) and _mem.get_u64(s.mem, pos) == 0:
        copy_default(m, s, pos, default)
    found = _reading.read_list(t, m, s, pos, _memory.NO_LIMIT, None, ListBuilder)
    if t.kind == _kinds.STRUCT and found._count:
        _types.resolve(t)
        if found._code != _kinds.COMPOSITE or found._n < t.data or found._c < t.pointers:
            return _widening.widen_list(t, m, s, pos, found, ListBuilder)
    return found


def build_element(items: ListReader, index: int) -> object:
    """The element at an index, which the caller has checked."""
    t = items._t
    at = items._at + ((index * items._step) >> 3)
    n = items._n
    if t.kind == _kinds.STRUCT:
        if not t.resolved:
            _types.resolve(t)
        return _structs.make_struct(
            t.builder, items._m, items._s, at, n, at + n, items._c, items._l
        )
    if t.kind == _kinds.ANY or t.kind == _kinds.LIST:
        return build_pointer(t, items._m, items._s, at + n, None)
    return _reading.read_element(items, index)


def init_pointer(t: Type, m: Message, s: Segment, pos: int, size: int) -> object:
    """Build an empty struct or list (of ``size`` elements) in place of the old value."""
    if t.kind == _kinds.STRUCT:
        _erasing.erase_pointer(m, s, pos)
        return _making.new_struct(t, m, s, pos)
    if t.kind == _kinds.LIST:
        _making.list_bytes(t.element, size)  # refused before anything changes
        _erasing.erase_pointer(m, s, pos)
        return _making.new_list(t.element, m, s, pos, size, ListBuilder)
    raise TypeError(f"a {_kinds.NAMES[t.kind]} is assigned, not built in place")


def init_element(items: ListReader, index: int, size: int) -> object:
    if items._t.code != _kinds.POINTER:
        raise TypeError(f"a {_kinds.NAMES[items._t.kind]} in a list is not built in place")
    pos = items._at + ((index * items._step) >> 3) + items._n
    return init_pointer(items._t, items._m, items._s, pos, size)
