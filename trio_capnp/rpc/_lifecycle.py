"""The lives of questions and answers, as tables that run.

An entry is in one state. A table maps a state and an event to the next state and to a tuple of
actions, in order. When this module is imported, the rows are stored in the states, so a transition
is one look into a list. ``_actions`` carries out the row. The operands of an action (the outcome,
the Return to be sent) are attributes of the entry.

An event without a row cannot happen in that state. If the peer caused the event, that is a
``ProtocolError``; otherwise it is an error of this code, and an ``AssertionError``. A Finish for an
answer that is not in the table is ignored before these tables are asked.

``tests/rpc/test_lifecycle.py`` walks through all joint states of the two tables, over wires that
keep the order and with ids that are used again, and finds no contradiction.
``tools/erase_lives.py`` shows that some test fails without each action and each row.

Every path through ``QUESTION`` has at most one Finish, and frees the id once, after the Return and
the Finish (or a Return with noFinishNeeded). Every path through ``ANSWER`` sends one Return, if it
ends before the connection and if the caller wants a Return.

Source: ``docs/protocol.md``, section 5; rows D01 to D18, G01 to G13.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from itertools import count
from typing import Final, TypeAlias

from trio_capnp.errors import ProtocolError

EVENTS: Final = 32
"""The length of a state's list of rows: at least the number of all events in this module."""

_numbers: Final = count()


class Event:
    """An event in the life of an entry. ``of_peer``: the peer causes it, and so a missing row."""

    __slots__ = ("name", "number", "of_peer")

    def __init__(self, name: str, of_peer: bool = False) -> None:
        self.name: str = name
        self.number: int = next(_numbers)
        self.of_peer: bool = of_peer

    def __repr__(self) -> str:
        return f"<event {self.name}>"


class State:
    """One state of a life. ``rows`` has the row for each event at the index ``event.number``."""

    __slots__ = ("name", "rows")

    def __init__(self, name: str) -> None:
        self.name: str = name
        self.rows: list[Row | None] = [None] * EVENTS

    def __repr__(self) -> str:
        return f"<state {self.name}>"


class Row:
    """One row of a table: the next state, and the actions in order."""

    __slots__ = ("actions", "state")

    def __init__(self, state: State, actions: tuple[Action, ...]) -> None:
        self.state = state
        self.actions = actions


Action: TypeAlias = "QuestionAction | AnswerAction | HoldAction"
Table: TypeAlias = Mapping[tuple[State, Event], tuple[State, tuple["Action", ...]]]


def no_row(entry: str, state: State, event: Event) -> Exception:
    """Give the error for an event that has no row in a state."""
    text = f"{event.name} for {entry}, which is {state.name}"
    return ProtocolError(text) if event.of_peer else AssertionError(text)


# --- questions --------------------------------------------------------------------------------


class QuestionState:
    WAITING: Final = State("waiting")
    TAIL: Final = State("waiting, with results that stay at the peer")  # sendResultsTo.yourself
    INHERITING: Final = State("waiting for a call of the peer's")  # after takeFromOtherQuestion
    CANCELLED: Final = State("canceled")  # Finish sent, the Return still to come
    RETURNED: Final = State("returned")  # capabilities are still addressed through the answer
    DONE: Final = State("done")


class QuestionEvent:
    RETURN: Final = Event("Return", of_peer=True)  # results or an exception
    RETURN_FINAL: Final = Event("Return", of_peer=True)  # noFinishNeeded: the answer is forgotten
    RETURN_REFUSED: Final = Event("Return", of_peer=True)  # with too many capabilities
    RETURN_ELSEWHERE: Final = Event("Return without results", of_peer=True)
    RETURN_ELSEWHERE_FINAL: Final = Event("Return without results", of_peer=True)
    RETURN_TAKE_FROM: Final = Event("Return of takeFromOtherQuestion", of_peer=True)
    UNIMPLEMENTED: Final = Event("Unimplemented", of_peer=True)  # the Call came back unread
    REDIRECTED: Final = Event("redirection")  # the Call now says sendResultsTo.yourself
    INHERITED: Final = Event("the outcome of another call")
    UNHELD: Final = Event("the last release")
    DROP: Final = Event("drop")  # no holder, pin or child needs the question any more
    UNSENT: Final = Event("failure to send")  # of the Call
    LOST: Final = Event("the end of the connection")


class QuestionAction(Enum):
    SEND_FINISH = auto()
    SEND_FINISH_AND_RELEASE = auto()  # with releaseResultCaps
    FREE_ID = auto()
    LEAVE_PARENT = auto()  # the question whose answer the call was addressed through
    DELIVER = auto()  # settle with the outcome that has arrived
    CANCEL = auto()  # settle without an outcome
    INHERIT = auto()  # begin to wait for the call that takeFromOtherQuestion named
    LEAVE_INNER = auto()  # end the hold on that call
    STOP_CALLEE = auto()  # cancel that call, unless calls of this side are on their way to it
    BREAK_PIPELINES = auto()  # fail the places that still lead through a tail call


