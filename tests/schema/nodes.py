"""Nodes made by hand, for tests of nodes that no compiler would write."""

from __future__ import annotations

from trio_capnp.schema import (
    NO_BRAND,
    BasicType,
    Brand,
    Enum,
    Enumerant,
    EnumType,
    Field,
    FieldSlot,
    Group,
    Interface,
    InterfaceType,
    ListType,
    Method,
    Nested,
    Node,
    Struct,
    StructType,
    Superclass,
    Type,
    Value,
)

FILE_ID = 0x8000000000000001
TEXT = BasicType("text")
DATA = BasicType("data")
UINT32 = BasicType("uint32")
UINT64 = BasicType("uint64")


def value_kind(type_: Type) -> str:
    return {StructType: "struct", ListType: "list", InterfaceType: "interface"}.get(
        type(type_), "any"
    )


def default_of(type_: Type) -> Value:
    if isinstance(type_, BasicType):
        data = {"text": "", "data": b"", "void": None, "bool": False}.get(type_.kind, 0)
        return Value(type_.kind, data)
    if isinstance(type_, EnumType):
        return Value("enum", 0)
    kind = value_kind(type_)
    return Value(kind, None if kind == "interface" else b"")


def slot(
    name: str, type_: Type, offset: int = 0, *, tag: int | None = None, order: int = 0
) -> Field:
    body = FieldSlot(offset, type_, default_of(type_), had_explicit_default=False)
    return Field(name, order, tag, order, body)


def group_field(name: str, type_id: int) -> Field:
    return Field(name, 0, None, None, Group(type_id))


def struct(
    id_: int,
    *fields: Field,
    words: int = 1,
    pointers: int = 1,
    scope: int = FILE_ID,
    nested: tuple[Nested, ...] = (),
    is_group: bool = False,
    parameters: tuple[str, ...] = (),
) -> Node:
    tags = sum(field.discriminant is not None for field in fields)
    body = Struct(words, pointers, is_group, tags, 0, fields)
    name = f"S{id_}"
    return Node(id_, f"x.capnp:{name}", name, scope, body, nested=nested, parameters=parameters)


def enum(id_: int, *names: str) -> Node:
    body = Enum(tuple(Enumerant(name, order) for order, name in enumerate(names)))
    return Node(id_, f"x.capnp:E{id_}", f"E{id_}", FILE_ID, body)


def interface(id_: int, *extends: int | Superclass, methods: tuple[Method, ...] = ()) -> Node:
    supers = tuple(
        one if isinstance(one, Superclass) else Superclass(one, NO_BRAND) for one in extends
    )
    return Node(id_, f"x.capnp:I{id_}", f"I{id_}", FILE_ID, Interface(methods, supers))


def method(name: str, params: int, results: int) -> Method:
    return Method(name, 0, params, NO_BRAND, results, NO_BRAND)


def of(id_: int, brand: Brand = NO_BRAND) -> StructType:
    return StructType(id_, brand)
