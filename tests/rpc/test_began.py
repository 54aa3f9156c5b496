"""``RpcDisconnected.began``: False only for a call that has not run, on every way of an error."""

from __future__ import annotations

from tests.rpc.harness.fields import Fields, method_number
from tests.rpc.harness.peers import Calling, End, Network, PeerPair, Ref
from tests.rpc.harness.servers import INTERFACE, Incoming, Server
from trio_capnp.errors import RpcDisconnected, RpcError
from trio_capnp.rpc import LocalPromise, Request, another, kept, named, to_wire
from trio_capnp.rpc._errors import NOT_BEGUN, disconnected, perhaps_begun, unbegun


def began(calling: Calling) -> bool | None:
    error = calling.error
    assert isinstance(error, RpcDisconnected)
    return error.began


def refusal() -> RpcDisconnected:
    """The error of a call that has not begun."""
    error = unbegun(RpcDisconnected("refused", details={5: b"x", NOT_BEGUN: bytes(4)}))
    assert isinstance(error, RpcDisconnected)
    return error


def reject(promise: Ref) -> None:
    """Break a promise of the program with the error of a call that has not begun."""
    assert isinstance(promise.cap, LocalPromise), "only a promise of ours is rejected by us"
    promise.cap.reject(refusal())
    promise.vat.step()


# --- copies ------------------------------------------------------------------------------------


def test_copies_of_an_error_keep_what_it_says() -> None:
    error = refusal()
    for copy in (another(error), kept(error), named(error, "Calculator.add")):
        assert isinstance(copy, RpcDisconnected)
        assert copy.began is False
    assert RpcDisconnected("x").began is None
    assert unbegun(error) is error
    plain = RpcError("failed")
    assert unbegun(plain) is plain
    assert perhaps_begun(plain) is plain


def test_an_error_that_is_sent_says_nothing() -> None:
    """Only the refusal itself has the mark, and no program can set it."""
    assert to_wire(refusal()).details == {5: b"x"}


def test_the_end_of_a_connection_by_an_unbegun_call_says_nothing_of_its_own_calls() -> None:
    """The stream of a connection may itself be made of calls."""
    for error in (disconnected(refusal()), disconnected(refusal(), "the stream failed")):
        assert error.began is None
        assert dict(error.details).get(NOT_BEGUN, b"") == error.details.get(NOT_BEGUN, b"")
    assert NOT_BEGUN not in disconnected(refusal(), "the stream failed").details


# --- a lost connection -------------------------------------------------------------------------


def lost(pair: PeerPair) -> None:
    """The connection is lost, and the messages under way with it."""
    pair.client.outgoing.is_lost = True
    pair.client.disconnect()
    pair.server.disconnect()


def test_a_call_that_is_still_in_the_queue_has_not_begun() -> None:
    """One that has left may have run."""
    server = Server()
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    pair.run()
    left = boot.call("hang")
    pair.server.receive("call:hang")
    queued = boot.call("say")
    pipelined_left, pipelined_queued = left.cap().call("say"), queued.cap().call("say")
    pair.server.receive("call:say")
    lost(pair)
    assert [began(each) for each in (left, queued)] == [None, None]
    assert [began(each) for each in (pipelined_left, pipelined_queued)] == [False, False]
    late = [boot.call("late"), left.cap().call("late"), queued.cap().call("late")]
    assert [began(each) for each in late] == [False] * 3
    assert "Call q3@ans1.[0] say" not in pair.client.outgoing.texts()
    pair.assert_all_tables_empty(server)


def test_a_call_that_was_canceled_stays_in_the_queue_with_its_finish() -> None:
    server = Server()
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    pair.run()
    dropped, waiting = boot.call("say"), boot.call("say")
    dropped.drop()
    pair.client.outgoing.is_lost = True
    pair.client.state.disconnect(None)
    texts = pair.client.outgoing.texts()
    assert texts == ["Call q0@imp0 say", "Fin q0 rrc+"]
    assert began(waiting) is False
    pair.client.outgoing.queue.clear()
    pair.server.disconnect()
    pair.assert_all_tables_empty(server)


def test_a_call_that_will_be_written_before_the_end_may_run() -> None:
    """This side ends the connection, and writes its queue first."""
    server = Server()
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    pair.run()
    queued = boot.call("say")
    pair.client.state.disconnect(RpcDisconnected("closed here"))
    pair.server.receive("call:say")
    assert server.heard == ["say"]
    assert began(queued) is None
    assert began(boot.call("say")) is False
    pair.client.incoming.queue.clear()
    pair.server.disconnect()
    pair.assert_all_tables_empty(server)


def test_calls_that_wait_in_a_promise_or_an_embargo_have_not_begun() -> None:
    server, mine = Server(), Server("mine")
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    pair.run()
    promise = pair.client.promise()
    in_promise = promise.call("say")
    echoed = boot.call("echo", mine)
    place = echoed.cap()
    bouncing = place.call("say")
    pair.server.receive("call:echo", "call:say")
    pair.client.receive("return:echo")
    in_embargo = place.call("say")
    lost(pair)
    promise.resolve(boot)
    assert began(bouncing) is None
    assert [began(each) for each in (in_promise, in_embargo)] == [False, False]
    assert mine.heard == []
    pair.assert_all_tables_empty(server, mine)


