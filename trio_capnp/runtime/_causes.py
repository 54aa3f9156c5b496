"""The cause of a connection's end, as ``Connection.error`` tells it.

    an end in good order: by this side, or by the peer between messages    None
    the drain of the peer, which had answered all calls that it began      None
    by the peer between messages, while calls waited for its answers       RpcDisconnected
    a breach of the protocol by the peer                                   the error of that breach
    any other end, for example by a bound of time                          RpcDisconnected, with
                                                                           the reason as its cause

Source: docs/protocol.md, section 12; docs/rpc.md, "How a connection ends".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trio_capnp.errors import PeerTimeoutError, RpcDisconnected, RpcError
from trio_capnp.rpc._errors import another, breach_of, perhaps_begun
from trio_capnp.rpc._lifecycle import QuestionState
from trio_capnp.rpc._messages import ExceptionValue

if TYPE_CHECKING:
    from trio_capnp.rpc import ConnectionState
    from trio_capnp.runtime._faces import Breach

CLOSED_HERE: Final = "this connection was closed on this side"
MAX_ABORT_REASON: Final = 200  # characters

WAITING: Final = (QuestionState.WAITING, QuestionState.TAIL, QuestionState.INHERITING)
"""The states of a question whose answer this side still wants."""


def unanswered(state: ConnectionState) -> int:
    """The number of calls of this side that wait for an answer; a bootstrap counts as a call."""
    return sum(each.state in WAITING for each in state.questions.values())


def value_of_abort(reason: str, error: Breach) -> ExceptionValue:
    """The exception in an Abort: ``reason``, at most ``MAX_ABORT_REASON`` of it, and the kind."""
    kind = error.kind if isinstance(error, RpcError) else RpcError.kind
    if isinstance(error, PeerTimeoutError):
        kind = RpcDisconnected.kind
    return ExceptionValue(reason[:MAX_ABORT_REASON], kind)


def cause_of_end(closed_by: RpcError, lost_calls: int, *, is_breach: bool) -> Exception:
    """The exception that ended a connection: a new copy, because a program may raise it.

    Args:
        closed_by: the error of all its calls.
        lost_calls: the calls that waited when the peer ended the connection between messages.
        is_breach: whether this side has aborted the connection.
    """
    breach = breach_of(closed_by) if is_breach else None
    if breach is not None:
        return breach
    if not lost_calls:
        return another(perhaps_begun(closed_by))  # it is no single call's
    calls = "a call" if lost_calls == 1 else f"{lost_calls} calls"
    return RpcDisconnected(f"{closed_by.reason} before it had answered {calls}")
