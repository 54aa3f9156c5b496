"""The bytes of text and data in place, whether or not they are UTF-8."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trio_capnp.wire._kernel import blob_at
from trio_capnp.wire._pointers import raw_list, word_at

if TYPE_CHECKING:
    from trio_capnp.wire._kernel import Field, ListReader, StructBase


def field_bytes(struct: StructBase, field: Field) -> memoryview:
    """The bytes of a Text field, without its NUL, or of a Data field; its pointer is not null.

    Raises:
        WireError: the pointer is malformed.
    """
    where = field._raw(struct)
    assert where, "the caller has seen that the pointer is there"
    message, segment, at, _ = where
    return _content(blob_at(message, segment, at), field.kind)


def element_bytes(items: ListReader[object], index: int) -> memoryview:
    """The bytes of an element of a list of Text or Data; a null pointer is empty.

    Raises:
        WireError: the pointer is malformed.
    """
    message, segment, *_ = items._layout()
    pointer = raw_list(items).pointer(index)
    if not word_at(pointer.segment, pointer.at):
        return memoryview(b"")
    return _content(blob_at(message, segment, pointer.at), items._type._kind)


def _content(content: memoryview, kind: str) -> memoryview:
    return content[: max(0, len(content) - 1)] if kind == "text" else content