def test_a_call_whose_message_could_not_follow_a_failed_one_has_not_begun() -> None:
    """After a message that cannot be sent, nothing more is sent."""
    server = Server()
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    pair.run()
    pair.checks = False
    pair.client.state._is_lost = True
    asked = boot.call("say")
    pair.client.disconnect()
    pair.server.disconnect()
    assert began(asked) is False
    pair.assert_all_tables_empty(server)


# --- ways by which a refusal could reach a call that did begin ----------------------------------


def let_out(server: Server, incoming: Incoming) -> None:
    """``let_out(cap)``: call the capability, and fail with the error of that call."""
    pending = incoming.cap().call(Request(INTERFACE, method_number("say"), Fields([])))

    def ended(outcome: object) -> None:
        assert isinstance(outcome, RpcError)
        incoming.delivery.reject(outcome)
        pending.release()

    pending.watch(ended)


class Relay:
    """Vat a calls vat b, which calls vat c, and c refuses new calls."""

    def __init__(self) -> None:
        self.far, self.relay = Server("far"), Server("relay", {"let_out": let_out})
        self.network = network = Network()
        a, b, c = network.vat("a"), network.vat("b", self.relay), network.vat("c", self.far)
        self.near, self.middle = network.connect(a, b)
        self.outward, self.remote = network.connect(b, c)
        self.boot = self.near.bootstrap()
        self.distant = self.outward.bootstrap()
        network.run()
        self.relay.kept = [self.distant.cap.add_ref()]
        kept_ = self.boot.call("kept")
        network.run()
        self.passed = kept_.result()
        refuse(self.remote)

    def end(self) -> None:
        assert self.far.heard == []
        self.network.assert_all_tables_empty(self.relay, self.far)


def refuse(end: End) -> None:
    end.state.admission.drain(lambda: None)


def test_the_call_of_a_handler_that_lets_a_refusal_out_has_begun() -> None:
    scene = Relay()
    asked = scene.boot.call("let_out", scene.passed)
    own = scene.distant.call("say")
    scene.network.run()
    assert began(own) is False
    assert began(asked) is None
    assert "shutting down" in asked.error.reason
    scene.end()


def test_a_tail_call_to_a_vat_that_refuses_has_begun() -> None:
    scene = Relay()
    asked = scene.boot.call("tail", scene.passed, "say")
    scene.network.run()
    assert began(asked) is None
    scene.end()


def test_a_call_that_is_passed_on_to_a_vat_that_refuses_is_in_doubt() -> None:
    """The mark is for one hop. The same holds for a call on the answer of another one."""
    scene = Relay()
    passed = scene.passed.call("say")
    pipelined = scene.passed.call("new").cap().call("say")
    scene.network.run()
    assert [began(each) for each in (passed, pipelined)] == [None, None]
    scene.end()


def test_a_local_tail_call_to_an_object_that_refuses_has_begun() -> None:
    """All in one vat, with no wire between that could drop the mark."""
    relay = Server("relay", {"let_out": let_out})
    scene = Relay()
    local = scene.outward.vat.ref(relay)
    tailed = local.call("tail", scene.distant, "say")
    let = local.call("let_out", scene.distant)
    scene.network.run()
    assert [began(each) for each in (tailed, let)] == [None, None]
    local.drop()
    scene.end()


def test_a_call_on_a_promise_that_the_program_breaks_says_nothing_over_the_wire() -> None:
    """The peer's call was in this vat when the promise broke. A later one does not leave."""
    server = Server()
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    pair.run()
    promise = pair.server.promise()
    server.kept = [promise.cap.add_ref()]
    held = boot.call("kept")
    pair.run()
    target = held.result()
    asked = target.call("say")
    pair.run()
    reject(promise)
    pair.run()
    later = target.call("say")
    assert [began(each) for each in (asked, later)] == [None, False]
    pair.assert_all_tables_empty(server)


def test_a_call_on_the_answer_of_a_call_that_fails_says_nothing_over_the_wire() -> None:
    """The handler of the first one lets the error of an unbegun call out."""
    server = Server()
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    pair.run()
    waiting = boot.call("hang")
    target = waiting.cap()
    asked = target.call("say")
    pair.run()
    server.waiting.pop(0).delivery.reject(refusal())
    pair.server.vat.step()
    pair.run()
    later = target.call("say")
    assert [began(each) for each in (waiting, asked, later)] == [None, None, False]
    pair.assert_all_tables_empty(server)


def test_a_question_that_takes_the_outcome_of_a_call_of_the_peer_has_begun() -> None:
    """The peer tail-calls an object of this vat, whose own call never left."""
    server = Server()
    mine = Server("mine")
    pair = PeerPair(server, client=mine)
    boot = pair.client.bootstrap()
    pair.run()
    broken: Ref = pair.client.promise()
    reject(broken)
    own = broken.call("say")
    asked = boot.call("tail", broken, "say")
    promise = pair.client.promise()
    forwarded = boot.call("tail", promise, "say")
    pair.run()
    reject(promise)
    pair.run()
    assert began(own) is False
    assert [began(each) for each in (asked, forwarded)] == [None, None]
    pair.assert_all_tables_empty(server, mine)
