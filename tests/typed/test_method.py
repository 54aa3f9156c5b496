"""Methods as values, requests, interfaces."""

from __future__ import annotations

from types import ModuleType

import pytest

from tests.typed.hooks import RecordedClient
from trio_capnp.typed import Request, method_of


def test_a_bound_method_leads_to_its_client_and_its_description(shop: ModuleType) -> None:
    client = shop.Shop.Client(RecordedClient())
    found, described = method_of(client.find)
    assert found is client
    assert described is shop.Shop._methods[0]
    assert (described.interface_id, described.ordinal) == (shop.Shop._id, 0)
    assert described.params() is shop.Shop.FindParams
    assert described.results() is shop.Shop.FindResults
    assert repr(described) == f"<Method find @0 of @{shop.Shop._id:#x}>"


@pytest.mark.parametrize("thing", [print, len, "find", None, [].append])
def test_anything_else_is_no_method_of_a_client(thing: object) -> None:
    with pytest.raises(TypeError, match="a method of a client"):
        method_of(thing)  # type: ignore[arg-type]


def test_a_method_of_the_class_has_no_client(shop: ModuleType) -> None:
    with pytest.raises(TypeError, match="a method of a client"):
        method_of(shop.Shop.Client.find)


def test_calling_a_method_goes_by_no_wrapper(shop: ModuleType) -> None:
    """Checkers see a descriptor; at run time it is a plain function, because calls are frequent."""
    assert type(shop.Shop.Client.find).__name__ == "function"


def test_a_request_is_sent_once() -> None:
    sent: list[str] = []

    def send() -> str:
        sent.append("sent")
        return "promise"

    request = Request("params", send)
    assert request.params == "params"
    assert request.send() == "promise"
    with pytest.raises(ValueError, match="sent before"):
        request.send()
    assert sent == ["sent"]


def test_an_interface_knows_its_methods_and_superclasses(shop: ModuleType) -> None:
    assert [method.name for method in shop.Market._methods] == ["open"]
    assert shop.Market._superclasses() == (shop.Shop, shop.Bank)
    assert shop.Shop._superclasses() == ()
    assert shop.Market._name == "Market"


def test_a_namespace_has_no_instances(shop: ModuleType) -> None:
    with pytest.raises(TypeError, match="Shop is a namespace"):
        shop.Shop()
    with pytest.raises(TypeError, match=r"Item\.new\(\) makes a builder"):
        shop.Item()
    with pytest.raises(TypeError, match=r"Item\.new\(\) makes a builder"):
        shop.Item(name="lamp")
