"""Bytes copied between two transports, both ways, and shown to a watcher on their way.

    both ways open --one side ends--> its end is passed on; the other way goes on
    --both have ended--> both transports are closed, in good order
    --a side is lost, or its end cannot be passed on (TLS)--> both transports are closed

A chunk is passed on before the next one is read. So memory is bounded by a chunk for each
direction, and a slow reader slows its writer down.
"""

from __future__ import annotations

from typing import Final, Protocol

import attrs
import trio

from trio_capnp.recording import Arrow
from trio_capnp.reports import described
from trio_capnp.transports import GONE, StreamTransport, Transport, discard

CLOSING_S: Final = 5.0
"""Seconds that closing may take: the end of TLS, and the end of a child process."""


class Watcher(Protocol):
    """Told of all bytes that pass."""

    def passes(self, way: Arrow, data: bytes) -> None:
        """Bytes come by, which are sent next; none at the end of this way."""
        ...


@attrs.define(eq=False)
class Relay:
    """Two transports, which are taken over.

    Attributes:
        client: of the peer that connected.
        server: of the peer that it is connected to.
        watcher: sees the bytes of both ways.
        loss: the reason why a peer was lost; empty if both have ended in good order.
        ended: the ways that have come to their end.
    """

    client: Transport
    server: Transport
    watcher: Watcher
    loss: str = ""
    ended: set[Arrow] = attrs.field(factory=set[Arrow])

    async def run(self) -> None:
        """Copy until both sides have ended. Both are closed afterwards, also if it is cancelled."""
        try:
            async with trio.open_nursery() as nursery:
                scope = nursery.cancel_scope
                nursery.start_soon(self._copy, Arrow.TO_SERVER, self.client, self.server, scope)
                nursery.start_soon(self._copy, Arrow.TO_CLIENT, self.server, self.client, scope)
            if not self.loss:
                with trio.move_on_after(CLOSING_S):
                    await self.client.aclose()
                    await self.server.aclose()
        finally:
            await discard(self.client)
            await discard(self.server)

    async def _copy(
        self, way: Arrow, source: Transport, sink: Transport, scope: trio.CancelScope
    ) -> None:
        try:
            while data := await source.receive():
                self.watcher.passes(way, data)
                await sink.send([data])
            self.watcher.passes(way, b"")
            self.ended.add(way)
            if _can_end(sink):
                await sink.send_eof()
            else:
                scope.cancel()
        except GONE as error:
            if len(self.ended) < len(Arrow):  # else the peer has ended before, and is gone
                self.loss = self.loss or described(error)
            scope.cancel()


def _can_end(transport: Transport) -> bool:
    """Whether one way can end while the other goes on; TLS has no such end in Trio."""
    stream = transport.stream if isinstance(transport, StreamTransport) else None
    return stream is None or isinstance(stream, trio.abc.HalfCloseableStream)
