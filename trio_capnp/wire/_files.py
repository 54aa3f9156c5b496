"""Messages read from binary files and other objects with ``read``.

Source: row T02.
"""

from __future__ import annotations

from typing import Final, Protocol, runtime_checkable

from trio_capnp.wire._framing import WORD, Frame, FrameLimits, frame_of, required_size, truncated

# A file is read in pieces of at most this many bytes, whatever size a table announces.
FILE_PIECE: Final = 1 << 20


@runtime_checkable
class SupportsRead(Protocol):
    """A binary file, or an object with the same ``read``."""

    def read(self, size: int, /) -> object: ...


def read_frame(stream: SupportsRead, limits: FrameLimits, held: bytes = b"") -> Frame | None:
    """Read one message from a binary file, and not a byte more; None at a clean end.

    Args:
        stream: a binary file.
        limits: bounds of the message's size.
        held: bytes of the message that were read already.

    Raises:
        WireError: the bytes are not a message, or end in the middle of one.
    """
    if len(held) < WORD:
        held += read_exactly(stream, WORD - len(held))
    if not held:
        return None
    while True:
        have = len(held)
        need = required_size(held, 0, have, limits)
        if need <= have:
            return frame_of(held, 0)
        held += read_exactly(stream, need - have)
        if len(held) < need:
            raise truncated(len(held), need)


def read_exactly(stream: SupportsRead, size: int) -> bytes:
    """``size`` bytes of a binary file, or fewer at its end.

    Raises:
        BlockingIOError: the file is non-blocking and has nothing to read.
    """
    parts: list[bytes] = []
    while size:
        part = read_some(stream, min(size, FILE_PIECE))
        if not part:
            break
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def read_some(stream: SupportsRead, size: int) -> bytes:
    """The result of one ``read`` of a binary file; empty at its end.

    Raises:
        BlockingIOError: the file is non-blocking and has nothing to read.
        TypeError: ``stream`` is not a binary file.
    """
    return given_by_read(stream.read(size))


def given_by_read(part: object) -> bytes:
    """The bytes that ``read`` of a binary file returned.

    Raises:
        BlockingIOError: the file is non-blocking and has nothing to read.
        TypeError: the file is not binary.
    """
    if part is None:
        raise BlockingIOError("the file is non-blocking and has nothing to read")
    if not isinstance(part, bytes | bytearray):
        raise TypeError(f"a binary file is needed; this one reads {type(part).__name__}")
    return bytes(part)