# Short names, so that a row fits in a line.
_S: Final = QuestionState
_E: Final = QuestionEvent
_A: Final = QuestionAction

QUESTION: Final[Table] = {
    (_S.WAITING, _E.RETURN): (_S.RETURNED, (_A.LEAVE_PARENT, _A.DELIVER)),
    (_S.WAITING, _E.RETURN_FINAL): (_S.DONE, (_A.FREE_ID, _A.LEAVE_PARENT, _A.DELIVER)),
    (_S.WAITING, _E.RETURN_REFUSED): (  # each place becomes the error, so that no pin is left
        _S.DONE,
        (_A.LEAVE_PARENT, _A.DELIVER, _A.SEND_FINISH_AND_RELEASE, _A.FREE_ID),
    ),
    (_S.WAITING, _E.RETURN_TAKE_FROM): (_S.INHERITING, (_A.LEAVE_PARENT, _A.INHERIT)),
    (_S.WAITING, _E.UNIMPLEMENTED): (_S.DONE, (_A.FREE_ID, _A.LEAVE_PARENT, _A.DELIVER)),
    (_S.WAITING, _E.REDIRECTED): (_S.TAIL, ()),
    (_S.WAITING, _E.DROP): (
        _S.CANCELLED,
        (_A.SEND_FINISH_AND_RELEASE, _A.LEAVE_PARENT, _A.CANCEL),
    ),
    (_S.WAITING, _E.UNSENT): (_S.DONE, (_A.FREE_ID, _A.LEAVE_PARENT)),
    (_S.WAITING, _E.LOST): (_S.DONE, (_A.DELIVER,)),
    #
    (_S.TAIL, _E.RETURN_ELSEWHERE): (_S.RETURNED, (_A.LEAVE_PARENT, _A.DELIVER)),
    (_S.TAIL, _E.RETURN_ELSEWHERE_FINAL): (_S.DONE, (_A.FREE_ID, _A.LEAVE_PARENT, _A.DELIVER)),
    (_S.TAIL, _E.UNIMPLEMENTED): (_S.DONE, (_A.FREE_ID, _A.LEAVE_PARENT, _A.DELIVER)),
    (_S.TAIL, _E.DROP): (
        _S.CANCELLED,
        (_A.SEND_FINISH_AND_RELEASE, _A.LEAVE_PARENT, _A.CANCEL),
    ),
    (_S.TAIL, _E.LOST): (_S.DONE, (_A.DELIVER,)),
    #
    (_S.INHERITING, _E.INHERITED): (_S.RETURNED, (_A.DELIVER, _A.LEAVE_INNER)),
    (_S.INHERITING, _E.UNHELD): (_S.RETURNED, (_A.CANCEL, _A.LEAVE_INNER, _A.STOP_CALLEE)),
    (_S.INHERITING, _E.LOST): (_S.DONE, (_A.LEAVE_INNER, _A.DELIVER)),
    #
    (_S.CANCELLED, _E.RETURN): (_S.DONE, (_A.FREE_ID,)),
    (_S.CANCELLED, _E.LOST): (_S.DONE, ()),
    #
    (_S.RETURNED, _E.DROP): (_S.DONE, (_A.SEND_FINISH, _A.FREE_ID)),
    (_S.RETURNED, _E.LOST): (_S.DONE, (_A.BREAK_PIPELINES,)),
}


# --- answers ----------------------------------------------------------------------------------


class AnswerState:
    RUNNING: Final = State("running")
    TAIL: Final = State("running, with results that stay here")  # sendResultsTo.yourself
    SILENT: Final = State("running, with no Return wanted")  # onlyPromisePipeline
    CANCELLING: Final = State("canceled")  # Finish received; the handler is unwinding
    CANCELLING_TAIL: Final = State("canceled, with results that stay here")
    UNWINDING: Final = State("canceled, with no Return wanted")  # the id is free already
    RETURNED: Final = State("returned")  # Return sent; kept until the Finish
    REDIRECTED: Final = State("redirected")  # takeFromOtherQuestion sent; kept until the Finish
    DONE: Final = State("done")


class AnswerEvent:
    HANDLER_DONE: Final = Event("the end of the handler")
    HANDLER_DONE_NO_CAPS: Final = Event("the end of the handler")  # no Finish is needed
    REDIRECT: Final = Event("redirection")  # the call was forwarded to the peer that it came from
    FINISH: Final = Event("Finish", of_peer=True)
    LOST: Final = Event("the end of the connection")


class AnswerAction(Enum):
    SEND_RETURN = auto()
    SEND_RETURN_FINAL = auto()  # with noFinishNeeded
    SEND_CANCELED = auto()
    SEND_ELSEWHERE = auto()
    SEND_TAKE_FROM = auto()
    COUNT_END = auto()  # take the call off the counts of calls in flight
    CANCEL_HANDLER = auto()  # unless calls pipelined on the answer still need the call
    FREE_ID = auto()
    LET_GO = auto()  # release the call, the results and the places pipelined on
    RELEASE_IF_ASKED = auto()  # take back the exports in the results, if the Finish says so


