"""Embargoes: calls made through one reference arrive in the order in which they were made.

``SL`` and ``RL`` are the two loopbacks of a Disembargo, with the number of the embargo.
"""

from __future__ import annotations

from functools import partial

import pytest

from tests.rpc.harness.costs import functions_called
from tests.rpc.harness.lone import Lone
from tests.rpc.harness.messages import (
    NOTHING,
    answered,
    booted,
    call,
    ended,
    failed,
    hosted,
    imported,
    promised,
    receiver_loopback,
    returned,
    sender_loopback,
    your_answer,
    yours,
)
from tests.rpc.harness.orders import Program, Scene, every_order, some_orders
from tests.rpc.harness.peers import End, Network, PeerPair, Ref
from tests.rpc.harness.scripts import give, numbered, passed_on, pipelined, say, teach
from tests.rpc.harness.servers import Server
from trio_capnp.errors import ProtocolError
from trio_capnp.rpc import _embargoes
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._messages import LoopbackKind, ReturnKind, SendResultsTo


def disembargoes(end: End) -> list[str]:
    return [text for text in end.sent if text.startswith("Dis")]


# --- an object that comes home ----------------------------------------------------------------


def test_calls_on_an_echoed_object_keep_their_order() -> None:
    """[F01] [F02] [G10] Older calls are sent home as tail calls; newer calls wait.

    They wait until the Disembargo has made the same round trip. It leaves before the Finish of the
    question that it names.
    """
    echo, mine = Server("echo"), Server("mine")
    pair = PeerPair(echo)
    boot = pair.client.bootstrap()
    pair.run()
    pair.client.sent.clear()
    pair.server.sent.clear()
    echoed = boot.call("echo", mine)
    cap = echoed.cap()
    early = [cap.call("say", 0), cap.call("say", 1)]
    pair.server.receive("call:echo", "call:say", "call:say")
    early.append(cap.call("say", 2))
    pair.client.receive("return:echo=results")
    held = [cap.call("say", number) for number in (3, 4, 5)]
    assert mine.heard == [], "nothing overtakes what is under way"
    pair.server.receive("call:say", "disembargo:sl", "finish")
    pair.client.receive("call:say=yourself", "return:say=takeFrom")
    assert mine.heard == numbered(1)
    pair.run()
    assert mine.heard == numbered(6)
    assert [each.values for each in early + held] == [("say",)] * 6
    assert pair.client.sent == [
        "Call q0@imp0 echo caps=[senderHosted 0]",
        "Call q1@ans0.[0] say",
        "Call q2@ans0.[0] say",
        "Call q3@ans0.[0] say",
        "Dis @ans0.[0] SL0",
        "Fin q0 rrc-",
        *("Ret a0 elsewhere", "Fin q1 rrc-"),
        *("Ret a1 elsewhere", "Fin q2 rrc-"),
        *("Ret a2 elsewhere", "Fin q3 rrc-"),
    ]
    assert pair.server.sent == [
        "Ret a0 results caps=[receiverHosted 0]",
        *("Call q0@imp0 say yourself", "Ret a1 takeFrom q0"),
        *("Call q1@imp0 say yourself", "Ret a2 takeFrom q1"),
        *("Call q2@imp0 say yourself", "Ret a3 takeFrom q2"),
        "Dis @imp0 RL0",
        "Rel 0x1",
        *("Fin q0 rrc-", "Fin q1 rrc-", "Fin q2 rrc-"),
    ]
    pair.assert_all_tables_empty(echo, mine)


def test_calls_on_an_echoed_object_keep_their_order_whatever_arrives_in_between() -> None:
    """[F01] The order holds for each order of deliveries and calls."""

    def begin() -> Scene:
        echo, mine = Server("echo"), Server("mine")
        pair = PeerPair(echo)
        cap = pair.client.bootstrap().call("echo", mine).cap()

        def check() -> None:
            assert mine.heard == numbered(3)
            pair.assert_all_tables_empty(echo, mine)

        return Scene(pair, check, {pair.client.vat: say(cap, 3)})

    assert every_order(begin) > 100


