# cython: annotation_typing=False
"""The base of generated readers and builders: the places of a struct's two sections."""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Mapping

from trio_capnp.errors import UnionError
from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import _refusals, _types
from trio_capnp.wire.kernel._memory import Message, Segment
from trio_capnp.wire.kernel._types import Slot, collect_fields, hooks, short_name

NO_FIELDS: Mapping[str, Slot] = {}


class StructBase:
    """A struct in a message. Every name that a field's name could equal has an underscore."""

    __slots__ = ("_c", "_d", "_l", "_m", "_n", "_p", "_s")

    _m: Message
    _s: Segment
    _d: int  # position of the data section
    _n: int  # bytes of the data section
    _p: int  # position of the pointer section
    _c: int  # number of pointers
    _l: int  # how many pointers deep a reader may still go
    _fields = NO_FIELDS

    def __init__(self) -> None:
        raise TypeError(f"{short_name(type(self))}.new() makes a builder; readers are read")

    def _layout(self) -> tuple[Message, Segment, int, int, int, int, int]:
        """(message, segment, data position, data bytes, pointers' position, pointers, level)."""
        return self._m, self._s, self._d, self._n, self._p, self._c, self._l

    def __repr__(self) -> str:
        return hooks.show(self)

    def __str__(self) -> str:
        return hooks.text(self)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, StructBase):
            return NotImplemented
        return hooks.equal(self, other)

    def __reduce__(self) -> tuple[object, ...]:
        return hooks.reduce(self)

    __hash__ = None  # type: ignore[assignment]


class Reader(StructBase):
    """An immutable view of a struct. Generated classes add the fields."""

    __slots__ = ()

    def __init_subclass__(cls, **kwargs: object) -> None:
        collect_fields(cls)


class Builder(StructBase):
    """A struct under construction. Generated classes add the fields."""

    __slots__ = ()

    def __init_subclass__(cls, **kwargs: object) -> None:
        collect_fields(cls)


def make_struct(
    cls: type[StructBase], m: Message, s: Segment, d: int, n: int, p: int, c: int, level: int
) -> StructBase:
    made = _mem.instance(cls)
    made._m = m
    made._s = s
    made._d = d
    made._n = n
    made._p = p
    made._c = c
    made._l = level
    return made


def same_place(one: StructBase, other: StructBase) -> bool:
    return one._s is other._s and one._d == other._d


def tag_of(struct: StructBase, at: int) -> int:
    """The tag of a union; 0 if the struct is older than the union."""
    if at + 2 > struct._n:
        return 0
    return _mem.get_u16(struct._s.mem, struct._d + at)


def is_active(f: Slot, struct: StructBase) -> bool:
    return f.tag_at < 0 or tag_of(struct, f.tag_at) == f.tag


def is_member(f: Slot, tag_at: int, tag: int) -> bool:
    return f.tag_at == tag_at and f.tag == tag


def check_slot(f: Slot, struct: StructBase) -> None:
    """Refuse the field of another struct: no other check bounds the write."""
    if not _types.is_inside(f, struct._n, struct._c):
        raise TypeError(f"{f.name_} is no field of {short_name(type(struct))}")


def activate(f: Slot, struct: StructBase) -> None:
    """Make a member of a union the active one."""
    if f.tag_at >= 0:
        _mem.put_u16(struct._s.mem, struct._d + f.tag_at, f.tag)


def two_members(one: Slot, other: Slot, struct: StructBase) -> Exception:
    """The error of a value for two members of a union, of which only one can be active."""
    return _refusals.wrong_value(
        "",
        f": {one.name_!r} and {other.name_!r} are members of one union of"
        f" {short_name(type(struct))}: only one of them can be given",
    )


def inactive(f: Slot, struct: StructBase) -> UnionError:
    """The error of reading an inactive union member; it names the active one."""
    number = tag_of(struct, f.tag_at)
    active = f"number {number}, which this version does not know"
    for name, other in type(struct)._fields.items():
        if is_member(other, f.tag_at, number):
            active = repr(name)
    return UnionError(
        f"{short_name(type(struct))}.{f.name_} is not the active member of its union:"
        f" that is {active}"
    )
