# cython: annotation_typing=False
"""Whole messages: opened for reading, or made to be built."""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Iterable, Mapping

from trio_capnp.errors import WireError
from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import (
    _building,
    _bytes,
    _copying,
    _filling,
    _links,
    _making,
    _memory,
    _reading,
    _room,
    _structs,
    _word,
)
from trio_capnp.wire.kernel._building import AnyBuilder
from trio_capnp.wire.kernel._memory import Message, OpeningTerms, Segment
from trio_capnp.wire.kernel._reading import AnyReader, ListReader
from trio_capnp.wire.kernel._structs import StructBase
from trio_capnp.wire.kernel._types import Type, struct_type

# --- building ---------------------------------------------------------------------------------


def new_building(reserve: int, fixed: int) -> Message:
    """An empty message to build in.

    ``reserve`` bytes stay free in front of the root pointer, for an envelope. ``fixed`` is the size
    in bytes of segments that do not grow, or 0.
    """
    room = max(fixed, reserve + 8) if fixed else max(_room.FIRST_SEGMENT, reserve * 2)
    s = _memory.segment_of(_mem.zeroed(room), 0, reserve + 8, 0)
    m = _memory.message_of(s, _memory.NO_LIMIT, _memory.NO_LIMIT)
    m.builds = True
    m.caps = []
    m.fixed = fixed
    m.root = reserve
    return m


def new_root(t: Type, m: Message) -> StructBase:
    """Build the root struct of an empty message."""
    return _making.new_struct(t, m, m.first, m.root)


def new_struct(t: Type, values: Mapping[str, object] | None) -> StructBase:
    """A new message whose root is a struct with these fields.

    Raises:
        TypeError, ValueError: the struct has no such field, or a value does not fit.
    """
    made = new_root(t, new_building(0, 0))
    if values:
        _filling.fill_struct(_filling.to_fill(made), values)
    return made


def copy_of(source: StructBase, t: Type) -> StructBase:
    """A builder in a new message, with a deep copy of the struct."""
    m = new_building(0, 0)
    s: Segment = m.first
    _copying.copy_struct(source, m, s, 0, t)
    return _building.build_struct(t, m, s, 0, None)


# --- reading ----------------------------------------------------------------------------------


def open_message(
    segments: Iterable[tuple[_mem.Memory, int, int]], traversal: int, nesting: int
) -> Message:
    """A message to read: ``segments`` are ``(bytes, start, end)`` in byte offsets.

    Raises:
        WireError: there is no root pointer.
    """
    made: list[Segment] = []
    for buf, start, end in segments:
        made.append(_memory.read_segment(buf, start, end, len(made)))
    if not made:
        raise WireError("a message without a segment")
    s = made[0]
    m = _memory.message_of(s, traversal, nesting)
    if len(made) > 1:
        m.rest = made[1:]
    m.root = s.base
    if s.end - s.base < 8:
        raise WireError("a message without a root pointer")
    return m


def open_segment(
    buf: bytes | bytearray, start: int, end: int, traversal: int, nesting: int
) -> Message:
    """As ``open_message``, for one segment, as nearly all messages have.

    Raises:
        WireError: there is no root pointer.
    """
    m = _memory.message_of(_memory.read_segment(buf, start, end, 0), traversal, nesting)
    m.root = start
    if end - start < 8:
        raise WireError("a message without a root pointer")
    return m


def open_flat(data: object, limits: OpeningTerms) -> Message | None:
    """The message at the start of ``bytes``, if it has one segment and fits the limits.

    None in all other cases, errors included; the caller then uses ``_framing``.
    """
    if type(data) is not bytes or len(data) < 16:
        return None
    others, words = _mem.load_pair(data, 0)
    end = 8 + 8 * words
    if others or words == 0 or end > len(data) or words > limits.max_message_words:
        return None
    m = open_segment(data, 8, end, limits.traversal_words, limits.nesting)
    m.terms = limits
    m.walk = -1
    return m


def read_root(t: Type, m: Message) -> StructBase:
    """The root struct of a message."""
    return _reading.read_struct(t, m, m.first, m.root, m.nesting, None)


def root_any(m: Message) -> AnyReader:
    """The root pointer of a message that is built or read."""
    cls = AnyBuilder if m.builds else AnyReader
    return _reading.make_any(cls, m, m.first, m.root, m.nesting)


def flat_root(namespace: type, data: bytes) -> StructBase:
    """The root of a message of one segment without a segment table."""
    return read_root(struct_type(namespace), _reading.flat_message(data))


def flat_list(element: Type, data: bytes) -> ListReader:
    """The list that is the root of a message of one segment without a segment table."""
    return _reading.default_list(element, data, ListReader)


# --- for functions that walk through messages -------------------------------------------------


def trusted(value: object) -> object:
    """A reader of the same place in the same message, without a budget.

    Raises:
        TypeError: ``value`` is not a reader.
    """
    if isinstance(value, StructBase):
        return trusted_struct(value)
    if isinstance(value, ListReader):
        return trusted_list(value)
    if isinstance(value, AnyReader):
        return trusted_any(value)
    raise TypeError(f"a reader is needed here, not {type(value).__name__}")


def trusted_struct(r: StructBase) -> StructBase:
    m = without_budget(r._m)
    return _structs.make_struct(type(r), m, r._s, r._d, r._n, r._p, r._c, r._l)


def trusted_list(r: ListReader) -> ListReader:
    m = without_budget(r._m)
    return _reading.make_list(
        type(r), r._t, m, r._s, r._at, r._count, r._step, r._n, r._c, r._code, r._l
    )


def trusted_any(r: AnyReader) -> AnyReader:
    return _reading.make_any(type(r), without_budget(r._m), r._s, r._pos, r._l)


def without_budget(m: Message) -> Message:
    if m.builds:
        raise TypeError("a reader is needed here; builders have no budget")
    made = _memory.message_of(m.first, _memory.NO_LIMIT, m.nesting)
    made.rest = m.rest
    made.root = m.root
    made.caps = m.caps
    return made


def is_root(struct: StructBase) -> bool:
    """Whether the struct is its message's root."""
    m = struct._m
    s: Segment = m.first
    word = _mem.get_u64(s.mem, m.root)
    if word == 0:
        return False
    found = _links.follow(m, s, m.root, word)
    return found.word & 3 == 0 and found.seg is struct._s and found.at == struct._d


def flat_bytes(value: object) -> bytes | None:
    """The bytes of a message of one segment whose root is this struct, with the segment table.

    None in all other cases: the struct is not the root, or the root pointer not the first word.
    """
    if not isinstance(value, StructBase):
        return None
    struct: StructBase = value
    m = struct._m
    s: Segment = m.first
    if m.rest or struct._s is not s or m.root != s.base:
        return None
    word = _mem.get_u64(s.mem, s.base)
    if word == 0 or word & 3 or _word.target(word, s.base) != struct._d:
        return None
    return _mem.framed(s.mem, s.base, s.end)


def pointer_at(m: Message, s: Segment, pos: int, level: int, t: Type) -> object:
    """Read the pointer at a position as a type."""
    return _reading.read_pointer(t, m, s, pos, level, None)


def blob_at(m: Message, s: Segment, pos: int) -> memoryview:
    """The bytes of a text or data pointer as a view; a text's NUL is part of it."""
    word = _mem.get_u64(s.mem, pos)
    if word == 0:
        return memoryview(b"")
    found = _bytes.open_bytes(m, s, pos, word, "text or data")
    return memoryview(found.seg.buf)[found.at : found.at + found.word]


COMPILED = bool(_mem.COMPILED)
