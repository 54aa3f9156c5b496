"""A byte stream cut into messages, and a message's segment table.

A message on the wire is a segment table and then its segments::

    u32 number of segments - 1 | u32 words of each segment | padding to 8 bytes | segments

A message that lies whole in a received chunk is not copied: its ``Frame`` names its place in the
chunk. A message that straddles chunks is joined once, when its last byte has arrived. Memory grows
with the bytes received, never with the sizes announced: the sizes in a table are checked against
the limits as soon as they can be read, and only then are bytes kept.

Source: encoding.html, "Serialization Over a Stream"; rows T01 to T05.
"""

from __future__ import annotations

from collections.abc import Sequence
from struct import pack, unpack_from
from typing import TYPE_CHECKING, Final

from trio_capnp.errors import CutMessageError, LimitError, WireError
from trio_capnp.wire import _mem

if TYPE_CHECKING:
    from typing import Protocol

    from typing_extensions import Buffer

WORD = 8
# Slices smaller than this (bytes) are copied together, so that a peer that sends single bytes
# does not make us keep an object for each.
SMALL_PIECE: Final = 4096

Spans = tuple[tuple[int, int], ...]


if TYPE_CHECKING:

    class FrameLimits(Protocol):
        """The attributes of ``ReaderLimits`` and ``Limits`` that framing needs."""

        @property
        def max_segments(self) -> int: ...
        @property
        def max_message_words(self) -> int: ...


class Frame:
    """One message: a buffer, shared with other messages, and the places of its segments in it.

    Attributes:
        buffer: the bytes that hold the message, and perhaps others.
        segments: for each segment the first byte in ``buffer`` and the byte after its last.
    """

    __slots__ = ("buffer", "segments")

    def __init__(self, buffer: bytes, segments: Spans) -> None:
        self.buffer = buffer
        self.segments = segments

    @property
    def words(self) -> int:
        """The size of all segments together, in words."""
        size = 0
        for start, end in self.segments:
            size += end - start
        return size // WORD

    @property
    def size(self) -> int:
        """The bytes of the message on the wire, with its segment table."""
        return self.words * WORD + table_size(len(self.segments))

    @property
    def end(self) -> int:
        """The byte of ``buffer`` after the message."""
        return self.segments[-1][1]

    def __repr__(self) -> str:
        return f"<Frame: {len(self.segments)} segments, {self.words} words>"


def frame_header(segment_words: Sequence[int]) -> bytes:
    """The segment table of a message whose segments have these sizes, in words."""
    count = len(segment_words)
    padding = () if count % 2 else (0,)
    return pack(f"<{1 + count + len(padding)}I", count - 1, *segment_words, *padding)


def expected_size(prefix: Buffer) -> int:
    """The size in bytes of the message that starts with this prefix.

    The whole size if the prefix holds the segment table, else a lower bound that is larger than
    the prefix.

    Source: row T01; serialize.h, ``expectedSizeInWordsFromPrefix``.
    """
    view = memoryview(prefix).cast("B")
    if len(view) < WORD:
        return WORD
    table = table_size(unpack_from("<I", view)[0] + 1)
    if len(view) < table:
        return table
    return table + WORD * sum(segment_sizes(view, 0))


