"""Recordings of real conversations: a relay on TCP between a client and a server."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import attrs
import trio

import trio_capnp
from trio_capnp.cli._relay import Relay
from trio_capnp.recording import (
    EVERYTHING,
    Arrow,
    Conversation,
    LoadedMethods,
    MessageCutter,
    Recorder,
    Selection,
)
from trio_capnp.transports import address_of, connect, parse_address, transport_of


@attrs.define(eq=False)
class Tap:
    """Writes the messages that pass into a recording."""

    recorder: Recorder
    conversation: Conversation
    cutters: dict[Arrow, MessageCutter] = attrs.field(
        factory=lambda: {way: MessageCutter() for way in Arrow}
    )

    def passes(self, way: Arrow, data: bytes) -> None:
        for message in self.cutters[way].feed(data):
            seen = self.conversation.see(way, message)
            if seen is not None:
                self.recorder.message(1, seen)


@asynccontextmanager
async def recorded(
    server: trio_capnp.Server, file: Path, selection: Selection = EVERYTHING
) -> AsyncIterator[str]:
    """Serve an object, and give the address where the first client is recorded.

    The block ends once that client has closed its connection and the recording is whole.
    """
    async with trio.open_nursery() as nursery:
        serving: trio_capnp.Serving[trio.SocketListener] = await nursery.start(
            partial(trio_capnp.serve_tcp, server, 0, host="127.0.0.1")
        )
        async with tapped(serving.addresses[0], file, selection) as address:
            yield address
        nursery.cancel_scope.cancel()


@asynccontextmanager
async def tapped(
    address: str,
    file: Path,
    selection: Selection = EVERYTHING,
    *,
    program: str = "a relay of the tests",
) -> AsyncIterator[str]:
    """The same for a server that listens at an address."""
    recorder = Recorder(file, selection, program)
    async with trio.open_nursery() as nursery:
        (listener,) = await trio.open_tcp_listeners(0, host="127.0.0.1")
        port = listener.socket.getsockname()[1]
        nursery.start_soon(_relay, listener, address, recorder)
        yield f"127.0.0.1:{port}"
    recorder.close()


async def _relay(listener: trio.SocketListener, address: str, recorder: Recorder) -> None:
    stream = await listener.accept()
    await listener.aclose()
    conversation = Conversation(LoadedMethods(), recorder.selection)
    recorder.opened(1, client=address_of(stream.socket), server=address)
    ends = transport_of(stream, is_ours=True), await connect(parse_address(address))
    relay = Relay(*ends, Tap(recorder, conversation))
    await relay.run()
    recorder.ended(1, relay.loss)
