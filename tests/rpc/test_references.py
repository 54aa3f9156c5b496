"""References between two ends: exported, counted and given back."""

from __future__ import annotations

import pytest

from tests.rpc.harness.lone import Lone
from tests.rpc.harness.messages import (
    answered,
    booted,
    call,
    hosted,
    imported,
    payload,
    promised,
    returned,
    yours,
)
from tests.rpc.harness.peers import PeerPair, Ref
from tests.rpc.harness.servers import Incoming, Server
from trio_capnp.errors import ProtocolError
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._messages import ReturnKind


def booted_pair(server: Server) -> tuple[PeerPair, Ref]:
    """Two ends, and the server's object at the client."""
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    pair.run()
    return pair, boot


def test_a_capability_that_the_server_keeps_outlives_the_call() -> None:
    """[C04] It is released when the object that kept it goes."""
    server, mine = Server(), Server("mine")
    pair, boot = booted_pair(server)
    boot.call("keep", mine)
    pair.run()
    assert mine.is_referenced
    kept = server.kept[0]
    assert kept is not None
    held = pair.server.ref_of(kept)
    held.call("from the server")
    held.drop()
    pair.run()
    assert mine.heard == ["from the server"]
    boot.drop()
    pair.run()
    assert not mine.is_referenced
    assert pair.server.sent[-1] == "Rel 0x1"
    pair.assert_all_tables_empty(server, mine)


def test_a_capability_that_comes_home_is_the_object_itself() -> None:
    """[C05] Its calls cross nothing, and there is nothing to release for it."""
    server, mine = Server(), Server("mine")
    pair, boot = booted_pair(server)
    boot.call("keep", mine)
    back = boot.call("kept")
    pair.run()
    assert pair.server.sent[-1] == "Ret a1 results caps=[receiverHosted 0]"
    home = back.result()
    assert home.server is mine
    before = len(pair.client.sent)
    home.call("at home")
    assert mine.heard == ["at home"]
    assert pair.client.sent[before:] == []
    pair.assert_all_tables_empty(server, mine)
    assert "Rel 0x1" not in pair.client.sent[before:-1]


def test_the_same_object_sent_twice_is_one_export() -> None:
    """[C07] [C08] One after the other, at once, and twice in one message."""
    server, mine = Server(), Server("mine")
    pair, boot = booted_pair(server)
    boot.call("echo", mine).drop()
    pair.run()
    boot.call("keep", mine, mine)
    boot.call("keep", mine)
    sent = [text for text in pair.client.sent if "senderHosted" in text]
    assert sent[-2:] == [
        "Call q0@imp0 keep caps=[senderHosted 0, senderHosted 0]",
        "Call q1@imp0 keep caps=[senderHosted 0]",
    ]
    pair.run()
    boot.call("forget")
    pair.run()
    assert not mine.is_referenced
    assert "Rel 0x3" in pair.server.sent[-2:]
    pair.assert_all_tables_empty(server, mine)


def test_a_promise_sent_twice_is_twice_the_same_promise() -> None:
    """[C09] Another promise, and an object, get ids of their own."""
    server, first, second, plain = Server(), Server("first"), Server("second"), Server("plain")
    pair, boot = booted_pair(server)
    promise, other = pair.client.promise(), pair.client.promise()
    for argument in (promise, promise, other, plain):
        boot.call("keep", argument)
    assert [text.partition("caps=")[2] for text in pair.client.sent[-4:]] == [
        "[senderPromise 0]",
        "[senderPromise 0]",
        "[senderPromise 1]",
        "[senderHosted 2]",
    ]
    pair.run()
    assert server.kept[0] is server.kept[1]
    promise.resolve(first)
    other.resolve(second)
    pair.run()
    resolves = [text for text in pair.client.sent if text.startswith("Res")]
    assert resolves == ["Res 0 -> senderHosted 3", "Res 1 -> senderHosted 4"]
    pair.assert_all_tables_empty(server, first, second, plain)


def test_a_promise_sent_after_its_resolution_is_sent_as_its_resolution() -> None:
    """[C09] It is sent as the object's own id, not as the promise's."""
    server, mine = Server(), Server("mine")
    pair, boot = booted_pair(server)
    promise = pair.client.promise()
    boot.call("keep", promise)
    pair.run()
    promise.resolve(mine)
    boot.call("keep", promise, mine)
    assert pair.client.sent[-1].endswith("caps=[senderHosted 1, senderHosted 1]")
    pair.assert_all_tables_empty(server, mine)


