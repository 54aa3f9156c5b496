"""The end of a connection: all who wait learn it, every table is emptied, nothing more is sent."""

from __future__ import annotations

from tests.rpc._peers import PeerPair, Server
from trio_capnp.errors import RpcDisconnected


def test_calls_under_way_fail_when_the_peer_leaves() -> None:
    """[I15] the reason is that the peer disconnected."""
    server = Server()
    pair = PeerPair(server)
    waiting = pair.client.bootstrap().call("hang")
    pair.run()
    pair.client.disconnect()
    pair.server.disconnect()
    assert isinstance(waiting.error, RpcDisconnected)
    assert waiting.error.reason == "the peer disconnected"
    pair.assert_all_tables_empty(server)
