"""Questions: calls that we sent and whose answer the peer holds.

A question is the ``Pending`` of a call over a connection. Beside its holders it counts *pins*:
addresses at the peer (``Pipeline``) that lead through it. Holders matter until the Return is
here, pins until the Finish: after the Return nobody has to hold the promise, only what is
addressed through the answer keeps it.

The Finish says ``releaseResultCaps`` exactly if the Return has not been seen: then the peer
releases what the results carry, and we never import it.

*Children* are calls sent through a question's answer, as long as they wait: the promise in the
middle of ``a.b().c()`` may be dropped at once without its call being finished under the child's
feet. After the Return the peer knows where the child went, and they do not matter any more.

Source: protocol notes, sections 5.1 and 5.2; rows A13, B01 to B07, D01 to D12.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trio_capnp.rpc._ids import ExportId, QuestionId
from trio_capnp.rpc._lifecycle import QUESTION, QuestionEvent, QuestionState
from trio_capnp.rpc._pending import Ended, Pending, cap_in, is_content

if TYPE_CHECKING:
    from trio_capnp.rpc._caps import Cap
    from trio_capnp.rpc._connection import ConnectionState
    from trio_capnp.rpc._messages import CapKind, Path
    from trio_capnp.rpc._pending import Outcome
    from trio_capnp.rpc._remote import RemotePromise

NO_EXPORTS: list[ExportId] = []


class Question(Pending):
    """One entry of the table of questions."""

    __slots__ = (
        *("children", "connection", "id", "inner", "is_tail", "kinds", "param_exports", "parent"),
        *("pins", "pipelines", "sent", "state"),
    )

    def __init__(
        self, connection: ConnectionState, id: QuestionId, parent: Question | None
    ) -> None:
        super().__init__()
        self.connection = connection
        self.id = id
        self.state = QuestionState.WAITING
        self.pins = 0
        self.children = 0
        self.parent = parent  # the call through whose answer this one goes, until the Return
        if parent is not None:
            parent.children += 1
        self.pipelines: dict[Path, RemotePromise] = {}
        self.param_exports = NO_EXPORTS  # one item for each reference the call's table made
        self.kinds: list[CapKind] = []  # of the results' descriptors
        self.is_tail = False
        self.inner: Pending | None = None  # the call of ours that takeFromOtherQuestion named
        self.sent: object = None  # what the sender gave for the Call's frame

    # --- holders and pins ---------------------------------------------------------------------

    def unheld(self) -> None:
        if self.state is QuestionState.WAITING:
            self._drop_if_unused()
        elif self.inner is not None and self.outcome is None:
            self._give_up_inner()
        else:
            self.release_results()

    def _give_up_inner(self) -> None:
        """Nobody waits for a tail call any more: the Finish comes back to us for its handler."""
        inner, self.inner = self.inner, None
        assert inner is not None, "asked for only with one"
        inner.unwatch(self._inherit)
        inner.release()
        self.settle(Ended.CANCELED)
        self.unpin()

    def pin(self) -> None:
        self.pins += 1

    def unpin(self) -> None:
        self.pins -= 1
        if self.pins == 0:
            self._drop_if_unused()

    def _drop_if_unused(self) -> None:
        if self.pins or (self.state is QuestionState.WAITING and (self.holders or self.children)):
            return
        self._step(QuestionEvent.DROP)

    def cancel(self) -> None:
        if self.state is QuestionState.WAITING:
            self._step(QuestionEvent.DROP)

    def _step(self, event: QuestionEvent) -> None:
        row = QUESTION.get((self.state, event))
        if row is None:
            return
        before, self.state = self.state, row[0]
        if event is QuestionEvent.DROP:
            early = before is QuestionState.WAITING
            self.connection.finish_question(self, release_result_caps=early)
            if early:
                self.leave_parent()
                self.settle(Ended.CANCELED)
                return
        if self.state is QuestionState.DONE:
            self.connection.forget_question(self)

    def leave_parent(self) -> None:
        """The call does not wait any more: its parent is not needed for it."""
        parent, self.parent = self.parent, None
        if parent is not None:
            parent.children -= 1
            if parent.state is QuestionState.WAITING:
                parent._drop_if_unused()

    # --- pipelining ---------------------------------------------------------------------------

    def pipeline(self, path: Path) -> Cap:
        from trio_capnp.rpc._remote import Pipeline, RemotePromise

        if self.inner is not None:
            return self.inner.pipeline(path)
        if self.outcome is not None and self.outcome is not Ended.ELSEWHERE:
            return cap_in(self.outcome, path)
        known = self.pipelines.get(path)
        if known is not None:
            return known.add_ref()
        made = RemotePromise(Pipeline(self, path))
        self.pipelines[path] = made
        return made

    # --- the Return ---------------------------------------------------------------------------

    def returned(self, outcome: Outcome, kinds: list[CapKind], *, final: bool) -> None:
        """Take the Return: resolve what was pipelined, tell the waiters, finish if nothing pins.

        Never called for a cancelled question, whose Return is only counted.
        """
        self.kinds = kinds
        self.state = QUESTION[
            self.state, QuestionEvent.RETURN_FINAL if final else QuestionEvent.RETURN
        ][0]
        if final:
            self.connection.forget_question(self)
        self.leave_parent()
        if outcome is not Ended.ELSEWHERE:
            self._resolve_pipelines(outcome)
        self.settle(outcome)
        if not final and self.pins == 0:
            self._drop_if_unused()
        if self.holders == 0:
            self.release_results()

    def _resolve_pipelines(self, outcome: Outcome) -> None:
        from trio_capnp.rpc._messages import CapKind

        pipelines, self.pipelines = self.pipelines, {}
        for path, promise in pipelines.items():
            cap = cap_in(outcome, path)
            kind = CapKind.NONE
            if is_content(outcome) and self.kinds and not cap.broken:
                kind = self.kinds[outcome.cap_index(path) or 0]
            promise.resolve(cap, kind)

    def take_from(self, inner: Pending) -> None:
        """The Return named a call of the peer's to us: its results are this one's (row G01).

        Takes over a hold on ``inner``. What was pipelined is local from here on, behind an
        embargo for the calls that went the long way.
        """
        from trio_capnp.rpc._messages import CapKind

        self.state = QUESTION[self.state, QuestionEvent.RETURN][0]
        self.leave_parent()
        self.inner = inner
        self.pins += 1  # no Finish before the outcome: the peer would pass it on to the call
        pipelines, self.pipelines = self.pipelines, {}
        for path, promise in pipelines.items():
            promise.resolve(inner.pipeline(path), CapKind.RECEIVER_ANSWER)
        if self.holders == 0:
            self._give_up_inner()
        else:
            inner.watch(self._inherit)

    def _inherit(self, outcome: Outcome) -> None:
        inner, self.inner = self.inner, None
        if inner is not None:
            inner.take_content()
            self.settle(outcome)
            inner.release()
            self.unpin()

    def discard_return(self) -> None:
        """The Return of a cancelled question: nothing of it is wanted."""
        self.state = QUESTION[self.state, QuestionEvent.RETURN][0]
        self.connection.forget_question(self)

    def disconnect(self, outcome: Outcome) -> None:
        """The connection is gone, and the tables with it."""
        if self.state is QuestionState.WAITING:
            self.state = QuestionState.DONE
            self.leave_parent()
            self._resolve_pipelines(outcome)
            self.settle(outcome)
        elif self.state is QuestionState.RETURNED:
            self.state = QuestionState.DONE
            self._resolve_pipelines(outcome)
            if self.inner is not None:
                inner, self.inner = self.inner, None
                inner.unwatch(self._inherit)
                inner.release()
                self.settle(outcome)
