"""Tail calls: results that go straight to the first caller."""

from __future__ import annotations

import pytest

from tests.rpc.harness.fields import Fields, method_number
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
    your_answer,
)
from tests.rpc.harness.orders import Program, Scene, every_order
from tests.rpc.harness.peers import Network, PeerPair
from tests.rpc.harness.scripts import numbered, passed_on, say, teach
from tests.rpc.harness.servers import INTERFACE, Incoming, Server
from trio_capnp.errors import ProtocolError, RpcDisconnected
from trio_capnp.rpc import Request, innermost
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._messages import ReturnKind, SendResultsTo

YOURSELF = SendResultsTo.YOURSELF
TAKE_FROM = ReturnKind.TAKE_FROM_OTHER_QUESTION
ELSEWHERE = ReturnKind.RESULTS_SENT_ELSEWHERE


def started(server: Server | None = None) -> tuple[PeerPair, Server]:
    """A pair whose client holds the server's object; nothing is under way."""
    server = Server("server") if server is None else server
    return PeerPair(server), server


# --- to an object of the caller's -------------------------------------------------------------


def test_a_tail_call_to_the_callers_object_gives_its_results_to_the_caller() -> None:
    """[G01] [G02] The Return says where the results are as soon as the call is sent."""
    pair, server = started()
    callee = Server("callee")
    boot = pair.client.bootstrap()
    pair.run()
    pair.client.sent.clear()
    pair.server.sent.clear()
    asked = boot.call("tail", callee, "new", "thing")
    thing = asked.cap()
    thing.call("say", 0)
    pair.server.receive("call:tail", "call:say")
    assert callee.made == []
    assert pair.server.outgoing.texts() == [
        *("Call q0@imp0 new yourself", "Ret a0 takeFrom q0", "Rel 0x1"),
        *("Call q1@ans0.[0] say yourself", "Ret a1 takeFrom q1"),
    ]
    pair.client.receive("call:new=yourself", "return:tail=takeFrom")
    thing.call("say", 1)
    pair.run()
    thing.call("say", 2)
    made = callee.made[0]
    assert made.heard == numbered(3)
    assert asked.result().server is made
    assert pair.client.sent == [
        "Call q0@imp0 tail caps=[senderHosted 0]",
        "Call q1@ans0.[0] say",
        "Ret a0 elsewhere",
        *("Dis @ans0.[0] SL0", "Fin q0 rrc-"),
        *("Ret a1 elsewhere", "Fin q1 rrc-"),
    ]
    assert pair.server.sent[5:] == ["Dis @ans0.[0] RL0", "Fin q0 rrc-", "Fin q1 rrc-"]
    pair.assert_all_tables_empty(server, callee, made)


def test_a_tail_call_gives_its_results_whatever_arrives_in_between() -> None:
    """[G01] [G02] This holds for each order of deliveries, calls on the results, and the answer."""

    def begin() -> Scene:
        pair, server = started()
        callee, found = Server("callee"), Server("found")
        boot = pair.client.bootstrap()
        pair.run()
        asked = boot.call("tail", callee, "deaf")
        cap = asked.cap()

        def client() -> Program:
            cap.call("say", 0)
            yield lambda: bool(callee.waiting)
            ref = pair.client.ref(found)
            callee.answer(ref.cap, values=("done",))
            ref.drop()
            pair.client.vat.step()
            yield None
            yield from say(cap, 1, 1)

        def check() -> None:
            assert asked.values == ("done",)
            assert found.heard == numbered(2)
            pair.assert_all_tables_empty(server, callee, found)

        return Scene(pair, check, {pair.client.vat: client()})

    assert every_order(begin) > 50


def test_an_error_of_a_tail_call_is_the_callers() -> None:
    """[G01] The error stays at the callee like results, and the Return still says elsewhere."""
    pair, server = started()
    callee = Server("callee")
    asked = pair.client.bootstrap().call("tail", callee, "fail", "oh no")
    waiting = asked.cap().call("say")
    pair.run()
    assert "oh no" in asked.error.reason
    assert "oh no" in waiting.error.reason
    assert "Ret a0 elsewhere" in pair.client.sent
    pair.assert_all_tables_empty(server, callee)


# --- cancelling -------------------------------------------------------------------------------


