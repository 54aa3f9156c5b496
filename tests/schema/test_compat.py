"""[X03] Two nodes with one id: which is newer, and which changes are refused."""

from __future__ import annotations

import math

import attrs
import pytest

from tests.schema.nodes import (
    DATA,
    TEXT,
    UINT32,
    UINT64,
    enum,
    group_field,
    interface,
    method,
    of,
    slot,
    struct,
)
from trio_capnp.errors import SchemaError
from trio_capnp.schema import (
    NO_BRAND,
    AnyPointerType,
    BasicType,
    Brand,
    EnumType,
    Field,
    FieldSlot,
    InterfaceType,
    ListType,
    Loader,
    Node,
    ParameterType,
    Scope,
    Value,
)

BOOL = BasicType("bool")
FLOAT64 = BasicType("float64")


def with_default(field: Field, default: float) -> Field:
    assert isinstance(field.body, FieldSlot)
    value = Value(field.body.default.kind, default)
    return attrs.evolve(field, body=attrs.evolve(field.body, default=value))


UPGRADES = {
    "a field was added": (
        struct(1, slot("a", UINT32, 0)),
        struct(1, slot("a", UINT32, 0), slot("b", UINT32, 1)),
    ),
    "the data section grew": (struct(1, words=1), struct(1, words=2)),
    "the pointer section grew": (struct(1, pointers=1), struct(1, pointers=2)),
    "a union was drawn around a field": (
        struct(1, slot("a", UINT32, 1)),
        struct(1, slot("a", UINT32, 1, tag=0), slot("b", TEXT, 0, tag=1)),
    ),
    "a member was added to the union": (
        struct(1, slot("a", TEXT, tag=0), slot("b", TEXT, tag=1)),
        struct(1, slot("a", TEXT, tag=0), slot("b", TEXT, tag=1), slot("c", TEXT, tag=2)),
    ),
    "a text became data": (struct(1, slot("a", TEXT)), struct(1, slot("a", DATA))),
    "a list of bytes became data": (
        struct(1, slot("a", ListType(BasicType("uint8")))),
        struct(1, slot("a", DATA)),
    ),
    "a struct became an AnyPointer": (
        struct(1, slot("a", of(9))),
        struct(1, slot("a", AnyPointerType("any"))),
    ),
    "a text became a type parameter": (
        struct(1, slot("a", TEXT)),
        struct(1, slot("a", ParameterType(1, 0)), parameters=("T",)),
    ),
    "a list of numbers became a list of structs": (
        struct(1, slot("a", ListType(UINT64))),
        struct(1, slot("a", ListType(of(20)))),
    ),
    "a list of something became a list of structs not known here": (
        struct(1, slot("a", ListType(TEXT))),
        struct(1, slot("a", ListType(of(99)))),
    ),
    "a field became a group": (
        struct(1, slot("a", UINT64)),
        struct(1, group_field("a", 21)),
    ),
    "an enumerant was added": (enum(1, "a"), enum(1, "a", "b")),
    "a method was added": (
        interface(1, methods=(method("m", 30, 31),)),
        interface(1, methods=(method("m", 30, 31), method("n", 30, 31))),
    ),
    "a superclass was added": (interface(1), interface(1, 2)),
}

