"""Promises that cross a link: the Resolve messages, and the order in which calls arrive."""

from __future__ import annotations

from functools import partial

import pytest

from tests.rpc.harness.fields import Fields, method_number
from tests.rpc.harness.lone import Lone
from tests.rpc.harness.messages import (
    booted,
    call,
    hosted,
    imported,
    promised,
    returned,
    your_answer,
    yours,
)
from tests.rpc.harness.orders import Program, Scene, every_order
from tests.rpc.harness.peers import Calling, Network, PeerPair, Ref
from tests.rpc.harness.scripts import give, numbered, say, teach
from tests.rpc.harness.servers import INTERFACE, Incoming, Server
from trio_capnp.errors import ProtocolError, RpcError, RpcFailed
from trio_capnp.rpc import BrokenCap, Cap, Request
from trio_capnp.rpc import _messages as m


def call_foo(server: Server, incoming: Incoming) -> None:
    """Call the given capability, and answer when it has answered."""
    asked = incoming.cap().call(Request(INTERFACE, method_number("foo"), Fields()))

    def done(outcome: object) -> None:
        if isinstance(outcome, RpcError):
            incoming.delivery.reject(outcome)
        else:
            incoming.give(values=("bar",))
        asked.release()

    asked.watch(done)


def call_foo_when_resolved(server: Server, incoming: Incoming) -> None:
    incoming.cap().when_resolved(lambda: call_foo(server, incoming))


def caller() -> Server:
    made = Server("caller")
    teach(made, callFoo=call_foo, callFooWhenResolved=call_foo_when_resolved)
    return made


def resolves(sent: list[str]) -> list[str]:
    return [text for text in sent if text.startswith("Res ")]


# --- promises that we export ------------------------------------------------------------------


def test_a_promise_in_parameters_is_called_before_and_after_it_is_resolved() -> None:
    """[E01] Calls wait at the vat that made the promise; the peer gets its Resolve."""
    server, foo = caller(), Server("foo")
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    pair.run()
    pair.client.sent.clear()
    promise = pair.client.promise()
    one = boot.call("callFoo", promise)
    two = boot.call("callFooWhenResolved", promise)
    pair.run()
    assert pair.client.sent == [
        "Call q0@imp0 callFoo caps=[senderPromise 0]",
        "Call q1@imp0 callFooWhenResolved caps=[senderPromise 0]",
    ]
    assert pair.server.sent[-1] == "Call q0@imp0 foo"
    assert one.is_waiting
    assert foo.heard == []
    promise.resolve(foo)
    pair.client.sent.clear()
    assert pair.client.outgoing.texts() == ["Res 0 -> senderHosted 1", "Ret a0 results nfn"]
    pair.server.receive("resolve")
    assert pair.server.sent[-1] == "Call q1@imp1 foo", "not by the promise any more"
    pair.run()
    assert (one.values, two.values) == (("bar",), ("bar",))
    assert foo.heard == ["foo", "foo"]
    assert sorted(text for text in pair.server.sent if text.startswith("Rel")) == [
        "Rel 0x2",
        "Rel 1x1",
    ]
    pair.assert_all_tables_empty(server, foo)


def test_a_promise_in_parameters_may_be_resolved_at_any_time() -> None:
    """[E01] [E06] It resolves before its first call, between calls, or after its release."""

    def begin() -> Scene:
        server, foo = caller(), Server("foo")
        pair = PeerPair(server)
        boot = pair.client.bootstrap()
        pair.run()
        promise = pair.client.promise()
        calls = [boot.call("callFoo", promise), boot.call("callFooWhenResolved", promise)]

        def client() -> Program:
            yield None
            promise.resolve(foo)

        def check() -> None:
            assert [each.values for each in calls] == [("bar",), ("bar",)]
            assert foo.heard == ["foo", "foo"]
            pair.assert_all_tables_empty(server, foo)

        return Scene(pair, check, {pair.client.vat: client()})

    assert every_order(begin) == 3


