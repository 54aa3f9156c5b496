"""Embargoes: calls made through one reference arrive in the order in which they were made."""

from __future__ import annotations

from tests.rpc._peers import PeerPair, Server


def test_nothing_is_embargoed_for_null() -> None:
    """[F06] a null result rejects everything; the peer could not reflect a Disembargo."""
    echo = Server("echo")
    pair = PeerPair(echo)
    echoed = pair.client.bootstrap().call("echo", None)
    early = echoed.cap().call("one")
    pair.run()
    late = echoed.cap().call("two")
    assert early.error.kind == late.error.kind == "failed"
    assert not any(text.startswith("Dis") for text in pair.client.sent)
    pair.assert_all_tables_empty(echo)
