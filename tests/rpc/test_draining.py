"""A side that shuts down: new calls are refused, those under way end, and then the connection."""

from __future__ import annotations

import pytest

from tests.rpc.harness.lone import Lone
from tests.rpc.harness.messages import answered, call, hosted, imported, promised
from tests.rpc.harness.peers import Calling, End, Network, PeerPair, Ref
from tests.rpc.harness.servers import Incoming, Server
from trio_capnp.errors import ProtocolError, RpcDisconnected, RpcError, RpcFailed
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._draining import stop_calls
from trio_capnp.rpc._errors import NOT_BEGUN, farewell
from trio_capnp.rpc._messages import SendResultsTo


def booted_pair(server: Server) -> tuple[PeerPair, Ref]:
    """Two ends, and the server's object at the client."""
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    pair.run()
    return pair, boot


def drain(end: End) -> list[str]:
    """Shut one end down. The list grows whenever its last call has ended."""
    idle: list[str] = []
    end.state.admission.drain(lambda: idle.append("idle"))
    return idle


def stop(end: End) -> None:
    """Cancel the calls that run at one end."""
    end.vat.turn.enter(stop_calls, end.state)
    end.vat.step()


def leave(pair: PeerPair) -> None:
    """The server says that it has answered every call, and ends the connection."""
    pair.server.state.send(m.Abort(farewell()))
    pair.server.disconnect()
    pair.run()
    pair.client.disconnect()


def refused(calling: Calling) -> bool:
    """Whether a call was refused, so that its caller may repeat it."""
    error = calling.error
    assert isinstance(error, RpcDisconnected)
    assert NOT_BEGUN not in error.details, "the mark is for one hop"
    if error.began is not None:
        assert error.reason == "the server is shutting down"
    return error.began is False


# --- refused calls ------------------------------------------------------------------------------


def test_a_new_call_is_refused_and_nothing_of_it_is_kept() -> None:
    """The Return gives its capabilities back, and needs no Finish."""
    server, mine = Server(), Server("mine")
    pair, boot = booted_pair(server)
    drain(pair.server)
    asked = boot.call("keep", mine, pair.client.promise())
    pair.run()
    assert refused(asked)
    assert pair.server.sent[-1] == "Ret a0 disconnected: the server is shutting down nfn"
    assert server.heard == []
    assert not pair.server.state.answers
    assert not pair.server.state.imports.entries
    pair.assert_all_tables_empty(server, mine)


def test_a_bootstrap_is_refused_and_calls_pipelined_on_it_too() -> None:
    """None of them has begun."""
    server = Server()
    pair = PeerPair(server)
    drain(pair.server)
    boot = pair.client.bootstrap()
    first = boot.call("one")
    second = first.cap().call("two")
    pair.run()
    late = boot.call("three")
    assert all(refused(each) for each in (first, second, late))
    assert server.heard == []
    pair.assert_all_tables_empty(server)


def test_calls_pipelined_on_a_refused_call_are_refused() -> None:
    """They are sent before the refusal arrives, and the answer does not exist."""
    server = Server()
    pair, boot = booted_pair(server)
    drain(pair.server)
    first = boot.call("new")
    second = first.cap().call("new")
    third = second.cap().call("say")
    pair.run()
    assert all(refused(each) for each in (first, second, third))
    pair.assert_all_tables_empty(server)


def test_a_call_on_the_result_of_a_returned_call_is_refused() -> None:
    """It is new work, whether the peer knows the result already or addresses the answer."""
    server = Server()
    pair, boot = booted_pair(server)
    made = boot.call("new")
    place = made.cap()
    pair.server.receive("call:new")
    drain(pair.server)
    crossing = place.call("say")
    pair.run()
    later = place.call("say")
    pair.run()
    assert refused(crossing)
    assert refused(later)
    pair.assert_all_tables_empty(server, *server.made)


