"""Tail calls whose caller is cancelled at any time, with a peer that answers in each legal way.

A ``TailCaller`` is a scripted peer. Its object makes a tail call to the capability that it is
given. ``test_tail_calls.py`` has the same between two of our own ends.
"""

from __future__ import annotations

from collections import deque
from enum import Enum, auto

import attrs
import pytest

from tests.rpc.harness.invariants import check_empty
from tests.rpc.harness.lone import Lone
from tests.rpc.harness.messages import answered, booted, call, hosted, imported, receiver_loopback
from tests.rpc.harness.peers import Calling, PeerPair, Ref
from tests.rpc.harness.servers import Server
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._messages import LoopbackKind, ReturnKind, SendResultsTo
from trio_capnp.rpc._questions import Question

TAKE_FROM = ReturnKind.TAKE_FROM_OTHER_QUESTION
YOURSELF = SendResultsTo.YOURSELF


class Answers(Enum):
    """When the peer sends its Return takeFromOtherQuestion."""

    AT_ONCE = auto()
    AFTER_THE_CALLEE = auto()  # the callee's Return has come, or a Finish for the call
    OR_CANCELED = auto()  # as before, but a Finish that comes first is answered with canceled


class Finishes(Enum):
    """When the peer sends its Finish for the callee."""

    EARLY = auto()  # with the Finish for the outer call: C++ with allowCancellation, and ours
    LATE = auto()  # with the callee's Return: the default of C++


@attrs.define(eq=False)
class TailCaller:
    """A peer that passes each call on to the callee, and never breaks the protocol."""

    answers: Answers
    finishes: Finishes
    releases_params: bool
    callee_method: str
    outbox: deque[m.Message] = attrs.Factory(deque)
    inner: dict[int, int] = attrs.Factory(dict)  # outer question -> the peer's question
    due: dict[int, m.Return] = attrs.Factory(dict)  # outer question -> Return not yet sent
    outer_finished: set[int] = attrs.Factory(set)
    inner_returned: set[int] = attrs.Factory(set)
    inner_finished: set[int] = attrs.Factory(set)

    def take(self, message: m.Message) -> None:
        """React to one message of the end under test."""
        if isinstance(message, m.Bootstrap):
            self.outbox.append(booted(message.question_id, hosted(0)))
        elif isinstance(message, m.Call):
            self._take_call(message)
        elif isinstance(message, m.Return):
            self._take_return(message)
        elif isinstance(message, m.Finish):
            self._take_finish(message.question_id)
        elif isinstance(message, m.Disembargo):
            self._take_disembargo(message)
        else:
            assert isinstance(message, m.Release), f"{message} from the end under test"

    def _take_call(self, message: m.Call) -> None:
        question = len(self.inner)
        self.inner[message.question_id] = question
        target = message.target
        if isinstance(target, m.PromisedAnswer):
            there: m.Target = answered(self.inner[target.question_id], *target.path)
            method = "say"
        else:
            export = message.params.descriptors[0].id
            there, method = imported(export), self.callee_method
        self.outbox.append(call(question, there, method, to=YOURSELF))
        made = m.Return(
            message.question_id,
            TAKE_FROM,
            take_from=question,
            release_param_caps=self.releases_params,
        )
        if message.params.descriptors and not self.releases_params:
            self.outbox.append(m.Release(message.params.descriptors[0].id, 1))
        if self.answers is Answers.AT_ONCE:
            self.outbox.append(made)
        else:
            self.due[message.question_id] = made

    def _take_return(self, message: m.Return) -> None:
        assert message.kind is ReturnKind.RESULTS_SENT_ELSEWHERE
        self.inner_returned.add(message.answer_id)
        for outer, inner in self.inner.items():
            if inner == message.answer_id:
                self._answer_late(outer)
        self._finish_callees()

    def _take_finish(self, question: int) -> None:
        if question in self.inner:
            self.outer_finished.add(question)
            if question in self.due and self.answers is Answers.OR_CANCELED:
                self.due[question] = m.Return(
                    question, ReturnKind.CANCELED, release_param_caps=self.releases_params
                )
            self._answer_late(question)
            self._finish_callees()

    def _answer_late(self, question: int) -> None:
        message = self.due.pop(question, None)
        if message is not None:
            self.outbox.append(message)

    def _finish_callees(self) -> None:
        for outer in self.outer_finished:
            inner = self.inner[outer]
            is_due = self.finishes is Finishes.EARLY or inner in self.inner_returned
            if is_due and inner not in self.inner_finished:
                self.inner_finished.add(inner)
                self.outbox.append(m.Finish(inner))

    def _take_disembargo(self, message: m.Disembargo) -> None:
        assert message.kind is LoopbackKind.SENDER_LOOPBACK
        target = message.target
        assert isinstance(target, m.PromisedAnswer), "only answers were called through"
        back = answered(self.inner[target.question_id], *target.path)
        self.outbox.append(receiver_loopback(message.id, back))


