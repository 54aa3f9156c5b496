"""One connection: its five tables, and what each message does to them.

``ConnectionState`` reads no bytes and waits for nothing. The runtime feeds it messages with
``handle``, one at a time and each wholly; what is to be sent leaves through ``send`` in the same
step in which the tables change, so no other message can come in between. Who calls into it from
outside runs the turn afterwards.

Whose fault? What the peer must not do raises ``ProtocolError`` out of ``handle``; the runtime then
aborts. What only makes one call impossible fails that call.

Source: rpc.capnp; protocol notes, sections 4 to 12.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol

from trio_capnp.errors import ProtocolError, RpcError, RpcFailed, RpcUnimplemented
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._answers import Answer
from trio_capnp.rpc._caps import BrokenCap, innermost
from trio_capnp.rpc._embargoes import Embargoes
from trio_capnp.rpc._errors import disconnected, from_wire
from trio_capnp.rpc._exports import Exports
from trio_capnp.rpc._ids import (
    NO_RETURN_BIT,
    AnswerId,
    EmbargoId,
    ExportId,
    IdAllocator,
    ImportId,
    QuestionId,
)
from trio_capnp.rpc._imports import Imports
from trio_capnp.rpc._lifecycle import AnswerState, QuestionState
from trio_capnp.rpc._messages import CapKind, LoopbackKind, ReturnKind, SendResultsTo
from trio_capnp.rpc._pending import BrokenPending, Ended, Request
from trio_capnp.rpc._questions import Question
from trio_capnp.rpc._remote import Address, RemotePromise

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.rpc._caps import Cap
    from trio_capnp.rpc._pending import Pending
    from trio_capnp.rpc._turn import Turn

log: Final = logging.getLogger("trio_capnp.rpc")


class Sender(Protocol):
    """Encodes and queues messages, synchronously."""

    def send(self, message: m.Outgoing) -> object:
        """Queue one message; give something that names its frame.

        Raises:
            RpcError: it cannot be sent (it is too large, say); nothing was queued.
        """
        ...

    def redirect(self, sent: object) -> bool:
        """Make a Call that has not left yet say sendResultsTo.yourself; False if it is too late.

        ``sent`` is what ``send`` gave for it.
        """
        ...


class ConnectionState:
    """The protocol's state on one side of one connection."""

    def __init__(
        self,
        sender: Sender,
        turn: Turn,
        limits: Limits,
        bootstrap: Callable[[], Cap] | None = None,
    ) -> None:
        """``bootstrap`` gives a new reference to the object that the peer is to begin with."""
        self.sender = sender
        self.turn = turn
        self.limits = limits
        self.bootstrap_cap = bootstrap
        self.closed_by: RpcError | None = None
        self.questions: dict[QuestionId, Question] = {}
        self.answers: dict[AnswerId, Answer] = {}
        self.imports = Imports(self)
        self.exports = Exports(self)
        self.embargoes = Embargoes(self)
        self.calls_in_flight = 0
        self.call_words_in_flight = 0
        self._question_ids = IdAllocator()
        self.on_late_error: Callable[[ProtocolError], None] = self.disconnect
        """Called, in a turn, for a fault of the peer's that shows after its message."""

    @property
    def is_idle(self) -> bool:
        """Whether every table is empty (row I13)."""
        return not (
            self.questions
            or self.answers
            or self.imports.entries
            or self.exports.entries
            or self.embargoes.entries
        )

    # --- sending ------------------------------------------------------------------------------

    def send(self, message: m.Outgoing) -> object:
        """Queue a message, unless the connection is closed."""
        if self.closed_by is None:
            return self.sender.send(message)
        return None

    def bootstrap(self) -> Cap:
        """Ask for the peer's bootstrap object, and give the promise of it."""
        if self.closed_by is not None:
            return BrokenCap(self.closed_by)
        question = self._ask(None)
        self.send(m.Bootstrap(question.id))
        cap = question.pipeline(())
        question.release()
        return cap

    def _ask(self, parent: Question | None) -> Question:
        question = Question(self, QuestionId(self._question_ids.take()), parent)
        self.questions[question.id] = question
        return question

    def send_call(self, address: Address, request: Request) -> Pending:
        """Send a call to a place at the peer; takes over ``request``.

        A call that forwards one of this peer's is sent as a tail call, and that one answered at
        once (rows F01, G02).
        """
        answer = request.answer
        tail = answer is not None and answer.connection is self and answer.can_redirect
        made: list[ExportId] = []
        try:
            params = self._payload(request.content, made)
            question = self._ask(address.waiting_question())
            try:
                question.sent = self.send(
                    m.Call(
                        question.id,
                        address.target(),
                        request.interface_id,
                        request.method_id,
                        params,
                        SendResultsTo.YOURSELF if tail else SendResultsTo.CALLER,
                        request.no_promise_pipelining,
                    )
                )
            except BaseException:
                self._unask(question)
                raise
        except RpcError as error:  # too large, or too many exports: nothing was sent
            self.exports.release_each(made)
            request.release()
            return BrokenPending(error)
        if made:
            question.param_exports = made
        request.release()
        if tail:
            assert answer is not None, "only a call that serves an answer is a tail call"
            answer.send_take_from(question)
        return question

    def _unask(self, question: Question) -> None:
        question.state = QuestionState.DONE
        del self.questions[question.id]
        self._question_ids.free(question.id)
        question.leave_parent()

    def _payload(self, content: m.Content, made: list[ExportId]) -> m.Payload:
        if not content.caps:
            return m.Payload(content)
        return m.Payload(content, [self.exports.describe(cap, made)[0] for cap in content.caps])

    def redirect(self, question: Question) -> bool:
        """Turn a Call that has not left yet into a tail call."""
        if question.state is not QuestionState.WAITING or question.is_tail:
            return False
        return self.sender.redirect(question.sent)

    def finish_question(self, question: Question, *, release_result_caps: bool) -> None:
        self.send(m.Finish(question.id, release_result_caps=release_result_caps))

    def forget_question(self, question: Question) -> None:
        if self.questions.pop(question.id, None) is not None:
            self._question_ids.free(question.id)

    def call_ended(self, answer: Answer) -> None:
        """A call of the peer's does not run any more."""
        self.calls_in_flight -= 1
        self.call_words_in_flight -= answer.words
        answer.words = 0

    # --- receiving ----------------------------------------------------------------------------

    def handle(self, message: m.Message, frame: object = None) -> None:
        """Act on one message of the peer's. ``frame`` is what it came as, for an echo.

        Raises:
            ProtocolError: the peer broke the protocol. The connection cannot go on.
        """
        handler = DISPATCH.get(type(message))
        assert handler is not None, f"no handler for {type(message).__name__}"
        handler(self, message, frame)

    def handle_bootstrap(self, message: m.Bootstrap, frame: object) -> None:
        answer = self._new_answer(message.question_id, 0)
        answer.serve(self._bootstrap_outcome(message))

    def _bootstrap_outcome(self, message: m.Bootstrap) -> Pending:
        if message.has_object_id:
            return BrokenPending(RpcFailed("restoring by object id in Bootstrap is not offered"))
        if self.bootstrap_cap is None:
            return BrokenPending(RpcFailed("this side of the connection has no bootstrap object"))
        try:
            cap = self.bootstrap_cap()
        except RpcError as error:
            return BrokenPending(error)
        return _Returned(m.CapContent(cap))

    def _new_answer(self, question_id: int, words: int) -> Answer:
        id = AnswerId(question_id)
        if id in self.answers:
            raise ProtocolError(f"question {id} is already in use")
        if len(self.answers) >= self.limits.max_answers:
            raise ProtocolError(
                f"more than {self.limits.max_answers} answers not finished; see Limits(max_answers)"
            )
        answer = self.answers[id] = Answer(self, id, words)
        self.calls_in_flight += 1
        self.call_words_in_flight += words
        return answer

    def handle_call(self, message: m.Call, frame: object) -> None:
        if message.target is None or message.send_results_to is SendResultsTo.THIRD_PARTY:
            self.send(m.Echo(message, frame))
            return
        content = message.params.content
        answer = self._new_answer(message.question_id, content.words)
        answer.to_yourself = message.send_results_to is SendResultsTo.YOURSELF
        answer.no_pipelining = message.no_promise_pipelining
        answer.only_pipeline = message.only_promise_pipeline and not answer.to_yourself
        if message.params.descriptors:
            content.caps = [cap for cap, _ in self._receive_caps(message.params.descriptors)]
        request = Request(
            message.interface_id,
            message.method_id,
            content,
            message.no_promise_pipelining,
            answer,
        )
        target = self._target(message.target)
        answer.serve(target.call(request))
        target.release()

    def _target(self, target: m.Target) -> Cap:
        """Give what a message is addressed to.

        Raises:
            ProtocolError: an export that does not exist.
        """
        if isinstance(target, m.ImportedCap):
            export = self.exports.entries.get(ExportId(target.id))
            if export is None:
                raise ProtocolError(f"message to export {target.id}, which does not exist")
            return export.cap.add_ref()
        return self._answer_cap(target)

    def _answer_cap(self, target: m.PromisedAnswer) -> Cap:
        if len(target.path) > self.limits.max_transform_ops:
            return BrokenCap(
                RpcFailed(
                    f"more than {self.limits.max_transform_ops} steps in a promised answer;"
                    " see Limits(max_transform_ops)"
                )
            )
        answer = self.answers.get(AnswerId(target.question_id))
        if answer is None or answer.state is AnswerState.CANCELLING:
            # Not the peer's fault: it may not yet know that no Finish was needed.
            return BrokenCap(RpcFailed(f"there is no answer {target.question_id} to pipeline on"))
        return answer.pipeline(target.path)

    # --- Return -------------------------------------------------------------------------------

    def handle_return(self, message: m.Return, frame: object) -> None:
        if message.answer_id & NO_RETURN_BIT:
            return  # for a question to which no Return was wanted
        question = self.questions.get(QuestionId(message.answer_id))
        if question is None or question.state not in WAITS_FOR_RETURN:
            raise ProtocolError(f"Return for question {message.answer_id}, which is not waiting")
        exports, question.param_exports = question.param_exports, []
        if question.state is QuestionState.CANCELLED:
            self._discard_return(question, message)
        else:
            self._take_return(question, message)
        if message.release_param_caps and exports:
            self.exports.release_each(exports)

    def _discard_return(self, question: Question, message: m.Return) -> None:
        question.discard_return()
        if message.kind is ReturnKind.TAKE_FROM_OTHER_QUESTION:
            # Nobody will take those results, and the peer does not finish a call of its own
            # before we finish the one that it answered: which we have.
            answer = self.answers.get(AnswerId(message.take_from))
            if answer is not None and answer.pending is not None:
                answer.pending.cancel()

    def _take_return(self, question: Question, message: m.Return) -> None:
        kind = message.kind
        if kind is ReturnKind.RESULTS or kind is ReturnKind.EXCEPTION:
            self._take_outcome(question, message)
        elif kind is ReturnKind.RESULTS_SENT_ELSEWHERE:
            if not question.is_tail:
                raise ProtocolError(
                    f"resultsSentElsewhere for question {question.id}, which is no tail call"
                )
            question.returned(Ended.ELSEWHERE, [], final=message.no_finish_needed)
        elif kind is ReturnKind.TAKE_FROM_OTHER_QUESTION:
            self._take_from(question, message)
        elif question.is_tail:
            question.returned(Ended.ELSEWHERE, [], final=message.no_finish_needed)
        elif kind is ReturnKind.CANCELED:
            error: RpcError = RpcFailed("the peer canceled this call, which nobody asked it to")
            question.returned(error, [], final=message.no_finish_needed)
        else:
            error = RpcUnimplemented("the peer answered in a way that is not known here")
            question.returned(error, [], final=message.no_finish_needed)

    def _take_outcome(self, question: Question, message: m.Return) -> None:
        if question.is_tail:
            raise ProtocolError(f"results for question {question.id}, which were to go to yourself")
        final = message.no_finish_needed
        if message.exception is not None:
            question.returned(from_wire(message.exception), [], final=final)
            return
        payload = message.results
        assert payload is not None, "a Return of results carries a payload"
        if not payload.descriptors:
            question.returned(payload.content, [], final=final)
            return
        received = self._receive_caps(payload.descriptors)
        payload.content.caps = [cap for cap, _ in received]
        # A peer that says noFinishNeeded with capabilities contradicts itself (row D10).
        question.returned(payload.content, [kind for _, kind in received], final=False)

    def _take_from(self, question: Question, message: m.Return) -> None:
        answer = self.answers.get(AnswerId(message.take_from))
        if answer is None or not answer.to_yourself or answer.pending is None or question.is_tail:
            raise ProtocolError(
                f"takeFromOtherQuestion {message.take_from}, which has no results to take"
            )
        if answer.taken:
            raise ProtocolError(f"the results of question {message.take_from} were taken before")
        answer.taken = True
        answer.pending.hold()
        question.take_from(answer.pending)

    # --- Finish, Resolve, Release, Disembargo -------------------------------------------------

    def handle_finish(self, message: m.Finish, frame: object) -> None:
        answer = self.answers.get(AnswerId(message.question_id))
        if answer is not None:  # else: it needed no Finish, and the peer did not know yet
            answer.finish(release_result_caps=message.release_result_caps)

    def handle_resolve(self, message: m.Resolve, frame: object) -> None:
        if message.cap is None and message.exception is None:
            self.send(m.Echo(message, frame))
            return
        cap: Cap | None = None
        kind = CapKind.NONE
        if message.cap is not None:
            cap, kind = self._receive_caps([message.cap])[0]
            if cap is None:
                raise ProtocolError(f"Resolve of promise {message.promise_id} to nothing")
        entry = self.imports.entries.get(ImportId(message.promise_id))
        if entry is None or entry.is_resolved:
            if cap is not None:  # released here in the meantime
                cap.release()
            return
        if not entry.is_promise:
            if cap is not None:
                cap.release()
            raise ProtocolError(f"Resolve of import {message.promise_id}, which is no promise")
        entry.is_resolved = True
        self._resolve_import(entry.promise, cap, kind, message)

    def _resolve_import(
        self, promise: RemotePromise | None, cap: Cap | None, kind: CapKind, message: m.Resolve
    ) -> None:
        if promise is None:
            if cap is not None:
                cap.release()
        elif cap is not None:
            promise.resolve(cap, kind)
        elif message.exception is not None:
            promise.reject(from_wire(message.exception))

    def handle_release(self, message: m.Release, frame: object) -> None:
        if message.reference_count:
            self.exports.release(ExportId(message.id), message.reference_count)

    def handle_disembargo(self, message: m.Disembargo, frame: object) -> None:
        if message.kind is LoopbackKind.RECEIVER_LOOPBACK:
            self.embargoes.lift(EmbargoId(message.id))
        elif message.kind is LoopbackKind.SENDER_LOOPBACK and message.target is not None:
            if isinstance(message.target, m.PromisedAnswer):
                self._check_answer(message.target.question_id)
            self._reflect(self._target(message.target), message.id)
        else:
            self.send(m.Echo(message, frame))

    def _check_answer(self, question_id: int) -> None:
        if AnswerId(question_id) not in self.answers:
            raise ProtocolError(f"Disembargo through answer {question_id}, which does not exist")

    def _reflect(self, cap: Cap, embargo_id: int) -> None:
        """Send a Disembargo back to where it came from, once the way there is known.

        The target can still be a promise while an embargo of our own is pending on the next
        part of the way; it is waited for until it points back to the peer, and no further
        (rows F14, F19). Takes over ``cap``.
        """
        while True:
            place = cap.address if isinstance(cap, RemotePromise) else cap
            if isinstance(place, Address) and place.connection is self:
                self.send(m.Disembargo(place.target(), LoopbackKind.RECEIVER_LOOPBACK, embargo_id))
                cap.release()
                return
            resolved = cap.resolution()
            if resolved is None:
                break
            resolved.add_ref()
            cap.release()
            cap = resolved
        if not cap.is_promise:
            cap.release()
            raise ProtocolError("Disembargo for a capability that does not lead back to its sender")
        waiting = cap
        waiting.when_resolved(lambda: self._reflect_later(waiting, embargo_id))

    def _reflect_later(self, cap: Cap, embargo_id: int) -> None:
        if self.closed_by is not None or innermost(cap).broken is not None:
            cap.release()
            return
        try:
            self._reflect(cap, embargo_id)
        except ProtocolError as error:  # found out in the middle of something else
            self.turn.soon(self.on_late_error, error)

    # --- Unimplemented, Abort, what is not known ----------------------------------------------

    def handle_unimplemented(self, message: m.Unimplemented, frame: object) -> None:
        echoed = message.message
        if isinstance(echoed, m.Resolve):
            self._resolve_refused(echoed)
        elif isinstance(echoed, (m.Call, m.Bootstrap)):
            self._call_refused(echoed.question_id)
        elif isinstance(echoed, (m.Unsupported, m.Echo)) or echoed is None:
            log.debug("<- Unimplemented for something that was never sent")
        else:
            raise ProtocolError(f"the peer does not implement {type(echoed).__name__}")

    def _resolve_refused(self, echoed: m.Resolve) -> None:
        """The peer does not do promises: it never took the reference that came with it."""
        cap = echoed.cap
        if cap is not None and cap.kind in (CapKind.SENDER_HOSTED, CapKind.SENDER_PROMISE):
            self.exports.release_each([ExportId(cap.id)])

    def _call_refused(self, question_id: int) -> None:
        question = self.questions.get(QuestionId(question_id))
        if question is None or question.state not in WAITS_FOR_RETURN:
            return
        exports, question.param_exports = question.param_exports, []
        if question.state is QuestionState.CANCELLED:
            question.discard_return()
        else:
            error = RpcUnimplemented("the peer does not implement this kind of call")
            question.returned(error, [], final=True)
        self.exports.release_each(exports)

    def handle_abort(self, message: m.Abort, frame: object) -> None:
        reason = message.exception.reason
        self.disconnect(None, f"the peer aborted the connection: {reason}")

    def handle_unsupported(self, message: m.Unsupported, frame: object) -> None:
        self.send(m.Echo(message, frame))

    # --- descriptors --------------------------------------------------------------------------

    def _receive_caps(self, descriptors: list[m.CapDescriptor]) -> list[tuple[Cap | None, CapKind]]:
        """Give what the descriptors of a payload stand for.

        Raises:
            ProtocolError: too many, or of an unknown kind; what was received is given back.
        """
        if len(descriptors) > self.limits.max_descriptors:
            raise ProtocolError(
                f"{len(descriptors)} capabilities in one message; see Limits(max_descriptors)"
            )
        received: list[tuple[Cap | None, CapKind]] = []
        try:
            for descriptor in descriptors:
                received.append((self._receive_cap(descriptor), descriptor.kind))
        except ProtocolError:
            for cap, _ in received:
                if cap is not None:
                    cap.release()
            raise
        return received

    def _receive_cap(self, descriptor: m.CapDescriptor) -> Cap | None:
        kind = descriptor.kind
        if kind is CapKind.NONE:
            return None
        if kind is CapKind.SENDER_HOSTED or kind is CapKind.THIRD_PARTY_HOSTED:
            # Without level 3 the vine of a third-party capability is the capability.
            return self.imports.receive(ImportId(descriptor.id), is_promise=False)
        if kind is CapKind.SENDER_PROMISE:
            return self.imports.receive(ImportId(descriptor.id), is_promise=True)
        if kind is CapKind.RECEIVER_HOSTED:
            export = self.exports.entries.get(ExportId(descriptor.id))
            if export is None:
                return BrokenCap(RpcFailed(f"export {descriptor.id} does not exist"))
            return export.cap.add_ref()
        if kind is CapKind.RECEIVER_ANSWER and descriptor.answer is not None:
            return self._answer_cap(descriptor.answer)
        raise ProtocolError("a capability is described in a way that is not known here")

    # --- the end ------------------------------------------------------------------------------

    def disconnect(self, cause: BaseException | None, reason: str = "") -> None:
        """The connection is lost or was closed: empty every table, once.

        First nothing can be sent any more; then all who wait get the same error, then the peer's
        calls are cancelled, then what either side held of the other is let go. Idempotent.
        """
        if self.closed_by is not None:
            return
        error = self.closed_by = disconnected(cause, reason)
        questions, self.questions = self.questions, {}
        answers, self.answers = self.answers, {}
        for _, question in sorted(questions.items()):
            question.disconnect(error)
        for _, answer in sorted(answers.items()):
            answer.disconnect()
        for import_entry in list(self.imports.entries.values()):
            if import_entry.promise is not None:
                import_entry.promise.reject(error)
        self.imports.entries.clear()
        self.embargoes.fail_all(error)
        exports, self.exports.entries = self.exports.entries, {}
        self.exports.by_cap.clear()
        for _, export in sorted(exports.items()):
            export.cap.release()
        self.calls_in_flight = 0
        self.call_words_in_flight = 0


class _Returned(BrokenPending):
    """A call that has its results from the start."""

    __slots__ = ()

    def __init__(self, content: m.Content) -> None:
        super(BrokenPending, self).__init__()
        self.outcome = content

    def unheld(self) -> None:
        self.release_results()


WAITS_FOR_RETURN: Final = (QuestionState.WAITING, QuestionState.CANCELLED)

DISPATCH: Final[dict[type, Callable[..., None]]] = {
    m.Bootstrap: ConnectionState.handle_bootstrap,
    m.Call: ConnectionState.handle_call,
    m.Return: ConnectionState.handle_return,
    m.Finish: ConnectionState.handle_finish,
    m.Resolve: ConnectionState.handle_resolve,
    m.Release: ConnectionState.handle_release,
    m.Disembargo: ConnectionState.handle_disembargo,
    m.Unimplemented: ConnectionState.handle_unimplemented,
    m.Abort: ConnectionState.handle_abort,
    m.Unsupported: ConnectionState.handle_unsupported,
}
