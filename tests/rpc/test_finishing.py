"""The ends of questions and answers: Finish, cancellation, ids that become free."""

from __future__ import annotations

import pytest

from tests.rpc.harness.lone import Lone
from tests.rpc.harness.messages import (
    answered,
    booted,
    call,
    ended,
    failed,
    hosted,
    imported,
    returned,
)
from tests.rpc.harness.peers import PeerPair, Ref
from tests.rpc.harness.servers import Server
from trio_capnp.errors import ProtocolError, RpcDisconnected
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._ids import AnswerId
from trio_capnp.rpc._lifecycle import AnswerState
from trio_capnp.rpc._messages import ReturnKind


def booted_pair(server: Server) -> tuple[PeerPair, Ref]:
    """Two ends, and the server's object at the client."""
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    pair.run()
    return pair, boot


def booted_lone() -> tuple[Lone, Ref]:
    """An end that holds import 0 of its scripted peer."""
    lone = Lone()
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(0)))
    return lone, boot


# --- cancelling -------------------------------------------------------------------------------


def test_a_cancelled_call_is_finished_and_its_handler_unwinds() -> None:
    """[D01] [D03] [C06] The capabilities among its parameters are released."""
    server, mine = Server(), Server("mine")
    pair, boot = booted_pair(server)
    waiting = boot.call("hang", mine)
    pair.run()
    waiting.drop()
    assert waiting.is_canceled
    pair.server.receive("finish")
    assert server.cancelled == ["hang"]
    assert pair.server.sent[-2:] == ["Ret a0 canceled", "Rel 0x1"]
    pair.run()
    assert not mine.is_referenced
    pair.assert_all_tables_empty(server, mine)


def test_the_id_of_a_cancelled_call_is_free_after_its_return_only() -> None:
    """[D02] [A13] The handler may take its time."""
    server = Server()
    pair, boot = booted_pair(server)
    waiting = boot.call("deaf")
    pair.run()
    waiting.drop()
    pair.run()
    assert server.cancelled == ["deaf"]
    boot.call("say")
    assert pair.client.sent[-1] == "Call q1@imp0 say"
    pair.run()
    server.answer(values=("too late",))
    pair.server.vat.step()
    assert pair.server.sent[-1] == "Ret a0 canceled"
    pair.run()
    boot.call("say")
    assert pair.client.sent[-1] == "Call q0@imp0 say"
    pair.assert_all_tables_empty(server)


def test_results_that_cross_the_finish_are_not_taken() -> None:
    """[C03] [D07] The Finish has released the capabilities of the results."""
    server = Server()
    pair, boot = booted_pair(server)
    waiting = boot.call("new")
    pair.server.receive("call:new")
    waiting.drop()
    assert pair.client.sent[-1] == "Fin q0 rrc+"
    pair.client.receive("return:new=results")
    assert not any(text.startswith("Rel") for text in pair.client.sent)
    pair.server.receive("finish")
    assert not server.made[0].is_referenced
    pair.assert_all_tables_empty(server, *server.made)


@pytest.mark.parametrize(
    "late",
    [
        returned(0, hosted(9)),
        returned(0, nfn=True),
        failed(0),
        ended(0, ReturnKind.CANCELED),
        ended(0, ReturnKind.RESULTS_SENT_ELSEWHERE),
        ended(0, ReturnKind.TAKE_FROM_OTHER_QUESTION, take_from=77),
        ended(0, ReturnKind.AWAIT_FROM_THIRD_PARTY),
        ended(0, ReturnKind.UNKNOWN),
    ],
)
def test_a_return_to_a_cancelled_question_is_only_counted(late: m.Return) -> None:
    """[D07] The id is free after the Return, and the Return's capabilities are not taken."""
    lone, boot = booted_lone()
    boot.call("ask").drop()
    assert lone.feed(late) == []
    assert list(lone.state.imports.entries) == [0]
    assert not lone.state.questions
    boot.call("again")
    assert lone.end.sent[-1] == "Call q0@imp0 again"
    lone.assert_gone()


