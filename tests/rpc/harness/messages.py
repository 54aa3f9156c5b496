"""Messages as a script of the peer sends them: a short maker for each kind."""

from __future__ import annotations

from collections.abc import Sequence

from tests.rpc.harness.fields import Fields, Shape, method_number
from tests.rpc.harness.servers import INTERFACE
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._messages import CallFlag, CapKind, LoopbackKind, ReturnKind, SendResultsTo


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
        no_promise_pipelining * CallFlag.NO_PROMISE_PIPELINING
        | only_promise_pipeline * CallFlag.ONLY_PROMISE_PIPELINE,
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
