"""Returns: the answers to calls of this side, and their effect on the questions.

A Return takes effect wholly or not at all: a row for its event is looked up before references are
counted for its capabilities.

Source: rpc.capnp, ``Return``; ``docs/protocol.md``, sections 5.2 and 9; rows D01 to D13, G01 to
G13.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from trio_capnp.errors import ProtocolError, RpcUnimplemented
from trio_capnp.rpc import _descriptors
from trio_capnp.rpc._errors import from_wire, refuses, unbegun
from trio_capnp.rpc._faces import Ended
from trio_capnp.rpc._ids import AnswerId, QuestionId
from trio_capnp.rpc._lifecycle import HoldState, QuestionEvent, QuestionState
from trio_capnp.rpc._messages import IncomingContent, ReturnKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trio_capnp.rpc._descriptors import Namer
    from trio_capnp.rpc._messages import Return
    from trio_capnp.rpc._questions import Question

    class Returner(Namer, Protocol):
        """The connection to a peer, with the parts that a Return uses."""

        @property
        def questions(self) -> Mapping[QuestionId, Question]: ...


# Module names for enum members: before Python 3.12, looking up a member in its class is slow.
OFFERED: Final = HoldState.OFFERED
ELSEWHERE: Final = Ended.ELSEWHERE
RETURN: Final = QuestionEvent.RETURN
RETURN_ELSEWHERE: Final = QuestionEvent.RETURN_ELSEWHERE
RETURN_ELSEWHERE_FINAL: Final = QuestionEvent.RETURN_ELSEWHERE_FINAL
RETURN_FINAL: Final = QuestionEvent.RETURN_FINAL
RETURN_TAKE_FROM: Final = QuestionEvent.RETURN_TAKE_FROM
CANCELLED: Final = QuestionState.CANCELLED
EXCEPTION: Final = ReturnKind.EXCEPTION
RESULTS: Final = ReturnKind.RESULTS
TAKE_FROM_OTHER_QUESTION: Final = ReturnKind.TAKE_FROM_OTHER_QUESTION

ENDS_OF_TAIL_CALLS: Final = (ReturnKind.RESULTS_SENT_ELSEWHERE, ReturnKind.CANCELED)


def take_return(connection: Returner, message: Return) -> None:
    """Act on a Return.

    Raises:
        ProtocolError: the question does not exist, or does not wait for this kind of Return.
    """
    question = connection.questions.get(QuestionId(message.answer_id))
    if question is None:
        raise ProtocolError(f"Return for question {message.answer_id}, which is not waiting")
    exports, question.param_exports = question.param_exports, None
    kind = message.kind
    if question.state is CANCELLED:
        _discard(connection, question, message)
    elif kind is RESULTS or kind is EXCEPTION:
        _take_outcome(connection, question, message)
    elif kind is TAKE_FROM_OTHER_QUESTION:
        _take_from(connection, question, message)
    elif kind in ENDS_OF_TAIL_CALLS:
        # Only a tail call has a row for these kinds. For another question "canceled" is a breach,
        # because no honest peer cancels a call by itself.
        final = message.no_finish_needed
        event = RETURN_ELSEWHERE_FINAL if final else RETURN_ELSEWHERE
        question.returned(event, ELSEWHERE, None)
    else:
        raise ProtocolError(f"Return of a wrong kind for question {question.id}")
    if message.release_param_caps and exports:
        connection.exports.release_each(exports)


def _discard(connection: Returner, question: Question, message: Return) -> None:
    question.discard_return()
    if message.kind is TAKE_FROM_OTHER_QUESTION:
        # No question takes the results. The callee is stopped before the peer's Finish for it,
        # because the peer may wait for the Return of this side (row G04).
        answer = connection.answers.get(AnswerId(message.take_from))
        if answer is not None and answer.hold is OFFERED:
            answer.take_results()
            question.stop_callee(answer)


def _take_outcome(connection: Returner, question: Question, message: Return) -> None:
    event = RETURN_FINAL if message.no_finish_needed else RETURN
    if message.exception is not None:
        error = from_wire(message.exception)
        if refuses(message.exception, question.id):
            error = unbegun(error)
        question.returned(event, error, None)
        return
    payload = message.results
    assert payload is not None, "a Return of results carries a payload"
    content = payload.content
    if isinstance(content, IncomingContent):
        content.passes = connection.turn.passes
    if not (payload.descriptors or payload.excess):
        question.returned(event, payload.content, None)
        return
    refusal = _descriptors.excess(connection, payload)
    if refusal is not None:
        question.refuse_results(refusal)
        return
    question.require(RETURN)  # before references are counted
    caps = _descriptors.received(connection, payload.descriptors)
    payload.content.caps = [cap for cap, _ in caps]
    if not question.interface_id:  # a Bootstrap
        connection.imports.note_bootstrap(payload.descriptors[0])
    # A peer that says noFinishNeeded with capabilities contradicts itself (row D10).
    question.returned(RETURN, payload.content, [kind for _, kind in caps])


def _take_from(connection: Returner, question: Question, message: Return) -> None:
    question.require(RETURN_TAKE_FROM)
    answer = connection.answers.get(AnswerId(message.take_from))
    if answer is None:
        raise ProtocolError(
            f"takeFromOtherQuestion {message.take_from}, which has no results to take"
        )
    answer.take_results()
    question.take_from(answer)


def call_refused(connection: Returner, question_id: int) -> None:
    """Act on an Unimplemented with a Call or Bootstrap: its question fails."""
    question = connection.questions.get(QuestionId(question_id))
    if question is None or not (question.waits() or question.state is CANCELLED):
        return
    exports, question.param_exports = question.param_exports, None
    question.refused(RpcUnimplemented("the peer does not implement this kind of call"))
    connection.exports.release_each(exports or [])
