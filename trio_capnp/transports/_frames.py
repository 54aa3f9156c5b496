"""Messages read from a transport.

Small messages are cut out of the chunks in which they arrive, many at a time. A message of which
more than a chunk is missing is read straight into its own memory. That memory grows with the bytes
received, so that a peer that announces much and sends little takes little.

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
"""Bytes: a message of which this many or more are missing is read in place."""

GROWTH: Final = 9
"""Allocate at most GROWTH times the bytes received so far, so that a peer cannot make us reserve
memory it does not fill. A message of 1 MiB, which begins with a chunk of 128 KiB, is then moved
once; of larger messages only the pages are moved."""

FAIR: Final = 1024 * 1024
"""Bytes of one message that are read before other tasks get a turn."""


class FrameReader:
    """Reads messages, for one task at a time. If cancelled, it has lost nothing.

    Args:
        transport: borrowed.
        limits: ``max_segments`` and ``max_message_words``.
    """

    __slots__ = ("_decoder", "_held", "_large", "_limits", "_transport", "bytes_received")

    def __init__(self, transport: Transport, limits: FrameLimits) -> None:
        self._transport = transport
        self._limits = limits
        self._decoder = FrameDecoder(limits)
        self._held = 0  # bytes of an incomplete message in the decoder
        self._large: _Large | None = None
        self.bytes_received = 0

    @property
    def at_boundary(self) -> bool:
        """Whether no part of an incomplete message has been received."""
        return self._large is None and self._decoder.at_boundary

    async def receive(self) -> list[Frame]:
        """Wait for messages, at least one; an empty list means that the peer has ended its side.

        An error after complete messages is raised by the next call. If cancelled, nothing is lost:
        the received part of a message is kept.

        Raises:
            WireError: no legal message begins with these bytes, one is over the limits, or the
                stream ends in the middle of one. Nothing more can be read.
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
        """Count the bytes in the decoder, and take them over if a large message has begun."""
        if frames and frames[-1].buffer is chunk:
            self._held = len(chunk) - frames[-1].end
        else:
            self._held += len(chunk) - sum(map(_size, frames))
        missing = self._decoder.missing
        # A message whose earlier chunk had less than its segment table stays in the decoder.
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
    """A message that is read in place: the bytes received, and memory for more."""

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
        """The memory to read into next; the caller drops the view before it asks for more."""
        if self.filled == len(self.buffer):
            grown = min(self.size, max(LARGE_MESSAGE, GROWTH * self.filled))
            add_room(self.buffer, grown - self.filled)
        return memoryview(self.buffer)[self.filled : self.size]

    def frame(self) -> Frame:
        keep(self.buffer)
        # The message's memory may be bytes, or a bytearray that is not changed any more.
        return frame_of(cast("bytes", self.buffer), 0)
