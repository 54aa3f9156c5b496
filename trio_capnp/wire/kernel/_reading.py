# cython: annotation_typing=False
"""Structs, lists and any pointer, as readers see them.

The usual case of a message from the same schema version (a near pointer, a list of the right
element size) is inlined in ``read_struct`` and ``read_list``; all others go through ``_links``.

Source: encoding.html; rows U04, U05, U10, U11.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from trio_capnp.errors import WireError
from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import (
    _bytes,
    _kinds,
    _links,
    _memory,
    _numbers,
    _refusals,
    _structs,
    _types,
    _word,
)
from trio_capnp.wire.kernel._memory import Message, Segment
from trio_capnp.wire.kernel._sequences import ListBase
from trio_capnp.wire.kernel._structs import StructBase
from trio_capnp.wire.kernel._types import Type, hooks

# A nesting limit that no schema's default reaches.
DEEP = 1 << 30

# The target of null pointers without a default: a segment with one null pointer.
EMPTY_SEGMENT = _memory.segment_of(bytes(8), 0, 8, 0)
EMPTY = _memory.message_of(EMPTY_SEGMENT, _memory.NO_LIMIT, DEEP)


def flat_message(data: bytes) -> Message:
    """A message of one segment without a segment table, the form of defaults and constants."""
    return _memory.message_of(_memory.read_segment(data, 0, len(data), 0), _memory.NO_LIMIT, DEEP)


# --- any pointer ------------------------------------------------------------------------------


def read_pointer(t: Type, m: Message, s: Segment, pos: int, level: int, default: object) -> object:
    """The value of any type behind the pointer at ``pos``, for a reader."""
    kind = t.kind
    if kind == _kinds.TEXT:
        return _bytes.read_text(m, s, pos, default)
    if kind == _kinds.STRUCT:
        return read_struct(t, m, s, pos, level, default)
    if kind == _kinds.LIST:
        return read_list(t.element, m, s, pos, level, default, ListReader)
    if kind == _kinds.DATA:
        return _bytes.read_data(m, s, pos, default)
    if kind == _kinds.CAP:
        _types.resolve(t)
        return hooks.wrap(_links.cap_entry(m, s, pos), t.namespace)
    if level <= 0:
        _memory.check_level(m, level)
    return make_any(AnyReader, m, s, pos, level)


def read_nothing(t: Type, default: object) -> object:
    """The value of a pointer that the struct is too old to have."""
    return read_pointer(t, EMPTY, EMPTY_SEGMENT, 0, DEEP, default)


class AnyReader:
    """A pointer of unknown type; ``trio_capnp.as_type`` reads it as a type."""

    __slots__ = ("_l", "_m", "_pos", "_s")

    _m: Message
    _s: Segment
    _pos: int
    _l: int

    def __init__(self) -> None:
        raise TypeError("pointers are read out of messages")

    def _layout(self) -> tuple[Message, Segment, int, int]:
        """(message, segment, position of the pointer, level)."""
        return self._m, self._s, self._pos, self._l

    def _read(self, t: Type) -> object:
        return read_pointer(t, self._m, self._s, self._pos, self._l, None)

    def _is_null(self) -> bool:
        return _mem.get_u64(self._s.mem, self._pos) == 0

    def __repr__(self) -> str:
        return hooks.show(self)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, AnyReader):
            return NotImplemented
        return hooks.equal(self, other)

    def __reduce__(self) -> tuple[object, ...]:
        raise _refusals.part_of_message(self)

    __hash__ = None  # type: ignore[assignment]


def make_any(cls: type[AnyReader], m: Message, s: Segment, pos: int, level: int) -> AnyReader:
    made = _mem.instance(cls)
    made._m = m
    made._s = s
    made._pos = pos
    made._l = level
    return made


# --- structs ----------------------------------------------------------------------------------


def read_struct(
    t: Type, m: Message, s: Segment, pos: int, level: int, default: object
) -> StructBase:
    """The struct that the pointer at ``pos`` leads to, or its default."""
    word = _mem.get_u64(s.mem, pos)
    if not t.resolved:
        _types.resolve(t)
    if word == 0:
        return default_struct(t, default)
    at = _word.target(word, pos)
    if word & 3 == 2:
        found = _links.follow_far(m, word)
        s = found.seg
        at = found.at
        word = found.word
    if word & 3:
        raise _links.wrong_kind("a struct", word)
    if level <= 0:
        _memory.check_level(m, level)
    n = (word >> 29) & 0x7FFF8
    c = word >> 48
    size = n + (c << 3)
    if at < s.base or size > s.end - at:
        at = _links.outside(s, size)
    m.budget -= size >> 3 if size else 1
    if m.budget < 0:
        _memory.charge(m, 0)
    return _structs.make_struct(t.reader, m, s, at, n, at + n, c, level - 1)


def default_struct(t: Type, default: object) -> StructBase:
    if not t.resolved:
        _types.resolve(t)
    if default and isinstance(default, bytes):
        m = flat_message(default)
        return read_struct(t, m, m.first, 0, DEEP, None)
    return _structs.make_struct(t.reader, EMPTY, EMPTY_SEGMENT, 0, 0, 0, 0, DEEP)


# --- lists ------------------------------------------------------------------------------------


class ListReader(ListBase):
    """A list in a message, immutable: a Sequence of its elements."""

    __slots__ = ()

    def _item(self, index: int) -> object:
        return read_element(self, index)


def make_list(
    cls: type[ListReader],
    t: Type,
    m: Message,
    s: Segment,
    at: int,
    count: int,
    step: int,
    n: int,
    c: int,
    code: int,
    level: int,
) -> ListReader:
    made = _mem.instance(cls)
    made._t = t
    made._m = m
    made._s = s
    made._at = at
    made._count = count
    made._step = step
    made._n = n
    made._c = c
    made._code = code
    made._l = level
    return made


def read_list(
    t: Type, m: Message, s: Segment, pos: int, level: int, default: object, cls: type[ListReader]
) -> ListReader:
    """The list that the pointer at ``pos`` leads to, as a list of ``t``."""
    word = _mem.get_u64(s.mem, pos)
    if word == 0:
        return default_list(t, default, cls)
    at = _word.target(word, pos)
    if word & 3 == 2:
        found = _links.follow_far(m, word)
        s = found.seg
        at = found.at
        word = found.word
    if word & 3 != 1:
        raise _links.wrong_kind("a list", word)
    if level <= 0:
        _memory.check_level(m, level)
    if (word >> 32) & 7 == 7:
        return composite_list(t, m, s, at, word, level, cls)
    return plain_list(t, m, s, at, word, level, cls)


def plain_list(
    t: Type, m: Message, s: Segment, at: int, word: int, level: int, cls: type[ListReader]
) -> ListReader:
    """A list of bits, numbers or pointers."""
    _links.open_plain(m, s, at, word)
    code = (word >> 32) & 7
    step: int = _kinds.STEP_BITS[code]
    n = 0 if code == _kinds.POINTER else step >> 3
    c = 1 if code == _kinds.POINTER else 0
    if t.code != code:
        check_element(t, code, 0 if c else step, c)
    return make_list(cls, t, m, s, at, word >> 35, step, n, c, code, level - 1)


def composite_list(
    t: Type, m: Message, s: Segment, at: int, word: int, level: int, cls: type[ListReader]
) -> ListReader:
    """A list of structs; a tag in front of the elements gives their size."""
    tag = _links.open_composite(m, s, at, word)
    n = (tag >> 29) & 0x7FFF8
    c = tag >> 48
    if t.code != 7:
        check_element(t, 7, n << 3, c)
    count = (tag & 0xFFFFFFFF) >> 2
    return make_list(cls, t, m, s, at + 8, count, (n + (c << 3)) << 3, n, c, 7, level - 1)


def check_element(t: Type, code: int, bits: int, pointers: int) -> None:
    """Refuse elements on the wire that cannot be read as ``t``.

    They must be at least as wide as ``t``; bits and structs are never mixed (row U05).
    """
    if t.code == _kinds.COMPOSITE and code == _kinds.BIT:
        raise WireError("found a list of bits where a list of structs was expected")
    if t.code == _kinds.BIT and code == _kinds.COMPOSITE:
        raise WireError("found a list of structs where a list of bits was expected")
    if t.code == _kinds.POINTER and pointers == 0:
        raise WireError("found a list without pointers where one of pointers was expected")
    if t.bits > bits:
        raise WireError(f"found list elements of {bits} bits where {t.bits} were expected")


def default_list(t: Type, default: object, cls: type[ListReader]) -> ListReader:
    if default and isinstance(default, bytes):
        m = flat_message(default)
        return read_list(t, m, m.first, 0, DEEP, None, cls)
    return make_list(cls, t, EMPTY, EMPTY_SEGMENT, 8, 0, t.bits, 0, 0, t.code, DEEP)


def read_element(items: ListReader, index: int) -> object:
    """The element at an index, which the caller has checked."""
    t = items._t
    kind = t.kind
    at = items._at + ((index * items._step) >> 3)
    if kind == _kinds.STRUCT:
        return read_struct_element(items, at)
    if t.code == _kinds.POINTER:
        return read_pointer(t, items._m, items._s, at + items._n, items._l, None)
    if kind == _kinds.BOOL:
        return _numbers.load_bit(items._s.mem, items._at, index * items._step)
    if kind == _kinds.VOID:
        return None
    return _numbers.load(t, items._s.mem, at, 0)


def read_struct_element(items: ListReader, at: int) -> StructBase:
    t = items._t
    if not t.resolved:
        _types.resolve(t)
    if items._l <= 0:
        check_depth(items)
    return _structs.make_struct(
        t.reader, items._m, items._s, at, items._n, at + items._n, items._c, items._l - 1
    )


def check_depth(items: ListReader) -> None:
    _memory.check_level(items._m, items._l)
