"""Fields of structs and elements of lists, as places that a value is put into."""

# The private attributes of fields and lists begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from trio_capnp.forms._errors import nearest, quoted
from trio_capnp.wire._blobs import element_bytes, field_bytes
from trio_capnp.wire._kernel import Field, ListBuilder, StructBase
from trio_capnp.wire._names import enumerant_name
from trio_capnp.wire._namespaces import builder_class, plan_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping
    from enum import IntEnum

    from trio_capnp.wire._kernel import Builder, Type
    from trio_capnp.wire._namespaces import Member

Target: TypeAlias = "Builder | ListBuilder[object, object]"
Key: TypeAlias = "Field | int"
"""A field of a struct, or the index of an element."""

RANGES: Final = {
    f"{sign}int{bits}": (0, (1 << bits) - 1) if sign else (-(1 << (bits - 1)), (1 << bits - 1) - 1)
    for bits in (8, 16, 32, 64)
    for sign in ("", "u")
}
"""The least and the greatest number of each kind of integer."""

KIND_NAMES: Final = {
    "void": "void",
    "bool": "true or false",
    "text": "a string",
    "data": "a string of bytes",
    "enum": "the name of an enumerant",
    "list": "a list",
    "struct": "a struct",
    "group": "a group",
    "float32": "a number",
    "float64": "a number",
    **dict.fromkeys(RANGES, "an integer"),
}
"""Kinds of values, for messages that say which was expected."""

NESTED: Final = frozenset({"struct", "group", "list"})
OPAQUE: Final = {"any": "an AnyPointer", "cap": "a capability"}
FLOAT32_END: Final = 2.0**128 - 2.0**103
"""Numbers from this one on are rounded to infinity as a Float32."""


def type_at(target: Target, key: Key) -> Type:
    """The type of a field or element."""
    return key.type if isinstance(key, Field) else cast("ListBuilder[object, object]", target)._type


def put(target: Target, key: Key, value: object) -> None:
    """Assign a value that was checked before."""
    if isinstance(key, Field):
        setattr(target, key.name, value)
    else:
        cast("ListBuilder[object, object]", target)[key] = value


def put_text(target: Target, key: Key, content: bytes) -> None:
    """Assign Text by its bytes, which need not be UTF-8."""
    try:
        put(target, key, content.decode())
    except UnicodeDecodeError:
        put(target, key, "?" * len(content))
        _text_bytes(target, key)[:] = content


def _text_bytes(target: Target, key: Key) -> memoryview:
    if isinstance(key, Field):
        return field_bytes(cast("StructBase", target), key)
    return element_bytes(cast("ListBuilder[object, object]", target), key)


def init(target: Target, key: Key, size: int) -> Target:
    """Build an empty struct, group or list in place.

    Raises:
        ValueError: a list of that size is too large for a message.
    """
    if isinstance(key, Field):
        return cast("Target", key._init(cast("StructBase", target), size))
    items = cast("ListBuilder[object, object]", target)
    return cast("Target", items[key] if items._type._kind == "struct" else items._init(key, size))


class FieldNames:
    """The fields of a builder's class by their names in the schema."""

    def __init__(self, of: type[StructBase]) -> None:
        plan = plan_of(of)
        members: dict[str, Member] = {member.schema_name: member for member in plan.plain}
        for selected in plan.by_tag.values():
            members |= {member.schema_name: member for member in selected}
        fields = of._fields
        self.by_name: Mapping[str, Field] = {
            name: fields[member.name] for name, member in members.items()
        }
        self.first: Field | None = _first(of)


def _first(of: type[StructBase]) -> Field | None:
    """The field of the least ordinal."""
    namespace = of._namespace
    by_ordinal: tuple[str, ...] = getattr(namespace, "_by_ordinal", ())
    names = by_ordinal or tuple(builder_class(namespace)._fields)
    return of._fields[names[0]] if names else None


@lru_cache(maxsize=1024)
def _names_of(of: Hashable) -> FieldNames:
    return FieldNames(cast("type[StructBase]", of))


def names_of(struct: StructBase) -> FieldNames:
    """The fields of a builder by their names in the schema."""
    return _names_of(cast("Hashable", type(struct)))


@lru_cache(maxsize=1024)
def enumerants(enum: type[IntEnum]) -> Mapping[str, IntEnum]:
    """The members of an enum by their names in the schema."""
    names = {enumerant_name(member): member for member in enum}
    return {name: member for name, member in names.items() if name is not None}


def no_enumerant(enum: type[IntEnum], name: str) -> str:
    """The message about an unknown enumerant."""
    return f"{enum.__name__} has no enumerant {quoted(name)}{nearest(name, enumerants(enum))}"
