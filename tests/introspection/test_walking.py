"""A message of any schema can be walked through with the public names alone."""

from __future__ import annotations

from types import ModuleType

import pytest

import trio_capnp
from trio_capnp import SchemaType, get_field, schema_of
from trio_capnp.schema import STANDARD_SCHEMAS, compile_schemas
from trio_capnp.schemas import schema_capnp

Struct = trio_capnp.Reader | trio_capnp.Builder


def walked(struct: Struct) -> dict[str, object]:
    """As ``to_dict``, made from the schema."""
    found: dict[str, object] = {}
    for field in schema_of(struct).fields.values():
        if field.discriminant is not None and trio_capnp.which(struct) != field.discriminant:  # type: ignore[arg-type]
            continue
        is_null = field.type.kind in POINTERS and not trio_capnp.has(struct, field.attribute)
        if not is_null:
            found[field.attribute] = value_of(get_field(struct, field.name), field.type)
        elif field.discriminant is not None:
            found[field.attribute] = None
    return found


POINTERS = ("struct", "list", "text", "data", "any", "interface")


def value_of(value: object, of: SchemaType) -> object:
    if of.kind in ("struct", "group"):
        assert isinstance(value, trio_capnp.Reader | trio_capnp.Builder)
        return walked(value)
    if of.element is not None:
        return [value_of(item, of.element) for item in value]  # type: ignore[attr-defined]
    return value


@pytest.mark.parametrize("name", ["rpc", "persistent", "compat/json"])
def test_a_walk_finds_all_that_a_dict_has(name: str) -> None:
    """[X04] The schema's own messages have unions, groups, lists and deep structs."""
    data = compile_schemas(STANDARD_SCHEMAS / "capnp" / f"{name}.capnp", from_root=True)
    request = trio_capnp.from_bytes(schema_capnp.CodeGeneratorRequest, data)
    assert walked(trio_capnp.trusted(request)) == trio_capnp.to_dict(request)


def test_a_walk_sees_defaults_and_the_active_members(library: ModuleType) -> None:
    """[X04]"""
    book = library.Book.new(tags=["a"], sequel={"title": "b"}, class_={"one": "c"})
    book.state.lent_to = "Ann"
    assert walked(book) == trio_capnp.to_dict(book)
