"""Hypothesis strategies for the fields of any generated struct, as ``from_dict`` takes them."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from trio_capnp.wire._namespaces import reader_class
from trio_capnp.wire._scalars import float32_literal

if TYPE_CHECKING:
    from trio_capnp.wire._kernel import Field, Type

Fields = Mapping[str, object]
Plain = Mapping[str, st.SearchStrategy[object]]

INTS = {
    f"{sign}int{bits}": st.integers(
        0 if sign else -(1 << (bits - 1)), (1 << (bits if sign else bits - 1)) - 1
    )
    for bits in (8, 16, 32, 64)
    for sign in ("", "u")
}
ALL: Plain = {
    "void": st.none(),
    "bool": st.booleans(),
    "float32": st.floats(width=32),
    "float64": st.floats(),
    "text": st.text(max_size=30),
    "data": st.binary(max_size=30),
    **INTS,
}


def has_exact_text(value: float) -> bool:
    """Whether the eight digits that C++ prints of a float32 are enough; some need nine."""
    (read,) = struct.unpack("<f", struct.pack("<f", float(float32_literal(value))))
    return bool(read == value)


# The tool reads a stream of texts with faults: it counts parentheses in strings as well, takes #
# for a comment, and drops the sign of -0 and the bits of a NaN. These values avoid all of them.
NO_SIGNS = frozenset(b"()#")
READABLE: Plain = {
    **ALL,
    "float32": st.floats(width=32, allow_nan=False).filter(
        lambda value: value and has_exact_text(value)
    ),
    "float64": st.floats(allow_nan=False).filter(lambda value: value or None),
    "text": st.text(
        st.characters(exclude_categories=["Cs"], exclude_characters="()#"), max_size=30
    ),
    "data": st.binary(max_size=30).filter(lambda data: not NO_SIGNS.intersection(data)),
}
LEFT_OUT = frozenset({"any", "cap"})


def fields_of(
    namespace: type[object], plain: Plain = ALL, depth: int = 3
) -> st.SearchStrategy[Fields]:
    """Values for any fields of a struct, but at most one of each union.

    Args:
        namespace: the struct's, as generated.
        plain: values by kind.
        depth: how many structs and lists may lie inside of one another.
    """
    members: dict[str, st.SearchStrategy[object]] = {}
    others: dict[str, st.SearchStrategy[object]] = {}
    for name, field in reader_class(namespace)._fields.items():
        if _fits(field, depth):
            into = others if field.union is None else members
            into[name] = value_of(field.type, plain, depth)
    optional = st.fixed_dictionaries({}, optional=others)
    if not members:
        return optional
    chosen = st.one_of([st.fixed_dictionaries({name: value}) for name, value in members.items()])
    return st.builds(lambda one, other: {**one, **other}, optional, chosen | st.just({}))


def _fits(field: Field, depth: int) -> bool:
    kind = field.type
    while kind._element is not None:
        kind = kind._element
        depth -= 1
    return kind._kind not in LEFT_OUT and depth >= (kind._kind == "struct")


def value_of(kind: Type, plain: Plain, depth: int) -> st.SearchStrategy[object]:
    """Values of a type, as ``from_dict`` takes them."""
    name = kind._kind
    if name == "enum":
        return st.sampled_from(list(kind._target()))  # type: ignore[call-overload]
    if name in ("group", "struct"):
        inner = depth - (name == "struct")
        return st.deferred(lambda: fields_of(kind._target(), plain, inner))
    if kind._element is not None:
        return st.lists(value_of(kind._element, plain, depth - 1), max_size=4)
    return plain[name]
