"""The face of a connection: the names that a program sees, and no other.

``open_tcp`` and its siblings give a ``Connection``; a handler finds that of its call as
``call.connection``. The tasks and the state of the protocol belong to the session (`_session`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from trio_capnp.runtime._guard import guard
from trio_capnp.typed import Interface, client_class

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Protocol, TypeVarTuple, Unpack

    from trio_capnp.identity import PeerInfo
    from trio_capnp.runtime._statistics import Statistics
    from trio_capnp.typed import ClientHook

    Args = TypeVarTuple("Args")

C = TypeVar("C")


if TYPE_CHECKING:

    class Starter(Protocol):
        """Starts tasks of the program in the connection's nursery."""

        def start(
            self,
            async_fn: Callable[[Unpack[Args]], Awaitable[object]],
            args: tuple[*Args],
            name: object,
        ) -> None: ...

    class Engine(Protocol):
        """The session of a connection, as its face uses it."""

        @property
        def peer(self) -> str: ...

        @property
        def peer_info(self) -> PeerInfo: ...

        @property
        def closed(self) -> bool: ...

        @property
        def error(self) -> Exception | None: ...

        @property
        def returncode(self) -> int | None: ...

        @property
        def tasks(self) -> Starter: ...

        def bootstrap(self) -> ClientHook: ...

        def statistics(self) -> Statistics: ...

        def snapshot(self) -> list[str]: ...

        def check_task(self) -> None: ...

        def is_asking(self) -> bool:
            """Whether a call of this side is in flight."""
            ...

        async def until_closed(self) -> None: ...

        async def close(self) -> None: ...


class Connection:
    """One connection to a peer. ``open_tcp`` and its siblings make connections.

    A connection lives until the block of its context manager ends, or until the peer ends it.
    After that every await on one of its calls raises ``RpcDisconnected``.
    """

    __slots__ = ("__weakref__", "_session")

    def __init__(self, session: Engine) -> None:
        self._session = session

    def bootstrap(self, type: type[Interface[C]], /) -> C:
        """Return a client of the peer's bootstrap object, usable at once.

        For example::

            calculator = connection.bootstrap(Calculator)
            value = await calculator.evaluate(expression=expression)

        If the peer offers no bootstrap object, each call on the client fails.

        Raises:
            TypeError: ``type`` is no interface of a schema.
            RuntimeError: this is not the connection's event loop.
        """
        make = client_class(type)
        return make(self._session.bootstrap())

    @property
    def peer(self) -> str:
        """The peer, as text.

        The address of a socket, in the form that ``open_address`` takes, also under TLS. The client
        of a Unix socket has no address: ``unix``. A program that ``open_process`` has started is
        ``process 1234``, and the peer at the standard streams ``stdio``.
        """
        return self._session.peer

    @property
    def peer_info(self) -> PeerInfo:
        """The identity of the peer by its address, its certificate, its process on a Unix socket.

        Asked for at each use, so that opening a connection costs nothing more. It is also there
        after the connection has ended.
        """
        return self._session.peer_info

    @property
    def closed(self) -> bool:
        """Whether the connection is lost or closed."""
        return self._session.closed

    @property
    def error(self) -> Exception | None:
        """The exception that ended the connection; None before, and after an end in good order.

        An end is in good order if this side has closed the connection, or if the peer has done so
        between two messages and no call of this side waited for an answer. Each use gives a new
        copy without a traceback, which may be raised.
        """
        return self._session.error

    @property
    def returncode(self) -> int | None:
        """The exit status of the program that ``open_process`` has started, as in ``subprocess``.

        None while the program runs, and on another transport; negative if a signal has ended the
        program. After the block it is there.
        """
        return self._session.returncode

    def start_soon(
        self,
        async_fn: Callable[[Unpack[Args]], Awaitable[object]],
        *args: *Args,
        name: object = None,
    ) -> None:
        """Start a task in the connection's nursery, for work that no single call should end.

        For example, in a handler::

            call.connection.start_soon(self.send_news, trio_capnp.dup(call.params.reader))

        As with a Trio nursery the task begins at the next schedule point, with the context
        variables of the caller. It is cancelled when the block of ``open_*`` ends; on a server
        when the connection has ended. An exception of the task leaves ``open_*`` in no group,
        unless the block itself raises one. On a server it ends this connection and is logged.

        Args:
            async_fn: the function to run.
            args: its arguments.
            name: of the task, for tools that show tasks; None takes the function's.

        Raises:
            RpcDisconnected: the connection has ended.
            TypeError: ``async_fn`` is no async function, or does not take ``args``.
            RuntimeError: this is not the connection's event loop.
        """
        self._session.tasks.start(async_fn, args, name)

    def statistics(self) -> Statistics:
        """Return the connection's numbers at this moment.

        Raises:
            RuntimeError: this is not the connection's event loop.
        """
        return self._session.statistics()

    def snapshot(self) -> str:
        """Return the state as text, to be read when a call hangs.

        The text has a line for the reader, the writer and the dispatcher, and a line for each entry
        of the tables.

        Raises:
            RuntimeError: this is not the connection's event loop.
        """
        return "\n".join([repr(self), *self._session.snapshot()])

    async def wait_closed(self) -> None:
        """Wait until either side has ended the connection, and its last bytes are written.

        Cancelling the wait changes nothing.

        Raises:
            RuntimeError: the caller is no task of the connection's event loop.
        """
        self._session.check_task()
        await self._session.until_closed()

    async def aclose(self) -> None:
        """End the connection: queued messages are written, its calls fail, its handlers stop.

        Writing takes at most ``Limits.close_timeout_s``, also if this call is cancelled. A handler
        of this connection may call this, and is cancelled by it.

        Raises:
            RuntimeError: the caller is no task of the connection's event loop. Nothing has changed.
        """
        self._session.check_task()
        await self._session.close()

    def __repr__(self) -> str:
        return f"<Connection to {self.peer}{', closed' if self.closed else ''}>"


guard(Connection)
