"""Calls of the peer that come to a promise which has become the gate of an embargo."""

from __future__ import annotations

from tests.rpc.harness.lone import Lone
from tests.rpc.harness.messages import answered, booted, call, hosted, imported, returned, yours
from tests.rpc.harness.servers import Incoming, Server
from trio_capnp.rpc import _messages as m


def test_the_peers_calls_pass_a_gate_by_each_way_to_the_promise_that_became_it() -> None:
    """P2: [F19] Seed 400034. The call through the answer waited, the one after it did not."""
    server = Server()
    lone = Lone(server)
    boot, promise = lone.end.bootstrap(), lone.end.promise()

    def give(server: Server, incoming: Incoming) -> None:
        incoming.give(promise.cap)

    server.scripts["give"] = give
    lone.feed(booted(0, hosted(0)), m.Bootstrap(0), call(1, imported(0), "give"))
    asked = boot.call("ask")
    place = asked.cap()
    place.call("early")
    lone.feed(returned(0, yours(0)))
    lone.said()
    promise.resolve(place)
    assert lone.said() == ["Res 1 -> senderHosted 0"]
    late = place.call("late")
    lone.feed(call(2, answered(1, 0), "first"), call(3, imported(0), "second"))
    assert server.heard == ["first", "second"]
    assert late.is_waiting
    lone.assert_gone(server)
