# cython: annotation_typing=False
"""Segments of memory, the message that they make up, and the budget for reading it.

Short names of the kernel: ``m`` is a message and ``s`` a segment; ``pos`` is the position of a
pointer and ``at`` the position of its target, both byte offsets into the segment's
buffer; ``t`` is a type. Each module is plain Python; the C types are in the ``.pxd`` beside it.

Rules that hold in the kernel:

- No object refers to one that refers back to it: readers point to their message and segment,
  segments to nothing.
- Bounds are checked when a pointer is followed, never when a field is read.
- Readers never change; builders change only memory that this process allocated.
- A value is checked before the message changes, or the change is taken back.
- Memory that is allocated and unused is zero, and so is memory that is no longer used.

Source: encoding.html; rows U01 to U12.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Protocol

from trio_capnp.errors import LimitError
from trio_capnp.wire import _mem

NO_LIMIT = 1 << 60


class Segment:
    """A run of words in a buffer: ``base`` and ``end`` are byte offsets into it."""

    __slots__ = ("base", "buf", "end", "held", "index", "mem", "room")

    buf: bytearray  # or bytes, where it is only read
    mem: bytearray
    base: int
    end: int
    room: int  # where the buffer ends
    index: int
    held: memoryview | None  # keeps a bytearray that is only read from being resized

    def _bounds(self) -> tuple[bytes | bytearray, int, int]:
        """The buffer, and the byte offsets of the segment's start and end in it."""
        return self.buf, self.base, self.end

    def _view(self) -> memoryview:
        return memoryview(self.buf)[self.base : self.end]


def segment_of(buf: bytes | bytearray, base: int, end: int, index: int) -> Segment:
    made = Segment.__new__(Segment)
    made.held = None
    made.buf = buf  # type: ignore[assignment]
    made.mem = _mem.address(buf)
    made.base = base
    made.end = end
    made.room = len(buf)
    made.index = index
    return made


def read_segment(buf: bytes | bytearray, base: int, end: int, index: int) -> Segment:
    """A segment that is only read; a builder in the same buffer continues in another segment."""
    held = None
    if not isinstance(buf, bytes):
        if not isinstance(buf, bytearray):
            raise TypeError(f"a segment is bytes or a bytearray, not {type(buf).__name__}")
        held = memoryview(buf)
    if base < 0 or end < base or end > len(buf):
        raise ValueError(f"a segment from {base} to {end} in a buffer of {len(buf)} bytes")
    made = segment_of(buf, base, end, index)
    made.held = held
    return made


class Passes:
    """Counts the passes of an event loop. The runtime adds one for each; the kernel compares."""

    __slots__ = ("count",)

    count: int

    def __init__(self) -> None:
        self.count = 0


class Terms(Protocol):
    """``ReaderLimits`` or ``Limits``: the object that bounds the cost of reading a message."""

    def _walk_of(self, message_words: int) -> int: ...
    def _traversal_met(self, words: int, message_words: int) -> str: ...


class OpeningTerms(Terms, Protocol):
    """The attributes of ``ReaderLimits`` that opening a message needs."""

    @property
    def max_message_words(self) -> int: ...
    @property
    def nesting(self) -> int: ...
    @property
    def traversal_words(self) -> int: ...


class Message:
    """Segments, the budget for reading them, and the capability table.

    ``caps`` holds the entries that capability pointers index: hook objects of the runtime, or None.
    The section "the cost of reading" below explains ``budget`` and its neighbours.

    Nearly all messages have one segment and no capabilities. The first segment therefore has an
    attribute of its own, and empty lists are shared: a log has many messages, and each list is an
    object to make and for the collector of cycles to visit.
    """

    __slots__ = (
        *("budget", "builds", "caps", "first", "fixed", "free", "lent", "limit", "nesting"),
        *("passes", "rest", "root", "seen", "terms", "walk", "walking"),
    )

    first: Segment
    rest: list[Segment]  # the further segments; ONLY_FIRST if there are none
    caps: list[object]  # NO_CAPS in a message that is read, unless the runtime gives it a table
    budget: int  # words that pointers may still lead to
    limit: int  # the budget of single reads, at first and after each refill
    walk: int  # the budget of one walk; -1 before the first walk
    lent: int  # the budget at the beginning of the walk
    free: int  # words that walks may still visit without cost in this pass; -1 for all
    walking: bool
    terms: Terms | None
    passes: Passes | None
    seen: int  # the count of passes at the last refill
    nesting: int
    builds: bool
    fixed: int  # bytes of each segment when building, or 0: one that grows
    root: int  # position of the root pointer in segment 0

    @property
    def _caps(self) -> list[object]:
        return self.caps

    @_caps.setter
    def _caps(self, caps: list[object]) -> None:
        self.caps = caps

    @property
    def _words(self) -> int:
        """Words in all segments."""
        return size_of(self)

    def _segments(self) -> list[Segment]:
        return [self.first, *self.rest]

    def _remaining(self) -> int:
        """Words that pointers may still lead to."""
        return self.budget

    def _charge(self, words: int) -> None:
        charge(self, words)

    def _check_level(self, level: int) -> None:
        check_level(self, level)

    def _begin_walk(self) -> int:
        return begin_walk(self)

    def _end_walk(self, left: int) -> None:
        end_walk(self, left)

    def _lend(self, words: int) -> None:
        """Set the budget for a read that costs nothing; the caller sets it back."""
        self.budget = words


# Shared by all messages without further segments. Never mutated: builders get their own lists.
ONLY_FIRST: list[Segment] = []
NO_CAPS: list[object] = []


