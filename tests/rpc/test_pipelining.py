"""Calls on results that are still to come, between two ends."""

from __future__ import annotations

import pytest

from tests.rpc.harness.fields import Fields
from tests.rpc.harness.lone import Lone
from tests.rpc.harness.messages import (
    answered,
    booted,
    call,
    hosted,
    imported,
    returned,
    your_answer,
)
from tests.rpc.harness.peers import Calling, PeerPair, Ref
from tests.rpc.harness.servers import Incoming, Server
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._ids import NO_RETURN_BIT


def booted_pair(server: Server) -> tuple[PeerPair, Ref]:
    """Two ends, and the server's object at the client."""
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    pair.run()
    return pair, boot


# --- a path of a call -------------------------------------------------------------------------


def test_a_path_taken_twice_is_one_capability() -> None:
    """[B04] Each side has one queue for it, and calls through either reference keep their order."""
    server, mine = Server(), Server("mine")
    pair, boot = booted_pair(server)
    promise = pair.server.promise()
    server.kept.append(promise.cap.add_ref())
    made = boot.call("kept")
    first, second = made.cap(), made.cap()
    assert first.cap is second.cap
    for place, method in ((first, "one"), (second, "two"), (first, "three")):
        place.call(method)
    pair.run()
    assert first.end is second.end is made.result().end
    second.call("four")
    promise.resolve(mine)
    pair.run()
    assert mine.heard == ["one", "two", "three", "four"]
    pair.assert_all_tables_empty(server, mine)


def test_a_whole_chain_is_sent_before_anything_is_answered() -> None:
    """[B07] The promises in the middle may be dropped at once."""
    server = Server()
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    first = boot.call("echo", boot)
    place = first.cap()
    second = place.call("echo", place)
    end = second.cap()
    for held in (boot, first, place, second):
        held.drop()
    said = end.call("say")
    assert pair.client.sent == [
        "Boot q0",
        "Call q1@ans0.[] echo caps=[receiverAnswer 0.[]]",
        "Call q2@ans1.[0] echo caps=[receiverAnswer 1.[0]]",
        "Call q3@ans2.[0] say",
    ]
    pair.run()
    assert said.values == ("say",)
    pair.assert_all_tables_empty(server)


def test_a_pipelined_capability_outlives_promise_and_response() -> None:
    """[B02] [B03] [D06] There is no Finish while something is addressed through the answer."""
    server = Server()
    pair, boot = booted_pair(server)
    made = boot.call("deaf")
    place = made.cap()
    made.drop()
    early = place.call("early")
    assert not any(text.startswith("Fin q0 rrc+") for text in pair.client.sent)
    pair.run()
    target = Server("target")
    cap = target.reference(pair.server.vat.turn)
    server.answer(cap)
    cap.release()
    pair.server.vat.step()
    pair.run()
    late = place.call("late")
    pair.run()
    assert early.values + late.values == ("early", "late")
    place.drop()
    pair.run()
    assert not target.is_referenced
    pair.assert_all_tables_empty(server, target)


def test_after_a_cancellation_nothing_names_the_question() -> None:
    """[B18] A call on its future results fails here."""
    server = Server()
    pair, boot = booted_pair(server)
    made = boot.call("hang")
    place = made.cap()
    made.drop()
    place.drop()
    late = Ref(pair.client.vat, made.pending.pipeline((0,))).call("late")
    assert "canceled" in late.error.reason
    assert pair.client.sent[-1] == "Fin q0 rrc+"
    pair.assert_all_tables_empty(server)


# --- answers to pipelined calls ----------------------------------------------------------------


def test_a_call_with_the_hint_no_promise_pipelining_has_no_pipeline() -> None:
    """[B12] The call on its results fails; the call itself does not."""
    server = Server()
    lone = Lone(server)
    first = call(1, imported(0), "deaf", no_promise_pipelining=True)
    assert lone.feed(m.Bootstrap(0), first, call(2, answered(1, 0)))[-1:] == [
        "Ret a2 failed: the call was made with noPromisePipelining"
    ]
    server.answer(values=("fine",))
    lone.vat_.step()
    assert lone.said()[-1] == "Ret a1 results nfn"
    lone.assert_gone(server)


def test_a_call_for_its_pipeline_alone_gets_no_return() -> None:
    """[B13] Calls pipelined on it run, before and after it has ended, until its Finish."""
    server = Server()
    lone = Lone(server)
    lone.feed(m.Bootstrap(0))
    high = NO_RETURN_BIT | 5
    made = call(high, imported(0), "new", only_promise_pipeline=True)
    assert lone.feed(made) == []
    assert lone.feed(call(1, answered(high, 0), "say")) == ["Ret a1 results nfn"]
    assert server.made[0].heard == ["say"]
    assert lone.feed(m.Finish(high, release_result_caps=False)) == []
    assert not server.made[0].is_referenced, "it was named to nobody"
    told = f"called a null capability: answer {high} held none, or its call is finished"
    assert lone.feed(call(2, answered(high, 0), "say")) == [f"Ret a2 failed: {told}"]
    lone.feed(m.Finish(2), m.Finish(0, release_result_caps=False))
    assert list(lone.state.exports.entries) == [0]
    lone.assert_gone(server, *server.made)


