"""Messages that a peer must not send, and the different messages of older or simpler peers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest

from tests.rpc.harness.lone import Lone
from tests.rpc.harness.messages import (
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
from tests.rpc.harness.peers import Calling, PeerPair, Ref
from tests.rpc.harness.servers import Incoming, Server
from trio_capnp.errors import (
    ProtocolError,
    RpcDisconnected,
    RpcError,
    RpcFailed,
    RpcOverloaded,
    RpcUnimplemented,
)
from trio_capnp.limits import Limits
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._messages import CapKind, ReturnKind, SendResultsTo

LIVE: Final = 10
UNUSED: Final = 99
HIGH: Final = 2**31
LAST: Final = 2**32 - 1
UNKNOWN_CAP: Final = m.CapDescriptor(CapKind.UNKNOWN)


# --- every kind of message, with every kind of id ---------------------------------------------


class Scene:
    """An end whose every table has an entry that lives, one that ended, and one used again.

    Answers and imports are numbered by the peer: 10 lives, 11 has ended, 12 is used again.
    Questions and exports are numbered by us, from below: 0 lives, 1 is used again, 2 lives, and
    question 5 and export 3 have ended. Of embargoes there is one, 0, used again.
    """

    def __init__(self) -> None:
        self.server = Server()
        self.lone = lone = Lone(self.server)
        lone.feed(m.Bootstrap(UNUSED - 1))
        self._answers_and_exports()
        self._questions_and_imports()
        self._embargo()
        lone.said()

    def _answers_and_exports(self) -> None:
        new = [call(number, imported(0), "new") for number in (10, 11, 12)]
        self.lone.feed(*new, *(m.Finish(number, release_result_caps=False) for number in (11, 12)))
        self.lone.feed(m.Finish(10, release_result_caps=False), m.Release(1, 1))
        self.lone.feed(call(12, imported(0), "new"))  # export 1 again, answer 12 again
        self.lone.feed(call(10, imported(0), "deaf"))
        self.lone.feed(m.Release(3, 1))

    def _questions_and_imports(self) -> None:
        lone = self.lone
        self.boot = boot = lone.end.bootstrap()
        lone.feed(booted(0, hosted(LIVE)))
        self.calls: list[Calling] = [boot.call("ask") for _ in range(4)]
        lone.feed(returned(3, hosted(11), nfn=True), returned(1, hosted(12)))
        for ended_ in (self.calls.pop(3), self.calls.pop(1)):
            ended_.drop()  # imports 11 and 12 are released
        self.calls.append(boot.call("ask"))  # question 1 again
        lone.feed(call(UNUSED - 2, imported(0), "keep", hosted(12), promised(14)))

    def _embargo(self) -> None:
        """Twice a promise of the peer's becomes an object here, after a call to it."""
        for number in (16, 17):
            self.lone.feed(call(UNUSED - 3, imported(0), "keep", promised(number)))
            kept = self.server.kept[-1]
            assert kept is not None
            self.lone.end.ref_of(kept).call("ask")
            self.lone.feed(m.Resolve(number, yours(0)))
            if number == 16:
                self.lone.feed(receiver_loopback(0))
        self.boot.call("ask")
        self.lone.feed(returned(5, nfn=True))


NOTHING: Final = ""
Expected = dict[int, str]


def say(id: int) -> str:
    return f"Ret a{id} results nfn"


NO_ANSWER: Final = (
    "failed: called a null capability: answer {id} held none, or its call is finished"
)
NO_EXPORT: Final = "! message to export {id}, which does not exist"
NOT_WAITING: Final = "! Return for question {id}, which is not waiting"
NO_WAY: Final = "! Disembargo for a capability that does not lead to its sender"
NO_PROMISE: Final = "! Resolve of import {id}, which is no promise"
NO_EMBARGO: Final = "! Disembargo for embargo {id}, which does not exist"
IN_USE: Final = "! question {id} is already in use"