@pytest.mark.parametrize("cancel_first", [False, True])
def test_a_return_and_a_cancellation_of_one_tick_make_one_finish(cancel_first: bool) -> None:
    """[D08] Either may come first; the call has one outcome."""
    lone, boot = booted_lone()
    waiting = boot.call("ask")
    if cancel_first:
        waiting.drop()
    lone.feed(returned(0, hosted(3)))
    waiting.drop()
    assert len(waiting.outcomes) == 1
    assert waiting.is_canceled is cancel_first
    finishes = [text for text in lone.end.sent if text.startswith("Fin")][1:]
    assert finishes == [f"Fin q0 rrc{'+' if cancel_first else '-'}"]
    assert ("Rel 3x1" in lone.end.sent) is not cancel_first
    lone.assert_gone()


def test_a_call_that_waits_for_a_promise_of_ours_is_taken_off_its_queue() -> None:
    """[D13] The call is never sent, and its capabilities are released."""
    server, mine = Server(), Server("mine")
    pair, boot = booted_pair(server)
    promise = pair.client.promise()
    waiting = promise.call("say", mine)
    waiting.drop()
    assert not mine.is_referenced
    promise.resolve(boot)
    pair.run()
    assert server.heard == []
    pair.assert_all_tables_empty(server, mine)


def test_parameters_released_early_are_gone_while_the_call_goes_on() -> None:
    """[D16] The call still counts as one in flight, with its words."""
    server, mine = Server(), Server("mine")
    pair, boot = booted_pair(server)
    waiting = boot.call("deaf", mine)
    pair.run()
    server.waiting[0].delivery.release_params()
    pair.server.vat.step()
    assert pair.server.sent[-1] == "Rel 0x1"
    state = pair.server.state
    assert (state.admission.calls_in_flight, state.admission.call_words_in_flight) == (1, 1)
    assert server.waiting[0].delivery.request.content.caps == []
    server.answer(values=("done",))
    pair.server.vat.step()
    pair.run()
    assert waiting.values == ("done",)
    assert not mine.is_referenced
    pair.assert_all_tables_empty(server, mine)


# --- whether a Finish is needed ---------------------------------------------------------------


def test_no_finish_is_sent_where_none_is_needed() -> None:
    """[D09] The question is free with the Return."""
    lone, boot = booted_lone()
    waiting = boot.call("ask")
    assert lone.feed(returned(0, nfn=True)) == []
    assert waiting.values == ()
    assert not lone.state.questions
    boot.call("again")
    assert lone.end.sent[-1] == "Call q0@imp0 again"
    lone.assert_gone()


@pytest.mark.parametrize("keeps_a_place", [False, True])
def test_an_error_that_needs_no_finish_gets_none(keeps_a_place: bool) -> None:
    """[D09] This holds also if calls were pipelined on it."""
    lone, boot = booted_lone()
    waiting = boot.call("ask")
    place = waiting.cap() if keeps_a_place else None
    error = failed(0, "no luck")
    error.no_finish_needed = True
    assert lone.feed(error) == []
    assert waiting.error.reason == "no luck"
    if place is not None:
        assert place.call("late").error.reason == "no luck"
    assert not lone.state.questions
    lone.assert_gone()


def test_a_finish_is_tolerated_where_none_was_needed() -> None:
    """[D09] The peer may send one all the same, and then use the id again."""
    server = Server()
    lone = Lone(server)
    lone.feed(m.Bootstrap(0))
    for _ in range(2):
        assert lone.feed(call(1, imported(0), "say"), m.Finish(1)) == ["Ret a1 results nfn"]
    assert lone.feed(call(1, imported(0), "say")) == ["Ret a1 results nfn"]
    lone.assert_gone(server)


def test_results_with_capabilities_are_finished_whatever_they_say() -> None:
    """[D10] A peer that says noFinishNeeded with them contradicts itself; they can be used."""
    lone, boot = booted_lone()
    waiting = boot.call("ask")
    assert lone.feed(returned(0, hosted(6), nfn=True)) == ["Fin q0 rrc-"]
    waiting.result().call("use")
    assert lone.end.sent[-1] == "Call q0@imp6 use"
    lone.assert_gone()


def test_a_finish_of_an_unknown_question_is_ignored() -> None:
    """[D11] The Return may have said that no Finish is needed."""
    lone = Lone()
    for number in (0, 7, 2**31, 2**32 - 1):
        assert lone.feed(m.Finish(number)) == []
    lone.assert_gone()


