"""Messages read from a transport.

Small messages are cut out of the chunks in which they arrive, many at a time. A message of which
more than a chunk is missing is read straight into its own memory. That memory grows with the bytes
received, so that a peer that announces much and sends little takes little.

Source: encoding.html, "Serialization Over a Stream"; rows T01 to T05.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

import trio

from trio_capnp.wire._framing import (
    Frame,
    FrameDecoder,
    add_room,
    cut_message,
    frame_of,
    table_size,
)
from trio_capnp.wire._pool import keep, unused_buffer

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.transports._rights import Arrivals
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


if TYPE_CHECKING:

    class Patience(Protocol):
        """Bounds the time that a message which has begun may take."""

        def begins(self, received: int) -> None:
            """The reader waits for the rest of a message, of which ``received`` bytes have come."""
            ...

        def grows(self, count: int) -> None:
            """``count`` more bytes of it have come, and it is not whole."""
            ...

        def ends(self) -> None:
            """The reader does not wait any more."""
            ...

    class Patient(Protocol):
        """The owner of a ``FrameReader``."""

        @property
        def patience(self) -> Patience | None:
            """Bounds the time of messages that come in parts. None if they may take for ever."""
            ...

    class Incoming(Protocol):
        """The methods of a ``Transport`` that reading needs."""

        async def receive(self) -> bytes: ...

        async def receive_into(self, view: memoryview) -> int: ...


class FrameReader:
    """Reads messages, for one task at a time. If cancelled, it has lost nothing.

    Args:
        transport: borrowed.
        limits: ``max_segments`` and ``max_message_words``.
        arrivals: has the file descriptors that come with the bytes; None if none are taken.
    """

    __slots__ = (
        *("_arrivals", "_decoder", "_held", "_large", "_limits", "_transport"),
        "bytes_received",
    )

    def __init__(
        self, transport: Incoming, limits: FrameLimits, arrivals: Arrivals | None = None
    ) -> None:
        self._transport = transport
        self._arrivals = arrivals
        self._limits = limits
        self._decoder = FrameDecoder(limits)
        self._held = 0  # bytes of an incomplete message in the decoder
        self._large: _Large | None = None
        self.bytes_received: int = 0

    @property
    def at_boundary(self) -> bool:
        """Whether no part of an incomplete message has been received."""
        return self._large is None and self._decoder.at_boundary

    async def receive(self, owner: Patient | None = None) -> list[Frame]:
        """Wait for messages, at least one; an empty list means that the peer has ended its side.

        An error after complete messages is raised by the next call. If cancelled, nothing is lost:
        the received part of a message is kept.

        Args:
            owner: has the bound of messages that come in parts; None if they may take for ever.

        Raises:
            CutMessageError: the stream ends in the middle of a message.
            WireError: no legal message begins with these bytes, or one is over the limits. Nothing
                more can be read.
            trio.BrokenResourceError: the connection is gone.
        """
        if self._decoder.failure is not None:
            raise self._decoder.failure
        if self._held or self._large is not None:
            return await self._receive_rest(owner)
        chunk = await self._transport.receive()
        if not chunk:
            self._decoder.close(self.bytes_received)
            return []
        self.bytes_received += len(chunk)
        frames = self._decoder.feed(chunk)
        if self._decoder.at_boundary:  # nearly always; so `_take` is not called here
            self._held = 0
            return frames if self._arrivals is None else self._arrivals.give(frames, is_whole=True)
        self._note_held(chunk, frames)
        return frames or await self._receive_rest(owner)

    def _take(self, chunk: bytes) -> list[Frame]:
        """Cut received bytes into messages."""
        self.bytes_received += len(chunk)
        frames = self._decoder.feed(chunk)
        if self._decoder.at_boundary:
            self._held = 0
            if self._arrivals is not None:
                self._arrivals.give(frames, is_whole=True)
        else:
            self._note_held(chunk, frames)
        return frames

    async def _receive_rest(self, owner: Patient | None) -> list[Frame]:
        """Wait until the message that has begun is whole."""
        patience = None if owner is None else owner.patience
        if patience is not None:
            large = self._large
            patience.begins(self._held if large is None else large.filled)
        try:
            while self._large is None:
                chunk = await self._transport.receive()
                if not chunk:
                    self._decoder.close(self.bytes_received)
                    return []
                frames = self._take(chunk)
                if frames:
                    return frames
                if patience is not None:
                    patience.grows(len(chunk))
            return [await self._receive_large(self._large, patience)]
        finally:
            if patience is not None:
                patience.ends()

    def _note_held(self, chunk: bytes, frames: list[Frame]) -> None:
        """Count the bytes in the decoder, and take them over if a large message has begun."""
        if self._arrivals is not None:
            self._arrivals.give(frames, is_whole=False)
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

    async def _receive_large(self, large: _Large, patience: Patience | None) -> Frame:
        turn = 0
        while not large.complete:
            with large.room() as view:
                count = await self._transport.receive_into(view)
            if not count:
                raise cut_message(
                    "the input ends in the middle of a message: "
                    f"{large.filled} of {large.size} bytes are there",
                    self.bytes_received - large.filled,
                )
            large.filled += count
            if patience is not None:
                patience.grows(count)
            self.bytes_received += count
            turn += count
            if turn >= FAIR:
                turn = 0
                await trio.lowlevel.checkpoint()
        self._large = None
        frames = [large.frame()]
        if self._arrivals is not None:
            self._arrivals.give(frames, is_whole=True)
        return frames[0]

    def close(self) -> None:
        """Close the file descriptors of messages that will not end."""
        if self._arrivals is not None:
            self._arrivals.close()


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
