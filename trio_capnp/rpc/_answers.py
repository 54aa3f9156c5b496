"""Answers: calls of the peer's that we run, and their results until the peer has done with them.

The life is the table ``ANSWER`` in ``_lifecycle``. Each answer sends exactly one Return, when the
handler has unwound: a Return means that it has stopped. A Finish before that gives up the
answer's hold on the call, which is cancelled unless calls pipelined on it still need it.

After a Return that carries capabilities the pipeline is *pinned*: what the peer addresses
through this answer goes to exactly what the Return's descriptors named (see ``_exports``). If a
place was pipelined on before, and an embargo of ours is pending on its way, the gate is what is
returned, a promise: the peer must not take a shorter way than its older calls. If the handler
published something else there before (``set_pipeline``), calls go the old way until it has become
what was returned, and fail if it becomes something else.

A call that only forwards to the peer it came from is *redirected*: we answer
takeFromOtherQuestion at once, and the results never come by here.

Source: protocol notes, sections 5.3, 5.4, 8.4 and 9; rows A01, B05 to B20, D03 to D13, G01 to G13.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final

from trio_capnp.errors import ProtocolError, RpcError, RpcFailed, RpcOverloaded
from trio_capnp.rpc._admission import check_size
from trio_capnp.rpc._agreements import Agreement
from trio_capnp.rpc._chains import innermost, passes
from trio_capnp.rpc._errors import kept, to_wire
from trio_capnp.rpc._faces import NO_CAPS, is_content
from trio_capnp.rpc._ids import AnswerId
from trio_capnp.rpc._lifecycle import ANSWER, AnswerAction, AnswerEvent, AnswerState
from trio_capnp.rpc._messages import CapDescriptor, Payload, Return, ReturnKind
from trio_capnp.rpc._questions import Question
from trio_capnp.rpc._remote import RemotePromise
from trio_capnp.rpc._settled import BrokenCap, BrokenPending, cap_at, cap_in

if TYPE_CHECKING:
    from trio_capnp.rpc._connection import ConnectionState
    from trio_capnp.rpc._exports import Export
    from trio_capnp.rpc._faces import Cap, Content, Outcome, Path, Pending

# Members of enums by names of their own: before Python 3.12, finding one in its class is slow.
FREE_ID: Final = AnswerAction.FREE_ID
FINISH: Final = AnswerEvent.FINISH
HANDLER_DONE: Final = AnswerEvent.HANDLER_DONE
HANDLER_DONE_NO_CAPS: Final = AnswerEvent.HANDLER_DONE_NO_CAPS
CANCELLING: Final = AnswerState.CANCELLING
DONE: Final = AnswerState.DONE
RETURNED: Final = AnswerState.RETURNED
RUNNING: Final = AnswerState.RUNNING
CANCELED: Final = ReturnKind.CANCELED
EXCEPTION: Final = ReturnKind.EXCEPTION
RESULTS: Final = ReturnKind.RESULTS
RESULTS_SENT_ELSEWHERE: Final = ReturnKind.RESULTS_SENT_ELSEWHERE
TAKE_FROM_OTHER_QUESTION: Final = ReturnKind.TAKE_FROM_OTHER_QUESTION


class Answer:
    """One entry of the table of answers.

    ``interface_id``, ``method_id`` and ``since`` (``perf_counter`` seconds) are for snapshots; a
    Bootstrap is of interface 0.
    """

    __slots__ = (
        *("call_words", "connection", "content", "error", "id", "interface_id", "is_holder"),
        *("method_id", "no_pipelining", "only_pipeline", "pending", "pinned", "pipelined"),
        *("release_params", "result_exports", "result_words", "since", "state", "tail", "taken"),
        "to_yourself",
    )

    def __init__(self, connection: ConnectionState, id: AnswerId, words: int) -> None:
        self.connection = connection
        self.id = id
        self.state = RUNNING
        self.interface_id = 0  # of a Bootstrap
        self.method_id = 0
        self.since = perf_counter()
        self.call_words = words
        self.result_words = 0  # as long as they are kept
        self.pending: Pending | None = None
        self.is_holder = True  # of ``pending``
        self.to_yourself = False  # the results stay here, for a takeFromOtherQuestion
        self.taken = False  # and that has come
        self.tail: Question | None = None  # the call that this one was redirected to; pinned
        self.release_params = False  # the Return gives back what the Call carried
        self.only_pipeline = False  # no Return is wanted
        self.no_pipelining = False
        self.pipelined: dict[Path, Cap] | None = None  # used before the Return; owned
        self.content: Content | None = None  # of the results, once returned with capabilities
        self.pinned = NO_CAPS
        self.result_exports: list[Export] | None = None
        self.error: RpcError | None = None

    # --- pipelining ---------------------------------------------------------------------------

    def pipeline(self, path: Path) -> Cap:
        """Give what calls addressed through this answer go to."""
        if self.no_pipelining:
            return BrokenCap(RpcFailed("this call said noPromisePipelining"))
        if self.error is not None:
            return BrokenCap(self.error)
        if self.content is not None:
            return self._returned_at(self.content, path)
        if self.pending is None:
            return BrokenCap(RpcFailed("a call may not be addressed through its own answer"))
        if not self.is_holder:  # and what is pipelined holds the call
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
        """Let the places used before the Return lead, in the end, to what was returned there."""
        pipelined, self.pipelined = self.pipelined, None
        if pipelined is None:
            return
        kept: dict[Path, Cap] = {}
        for path, used in pipelined.items():
            returned = cap_in(content, path)
            pinned = cap_at(content, self.pinned, path)
            if returned.broken is not None or _place(innermost(used)) is pinned:
                for held in (used, returned, pinned):
                    held.release()
                continue
            kept[path] = agreement = Agreement(self.connection.turn, used, returned, pinned)
            agreement.look()
        self.pipelined = kept

    # --- the call -----------------------------------------------------------------------------

    def serve(self, pending: Pending) -> None:
        """Answer with the outcome of this call. Takes over the hold on it."""
        self.pending = pending
        pending.watch(self._done)

    def can_redirect(self) -> bool:
        running = self.state is RUNNING
        return running and not self.to_yourself and not self.only_pipeline

    def redirect_to(self, pending: Pending) -> None:
        """Let the peer take the results from its own answer, if the call went to it (row G02)."""
        if (
            isinstance(pending, Question)
            and pending.connection is self.connection
            and self.can_redirect()
            and self.connection.redirect(pending)
        ):
            self.send_take_from(pending)

    def send_take_from(self, question: Question) -> None:
        question.is_tail = True
        question.pin()  # until the Finish, calls pipelined on this answer go there
        self.tail = question
        self.state = RETURNED
        self.connection.send(Return(self.id, TAKE_FROM_OTHER_QUESTION, take_from=question.id))
        self.connection.call_ended(self)

    # --- the Return ---------------------------------------------------------------------------

    def _done(self, outcome: Outcome) -> None:
        """The handler has ended, one way or another."""
        if self.state in (RETURNED, DONE):
            return
        if self.to_yourself:
            self._return_elsewhere(outcome)
        elif self.state is CANCELLING:
            self._step(HANDLER_DONE, Return(self.id, CANCELED))
        elif is_content(outcome):
            self._return_content(outcome)
        elif isinstance(outcome, RpcError):
            self._return_error(outcome)
        else:
            self._return_error(RpcFailed("this call was canceled, and not by its caller"))

    def _return_elsewhere(self, outcome: Outcome) -> None:
        if is_content(outcome):
            # Whoever takes the results takes the capabilities too; calls may still come by here.
            self._keep_unsent(outcome)
        message = Return(self.id, RESULTS_SENT_ELSEWHERE)
        self._step(HANDLER_DONE, message)

    def _keep_unsent(self, content: Content) -> None:
        """Keep results for calls through this answer; the peer is not told, and counts nothing."""
        published = None if self.pending is None else self.pending.published()
        if published is None:
            self.content = content
            self.pinned = [None if cap is None else cap.add_ref() for cap in content.caps]
        else:  # the caller, in this vat, goes on with it, too
            self.content = published.content
            self.pinned = published.references()
        self._keep_words(content)

    def _return_error(self, error: RpcError) -> None:
        self.error = kept(error)
        try:
            self._step(HANDLER_DONE, self._exception(error))
        except RpcError:  # too large, for its trace or its details
            short = RpcFailed("the call failed, and the error is too large to be sent")
            self._step(HANDLER_DONE, self._exception(short))

    def _exception(self, error: RpcError) -> Return:
        return Return(self.id, EXCEPTION, exception=to_wire(error))

    def _return_content(self, content: Content) -> None:
        try:
            if self.only_pipeline:
                self._check_room(content)
                self._keep_unsent(content)
                self._step(HANDLER_DONE, Return(self.id, RESULTS))
            elif content.caps:
                self._return_with_caps(content)
            else:
                message = Return(self.id, RESULTS, Payload(content), no_finish_needed=True)
                self._step(HANDLER_DONE_NO_CAPS, message)
        except RpcError as error:  # too large, or too much is kept for the peer
            self._return_error(error)

    def _check_room(self, content: Content) -> None:
        """Refuse results over the limit: as overloaded only if a later call may succeed."""
        limits = self.connection.limits
        check_size(content.words, limits)
        limit = limits.max_answer_words
        if content.words > limit:
            raise RpcFailed(
                f"results of {content.words} words with capabilities are larger than"
                f" Limits(max_answer_words={limit})"
            )
        if self.connection.answer_words + content.words > limit:
            raise RpcOverloaded(
                f"too many results are not finished; see Limits(max_answer_words={limit})"
            )

    def refuse_params(self, error: RpcError) -> None:
        """Fail the call without taking its capabilities: the Return gives all of them back.

        Raises:
            ProtocolError: the caller wants no Return.
        """
        if self.only_pipeline:
            raise ProtocolError(error.reason)
        self.release_params = True
        self.error = error
        self.serve(BrokenPending(error))

    def _return_with_caps(self, content: Content) -> None:
        self.connection.check_descriptors(len(content.caps))
        self._check_room(content)
        exports: list[Export] = []
        descriptors: list[CapDescriptor] = []
        described: list[Cap | None] = []
        try:
            for cap in self._ways_to(content):
                descriptor, place = self.connection.exports.describe(cap, exports)
                descriptors.append(descriptor)
                described.append(None if place is None else place.add_ref())
            message = Return(self.id, RESULTS, Payload(content, descriptors))
            self._step(HANDLER_DONE, message)
        except RpcError:
            self.connection.exports.release_each(exports)
            _release_all(described)
            raise
        self.content = content
        self.pinned = described
        self.result_exports = exports
        self._keep_words(content)
        self._pin_pipelined(content)

    def _ways_to(self, content: Content) -> list[Cap | None]:
        """The results' capabilities, each by the way that pipelined calls take to it."""
        if not self.pipelined:
            return content.caps
        ways = list(content.caps)
        for path, used in self.pipelined.items():
            returned = cap_in(content, path)
            way = self._way_to(path, used, returned)
            if way is not None:
                ways[content.cap_index(path) or 0] = way
            returned.release()
        return ways

    def _way_to(self, path: Path, used: Cap, returned: Cap) -> Cap | None:
        """The way to a result that was pipelined on, borrowed, unless the direct one is that."""
        end = innermost(returned)
        if end.broken is not None:
            return None
        if passes(used, end):
            return used
        if not innermost(used).is_promise:
            return None
        # What was published may become the result later. Until then the direct way is shorter.
        assert self.pipelined is not None, "this place is in it"
        made = Agreement(self.connection.turn, used, returned.add_ref(), returned.add_ref())
        self.pipelined[path] = made
        made.look()
        return made

    def _keep_words(self, content: Content) -> None:
        self.result_words = content.words
        self.connection.answer_words += content.words

    def _step(self, event: AnswerEvent, message: Return) -> None:
        row = ANSWER.get((self.state, event))
        assert row is not None, f"answer {self.id}: {event} in {self.state}"
        state, actions = row
        message.release_param_caps = self.release_params
        if not self.only_pipeline:
            self.connection.send_sized(message)  # if it raises, nothing has changed
        self.connection.call_ended(self)
        self.state = state
        if FREE_ID in actions:
            self._leave_table()
            self.let_go()

    def _leave_table(self) -> None:
        answers = self.connection.answers
        if answers.get(self.id) is self:
            del answers[self.id]

    # --- the end ------------------------------------------------------------------------------

    def finish(self, release_result_caps: bool) -> None:
        """The peer has done with this answer.

        Raises:
            ProtocolError: it wants results' capabilities released that it has released before.
        """
        if self.state is RUNNING:
            self.state = ANSWER[self.state, FINISH][0]
            if self.only_pipeline:  # no Return will tell the peer when the id is free: it is now
                self._leave_table()
            self.give_up()
        elif self.state is RETURNED:
            self.state = ANSWER[self.state, FINISH][0]
            self._leave_table()
            exports, self.result_exports = self.result_exports, None
            self.let_go()
            if release_result_caps and exports:
                self.connection.exports.release_each(exports)

    def give_up(self) -> None:
        """Forget the call, which may cancel it; its end is still heard of, and answered."""
        if self.pipelined is not None:
            self._forget_pipelined()
        self.stop_holding()
        self.pending = None

    def stop_holding(self) -> None:
        """Leave the call to its other holders; the peer can still pipeline on it. Idempotent."""
        is_holder, self.is_holder = self.is_holder, False
        # A local name: compiled, a call on the attribute does not keep the call alive, and its
        # end can make this answer forget it.
        pending = self.pending
        if is_holder and pending is not None:
            if pending.outcome is None:  # else calls go on by the way that they began
                self._forget_pipelined()
            pending.release()

    def _forget_pipelined(self) -> None:
        pipelined, self.pipelined = self.pipelined, None
        if pipelined is not None:
            _release_all(list(pipelined.values()))

    def let_go(self) -> None:
        """Release what the answer holds. Idempotent."""
        if self.pending is not None and self.pending.outcome is None:
            self.pending.unwatch(self._done)
        pinned, self.pinned = self.pinned, NO_CAPS
        tail, self.tail = self.tail, None
        self.content = None
        self.connection.answer_words -= self.result_words
        self.result_words = 0
        self.give_up()
        if tail is not None:
            tail.unpin()
        if pinned:
            _release_all(pinned)

    def disconnect(self) -> None:
        """The connection is gone: let go of the call, and so stop it. Nothing is sent."""
        self.state = DONE
        self.let_go()


def _place(cap: Cap) -> Cap:
    """What is described when a capability is."""
    return cap.address or cap if isinstance(cap, RemotePromise) else cap


def _release_all(caps: list[Cap | None] | list[Cap]) -> None:
    for cap in caps:
        if cap is not None:
            cap.release()