def test_a_second_finish_is_ignored() -> None:
    """[D11] While the handler unwinds, and after it."""
    server = Server()
    lone = Lone(server)
    lone.feed(m.Bootstrap(0), call(1, imported(0), "deaf"))
    assert lone.feed(m.Finish(1), m.Finish(1)) == []
    assert server.cancelled == ["deaf"]
    server.waiting.pop().delivery.return_canceled()
    lone.vat_.step()
    assert lone.said()[-1] == "Ret a1 canceled"
    assert lone.feed(m.Finish(1)) == []
    assert lone.feed(m.Finish(0, release_result_caps=False), m.Finish(0)) == []
    assert server.is_referenced, "the second had nothing to release"
    lone.assert_gone(server)


def test_the_answer_of_a_failed_call_stays_until_its_finish() -> None:
    """[D12] Pipelined calls get the same error; after the Finish the id is free."""
    server = Server()
    lone = Lone(server)
    lone.feed(m.Bootstrap(0), call(1, imported(0), "fail"))
    assert lone.feed(call(2, answered(1, 0))) == ["Ret a2 failed: as asked"]
    with pytest.raises(ProtocolError, match="question 1 is already in use"):
        lone.feed(call(1, imported(0), "say"))
    assert lone.feed(m.Finish(1), call(1, imported(0), "say")) == ["Ret a1 results nfn"]
    lone.assert_gone(server)


def test_the_answer_of_a_failed_bootstrap_goes_with_its_finish() -> None:
    """[D12] Its id can be used again."""
    lone = Lone()
    lone.feed(m.Bootstrap(0))
    assert 0 in lone.state.answers
    said = lone.feed(m.Finish(0), m.Bootstrap(0))
    assert said == ["Ret a0 failed: this side of the connection has no bootstrap object"]
    lone.assert_gone()


# --- a Finish that cannot be sent -------------------------------------------------------------


@pytest.mark.parametrize("returns", [False, True])
def test_when_a_finish_cannot_be_sent_the_connection_ends(returns: bool) -> None:
    """[D18] Nothing can follow, because the peer still has the answer under this id."""
    server = Server()
    pair, boot = booted_pair(server)
    waiting, other = boot.call("ask"), boot.call("hang")
    pair.client.outgoing.refuses = lambda message: isinstance(message, m.Finish)
    before = len(pair.client.sent)

    def go_on() -> None:
        if returns:
            pair.client.state.handle(returned(0, hosted(7)))
        else:
            waiting.drop()
        boot.call("say")

    pair.client.vat.turn.enter(go_on)
    assert pair.client.sent[before:] == []
    assert isinstance(other.error, RpcDisconnected)
    assert other.error.__cause__ is not None
    pair.server.disconnect()
    pair.assert_all_tables_empty(server)


def test_an_error_of_a_promise_that_is_too_large_is_shortened() -> None:
    """[D18] Only the text of the error is lost. The connection goes on."""
    server = Server()
    pair, boot = booted_pair(server)
    promise = pair.client.promise()
    boot.call("keep", promise)
    pair.run()
    pair.client.outgoing.refuses = lambda message: (
        isinstance(message, m.Resolve)
        and message.exception is not None
        and len(message.exception.reason) > 1000
    )
    promise.reject("why " * 1000)
    assert pair.client.sent[-1] == (
        "Res 0 -> failed: the promise broke, and the error is too large to be sent"
    )
    pair.assert_all_tables_empty(server)


def test_a_finish_moves_an_answer_to_its_next_state() -> None:
    """P5: [D03] [D05] A running answer becomes cancelling; a returned one becomes done."""
    server = Server()
    lone = Lone(server)
    lone.feed(m.Bootstrap(0), call(1, imported(0), "deaf"))
    answers = [lone.state.answers[AnswerId(0)], lone.state.answers[AnswerId(1)]]
    assert [each.state for each in answers] == [AnswerState.RETURNED, AnswerState.RUNNING]
    lone.feed(m.Finish(0, release_result_caps=False), m.Finish(1))
    assert [each.state for each in answers] == [AnswerState.DONE, AnswerState.CANCELLING]
    server.answer(values=("too late",))
    lone.vat_.step()
    assert lone.end.sent[-1] == "Ret a1 canceled"
    assert [each.state for each in answers] == [AnswerState.DONE, AnswerState.DONE]
    lone.assert_gone(server)