def test_a_call_that_wants_no_return_is_refused_silently() -> None:
    """Its capabilities are given back by a Release."""
    server = Server()
    lone = Lone(server)
    lone.feed(m.Bootstrap(0))
    drain(lone.end)
    silent = call(1, imported(0), "new", hosted(7), promised(8), only_promise_pipeline=True)
    assert sorted(lone.feed(silent)) == ["Rel 7x1", "Rel 8x1"]
    (told,) = lone.feed(call(2, answered(1, 0), "say"))
    assert told == "Ret a2 disconnected: the server is shutting down nfn"
    assert not server.made
    lone.assert_gone(server)


def test_a_refusal_does_not_excuse_a_breach() -> None:
    """An id in use, and an export that does not exist, end the connection as ever."""
    server = Server()
    lone = Lone(server)
    lone.feed(m.Bootstrap(0), call(1, imported(0), "hang"))
    drain(lone.end)
    for breach in (call(1, imported(0)), m.Bootstrap(1), call(2, imported(9)), call(2, None)):
        with pytest.raises(ProtocolError):
            lone.feed(breach)
    lone.assert_gone(server)


def test_calls_of_the_side_that_drains_go_out() -> None:
    """A handler that runs may need them for its end."""
    theirs = Server("theirs")
    server = Server()
    pair, boot = booted_pair(server)
    boot.call("keep", theirs)
    pair.run()
    drain(pair.server)
    kept = server.kept[0]
    assert kept is not None
    asked = pair.server.ref_of(kept).call("say")
    pair.run()
    assert asked.values == ("say",)
    pair.assert_all_tables_empty(server, theirs)


# --- calls that go on --------------------------------------------------------------------------


def test_a_running_call_ends_as_ever_and_then_the_side_is_idle() -> None:
    """Idle is told when the last one has ended."""
    server = Server()
    pair, boot = booted_pair(server)
    asked = [boot.call("hang"), boot.call("hang")]
    pair.run()
    idle = drain(pair.server)
    server.answer(values=("first",))
    assert idle == []
    server.answer(values=("second",))
    pair.server.vat.step()
    assert idle == ["idle"]
    pair.run()
    assert [each.values for each in asked] == [("first",), ("second",)]
    pair.assert_all_tables_empty(server)


def test_a_call_on_the_answer_of_a_running_call_goes_on() -> None:
    """Also one through two answers; the running call may wait for it."""
    server = Server()
    pair, boot = booted_pair(server)
    asked = boot.call("hang")
    pair.run()
    idle = drain(pair.server)
    pipelined = asked.cap().call("new")
    further = pipelined.cap().call("say")
    pair.run()
    made = Server("made")
    cap = made.reference(pair.server.vat.turn)
    server.answer(cap)
    cap.release()
    pair.server.vat.step()
    pair.run()
    assert asked.content.caps
    assert further.values == ("say",)
    assert idle
    pair.assert_all_tables_empty(server, made, *made.made)


def test_stream_calls_go_on_through_exports_promises_and_answers() -> None:
    """A call of another method on the same object is refused."""
    server = Server()
    pair, boot = booted_pair(server)
    made = boot.call("new")
    place = made.cap()
    pair.server.receive("call:new")
    drain(pair.server)
    crossing = place.call("stream_one")
    pair.run()
    later = place.call("stream_two")
    plain = place.call("say")
    pair.run()
    assert crossing.values == ("stream_one",)
    assert later.values == ("stream_two",)
    assert refused(plain)
    assert server.made[0].heard == ["stream_one", "stream_two"]
    pair.assert_all_tables_empty(server, *server.made)


