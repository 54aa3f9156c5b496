"""Canonical form: the one encoding of a value, for hashing, signing and comparing.

One segment; objects in preorder without gaps; no trailing zero words in a data section, no
trailing null pointers; the elements of a struct list as small as the largest of them allows;
padding is zero; an empty struct has offset -1. Lists keep their element size. A capability has
no canonical form.

Source: encoding.html, "Canonicalization"; rows V01 to V05.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from trio_capnp.errors import LimitError, WireError
from trio_capnp.wire import _kernel
from trio_capnp.wire._namespaces import message_of
from trio_capnp.wire._pointers import (
    WORD,
    WORDS,
    Pointer,
    RawList,
    RawStruct,
    follow,
    raw_pointer,
    raw_struct,
    word_at,
)
from trio_capnp.wire._walk import budgeted
from trio_capnp.wire.kernel import _kinds

if TYPE_CHECKING:
    from trio_capnp.wire._kernel import StructBase

# A struct without content: offset -1, so that the pointer is not null.
EMPTY_STRUCT: Final = 0xFFFFFFFC

Todo: TypeAlias = list[tuple[Pointer, int]]


def canonicalize(struct: StructBase) -> bytes:
    """The canonical form of a struct: one segment, without a segment table.

    Raises:
        ValueError: the struct holds a capability.
        WireError: the struct is malformed.
    """
    return budgeted(message_of(struct), _canonical, struct)


def _canonical(struct: StructBase) -> bytes:
    out = bytearray(WORD)
    todo: Todo = []
    _put_struct(raw_struct(struct), 0, out, todo)
    while todo:
        pointer, at = todo.pop()
        _put(pointer, at, out, todo)
    return bytes(out)


def is_canonical(struct: StructBase) -> bool:
    """Whether the message whose root this struct is consists of its canonical form.

    False for a struct that is not a root, and for malformed messages.

    Raises:
        LimitError: the message is too deep or too large to tell.
    """
    message = message_of(struct)
    segments = message._segments()
    if len(segments) != 1 or not _kernel.is_root(struct):
        return False
    buffer, start, end = segments[0]._bounds()
    if raw_pointer(_kernel.root_any(message)).at != start:
        return False
    try:
        return bytes(buffer[start:end]) == canonicalize(struct)
    except LimitError:
        raise
    except (WireError, ValueError):
        return False


def _put(pointer: Pointer, at: int, out: bytearray, todo: Todo) -> None:
    """Write the target of a pointer, and the new pointer at byte ``at``."""
    target = follow(pointer)
    if isinstance(target, RawStruct):
        _put_struct(target, at, out, todo)
    elif isinstance(target, RawList):
        _put_list(target, at, out, todo)
    elif target is not None:
        raise ValueError("a message with capabilities has no canonical form")


def _put_pointer(out: bytearray, at: int, word: int) -> None:
    """Write a pointer whose target begins at the end of ``out``."""
    offset = (len(out) - at) // WORD - 1
    WORDS.pack_into(out, at, word | offset << 2)


def _put_struct(struct: RawStruct, at: int, out: bytearray, todo: Todo) -> None:
    data, pointers = _size(struct)
    if data + pointers == 0:
        WORDS.pack_into(out, at, EMPTY_STRUCT)
        return
    _put_pointer(out, at, data << 32 | pointers << 48)
    _put_sections(struct, data, pointers, len(out), out, todo)


def _put_sections(
    struct: RawStruct, data: int, pointers: int, at: int, out: bytearray, todo: Todo
) -> None:
    """Write the content of a struct with sections of these sizes, in words, at byte ``at``."""
    size = (data + pointers) * WORD
    if at == len(out):
        out += bytes(size)
    content = struct.data_bytes()[: data * WORD]
    out[at : at + len(content)] = content
    first = at + data * WORD
    used = min(pointers, struct.pointers)
    todo += [(struct.pointer(k), first + k * WORD) for k in reversed(range(used))]


def _size(struct: RawStruct) -> tuple[int, int]:
    """The words of data and the number of pointers without trailing zeros."""
    content = struct.data_bytes().rstrip(b"\0")
    pointers = struct.pointers
    while pointers and not word_at(struct.segment, struct.pointer(pointers - 1).at):
        pointers -= 1
    return (len(content) + WORD - 1) // WORD, pointers


def _put_list(items: RawList, at: int, out: bytearray, todo: Todo) -> None:
    if items.code == _kinds.COMPOSITE:
        _put_structs(items, at, out, todo)
        return
    _put_pointer(out, at, 1 | items.code << 32 | items.length << 35)
    start = len(out)
    if items.code == _kinds.POINTER:
        out += bytes(items.length * WORD)
        todo += [(items.pointer(k), start + k * WORD) for k in reversed(range(items.length))]
        return
    content = items.content()
    out += content
    out += bytes(-len(content) % WORD)


def _put_structs(items: RawList, at: int, out: bytearray, todo: Todo) -> None:
    # Elements without content need no check; there may be 2**29 of them.
    count = items.length if items.step else 0
    sizes = [_size(items.struct(k)) for k in range(count)]
    data = max((size[0] for size in sizes), default=0)
    pointers = max((size[1] for size in sizes), default=0)
    each = data + pointers
    _put_pointer(out, at, 1 | _kinds.COMPOSITE << 32 | items.length * each << 35)
    out += WORDS.pack(items.length << 2 | data << 32 | pointers << 48)
    start = len(out)
    out += bytes(items.length * each * WORD)
    inner: Todo = []
    for k in reversed(range(count if each else 0)):
        _put_sections(items.struct(k), data, pointers, start + k * each * WORD, out, inner)
    todo += inner
