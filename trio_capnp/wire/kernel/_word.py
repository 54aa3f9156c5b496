"""Pointers as words, taken apart and made: the interpreted twin of ``_word.pxd``.

Positions and sizes are in bytes. A pointer *without its offset* has the kind and size of its
target: ``near`` adds the offset for its position; the tag of a struct list stays without one.

Source: encoding.html, "Structs", "Lists", "Inter-Segment Pointers".
"""

from __future__ import annotations

from typing import Final

# Values in place of a capability's number.
NULL: Final = -1  # the pointer is null
FAR: Final = -2  # not known yet: a far or malformed pointer is on the path


def target(word: int, pos: int) -> int:
    """The target of a struct or list pointer at ``pos``; the offset is signed, 30 bits of words."""
    return pos + 8 + 2 * (((word & 0xFFFFFFFC) ^ 0x80000000) - 0x80000000)


def data_bytes(word: int) -> int:
    """The size of the data section in a struct pointer or a tag."""
    return (word >> 29) & 0x7FFF8


def pointers(word: int) -> int:
    """The number of pointers in the pointer section, in a struct pointer or a tag."""
    return word >> 48


def struct_bytes(word: int) -> int:
    """The size of both sections in a struct pointer or a tag."""
    return ((word >> 29) & 0x7FFF8) + ((word >> 45) & 0x7FFF8)


def element_code(word: int) -> int:
    return (word >> 32) & 7


def count(word: int) -> int:
    """The elements of a list; for a list of structs, its words without the tag."""
    return word >> 35


def tag_count(tag: int) -> int:
    """The elements of a list of structs; all 30 bits count."""
    return (tag & 0xFFFFFFFF) >> 2


def offset_in_segment(word: int) -> int:
    """The position in its segment of a far pointer's landing pad."""
    return word & 0xFFFFFFF8


def struct_word(data: int, pointers: int) -> int:
    """A struct pointer without its offset."""
    return (data << 29) | (pointers << 48)


def list_word(code: int, count: int) -> int:
    """A list pointer without its offset."""
    return 1 | (code << 32) | (count << 35)


def tag_word(data: int, pointers: int, count: int) -> int:
    """The tag of a list of structs."""
    return (count << 2) | (data << 29) | (pointers << 48)


def near(word: int, at: int, pos: int) -> int:
    """The pointer at ``pos`` that leads to ``at`` in the same segment."""
    return word | (((at - pos - 8) >> 1) & 0xFFFFFFFC)


def far(segment: int, offset: int) -> int:
    """A far pointer to a landing pad ``offset`` bytes into a segment."""
    return 2 | offset | (segment << 32)


def words(size: int) -> int:
    """The number of words that hold ``size`` bytes."""
    return (size + 7) >> 3
