"""Messages read from binary files and other objects with ``read``.

Source: row T02.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, TypeGuard, runtime_checkable

from trio_capnp.wire._framing import WORD, Frame, frame_of, required_size, truncated

if TYPE_CHECKING:
    from trio_capnp.wire._framing import FrameLimits

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
        CutMessageError: the bytes end in the middle of a message. A file that can seek is then at
            the beginning of that message again.
        WireError: the bytes are not a message.
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
            raise truncated(len(held), need, _gone_back(stream, len(held)))


@runtime_checkable
class Seekable(SupportsRead, Protocol):
    """A file that may have a position."""

    def seekable(self) -> bool: ...
    def seek(self, offset: int, /) -> object: ...
    def tell(self) -> int: ...


class Counted:
    """A source without a position, such as a pipe, and how many bytes were read from it."""

    def __init__(self, source: SupportsRead) -> None:
        self.source = source
        self.count = 0

    def read(self, size: int, /) -> object:
        part = self.source.read(size)
        if isinstance(part, bytes | bytearray):
            self.count += len(part)
        return part


def positioned(source: SupportsRead) -> SupportsRead:
    """The source, or one that counts the bytes read if it has no position."""
    return source if can_seek(source) else Counted(source)


def can_seek(source: object) -> TypeGuard[Seekable]:
    """Whether this is a file with a position."""
    return isinstance(source, Seekable) and source.seekable()


def _gone_back(source: SupportsRead, size: int) -> int:
    """Go back by ``size`` bytes, if the source can; return the place where they begin."""
    if can_seek(source):
        start = source.tell() - size
        source.seek(start)
        return start
    return source.count - size if isinstance(source, Counted) else 0


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
