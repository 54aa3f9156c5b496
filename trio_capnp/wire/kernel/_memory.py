# cython: annotation_typing=False
"""Segments of memory, the message they make up, and room for what is built.

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

from trio_capnp.errors import LimitError
from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import _word

NO_LIMIT = 1 << 60
FIRST_SEGMENT = 1024  # bytes; a message that fits is one allocation
MAX_SEGMENT = ((1 << 29) - 1) << 3  # bytes; the farthest that an offset reaches


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


class Message:
    """Segments, what reading them may still cost, and the capability table.

    ``caps`` holds what capability pointers index: hook objects of the runtime, or None.
    """

    __slots__ = ("budget", "builds", "caps", "fixed", "limit", "nesting", "root", "segments")

    segments: list[Segment]
    caps: list[object]
    budget: int  # words that pointers may still lead to
    limit: int  # what the budget was at first, for the error's text
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
        return sum(segment._view().nbytes for segment in self.segments) >> 3

    def _segments(self) -> list[Segment]:
        return self.segments

    def _remaining(self) -> int:
        """Words that pointers may still lead to."""
        return self.budget

    def _charge(self, words: int) -> None:
        charge(self, words)

    def _allocate(self, words: int) -> int:
        """Take zeroed words from segment 0 and give the position of the first, or -1."""
        return allocate(self, self.segments[0], words << 3)


def message_of(segments: list[Segment], budget: int, nesting: int) -> Message:
    """A message to read; its root pointer is at the start."""
    made = Message.__new__(Message)
    made.segments = segments
    made.budget = budget
    made.limit = budget
    made.nesting = nesting
    made.builds = False
    made.fixed = 0
    made.root = 0
    made.caps = []
    return made


# --- what reading may cost --------------------------------------------------------------------


def charge(m: Message, words: int) -> None:
    m.budget -= words
    if m.budget < 0:
        m.budget = 0
        raise LimitError(
            f"this message leads to more than {m.limit} words, counting every visit;"
            " if it is to be trusted, read it with a larger ReaderLimits(traversal_words=…)"
        )


def check_level(m: Message, level: int) -> None:
    if level <= 0:
        raise LimitError(
            f"this message nests deeper than {m.nesting} pointers;"
            " if it is to be trusted, read it with a larger ReaderLimits(nesting=…)"
        )


# --- room for what is built -------------------------------------------------------------------


def allocate(m: Message, s: Segment, size: int) -> int:
    """Take ``size`` zeroed bytes from the segment; -1 if it may not grow to hold them."""
    at = s.end
    if at + size > s.room and (m.fixed or not grow(s, size)):
        return -1
    s.end = at + size
    return at


def grow(s: Segment, size: int) -> bool:
    """Let a buffer grow, at least to twice its size; False if it cannot."""
    return s.end + size <= MAX_SEGMENT and enlarge(
        s, max(size, min(s.room, MAX_SEGMENT - s.room)), s.room
    )


def make_room(m: Message, s: Segment, size: int) -> None:
    """See that ``size`` bytes can be allocated that are written at once, but for the last word.

    They are not zeroed first, as others are. Does nothing if the buffer cannot grow.
    """
    end = s.end + size
    if end > s.room and not m.fixed and end + FIRST_SEGMENT <= MAX_SEGMENT:
        enlarge(s, end + FIRST_SEGMENT - s.room, end - 8)


def enlarge(s: Segment, size: int, clean: int) -> bool:
    """Add bytes to a buffer, zero ones from ``clean`` on; False if somebody has a view of it."""
    buf = s.buf
    try:
        _mem.extend(buf, size, clean)
    except BufferError:
        return False
    s.mem = _mem.address(buf)
    s.room = len(buf)
    return True


def new_segment(m: Message, size: int) -> Segment:
    """Another segment, with room for ``size`` bytes."""
    room = max(size, m.fixed if m.fixed else FIRST_SEGMENT)
    made = segment_of(_mem.zeroed(room), 0, 0, len(m.segments))
    m.segments.append(made)
    return made


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


def place(m: Message, s: Segment, pos: int, size: int, word: int) -> Place:
    """Allocate ``size`` bytes and make the pointer at ``pos`` lead there.

    ``word`` is the pointer without its offset. Where the pointer's own segment is full, the
    object gets a landing pad in front of it in another one.
    """
    at = allocate(m, s, size)
    if at >= 0:
        _mem.put_u64(s.mem, pos, _word.near(word, at, pos))
        return place_of(s, at, word)
    other = m.segments[len(m.segments) - 1]
    pad = allocate(m, other, size + 8)
    if pad < 0:
        other = new_segment(m, size + 8)
        pad = allocate(m, other, size + 8)
    _mem.put_u64(other.mem, pad, word)
    _mem.put_u64(s.mem, pos, _word.far(other.index, pad - other.base))
    return place_of(other, pad + 8, word)


def ends_of(m: Message) -> list[int]:
    """Where the segments end now, for ``give_back``."""
    ends: list[int] = []
    for s in m.segments:
        ends.append(s.end)
    return ends


def give_back(m: Message, ends: list[int], caps: int) -> None:
    """Forget what was allocated since ``ends`` were taken."""
    del m.segments[len(ends) :]
    del m.caps[caps:]
    for i in range(len(ends)):
        s = m.segments[i]
        end = ends[i]
        _mem.clear(s.mem, end, s.end - end)
        s.end = end