@pytest.mark.parametrize("method", ["say", "fail"])
def test_an_outcome_without_waiters_is_kept_for_pipelined_capabilities(method: str) -> None:
    """[B13] The answer stays until its Finish, with or without capabilities."""
    server = Server()
    lone = Lone(server)
    high = NO_RETURN_BIT
    made = call(high, imported(0), method, only_promise_pipeline=True)
    lone.feed(m.Bootstrap(0), made)
    why = {"say": "called a null capability", "fail": "as asked"}[method]
    assert lone.feed(call(1, answered(high, 0))) == [f"Ret a1 failed: {why}"]
    assert lone.feed(m.Finish(high)) == []
    assert high not in lone.state.answers
    lone.assert_gone(server)


def test_a_finish_of_a_call_for_its_pipeline_cancels_it_without_a_return() -> None:
    """[B13] Its id is free at once, since no Return will say so."""
    server = Server()
    lone = Lone(server)
    high = NO_RETURN_BIT | 1
    hang = call(high, imported(0), "deaf", only_promise_pipeline=True)
    lone.feed(m.Bootstrap(0), hang)
    again = call(high, imported(0), "new", only_promise_pipeline=True)
    assert lone.feed(m.Finish(high), again) == []
    assert server.cancelled == ["deaf"]
    server.waiting.pop().delivery.return_canceled()
    lone.vat_.step()
    assert high in lone.state.answers, "the end of the first is not the second's"
    assert lone.feed(call(1, answered(high, 0), "say")) == ["Ret a1 results nfn"]
    lone.assert_gone(server, *server.made)


@pytest.mark.parametrize("descriptors", [(), (hosted(9),)])
def test_a_return_that_was_not_wanted_is_dropped(descriptors: tuple[m.CapDescriptor, ...]) -> None:
    """[B14] The id of such a Return is not looked up, and its capabilities are not taken."""
    lone = Lone()
    assert lone.feed(returned(NO_RETURN_BIT | 3, *descriptors)) == []
    assert lone.state.is_idle
    lone.assert_gone()


# --- results to come, passed on ---------------------------------------------------------------


def test_a_capability_to_come_is_passed_on_as_the_place_where_it_will_be() -> None:
    """[B15] The callee calls the capability that the place became."""
    server = Server()
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    made = boot.call("new", "thing")
    kept = boot.call("keep", made.cap(), boot)
    assert pair.client.sent[-1] == (
        "Call q2@ans0.[] keep caps=[receiverAnswer 1.[0], receiverAnswer 0.[]]"
    )
    pair.run()
    assert kept.values == ()
    thing, itself = server.kept
    assert thing is server.made[0].cap
    assert itself is server.cap
    boot.call("forget")
    pair.assert_all_tables_empty(server, *server.made)


def test_a_capability_to_come_is_passed_on_while_its_call_runs() -> None:
    """[B15] The place at the callee is the answer's own promise."""
    server, target = Server(), Server("target")
    pair, boot = booted_pair(server)
    made = boot.call("deaf")
    boot.call("keep", made.cap())
    pair.run()
    kept = server.kept[0]
    assert kept is not None
    place = pair.server.ref_of(kept)
    early = place.call("early")
    assert early.is_waiting
    cap = target.reference(pair.server.vat.turn)
    server.answer(cap)
    cap.release()
    pair.run()
    assert early.values == ("early",)
    assert place.server is target
    boot.call("forget")
    pair.assert_all_tables_empty(server, target)


def test_a_call_on_a_capability_that_was_to_come_from_a_failing_call_gets_its_error() -> None:
    """[B16] It fails before or after the capability was passed on."""
    server = Server()
    pair, boot = booted_pair(server)
    bad = boot.call("fail", "no luck")
    slow = boot.call("deaf")
    failing = boot.call("tail", bad.cap(), "say")
    waiting = boot.call("tail", slow.cap(), "say")
    pair.run()
    assert failing.error.reason == "no luck"
    assert waiting.is_waiting
    server.waiting.pop().delivery.reject(bad.error)
    pair.server.vat.step()
    pair.run()
    assert waiting.error.reason == "no luck"
    pair.assert_all_tables_empty(server)


def test_a_call_on_a_capability_that_was_to_come_from_a_canceled_call_fails() -> None:
    """[B16] The call that would bring it is cancelled, and dependent calls get that error."""
    server = Server()
    lone = Lone(server)
    lone.feed(m.Bootstrap(0), call(1, imported(0), "hang"))
    depends = call(2, imported(0), "tail", your_answer(1, 0), values=("say",))
    lone.feed(depends)
    lone.feed(m.Finish(1))
    assert server.cancelled == [], "what was passed on still needs it"
    server.waiting[0].delivery.return_canceled()
    lone.vat_.step()
    said = lone.said()
    assert "Ret a1 canceled" in said
    assert any(text.startswith("Ret a2 failed: ") and "canceled" in text for text in said)
    lone.assert_gone(server)


