# cython: annotation_typing=False
"""Python values into new structs, lists and pointers.

After an error the filled memory may be in any state, because the caller gives all of it back.
``_writing`` is for memory that is in use.

Filling recurses, and the user chooses how deep dicts and lists nest. Each call therefore knows how
many ``levels`` may still follow, so that ``_nesting`` can bound the use of the stack.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeGuard, cast

from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import (
    _bytes,
    _copying,
    _erasing,
    _kinds,
    _links,
    _making,
    _nesting,
    _numbers,
    _refusals,
    _replacing,
    _structs,
    _types,
)
from trio_capnp.wire.kernel._memory import Message, Segment
from trio_capnp.wire.kernel._reading import AnyReader, ListReader
from trio_capnp.wire.kernel._structs import StructBase
from trio_capnp.wire.kernel._types import (
    Slot,
    Type,
    hooks,
    short_name,
    unknown_field,
)

# --- fields -----------------------------------------------------------------------------------


def fill_struct(made: StructBase, values: Mapping[str, object]) -> None:
    """Set every value of a mapping in a new struct.

    ``made._l`` is the number of levels of dicts and lists that the values may have.
    """
    fields = type(made)._fields
    chosen = None
    for name, value in values.items():
        f = fields.get(name)
        if f is None:
            raise _refusals.wrong_type("", f": {unknown_field(type(made), name)}")
        if f.tag_at >= 0:
            if chosen is not None:
                raise _structs.two_members(chosen, f, made)
            chosen = f
        if f.fill is not None:
            f.fill(made, value)
        else:
            fill_field(f, made, value)


def fill_field(f: Slot, made: StructBase, value: object) -> None:
    t = f.type_
    _structs.check_slot(f, made)
    if t.kind < _kinds.TEXT:
        write_number(f, made, value)
    elif t.kind == _kinds.GROUP:
        fill_group(f, made, value, made._l)
    else:
        fill_pointer(t, made._m, made._s, made._p + f.byte, value, f.name_, made._l)
    _structs.activate(f, made)


def write_number(f: Slot, made: StructBase, value: object) -> None:
    """Write a number, bit, enumerant or None."""
    t = f.type_
    if t.kind == _kinds.BOOL:
        bit = _numbers.truth(value, f.name_) != (f.mask != 0)
        _numbers.store_bit(made._s.mem, made._d, f.index, bit)
    elif t.kind == _kinds.VOID:
        check_void(value, f.name_)
    else:
        _numbers.store(t, made._s, made._d + f.byte, f.mask, value, f.name_)


def check_void(value: object, name: str) -> None:
    if value is not None:
        raise _refusals.wrong_type(name, f" is Void and takes None, not {type(value).__name__}")


# --- pointers ---------------------------------------------------------------------------------


def fill_pointer(
    t: Type, m: Message, s: Segment, pos: int, value: object, name: str, levels: int
) -> None:
    """Write a value behind a new pointer."""
    if value is None:
        return
    if _mem.get_u64(s.mem, pos):  # only union members overlap, but a class may be written by hand
        _erasing.erase_pointer(m, s, pos)
    kind = t.kind
    if kind == _kinds.TEXT:
        _bytes.put_text(m, s, pos, _bytes.as_text(value, name))
    elif kind == _kinds.STRUCT:
        fill_struct_pointer(t, m, s, pos, value, name, levels)
    elif kind == _kinds.LIST:
        fill_list(t.element, m, s, pos, value, name, levels)
    elif kind == _kinds.DATA:
        _bytes.put_data(m, s, pos, _bytes.as_data(value, name))
    elif kind == _kinds.CAP:
        _types.resolve(t)
        _making.put_cap(m, s, pos, hooks.unwrap(value, t.namespace))
    else:
        fill_any(t, m, s, pos, value, name)


def fill_struct_pointer(
    t: Type, m: Message, s: Segment, pos: int, value: object, name: str, levels: int
) -> None:
    """Build a struct from a dict, or from a reader or builder of one."""
    if isinstance(value, StructBase):
        check_struct(t, value, name)
        _copying.copy_struct(value, m, s, pos, t)
    elif is_mapping(value):
        if levels <= 0:
            raise _nesting.too_deep(name)
        made = _making.new_struct(t, m, s, pos)
        made._l = levels - 1
        fill_under(made, value, name)
    else:
        raise not_a_struct(t, value, name)


def fill_under(made: StructBase, values: Mapping[str, object], name: str) -> None:
    """As ``fill_struct``, but an error names the field first."""
    try:
        fill_struct(made, values)
    except (TypeError, ValueError) as error:
        _refusals.under(error, name)
        raise


def is_mapping(value: object) -> TypeGuard[Mapping[str, object]]:
    return type(value) is dict or isinstance(value, Mapping)


def check_struct(t: Type, value: StructBase, name: str) -> None:
    cls = type(value)
    _types.resolve(t)
    is_own = cls is t.reader or cls is t.builder
    if not is_own and not _types.is_same_type(getattr(cls, "_namespace", cls), t.namespace):
        wanted = _types.title_of(t.namespace)
        raise _refusals.wrong_type(name, f" takes {wanted}, not {short_name(cls)}")


def not_a_struct(t: Type, value: object, name: str) -> Exception:
    _types.resolve(t)
    wanted = _types.title_of(t.namespace)
    given = type(value).__name__
    return _refusals.wrong_type(name, f" takes {wanted} or a dict of its fields, not {given}")


def check_any(t: Type, value: object, name: str) -> None:
    """Refuse a value other than a struct for an AnyStruct, or than a list for an AnyList."""
    if t.only == _kinds.ANY:
        return
    given = type(value).__name__
    found = -1
    if isinstance(value, StructBase):
        found = _kinds.STRUCT
    elif isinstance(value, ListReader):
        found = _kinds.LIST
    elif isinstance(value, AnyReader):
        found = kind_behind(value)
        given = f"{_kinds.NAMES[found]} behind an {given}"
    if found != t.only and found != _kinds.ANY:
        article = "a struct" if t.only == _kinds.STRUCT else "a list"
        raise _refusals.wrong_type(name, f" takes {article} in a message, not {given}")


def kind_behind(value: AnyReader) -> int:
    """STRUCT, LIST or CAP by the pointer's kind, or ANY for a null pointer."""
    word = _mem.get_u64(value._s.mem, value._pos)
    if word == 0:
        return _kinds.ANY
    kind = _links.follow(value._m, value._s, value._pos, word).word & 3
    return _kinds.STRUCT if kind == 0 else _kinds.LIST if kind == 1 else _kinds.CAP


