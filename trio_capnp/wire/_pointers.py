"""Pointers without types, for canonical form, sizes and comparison.

The kernel follows each pointer (``raw_target``), with the bounds and the budget of readers. The
pointer word itself tells the kind of its target.

Source: encoding.html, "Pointers"; rows U06, U07, U10.
"""

from __future__ import annotations

from collections.abc import Iterator
from struct import Struct
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from trio_capnp.wire._kernel import raw_target
from trio_capnp.wire.kernel import _kinds

if TYPE_CHECKING:
    from trio_capnp.wire._kernel import AnyReader, ListReader, Message, Segment, StructBase

WORD: Final = 8
WORDS: Final = Struct("<Q")


class Pointer(NamedTuple):
    """A place in a message that holds a pointer, and how many pointers deep it may lead."""

    message: Message
    segment: Segment
    at: int
    level: int


class RawStruct(NamedTuple):
    """A struct: its data section in bytes, its pointer section in pointers."""

    message: Message
    segment: Segment
    at: int
    data: int
    pointers: int
    level: int

    def pointer(self, index: int) -> Pointer:
        at = self.at + self.data + index * WORD
        return Pointer(self.message, self.segment, at, self.level)

    def data_bytes(self) -> bytes:
        return bytes(self.segment.buf[self.at : self.at + self.data])


class RawList(NamedTuple):
    """A list: ``length`` elements, ``step`` bits apart: ``data`` bytes, then ``pointers``."""

    message: Message
    segment: Segment
    at: int
    length: int
    step: int
    data: int
    pointers: int
    code: int
    level: int

    def struct(self, index: int) -> RawStruct:
        at = self.at + (index * self.step >> 3)
        return RawStruct(self.message, self.segment, at, self.data, self.pointers, self.level)

    def pointer(self, index: int) -> Pointer:
        at = self.at + (index * self.step >> 3) + self.data
        return Pointer(self.message, self.segment, at, self.level)

    def content(self) -> bytearray:
        """The elements of a list of numbers; bits after the last are zero."""
        content = bytearray(
            self.segment.buf[self.at : self.at + (self.length * self.step + 7 >> 3)]
        )
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
    return RawStruct(message, segment, at, data, pointers, level)


def raw_list(items: ListReader[object]) -> RawList:
    """The elements of a list's reader or builder."""
    message, segment, at, count, step, data, pointers, code, level = items._layout()
    return RawList(message, segment, at, count, step, data, pointers, code, level)


def raw_pointer(pointer: AnyReader) -> Pointer:
    """The pointer of an AnyPointer's reader or builder."""
    message, segment, at, level = pointer._layout()
    return Pointer(message, segment, at, level)


def word_at(segment: Segment, at: int) -> int:
    word: int = WORDS.unpack_from(segment.buf, at)[0]
    return word


def pointers_of(struct: RawStruct) -> Iterator[Pointer]:
    return map(struct.pointer, range(struct.pointers))


def follow(pointer: Pointer) -> Target:
    """The target of a pointer, of any kind; None if the pointer is null.

    Raises:
        WireError: the pointer leads out of the message, or to a malformed object.
        LimitError: the pointer is too deep, or the message's budget is used up.
    """
    message, segment, at, level = pointer
    found = raw_target(message, segment, at, level)
    if found is None:
        return None
    kind, segment, numbers = found
    if kind == _kinds.STRUCT:
        return RawStruct(message, segment, *numbers)
    if kind == _kinds.LIST:
        return RawList(message, segment, *numbers)
    return RawCap(message, *numbers)