CONTRADICTIONS = {
    "another kind": (struct(1), enum(1, "a")),
    "another scope": (struct(1), struct(1, scope=5)),
    "the type changed": (struct(1, slot("a", UINT32)), struct(1, slot("a", FLOAT64))),
    "the pointer's type changed": (struct(1, slot("a", TEXT)), struct(1, slot("a", of(9)))),
    "the struct changed": (struct(1, slot("a", of(8))), struct(1, slot("a", of(9)))),
    "the enum changed": (
        struct(1, slot("a", EnumType(8, NO_BRAND))),
        struct(1, slot("a", EnumType(9, NO_BRAND))),
    ),
    "the interface changed": (
        struct(1, slot("a", InterfaceType(8, NO_BRAND))),
        struct(1, slot("a", InterfaceType(9, NO_BRAND))),
    ),
    "a number became an AnyPointer": (
        struct(1, slot("a", UINT32)),
        struct(1, slot("a", AnyPointerType("any"))),
    ),
    "the offset changed": (struct(1, slot("a", UINT32, 0)), struct(1, slot("a", UINT32, 1))),
    "the default changed": (
        struct(1, slot("a", UINT32)),
        struct(1, with_default(slot("a", UINT32), 7)),
    ),
    "each has more than the other": (struct(1, words=2, pointers=1), struct(1, pointers=2)),
    "a field left the union": (
        struct(1, slot("a", TEXT, tag=1), slot("b", TEXT, tag=0)),
        struct(1, slot("a", TEXT), slot("b", TEXT)),
    ),
    "a group is another one": (struct(1, group_field("a", 21)), struct(1, group_field("a", 22))),
    "a field became a group without it": (
        struct(1, slot("a", TEXT)),
        struct(1, group_field("a", 21)),
    ),
    "a list of bits became a list of structs": (
        struct(1, slot("a", ListType(BOOL))),
        struct(1, slot("a", ListType(of(20)))),
    ),
    "a list of texts became a list of structs of numbers": (
        struct(1, slot("a", ListType(TEXT))),
        struct(1, slot("a", ListType(of(20)))),
    ),
    "a list became a list of empty structs": (
        struct(1, slot("a", ListType(TEXT))),
        struct(1, slot("a", ListType(of(23)))),
    ),
    "the parameters of a method changed": (
        interface(1, methods=(method("m", 30, 31),)),
        interface(1, methods=(method("m", 32, 31),)),
    ),
    "one superclass was exchanged for another": (interface(1, 2), interface(1, 3)),
}


def loader_with(node: Node) -> Loader:
    """A loader that knows the node, and the structs that others were widened to."""
    return Loader(
        [
            struct(20, slot("value", UINT64)),
            struct(21, slot("a", UINT64), scope=1, is_group=True),
            struct(22, scope=1, is_group=True),
            struct(23),
            node,
        ]
    )


@pytest.mark.parametrize(("old", "new"), UPGRADES.values(), ids=UPGRADES.keys())
def test_growth_is_newer_and_its_reverse_is_older(old: Node, new: Node) -> None:
    assert loader_with(old).load(new) is new
    assert loader_with(new).load(old) is new


@pytest.mark.parametrize(("old", "new"), CONTRADICTIONS.values(), ids=CONTRADICTIONS.keys())
def test_a_change_that_would_misread_bytes_is_refused_in_both_directions(
    old: Node, new: Node
) -> None:
    for first, second in ((old, new), (new, old)):
        loader = loader_with(first)
        with pytest.raises(SchemaError):
            loader.load(second)
        assert loader.get(1) is first


def test_the_refusal_names_the_change() -> None:
    loader = Loader([struct(1, slot("age", UINT32, 0))])
    with pytest.raises(SchemaError, match="offset of field age changed from 0x0 to 0x1"):
        loader.load(struct(1, slot("age", UINT32, 1)))


def test_names_may_change() -> None:
    """Names are for readers: the older node is as good as the newer."""
    known = struct(1, slot("old", UINT32))
    assert Loader([known]).load(struct(1, slot("new", UINT32))) is known


def test_brands_may_change() -> None:
    known = struct(1, slot("a", of(9)))
    branded = struct(1, slot("a", of(9, Brand((Scope(9, (TEXT,)),)))))
    assert Loader([known]).load(branded) is known


def test_not_a_number_is_the_same_default_as_itself() -> None:
    known = struct(1, with_default(slot("a", FLOAT64), math.nan))
    other = struct(1, with_default(slot("renamed", FLOAT64), float("nan")))
    assert Loader([known]).load(other) is known