@pytest.mark.parametrize("to", [SendResultsTo.CALLER, SendResultsTo.YOURSELF])
def test_a_peer_may_send_calls_home_in_either_way(to: SendResultsTo) -> None:
    """[F03] A call after the Return is never sent; it waits for the Disembargo."""
    lone, mine = Lone(), Server("mine")
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(0)))
    cap = boot.call("echo", mine).cap()
    a, b = cap.call("a"), cap.call("b")
    lone.said()
    assert lone.feed(returned(0, yours(0))) == ["Dis @ans0.[0] SL0", "Fin q0 rrc-"]
    c = cap.call("c")
    assert lone.feed(call(0, imported(0), "a", to=to), call(1, imported(0), "b", to=to)) == (
        ["Ret a0 elsewhere", "Ret a1 elsewhere"]
        if to is SendResultsTo.YOURSELF
        else ["Ret a0 results nfn", "Ret a1 results nfn"]
    )
    for question, answer in ((1, 0), (2, 1)):
        if to is SendResultsTo.YOURSELF:
            lone.feed(ended(question, ReturnKind.TAKE_FROM_OTHER_QUESTION, answer))
        else:
            lone.feed(returned(question, nfn=True))
    assert (mine.heard, c.is_waiting) == (["a", "b"], True)
    lone.feed(receiver_loopback(0))
    assert mine.heard == ["a", "b", "c"]
    assert not any(each.is_waiting for each in (a, b, c))
    lone.feed(m.Finish(0), m.Finish(1))
    lone.assert_gone(mine)


def test_calls_are_reflected_before_the_disembargo() -> None:
    """[F04] At the receiver, calls and Disembargo leave in order of arrival, with the same id."""
    echo = Server("echo")
    lone = Lone(echo)
    lone.feed(m.Bootstrap(0))
    assert lone.feed(
        call(1, imported(0), "echo", hosted(5)),
        call(2, answered(1, 0), "a"),
        call(3, answered(1, 0), "b"),
        sender_loopback(7, answered(1, 0)),
    ) == [
        "Ret a1 results caps=[receiverHosted 5]",
        *("Call q0@imp5 a yourself", "Ret a2 takeFrom q0"),
        *("Call q1@imp5 b yourself", "Ret a3 takeFrom q1"),
        "Dis @imp5 RL7",
    ]
    lone.feed(ended(0, ReturnKind.RESULTS_SENT_ELSEWHERE))
    lone.feed(ended(1, ReturnKind.RESULTS_SENT_ELSEWHERE))
    assert lone.feed(*(m.Finish(id) for id in (1, 2, 3))) == [
        "Rel 5x1",
        "Fin q0 rrc-",
        "Fin q1 rrc-",
    ]
    lone.assert_gone(echo)


def test_an_echoed_promise_may_break() -> None:
    """[F05] [F17] All calls fail, older and newer; the connection lives; there is one embargo."""

    def begin() -> Scene:
        echo = Server("echo")
        pair = PeerPair(echo)
        boot = pair.client.bootstrap()
        promise = pair.client.promise()
        cap = boot.call("echo", promise).cap()
        calls = [cap.call("say", 0), cap.call("say", 1)]

        def client() -> Program:
            yield None
            calls.append(cap.call("say", 2))
            yield None
            promise.reject("never mind")
            yield None
            calls.append(cap.call("say", 3))

        def check() -> None:
            assert all("never mind" in each.error.reason for each in calls)
            assert len(disembargoes(pair.client)) <= 1
            last = boot.call("say")
            pair.run()
            assert last.values == ("say",)
            pair.assert_all_tables_empty(echo)

        return Scene(pair, check, {pair.client.vat: client()})

    assert every_order(begin) > 100


def test_nothing_is_embargoed_for_null() -> None:
    """[F06] A null result rejects everything; the peer could not reflect a Disembargo."""
    echo = Server("echo")
    pair = PeerPair(echo)
    echoed = pair.client.bootstrap().call("echo", None)
    cap = echoed.cap()
    early = cap.call("one")
    pair.run()
    late = cap.call("two")
    assert early.error.kind == late.error.kind == "failed"
    assert disembargoes(pair.client) == []
    pair.assert_all_tables_empty(echo)


@pytest.mark.parametrize("place", [your_answer(9, 0), your_answer(8), yours(7), NOTHING])
def test_no_embargo_begins_for_a_descriptor_that_leads_nowhere(
    place: m.CapDescriptor,
) -> None:
    """[F06] [F11] The answer has no capability there, or the export is unknown: it is broken."""
    lone = Lone(Server())
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(0)), m.Bootstrap(8), m.Finish(8), m.Bootstrap(9))
    cap = boot.call("get").cap()
    early = cap.call("one")
    lone.said()
    assert lone.feed(returned(0, place)) == ["Fin q0 rrc-"]
    assert cap.end.broken is not None
    late = cap.call("two")
    lone.feed(failed(1))
    assert not early.is_waiting
    assert not late.is_waiting
    lone.assert_gone()


