"""Questions: calls that we sent and whose answer the peer holds.

A question is the ``Pending`` of a call over a connection. Beside its holders it counts *pins*:
addresses at the peer (``Pipeline``) that lead through it. Holders matter until the Return is
here, pins until the Finish: after the Return nobody has to hold the promise, only what is
addressed through the answer keeps it.

The Finish says ``releaseResultCaps`` if the Return has not been seen, or if it carried more
capabilities than a limit: then the peer releases what the results carry, and we never import it.

*Children* are calls sent through a question's answer, as long as they wait: the promise in the
middle of ``a.b().c()`` may be dropped at once without its call being finished under the child's
feet. After the Return the peer knows where the child went, and they do not matter any more.

Source: protocol notes, sections 5.1 and 5.2; rows A13, B01 to B07, D01 to D12.
"""

from __future__ import annotations

from collections.abc import Iterable
from time import perf_counter
from typing import TYPE_CHECKING, Final

from trio_capnp.errors import RpcFailed
from trio_capnp.rpc._faces import Ended, Pending, is_content
from trio_capnp.rpc._ids import QuestionId
from trio_capnp.rpc._lifecycle import QUESTION, QuestionEvent, QuestionState
from trio_capnp.rpc._messages import CapKind, Finish
from trio_capnp.rpc._remote import Pipeline, RemotePromise
from trio_capnp.rpc._settled import cap_in

if TYPE_CHECKING:
    from trio_capnp.errors import RpcError
    from trio_capnp.rpc._answers import Answer
    from trio_capnp.rpc._connection import ConnectionState
    from trio_capnp.rpc._exports import Export
    from trio_capnp.rpc._faces import Cap, Outcome, Path

# Members of enums by names of their own: before Python 3.12, finding one in its class is slow.
NONE: Final = CapKind.NONE
RECEIVER_ANSWER: Final = CapKind.RECEIVER_ANSWER
CANCELED: Final = Ended.CANCELED
ELSEWHERE: Final = Ended.ELSEWHERE
DROP: Final = QuestionEvent.DROP
RETURN: Final = QuestionEvent.RETURN
RETURN_FINAL: Final = QuestionEvent.RETURN_FINAL
DONE: Final = QuestionState.DONE
RETURNED: Final = QuestionState.RETURNED
WAITING: Final = QuestionState.WAITING


