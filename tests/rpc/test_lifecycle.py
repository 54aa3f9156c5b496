"""The tables of questions and answers, walked through in every joint state.

One id is used by a caller and a callee that know only the tables and two wires that keep order.
Everything that either may do next is tried; each use of the id is numbered, so that a message
that meets the wrong one shows. The tables are right if nobody gets stuck, no row is missing, and
no message meets another use of the id than its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

import pytest

from trio_capnp.rpc._lifecycle import (
    ANSWER,
    QUESTION,
    AnswerAction,
    AnswerEvent,
    AnswerState,
    AnswerTable,
    QuestionAction,
    QuestionEvent,
    QuestionState,
    QuestionTable,
)

USES: Final = 3

RETURNS: Final = {
    AnswerAction.SEND_RETURN: QuestionEvent.RETURN,
    AnswerAction.SEND_CANCELED: QuestionEvent.RETURN,
    AnswerAction.SEND_RETURN_FINAL: QuestionEvent.RETURN_FINAL,
}
FINISHES: Final = (QuestionAction.FINISH, QuestionAction.FINISH_AND_RELEASE)


class Contradiction(Exception):
    """The tables disagree; the text says where."""


class Joint(NamedTuple):
    """Both ends and what is between them. Messages carry the number of their use of the id."""

    question: QuestionState = QuestionState.DONE
    use: int = 0
    answer: tuple[AnswerState, int] | None = None
    to_callee: tuple[tuple[str, int], ...] = ()
    to_caller: tuple[tuple[QuestionEvent, int], ...] = ()


class Tables(NamedTuple):
    question: QuestionTable = QUESTION
    answer: AnswerTable = ANSWER


def following(tables: Tables, joint: Joint) -> Iterator[Joint]:
    """Every joint state that one step leads to."""
    yield from caller_steps(tables, joint)
    yield from handler_ends(tables, joint)
    if joint.to_callee:
        yield callee_receives(tables, joint)
    if joint.to_caller:
        yield caller_receives(tables, joint)


def caller_steps(tables: Tables, joint: Joint) -> Iterator[Joint]:
    if joint.question is QuestionState.DONE and joint.use < USES:
        use = joint.use + 1
        sent = (*joint.to_callee, ("call", use))
        yield joint._replace(question=QuestionState.WAITING, use=use, to_callee=sent)
    row = tables.question.get((joint.question, QuestionEvent.DROP))
    if row is not None:
        finishes = tuple(("finish", joint.use) for action in row[1] if action in FINISHES)
        yield joint._replace(question=row[0], to_callee=joint.to_callee + finishes)


def handler_ends(tables: Tables, joint: Joint) -> Iterator[Joint]:
    if joint.answer is None:
        return
    state, use = joint.answer
    for event in (AnswerEvent.HANDLER_DONE, AnswerEvent.HANDLER_DONE_NO_CAPS):
        row = tables.answer.get((state, event))
        if row is not None:
            sent = tuple((RETURNS[action], use) for action in row[1] if action in RETURNS)
            yield joint._replace(answer=held(row, use), to_caller=joint.to_caller + sent)


def held(
    row: tuple[AnswerState, tuple[AnswerAction, ...]], use: int
) -> tuple[AnswerState, int] | None:
    return None if AnswerAction.FREE_ID in row[1] else (row[0], use)


def callee_receives(tables: Tables, joint: Joint) -> Joint:
    (kind, use), rest = joint.to_callee[0], joint.to_callee[1:]
    if kind == "call":
        if joint.answer is not None:
            raise Contradiction(f"call {use} meets the answer {joint.answer}")
        return joint._replace(answer=(AnswerState.RUNNING, use), to_callee=rest)
    if joint.answer is None:
        return joint._replace(to_callee=rest)  # the Return had said that no Finish is needed
    state, answered = joint.answer
    if answered != use:
        raise Contradiction(f"finish {use} meets the answer {joint.answer}")
    row = tables.answer.get((state, AnswerEvent.FINISH))
    if row is None:
        raise Contradiction(f"an answer that is {state} has no row for a Finish")
    return joint._replace(answer=held(row, use), to_callee=rest)


def caller_receives(tables: Tables, joint: Joint) -> Joint:
    (event, use), rest = joint.to_caller[0], joint.to_caller[1:]
    if use != joint.use:
        raise Contradiction(f"return {use} meets use {joint.use} of the question")
    row = tables.question.get((joint.question, event))
    if row is None:
        raise Contradiction(f"a question that is {joint.question} has no row for {event}")
    return joint._replace(question=row[0], to_caller=rest)


def explore(tables: Tables) -> set[Joint]:
    """Every joint state that can be reached.

    Raises:
        Contradiction: some state is stuck, or a message meets what it was not meant for.
    """
    seen = {Joint()}
    todo = [Joint()]
    while todo:
        joint = todo.pop()
        new = list(following(tables, joint))
        if not new and joint != Joint(use=USES):
            raise Contradiction(f"stuck in {joint}")
        for reached in new:
            if reached not in seen:
                seen.add(reached)
                todo.append(reached)
    return seen


def test_the_tables_never_contradict_each_other() -> None:
    """[A13] [D08] [D11] ids reused, Finish and Return crossing in every order."""
    assert len(explore(Tables())) == 54


BROKEN: Final = {
    "an id is freed before the Return is there": Tables(
        question={
            **QUESTION,
            (QuestionState.WAITING, QuestionEvent.DROP): (
                QuestionState.DONE,
                (QuestionAction.FINISH_AND_RELEASE, QuestionAction.FREE_ID),
            ),
        }
    ),
    "a cancelled call is not answered": Tables(
        answer={
            **ANSWER,
            (AnswerState.RUNNING, AnswerEvent.FINISH): (
                AnswerState.DONE,
                (AnswerAction.CANCEL_HANDLER, AnswerAction.FREE_ID),
            ),
        }
    ),
    "an answer is never freed": Tables(
        answer={
            **ANSWER,
            (AnswerState.RUNNING, AnswerEvent.HANDLER_DONE): (
                AnswerState.DONE,
                (AnswerAction.SEND_RETURN,),
            ),
        }
    ),
    "a row is missing": Tables(
        question={
            key: row
            for key, row in QUESTION.items()
            if key != (QuestionState.CANCELLED, QuestionEvent.RETURN)
        }
    ),
}


@pytest.mark.parametrize("tables", BROKEN.values(), ids=BROKEN)
def test_a_broken_table_is_noticed(tables: Tables) -> None:
    with pytest.raises(Contradiction):
        explore(tables)


def test_every_question_is_finished_at_most_once_and_its_id_freed_once() -> None:
    """Along every way through the table, whatever the order of events."""
    ways: list[tuple[QuestionState, tuple[QuestionAction, ...]]] = [(QuestionState.WAITING, ())]
    ended: list[tuple[QuestionAction, ...]] = []
    while ways:
        state, done = ways.pop()
        steps = [row for key, row in QUESTION.items() if key[0] is state]
        if not steps:
            ended.append(done)
        ways.extend((after, (*done, *actions)) for after, actions in steps)
    for done in ended:
        assert done.count(QuestionAction.FREE_ID) == 1
        assert sum(action in FINISHES for action in done) <= 1
