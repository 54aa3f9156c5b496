"""Tail calls: results that go straight to whoever asked for them first."""

from __future__ import annotations

from tests.rpc._peers import PeerPair, Server


def test_a_tail_call_to_another_object_of_the_same_vat_is_answered_as_usual() -> None:
    """[G08] the results are passed on with an ordinary Return."""
    caller, third = Server("caller"), Server("third")
    pair = PeerPair(caller)
    caller.kept.append(pair.server.ref(third).cap.add_ref())
    boot = pair.client.bootstrap()
    asked = boot.call("kept")
    answer = boot.call("tail", asked.cap(), "say")
    pair.run()
    assert answer.values == ("say",)
    assert third.heard == ["say"]
    assert pair.server.sent[-1] == "Ret a2 results nfn"
    pair.assert_all_tables_empty(caller, third)
