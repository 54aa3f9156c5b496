"""pycapnp sends 1,500 capabilities in a message, which is more than we take: one call fails."""

from __future__ import annotations

import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import pytest
import trio

import trio_capnp
from tests.interop._processes import Servers
from trio_capnp.limits import Limits

HERE: Final = Path(__file__).parent
COUNT: Final = 1500
PEER: Final = (sys.executable, str(HERE / "peers" / "many_pycapnp.py"))


@pytest.fixture(scope="module")
def many() -> ModuleType:
    return trio_capnp.load(HERE / "many.capnp")


@asynccontextmanager
async def connected(
    servers: Servers, many: Any, limits: Limits | None = None
) -> AsyncGenerator[tuple[trio_capnp.Connection, Any]]:
    """A connection to the pycapnp server, and its object."""
    server = servers.get("many", PEER, "tcp")
    async with trio_capnp.open_address(server.address, limits=limits) as connection:
        yield connection, connection.bootstrap(many.Many)


async def until_released(connection: trio_capnp.Connection, peer: Any) -> None:
    """See that neither side holds a cell any more."""
    with trio.fail_after(30):
        while (await peer.living()).count:
            await trio.lowlevel.checkpoint()  # the call itself has waited for the peer
    held = connection.statistics()
    assert (held.questions, held.answers, held.imports, held.exports) == (0, 0, 1, 0)


@pytest.mark.usefixtures("pycapnp_peer")
async def test_a_result_of_more_capabilities_than_the_limit_fails_by_itself(
    servers: Servers, many: Any
) -> None:
    """Q6: Other calls and the connection go on, and pycapnp gets its references back."""
    async with connected(servers, many) as (connection, peer):
        with pytest.raises(trio_capnp.RpcFailed, match=r"1500 capabilities.*max_descriptors=1024"):
            await peer.cells(count=COUNT)
        cells = (await peer.cells(count=1024)).cells
        assert (await cells[1023].peek()).n == 1
        del cells
        await until_released(connection, peer)


@pytest.mark.usefixtures("pycapnp_peer")
async def test_parameters_of_more_capabilities_than_the_limit_fail_by_themselves(
    servers: Servers, many: Any
) -> None:
    """Q6: Pycapnp's caller is told of the limit."""

    class Taker(many.Many.Server):  # type: ignore[misc]
        def take(self, call: Any) -> None:
            call.results.count = len(call.params.cells)

    async with connected(servers, many) as (connection, peer):
        error = (await peer.pour(into=Taker(), count=COUNT)).error
        assert "1500 capabilities" in error
        assert "max_descriptors=1024" in error
        assert (await peer.pour(into=Taker(), count=1024)).error == ""
        await until_released(connection, peer)


@pytest.mark.usefixtures("pycapnp_peer")
async def test_with_a_higher_limit_they_pass_both_ways(servers: Servers, many: Any) -> None:
    """pycapnp itself has no such limit."""

    class CellImpl(many.Cell.Server):  # type: ignore[misc]
        pass

    async with connected(servers, many, Limits(max_descriptors=COUNT)) as (connection, peer):
        cells = (await peer.cells(count=COUNT)).cells
        assert len(cells) == COUNT
        assert (await peer.take(cells=[CellImpl() for _ in range(COUNT)])).count == COUNT
        del cells
        await until_released(connection, peer)