def test_a_promise_without_calls_needs_no_embargo() -> None:
    """[F07] Passing a promise on is not a call on it."""
    echo, mine = Server("echo"), Server("mine")
    pair = PeerPair(echo)
    boot = pair.client.bootstrap()
    cap = boot.call("echo", mine).cap()
    twice = boot.call("echo", cap)
    assert pair.client.sent[-1] == "Call q2@ans0.[] echo caps=[receiverAnswer 1.[0]]"
    pair.run()
    assert cap.server is mine
    assert twice.result().server is mine
    assert disembargoes(pair.client) == []
    pair.assert_all_tables_empty(echo, mine)


# --- imported promises ------------------------------------------------------------------------


def test_a_promise_that_becomes_another_object_of_the_peers_needs_no_embargo() -> None:
    """[F08] Both are reached by the same connection, so the order is kept."""
    server, other = Server(), Server("other")
    pair = PeerPair(server)
    promise = pair.server.promise()
    teach(server, get=give(promise))
    got = pair.client.bootstrap().call("get").cap()
    got.call("say", 0)
    pair.run()
    got.call("say", 1)
    promise.resolve(other)
    pair.run()
    got.call("say", 2)
    pair.run()
    assert other.heard == numbered(3)
    assert pair.client.sent[-1] == "Call q0@imp2 say"
    assert disembargoes(pair.client) == []
    pair.assert_all_tables_empty(server, other)


def test_the_resolution_of_a_called_promise_counts_as_called() -> None:
    """[F08] [F12] The Disembargo goes by the second promise, through which no call was made."""
    lone, mine = Lone(), Server("mine")
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(0)))
    boot.call("keep", mine)
    cap = boot.call("get").cap()
    cap.call("one")
    lone.said()
    assert lone.feed(returned(1, promised(4))) == ["Fin q1 rrc-"]
    assert lone.feed(m.Resolve(4, promised(5))) == ["Rel 4x1"]
    assert lone.feed(m.Resolve(5, yours(0))) == ["Dis @imp5 SL0", "Rel 5x1"]
    cap.call("two")
    lone.feed(call(0, imported(0), "one"))
    assert mine.heard == ["one"]
    lone.feed(receiver_loopback(0, imported(0)))
    assert mine.heard == ["one", "two"]
    lone.feed(returned(2, nfn=True), returned(0, nfn=True))
    lone.assert_gone(mine)


def test_calls_on_an_imported_promise_keep_their_order() -> None:
    """[F09] [F12] The promise becomes ours at any time: after a Return, or through it."""

    def begin() -> Scene:
        server, mine = Server(), Server("mine")
        pair = PeerPair(server)
        promise = pair.server.promise()
        teach(server, get=give(promise))
        boot = pair.client.bootstrap()
        boot.call("keep", mine)
        pair.run()
        cap = boot.call("get").cap()

        def resolve() -> Program:
            yield lambda: bool(server.kept)
            kept = server.kept[0]
            assert kept is not None
            ref = pair.server.ref_of(kept)
            promise.resolve(ref)
            ref.drop()

        def check() -> None:
            assert mine.heard == numbered(2)
            pair.assert_all_tables_empty(server, mine)

        programs = {pair.client.vat: say(cap, 2), pair.server.vat: resolve()}
        return Scene(pair, check, programs)

    assert every_order(begin) > 30


def test_an_imported_promise_is_released_after_the_disembargo_that_names_it() -> None:
    """[F09] The target is the promise's own import."""
    server, mine = Server(), Server("mine")
    pair = PeerPair(server)
    promise = pair.server.promise()
    teach(server, get=give(promise))
    boot = pair.client.bootstrap()
    boot.call("keep", mine)
    got = boot.call("get")
    pair.run()
    cap = got.result()
    got.drop()
    cap.call("say", 0)
    pair.server.receive("call:say")
    kept = server.kept[0]
    assert kept is not None
    promise.resolve(pair.server.ref_of(kept))
    assert pair.server.sent[-3:] == [
        *("Call q0@imp0 say yourself", "Ret a0 takeFrom q0"),
        "Res 1 -> receiverHosted 0",
    ]
    pair.client.receive("call:say=yourself", "return:say", "resolve")
    assert pair.client.sent[-2:] == ["Dis @imp1 SL0", "Rel 1x1"]
    cap.call("say", 1)
    assert mine.heard == numbered(1)
    pair.server.receive("return:say=elsewhere", "finish", "disembargo:sl", "release")
    pair.client.receive("finish", "disembargo:rl")
    assert mine.heard == numbered(2)
    pair.assert_all_tables_empty(server, mine)


