"""Clients that reconnect: ``reconnecting`` and ``reconnect``.

A ``Reconnecting`` is a block with a nursery. A task of it opens connections one after another. Each
connection belongs to one generation of calls (`rpc._following`):

    a call waits, or not lazy --> pause --> open --> on_connect   --> the waiting calls are sent
             ^                                |                                 |
             |                              failed                    lost, refused or replaced
             +--------------------------------+---------------------------------+

A lost connection is closed before the next one is opened. A connection that still lives, although a
call was refused or the program has asked for another one, is left once its last call has ended,
also if that is a call on an object of the peer's; another task opens the next connection meanwhile.

Source: rows I16, O01 to O08; docs/design.md, "Reconnecting".
"""

# Attributes of a client that belong to this package begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import AbstractAsyncContextManager
from inspect import isawaitable
from types import TracebackType
from typing import TYPE_CHECKING, Final, Generic, TypeAlias, TypeVar

import trio

from trio_capnp.errors import RpcDisconnected, RpcFailed
from trio_capnp.reports import is_of_signal
from trio_capnp.rpc import Follower, innermost
from trio_capnp.runtime._attempts import BACKOFF, Attempts, may_try_again, no_connection
from trio_capnp.runtime._clients import RELEASED, ClientRef
from trio_capnp.runtime._connection import Connection
from trio_capnp.runtime._current import current_system
from trio_capnp.runtime._guard import enable_ki_protection, guard
from trio_capnp.runtime._handlers import await_unprotected, call_async, close_unawaited
from trio_capnp.runtime._loops import check_here, check_task, check_trio
from trio_capnp.runtime._reports import described, log, type_name
from trio_capnp.runtime._running import end_tasks
from trio_capnp.typed import Client, Interface, client_class

if TYPE_CHECKING:
    from trio_capnp.rpc import Generation
    from trio_capnp.runtime._attempts import Connect
    from trio_capnp.typed import ClientHook

C = TypeVar("C")
Callback: TypeAlias = Callable[[Connection, C], Awaitable[object] | None] | None

STEADY_S: Final = 10.0
"""A connection that lasts as long counts as good, although no call was made on it."""

LOOK_AGAIN_S: Final = 0.1
"""Until an old connection is looked at again: the end of a call on an object wakes no task."""

TASK: Final = "the connections of a client that reconnects"
LEFT: Final = ("the peer has closed the connection", "a call failed as disconnected")
ENDED: Final = "the block of trio_capnp.reconnecting has ended"
NO_CLIENT: Final = "reconnect takes a client that trio_capnp.reconnecting has made"


def reconnecting(
    connect: Connect | Sequence[Connect],
    type: type[Interface[C]],
    /,
    *,
    backoff: Iterable[float] = BACKOFF,
    lazy: bool = False,
    on_connect: Callable[[Connection, C], Awaitable[object] | None] | None = None,
    on_reconnect: Callable[[Connection, C], Awaitable[object] | None] | None = None,
) -> AbstractAsyncContextManager[C]:
    """Give a client that goes over a new connection when the old one is lost.

    For example::

        connect = partial(trio_capnp.open_tcp, "localhost", 4000)
        async with trio_capnp.reconnecting(connect, Echo) as echo:
            await echo.echo(text="hello")

    The client is usable at once: calls wait for the first connection, and after a loss for the next
    one, and are sent in the order in which they were made. Only the caller's cancel scope bounds
    this wait. A call under way when the connection is lost raises ``RpcDisconnected``; ``began``
    tells whether it may have run. Capabilities that came over the old connection stay broken.

    A call that fails with ``RpcDisconnected`` while the connection lives, because the server shuts
    down for example, moves the client to a new connection too. The old one ends once all calls of
    this side on it have ended, those on objects of the peer's included.

    After an ``OSError``, ``RpcDisconnected``, ``RpcOverloaded``, ``PeerTimeoutError``,
    ``trio.BrokenResourceError`` or ``trio.TooSlowError`` of ``connect`` or of the two callbacks
    another connection is tried. Any other exception leaves the block, in no group.

    The client may be given to another vat, which then keeps it through every connection. The block
    ends the present connection, and every later call raises ``RpcDisconnected``.

    Args:
        connect: a function that calls ``open_tcp`` or a sibling, or several, tried in turn.
        type: the interface of the peer's bootstrap object.
        backoff: seconds to wait after each failed round of ``connect``. It starts anew once a call
            was answered, or a connection has lasted for 10 seconds. If it ends, the calls that
            wait raise ``RpcDisconnected`` with the last error as its cause, and the next call
            tries again. By default 0.1 s, doubling to 30 s, with jitter, without end.
        lazy: whether a connection is opened only when a call needs one.
        on_connect: called with each connection, and with a client that uses this connection only,
            before other calls are sent: a place to log in. May be async.
        on_reconnect: the same for each connection but the first, after ``on_connect``.

    Raises:
        TypeError, ValueError: an argument is wrong.
    """
    return Reconnecting(connect, client_class(type), backoff, lazy, (on_connect, on_reconnect))


