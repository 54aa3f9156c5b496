"""Packed encoding: words with their zero bytes left out.

Each word becomes a tag, whose bits name the bytes of the word that are not zero, and those bytes::

    00 0c 00 00 22 00 00 00   ->   12 0c 22

Tag 00 is followed by the number of further zero words, tag ff (after its eight bytes) by the
number of words that follow unpacked: a run continues while words have at most one zero byte.
Both counts are one byte. The output is byte for byte that of the C++ implementation.

Each of the two inner loops exists twice: in ``_packed`` byte by byte, for the compiled form, and in
``_packed_slices`` for the interpreted form.

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

    Runs do not go past the end of ``data``. To get the bytes that C++ writes for a message, pack
    the segment table and each segment separately.

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
        data: packed bytes.
        max_words: refuse to make more words than this.

    Raises:
        WireError: the input ends in the middle of a word or a run.
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
    """The message at the start of packed bytes, if it has one segment within ``max_words``.

    None in all other cases, errors included; the caller then uses ``Unpacker``.
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
    """Unpacks input that comes in pieces, into stretches whose sizes the caller gives.

    A writer packs each stretch (a segment table, a body) separately, so a run that goes past the
    end of a stretch is refused, as in the reference. At most one unfinished item of the input is
    kept: 2,050 bytes.

    Attributes:
        source: the input; its bytes from ``at`` on are not yet unpacked.
    """

    __slots__ = ("_out", "at", "source")

    def __init__(self) -> None:
        self.source = b""
        self.at = 0
        self._out = bytearray()

    @property
    def at_boundary(self) -> bool:
        """Whether all input has become stretches that were returned."""
        return self.at == len(self.source) and not self._out

    def feed(self, data: bytes) -> None:
        """Add packed bytes."""
        self.source = self.source[self.at :] + data
        self.at = 0

    def read(self, size: int) -> bytes | None:
        """The next ``size`` bytes, a multiple of 8; None while there is too little input.

        After None, call again with the same size after more input. Memory is taken as the input
        arrives, at most 1,024 bytes for each byte of input and ``size`` in all.

        Raises:
            WireError: a run goes past the end of the stretch.
        """
        self.at = _unpack_items(self.source, self.at, self._out, size)
        if len(self._out) < size:
            return None
        taken = bytes(self._out)
        self._out = bytearray()
        return taken
