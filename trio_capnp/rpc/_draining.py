"""The end of a side that shuts down, and of a connection that is lost: calls that never begin.

    open --drain--> draining --stop_calls--> stopping --no call runs: Abort--> ended

*Draining*, this side refuses each call of the peer that would begin something new. Calls under way
go on, and so do the calls without which these could not end: a call addressed to the answer of a
call that runs, a stream call on an object of this vat, and a call of this side that the peer sends
back (a tail call). *Stopping*, it refuses the first two of these as well, and has cancelled the
calls that were under way, except for handlers that cannot be cancelled.

A refusal is marked for the one question that it answers, so that the caller may repeat the call.
When no call runs any more, each call of the peer has been answered. The Abort that ends the
connection then says the same of every call that the peer still waits for: none has begun.

On a connection that is lost, a call has not begun if its message is still whole in the queue.

Source: ``docs/protocol.md``, sections 11.5 and 12.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trio_capnp.errors import ProtocolError
from trio_capnp.rpc import _descriptors
from trio_capnp.rpc._chains import innermost
from trio_capnp.rpc._crossings import Crossing
from trio_capnp.rpc._errors import refusal_of
from trio_capnp.rpc._ids import AnswerId
from trio_capnp.rpc._lifecycle import AnswerState, QuestionState
from trio_capnp.rpc._local import LocalCap
from trio_capnp.rpc._membranes import WrappedCap
from trio_capnp.rpc._messages import CallFlag, PromisedAnswer, Return, ReturnKind, SendResultsTo
from trio_capnp.rpc._promises import LocalPending
from trio_capnp.rpc._questions import Question

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Protocol

    from trio_capnp.rpc._descriptors import Namer
    from trio_capnp.rpc._faces import Pending
    from trio_capnp.rpc._ids import QuestionId
    from trio_capnp.rpc._messages import Bootstrap, Call
    from trio_capnp.rpc._sender import Sender

    class LostPeer(Protocol):
        """The connection to a peer, with the parts that tell which calls have not begun."""

        @property
        def has_left(self) -> bool:
            """Whether the peer has said that it had answered every call when it left."""
            ...

        @property
        def questions(self) -> Mapping[QuestionId, Question]: ...
        @property
        def sender(self) -> Sender: ...


RUNNING: Final = (
    AnswerState.RUNNING,
    AnswerState.TAIL,
    AnswerState.SILENT,
    AnswerState.REDIRECTED,
)


def lets_in(connection: Namer, message: Call) -> bool:
    """Whether a call of the peer goes on, although this side shuts down.

    Raises:
        ProtocolError: the message names an export that does not exist.
    """
    if message.send_results_to is SendResultsTo.YOURSELF:
        return True
    if connection.admission.is_stopping:
        return False
    target = message.target
    if isinstance(target, PromisedAnswer):
        answer = connection.answers.get(AnswerId(target.question_id))
        if answer is not None and answer.state in RUNNING:
            return True
    cap = _descriptors.target_of(connection, target)
    end = innermost(cap)
    while isinstance(end, WrappedCap) and end.inner is not None:
        end = innermost(end.inner)
    streams = isinstance(end, LocalCap) and end.callee.streams(
        message.interface_id, message.method_id
    )
    cap.release()
    return streams


def refuse_call(connection: Namer, message: Call) -> None:
    """Refuse a call of the peer, and give back the capabilities in it. This side keeps nothing.

    Raises:
        ProtocolError: the id is in use.
    """
    descriptors = message.params.descriptors
    if message.flags & CallFlag.ONLY_PROMISE_PIPELINE:  # no Return is wanted
        _descriptors.give_back(connection, descriptors)
    else:
        has_caps = bool(descriptors) or message.params.excess > 0
        _refuse(connection, message.question_id, release_params=has_caps)


def refuse_bootstrap(connection: Namer, message: Bootstrap) -> None:
    """Refuse a Bootstrap of the peer. Calls on its answer are refused in turn.

    Raises:
        ProtocolError: the id is in use.
    """
    _refuse(connection, message.question_id, release_params=False)


def _refuse(connection: Namer, question_id: int, *, release_params: bool) -> None:
    if AnswerId(question_id) in connection.answers:
        raise ProtocolError(f"question {question_id} is already in use")
    connection.send(
        Return(
            question_id,
            ReturnKind.EXCEPTION,
            exception=refusal_of(question_id),
            release_param_caps=release_params,
            no_finish_needed=True,
        )
    )


def stop_calls(connection: Namer) -> None:
    """Cancel the calls of the peer that run. Their ends still send the Returns. In a turn."""
    connection.admission.is_stopping = True
    for answer in list(connection.answers.values()):
        if answer.pending is not None and answer.state in RUNNING:
            _stop(answer.pending)


def _stop(pending: Pending) -> None:
    while isinstance(pending, (Crossing, LocalPending)) and pending.inner is not None:
        pending = pending.inner
    if pending.outcome is None and isinstance(pending, (LocalPending, Question)):
        pending.stop()


def unbegun_calls(connection: LostPeer) -> set[Question]:
    """The questions of a connection that ends whose calls have not begun, and never will.

    Takes those out of the queue that have not left.
    """
    questions = connection.questions.values()
    waiting = [each for each in questions if each.state is QuestionState.WAITING]
    if connection.has_left:
        return set(waiting)
    taken = connection.sender.withdraw([each.sent for each in waiting if each.sent is not None])
    withdrawn = {id(each) for each in taken}
    return {each for each in waiting if each.sent is None or id(each.sent) in withdrawn}
