"""Promises that cross a link: who is told what they become, and in which order calls arrive."""

from __future__ import annotations

from tests.rpc._peers import PeerPair, Server


def test_a_promise_of_ours_queues_until_it_is_resolved() -> None:
    """[E21] calls before and after arrive in order; nothing is sent for it."""
    pair, server = PeerPair(), Server()
    promise = pair.client.promise()
    promise.call("one")
    promise.call("two")
    assert server.heard == []
    promise.resolve(pair.client.ref(server))
    promise.call("three")
    assert server.heard == ["one", "two", "three"]
    assert pair.client.sent == []
    pair.assert_all_tables_empty(server)
