"""The events of a connection, for the program's hooks and the log.

    a call of either side --begins--> CallEvent "begin" --its outcome is known--> CallEvent "end"
    a message, either way --> MessageEvent, and a line of the log at level DEBUG

A session without hooks has none of these objects, and tests for None in their place. The level of
the log is looked at when the connection opens, because looking at each message would cost each one.

The core calls these in the middle of its work, so none raises an error. An error of a hook is
logged; an exception that has to end the program is raised in a task.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final, Literal

from trio_capnp.errors import RpcError
from trio_capnp.reports import Log
from trio_capnp.rpc import another
from trio_capnp.rpc._faces import Ended
from trio_capnp.rpc._transcript import described, id_of, name_of, target_of
from trio_capnp.runtime._guard import guard
from trio_capnp.runtime._reports import log
from trio_capnp.runtime._signals import must_leave
from trio_capnp.typed import schema_names

if TYPE_CHECKING:
    from trio_capnp.rpc._faces import OnOutcome, Outcome
    from trio_capnp.rpc._messages import Outgoing
    from trio_capnp.runtime._connection import Connection
    from trio_capnp.runtime._events import CallEvent, MessageEvent
    from trio_capnp.runtime._faces import MessagePassed
    from trio_capnp.runtime._hooks import Hooks, OnCall, OnMessage
    from trio_capnp.runtime._signals import RaiseSoon

MAX_LINE: Final = 300
"""Characters of a message in the log: the reason of an error can be as long as a message."""

messages: Final = Log("trio_capnp.rpc")
"""Has a line at level DEBUG for each message."""


def messages_for(
    hooks: Hooks, connection: Connection, raise_soon: RaiseSoon
) -> MessagePassed | None:
    """Make the function that is told each message; None if neither hook nor log wants them.

    Args:
        hooks: of the connection.
        connection: the connection.
        raise_soon: raises an exception of a hook in a task.
    """
    is_logged = messages.takes_debug()
    if hooks.on_message is None and not is_logged:
        return None
    return MessageWatch(hooks.on_message, is_logged, connection, raise_soon).passed


class CallWatch:
    """Tells the calls of one connection to the hook ``on_call``.

    Args:
        hook: of the program.
        connection: the connection.
        raise_soon: raises an exception of the hook in a task.
    """

    __slots__ = ("_event", "_hook", "_raise_soon", "connection")

    def __init__(self, hook: OnCall, connection: Connection, raise_soon: RaiseSoon) -> None:
        from trio_capnp.runtime._events import CallEvent

        self._event: type[CallEvent] = CallEvent
        self._hook = hook
        self._raise_soon = raise_soon
        self.connection = connection

    def begin(self, is_served: bool, interface_id: int, method_id: int) -> OnOutcome:
        """Tell the beginning of a call. Returns a function to be told its outcome.

        Args:
            is_served: whether this is a call of the peer.
            interface_id: of the method.
            method_id: the number of the method in its interface.
        """
        call = WatchedCall(self)
        try:
            interface, method = schema_names(interface_id, method_id)
            call.begun = self._event(
                kind="begin",
                side="server" if is_served else "client",
                interface=interface,
                method=method,
                connection=self.connection,
            )
            self._hook(call.begun)
        except BaseException as error:  # noqa: BLE001 - the call itself goes on
            report_failure("on_call", error, self._raise_soon)
        return call.ended

    def end(self, begun: CallEvent, outcome: Outcome, duration_s: float) -> None:
        """Tell the end of a call.

        Args:
            begun: the event of its beginning.
            outcome: of the call.
            duration_s: seconds since its beginning.
        """
        try:
            error = another(outcome) if isinstance(outcome, RpcError) else None
            event = self._event(
                kind="end",
                side=begun.side,
                interface=begun.interface,
                method=begun.method,
                connection=begun.connection,
                duration_s=duration_s,
                outcome=_kind_of(outcome),
                error=error,
                begin=begun,
            )
            self._hook(event)
        except BaseException as error:  # noqa: BLE001 - the call itself goes on
            report_failure("on_call", error, self._raise_soon)


class WatchedCall:
    """One call between its two events."""

    __slots__ = ("_since", "_watch", "begun")

    def __init__(self, watch: CallWatch) -> None:
        self._watch = watch
        self._since = perf_counter()
        self.begun: CallEvent | None = None

    def ended(self, outcome: Outcome) -> None:
        """Tell the end of the call, once."""
        begun, self.begun = self.begun, None
        if begun is not None:
            self._watch.end(begun, outcome, perf_counter() - self._since)


def _kind_of(outcome: Outcome) -> Literal["returned", "failed", "canceled"]:
    if isinstance(outcome, RpcError):
        return "failed"
    return "canceled" if outcome is Ended.CANCELED else "returned"


class MessageWatch:
    """Tells the messages of one connection to the hook ``on_message`` and to the log.

    Args:
        hook: of the program, or None.
        is_logged: whether the log takes a line for each message.
        connection: the connection.
        raise_soon: raises an exception of the hook in a task.
    """

    __slots__ = ("_connection", "_event", "_hook", "_is_logged", "_raise_soon")

    def __init__(
        self,
        hook: OnMessage | None,
        is_logged: bool,
        connection: Connection,
        raise_soon: RaiseSoon,
    ) -> None:
        from trio_capnp.runtime._events import MessageEvent

        self._event: type[MessageEvent] = MessageEvent
        self._hook = hook
        self._is_logged = is_logged
        self._connection = connection
        self._raise_soon = raise_soon

    def passed(self, outgoing: bool, message: Outgoing, size: int) -> None:
        """Tell one message.

        Args:
            outgoing: whether it is sent; else it was received.
            message: the message.
            size: bytes on the wire.
        """
        try:
            text = described(message)
            if self._is_logged:
                arrow = "->" if outgoing else "<-"
                messages.debug("%s: %s %s", self._connection.peer, arrow, text[:MAX_LINE])
            if self._hook is not None:
                self._hook(
                    self._event(
                        connection=self._connection,
                        outgoing=outgoing,
                        kind=name_of(message),
                        id=id_of(message),
                        target=target_of(message),
                        size=size,
                        text=text,
                    )
                )
        except BaseException as error:  # noqa: BLE001 - the message itself goes on its way
            report_failure("on_message", error, self._raise_soon)


def report_failure(name: str, error: BaseException, raise_soon: RaiseSoon) -> None:
    """Log the error of a hook, or raise it in a task if it has to end the program.

    Args:
        name: of the hook.
        error: the exception.
        raise_soon: raises it in a task.
    """
    if must_leave(error):
        raise_soon(error)
    else:
        log.error("the hook %s failed", name, error=error)


guard(CallWatch)
guard(WatchedCall)
guard(MessageWatch)
