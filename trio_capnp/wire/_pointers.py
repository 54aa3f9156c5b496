"""Pointers without types: what canonical form, sizes and comparison walk over.

The kernel follows a pointer to a value of a type that it knows. Here the pointer says itself
what is there. The same bounds, and the same budget of the message, hold.

Source: encoding.html, "Pointers"; rows U06, U07, U10.
"""

from __future__ import annotations

from collections.abc import Iterator
from struct import Struct
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from trio_capnp.errors import WireError

if TYPE_CHECKING:
    from trio_capnp.wire._kernel import AnyReader, ListReader, Message, StructBase

WORD: Final = 8
WORDS: Final = Struct("<Q")
# By element code of a list: bits of an element. A pointer is 64, a struct's size is in the tag.
STEP_BITS: Final = (0, 1, 8, 16, 32, 64, 64)
POINTERS: Final = 6
COMPOSITE: Final = 7

Memory: TypeAlias = tuple[bytes | bytearray, int, int]
"""A segment: its buffer, and the byte offsets of its start and its end in there."""


class Pointer(NamedTuple):
    """A place in a message that holds a pointer, and how many pointers deep it may lead."""

    message: Message
    memory: Memory
    at: int
    level: int


class RawStruct(NamedTuple):
    """A struct: its data section in bytes, its pointer section in pointers."""

    message: Message
    memory: Memory
    at: int
    data: int
    pointers: int
    level: int

    def pointer(self, index: int) -> Pointer:
        at = self.at + self.data + index * WORD
        return Pointer(self.message, self.memory, at, self.level)

    def data_bytes(self) -> bytes:
        return bytes(self.memory[0][self.at : self.at + self.data])


class RawList(NamedTuple):
    """A list: ``length`` elements, ``step`` bits apart: ``data`` bytes, then ``pointers``."""

    message: Message
    memory: Memory
    at: int
    length: int
    step: int
    data: int
    pointers: int
    code: int
    level: int

    def struct(self, index: int) -> RawStruct:
        at = self.at + (index * self.step >> 3)
        return RawStruct(self.message, self.memory, at, self.data, self.pointers, self.level)

    def pointer(self, index: int) -> Pointer:
        at = self.at + (index * self.step >> 3) + self.data
        return Pointer(self.message, self.memory, at, self.level)

    def content(self) -> bytearray:
        """The elements of a list of numbers; bits after the last are zero."""
        content = bytearray(self.memory[0][self.at : self.at + (self.length * self.step + 7 >> 3)])
        spare = -self.length * self.step % 8
        if spare:
            content[-1] &= 0xFF >> spare
        return content


class RawCap(NamedTuple):
    """An entry of the message's capability table."""

    message: Message
    number: int

    def entry(self) -> object:
        caps = self.message._caps
        return caps[self.number] if self.number < len(caps) else None


Target: TypeAlias = RawStruct | RawList | RawCap | None


def raw_struct(struct: StructBase) -> RawStruct:
    """The sections of a reader or builder."""
    message, segment, at, data, _pointers_at, pointers, level = struct._layout()
    return RawStruct(message, segment._bounds(), at, data, pointers, level)


def raw_list(items: ListReader[object]) -> RawList:
    """The elements of a list's reader or builder."""
    message, segment, at, count, step, data, pointers, code, level = items._layout()
    return RawList(message, segment._bounds(), at, count, step, data, pointers, code, level)


def raw_pointer(pointer: AnyReader) -> Pointer:
    """The pointer of an AnyPointer's reader or builder."""
    message, segment, at, level = pointer._layout()
    return Pointer(message, segment._bounds(), at, level)


def word_at(memory: Memory, at: int) -> int:
    word: int = WORDS.unpack_from(memory[0], at)[0]
    return word


def pointers_of(struct: RawStruct) -> Iterator[Pointer]:
    return map(struct.pointer, range(struct.pointers))


