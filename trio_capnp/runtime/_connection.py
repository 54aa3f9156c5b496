"""The face of a connection: the names that a program sees, and no other.

``open_tcp`` and its siblings give a ``Connection``, and a handler has its own as
``call.connection``. Its tasks and the state of the protocol belong to its session (`_session`).
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
    """What a connection holds and has moved.

    Attributes:
        questions, answers, imports, exports, embargoes: entries of the five tables.
        calls_in_flight: calls of the peer's that have not ended.
        words_in_flight: 8-byte words in the parameters of those.
        bytes_waiting: bytes queued and not yet written.
        bytes_sent, bytes_received: in all, so far.
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
    """One connection to a peer. ``open_tcp`` and its siblings make them.

    It lives as long as the block of its context manager, or until the peer ends it; then every
    await on it raises ``RpcDisconnected``.
    """

    __slots__ = ("__weakref__", "_session")

    def __init__(self, session: Engine) -> None:
        self._session = session

    def bootstrap(self, type: type[Interface[C]], /) -> C:
        """The peer's bootstrap object, usable at once.

        Raises:
            TypeError: ``type`` is no interface of a schema.
            RuntimeError: this is not the connection's event loop.
        """
        make = client_class(type)
        return make(self._session.bootstrap())

    @property
    def peer(self) -> str:
        """The other end, as text: an address where there is one."""
        return self._session.peer

    @property
    def closed(self) -> bool:
        """Whether the connection is lost or closed."""
        return self._session.closed

    def statistics(self) -> Statistics:
        """What the connection holds at this moment.

        Raises:
            RuntimeError: this is not the connection's event loop.
        """
        return self._session.statistics()

    def snapshot(self) -> str:
        """The state as text, to be read when a call hangs.

        There is a line for the reader, the writer and the dispatcher, and one for each entry of
        the tables.

        Raises:
            RuntimeError: this is not the connection's event loop.
        """
        return "\n".join([repr(self), *self._session.snapshot()])

    async def wait_closed(self) -> None:
        """Wait until the connection has ended, on either side, and its last bytes are written.

        Cancelled, it has changed nothing.

        Raises:
            RuntimeError: this is no task of the connection's event loop.
        """
        self._session.check_task()
        await self._session.until_closed()

    async def aclose(self) -> None:
        """End the connection: what waits is written, everything on it fails, handlers stop.

        Takes at most ``Limits.close_timeout_s`` for the writing, also when cancelled. May be
        called from a handler of this very connection, which it cancels.

        Raises:
            RuntimeError: this is no task of the connection's event loop. Nothing has changed.
        """
        self._session.check_task()
        await self._session.close()

    def __repr__(self) -> str:
        return f"<Connection to {self.peer}{', closed' if self.closed else ''}>"


guard(Connection)
