"""The drain of one connection: new calls are refused, the others end, and then the connection does.

    draining --the time of grace is over--> stopping: handlers are cancelled
    draining or stopping --no call runs--> leaving: an Abort that says so, the end of the stream

While a connection is *draining*, it leaves once its bytes are written, too. Leaving has
``Limits.close_timeout_s`` for the bytes, as every end of a connection has.

The drain is a task of the connection's nursery, so it goes on if the task that asked for it is
cancelled, and ends with the connection.

Source: docs/protocol.md, section 11.5.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.rpc._draining import stop_calls
from trio_capnp.rpc._errors import farewell
from trio_capnp.rpc._messages import Abort

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.rpc import ConnectionState
    from trio_capnp.runtime._outbox import Outbox
    from trio_capnp.runtime._system import System

STOP_AGAIN_S: Final = 1.0
"""Seconds until calls are stopped once more. A tail call may have come since the first time."""


if TYPE_CHECKING:

    class Leaver(Protocol):
        """The session that is drained."""

        @property
        def peer(self) -> str: ...

        @property
        def outbox(self) -> Outbox: ...

        @property
        def state(self) -> ConnectionState: ...

        @property
        def system(self) -> System: ...

        def is_writing(self) -> bool:
            """Whether the writer waits until the transport has taken bytes."""
            ...

        async def until_written(self) -> None:
            """Wait until the transport has taken these bytes."""
            ...

        def leave(self) -> None:
            """End the connection in good order."""
            ...

        def break_off(self, error: Exception) -> None:
            """End the connection after a fault of this package."""
            ...


class Draining:
    """The drain of one connection. From here on, new calls of the peer are refused.

    Args:
        session: of the connection.
        nursery: of the connection.
    """

    __slots__ = ("_grace", "_idle", "_session")

    def __init__(self, session: Leaver, nursery: trio.Nursery) -> None:
        self._session = session
        self._grace = trio.CancelScope()
        self._idle = trio.Event()  # set when the last call of the peer has ended
        session.state.admission.drain(self._is_idle)
        nursery.start_soon(self.run, name=f"trio_capnp drain of {session.peer}")

    def shorten(self, deadline: float) -> None:
        """Cancel the handlers at ``deadline``, on Trio's clock, unless an earlier one was set."""
        self._grace.deadline = min(self._grace.deadline, deadline)

    def _is_idle(self) -> None:
        self._idle.set()

    @enable_ki_protection
    async def run(self) -> None:
        """Wait until the calls have ended, or end them; then end the connection."""
        session = self._session
        try:
            with self._grace:
                await self._until_quiet()
            while session.state.admission.calls_in_flight:
                session.system.run_turn()  # so that every call is at its object
                session.system.turn.enter(stop_calls, session.state)
                with trio.move_on_after(STOP_AGAIN_S):
                    await self._until_idle()
            if session.state.closed_by is None:
                session.state.send(Abort(farewell()))
                session.leave()
        except Exception as error:  # noqa: BLE001 - the last net of this task
            session.break_off(error)

    async def _until_quiet(self) -> None:
        """Wait until no call runs and no byte waits."""
        session = self._session
        while True:
            await self._until_idle()
            if not session.outbox.size:
                return
            if session.is_writing():
                await session.until_written()
            else:
                await trio.lowlevel.checkpoint()  # the bytes leave at the end of this pass

    async def _until_idle(self) -> None:
        while self._session.state.admission.calls_in_flight:
            self._idle = trio.Event()
            await self._idle.wait()
