"""The end of a connection: every waiter learns it, every table is emptied, nothing more is sent."""

from __future__ import annotations

import pytest

from tests.rpc.harness.fields import Fields
from tests.rpc.harness.lone import Lone
from tests.rpc.harness.messages import (
    booted,
    call,
    hosted,
    imported,
    promised,
    receiver_loopback,
    returned,
    yours,
)
from tests.rpc.harness.peers import Calling, PeerPair, Ref
from tests.rpc.harness.servers import INTERFACE, Server
from trio_capnp.errors import RpcDisconnected, RpcError, RpcFailed
from trio_capnp.rpc import Request
from trio_capnp.rpc import _messages as m


def booted_pair(server: Server, client: Server | None = None) -> tuple[PeerPair, Ref]:
    """Two ends, and the server's object at the client."""
    pair = PeerPair(server, client=client)
    boot = pair.client.bootstrap()
    pair.run()
    return pair, boot


def part(pair: PeerPair) -> None:
    """Lose the connection at both ends."""
    pair.client.disconnect()
    pair.server.disconnect()


# --- the waiters and their errors ---------------------------------------------------------------


def test_calls_under_way_fail_when_the_peer_leaves() -> None:
    """[I01] [I15] The reason is that the peer disconnected; pipelined calls have it too."""
    server = Server()
    pair, boot = booted_pair(server)
    waiting = boot.call("hang")
    place = waiting.cap()
    pipelined = place.call("say")
    pair.run()
    part(pair)
    for failed in (waiting, pipelined, boot.call("late"), place.call("late")):
        assert isinstance(failed.error, RpcDisconnected)
        assert failed.error.reason == "the peer disconnected"
    pair.assert_all_tables_empty(server)


def test_every_later_call_fails_the_same_way_and_dropping_is_safe() -> None:
    """[I02] A new request for the bootstrap object fails too."""
    server = Server()
    pair, boot = booted_pair(server)
    part(pair)
    before = len(pair.client.sent)
    errors = [boot.call("say").error for _ in range(3)]
    errors.append(pair.client.bootstrap().call("say").error)
    assert {type(error) for error in errors} == {RpcDisconnected}
    boot.copy().drop()
    boot.drop()
    assert pair.client.sent[before:] == []
    pair.assert_all_tables_empty(server)


def test_the_error_is_a_disconnection_for_each_cause_and_keeps_the_details() -> None:
    """[I03] The cause itself is its ``__cause__``."""
    server = Server()
    pair, boot = booted_pair(server)
    waiting = boot.call("hang")
    cause = RpcFailed("the disk is full", details={5: b"sda"})
    pair.client.disconnect(cause)
    pair.server.disconnect()
    for failed in (waiting, boot.call("late")):
        assert isinstance(failed.error, RpcDisconnected)
        assert failed.error.reason == "the disk is full"
        assert dict(failed.error.details) == {5: b"sda"}
        assert failed.error.__cause__ is cause
    pair.assert_all_tables_empty(server)


@pytest.mark.parametrize("refused", ["Release", "Finish", "Bootstrap", "Resolve"])
def test_a_message_that_cannot_be_written_fails_its_waiters(refused: str) -> None:
    """[I04] The failed write is enough; the peer may stay silent for ever."""
    server, mine = Server(), Server("mine")
    pair, boot = booted_pair(server)
    promise = pair.client.promise()
    waiting, other = boot.call("hang", promise), boot.call("ask")
    pair.client.outgoing.refuses = lambda message: type(message).__name__ == refused
    if refused == "Release":
        boot.drop()
    elif refused == "Finish":
        other.drop()
    elif refused == "Bootstrap":
        pair.client.bootstrap()
    else:
        promise.resolve(mine)
    assert isinstance(waiting.error, RpcDisconnected)
    assert waiting.error.reason == "the message is larger than the limit"
    assert pair.client.state.is_idle
    pair.server.disconnect()
    pair.client.incoming.queue.clear()
    pair.assert_all_tables_empty(server, mine)


# --- nothing is sent --------------------------------------------------------------------------


def test_entries_that_end_with_the_connection_write_nothing() -> None:
    """[I06] Every table owes the peer a message: releases, finishes, resolutions, returns."""
    server, mine = Server(), Server("mine")
    pair, boot = booted_pair(server, mine)
    back = pair.server.bootstrap()
    promise, other = pair.client.promise(), pair.server.promise()
    kept = boot.call("keep", promise, mine)
    held = back.call("keep", other)
    hanging = [boot.call("hang"), back.call("hang"), boot.call("deaf"), back.call("deaf")]
    place = hanging[0].cap()
    place.call("early")
    pair.run()
    before = [len(end.sent) for end in pair.ends]
    part(pair)
    promise.resolve(mine)
    other.reject("too late")
    for ref in (boot, back, place):
        ref.drop()
    for calling in (kept, held, *hanging):
        calling.drop()
    server.answer()
    mine.answer()
    assert [len(end.sent) for end in pair.ends] == before
    pair.assert_all_tables_empty(server, mine)


