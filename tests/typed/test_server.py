"""Servers and calls."""

from __future__ import annotations

from collections.abc import Awaitable
from types import ModuleType

import pytest

import trio_capnp
from tests.typed.hooks import RecordedCall, finish
from trio_capnp.errors import RpcUnimplemented
from trio_capnp.typed import (
    Builder,
    Call,
    CallConnection,
    Method,
    Promise,
    Reader,
    Server,
    find_method,
)


def test_methods_are_found_by_interface_and_ordinal(shop: ModuleType) -> None:
    """[Y23] Metadata and dispatch"""

    class Impl(shop.Shop.Server):  # type: ignore[name-defined, misc]
        pass

    found = find_method(Impl(), shop.Shop._id, 1)
    assert found is not None
    assert found.name == "add"
    assert find_method(Impl(), shop.Shop._id, 4) is None
    assert find_method(Impl(), shop.Bank._id, 0) is None


def test_methods_of_superclasses_are_found(shop: ModuleType) -> None:
    """[M01] Dispatch by interface id and ordinal, from a sub-interface."""

    class Impl(shop.Market.Server):  # type: ignore[name-defined, misc]
        pass

    for interface, ordinal, name in (
        (shop.Market, 0, "open"),
        (shop.Shop, 0, "find"),
        (shop.Bank, 0, "pay"),
    ):
        found = find_method(Impl(), interface._id, ordinal)
        assert found is not None
        assert found.name == name


def test_a_class_may_serve_several_interfaces(shop: ModuleType) -> None:
    class Impl(shop.Shop.Server, shop.Bank.Server):  # type: ignore[name-defined, misc]
        pass

    assert find_method(Impl(), shop.Shop._id, 3) is not None
    assert find_method(Impl(), shop.Bank._id, 0) is not None


def test_a_method_that_is_not_overridden_is_unimplemented(shop: ModuleType) -> None:
    with pytest.raises(RpcUnimplemented, match=r"find .method 0 of interface @0x.*not implemented"):
        shop.Shop.Server().find(None)


def test_a_server_has_no_aclose_of_its_own(shop: ModuleType) -> None:
    """Each class decides whether the end of its last reference is awaited."""
    assert not hasattr(shop.Shop.Server, "aclose")
    assert {name for name in dir(Server) if not name.startswith("_")} == set()


def test_a_server_may_have_slots_and_other_bases(shop: ModuleType) -> None:
    class Counted:
        __slots__ = ("count",)

    class Impl(Counted, shop.Shop.Server):  # type: ignore[name-defined, misc]
        pass

    assert find_method(Impl(), shop.Shop._id, 0) is not None


class RecordedCallSide:
    """A ``CallHook``."""

    def __init__(self, method: Method[object, object], params: Reader, results: Builder) -> None:
        self._method = method
        self._params = params
        self._results = results
        self.events: list[object] = []

    def method(self) -> Method[object, object]:
        return self._method

    def params(self) -> Reader:
        return self._params

    def results(self) -> Builder:
        return self._results

    def release_params(self) -> None:
        self.events.append("release_params")

    def set_pipeline(self) -> None:
        self.events.append("set_pipeline")

    def tail_call(self, promise: Promise[Reader], /) -> Awaitable[None]:
        async def done() -> None:
            self.events.append(promise)

        return done()


def as_in_a_call(connection: trio_capnp.Connection) -> CallConnection:
    """Let the type checker compare the signatures."""
    return connection


def test_a_handler_may_use_each_public_name_of_its_connection() -> None:
    """``call.connection`` is typed by a protocol, which must not lack a name of the class."""

    def public(kind: type) -> set[str]:
        return {name for name in dir(kind) if not name.startswith("_")}

    assert public(CallConnection) == public(trio_capnp.Connection)


def test_a_call_passes_its_methods_on_to_the_runtime(shop: ModuleType) -> None:
    params, results = shop.Shop.FindParams.new(name="tea"), shop.Shop.FindResults.new()
    side = RecordedCallSide(shop.Shop._methods[0], params, results)
    call: Call[Reader, Builder] = Call(None, side)
    assert call.params is params
    assert call.results is results
    assert call.connection is None
    assert (call.interface, call.method) == ("Shop", "find")
    call.release_params()
    call.set_pipeline()
    promise = shop.Item.Promise(RecordedCall())
    finish(call.tail_call(promise))
    assert side.events == ["release_params", "set_pipeline", promise]
