"""Rare ends of questions and answers: an event meets a state that it rarely meets."""

from __future__ import annotations

from typing import Final

import pytest

from tests.rpc.harness.lone import Lone
from tests.rpc.harness.messages import (
    booted,
    call,
    ended,
    hosted,
    imported,
    returned,
)
from tests.rpc.harness.servers import Server
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._messages import ReturnKind, SendResultsTo

YOURSELF: Final = SendResultsTo.YOURSELF


def with_tail_call(server: Server) -> Lone:
    """An end whose answer 1 was redirected to its question 0."""
    lone = Lone(server)
    lone.feed(m.Bootstrap(0))
    tail = call(1, imported(0), "tail", hosted(5), values=("ask",))
    assert lone.feed(tail) == ["Call q0@imp5 ask", "Ret a1 takeFrom q0", "Rel 5x1"]
    return lone


@pytest.mark.parametrize("kind", [ReturnKind.RESULTS_SENT_ELSEWHERE, ReturnKind.CANCELED])
def test_a_tail_call_whose_return_needs_no_finish_gets_none(kind: ReturnKind) -> None:
    """[D09] Its question is free with the Return."""
    server = Server()
    lone = with_tail_call(server)
    end = ended(0, kind)
    end.no_finish_needed = True
    assert lone.feed(end) == []
    assert not lone.state.questions
    assert lone.feed(m.Finish(1)) == []
    lone.assert_gone(server)


def test_a_tail_call_that_the_peer_does_not_implement_is_done() -> None:
    """Its question is free, and the connection goes on."""
    server = Server()
    lone = with_tail_call(server)
    assert lone.feed(m.Unimplemented(call(0, imported(5), "ask"))) == []
    assert not lone.state.questions
    assert lone.feed(call(2, imported(0), "say")) == ["Ret a2 results nfn"]
    lone.assert_gone(server)


def test_refused_results_are_given_back_though_an_export_leads_into_them() -> None:
    """[H28] The export breaks, so nothing leads through the answer any more."""
    lone = Lone()
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(0)))
    waiting = boot.call("ask")
    promise = lone.vat_.promise()
    boot.call("keep", promise)
    promise.resolve(waiting.cap())
    assert lone.feed(returned(0, *[hosted(9)] * 1025)) == ["Fin q0 rrc+"]
    assert "max_descriptors=1024" in waiting.error.reason
    assert 0 not in lone.state.questions
    lone.assert_gone()


@pytest.mark.parametrize("to", [SendResultsTo.CALLER, YOURSELF])
def test_a_second_finish_of_a_call_that_unwinds_is_ignored(to: SendResultsTo) -> None:
    """[D11] The results of the call may have been meant to stay here."""
    server = Server()
    lone = Lone(server)
    lone.feed(m.Bootstrap(0), call(1, imported(0), "deaf", to=to))
    assert lone.feed(m.Finish(1), m.Finish(1)) == []
    assert server.cancelled == ["deaf"]
    server.answer(values=("too late",))
    lone.vat_.step()
    end = "elsewhere" if to is YOURSELF else "canceled"
    assert lone.end.sent[-1] == f"Ret a1 {end}"
    lone.assert_gone(server)


@pytest.mark.parametrize("is_finished", [False, True])
@pytest.mark.parametrize("to", [SendResultsTo.CALLER, YOURSELF])
@pytest.mark.parametrize("silent", [False, True])
def test_a_handler_may_end_after_its_connection(
    to: SendResultsTo, silent: bool, is_finished: bool
) -> None:
    """[I03] Its results are released, and nothing is sent."""
    server = Server()
    lone = Lone(server)
    lone.feed(
        m.Bootstrap(0),
        call(1, imported(0), "deaf", to=to, only_promise_pipeline=silent),
    )
    if is_finished:
        lone.feed(m.Finish(1))
    before = list(lone.end.sent)
    lone.end.disconnect()
    assert server.cancelled == ["deaf"]
    server.answer(values=("too late",))
    lone.vat_.step()
    assert lone.end.sent == before
    lone.assert_gone(server)
