"""The end of a connection that is idle: ``Limits.idle_timeout_s``, where it is set.

    idle since the last message --``idle_timeout_s``, and idle still--> ended in good order

A connection is *idle* if no call is in flight either way, no byte waits to be sent, no part of a
message has come, and neither side holds a capability of the other but bootstrap objects. The tables
change only with messages, so the time of the last message is the time of their last change. The
outbox notes it, and only where the limit is set.

Source: docs/limits.md, "Time"; row I14.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.errors import PeerTimeoutError
from trio_capnp.rpc._lifecycle import AnswerState, QuestionState

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.rpc import Cap, ConnectionState
    from trio_capnp.runtime._faces import Life
    from trio_capnp.runtime._outbox import Outbox

RETURNED: Final = QuestionState.RETURNED
SENT: Final = AnswerState.RETURNED


if TYPE_CHECKING:

    class Idler(Life, Protocol):
        """The session of a connection that may be idle."""

        @property
        def outbox(self) -> Outbox: ...

    class Cutter(Protocol):
        """The reader of the connection."""

        @property
        def at_boundary(self) -> bool:
            """Whether no part of an incomplete message has come."""
            ...

    class Offered(Protocol):
        """The bootstrap object of this side."""

        @property
        def cap(self) -> Cap | None: ...


def watch_idling(
    session: Idler, reader: Cutter | None, offer: Offered | None, nursery: trio.Nursery
) -> None:
    """Start the task that ends a connection when it is idle.

    Args:
        session: of the connection.
        reader: of the connection.
        offer: the bootstrap object of this side; None if there is none.
        nursery: of the connection.
    """
    timeout_s = session.limits.idle_timeout_s
    assert timeout_s is not None, "the limit is set"
    session.outbox.idle = watch = IdleWatch(session, reader, offer, timeout_s)
    nursery.start_soon(watch.watch, name=f"trio_capnp watch over an idle {session.peer}")


class IdleWatch:
    """Ends one connection when it has been idle for ``timeout_s`` seconds.

    The other arguments are those of ``watch_idling``.
    """

    __slots__ = ("_offer", "_reader", "_session", "_since", "_timeout_s")

    def __init__(
        self, session: Idler, reader: Cutter | None, offer: Offered | None, timeout_s: float
    ) -> None:
        self._session = session
        self._reader = reader
        self._offer = offer
        self._timeout_s = timeout_s
        self._since = trio.current_time()  # the time of the last message

    def touch(self) -> None:
        """Note that a message was received or sent."""
        self._since = trio.current_time()

    def _is_idle(self) -> bool:
        session = self._session
        if session.outbox.size or not (self._reader is None or self._reader.at_boundary):
            return False
        return is_unused(session.state, None if self._offer is None else self._offer.cap)

    @enable_ki_protection
    async def watch(self) -> None:
        """Wait until the connection is idle for so long, then end it. The body of a task."""
        session = self._session
        try:
            while not session.closed:
                deadline = self._since + self._timeout_s
                if trio.current_time() < deadline:
                    await trio.sleep_until(deadline)
                elif not self._is_idle():
                    # A change of the tables comes with a message, so none is missed meanwhile.
                    await trio.sleep(self._timeout_s)
                else:
                    await self._end()
        except Exception as error:  # noqa: BLE001 - the last net of this task
            session.break_off(error)

    async def _end(self) -> None:
        self._session.lose(
            PeerTimeoutError(
                f"waited {self._timeout_s:g} s for a call of or to {self._session.peer}: there was"
                " none, and neither side holds an object of the other;"
                " see Limits(idle_timeout_s)"
            )
        )
        self._session.end_reading()
        await self._session.close_transport()


def is_unused(state: ConnectionState, offered: Cap | None) -> bool:
    """Whether no call is in flight, and no capability is held but bootstrap objects.

    Args:
        state: of the connection.
        offered: the bootstrap object of this side.
    """
    if state.embargoes.entries or state.admission.calls_in_flight:
        return False
    if is_asking(state):
        return False
    if any(each.state is not SENT for each in state.answers.values()):
        return False
    if not all(each.is_bootstrap for each in state.imports.entries.values()):
        return False
    own: list[Cap] = []
    while offered is not None:  # a promise, and the object that it has become
        own.append(offered)
        offered = offered.resolution()
    return all(any(each.cap is cap for cap in own) for each in state.exports.entries.values())


def is_asking(state: ConnectionState) -> bool:
    """Whether a call of this side is in flight: it has no Return yet."""
    return any(each.state is not RETURNED for each in state.questions.values())