def test_a_call_of_this_side_that_comes_back_as_a_tail_call_goes_on() -> None:
    """The running handler that made it could not end otherwise."""
    own = Server("own")

    def roundabout(server: Server, incoming: Incoming) -> None:
        """Call an object of this vat by way of the peer."""
        asked = pair.server.ref_of(incoming.cap()).call("tail", own, "say", 5)
        asked.pending.watch(lambda outcome: results.append(outcome))
        server.waiting.append(incoming)

    results: list[object] = []
    server, theirs = Server(scripts={"roundabout": roundabout}), Server("theirs")
    pair, boot = booted_pair(server)
    asked = boot.call("roundabout", theirs)
    pair.server.receive("call:roundabout")
    drain(pair.server)
    pair.run()
    assert own.heard == [("say", 5)]
    assert len(results) == 1
    assert "Ret a0 takeFrom q1" in pair.client.sent, "it came back as a tail call"
    server.answer()
    pair.run()
    assert asked.content is not None
    pair.assert_all_tables_empty(server, theirs, own)


def test_a_call_on_the_answer_of_a_redirected_call_goes_on() -> None:
    """The tail call that took its place still runs at the peer, and the call goes there."""
    server, theirs = Server(), Server("theirs")
    pair, boot = booted_pair(server)
    asked = boot.call("tail", theirs, "hang")
    place = asked.cap()
    pair.server.receive("call:tail")
    drain(pair.server)
    pipelined = place.call("say")
    pair.run()
    thing = Server("thing")
    cap = thing.reference(pair.client.vat.turn)
    theirs.answer(cap)
    cap.release()
    pair.client.vat.step()
    pair.run()
    assert pipelined.values == ("say",)
    assert thing.heard == ["say"]
    pair.assert_all_tables_empty(server, theirs, thing)


@pytest.mark.parametrize("hint", ["none", "tail", "silent"])
def test_a_call_on_the_answer_of_any_kind_of_running_call_goes_on(hint: str) -> None:
    """Also of one whose results stay here, and of one that wants no Return."""
    server = Server()
    lone = Lone(server)
    running = call(
        1,
        imported(0),
        "hang",
        to=SendResultsTo.YOURSELF if hint == "tail" else SendResultsTo.CALLER,
        only_promise_pipeline=hint == "silent",
    )
    lone.feed(m.Bootstrap(0), running)
    drain(lone.end)
    assert lone.feed(call(2, answered(1, 0), "say")) == []
    thing = Server("thing")
    cap = thing.reference(lone.vat_.turn)
    server.answer(cap)
    cap.release()
    lone.vat_.step()
    assert thing.heard == ["say"]
    assert "Ret a2 results nfn" in lone.said()
    lone.assert_gone(server, thing)


# --- stopping ----------------------------------------------------------------------------------


def test_stopped_calls_end_with_an_error_that_does_not_call_them_unbegun() -> None:
    """A handler that runs is cancelled, and a call that waits in a promise ends."""
    server = Server()
    pair, boot = booted_pair(server)
    promise = pair.server.promise()
    server.kept = [promise.cap.add_ref()]
    held = boot.call("kept")
    pair.run()
    running, waiting = boot.call("hang"), held.result().call("say")
    pipelined = running.cap().call("say")
    pair.run()
    idle = drain(pair.server)
    stop(pair.server)
    assert server.cancelled == ["hang"]
    pair.run()
    assert [each.error.reason for each in (running, waiting)] == ["the server is shutting down"] * 2
    assert not any(refused(each) for each in (running, waiting))
    assert isinstance(pipelined.error, RpcError)
    assert idle == ["idle"]
    stream = boot.call("stream")
    pair.run()
    assert refused(stream), "no stream goes on once calls are stopped"
    promise.drop()
    pair.assert_all_tables_empty(server)


def test_a_handler_that_cannot_be_cancelled_is_awaited_and_its_results_are_sent() -> None:
    """It has no ``on_cancel``."""

    def stubborn(server: Server, incoming: Incoming) -> None:
        server.waiting.append(incoming)

    server = Server(scripts={"stubborn": stubborn})
    pair, boot = booted_pair(server)
    asked, held = boot.call("stubborn"), boot.call("hang")
    pair.run()
    idle = drain(pair.server)
    stop(pair.server)
    assert server.cancelled == ["hang"]
    assert idle == []
    server.answer(values=("done",))
    pair.server.vat.step()
    assert idle == ["idle"]
    pair.run()
    assert asked.values == ("done",)
    assert not refused(held)
    pair.assert_all_tables_empty(server)