CASES: Final[dict[str, tuple[Callable[[int], m.Message], Expected]]] = {
    "bootstrap": (
        m.Bootstrap,
        {
            10: IN_USE,
            12: IN_USE,
            **{id: f"Ret a{id} results caps=[senderHosted 0]" for id in (11, UNUSED, HIGH, LAST)},
        },
    ),
    "call as": (
        lambda id: call(id, imported(0)),
        {10: IN_USE, 12: IN_USE, **{id: say(id) for id in (11, UNUSED, HIGH, LAST)}},
    ),
    "call to an export": (
        lambda id: call(50, imported(id)),
        {0: say(50), 1: say(50), 2: say(50), **dict.fromkeys((3, UNUSED, HIGH, LAST), NO_EXPORT)},
    ),
    "call to an answer": (
        lambda id: call(50, answered(id, 0)),
        {
            10: NOTHING,  # it waits
            12: say(50),
            50: "Ret a50 failed: a call may not be addressed through its own answer",
            **dict.fromkeys((11, UNUSED, HIGH, LAST), "Ret a50 " + NO_ANSWER),
        },
    ),
    "call with an export": (
        lambda id: call(50, imported(0), "tail", yours(id), values=("say",)),
        {
            **dict.fromkeys((0, 1, 2), say(50)),
            **dict.fromkeys((3, UNUSED, HIGH, LAST), "Ret a50 failed: export {id} does not exist"),
        },
    ),
    "call with an answer": (
        lambda id: call(50, imported(0), "tail", your_answer(id, 0), values=("say",)),
        {
            10: NOTHING,
            12: say(50),
            **dict.fromkeys((11, UNUSED, HIGH, LAST), "Ret a50 " + NO_ANSWER),
        },
    ),
    "call with an import": (
        lambda id: call(50, imported(0), "say", hosted(id)),
        {
            **dict.fromkeys((10, 12, 14), say(50)),  # held here
            **{id: f"{say(50)} | Rel {id}x1" for id in (11, UNUSED, HIGH, LAST)},
        },
    ),
    "return": (
        lambda id: returned(id, nfn=True),
        {
            **dict.fromkeys((0, 1, 2), NOTHING),
            **dict.fromkeys((5, UNUSED), NOT_WAITING),
            **dict.fromkeys((HIGH, LAST), NOTHING),  # no Return was wanted
        },
    ),
    "return of an error": (
        failed,
        {
            **{id: f"Fin q{id} rrc-" for id in (0, 1, 2)},
            **dict.fromkeys((5, UNUSED), NOT_WAITING),
            **dict.fromkeys((HIGH, LAST), NOTHING),
        },
    ),
    "return from": (
        lambda id: ended(2, ReturnKind.TAKE_FROM_OTHER_QUESTION, take_from=id),
        {
            **dict.fromkeys(
                (10, 12), "! takeFromOtherQuestion for answer {id}, which is held for its caller"
            ),
            **dict.fromkeys(
                (11, UNUSED, HIGH, LAST),
                "! takeFromOtherQuestion {id}, which has no results to take",
            ),
        },
    ),
    "finish": (m.Finish, dict.fromkeys((10, 11, 12, UNUSED, HIGH, LAST), NOTHING)),
    "resolve": (
        lambda id: m.Resolve(id, hosted(60)),
        {
            10: NO_PROMISE,
            12: NO_PROMISE,
            14: "Rel 14x1",  # a promise indeed
            16: "Rel 60x1",  # it has resolved
            **dict.fromkeys((11, UNUSED, HIGH, LAST), "Rel 60x1"),
        },
    ),
    "resolve to an error": (
        lambda id: m.Resolve(id, exception=m.ExceptionValue("no")),
        {
            **dict.fromkeys((10, 12), NO_PROMISE),
            14: "Rel 14x1",
            **dict.fromkeys((11, 16, UNUSED, HIGH, LAST), NOTHING),
        },
    ),
    "resolve to an export": (
        lambda id: m.Resolve(14, yours(id)),
        dict.fromkeys((0, 1, 2, 3, UNUSED, HIGH, LAST), "Rel 14x1"),  # or to an error
    ),
    "release": (
        lambda id: m.Release(id, 1),
        {
            **dict.fromkeys((0, 1, 2), NOTHING),
            **{
                id: f"! Release of export {id}, which does not exist"
                for id in (3, UNUSED, HIGH, LAST)
            },
        },
    ),
    "disembargo of an export": (
        lambda id: sender_loopback(7, imported(id)),
        {
            **dict.fromkeys((0, 1, 2), NO_WAY),
            **dict.fromkeys((3, UNUSED, HIGH, LAST), NO_EXPORT),
        },
    ),
    "disembargo of an answer": (
        lambda id: sender_loopback(7, answered(id, 0)),
        {
            10: NOTHING,  # waited for
            12: NO_WAY,
            **dict.fromkeys(
                (11, UNUSED, HIGH, LAST), "! Disembargo through answer {id}, which does not exist"
            ),
        },
    ),
    "disembargo back": (
        receiver_loopback,
        {0: NOTHING, **dict.fromkeys((1, UNUSED, HIGH, LAST), NO_EMBARGO)},
    ),
    "unimplemented call": (
        lambda id: m.Unimplemented(call(id, imported(0))),
        dict.fromkeys((0, 1, 2, 3, UNUSED, HIGH, LAST), NOTHING),
    ),
    "unimplemented resolve": (
        lambda id: m.Unimplemented(m.Resolve(0, hosted(id))),
        dict.fromkeys((0, 1, 2, 3, UNUSED, HIGH, LAST), NOTHING),
    ),
}

