"""The text form of a struct, as ``capnp decode`` and ``capnp convert`` print it.

A null pointer is left out; numbers are always printed, and so is the active member of a union
unless it is null and its tag is 0. Short values stand on one line: up to 24 bytes each, 64 in all
for a struct. So do values that are deeper than the C++ tool can print. Capabilities and AnyPointers
have no text form that can be read back.

Source: stringify.c++; checked against the ``capnp`` tool.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from trio_capnp.errors import TextDecodeError
from trio_capnp.wire._blobs import element_bytes, field_bytes
from trio_capnp.wire._kernel import StructBase
from trio_capnp.wire._namespaces import is_list, members_of, message_of
from trio_capnp.wire._scalars import literal, raw_text_literal
from trio_capnp.wire._walk import Walk, budgeted, run

if TYPE_CHECKING:
    from trio_capnp.wire._kernel import ListReader
    from trio_capnp.wire._namespaces import Member

Text: TypeAlias = Walk[str]

INLINE_VALUE: Final = 24
INLINE_RECORD: Final = 64
# Deeper values stand on one line, because margins alone would grow with the square of the depth. A
# message within a reader's default limits stays below it: 64 pointers with a group in each.
INDENTED: Final = 130
OPAQUE: Final = {"any": "<opaque pointer>", "cap": "<external capability>"}
NESTED: Final = frozenset({"struct", "group", "list"})


def to_text(struct: StructBase, *, short: bool = False) -> str:
    """Return the text form of a struct, in lines or, if ``short``, in one.

    Raises:
        WireError: the message is malformed.
        LimitError: the message is too deep or too large.
    """
    message = message_of(struct)
    if short:
        return budgeted(message, _one_line, struct)
    return budgeted(message, run, _struct(struct, 1, " "))


def _struct(struct: StructBase, indent: int, start: str) -> Text:
    items: list[str] = []
    for member in _shown(struct):
        if member.kind in NESTED:
            text = yield _nested(member.field._get(struct), indent + 1, "\n")
        else:
            text = _plain(struct, member)
        items.append(f"{member.schema_name} = {text}")
    return f"({_delimit(items, indent, start, INLINE_RECORD)})"


def _shown(struct: StructBase) -> list[Member]:
    """The fields that the text form includes."""
    return [member for member in members_of(struct) if member.tag or member.is_set(struct)]


def _plain(struct: StructBase, member: Member) -> str:
    """The text of a field that contains no other values."""
    if member.kind in OPAQUE:
        return OPAQUE[member.kind]
    try:
        return literal(member.kind, member.field._get(struct))
    except TextDecodeError:
        return raw_text_literal(bytes(field_bytes(struct, member.field)))


def _nested(value: object, indent: int, start: str) -> Text:
    if indent > INDENTED:
        return _one_line(value)
    if isinstance(value, StructBase):
        return (yield _struct(value, indent, start))
    assert is_list(value), "a nested value is a struct or a list"
    return (yield _list(value, indent, start))


def _list(items: ListReader[object], indent: int, start: str) -> Text:
    texts: list[str] = []
    if items._type._kind in NESTED:
        for item in items:
            texts.append((yield _nested(item, indent + 1, " ")))
    else:
        texts = _plain_elements(items)
    return f"[{_delimit(texts, indent, start, None)}]"


def _plain_elements(items: ListReader[object]) -> list[str]:
    """The texts of elements that contain no other values."""
    kind = items._type._kind
    if kind in OPAQUE:
        return [OPAQUE[kind]] * len(items)
    if kind == "text":
        return [_text_element(items, k) for k in range(len(items))]
    return [literal(kind, item) for item in items]


def _text_element(items: ListReader[object], index: int) -> str:
    try:
        return literal("text", items[index])
    except TextDecodeError:
        return raw_text_literal(bytes(element_bytes(items, index)))


def _delimit(items: list[str], indent: int, start: str, room: int | None) -> str:
    """Join items by commas: on one line if they fit, else each on its own.

    Args:
        items: the texts to join.
        indent: the depth of the items.
        start: a newline if the value follows a name, else a space.
        room: the most bytes that all items may take on one line; None for no bound.
    """
    if _fits(items, room):
        return ", ".join(items)
    margin = "\n" + "  " * indent
    return (margin if start == "\n" else " ") + f",{margin}".join(items) + " "


def _fits(items: list[str], room: int | None) -> bool:
    total = 0
    for item in items:
        size = len(item.encode("utf-8", "surrogatepass"))
        total += size
        if size > INLINE_VALUE or "\n" in item or (room is not None and total > room):
            return False
    return True


# --- on one line ------------------------------------------------------------------------------


def _one_line(value: object) -> str:
    """The text of a struct or list without line breaks, in time linear in its length."""
    parts: list[str] = []
    run(_put(value, parts))
    return "".join(parts)


def _put(value: object, parts: list[str]) -> Walk[None]:
    """The walk that appends the text of a struct or list."""
    if isinstance(value, StructBase):
        return _put_struct(value, parts)
    assert is_list(value), "a nested value is a struct or a list"
    return _put_list(value, parts)


def _put_struct(struct: StructBase, parts: list[str]) -> Walk[None]:
    between = "("
    for member in _shown(struct):
        parts.append(f"{between}{member.schema_name} = ")
        between = ", "
        if member.kind in NESTED:
            yield _put(member.field._get(struct), parts)
        else:
            parts.append(_plain(struct, member))
    parts.append("()" if between == "(" else ")")


def _put_list(items: ListReader[object], parts: list[str]) -> Walk[None]:
    if items._type._kind not in NESTED:
        parts.append(f"[{', '.join(_plain_elements(items))}]")
        return
    between = "["
    for item in items:
        parts.append(between)
        between = ", "
        yield _put(item, parts)
    parts.append("[]" if between == "[" else "]")
