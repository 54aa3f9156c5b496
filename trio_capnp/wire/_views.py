"""Views of memory: the bytes of a Text or Data, and the numbers of a list, uncopied.

A view is a ``memoryview`` of the buffer of a segment, so it refers to that buffer. Python refuses
to resize a ``bytearray`` with a view, so a message that grows goes on in another segment, and
``_pool`` gives no buffer away that anything refers to. Replaced objects are erased, and their
memory is not allocated again.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from operator import index
from typing import TYPE_CHECKING, Final, Literal, cast

from trio_capnp.wire._blobs import element_bytes, field_bytes
from trio_capnp.wire._kernel import Builder, ListBuilder, StructBase
from trio_capnp.wire._namespaces import check_name, field_of, is_list
from trio_capnp.wire.kernel import _kinds

if TYPE_CHECKING:
    from trio_capnp.wire._kernel import ListReader, Type

FORMATS: Final[Mapping[str, Literal["B"]]] = {
    name: cast('Literal["B"]', form)  # any format: the type of every view is that of a view of ints
    for name, form in zip(_kinds.NAMES, _kinds.FORMATS, strict=False)
    if form
}
"""The format of a view of a list, by the kind of its elements. A Bool is a bit, which has none."""

NATIVE: Final = sys.byteorder == "little"
"""Whether numbers in memory have the byte order of messages."""

VIEWED: Final = "text, data, and lists of numbers have views"


def view(target: StructBase | ListReader[object], name: str | int) -> memoryview:
    """Return a view of memory in a message: a text, data, or list of numbers, uncopied.

    Of Text without its NUL and of Data, the view has bytes. Of a list of numbers or enumerants, it
    has numbers, so ``numpy.asarray(trio_capnp.view(x, "samples"))`` shares the memory. The view of
    a reader is read-only. That of a builder is writable; of a null field it is empty.

    A view keeps its memory beyond the end of the message, the call or the connection: a message
    that grows beside it does not move it, and no other message gets its memory. A field that is
    assigned anew has other memory, and the view of the old content has zeros. For example::

        trio_capnp.init(block, "samples", 1000)
        samples = numpy.asarray(trio_capnp.view(block, "samples"))

    Args:
        target: a reader or builder of a struct, or of a list of texts, data or lists of numbers.
        name: the field's name; in a list, the element's index.

    Raises:
        AttributeError: the struct has no such field.
        IndexError: the list has no such element.
        TypeError: the field or element is of another type.
        UnionError: the field is not the active member of its union.
        WireError: the pointer is malformed.
        LimitError: reading the list costs more than the limits of the message allow.
        NotImplementedError: numbers of several bytes, on a big-endian machine.
    """
    if is_list(target):
        return _of_element(target, name)
    check_name(name)
    return _of_field(cast("StructBase", target), cast("str", name))


def _of_element(items: ListReader[object], at: str | int) -> memoryview:
    kind = items._type
    is_blob = kind._kind in ("text", "data")
    if not is_blob and not _is_numbers(kind):
        raise TypeError(f"this is a list of {kind._kind}; only {VIEWED}")
    if isinstance(at, str):
        raise TypeError("an element is named by its index")
    place = index(at) + (len(items) if index(at) < 0 else 0)
    if not 0 <= place < len(items):
        raise IndexError(f"index {at} in a list of {len(items)}")
    if not is_blob:
        return _of_numbers(cast("ListReader[object]", items[place]))
    content = element_bytes(items, place)
    return content if isinstance(items, ListBuilder) else content.toreadonly()


def _of_field(struct: StructBase, name: str) -> memoryview:
    field = field_of(struct, name)
    is_blob = field.kind in ("text", "data")
    if not is_blob and not _is_numbers(field.type):
        raise TypeError(f"{name} is of kind {_described(field.type)}; only {VIEWED}")
    if not field._is_active(struct):
        getattr(struct, name)  # raises the error that names the active member
    if not is_blob:
        return _of_numbers(cast("ListReader[object]", getattr(struct, name)))
    if not field._has(struct):
        return _of_default(field.default)
    content = field_bytes(struct, field)
    return content if isinstance(struct, Builder) else content.toreadonly()


def _is_numbers(kind: Type) -> bool:
    return kind._kind == "list" and kind._element is not None and kind._element._kind in FORMATS


def _described(kind: Type) -> str:
    element = kind._element
    return kind._kind if element is None else f"{kind._kind} of {element._kind}"


def _of_default(default: object) -> memoryview:
    if isinstance(default, str):
        return memoryview(default.encode())
    assert isinstance(default, bytes), "the default of text is str, that of data is bytes"
    return memoryview(default)


def _of_numbers(items: ListReader[object]) -> memoryview:
    """The numbers of a list. Those of a list that a newer schema has widened have gaps between."""
    form = FORMATS[items._type._kind]
    if not NATIVE and form not in ("b", "B"):
        raise NotImplementedError(
            "this machine is big-endian, and the numbers of a message are little-endian;"
            " list(...) reads them"
        )
    _, segment, at, count, step, *_ = items._layout()
    content = memoryview(segment._bounds()[0])[at : at + count * (step >> 3)].cast(form)
    if content.itemsize != step >> 3:
        content = content[:: (step >> 3) // content.itemsize]
    return content if isinstance(items, ListBuilder) else content.toreadonly()