TABLE: Final = [
    pytest.param(make(id), expected.format(id=id), id=f"{name} {id}")
    for name, (make, results) in CASES.items()
    for id, expected in results.items()
]


@pytest.mark.parametrize(("message", "expected"), TABLE)
def test_each_kind_of_message_with_each_kind_of_id(message: m.Message, expected: str) -> None:
    """[H22] [H23] [H24] [C12] [D11] [E05] Unused, live, ended, used again, the top bit, the last.

    An expectation is the list of messages sent, or ``!`` and the fault. Nothing leaks in either
    case.
    """
    scene = Scene()
    lone = scene.lone
    if expected.startswith("! "):
        with pytest.raises(ProtocolError) as caught:
            lone.feed(message)
        assert str(caught.value) == expected[2:]
    else:
        assert lone.feed(message) == (expected.split(" | ") if expected else [])
    lone.end.disconnect()
    for calling in scene.calls:
        assert len(calling.outcomes) == 1, "one end for each call"
    for waiting in scene.server.waiting:
        waiting.delivery.return_canceled()
    scene.server.forget()  # the server may have kept itself
    lone.assert_gone(scene.server, *scene.server.made)


# --- faults of other kinds --------------------------------------------------------------------


def booted_lone() -> tuple[Lone, Ref]:
    """An end that holds import 0 of its scripted peer."""
    lone = Lone()
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(0)))
    return lone, boot


def test_a_canceled_without_a_finish_breaks_the_protocol() -> None:
    """[H25] The waiting call hears of it with the disconnection."""
    lone, boot = booted_lone()
    waiting = boot.call("ask")
    with pytest.raises(
        ProtocolError, match="without results for question 0, which is waiting"
    ) as caught:
        lone.feed(ended(0, ReturnKind.CANCELED))
    lone.end.disconnect(caught.value)
    assert isinstance(waiting.error, RpcDisconnected)
    assert repr(waiting.error.__cause__) == repr(caught.value)
    lone.assert_gone()


@pytest.mark.parametrize(
    ("kind", "fault"),
    [
        (ReturnKind.RESULTS_SENT_ELSEWHERE, "without results for question 0, which is waiting"),
        (ReturnKind.AWAIT_FROM_THIRD_PARTY, "of a wrong kind for question 0"),
        (ReturnKind.UNKNOWN, "of a wrong kind for question 0"),
    ],
)
def test_a_return_of_a_kind_that_was_not_asked_for_breaks_the_protocol(
    kind: ReturnKind, fault: str
) -> None:
    """[H19] The call fails when the connection ends."""
    lone, boot = booted_lone()
    waiting = boot.call("ask")
    with pytest.raises(ProtocolError, match=fault):
        lone.feed(ended(0, kind))
    lone.end.disconnect()
    assert isinstance(waiting.error, RpcDisconnected)
    lone.assert_gone()