@attrs.define(eq=False)
class Exchange:
    """One tail call to an object of the end under test, message by message."""

    peer: TailCaller
    pipelines: bool
    lone: Lone = attrs.Factory(Lone)
    callee: Server = attrs.Factory(lambda: Server("callee"))
    held: list[Ref | Calling] = attrs.Factory(list)

    def begin(self) -> None:
        boot = self.lone.end.bootstrap()
        self.run()
        asked = boot.call("tail", self.callee)
        boot.drop()
        self.held.append(asked)
        if self.pipelines:
            cap = asked.cap()
            self.held += [cap.call("say", 1), cap]

    def step(self) -> bool:
        """Let one message arrive, at either side; False if none is under way."""
        queue = self.lone.end.outgoing.queue
        if queue:
            self.peer.take(queue.popleft())
        elif self.peer.outbox:
            self.lone.feed_one(self.peer.outbox.popleft())
        else:
            return False
        return True

    def cancel(self) -> None:
        for each in self.held:
            each.drop()

    def run(self) -> int:
        """Let everything arrive; the number of messages."""
        count = 0
        while self.step():
            count += 1
            assert count < 100, "the two sides talk for ever"
        return count

    def check(self) -> None:
        """The callee has stopped, or was told to, and all tables are empty."""
        self.run()
        for waiting in list(self.callee.waiting):  # the callee ignores its cancellation
            assert self.callee.cancelled == ["deaf"], "the callee runs for ever"
            self.callee.waiting.remove(waiting)
            waiting.give()
            self.lone.vat_.step()
        self.run()
        assert self.lone.vat_.held == []
        check_empty(self.lone.end)
        assert not self.callee.is_referenced


def exchanges() -> list[object]:
    return [
        pytest.param(answers, finishes, releases, method, id=_name(answers, finishes, method))
        for answers in Answers
        for finishes in Finishes
        if finishes is Finishes.EARLY or answers is not Answers.OR_CANCELED
        for releases, method in ((True, "hang"), (False, "deaf"), (True, "new"), (False, "fail"))
    ]


def _name(*parts: object) -> str:
    return "-".join(part.name.lower() if isinstance(part, Enum) else str(part) for part in parts)


@pytest.mark.parametrize("pipelines", [False, True], ids=["alone", "pipelined"])
@pytest.mark.parametrize(("answers", "finishes", "releases", "method"), exchanges())
def test_a_tail_call_cancelled_at_any_message_leaves_nothing(
    answers: Answers, finishes: Finishes, releases: bool, method: str, pipelines: bool
) -> None:
    """P1: [G03] [G04] The callee is given up when no caller waits, and every table is empty."""

    def begun() -> Exchange:
        exchange = Exchange(TailCaller(answers, finishes, releases, method), pipelines)
        exchange.begin()
        return exchange

    messages = begun().run()
    assert messages > 2
    for number in range(messages + 1):
        exchange = begun()
        for _ in range(number):
            exchange.step()
        exchange.cancel()
        exchange.check()


@pytest.mark.parametrize("finishes", Finishes, ids=_name)
def test_a_callee_runs_on_for_a_call_that_was_pipelined_on_its_results(
    finishes: Finishes,
) -> None:
    """P1: That call is still awaited, and reaches the results through the peer."""
    exchange = Exchange(TailCaller(Answers.AT_ONCE, finishes, True, "deaf"), pipelines=True)
    exchange.begin()
    asked, said, cap = exchange.held
    assert isinstance(said, Calling)
    for number in range(2):
        exchange.step()
        (cap, asked)[number].drop()
    exchange.run()
    assert exchange.callee.cancelled == []
    found = Server("found")
    exchange.callee.answer(ref := found.reference(exchange.lone.vat_.turn))
    ref.release()
    exchange.lone.vat_.step()
    exchange.run()
    assert said.values == ("say",)
    assert len(found.heard) == 1
    said.drop()
    exchange.check()


