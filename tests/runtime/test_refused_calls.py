"""Calls that fail before they are sent keep none of their arguments."""

from __future__ import annotations

import weakref
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import pytest
import trio

import trio_capnp
from trio_capnp.limits import Limits
from trio_capnp.testing import ConnectedPair, connected_pair

SCHEMA: Final = """
@0xa1b2c3d4e5f60721;
struct Box { cell @0 :Cell; next @1 :Box; }
interface Cell {}
interface Keeper {
  keep @0 (cell :Cell, data :Data);
  keepIn @1 (box :Box, data :Data);
  keepAll @2 (cells :List(Cell), data :Data);
  stream @3 (cell :Cell, data :Data) -> stream;
  null @4 () -> (keeper :Keeper);
  hang @5 ();
}
"""
LIMITS: Final = Limits(max_message_words=1000)
LARGE: Final = bytes(9_000)


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    path = Path(tmp_path_factory.mktemp("schema")) / "keeper.capnp"
    path.write_text(SCHEMA)
    return trio_capnp.load(str(path))


class Shop:
    """A connection to a keeper, and cells that say when they are closed."""

    def __init__(self, schema: Any, pair: ConnectedPair, keeper: Any) -> None:
        self.schema = schema
        self.pair = pair
        self.keeper = keeper
        self.closed: list[str] = []

    def cell(self) -> Any:
        closed = self.closed
        base: Any = self.schema.Cell.Server

        class Cell(base):  # type: ignore[misc]
            async def aclose(self) -> None:
                closed.append("cell")

        return Cell()


@asynccontextmanager
async def a_shop(schema: Any) -> AsyncIterator[Shop]:
    base: Any = schema.Keeper.Server

    class Keeper(base):  # type: ignore[misc]
        def null(self, call: Any) -> None:
            pass

        async def hang(self, call: Any) -> None:
            await trio.sleep_forever()

    async with connected_pair(Keeper(), limits=LIMITS) as pair:
        yield Shop(schema, pair, await pair.client.bootstrap(schema.Keeper))


# --- the called client -------------------------------------------------------------------------

Way = Callable[[Shop], Awaitable[tuple[Any, bytes]]]
"""A client whose calls fail here, and the number of bytes to send with them."""


async def null(shop: Shop) -> tuple[Any, bytes]:
    return (await shop.keeper.null()).keeper, b""


async def pipelined_on_null(shop: Shop) -> tuple[Any, bytes]:
    return shop.keeper.null().keeper, b""


async def null_that_was_cast(shop: Shop) -> tuple[Any, bytes]:
    return trio_capnp.cast((await shop.keeper.null()).keeper, shop.schema.Keeper), b""


async def a_rejected_promise(shop: Shop) -> tuple[Any, bytes]:
    promise, resolver = trio_capnp.new_promise(shop.schema.Keeper)
    resolver.reject(trio_capnp.RpcFailed("no"))
    return promise, b""


async def a_promise_of_null(shop: Shop) -> tuple[Any, bytes]:
    promise, resolver = trio_capnp.new_promise(shop.schema.Keeper)
    resolver.resolve(None)
    return promise, b""


async def a_released_client(shop: Shop) -> tuple[Any, bytes]:
    client = trio_capnp.dup(shop.keeper)
    trio_capnp.release(client)
    return client, b""


async def a_closed_connection(shop: Shop) -> tuple[Any, bytes]:
    await shop.pair.client.aclose()
    return shop.keeper, b""


async def parameters_that_are_too_large(shop: Shop) -> tuple[Any, bytes]:
    return shop.keeper, LARGE


WAYS: Final[list[Way]] = [
    null,
    pipelined_on_null,
    null_that_was_cast,
    a_rejected_promise,
    a_promise_of_null,
    a_released_client,
    a_closed_connection,
    parameters_that_are_too_large,
]

# --- the form of the call -----------------------------------------------------------------------


def plainly(client: Any, cell: Any, data: bytes) -> Any:
    return client.keep(cell=cell, data=data)


def nested(client: Any, cell: Any, data: bytes) -> Any:
    return client.keep_in(box={"next": {"cell": cell}}, data=data)


def in_a_list(client: Any, cell: Any, data: bytes) -> Any:
    return client.keep_all(cells=[cell, None, cell], data=data)


def streamed(client: Any, cell: Any, data: bytes) -> Any:
    return client.stream(cell=cell, data=data)


def by_a_request(client: Any, cell: Any, data: bytes) -> Any:
    request = trio_capnp.request(client.keep)
    request.params.cell = cell
    request.params.data = data
    return request.send()


@pytest.mark.parametrize("called", [plainly, nested, in_a_list, streamed, by_a_request])
@pytest.mark.parametrize("way", WAYS, ids=lambda each: each.__name__)
async def test_a_server_object_passed_to_a_call_that_fails_is_closed(
    schema: Any, way: Way, called: Callable[[Any, Any, bytes], Any]
) -> None:
    """Q8: Its aclose runs as after a call that was sent, and no reference to it is left."""
    async with a_shop(schema) as shop:
        client, data = await way(shop)
        cell = shop.cell()
        seen = weakref.ref(cell)
        with pytest.raises(trio_capnp.RpcError):
            await called(client, cell, data)
            if called is streamed:  # the first write of a stream may succeed
                await client.hang()
        del cell
        await shop.pair.settle()
        expected = ["cell"]
        if way is a_released_client and called is by_a_request:
            expected = []  # the request is refused before it has parameters
        assert shop.closed == expected
    del shop
    assert seen() is None


async def test_parameters_of_a_wrong_type_are_refused_by_null_too(schema: Any) -> None:
    """Q8: A call on null takes its parameters as every other call does."""
    async with a_shop(schema) as shop:
        client, _ = await null(shop)
        cell = shop.cell()
        with pytest.raises(TypeError):
            client.keep(cell=cell, data="text")
        del cell
        await shop.pair.settle()
        assert shop.closed == ["cell"]