def test_a_stopped_call_is_cancelled_although_another_call_holds_its_result() -> None:
    """Otherwise a handler that cannot be cancelled could wait for it for ever."""
    server = Server()
    pair, boot = booted_pair(server)
    asked = boot.call("hang")
    boot.call("keep", asked.cap())
    pair.run()
    idle = drain(pair.server)
    stop(pair.server)
    assert server.cancelled == ["hang"]
    assert idle == ["idle"]
    pair.run()
    pair.assert_all_tables_empty(server)


def test_a_stopped_call_to_a_third_vat_gets_a_finish() -> None:
    """Both forwarded by the core and as a tail call of a handler."""
    far = Server("far")
    network = Network()
    relay = Server("relay")
    a, b, c = network.vat("a"), network.vat("b", relay), network.vat("c", far)
    near, middle = network.connect(a, b)
    outward, remote = network.connect(b, c)
    distant = outward.bootstrap()
    network.run()
    relay.kept = [distant.cap.add_ref()]
    boot = near.bootstrap()
    network.run()
    passed = boot.call("kept")
    network.run()
    asked = [passed.result().call("hang"), boot.call("tail", passed.result(), "hang")]
    network.run()
    assert len(far.waiting) == 2
    idle = drain(middle)
    stop(middle)
    network.run()
    assert far.cancelled == ["hang", "hang"]
    assert idle == ["idle"]
    assert [refused(each) for each in asked] == [False, False]
    assert remote.state.admission.calls_in_flight == 0
    network.assert_all_tables_empty(relay, far)


def test_a_stopped_call_whose_outcome_is_that_of_a_call_of_another_vat_ends() -> None:
    """The third vat has tail-called an object of this one, whose handler is cancelled."""
    far, own, relay = Server("far"), Server("own"), Server("relay")
    network = Network()
    a, b, c = network.vat("a"), network.vat("b", relay), network.vat("c", far)
    near, middle = network.connect(a, b)
    outward, _ = network.connect(b, c)
    distant = outward.bootstrap()
    network.run()
    relay.kept = [distant.cap.add_ref(), own.reference(b.turn)]
    boot = near.bootstrap()
    network.run()
    passed = boot.call("kept")
    network.run()
    asked = boot.call("tail", passed.result(), passed.result(1), "tail", "hang")
    network.run()
    assert len(own.waiting) == 1
    idle = drain(middle)
    stop(middle)
    network.run()
    assert own.cancelled == ["hang"]
    assert idle == ["idle"]
    assert not refused(asked)
    network.assert_all_tables_empty(relay, far, own)


def test_a_stopped_tail_call_to_the_peer_itself_ends() -> None:
    """The peer keeps its results, so its call is redirected and has ended here already."""
    server, theirs = Server(), Server("theirs")
    pair, boot = booted_pair(server)
    asked = boot.call("tail", theirs, "hang")
    pair.run()
    idle = drain(pair.server)
    stop(pair.server)
    pair.run()
    assert pair.server.state.admission.calls_in_flight == 0
    assert idle == []
    theirs.answer(values=("late",))
    pair.client.vat.step()
    pair.run()
    assert asked.values == ("late",)
    pair.assert_all_tables_empty(server, theirs)


# --- the farewell ------------------------------------------------------------------------------


def test_a_call_that_crosses_the_farewell_has_not_begun() -> None:
    """The side that left has answered every call that it began."""
    server = Server()
    pair, boot = booted_pair(server)
    done = boot.call("say")
    pair.run()
    drain(pair.server)
    crossing = boot.call("say")
    pipelined = crossing.cap().call("say")
    leave(pair)
    late = boot.call("say")
    assert done.values == ("say",)
    assert refused(crossing)
    assert refused(pipelined)
    assert late.error.__dict__["began"] is False
    assert server.heard == ["say"]
    pair.assert_all_tables_empty(server)