def test_a_callee_runs_on_for_a_capability_that_was_pipelined_on_its_results() -> None:
    """P1: Its holders wait for the results too; the last drop cancels the callee."""
    server, callee = Server("server"), Server("callee")
    pair = PeerPair(server)
    asked = pair.client.bootstrap().call("tail", callee, "hang")
    cap = asked.cap()
    pair.run()
    asked.drop()
    pair.run()
    assert callee.cancelled == []
    waiting = cap.call("say")
    cap.drop()
    assert callee.cancelled == []
    waiting.drop()
    assert callee.cancelled == ["hang"]
    pair.assert_all_tables_empty(server, callee)


def test_a_callee_does_not_keep_the_call_that_was_given_up() -> None:
    """P5: The callee runs for a capability; its end is no longer reported to that call."""
    server, callee = Server("server"), Server("callee")
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    pair.run()
    for is_lost in (False, True):
        asked = boot.call("tail", callee, "deaf")
        cap = asked.cap()
        pair.run()
        question = asked.pending
        assert isinstance(question, Question)
        inner = question.inner
        assert inner is not None
        if is_lost:
            pair.client.disconnect()
            pair.server.disconnect()
        else:
            asked.drop()
        assert question._inherit_soon not in (inner._watchers or [])
        callee.answer()
        pair.client.vat.step()
        cap.drop()
    pair.assert_all_tables_empty(server, callee)


def tail_call_with_a_kept_place(boot: Ref, callee: Server) -> tuple[Calling, Ref]:
    """A tail call to the callee, and a place in its results, which the server is told to keep."""
    asked = boot.call("tail", callee, "hang")
    place = asked.cap()
    boot.call("keep", place)
    return asked, place


def kept_by(server: Server, pair: PeerPair) -> Ref:
    """The first capability that the server keeps."""
    return pair.server.ref_of(server.kept[0] or pytest.fail("null was kept"))


@pytest.mark.parametrize("is_returned", [True, False], ids=["returned", "crossing"])
def test_a_callee_runs_on_for_a_place_in_its_results_that_the_peer_holds(
    is_returned: bool,
) -> None:
    """P1: [G03] [G04] Seed 1795955002363. The caller let go, and the peer had been told of it."""
    server, callee, found = Server("server"), Server("callee"), Server("found")
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    pair.run()
    asked, place = tail_call_with_a_kept_place(boot, callee)
    pair.server.receive("call:tail", "call:keep")
    if is_returned:
        pair.run()
    asked.drop()
    place.drop()
    pair.run()
    assert callee.cancelled == []
    kept = kept_by(server, pair)
    kept.call("say", 1)
    pair.run()
    callee.answer(ref := found.reference(pair.client.vat.turn))
    ref.release()
    pair.client.vat.step()
    kept.call("say", 2)
    pair.run()
    assert found.heard == [("say", 1), ("say", 2)]
    pair.assert_all_tables_empty(server, callee, found)


def test_a_callee_stops_when_the_peer_lets_go_of_its_last_place_in_the_results() -> None:
    """P1: [G03] The peer's Finish for the callee stops it; the caller's own cancel did not."""
    server, callee = Server("server"), Server("callee")
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    pair.run()
    asked, place = tail_call_with_a_kept_place(boot, callee)
    pair.run()
    asked.drop()
    place.drop()
    pair.run()
    assert callee.cancelled == []
    boot.call("forget")
    pair.run()
    assert callee.cancelled == ["hang"]
    pair.assert_all_tables_empty(server, callee)


def test_calls_of_the_peer_keep_their_order_when_the_callee_was_given_up() -> None:
    """P2: [G03] [F24] Seed 1795955003278. The second call overtook the first one.

    The callee is a promise of the caller's that became an object of the peer's. So the first call
    goes back to the peer, and from there to the result. The second one has to wait for it.
    """
    server, found = Server("server"), Server("found")
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    pair.run()
    callee = pair.client.promise()
    asked = boot.call("tail", callee, "deaf")
    place = asked.cap()
    boot.call("keep", place, found)
    callee.resolve(boot)
    pair.run()
    kept = kept_by(server, pair)
    kept.call("say", 1)
    pair.client.receive("call:say")
    asked.drop()
    place.drop()
    server.answer(server.kept[1])
    pair.server.vat.step()
    pair.client.receive("return:deaf=results")
    kept.call("say", 2)
    pair.run()
    assert found.heard == [("say", 1), ("say", 2)]
    pair.assert_all_tables_empty(server, found)