class Question(Pending):
    """One entry of the table of questions.

    ``interface_id``, ``method_id`` and ``since`` (``perf_counter`` seconds) are for snapshots; a
    Bootstrap is of interface 0.
    """

    __slots__ = (
        *("children", "connection", "depth", "id", "inner", "interface_id", "is_named", "is_tail"),
        *("kinds", "method_id", "param_exports", "parent", "pins", "pipelines", "refuses_results"),
        *("sent", "since", "source", "state"),
    )

    def __init__(
        self, connection: ConnectionState, id: QuestionId, parent: Question | None
    ) -> None:
        self._begin()
        self.connection = connection
        self.id = id
        self.state = WAITING
        self.interface_id = 0  # of a Bootstrap
        self.method_id = 0
        self.since = perf_counter()
        self.pins = 0
        self.children = 0
        self.depth = 0  # how many calls of others, forwarded, wait for one another up to here
        self.parent = parent  # the call through whose answer this one goes, until the Return
        if parent is not None:
            parent.children += 1
            self.depth = parent.depth
        self.pipelines: dict[Path, Pipeline] | None = None  # borrowed; they say when they end
        self.param_exports: list[Export] | None = None  # an item for each reference made
        self.kinds: list[CapKind] | None = None  # of the results' descriptors
        self.refuses_results = False  # which had too many capabilities; the Finish gives them back
        self.is_named = False  # the peer was told of a place in the results, and may keep it
        self.is_tail = False
        self.inner: Pending | None = None  # the call of ours that takeFromOtherQuestion named
        self.source: Answer | None = None  # that call's answer, while the results are awaited
        self.sent: object = None  # what the sender gave for the Call's frame

    # --- holders and pins ---------------------------------------------------------------------

    def unheld(self) -> None:
        if self.state is WAITING:
            self._drop_if_unused()
        elif self.inner is not None:
            self._give_up_inner()
        elif self.owns_content:
            self.release_results()

    def pin(self) -> None:
        self.pins += 1

    def unpin(self) -> None:
        self.pins -= 1
        self._drop_if_unused()

    def _drop_if_unused(self) -> None:
        question: Question | None = self
        while question is not None and question._is_unused():  # a loop: chains can be long
            question = question._drop()

    def _is_unused(self) -> bool:
        if self.state is WAITING:
            return not (self.pins or self.holders or self.children)
        return self.state is RETURNED and not self.pins

    def _drop(self) -> Question | None:
        """Send the Finish; give the call that this one was sent through, if it waits."""
        before = self.state
        self.state = QUESTION[before, DROP][0]
        early = before is WAITING
        self.connection.send(Finish(self.id, release_result_caps=early or self.refuses_results))
        if not early:
            self.connection.forget_question(self)
            return None
        parent = self._leave_parent()
        self.settle(CANCELED)
        return parent

    def _leave_parent(self) -> Question | None:
        """The call does not wait any more: its parent is not needed for it."""
        parent, self.parent = self.parent, None
        if parent is not None:
            parent.children -= 1
            if parent.source is not None:
                parent._give_up_source()
        return parent

    def unsent(self) -> None:
        """The Call could not be sent."""
        self.state = DONE
        self.connection.forget_question(self)
        self._leave_parent()  # whose capability the caller holds

    # --- pipelining ---------------------------------------------------------------------------

    def pipeline(self, path: Path) -> Cap:
        if self.inner is not None:
            return self.inner.pipeline(path)
        if self.outcome is not None and self.outcome is not ELSEWHERE:
            return cap_in(self.outcome, path)
        known = None if self.pipelines is None else self.pipelines.get(path)
        if known is not None:
            return known.promised()
        made = Pipeline(self, path)
        if self.pipelines is None:
            self.pipelines = {}
        self.pipelines[path] = made
        return RemotePromise(made)

    def forget_pipeline(self, path: Path, place: Pipeline) -> None:
        """Nobody holds what was pipelined there any more."""
        if self.pipelines is not None and self.pipelines.get(path) is place:
            del self.pipelines[path]

    # --- the Return ---------------------------------------------------------------------------

    def returned(self, outcome: Outcome, kinds: list[CapKind] | None, final: bool) -> None:
        """Take the Return: resolve what was pipelined, tell the waiters, finish if nothing pins.

        Never called for a cancelled question, whose Return is only counted.
        """
        self.kinds = kinds
        self._count_return(final=final)
        self.settle(outcome)
        if self.state is RETURNED:
            self._drop_if_unused()
        if self.holders == 0 and self.owns_content:
            self.release_results()

    def refuse_results(self, error: RpcError) -> None:
        """Take a Return without the capabilities that it carries: this call fails."""
        self.refuses_results = True
        self.returned(error, None, final=False)

    def _count_return(self, final: bool) -> None:
        event = RETURN_FINAL if final else RETURN
        self.state = QUESTION[self.state, event][0]
        self.sent = None
        if self.state is DONE:
            self.connection.forget_question(self)
        parent = self.parent
        if parent is not None:
            self._leave_parent()
            parent._drop_if_unused()

    def resolve_pipelines(self, outcome: Outcome) -> None:
        if self.pipelines and outcome is not ELSEWHERE:
            for place in self._take_pipelines():
                cap = cap_in(outcome, place.path)
                kind = NONE
                if is_content(outcome) and self.kinds and not cap.broken:
                    kind = self.kinds[outcome.cap_index(place.path) or 0]
                place.resolve(cap, kind)
                place.release()

    def _take_pipelines(self) -> Iterable[Pipeline]:
        """Empty the table of places, and give a reference to each."""
        pipelines, self.pipelines = self.pipelines or {}, None
        for place in pipelines.values():
            place.add_ref()
        return pipelines.values()

    def take_from(self, source: Answer) -> None:
        """The Return named a call of the peer's to us: its results are this one's (row G01).

        Pipelined capabilities are local from here on, behind an embargo for the calls that went
        the long way.
        """
        inner = source.pending
        assert inner is not None, "an answer without a call has no results to take"
        inner.hold()
        self.pin()  # no Finish before the outcome: the peer would pass it on to the call
        self._count_return(final=False)
        self.inner = inner
        self.source = source
        for place in self._take_pipelines():
            place.resolve(inner.pipeline(place.path), RECEIVER_ANSWER)
            place.release()
        if self.holders == 0:
            self._give_up_inner()
        else:
            inner.watch(self._inherit_soon)

    def _inherit_soon(self, outcome: Outcome) -> None:
        """Not at once: each of a long chain of tail calls can wait for the next."""
        self.connection.turn.soon(self._inherit, outcome)

    def _inherit(self, outcome: Outcome) -> None:
        inner, self.inner = self.inner, None
        if inner is None:
            return
        self.source = None
        inner.take_content()
        canceled = isinstance(outcome, Ended)
        self.settle(RpcFailed("the call was canceled, and not by us") if canceled else outcome)
        self.connection.turn.release_soon(inner)
        self.unpin()

    def _give_up_inner(self) -> None:
        """Let go of a tail call's callee: no caller here awaits the results any more."""
        inner, self.inner = self.inner, None
        assert inner is not None, "asked for only with one"
        inner.unwatch(self._inherit_soon)
        self.settle(CANCELED)
        self.connection.turn.release_soon(inner)  # not at once either
        self.unpin()
        self._give_up_source()

    def _give_up_source(self) -> None:
        """Stop the callee unless calls of ours are still on their way to it through the peer.

        The Finish for the callee would come only after its Return if the peer's method cannot be
        cancelled: the default in C++ (row G04).
        """
        source = self.source
        if source is not None and not (self.holders or self.children):
            self.source = None
            self.stop_callee(source)

    def stop_callee(self, source: Answer) -> None:
        """Stop the call that takeFromOtherQuestion named, because no caller here needs it.

        A peer that was told of a place in the results may hold it, and its calls to that place go
        on to the callee. Then only the peer's Finish for the callee tells that it let go.
        """
        if not self.is_named:
            source.stop_holding()

    def discard_return(self) -> None:
        """The Return of a cancelled question: nothing of it is wanted."""
        self._count_return(final=True)

    def disconnect(self, outcome: Outcome) -> None:
        """The connection is gone, and the tables with it."""
        self.state = DONE
        self._leave_parent()
        self.source = None
        inner, self.inner = self.inner, None
        if inner is not None:
            inner.unwatch(self._inherit_soon)
            self.connection.turn.release_soon(inner)
        self.settle(outcome)
        # After a tail call's Return nobody waits, but calls can still be on their way through it.
        self.resolve_pipelines(outcome)