def fill_any(t: Type, m: Message, s: Segment, pos: int, value: object, name: str) -> None:
    """Assign a value that knows its own type to an AnyPointer."""
    check_any(t, value, name)
    if isinstance(value, StructBase):
        _copying.copy_struct(value, m, s, pos, None)
    elif isinstance(value, ListReader):
        _copying.copy_list(value, m, s, pos)
    elif isinstance(value, AnyReader):
        copy_any(value, m, s, pos)
    elif isinstance(value, str):
        _bytes.put_text(m, s, pos, _bytes.as_text(value, "AnyPointer"))
    elif isinstance(value, _bytes.BYTES_LIKE):
        _bytes.put_data(m, s, pos, _bytes.as_data(value, "AnyPointer"))
    else:
        _making.put_cap(m, s, pos, hooks.unwrap(value, None))


def copy_any(value: AnyReader, m: Message, s: Segment, pos: int) -> None:
    _copying.copy_pointer(value._m, value._s, value._pos, value._l, m, s, pos)


# --- lists ------------------------------------------------------------------------------------


def items_of(value: object, t: Type, name: str) -> ListReader | list[object]:
    """A ``ListReader`` of this type unchanged; any other iterable as a Python list."""
    if type(value) is list:
        return list(cast("list[object]", value))
    if isinstance(value, ListReader) and is_list_of(value, t):
        return value
    given = type(value).__name__
    if isinstance(value, str | Mapping) or not isinstance(value, Iterable):
        wanted = _kinds.NAMES[t.kind]
        raise _refusals.wrong_type(name, f" takes a list of {wanted}, not {given}")
    return list(cast("Iterable[object]", value))


def is_list_of(value: ListReader, t: Type) -> bool:
    return same_type(t, value._t)


