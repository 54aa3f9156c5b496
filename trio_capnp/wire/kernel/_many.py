# cython: annotation_typing=False
"""Many messages one after another, as a log has them.

Nearly every message of a log is plain: one segment, within the limits, and complete. Such a message
is opened here, with three objects for each: reader, message and segment. All other messages, and
all errors, are left to a function that the caller gives.

A message in a buffer is read in place. A message of a file, or of packed bytes, has memory of its
own, so that a reader that a program keeps holds no more than its message.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from trio_capnp.wire import _mem, _packed
from trio_capnp.wire.kernel import _memory, _reading
from trio_capnp.wire.kernel._memory import Message, OpeningTerms
from trio_capnp.wire.kernel._structs import StructBase
from trio_capnp.wire.kernel._types import Type

FrameT = TypeVar("FrameT")
FrameT_co = TypeVar("FrameT_co", covariant=True)

WORD = 8
# The most bytes of a message that one read asks for, or that are unpacked at once. Larger messages
# are put together from pieces, so that an announced size alone takes no memory.
LARGEST_ASKED = 1 << 20
LARGEST_UNPACKED = 8 * 1024


class LogOpening:
    """The common part of the messages of a log: the type of their roots, and the limits.

    A loop over a log drops each reader when it takes the next one. Nothing then refers to the
    message before last, so its two objects are used again for the next message.

    Args:
        t: the type of the roots.
        limits: bounds of the size of each message and of the cost of reading it.
        largest: bytes; a larger message is not opened here.
    """

    __slots__ = ("before_last", "largest", "last", "limits", "nesting", "t", "traversal")

    t: Type
    limits: OpeningTerms
    largest: int
    traversal: int
    nesting: int
    last: Message | None
    before_last: Message | None

    def __init__(self, t: Type, limits: OpeningTerms, largest: int) -> None:
        self.t = t
        self.limits = limits
        self.largest = min(largest, limits.max_message_words << 3)
        self.traversal = limits.traversal_words
        self.nesting = limits.nesting
        self.last = None
        self.before_last = None


def open_at(o: LogOpening, buf: bytes, start: int, end: int) -> StructBase:
    """The root of the message whose one segment, which is not empty, lies between these bytes."""
    m = next_message(o, buf, start, end)
    return _reading.read_struct(o.t, m, m.first, start, o.nesting, None)


def next_message(o: LogOpening, buf: bytes, start: int, end: int) -> Message:
    """A message of these bytes: the object of the one before last, if it has no reader left."""
    m = o.before_last
    o.before_last = o.last
    # Every reader refers to its message. If this is the only reference to the message, it has
    # no reader.
    if m is not None and _mem.holders(m) == 1:
        _memory.use_again(m, buf, start, end)
    else:
        m = _memory.message_of(_memory.segment_of(buf, start, end, 0), o.traversal, o.nesting)
        m.root = start
        m.terms = o.limits
        m.walk = -1
    if _mem.COMPILED:
        o.last = m
    return m


def plain_size(o: LogOpening, buf: _mem.Memory, start: int) -> int:
    """The bytes of the plain message whose table is the word at ``start``; 0 if it is not plain."""
    others, words = _mem.load_pair(buf, start)
    size: int = words << 3
    return 0 if others or size > o.largest else size


# --- in a buffer ------------------------------------------------------------------------------


class InBuffer:
    """Iterates over the messages in ``bytes``, in the compiled form.

    ``at`` is where the next message begins, or -1 after an error.
    """

    __slots__ = ("at", "buf", "opening", "other")

    opening: LogOpening
    buf: bytes
    at: int
    other: Callable[[int], tuple[StructBase, int]]

    def __iter__(self) -> Iterator[StructBase]:
        return self

    def __next__(self) -> StructBase:
        return next_in(self)

    def close(self) -> None:
        """End the iteration, as a generator's ``close`` does."""
        self.at = -1


def next_in(i: InBuffer) -> StructBase:
    start = i.at
    size = len(i.buf)
    if start < 0 or start >= size:
        raise StopIteration
    i.at = -1
    if start + WORD <= size:
        length = plain_size(i.opening, i.buf, start)
        end = start + WORD + length
        if length and end <= size:
            found = open_at(i.opening, i.buf, start + WORD, end)
            i.at = end
            return found
    found, i.at = i.other(start)
    return found


def messages_in(
    t: Type, buf: bytes, limits: OpeningTerms, other: Callable[[int], tuple[StructBase, int]]
) -> Iterator[StructBase]:
    """Every message in ``bytes``.

    Args:
        t: the type of the roots.
        buf: the messages, one after another.
        limits: bounds of the size of each message and of the cost of reading it.
        other: opens the message that begins at a byte offset, and returns its root and its end.
    """
    o = LogOpening(t, limits, _memory.NO_LIMIT)
    if _mem.COMPILED:
        return in_buffer(o, buf, other)
    return each_in(o, buf, other)


