"""Structs as dicts of Python values, and back.

Structs and groups are dicts, lists are lists, text is str, data is bytes, an enum is a member of
its class, Void is None. Of a union only the active member is included; other null pointers are left
out. So ``from_dict(T, to_dict(p))`` equals ``p``.

A union may have a member that only a newer schema knows. ``_which`` is then its number, and
``from_dict`` refuses the dict, because the member's content is not in it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, TypeGuard, cast

from trio_capnp.wire import _kernel
from trio_capnp.wire._kernel import UNKNOWN_MEMBER, StructBase
from trio_capnp.wire._namespaces import (
    POINTERS,
    Member,
    is_list,
    message_of,
    plan_of,
    type_of,
)
from trio_capnp.wire._walk import budgeted

if TYPE_CHECKING:
    from trio_capnp.wire._kernel import Builder, Field, ListBuilder, ListReader, Type

NESTED: Final = frozenset({"struct", "group", "list"})

Fields: TypeAlias = dict[str, object]
Pending: TypeAlias = "list[tuple[StructBase, Fields] | tuple[ListReader[object], list[object]]]"
"""Structs and lists still to be read, each with the dict or list for its content.

A list instead of recursion, because the sender chooses how deep a message is. Each entry is smaller
than the dict that it becomes, so the list takes less memory than the result.
"""


class Form(IntEnum):
    """How the value of a field is put into a dict."""

    PLAIN = 0
    STRUCT = 1
    PLAIN_LIST = 2
    LIST = 3


Step: TypeAlias = (
    "tuple[str, Callable[[StructBase], bool] | None, Callable[[StructBase], object], bool, Form]"
)
"""A field: name, whether its pointer is set, value, whether it is a union member, form."""


class Steps(NamedTuple):
    """The fields of a struct for each tag of its union, in the order of their ordinals."""

    which: Callable[[StructBase], object] | None
    plain: tuple[Step, ...]
    by_tag: Mapping[object, tuple[Step, ...]]


@lru_cache(maxsize=1024)
def _steps(of: Hashable) -> Steps:
    plan = plan_of(cast("type[StructBase]", of))
    return Steps(
        None if plan.which is None else plan.which._get,
        tuple(map(_step, plan.plain)),
        {tag: tuple(map(_step, members)) for tag, members in plan.by_tag.items()},
    )


def _step(member: Member) -> Step:
    field = member.field
    form = Form.PLAIN
    if member.kind in ("struct", "group"):
        form = Form.STRUCT
    elif member.kind == "list":
        form = Form.LIST if _element_kind(field.type) in NESTED else Form.PLAIN_LIST
    has = field._has if member.kind in POINTERS else None
    return member.name, has, field._get, member.tag is not None, form


# Module names cost half as much as attributes of the class.
PLAIN, STRUCT, PLAIN_LIST = Form.PLAIN, Form.STRUCT, Form.PLAIN_LIST


def _element_kind(kind: Type) -> str:
    assert kind._element is not None, "a list has elements"
    return kind._element._kind


def to_dict(struct: StructBase) -> dict[str, object]:
    """Return the fields of a struct as a dict, with the content of all structs and lists in it.

    Raises:
        WireError: the message is malformed.
        LimitError: the message is too deep or too large.
    """
    return budgeted(message_of(struct), _dict_of, struct)


def _dict_of(struct: StructBase) -> Fields:
    made: Fields = {}
    pending: Pending = [(struct, made)]
    while pending:
        value, into = pending.pop()
        if isinstance(into, dict):
            _take_fields(cast("StructBase", value), into, pending)
        else:
            _take_items(cast("ListReader[object]", value), into, pending)
    return made


def _take_fields(struct: StructBase, made: Fields, pending: Pending) -> None:
    which, steps, by_tag = _steps(cast("Hashable", type(struct)))
    tag = None
    if which is not None:
        tag = which(struct)
        members = by_tag.get(tag)
        if members is not None:
            steps, tag = members, None
    for name, has, get, is_member, form in steps:
        if has is not None and not has(struct):
            if is_member:
                made[name] = None
            continue
        value = get(struct)
        if form is PLAIN:
            made[name] = value
        elif form is PLAIN_LIST:
            made[name] = list(cast("ListReader[object]", value))
        elif form is STRUCT:
            fields: Fields = {}
            made[name] = fields
            pending.append((cast("StructBase", value), fields))
        else:
            items: list[object] = []
            made[name] = items
            pending.append((cast("ListReader[object]", value), items))
    if tag is not None:
        made[UNKNOWN_MEMBER] = int(cast("IntEnum", tag))


def _take_items(values: ListReader[object], items: list[object], pending: Pending) -> None:
    """Take elements that are structs or lists."""
    for value in values:
        if isinstance(value, StructBase):
            fields: Fields = {}
            items.append(fields)
            _take_fields(value, fields, pending)
        else:
            assert is_list(value), "a nested value is a struct or a list"
            items.append(_list(value, pending))


def _list(value: ListReader[object], pending: Pending) -> list[object]:
    if value._type._kind not in NESTED:
        return list(value)
    items: list[object] = []
    pending.append((value, items))
    return items


def from_dict(namespace: type[object], values: Mapping[str, object]) -> Builder:
    """Return the builder of a new message with these fields; the inverse of ``to_dict``.

    An enum may be given by its name, a struct by a reader or builder instead of a dict.

    Raises:
        TypeError: the struct has no such field, or a value has the wrong type.
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
"""The place of a value: the path of the struct or list around it, and a field or an index."""

Todo: TypeAlias = list[tuple[object, object, Path]]
"""Structs and lists still to be filled, with their values; a list, because depth has no bound."""


def _locate(error: Exception, path: Path) -> None:
    """Prepend the path to the text of an error."""
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
    """Whether this is a dict of fields; a key that is not a str is no field."""
    return isinstance(value, Mapping)


def _is_nested_list(value: object, kind: Type) -> TypeGuard[Iterable[object]]:
    """Whether a value is a list of structs or lists, for a field of this type."""
    element = kind._element
    if element is None or element._kind not in ("struct", "list") or is_list(value):
        return False
    return isinstance(value, Iterable) and not isinstance(value, str | Mapping)
