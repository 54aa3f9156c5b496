"""Messages read from a packed stream.

A writer packs the segment table and each segment separately, so a packed message is read in the
same stretches as in the reference: the first word, the rest of the table, the body. A run that goes
past the end of a stretch is refused, and the limits are checked on unpacked words, before any word
of the body is made.

Source: serialize-packed.c++; rows T07 and T08.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from trio_capnp.wire._files import SupportsRead, read_some
from trio_capnp.wire._framing import WORD, Frame, cut_message, frame_of, required_size
from trio_capnp.wire._packing import Unpacker

if TYPE_CHECKING:
    from typing_extensions import Buffer

    from trio_capnp.wire._framing import FrameLimits

# Bytes of a stream that one read asks for, and bytes of a buffer that are unpacked at a time.
UNPACKED_CHUNK: Final = 64 * 1024


class PackedFrameDecoder:
    """Cuts packed bytes, in chunks of any size, into messages.

    Args:
        limits: ``max_segments`` and ``max_message_words``, both of the unpacked message.
    """

    __slots__ = ("_before", "_begin", "_done", "_limits", "_size", "_unpacker")

    def __init__(self, limits: FrameLimits) -> None:
        self._limits = limits
        self._unpacker = Unpacker()
        self._done = b""
        self._size = WORD
        self._before = 0  # bytes of the input in front of the unpacker's
        self._begin = 0  # where in the input the present message begins

    @property
    def at_boundary(self) -> bool:
        """Whether every byte so far belongs to a message that has been returned."""
        return not self._done and self._unpacker.at_boundary

    def feed(self, data: bytes) -> Iterator[Frame]:
        """Add packed bytes; iterate over the messages completed by them.

        The iterator unpacks one message at a time; the caller must run it to its end.

        Raises:
            WireError: on reaching bytes that are not a legal message; the stream is unusable.
        """
        self._before += self._unpacker.at
        self._unpacker.feed(data)
        while (frame := self._next()) is not None:
            yield frame

    def resume(self, source: bytes, at: int) -> Frame | None:
        """Continue the message that was begun, from byte ``at`` of ``source``.

        Returns the message, or None if more input is needed. ``take_rest`` gives the unused input.

        Raises:
            WireError: these bytes are not a legal message; the stream is unusable.
        """
        self._unpacker.source = source
        self._unpacker.at = at
        return self._next()

    def take_rest(self) -> tuple[bytes, int]:
        """Give up the input: return it, and the offset of its first unused byte."""
        rest = self._unpacker.source, self._unpacker.at
        self._unpacker.source = b""
        self._unpacker.at = 0
        return rest

    def _next(self) -> Frame | None:
        while (stretch := self._unpacker.read(self._size - len(self._done))) is not None:
            self._done += stretch
            self._size = required_size(self._done, 0, len(self._done), self._limits)
            if self._size == len(self._done):
                frame = frame_of(self._done, 0)
                self._done = b""
                self._size = WORD
                self._begin = self._before + self._unpacker.at
                return frame
        return None

    def close(self, begin: int | None = None) -> None:
        """End the input.

        Args:
            begin: where in the input the present message begins; None if all of it was given to
                ``feed``.

        Raises:
            CutMessageError: the input ended in the middle of a message.
        """
        if not self.at_boundary:
            offset = self._begin if begin is None else begin
            raise cut_message("the packed input ends in the middle of a message", offset)


def packed_frame_from(data: Buffer, limits: FrameLimits) -> Frame:
    """The message at the start of packed bytes; the bytes after it are ignored.

    Raises:
        WireError: it is not a legal message, or it is incomplete.
    """
    for frame in packed_frames_in(data, limits):
        return frame
    raise cut_message("the packed input ends before the first message", 0)


def packed_frames_in(data: Buffer, limits: FrameLimits) -> Iterator[Frame]:
    """Every message of a bytes-like object that holds packed messages in a row.

    Raises:
        WireError: on reaching bytes that are not a message, or an incomplete one.
    """
    return packed_frames_from(chunks_in(data), limits)


@runtime_checkable
class SupportsRead1(Protocol):
    """A buffered file, which can return the bytes that it has without waiting for more."""

    def read1(self, size: int, /) -> bytes: ...


def chunks_in(data: Buffer) -> Iterator[bytes]:
    """A bytes-like object in pieces; ``bytes`` in one piece."""
    if type(data) is bytes:
        yield data
        return
    view = memoryview(data).cast("B")
    for at in range(0, len(view), UNPACKED_CHUNK):
        yield bytes(view[at : at + UNPACKED_CHUNK])


def chunks_of(stream: SupportsRead) -> Iterator[bytes]:
    """The bytes of each read, at once, so that a message in a pipe does not wait for the next one.

    More may be read than the message that the chunk completes.
    """
    if isinstance(stream, SupportsRead1):
        while chunk := stream.read1(UNPACKED_CHUNK):
            yield chunk
        return
    while chunk := read_some(stream, UNPACKED_CHUNK):
        yield chunk


def packed_frames_from(chunks: Iterator[bytes], limits: FrameLimits) -> Iterator[Frame]:
    """Every message of packed bytes that come in chunks.

    Raises:
        WireError: on reaching bytes that are not a message, or an incomplete one.
    """
    decoder = PackedFrameDecoder(limits)
    for chunk in chunks:
        yield from decoder.feed(chunk)
    decoder.close()
