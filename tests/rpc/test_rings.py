"""Places in two answers, across a link, that lead only to each other."""

from __future__ import annotations

from tests.rpc.harness.lone import Lone
from tests.rpc.harness.messages import booted, hosted, receiver_loopback, returned, yours
from tests.rpc.harness.peers import PeerPair
from tests.rpc.harness.servers import Server
from trio_capnp.rpc import _messages as m


def test_answers_that_have_a_place_in_one_another_are_finished_if_it_is_null() -> None:
    """P3: [E17] Seed 103366 and others. Each side kept its answer for the other side's place."""
    one, other = Server("one"), Server("other")
    pair = PeerPair(other, client=one)
    to_other, to_one = pair.client.bootstrap(), pair.server.bootstrap()
    pair.run()
    first, second = to_other.call("deaf"), to_one.call("deaf")
    null, place = first.cap(1), second.cap(0)
    pair.run()
    one.answer(null.cap)
    pair.client.vat.step()
    other.answer(place.cap)
    pair.server.vat.step()
    pair.run()
    said = place.call("say")
    pair.run()
    assert "null" in said.error.reason
    pair.assert_all_tables_empty(one, other)


def test_a_disembargo_does_not_go_round_for_ever() -> None:
    """P3: [E17] [F15] Seed 104764. The calls behind it fail, since they would go round, too."""
    server = Server()
    lone = Lone(server)
    boot = lone.end.bootstrap()
    promise = lone.end.promise()
    lone.feed(booted(0, hosted(0)), m.Bootstrap(0))
    asked = boot.call("ask", promise)
    place = asked.cap()
    early = place.call("early")
    promise.resolve(place)
    lone.said()
    lone.feed(returned(0, yours(0)))
    late = place.call("late")
    assert lone.said() == ["Dis @ans0.[0] SL0"]
    assert lone.feed(receiver_loopback(0, m.ImportedCap(1))) == ["Fin q0 rrc-"]
    assert "resolved to itself" in late.error.reason
    assert early.is_waiting
    assert server.heard == []
    lone.assert_gone(server)
