"""``repr`` of readers, builders, lists and AnyPointers: one line, bounded, and never an error.

A repr costs a few reads of any message, so it is not charged to the message's budget.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, TypeVar

from trio_capnp.errors import WireError
from trio_capnp.wire import _kernel
from trio_capnp.wire._blobs import element_bytes, field_bytes
from trio_capnp.wire._kernel import AnyReader, StructBase
from trio_capnp.wire._namespaces import display_name, is_list, members_of

if TYPE_CHECKING:
    from trio_capnp.wire._kernel import ListReader, Message
    from trio_capnp.wire._namespaces import Member

V = TypeVar("V")

ENOUGH: Final = 1 << 60  # words; a list of 2^29 Void elements costs 2^29 of them
LINE: Final = 120
BYTES: Final = 32
ITEMS: Final = 4
ELLIPSIS: Final = "…"


def show(value: object) -> str:
    """One line of at most about 150 characters."""
    if isinstance(value, StructBase):
        return _kept(value._layout()[0], _show_struct, value)
    if is_list(value):
        return _kept(value._layout()[0], _show_list, value)
    assert isinstance(value, AnyReader), "the kernel shows structs, lists and AnyPointers"
    state = "null" if value._is_null() else "set"
    return f"<{type(value).__name__}: {state}>"


def _kept(message: Message, shower: Callable[[V], str], value: V) -> str:
    """Show a value at no cost to the message's budget."""
    before = message._remaining()
    message._lend(ENOUGH)
    try:
        return shower(value)
    finally:
        message._lend(before)


def _show_struct(struct: StructBase) -> str:
    kind = "Builder" if isinstance(struct, _kernel.Builder) else "Reader"
    fields = _joined(_fields(struct))
    return f"<{display_name(struct)}.{kind}{' ' if fields else ''}{fields}>"


def _show_list(items: ListReader[object]) -> str:
    shown = _joined(_elements(items))
    return f"<{type(items).__name__} of {len(items)}{': ' if shown else ''}{shown}>"


def _joined(parts: Iterator[str]) -> str:
    """The parts that fit on the line."""
    line = ""
    for part in parts:
        if len(line) + len(part) > LINE:
            return f"{line}, {ELLIPSIS}" if line else part[:LINE] + ELLIPSIS
        line = f"{line}, {part}" if line else part
    return line


def _fields(struct: StructBase) -> Iterator[str]:
    for member in members_of(struct):
        if member.is_set(struct):
            yield f"{member.name}={_field(struct, member)}"
        elif member.tag is not None:
            yield f"{member.name}=None"


def _field(struct: StructBase, member: Member) -> str:
    kind = member.kind
    try:
        if kind in ("text", "data"):
            return _blob(kind, field_bytes(struct, member.field))
        if kind in ("any", "cap"):
            return ELLIPSIS
        return _value(kind, member.field._get(struct))
    except WireError as error:
        return f"<{type(error).__name__}>"


def _blob(kind: str, content: memoryview) -> str:
    """The beginning of a text or of data."""
    start = bytes(content[:BYTES])
    more = ELLIPSIS if len(content) > BYTES else ""
    if kind == "data":
        return repr(start) + more
    cut = "ignore" if more else "backslashreplace"
    return repr(start.decode("utf-8", cut)) + more


def _value(kind: str, value: object) -> str:
    if isinstance(value, StructBase):
        return (
            f"({_first_fields(value)})" if kind == "group" else f"{display_name(value)}({ELLIPSIS})"
        )
    if is_list(value):
        return f"[{len(value)} items]" if len(value) != 1 else "[1 item]"
    return repr(value)


def _first_fields(group: StructBase) -> str:
    """The fields of a group, without the content of inner groups."""
    shown = (
        f"{member.name}={ELLIPSIS if member.kind == 'group' else _field(group, member)}"
        for member in members_of(group)
        if member.is_set(group)
    )
    return _joined(shown)


def _elements(items: ListReader[object]) -> Iterator[str]:
    kind = items._type._kind
    for index in range(min(len(items), ITEMS)):
        yield _element(items, kind, index)
    if len(items) > ITEMS:
        yield ELLIPSIS


def _element(items: ListReader[object], kind: str, index: int) -> str:
    try:
        if kind in ("text", "data"):
            return _blob(kind, element_bytes(items, index))
        if kind in ("any", "cap"):
            return ELLIPSIS
        return _value(kind, items[index])
    except WireError as error:
        return f"<{type(error).__name__}>"
