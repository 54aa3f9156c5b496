"""Calls on results that are still to come, between two ends."""

from __future__ import annotations

from tests.rpc._peers import PeerPair, Server


def test_a_path_taken_twice_is_one_capability() -> None:
    """[B04] so there is one queue for it."""
    server = Server()
    pair = PeerPair(server)
    made = pair.client.bootstrap().call("new")
    first, second = made.cap(), made.cap()
    assert first.cap is second.cap
    pair.assert_all_tables_empty(server)
