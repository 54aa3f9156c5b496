"""What the codec hands to the writer."""

from __future__ import annotations

from struct import Struct
from typing import Final, TypeAlias

from trio_capnp.wire import _mem

WORD: Final = 8
SEND_RESULTS_TO_AT: Final = 38
"""Where the tag of ``Call.sendResultsTo`` lies in a frame made by ``_fast_encoding``."""

COPIED = 4096
"""Bytes that are sooner copied than viewed."""

Buffer: TypeAlias = bytes | memoryview

_put_tag: Final = Struct("<H").pack_into


class OutgoingFrame:
    """One message as it goes out: segment table and segment in one buffer.

    Attributes:
        buffer: the bytes. A large one may be memory of the message's builder.
        words: the size in 8-byte words, without the segment table.
    """

    __slots__ = ("buffer", "words")

    def __init__(self, buffer: Buffer, words: int) -> None:
        self.buffer = buffer
        self.words = words

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self.words} words>"


class CallFrame(OutgoingFrame):
    """A Call, which may become a tail call as long as it has not been written."""

    __slots__ = ()

    def redirect(self) -> None:
        """Have the results kept at the callee: sendResultsTo ``caller`` becomes ``yourself``."""
        if isinstance(self.buffer, bytes):
            changed = bytearray(self.buffer)
            _put_tag(changed, SEND_RESULTS_TO_AT, 1)
            self.buffer = bytes(changed)
        else:
            _put_tag(self.buffer, SEND_RESULTS_TO_AT, 1)


def part_of(buffer: bytearray, start: int, end: int) -> Buffer:
    """A message as bytes of its own; a large one as a view, which nobody may build in any more."""
    if end - start <= COPIED:
        return _mem.get_bytes(_mem.address(buffer), start, end - start)
    return memoryview(buffer)[start:end]
