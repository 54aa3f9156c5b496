"""Answers: calls of the peer's that we run, and their results until the peer has done with them.

The life is the table ``ANSWER`` in ``_lifecycle``. Each answer sends exactly one Return, when the
handler has unwound: a Return means that it has stopped.

After a Return that carries capabilities the pipeline is *pinned*: what the peer addresses
through this answer goes to exactly what the Return's descriptors named (see ``_exports``).

A call that only forwards to the peer it came from is *redirected*: we answer
takeFromOtherQuestion at once, and the results never come by here.

Source: protocol notes, sections 5.3, 5.4, 8.4 and 9; rows A01, B05 to B20, D03 to D13, G01 to G13.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trio_capnp.errors import RpcError, RpcFailed
from trio_capnp.rpc._caps import BrokenCap
from trio_capnp.rpc._errors import null_capability, to_wire
from trio_capnp.rpc._ids import AnswerId, ExportId
from trio_capnp.rpc._lifecycle import ANSWER, AnswerAction, AnswerEvent, AnswerState
from trio_capnp.rpc._messages import CapDescriptor, Payload, Return, ReturnKind
from trio_capnp.rpc._pending import Ended, cap_in, is_content
from trio_capnp.rpc._questions import Question

if TYPE_CHECKING:
    from trio_capnp.rpc._caps import Cap
    from trio_capnp.rpc._connection import ConnectionState
    from trio_capnp.rpc._messages import Content, Path
    from trio_capnp.rpc._pending import Outcome, Pending

NO_EXPORTS: list[ExportId] = []


class Answer:
    """One entry of the table of answers."""

    __slots__ = (
        *("connection", "content", "error", "id", "no_pipelining", "only_pipeline", "pending"),
        *("pinned", "result_exports", "state", "tail", "taken", "to_yourself", "words"),
    )

    def __init__(self, connection: ConnectionState, id: AnswerId, words: int) -> None:
        self.connection = connection
        self.id = id
        self.state = AnswerState.RUNNING
        self.words = words  # of the call, then of the results
        self.pending: Pending | None = None
        self.to_yourself = False  # the results stay here, for a takeFromOtherQuestion
        self.taken = False  # and that has come
        self.tail: Question | None = None  # the call that this one was redirected to; pinned
        self.only_pipeline = False  # no Return is wanted
        self.no_pipelining = False
        self.content: Content | None = None  # of the results, once returned with capabilities
        self.pinned: list[Cap | None] = []
        self.error: RpcError | None = None
        self.result_exports = NO_EXPORTS

    # --- pipelining ---------------------------------------------------------------------------

    def pipeline(self, path: Path) -> Cap:
        """Give what calls addressed through this answer go to."""
        if self.no_pipelining:
            return BrokenCap(RpcFailed("this call said noPromisePipelining"))
        if self.error is not None:
            return BrokenCap(self.error)
        if self.content is not None:
            return self._pinned_at(self.content, path)
        if self.pending is None:
            return BrokenCap(RpcFailed("a call may not be addressed through its own answer"))
        return self.pending.pipeline(path)

    def _pinned_at(self, content: Content, path: Path) -> Cap:
        found = cap_in(content, path)
        if found.broken is not None:
            return found
        found.release()
        cap = self.pinned[content.cap_index(path) or 0]
        if cap is None:
            return BrokenCap(null_capability(), is_null=True)
        return cap.add_ref()

    # --- the call -----------------------------------------------------------------------------

    def serve(self, pending: Pending) -> None:
        """Answer with the outcome of this call. Takes over the hold on it."""
        self.pending = pending
        pending.watch(self._done)

    @property
    def can_redirect(self) -> bool:
        running = self.state is AnswerState.RUNNING
        return running and not self.to_yourself and not self.only_pipeline

    def redirect_to(self, pending: Pending) -> None:
        """Let the peer take the results from its own answer, if the call went to it (row G02)."""
        if (
            isinstance(pending, Question)
            and pending.connection is self.connection
            and self.can_redirect
            and self.connection.redirect(pending)
        ):
            self.send_take_from(pending)

    def send_take_from(self, question: Question) -> None:
        question.is_tail = True
        question.pin()  # until the Finish, calls pipelined on this answer go there
        self.tail = question
        self.state = AnswerState.RETURNED
        self.connection.send(
            Return(self.id, ReturnKind.TAKE_FROM_OTHER_QUESTION, take_from=question.id)
        )
        self.connection.call_ended(self)

    def _done(self, outcome: Outcome) -> None:
        """The handler has ended, one way or another."""
        if self.state in (AnswerState.RETURNED, AnswerState.DONE):
            return
        if self.to_yourself:
            self._return_elsewhere()
        elif self.state is AnswerState.CANCELLING or isinstance(outcome, Ended):
            self._step(AnswerEvent.HANDLER_DONE, Return(self.id, ReturnKind.CANCELED))
        elif isinstance(outcome, RpcError):
            self.error = outcome
            self._return_error(outcome)
        elif is_content(outcome):
            self._return_content(outcome)

    def _return_elsewhere(self) -> None:
        message = Return(self.id, ReturnKind.RESULTS_SENT_ELSEWHERE)
        self._step(AnswerEvent.HANDLER_DONE, message)

    def _return_error(self, error: RpcError) -> None:
        message = Return(self.id, ReturnKind.EXCEPTION, exception=to_wire(error))
        self._step(AnswerEvent.HANDLER_DONE, message)

    def _return_content(self, content: Content) -> None:
        try:
            if content.caps:
                self._return_with_caps(content)
            else:
                message = Return(
                    self.id, ReturnKind.RESULTS, Payload(content), no_finish_needed=True
                )
                self._step(AnswerEvent.HANDLER_DONE_NO_CAPS, message)
        except RpcError as error:  # too large, or the table of exports is full
            self.error = error
            self._return_error(error)

    def _return_with_caps(self, content: Content) -> None:
        exports: list[ExportId] = []
        descriptors: list[CapDescriptor] = []
        described: list[Cap | None] = []
        try:
            for cap in content.caps:
                descriptor, place = self.connection.exports.describe(cap, exports)
                descriptors.append(descriptor)
                described.append(None if place is None else place.add_ref())
            message = Return(self.id, ReturnKind.RESULTS, Payload(content, descriptors))
            self._step(AnswerEvent.HANDLER_DONE, message)
        except RpcError:
            self.connection.exports.release_each(exports)
            _release_all(described)
            raise
        self.content = content
        self.pinned = described
        self.result_exports = exports
        self.words = content.words

    def _step(self, event: AnswerEvent, message: Return | None = None) -> None:
        row = ANSWER.get((self.state, event))
        assert row is not None, f"answer {self.id}: {event} in {self.state}"
        state, actions = row
        if message is not None and not self.only_pipeline:
            self.connection.send(message)  # if it raises, nothing has changed
        if message is not None:
            self.connection.call_ended(self)
        self.state = state
        if AnswerAction.FREE_ID in actions:
            self.connection.answers.pop(self.id, None)
            self.let_go()

    # --- the end ------------------------------------------------------------------------------

    def finish(self, *, release_result_caps: bool) -> None:
        """The peer has done with this answer."""
        if self.state is AnswerState.RUNNING:
            self.state = ANSWER[self.state, AnswerEvent.FINISH][0]
            if self.pending is not None:
                self.pending.cancel()
            return
        if self.state is AnswerState.RETURNED:
            self.state = ANSWER[self.state, AnswerEvent.FINISH][0]
            self.connection.answers.pop(self.id, None)
            exports, self.result_exports = self.result_exports, NO_EXPORTS
            self.let_go()
            if release_result_caps:
                self.connection.exports.release_each(exports)

    def let_go(self) -> None:
        """Release what the answer holds. Idempotent."""
        pending, self.pending = self.pending, None
        pinned, self.pinned = self.pinned, []
        tail, self.tail = self.tail, None
        self.content = None
        if pending is not None:
            pending.unwatch(self._done)
            pending.release()
        if tail is not None:
            tail.unpin()
        _release_all(pinned)

    def disconnect(self) -> None:
        """The connection is gone: stop the handler and let go. Nothing is sent."""
        before, self.state = self.state, AnswerState.DONE
        if before in (AnswerState.RUNNING, AnswerState.CANCELLING) and self.pending is not None:
            self.pending.cancel()
        self.let_go()


def _release_all(caps: list[Cap | None]) -> None:
    for cap in caps:
        if cap is not None:
            cap.release()