def test_waiting_calls_go_before_the_watchers_are_told() -> None:
    """[E02] [E26] A watcher's own call comes last, and it runs before any call has returned."""
    pair, server = PeerPair(), Server()
    promise = pair.client.promise()
    calls = [promise.call("say", 0), promise.call("say", 1)]
    seen: list[object] = []

    def watch(number: int) -> None:
        assert all(each.is_waiting for each in calls)
        seen.append(promise.end)
        request = Request(INTERFACE, method_number("say"), Fields(values=(number,)))
        calls.append(Calling(promise.vat, promise.cap.call(request)))

    promise.cap.when_resolved(lambda: watch(2))
    promise.cap.when_resolved(lambda: watch(3))
    promise.resolve(server)
    assert server.heard == numbered(4)
    assert seen == [server.cap, server.cap]
    pair.assert_all_tables_empty(server)


def test_a_promise_that_is_rejected_fails_the_peers_calls() -> None:
    """[E03] [E12] Waiting and later calls fail; the connection lives."""

    def begin() -> Scene:
        server = caller()
        pair = PeerPair(server)
        boot = pair.client.bootstrap()
        pair.run()
        promise = pair.client.promise()
        calls = [boot.call("callFoo", promise), boot.call("callFooWhenResolved", promise)]

        def client() -> Program:
            yield None
            promise.reject("no such thing")

        def check() -> None:
            assert all("no such thing" in each.error.reason for each in calls)
            assert len([text for text in resolves(pair.client.sent) if "no such" in text]) <= 1
            last = boot.call("say")
            pair.run()
            assert last.values == ("say",)
            pair.assert_all_tables_empty(server)

        return Scene(pair, check, {pair.client.vat: client()})

    assert every_order(begin) == 3


def test_the_messages_of_a_promise_that_is_rejected() -> None:
    """[E03] [E12] The Resolve carries the exception; nothing is embargoed."""
    server = Server()
    pair = PeerPair(server)
    promise = pair.client.promise()
    pair.client.bootstrap().call("keep", promise)
    pair.run()
    kept = server.kept[0]
    assert kept is not None
    ref = pair.server.ref_of(kept)
    waiting = ref.call("one")
    pair.run()
    promise.reject("no")
    assert pair.client.outgoing.texts() == [
        "Res 0 -> failed: no",
        "Ret a0 failed: no",
    ]
    pair.run()
    later = ref.call("two")
    assert "no" in waiting.error.reason
    assert "no" in later.error.reason
    assert not any(text.startswith("Dis") for text in pair.server.sent)
    pair.assert_all_tables_empty(server)


@pytest.mark.parametrize("known", [False, True])
def test_a_promise_becomes_a_promise_and_then_an_object(known: bool) -> None:
    """[E04] If the peer does not know the second one, the entry of the first stands for it."""
    server, end = Server(), Server("end")
    pair = PeerPair(server)
    first, second = pair.client.promise(), pair.client.promise()
    boot = pair.client.bootstrap()
    boot.call("keep", first)
    if known:
        boot.call("keep", second)
    pair.run()
    kept = [pair.server.ref_of(cap) for cap in server.kept if cap is not None]
    for ref in kept:
        ref.call("early")
    first.resolve(second)
    pair.run()
    kept[0].call("between")
    pair.run()
    assert end.heard == []
    second.resolve(end)
    pair.run()
    kept[0].call("late")
    pair.run()
    assert end.heard == [*["early"] * len(kept), "between", "late"]
    assert resolves(pair.client.sent) == (
        ["Res 0 -> senderPromise 1", "Res 1 -> senderHosted 0"]
        if known
        else ["Res 0 -> senderHosted 1"]
    )
    pair.assert_all_tables_empty(server, end)


def test_a_promise_released_by_the_peer_is_not_resolved_to_it() -> None:
    """[E06] The id may name another export by then."""
    server, end, other = Server(), Server("end"), Server("other")
    pair = PeerPair(server)
    promise = pair.client.promise()
    boot = pair.client.bootstrap()
    boot.call("echo", promise).drop()
    pair.run()
    assert pair.client.state.exports.entries == {}
    boot.call("keep", other)
    assert pair.client.sent[-1].endswith("keep caps=[senderHosted 0]")
    promise.resolve(end)
    pair.run()
    assert resolves(pair.client.sent) == []
    pair.assert_all_tables_empty(server, end, other)


