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

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol

from trio_capnp.errors import (
    ProtocolError,
    RpcError,
    RpcFailed,
    RpcOverloaded,
    RpcUnimplemented,
)
from trio_capnp.limits import Limits
from trio_capnp.reports import Log
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._actions import Actions
from trio_capnp.rpc._answers import Answer
from trio_capnp.rpc._embargoes import Embargoes
from trio_capnp.rpc._errors import disconnected, from_wire, to_wire
from trio_capnp.rpc._exports import Exports
from trio_capnp.rpc._faces import Ended, Request, release_caps
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
from trio_capnp.rpc._lifecycle import AnswerState, HoldState, QuestionEvent, QuestionState
from trio_capnp.rpc._messages import (
    CapKind,
    IncomingContent,
    LoopbackKind,
    ReturnKind,
    SendResultsTo,
)
from trio_capnp.rpc._questions import Question
from trio_capnp.rpc._settled import BrokenCap, BrokenPending, ReturnedPending
from trio_capnp.rpc._turn import Turn

if TYPE_CHECKING:
    from trio_capnp.rpc._exports import Export
    from trio_capnp.rpc._faces import Cap, Content, Pending
    from trio_capnp.rpc._lifecycle import State
    from trio_capnp.rpc._remote import Address, Asked

# Members by names of their own: before Python 3.12, finding one in its class is slow.
CANCELLING: Final = AnswerState.CANCELLING
CANCELLING_TAIL: Final = AnswerState.CANCELLING_TAIL
RUNNING: Final = AnswerState.RUNNING
SILENT: Final = AnswerState.SILENT
TAIL: Final = AnswerState.TAIL
OFFERED: Final = HoldState.OFFERED
NONE: Final = CapKind.NONE
RECEIVER_ANSWER: Final = CapKind.RECEIVER_ANSWER
RECEIVER_HOSTED: Final = CapKind.RECEIVER_HOSTED
SENDER_HOSTED: Final = CapKind.SENDER_HOSTED
SENDER_PROMISE: Final = CapKind.SENDER_PROMISE
THIRD_PARTY_HOSTED: Final = CapKind.THIRD_PARTY_HOSTED
ELSEWHERE: Final = Ended.ELSEWHERE
RECEIVER_LOOPBACK: Final = LoopbackKind.RECEIVER_LOOPBACK
SENDER_LOOPBACK: Final = LoopbackKind.SENDER_LOOPBACK
RETURN: Final = QuestionEvent.RETURN
RETURN_ELSEWHERE: Final = QuestionEvent.RETURN_ELSEWHERE
RETURN_ELSEWHERE_FINAL: Final = QuestionEvent.RETURN_ELSEWHERE_FINAL
RETURN_FINAL: Final = QuestionEvent.RETURN_FINAL
RETURN_TAKE_FROM: Final = QuestionEvent.RETURN_TAKE_FROM
CANCELLED: Final = QuestionState.CANCELLED
WAITING: Final = QuestionState.WAITING
CANCELED: Final = ReturnKind.CANCELED
EXCEPTION: Final = ReturnKind.EXCEPTION
RESULTS: Final = ReturnKind.RESULTS
RESULTS_SENT_ELSEWHERE: Final = ReturnKind.RESULTS_SENT_ELSEWHERE
TAKE_FROM_OTHER_QUESTION: Final = ReturnKind.TAKE_FROM_OTHER_QUESTION
CALLER: Final = SendResultsTo.CALLER
THIRD_PARTY: Final = SendResultsTo.THIRD_PARTY
YOURSELF: Final = SendResultsTo.YOURSELF