def test_a_call_that_cannot_be_sent_leaves_nothing() -> None:
    """[C10] The caller gets the error; the next call uses the same ids."""
    server, mine, promise_of = Server(), Server("mine"), Server("later")
    pair, boot = booted_pair(server)
    promise = pair.client.promise()
    pair.client.outgoing.refuses = lambda message: isinstance(message, m.Call)
    refused = boot.call("keep", mine, promise, mine)
    assert refused.error.reason == "the message is larger than the limit"
    assert not pair.client.state.exports.entries
    assert not mine.is_referenced
    promise.resolve(promise_of)
    pair.client.outgoing.refuses = lambda message: False
    boot.call("keep", mine)
    assert pair.client.sent[-1] == "Call q0@imp0 keep caps=[senderHosted 0]"
    assert not any(text.startswith("Res") for text in pair.client.sent)
    pair.assert_all_tables_empty(server, mine, promise_of)


def test_a_call_on_results_to_come_that_cannot_be_sent_leaves_them_alone() -> None:
    """[C10] The call in the middle is neither finished nor held by it."""
    server = Server()
    pair, boot = booted_pair(server)
    made = boot.call("new")
    place = made.cap()
    pair.client.outgoing.refuses = lambda message: isinstance(message, m.Call)
    refused = place.call("too large")
    assert "larger" in refused.error.reason
    pair.client.outgoing.refuses = lambda message: False
    said = place.call("say")
    pair.run()
    assert said.values == ("say",)
    pair.assert_all_tables_empty(server, *server.made)


def test_a_peer_may_give_parameters_back_in_its_return() -> None:
    """[C11] releaseParamCaps: one reference for each descriptor of the Call, and no Release."""
    lone, mine = Lone(), Server("mine")
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(0)))
    boot.call("one", mine, mine)
    boot.call("other", mine)
    answer = returned(0, nfn=True)
    answer.release_param_caps = True
    lone.feed(answer)
    assert [entry.wire_references for entry in lone.state.exports.entries.values()] == [1]
    failing = m.Return(1, ReturnKind.EXCEPTION, exception=m.ExceptionValue("no"))
    failing.release_param_caps = True
    lone.feed(failing)
    assert not lone.state.exports.entries
    assert not mine.is_referenced
    lone.assert_gone(mine)


@pytest.mark.parametrize("was_dropped", [False, True])
def test_parameters_come_back_with_the_return_of_a_cancelled_call_too(was_dropped: bool) -> None:
    """[C11] [D07] The call may still have a waiter, or none."""
    lone, mine = Lone(), Server("mine")
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(0)))
    waiting = boot.call("one", mine)
    if was_dropped:
        waiting.drop()
    answer = returned(0, hosted(9))
    answer.release_param_caps = True
    lone.feed(answer)
    assert not lone.state.exports.entries
    waiting.drop()
    assert ("Rel 9x1" in lone.end.sent) is not was_dropped
    lone.assert_gone(mine)


def test_a_peer_of_level_0_gives_results_back_in_its_finish() -> None:
    """[C11] [C18] A later Call to one of them has no target."""
    server = Server()
    lone = Lone(server)
    lone.feed(m.Bootstrap(0), call(1, imported(0), "new"))
    assert lone.end.sent[-1] == "Ret a1 results caps=[senderHosted 1]"
    lone.feed(m.Finish(1, release_result_caps=True))
    assert not server.made[0].is_referenced
    with pytest.raises(ProtocolError, match="export 1, which does not exist"):
        lone.feed(call(2, imported(1)))
    lone.assert_gone(server, *server.made)


@pytest.mark.parametrize("count", [2, 2**31, 2**32 - 1])
def test_more_references_than_were_sent_cannot_be_released(count: int) -> None:
    """[C12] The count is checked, so it is never below zero."""
    server = Server()
    lone = Lone(server)
    lone.feed(m.Bootstrap(0))
    with pytest.raises(ProtocolError, match=f"Release of {count} references to export 0, which"):
        lone.feed(m.Release(0, count))
    assert server.is_referenced
    lone.assert_gone(server)