# --- answers that point back ------------------------------------------------------------------


def test_a_call_answered_by_our_own_pending_answer_shares_its_queue() -> None:
    """[F10] The older call waits at our answer, the newer behind an embargo, then both there."""

    def begin() -> Scene:
        mine, found = Server("mine"), Server("found")
        server = Server()
        pair = PeerPair(server, client=mine)
        back = pair.server.bootstrap()
        teach(server, get=pipelined(back, "deaf"))
        boot = pair.client.bootstrap()
        pair.run()
        cap = boot.call("get").cap()

        def client() -> Program:
            yield from say(cap, 1)
            yield lambda: bool(mine.waiting)
            ref = pair.client.ref(found)
            mine.answer(ref.cap)
            ref.drop()
            pair.client.vat.step()
            yield None
            yield from say(cap, 1, 1)

        def check() -> None:
            assert found.heard == numbered(2)
            pair.assert_all_tables_empty(mine, found, server)

        return Scene(pair, check, {pair.client.vat: client()})

    assert every_order(begin) > 100


def test_the_disembargo_of_an_answer_names_the_call() -> None:
    """[F10] [F13] The peer returns a place in an answer of ours that has not returned yet."""
    lone, mine = Lone(Server("mine")), Server("found")
    boot = lone.end.bootstrap()
    server = lone.vat_.bootstrap_server
    assert server is not None
    lone.feed(booted(0, hosted(0)), m.Bootstrap(0), call(2, imported(0), "deaf"))
    cap = boot.call("get").cap()
    cap.call("one")
    lone.said()
    assert lone.feed(returned(0, your_answer(2, 0))) == ["Dis @ans0.[0] SL0", "Fin q0 rrc-"]
    cap.call("two")
    lone.feed(call(3, answered(2, 0), "one"), receiver_loopback(0, answered(2, 0)))
    assert mine.heard == []
    ref = lone.end.ref(mine)
    server.answer(ref.cap)
    lone.vat_.step()
    ref.drop()
    assert mine.heard == ["one", "two"]
    lone.feed(returned(1, nfn=True), m.Finish(2))
    lone.assert_gone(mine)


def test_an_answer_that_leads_back_to_the_peer_is_embargoed_all_the_same() -> None:
    """[F13] [F20] [F21] Our answer leads to the peer's object. A direct call would overtake."""

    def begin() -> Scene:
        mine, far = Server("mine"), Server("far")
        server = Server()
        pair = PeerPair(server, client=mine)
        back = pair.server.bootstrap()
        teach(server, find=give(pair.server.ref(far)))
        teach(server, get=pipelined(back, "give"))
        boot = pair.client.bootstrap()
        found = boot.call("find").cap()
        teach(mine, give=give(found))
        cap = boot.call("get").cap()

        def check() -> None:
            assert far.heard == numbered(2)
            pair.assert_all_tables_empty(mine, far, server)

        return Scene(pair, check, {pair.client.vat: say(cap, 2)})

    assert every_order(begin) > 50


def test_a_disembargo_waits_for_a_promise_that_does_not_point_back_yet() -> None:
    """[F14] It is sent back after the older calls, once the target of the promise is known."""
    lone = Lone()
    promise = lone.end.promise()
    lone.state.bootstrap_cap = promise.cap.add_ref
    keeper = Server("keeper")
    keeper_ref = lone.end.ref(keeper)
    boot_of_peer = lone.end.bootstrap()
    lone.feed(booted(0, hosted(9)))
    lone.feed(m.Bootstrap(0), call(1, imported(0), "one"))
    assert lone.feed(sender_loopback(3, imported(0))) == []
    lone.said()
    promise.resolve(boot_of_peer)
    assert lone.said() == [
        *("Call q0@imp9 one yourself", "Ret a1 takeFrom q0"),
        "Res 0 -> receiverHosted 9",
        "Dis @imp9 RL3",
    ]
    keeper_ref.drop()
    lone.feed(ended(0, ReturnKind.RESULTS_SENT_ELSEWHERE), m.Finish(1))
    lone.assert_gone(keeper)


