"""Results of a call for people: JSON, and beside it the capabilities, which JSON cannot show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, Self, cast

import attrs

from trio_capnp.introspection import FieldSchema, SchemaType, StructSchema, schema_of
from trio_capnp.typed._struct_api import copy, has, which

if TYPE_CHECKING:
    from trio_capnp.typed import Builder, Reader
    from trio_capnp.typed._struct import HasBuilder, HasWhich

OPAQUE: Final = frozenset({"interface", "any", "parameter"})
"""The kinds of a value without a form in JSON."""


@attrs.frozen
class Results:
    """The results of a call.

    Attributes:
        shown: a copy without capabilities and untyped pointers.
        capabilities: a line for each of these.
    """

    shown: Builder
    capabilities: Sequence[str]

    @classmethod
    def of(cls, results: Reader) -> Self:
        """Copy results, in the event loop of their capabilities.

        Raises:
            WireError: the results are malformed.
        """
        copied = copy(cast("HasBuilder[Builder]", results))
        return cls(copied, tuple(_taken(copied, schema_of(results), "")))


def _taken(struct: object, schema: StructSchema, prefix: str) -> Iterator[str]:
    """Take the capabilities out of a struct or group; a line for each of them."""
    tag = None
    for field in schema.fields.values():
        if field.discriminant is not None:
            tag = int(which(cast("HasWhich[int]", struct))) if tag is None else tag  # type: ignore[type-var]
            if field.discriminant != tag:
                continue
        if field.type.kind == "group" or (
            field.type.kind in {"struct", "list", *OPAQUE} and has(struct, field.attribute)  # type: ignore[arg-type]
        ):
            yield from _taken_of(struct, field, prefix + field.name)


def _taken_of(struct: object, field: FieldSchema, path: str) -> Iterator[str]:
    kind = field.type
    if kind.kind in OPAQUE:
        setattr(struct, field.attribute, None)
        yield _line(path, kind)
    elif kind.kind != "list":
        assert isinstance(kind.schema, StructSchema), "a struct or group"
        yield from _taken(getattr(struct, field.attribute), kind.schema, f"{path}.")
    elif (element := _innermost(kind)).kind in OPAQUE:
        setattr(struct, field.attribute, None)
        yield _line(path, kind)
    elif isinstance(element.schema, StructSchema):
        yield from _taken_of_items(getattr(struct, field.attribute), element.schema, path)


def _taken_of_items(items: Sequence[object], schema: StructSchema, path: str) -> Iterator[str]:
    for at, item in enumerate(items):
        place = f"{path}[{at}]"
        if isinstance(item, Sequence):
            yield from _taken_of_items(cast("Sequence[object]", item), schema, place)
        else:
            yield from _taken(item, schema, f"{place}.")


def _innermost(kind: SchemaType) -> SchemaType:
    """The type of the elements of a list, and of the lists in it."""
    while kind.element is not None:
        kind = kind.element
    return kind


def _line(path: str, kind: SchemaType) -> str:
    if kind.kind == "interface" and "[" not in path:
        return f"{path}: a {kind}, whose methods are called by .{path}.METHOD"
    return f"{path}: {kind}, which has no form in JSON"
