"""Columns of a list of structs: the numbers of some fields, read for all elements at once.

Plain Python in both forms: the work is done by ``struct.iter_unpack`` over the list's memory,
whose layout is the same for each element.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from operator import attrgetter, itemgetter
from struct import Struct as Packer
from typing import TypeAlias, cast

from trio_capnp.wire.kernel import _kinds
from trio_capnp.wire.kernel._fields import Field
from trio_capnp.wire.kernel._reading import ListReader
from trio_capnp.wire.kernel._structs import StructBase
from trio_capnp.wire.kernel._types import Type, resolve, unknown_field

Row: TypeAlias = tuple[object, ...]
Picker: TypeAlias = Callable[[object], Row]

# Lists of one type have structs of one size, or of a few sizes if several versions write them.
KEPT_STEPS = 8


def columns(items: ListReader, names: Sequence[str]) -> list[Row]:
    """Read these fields of all structs in a list: a tuple for each struct.

    Numbers without a default, outside of unions, are read all at once. From five to eight structs
    on, that is faster than a loop. If ``names`` has any other field, each field of each struct is
    read, as in a loop.

    Args:
        items: a list of structs.
        names: fields, in the order of the tuples; a name may be repeated.

    Raises:
        TypeError: ``items`` is not a list of structs, or its structs have no such field.
        UnionError: a field is a member of a union, and another one is set.
        WireError: a pointer is malformed.
    """
    if not isinstance(items, ListReader):
        raise TypeError(f"columns are those of a list of structs, not of {type(items).__name__}")
    if isinstance(names, str):
        raise TypeError(f"columns takes a sequence of names: [{names!r}]")
    plan = _plan(items._type, tuple(names))
    _, segment, at, count, step, data, *_ = items._layout()
    if plan.least and plan.least <= data and count:
        read, pick = plan.at_once.get(step) or plan.prepare(step)
        rows = read(memoryview(segment._bounds()[0])[at : at + count * (step >> 3)])
        return list(rows) if pick is None else list(map(pick, rows))
    return list(map(plan.read, cast("Iterable[object]", items)))


class ColumnPlan:
    """How some fields of the structs in a list are read; made once for each type and names.

    Attributes:
        least: the bytes of data that a struct must have for all fields to be read at once; 0 if
            one of the fields cannot be.
        read: gives the row of one struct.
        at_once: by the distance between structs, in bits: a function from memory to rows in the
            order of memory, and one that puts a row in the order of the names.
    """

    __slots__ = ("at_once", "fields", "least", "read")

    def __init__(self, fields: list[Field], names: tuple[str, ...]) -> None:
        self.fields = fields
        self.least = max(map(_last_byte, fields)) if all(map(_is_plain, fields)) and fields else 0
        self.read = _reader(names)
        self.at_once: dict[int, tuple[Callable[[memoryview], Iterator[Row]], Picker | None]] = {}

    def prepare(self, step: int) -> tuple[Callable[[memoryview], Iterator[Row]], Picker | None]:
        """Fill ``at_once`` for this distance. The sender chooses it, so only a few are kept."""
        fields = self.fields
        ordered = sorted(set(fields), key=_first_byte)
        layout = Packer("<" + _format(ordered, step >> 3))
        pick = None if ordered == fields else _picker([ordered.index(field) for field in fields])
        if len(self.at_once) >= KEPT_STEPS:
            self.at_once.clear()
        self.at_once[step] = layout.iter_unpack, pick
        return layout.iter_unpack, pick


@lru_cache(maxsize=256)
def _plan(of: Type, names: tuple[str, ...]) -> ColumnPlan:
    return ColumnPlan([_field(of, name) for name in names], names)


def _reader(names: tuple[str, ...]) -> Picker:
    """A function from a struct to the row of these fields."""
    if not names:
        return lambda _: ()
    read: Callable[[object], object] = attrgetter(*names)
    if len(names) == 1:
        return lambda struct: (read(struct),)
    return cast("Picker", read)


def _field(of: Type, name: str) -> Field:
    if of._kind != "struct":
        raise TypeError(f"columns are those of a list of structs, not of {of._kind}")
    resolve(of)
    cls = cast("type[StructBase]", getattr(of._target(), "Reader"))  # noqa: B009 - no static type
    found = cls._fields.get(name)
    if not isinstance(found, Field):
        raise TypeError(unknown_field(cls, name))
    return found


def _is_plain(field: Field) -> bool:
    """Whether the field is a number that is stored unchanged."""
    number = field.kind in _kinds.RANGES or field.kind in ("float32", "float64")
    return number and field.kind != "enum" and not field.default and field.union is None


def _picker(places: list[int]) -> Picker:
    """A function from a row in the order of memory to a row in the order of the names."""
    if len(places) == 1:
        return lambda row: (cast("Row", row)[places[0]],)
    return cast("Picker", itemgetter(*places))


def _first_byte(field: Field) -> int:
    return field.offset * _size(field)


def _last_byte(field: Field) -> int:
    return _first_byte(field) + _size(field)


def _size(field: Field) -> int:
    return _kinds.BITS[_kinds.NAMES.index(field.kind)] >> 3


def _format(fields: list[Field], step: int) -> str:
    """The format by which ``struct`` skips to each field, and from the last to the next element."""
    parts: list[str] = []
    end = 0
    for field in fields:
        code = _kinds.FORMATS[_kinds.NAMES.index(field.kind)]
        parts.append(f"{_first_byte(field) - end}x{code}")
        end = _first_byte(field) + _size(field)
    return "".join(parts) + f"{step - end}x"