@enable_ki_protection
def reconnect(client: Client, /) -> None:
    """Let a client of ``reconnecting`` leave its connection: the next call goes over a new one.

    For example, when the server has got new permissions for this client::

        trio_capnp.reconnect(client)

    The calls under way on the old connection go on, and it ends once they have. Without a
    connection this does nothing.

    Raises:
        TypeError: ``client`` was not made by ``reconnecting`` in this process.
        RpcFailed: the client was released.
        RuntimeError: the client belongs to another event loop.
    """
    hook = client._hook if isinstance(client, Client) else None
    if not isinstance(hook, ClientRef):
        raise TypeError(f"{NO_CLIENT}, not {client!r}")
    check_here(hook.system)
    if hook.released:
        raise RpcFailed(RELEASED)
    follower = innermost(hook.cap)
    if not isinstance(follower, Follower):
        raise TypeError(f"{NO_CLIENT}, not {client!r}")
    hook.system.turn.enter(follower.replace)


class Reconnecting(AbstractAsyncContextManager[C], Generic[C]):
    """The block of ``reconnecting``.

    Attributes:
        _changes: woken when a generation gets its first call, is over, or has no call left.
        _attempts: the functions that connect, and the time of the next attempt.
        _rests: no connection can be made, so the next attempt waits for a call.
        _is_again: a connection was made before.
    """

    def __init__(
        self,
        connect: Connect | Sequence[Connect],
        make: Callable[[ClientHook], C],
        backoff: Iterable[float],
        lazy: bool,
        callbacks: tuple[Callback[C], Callback[C]],
    ) -> None:
        self._attempts = Attempts(connect, backoff)
        self._make = make
        self._lazy = lazy
        self._on_connect, self._on_reconnect = callbacks
        self._changes = trio.lowlevel.ParkingLot()
        self._follower: Follower | None = None
        self._rests = False
        self._is_again = False

    # --- the block ----------------------------------------------------------------------------

    async def __aenter__(self) -> C:
        check_trio()
        if self._follower is not None:
            raise RuntimeError("call trio_capnp.reconnecting once for each block")
        self._system = current_system()
        self._manager = trio.open_nursery(strict_exception_groups=True)
        self._nursery = await self._manager.__aenter__()
        try:
            self._follower = follower = Follower(self._system.turn, self._changes.unpark_all)
            self._nursery.start_soon(self._keep, follower, name=TASK)
            await trio.lowlevel.checkpoint()
            return self._make(ClientRef(self._system, follower.add_ref()))
        except BaseException as error:
            # Only ``__aexit__`` removes the nursery from this task.
            await self.__aexit__(type(error), error, error.__traceback__)
            raise

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        try:
            check_task(self._system)
            name = "a reconnecting client"
            await end_tasks(self._end, self._nursery, self._manager, error, name)
        finally:
            del error, traceback  # a cycle: exceptions refer to frames

    def _end(self) -> None:
        if self._follower is not None:
            error = RpcDisconnected(ENDED)
            self._system.turn.enter(self._follower.end, error)
            self._follower.release()

    # --- the task -----------------------------------------------------------------------------

    async def _keep(self, follower: Follower) -> None:
        """Open one connection after another, until another task takes over."""
        while (generation := follower.present) is not None:  # None at the end of the block
            if not generation.calls and (self._lazy or self._rests):
                await self._changes.park()
            elif trio.current_time() < self._attempts.not_before:
                await trio.sleep_until(self._attempts.not_before)
            elif await self._attempt(follower, generation):
                return

    async def _attempt(self, follower: Follower, generation: Generation) -> bool:
        """Open a connection, and live with it. Returns whether another task goes on."""
        way = self._attempts.begin()
        has_successor = False
        try:
            async with call_async(way, ()) as connection:
                hook = _bootstrap_of(connection)
                try:
                    await self._tell(connection, hook)
                    has_successor = await self._live(follower, generation, connection, hook)
                finally:
                    hook.release()
        except Exception as error:
            if is_of_signal(error) or not may_try_again(error):
                raise
            if generation.is_over:
                log.warning("closing a lost connection failed: %s", described(error))
            else:
                self._failed(generation, error)
        return has_successor

    async def _tell(self, connection: Connection, hook: ClientRef) -> None:
        """Have the callbacks log in."""
        for callback in (self._on_connect, self._on_reconnect if self._is_again else None):
            if callback is None:
                continue
            rest: object = None
            try:
                rest = call_async(callback, (connection, self._make(hook.dup())))
                if isawaitable(rest):
                    await await_unprotected(rest)
            finally:
                close_unawaited(rest)  # Ctrl-C may have come before the await

    async def _live(
        self, follower: Follower, generation: Generation, connection: Connection, hook: ClientRef
    ) -> bool:
        """Send the calls that wait, and stay until no call needs the connection.

        Returns whether another task goes on, because this connection still has calls.
        """
        connection.start_soon(self._watch, connection, generation)
        self._is_again = True
        self._rests = False
        began = trio.current_time()
        self._system.turn.enter(generation.begin, connection, hook.kept())
        try:
            while not generation.is_over:
                await self._changes.park()
            was_steady = trio.current_time() - began >= STEADY_S
            self._lost(follower, generation, connection, was_steady=was_steady)
            if connection.closed:
                return False
            self._nursery.start_soon(self._keep, follower, name=TASK)
            while connection._session.is_asking() and not connection.closed:
                with trio.move_on_after(LOOK_AGAIN_S):
                    await self._changes.park()
            return True
        finally:
            self._system.turn.enter(generation.let_go)

    async def _watch(self, connection: Connection, generation: Generation) -> None:
        """Learn of the end of a connection on which no call is under way."""
        await connection.wait_closed()
        self._system.turn.enter(generation.end)
        self._changes.unpark_all()  # also if only old calls were waited for

    # --- the time of the next attempt ---------------------------------------------------------

    def _lost(
        self,
        follower: Follower,
        generation: Generation,
        connection: Connection,
        *,
        was_steady: bool,
    ) -> None:
        """Act on the end of a generation: log it, and set the time of the next attempt."""
        error = connection.error
        if generation.was_replaced:
            log.debug("%s: the program leaves this connection", connection.peer)
        else:
            reason = described(error) if error is not None else LEFT[not connection.closed]
            log.warning("%s: %s; connecting again", connection.peer, reason)
        if was_steady or generation.was_answered or generation.was_replaced:
            self._attempts.start_anew()
        elif follower.present is not None:
            self._failed(follower.present, error or RpcDisconnected(LEFT[not connection.closed]))

    def _failed(self, generation: Generation, error: Exception) -> None:
        """Set the time of the next attempt; if the backoff has ended, fail the calls that wait."""
        tried = self._attempts.tried
        delay = self._attempts.put_off()
        if delay is not None:
            log.warning(
                "no connection, attempt %d: %s; the next in %.2f s", tried, described(error), delay
            )
            return
        log.warning("no connection, attempt %d: %s; the backoff has ended", tried, described(error))
        self._attempts.start_anew()
        self._rests = True
        self._system.turn.enter(generation.fail, no_connection(error, tried))


guard(Reconnecting)


def _bootstrap_of(connection: Connection) -> ClientRef:
    """A reference to the peer's bootstrap object.

    Raises:
        TypeError: ``connect`` has opened something else than a connection.
    """
    given: object = connection
    if not isinstance(given, Connection):
        raise TypeError(
            "connect calls open_tcp or a sibling, whose block gives a Connection, not"
            f" {type_name(type(given))}"
        )
    hook = given._session.bootstrap()
    assert isinstance(hook, ClientRef), "a session makes these"
    return hook
