# cython: annotation_typing=False
"""Segments of memory, the message they make up, and what reading it may cost.

What all modules of the kernel abbreviate: ``m`` is a message and ``s`` a segment; ``pos`` is the
position of a pointer and ``at`` of what it leads to, both byte offsets into the segment's
buffer; ``t`` is a type. Each module is plain Python; the C types are in the ``.pxd`` beside it.

Rules that hold in the kernel:

- No object refers to one that refers back to it: readers point to their message and segment,
  segments to nothing.
- Bounds are checked when a pointer is followed, never when a field is read.
- Readers never change; builders change only memory that this process allocated.
- A value is checked before anything of the message changes, or the change is taken back.
- What is allocated and not yet used is zero, and so is what is no longer used.

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
    held: memoryview | None  # keeps a bytearray that is only read from moving

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
    """A segment that is only read; who builds in the same buffer goes on in another one."""
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
    """``ReaderLimits`` or ``Limits``: the object that bounds what reading a message may cost."""

    def _walk_of(self, message_words: int) -> int: ...
    def _traversal_met(self, words: int, message_words: int) -> str: ...


class OpeningTerms(Terms, Protocol):
    """``ReaderLimits``, as far as the opening of a message needs them."""

    @property
    def max_message_words(self) -> int: ...
    @property
    def nesting(self) -> int: ...
    @property
    def traversal_words(self) -> int: ...


class Message:
    """Segments, what reading them may still cost, and the capability table.

    ``caps`` holds what capability pointers index: hook objects of the runtime, or None. The
    section "what reading may cost" below explains ``budget`` and its neighbours.

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
    caps: list[object]  # of a message that is read NO_CAPS, unless the runtime gives it a table
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
        """Set the budget for a look that costs nothing; the caller sets it back."""
        self.budget = words


# Shared by all messages that have no more. Never changed: builders get lists of their own.
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
    """Make of a message that was read the message of other bytes, under the same limits.

    The caller has made sure that nothing else refers to the message. Its segment is used again if
    nothing refers to that either: ``trusted`` makes another message of the same segments.
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


# --- what reading may cost --------------------------------------------------------------------

# Single reads are charged to ``budget``. A message of a connection gets ``limit`` words anew when
# they are used up and the event loop has made a pass since the last time: so a kept message stays
# readable, and a small message does not hold the loop.
#
# A walk is a read of the library's own: a copy, a comparison, a dict, a text. It has a budget of
# its own, ``walk``. Twice as many words as the message has are free, because an honest walk visits
# each word once, and a comparison twice; further visits are charged to the single reads. On a
# connection WALKS such walks are free in a pass: a loop of walks over the elements of a list, which
# may all lead to one place, could else take time with the square of the message's size.

WALKS = 32
WEIGHT = 2


def charge(m: Message, words: int) -> None:
    m.budget -= words
    if m.budget < 0:
        use_up(m)


def use_up(m: Message) -> None:
    """The budget does not suffice: refill it, or raise a LimitError."""
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
    """Whether the event loop has made a pass since the last refill, which this one then is."""
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
    """How many words a walk may visit without cost to the single reads.

    Each word of the message twice: a comparison visits it on either side.
    """
    twice = size_of(m) << 1
    if m.passes is None:
        return twice
    if m.free < 0:
        m.free = WALKS * twice
    return min(twice, m.free)


def weight_of(m: Message) -> int:
    """What a visit of a walk costs that is not free, in single reads.

    On a connection WEIGHT, because the walks in Python take 0.4 to 0.9 us for a visit: 1 KiB of
    shared pointers then holds the event loop for some 30 ms at most.
    """
    return 1 if m.passes is None else WEIGHT


def begin_walk(m: Message) -> int:
    """Give the message the budget of a walk; return what ``end_walk`` needs.

    A walk inside of a walk is a part of that one.
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
    """Give the single reads their budget back, less the visits that were not free."""
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
    """Where something lies: a segment, a position, and the pointer word that tells its size."""

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
