"""Messages out of a transport.

Small messages are cut out of the chunks in which they come, many at a time. A message of which
more than a chunk is missing is read straight to where it will stay. Its memory grows by what has
come, so that a peer who announces much and sends little takes little.

Source: encoding.html, "Serialization Over a Stream"; rows T01 to T05.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

import trio

from trio_capnp.errors import WireError
from trio_capnp.wire._framing import Frame, FrameDecoder, add_room, frame_of, table_size
from trio_capnp.wire._pool import keep, unused_buffer

if TYPE_CHECKING:
    from trio_capnp.transports._transport import Transport
    from trio_capnp.wire._framing import FrameLimits

WORD: Final = 8
LARGE_MESSAGE: Final = 128 * 1024
"""From so many missing bytes on a message is read in place."""

GROWTH: Final = 9
"""New memory for a message is at most so many times what has come of it. A message of a MiB, of
which a chunk is here, is moved once for that; of large ones only the pages are."""

FAIR: Final = 1024 * 1024
"""Bytes of one message read without giving other tasks a turn."""


class FrameReader:
    """Reads messages; for one task at a time. Cancelled, it has lost nothing.

    Args:
        transport: borrowed.
        limits: ``max_segments`` and ``max_message_words``.
    """

    __slots__ = ("_decoder", "_held", "_large", "_limits", "_transport", "bytes_received")

    def __init__(self, transport: Transport, limits: FrameLimits) -> None:
        self._transport = transport
        self._limits = limits
        self._decoder = FrameDecoder(limits)
        self._held = 0  # bytes of an incomplete message that the decoder has
        self._large: _Large | None = None
        self.bytes_received = 0

    @property
    def at_boundary(self) -> bool:
        """Whether nothing has come of a message that is not complete."""
        return self._large is None and self._decoder.at_boundary

    async def receive(self) -> list[Frame]:
        """Wait for messages, at least one; an empty list says that the peer has ended its side.

        What is wrong after complete messages is raised by the next call. Cancelled, nothing is
        lost: what has come of a message is kept.

        Raises:
            WireError: no legal message begins like this, one is over the limits, or the stream
                ends in the middle of one. Nothing more can be read.
            trio.BrokenResourceError: the connection is gone.
        """
        while True:
            if self._large is not None:
                return [await self._receive_large(self._large)]
            if self._decoder.failure is not None:
                raise self._decoder.failure
            chunk = await self._transport.receive()
            if not chunk:
                self._decoder.close()
                return []
            self.bytes_received += len(chunk)
            frames = self._decoder.feed(chunk)
            if self._decoder.at_boundary:
                self._held = 0
            else:
                self._note_held(chunk, frames)
            if frames:
                return frames

    def _note_held(self, chunk: bytes, frames: list[Frame]) -> None:
        """Count what the decoder holds, and take it over if a large message has begun."""
        if frames and frames[-1].buffer is chunk:
            self._held = len(chunk) - frames[-1].end
        else:
            self._held += len(chunk) - sum(map(_size, frames))
        missing = self._decoder.missing
        # A message that began in an earlier chunk with less than its table stays where it is.
        if missing >= LARGE_MESSAGE and self._held <= len(chunk):
            self._large = _Large(chunk[len(chunk) - self._held :], self._held + missing)
            self._decoder = FrameDecoder(self._limits)
            self._held = 0

    async def _receive_large(self, large: _Large) -> Frame:
        turn = 0
        while not large.complete:
            with large.room() as view:
                count = await self._transport.receive_into(view)
            if not count:
                raise WireError(
                    "the input ends in the middle of a message: "
                    f"{large.filled} of {large.size} bytes are there"
                )
            large.filled += count
            self.bytes_received += count
            turn += count
            if turn >= FAIR:
                turn = 0
                await trio.lowlevel.checkpoint()
        self._large = None
        return large.frame()


def _size(frame: Frame) -> int:
    """The bytes of a message on the wire."""
    return table_size(len(frame.segments)) + frame.words * WORD


class _Large:
    """A message that is read in place: how much of it there is, and memory for more."""

    __slots__ = ("buffer", "filled", "size")

    def __init__(self, head: bytes, size: int) -> None:
        kept = unused_buffer(size)
        if kept is None:
            self.buffer = bytearray(head)
        else:
            self.buffer = kept
            kept[: len(head)] = head
        self.filled = len(head)
        self.size = size

    @property
    def complete(self) -> bool:
        return self.filled == self.size

    def room(self) -> memoryview:
        """The memory that comes next; to be let go of before more is asked for."""
        if self.filled == len(self.buffer):
            grown = min(self.size, max(LARGE_MESSAGE, GROWTH * self.filled))
            add_room(self.buffer, grown - self.filled)
        return memoryview(self.buffer)[self.filled : self.size]

    def frame(self) -> Frame:
        keep(self.buffer)
        # A message's memory may be bytes or a bytearray that no one changes.
        return frame_of(cast("bytes", self.buffer), 0)
