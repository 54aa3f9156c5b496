"""Calls and returns between two ends: bootstrap, ids, callbacks."""

from __future__ import annotations

import pytest

from tests.rpc.harness.lone import Lone
from tests.rpc.harness.messages import answered, booted, call, hosted, imported, returned
from tests.rpc.harness.peers import Calling, PeerPair
from tests.rpc.harness.servers import Incoming, Server
from trio_capnp.errors import RpcFailed
from trio_capnp.rpc import _messages as m


def test_calls_before_any_answer_are_sent_at_once_and_all_end() -> None:
    """[A01] [A24] No handler runs while a call is sent. One call fails; the connection stays up."""
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
    assert bad.error.reason == "as asked"
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


def test_a_call_on_the_bootstrap_promise_may_be_answered_before_the_bootstrap() -> None:
    """[A02] The peer may answer in any order."""
    lone = Lone()
    boot = lone.end.bootstrap()
    early = boot.call("early")
    assert lone.said() == ["Boot q0", "Call q1@ans0.[] early"]
    lone.feed(returned(1, nfn=True))
    assert early.values == ()
    assert lone.feed(booted(0, hosted(0))) == ["Fin q0 rrc-"]
    boot.drop()
    assert lone.said()[-1] == "Rel 0x1"
    lone.assert_gone()


def test_after_the_bootstrap_returned_calls_address_the_import() -> None:
    """[A03] The Finish of the bootstrap waits for nothing."""
    lone = Lone()
    boot = lone.end.bootstrap()
    early = boot.call("early")
    assert lone.feed(booted(0, hosted(7))) == ["Fin q0 rrc-"]
    late = boot.call("late")
    assert lone.said()[-1] == "Call q0@imp7 late"
    lone.feed(returned(0, nfn=True), returned(1, nfn=True))
    assert early.values == late.values == ()
    lone.assert_gone()


@pytest.mark.parametrize("flag", [False, True])
def test_a_bootstrap_return_may_have_either_value_of_release_param_caps(flag: bool) -> None:
    """[A04] releaseParamCaps on the Return of a Bootstrap has no meaning."""
    lone = Lone()
    boot = lone.end.bootstrap()
    message = booted(0, hosted(0))
    message.release_param_caps = flag
    assert lone.feed(message) == ["Fin q0 rrc-"]
    boot.drop()
    lone.assert_gone()


def test_without_a_bootstrap_object_calls_fail_and_the_connection_stays() -> None:
    """[A05] The capability is broken. Once the server has an object, a new bootstrap works."""
    pair = PeerPair()
    boot = pair.client.bootstrap()
    early = boot.call("early")
    pair.run()
    assert "no bootstrap object" in early.error.reason
    assert "no bootstrap object" in boot.call("late").error.reason
    server = Server()
    pair.server.state.bootstrap_cap = lambda: server.reference(pair.server.vat.turn)
    again = pair.client.bootstrap().call("hello")
    pair.run()
    assert again.values == ("hello",)
    pair.assert_all_tables_empty(server)


def test_each_bootstrap_adds_a_reference_to_the_same_export() -> None:
    """[A06] The object survives its first holder."""
    server = Server()
    pair = PeerPair(server)
    for _ in range(3):
        boot = pair.client.bootstrap()
        boot.call("hello")
        pair.run()
        boot.drop()
        pair.run()
    kept = [pair.client.bootstrap() for _ in range(3)]
    pair.run()
    assert [text for text in pair.server.sent if "senderHosted" in text] == [
        "Ret a0 results caps=[senderHosted 0]",
        "Ret a0 results caps=[senderHosted 0]",
        "Ret a0 results caps=[senderHosted 0]",
        "Ret a0 results caps=[senderHosted 0]",
        "Ret a1 results caps=[senderHosted 0]",
        "Ret a2 results caps=[senderHosted 0]",
    ]
    assert len({id(ref.end) for ref in kept}) == 1
    pair.assert_all_tables_empty(server)
    assert pair.client.sent[-1] == "Rel 0x3"


def test_a_bootstrap_by_object_id_fails_alone() -> None:
    """[A09] Restoring by id is not offered. The answer stays until its Finish."""
    lone = Lone(Server())
    assert lone.feed(m.Bootstrap(0, has_object_id=True)) == [
        "Ret a0 failed: Bootstrap with an object id is not supported"
    ]
    assert 0 in lone.state.answers
    lone.feed(m.Finish(0))
    assert not lone.state.answers
    lone.assert_gone()


def test_a_failing_bootstrap_factory_fails_that_bootstrap() -> None:
    """[A07] The factory is asked each time."""

    def refuse() -> None:
        raise RpcFailed("not for you")

    pair = PeerPair(Server())
    pair.server.state.bootstrap_cap = refuse  # type: ignore[assignment]
    refused = pair.client.bootstrap().call("hello")
    pair.run()
    assert "not for you" in refused.error.reason
    pair.assert_all_tables_empty()