@pytest.mark.parametrize("question", [7, 2, 1, 2**31, 2**32 - 1])
def test_a_place_in_an_answer_that_is_not_there_is_a_broken_capability(question: int) -> None:
    """[B17] The answer is unknown, the call's own, or finished. The handler sees an error; no
    Abort.
    """
    seen: list[str] = []

    def look(server: Server, incoming: Incoming) -> None:
        error = incoming.cap().broken
        assert error is not None, "it leads nowhere"
        seen.append(error.reason)
        incoming.give()

    server = Server(scripts={"look": look})
    lone = Lone(server)
    lone.feed(m.Bootstrap(0), call(1, imported(0), "new"), m.Finish(1))
    lone.feed(call(2, imported(0), "look", your_answer(question, 0)))
    assert lone.said()[-1] == "Ret a2 results nfn"
    own = "a call may not be addressed through its own answer"
    none = f"called a null capability: answer {question} held none, or its call is finished"
    assert seen == [own if question == 2 else none]
    lone.assert_gone(server, *server.made)


# --- messages that cross -----------------------------------------------------------------------


def test_a_call_on_results_to_come_is_always_sent_before_the_finish() -> None:
    """[B19] A watcher of the Return may call a capability of the results."""
    lone = Lone()
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(0)))
    made = boot.call("new")
    place = made.cap()
    later: list[Calling] = []
    made.pending.watch(lambda _: later.append(place.call("at once")))
    place.call("before")
    made.drop()
    lone.feed(returned(0, hosted(3)))
    assert lone.said()[-4:] == [
        "Call q0@imp0 new",
        "Call q1@ans0.[0] before",
        "Fin q0 rrc-",
        "Call q0@imp3 at once",
    ]
    lone.assert_gone()


@pytest.mark.parametrize("finish_first", [False, True])
def test_a_call_leaves_before_its_parent_that_is_dropped_in_the_same_turn(
    finish_first: bool,
) -> None:
    """[B19] The Finish never overtakes calls that were sent before it."""
    server = Server()
    pair, boot = booted_pair(server)
    made = boot.call("new")
    place = made.cap()
    if finish_first:
        made.drop()
    said = place.call("say")
    place.drop()
    made.drop()
    assert pair.client.outgoing.texts() == ["Call q0@imp0 new", "Call q1@ans0.[0] say"]
    pair.run()
    assert said.values == ("say",)
    assert pair.client.sent[-2:] == ["Fin q0 rrc-", "Rel 1x1"]
    pair.assert_all_tables_empty(server, *server.made)


def test_an_answer_is_called_through_although_its_export_was_released() -> None:
    """[B20] The answer holds a reference of its own until its Finish."""
    server = Server()
    lone = Lone(server)
    lone.feed(m.Bootstrap(0), m.Release(0, 1))
    assert not lone.state.exports.entries
    assert lone.feed(call(1, answered(0), "say")) == ["Ret a1 results nfn"]
    lone.feed(m.Finish(0, release_result_caps=False))
    assert not server.is_referenced
    lone.assert_gone(server)


def test_provisional_results_let_pipelined_calls_through() -> None:
    """[B10] The call itself stays under way until it is cancelled."""
    target = Server("target")

    def publish(server: Server, incoming: Incoming) -> None:
        cap = target.reference(incoming.delivery)
        incoming.delivery.set_pipeline(Fields([cap]))
        cap.release()
        server.scripts["hang"](server, incoming)

    server = Server(scripts={"publish": publish})
    pair, boot = booted_pair(server)
    made = boot.call("publish")
    said = made.cap().call("say")
    pair.run()
    assert said.values == ("say",)
    assert made.is_waiting
    pair.assert_all_tables_empty(server, target)
    assert server.cancelled == ["publish"]


def test_results_that_differ_from_the_provisional_ones_break_pipelined_capabilities() -> None:
    """[B11] Older calls went to the published results; later ones must not go elsewhere."""
    published, returned_ = Server("published"), Server("returned")

    def publish(server: Server, incoming: Incoming) -> None:
        cap = published.reference(incoming.delivery)
        incoming.delivery.set_pipeline(Fields([cap]))
        cap.release()
        server.waiting.append(incoming)

    server = Server(scripts={"publish": publish})
    lone = Lone(server)
    lone.feed(m.Bootstrap(0), call(1, imported(0), "publish"), call(2, answered(1, 0), "early"))
    cap = returned_.reference(lone.vat_.turn)
    server.answer(cap)
    cap.release()
    lone.vat_.step()
    lone.said()
    assert published.heard == ["early"]
    assert lone.feed(call(3, answered(1, 0), "late")) == [
        "Ret a3 failed: the results have another capability there than the published one"
    ]
    assert returned_.heard == []
    lone.assert_gone(server, published, returned_)
