"""Schemas for the tests, compiled by the ``capnp`` tool when first asked for."""

from __future__ import annotations

import struct
from pathlib import Path
from types import ModuleType
from typing import Final

from trio_capnp.loading import load
from trio_capnp.wire._framing import frame_header

SCHEMAS: Final = Path(__file__).parent / "schemas"
CORPUS: Final = Path(__file__).parent.parent / "corpus"


def samples() -> ModuleType:
    """samples.capnp: every kind of field, default, list and union."""
    return load(SCHEMAS / "samples.capnp")


def corpus_schema() -> ModuleType:
    """corpus.capnp: the types of the corpus."""
    return load(CORPUS / "schema" / "corpus.capnp")


# --- messages by hand -------------------------------------------------------------------------


def words(*values: int | bytes) -> bytes:
    """A segment from words: numbers, or eight bytes."""
    parts = [value if isinstance(value, bytes) else struct.pack("<Q", value) for value in values]
    assert all(len(part) == 8 for part in parts)
    return b"".join(parts)


def message(*segments: bytes) -> bytes:
    """A message of these segments."""
    return frame_header([len(segment) // 8 for segment in segments]) + b"".join(segments)


def struct_pointer(offset: int, data: int, pointers: int) -> int:
    """A pointer to a struct ``offset`` words behind it, of so many words and pointers."""
    return (offset & 0x3FFFFFFF) << 2 | data << 32 | pointers << 48


def list_pointer(offset: int, code: int, count: int) -> int:
    """A pointer to a list; ``code`` 7 is for structs and counts words."""
    return (offset & 0x3FFFFFFF) << 2 | 1 | code << 32 | count << 35


def far_pointer(segment: int, word: int, *, double: bool = False) -> int:
    """A pointer to a landing pad."""
    return 2 | double << 2 | word << 3 | segment << 32


def tag(count: int, data: int, pointers: int) -> int:
    """The word in front of the elements of a struct list."""
    return count << 2 | data << 32 | pointers << 48