def test_a_broken_capability_is_sent_as_a_promise_that_breaks_at_once() -> None:
    """[E11] It is in parameters or in results; the Resolve follows the message that names it."""
    server = Server()
    pair = PeerPair(server)
    teach(server, broken=lambda _, call: call.give(BrokenCap(RpcFailed("worn out"))))
    boot = pair.client.bootstrap()
    pair.run()
    got = boot.call("broken").cap()
    broken = Ref(pair.client.vat, BrokenCap(RpcFailed("used up")))
    boot.call("keep", broken)
    assert pair.client.sent[-2:] == [
        "Call q1@imp0 keep caps=[senderPromise 0]",
        "Res 0 -> failed: used up",
    ]
    pair.run()
    assert pair.server.sent[1:3] == [
        "Ret a0 results caps=[senderPromise 1]",
        "Res 1 -> failed: worn out",
    ]
    assert "worn out" in got.call("say").error.reason
    kept = server.kept[0]
    assert kept is not None
    ref = pair.server.ref_of(kept)
    assert "used up" in ref.call("say").error.reason
    pair.assert_all_tables_empty(server)


def test_a_promise_that_becomes_null_is_an_object_that_always_fails() -> None:
    """[E13] A Resolve to nothing is not allowed."""
    server = Server()
    pair = PeerPair(server)
    promise = pair.client.promise()
    pair.client.bootstrap().call("keep", promise)
    pair.run()
    null = BrokenCap(RpcFailed("null capability"), is_null=True)
    promise.resolve(Ref(pair.client.vat, null))
    assert pair.client.sent[-1] == "Res 0 -> senderHosted 1"
    pair.run()
    kept = server.kept[0]
    assert kept is not None
    failing = pair.server.ref_of(kept).call("say")
    pair.run()
    assert "null" in failing.error.reason
    pair.assert_all_tables_empty(server)


def test_a_level_zero_peer_frees_the_resolution_of_a_promise() -> None:
    """[E22] It sends the Resolve back; one reference goes."""
    lone, end = Lone(), Server("end")
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(0)))
    promise = lone.end.promise()
    boot.call("keep", promise)
    promise.resolve(end)
    assert lone.said()[-1] == "Res 0 -> senderHosted 1"
    assert len(lone.state.exports.entries) == 2
    lone.feed(m.Unimplemented(m.Resolve(0, hosted(1))))
    assert list(lone.state.exports.entries) == [0]
    lone.feed(m.Release(0, 1), returned(0, nfn=True))
    promise.drop()
    assert not end.is_referenced
    lone.assert_gone(end)


# --- promises that we import ------------------------------------------------------------------


def test_a_resolve_after_the_release_gives_its_capability_back() -> None:
    """[E05] [E14] The messages crossed. A Resolve for an unknown import is treated the same."""
    lone = Lone()
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(0)))
    got = boot.call("get")
    lone.feed(returned(0, promised(4)))
    lone.said()
    got.drop()
    assert lone.said() == ["Rel 4x1"]
    assert lone.feed(m.Resolve(4, hosted(7))) == ["Rel 7x1"]
    assert lone.feed(m.Resolve(4, exception=m.ExceptionValue("no"))) == []
    assert lone.feed(m.Resolve(99, yours(5))) == []
    lone.assert_gone()


def test_a_promise_first_mentioned_in_a_resolve_to_itself_is_released() -> None:
    """[E05] [E17] No reference here holds it: its first mention is the Resolve to itself."""
    lone = Lone()
    assert lone.feed(m.Resolve(4, promised(4))) == ["Rel 4x1"]
    assert lone.feed(m.Resolve(4, hosted(4))) == ["Rel 4x1"]
    lone.assert_gone()


