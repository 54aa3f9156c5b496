"""The face of a connection: the names that a program sees, and no other.

``open_tcp`` and its siblings give a ``Connection``; a handler finds that of its call as
``call.connection``. The tasks and the state of the protocol belong to the session (`_session`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

import attrs

from trio_capnp.runtime._guard import guard
from trio_capnp.typed import Interface, client_class

if TYPE_CHECKING:
    from trio_capnp.typed import ClientHook

C = TypeVar("C")


@attrs.frozen(kw_only=True)
class Statistics:
    """The numbers of a connection: its table entries, and the bytes that it has moved.

    Attributes:
        questions, answers, imports, exports, embargoes: entries of the five tables.
        calls_in_flight: the peer's calls that have not ended.
        words_in_flight: 8-byte words in the parameters of these calls.
        bytes_waiting: bytes that are queued and not yet written.
        bytes_sent, bytes_received: totals since the connection began.
    """

    questions: int
    answers: int
    imports: int
    exports: int
    embargoes: int
    calls_in_flight: int
    words_in_flight: int
    bytes_waiting: int
    bytes_sent: int
    bytes_received: int


class Engine(Protocol):
    """The session of a connection, as its face uses it."""

    @property
    def peer(self) -> str: ...

    @property
    def closed(self) -> bool: ...

    def bootstrap(self) -> ClientHook: ...

    def statistics(self) -> Statistics: ...

    def snapshot(self) -> list[str]: ...

    def check_task(self) -> None: ...

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
            value = await calculator.evaluate(expression)

        If the peer offers no bootstrap object, each call on the client fails.

        Raises:
            TypeError: ``type`` is no interface of a schema.
            RuntimeError: this is not the connection's event loop.
        """
        make = client_class(type)
        return make(self._session.bootstrap())

    @property
    def peer(self) -> str:
        """The peer, as text: its address, if the transport knows one."""
        return self._session.peer

    @property
    def closed(self) -> bool:
        """Whether the connection is lost or closed."""
        return self._session.closed

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
