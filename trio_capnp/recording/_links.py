"""The messages that belong to the calls that a recording is limited to.

    Call that is wanted --names--> its Return and its Finish
    either of its payloads --describes--> exports of its sender
    such an export --is named by--> Release, Resolve (which may describe another export), Disembargo
    Disembargo --has the id of--> its answer

Counting references as the two vats do tells when the number of an export means another capability.
All messages are looked at for that, and only those of wanted calls are taken. An Abort is taken,
because it ends all calls.

Source: rpc.capnp; docs/protocol.md, sections 5 to 8.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

import attrs

from trio_capnp.recording._arrows import Arrow
from trio_capnp.rpc import _messages as m

MAX_ENTRIES: Final = 10_000
"""Questions, exports and embargoes of one side that are remembered. Others are not linked."""

EXPORTED: Final = frozenset({m.CapKind.SENDER_HOSTED, m.CapKind.SENDER_PROMISE})


@attrs.define(eq=False)
class AskedQuestion:
    """A question of one side.

    Attributes:
        is_taken: whether its Call was taken.
        params: the exports that its params describe.
        results: the exports that its results describe.
        has_returned: whether its Return has come by.
        finish: its Finish, if that has come by.
    """

    is_taken: bool
    params: list[int] = attrs.field(factory=list[int])
    results: list[int] = attrs.field(factory=list[int])
    has_returned: bool = False
    finish: m.Finish | None = None


@attrs.define(eq=False)
class DescribedExport:
    """An export of one side: the references of the other, and whether a taken call described it."""

    references: int = 0
    is_taken: bool = False


@attrs.define(eq=False)
class Side:
    """The entries that one side has made."""

    questions: dict[int, AskedQuestion] = attrs.field(factory=dict[int, AskedQuestion])
    exports: dict[int, DescribedExport] = attrs.field(factory=dict[int, DescribedExport])
    embargoes: set[int] = attrs.field(factory=set[int])

    def ask(self, number: int, question: AskedQuestion) -> None:
        """Note a question. A number that is used again means the new one."""
        if len(self.questions) < MAX_ENTRIES or number in self.questions:
            self.questions[number] = question

    def describe(self, caps: Iterable[m.CapDescriptor], *, is_taken: bool) -> list[int]:
        """Count the exports among descriptors that this side has sent, and return them."""
        ids = [cap.id for cap in caps if cap.kind in EXPORTED]
        for each in ids:
            if each in self.exports or len(self.exports) < MAX_ENTRIES:
                export = self.exports.setdefault(each, DescribedExport())
                export.references += 1
                export.is_taken |= is_taken
        return ids

    def release(self, number: int, references: int = 1) -> None:
        """Count references that the other side has given back."""
        export = self.exports.get(number)
        if export is not None:
            export.references -= references
            if export.references <= 0:
                del self.exports[number]

    def has_taken(self, export: int) -> bool:
        """Whether a taken call has described this export."""
        known = self.exports.get(export)
        return known is not None and known.is_taken

    def has_asked(self, question: int) -> bool:
        """Whether the Call of this question was taken."""
        known = self.questions.get(question)
        return known is not None and known.is_taken


class Links:
    """The links of one connection. Messages are given in the order of their arrival."""

    def __init__(self) -> None:
        self._sides = {way: Side() for way in Arrow}

    def takes(self, way: Arrow, message: m.Message, *, is_wanted: bool) -> bool:
        """Whether a message belongs to a wanted call.

        Args:
            way: the direction of the message.
            message: the message.
            is_wanted: whether it is a Call that is wanted.
        """
        if isinstance(message, m.Call):
            params = message.params.descriptors
            sent = self._sides[way].describe(params, is_taken=is_wanted)
            self._sides[way].ask(message.question_id, AskedQuestion(is_wanted, sent))
            return is_wanted
        rule = RULES.get(type(message))
        return rule is not None and rule(self._sides[way], self._sides[way.back], message)


Rule = Callable[[Side, Side, Any], bool]
"""Notes a message, given its sender and receiver, and returns whether it is taken."""


def _bootstrap(sender: Side, receiver: Side, message: m.Bootstrap) -> bool:
    sender.ask(message.question_id, AskedQuestion(is_taken=False))
    return False


def _return(sender: Side, receiver: Side, message: m.Return) -> bool:
    question = receiver.questions.get(message.answer_id)
    is_taken = receiver.has_asked(message.answer_id)
    caps = () if message.results is None else message.results.descriptors
    sent = sender.describe(caps, is_taken=is_taken)
    if question is not None:
        question.results = sent
        question.has_returned = True
        if message.release_param_caps:
            for each in question.params:
                receiver.release(each)
        if question.finish is not None or message.no_finish_needed:
            _end(receiver, sender, message.answer_id, question)
    return is_taken


def _finish(sender: Side, receiver: Side, message: m.Finish) -> bool:
    question = sender.questions.get(message.question_id)
    is_taken = sender.has_asked(message.question_id)
    if question is not None:
        question.finish = message
        if question.has_returned:
            _end(sender, receiver, message.question_id, question)
    return is_taken


def _end(asker: Side, answerer: Side, number: int, question: AskedQuestion) -> None:
    """Forget a question: both its Return and its Finish have come by."""
    del asker.questions[number]
    if question.finish is not None and question.finish.release_result_caps:
        for each in question.results:
            answerer.release(each)


def _resolve(sender: Side, receiver: Side, message: m.Resolve) -> bool:
    is_taken = sender.has_taken(message.promise_id)
    if message.cap is not None:
        sender.describe([message.cap], is_taken=is_taken)
    return is_taken


def _release(sender: Side, receiver: Side, message: m.Release) -> bool:
    is_taken = receiver.has_taken(message.id)
    receiver.release(message.id, message.reference_count)
    return is_taken


def _disembargo(sender: Side, receiver: Side, message: m.Disembargo) -> bool:
    if message.kind is m.LoopbackKind.RECEIVER_LOOPBACK:
        is_taken = message.id in receiver.embargoes
        receiver.embargoes.discard(message.id)
        return is_taken
    is_taken = _leads_to_taken(sender, receiver, message.target)
    if is_taken and len(sender.embargoes) < MAX_ENTRIES:
        sender.embargoes.add(message.id)
    return is_taken


def _leads_to_taken(sender: Side, receiver: Side, target: m.Target | None) -> bool:
    if isinstance(target, m.ImportedCap):
        return receiver.has_taken(target.id)
    return target is not None and sender.has_asked(target.question_id)


def _unimplemented(sender: Side, receiver: Side, message: m.Unimplemented) -> bool:
    """The message came back from the side that has received it."""
    back = message.message
    if isinstance(back, m.Call):
        return receiver.has_asked(back.question_id)
    return isinstance(back, m.Resolve) and receiver.has_taken(back.promise_id)


def _abort(sender: Side, receiver: Side, message: m.Abort) -> bool:
    return True


RULES: Final[dict[type[m.Message], Rule]] = {
    m.Bootstrap: _bootstrap,
    m.Return: _return,
    m.Finish: _finish,
    m.Resolve: _resolve,
    m.Release: _release,
    m.Disembargo: _disembargo,
    m.Unimplemented: _unimplemented,
    m.Abort: _abort,
}
"""The rule of each message that is not a Call. No others belong to a call."""
