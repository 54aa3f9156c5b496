"""One end of a connection whose peer is a script of raw messages, honest or not."""

from __future__ import annotations

from collections.abc import Sequence

from tests.rpc._fields import Fields, Shape, method_number
from tests.rpc._peers import INTERFACE, Calling, End, Network, Ref, Server, Wire
from trio_capnp.limits import Limits
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._messages import CapKind, LoopbackKind, ReturnKind, SendResultsTo

Path = tuple[int, ...]


class Lone(Network):
    """An honest end, and nothing at the other side but the test."""

    def __init__(self, server: Server | None = None, limits: Limits | None = None) -> None:
        super().__init__()
        self.checks = False
        self.vat_ = self.vat("lone", server)
        self.end = End(self.vat_, Wire(), Wire(), Limits() if limits is None else limits)
        self.state = self.end.state
        self.links.append((self.end, self.end))

    def feed(self, *messages: m.Message) -> list[str]:
        """Give it messages, one at a time; what it sends meanwhile."""
        before = len(self.end.sent)
        for message in messages:
            self.feed_one(message)
        return self.end.sent[before:]

    def feed_one(self, message: m.Message) -> None:
        self.state.handle(message)
        self.vat_.step()

    def call_on(self, ref: Ref, method: str, *arguments: Ref | Server | None) -> Calling:
        return ref.call(method, *arguments)

    def said(self) -> list[str]:
        """What it sent since the last time of asking."""
        messages = self.end.outgoing.texts()
        self.end.outgoing.queue.clear()
        return messages

    def assert_gone(self, *servers: Server) -> None:
        """After the connection is lost and the test let go, nothing is held."""
        self.end.disconnect()
        self.end.outgoing.queue.clear()
        self.links.clear()
        self.assert_all_tables_empty(*servers)
        self.links.append((self.end, self.end))
        from tests.rpc._invariants import check_empty

        check_empty(self.end)


# --- raw messages -----------------------------------------------------------------------------


def imported(id: int) -> m.ImportedCap:
    return m.ImportedCap(id)


def answered(question: int, *path: int) -> m.PromisedAnswer:
    return m.PromisedAnswer(question, path)


def hosted(id: int) -> m.CapDescriptor:
    return m.CapDescriptor(CapKind.SENDER_HOSTED, id)


def promised(id: int) -> m.CapDescriptor:
    return m.CapDescriptor(CapKind.SENDER_PROMISE, id)


def yours(id: int) -> m.CapDescriptor:
    return m.CapDescriptor(CapKind.RECEIVER_HOSTED, id)


def your_answer(question: int, *path: int) -> m.CapDescriptor:
    return m.CapDescriptor(CapKind.RECEIVER_ANSWER, answer=m.PromisedAnswer(question, path))


NOTHING = m.CapDescriptor(CapKind.NONE)


def payload(
    descriptors: Sequence[m.CapDescriptor] = (),
    values: tuple[object, ...] = (),
    words: int = 1,
    shape: Shape = None,
) -> m.Payload:
    if shape is None:
        shape = dict(enumerate(range(len(descriptors))))
    return m.Payload(Fields([], values, shape, words), list(descriptors))


def call(
    question: int,
    target: m.Target | None,
    method: str = "say",
    *descriptors: m.CapDescriptor,
    words: int = 1,
    values: tuple[object, ...] = (),
    to: SendResultsTo = SendResultsTo.CALLER,
    no_promise_pipelining: bool = False,
    only_promise_pipeline: bool = False,
) -> m.Call:
    return m.Call(
        question,
        target,
        INTERFACE,
        method_number(method),
        payload(descriptors, values, words),
        to,
        no_promise_pipelining,
        only_promise_pipeline,
    )


def returned(answer: int, *descriptors: m.CapDescriptor, nfn: bool = False) -> m.Return:
    return m.Return(answer, ReturnKind.RESULTS, payload(descriptors), no_finish_needed=nfn)


def booted(answer: int, descriptor: m.CapDescriptor) -> m.Return:
    """The Return of a Bootstrap, whose content is a capability and nothing else."""
    return m.Return(answer, ReturnKind.RESULTS, payload([descriptor], shape=0))


def failed(answer: int, reason: str = "no") -> m.Return:
    return m.Return(answer, ReturnKind.EXCEPTION, exception=m.ExceptionValue(reason))


def ended(answer: int, kind: ReturnKind, take_from: int = 0) -> m.Return:
    return m.Return(answer, kind, take_from=take_from)


def sender_loopback(id: int, target: m.Target) -> m.Disembargo:
    return m.Disembargo(target, LoopbackKind.SENDER_LOOPBACK, id)


def receiver_loopback(id: int, target: m.Target | None = None) -> m.Disembargo:
    return m.Disembargo(target or m.ImportedCap(0), LoopbackKind.RECEIVER_LOOPBACK, id)