def follow(pointer: Pointer) -> Target:
    """What a pointer leads to, whatever it is; None if it is null.

    Raises:
        WireError: it leads out of the message, or to something malformed.
        LimitError: too deep, or the message's budget is used up.
    """
    message, memory, at, level = pointer
    word = word_at(memory, at)
    if not word:
        return None
    memory, at, word = _near(message, memory, at, word)
    kind = word & 3
    if kind == 3:
        if word & 0xFFFFFFFF != 3:
            raise WireError("malformed capability pointer")
        return RawCap(message, word >> 32)
    if kind == 2:
        raise WireError("far pointer leads to another far pointer")
    if level <= 0:
        message._check_level(level)
    if kind == 0:
        return _struct(message, memory, at, word, level)
    if word >> 32 & 7 == COMPOSITE:
        return _composite(message, memory, at, word >> 35, level)
    return _plain_list(message, memory, at, word, level)


def _offset(word: int) -> int:
    """The distance in bytes from the word after a pointer to its target, which may be negative."""
    words = (word & 0xFFFFFFFF) >> 2
    return (words - (words >> 29 << 30)) * WORD


def _near(message: Message, memory: Memory, at: int, word: int) -> tuple[Memory, int, int]:
    """The memory and byte a pointer leads to, and the word that says what is there."""
    if word & 3 != 2:
        return memory, at + WORD + _offset(word), word
    memory, pad = _far(message, word)
    double = word & 4
    if pad + (16 if double else 8) > memory[2]:
        raise WireError("far pointer leads out of its segment")
    message._charge(1)
    landing = word_at(memory, pad)
    if not double:
        return memory, pad + WORD + _offset(landing), landing
    if landing & 7 != 2:
        raise WireError("malformed landing pad of a double-far pointer")
    tag = word_at(memory, pad + WORD)
    memory, at = _far(message, landing)
    return memory, at, tag


def _far(message: Message, word: int) -> tuple[Memory, int]:
    """The memory and byte that a far pointer names."""
    segments = message._segments()
    if word >> 32 >= len(segments):
        raise WireError(f"far pointer to segment {word >> 32} of {len(segments)}")
    memory = segments[word >> 32]._bounds()
    return memory, memory[1] + (word & 0xFFFFFFF8)


def _check(memory: Memory, at: int, size: int, what: str) -> None:
    if at < memory[1] or size > memory[2] - at:
        raise WireError(f"{what} pointer leads out of its segment")


def _struct(message: Message, memory: Memory, at: int, word: int, level: int) -> RawStruct:
    data = (word >> 32 & 0xFFFF) * WORD
    pointers = word >> 48
    size = data + pointers * WORD
    # A struct without content may have an offset that leads anywhere; canonical ones have -1.
    if size:
        _check(memory, at, size, "struct")
    message._charge(size // WORD or 1)
    return RawStruct(message, memory, at, data, pointers, level - 1)


def _plain_list(message: Message, memory: Memory, at: int, word: int, level: int) -> RawList:
    code = word >> 32 & 7
    count = word >> 35
    step = STEP_BITS[code]
    words = count * step + 63 >> 6
    _check(memory, at, words * WORD, "list")
    message._charge(words if step else count)
    pointers = code == POINTERS
    data = 0 if pointers else step >> 3
    return RawList(message, memory, at, count, step, data, int(pointers), code, level - 1)


def _composite(message: Message, memory: Memory, at: int, words: int, level: int) -> RawList:
    _check(memory, at, (words + 1) * WORD, "list")
    tag = word_at(memory, at)
    if tag & 3:
        raise WireError("the tag of a struct list is not a struct")
    count = (tag & 0xFFFFFFFF) >> 2
    data = tag >> 32 & 0xFFFF
    pointers = tag >> 48
    if count * (data + pointers) > words:
        raise WireError("the elements of a struct list exceed its size")
    message._charge(words + 1)
    step = (data + pointers) * 64
    start = at + WORD
    return RawList(message, memory, start, count, step, data * WORD, pointers, COMPOSITE, level - 1)
