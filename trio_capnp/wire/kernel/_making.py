# cython: annotation_typing=False
"""New structs, lists and capabilities, behind null pointers."""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import (
    _kinds,
    _links,
    _memory,
    _reading,
    _room,
    _structs,
    _types,
    _word,
)
from trio_capnp.wire.kernel._memory import Message, Place, Segment
from trio_capnp.wire.kernel._reading import ListReader
from trio_capnp.wire.kernel._structs import StructBase
from trio_capnp.wire.kernel._types import Type

MAX_COUNT = (1 << 29) - 1
EMPTY_STRUCT = 0xFFFFFFFC  # a pointer to a struct of no size, which needs no memory


def new_struct(t: Type, m: Message, s: Segment, pos: int) -> StructBase:
    """A struct with every field at its default."""
    if not t.resolved:
        _types.resolve(t)
    if t.size == 0:
        _mem.put_u64(s.mem, pos, EMPTY_STRUCT)
        return _structs.make_struct(t.builder, m, s, pos, 0, pos, 0, _memory.NO_LIMIT)
    at = _room.allocate(m, s, t.size)
    if at >= 0:
        _mem.put_u64(s.mem, pos, _word.near(t.word, at, pos))
    else:
        found = _room.place(m, s, pos, t.size, t.word)
        s = found.seg
        at = found.at
    end = at + t.data
    return _structs.make_struct(t.builder, m, s, at, t.data, end, t.pointers, _memory.NO_LIMIT)


def list_bytes(t: Type, count: int) -> int:
    """The bytes of a list of ``count`` elements of ``t``, without a tag, in whole words.

    Raises:
        ValueError: ``count`` is negative, or more than a list can hold.
    """
    if t.code == _kinds.COMPOSITE:
        _types.resolve(t)
    check_count(count)
    if t.code != _kinds.COMPOSITE:
        return _links.plain_size(t.code, count)
    check_count(count * (t.size >> 3))
    return count * t.size


def check_count(count: int) -> None:
    if count < 0 or count > MAX_COUNT:
        raise ValueError(f"a list holds 0 to {MAX_COUNT} elements or words, not {count}")


def new_list(
    t: Type, m: Message, s: Segment, pos: int, count: int, cls: type[ListReader]
) -> ListReader:
    """A list of ``count`` elements of ``t``, each at its default."""
    size = list_bytes(t, count)
    if t.code == _kinds.COMPOSITE:
        return new_composite(t, m, s, pos, count, t.data, t.pointers, cls)
    found = _room.place(m, s, pos, size, _word.list_word(t.code, count))
    step: int = _kinds.STEP_BITS[t.code]
    c = 1 if t.code == _kinds.POINTER else 0
    n = 0 if c else step >> 3
    return _reading.make_list(
        cls, t, m, found.seg, found.at, count, step, n, c, t.code, _memory.NO_LIMIT
    )


def new_composite(
    t: Type, m: Message, s: Segment, pos: int, count: int, n: int, c: int, cls: type[ListReader]
) -> ListReader:
    """A list of structs whose sections have ``n`` bytes and ``c`` pointers."""
    each = n + (c << 3)
    check_count(count * (each >> 3))
    found = place_composite(m, s, pos, count, n, c)
    at = found.at + 8
    return _reading.make_list(
        cls, t, m, found.seg, at, count, each << 3, n, c, _kinds.COMPOSITE, _memory.NO_LIMIT
    )


def place_composite(m: Message, s: Segment, pos: int, count: int, n: int, c: int) -> Place:
    """Allocate a list of structs and write its tag, at the returned place."""
    size = count * (n + (c << 3))
    word = _word.list_word(_kinds.COMPOSITE, size >> 3)
    found = _room.place(m, s, pos, size + 8, word)
    _mem.put_u64(found.seg.mem, found.at, _word.tag_word(n, c, count))
    return found


def put_cap(m: Message, s: Segment, pos: int, entry: object) -> None:
    """Write a pointer to a new entry of the capability table; None is a null pointer."""
    if entry is not None:
        index = len(m.caps)
        m.caps.append(entry)
        _mem.put_u64(s.mem, pos, 3 | (index << 32))
