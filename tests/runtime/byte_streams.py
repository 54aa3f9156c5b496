"""A store of files over byte streams, and connections to it, for the tests."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from typing import Final

import attrs
import trio
import trio.abc

import trio_capnp
from tests.runtime.files_capnp import Files
from trio_capnp.schemas.compat.byte_stream_capnp import ByteStream

CHUNK: Final = 64 * 1024
TIMEOUT_S: Final = 30.0
"""A test that waits for an end that never comes fails after it."""


@attrs.define
class FilesImpl(Files.Server):
    """Serves files of this object, and makes a stream for each ``put``."""

    max_buffered: int = CHUNK
    files: dict[str, bytes] = attrs.field(factory=dict[str, bytes])
    streams: dict[str, trio.abc.ReceiveStream] = attrs.field(
        factory=dict[str, trio.abc.ReceiveStream]
    )

    def put(self, call: Files.PutCall) -> None:
        server, stream = trio_capnp.receive_stream(max_buffered=self.max_buffered)
        self.streams[call.params.name] = stream
        call.results.sink = server

    async def get(self, call: Files.GetCall) -> None:
        assert call.params.to is not None
        data = self.files[call.params.name]
        async with trio_capnp.send_stream(call.params.to) as stream:
            await stream.send_all(data)
        call.results.bytes = len(data)

    async def lose(self, call: Files.LoseCall) -> None:
        pass


@attrs.define
class Place:
    """A store, and a client of it over one connection or more.

    Attributes:
        impl: the store.
        client: of the store.
        near: the connection of the client.
        far: the connection at whose other end the store is.
    """

    impl: FilesImpl
    client: Files.Client
    near: trio_capnp.Connection
    far: trio_capnp.Connection

    async def stream_to(
        self, name: str
    ) -> tuple[trio.abc.SendStream, trio.abc.ReceiveStream, ByteStream.Client]:
        """Put a file: the two ends of the stream, and another client of the receiver."""
        sink = await self.client.put(name=name)
        assert sink.sink is not None
        other = trio_capnp.dup(sink.sink)
        return trio_capnp.send_stream(trio_capnp.dup(sink.sink)), self.impl.streams[name], other


async def socket_pair() -> tuple[trio.SocketStream, trio.SocketStream]:
    """Two ends of a Unix socket."""
    near, far = trio.socket.socketpair()
    return trio.SocketStream(near), trio.SocketStream(far)


@asynccontextmanager
async def connected(
    bootstrap: trio_capnp.Bootstrap, limits: trio_capnp.Limits | None = None
) -> AsyncGenerator[trio_capnp.Connection]:
    """A connection over a Unix socket to a server that has ``bootstrap``."""
    near, far = await socket_pair()
    async with trio.open_nursery() as nursery:
        serve = partial(trio_capnp.serve_stream, bootstrap, far, limits=limits)
        nursery.start_soon(serve)
        async with trio_capnp.open_stream(near, limits=limits) as connection:
            yield connection
        nursery.cancel_scope.cancel()


@asynccontextmanager
async def store(
    impl: FilesImpl, proxies: int = 0, limits: trio_capnp.Limits | None = None
) -> AsyncGenerator[Place]:
    """A store behind so many vats that forward its calls."""
    async with AsyncExitStack() as stack:
        stack.enter_context(trio.fail_after(TIMEOUT_S))
        far = connection = await stack.enter_async_context(connected(impl, limits))
        for _ in range(proxies):
            forwarded = connection.bootstrap(Files)
            connection = await stack.enter_async_context(connected(forwarded, limits))
        yield Place(impl, connection.bootstrap(Files), connection, far)
