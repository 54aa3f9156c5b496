"""Clients over hooks."""

from __future__ import annotations

import gc
from types import ModuleType

import pytest

from tests.typed.hooks import RecordedClient, finish
from trio_capnp import request
from trio_capnp.errors import RpcFailed
from trio_capnp.typed import Client, NullHook


def test_a_method_queues_a_call_with_its_parameters(shop: ModuleType) -> None:
    """[Y23] Generated typed clients"""
    hook = RecordedClient()
    promise = shop.Shop.Client(hook).find(name="tea")
    assert hook.calls == [("find", {"name": "tea"})]
    assert isinstance(promise, shop.Shop.FindResults.Promise)


def test_a_method_can_be_called_by_a_name_that_is_only_known_at_run_time(shop: ModuleType) -> None:
    """[M02] Dynamic client: by schema and method name; an unknown name raises."""
    hook = RecordedClient()
    client = shop.Shop.Client(hook)
    for method in shop.Shop._methods:
        getattr(client, method.name)
    getattr(client, "find")(**{"name": "tea"})  # noqa: B009, PIE804
    assert hook.calls == [("find", {"name": "tea"})]
    with pytest.raises(AttributeError):
        getattr(client, "lose")()  # noqa: B009


def test_parameters_have_keywords_only(shop: ModuleType) -> None:
    hook = RecordedClient()
    with pytest.raises(TypeError, match=r"^Shop\.Client\.find\(\) takes 1 positional"):
        shop.Shop.Client(hook).find("tea")
    assert hook.calls == []


def test_errors_of_python_name_generated_classes_as_the_program_does(shop: ModuleType) -> None:
    """W6: No ``_Shop_Client`` in the text of an AttributeError."""
    client, results = shop.Shop.Client(RecordedClient()), shop.Shop.FindResults
    for thing, title in (
        (client, "Shop.Client"),
        (client.find(name="tea"), "Shop.FindResults.Promise"),
        (shop.Shop.Server(), "Shop.Server"),
        (results.new(), "Shop.FindResults.Builder"),
        (shop.Size.SMALL, "Size"),
    ):
        with pytest.raises(AttributeError, match=rf"^'{title}' object has no attribute 'lost'$"):
            thing.lost  # noqa: B018
        assert type(thing).__qualname__ in vars(shop)


def test_a_streaming_method_returns_an_awaitable(shop: ModuleType) -> None:
    hook = RecordedClient()
    finish(shop.Shop.Client(hook).fill(data=b"x"))
    assert hook.calls == [("fill", {"data": b"x"})]


def test_a_client_has_the_methods_of_the_extended_interfaces(shop: ModuleType) -> None:
    """[M01] A client of a sub-interface called by a method of its base."""
    hook = RecordedClient()
    client = shop.Market.Client(hook)
    client.find(name="tea")
    client.pay(cents=3)
    client.open()
    assert [name for name, _ in hook.calls] == ["find", "pay", "open"]
    assert isinstance(client, shop.Bank.Client)


def test_the_end_of_a_with_block_releases() -> None:
    hook = RecordedClient()
    with Client(hook) as client:
        assert hook.releases == 0
        assert isinstance(client, Client)
    assert hook.releases == 1


def test_the_end_of_an_async_with_block_releases() -> None:
    hook = RecordedClient()
    client = Client(hook)
    assert finish(client.__aenter__()) is client
    assert hook.releases == 0
    finish(client.__aexit__(None, None, None))
    assert hook.releases == 1


def test_an_async_with_block_is_not_entered_for_an_error() -> None:
    """R9: The error of ``await client`` leaves ``__aenter__``; no reference was released."""
    hook = RecordedClient(error=RpcFailed("gone"))
    with pytest.raises(RpcFailed, match="gone"):
        finish(Client(hook).__aenter__())
    assert hook.releases == 0


def test_a_block_that_raises_releases_too() -> None:
    hook = RecordedClient()
    with pytest.raises(KeyError), Client(hook):
        raise KeyError
    assert hook.releases == 1


def test_awaiting_waits_until_resolved_and_gives_the_client() -> None:
    client = Client(RecordedClient())
    assert finish(client) is client


def test_awaiting_a_broken_client_raises() -> None:
    with pytest.raises(RpcFailed, match="gone"):
        finish(Client(RecordedClient(error=RpcFailed("gone"))))


def test_clients_that_share_a_hook_release_nothing_when_they_go() -> None:
    """The hook's own last reference does that; else the first client would take all with it."""
    hook = RecordedClient()
    Client(hook)
    gc.collect()
    assert hook.releases == 0


def test_the_repr_names_the_interface(shop: ModuleType) -> None:
    assert repr(shop.Shop.Client(None)) == "<Shop.Client of null>"


def test_every_call_of_null_fails(shop: ModuleType) -> None:
    client = shop.Shop.Client(None)
    promise = client.find(name="tea")
    with pytest.raises(RpcFailed, match="null"):
        finish(promise)
    with pytest.raises(RpcFailed, match="null"):
        finish(promise.item.name)
    with pytest.raises(RpcFailed, match="null"):
        finish(promise.shop.find())
    with pytest.raises(RpcFailed, match="null"):
        finish(client.fill(data=b""))
    with pytest.raises(RpcFailed, match="null"):
        finish(client)
    with promise, client:
        pass


def test_a_duplicate_of_null_is_null() -> None:
    hook = NullHook()
    assert hook.dup() is hook


def test_a_request_on_null_is_filled_in_and_fails_when_it_is_sent(shop: ModuleType) -> None:
    client = shop.Shop.Client(None)
    wanted = request(client.find)
    wanted.params.name = "tea"
    promise = wanted.send()
    with pytest.raises(RpcFailed, match="null"):
        finish(promise)
    chunk = request(client.fill)
    chunk.params.data = b"tea"
    with pytest.raises(RpcFailed, match="null"):
        finish(chunk.send())
