"""Structs as dicts of Python values, and back.

Structs and groups are dicts, lists are lists, text is str, data is bytes, an enum is a member of
its class, Void is None. Of a union only the active member is there, and a null pointer that is
not one is left out; so ``from_dict(T, to_dict(p))`` equals ``p``.

A union may have a member that only a newer schema knows. ``_which`` then is its number, and
``from_dict`` refuses that dict: the member's content is not in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import TYPE_CHECKING, Final, TypeAlias, TypeGuard, cast

from trio_capnp.wire import _kernel
from trio_capnp.wire._kernel import UNKNOWN_MEMBER, StructBase
from trio_capnp.wire._namespaces import is_list, members_of, message_of, tag_of, type_of
from trio_capnp.wire._walk import Walk, budgeted, run

if TYPE_CHECKING:
    from trio_capnp.wire._kernel import Builder, Field, ListBuilder, Type

Value: TypeAlias = Walk[object]
NESTED: Final = frozenset({"struct", "group", "list"})


def to_dict(struct: StructBase) -> dict[str, object]:
    """Return the fields of a struct as a dict, with all that they lead to.

    Raises:
        WireError: the message is malformed.
        LimitError: it is too deep or too large.
    """
    found = budgeted(message_of(struct), run, _struct(struct))
    return cast("dict[str, object]", found)


def _struct(struct: StructBase) -> Value:
    made: dict[str, object] = {}
    has_member = False
    for member in members_of(struct):
        has_member |= member.tag is not None
        if member.is_set(struct):
            value = member.field._get(struct)
            made[member.name] = (yield _nested(value)) if member.kind in NESTED else value
        elif member.tag is not None:
            made[member.name] = None
    if not has_member and (tag := tag_of(struct)) is not None:
        made[UNKNOWN_MEMBER] = int(cast("IntEnum", tag))
    return made


def _nested(value: object) -> Value:
    if isinstance(value, StructBase):
        return (yield _struct(value))
    assert is_list(value), "a nested value is a struct or a list"
    if value._type._kind not in NESTED:
        return list(value)
    items: list[object] = []
    for item in value:
        items.append((yield _nested(item)))
    return items


def from_dict(namespace: type[object], values: Mapping[str, object]) -> Builder:
    """Return the builder of a new message with these fields; the inverse of ``to_dict``.

    Names of enumerants will do for enums, and readers and builders for dicts.

    Raises:
        TypeError: a name is no field, or a value has the wrong type.
        ValueError: a number is out of range.
    """
    if not is_fields(values):
        raise TypeError(f"a dict of fields is needed, not {type(values).__name__}")
    made = _kernel.new_struct(type_of(namespace), None)
    todo: Todo = [(made, values, None)]
    while todo:
        target, given, path = todo.pop()
        try:
            if is_list(target):
                _fill_list(_as_list(target), cast("list[object]", given), path, todo)
            else:
                _fill_struct(
                    cast("StructBase", target), cast("Mapping[str, object]", given), path, todo
                )
        except (TypeError, ValueError) as error:
            _locate(error, path)
            raise
    return made


Path: TypeAlias = "tuple[Path | None, str] | None"
"""Where a value lies: the path of the struct or list around it, and a field or an index."""

Todo: TypeAlias = list[tuple[object, object, Path]]
"""What is still to be filled, and with what. A list of it, because recursion has no bound here."""


def _locate(error: Exception, path: Path) -> None:
    """Put the path in front of what the error says."""
    while path is not None:
        path, part = path
        _kernel.under(error, part)


def _fill_struct(struct: StructBase, values: Mapping[str, object], path: Path, todo: Todo) -> None:
    fields = type(struct)._fields
    chosen: Field | None = None
    for name, value in values.items():
        field = fields.get(name)
        if field is None:
            unknown = _kernel.unknown_field(type(struct), str(name))
            raise _kernel.wrong_type("", f": {unknown}")
        if field.union is not None:
            if chosen is not None:
                raise _kernel.two_members(chosen, field, struct)
            chosen = field
        if field.kind in ("struct", "group") and is_fields(value):
            todo.append((field._init(struct, 0), value, (path, field.name)))
        elif _is_nested_list(value, field.type):
            items = list(value)
            todo.append((field._init(struct, len(items)), items, (path, field.name)))
        else:
            _kernel.assign_fields(struct, {name: value})


def _fill_list(
    items: ListBuilder[object, object], values: list[object], path: Path, todo: Todo
) -> None:
    element = items._type
    for index, value in enumerate(values):
        place: Path = (path, f"[{index}]")
        if element._kind == "struct" and is_fields(value):
            todo.append((items[index], value, place))
        elif _is_nested_list(value, element):
            inner = list(value)
            todo.append((items._init(index, len(inner)), inner, place))
        else:
            items[index] = value


def _as_list(made: object) -> ListBuilder[object, object]:
    return cast("ListBuilder[object, object]", made)


def is_fields(value: object) -> TypeGuard[Mapping[str, object]]:
    """Whether this is a dict of fields; a key that is no name is no field either."""
    return isinstance(value, Mapping)


def _is_nested_list(value: object, kind: Type) -> TypeGuard[Iterable[object]]:
    """Whether a value is a list for a field of this type whose elements have an inside."""
    element = kind._element
    if element is None or element._kind not in ("struct", "list") or is_list(value):
        return False
    return isinstance(value, Iterable) and not isinstance(value, str | Mapping)
