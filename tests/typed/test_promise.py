"""Promises over hooks."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import cast

import pytest

import trio_capnp
from tests.typed.hooks import RecordedCall, RecordedClient, finish
from trio_capnp.errors import RpcFailed, UnionError
from trio_capnp.typed import UINT32, AnyPromise, Promise, list_of


def test_awaiting_gives_the_results(shop: ModuleType) -> None:
    results = shop.Shop.FindResults.new(item={"name": "tea"})
    promise = shop.Shop.FindResults.Promise(RecordedCall(results))
    assert finish(promise) is results
    assert finish(promise) is results


def test_fields_are_promises_of_their_values(shop: ModuleType) -> None:
    """[Y28] Typed pipelines: struct, group, list and plain fields, however deep."""
    item = {"name": "tea", "related": [{}, {}], "box": {"width": 3}, "parent": {"name": "herb"}}
    promise = shop.Shop.FindResults.Promise(RecordedCall(shop.Shop.FindResults.new(item=item)))
    assert finish(promise.item.name) == "tea"
    assert finish(promise.item.parent.name) == "herb"
    assert finish(promise.item.box.width) == 3
    assert len(finish(promise.item.related)) == 2
    assert finish(promise.item.size) is shop.Size.SMALL
    assert finish(promise.item).name == "tea"
    assert isinstance(promise.item.parent, shop.Item.Promise)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda it: it + 1,
        lambda it: 1 + it,
        lambda it: "x" + it,
        lambda it: it < 3,
        lambda it: it >= 3,
        lambda it: -it,
        lambda it: it**2,
        lambda it: it % 2,
    ],
)
def test_an_operator_says_that_the_promise_is_not_awaited(
    shop: ModuleType, wrong: Callable[[object], object]
) -> None:
    promise = shop.Shop.FindResults.Promise(RecordedCall(shop.Shop.FindResults.new()))
    with pytest.raises(TypeError, match=r"not answered yet, so it is no operand: await it$"):
        wrong(promise.item.name)


def test_a_promise_is_neither_true_nor_false(shop: ModuleType) -> None:
    """D3: ``if promise.flag:`` would be true for every answer."""
    promise = shop.Shop.FindResults.Promise(RecordedCall(shop.Shop.FindResults.new()))
    for unanswered in (promise, promise.item, promise.item.name, promise.item.box):
        for test in (bool, lambda it: not it, lambda it: it or 1, lambda it: 1 if it else 2):
            with pytest.raises(TypeError, match="await it"):
                test(unanswered)
        assert unanswered == unanswered
        assert unanswered in [unanswered]


def test_a_capability_field_is_a_client_at_once(shop: ModuleType) -> None:
    call = RecordedCall()
    promise = shop.Shop.FindResults.Promise(call)
    assert isinstance(promise.shop, shop.Shop.Client)
    assert isinstance(promise.item.shop, shop.Shop.Client)
    assert isinstance(promise.item.parent.parent.shop, shop.Shop.Client)
    assert call.paths == [(1,), (0, 3), (0, 1, 1, 3)]


def test_a_group_lies_where_its_struct_does(shop: ModuleType) -> None:
    call = RecordedCall()
    promise = shop.Shop.FindResults.Promise(call)
    assert isinstance(promise.item.box.owner, shop.Shop.Client)
    assert call.paths == [(0, 6)]


def test_an_open_capability_is_a_client_without_methods(shop: ModuleType) -> None:
    call = RecordedCall()
    client = shop.Shop.FindResults.Promise(call).item.somebody
    assert not hasattr(client, "find")
    assert call.paths == [(0, 5)]


def test_an_any_pointer_may_become_a_client_or_a_struct(shop: ModuleType) -> None:
    call = RecordedCall()
    promise = shop.Market.OpenResults.Promise(call).any
    assert isinstance(promise, AnyPromise)
    assert isinstance(promise.as_client(shop.Shop), shop.Shop.Client)
    assert isinstance(promise.as_struct(shop.Item), shop.Item.Promise)
    pipelined: object = getattr(promise.as_struct(shop.Item), "shop")  # noqa: B009
    assert isinstance(pipelined, shop.Shop.Client)
    assert call.paths == [(0,), (0, 3)]


def test_an_any_pointer_that_became_a_struct_can_be_awaited(shop: ModuleType) -> None:
    results = shop.Market.OpenResults.new(any=shop.Item.new(name="tea"))
    promise = shop.Market.OpenResults.Promise(RecordedCall(results)).any
    item = promise.as_struct(shop.Item)
    assert isinstance(item, shop.Item.Promise)
    assert finish(item).name == "tea"
    assert finish(item.name) == "tea"
    assert repr(item.name).startswith("<promise.any.name of ")


def test_as_type_reads_a_promised_pointer_as_it_reads_one_that_is_here(shop: ModuleType) -> None:
    """[Y23] The function of the package that readers have works on promises too."""
    call = RecordedCall()
    promise = shop.Market.OpenResults.Promise(call).any
    assert isinstance(trio_capnp.as_type(promise, shop.Shop), shop.Shop.Client)
    item = trio_capnp.as_type(promise, shop.Item)
    assert isinstance(item.shop, shop.Shop.Client)
    assert call.paths == [(0,), (0, 3)]
    for kind, value in ((str, "tea"), (bytes, b"tea")):
        results = shop.Market.OpenResults.new(any=value)
        promise = shop.Market.OpenResults.Promise(RecordedCall(results)).any
        assert finish(trio_capnp.as_type(promise, kind)) == value
    numbers = list_of(UINT32)
    results = shop.Market.OpenResults.new()
    results.any._init(numbers, 2)[1] = 7
    promise = shop.Market.OpenResults.Promise(RecordedCall(results)).any
    assert list(finish(trio_capnp.as_type(promise, numbers))) == [0, 7]
    for wrong in (int, 3):
        with pytest.raises(TypeError, match="cannot read an AnyPointer as"):
            trio_capnp.as_type(promise, cast("type[str]", wrong))


def test_a_failed_call_raises_at_every_await(shop: ModuleType) -> None:
    promise = shop.Shop.FindResults.Promise(RecordedCall(RpcFailed("sold out")))
    for waiting in (promise, promise.item, promise.item.name):
        with pytest.raises(RpcFailed, match="sold out"):
            finish(waiting)


def test_a_union_member_that_is_not_set_raises_when_it_is_awaited(shop: ModuleType) -> None:
    item = shop.Item.new(price={"free": None})
    promise = shop.Item.Promise(RecordedCall(item))
    assert finish(promise.price.free) is None
    with pytest.raises(UnionError, match="free"):
        finish(promise.price.cents)


def test_a_with_block_tells_the_call(shop: ModuleType) -> None:
    call = RecordedCall()
    with shop.Shop.FindResults.Promise(call).item as item:
        assert isinstance(item, shop.Item.Promise)
        assert call.events == ["enter"]
    assert call.events == ["enter", "exit"]


def test_the_repr_says_the_way(shop: ModuleType) -> None:
    promise = shop.Shop.FindResults.Promise(RecordedCall())
    assert repr(promise.item.parent.name).startswith("<promise.item.parent.name of ")


def test_fields_of_the_class_are_descriptors(shop: ModuleType) -> None:
    for name in ("name", "parent", "box", "shop", "anything"):
        assert getattr(shop.Item.Promise, name).name == name


def test_a_promise_has_no_names_but_its_fields(shop: ModuleType) -> None:
    public = {name for name in dir(Promise) if not name.startswith("_")}
    assert public == set()
    assert {name for name in dir(shop.Item.Promise) if not name.startswith("_")} == {
        *("name", "size", "price", "parent", "related", "shop", "anything", "somebody"),
        *("box", "shops"),
    }


def test_pipelining_on_a_client_that_was_pipelined(shop: ModuleType) -> None:
    answer = RecordedCall()
    client = shop.Shop.Client(RecordedClient(answer=answer))
    client.find().shop.find()
    assert answer.paths == [(1,)]