def message_of(first: Segment, budget: int, nesting: int) -> Message:
    """A message of one segment to read; its root pointer is at the start."""
    made = Message.__new__(Message)
    made.first = first
    made.rest = ONLY_FIRST
    made.budget = budget
    made.limit = budget
    made.walk = budget
    made.lent = 0
    made.free = -1
    made.walking = False
    made.terms = None
    made.passes = None
    made.seen = 0
    made.nesting = nesting
    made.builds = False
    made.fixed = 0
    made.root = 0
    made.caps = NO_CAPS
    return made


def use_again(m: Message, buf: bytes, start: int, end: int) -> None:
    """Turn a message that was read into the message of other bytes, under the same limits.

    The caller has made sure that nothing else refers to the message. Its segment is reused, too,
    if nothing refers to the segment: ``trusted`` makes another message of the same segments.
    """
    s = m.first
    m.first = None  # type: ignore[assignment] # now ``s`` is the only reference that is known
    if _mem.holders(s) == 1:
        s.buf = buf  # type: ignore[assignment]
        s.mem = _mem.address(buf)
        s.base = start
        s.end = end
        s.room = end
    else:
        s = segment_of(buf, start, end, 0)
    m.first = s
    m.rest = ONLY_FIRST
    m.caps = NO_CAPS
    m.budget = m.limit
    m.walk = -1
    m.lent = 0
    m.free = -1
    m.walking = False
    m.passes = None
    m.seen = 0
    m.root = start


# --- the cost of reading ----------------------------------------------------------------------

# Single reads are charged to ``budget``. A message of a connection gets ``limit`` words again when
# they are used up and the event loop has made a pass since the last refill: a kept message stays
# readable, and a small message cannot block the loop.
#
# A walk is a read by the library itself: a copy, a comparison, a dict, a text. It has its own
# budget, ``walk``. Twice as many words as the message has are free, because an honest walk visits
# each word once, and a comparison twice; further visits are charged to the single reads. On a
# connection WALKS such walks are free in a pass. Without that bound, a loop of walks over the
# elements of a list that all lead to one place takes time quadratic in the message's size.
# may all lead to one place, could else take time with the square of the message's size.

WALKS = 32
WEIGHT = 2


def charge(m: Message, words: int) -> None:
    m.budget -= words
    if m.budget < 0:
        use_up(m)


def use_up(m: Message) -> None:
    """The budget does not suffice: refill it, or raise LimitError."""
    if not m.walking and has_passed(m):
        m.budget += m.limit
        if m.budget >= 0:
            return
    m.budget = 0
    words = m.walk if m.walking and m.lent == m.walk else m.limit
    if m.terms is None:
        raise LimitError(f"this message leads to more than {words} words, counting every visit")
    raise LimitError(m.terms._traversal_met(words, size_of(m)))


def has_passed(m: Message) -> bool:
    """Whether the event loop has made a pass since the last refill; if so, note the new refill."""
    if m.passes is None or m.passes.count == m.seen:
        return False
    m.seen = m.passes.count
    m.free = -1
    return True


def size_of(m: Message) -> int:
    """Words in all segments."""
    size = m.first.end - m.first.base
    for s in m.rest:
        size += s.end - s.base
    return size >> 3


def own_words(m: Message) -> int:
    """The words that a walk may visit without cost to the single reads.

    Each word of the message counts twice, because a comparison may visit it on both sides.
    """
    twice = size_of(m) << 1
    if m.passes is None:
        return twice
    if m.free < 0:
        m.free = WALKS * twice
    return min(twice, m.free)


def weight_of(m: Message) -> int:
    """The cost, in words of single reads, of a visit of a walk that is not free.

    On a connection the cost is WEIGHT, because the walks in Python take 0.4 to 0.9 us for a visit:
    1 KiB of shared pointers then blocks the event loop for about 30 ms at most.
    """
    return 1 if m.passes is None else WEIGHT


def begin_walk(m: Message) -> int:
    """Give the message the budget of a walk; return the argument for ``end_walk``.

    A walk inside another walk is a part of the outer one.
    """
    if m.limit >= NO_LIMIT or m.walking:
        return -1
    if has_passed(m):
        m.budget = m.limit
    if m.walk < 0 and m.terms is not None:
        m.walk = m.terms._walk_of(size_of(m))
    left = m.budget
    m.lent = min(m.walk, left // weight_of(m) + own_words(m))
    m.budget = m.lent
    m.walking = True
    return left


def end_walk(m: Message, left: int) -> None:
    """Restore the budget of single reads, less the visits that were not free."""
    if left >= 0:
        cost = m.lent - m.budget
        own = min(cost, own_words(m))
        if m.passes is not None:
            m.free -= own
        m.walking = False
        m.budget = left - (cost - own) * weight_of(m)


def check_level(m: Message, level: int) -> None:
    if level <= 0:
        name = "ReaderLimits" if m.terms is None else type(m.terms).__name__
        raise LimitError(
            f"this message nests deeper than {m.nesting} pointers:"
            f" {name}(nesting={m.nesting}), to be raised for messages that are trusted"
        )


class Place:
    """The place of an object: a segment, a position, and the pointer word with its size."""

    __slots__ = ("at", "seg", "word")

    seg: Segment
    at: int
    word: int


def place_of(seg: Segment, at: int, word: int) -> Place:
    made = Place.__new__(Place)
    made.seg = seg
    made.at = at
    made.word = word
    return made
