"""The Python names of fields and enumerants, each beside its declaration."""

from __future__ import annotations

from trio_capnp.codegen._names import Names, snake_case, upper_case
from trio_capnp.schema import Enum, Enumerant, Field, Struct


def named_fields(struct: Struct) -> list[tuple[str, Field]]:
    """The fields of a struct in the order of the source."""
    names = Names()
    ordered = sorted(struct.fields, key=lambda field: field.code_order)
    return [(names.claim(snake_case(field.name)), field) for field in ordered]


def named_enumerants(enum: Enum) -> list[tuple[str, Enumerant]]:
    """The enumerants of an enum in the order of their numbers."""
    names = Names()
    return [(names.claim(upper_case(one.name)), one) for one in enum.enumerants]
