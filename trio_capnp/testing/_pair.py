"""Two connections over streams in memory, and checks of their state for tests."""

# The private attributes of a connection begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING, Final, Literal, Protocol, TypeAlias

import attrs
import trio.testing
from trio.lowlevel import enable_ki_protection

from trio_capnp import transports
from trio_capnp.runtime import Bootstrap, Connection, Hooks, MessageEvent, open_transport
from trio_capnp.testing._link import Direction, memory_link

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.runtime import Interceptor

TABLES = ("questions", "answers", "imports", "exports", "embargoes")


class ConnectedPair:
    """A client's and a server's connection to each other, in one process.

    Attributes:
        client, server: the two ends.
        to_server, to_client: the directions of the link between them, which a test may hold or
            cut. They have no effect on a link over a socket, which the system controls.
    """

    def __init__(
        self,
        client: Connection,
        server: Connection,
        lines: list[str],
        to_server: Direction,
        to_client: Direction,
    ) -> None:
        self.client = client
        self.server = server
        self.to_server = to_server
        self.to_client = to_client
        self._lines = lines

    async def settle(self) -> None:
        """Wait until both ends are idle: every task waits, and no message is unsent.

        Messages that a direction holds do not count.
        Under ``autojump_clock`` the clock does not move meanwhile. If cancelled, nothing changed.
        """
        self.client._session.check_task()
        await trio.testing.wait_all_tasks_blocked()
        while self._busy():
            await trio.testing.wait_all_tasks_blocked()

    def _busy(self) -> bool:
        """Whether bytes are in transit; the system may take a moment to carry them."""
        if self.client.closed or self.server.closed:
            return False
        client, server = self.client.statistics(), self.server.statistics()
        waiting = client.bytes_waiting or server.bytes_waiting
        to_client = client.bytes_received + self.to_client.bytes_held
        to_server = server.bytes_received + self.to_server.bytes_held
        return bool(waiting) or (to_client, to_server) != (server.bytes_sent, client.bytes_sent)

    def transcript(self) -> list[str]:
        """The messages that were sent so far, in order, one line each.

        ``-> call question=1 ...`` was sent by the client, ``<- return answer=1 ...`` by the
        server. A message counts from the time when it is queued to be sent.
        """
        return list(self._lines)

    def assert_no_leaks(self) -> None:
        """Check that every table of both ends is empty; ``settle`` first.

        Raises:
            AssertionError: an entry is still held; the text names it.
        """
        for name, end in (("client", self.client), ("server", self.server)):
            held = end.statistics()
            left = {table: getattr(held, table) for table in TABLES if getattr(held, table)}
            assert not left, f"the {name} still holds {left}:\n{end.snapshot()}"


class MakePair(Protocol):
    """``connected_pair``, as the fixtures ``capnp_pair`` and ``capnp_no_leaks`` give it."""

    def __call__(
        self,
        bootstrap: Bootstrap | None = None,
        *,
        client_bootstrap: Bootstrap | None = None,
        limits: Limits | None = None,
        hooks: Hooks | None = None,
        client_limits: Limits | None = None,
        client_hooks: Hooks | None = None,
        interceptors: Sequence[Interceptor] = (),
        over: Literal["memory", "tcp"] = "memory",
    ) -> AbstractAsyncContextManager[ConnectedPair]: ...


Watcher: TypeAlias = Callable[[ConnectedPair], Awaitable[None]]

watchers: Final[list[Watcher]] = []
"""Called with each pair when its block ends without an error, while both ends are still open."""


@asynccontextmanager
@enable_ki_protection
async def connected_pair(
    bootstrap: Bootstrap | None = None,
    *,
    client_bootstrap: Bootstrap | None = None,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
    client_limits: Limits | None = None,
    client_hooks: Hooks | None = None,
    interceptors: Sequence[Interceptor] = (),
    over: Literal["memory", "tcp"] = "memory",
) -> AsyncGenerator[ConnectedPair]:
    """Connect two ends while the block runs, over streams in memory or a socket on loopback.

    Args:
        bootstrap: the server's bootstrap object.
        client_bootstrap: the client's bootstrap object, for the server.
        limits: of both ends.
        hooks: of both ends. Their callbacks are told the calls and messages of both.
            Without ``hooks`` an error has the text of the handler's exception
            (``Hooks(expose_errors=True)``), so that a failing test shows the reason.
        client_limits: of the client's end, in place of ``limits``.
        client_hooks: of the client's end, in place of ``hooks``.
        interceptors: of the server's end: async functions around each handler.
        over: streams in memory, or TCP on the loopback interface.
    """
    near: transports.Transport
    far: transports.Transport
    near, far, to_server, to_client = memory_link()
    if over == "tcp":
        near, far = await _tcp_pair()
    lines: list[str] = []
    wanted = hooks or Hooks(expose_errors=True)
    near_hooks = _recording("->", lines, client_hooks or wanted)
    far_hooks = _recording("<-", lines, wanted)
    async with (
        open_transport(
            far,
            bootstrap=bootstrap,
            limits=limits,
            hooks=far_hooks,
            interceptors=interceptors,
        ) as server,
        open_transport(
            near,
            bootstrap=client_bootstrap,
            limits=client_limits or limits,
            hooks=near_hooks,
        ) as client,
    ):
        pair = ConnectedPair(client, server, lines, to_server, to_client)
        yield pair
        for watcher in tuple(watchers):
            await watcher(pair)


async def _tcp_pair() -> tuple[transports.Transport, transports.Transport]:
    (listener,) = await transports.listen_tcp(0, "127.0.0.1")
    try:
        port = listener.socket.getsockname()[1]
        near = await transports.connect_tcp("127.0.0.1", port)
        try:
            return near, transports.transport_of(await listener.accept(), is_ours=True)
        except BaseException:
            near.abort()
            raise
    finally:
        await transports.aclose_shielded(listener)


def _recording(arrow: str, lines: list[str], wanted: Hooks) -> Hooks:
    def on_message(event: MessageEvent) -> None:
        if event.outgoing:
            lines.append(f"{arrow} {event.text}")
        if wanted.on_message is not None:
            wanted.on_message(event)

    return attrs.evolve(wanted, on_message=on_message)