def test_a_reference_cannot_be_released_twice() -> None:
    """[C12] The first is a Release, the second any other way to release."""
    server, mine = Server(), Server("mine")
    lone = Lone(server)
    lone.feed(m.Bootstrap(0), m.Release(0, 1))
    with pytest.raises(ProtocolError, match="Release of export 0, which does not exist"):
        lone.feed(m.Release(0, 1))
    with pytest.raises(ProtocolError, match="export 0 was released more often than it was sent"):
        lone.feed(m.Finish(0, release_result_caps=True))
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(5)))
    boot.call("take", mine)
    answer = returned(0, nfn=True)
    answer.release_param_caps = True
    with pytest.raises(ProtocolError, match="released more often"):
        lone.feed(m.Release(0, 1), answer)
    lone.assert_gone(server, mine)


def test_a_release_of_no_references_changes_nothing() -> None:
    """[C13] It is allowed, and has no effect."""
    server = Server()
    lone = Lone(server)
    lone.feed(m.Bootstrap(0))
    assert lone.feed(m.Release(0, 0)) == []
    assert lone.state.exports.entries
    lone.assert_gone(server)


def test_descriptors_that_no_pointer_uses_are_given_back() -> None:
    """[C14] Those of a Call go back when it has ended, those of a Return with its results."""
    server = Server()
    lone = Lone(server)
    lone.feed(m.Bootstrap(0))
    unused = call(1, imported(0), "say")
    unused.params = payload([hosted(5), hosted(5), promised(6)], shape={})
    assert lone.feed(unused) == ["Ret a1 results nfn", "Rel 5x2", "Rel 6x1"]
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(7)))
    waiting = boot.call("ask")
    results = m.Return(0, ReturnKind.RESULTS, payload([hosted(5), promised(6)], shape={}))
    assert lone.feed(results) == ["Fin q0 rrc-"]
    waiting.drop()
    assert lone.end.sent[-2:] == ["Rel 5x1", "Rel 6x1"]
    lone.assert_gone(server)


def test_a_capability_received_twice_is_one() -> None:
    """[C16] It goes back in one Release."""
    lone = Lone()
    boots = [lone.end.bootstrap() for _ in range(2)]
    lone.feed(booted(0, hosted(4)), booted(1, hosted(4)))
    assert boots[0].end is boots[1].end
    boots[0].drop()
    assert "Rel" not in lone.end.sent[-1]
    boots[1].drop()
    assert lone.end.sent[-1] == "Rel 4x2"
    lone.assert_gone()


def test_an_id_that_is_sent_again_while_its_release_is_under_way_stays_good() -> None:
    """[C17] The count at the sender protects the id; the receiver begins a new entry."""
    server = Server()
    pair, boot = booted_pair(server)
    thing = Server("thing")
    server.kept.append(thing.reference(pair.server.vat.turn))
    first = boot.call("kept")
    pair.run()
    old = first.result()
    second = boot.call("kept")
    pair.server.receive("call:kept")
    first.drop()
    old.drop()  # while the same id is on its way to us
    assert pair.client.sent[-1] == "Rel 1x1"
    assert not any(entry.address.id == 1 for entry in pair.client.state.imports.entries.values())
    pair.server.receive("release")
    assert [e.wire_references for e in pair.server.state.exports.entries.values()] == [1, 1]
    pair.client.receive("return:kept")
    said = second.result().call("still there")
    pair.run()
    assert said.values == ("still there",)
    pair.assert_all_tables_empty(server, thing)


def test_capabilities_passed_to_no_object_are_still_released() -> None:
    """[C20] Passed to a broken capability, a cancelled call, a call whose results are null."""
    server, mine = Server(), Server("mine")
    pair, boot = booted_pair(server)
    none = boot.call("say").cap()
    none.call("early", mine)
    pair.run()
    assert not mine.is_referenced
    none.call("late", mine)
    boot.call("say", mine).drop()
    pair.run()
    assert not mine.is_referenced
    pair.assert_all_tables_empty(server, mine)


def test_an_echoed_promise_that_breaks_leaves_nothing() -> None:
    """[C21] Calls pipelined on the echo get the error."""
    server = Server()
    pair, boot = booted_pair(server)
    promise = pair.client.promise()
    echoed = boot.call("echo", promise)
    early = echoed.cap().call("early")
    echoed.drop()
    pair.run()
    assert early.is_waiting
    promise.reject("nobody will resolve it")
    pair.run()
    assert "nobody will resolve it" in early.error.reason
    promise.drop()
    pair.assert_all_tables_empty(server)