def test_a_cancelled_tail_call_cancels_its_callee_once() -> None:
    """P1: [G03] The callee is cancelled at once; the Finish goes the way of the call."""
    pair, server = started()
    callee = Server("callee")
    boot = pair.client.bootstrap()
    pair.run()
    asked = boot.call("tail", callee, "hang")
    pair.run()
    assert asked.is_waiting
    pair.client.sent.clear()
    pair.server.sent.clear()
    asked.drop()
    assert callee.cancelled == ["hang"]
    assert pair.client.sent == ["Fin q0 rrc-", "Ret a0 elsewhere"], "the Return was there"
    pair.server.receive("finish")
    assert pair.server.sent == ["Fin q0 rrc+"]
    pair.run()
    assert callee.cancelled == ["hang"]
    pair.assert_all_tables_empty(server, callee)


def test_a_cancellation_may_cross_the_redirection() -> None:
    """[G03] [G04] [G13] In each order the callee is cancelled if it began, and nothing is left."""
    outcomes: set[int] = set()

    def begin() -> Scene:
        pair, server = started()
        callee = Server("callee")
        boot = pair.client.bootstrap()
        pair.run()
        asked = boot.call("tail", callee, "hang")

        def client() -> Program:
            yield None
            asked.drop()

        def check() -> None:
            assert len(callee.cancelled) <= 1
            assert callee.waiting == []
            outcomes.add(len(callee.cancelled))
            pair.assert_all_tables_empty(server, callee)

        return Scene(pair, check, {pair.client.vat: client()})

    assert every_order(begin) > 2
    assert outcomes == {1}


def test_a_redirection_that_crosses_the_finish_gives_its_call_up() -> None:
    """[G04] The orphan is answered without waiting for a Finish."""
    lone, callee = Lone(), Server("callee")
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(0)))
    asked = boot.call("tail", callee)
    lone.said()
    asked.drop()
    assert lone.said() == ["Fin q0 rrc+"]
    assert lone.feed(call(0, imported(0), "hang", to=YOURSELF)) == []
    assert lone.feed(ended(0, TAKE_FROM, 0)) == ["Ret a0 elsewhere"]
    assert callee.cancelled == ["hang"]
    lone.feed(m.Release(0, 1), m.Finish(0))
    assert not lone.state.answers
    lone.assert_gone(callee)


def test_results_without_a_receiver_are_dropped_with_their_finish() -> None:
    """[G13] The peer finishes a call to yourself without ever saying takeFrom."""
    server = Server()
    lone = Lone(server)
    lone.feed(m.Bootstrap(0), call(1, imported(0), "hang", to=YOURSELF))
    assert lone.feed(m.Finish(1)) == ["Ret a1 elsewhere"]
    assert server.cancelled == ["hang"]
    assert lone.feed(call(2, imported(0), "echo", hosted(4), to=YOURSELF)) == ["Ret a2 elsewhere"]
    assert lone.feed(m.Finish(2)) == ["Rel 4x1"]
    assert list(lone.state.answers) == [0]
    lone.assert_gone(server)


# --- wrong Returns ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "answer"), [(0, 9), (0, 1), (1, 0)], ids=["unknown", "not yourself", "twice"]
)
def test_results_are_taken_only_from_a_call_that_kept_them(question: int, answer: int) -> None:
    """[G05] An unknown answer, an answer sent to the caller, and a second time are refused."""
    lone, callee = Lone(), Server("callee")
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(0)))
    boot.call("tail", callee)
    boot.call("tail", callee)
    lone.feed(call(0, imported(0), "hang", to=YOURSELF), call(1, imported(0), "hang"))
    if question == 1:
        lone.feed(ended(0, TAKE_FROM, 0))
    with pytest.raises(ProtocolError):
        lone.feed(ended(question, TAKE_FROM, answer))
    lone.assert_gone(callee)


@pytest.mark.parametrize(
    "wrong", [returned(0), failed(0), ended(0, TAKE_FROM, 1)], ids=["results", "error", "taken"]
)
def test_a_tail_call_of_ours_is_not_answered_with_results(wrong: m.Return) -> None:
    """[G06] Its results were to stay at the peer."""
    server = Server()
    lone = Lone(server)
    tailing(server)
    lone.feed(m.Bootstrap(0), call(1, imported(0), "pass", hosted(5)))
    assert lone.said()[1:] == ["Call q0@imp5 say yourself", "Ret a1 takeFrom q0", "Rel 5x1"]
    with pytest.raises(ProtocolError):
        lone.feed(wrong)
    lone.assert_gone(server)