def with_unknown_cap(message: str) -> m.Message:
    """A message whose third capability is of a kind that is not known."""
    descriptors = (hosted(5), promised(6), UNKNOWN_CAP, hosted(7))
    if message == "call":
        return call(1, imported(0), "say", *descriptors)
    return returned(0, *descriptors)


@pytest.mark.parametrize("message", ["call", "return"])
def test_capabilities_before_one_that_is_not_known_are_given_back(message: str) -> None:
    """[H20] [H28] The message is refused, and nothing of it stays."""
    lone = Lone(Server())
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(0)), m.Bootstrap(0))
    waiting = boot.call("ask")
    lone.said()
    with pytest.raises(ProtocolError, match="descriptor of an unknown kind"):
        lone.feed(with_unknown_cap(message))
    assert lone.said() == ["Rel 5x1", "Rel 6x1"]
    assert waiting.is_waiting
    lone.assert_gone()


BOMB: Final = [hosted(9)] * 1025


@pytest.mark.parametrize("decoded", [True, False])
def test_a_call_with_more_descriptors_than_the_limit_fails_and_takes_none(decoded: bool) -> None:
    """[H28] Q6: The Return gives back the Call's capabilities, and the connection goes on."""
    server = Server()
    lone = Lone(server)
    lone.feed(m.Bootstrap(0))
    message = call(1, imported(0), "say", *(BOMB if decoded else []))
    message.params.excess = 0 if decoded else 1_000_000
    lone.end.outgoing.queue.clear()
    lone.feed(message)
    (answer,) = lone.end.outgoing.queue
    assert isinstance(answer, m.Return)
    assert answer.release_param_caps
    assert answer.exception is not None
    assert "max_descriptors=1024" in answer.exception.reason
    assert lone.feed(call(2, answered(1, 0), "say"))[0].startswith("Ret a2 failed")
    assert not lone.state.imports.entries
    lone.feed(m.Finish(1), m.Finish(2), m.Finish(0))
    assert not lone.state.answers
    lone.assert_gone(server)


def test_a_tail_call_with_more_descriptors_than_the_limit_fails_where_its_results_go() -> None:
    """Q6: Its Return says resultsSentElsewhere, and our own question gets the error."""
    lone, boot = booted_lone()
    lone.feed(m.Bootstrap(5))
    waiting = boot.call("ask")
    lone.end.outgoing.queue.clear()
    lone.feed(call(1, imported(0), "say", *BOMB, to=SendResultsTo.YOURSELF))
    (answer,) = lone.end.outgoing.queue
    assert isinstance(answer, m.Return)
    assert (answer.kind, answer.release_param_caps) == (ReturnKind.RESULTS_SENT_ELSEWHERE, True)
    lone.feed(ended(0, ReturnKind.TAKE_FROM_OTHER_QUESTION, 1), m.Finish(1))
    assert "max_descriptors=1024" in waiting.error.reason
    lone.assert_gone()


def test_a_call_with_too_many_descriptors_that_wants_no_return_breaks_the_protocol() -> None:
    """There would be no Return to give its capabilities back."""
    lone = Lone(Server())
    lone.feed(m.Bootstrap(0))
    with pytest.raises(ProtocolError, match="1025 capabilities"):
        lone.feed(call(1, imported(0), "say", *BOMB, only_promise_pipeline=True))
    lone.assert_gone()


def test_a_call_that_is_one_too_many_gives_back_its_too_many_descriptors_as_well() -> None:
    """Q6: The call is refused as overloaded, and its Return still releases the capabilities."""
    lone = Lone(Server(), Limits(max_answers=1))
    lone.feed(m.Bootstrap(0))
    lone.end.outgoing.queue.clear()
    lone.feed(call(1, imported(0), "say", *BOMB))
    (answer,) = lone.end.outgoing.queue
    assert isinstance(answer, m.Return)
    assert (answer.release_param_caps, answer.no_finish_needed) == (True, True)
    lone.assert_gone()


