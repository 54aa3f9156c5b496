"""Calls on a place in results for which the handler published a promise before it returned."""

from __future__ import annotations

from tests.rpc.harness.fields import Fields, method_number
from tests.rpc.harness.lone import Lone
from tests.rpc.harness.messages import (
    answered,
    booted,
    call,
    ended,
    hosted,
    imported,
    receiver_loopback,
    your_answer,
)
from tests.rpc.harness.peers import PeerPair, Ref
from tests.rpc.harness.servers import INTERFACE, Incoming, Server
from trio_capnp.rpc import Request
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._messages import ReturnKind, SendResultsTo


def _booted_pair(server: Server) -> tuple[PeerPair, Ref]:
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    pair.run()
    return pair, boot


def _publishing(pair: PeerPair, server: Server) -> Ref:
    """Let ``publish`` publish a promise, and wait."""
    promise = pair.server.promise()

    def publish(server: Server, incoming: Incoming) -> None:
        incoming.delivery.set_pipeline(Fields([promise.cap]))
        server.waiting.append(incoming)

    server.scripts["publish"] = publish
    return promise


def test_calls_are_not_overtaken_when_the_published_promise_becomes_the_result() -> None:
    """P2: [B11] Seed 203127. The caller knew the result, and called it past the promise."""
    server, target = Server(), Server("target")
    pair, boot = _booted_pair(server)
    promise = _publishing(pair, server)
    made = boot.call("publish")
    place = made.cap()
    place.call("first")
    pair.run()
    cap = pair.server.ref(target)
    server.answer(cap.cap)
    pair.server.vat.step()
    pair.run()
    place.call("second")
    pair.run()
    assert target.heard == []
    promise.resolve(cap)
    pair.run()
    place.call("third")
    pair.run()
    assert target.heard == ["first", "second", "third"]
    pair.assert_all_tables_empty(server, target)


def test_a_published_promise_is_called_until_it_becomes_something_else() -> None:
    """P2: [B11] After that, calls fail, and do not go to the result."""
    server, target, other = Server(), Server("target"), Server("other")
    pair, boot = _booted_pair(server)
    promise = _publishing(pair, server)
    made = boot.call("publish")
    place = made.cap()
    place.call("first")
    pair.run()
    server.answer(pair.server.ref(target).cap)
    pair.server.vat.step()
    pair.run()
    place.call("second")
    pair.run()
    promise.resolve(other)
    pair.run()
    third = place.call("third")
    pair.run()
    assert other.heard == ["first", "second"]
    assert target.heard == []
    assert "another capability" in third.error.reason
    pair.assert_all_tables_empty(server, target, other)


def test_calls_go_on_through_a_published_place_that_is_never_resolved() -> None:
    """P2: [B11] Seeds 102988, 103598, 108060 and 302007. They waited for ever.

    The place is in the answer to a tail call, of which this side never hears the results.
    """

    def publish(server: Server, incoming: Incoming) -> None:
        incoming.delivery.set_pipeline(Fields([incoming.cap()]))
        server.waiting.append(incoming)

    server, target = Server(scripts={"publish": publish}), Server("target")
    lone = Lone(server)
    lone.feed(m.Bootstrap(0), call(1, imported(0), "tail", hosted(7), values=("say",)))
    lone.feed(call(2, imported(0), "publish", your_answer(1, 0)))
    assert lone.feed(call(3, answered(2, 0), "early")) == [
        "Call q1@ans0.[0] early yourself",
        "Ret a3 takeFrom q1",
    ]
    cap = target.reference(lone.vat_.turn)
    server.answer(cap)
    cap.release()
    lone.vat_.step()
    assert lone.said()[-1] == "Ret a2 results caps=[senderPromise 1]"
    assert lone.feed(call(4, answered(2, 0), "late"), call(5, imported(1), "later")) == [
        "Call q2@ans0.[0] late yourself",
        "Ret a4 takeFrom q2",
        "Call q3@ans0.[0] later yourself",
        "Ret a5 takeFrom q3",
    ]
    assert target.heard == []
    lone.assert_gone(server, target)


def test_calls_by_the_peer_and_direct_ones_go_to_the_published_capability() -> None:
    """P2: [B10] [G01] Seed 402372. The older calls went to a promise that was returned instead.

    The peer answers our call with a tail call to us, whose handler publishes an object.
    """
    server, target = Server(), Server("target")
    lone = Lone(server)
    boot, promise = lone.end.bootstrap(), lone.end.promise()

    def publish(server: Server, incoming: Incoming) -> None:
        cap = target.reference(incoming.delivery)
        incoming.delivery.set_pipeline(Fields([cap]))
        cap.release()
        server.waiting.append(incoming)

    server.scripts["publish"] = publish
    lone.feed(booted(0, hosted(0)), m.Bootstrap(0))
    asked = boot.call("ask")
    place = asked.cap()
    place.call("early")
    lone.feed(call(5, imported(0), "publish", to=SendResultsTo.YOURSELF))
    lone.feed(ended(0, ReturnKind.TAKE_FROM_OTHER_QUESTION, take_from=5))
    assert lone.said()[-1] == "Dis @ans0.[0] SL0"
    place.call("late")
    server.answer(promise.cap)
    lone.vat_.step()
    lone.feed(call(6, answered(5, 0), "early", to=SendResultsTo.YOURSELF))
    lone.feed(receiver_loopback(0, answered(5, 0)))
    assert target.heard == ["early", "late"]
    promise.resolve(target)
    assert target.heard == ["early", "late"]
    lone.assert_gone(server, target)


def test_a_tail_call_changes_nothing_about_a_published_pipeline() -> None:
    """P2: [B10] Seed 501689. The public API refuses a tail call after results were set."""
    target, other = Server("target"), Server("other")

    def publish(server: Server, incoming: Incoming) -> None:
        cap = target.reference(incoming.delivery)
        incoming.delivery.set_pipeline(Fields([cap]))
        cap.release()
        callee = other.reference(incoming.delivery)
        incoming.delivery.tail_call(
            callee.call(Request(INTERFACE, method_number("deaf"), Fields()))
        )
        callee.release()

    server = Server(scripts={"publish": publish})
    pair, boot = _booted_pair(server)
    made = boot.call("publish")
    pair.run()
    made.cap().call("say")
    pair.run()
    assert target.heard == ["say"]
    other.answer(None)
    pair.server.vat.step()
    pair.assert_all_tables_empty(server, target, other)