def same_type(t: Type, other: Type) -> bool:
    """Whether elements of one type can be copied unchanged to a list of the other."""
    if t.kind != other.kind:
        return False
    if t.kind == _kinds.LIST:
        return same_type(t.element, other.element)
    _types.resolve(t)
    _types.resolve(other)
    return t.namespace is other.namespace


def fill_list(
    t: Type, m: Message, s: Segment, pos: int, value: object, name: str, levels: int
) -> None:
    """Build a list of ``t`` from an iterable."""
    if levels <= 0:
        raise _nesting.too_deep(name)
    items = items_of(value, t, name)
    if isinstance(items, ListReader):
        _copying.copy_list(items, m, s, pos)
    else:
        made = _making.new_list(t, m, s, pos, len(items), ListReader)
        fill_items(t, made, items, name, levels - 1)


def fill_items(t: Type, made: ListReader, items: list[object], name: str, levels: int) -> None:
    if t.kind == _kinds.STRUCT:
        fill_structs(t, made, items, name, levels)
    elif _kinds.INT8 <= t.kind <= _kinds.FLOAT64:
        _numbers.pack(t, made._s, made._at, items, name)
    else:
        fill_one_by_one(t, made, items, name, levels)


def fill_one_by_one(t: Type, made: ListReader, items: list[object], name: str, levels: int) -> None:
    """Fill elements that are pointers, bits, enumerants or None."""
    index = 0
    try:
        for item in items:
            if t.code == _kinds.POINTER:
                fill_pointer(t, made._m, made._s, made._at + (index << 3), item, "", levels)
            else:
                write_plain(made, index, item, "")
            index += 1
    except (TypeError, ValueError) as error:
        _refusals.under(error, f"{name}[{index}]")
        raise


def fill_structs(t: Type, made: ListReader, items: list[object], name: str, levels: int) -> None:
    """Fill the elements one after another; one builder moves from each to the next."""
    m = made._m
    s = made._s
    at = made._at
    n = made._n
    c = made._c
    cursor = _structs.make_struct(t.builder, m, s, at, n, at + n, c, levels - 1)
    index = 0
    try:
        for item in items:
            cursor._d = at
            cursor._p = at + n
            at += n + (c << 3)
            if is_mapping(item):
                if levels <= 0:
                    raise _nesting.too_deep(name)
                fill_struct(cursor, item)
            elif isinstance(item, StructBase):
                check_struct(t, item, "")
                _replacing.check_excess(item, cursor, "")
                _copying.copy_sections(item, m, s, cursor._d, n, c)
            else:
                raise not_a_struct(t, item, "")
            index += 1
    except (TypeError, ValueError) as error:
        _refusals.under(error, f"{name}[{index}]")
        raise


def write_plain(items: ListReader, index: int, value: object, name: str) -> None:
    """Write an element that is a number, bit, enumerant or None."""
    t = items._t
    bit = index * items._step
    if t.kind == _kinds.BOOL:
        truth = _numbers.truth(value, name)
        _numbers.store_bit(items._s.mem, items._at, bit, truth)
    elif t.kind == _kinds.VOID:
        check_void(value, name)
    else:
        _numbers.store(t, items._s, items._at + (bit >> 3), 0, value, name)


# --- structs in place -------------------------------------------------------------------------


def to_fill(made: StructBase) -> StructBase:
    """A copy of the builder for ``fill_struct``, so that the caller's builder keeps its level."""
    levels = _nesting.LEVELS - 1
    return _structs.make_struct(
        type(made), made._m, made._s, made._d, made._n, made._p, made._c, levels
    )


# --- groups -----------------------------------------------------------------------------------


def fill_group(f: Slot, made: StructBase, value: object, levels: int) -> None:
    """Set a group's fields in a new struct."""
    if levels <= 0:
        raise _nesting.too_deep(f.name_)
    group = _replacing.group_builder(f, made)
    group._l = levels - 1
    if isinstance(value, StructBase):
        check_struct(f.type_, value, f.name_)
        _replacing.copy_group(f.type_, value, group)
    elif is_mapping(value):
        fill_under(group, value, f.name_)
    else:
        given = type(value).__name__
        raise _refusals.wrong_type(f.name_, f" takes a dict of its fields, not {given}")