def test_handlers_are_cancelled_and_their_parameters_are_released() -> None:
    """[I07] There is no caller left to return to."""
    server, mine = Server(), Server("mine")
    pair, boot = booted_pair(server)
    boot.call("hang", mine)
    boot.call("deaf")
    pair.run()
    before = len(pair.server.sent)
    pair.server.disconnect()
    assert server.cancelled == ["hang", "deaf"]
    server.waiting.pop().delivery.return_canceled()
    pair.server.vat.step()
    assert pair.server.sent[before:] == []
    pair.client.disconnect()
    assert not mine.is_referenced
    pair.assert_all_tables_empty(server, mine)


def test_a_bootstrap_object_that_is_found_after_the_peer_left_is_released() -> None:
    """[A10] The peer gets no message, and the client's calls have failed."""
    pair = PeerPair()
    loading = pair.server.promise()
    pair.server.state.bootstrap_cap = loading.cap.add_ref
    early = pair.client.bootstrap().call("early")
    pair.run()
    before = len(pair.server.sent)
    part(pair)
    assert isinstance(early.error, RpcDisconnected)
    found = Server("found")
    loading.resolve(found)
    assert found.heard == []
    loading.drop()
    assert not found.is_referenced
    assert pair.server.sent[before:] == []
    pair.assert_all_tables_empty(found)


# --- in which order ---------------------------------------------------------------------------


def test_tables_are_empty_before_the_first_watcher_is_told() -> None:
    """[I08] Each watcher is called once, sees no entry, and may use the connection again."""
    server, mine = Server(), Server("mine")
    pair, boot = booted_pair(server)
    seen: list[object] = []
    state = pair.client.state
    remote = pair.server.promise()
    server.kept.append(remote.cap.add_ref())
    given = boot.call("kept")
    pair.run()
    promise = given.result()

    def look(_: object = None) -> None:
        seen.append((len(state.questions), len(state.answers), state.closed_by is not None))
        again = boot.cap.call(Request(INTERFACE, 0, Fields()))
        assert isinstance(again.outcome, RpcDisconnected)
        again.release()

    for _ in range(3):
        boot.call("hang", mine).pending.watch(look)
    promise.end.when_resolved(look)
    pair.run()
    part(pair)
    assert seen == [(0, 0, True)] * 4
    pair.assert_all_tables_empty(server, mine)


def test_a_second_disconnection_changes_nothing() -> None:
    """[I08] The second one may be caused by the first."""
    server = Server()
    pair, boot = booted_pair(server)
    waiting = boot.call("hang")
    waiting.pending.watch(lambda _: pair.client.state.disconnect(RpcFailed("again")))
    part(pair)
    pair.client.disconnect(RpcFailed("and again"))
    assert waiting.error.reason == "the peer disconnected"
    assert boot.call("late").error.reason == "the peer disconnected"
    pair.assert_all_tables_empty(server)


def test_a_finish_while_a_promise_drains_does_no_harm() -> None:
    """[I09] A watcher of a resolution may drop calls, objects and the connection."""
    server, mine = Server(), Server("mine")
    pair, boot = booted_pair(server)
    promise = pair.client.promise()
    waiting: list[Calling] = [promise.call("say") for _ in range(4)]
    waiting[0].pending.watch(lambda _: waiting[1].drop())
    promise.cap.when_resolved(waiting[2].drop)
    promise.cap.when_resolved(boot.drop)
    promise.resolve(boot)
    pair.run()
    assert waiting[0].values == waiting[3].values == ("say",)
    assert waiting[2].is_canceled
    pair.assert_all_tables_empty(server, mine)


@pytest.mark.parametrize("when", range(4))
def test_a_connection_lost_while_a_promise_drains_ends_every_call(when: int) -> None:
    """[I09] Either of them may be the first to report the loss."""
    server = Server()
    pair, boot = booted_pair(server)
    promise = pair.client.promise()
    waiting = [promise.call("say") for _ in range(4)]
    waiting[when].pending.watch(lambda _: pair.client.state.disconnect(None))
    promise.resolve(boot)
    pair.run()
    pair.server.disconnect()
    assert all(len(calling.outcomes) == 1 for calling in waiting)
    assert [calling.outcomes[0] for calling in waiting if calling.is_canceled] == []
    pair.assert_all_tables_empty(server)


def test_a_connection_that_was_never_used_ends_without_a_trace() -> None:
    """[I10] The bootstrap object was never requested, or was requested and not there."""
    server = Server()
    pair = PeerPair(server)
    part(pair)
    assert pair.client.sent == pair.server.sent == []
    assert server.cap is None
    pair.assert_all_tables_empty(server)
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    early = boot.call("early")
    part(pair)
    assert isinstance(early.error, RpcDisconnected)
    pair.assert_all_tables_empty(server)


