"""Calls and returns between two ends: bootstrap, ids, callbacks."""

from __future__ import annotations

from tests.rpc._peers import PeerPair, Server


def test_calls_before_any_answer_are_sent_at_once_and_all_end() -> None:
    """[A01] basics: nothing runs when it is sent; one fails alone; the connection stays up."""
    greeter = Server()
    pair = PeerPair(greeter)
    cap = pair.client.bootstrap()
    foo, bad, baz = cap.call("foo"), cap.call("fail"), cap.call("baz")
    assert greeter.heard == []
    pair.server.receive("bootstrap", "call:foo", "call:fail", "call:baz")
    assert greeter.heard == ["foo", "baz"]
    pair.run()
    assert foo.values == ("foo",)
    assert baz.values == ("baz",)
    assert bad.error.reason == "remote exception: as asked"
    assert pair.client.sent == [
        "Boot q0",
        "Call q1@ans0.[] foo",
        "Call q2@ans0.[] fail",
        "Call q3@ans0.[] baz",
        "Fin q0 rrc-",
        "Fin q2 rrc-",
    ]
    assert pair.server.sent == [
        "Ret a0 results caps=[senderHosted 0]",
        "Ret a1 results nfn",
        "Ret a2 failed: as asked",
        "Ret a3 results nfn",
    ]
    pair.assert_all_tables_empty(greeter)
    assert pair.client.sent[-1] == "Rel 0x1"


def test_pipelined_call_arrives_before_direct_call() -> None:
    """[F01] the embargo keeps the order of calls made on one reference."""
    echo, logger = Server("echo"), Server("logger")
    pair = PeerPair(echo)
    echoed = pair.client.bootstrap().call("echo", logger)
    promised = echoed.cap()
    promised.call("one")
    pair.server.receive("bootstrap", "call:echo", "call:one")
    pair.client.receive("return:boot", "return:echo")
    promised.call("two")
    assert logger.heard == []
    pair.run()
    assert logger.heard == ["one", "two"]
    assert promised.server is logger
    pair.assert_all_tables_empty(echo, logger)