@pytest.mark.parametrize("kind", [ELSEWHERE, ReturnKind.CANCELED, ReturnKind.UNKNOWN])
def test_an_ordinary_call_has_its_results_here(kind: ReturnKind) -> None:
    """[G06] The results were not sent elsewhere, and the question was not cancelled."""
    lone = Lone()
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(0)))
    boot.call("say")
    with pytest.raises(ProtocolError):
        lone.feed(ended(0, kind))
    lone.assert_gone()


@pytest.mark.parametrize("kind", [ELSEWHERE, ReturnKind.CANCELED])
def test_a_tail_call_of_ours_ends_elsewhere_or_canceled(kind: ReturnKind) -> None:
    """[G06] Peers send either of the two after a Finish."""
    server = Server()
    lone = Lone(server)
    tailing(server)
    lone.feed(m.Bootstrap(0), call(1, imported(0), "pass", hosted(5)))
    assert lone.feed(m.Finish(1)) == ["Fin q0 rrc+"]
    lone.feed(ended(0, kind))
    assert lone.state.questions == {}
    lone.assert_gone(server)


# --- tail calls that are none on the wire -----------------------------------------------------


def tailing(server: Server) -> None:
    """``pass(cap)`` is a tail call of ``say`` on that."""

    def script(_: Server, incoming: Incoming) -> None:
        request = Request(INTERFACE, method_number("say"), Fields())
        incoming.delivery.tail_call(incoming.cap().call(request))

    teach(server, **{"pass": script})


def test_a_call_to_yourself_is_not_redirected_again() -> None:
    """[G07] Its own tail call is forwarded as an ordinary call, and the results are kept."""
    server = Server()
    lone = Lone(server)
    tailing(server)
    sent = lone.feed(m.Bootstrap(0), call(1, imported(0), "pass", hosted(5), to=YOURSELF))
    assert sent[1:] == ["Call q0@imp5 say", "Rel 5x1"]
    assert lone.said()[1] == "Call q0@imp5 say"
    assert lone.feed(returned(0, nfn=True)) == ["Ret a1 elsewhere"]
    lone.feed(m.Finish(1))
    lone.assert_gone(server)


def test_tail_calls_to_and_fro_end_where_they_began() -> None:
    """[G07] Each side passes the call on to the other; the last one answers."""

    def begin() -> Scene:
        pair, server = started()
        mine = Server("mine")
        end = Server("end")
        boot = pair.client.bootstrap()
        pair.run()
        asked = boot.call("tail", mine, end, "tail", "new")
        cap = asked.cap()

        def check() -> None:
            assert end.made[0].heard == numbered(2)
            pair.assert_all_tables_empty(server, mine, end, *end.made)

        return Scene(pair, check, {pair.client.vat: say(cap, 2)})

    assert every_order(begin) > 20


def test_a_tail_call_to_another_object_of_the_same_vat_is_answered_as_usual() -> None:
    """[G08] The results are passed on with an ordinary Return."""
    caller, third = Server("caller"), Server("third")
    pair = PeerPair(caller)
    caller.kept.append(pair.server.ref(third).cap.add_ref())
    boot = pair.client.bootstrap()
    asked = boot.call("kept")
    answer = boot.call("tail", asked.cap(), "say")
    pair.run()
    assert answer.values == ("say",)
    assert third.heard == ["say"]
    assert pair.server.sent[-1] == "Ret a2 results nfn"
    pair.assert_all_tables_empty(caller, third)


def test_a_tail_call_to_a_third_vat_copies_the_results() -> None:
    """[G08] [G12] A Finish before the Return is passed on once; afterwards no entry is left."""

    def begin(dropped: bool) -> Scene:
        far = Server("far")
        network = Network()
        middle = Server("middle")
        a, b, c = network.vat("a"), network.vat("b", middle), network.vat("c", far)
        ab, _ = network.connect(a, b)
        bc, _ = network.connect(b, c)
        teach(middle, new=passed_on(bc.bootstrap()))
        boot = ab.bootstrap()
        network.run()
        asked = boot.call("new", "thing")

        def client() -> Program:
            yield None
            if dropped:
                asked.drop()

        def check() -> None:
            if not dropped:
                assert asked.result().call("say").is_waiting
                network.run()
                assert far.made[0].heard == ["say"]
            finishes = [text for text in bc.sent if text.startswith("Fin q0")]
            assert len(finishes) <= 2, "one of the bootstrap, one of the call"
            network.assert_all_tables_empty(far, middle, *far.made)

        return Scene(network, check, {a: client()})

    assert every_order(lambda: begin(dropped=False)) >= 1
    assert every_order(lambda: begin(dropped=True)) > 3