def test_the_farewell_does_not_speak_of_a_call_that_was_returned_by_reference() -> None:
    """Its Return named another call, so it had begun."""
    server, theirs = Server(), Server("theirs")
    pair, boot = booted_pair(server)
    asked = boot.call("tail", theirs, "hang")
    pair.run()
    drain(pair.server)
    leave(pair)
    assert isinstance(asked.error, RpcDisconnected)
    assert asked.error.began is None
    pair.assert_all_tables_empty(server, theirs)


def test_an_abort_without_the_mark_says_nothing_of_the_calls() -> None:
    """Nor does one whose reason has passed another vat."""
    marked = {NOT_BEGUN: b""}
    for exception in (
        m.ExceptionValue("the server is shutting down", "disconnected"),
        m.ExceptionValue("remote exception: shutting down", "disconnected", details=marked),
        m.ExceptionValue("shutting down", "failed", details=marked),
        m.ExceptionValue("shutting down", "disconnected", details={NOT_BEGUN: bytes(4)}),
    ):
        lone = Lone()
        boot = lone.end.bootstrap()
        asked = boot.call("say")
        lone.feed(m.Abort(exception))
        assert isinstance(asked.error, RpcDisconnected)
        assert asked.error.began is None
        assert NOT_BEGUN not in asked.error.details
        lone.assert_gone()


def test_only_an_unbroken_mark_of_this_question_is_believed() -> None:
    """A vat of another implementation may copy the details of another call's error."""
    mark = {NOT_BEGUN: b"\x01\0\0\0"}
    for exception, began in (
        (m.ExceptionValue("shutting down", "disconnected", details=mark), False),
        (m.ExceptionValue("remote exception: no", "disconnected", details=mark), None),
        (m.ExceptionValue("no", "disconnected", details={NOT_BEGUN: b"\x02\0\0\0"}), None),
        (m.ExceptionValue("no", "disconnected", details={NOT_BEGUN: b""}), None),
        (m.ExceptionValue("no", "disconnected", details={NOT_BEGUN + 1: b"\x01\0\0\0"}), None),
    ):
        lone = Lone()
        boot = lone.end.bootstrap()
        asked = boot.call("say")
        returned = m.Return(1, m.ReturnKind.EXCEPTION, exception=exception, no_finish_needed=True)
        lone.feed(returned)
        assert isinstance(asked.error, RpcDisconnected)
        assert asked.error.began is began
        lone.assert_gone()


def test_a_mark_on_another_kind_of_error_is_dropped() -> None:
    """Only a disconnection can say that a call has not begun."""
    lone = Lone()
    boot = lone.end.bootstrap()
    asked = boot.call("say")
    value = m.ExceptionValue("no", "failed", details={NOT_BEGUN: b"\x01\0\0\0", 5: b"x"})
    lone.feed(m.Return(1, m.ReturnKind.EXCEPTION, exception=value, no_finish_needed=True))
    assert isinstance(asked.error, RpcFailed)
    assert asked.error.details == {5: b"x"}
    lone.assert_gone()


def test_a_tail_call_of_the_peer_is_let_in_also_while_calls_are_stopped() -> None:
    """An honest peer sends one only in answer to a call of this side."""
    server = Server()
    lone = Lone(server)
    lone.feed(m.Bootstrap(0))
    drain(lone.end)
    stop(lone.end)
    tail = call(1, imported(0), "say", to=SendResultsTo.YOURSELF)
    assert lone.feed(tail) == ["Ret a1 elsewhere"]
    assert server.heard == ["say"]
    lone.feed(m.Finish(1))
    lone.assert_gone(server)
