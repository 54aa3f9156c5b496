"""Equality by content.

Two structs of one schema are equal if all their fields read alike. A null pointer equals its
default, and NaN equals nothing. Capabilities are equal if they are the same entry, texts that are
not UTF-8 if their bytes are. The targets of AnyPointers are compared as in canonical form: the
sizes on the wire do not matter.

Source: row U14.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from trio_capnp.errors import TextDecodeError
from trio_capnp.wire._blobs import element_bytes, field_bytes
from trio_capnp.wire._kernel import AnyReader, StructBase, is_same_type
from trio_capnp.wire._namespaces import is_list, members_of, namespace_of, tag_of
from trio_capnp.wire._pointers import (
    Pointer,
    RawCap,
    RawList,
    RawStruct,
    Target,
    follow,
    raw_list,
    raw_pointer,
    word_at,
)
from trio_capnp.wire._walk import Walk, budgeted, run
from trio_capnp.wire.kernel import _kinds

if TYPE_CHECKING:
    from trio_capnp.wire._kernel import Field, ListReader, Message

Comparison: TypeAlias = Walk[bool]
INSIDE: Final = frozenset({"struct", "group", "list", "any", "cap"})


def equal(one: object, other: object) -> bool:
    """Whether two structs, lists or AnyPointers have the same content. Iterative."""
    return budgeted(_message(one), budgeted, _message(other), run, _compare(one, other))


def _message(value: object) -> Message:
    assert isinstance(value, StructBase | AnyReader) or is_list(value), "a part of a message"
    return value._layout()[0]


def _compare(one: object, other: object) -> Comparison:
    if isinstance(one, StructBase) and isinstance(other, StructBase):
        return (yield _structs(one, other))
    if is_list(one) and is_list(other):
        return (yield _lists(one, other))
    if isinstance(one, AnyReader) and isinstance(other, AnyReader):
        return _same_behind(raw_pointer(one), raw_pointer(other))
    return one == other


def _structs(one: StructBase, other: StructBase) -> Comparison:
    if not is_same_type(namespace_of(one), namespace_of(other)) or tag_of(one) != tag_of(other):
        return False
    for member in members_of(one):
        kind, field = member.kind, member.field
        if kind == "text":
            if not _same_text(field, one, other):
                return False
        elif kind not in INSIDE:
            if field._get(one) != field._get(other):
                return False
        elif kind == "cap":
            if _entry(field, one) is not _entry(field, other):
                return False
        elif (member.is_set(one) or member.is_set(other)) and not (
            yield _compare(field._get(one), field._get(other))
        ):
            return False
    return True


def _same_text(field: Field, one: StructBase, other: StructBase) -> bool:
    """Whether two texts are equal; texts that are not UTF-8 are compared by their bytes."""
    try:
        return field._get(one) == field._get(other)
    except TextDecodeError:
        return _text_bytes(field, one) == _text_bytes(field, other)


def _text_bytes(field: Field, struct: StructBase) -> bytes:
    if field._has(struct):
        return bytes(field_bytes(struct, field))
    return str(field.default).encode()


def _entry(field: Field, struct: StructBase) -> object:
    where = field._raw(struct)
    if not where:
        return None
    message, segment, at, level = where
    return _cap(follow(Pointer(message, segment, at, level)))


def _cap(target: Target) -> object:
    return target.entry() if isinstance(target, RawCap) else None


def _lists(one: ListReader[object], other: ListReader[object]) -> Comparison:
    if len(one) != len(other) or one._type._kind != other._type._kind:
        return False
    kind = one._type._kind
    if kind == "void":
        return True
    if kind == "cap":
        return all(a is b for a, b in zip(_entries(one), _entries(other), strict=True))
    if kind == "text":
        return all(_same_text_element(one, other, k) for k in range(len(one)))
    for a, b in zip(one, other, strict=True):
        if kind in INSIDE:
            if not (yield _compare(a, b)):
                return False
        elif a != b:
            return False
    return True


def _same_text_element(one: ListReader[object], other: ListReader[object], index: int) -> bool:
    try:
        return one[index] == other[index]
    except TextDecodeError:
        return element_bytes(one, index) == element_bytes(other, index)


def _entries(items: ListReader[object]) -> list[object]:
    raw = raw_list(items)
    return [_cap(follow(raw.pointer(k))) for k in range(raw.length)]


# --- objects without a schema -----------------------------------------------------------------


def _same_behind(one: Pointer, other: Pointer) -> bool:
    """Whether two pointers lead to the same content."""
    todo = [(one, other)]
    while todo:
        a, b = todo.pop()
        pairs = _same_target(follow(a), follow(b))
        if pairs is None:
            return False
        todo += pairs
    return True


Pairs: TypeAlias = list[tuple[Pointer, Pointer]]


def _same_target(one: Target, other: Target) -> Pairs | None:
    """The pointers still to be compared; None if a difference was found."""
    if isinstance(one, RawStruct) and isinstance(other, RawStruct):
        return _same_struct(one, other)
    if isinstance(one, RawList) and isinstance(other, RawList):
        return _same_list(one, other)
    if isinstance(one, RawCap) and isinstance(other, RawCap):
        return [] if one.entry() is other.entry() else None
    return [] if one is None and other is None else None


def _same_struct(one: RawStruct, other: RawStruct) -> Pairs | None:
    if one.data_bytes().rstrip(b"\0") != other.data_bytes().rstrip(b"\0"):
        return None
    shared = min(one.pointers, other.pointers)
    for longer in (one, other):
        for k in range(shared, longer.pointers):
            if word_at(longer.segment, longer.pointer(k).at):
                return None
    return [(one.pointer(k), other.pointer(k)) for k in range(shared)]


def _same_list(one: RawList, other: RawList) -> Pairs | None:
    if one.length != other.length or one.code != other.code:
        return None
    if one.code == _kinds.POINTER:
        return [(one.pointer(k), other.pointer(k)) for k in range(one.length)]
    if one.code != _kinds.COMPOSITE:
        return [] if one.content() == other.content() else None
    # Elements without content are equal, and there may be 2**29 of them.
    count = one.length if one.step or other.step else 0
    pairs: Pairs = []
    for k in range(count):
        found = _same_struct(one.struct(k), other.struct(k))
        if found is None:
            return None
        pairs += found
    return pairs
