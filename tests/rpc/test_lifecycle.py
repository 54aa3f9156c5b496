"""The tables of questions and answers, explored in every joint state.

One id is used by a caller and a callee that run only the rows of the tables, and by two wires that
keep order. The exploration tries every next step of either side. Each use of the id is numbered, so
that a message that meets the wrong use shows. The tables are right if neither side gets stuck, no
row is missing, no message meets another use of the id than its own, and each use has one outcome,
ends one call in flight and frees its id once on either side.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

import pytest

from trio_capnp.errors import ProtocolError
from trio_capnp.rpc._lifecycle import (
    ANSWER,
    HOLD,
    QUESTION,
    Action,
    AnswerAction,
    AnswerEvent,
    AnswerState,
    Event,
    HoldAction,
    HoldEvent,
    HoldState,
    QuestionAction,
    QuestionEvent,
    QuestionState,
    State,
    Table,
    no_row,
)

USES: Final = 3

RETURNS: Final = {
    AnswerAction.SEND_RETURN: QuestionEvent.RETURN,
    AnswerAction.SEND_RETURN_FINAL: QuestionEvent.RETURN_FINAL,
    AnswerAction.SEND_CANCELED: QuestionEvent.RETURN_ELSEWHERE,
    AnswerAction.SEND_ELSEWHERE: QuestionEvent.RETURN_ELSEWHERE,
    AnswerAction.SEND_TAKE_FROM: QuestionEvent.RETURN_TAKE_FROM,
}
FINISHES: Final = (QuestionAction.SEND_FINISH, QuestionAction.SEND_FINISH_AND_RELEASE)
OUTCOMES: Final = (QuestionAction.DELIVER, QuestionAction.CANCEL)
ENDS_HOLD: Final = (AnswerAction.CANCEL_HANDLER, AnswerAction.LET_GO)

FOREIGN: Final = State("a call of another implementation that wants no Return")
"""Ours never says onlyPromisePipeline. Such a question is done with its Finish."""


class Contradiction(Exception):
    """The tables disagree; the text says where."""


class Use(NamedTuple):
    """One use of the id at the callee."""

    state: State
    hold: State
    number: int
    ended: bool = False  # the handler has ended
    counted: bool = False  # the call is no longer in flight


class Joint(NamedTuple):
    """Both ends and the messages between them. Messages carry the number of their use of the id."""

    question: State = QuestionState.DONE
    number: int = 0
    settled: bool = True
    answer: Use | None = None
    unwinding: tuple[Use, ...] = ()  # answers that are out of their table
    to_callee: tuple[tuple[str, int], ...] = ()
    to_caller: tuple[tuple[Event, int], ...] = ()


class Tables(NamedTuple):
    question: Table = QUESTION
    answer: Table = ANSWER
    hold: Table = HOLD


def states_of(table: Table) -> set[State]:
    return {state for state, _ in table} | {row[0] for row in table.values()}


def row_of(table: Table, state: State, event: Event) -> tuple[State, tuple[Action, ...]]:
    row = table.get((state, event))
    if row is None:
        raise Contradiction(f"no row for {event} in {state}")
    return row


# --- the caller -------------------------------------------------------------------------------


def caller_steps(tables: Tables, joint: Joint) -> Iterator[Joint]:
    if joint.question is QuestionState.DONE and joint.number < USES:
        yield from calls(tables, joint._replace(number=joint.number + 1, settled=False))
    if joint.question is FOREIGN:
        finish = (*joint.to_callee, ("finish", joint.number))
        yield joint._replace(question=QuestionState.DONE, settled=True, to_callee=finish)
    if (joint.question, QuestionEvent.DROP) in tables.question:
        yield asked(tables, joint, QuestionEvent.DROP)
    if joint.question is QuestionState.INHERITING:
        yield asked(tables, joint, QuestionEvent.INHERITED)
        yield asked(tables, joint, QuestionEvent.UNHELD)


def calls(tables: Tables, joint: Joint) -> Iterator[Joint]:
    """A call that leaves, as it is, redirected, or for another implementation; or it does not."""
    number = joint.number
    begun = joint._replace(question=QuestionState.WAITING)
    sent = begun._replace(to_callee=(*joint.to_callee, ("call", number)))
    yield sent
    tail = (*joint.to_callee, ("tail", number), ("take", number))
    yield asked(tables, begun._replace(to_callee=tail), QuestionEvent.REDIRECTED)
    silent = (*joint.to_callee, ("silent", number))
    yield joint._replace(question=FOREIGN, to_callee=silent)
    unsent = asked(tables, begun, QuestionEvent.UNSENT, settles=False)
    yield unsent._replace(settled=True)


def asked(tables: Tables, joint: Joint, event: Event, settles: bool = True) -> Joint:
    """The actions that follow an event of the question."""
    state, actions = row_of(tables.question, joint.question, event)
    finishes = tuple(("finish", joint.number) for each in actions if each in FINISHES)
    outcomes = sum(each in OUTCOMES for each in actions)
    if outcomes > (not joint.settled):
        raise Contradiction(f"{event} in {joint.question} settles once more")
    is_done = state is QuestionState.DONE
    if actions.count(QuestionAction.FREE_ID) != is_done:
        raise Contradiction(f"{event} in {joint.question} frees the id too soon, or not at all")
    settled = joint.settled or outcomes > 0
    if is_done and settles and not settled:
        raise Contradiction(f"{event} in {joint.question} leaves no outcome")
    return joint._replace(question=state, settled=settled, to_callee=joint.to_callee + finishes)


def caller_receives(tables: Tables, joint: Joint) -> Iterator[Joint]:
    (event, number), rest = joint.to_caller[0], joint.to_caller[1:]
    if number != joint.number or joint.question is FOREIGN:
        raise Contradiction(f"{event} of use {number} meets {joint}")
    joint = joint._replace(to_caller=rest)
    if joint.question is QuestionState.CANCELLED:
        event = QuestionEvent.RETURN  # the Return of a cancelled question is only counted
    yield asked(tables, joint, event)
    if event is QuestionEvent.RETURN and joint.question is QuestionState.WAITING:
        yield asked(tables, joint, QuestionEvent.RETURN_REFUSED)


# --- the callee -------------------------------------------------------------------------------


def handler_ends(tables: Tables, joint: Joint) -> Iterator[Joint]:
    for use in joint.unwinding:
        if not use.ended:
            after, _ = answered(tables, use, AnswerEvent.HANDLER_DONE)
            rest = tuple(each for each in joint.unwinding if each is not use)
            done = () if after is None else (after,)
            yield joint._replace(unwinding=rest + done)
    held = joint.answer
    if held is None or held.ended:
        return
    yield replied(tables, joint, held, AnswerEvent.HANDLER_DONE)
    if held.state is AnswerState.RUNNING:
        yield replied(tables, joint, held, AnswerEvent.HANDLER_DONE_NO_CAPS)
        yield replied(tables, joint, held, AnswerEvent.REDIRECT)


def hold_ends(tables: Tables, joint: Joint) -> Iterator[Joint]:
    """The question that took the results may let go of the call at any time."""
    use = joint.answer
    if use is not None and use.hold is HoldState.TAKEN:
        yield joint._replace(answer=released(tables, use))


def released(tables: Tables, use: Use) -> Use:
    hold, actions = row_of(tables.hold, use.hold, HoldEvent.END)
    if actions.count(HoldAction.RELEASE_CALL) != (use.hold is not HoldState.ENDED):
        raise Contradiction(f"the call is released too often, or not at all, in {use}")
    return use._replace(hold=hold)


def replied(tables: Tables, joint: Joint, use: Use, event: Event) -> Joint:
    after, actions = answered(tables, use, event)
    sent = tuple((RETURNS[each], use.number) for each in actions if each in RETURNS)
    return joint._replace(answer=after, to_caller=joint.to_caller + sent)


def answered(tables: Tables, use: Use, event: Event) -> tuple[Use | None, tuple[Action, ...]]:
    """The actions that follow an event of the answer; None in its last state."""
    state, actions = row_of(tables.answer, use.state, event)
    ends = (AnswerEvent.HANDLER_DONE, AnswerEvent.HANDLER_DONE_NO_CAPS)
    after = use._replace(state=state, ended=use.ended or event in ends)
    for each in actions:
        if each is AnswerAction.COUNT_END:
            if after.counted:
                raise Contradiction(f"{event} in {use} counts the end once more")
            after = after._replace(counted=True)
        if each in ENDS_HOLD:
            after = released(tables, after)
    if state is not AnswerState.DONE:
        return after, actions
    if not after.counted or after.hold is not HoldState.ENDED:
        raise Contradiction(f"{event} in {use} ends an answer that still holds something")
    return None if after.ended else after, actions


def callee_receives(tables: Tables, joint: Joint) -> Iterator[Joint]:
    (kind, number), rest = joint.to_callee[0], joint.to_callee[1:]
    joint = joint._replace(to_callee=rest)
    use = joint.answer
    if kind in FIRST_STATES:
        if use is not None:
            raise Contradiction(f"call {number} meets {use}")
        yield joint._replace(answer=Use(*FIRST_STATES[kind], number))
        if kind == "call":
            back = (*joint.to_caller, (QuestionEvent.UNIMPLEMENTED, number))
            yield joint._replace(to_caller=back)
    elif use is None:
        yield joint  # the Return had said that no Finish is needed
    elif use.number != number:
        raise Contradiction(f"{kind} {number} meets {use}")
    elif kind == "take":
        hold, _ = row_of(tables.hold, use.hold, HoldEvent.TAKE)
        if (hold, HoldEvent.TAKE) in tables.hold:
            raise Contradiction(f"the results of {use} may be taken once more")
        yield joint._replace(answer=use._replace(hold=hold))
    else:
        yield finished(tables, joint, use)


FIRST_STATES: Final = {
    "call": (AnswerState.RUNNING, HoldState.HELD),
    "tail": (AnswerState.TAIL, HoldState.OFFERED),
    "silent": (AnswerState.SILENT, HoldState.HELD),
}


def finished(tables: Tables, joint: Joint, use: Use) -> Joint:
    after, actions = answered(tables, use, AnswerEvent.FINISH)
    if any(each in RETURNS for each in actions):
        raise Contradiction(f"a Finish in {use} is answered at once")
    if AnswerAction.FREE_ID not in actions:
        if after is None or after.state is AnswerState.DONE:
            raise Contradiction(f"a Finish in {use} does not free the id")
        return joint._replace(answer=after)
    left = () if after is None or after.ended else (after,)
    return joint._replace(answer=None, unwinding=joint.unwinding + left)


# --- both -------------------------------------------------------------------------------------


def following(tables: Tables, joint: Joint) -> Iterator[Joint]:
    """Every joint state that one step leads to."""
    yield from caller_steps(tables, joint)
    yield from handler_ends(tables, joint)
    yield from hold_ends(tables, joint)
    if joint.to_callee:
        yield from callee_receives(tables, joint)
    if joint.to_caller:
        yield from caller_receives(tables, joint)


def check_loss(tables: Tables, joint: Joint) -> None:
    """The connection may be lost now: both entries are done then, and the handler may still end."""
    if joint.question not in (QuestionState.DONE, FOREIGN):
        state, _ = row_of(tables.question, joint.question, QuestionEvent.LOST)
        if state is not QuestionState.DONE:
            raise Contradiction(f"{joint.question} outlives its connection")
    if joint.answer is not None:
        state, _ = row_of(tables.answer, joint.answer.state, AnswerEvent.LOST)
        if state is not AnswerState.DONE:
            raise Contradiction(f"{joint.answer} outlives its connection")
        row_of(tables.answer, state, AnswerEvent.HANDLER_DONE)


def explore(tables: Tables) -> set[Joint]:
    """Every joint state that can be reached.

    Raises: Contradiction: some state is stuck, or a message meets another use of the id than its
    own.
    """
    seen = {Joint()}
    todo = [Joint()]
    while todo:
        joint = todo.pop()
        check_loss(tables, joint)
        new = list(following(tables, joint))
        if not new and joint != Joint(number=USES):
            raise Contradiction(f"stuck in {joint}")
        for reached in new:
            if reached not in seen:
                seen.add(reached)
                todo.append(reached)
    return seen


def test_the_rows_of_the_states_are_those_of_the_tables() -> None:
    """The rows of all states are those of the tables, no more and no fewer."""
    for table in Tables():
        events = {event for _, event in table}
        for state in states_of(table):
            for number, row in enumerate(state.rows):
                known = [event for event in events if event.number == number]
                expected = table.get((state, known[0])) if known else None
                assert (row and (row.state, row.actions)) == expected


def test_an_event_has_one_number_and_a_place_among_the_rows() -> None:
    events = [
        each
        for kind in (QuestionEvent, AnswerEvent, HoldEvent)
        for each in vars(kind).values()
        if isinstance(each, Event)
    ]
    numbers = [each.number for each in events]
    assert len(set(numbers)) == len(numbers)
    assert max(numbers) < len(QuestionState.WAITING.rows)


def test_the_tables_never_contradict_each_other() -> None:
    """[A13] [D08] [D11] Ids reused, Finish and Return crossing in every order."""
    assert len(explore(Tables())) == JOINT_STATES


JOINT_STATES: Final = 1146


def without(table: Table, *keys: tuple[State, Event]) -> Table:
    return {key: row for key, row in table.items() if key not in keys}


BROKEN: Final = {
    "an id is freed before the Return is there": Tables(
        question={
            **QUESTION,
            (QuestionState.WAITING, QuestionEvent.DROP): (
                QuestionState.DONE,
                (
                    QuestionAction.SEND_FINISH_AND_RELEASE,
                    QuestionAction.CANCEL,
                    QuestionAction.FREE_ID,
                ),
            ),
        }
    ),
    "a cancelled call is not answered": Tables(
        answer={
            **ANSWER,
            (AnswerState.RUNNING, AnswerEvent.FINISH): (
                AnswerState.DONE,
                (AnswerAction.CANCEL_HANDLER, AnswerAction.COUNT_END, AnswerAction.FREE_ID),
            ),
        }
    ),
    "an answer is never freed": Tables(
        answer={
            **ANSWER,
            (AnswerState.RUNNING, AnswerEvent.HANDLER_DONE): (
                AnswerState.DONE,
                (AnswerAction.SEND_RETURN, AnswerAction.COUNT_END),
            ),
        }
    ),
    "an answer that wants no Return keeps its id until the handler has ended": Tables(
        answer={
            **ANSWER,
            (AnswerState.SILENT, AnswerEvent.FINISH): (
                AnswerState.UNWINDING,
                (AnswerAction.CANCEL_HANDLER,),
            ),
        }
    ),
    "a tail call is answered with its results": Tables(
        answer={
            **ANSWER,
            (AnswerState.TAIL, AnswerEvent.HANDLER_DONE): (
                AnswerState.RETURNED,
                (AnswerAction.SEND_RETURN, AnswerAction.COUNT_END),
            ),
        }
    ),
    "results are taken twice": Tables(
        hold={**HOLD, (HoldState.OFFERED, HoldEvent.TAKE): (HoldState.OFFERED, ())}
    ),
    "a row is missing": Tables(
        question=without(QUESTION, (QuestionState.CANCELLED, QuestionEvent.RETURN))
    ),
}


@pytest.mark.parametrize("tables", BROKEN.values(), ids=BROKEN)
def test_a_broken_table_is_noticed(tables: Tables) -> None:
    with pytest.raises(Contradiction):
        explore(tables)


# --- along one table --------------------------------------------------------------------------


def ways(table: Table, start: State, end: State, not_by: Event) -> Iterable[tuple[Action, ...]]:
    """The actions along each way from the first state to the last, as long as the peer is there."""
    todo: list[tuple[State, tuple[Action, ...]]] = [(start, ())]
    while todo:
        state, done = todo.pop()
        if state is end:
            yield done
        for (before, event), (after, actions) in table.items():
            if before is state and after is not state and event is not not_by:
                todo.append((after, (*done, *actions)))


def test_every_question_is_finished_at_most_once_and_its_id_freed_once() -> None:
    """Along every way through the table, whatever the order of events."""
    paths = list(
        ways(QUESTION, QuestionState.WAITING, QuestionState.DONE, not_by=QuestionEvent.LOST)
    )
    assert len(paths) > 10
    for done in paths:
        assert done.count(QuestionAction.FREE_ID) == 1
        assert sum(action in FINISHES for action in done) <= 1


@pytest.mark.parametrize(
    ("start", "count"),
    [(AnswerState.RUNNING, 1), (AnswerState.TAIL, 1), (AnswerState.SILENT, 0)],
)
def test_every_answer_sends_one_return_if_one_is_wanted(start: State, count: int) -> None:
    """Along every way through the table, and its id is freed once."""
    paths = list(ways(ANSWER, start, AnswerState.DONE, not_by=AnswerEvent.LOST))
    assert paths
    for done in paths:
        assert sum(action in RETURNS for action in done) == count
        assert done.count(AnswerAction.FREE_ID) == 1
        assert done.count(AnswerAction.COUNT_END) == 1


# --- an event without a row -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "error"),
    [(QuestionEvent.RETURN, ProtocolError), (QuestionEvent.UNSENT, AssertionError)],
)
def test_an_event_without_a_row_is_the_fault_of_its_cause(
    event: Event, error: type[Exception]
) -> None:
    """The peer breaks the protocol; anything else is a fault of this code."""
    found = no_row("question 3", QuestionState.DONE, event)
    assert type(found) is error
    assert str(found) == f"{event.name} for question 3, which is done"