def test_a_bootstrap_object_may_be_a_promise() -> None:
    """[A11] Calls queue at the server; the client learns the object that the promise became."""
    server = Server()
    pair = PeerPair()
    promise = pair.server.promise()
    pair.server.state.bootstrap_cap = promise.cap.add_ref
    boot = pair.client.bootstrap()
    waiting = boot.call("early")
    pair.run()
    assert pair.server.sent == ["Ret a0 results caps=[senderPromise 0]"]
    assert waiting.is_waiting
    promise.resolve(server)
    assert server.heard == ["early"]
    pair.run()
    assert waiting.values == ("early",)
    assert "Res 0 -> senderHosted 1" in pair.server.sent
    boot.call("late")
    assert pair.client.sent[-1] == "Call q0@imp1 late"
    pair.assert_all_tables_empty(server)


def test_the_lowest_free_question_id_is_taken() -> None:
    """[A13] An id is free after the Return and the Finish, or after a Return without Finish."""
    server = Server()
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    pair.run()
    first, second, third = boot.call("hang"), boot.call("say"), boot.call("say")
    assert [text[:7] for text in pair.client.sent[-3:]] == ["Call q0", "Call q1", "Call q2"]
    pair.run()
    assert second.values == third.values == ("say",)
    boot.call("say")
    assert pair.client.sent[-1].startswith("Call q1@")
    first.drop()
    boot.call("say")
    assert pair.client.sent[-1].startswith("Call q2@"), "q0 is finished, but not returned"
    pair.run()
    boot.call("say")
    assert pair.client.sent[-1].startswith("Call q0@")
    pair.assert_all_tables_empty(server)


def test_both_sides_use_the_same_numbers_for_different_things() -> None:
    """[A14] Our question 0 is not the peer's."""
    left, right = Server("left"), Server("right")
    pair = PeerPair(right, client=left)
    one, other = pair.client.bootstrap(), pair.server.bootstrap()
    a, b = one.call("to right"), other.call("to left")
    assert pair.client.sent == ["Boot q0", "Call q1@ans0.[] to right"]
    assert pair.server.sent == ["Boot q0", "Call q1@ans0.[] to left"]
    pair.run()
    assert (a.values, b.values) == (("to right",), ("to left",))
    assert (left.heard, right.heard) == (["to left"], ["to right"])
    pair.assert_all_tables_empty(left, right)


def test_a_server_calls_back_an_object_that_it_was_given() -> None:
    """[A16] [A17] The Return of a call comes before the Release of its parameters."""
    calls: list[Calling] = []

    def call_foo(server: Server, incoming: Incoming) -> None:
        ref = pair.server.ref_of(incoming.cap())
        calls.append(ref.call("foo"))
        ref.drop()
        calls[-1].pending.watch(lambda _: incoming.give(values=("bar",)))

    server, mine = Server(scripts={"callFoo": call_foo}), Server("mine")
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    pair.run()
    result = boot.call("callFoo", mine)
    pair.run()
    assert result.values == ("bar",)
    assert mine.heard == ["foo"]
    assert pair.server.sent[1:] == ["Call q0@imp0 foo", "Ret a0 results nfn", "Rel 0x1"]
    pair.assert_all_tables_empty(server, mine)


def test_a_release_before_the_return_is_accepted_too() -> None:
    """[A17] The peer may release parameters while its handler runs."""
    lone, mine = Lone(), Server("mine")
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(0)))
    waiting = boot.call("hold", mine)
    lone.feed(m.Release(0, 1))
    assert not mine.is_referenced
    lone.feed(returned(0, nfn=True))
    assert waiting.values == ()
    lone.assert_gone(mine)


def test_a_capability_out_of_a_response_outlives_the_response() -> None:
    """[A20] The import owns its own reference."""
    server = Server()
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    made = boot.call("new", "thing")
    pair.run()
    thing = made.result()
    made.drop()
    boot.drop()
    pair.run()
    said = thing.call("still here")
    pair.run()
    assert said.values == ("still here",)
    assert server.made[0].heard == ["still here"]
    pair.assert_all_tables_empty(server, *server.made)


def test_an_unknown_answer_has_nothing_to_call() -> None:
    """[B09] The caller may not have known that the answer needed no Finish."""
    lone = Lone(Server())
    assert lone.feed(call(5, answered(99))) == [
        "Ret a5 failed: called a null capability: answer 99 held none, or its call is finished"
    ]
    lone.feed(m.Finish(5))
    lone.assert_gone()


def test_two_connections_to_one_object_have_separate_tables() -> None:
    """[A21] Each connection has its own tables. The object is shared."""
    server = Server()
    one, other = PeerPair(server), PeerPair(server)
    turn = one.server.vat.turn
    other.server.vat.turn = turn
    other.server.state.turn = turn
    first, second = one.client.bootstrap(), other.client.bootstrap()
    first.call("one")
    one.run()
    second.call("two")
    other.run()
    assert server.heard == ["one", "two"]
    one.client.disconnect()
    one.server.disconnect()
    third = second.call("three")
    other.run()
    assert third.values == ("three",)
    one.assert_all_tables_empty()
    other.assert_all_tables_empty(server)


def test_an_export_is_called_by_its_number() -> None:
    """[A03] importedCap targets."""
    server = Server()
    lone = Lone(server)
    assert lone.feed(m.Bootstrap(0), call(1, imported(0), "hello")) == [
        "Ret a0 results caps=[senderHosted 0]",
        "Ret a1 results nfn",
    ]
    assert server.heard == ["hello"]
    lone.assert_gone(server)