log: Final = Log("trio_capnp.rpc")


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
        self.actions = Actions()
        self.turn = turn
        self.limits = limits
        self.bootstrap_cap = bootstrap
        self.closed_by: RpcError | None = None
        self._is_lost = False  # something could not be sent; it is about to be closed
        self.questions: dict[QuestionId, Question] = {}
        self.answers: dict[AnswerId, Answer] = {}
        self.imports = Imports(self)
        self.exports = Exports(self)
        self.embargoes = Embargoes(self)
        self.calls_in_flight = 0
        self.call_words_in_flight = 0
        self.answer_words = 0  # in results that the peer has not finished
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
        """Queue a message of a few words, unless the connection is closed.

        If it cannot be sent the connection is lost, since the peer's tables and ours would part.
        Nothing is sent after it: that could use ids which only this message would have freed.
        """
        try:
            return self.send_sized(message)
        except RpcError as error:
            self._is_lost = True
            self.turn.soon(self.disconnect, error)
            return None

    def send_sized(self, message: m.Outgoing) -> object:
        """Queue a message that may be too large, unless the connection is closed.

        Raises:
            RpcError: it cannot be sent; nothing was queued.
        """
        if self._is_lost or self.closed_by is not None:
            return None
        return self.sender.send(message)

    def bootstrap(self) -> Cap:
        """Ask for the peer's bootstrap object, and give the promise of it."""
        if self.closed_by is not None:
            return BrokenCap(self.closed_by)
        question = self._ask(None)
        self.send(m.Bootstrap(question.id))
        cap = question.pipeline(())
        question.release()
        return cap

    def _ask(self, parent: Asked | None) -> Question:
        assert parent is None or isinstance(parent, Question), "no other class has places"
        question = Question(self, QuestionId(self._question_ids.take()), parent)
        self.questions[question.id] = question
        return question

    def send_call(self, address: Address, request: Request) -> Pending:
        """Send a call to a place at the peer; takes over ``request``.

        A call that forwards one of this peer's is sent as a tail call, and that one answered at
        once (rows F01, G02).
        """
        answer = request.answer
        tail = answer is not None and answer.connection is self and answer.can_redirect()
        made: list[Export] = []
        question: Question | None = None
        try:
            params = self._payload(request.content, made)
            question = self._ask(address.waiting_question())
            question.interface_id = request.interface_id
            question.method_id = request.method_id
            if answer is not None:
                self._count_forwarded(question)
            question.sent = self.send_sized(
                m.Call(
                    question.id,
                    address.target(),
                    request.interface_id,
                    request.method_id,
                    params,
                    YOURSELF if tail else CALLER,
                    request.no_promise_pipelining,
                )
            )
        except BaseException as error:  # too large, or too many exports: nothing was sent
            if question is not None:
                question.unsent()
            self.exports.release_each(made)
            request.release()
            if isinstance(error, RpcError):
                return BrokenPending(error)
            raise
        question.param_exports = made or None
        if params.descriptors:  # else there is nothing to be released
            request.release()
        if tail:
            assert isinstance(answer, Answer), "only a call that serves an answer is a tail call"
            answer.redirected(question)
        return question

    def _count_forwarded(self, question: Question) -> None:
        """End a chain of forwarded calls that has no end: a ring of answers (row E17).

        Calls that wait for one another's results, each at the other side, are forwarded to and
        fro, and neither side sees that they go round.
        """
        question.depth += 1
        limit = self.limits.max_calls_in_flight
        if question.depth > limit:
            raise RpcFailed(
                f"more than {limit} forwarded calls wait for one another;"
                " see Limits(max_calls_in_flight)"
            )

    def _payload(self, content: Content, made: list[Export]) -> m.Payload:
        if not content.caps:
            return m.Payload(content, [])
        self.check_descriptors(len(content.caps))
        return m.Payload(content, [self.exports.describe(cap, made)[0] for cap in content.caps])

    def check_descriptors(self, count: int) -> None:
        """Check that one message may carry so many capabilities.

        Raises:
            RpcFailed: it may not, by our own limit; the peer's is most likely the same.
        """
        limit = self.limits.max_descriptors
        if count > limit:
            raise RpcFailed(
                f"a message of {count} capabilities is over the limit of {limit};"
                " raise Limits(max_descriptors) on both sides to send it"
            )

    def redirect(self, question: Question) -> bool:
        """Turn a Call that has not left yet into a tail call."""
        if question.state is not WAITING:
            return False
        return self.sender.redirect(question.sent)

    def forget_question(self, id: QuestionId) -> None:
        if self.questions.pop(id, None) is not None:
            self._question_ids.free(id)

    def call_ended(self, words: int) -> None:
        """A call of the peer's, of so many words, does not run any more."""
        if self.closed_by is None:
            self.calls_in_flight -= 1
            self.call_words_in_flight -= words

    # --- receiving ----------------------------------------------------------------------------

    def handle(self, message: m.Message, frame: object = None) -> None:
        """Act on one message of the peer's. ``frame`` is what it came as, for an echo.

        Raises:
            ProtocolError: the peer broke the protocol. The connection cannot go on.
        """
        if self.closed_by is not None:
            return
        handler = DISPATCH.get(type(message))
        assert handler is not None, f"no handler for {type(message).__name__}"
        handler(self, message, frame)

    def take(self, message: m.Message, frame: object) -> None:
        """Act on one message of the peer's, and do what that queues: a turn.

        Raises:
            ProtocolError: the peer broke the protocol. The connection cannot go on.
        """
        is_first = not self.turn.is_running
        try:
            self.turn.begin()
            self.handle(message, frame)
        finally:
            if is_first:
                self.turn.end()

    def handle_bootstrap(self, message: m.Bootstrap, frame: object) -> None:
        answer = self._new_answer(message.question_id, 0)
        if answer is not None:
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
        return ReturnedPending(m.CapContent(cap))

    def _new_answer(
        self,
        question_id: int,
        words: int,
        state: State = RUNNING,
        release_params: bool = False,
    ) -> Answer | None:
        """Make the entry of a question of the peer's, or refuse it and give None.

        A refusal gives back what the Call carried if ``release_params`` says so.

        Raises:
            ProtocolError: the id is in use, or the peer ignores that it is refused.
        """
        id = AnswerId(question_id)
        if id in self.answers:
            raise ProtocolError(f"question {id} is already in use")
        overload = self._overload(words)
        if overload is not None and state is not TAIL:
            # Final, so that nothing is kept for a call that was too much.
            error = to_wire(overload)
            self.send(
                m.Return(
                    id,
                    EXCEPTION,
                    exception=error,
                    release_param_caps=release_params,
                    no_finish_needed=True,
                )
            )
            return None
        answer = self.answers[id] = Answer(self, id, words, state)
        self.calls_in_flight += 1
        self.call_words_in_flight += words
        answer.error = overload
        return answer

    def _overload(self, words: int) -> RpcOverloaded | None:
        """Why one more call is too much, if it is."""
        limits = self.limits
        if len(self.answers) >= limits.max_answers or self.calls_in_flight >= limits.max_answers:
            # An honest peer sends such tail calls only to answer calls of ours.
            if len(self.answers) >= 2 * limits.max_answers + len(self.questions):
                raise ProtocolError(
                    f"{len(self.answers)} calls are not finished;"
                    f" see Limits(max_answers={limits.max_answers})"
                )
            return RpcOverloaded(
                f"{limits.max_answers} calls are not finished; see Limits(max_answers)"
            )
        if self.calls_in_flight and (
            self.call_words_in_flight + words > limits.max_call_words_in_flight
        ):
            return RpcOverloaded(
                "the calls under way are too large together;"
                f" see Limits(max_call_words_in_flight={limits.max_call_words_in_flight})"
            )
        return None

    def handle_call(self, message: m.Call, frame: object) -> None:
        if message.send_results_to is THIRD_PARTY:
            self.send(m.Echo(message, frame))
        else:
            self._take_call(message)

    def _take_call(self, message: m.Call) -> None:
        state = SILENT if message.only_promise_pipeline else RUNNING
        if message.send_results_to is YOURSELF:
            state = TAIL
        content = message.params.content
        if isinstance(content, IncomingContent):
            content.passes = self.turn.passes
        refusal = None
        if message.params.descriptors or message.params.excess:
            refusal = self._excess(message.params)
        answer = self._new_answer(
            message.question_id,
            content.words,
            state,
            release_params=refusal is not None,
        )
        if answer is None:
            if refusal is None:
                self._refuse_caps(message)
            return
        answer.interface_id = message.interface_id
        answer.method_id = message.method_id
        answer.no_pipelining = message.no_promise_pipelining
        if refusal is not None:
            answer.refuse_params(answer.error or refusal)
            return
        target = self._target(message.target)
        try:
            if message.params.descriptors:
                content.caps = [cap for cap, _ in self._receive_caps(message.params.descriptors)]
        except BaseException:
            target.release()
            raise
        if answer.error is not None:
            release_caps(content)
            answer.serve(BrokenPending(answer.error))
        else:
            answer.serve(
                target.call(
                    Request(
                        message.interface_id,
                        message.method_id,
                        content,
                        message.no_promise_pipelining,
                        answer,
                    )
                )
            )
        target.release()

    def _refuse_caps(self, message: m.Call) -> None:
        """Give back what came with a call that is not made."""
        for cap, _ in self._receive_caps(message.params.descriptors):
            if cap is not None:
                cap.release()

    def _target(self, target: m.Target | None) -> Cap:
        """Give what a message is addressed to.

        Raises:
            ProtocolError: an export that does not exist, or a kind of target that is not known.
        """
        if target is None:
            raise ProtocolError("a message to a target of a kind that is not known")
        if isinstance(target, m.ImportedCap):
            export = self.exports.entries.get(ExportId(target.id))
            if export is None:
                raise ProtocolError(f"message to export {target.id}, which does not exist")
            return export.cap.add_ref()
        return self._answer_cap(target)

    def named(self, target: m.Target | None) -> Cap | None:
        """Give what a message names; None if that is not there, or not any more."""
        if isinstance(target, m.ImportedCap):
            export = self.exports.entries.get(ExportId(target.id))
            return None if export is None else export.cap.add_ref()
        return None if target is None else self._answer_cap(target)

    def _answer_cap(self, target: m.PromisedAnswer) -> Cap:
        if len(target.path) > self.limits.max_transform_ops:
            return BrokenCap(
                RpcFailed(
                    f"more than {self.limits.max_transform_ops} steps in a promised answer;"
                    " see Limits(max_transform_ops)"
                )
            )
        answer = self.answers.get(AnswerId(target.question_id))
        if answer is None or answer.state is CANCELLING or answer.state is CANCELLING_TAIL:
            # Not the peer's fault: it may not yet know that no Finish was needed.
            return BrokenCap(
                RpcFailed(
                    f"there is no answer {target.question_id} to pipeline on:"
                    " it held no capability, or is finished"
                )
            )
        return answer.pipeline(target.path)

    # --- Return -------------------------------------------------------------------------------

    def handle_return(self, message: m.Return, frame: object) -> None:
        if not message.answer_id & NO_RETURN_BIT:  # else to that question none was wanted
            self._take_return(message)

    def _take_return(self, message: m.Return) -> None:
        question = self.questions.get(QuestionId(message.answer_id))
        if question is None:
            raise ProtocolError(f"Return for question {message.answer_id}, which is not waiting")
        exports, question.param_exports = question.param_exports, None
        kind = message.kind
        if question.state is CANCELLED:
            self._discard_return(question, message)
        elif kind is RESULTS or kind is EXCEPTION:
            self._take_outcome(question, message)
        else:
            self._take_other_return(question, message)
        if message.release_param_caps and exports:
            self.exports.release_each(exports)

    def _discard_return(self, question: Question, message: m.Return) -> None:
        question.discard_return()
        if message.kind is TAKE_FROM_OTHER_QUESTION:
            # No question takes those results. The callee is stopped without waiting for the
            # Finish, because the peer may wait for our Return (row G04).
            answer = self.answers.get(AnswerId(message.take_from))
            if answer is not None and answer.hold is OFFERED:
                answer.take_results()
                question.stop_callee(answer)

    def _take_other_return(self, question: Question, message: m.Return) -> None:
        if message.kind is TAKE_FROM_OTHER_QUESTION:
            self._take_from(question, message)
        elif message.kind in ENDS_OF_TAIL_CALLS:
            # Among them a "canceled" for a question that was not: no honest peer cancels alone.
            final = message.no_finish_needed
            event = RETURN_ELSEWHERE_FINAL if final else RETURN_ELSEWHERE
            question.returned(event, ELSEWHERE, None)
        else:
            raise ProtocolError(f"Return of a wrong kind for question {question.id}")

    def _take_outcome(self, question: Question, message: m.Return) -> None:
        event = RETURN_FINAL if message.no_finish_needed else RETURN
        if message.exception is not None:
            question.returned(event, from_wire(message.exception), None)
            return
        payload = message.results
        assert payload is not None, "a Return of results carries a payload"
        content = payload.content
        if isinstance(content, IncomingContent):
            content.passes = self.turn.passes
        if not (payload.descriptors or payload.excess):
            question.returned(event, payload.content, None)
            return
        refusal = self._excess(payload)
        if refusal is not None:
            question.refuse_results(refusal)
            return
        question.require(RETURN)  # before references are taken
        received = self._receive_caps(payload.descriptors)
        payload.content.caps = [cap for cap, _ in received]
        # A peer that says noFinishNeeded with capabilities contradicts itself (row D10).
        question.returned(RETURN, payload.content, [kind for _, kind in received])

    def _take_from(self, question: Question, message: m.Return) -> None:
        question.require(RETURN_TAKE_FROM)
        answer = self.answers.get(AnswerId(message.take_from))
        if answer is None:
            raise ProtocolError(
                f"takeFromOtherQuestion {message.take_from}, which has no results to take"
            )
        answer.take_results()
        question.take_from(answer)

    # --- Finish, Resolve, Release, Disembargo -------------------------------------------------

    def handle_finish(self, message: m.Finish, frame: object) -> None:
        self._finish(message)

    def _finish(self, message: m.Finish) -> None:
        answer = self.answers.get(AnswerId(message.question_id))
        if answer is not None:  # else: it needed no Finish, and the peer did not know yet
            answer.finish(release_result_caps=message.release_result_caps)

    def handle_resolve(self, message: m.Resolve, frame: object) -> None:
        if message.cap is None and message.exception is None:
            raise ProtocolError(f"Resolve of promise {message.promise_id} in an unknown way")
        # Looked up first: what the Resolve names may be that very id, which would then begin here.
        entry = self.imports.entries.get(ImportId(message.promise_id))
        cap, kind = self._resolution(message)
        if entry is None or entry.is_resolved:
            cap.release()  # the promise was released here in the meantime
        elif entry.is_promise:
            entry.resolve(cap, kind)
        else:
            cap.release()
            raise ProtocolError(f"Resolve of import {message.promise_id}, which is no promise")

    def _resolution(self, message: m.Resolve) -> tuple[Cap, CapKind]:
        if message.cap is None:
            assert message.exception is not None, "it is one or the other"
            return BrokenCap(from_wire(message.exception)), NONE
        refusal = self.imports.excess([message.cap])
        if refusal is not None:
            self.send(m.Release(message.cap.id, 1))
            return BrokenCap(refusal), NONE
        cap, kind = self._receive_caps([message.cap])[0]
        if cap is None:
            raise ProtocolError(f"Resolve of promise {message.promise_id} to nothing")
        return cap, kind

    def handle_release(self, message: m.Release, frame: object) -> None:
        self.exports.release(ExportId(message.id), message.reference_count)

    def handle_disembargo(self, message: m.Disembargo, frame: object) -> None:
        if message.kind is RECEIVER_LOOPBACK:
            self.embargoes.lift(EmbargoId(message.id), message.target)
        elif message.kind is SENDER_LOOPBACK:
            target = message.target
            if isinstance(target, m.PromisedAnswer):
                self._check_answer(target.question_id)
            cap = self._target(target)
            assert target is not None, "what has a target has one"
            self.embargoes.reflect(cap, target, message.id)
        else:
            self.send(m.Echo(message, frame))

    def _check_answer(self, question_id: int) -> None:
        if AnswerId(question_id) not in self.answers:
            raise ProtocolError(f"Disembargo through answer {question_id}, which does not exist")

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
        if cap is not None and cap.kind in (SENDER_HOSTED, SENDER_PROMISE):
            entry = self.exports.entries.get(ExportId(cap.id))
            if entry is not None:
                self.exports.release_each([entry])

    def _call_refused(self, question_id: int) -> None:
        question = self.questions.get(QuestionId(question_id))
        if question is None or not (question.waits() or question.state is CANCELLED):
            return
        exports, question.param_exports = question.param_exports, None
        question.refused(RpcUnimplemented("the peer does not implement this kind of call"))
        self.exports.release_each(exports or [])

    def handle_abort(self, message: m.Abort, frame: object) -> None:
        reason = f"the peer aborted the connection: {message.exception.reason}"
        self.disconnect(from_wire(message.exception), reason)

    def handle_unsupported(self, message: m.Unsupported, frame: object) -> None:
        self.send(m.Echo(message, frame))

    # --- descriptors --------------------------------------------------------------------------

    def _excess(self, payload: m.Payload) -> RpcError | None:
        """Why a payload has more capabilities than are taken, if it has.

        An honest peer may send it, since it does not know our limits. So it costs one call.
        """
        limit = self.limits.max_descriptors
        count = payload.excess or len(payload.descriptors)
        if count <= limit:
            return self.imports.excess(payload.descriptors)
        return RpcFailed(
            f"{count} capabilities came in one message;"
            f" see Limits(max_descriptors={limit}) of the receiver"
        )

    def _receive_caps(self, descriptors: list[m.CapDescriptor]) -> list[tuple[Cap | None, CapKind]]:
        """Give what the descriptors of a payload stand for.

        Raises:
            ProtocolError: one is of an unknown kind; what was received is given back.
        """
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
        if kind is NONE:
            return None
        if kind is SENDER_HOSTED or kind is THIRD_PARTY_HOSTED:
            # Without level 3 the vine of a third-party capability is the capability.
            return self.imports.receive(ImportId(descriptor.id), is_promise=False)
        if kind is SENDER_PROMISE:
            return self.imports.receive(ImportId(descriptor.id), is_promise=True)
        if kind is RECEIVER_HOSTED:
            export = self.exports.entries.get(ExportId(descriptor.id))
            if export is None:
                return BrokenCap(RpcFailed(f"export {descriptor.id} does not exist"))
            return export.cap.add_ref()
        if kind is RECEIVER_ANSWER and descriptor.answer is not None:
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
        self.imports.reject_all(error)
        self.embargoes.fail_all(error)
        self.exports.release_all()
        self.calls_in_flight = 0
        self.call_words_in_flight = 0
        self._leave_owners()

    def _leave_owners(self) -> None:
        """Break the cycles of references, so that the state is freed with its last user."""
        self.bootstrap_cap = None
        self.on_late_error = _ignore
        self.imports.leave(ENDED)
        self.exports.leave(ENDED)
        self.embargoes.leave(ENDED)


class NoSender:
    """The ``Sender`` of a connection that has ended."""

    def send(self, message: m.Outgoing) -> object:
        raise disconnected(None)

    def redirect(self, sent: object) -> bool:
        return False


def _ignore(error: ProtocolError) -> None:
    """Do nothing: the connection has ended already."""


ENDED: Final = ConnectionState(NoSender(), Turn(lambda: None), Limits())
"""Stands for every connection that has ended: the tables of those refer to it.

It is closed itself, so that nothing is ever sent on it or entered in its tables.
"""
ENDED.closed_by = disconnected(None)

ENDS_OF_TAIL_CALLS: Final = (RESULTS_SENT_ELSEWHERE, CANCELED)

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
