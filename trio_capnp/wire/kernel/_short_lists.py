"""Short cuts of the interpreted form for lists of structs and for new messages.

The functions are made for a type at its first use, and kept in its ``shorts``.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from textwrap import indent
from typing import cast

from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import _building, _filling, _kinds, _reading, _types
from trio_capnp.wire.kernel._making import EMPTY_STRUCT
from trio_capnp.wire.kernel._memory import NO_LIMIT, ONLY_FIRST, Message, Segment
from trio_capnp.wire.kernel._reading import ListReader
from trio_capnp.wire.kernel._room import FIRST_SEGMENT
from trio_capnp.wire.kernel._short import own
from trio_capnp.wire.kernel._short_template import short_cut, struct_of
from trio_capnp.wire.kernel._structs import StructBase
from trio_capnp.wire.kernel._types import Type

# --- new messages ---------------------------------------------------------------------------------


def new_struct(t: Type, values: Mapping[str, object] | None) -> StructBase:
    """A new message whose root is a struct with these fields.

    Raises:
        TypeError, ValueError: the struct has no such field, or a value does not fit.
    """
    made = (t.new_root or _root_maker(t))()
    if values:
        _filling.fill_struct(_filling.to_fill(made), values)
    return made


def _root_maker(t: Type) -> Callable[[], StructBase]:
    """A function that makes an empty message with such a root: one allocation, three objects."""
    _types.resolve(t)
    end = 8 + t.size
    size = max(FIRST_SEGMENT, end)
    root = _mem.put_u64
    word = t.word if t.size else EMPTY_STRUCT
    at = 8 if t.size else 0
    data, pointers, cls = t.data, t.pointers, t.builder
    new: Callable[[type], StructBase] = object.__new__

    def make() -> StructBase:
        s = Segment.__new__(Segment)
        s.buf = s.mem = bytearray(size)
        root(s.mem, 0, word)
        s.base = 0
        s.end = end
        s.room = size
        s.index = 0
        s.held = None
        m = Message.__new__(Message)
        m.first = s
        m.rest = ONLY_FIRST
        m.caps = []
        m.budget = m.limit = m.nesting = NO_LIMIT  # so the other bounds of readers are never read
        m.builds = True
        m.fixed = m.root = 0
        made = new(cls)
        made._m = m
        made._s = s
        made._d = at
        made._n = data
        made._p = at + data
        made._c = pointers
        made._l = NO_LIMIT
        return made

    t.new_root = own(make)
    return t.new_root


# --- lists ------------------------------------------------------------------------------------


def shorten_lists() -> None:
    """Give the lists of structs their short cuts, made for each type at its first use."""
    ListReader.__getitem__ = _get_item  # type: ignore[assignment,method-assign]
    ListReader.__iter__ = _iterate  # type: ignore[assignment,method-assign]


_general_item = ListReader.__getitem__
_general_iterator = ListReader.__iter__


def _get_item(items: ListReader, index: object) -> object:
    of = items._t
    if of.kind == _kinds.STRUCT and type(index) is int and 0 <= index < items._count:
        shorts = of.shorts.get(type(items)) or _shorts_of(items, of)
        return shorts[0](items, index)
    return _general_item(items, index)


def _iterate(items: ListReader) -> object:
    of = items._t
    if of.kind == _kinds.STRUCT:
        shorts = of.shorts.get(type(items)) or _shorts_of(items, of)
        return shorts[1](items)
    return _general_iterator(items)


def _shorts_of(items: ListReader, of: Type) -> tuple[Callable[..., object], ...]:
    _types.resolve(of)
    builds = isinstance(items, _building.ListBuilder)
    cls = of.builder if builds else of.reader
    deeper = 0 if builds else 1
    made = _element_maker(cls, deeper), _walker(cls, deeper)
    of.shorts[type(items)] = made
    return made


_element = short_cut(
    "new, cls, deeper, check_depth",
    "items, index",
    f"""\
level = items._l
if level <= 0:
    check_depth(items)
at = items._at + ((index * items._step) >> 3)
n = items._n
{struct_of("cls", "level - deeper", m="items._m", s="items._s", c="items._c")}
""",
)


def _element_maker(cls: type[StructBase], deeper: int) -> Callable[[ListReader, int], StructBase]:
    made = _element(object.__new__, cls, deeper, _reading.check_depth)
    return own(cast("Callable[[ListReader, int], StructBase]", made))


_walk = short_cut(
    "new, cls, deeper, check_depth",
    "items",
    f"""\
m, s, n, c = items._m, items._s, items._n, items._c
at, step, level = items._at, items._step >> 3, items._l - deeper
for _ in range(items._count):
    if level < 0:
        check_depth(items)
{indent(struct_of("cls", "level", end="yield made"), "    ")}
    at += step
""",
)


def _walker(cls: type[StructBase], deeper: int) -> Callable[[ListReader], Iterator[StructBase]]:
    made = _walk(object.__new__, cls, deeper, _reading.check_depth)
    return own(cast("Callable[[ListReader], Iterator[StructBase]]", made))