@pytest.mark.parametrize("nfn", [False, True])
def test_results_with_more_descriptors_than_the_limit_fail_their_call_only(nfn: bool) -> None:
    """[H28] Q6: The Finish gives back the Return's capabilities."""
    lone, boot = booted_lone()
    waiting = boot.call("ask")
    piped = waiting.cap(0)
    on_it = piped.call("say")
    assert lone.feed(returned(0, *BOMB, nfn=nfn)) == ["Fin q0 rrc+"]
    assert "max_descriptors=1024" in waiting.error.reason
    later = piped.call("say")
    assert "max_descriptors=1024" in later.error.reason
    lone.feed(failed(1, "too"))
    assert on_it.error.reason == "too"
    assert lone.state.imports.entries.keys() == {0}
    lone.assert_gone()


def test_capabilities_over_the_limit_of_imports_fail_their_call_only() -> None:
    """Q6: An honest peer does not know how many of its capabilities we hold."""
    server = Server()
    lone = Lone(server, Limits(max_imports=3))
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(0)), m.Bootstrap(0))
    waiting = boot.call("ask")
    lone.said()
    lone.feed(returned(0, hosted(1), hosted(2), hosted(3)))
    assert isinstance(waiting.error, RpcOverloaded)
    assert "max_imports=3" in waiting.error.reason
    said = lone.feed(call(1, imported(0), "say", hosted(4), promised(5), hosted(4), hosted(6)))
    assert any(line.startswith("Ret a1 overloaded") for line in said)
    assert lone.state.imports.entries.keys() == {0}
    lone.feed(m.Finish(1), call(2, imported(0), "keep", hosted(4), hosted(4), promised(5)))
    assert lone.state.imports.entries.keys() == {0, 4, 5}
    assert lone.feed(m.Resolve(5, hosted(7))) == ["Rel 7x1", "Rel 5x1"]
    assert lone.state.imports.entries.keys() == {0, 4}
    lone.assert_gone(server)


def test_tail_calls_above_the_limit_of_answers_fail_one_by_one() -> None:
    """An honest peer may forward each call of ours back at once, and we make as many as we like."""
    lone = Lone(Server(), Limits(max_answers=4))
    boot = lone.end.bootstrap()
    lone.feed(booted(0, hosted(0)), m.Bootstrap(100))
    waiting = [boot.call("ask") for _ in range(20)]
    tails = range(20)
    for number in tails:
        lone.feed(call(200 + number, imported(0), "hang", to=SendResultsTo.YOURSELF))
    for number in tails:
        lone.feed(ended(number, ReturnKind.TAKE_FROM_OTHER_QUESTION, 200 + number))
    overloaded = [calling for calling in waiting if not calling.is_waiting]
    assert len(overloaded) == 17
    assert all(isinstance(calling.error, RpcOverloaded) for calling in overloaded)
    with pytest.raises(ProtocolError, match="max_answers"):
        for number in tails:  # no call of ours is behind these
            lone.feed(call(300 + number, imported(0), "hang", to=SendResultsTo.YOURSELF))
    lone.assert_gone()


def test_results_that_cannot_be_sent_leave_nothing_of_themselves() -> None:
    """[H29] [H30] The caller gets an error, and the capabilities of the results are released."""
    server = Server()
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    pair.run()
    waiting = boot.call("new")
    pair.server.outgoing.refuses = lambda message: (
        isinstance(message, m.Return) and message.results is not None
    )
    pair.run()
    assert waiting.error.reason == "the message is larger than the limit"
    assert list(pair.server.state.exports.entries) == [0]
    assert not server.made[0].is_referenced
    pair.server.outgoing.refuses = lambda message: False
    again = boot.call("new")
    pair.run()
    assert again.result().call("say").is_waiting
    pair.assert_all_tables_empty(server, *server.made)