def test_a_handler_may_call_before_its_tail_call() -> None:
    """[G09] The results are those of the second; the first is an ordinary call."""
    pair, server = started()
    callee = Server("callee")

    def twice(_: Server, incoming: Incoming) -> None:
        target = incoming.cap().add_ref()
        first = target.call(Request(INTERFACE, method_number("one"), Fields()))

        def then(_: object) -> None:
            request = Request(INTERFACE, method_number("two"), Fields(values=("second",)))
            incoming.delivery.tail_call(target.call(request))
            first.release()
            target.release()

        first.watch(then)

    teach(server, twice=twice)
    asked = pair.client.bootstrap().call("twice", callee)
    pair.server.receive("bootstrap", "call:twice")
    pair.client.receive("return:boot", "call:one")
    pair.server.receive("finish", "return:one")
    pair.client.receive("call:two=yourself", "return:twice=takeFrom")
    pair.run()
    assert asked.values == ("two",)
    assert callee.heard == ["one", ("two", "second")]
    pair.assert_all_tables_empty(server, callee)


def test_a_call_that_was_sent_cannot_become_a_tail_call() -> None:
    """[G09] Its results come back to this vat first."""
    pair, server = started()
    pair.server.outgoing.redirects = False
    callee = Server("callee")
    asked = pair.client.bootstrap().call("tail", callee, "say", 0)
    pair.run()
    assert asked.values == ("say",)
    assert "Call q0@imp0 say" in pair.server.sent
    assert not any("takeFrom" in text for text in pair.server.sent)
    pair.assert_all_tables_empty(server, callee)


def test_calls_pipelined_on_a_redirected_call_go_on_to_it_until_its_finish() -> None:
    """[G10] [G12] The peer may send more of them while the Return is under way."""
    server = Server()
    lone = Lone(server)
    tailing(server)
    lone.feed(m.Bootstrap(0), call(1, imported(0), "pass", hosted(5)))
    assert lone.feed(call(2, answered(1, 0), "say")) == [
        "Call q1@ans0.[0] say yourself",
        "Ret a2 takeFrom q1",
    ]
    lone.feed(ended(0, ELSEWHERE))
    assert lone.feed(call(3, answered(1, 0), "say")) == [
        "Call q2@ans0.[0] say yourself",
        "Ret a3 takeFrom q2",
    ]
    sent = lone.feed(m.Finish(1), ended(1, ELSEWHERE), ended(2, ELSEWHERE))
    assert "Fin q0 rrc-" in sent
    lone.feed(m.Finish(2), m.Finish(3))
    assert lone.state.questions == {}
    lone.assert_gone(server)


def test_a_place_in_results_that_went_elsewhere_breaks_with_the_connection() -> None:
    """[G10] A waiter for the capability gets an error, because it will never resolve."""
    server = Server()
    lone = Lone(server)
    lone.feed(m.Bootstrap(0))
    tail = call(1, imported(0), "tail", hosted(5), values=("ask",))
    assert lone.feed(tail) == ["Call q0@imp5 ask", "Ret a1 takeFrom q0", "Rel 5x1"]
    lone.feed(call(2, imported(0), "keep", your_answer(1, 0)))
    lone.feed(ended(0, ELSEWHERE))
    place = server.kept[0]
    assert place is not None
    assert place.is_promise
    told: list[bool] = []
    place.when_resolved(lambda: told.append(True))
    assert told == []
    lone.end.disconnect()
    assert told == [True]
    assert isinstance(place.broken or innermost(place).broken, RpcDisconnected)
    server.forget()
    lone.vat_.step()
    lone.assert_gone(server)


def test_a_tail_call_after_the_end_is_let_go() -> None:
    """[G11] The handler has answered already, so the tail call is dropped."""
    pair, server = started()
    callee = Server("callee")

    def late(_: Server, incoming: Incoming) -> None:
        request = Request(INTERFACE, method_number("hang"), Fields())
        pending = incoming.cap().call(request)
        incoming.give(values=("first",))
        incoming.delivery.tail_call(pending)

    teach(server, late=late)
    asked = pair.client.bootstrap().call("late", callee)
    pair.run()
    assert asked.values == ("first",)
    pair.assert_all_tables_empty(server, callee)