def test_the_resolution_of_a_promise_is_imported_before_a_disembargo_names_it() -> None:
    """[E07] The peer knows it only from our loopback; we know it from the peer's Resolve."""
    server, end = Server(), Server("end")
    pair = PeerPair(server)
    theirs = pair.server.promise()
    teach(server, get=give(theirs))
    ours = pair.client.promise()
    boot = pair.client.bootstrap()
    boot.call("keep", ours)
    got = boot.call("get").cap()
    pair.run()
    kept = server.kept[0]
    assert kept is not None
    cap = pair.server.ref_of(kept)
    cap.call("say", 0)
    pair.run()
    theirs.resolve(end)
    pair.client.receive("resolve")
    ours.resolve(got)
    assert pair.client.outgoing.texts()[-1] == "Res 0 -> receiverHosted 2"
    while pair.server.incoming.queue:
        pair.server.receive_one()
    assert "Dis @imp0 SL0" in pair.server.sent
    cap.call("say", 1)
    pair.run()
    assert "Dis @imp2 RL0" in pair.client.sent
    assert end.heard == numbered(2)
    pair.assert_all_tables_empty(server, end)


def test_a_finish_frees_several_references_once() -> None:
    """[E08] One of them is the same capability twice, one a promise that resolves afterwards."""
    server, thing = Server(), Server("thing")
    lone = Lone(server)
    promise = lone.end.promise()
    ref = lone.end.ref(thing)
    teach(server, get=give(ref, promise, ref))
    lone.feed(m.Bootstrap(0))
    assert lone.feed(call(1, imported(0), "get")) == [
        "Ret a1 results caps=[senderHosted 1, senderPromise 2, senderHosted 1]"
    ]
    lone.feed(m.Finish(1))
    assert list(lone.state.exports.entries) == [0]
    promise.resolve(thing)
    assert lone.feed() == []
    assert not any(text.startswith("Res") for text in lone.said())
    lone.assert_gone(thing)


def test_an_import_is_kept_as_long_as_our_promise_leads_to_it() -> None:
    """[E09] No reference here holds it, but our Resolve told the peer to call it."""
    bob, thing = Server("bob"), Server("thing")
    pair = PeerPair(bob)
    teach(bob, get=give(pair.server.ref(thing)))
    boot = pair.client.bootstrap()
    ours = pair.client.promise()
    boot.call("keep", ours)
    got = boot.call("get")
    pair.run()
    found = got.result()
    kept = bob.kept[0]
    assert kept is not None
    cap = pair.server.ref_of(kept)
    ours.resolve(found)
    for each in (ours, found, got):
        each.drop()
    cap.call("say", 0)
    assert len(pair.client.state.imports.entries) == 2
    pair.run()
    cap.call("say", 1)
    assert thing.heard == numbered(2)
    bob.forget()
    cap.drop()
    pair.run()
    assert len(pair.client.state.imports.entries) == 1
    pair.assert_all_tables_empty(bob, thing)


def test_a_capability_that_depends_on_a_promise_is_sent_as_a_promise() -> None:
    """[E10] The capability is in results still to come, then at a third vat, then known."""
    far, first, end = Server("far"), Server("first"), Server("end")
    network = Network()
    a, b, c = network.vat("a", first), network.vat("b"), network.vat("c", far)
    ba, _ = network.connect(b, a)
    bc, _ = network.connect(b, c)
    promise = b.promise()
    dependent = promise.call("deaf").cap()
    to_first, to_far = ba.bootstrap(), bc.bootstrap()
    network.run()
    to_first.call("keep", dependent)
    assert ba.sent[-1] == "Call q0@imp0 keep caps=[senderPromise 0]"
    promise.resolve(to_far)
    to_first.call("keep", dependent)
    assert ba.sent[-1] == "Call q1@imp0 keep caps=[senderPromise 0]"
    network.run()
    assert resolves(ba.sent) == []
    kept = first.kept[0]
    assert kept is not None
    ref = Ref(a, kept.add_ref())
    ref.call("say", 0)
    network.run()
    far.answer(c.ref(end).cap)
    c.step()
    network.run()
    ref.call("say", 1)
    network.run()
    assert resolves(ba.sent) == ["Res 0 -> senderHosted 1"]
    assert end.heard == numbered(2)
    network.assert_all_tables_empty(far, first, end)