# --- sent before the end -----------------------------------------------------------------------


def test_messages_sent_before_the_end_are_still_to_be_written() -> None:
    """[I12] The end removes no message from the queue. Messages that arrive are acted upon."""
    server = Server()
    pair, boot = booted_pair(server)
    boot.call("one")
    boot.call("two")
    boot.drop()
    pair.client.state.disconnect(None)
    assert pair.client.outgoing.texts() == ["Call q0@imp0 one", "Call q1@imp0 two", "Rel 0x1"]
    pair.server.receive("call:one", "call:two", "release")
    assert server.heard == ["one", "two"]
    pair.server.disconnect()
    pair.client.incoming.queue.clear()
    pair.assert_all_tables_empty(server)


# --- idle -------------------------------------------------------------------------------------


def test_a_connection_is_idle_exactly_when_every_table_is_empty() -> None:
    """[I13] This holds on both sides. A held promise that became another object does not count."""
    server, mine = Server(), Server("mine")
    pair = PeerPair(server)

    def idle() -> tuple[bool, bool]:
        return pair.client.state.is_idle, pair.server.state.is_idle

    assert idle() == (True, True)
    boot = pair.client.bootstrap()
    assert idle() == (False, True)
    pair.run()
    assert idle() == (False, False)  # an import, an export
    waiting = boot.call("hang")
    boot.drop()
    pair.run()
    assert idle() == (False, False)  # a question, an answer
    waiting.drop()
    assert idle() == (False, False)
    pair.run()
    assert idle() == (True, True)
    boot = pair.client.bootstrap()
    echoed = boot.call("echo", mine)
    place = echoed.cap()
    boot.drop()
    pair.run()
    assert place.server is mine
    echoed.drop()
    pair.run()
    assert idle() == (True, True)
    pair.assert_all_tables_empty(server, mine)


def test_an_embargo_keeps_a_connection_from_being_idle() -> None:
    """[I13] Until it is lifted."""
    server = Server()
    lone = Lone(server)
    lone.feed(m.Bootstrap(0), call(1, imported(0), "keep", promised(5)))
    kept = server.kept[0]
    assert kept is not None
    lone.end.ref_of(kept).call("say").drop()
    lone.feed(returned(0, nfn=True), m.Resolve(5, yours(0)))
    server.forget()
    lone.feed(m.Release(0, 1), m.Finish(0, release_result_caps=False))
    state = lone.state
    tables = state.questions, state.answers, state.imports.entries, state.exports.entries
    assert not any(tables)
    assert not state.is_idle
    lone.feed(receiver_loopback(0))
    assert state.is_idle
    lone.assert_gone(server)


def test_an_idle_connection_is_closed_without_a_word() -> None:
    """[I14] An idle connection sends nothing."""
    server = Server()
    pair, boot = booted_pair(server)
    boot.call("say").drop()
    boot.drop()
    pair.run()
    assert pair.client.state.is_idle
    assert pair.server.state.is_idle
    before = [len(end.sent) for end in pair.ends]
    pair.client.vat.step()
    pair.server.vat.step()
    part(pair)
    assert [len(end.sent) for end in pair.ends] == before
    pair.assert_all_tables_empty(server)


def test_errors_of_a_lost_connection_are_kept_out_of_other_connections() -> None:
    """[I15] A capability passed on from the lost connection breaks; the other connection lives."""
    far = Server("far")
    pair = PeerPair(Server("middle"))
    third = pair.vat("third", far)
    middle, end = pair.connect(pair.server.vat, third)
    server = pair.server.vat.bootstrap_server
    assert server is not None
    remote = middle.bootstrap()
    boot = pair.client.bootstrap()
    pair.run()
    server.kept.append(remote.cap.add_ref())
    remote.drop()
    given = boot.call("kept")
    pair.run()
    passed = given.result()
    hanging = passed.call("hang")
    pair.run()
    middle.disconnect()
    end.disconnect()
    pair.run()
    late = passed.call("late")
    alive = boot.call("say")
    pair.run()
    for failed in (hanging, late):
        assert isinstance(failed.error, RpcDisconnected)
        assert failed.error.reason == "the peer disconnected"
    assert alive.values == ("say",)
    pair.assert_all_tables_empty(far, server)


def test_a_return_that_was_on_its_way_when_the_connection_ended_is_not_taken() -> None:
    """[I15] A closed end acts on nothing more."""
    lone = Lone()
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(0)))
    waiting = boot.call("ask")
    lone.end.disconnect()
    assert lone.feed(returned(0, hosted(9)), m.Finish(0), m.Release(7, 1)) == []
    error = waiting.error
    assert isinstance(error, RpcError)
    assert not lone.state.imports.entries
    lone.assert_gone()
