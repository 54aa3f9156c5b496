"""Namespaces of structs."""

from __future__ import annotations

from types import ModuleType

import pytest

from trio_capnp.typed import StreamResult


def test_new_takes_fields_by_keyword(shop: ModuleType) -> None:
    item = shop.Item.new(name="tea", box={"width": 3}, related=[{"name": "a"}, shop.Item.new()])
    assert isinstance(item, shop.Item.Builder)
    assert (item.name, item.box.width, [other.name for other in item.related]) == (
        *("tea", 3),
        ["a", ""],
    )


def test_a_field_that_is_not_there_is_refused_by_name(shop: ModuleType) -> None:
    """[X07] Field lookup: typed errors"""
    with pytest.raises(TypeError, match=r"Item has no field 'nam'; did you mean 'name'"):
        shop.Item.new(nam="tea")
    with pytest.raises(TypeError):
        shop.Item.new("tea")


def test_readers_and_builders_lead_back_to_their_namespace(shop: ModuleType) -> None:
    assert shop.Item.new()._namespace is shop.Item
    assert shop.Item.new().box._namespace is shop.Item.Box


def test_objects_carry_only_names_of_the_schema(shop: ModuleType) -> None:
    """The rule of the API: no later field can collide with a name of ours."""
    fields = {
        *("name", "size", "price", "parent", "related", "shop", "anything", "somebody"),
        *("box", "shops"),
    }
    for part in (shop.Item.Reader, shop.Item.Builder):
        assert {name for name in dir(part) if not name.startswith("_")} == fields
    methods = {name for name in dir(shop.Shop.Client) if not name.startswith("_")}
    assert methods == {"find", "add", "fill", "close"}
    servers = {name for name in dir(shop.Shop.Server) if not name.startswith("_")}
    assert servers == methods


def test_the_results_of_streams_are_an_empty_struct() -> None:
    assert StreamResult._size == (0, 0)
    assert StreamResult.Reader._fields == {}
    assert StreamResult.Builder._namespace is StreamResult