def disembargoes_that_wait(count: int) -> tuple[Lone, Ref]:
    """An end whose bootstrap object is a promise, and Disembargoes of the peer that wait for it."""
    lone = Lone()
    promise = lone.end.promise()
    lone.state.bootstrap_cap = promise.cap.add_ref
    lone.feed(m.Bootstrap(0))
    assert lone.feed(*(sender_loopback(each, imported(0)) for each in range(count))) == []
    return lone, promise


def moved_on(lone: Lone, promise: Ref) -> Ref:
    following = lone.end.promise()
    promise.resolve(following)
    return following


def test_a_promise_that_moves_costs_no_step_for_each_disembargo_that_waits() -> None:
    """P2: A peer could let each message cost as many steps as it holds capabilities of ours."""
    steps = []
    for count in (1, 50):
        lone, promise = disembargoes_that_wait(count)
        following = lone.end.promise()
        steps.append(functions_called(_embargoes, partial(promise.resolve, following)))
        lone.assert_gone()
    assert steps[0] == steps[1] > 0


def test_each_disembargo_that_waited_along_a_chain_is_sent_back_once() -> None:
    """[F14] Some of them joined later, or waited for another promise on the way."""
    lone, promise = disembargoes_that_wait(3)
    end = moved_on(lone, moved_on(lone, promise))
    lone.feed(sender_loopback(3, imported(0)))
    boot_of_peer = lone.end.bootstrap()
    lone.feed(booted(0, hosted(9)))
    before = len(disembargoes(lone.end))
    end.resolve(boot_of_peer)
    sent = disembargoes(lone.end)[before:]
    assert sorted(sent) == [f"Dis @imp9 RL{each}" for each in range(4)]
    lone.feed(m.Finish(0))
    lone.assert_gone()


@pytest.mark.parametrize("called", [False, True])
@pytest.mark.parametrize("in_two_steps", [False, True])
def test_an_object_that_came_home_as_a_promise_of_the_peers_is_embargoed_twice(
    called: bool, in_two_steps: bool
) -> None:
    """[F15] Our promise is given back to us while it becomes one of the peer's, and that one ours.

    Older calls pass the peer twice, whether or not that promise was called by its own name.
    """

    def begin() -> Scene:
        server, mine = Server(), Server("mine")
        pair = PeerPair(server)
        theirs, last = pair.server.promise(), pair.server.promise()
        teach(server, get=give(theirs, last))
        boot = pair.client.bootstrap()
        pair.run()
        ours = pair.client.promise()
        boot.call("keep", mine)
        other = boot.call("get").cap()
        if called:
            other.call("hello")
        cap = boot.call("echo", ours).cap()

        def client() -> Program:
            yield from say(cap, 1)
            ours.resolve(other)
            yield None
            yield from say(cap, 2, 1)

        def resolve() -> Program:
            yield lambda: bool(server.kept)
            kept = server.kept[0]
            assert kept is not None
            ref = pair.server.ref_of(kept)
            theirs.resolve(last if in_two_steps else ref)
            yield None
            last.resolve(ref)
            ref.drop()

        def check() -> None:
            assert [each for each in mine.heard if each != "hello"] == numbered(3)
            pair.assert_all_tables_empty(server, mine)

        return Scene(pair, check, {pair.client.vat: client(), pair.server.vat: resolve()})

    some_orders(begin, 300)


def test_the_second_embargo_names_the_second_promise() -> None:
    """[F15] One Disembargo goes to each promise."""
    lone, mine = Lone(), Server("mine")
    boot = lone.end.bootstrap()
    ours = lone.end.promise()
    lone.feed(booted(0, hosted(0)))
    boot.call("keep", ours, mine)
    cap, other = boot.call("a").cap(), boot.call("b").cap()
    cap.call("one")
    other.call("zero")
    lone.said()
    assert lone.feed(returned(1, yours(0))) == ["Dis @ans1.[0] SL0", "Fin q1 rrc-"]
    cap.call("two")
    ours.resolve(other)
    assert lone.said()[-1] == "Res 0 -> receiverAnswer 2.[0]"
    assert lone.feed(returned(2, yours(1))) == ["Dis @ans2.[0] SL1"]
    assert lone.feed(call(0, imported(0), "one", to=SendResultsTo.YOURSELF)) == [
        "Call q1@ans2.[0] one"
    ]
    assert lone.feed(receiver_loopback(0)) == ["Dis @ans2.[0] SL0"], "and after that call"
    lone.feed(call(1, imported(1), "zero"), receiver_loopback(1, imported(1)))
    assert mine.heard == ["zero"]
    lone.feed(call(2, imported(1), "one"), receiver_loopback(0, imported(1)))
    assert mine.heard == ["zero", "one", "two"]
    lone.feed(returned(1, nfn=True), returned(3, nfn=True), m.Finish(0))
    lone.assert_gone(mine)


