"""One connection: its five tables, and the dispatch of its messages.

``ConnectionState`` reads no bytes and waits for nothing. The runtime feeds it messages with
``handle``, one at a time and each wholly. The replies are queued with ``send`` in the same step in
which the tables change, so no other message can come in between. A caller from outside runs the
turn afterwards.

This module acts on the messages, but for the two large ones: Calls are taken by
``_incoming_calls``, Returns by ``_returns``. ``_descriptors`` looks up the capabilities that
messages name, and ``_admission`` checks limits.

A breach of the protocol raises ``ProtocolError`` out of ``handle``, and the runtime aborts the
connection. An error that concerns one call fails that call only.

Source: rpc.capnp; ``docs/protocol.md``, sections 4 to 12.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from trio_capnp.errors import ProtocolError, RpcError
from trio_capnp.limits import Limits
from trio_capnp.reports import Log
from trio_capnp.rpc import _descriptors, _draining, _incoming_calls, _returns
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._actions import ACTIONS
from trio_capnp.rpc._admission import Admission, check_forwarded
from trio_capnp.rpc._answers import Answer
from trio_capnp.rpc._embargoes import Embargoes
from trio_capnp.rpc._errors import disconnected, from_wire, is_farewell, unbegun
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
from trio_capnp.rpc._lifecycle import QuestionState
from trio_capnp.rpc._messages import CapKind, LoopbackKind, SendResultsTo
from trio_capnp.rpc._questions import Question
from trio_capnp.rpc._sender import NoSender
from trio_capnp.rpc._settled import BrokenCap, BrokenPending
from trio_capnp.rpc._turn import Turn

if TYPE_CHECKING:
    from trio_capnp.rpc._exports import Export
    from trio_capnp.rpc._faces import CallBegins, Cap, Pending, Request
    from trio_capnp.rpc._remote import Address, Asked
    from trio_capnp.rpc._sender import Sender

# Module names for enum members: before Python 3.12, looking up a member in its class is slow.
NONE: Final = CapKind.NONE
SENDER_HOSTED: Final = CapKind.SENDER_HOSTED
SENDER_PROMISE: Final = CapKind.SENDER_PROMISE
RECEIVER_LOOPBACK: Final = LoopbackKind.RECEIVER_LOOPBACK
SENDER_LOOPBACK: Final = LoopbackKind.SENDER_LOOPBACK
WAITING: Final = QuestionState.WAITING
CALLER: Final = SendResultsTo.CALLER
THIRD_PARTY: Final = SendResultsTo.THIRD_PARTY
YOURSELF: Final = SendResultsTo.YOURSELF

log: Final = Log("trio_capnp.rpc")


class ConnectionState:
    """The state of the protocol on one side of one connection."""

    def __init__(
        self,
        sender: Sender,
        turn: Turn,
        limits: Limits,
        bootstrap: Callable[[], Cap] | None = None,
        origin: object = None,
    ) -> None:
        """
        Args:
            sender: encodes and queues the messages of this side.
            turn: the turn of the event loop.
            limits: the limits of the connection.
            bootstrap: gives a new reference to the bootstrap object; None if there is none.
            origin: the ``Request.origin`` of the peer's calls.
        """
        self.sender = sender
        self.origin = origin
        self.actions = ACTIONS
        self.turn = turn
        self.limits = limits
        self.admission: Admission = Admission()
        self.bootstrap_cap = bootstrap
        self.closed_by: RpcError | None = None
        self.carries_fds: bool = False  # set by the runtime, for a transport that carries them
        self._is_lost = False  # a message could not be sent; ``disconnect`` is queued
        self.has_left: bool = False  # the peer has shut down after it had answered every call
        self.questions: dict[QuestionId, Question] = {}
        self.answers: dict[AnswerId, Answer] = {}
        self.imports: Imports = Imports(self)
        self.exports: Exports = Exports(self)
        self.embargoes: Embargoes = Embargoes(self)
        self._question_ids = IdAllocator()
        self.on_call: CallBegins | None = None
        self.on_late_error: Callable[[ProtocolError], None] = self.disconnect
        """Called, in a turn, for a breach by the peer that is found after its message."""

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

        If the message cannot be sent, the connection is lost, because the tables of the two sides
        would differ. No later message is sent: it could use an id that the lost message frees.
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
            RpcError: the message cannot be sent; nothing was queued.
        """
        if self._is_lost or self.closed_by is not None:
            return None
        return self.sender.send(message)

    def bootstrap(self) -> Cap:
        """Send a Bootstrap, and give the promise of the peer's bootstrap object."""
        if self.closed_by is not None:
            return BrokenCap(self.closed_by)
        question = self._ask(None)
        self.send(m.Bootstrap(question.id))
        cap = question.pipeline(())
        question.release()
        return cap

    def _ask(self, parent: Asked | None) -> Question:
        assert parent is None or isinstance(parent, Question), "only a Question has places"
        question = Question(self, QuestionId(self._question_ids.take()), parent)
        self.questions[question.id] = question
        return question

    def send_call(self, address: Address, request: Request) -> Pending:
        """Send a call to a place at the peer; takes over ``request``.

        A request that forwards a call of this same peer is sent as a tail call, and the peer's call
        is answered at once with takeFromOtherQuestion (rows F01, G02).
        """
        answer = request.answer
        tail = answer is not None and answer.connection is self and answer.can_redirect()
        made: list[Export] = []
        question: Question | None = None
        try:
            params = _descriptors.described(self, request.content, made)
            question = self._ask(address.waiting_question())
            question.interface_id = request.interface_id
            question.method_id = request.method_id
            if answer is not None:
                question.depth += 1
                check_forwarded(question.depth, self.limits)
            question.sent = self.send_sized(
                m.Call(
                    question.id,
                    address.target(),
                    request.interface_id,
                    request.method_id,
                    params,
                    YOURSELF if tail else CALLER,
                    request.flags,
                )
            )
        except BaseException as error:  # too large or too many exports, say; nothing was sent
            if question is not None:
                question.unsent()
            self.exports.release_each(made)
            request.release()
            if isinstance(error, RpcError):
                if self.on_call is not None:
                    self.on_call(False, request.interface_id, request.method_id)(error)
                return BrokenPending(error)
            raise
        question.param_exports = made or None
        if params.descriptors:  # else the request holds no references
            request.release()
        if tail:
            assert isinstance(answer, Answer), "only a call that serves an answer is a tail call"
            answer.redirected(question)
        if self.on_call is not None:
            question.watch(self.on_call(False, request.interface_id, request.method_id))
        return question

    def redirect(self, question: Question) -> bool:
        """Turn a Call into a tail call; False if the Call has left already."""
        if question.state is not WAITING:
            return False
        return self.sender.redirect(question.sent)

    def forget_question(self, id: QuestionId) -> None:
        if self.questions.pop(id, None) is not None:
            self._question_ids.free(id)

    # --- receiving ----------------------------------------------------------------------------

    def handle(self, message: m.Message, frame: object = None) -> None:
        """Act on one message of the peer. ``frame`` has its bytes, in case it is echoed.

        Raises:
            ProtocolError: the peer broke the protocol. The connection cannot go on.
        """
        if self.closed_by is not None:
            return
        handler = DISPATCH.get(type(message))
        assert handler is not None, f"no handler for {type(message).__name__}"
        handler(self, message, frame)

    def take(self, message: m.Message, frame: object) -> None:
        """Act on one message of the peer as a turn: work that the message queues is done, too.

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

    # --- Bootstrap, Call, Return --------------------------------------------------------------

    def handle_bootstrap(self, message: m.Bootstrap, frame: object) -> None:
        _incoming_calls.take_bootstrap(self, message)

    def handle_call(self, message: m.Call, frame: object) -> None:
        if message.send_results_to is THIRD_PARTY:
            self.send(m.Echo(message, frame))
        else:
            _incoming_calls.take_call(self, message)

    def handle_return(self, message: m.Return, frame: object) -> None:
        if not message.answer_id & NO_RETURN_BIT:  # else the question wanted no Return
            _returns.take_return(self, message)

    # --- Finish, Resolve, Release, Disembargo -------------------------------------------------

    def handle_finish(self, message: m.Finish, frame: object) -> None:
        self._finish(message)

    def _finish(self, message: m.Finish) -> None:
        answer = self.answers.get(AnswerId(message.question_id))
        if answer is not None:  # else its Return, with noFinishNeeded, crossed this Finish
            answer.finish(release_result_caps=message.release_result_caps)

    def handle_resolve(self, message: m.Resolve, frame: object) -> None:
        if message.cap is None and message.exception is None:
            raise ProtocolError(f"Resolve of promise {message.promise_id} of an unknown kind")
        # The promise is looked up before the descriptor is read. If this side has released the
        # promise, the descriptor may name the same id, and so begin a new entry.
        entry = self.imports.entries.get(ImportId(message.promise_id))
        cap, kind = self._resolution(message)
        if entry is None or entry.is_resolved:
            cap.release()  # this side has released the promise, or it has resolved before
        elif entry.is_promise:
            if entry.is_bootstrap and message.cap is not None:
                self.imports.note_bootstrap(message.cap)
            entry.resolve(cap, kind)
        else:
            cap.release()
            raise ProtocolError(f"Resolve of import {message.promise_id}, which is no promise")

    def _resolution(self, message: m.Resolve) -> tuple[Cap, CapKind]:
        if message.cap is None:
            assert message.exception is not None, "handle_resolve has checked it"
            return BrokenCap(from_wire(message.exception)), NONE
        refusal = self.imports.excess([message.cap])
        if refusal is not None:
            self.send(m.Release(message.cap.id, 1))
            return BrokenCap(refusal), NONE
        cap, kind = _descriptors.received(self, [message.cap])[0]
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
            cap = _descriptors.target_of(self, target)
            assert target is not None, "target_of raises if there is no target"
            self.embargoes.reflect(cap, target, message.id)
        else:
            self.send(m.Echo(message, frame))

    def named(self, target: m.Target | None) -> Cap | None:
        """Give the capability that a message names; None if the entry does not exist."""
        return _descriptors.named(self, target)

    def _check_answer(self, question_id: int) -> None:
        if AnswerId(question_id) not in self.answers:
            raise ProtocolError(f"Disembargo through answer {question_id}, which does not exist")

    # --- Unimplemented, Abort, unknown messages -----------------------------------------------

    def handle_unimplemented(self, message: m.Unimplemented, frame: object) -> None:
        echoed = message.message
        if isinstance(echoed, m.Resolve):
            self._resolve_refused(echoed)
        elif isinstance(echoed, (m.Call, m.Bootstrap)):
            _returns.call_refused(self, echoed.question_id)
        elif isinstance(echoed, (m.Unsupported, m.Echo)) or echoed is None:
            log.debug("<- Unimplemented for a message that was not sent")
        else:
            raise ProtocolError(f"the peer does not implement {type(echoed).__name__}")

    def _resolve_refused(self, echoed: m.Resolve) -> None:
        """Take back the reference in a Resolve, because the peer implements no promises."""
        cap = echoed.cap
        if cap is not None and cap.kind in (SENDER_HOSTED, SENDER_PROMISE):
            entry = self.exports.entries.get(ExportId(cap.id))
            if entry is not None:
                self.exports.release_each([entry])

    def handle_abort(self, message: m.Abort, frame: object) -> None:
        if is_farewell(message.exception):
            self.has_left = True
            self.disconnect(from_wire(message.exception))
        else:
            reason = f"the peer aborted the connection: {message.exception.reason}"
            self.disconnect(from_wire(message.exception), reason)

    def handle_unsupported(self, message: m.Unsupported, frame: object) -> None:
        self.send(m.Echo(message, frame))

    # --- the end ------------------------------------------------------------------------------

    def disconnect(self, cause: BaseException | None, reason: str = "") -> None:
        """Empty every table, because the connection is lost or was closed. Idempotent.

        In this order: sending ends, every question fails with the same error, the calls of the
        peer are cancelled, promises break, embargoes fail, and exports are released. Calls that
        have not left are taken out of the queue, and their error says that they have not begun.

        Args:
            cause: the exception that ended the connection, if there is one.
            reason: the text of the error; the default is the text of ``cause``.
        """
        if self.closed_by is not None:
            return
        error = disconnected(cause, reason)
        unbegun_error = self.closed_by = unbegun(error)
        unbegun_calls = _draining.unbegun_calls(self) if self.questions else ()
        questions, self.questions = self.questions, {}
        answers, self.answers = self.answers, {}
        for _, question in sorted(questions.items()):
            question.disconnect(unbegun_error if question in unbegun_calls else error)
        for _, answer in sorted(answers.items()):
            answer.disconnect()
        self.imports.reject_all(unbegun_error)
        self.embargoes.fail_all(unbegun_error)
        self.exports.release_all()
        self.admission.close()
        self._leave_owners()

    def _leave_owners(self) -> None:
        """Break reference cycles, so that counting references frees the state."""
        self.bootstrap_cap = self.on_call = None
        self.on_late_error = _ignore
        self.imports.leave(ENDED)
        self.exports.leave(ENDED)
        self.embargoes.leave(ENDED)


def _ignore(error: ProtocolError) -> None:
    """Do nothing, because the connection has ended already."""


ENDED: Final = ConnectionState(NoSender(), Turn(lambda: None), Limits())
"""Stands for every connection that has ended: their tables refer to this one object.

``ENDED`` is closed itself, so no message is sent on it, and no entry is made in its tables.
"""
ENDED.closed_by = disconnected(None)

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