def test_a_call_to_nothing_leaves_nothing_of_its_answer() -> None:
    """[H22] [H29] The answer that was begun goes with the connection."""
    lone = Lone(Server())
    with pytest.raises(ProtocolError, match="export 3, which does not exist"):
        lone.feed(call(1, imported(3), "say", hosted(5)))
    lone.assert_gone()


def test_an_unknown_kind_of_target_is_refused() -> None:
    """[H21] The target is that of a Call or a Disembargo. A Resolve of an unknown kind is refused
    too.
    """
    for message in (call(1, None), m.Disembargo(None, m.LoopbackKind.SENDER_LOOPBACK, 1)):
        lone = Lone()
        with pytest.raises(ProtocolError, match="of an unknown kind"):
            lone.feed(message)
        lone.assert_gone()
    lone = Lone()
    with pytest.raises(ProtocolError, match="of an unknown kind"):
        lone.feed(m.Resolve(0))
    lone.assert_gone()


# --- unimplemented messages -------------------------------------------------------------------


@pytest.mark.parametrize(
    "message",
    [
        m.Unsupported("provide", b"frame"),
        m.Unsupported("99", b"frame"),
        call(1, imported(0), to=SendResultsTo.THIRD_PARTY),
        m.Disembargo(imported(0), m.LoopbackKind.ACCEPT, 1),
        m.Disembargo(imported(0), m.LoopbackKind.UNKNOWN, 1),
    ],
    ids=["[H13]", "[H12]", "[H14]", "[H15]", "[H12, H15]"],
)
def test_an_unknown_message_is_echoed_and_the_connection_lives(message: m.Message) -> None:
    server = Server()
    lone = Lone(server)
    lone.feed(m.Bootstrap(0))
    said = lone.feed(message)
    assert len(said) == 1
    assert said[0].startswith("Unimpl(")
    assert lone.feed(call(1, imported(0))) == ["Ret a1 results nfn"]
    lone.assert_gone(server)


@pytest.mark.parametrize("what", ["bootstrap", "call"])
def test_a_question_that_the_peer_does_not_implement_fails_alone(what: str) -> None:
    """[H16] Its capabilities belong to us again, and its id is free without a Finish."""
    lone, mine = Lone(), Server("mine")
    boot = lone.end.bootstrap()
    if what == "bootstrap":
        waiting = boot.call("say", mine)
        assert lone.feed(m.Unimplemented(m.Bootstrap(0))) == []
        lone.feed(failed(1))
    else:
        lone.feed(booted(0, hosted(0)))
        waiting = boot.call("say", mine)
        assert lone.feed(m.Unimplemented(call(0, imported(0)))) == []
        assert not mine.is_referenced
        assert isinstance(waiting.error, RpcUnimplemented)
    assert not lone.state.questions or what == "bootstrap"
    late = boot.call("late")
    assert late.is_waiting is (what == "call")
    lone.assert_gone(mine)


def test_a_cancelled_question_that_the_peer_does_not_implement_is_forgotten() -> None:
    """[H16] The echo stands for its Return."""
    lone, boot = booted_lone()
    boot.call("ask").drop()
    assert lone.feed(m.Unimplemented(call(0, imported(0)))) == []
    boot.call("again")
    assert lone.end.sent[-1] == "Call q0@imp0 again"
    lone.assert_gone()


@pytest.mark.parametrize(
    "message",
    [
        m.Release(0, 1),
        m.Finish(0),
        m.Abort(m.ExceptionValue("no")),
        returned(0),
        sender_loopback(0, imported(0)),
        m.Unimplemented(None),
    ],
    ids=lambda message: type(message).__name__,
)
def test_an_unimplemented_for_a_required_message_ends_the_connection(message: m.Message) -> None:
    """[H18] These messages are required, so the connection ends."""
    lone = Lone()
    with pytest.raises(ProtocolError, match="the peer does not implement"):
        lone.feed(m.Unimplemented(message))
    lone.assert_gone()