@pytest.mark.parametrize("told", [hosted(9), yours(0)], ids=["theirs", "ours"])
def test_only_promises_are_resolved(told: m.CapDescriptor) -> None:
    """[E15] A settled import has no Resolve: the peer's fault. Its capability is released."""
    lone, mine = Lone(), Server("mine")
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(0)))
    boot.call("keep", mine)
    lone.said()
    with pytest.raises(ProtocolError, match="no promise"):
        lone.feed(m.Resolve(0, told))
    assert lone.said() == (["Rel 9x1"] if told.id == 9 else [])
    lone.assert_gone(mine)


def test_a_second_resolve_changes_nothing() -> None:
    """[E16] The capability of the second Resolve is given back."""
    lone = Lone()
    boot = lone.end.bootstrap()
    lone.feed(booted(0, promised(0)), m.Resolve(0, hosted(1)))
    held = boot.end
    lone.said()
    lone.feed(m.Resolve(0, hosted(2)), m.Resolve(0, exception=m.ExceptionValue("no")))
    assert boot.end is held
    assert lone.said() == ["Rel 2x1"]
    assert 2 not in lone.state.imports.entries
    lone.assert_gone()


# --- rings ------------------------------------------------------------------------------------


def test_a_promise_of_ours_that_is_resolved_to_itself_is_broken() -> None:
    """[E17] The ring is direct, or leads through another promise."""
    pair = PeerPair()
    one, two, three = (pair.client.promise() for _ in range(3))
    waiting = [one.call("a"), two.call("b"), three.call("c")]
    one.resolve(one)
    two.resolve(three)
    three.resolve(two)
    assert ["itself" in each.error.reason for each in waiting] == [True] * 3
    pair.assert_all_tables_empty()


@pytest.mark.parametrize("place", [promised(4), your_answer(7, 0)], ids=["itself", "an answer"])
def test_a_promise_of_the_peers_that_leads_to_itself_is_broken(place: m.CapDescriptor) -> None:
    """[E17] It leads back by its own id, or by an answer of ours: no embargo, no waiting."""
    server = Server()
    lone = Lone(server)
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(0)), m.Bootstrap(6))
    got = boot.call("get").cap()
    lone.feed(returned(0, promised(4)), call(7, imported(0), "echo", promised(4)))
    waiting = got.call("say")
    lone.said()
    sent = lone.feed(m.Resolve(4, place))
    assert not any(text.startswith("Dis") for text in sent)
    later = got.call("say")
    assert "itself" in later.error.reason
    lone.end.disconnect()
    assert not waiting.is_waiting
    lone.assert_gone(server)


def test_a_delayed_answer_may_close_a_ring() -> None:
    """[E17] A call's own result becomes its result, on both sides: the whole ring breaks."""
    server, mine = Server(), Server("mine")
    pair = PeerPair(server, client=mine)
    promise = pair.client.promise()
    back = pair.client.bootstrap().call("echo", promise).cap()
    waiting = [back.call("say"), promise.call("say")]
    promise.resolve(back)
    pair.run()
    waiting += [back.call("say"), promise.call("say")]
    pair.run()
    assert not any(each.is_waiting for each in waiting)
    assert {each.error.kind for each in waiting} == {"failed"}
    pair.assert_all_tables_empty(server, mine)


def test_one_result_may_be_another_of_the_same_results() -> None:
    """[E18] That is no ring: both lead to the object."""

    def begin() -> Scene:
        server, thing = Server(), Server("thing")
        pair = PeerPair(server)
        boot = pair.client.bootstrap()
        pair.run()
        asked = boot.call("deaf")
        first, second = asked.cap(0), asked.cap(1)

        def answer() -> Program:
            yield lambda: bool(server.waiting)
            promise, ref = pair.server.promise(), pair.server.ref(thing)
            server.answer(promise.cap, ref.cap)
            pair.server.vat.step()
            yield None
            promise.resolve(ref)
            promise.drop()
            ref.drop()

        def client() -> Program:
            yield from say(first, 1)
            first.call("one")
            second.call("other")

        def check() -> None:
            assert sorted(map(str, thing.heard)) == ["('say', 0)", "one", "other"]
            pair.assert_all_tables_empty(server, thing)

        return Scene(pair, check, {pair.client.vat: client(), pair.server.vat: answer()})

    assert every_order(begin) > 20