# --- tail calls, several places ---------------------------------------------------------------


def test_calls_on_the_results_of_a_tail_call_keep_their_order() -> None:
    """[F16] The Return says takeFrom; the pipelined capability becomes local, behind an embargo."""

    def begin() -> Scene:
        server, mine = Server(), Server("mine")
        pair = PeerPair(server)
        cap = pair.client.bootstrap().call("tail", mine, "new").cap()

        def check() -> None:
            assert mine.made[0].heard == numbered(3)
            pair.assert_all_tables_empty(server, mine, *mine.made)

        return Scene(pair, check, {pair.client.vat: say(cap, 3)})

    assert every_order(begin) > 100


def test_each_place_of_taken_results_has_its_own_embargo() -> None:
    """[F16] [F18] Each place that was called has an embargo. A place that is null only breaks."""
    lone, mine = Lone(), Server("mine")
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(0)))
    teach(mine, triple=lambda server, call: call.give(server.cap, None, server.cap))
    asked = boot.call("tail", mine)
    first, broken, unused = asked.cap(0), asked.cap(1), asked.cap(2)
    first.call("one")
    failing = broken.call("one")
    lone.said()
    lone.feed(call(0, imported(0), "triple", to=SendResultsTo.YOURSELF))
    sent = lone.feed(ended(0, ReturnKind.TAKE_FROM_OTHER_QUESTION, 0))
    assert "Dis @ans0.[0] SL0" in sent
    assert "Dis @ans0.[1] SL1" not in sent
    assert unused.server is mine
    first.call("two")
    lone.feed(call(1, imported(0), "one"), failed(2), receiver_loopback(0))
    assert mine.heard == ["one", "two"]
    assert not failing.is_waiting
    assert not broken.call("two").is_waiting
    lone.feed(m.Finish(0), returned(1, nfn=True))
    lone.assert_gone(mine)


# --- three vats in a row ----------------------------------------------------------------------


class Row(Network):
    """Three vats. The middle one passes each call on to the last one."""

    def __init__(self, last: Server) -> None:
        super().__init__()
        self.middle_server = Server("middle")
        self.a = self.vat("a", Server("first"))
        self.b = self.vat("b", self.middle_server)
        self.c = self.vat("c", last)
        self.ab, self.ba = self.connect(self.a, self.b)
        self.bc, self.cb = self.connect(self.b, self.c)
        self.to_last = self.bc.bootstrap()

    def pass_on(self, *methods: str) -> None:
        for method in methods:
            teach(self.middle_server, **{method: passed_on(self.to_last)})


def test_two_hops_are_disembargoed_each_for_itself() -> None:
    """[F19] The echo is two vats away, and the second link may have an embargo of its own."""

    def begin() -> Scene:
        echo, mine = Server("echo"), Server("mine")
        row = Row(echo)
        row.pass_on("echo")
        cap = row.ab.bootstrap().call("echo", mine).cap()

        def check() -> None:
            assert mine.heard == numbered(4)
            row.assert_all_tables_empty(echo, mine, row.middle_server)

        return Scene(row, check, {row.a: say(cap, 4)})

    some_orders(begin, 200)


