"""The open connections of an event loop as values, for watchers in other processes.

A connection is listed from its start until its block ends. All of the cost falls on the watcher: a
connection only keeps the time of its beginning, and its tables the time of each call.
"""

from __future__ import annotations

from heapq import nsmallest
from itertools import islice
from math import inf
from time import perf_counter
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

import attrs

from trio_capnp.rpc._lifecycle import AnswerState, QuestionState
from trio_capnp.runtime._current import current_system
from trio_capnp.runtime._session import Session
from trio_capnp.runtime._snapshot import statistics_of
from trio_capnp.typed import method_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trio_capnp.rpc._answers import Answer
    from trio_capnp.rpc._flow import Window
    from trio_capnp.rpc._questions import Question
    from trio_capnp.runtime._statistics import Statistics

MAX_LOOKED_AT: Final = 1000
"""Entries of one table that an overview looks at, because a program may have 100,000 calls, and a
look at so many in each of 100 connections takes a second. Later entries count as calls in flight,
and their streams are not counted."""

ENDED_STATES: Final = frozenset(
    {
        *(QuestionState.RETURNED, QuestionState.DONE),
        *(AnswerState.RETURNED, AnswerState.REDIRECTED, AnswerState.DONE),
    }
)
"""States of entries that are kept although their calls have ended."""

CANCELED_STATES: Final = frozenset(
    {
        QuestionState.CANCELLED,
        *(AnswerState.CANCELLING, AnswerState.CANCELLING_TAIL, AnswerState.UNWINDING),
    }
)

Phase: TypeAlias = Literal["open", "draining", "closing"]
"""A connection is draining while it refuses new calls, and closing once its end has begun."""


@attrs.frozen(kw_only=True)
class CallInFlight:
    """A call that has not ended.

    Attributes:
        is_outgoing: whether this side made it; else the peer did.
        method: its name, ``Interface.method``, or ``bootstrap``.
        age_s: seconds since it was queued here, or has arrived.
        is_canceled: its caller has given it up, and the other side has not stopped it yet.
    """

    is_outgoing: bool
    method: str
    age_s: float
    is_canceled: bool


@attrs.frozen(kw_only=True)
class Streams:
    """The windows of the ``-> stream`` calls of this side on capabilities of the peer.

    Attributes:
        count: how many capabilities have one.
        bytes_in_flight: sent and not answered.
        window: the bytes that may be in flight.
    """

    count: int
    bytes_in_flight: int
    window: int


@attrs.frozen(kw_only=True, eq=False)
class Overview:
    """The state of one connection.

    Attributes:
        session: of the connection; the key by which two overviews are paired.
        peer: as text.
        is_served: whether this side has accepted the peer; else it has connected.
        phase: of the life of the connection.
        age_s: seconds since it was opened.
        is_paused: no call of the peer begins, because the peer reads too slowly.
        statistics: the sizes of the tables, and the bytes.
        calls_out: calls of this side in flight.
        calls_in: calls of the peer in flight.
        calls: some of both, the oldest first.
        streams: of this side.
    """

    session: Session
    peer: str
    is_served: bool
    phase: Phase
    age_s: float
    is_paused: bool
    statistics: Statistics
    calls_out: int
    calls_in: int
    calls: Sequence[CallInFlight]
    streams: Streams


def overviews(max_connections: int, max_calls: int) -> tuple[Sequence[Overview], int]:
    """Describe the open connections of this event loop, those with the oldest calls first.

    Args:
        max_connections: the most that are described.
        max_calls: the most calls of each.

    Returns:
        The overviews, and the number of all open connections.

    Raises:
        RuntimeError: no Trio event loop runs in this thread.
    """
    sessions = [host for host in current_system().hosts if isinstance(host, Session)]
    now = perf_counter()
    chosen = nsmallest(max_connections, sessions, key=_since_oldest_entry)
    return [_overview(session, max_calls, now) for session in chosen], len(sessions)


def _since_oldest_entry(session: Session) -> float:
    """The time of the oldest question or answer: tables keep the order of their entries."""
    questions, answers = session.state.questions.values(), session.state.answers.values()
    first: list[Question | Answer] = [*islice(questions, 1), *islice(answers, 1)]
    return min((entry.since for entry in first), default=inf)


def _overview(session: Session, max_calls: int, now: float) -> Overview:
    state = session.state
    out, calls_out = _in_flight(state.questions.values(), len(state.questions), max_calls)
    into, calls_in = _in_flight(state.answers.values(), len(state.answers), max_calls)
    calls = [_call(each, now, is_outgoing=True) for each in out]
    calls += [_call(each, now, is_outgoing=False) for each in into]
    calls.sort(key=_age, reverse=True)
    return Overview(
        session=session,
        peer=session.peer,
        is_served=session.is_served,
        phase=_phase(session),
        age_s=now - session.since,
        is_paused=not session.dispatcher.may_begin,
        statistics=statistics_of(state, session.outbox, session.bytes_received),
        calls_out=calls_out,
        calls_in=calls_in,
        calls=calls[:max_calls],
        streams=_streams(session),
    )


def _phase(session: Session) -> Phase:
    if session.closed or session.outbox.is_closing:
        return "closing"
    return "open" if session.state.admission.is_open else "draining"


def _in_flight(
    entries: Iterable[Question | Answer], size: int, most: int
) -> tuple[Sequence[Question | Answer], int]:
    """The oldest entries whose calls have not ended, and the number of all such entries."""
    found: list[Question | Answer] = []
    for entry in islice(entries, MAX_LOOKED_AT):
        if entry.state in ENDED_STATES:
            size -= 1
        elif len(found) < most:
            found.append(entry)
    return found, size


def _call(entry: Question | Answer, now: float, *, is_outgoing: bool) -> CallInFlight:
    id = entry.interface_id
    return CallInFlight(
        is_outgoing=is_outgoing,
        method=method_name(id, entry.method_id) if id else "bootstrap",
        age_s=max(now - entry.since, 0.0),
        is_canceled=entry.state in CANCELED_STATES,
    )


def _age(call: CallInFlight) -> float:
    return call.age_s


def _streams(session: Session) -> Streams:
    windows: list[Window] = []
    for entry in islice(session.state.imports.entries.values(), MAX_LOOKED_AT):
        window = entry.address.flow
        if window is not None:
            windows.append(window)
    return Streams(
        count=len(windows),
        bytes_in_flight=sum(each.in_flight for each in windows),
        window=sum(each.size for each in windows),
    )
