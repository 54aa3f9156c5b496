"""Names and types of a plan as expressions of the generated module."""

from __future__ import annotations

import math
from typing import Final

from trio_capnp.codegen._layout import (
    Bracket,
    Bytes,
    Either,
    Expression,
    Keyed,
    Lambda,
    call,
    mapping,
    subscript,
    text_literal,
)
from trio_capnp.codegen._plan import (
    Anything,
    Applied,
    Basic,
    FieldPlan,
    ListOf,
    Named,
    Ref,
    TypePlan,
)
from trio_capnp.codegen._scopes import BUILTINS
from trio_capnp.schema import Value

PYTHON_TYPES: Final = {
    "void": "None",
    "bool": "bool",
    **dict.fromkeys(("int8", "int16", "int32", "int64"), "int"),
    **dict.fromkeys(("uint8", "uint16", "uint32", "uint64"), "int"),
    "float32": "float",
    "float64": "float",
    "text": "str",
    "data": "bytes",
}

LIKE: Final = ("Reader", "Builder", "Fields")
"""The classes of a struct's family whose instances can be assigned to it."""

FIELD_CLASSES: Final = {
    **{kind: kind.capitalize() for kind in ("void", "bool", "text", "data")},
    **{f"int{bits}": f"Int{bits}" for bits in (8, 16, 32, 64)},
    **{f"uint{bits}": f"UInt{bits}" for bits in (8, 16, 32, 64)},
    **{f"float{bits}": f"Float{bits}" for bits in (32, 64)},
    "enum": "EnumField",
    "struct": "StructField",
    "interface": "Cap",
    "group": "Group",
}


# --- names ------------------------------------------------------------------------------------


def namespace(ref: Ref) -> str:
    """``Person``, ``_Person_PhoneNumber``, ``_other_capnp.Person.PhoneNumber``."""
    if ref.module:
        return ".".join((ref.module, *ref.path))
    return ref.path[0] if len(ref.path) == 1 else "_" + "_".join(ref.path)


def part(ref: Ref, name: str) -> str:
    """``_Person_Reader``, ``_Person_PhoneNumber_Reader``, ``_other_capnp.Person.Reader``."""
    if ref.module:
        return f"{namespace(ref)}.{name}"
    return "_" + "_".join((*ref.path, name))


def later(ref: Ref) -> Lambda:
    """``lambda: Person``: a namespace that is looked up at first use."""
    return Lambda(namespace(ref))


# --- types ------------------------------------------------------------------------------------


class Types:
    """Type expressions inside one class, where a field may hide the name of a builtin."""

    def __init__(self, fields: tuple[FieldPlan, ...] = ()) -> None:
        self._hidden = {field.name for field in fields}.intersection(BUILTINS)

    def builtin(self, name: str) -> str:
        return f"_builtins.{name}" if name in self._hidden else name

    def reader(self, of: TypePlan) -> Expression:
        """The type that a field of this type has in a reader."""
        match of:
            case Basic():
                return self.builtin(PYTHON_TYPES[of.kind])
            case Named():
                return _part_of(of, "Reader")
            case ListOf():
                return subscript("_t.ListReader", self.reader(of.element))
            case Anything():
                return "_t.AnyReader"

    def builder(self, of: TypePlan) -> Expression:
        """The type that a field of this type has in a builder."""
        match of:
            case Basic():
                return self.builtin(PYTHON_TYPES[of.kind])
            case Named():
                return _part_of(of, "Builder")
            case ListOf():
                return subscript("_t.ListBuilder", *self.element(of))
            case Anything():
                return "_t.AnyBuilder"

    def value(self, of: TypePlan) -> Expression:
        """The type of the values that a field of this type takes."""
        match of:
            case Basic("data"):
                return "_t.BytesLike"
            case Basic():
                return self.builtin(PYTHON_TYPES[of.kind])
            case Named("interface"):
                return Either((part(of.ref, "Client"), part(of.ref, "Server"), "None"))
            case Named("struct" | "group", ref) if ref.module:
                # pyright loses an alias of a union where modules import each other.
                return Either(tuple(part(ref, name) for name in LIKE))
            case Named():
                return _part_of(of, "Like")
            case ListOf():
                return subscript("_t.Iterable", self.value(of.element))
            case Anything():
                return self.builtin("object")

    def element(self, of: ListOf) -> tuple[Expression, Expression]:
        """The types of the elements of a builder's list: when read, and when assigned."""
        return self.builder(of.element), self.value(of.element)


def _part_of(named: Named, name: str) -> str:
    match named.kind:
        case "enum":
            return namespace(named.ref)
        case "interface":
            return part(named.ref, "Client")
        case _:
            return part(named.ref, name)


def element(of: TypePlan) -> Expression:
    """``_t.UINT32``, ``_t.struct_of(lambda: Person)``: the type of a list's elements."""
    match of:
        case Basic():
            return f"_t.{of.kind.upper()}"
        case Named():
            kind = "cap" if of.kind == "interface" else of.kind
            return call(f"_t.{kind}_of", later(of.ref))
        case ListOf():
            return call("_t.list_of", element(of.element))
        case Anything():
            return "_t.ANY_POINTER"


# --- values -----------------------------------------------------------------------------------


def literal(value: Value) -> Expression:
    """A value in Python's notation; structs and lists as the bytes of a message."""
    data = value.data
    match data:
        case bytes():
            return Bytes(data)
        case str():
            return text_literal(data)
        case float():
            return _float(data)
        case _:
            return repr(data)


def _float(value: float) -> str:
    if math.isnan(value):
        return "_t.NAN"
    if math.isinf(value):
        return "_t.INF" if value > 0 else "-_t.INF"
    return repr(value).replace("e+", "e")


def hexadecimal(number: int) -> str:
    """An id as in a schema, but with the capital digits that formatters want."""
    return f"0x{number:016X}"


def annotations_of(applied: tuple[Applied, ...]) -> Bracket:
    """``{"field": {0xFA5B1FD61C2E7C3D: "name"}}``."""
    return mapping(
        (
            text_literal(one.member),
            mapping((hexadecimal(node_id), literal(value)) for node_id, value in one.values),
        )
        for one in applied
    )


def names_of(pairs: tuple[tuple[str, str], ...]) -> Bracket:
    """``{"foo_url": "fooURL"}``."""
    return mapping((text_literal(name), text_literal(original)) for name, original in pairs)


def keyword(name: str, value: Expression) -> Keyed:
    return Keyed(f"{name}=", value)


def union_of(field: FieldPlan) -> list[Expression]:
    """``union=(2, 1)``, or nothing for a field outside unions."""
    return [keyword("union", f"({field.tag[0]}, {field.tag[1]})")] if field.tag else []
