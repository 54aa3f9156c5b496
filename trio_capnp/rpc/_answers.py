"""Answers: calls of the peer that this side runs, and their results until the peer's Finish.

The life of an answer is the table ``ANSWER`` in ``_lifecycle``; ``_actions`` runs its rows. The
hold on the call has a life beside it, ``HOLD``, because it may end before the Return or after it.
The other attributes of an answer are operands: of sending (``reply``, ``release_params``,
``tail``), of the Finish (``release_results``, ``result_exports``), and of calls addressed through
the answer (``no_pipelining``, ``error``, ``content``, ``pinned``, ``pipelined``).

Each answer sends exactly one Return, after the handler has unwound: a Return means that the
handler has stopped. A Finish before the Return ends the answer's hold on the call. The call is
then cancelled, unless pipelined calls still need it.

After a Return that carries capabilities the pipeline is *pinned*: a call that the peer addresses
through the answer goes to the capability that the Return described. Two cases differ from that:

- A place was pipelined on before the Return, and an embargo of this side is pending on its way.
  The Return then names the gate, as a promise, so that no later call of the peer takes a shorter
  way than its older calls.
- The handler published another capability for the place (``set_pipeline``). Calls go to it until
  it has become the returned one, and fail if it becomes another (``_agreements``).

A call that is forwarded to the peer that it came from is *redirected*: the answer sends
takeFromOtherQuestion at once, and the results never cross the link.

Source: ``docs/protocol.md``, sections 5.3, 5.4, 8.4 and 9; rows A01, B05 to B20, D03 to D13, G01
to G13.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final, Protocol

from trio_capnp.errors import ProtocolError, RpcDisconnected, RpcError, RpcFailed
from trio_capnp.rpc._admission import check_descriptors
from trio_capnp.rpc._agreements import kept_places, ways_to
from trio_capnp.rpc._errors import SHUTTING_DOWN, kept, to_wire
from trio_capnp.rpc._faces import NO_CAPS, is_content
from trio_capnp.rpc._ids import AnswerId
from trio_capnp.rpc._lifecycle import (
    AnswerEvent,
    AnswerState,
    HoldAction,
    HoldEvent,
    HoldState,
    no_row,
)
from trio_capnp.rpc._messages import CapDescriptor, Payload, Return, ReturnKind
from trio_capnp.rpc._questions import Question
from trio_capnp.rpc._settled import BrokenCap, BrokenPending, cap_at

if TYPE_CHECKING:
    from trio_capnp.rpc._admission import Admission
    from trio_capnp.rpc._exports import Export, Exports
    from trio_capnp.rpc._faces import Cap, Content, Outcome, Path, Pending
    from trio_capnp.rpc._lifecycle import Event, State
    from trio_capnp.rpc._questions import Answerer

    class Questioner(Answerer, Protocol):
        """The connection to a peer, with the parts that an answer uses."""

        @property
        def admission(self) -> Admission: ...
        @property
        def answers(self) -> dict[AnswerId, Answer]: ...
        @property
        def exports(self) -> Exports: ...

        def redirect(self, question: Question) -> bool:
            """Turn a Call into a tail call; False if the Call has left already."""
            ...


# Module names for enum members: before Python 3.12, looking up a member in its class is slow.
FINISH: Final = AnswerEvent.FINISH
HANDLER_DONE: Final = AnswerEvent.HANDLER_DONE
HANDLER_DONE_NO_CAPS: Final = AnswerEvent.HANDLER_DONE_NO_CAPS
LOST: Final = AnswerEvent.LOST
REDIRECT: Final = AnswerEvent.REDIRECT
RUNNING: Final = AnswerState.RUNNING
SILENT: Final = AnswerState.SILENT
TAIL: Final = AnswerState.TAIL
END: Final = HoldEvent.END
TAKE: Final = HoldEvent.TAKE
ENDED: Final = HoldState.ENDED
HELD: Final = HoldState.HELD
OFFERED: Final = HoldState.OFFERED
RELEASE_CALL: Final = HoldAction.RELEASE_CALL
CANCELED: Final = ReturnKind.CANCELED
EXCEPTION: Final = ReturnKind.EXCEPTION
RESULTS: Final = ReturnKind.RESULTS
RESULTS_SENT_ELSEWHERE: Final = ReturnKind.RESULTS_SENT_ELSEWHERE
TAKE_FROM_OTHER_QUESTION: Final = ReturnKind.TAKE_FROM_OTHER_QUESTION


class Answer:
    """One entry of the table of answers.

    ``interface_id``, ``method_id`` and ``since`` (``perf_counter`` seconds) are for snapshots. A
    Bootstrap has interface id 0.
    """

    __slots__ = (
        *("call_words", "connection", "content", "error", "hold", "id", "interface_id"),
        *("method_id", "no_pipelining", "pending", "pinned", "pipelined", "release_params"),
        *("release_results", "reply", "result_exports", "result_words", "since", "state", "tail"),
    )

    def __init__(
        self, connection: Questioner, id: AnswerId, words: int, state: State = RUNNING
    ) -> None:
        """``state`` is the first state: ``RUNNING``, ``TAIL`` or ``SILENT``.

        ``words`` is the size of the call's parameters, in words of 8 bytes.
        """
        self.connection = connection
        self.id = id
        self.state = state
        self.hold: State = OFFERED if state is TAIL else HELD  # on ``pending``
        self.interface_id = 0  # until ``take_call`` sets it; a Bootstrap keeps 0
        self.method_id = 0
        self.since = perf_counter()
        self.call_words = words
        self.result_words = 0  # counted in ``admission.answer_words`` while results are kept
        self.pending: Pending | None = None
        self.tail: Question | None = None  # the question that the call was redirected to; pinned
        self.release_params = False  # the Return gives back the capabilities of the Call
        self.no_pipelining = False
        self.pipelined: dict[Path, Cap] | None = None  # places used before the Return; owned
        self.content: Content | None = None  # the results, once returned with capabilities
        self.pinned = NO_CAPS  # the capabilities that the Return described; owned
        self.result_exports: list[Export] | None = None
        self.reply: Return | None = None  # the operand of SEND_RETURN and SEND_RETURN_FINAL
        self.release_results = False  # the operand of RELEASE_IF_ASKED
        self.error: RpcError | None = None

    # --- the life -----------------------------------------------------------------------------

    def happen(self, event: Event) -> None:
        """Act on an event.

        Raises:
            ProtocolError: the peer caused an event that has no row in this state.
        """
        self.connection.actions.on_answer(self, event)

    # --- pipelining ---------------------------------------------------------------------------

    def pipeline(self, path: Path) -> Cap:
        """Give the capability for calls that are addressed through this answer, at ``path``."""
        if self.no_pipelining:
            return BrokenCap(RpcFailed("the call was made with noPromisePipelining"))
        if self.error is not None:
            return BrokenCap(self.error)
        if self.content is not None:
            return self._returned_at(self.content, path)
        if self.pending is None:
            return BrokenCap(RpcFailed("a call may not be addressed through its own answer"))
        if self.hold is ENDED:  # the pipelined capability itself has to hold the call
            return self.pending.pipeline(path)
        if self.pipelined is None:
            self.pipelined = {}
        known = self.pipelined.get(path)
        if known is None:
            known = self.pipelined[path] = self.pending.pipeline(path)
        return known.add_ref()

    def _returned_at(self, content: Content, path: Path) -> Cap:
        if self.pipelined is not None and path in self.pipelined:
            return self.pipelined[path].add_ref()
        return cap_at(content, self.pinned, path)

    def _pin_pipelined(self, content: Content) -> None:
        """Let the places used before the Return resolve to the returned capabilities."""
        pipelined, self.pipelined = self.pipelined, None
        if pipelined is not None:
            turn = self.connection.turn
            self.pipelined = kept_places(turn, pipelined, content, self.pinned)

    # --- the call -----------------------------------------------------------------------------

    def serve(self, pending: Pending) -> None:
        """Answer with the outcome of ``pending``. Takes over the hold on it."""
        self.pending = pending
        pending.watch(self._done)

    def can_redirect(self) -> bool:
        return self.state is RUNNING

    def redirect_to(self, pending: Pending) -> None:
        """Redirect, if ``pending`` is a call to the same peer that has not left yet (row G02)."""
        if (
            isinstance(pending, Question)
            and pending.connection is self.connection
            and self.can_redirect()
            and self.connection.redirect(pending)
        ):
            self.redirected(pending)

    def redirected(self, question: Question) -> None:
        """Send takeFromOtherQuestion: the call was forwarded to its own peer as ``question``."""
        question.pin()  # until the Finish, calls pipelined on this answer go through ``question``
        question.redirected()
        self.tail = question
        self.happen(REDIRECT)

    # --- the Return ---------------------------------------------------------------------------

    def _done(self, outcome: Outcome) -> None:
        """Return the outcome of the call, which has stopped."""
        state = self.state
        if state is RUNNING:
            if is_content(outcome):
                self._return_content(outcome)
            else:
                self._return_error(error_of(outcome, self.connection.admission))
            return
        if state is SILENT:
            self._keep_silent(outcome)
        elif state is TAIL and is_content(outcome):
            # The question that takes the results takes their capabilities, too. Calls of the peer
            # may still be addressed through this answer.
            self._keep_unsent(outcome)
        self.happen(HANDLER_DONE)

    def _keep_silent(self, outcome: Outcome) -> None:
        """Keep the outcome of a call that wants no Return, for calls through this answer."""
        if is_content(outcome):
            try:
                connection = self.connection
                connection.admission.check_results(connection.limits, outcome.words)
                self._keep_unsent(outcome)
            except RpcError as error:  # the results kept for the peer are over a limit
                self.error = kept(error)
        else:
            self.error = kept(error_of(outcome, self.connection.admission))

    def _keep_unsent(self, content: Content) -> None:
        """Keep results for calls through this answer. No export counts them: none was described."""
        published = None if self.pending is None else self.pending.published()
        if published is None:
            self.content = content
            self.pinned = [None if cap is None else cap.add_ref() for cap in content.caps]
        else:  # the caller in this vat uses the published capabilities, too
            self.content = published.content
            self.pinned = published.references()
        self._keep_words(content)

    def _return_error(self, error: RpcError) -> None:
        self.error = kept(error)
        try:
            self._send(HANDLER_DONE, self._exception(error))
        except RpcError:  # the trace or the details are too large
            short = RpcFailed("the call failed, and the error is too large to be sent")
            self._send(HANDLER_DONE, self._exception(short))

    def _exception(self, error: RpcError) -> Return:
        return Return(self.id, EXCEPTION, exception=to_wire(error))

    def _return_content(self, content: Content) -> None:
        try:
            if content.caps:
                self._return_with_caps(content)
            else:
                self._send(HANDLER_DONE_NO_CAPS, Return(self.id, RESULTS, Payload(content)))
        except RpcError as error:  # the message, or all results kept for the peer, are too large
            self._return_error(error)

    def _send(self, event: Event, message: Return) -> None:
        """Send the Return of a call that has ended.

        Raises:
            RpcError: the Return cannot be sent; nothing has changed.
        """
        before = self.state
        message.release_param_caps = self.release_params
        self.reply = message
        try:
            self.connection.actions.on_answer(self, event)
        except RpcError:
            self.state = before
            raise
        finally:
            self.reply = None

    def refuse_params(self, error: RpcError) -> None:
        """Fail the call without importing its capabilities: the Return gives all of them back.

        Raises:
            ProtocolError: the caller wants no Return.
        """
        if self.state is SILENT:
            raise ProtocolError(error.reason)
        self.release_params = True
        self.error = error
        self.serve(BrokenPending(error))

    def _return_with_caps(self, content: Content) -> None:
        limits = self.connection.limits
        check_descriptors(len(content.caps), limits)
        self.connection.admission.check_results(limits, content.words)
        exports: list[Export] = []
        descriptors: list[CapDescriptor] = []
        described: list[Cap | None] = []
        try:
            for cap in ways_to(self.connection.turn, self.pipelined, content):
                descriptor, place = self.connection.exports.describe(cap, exports)
                descriptors.append(descriptor)
                described.append(None if place is None else place.add_ref())
            message = Return(self.id, RESULTS, Payload(content, descriptors))
            self._send(HANDLER_DONE, message)
        except RpcError:
            self.connection.exports.release_each(exports)
            _release_all(described)
            raise
        self.content = content
        self.pinned = described
        self.result_exports = exports
        self._keep_words(content)
        self._pin_pipelined(content)

    def _keep_words(self, content: Content) -> None:
        self.result_words = content.words
        self.connection.admission.answer_words += content.words

    def send_canceled(self) -> None:
        self._send_end(Return(self.id, CANCELED))

    def send_elsewhere(self) -> None:
        self._send_end(Return(self.id, RESULTS_SENT_ELSEWHERE))

    def send_take_from(self) -> None:
        assert self.tail is not None, "REDIRECT needs the question that was redirected to"
        self._send_end(Return(self.id, TAKE_FROM_OTHER_QUESTION, take_from=self.tail.id))

    def _send_end(self, message: Return) -> None:
        message.release_param_caps = self.release_params
        self.connection.send(message)

    # --- the end ------------------------------------------------------------------------------

    def finish(self, release_result_caps: bool) -> None:
        """Act on the peer's Finish.

        Raises:
            ProtocolError: releaseResultCaps names an export that the peer has released before.
        """
        self.release_results = release_result_caps
        self.connection.actions.on_answer(self, FINISH)

    def leave_table(self) -> None:
        answers = self.connection.answers
        if answers.get(self.id) is self:
            del answers[self.id]

    def release_if_asked(self) -> None:
        """Take back the exports in the results, if the Finish says so."""
        exports, self.result_exports = self.result_exports, None
        if self.release_results and exports:
            self.connection.exports.release_each(exports)

    def take_results(self) -> None:
        """Give the results to the question that a takeFromOtherQuestion answered.

        Raises:
            ProtocolError: the call is no tail call, or its results were taken before.
        """
        self._change_hold(TAKE)

    def give_up(self) -> None:
        """End the hold on the call, which may cancel it. Its end still sends the Return."""
        if self.pipelined is not None:
            self._forget_pipelined()
        self._change_hold(END)
        self.pending = None

    def stop_holding(self) -> None:
        """End the hold on the call. The peer can still pipeline on the answer. Idempotent."""
        self._change_hold(END)

    def _change_hold(self, event: Event) -> None:
        row = self.hold.rows[event.number]
        if row is None:
            raise no_row(f"answer {self.id}", self.hold, event)
        self.hold = row.state
        # A local name keeps the pending alive: its release can clear the attribute, and compiled
        # code holds no reference to the object behind an attribute.
        pending = self.pending
        if pending is None:
            return
        for action in row.actions:
            assert action is RELEASE_CALL, f"{action} is no action of a hold"
            if pending.outcome is None:  # else later calls must go the way of the older ones
                self._forget_pipelined()
            pending.release()

    def _forget_pipelined(self) -> None:
        pipelined, self.pipelined = self.pipelined, None
        if pipelined is not None:
            _release_all(list(pipelined.values()))

    def let_go(self) -> None:
        """Release the call, the results and the places pipelined on. Idempotent."""
        if self.pending is not None and self.pending.outcome is None:
            self.pending.unwatch(self._done)
        pinned, self.pinned = self.pinned, NO_CAPS
        tail, self.tail = self.tail, None
        self.content = None
        self.connection.admission.answer_words -= self.result_words
        self.result_words = 0
        if self.pipelined is not None:
            self._forget_pipelined()
        self._change_hold(END)
        self.pending = None
        if tail is not None:
            tail.unpin()
        if pinned:
            _release_all(pinned)

    def disconnect(self) -> None:
        """Let go of the call, because the connection is lost. Nothing is sent."""
        self.happen(LOST)


def error_of(outcome: Outcome, admission: Admission) -> RpcError:
    """Give the error to send for a call that ended without results."""
    if isinstance(outcome, RpcError):
        return outcome
    if admission.is_stopping:  # the call had begun, so the error is not marked
        return RpcDisconnected(SHUTTING_DOWN)
    return RpcFailed("the call was canceled, but not by its caller")


def _release_all(caps: list[Cap | None] | list[Cap]) -> None:
    for cap in caps:
        if cap is not None:
            cap.release()