def table_size(count: int) -> int:
    """The bytes of the table of ``count`` segments, padding included."""
    return (count // 2 + 1) * WORD


def segment_sizes(buffer: Buffer, start: int) -> tuple[int, ...]:
    """The words of each segment, from the complete table at byte ``start``."""
    count = unpack_from("<I", buffer, start)[0] + 1
    return unpack_from(f"<{count}I", buffer, start + 4)


def check_count(count: int, limits: FrameLimits) -> None:
    """Refuse a message of ``count`` segments if that is over the limit.

    Raises:
        LimitError: too many segments; also the usual error for bytes that are not Cap'n Proto.
    """
    if count > limits.max_segments:
        name = type(limits).__name__
        raise LimitError(
            f"a message of {count} segments is over max_segments={limits.max_segments} "
            f"(if it is Cap'n Proto at all; {name}(max_segments=...) raises the limit)"
        )


def check_sizes(sizes: Sequence[int], limits: FrameLimits) -> int:
    """Refuse a message with segments of these sizes, or return their sum, in words.

    Raises:
        LimitError: their sum is over the limit.
        WireError: the first segment has no room for the root pointer.
    """
    words = sum(sizes)
    if words > limits.max_message_words:
        name = type(limits).__name__
        raise LimitError(
            f"a message of {words} words is over max_message_words={limits.max_message_words}; "
            f"{name}(max_message_words=...) raises the limit"
        )
    if not sizes[0]:
        raise WireError("a message whose first segment is empty: it has no root pointer")
    return words


def frame_at(buffer: bytes, start: int, limits: FrameLimits) -> Frame | None:
    """The message that begins at byte ``start``, or None if it is incomplete.

    Raises:
        WireError: no legal message begins with these bytes.
    """
    available = len(buffer) - start
    if available >= WORD:
        others, words = _mem.load_pair(buffer, start)
        end = start + WORD + words * WORD
        if not others and 0 < words <= limits.max_message_words and end <= len(buffer):
            return Frame(buffer, ((start + WORD, end),))
    if required_size(buffer, start, available, limits) > available:
        return None
    return frame_of(buffer, start)


def frame_of(buffer: bytes, start: int) -> Frame:
    """The message at byte ``start``, which is complete and has been checked."""
    sizes = segment_sizes(buffer, start)
    at = start + table_size(len(sizes))
    spans: list[tuple[int, int]] = []
    for words in sizes:
        spans.append((at, at + words * WORD))
        at += words * WORD
    return Frame(buffer, tuple(spans))


def required_size(buffer: bytes, start: int, available: int, limits: FrameLimits) -> int:
    """The bytes needed from ``start`` on to know more about a message, or to have all of it.

    At most ``available`` only if the message is complete.

    Args:
        buffer: the bytes received.
        start: the byte offset where the message begins.
        available: how many bytes of ``buffer`` from ``start`` on have been received.
        limits: bounds of the message's size.

    Raises:
        WireError: no legal message begins with these bytes; four bytes show a wrong count.
    """
    if available < 4:
        return WORD
    count = unpack_from("<I", buffer, start)[0] + 1
    check_count(count, limits)
    table = table_size(count)
    if available < table:
        return max(table, WORD)
    return table + WORD * check_sizes(segment_sizes(buffer, start), limits)


def truncated(have: int, need: int, offset: int) -> CutMessageError:
    """The error for input that ends in the middle of a message, which begins at ``offset``."""
    return cut_message(
        f"the input ends in the middle of a message: {have} bytes are there of at least {need}",
        offset,
    )


def cut_message(text: str, offset: int) -> CutMessageError:
    """The error for input that ends in the middle of a message, which begins at ``offset``."""
    error = CutMessageError(text)
    error.offset = offset
    return error


class FrameDecoder:
    """Cuts received bytes, in chunks of any size, into messages.

    Args:
        limits: ``max_segments`` and ``max_message_words`` (8-byte words, without the table).
    """

    __slots__ = ("_failure", "_have", "_limits", "_max_words", "_need", "_parts")

    def __init__(self, limits: FrameLimits) -> None:
        self._limits = limits
        self._max_words = limits.max_message_words
        self._parts: list[bytes | bytearray] = []
        self._have = 0
        self._need = WORD
        self._failure: WireError | None = None

    @property
    def at_boundary(self) -> bool:
        """Whether every byte so far belongs to a message that has been returned."""
        return not self._have and self._failure is None

    @property
    def missing(self) -> int:
        """A lower bound of the bytes missing from the message begun; 0 between two messages."""
        return self._need - self._have if self._have else 0

    @property
    def failure(self) -> WireError | None:
        """The error in the bytes after the messages returned, or None.

        A new error each time, because the traceback of a kept one would refer back to this object.
        """
        return None if self._failure is None else _again(self._failure)

    def feed(self, data: bytes) -> list[Frame]:
        """Add received bytes and return every message completed by them.

        A message larger than the limits is refused as soon as its segment table is complete,
        before any of its content is kept. Messages complete before the offending bytes are
        before any of its content is kept. Messages that were complete before the bad bytes are
        still returned; then ``failure`` is set, and the next call raises it.

        Raises:
            WireError: no legal message begins with these bytes; nothing more can be read.
        """
        if self._failure is not None:
            raise _again(self._failure)
        frames: list[Frame] = []
        try:
            self._take(data, frames)
        except WireError as error:
            self._failure = _again(error)
            if not frames:
                raise
        return frames

    def close(self, received: int | None = None) -> None:
        """End the input, of so many bytes; None if it began with the message that is open.

        Raises:
            CutMessageError: the input ended in the middle of a message.
            WireError: the input was malformed before.
        """
        if self._failure is not None:
            raise _again(self._failure)
        if self._have:
            offset = 0 if received is None else received - self._have
            raise truncated(self._have, self._need, offset)

    def _take(self, data: bytes, frames: list[Frame]) -> None:
        start = self._finish_straddler(data, frames) if self._have else 0
        size = len(data)
        max_words = self._max_words
        while size - start >= WORD:
            others, words = _mem.load_pair(data, start)
            if others or not words or words > max_words:
                frame = frame_at(data, start, self._limits)
                if frame is None:
                    break
                end = frame.end
            else:
                end = start + WORD + words * WORD
                if end > size:
                    break
                frame = Frame(data, ((start + WORD, end),))
            frames.append(frame)
            start = end
        if start < size:
            self._begin_straddler(data, start)

    def _begin_straddler(self, data: bytes, start: int) -> None:
        """Keep the beginning of a message whose end has not arrived."""
        have = len(data) - start
        self._need = required_size(data, start, have, self._limits)
        self._hold(data[start:])

    def _finish_straddler(self, data: bytes, frames: list[Frame]) -> int:
        """Complete the message begun earlier; return how many bytes of ``data`` it took."""
        start = 0
        while self._have:
            missing = self._need - self._have
            self._hold(data[start : start + missing])
            start += missing
            if start > len(data):
                self._check_early()
                return len(data)
            self._advance(frames)
        return start

    def _advance(self, frames: list[Frame]) -> None:
        """Handle the needed bytes, now received: a longer table, a whole table or a message."""
        joined = b"".join(self._parts)
        self._need = required_size(joined, 0, self._have, self._limits)
        if self._need > self._have:
            self._parts = [joined]
            return
        frames.append(frame_of(joined, 0))
        self._parts = []
        self._have = 0

    def _check_early(self) -> None:
        """Check the segment count after four bytes, without waiting for the other four."""
        if self._need == WORD and self._have >= 4:
            joined = b"".join(self._parts)
            required_size(joined, 0, self._have, self._limits)

    def _hold(self, piece: bytes) -> None:
        self._have += len(piece)
        last = self._parts[-1] if self._parts else b""
        if len(piece) >= SMALL_PIECE:
            self._parts.append(piece)
        elif isinstance(last, bytearray) and len(last) < 16 * SMALL_PIECE:
            last += piece
        elif piece:
            self._parts.append(bytearray(piece))


def _again(error: WireError) -> WireError:
    """Return an equal error without a traceback."""
    kind = type(error)
    copy = kind.__new__(kind, *error.args)
    copy.__dict__.update(error.__dict__)
    return copy


def add_room(buffer: bytearray, size: int) -> None:
    """Add ``size`` bytes to receive into; until they are written their values are undefined.

    Raises:
        BufferError: a view of the buffer exists.
    """
    _mem.extend(buffer, size, len(buffer) + size)


def frame_from(data: Buffer, limits: FrameLimits) -> Frame:
    """The message at the start of a bytes-like object; the bytes after it are ignored.

    ``bytes`` are not copied. Any other object is copied first, so that a later change of the
    buffer does not reach the message.

    Raises:
        WireError: it is not a legal message, or it is incomplete.
    """
    buffer = data if isinstance(data, bytes) else bytes(memoryview(data).cast("B"))
    return frame_in(buffer, 0, limits)


def frame_in(buffer: bytes, start: int, limits: FrameLimits) -> Frame:
    """The message that begins at byte ``start``.

    Raises:
        WireError: it is not a legal message, or it is incomplete.
    """
    frame = frame_at(buffer, start, limits)
    if frame is None:
        have = len(buffer) - start
        raise truncated(have, required_size(buffer, start, have, limits), start)
    return frame
