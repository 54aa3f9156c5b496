# cython: annotation_typing=False
"""Text and data: lists of bytes; a text ends with a NUL.

Source: encoding.html, "Blobs"; row U12.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Final, cast

from trio_capnp.errors import TextDecodeError, WireError
from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import _kinds, _links, _memory, _refusals, _room, _word
from trio_capnp.wire.kernel._memory import Message, Place, Segment

MAX_COUNT = (1 << 29) - 1
LARGE_BLOB = 4096  # bytes; a longer value is appended to the buffer without zeroing it first
BYTES_LIKE: Final[tuple[type[object], ...]] = (bytes, bytearray, memoryview)


def read_text(m: Message, s: Segment, pos: int, default: object) -> object:
    """The text behind the pointer at ``pos``, or its default."""
    word = _mem.get_u64(s.mem, pos)
    if word == 0:
        return default or ""
    found = open_bytes(m, s, pos, word, "text")
    return decode(found.seg, found.at, found.word)


def decode(s: Segment, at: int, size: int) -> str:
    if size == 0 or _mem.get_u8(s.mem, at + size - 1) != 0:
        raise WireError("text does not end with a NUL byte")
    try:
        return _mem.get_text(s.mem, at, size - 1)
    except UnicodeDecodeError as error:
        raise TextDecodeError(
            f"text is not UTF-8 ({error.reason} at byte {error.start});"
            " trio_capnp.view gives its bytes"
        ) from None


def read_data(m: Message, s: Segment, pos: int, default: object) -> object:
    """The bytes behind the pointer at ``pos``, or their default."""
    word = _mem.get_u64(s.mem, pos)
    if word == 0:
        return default or b""
    found = open_bytes(m, s, pos, word, "data")
    return _mem.get_bytes(found.seg.mem, found.at, found.word)


def open_bytes(m: Message, s: Segment, pos: int, word: int, what: str) -> Place:
    """The bytes of a text or data pointer: ``word`` of the place is their count."""
    found = _links.follow(m, s, pos, word)
    if found.word & 3 != 1:
        raise _links.wrong_kind(what, found.word)
    if _word.element_code(found.word) != _kinds.BYTE:
        raise WireError(f"expected {what}, found a list that is not of bytes")
    size = _word.count(found.word)
    _links.check_bounds(found.seg, found.at, size, what)
    _memory.charge(m, _word.words(size))
    found.word = size
    return found


def put_text(m: Message, s: Segment, pos: int, value: str) -> None:
    """Write a text behind the null pointer at ``pos``."""
    size = _mem.text_bytes(value)
    room = _word.words(size + 1) << 3
    word = _word.list_word(_kinds.BYTE, size + 1)
    if room > LARGE_BLOB:
        _room.make_room(m, s, room)
    at = _room.allocate(m, s, room)
    if at >= 0:
        _mem.put_u64(s.mem, pos, _word.near(word, at, pos))
        _mem.put_text(s.mem, at, value, size)
    else:
        found = _room.place(m, s, pos, room, word)
        _mem.put_text(found.seg.mem, found.at, value, size)


def put_data(m: Message, s: Segment, pos: int, value: bytes) -> None:
    """Write bytes behind the null pointer at ``pos``."""
    size = len(value)
    room = _word.words(size) << 3
    if room > LARGE_BLOB:
        _room.make_room(m, s, room)
    found = _room.place(m, s, pos, room, _word.list_word(_kinds.BYTE, size))
    _mem.put_bytes(found.seg.mem, found.at, value)


def check_size(size: int) -> None:
    if size > MAX_COUNT:
        raise ValueError(f"a text or data holds up to {MAX_COUNT} bytes, not {size}")


def as_text(value: object, name: str) -> str:
    """An exact str (no subclass) that fits into a list and is valid Unicode."""
    if not isinstance(value, str):
        raise _refusals.wrong_type(name, f" takes str, not {type(value).__name__}")
    text = value if type(value) is str else str.__str__(value)
    check_size(_mem.text_bytes(text) + 1)
    return text


def as_data(value: object, name: str) -> bytes:
    if not isinstance(value, BYTES_LIKE):
        raise _refusals.wrong_type(name, f" takes bytes, not {type(value).__name__}")
    data = value if type(value) is bytes else bytes(cast("bytes", value))  # pyright: ignore[reportUnknownArgumentType]
    check_size(len(data))
    return data
