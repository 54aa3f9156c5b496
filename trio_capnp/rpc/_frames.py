"""What the codec hands to the writer."""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING, Final, TypeAlias

from trio_capnp.errors import RpcFailed

if TYPE_CHECKING:
    from trio_capnp.limits import Limits

WORD: Final = 8
SEND_RESULTS_TO_AT: Final = 38
"""Where the tag of ``Call.sendResultsTo`` lies in a frame made by ``_codec_fast``."""

Buffer: TypeAlias = bytes | memoryview

_put_tag: Final = Struct("<H").pack_into


class OutgoingFrame:
    """One message as it goes out: segment table and segment in one buffer.

    Attributes:
        buffer: the bytes. It may be memory of the message's builder.
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
        _put_tag(self.buffer, SEND_RESULTS_TO_AT, 1)


def check_size(words: int, limits: Limits) -> None:
    """Refuse to send a message that a peer with our limits would not take.

    Raises:
        RpcFailed: it is larger than the limit.
    """
    if words > limits.max_message_words:
        raise RpcFailed(
            f"a message of {words} words is larger than the limit of {limits.max_message_words};"
            " raise Limits(max_message_words) on both sides to send it"
        )
