"""The lives of questions and answers, as data.

One enum field is an entry's whole state. A table maps a state and an event to the next state and
to what is to be done; what has no row is a protocol error, except for a Finish of an answer that
is no longer held, which is ignored. Both tables together have no contradiction over FIFO wires,
ids reused: ``tests/rpc/test_lifecycle.py`` walks through all their joint states.

Every path through ``QUESTION`` has at most one Finish and frees the id once, after the Return
and the Finish (or the word that none is needed). Every path through ``ANSWER`` sends one Return.

Source: protocol notes, section 5; rows D01 to D18.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from typing import Final, TypeAlias


class ByIdentity(Enum):
    """An enum that is a fast key of tables: the hash of `Enum` is a function in Python."""

    __hash__ = object.__hash__


class QuestionState(ByIdentity):
    WAITING = auto()  # for the Return
    CANCELLED = auto()  # Finish sent, the Return still to come
    RETURNED = auto()  # the Return is here; the answer's capabilities are still addressed
    DONE = auto()


class QuestionEvent(ByIdentity):
    RETURN = auto()
    RETURN_FINAL = auto()  # noFinishNeeded: the peer has forgotten the answer
    DROP = auto()  # nothing here needs the question any more


class QuestionAction(Enum):
    DELIVER = auto()
    DISCARD = auto()
    FINISH = auto()
    FINISH_AND_RELEASE = auto()
    FREE_ID = auto()


QuestionTable: TypeAlias = Mapping[
    tuple[QuestionState, QuestionEvent], tuple[QuestionState, tuple[QuestionAction, ...]]
]

QUESTION: Final[QuestionTable] = {
    (QuestionState.WAITING, QuestionEvent.RETURN): (
        QuestionState.RETURNED,
        (QuestionAction.DELIVER,),
    ),
    (QuestionState.WAITING, QuestionEvent.RETURN_FINAL): (
        QuestionState.DONE,
        (QuestionAction.DELIVER, QuestionAction.FREE_ID),
    ),
    (QuestionState.WAITING, QuestionEvent.DROP): (
        QuestionState.CANCELLED,
        (QuestionAction.FINISH_AND_RELEASE,),
    ),
    (QuestionState.CANCELLED, QuestionEvent.RETURN): (
        QuestionState.DONE,
        (QuestionAction.DISCARD, QuestionAction.FREE_ID),
    ),
    (QuestionState.CANCELLED, QuestionEvent.RETURN_FINAL): (
        QuestionState.DONE,
        (QuestionAction.DISCARD, QuestionAction.FREE_ID),
    ),
    (QuestionState.RETURNED, QuestionEvent.DROP): (
        QuestionState.DONE,
        (QuestionAction.FINISH, QuestionAction.FREE_ID),
    ),
}


class AnswerState(ByIdentity):
    RUNNING = auto()
    CANCELLING = auto()  # Finish received; the handler is unwinding
    RETURNED = auto()  # Return sent; kept until the Finish
    DONE = auto()


class AnswerEvent(ByIdentity):
    HANDLER_DONE = auto()
    HANDLER_DONE_NO_CAPS = auto()  # results without capabilities: no Finish is needed
    FINISH = auto()


class AnswerAction(Enum):
    CANCEL_HANDLER = auto()
    SEND_RETURN = auto()
    SEND_RETURN_FINAL = auto()
    SEND_CANCELED = auto()
    RELEASE_IF_ASKED = auto()
    FREE_ID = auto()


AnswerTable: TypeAlias = Mapping[
    tuple[AnswerState, AnswerEvent], tuple[AnswerState, tuple[AnswerAction, ...]]
]

ANSWER: Final[AnswerTable] = {
    (AnswerState.RUNNING, AnswerEvent.HANDLER_DONE): (
        AnswerState.RETURNED,
        (AnswerAction.SEND_RETURN,),
    ),
    (AnswerState.RUNNING, AnswerEvent.HANDLER_DONE_NO_CAPS): (
        AnswerState.DONE,
        (AnswerAction.SEND_RETURN_FINAL, AnswerAction.FREE_ID),
    ),
    (AnswerState.RUNNING, AnswerEvent.FINISH): (
        AnswerState.CANCELLING,
        (AnswerAction.CANCEL_HANDLER,),
    ),
    (AnswerState.CANCELLING, AnswerEvent.HANDLER_DONE): (
        AnswerState.DONE,
        (AnswerAction.SEND_CANCELED, AnswerAction.FREE_ID),
    ),
    (AnswerState.CANCELLING, AnswerEvent.HANDLER_DONE_NO_CAPS): (
        AnswerState.DONE,
        (AnswerAction.SEND_CANCELED, AnswerAction.FREE_ID),
    ),
    (AnswerState.RETURNED, AnswerEvent.FINISH): (
        AnswerState.DONE,
        (AnswerAction.RELEASE_IF_ASKED, AnswerAction.FREE_ID),
    ),
}
