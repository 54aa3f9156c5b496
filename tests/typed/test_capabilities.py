"""Capabilities in messages: the values of fields, and the values that they accept."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

import pytest

from tests.typed.hooks import RecordedClient
from trio_capnp.typed import Capability, Client, ClientHook, Server, _exports, cast_client
from trio_capnp.wire._kernel import StructBase


def table(struct: StructBase) -> list[object]:
    """The capability table of the message."""
    return struct._layout()[0]._caps


def hook_of(client: Client) -> object:
    return client._hook


@pytest.fixture
def exported() -> Iterator[list[Server]]:
    """The servers that were put into messages."""
    before = _exports._exporter
    servers: list[Server] = []

    def export(server: Server) -> ClientHook:
        servers.append(server)
        return RecordedClient("exported")

    _exports.set_exporter(export)
    yield servers
    _exports.set_exporter(before)


def test_a_client_that_is_assigned_is_duplicated(shop: ModuleType) -> None:
    hook = RecordedClient()
    item = shop.Item.new(shop=shop.Shop.Client(hook))
    assert hook.dups == 1
    (entry,) = table(item)
    assert entry is not hook
    assert isinstance(item.shop, shop.Shop.Client)
    assert hook_of(item.shop) is entry


def test_two_clients_read_from_one_field_share_their_hook(shop: ModuleType) -> None:
    item = shop.Item.new(shop=shop.Shop.Client(RecordedClient()))
    assert hook_of(item.shop) is hook_of(item.shop)


def test_null_reads_as_a_client_of_null(shop: ModuleType) -> None:
    item = shop.Item.new()
    assert isinstance(item.shop, shop.Shop.Client)
    assert repr(item.shop) == "<Shop.Client of null>"
    assert repr(shop.Item.new(shop=item.shop).shop) == "<Shop.Client of null>"
    assert repr(shop.Item.new(shop=None).shop) == "<Shop.Client of null>"


def test_a_server_may_be_assigned(shop: ModuleType, exported: list[Server]) -> None:
    server = shop.Market.Server()
    item = shop.Item.new(shop=server, shops=[server, shop.Shop.Client(RecordedClient())])
    assert exported == [server, server]
    hook = hook_of(item.shops[0])
    assert isinstance(hook, RecordedClient)
    assert hook.name == "exported"
    assert isinstance(item.shops[1], shop.Shop.Client)


def test_a_client_of_a_sub_interface_may_be_assigned(shop: ModuleType) -> None:
    """[M01] Upcasts are checked."""
    item = shop.Item.new(shop=shop.Market.Client(RecordedClient()))
    assert type(item.shop) is shop.Shop.Client


def test_a_client_of_another_interface_is_refused(shop: ModuleType) -> None:
    bank = shop.Bank.Client(RecordedClient())
    with pytest.raises(TypeError, match=r"client or server of Shop is needed"):
        shop.Item.new(shop=bank)
    item = shop.Item.new(shop=cast_client(bank, shop.Shop))
    assert isinstance(item.shop, shop.Shop.Client)


def test_casting_shares_the_reference(shop: ModuleType) -> None:
    """[M01] Downcasts are unchecked."""
    client = shop.Shop.Client(RecordedClient())
    market = cast_client(client, shop.Market)
    assert isinstance(market, shop.Market.Client)
    assert hook_of(market) is hook_of(client)


def test_a_capability_of_any_interface_takes_any_client(
    shop: ModuleType, exported: list[Server]
) -> None:
    item = shop.Item.new(somebody=shop.Bank.Client(RecordedClient()))
    assert type(item.somebody) is Capability.Client
    item.somebody = shop.Bank.Server()
    assert len(exported) == 1


def test_an_any_pointer_takes_a_client(shop: ModuleType) -> None:
    item = shop.Item.new(anything=shop.Bank.Client(RecordedClient("bank")))
    (entry,) = table(item)
    assert isinstance(entry, RecordedClient)
    assert entry.name == "dup of bank"


@pytest.mark.parametrize("value", [3, "shop", object()])
def test_a_value_that_is_no_capability_is_refused(shop: ModuleType, value: object) -> None:
    with pytest.raises(TypeError, match="client or server of Shop is needed here"):
        shop.Item.new(shop=value)


@pytest.mark.parametrize("value", [3, {"name": "x"}, [1]])
def test_a_value_without_a_type_is_refused_by_an_any_pointer(
    shop: ModuleType, value: object
) -> None:
    with pytest.raises(TypeError, match="an AnyPointer takes a struct"):
        shop.Item.new(anything=value)


def test_the_slot_for_the_runtime_says_when_it_is_empty(shop: ModuleType) -> None:
    before = _exports._exporter
    _exports.set_exporter(_exports._no_runtime)
    try:
        with pytest.raises(RuntimeError, match="trio_capnp is imported"):
            shop.Item.new(shop=shop.Shop.Server())
    finally:
        _exports.set_exporter(before)
