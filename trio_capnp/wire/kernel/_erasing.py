# cython: annotation_typing=False
"""Clearing replaced objects, so that no old content is sent. Only for messages built here.

Bounds are checked even so: if two objects ever overlapped, an unchecked erasure could overwrite
memory outside of them.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TypeAlias

from trio_capnp.errors import WireError
from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import _kinds, _links, _word
from trio_capnp.wire.kernel._memory import Message, Segment

# A pointer that was already removed: the segment and position where it stood, and its word.
Held: TypeAlias = tuple[Segment, int, int]


def erase_pointer(m: Message, s: Segment, pos: int) -> None:
    """Make the pointer null, and clear every object that it owned."""
    word = _mem.get_u64(s.mem, pos)
    if word == 0:
        return
    _mem.put_u64(s.mem, pos, 0)
    if word & 3 == 1 and _word.element_code(word) < _kinds.POINTER:  # most often a text
        erase_plain(s, _word.target(word, pos), word)
    else:
        erase_object(m, s, pos, word)


def erase_object(m: Message, s: Segment, pos: int, word: int) -> None:
    """Clear every object that the pointer ``word`` owned, which stood at ``pos``. Iterative."""
    todo: list[Held] = [(s, pos, word)]
    while todo:
        s, pos, word = todo.pop()
        erase_one(m, s, pos, word, todo)


def erase_one(m: Message, s: Segment, pos: int, word: int, todo: list[Held]) -> None:
    found = _links.follow(m, s, pos, word)
    erase_pad(m, word)
    word = found.word
    kind = word & 3
    if kind == 0:
        n = _word.data_bytes(word)
        _links.check_bounds(found.seg, found.at, _word.struct_bytes(word), "struct")
        erase_struct(found.seg, found.at, n, _word.pointers(word), todo)
    elif kind == 1:
        erase_list(found.seg, found.at, word, todo)
    else:
        drop_cap(m, word >> 32)


def drop_cap(m: Message, index: int) -> None:
    """Empty an entry of the capability table. It keeps its place, so other indices stay valid."""
    if index < len(m.caps):
        m.caps[index] = None


def erase_pad(m: Message, word: int) -> None:
    """Clear the landing pad of a far pointer, if it is one."""
    if word & 3 == 2:
        s = _links.segment_at(m, word >> 32)
        _mem.clear(s.mem, s.base + _word.offset_in_segment(word), 16 if word & 4 else 8)


def erase_struct(s: Segment, at: int, n: int, c: int, todo: list[Held]) -> None:
    """Clear both sections; the pointers in them are added to ``todo``."""
    _mem.clear(s.mem, at, n)
    for i in range(c):
        pos = at + n + (i << 3)
        word = _mem.get_u64(s.mem, pos)
        if word:
            _mem.put_u64(s.mem, pos, 0)
            todo.append((s, pos, word))


def erase_list(s: Segment, at: int, word: int, todo: list[Held]) -> None:
    code = _word.element_code(word)
    count = _word.count(word)
    if code == _kinds.POINTER:
        _links.check_bounds(s, at, count << 3, "list")
        erase_struct(s, at, 0, count, todo)
    elif code != _kinds.COMPOSITE:
        erase_plain(s, at, word)
    else:
        erase_composite(s, at, word, todo)


def erase_plain(s: Segment, at: int, word: int) -> None:
    """Clear a list of bits or numbers."""
    size = _links.plain_size(_word.element_code(word), _word.count(word))
    _links.check_bounds(s, at, size, "list")
    _mem.clear(s.mem, at, size)


def erase_composite(s: Segment, at: int, word: int, todo: list[Held]) -> None:
    """Clear a list of structs and its tag."""
    _links.check_bounds(s, at, (_word.count(word) + 1) << 3, "list")
    tag = _mem.get_u64(s.mem, at)
    _mem.put_u64(s.mem, at, 0)
    n = _word.data_bytes(tag)
    step = _word.struct_bytes(tag)
    if _word.tag_count(tag) * step > _word.count(word) << 3:
        raise WireError("the elements of a struct list exceed its size")
    for i in range(_word.tag_count(tag) if step else 0):
        erase_struct(s, at + 8 + i * step, n, _word.pointers(tag), todo)
