"""Helpers of the tests of clients that reconnect: a server that is killed and started again."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import attrs
import trio

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from tests.runtime.serving import Server, port_of, serving
from trio_capnp import RpcDisconnected, RpcError
from trio_capnp.runtime import Connection


@attrs.define
class Place:
    """An address at which servers run one after another. Connections to it are counted."""

    port: int
    attempts: int = 0
    opened: list[Connection] = attrs.field(factory=list)

    def connect(self) -> AbstractAsyncContextManager[Connection]:
        self.attempts += 1
        return self._noted()

    @asynccontextmanager
    async def _noted(self) -> AsyncGenerator[Connection]:
        async with trio_capnp.open_tcp("127.0.0.1", self.port) as connection:
            self.opened.append(connection)
            yield connection

    def serving(
        self, bootstrap: trio_capnp.Bootstrap | None = None
    ) -> AbstractAsyncContextManager[Server]:
        return serving(bootstrap, port=self.port)


async def a_place() -> Place:
    """An address at which nothing listens."""
    async with serving() as server:
        return Place(port_of(server))


async def failure(calling: Awaitable[object]) -> RpcError:
    """The error of a call, without its traceback."""
    try:
        await calling
    except RpcError as error:
        return error.with_traceback(None)
    raise AssertionError("the call did not fail")


async def lost(calling: Awaitable[object]) -> RpcDisconnected:
    error = await failure(calling)
    assert isinstance(error, RpcDisconnected), repr(error)
    return error


async def closed(connection: Connection) -> None:
    with trio.fail_after(30):
        await connection.wait_closed()


class Named(ProbeImpl):
    """A server that can be held up, and that knows its callers' logins."""

    def __init__(self, name: str = "root") -> None:
        super().__init__(name=name)
        self.begun = trio.Event()
        self.opened = trio.Event()

    async def hang(self, call: Probe.HangCall) -> None:
        self.begun.set()
        await self.opened.wait()
