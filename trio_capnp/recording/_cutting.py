"""The bytes of one direction cut into messages, in memory that the peer cannot make grow.

    begun --all its bytes are there--> whole
    begun --its table says that it is too large--> a LargeMessage, whose bytes are skipped
    begun --no message begins like this--> WireError; nothing more can be cut

Source: encoding.html, "Serialization Over a Stream".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from trio_capnp.limits import Limits
from trio_capnp.wire._framing import WORD, required_size, table_size

MAX_KEPT: Final = 256 * 1024
"""Bytes of a message that is kept until it is whole. Of a larger one only the size is known."""

MAX_ANNOUNCED: Final = 1 << 32
"""Words that a message may announce. The peers have limits of their own."""

LIMITS: Final = Limits(max_message_words=MAX_ANNOUNCED)
LONGEST_TABLE: Final = table_size(LIMITS.max_segments)


@attrs.frozen
class LargeMessage:
    """A message that was not kept.

    Attributes:
        size: its bytes on the wire.
    """

    size: int


class MessageCutter:
    """Cuts received bytes, in chunks of any size, into messages.

    Attributes:
        offset: the byte of this direction where the message begins that is not whole yet.
    """

    def __init__(self) -> None:
        self.offset: int = 0
        self._begun = bytearray()
        self._need = WORD  # bytes of ``_begun`` with which more can be said about it
        self._skipped = 0  # bytes to come of a large message

    @property
    def at_boundary(self) -> bool:
        """Whether each byte so far belongs to a message that has been returned whole."""
        return not self._begun and not self._skipped

    @property
    def kept(self) -> int:
        """The bytes that are kept, of a message that is not whole yet."""
        return len(self._begun)

    def feed(self, data: bytes) -> Iterator[bytes | LargeMessage]:
        """Add received bytes; give each message that they complete, with its segment table.

        A large message is given when it begins. Take all that there is before the next call.

        Raises:
            WireError: no legal message begins with these bytes; nothing more can be cut.
        """
        skipped = min(self._skipped, len(data))
        self._skipped -= skipped
        self._begun += memoryview(data)[skipped:]
        while len(self._begun) >= self._need:
            head = bytes(self._begun[:LONGEST_TABLE])
            self._need = required_size(head, 0, len(head), LIMITS)
            if self._need > MAX_KEPT:
                yield LargeMessage(self._need)
                self._skipped = max(0, self._need - len(self._begun))
            elif len(self._begun) >= self._need:
                yield bytes(self._begun[: self._need])
            else:
                return
            del self._begun[: self._need]
            self.offset += self._need
            self._need = WORD