def test_a_pending_embargo_of_the_next_hop_holds_up_ours() -> None:
    """[F14] [F19] The middle vat answers with a promise that is behind its own embargo."""
    echo, mine = Server("echo"), Server("mine")
    row = Row(echo)
    row.pass_on("echo")
    row.run()
    cap = row.ab.bootstrap().call("echo", mine).cap()
    cap.call("say", 0)
    row.ba.receive("bootstrap", "call:echo", "call:say")
    row.cb.receive("call:echo", "call:say")
    row.bc.receive("return:echo=results")
    assert disembargoes(row.bc) == ["Dis @ans0.[0] SL0"]
    assert row.ba.sent[-1] == "Ret a1 results caps=[senderPromise 1]"
    row.ab.receive("return:boot", "return:echo")
    cap.call("say", 1)
    assert disembargoes(row.ab) == []
    row.run()
    assert mine.heard == numbered(2)
    assert len(disembargoes(row.ab)) == len(disembargoes(row.bc)) == 1
    row.assert_all_tables_empty(echo, mine, row.middle_server)


def test_a_promise_reflected_while_its_resolve_is_under_way() -> None:
    """[F20] Alice resolved her promise; Bob, still without the news, returns that promise to her.

    The promise leads to Bob's own object by then. Both use one connection, and an embargo is
    needed.
    """

    def begin() -> Scene:
        bob, thing = Server("bob"), Server("thing")
        pair = PeerPair(bob)
        promise = pair.client.promise()
        teach(bob, get=give(pair.server.ref(thing)))
        boot = pair.client.bootstrap()
        got = boot.call("get").cap()
        cap = boot.call("echo", promise).cap()

        def alice() -> Program:
            yield from say(cap, 1)
            promise.resolve(got)
            yield None
            yield from say(cap, 2, 1)

        def check() -> None:
            assert thing.heard == numbered(3)
            pair.assert_all_tables_empty(bob, thing)

        return Scene(pair, check, {pair.client.vat: alice()})

    some_orders(begin, 200)


def test_a_reflected_promise_is_embargoed_although_it_leads_to_the_peer() -> None:
    """[F20] The second call waits until the first was sent back."""
    bob, thing = Server("bob"), Server("thing")
    pair = PeerPair(bob)
    promise = pair.client.promise()
    teach(bob, get=give(pair.server.ref(thing)))
    boot = pair.client.bootstrap()
    got = boot.call("get")
    pair.run()
    cap = boot.call("echo", promise).cap()
    cap.call("say", 0)
    promise.resolve(got.result())
    pair.server.receive("call:echo", "call:say")
    assert pair.server.sent[-3:] == [
        "Ret a0 results caps=[receiverHosted 0]",
        *("Call q0@imp0 say yourself", "Ret a1 takeFrom q0"),
    ]
    pair.client.receive("return:echo")
    assert disembargoes(pair.client) == ["Dis @ans0.[0] SL0"]
    cap.call("say", 1)
    assert not any(" say" in text for text in pair.client.sent[-3:])
    pair.run()
    assert thing.heard == numbered(2)
    pair.assert_all_tables_empty(bob, thing)


def test_a_reflected_promise_that_leads_to_a_third_vat() -> None:
    """[F20] [F13] Three vats in a row: the promise becomes an object of the third vat."""

    def begin() -> Scene:
        last = Server("last")
        row = Row(last)
        promise = row.a.promise()
        boot = row.ab.bootstrap()
        teach(row.middle_server, get=give(row.to_last))
        got = boot.call("get").cap()
        cap = boot.call("echo", promise).cap()

        def alice() -> Program:
            yield from say(cap, 1)
            promise.resolve(got)
            yield None
            yield from say(cap, 2, 1)

        def check() -> None:
            assert last.heard == numbered(3)
            row.assert_all_tables_empty(last, row.middle_server)

        return Scene(row, check, {row.a: alice()})

    some_orders(begin, 200)


def test_an_object_behind_an_embargo_is_still_found() -> None:
    """[F21] A chain of promises across three vats, behind an embargo, ends in our own object."""
    last, mine = Server("last"), Server("mine")
    row = Row(last)
    row.pass_on("echo")
    promise = row.a.promise()
    cap = row.ab.bootstrap().call("echo", promise).cap()
    cap.call("say", 0)
    row.run()
    promise.resolve(mine)
    cap.call("say", 1)
    row.run()
    assert cap.server is mine
    assert mine.heard == numbered(2)
    row.assert_all_tables_empty(last, mine, row.middle_server)


# --- waits for an embargo, and their ends ------------------------------------------------------