_T: Final = AnswerState
_F: Final = AnswerEvent
_B: Final = AnswerAction

ANSWER: Final[Table] = {
    (_T.RUNNING, _F.HANDLER_DONE): (_T.RETURNED, (_B.SEND_RETURN, _B.COUNT_END)),
    (_T.RUNNING, _F.HANDLER_DONE_NO_CAPS): (
        _T.DONE,
        (_B.SEND_RETURN_FINAL, _B.COUNT_END, _B.FREE_ID, _B.LET_GO),
    ),
    (_T.RUNNING, _F.REDIRECT): (_T.REDIRECTED, (_B.SEND_TAKE_FROM, _B.COUNT_END)),
    (_T.RUNNING, _F.FINISH): (_T.CANCELLING, (_B.CANCEL_HANDLER,)),
    (_T.RUNNING, _F.LOST): (_T.DONE, (_B.LET_GO,)),
    #
    (_T.TAIL, _F.HANDLER_DONE): (_T.RETURNED, (_B.SEND_ELSEWHERE, _B.COUNT_END)),
    (_T.TAIL, _F.FINISH): (_T.CANCELLING_TAIL, (_B.CANCEL_HANDLER,)),
    (_T.TAIL, _F.LOST): (_T.DONE, (_B.LET_GO,)),
    #
    (_T.SILENT, _F.HANDLER_DONE): (_T.RETURNED, (_B.COUNT_END,)),
    (_T.SILENT, _F.FINISH): (_T.UNWINDING, (_B.FREE_ID, _B.CANCEL_HANDLER)),
    (_T.SILENT, _F.LOST): (_T.DONE, (_B.LET_GO,)),
    #
    (_T.CANCELLING, _F.HANDLER_DONE): (
        _T.DONE,
        (_B.SEND_CANCELED, _B.COUNT_END, _B.FREE_ID),
    ),
    (_T.CANCELLING, _F.FINISH): (_T.CANCELLING, ()),
    (_T.CANCELLING, _F.LOST): (_T.DONE, ()),
    #
    (_T.CANCELLING_TAIL, _F.HANDLER_DONE): (
        _T.DONE,
        (_B.SEND_ELSEWHERE, _B.COUNT_END, _B.FREE_ID),
    ),
    (_T.CANCELLING_TAIL, _F.FINISH): (_T.CANCELLING_TAIL, ()),
    (_T.CANCELLING_TAIL, _F.LOST): (_T.DONE, ()),
    #
    (_T.UNWINDING, _F.HANDLER_DONE): (_T.DONE, (_B.COUNT_END,)),
    #
    (_T.RETURNED, _F.FINISH): (_T.DONE, (_B.FREE_ID, _B.LET_GO, _B.RELEASE_IF_ASKED)),
    (_T.RETURNED, _F.LOST): (_T.DONE, (_B.LET_GO,)),
    #
    (_T.REDIRECTED, _F.HANDLER_DONE): (_T.REDIRECTED, ()),  # the peer keeps the results
    (_T.REDIRECTED, _F.FINISH): (_T.DONE, (_B.FREE_ID, _B.LET_GO)),
    (_T.REDIRECTED, _F.LOST): (_T.DONE, (_B.LET_GO,)),
    #
    (_T.DONE, _F.HANDLER_DONE): (_T.DONE, ()),  # the connection was lost before
}


# --- an answer's hold on its call -------------------------------------------------------------


class HoldState:
    HELD: Final = State("held for its caller")
    OFFERED: Final = State("held until its results are taken")  # sendResultsTo.yourself
    TAKEN: Final = State("held for the call that took its results")
    ENDED: Final = State("not held")


class HoldEvent:
    TAKE: Final = Event("takeFromOtherQuestion", of_peer=True)
    END: Final = Event("the end of the hold")


class HoldAction(Enum):
    RELEASE_CALL = auto()


_H: Final = HoldState
_G: Final = HoldEvent
_C: Final = HoldAction

HOLD: Final[Table] = {
    (_H.HELD, _G.END): (_H.ENDED, (_C.RELEASE_CALL,)),
    (_H.OFFERED, _G.TAKE): (_H.TAKEN, ()),
    (_H.OFFERED, _G.END): (_H.ENDED, (_C.RELEASE_CALL,)),
    (_H.TAKEN, _G.END): (_H.ENDED, (_C.RELEASE_CALL,)),
    (_H.ENDED, _G.END): (_H.ENDED, ()),
}


def hang_in(table: Table) -> None:
    """Store the rows of a table in its states."""
    for (state, event), (after, actions) in table.items():
        state.rows[event.number] = Row(after, actions)


for _table in (QUESTION, ANSWER, HOLD):
    hang_in(_table)
