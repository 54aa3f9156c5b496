"""Classes for the values in nodes: defaults, constants and arguments of annotations.

A value that is a struct or a list is the bytes of a message. The classes read it by the nodes
alone, without a generated module, and are made for one question, such as printing a schema. Their
attributes have the schema's names.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from struct import Struct as Packer
from typing import Final, TypeAlias, cast

from trio_capnp import typed as _t
from trio_capnp.schema._brands import resolve
from trio_capnp.schema._loader import Loader
from trio_capnp.schema._model import (
    BasicType,
    Brand,
    Enum,
    EnumType,
    Field,
    Group,
    ListType,
    Struct,
    StructType,
    Type,
    Value,
)
from trio_capnp.wire import _kernel
from trio_capnp.wire._namespaces import POINTERS, members_of
from trio_capnp.wire._scalars import literal

_NULL: Final = bytes(8)
FLOAT32: Final = Packer("<f")
FLOAT64: Final = Packer("<d")

_Make: TypeAlias = Callable[..., _kernel.Field]

_FIELDS: Final = cast(
    "Mapping[str, _Make]",
    {
        "void": _t.Void,
        "bool": _t.Bool,
        "int8": _t.Int8,
        "int16": _t.Int16,
        "int32": _t.Int32,
        "int64": _t.Int64,
        "uint8": _t.UInt8,
        "uint16": _t.UInt16,
        "uint32": _t.UInt32,
        "uint64": _t.UInt64,
        "float32": _t.Float32,
        "float64": _t.Float64,
        "text": _t.Text,
        "data": _t.Data,
    },
)
_GROUP: Final = cast("_Make", _t.Group)
_ENUM: Final = cast("_Make", _t.EnumField)
_STRUCT: Final = cast("_Make", _t.StructField)
_LIST: Final = cast("_Make", _t.ListField)


class ValueClasses:
    """The classes of enums and structs, each made once."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader
        self._enums: dict[int, type[_t.Enum]] = {}
        self._structs: dict[tuple[int, Brand], type[object]] = {}

    # --- values -------------------------------------------------------------------------------

    def literal(self, of: Type, value: Value) -> str:
        """A value as the schema language writes it."""
        if value.kind in ("struct", "list"):
            return _literal("", self._content(of, value))
        if value.kind == "enum" and isinstance(of, EnumType):
            return _literal("enum", self._enum(of.id)(_number(value.data)))
        return _literal(value.kind, value.data)

    def _content(self, of: Type, value: Value) -> object:
        data = value.data if isinstance(value.data, bytes) and value.data else _NULL
        match of:
            case StructType():
                return _kernel.flat_root(self._struct(of.id, of.brand), data)
            case ListType():
                return _kernel.flat_list(self._element(of.element), data)
            case _:
                raise AssertionError("the value of another type is no struct or list")

    # --- classes ------------------------------------------------------------------------------

    def _enum(self, node_id: int) -> type[_t.Enum]:
        if node_id not in self._enums:
            body = self._loader.node(node_id).body
            names = [one.name for one in body.enumerants] if isinstance(body, Enum) else []
            self._enums[node_id] = _enum_class(names)
        return self._enums[node_id]

    def _struct(self, node_id: int, brand: Brand) -> type[object]:
        if (node_id, brand) not in self._structs:
            node, struct = self._loader.node(node_id), self._loader.struct(node_id)
            fields = dict(self._fields(struct, brand))
            reader = type("Reader", (_t.Reader,), {"__slots__": (), **fields})
            facts = {
                "Reader": reader,
                "Builder": type("Builder", (_t.Builder,), {"__slots__": ()}),
                "_id": node.id,
                "_name": node.name,
                "_size": (struct.data_words, struct.pointers),
                "_is_group": struct.is_group,
                "_schema_names": {field.name: field.name for field in struct.fields},
            }
            self._structs[node_id, brand] = type(node.name, (_t.Struct,), facts)
        return self._structs[node_id, brand]

    def _fields(self, struct: Struct, brand: Brand) -> Iterator[tuple[str, _kernel.Field]]:
        for field in struct.fields:
            tag = field.discriminant
            union = None if tag is None else (struct.discriminant_offset, tag)
            yield field.name, self._field(field, union, brand)
        if struct.discriminant_count:
            members = [field for field in struct.fields if field.discriminant is not None]
            members.sort(key=lambda field: field.discriminant or 0)
            tags = _enum_class([field.name for field in members])
            yield "_which", _t.Which(struct.discriminant_offset, lambda: tags)

    def _field(self, field: Field, union: tuple[int, int] | None, brand: Brand) -> _kernel.Field:
        body = field.body
        if isinstance(body, Group):
            group = body.type_id
            return _GROUP(lambda: self._struct(group, brand), union=union)
        of, offset, data = resolve(body.type, brand), body.offset, body.default.data
        match of:
            case BasicType("void"):
                return _t.Void(union=union)
            case BasicType():
                return _FIELDS[of.kind](offset, data, union=union)
            case EnumType():
                return _ENUM(offset, lambda: self._enum(of.id), _number(data), union=union)
            case StructType():
                target = StructType(of.id, of.brand)
                return _STRUCT(
                    offset, lambda: self._struct(target.id, target.brand), _bytes(data), union=union
                )
            case ListType():
                return _LIST(offset, self._element(of.element), _bytes(data), union=union)
            case _:
                return _t.AnyPointer(offset, union=union)

    def _element(self, of: Type) -> _kernel.Type:
        match of:
            case BasicType():
                return _kernel.type_of(of.kind)
            case ListType():
                return _t.list_of(self._element(of.element))
            case EnumType():
                return _t.enum_of(lambda: self._enum(of.id))
            case StructType():
                return _t.struct_of(lambda: self._struct(of.id, of.brand))
            case _:
                return _t.ANY_POINTER


def _enum_class(names: list[str]) -> type[_t.Enum]:
    """An enum; its members have other names, because Python's enums do not allow each name."""
    members = {f"MEMBER_{number}": number for number in range(len(names))}
    made = cast("type[_t.Enum]", _t.Enum("Enum", members))  # type: ignore[call-arg,arg-type]
    setattr(made, "__schema_names__", dict(zip(members, names, strict=True)))  # noqa: B010
    return made


def _number(data: object) -> int:
    return data if isinstance(data, int) else 0


def _bytes(data: object) -> bytes:
    return data if isinstance(data, bytes) else b""


def _literal(kind: str, value: object) -> str:
    if isinstance(value, _t.Reader):
        shown = (
            one for one in members_of(value) if one.field._has(value) or one.kind not in POINTERS
        )
        parts = (f"{one.name} = {_literal(one.kind, one.field._get(value))}" for one in shown)
        return f"({', '.join(parts)})"
    if isinstance(value, float):
        return _float_literal(value, FLOAT32 if kind == "float32" else FLOAT64)
    if isinstance(value, _t.ListReader):
        items = cast("_t.ListReader[object]", value)
        element = items._type._kind
        return f"[{', '.join(_literal(element, item) for item in items)}]"
    return literal(kind, value)


def _float_literal(value: float, form: Packer) -> str:
    """The fewest digits that give the same bits; the text form of a message has some less."""
    if not math.isfinite(value):
        return "nan" if math.isnan(value) else "inf" if value > 0 else "-inf"
    spellings = (f"{value:.{digits}g}" for digits in range(6, 18))
    written = next(one for one in spellings if form.pack(float(one)) == form.pack(value))
    return "-0.0" if written == "-0" else written.replace("e+", "e")
