"""References between two ends: what is exported, counted and given back."""

from __future__ import annotations

from tests.rpc._lone import Lone
from tests.rpc._peers import Server
from trio_capnp.rpc import _messages as m


def test_a_release_of_no_references_changes_nothing() -> None:
    """[C13] it is allowed, and pointless."""
    server = Server()
    lone = Lone(server)
    lone.feed(m.Bootstrap(0))
    assert lone.feed(m.Release(0, 0)) == []
    assert lone.state.exports.entries
    lone.assert_gone(server)
