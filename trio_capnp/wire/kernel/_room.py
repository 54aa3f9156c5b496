# cython: annotation_typing=False
"""Allocation: words taken from a segment, buffers that grow, and further segments."""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from trio_capnp.wire import _mem, _pool
from trio_capnp.wire.kernel import _memory, _word
from trio_capnp.wire.kernel._memory import Message, Place, Segment

FIRST_SEGMENT = 1024  # bytes; a message that fits is one allocation
LARGE_BUFFER = 256 * 1024  # bytes; buffers from this size on are reused through ``_pool``
MAX_SEGMENT = ((1 << 29) - 1) << 3  # bytes; the farthest offset of a pointer


def allocate(m: Message, s: Segment, size: int) -> int:
    """Take ``size`` zeroed bytes from the segment; -1 if it cannot grow to hold them."""
    at = s.end
    if at + size > s.room and (m.fixed or not grow(s, size)):
        return -1
    s.end = at + size
    return at


def grow(s: Segment, size: int) -> bool:
    """Grow a buffer, at least to twice its size; False if that is impossible."""
    return s.end + size <= MAX_SEGMENT and enlarge(
        s, max(size, min(s.room, MAX_SEGMENT - s.room)), s.room
    )


def make_room(m: Message, s: Segment, size: int) -> None:
    """Reserve ``size`` bytes that the caller writes at once; only the last word is zeroed.

    Does nothing if the buffer cannot grow.
    """
    end = s.end + size
    if end > s.room and not m.fixed and end + FIRST_SEGMENT <= MAX_SEGMENT:
        enlarge(s, end + FIRST_SEGMENT - s.room, end - 8)


def enlarge(s: Segment, size: int, clean: int) -> bool:
    """Add bytes to a buffer, zeroed from ``clean`` on; False if a view of the buffer exists."""
    if s.room + size >= LARGE_BUFFER:
        return enlarge_much(s, size, clean)
    buf = s.buf
    try:
        _mem.extend(buf, size, clean)
    except BufferError:
        return False
    s.mem = _mem.address(buf)
    s.room = len(buf)
    return True


def enlarge_much(s: Segment, size: int, clean: int) -> bool:
    """As ``enlarge``, by moving to a buffer that an earlier message has left, if there is one."""
    buf = s.buf
    old = len(buf)
    try:
        _mem.extend(buf, 8, old)  # BufferError while a view of it exists
        found = _pool.unused_buffer(old + size)
        if found is None:
            _mem.extend(buf, size - 8, clean)
            _pool.keep(buf)
            found = buf
        else:
            start = max(old, clean)
            _mem.move(_mem.address(found), 0, _mem.address(buf), 0, old)
            _mem.clear(_mem.address(found), start, len(found) - start)
    except BufferError:
        return False
    s.buf = found
    s.mem = _mem.address(found)
    s.room = len(found)
    return True


def new_segment(m: Message, size: int) -> Segment:
    """Another segment, with room for ``size`` bytes."""
    room = max(size, m.fixed if m.fixed else FIRST_SEGMENT)
    made = _memory.segment_of(_mem.zeroed(room), 0, 0, len(m.rest) + 1)
    if m.rest is _memory.ONLY_FIRST:
        m.rest = []
    m.rest.append(made)
    return made


def place(m: Message, s: Segment, pos: int, size: int, word: int) -> Place:
    """Allocate ``size`` bytes and point the pointer at ``pos`` to them.

    ``word`` is the pointer without its offset. If the pointer's segment is full, the object lies in
    another segment, with a landing pad in front of it.
    """
    at = allocate(m, s, size)
    if at >= 0:
        _mem.put_u64(s.mem, pos, _word.near(word, at, pos))
        return _memory.place_of(s, at, word)
    other = m.rest[len(m.rest) - 1] if m.rest else m.first
    pad = allocate(m, other, size + 8)
    if pad < 0:
        other = new_segment(m, size + 8)
        pad = allocate(m, other, size + 8)
    _mem.put_u64(other.mem, pad, word)
    _mem.put_u64(s.mem, pos, _word.far(other.index, pad - other.base))
    return _memory.place_of(other, pad + 8, word)


def ends_of(m: Message) -> list[int]:
    """The ends of the segments, for ``give_back``."""
    ends: list[int] = [m.first.end]
    for s in m.rest:
        ends.append(s.end)
    return ends


def give_back(m: Message, ends: list[int], caps: int) -> None:
    """Give back the memory allocated since ``ends`` were taken."""
    if len(m.rest) >= len(ends):
        del m.rest[len(ends) - 1 :]
    del m.caps[caps:]
    for i in range(len(ends)):
        s = m.rest[i - 1] if i else m.first
        end = ends[i]
        _mem.clear(s.mem, end, s.end - end)
        s.end = end