def in_buffer(
    o: LogOpening, buf: bytes, other: Callable[[int], tuple[StructBase, int]]
) -> InBuffer:
    made = InBuffer.__new__(InBuffer)
    made.opening = o
    made.buf = buf
    made.other = other
    made.at = 0
    return made


def each_in(
    o: LogOpening, buf: bytes, other: Callable[[int], tuple[StructBase, int]]
) -> Iterator[StructBase]:
    start = 0
    size = len(buf)
    while start < size:
        length = plain_size(o, buf, start) if start + WORD <= size else 0
        end = start + WORD + length
        if length and end <= size:
            yield open_at(o, buf, start + WORD, end)
        else:
            found, end = other(start)
            yield found
        start = end


# --- in a file --------------------------------------------------------------------------------


def messages_of(
    t: Type,
    read: Callable[[int], object],
    limits: OpeningTerms,
    other: Callable[[object, object], StructBase | None],
) -> Iterator[StructBase]:
    """Every message of a file; nothing is read beyond the message that is yielded.

    Args:
        t: the type of the roots.
        read: the file's ``read``.
        limits: bounds of the size of each message and of the cost of reading it.
        other: opens a message from the results of the first read and of the second one (None if
            there was none); returns None at the end of the file.
    """
    o = LogOpening(t, limits, LARGEST_ASKED)
    while True:
        table = read(WORD)
        body: object = None
        if type(table) is bytes and len(table) == WORD:
            size = plain_size(o, table, 0)
            if size:
                body = read(size)
                if type(body) is bytes and len(body) == size:
                    yield open_at(o, body, 0, size)
                    continue
        found = other(table, body)
        if found is None:
            return
        yield found


# --- packed -----------------------------------------------------------------------------------


class Unpacking:
    """Packed input, and how much of it has been unpacked; in the compiled form.

    Attributes:
        cut: whether ``take_packed`` found only a part of a message.
    """

    __slots__ = ("at", "cut", "opening", "source", "table")

    opening: LogOpening
    source: bytes
    at: int
    cut: bool
    table: bytearray  # where the first word is unpacked to

    def __init__(self, opening: LogOpening) -> None:
        self.opening = opening
        self.source = b""
        self.at = 0
        self.cut = False
        self.table = bytearray(WORD)


def take_packed(u: Unpacking) -> StructBase | None:
    """The next message, if it is plain and complete; else None, and the input is unchanged."""
    size = len(u.source)
    packed = _mem.address(u.source)
    at, to = _packed.unpack_items(packed, u.at, size, _mem.address(u.table), 0, WORD)
    length = plain_size(u.opening, u.table, 0) if to == WORD else 0
    if length:
        body = _mem.new_bytes(length)
        at, to = _packed.unpack_items(packed, at, size, _mem.address(body), 0, length)
        if to == length:
            u.at = at
            return open_at(u.opening, body, 0, length)
    u.cut = (to < WORD or length != 0) and _packed.is_cut(packed, at, size)
    return None


class Decoder(Protocol[FrameT_co]):
    """The methods of ``PackedFrameDecoder`` that unpacking needs."""

    def resume(self, source: bytes, at: int) -> FrameT_co | None: ...
    def take_rest(self) -> tuple[bytes, int]: ...
    def close(self, begin: int) -> None: ...


def messages_packed(
    t: Type,
    chunks: Iterable[bytes],
    limits: OpeningTerms,
    decoder: Decoder[FrameT],
    opened: Callable[[FrameT], StructBase],
) -> Iterator[StructBase]:
    """Every message of packed bytes.

    Args:
        t: the type of the roots.
        chunks: the packed bytes, in pieces of any size.
        limits: bounds of the size of each message and of the cost of reading it.
        decoder: unpacks every message that is not plain into a frame: it starts at an offset of
            the input, and gives back the input after the frame. At the end of the input it is
            told where its last message began.
        opened: opens such a frame.
    """
    u = Unpacking(LogOpening(t, limits, LARGEST_UNPACKED))
    begun = False  # whether the decoder has a part of a message
    received = 0
    begin = 0  # where in the input the decoder's message begins
    waited = False  # whether a part of a message has waited for one more chunk
    for chunk in chunks:
        received += len(chunk)
        u.source = u.source[u.at :] + chunk
        u.at = 0
        while True:
            if _mem.COMPILED and not begun:
                found = take_packed(u)
                if found is not None:
                    waited = False
                    yield found
                    continue
                if u.cut and not waited:
                    waited = u.at < len(u.source)
                    break
            if not begun:
                begin = received - len(u.source) + u.at
            frame = decoder.resume(u.source, u.at)
            u.source, u.at = decoder.take_rest()
            begun = frame is None
            if frame is None:
                break
            waited = False
            yield opened(frame)
    if u.at < len(u.source):
        if not begun:
            begin = received - len(u.source) + u.at
        decoder.resume(u.source, u.at)
    decoder.close(begin)
