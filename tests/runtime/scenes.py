"""Helpers of the runtime's tests: transcripts of messages, and peers played by hand."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from trio_capnp import transports
from trio_capnp.limits import Limits
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._transcript import line_of
from trio_capnp.rpc.codec._content import BuiltContent
from trio_capnp.rpc.codec._translate import decode, encode
from trio_capnp.runtime import Bootstrap, Connection, open_transport
from trio_capnp.runtime._session import Session
from trio_capnp.testing import ConnectedPair
from trio_capnp.testing._link import memory_link

LIMITS = Limits()


def session_of(connection: Connection) -> Session:
    """The engine behind the face of a connection."""
    session = connection._session
    assert isinstance(session, Session)
    return session


def since(pair: ConnectedPair, start: int) -> list[str]:
    """The names of the messages after the first ``start``, with their arrows."""
    return [" ".join(line.split()[:2]) for line in pair.transcript()[start:]]


async def ready(pair: ConnectedPair) -> tuple[Probe.Client, int]:
    """The server's object, resolved, and how many messages that took."""
    probe = await pair.client.bootstrap(Probe)
    await pair.settle()
    return probe, len(pair.transcript())


async def settled_empty(pair: ConnectedPair, *clients: trio_capnp.Client) -> None:
    """Release the clients, wait until nothing moves, and see that nothing is held."""
    for client in clients:
        trio_capnp.release(client)
    await pair.settle()
    pair.assert_no_leaks()
    for end in (pair.client, pair.server):
        held = end.statistics()
        assert (held.calls_in_flight, held.words_in_flight, held.bytes_waiting) == (0, 0, 0)


@asynccontextmanager
async def uneven_pair(
    bootstrap: Bootstrap, *, client: Limits = LIMITS, server: Limits = LIMITS
) -> AsyncGenerator[ConnectedPair]:
    """A pair whose ends have limits of their own, so that one may honestly pass the other's."""
    near, far, to_server, to_client = memory_link()
    async with (
        open_transport(far, bootstrap=bootstrap, limits=server) as serving,
        open_transport(near, limits=client) as calling,
    ):
        yield ConnectedPair(calling, serving, [], to_server, to_client)


class Hand:
    """A peer that sends exactly the messages of the test, and receives them one by one."""

    def __init__(self, transport: transports.Transport) -> None:
        self.transport = transport
        self._reader = transports.FrameReader(transport, LIMITS)
        self._heard: list[m.Message] = []

    async def say(self, *messages: m.Outgoing, junk: bytes = b"") -> None:
        """Send messages, and other bytes behind them, in one piece."""
        data = b"".join(bytes(encode(message, LIMITS).buffer) for message in messages)
        await self.transport.send([data + junk])

    async def hear(self) -> m.Message:
        """Wait for the next message."""
        while not self._heard:
            frames = await self._reader.receive()
            if not frames:
                raise EOFError
            self._heard = [decode(frame, LIMITS) for frame in frames]
        return self._heard.pop(0)

    async def hear_line(self) -> str:
        """Wait for the next message, and give its line of a transcript."""
        return line_of("<-", await self.hear()).removeprefix("<- ")

    async def hear_all(self) -> list[str]:
        """The lines of all messages up to the end of the stream."""
        lines: list[str] = []
        while True:
            try:
                lines.append(await self.hear_line())
            except EOFError:
                return lines

    async def hears_nothing(self) -> None:
        """See that no message comes although all tasks have had their turn."""
        await trio.testing.wait_all_tasks_blocked()
        with trio.move_on_after(0) as scope:
            await self.hear()
        assert scope.cancelled_caught, "a message came"

    async def bootstrap(self, question: int = 0) -> int:
        """Ask for the bootstrap object; give the id that it is exported by."""
        await self.say(m.Bootstrap(question))
        answer = await self.hear()
        assert isinstance(answer, m.Return)
        assert answer.results is not None
        await self.say(m.Finish(question, release_result_caps=False))
        return answer.results.descriptors[0].id


def call(
    question: int,
    target: m.Target,
    method: str,
    *descriptors: m.CapDescriptor,
    **params: object,
) -> m.Call:
    """A Call of a method of Probe; ``params`` that are capabilities come as descriptors."""
    described = next(each for each in Probe._methods if each.name == method)
    content = BuiltContent()
    builder = content.build_root(described.params())
    for name, value in params.items():
        setattr(builder, name, value)
    payload = m.Payload(content, list(descriptors))
    return m.Call(question, target, described.interface_id, described.ordinal, payload)


@asynccontextmanager
async def played_by_hand(
    bootstrap: Bootstrap | None = None,
    *,
    limits: Limits | None = None,
    hooks: trio_capnp.Hooks | None = None,
) -> AsyncGenerator[tuple[trio_capnp.Connection, Hand]]:
    """A connection of ours, and a peer played by hand."""
    near, far = transports.memory_pair()
    async with open_transport(near, bootstrap=bootstrap, limits=limits, hooks=hooks) as connection:
        yield connection, Hand(far)
