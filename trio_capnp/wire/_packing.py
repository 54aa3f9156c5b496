"""Packed encoding: words with their zero bytes left out.

Each word becomes a tag, whose bits say which bytes of the word are not zero, and those bytes::

    00 0c 00 00 22 00 00 00   ->   12 0c 22

Tag 00 is followed by the number of further zero words, tag ff (after its eight bytes) by the
number of words that follow as they are: a run goes on while words have at most one zero byte.
Both counts are one byte. The output is byte for byte that of the C++ implementation.

Each of the two inner loops has two bodies: those of ``_packed`` go byte by byte and are for the
compiled form, those of ``_packed_slices`` are for the interpreted one.

Source: encoding.html, "Packing"; serialize-packed.c++; rows T06 to T08.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trio_capnp.errors import LimitError, WireError
from trio_capnp.wire._packed import COMPILED, pack_bytewise, unpack_bytewise
from trio_capnp.wire._packed_slices import pack_by_slices, unpack_by_slices

if TYPE_CHECKING:
    from typing_extensions import Buffer

DEFAULT_MAX_WORDS: Final = 8 * 1024 * 1024

_pack_words: Final = pack_bytewise if COMPILED else pack_by_slices
_unpack_items: Final = unpack_bytewise if COMPILED else unpack_by_slices


def pack(data: Buffer) -> bytes:
    """The packed form of whole words.

    Runs do not go past the end of ``data``. A message is packed piece by piece, the segment
    table and each segment for itself, if its bytes are to be those that C++ writes.

    Raises:
        ValueError: ``data`` is not a whole number of words.
    """
    source = data if isinstance(data, bytes) else bytes(memoryview(data).cast("B"))
    if len(source) % 8:
        raise ValueError(f"only whole words can be packed, not {len(source)} bytes")
    return _pack_words(source, 0)


def pack_flat(message: bytes) -> bytes:
    """The packed form of a message of one segment: of its table, and of the segment."""
    return _pack_words(message[:8], 0) + _pack_words(message, 8)


def unpack(data: Buffer, *, max_words: int = DEFAULT_MAX_WORDS) -> bytes:
    """The words whose packed form is ``data``.

    Args:
        max_words: refuse to make more words than this, whatever the input announces.

    Raises:
        WireError: the input ends inside of a word or a run.
        LimitError: there are more words than ``max_words``.
    """
    source = data if isinstance(data, bytes) else bytes(memoryview(data).cast("B"))
    out = bytearray()
    limit = max_words * 8
    try:
        end = _unpack_items(source, 0, out, limit)
    except WireError:
        raise _too_many(max_words) from None
    if end < len(source) and len(out) == limit:
        raise _too_many(max_words)
    if end < len(source):
        raise WireError(f"packed data ends inside of the item at byte {end}")
    return bytes(out)


def unpack_flat(packed: Buffer, max_words: int) -> bytes | None:
    """The message that packed bytes begin with, if it has one segment of at most so many words.

    None for all else, errors included: ``Unpacker`` and its users know the rest.
    """
    if type(packed) is not bytes:
        return None
    out = bytearray()
    try:
        at = _unpack_items(packed, 0, out, 8)
        if len(out) < 8 or any(out[:4]):
            return None
        words = int.from_bytes(out[4:], "little")
        if words > max_words:
            return None
        _unpack_items(packed, at, out, 8 + 8 * words)
    except WireError:
        return None
    return bytes(out)


def _too_many(max_words: int) -> LimitError:
    return LimitError(
        f"packed data of more than max_words={max_words} words; "
        "unpack(data, max_words=...) raises the limit"
    )


class Unpacker:
    """Unpacks input that comes in pieces, into stretches whose sizes are asked for.

    A writer packs each stretch (a segment table, a body) for itself, so a run that goes past
    the end of one is refused; the reference does so too. Of the input not more than one
    unfinished item is kept, at most 2,050 bytes.

    Attributes:
        source: the input that is not used up; from ``at`` on it is still to be unpacked.
    """

    __slots__ = ("_out", "at", "source")

    def __init__(self) -> None:
        self.source = b""
        self.at = 0
        self._out = bytearray()

    @property
    def at_boundary(self) -> bool:
        """Whether all input has become stretches that were handed out."""
        return self.at == len(self.source) and not self._out

    def feed(self, data: bytes) -> None:
        """Add packed bytes."""
        self.source = self.source[self.at :] + data
        self.at = 0

    def read(self, size: int) -> bytes | None:
        """The next ``size`` bytes, a multiple of 8; None while the input does not reach so far.

        To be called again with the same size after more input. Memory is taken as the input
        comes, at most 1,024 bytes for each byte of it and ``size`` in all.

        Raises:
            WireError: a run goes past the end of the stretch.
        """
        self.at = _unpack_items(self.source, self.at, self._out, size)
        if len(self._out) < size:
            return None
        taken = bytes(self._out)
        self._out = bytearray()
        return taken