def test_an_unimplemented_about_a_message_that_was_not_sent_is_ignored() -> None:
    """[H18] It cannot concern any entry."""
    lone = Lone()
    assert lone.feed(m.Unimplemented(None), m.Unimplemented(m.Unsupported("join", b""))) == []
    lone.assert_gone()


def test_an_abort_fails_all_with_its_reason() -> None:
    """[H09] No answer follows an Abort, nor any message after it."""
    server = Server()
    pair = PeerPair(server)
    boot = pair.client.bootstrap()
    pair.run()
    waiting = boot.call("hang")
    pair.client.state.handle(m.Abort(m.ExceptionValue("had enough")))
    pair.client.vat.step()
    assert isinstance(waiting.error, RpcDisconnected)
    assert "had enough" in waiting.error.reason
    assert isinstance(boot.call("late").error, RpcDisconnected)
    before = len(pair.client.sent)
    pair.client.state.handle(m.Bootstrap(9))
    assert pair.client.sent[before:] == []
    pair.server.disconnect()
    pair.assert_all_tables_empty(server)


def test_a_fault_ends_in_an_error_that_names_it_and_the_tables_can_be_emptied() -> None:
    """[H10] The runtime sends the text as the Abort; every waiter gets the error as its cause."""
    lone, boot = booted_lone()
    waiting = boot.call("ask")
    with pytest.raises(ProtocolError) as caught:
        lone.feed(returned(7))
    assert str(caught.value) == "Return for question 7, which is not waiting"
    lone.end.disconnect(caught.value)
    assert waiting.error.reason == "Return for question 7, which is not waiting"
    assert repr(waiting.error.__cause__) == repr(caught.value)
    lone.assert_gone()


# --- errors of calls --------------------------------------------------------------------------


@pytest.mark.parametrize("reason", ["no luck", "remote exception: no luck"])
def test_the_text_of_a_peers_error_says_once_that_it_is_remote(reason: str) -> None:
    """P6: [H01] [H02] The reason is the peer's, also if a vat between has sent the prefix."""
    lone, boot = booted_lone()
    waiting = boot.call("ask")
    lone.feed(failed(0, reason))
    assert waiting.error.reason == "no luck"
    assert str(waiting.error) == "remote exception: no luck"
    lone.assert_gone()


def failing_with(error: RpcError) -> Server:
    def throw(server: Server, incoming: Incoming) -> None:
        incoming.delivery.reject(error)

    return Server(scripts={"throw": throw})


@pytest.mark.parametrize("kind", [RpcFailed, RpcOverloaded, RpcDisconnected, RpcUnimplemented])
def test_kind_trace_and_details_of_an_error_arrive(kind: type[RpcError]) -> None:
    """[H03] [H04] [H05] The four kinds; details are bytes by number."""
    server = failing_with(kind("no", trace="line 1", details={1: b"one", 2**63: b""}))
    pair = PeerPair(server)
    waiting = pair.client.bootstrap().call("throw")
    pair.run()
    error = waiting.error
    assert type(error) is kind
    assert (error.reason, error.trace) == ("no", "line 1")
    assert dict(error.details) == {1: b"one", 2**63: b""}
    pair.assert_all_tables_empty(server)


def test_an_error_from_a_third_vat_is_marked_as_remote_once() -> None:
    """[H07] [H05] It passes a vat in between with kind and details."""
    far = failing_with(RpcOverloaded("busy", details={7: b"later"}))
    pair = PeerPair(Server("middle"))
    third = pair.vat("far", far)
    middle, _ = pair.connect(pair.server.vat, third)
    remote = middle.bootstrap()
    boot = pair.client.bootstrap()
    pair.run()
    server = pair.server.vat.bootstrap_server
    assert server is not None
    server.kept.append(remote.cap.add_ref())
    passed = boot.call("kept").cap()
    waiting = passed.call("throw")
    pair.run()
    assert isinstance(waiting.error, RpcOverloaded)
    assert waiting.error.reason == "busy"
    assert dict(waiting.error.details) == {7: b"later"}
    remote.drop()
    pair.assert_all_tables_empty(far, server)