# --- promises that come home, or are short ways -----------------------------------------------


def test_calls_keep_their_order_while_the_bootstrap_comes_home() -> None:
    """[E19] The promise is resolved between one call and the next, to an object of the caller's."""

    def begin() -> Scene:
        mine = Server("mine")
        pair = PeerPair(client=mine)
        promise = pair.server.promise()
        pair.server.state.bootstrap_cap = promise.cap.add_ref
        back = pair.server.bootstrap()
        pair.run()
        home = pair.client.bootstrap()

        def loop() -> Program:
            yield None
            promise.resolve(back)

        def check() -> None:
            assert mine.heard == numbered(2)
            pair.assert_all_tables_empty(mine)

        return Scene(pair, check, {pair.client.vat: say(home, 2), pair.server.vat: loop()})

    assert every_order(begin) > 50


def test_a_promise_that_became_our_object_outlives_the_connection() -> None:
    """[E20] The way to the object is local; the peer is not on it any more."""
    server, mine = Server(), Server("mine")
    pair = PeerPair(server)
    promise = pair.server.promise()
    teach(server, get=give(promise))
    boot = pair.client.bootstrap()
    boot.call("keep", mine)
    got = boot.call("get").cap()
    pair.run()
    kept = server.kept[0]
    assert kept is not None
    promise.resolve(pair.server.ref_of(kept))
    pair.run()
    pair.client.disconnect()
    pair.server.disconnect()
    said = got.call("say", 0)
    assert said.values == ("say",)
    assert mine.heard == numbered(1)
    pair.assert_all_tables_empty(server, mine)


def test_a_promise_of_ours_queues_until_it_is_resolved() -> None:
    """[E21] Calls before and after arrive in order; no message is sent for it."""
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


def test_a_promise_of_ours_that_is_rejected_fails_all_its_calls() -> None:
    """[E21] [E25] Calls before and after the rejection fail."""
    pair = PeerPair()
    promise = pair.client.promise()
    before = promise.call("one")
    promise.reject("no")
    assert (before.error.reason, promise.call("two").error.reason) == ("no", "no")
    pair.assert_all_tables_empty()


def test_a_watcher_of_a_promise_of_the_peers_is_told_once() -> None:
    """[E23] [E24] [E26] All get the same object or error, at once if it is known."""
    server, end = Server(), Server("end")
    pair = PeerPair(server)
    good, bad = pair.server.promise(), pair.server.promise()
    teach(server, good=give(good), bad=give(bad))
    boot = pair.client.bootstrap()
    caps = boot.call("good").cap(), boot.call("bad").cap()
    pair.run()
    seen: list[object] = []

    def note(cap: Cap) -> None:
        seen.append(cap.resolution())

    for cap in caps:
        for _ in range(2):
            cap.end.when_resolved(partial(note, cap.end))
    good.resolve(end)
    bad.reject("no")
    assert seen == []
    pair.run()
    assert len(seen) == 4
    assert seen[0] is seen[1]
    assert seen[2] is seen[3]
    broken = caps[1].end.broken
    assert broken is not None
    assert "no" in broken.reason
    caps[0].cap.when_resolved(lambda: seen.append("at once"))
    assert seen[-1] == "at once"
    pair.assert_all_tables_empty(server, end)


def test_a_watcher_that_was_removed_is_not_told() -> None:
    """[E24] A removed watcher is released without a call."""
    server = Server()
    pair = PeerPair(server)
    promise = pair.server.promise()
    teach(server, get=give(promise))
    got = pair.client.bootstrap().call("get").cap()
    pair.run()
    seen: list[str] = []

    def watch() -> None:
        seen.append("told")

    got.end.when_resolved(watch)
    got.end.forget_watcher(watch)
    promise.reject("no")
    pair.run()
    assert seen == []
    pair.assert_all_tables_empty(server)
