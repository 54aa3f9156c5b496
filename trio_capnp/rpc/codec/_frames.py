"""The frames of messages to be sent, which the codec makes and the runtime writes.

Source: encoding.html, "Serialization Over a Stream"; ``docs/protocol.md``, section 9.
"""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING, Final, TypeAlias

from trio_capnp.wire import _mem

if TYPE_CHECKING:
    from trio_capnp.wire._attached import OwnedFd

WORD: Final = 8
SEND_RESULTS_TO_AT: Final = 38
"""The byte offset of the tag of ``Call.sendResultsTo`` in a frame made by ``_fast_encoding``."""

COPIED = 4096
"""The most bytes of a frame that is copied; a larger frame is a memoryview."""

Buffer: TypeAlias = bytes | memoryview

_put_tag: Final = Struct("<H").pack_into


class OutgoingFrame:
    """The frame of one message to be sent: segment table and segment in one buffer.

    Attributes:
        buffer: the bytes. A large buffer may be a view of the builder's memory.
        words: the size in 8-byte words, without the segment table.
        fds: file descriptors that leave with the first byte; owned. None if there are none.
    """

    __slots__ = ("buffer", "fds", "words")

    def __init__(self, buffer: Buffer, words: int, fds: list[OwnedFd] | None = None) -> None:
        self.buffer = buffer
        self.words = words
        self.fds = fds

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self.words} words>"


class CallFrame(OutgoingFrame):
    """The frame of a Call, which may become a tail call as long as it has not been written."""

    __slots__ = ()

    def redirect(self) -> None:
        """Make this a tail call: sendResultsTo ``caller`` becomes ``yourself``."""
        if isinstance(self.buffer, bytes):
            changed = bytearray(self.buffer)
            _put_tag(changed, SEND_RESULTS_TO_AT, 1)
            self.buffer = bytes(changed)
        else:
            _put_tag(self.buffer, SEND_RESULTS_TO_AT, 1)


def part_of(buffer: bytearray, start: int, end: int) -> Buffer:
    """Give the frame in ``buffer[start:end]`` as a copy, or as a view if it is large.

    No builder may change the memory behind a view, so its content has to be sealed.
    """
    if end - start <= COPIED:
        return _mem.get_bytes(_mem.address(buffer), start, end - start)
    return memoryview(buffer)[start:end]
