"""Rules that hold between any two messages, whatever was done before.

The rules look at both ends of a link and at the messages under way between them, which no code of a
real vat can see at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from trio_capnp.rpc import ConnectionState
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._ids import AnswerId, IdAllocator, QuestionId
from trio_capnp.rpc._lifecycle import AnswerState, QuestionState
from trio_capnp.rpc._messages import CapKind

if TYPE_CHECKING:
    from tests.rpc.harness.peers import End

SENDERS = (CapKind.SENDER_HOSTED, CapKind.SENDER_PROMISE)

RETURNED = (QuestionState.RETURNED, QuestionState.INHERITING)
ANSWERED = (AnswerState.RETURNED, AnswerState.REDIRECTED)


def check_link(one: End, other: End) -> None:
    """Check both ends of a connection that is up."""
    if one.state.closed_by is not None or other.state.closed_by is not None:
        return
    for end, peer in ((one, other), (other, one)):
        check_entries(end.state)
        check_questions(end, peer)
        check_references(end, peer)


# --- one end ----------------------------------------------------------------------------------


def check_entries(state: ConnectionState) -> None:
    """Each table is consistent in itself."""
    for question_id, question in state.questions.items():
        assert question.id == question_id
        assert question.state is not QuestionState.DONE, f"question {question_id} is done"
        assert question.holders >= 0
        assert question.pins >= 0
        inherits = question.state is QuestionState.INHERITING
        assert inherits == (question.inner is not None)
        if question.state in RETURNED and not inherits:
            assert question.pins > 0, f"nothing keeps question {question_id}"
    for answer_id, answer in state.answers.items():
        assert answer.id == answer_id
        assert answer.state is not AnswerState.DONE, f"answer {answer_id} is done"
    for export_id, export in state.exports.entries.items():
        assert export.id == export_id
        assert export.wire_references > 0, f"nobody holds export {export_id}"
        assert export.cap.refs > 0
    for cap, export in state.exports.by_cap.items():
        assert export.cap is cap
        assert state.exports.entries.get(export.id) is export
    for import_id, entry in state.imports.entries.items():
        assert entry.address.id == import_id
        assert entry.address.refs > 0, f"nobody here holds import {import_id}"
        assert entry.wire_references > 0
    gates = list(state.embargoes.entries.values())
    assert len(set(map(id, gates))) == len(gates), "two embargoes for one gate"
    assert all(gate.is_promise for gate in gates), "the gate of an embargo is open"
    running = [a for a in state.answers.values() if a.state not in ANSWERED]
    assert state.admission.calls_in_flight == len(running), "calls in flight are miscounted"
    assert state.admission.call_words_in_flight == sum(answer.call_words for answer in running)
    assert state.admission.answer_words == sum(a.result_words for a in state.answers.values())


# --- both ends --------------------------------------------------------------------------------


def check_questions(end: End, peer: End) -> None:
    """Every question has its Call under way, its answer at the peer, or its Return under way."""
    asked = Counter(
        message.question_id
        for message in end.outgoing.queue
        if isinstance(message, (m.Call, m.Bootstrap))
    )
    returned = Counter(
        message.answer_id for message in end.incoming.queue if isinstance(message, m.Return)
    )
    for question_id, question in end.state.questions.items():
        answer = peer.state.answers.get(AnswerId(question_id))
        running = answer is not None and answer.state not in ANSWERED
        places = asked[question_id] + running + returned[question_id]
        due = 0 if question.state in RETURNED else 1
        assert places == due, f"question {question_id} in {question.state}: {places} Returns due"
    for id in set(asked) | set(returned):
        assert QuestionId(id) in end.state.questions, f"question {id} was forgotten too early"


def check_references(end: End, peer: End) -> None:
    """The peer, and the messages under way, hold exactly the references counted for exports."""
    held = Counter[int]()
    for import_id, entry in peer.state.imports.entries.items():
        held[import_id] += entry.wire_references
    for message in peer.outgoing.queue:
        if isinstance(message, m.Release):
            held[message.id] += message.reference_count
    held.update(_given_back_by_finish(end, peer))
    held.update(_given_back_by_return(end, peer))
    held.update(_under_way(end, peer))
    counted = {id: entry.wire_references for id, entry in end.state.exports.entries.items()}
    assert counted == dict(held), f"exports of {end.vat}: counted {counted}, held {dict(held)}"


def _given_back_by_finish(end: End, peer: End) -> Iterator[int]:
    seen = set[int]()
    for message in peer.outgoing.queue:
        if isinstance(message, (m.Finish, m.Call, m.Bootstrap)) and message.question_id not in seen:
            seen.add(message.question_id)
            answer = end.state.answers.get(AnswerId(message.question_id))
            if isinstance(message, m.Finish) and message.release_result_caps and answer is not None:
                yield from (export.id for export in answer.result_exports or [])


def _given_back_by_return(end: End, peer: End) -> Iterator[int]:
    """The capabilities of refused calls, which the peer has not imported."""
    for message in peer.outgoing.queue:
        if isinstance(message, m.Return) and message.release_param_caps:
            question = end.state.questions.get(QuestionId(message.answer_id))
            if question is not None:
                yield from (export.id for export in question.param_exports or [])


def _under_way(end: End, peer: End) -> Iterator[int]:
    for message in end.outgoing.queue:
        for descriptor in _descriptors(message, peer):
            if descriptor.kind in SENDERS:
                yield descriptor.id


def _descriptors(message: m.Message, receiver: End) -> list[m.CapDescriptor]:
    if isinstance(message, m.Call):
        return message.params.descriptors
    if isinstance(message, m.Resolve):
        return [] if message.cap is None else [message.cap]
    if isinstance(message, m.Return) and message.results is not None:
        question = receiver.state.questions[QuestionId(message.answer_id)]
        # A cancelled question's results are given back by its Finish, never by their receiver.
        cancelled = question.state is QuestionState.CANCELLED
        return [] if cancelled else message.results.descriptors
    return []


# --- the end ----------------------------------------------------------------------------------


def check_empty(end: End) -> None:
    """Nothing is left of a connection that was let go: no entry, no count, no id in use."""
    state = end.state
    tables = {
        "questions": state.questions,
        "answers": state.answers,
        "imports": state.imports.entries,
        "exports": state.exports.entries,
        "exports by capability": state.exports.by_cap,
        "embargoes": state.embargoes.entries,
    }
    for name, table in tables.items():
        assert not table, f"{name} of {end.vat} left: {table}"
    assert state.is_idle
    assert state.admission.calls_in_flight == 0
    assert state.admission.call_words_in_flight == 0
    assert state.admission.answer_words == 0
    if state.closed_by is None:
        for ids in (state._question_ids, state.exports._ids, state.embargoes._ids):
            check_all_free(ids)


def check_all_free(ids: IdAllocator) -> None:
    assert sorted(ids._freed or []) == list(range(ids._next)), "an id was lost, or freed twice"
