# cython: annotation_typing=False
"""Moving objects of an older schema version to where every field of a newer one has its place.

Source: row U06.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from trio_capnp.errors import LimitError
from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import _erasing, _kinds, _making, _memory, _room, _structs, _word
from trio_capnp.wire.kernel._memory import Message, Place, Segment
from trio_capnp.wire.kernel._reading import ListReader
from trio_capnp.wire.kernel._structs import StructBase
from trio_capnp.wire.kernel._types import Type

# A list of elements without size costs its sender nothing; this bounds the memory to widen it.
MAX_FROM_NOTHING_WORDS = 8 << 20


def widen_struct(t: Type, m: Message, s: Segment, pos: int, old: Place) -> StructBase:
    """Move the struct that the pointer at ``pos`` leads to, from ``old``."""
    n = _word.data_bytes(old.word)
    c = _word.pointers(old.word)
    data = max(n, t.data)
    pointers = max(c, t.pointers)
    before = _mem.get_u64(s.mem, pos)
    made = _room.place(m, s, pos, data + (pointers << 3), _word.struct_word(data, pointers))
    _erasing.erase_pad(m, before)
    move_struct(m, old.seg, old.at, n, c, made.seg, made.at, data)
    return _structs.make_struct(
        t.builder, m, made.seg, made.at, data, made.at + data, pointers, _memory.NO_LIMIT
    )


def move_struct(
    m: Message, old: Segment, at: int, n: int, c: int, new: Segment, to: int, data: int
) -> None:
    """Move both sections; the old ones are cleared."""
    _mem.move(new.mem, to, old.mem, at, n)
    for i in range(c):
        move_pointer(m, old, at + n + (i << 3), new, to + data + (i << 3))
    _mem.clear(old.mem, at, n)


def move_pointer(m: Message, old: Segment, pos: int, new: Segment, to: int) -> None:
    """Make the pointer at ``to`` lead to the target of the one at ``pos``, which becomes null."""
    word = _mem.get_u64(old.mem, pos)
    _mem.put_u64(old.mem, pos, 0)
    if word & 3 > 1 or word == 0 or word & 0xFFFFFFFF == _making.EMPTY_STRUCT:
        _mem.put_u64(new.mem, to, word)  # valid anywhere: far, capability, null, empty struct
        return
    at = _word.target(word, pos)
    word &= 0xFFFFFFFF00000003
    if old is new:
        _mem.put_u64(new.mem, to, _word.near(word, at, to))
    else:
        lead_far(m, old, at, word, new, to)


def lead_far(m: Message, old: Segment, at: int, word: int, new: Segment, to: int) -> None:
    """Make the pointer at ``to`` lead into another segment.

    The landing pad lies in the object's segment. If that is full, the object needs a double-far
    landing pad, in a new segment.
    """
    pad = _room.allocate(m, old, 8)
    if pad >= 0:
        _mem.put_u64(old.mem, pad, _word.near(word, at, pad))
        _mem.put_u64(new.mem, to, _word.far(old.index, pad - old.base))
        return
    other = _room.new_segment(m, 16)
    pad = _room.allocate(m, other, 16)
    _mem.put_u64(other.mem, pad, _word.far(old.index, at - old.base))
    _mem.put_u64(other.mem, pad + 8, word)
    _mem.put_u64(new.mem, to, _word.far(other.index, pad - other.base) | 4)


def widen_list(
    t: Type, m: Message, s: Segment, pos: int, old: ListReader, cls: type[ListReader]
) -> ListReader:
    """Move a list to where each element has room for every field of the struct ``t``."""
    n = max(_word.words(old._n) << 3, t.data)
    c = max(old._c, t.pointers)
    check_growth(old, (n >> 3) + c)
    before = _mem.get_u64(s.mem, pos)
    made = _making.new_composite(t, m, s, pos, old._count, n, c, cls)
    _erasing.erase_pad(m, before)
    for i in range(old._count):
        at = old._at + ((i * old._step) >> 3)
        to = made._at + ((i * made._step) >> 3)
        move_struct(m, old._s, at, old._n, old._c, made._s, to, n)
    if old._code == _kinds.COMPOSITE:
        _mem.put_u64(old._s.mem, old._at - 8, 0)
    return made


def check_growth(old: ListReader, each: int) -> None:
    if old._step == 0 and old._count * each > MAX_FROM_NOTHING_WORDS:
        raise LimitError(
            f"a list of {old._count} elements without content is not made one of structs of"
            f" {each} words: that would take more than {MAX_FROM_NOTHING_WORDS} words"
        )