def test_a_promise_that_the_peer_drops_at_once_is_never_resolved_to_it() -> None:
    """[C22] The peer drops it twice; there is no Resolve after the Release."""
    server, mine = Server(), Server("mine")
    pair, boot = booted_pair(server)
    promise = pair.client.promise()
    for _ in range(2):
        said = boot.call("say", promise)
        pair.run()
        assert said.values == ("say",)
        assert pair.server.sent[-1] == "Rel 0x1"
    assert not pair.client.state.exports.entries
    promise.resolve(mine)
    pair.run()
    assert not any(text.startswith("Res") for text in pair.client.sent)
    pair.assert_all_tables_empty(server, mine)


def test_a_resolve_that_crosses_the_release_gives_its_capability_back() -> None:
    """[C22] The reference in it is counted, though the promise is gone here."""
    server, mine = Server(), Server("mine")
    pair, boot = booted_pair(server)
    promise = pair.client.promise()
    boot.call("say", promise)
    pair.server.receive("call:say")
    promise.resolve(mine)  # the Release is under way
    assert pair.client.sent[-1] == "Res 0 -> senderHosted 1"
    pair.run()
    assert pair.server.sent[-2:] == ["Rel 0x1", "Rel 1x1"]
    pair.assert_all_tables_empty(server, mine)


def test_each_capability_of_a_list_is_one_descriptor_and_keeps_its_identity() -> None:
    """[C25] It may be ours, the peer's, a duplicate, a promise or null."""
    server, one, other = Server(), Server("one"), Server("other")
    pair, boot = booted_pair(server)
    promise = pair.client.promise()
    echoed = boot.call("echo", one, other, one, boot, promise, None)
    assert pair.client.sent[-1].partition("caps=")[2] == (
        "[senderHosted 0, senderHosted 1, senderHosted 0, receiverHosted 0, senderPromise 2, none]"
    )
    pair.run()
    caps = echoed.content.caps
    assert [echoed.result(index).server for index in range(3)] == [one, other, one]
    assert echoed.result(3).end is boot.end
    assert echoed.result(4).end is promise.end
    assert caps[5] is None
    promise.resolve(one)
    assert echoed.result(4).server is one
    pair.assert_all_tables_empty(server, one, other)


def test_results_without_capabilities_leave_no_answer() -> None:
    """[C27] The Return says that no Finish is needed; pipelined and later calls fail."""
    server = Server()
    lone = Lone(server)
    lone.feed(m.Bootstrap(0), call(1, imported(0), "deaf"), call(2, answered(1, 0)))
    server.waiting[0].give()
    lone.vat_.step()
    assert lone.end.sent[-2:] == ["Ret a1 results nfn", "Ret a2 failed: called a null capability"]
    assert 1 not in lone.state.answers
    assert lone.feed(call(1, answered(1, 0), "say")) == [
        "Ret a1 failed: a call may not be addressed through its own answer"
    ]
    assert lone.feed(call(3, answered(9, 0), "say")) == [
        "Ret a3 failed: called a null capability: answer 9 held none, or its call is finished"
    ]
    lone.assert_gone(server)


def test_an_object_dropped_during_its_call_lives_until_the_end_of_it() -> None:
    """[C19] The callee keeps a reference of its own."""
    server = Server()
    pair, boot = booted_pair(server)
    waiting = boot.call("deaf")
    boot.drop()
    pair.run()
    pair.server.state.bootstrap_cap = None
    assert pair.client.sent[-1] == "Rel 0x1"
    assert server.is_referenced
    server.answer(values=("done",))
    pair.server.vat.step()
    pair.run()
    assert waiting.values == ("done",)
    pair.assert_all_tables_empty(server)


def test_a_released_import_named_by_the_peer_is_a_broken_capability() -> None:
    """[B17] A receiverHosted that does not exist is a broken capability, and no fault."""
    seen: list[str] = []

    def look(server: Server, incoming: Incoming) -> None:
        error = incoming.cap().broken
        seen.append("fine" if error is None else error.reason)
        incoming.give()

    server = Server(scripts={"look": look})
    lone = Lone(server)
    lone.feed(m.Bootstrap(0), call(1, imported(0), "new"), m.Finish(1))
    assert lone.feed(call(2, imported(0), "look", yours(1))) == ["Ret a2 results nfn"]
    assert seen == ["export 1 does not exist"]
    lone.assert_gone(server, *server.made)
