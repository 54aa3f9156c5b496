"""Helpers of the tests of serving: servers on free ports, and peers that say nothing."""

from __future__ import annotations

import socket
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import Hand
from tests.runtime.servers import ProbeImpl
from trio_capnp import transports
from trio_capnp.rpc import _messages as m

Server = trio_capnp.Serving[Any]


@asynccontextmanager
async def serving(
    bootstrap: trio_capnp.Bootstrap | None = None, port: int = 0, **arguments: Any
) -> AsyncGenerator[Server]:
    """Serve by TCP on 127.0.0.1, or where the arguments say, while the block runs."""
    arguments.setdefault("host", "127.0.0.1")
    serve = partial(trio_capnp.serve_tcp, bootstrap or ProbeImpl(), port, **arguments)
    async with running(serve) as server:
        yield server


@asynccontextmanager
async def running(serve: Callable[..., Any]) -> AsyncGenerator[Server]:
    """Run a ``serve_*`` while the block runs."""
    async with trio.open_nursery() as nursery:
        yield await nursery.start(serve)
        nursery.cancel_scope.cancel()


def port_of(server: Server) -> int:
    port: int = server[0].socket.getsockname()[1]
    return port


class Silent(Hand):
    """A peer that is connected and says nothing, unless the test has it say something."""

    def __init__(self, sock: socket.socket) -> None:
        super().__init__(transports.SocketTransport(sock))

    async def reason(self) -> str:
        """Wait for an Abort and the end, and leave; give the Abort's text."""
        with trio.fail_after(30):
            abort = await self.hear()
            assert isinstance(abort, m.Abort), abort
            assert abort.exception.kind == "overloaded"
            assert await self.hear_all() == []
        self.leave()
        return abort.exception.reason

    async def is_closed(self) -> bool:
        """Leave when the server ends the stream. Returns False if a message comes first."""
        with trio.fail_after(30):
            try:
                return not await self.transport.receive()
            except trio.BrokenResourceError:
                return True
            finally:
                self.leave()

    def leave(self) -> None:
        self.transport.abort()


async def silent(address: Any, source: str = "127.0.0.1") -> Silent:
    """Connect without a word, and wait until the server has seen it."""
    is_unix = isinstance(address, (str, bytes))
    sock = socket.socket(socket.AF_UNIX if is_unix else socket.AF_INET)
    if not is_unix:
        sock.bind((source, 0))
    sock.connect(address)
    sock.setblocking(False)
    await trio.testing.wait_all_tasks_blocked()
    return Silent(sock)


@asynccontextmanager
async def busy(address: str) -> AsyncGenerator[Probe.Client]:
    """A client that has made a call."""
    async with trio_capnp.open_address(address) as connection:
        probe = connection.bootstrap(Probe)
        assert (await probe.echo(n=1)).n == 1
        yield probe