def test_a_local_object_is_handed_out_only_after_its_embargo() -> None:
    """[F22] [F26] A request for the local object waits like a call, and behind older calls."""
    echo, mine = Server("echo"), Server("mine")
    pair = PeerPair(echo)
    cap = pair.client.bootstrap().call("echo", mine).cap()
    cap.call("say", 0)
    pair.server.receive("bootstrap", "call:echo", "call:say")
    pair.client.receive("return:boot", "return:echo")
    seen: list[list[object]] = []
    assert cap.end.is_promise
    cap.end.when_resolved(lambda: seen.append(list(mine.heard)))
    pair.client.receive("call:say=yourself", "return:say")
    assert cap.end.is_promise
    pair.run()
    assert seen == [numbered(1)]
    assert cap.server is mine
    pair.assert_all_tables_empty(echo, mine)


@pytest.mark.parametrize("calls", [0, 1, 1024])
@pytest.mark.parametrize("before", [0, 100, 1024])
@pytest.mark.parametrize("is_ours", [False, True])
def test_many_calls_on_a_promise_keep_their_order(calls: int, before: int, is_ours: bool) -> None:
    """[F23] The promise resolves between two calls, to an object of the callee or the caller."""
    server, mine, theirs = Server(), Server("mine"), Server("theirs")
    pair = PeerPair(server)
    pair.checks = False
    promise = pair.server.promise()
    teach(server, get=give(promise))
    boot = pair.client.bootstrap()
    boot.call("keep", mine)
    cap = boot.call("get").cap()
    pair.run()
    kept = server.kept[0]
    assert kept is not None
    target: Ref | Server = pair.server.ref_of(kept) if is_ours else theirs
    for number in range(calls):
        if number == before:
            promise.resolve(target)
        cap.call("say", number)
        if number % 3 == 0 and pair.server.incoming.queue:
            pair.server.receive_one()
        if number % 7 == 0 and pair.client.incoming.queue:
            pair.client.receive_one()
    if before >= calls:
        promise.resolve(target)
    pair.run()
    assert (mine if is_ours else theirs).heard == numbered(calls)
    pair.assert_all_tables_empty(server, mine, theirs)


def test_an_embargo_ends_with_the_connection_and_its_calls_fail() -> None:
    """[F25] The object is ours, but older calls are lost, so later calls must fail too."""
    echo, mine = Server("echo"), Server("mine")
    pair = PeerPair(echo)
    cap = pair.client.bootstrap().call("echo", mine).cap()
    cap.call("say", 0)
    pair.server.receive("bootstrap", "call:echo", "call:say")
    pair.client.receive("return:boot", "return:echo")
    held = cap.call("say", 1)
    pair.client.disconnect()
    pair.server.disconnect()
    assert held.error.kind == "disconnected"
    assert cap.call("say", 2).error.kind == "disconnected"
    assert mine.heard == []
    pair.assert_all_tables_empty(echo, mine)


# --- wrong Disembargoes -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "wrong",
    [
        sender_loopback(0, imported(0)),
        sender_loopback(0, imported(9)),
        sender_loopback(0, answered(9, 0)),
        receiver_loopback(9),
        m.Disembargo(None, LoopbackKind.SENDER_LOOPBACK, 0),
    ],
    ids=["not back", "no export", "no answer", "no embargo", "no known target"],
)
def test_a_wrong_disembargo_is_the_peers_fault(wrong: m.Disembargo) -> None:
    """[F26] Its target does not exist, or does not lead back to the sender."""
    lone = Lone(Server())
    lone.feed(m.Bootstrap(0))
    with pytest.raises(ProtocolError):
        lone.feed(wrong)
    lone.assert_gone()


def test_a_disembargo_for_a_promise_that_becomes_ours_is_found_out_later() -> None:
    """[F14] [F26] The peer sent it too early, and the promise does not lead back to the peer."""
    lone, mine = Lone(), Server("mine")
    promise = lone.end.promise()
    lone.state.bootstrap_cap = promise.cap.add_ref
    lone.feed(m.Bootstrap(0), sender_loopback(0, imported(0)))
    promise.resolve(mine)
    assert len(lone.end.late_errors) == 1
    lone.end.late_errors.clear()
    lone.assert_gone(mine)


def test_a_loopback_of_an_unknown_kind_is_sent_back() -> None:
    """[F26] The kind belongs to a level of the protocol that is not implemented."""
    lone = Lone(Server())
    lone.feed(m.Bootstrap(0))
    unknown = m.Disembargo(imported(0), LoopbackKind.UNKNOWN)
    assert lone.feed(unknown)[0].startswith("Unimpl(Dis @imp0")
    lone.assert_gone()
