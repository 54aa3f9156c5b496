"""Messages without their payloads: each pointer that is not part of the protocol becomes null.

    copied   numbers, flags, enumerants, structs and lists of structs that rpc.capnp declares
    nulled   AnyPointer, Text and Data: params, results, reasons and traces, details, object ids,
             and the payloads of the messages of levels 3 and 4

A message is built anew from the fields that rpc.capnp declares. So bytes that this version of the
protocol does not know are not copied either.

Source: rpc.capnp of version 2.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, cast

import attrs

from trio_capnp.errors import WireError
from trio_capnp.introspection import StructSchema, schema_of
from trio_capnp.limits import ReaderLimits
from trio_capnp.schemas import rpc_capnp
from trio_capnp.typed._struct_api import from_bytes
from trio_capnp.wire._messages import has, init, to_bytes, which

if TYPE_CHECKING:
    from trio_capnp.introspection import FieldSchema
    from trio_capnp.wire._kernel import Builder, ListBuilder, ListReader, Reader

NULLED: Final = frozenset({"any", "text", "data"})
"""The kinds of fields that are left null."""

MOST_READS: Final = 2
"""A message may be read this many times its own size, so that its copy has a bound."""


def hidden(message: bytes) -> bytes:
    """The message with null in the place of each payload.

    Args:
        message: with its segment table, and checked against bounds of its size.

    Raises:
        WireError: the message is malformed, or has a part of a kind that rpc.capnp does not know.
    """
    words = len(message) // 8
    limits = ReaderLimits(max_message_words=words, traversal_words=MOST_READS * words)
    source = from_bytes(rpc_capnp.Message, message, limits=limits)
    target = rpc_capnp.Message.new()
    _copy(source, target, schema_of(target))
    return to_bytes(target)


@attrs.frozen
class Plan:
    """The fields of a struct that are looked at.

    Attributes:
        plain: the fields outside of unions.
        members: the members of the union, by their tags; empty if there is none.
    """

    plain: tuple[FieldSchema, ...]
    members: dict[int, FieldSchema]


@lru_cache
def _plan_of(struct: StructSchema) -> Plan:
    fields = struct.fields.values()
    return Plan(
        tuple(
            each for each in fields if each.discriminant is None and each.type.kind not in NULLED
        ),
        {each.discriminant: each for each in fields if each.discriminant is not None},
    )


def _copy(source: Reader, target: Builder, struct: StructSchema) -> None:
    """Copy the parts of a struct that are no payload."""
    plan = _plan_of(struct)
    for field in plan.plain:
        if field.type.kind not in {"struct", "list"} or has(source, field.attribute):
            _copy_field(source, target, field)
    if plan.members:
        tag = which(source)
        member = plan.members.get(cast("int", tag))
        if member is None:
            raise WireError(f"a {struct.name} of a kind that rpc.capnp does not know")
        _copy_field(source, target, member)


def _copy_field(source: Reader, target: Builder, field: FieldSchema) -> None:
    kind, name = field.type.kind, field.attribute
    if kind in NULLED:
        setattr(target, name, None)
    elif kind in {"struct", "group"}:
        inside = cast("Builder", init(target, name))
        # A null Message reads as an Unimplemented with a null Message in it, without end.
        if kind == "group" or has(source, name):
            _copy(cast("Reader", getattr(source, name)), inside, _struct_of(field))
    elif kind == "list":
        items = cast("ListReader[Reader]", getattr(source, name))
        made = cast("ListBuilder[Builder, Builder]", init(target, name, len(items)))
        for item, copy in zip(items, made, strict=True):
            _copy(item, copy, _struct_of(field))
    else:
        setattr(target, name, getattr(source, name))


def _struct_of(field: FieldSchema) -> StructSchema:
    of = field.type.element or field.type
    assert isinstance(of.schema, StructSchema), "the lists of rpc.capnp are of structs"
    return of.schema
