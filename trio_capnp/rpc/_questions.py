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

The life is the table ``QUESTION`` in ``_lifecycle``: ``_actions`` runs its rows. Besides the
state, a question keeps operands of these actions (``arrived``, ``inner``, ``source``, ``parent``,
``param_exports``), the counts above, and ``is_named``: a place that was named to the peer stays
named, whatever the state.

Source: protocol notes, sections 5.1 and 5.2; rows A13, B01 to B07, D01 to D12.
"""

from __future__ import annotations

from collections.abc import Iterable
from time import perf_counter
from typing import TYPE_CHECKING, Final, Protocol

from trio_capnp.errors import RpcFailed
from trio_capnp.rpc._faces import Ended, Pending, is_content
from trio_capnp.rpc._ids import QuestionId
from trio_capnp.rpc._lifecycle import QuestionEvent, QuestionState, no_row
from trio_capnp.rpc._messages import CapKind
from trio_capnp.rpc._remote import Pipeline, RemotePromise
from trio_capnp.rpc._settled import cap_in

if TYPE_CHECKING:
    from trio_capnp.errors import RpcError
    from trio_capnp.rpc._actions import Actions
    from trio_capnp.rpc._exports import Export
    from trio_capnp.rpc._faces import Cap, Outcome, Path
    from trio_capnp.rpc._lifecycle import Event, State
    from trio_capnp.rpc._remote import PlacesPeer

    class Answerer(PlacesPeer, Protocol):
        """The connection to a peer that answers calls."""

        @property
        def actions(self) -> Actions: ...

        def forget_question(self, id: QuestionId) -> None:
            """Take the entry out of the table, and free its id."""
            ...

    class TakenAnswer(Protocol):
        """The answer that a takeFromOtherQuestion named, as the question knows it."""

        @property
        def pending(self) -> Pending | None: ...

        def stop_holding(self) -> None:
            """Leave the call to its other holders. Idempotent."""
            ...


# Members by names of their own: before Python 3.12, finding one in its class is slow.
NONE: Final = CapKind.NONE
RECEIVER_ANSWER: Final = CapKind.RECEIVER_ANSWER
CANCELED: Final = Ended.CANCELED
ELSEWHERE: Final = Ended.ELSEWHERE
DROP: Final = QuestionEvent.DROP
INHERITED: Final = QuestionEvent.INHERITED
LOST: Final = QuestionEvent.LOST
REDIRECTED: Final = QuestionEvent.REDIRECTED
RETURN: Final = QuestionEvent.RETURN
RETURN_REFUSED: Final = QuestionEvent.RETURN_REFUSED
RETURN_TAKE_FROM: Final = QuestionEvent.RETURN_TAKE_FROM
UNHELD: Final = QuestionEvent.UNHELD
UNIMPLEMENTED: Final = QuestionEvent.UNIMPLEMENTED
UNSENT: Final = QuestionEvent.UNSENT
DONE: Final = QuestionState.DONE
INHERITING: Final = QuestionState.INHERITING
RETURNED: Final = QuestionState.RETURNED
TAIL: Final = QuestionState.TAIL
WAITING: Final = QuestionState.WAITING


class Question(Pending):
    """One entry of the table of questions.

    ``interface_id``, ``method_id`` and ``since`` (``perf_counter`` seconds) are for snapshots; a
    Bootstrap is of interface 0.
    """

    __slots__ = (
        *("arrived", "children", "connection", "depth", "id", "inner", "interface_id", "is_named"),
        *("kinds", "method_id", "param_exports", "parent", "pins", "pipelines", "sent", "since"),
        *("source", "state"),
    )

    def __init__(self, connection: Answerer, id: QuestionId, parent: Question | None) -> None:
        self._begin()
        self.connection = connection
        self.id = id
        self.state: State = WAITING
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
        self.arrived: Outcome | None = None  # the operand of DELIVER
        self.is_named = False  # the peer was told of a place in the results, and may keep it
        self.inner: Pending | None = None  # the call of ours that takeFromOtherQuestion named
        self.source: TakenAnswer | None = None  # that call's answer, while the results are awaited
        self.sent: object = None  # what the sender gave for the Call's frame

    # --- the life -----------------------------------------------------------------------------

    def require(self, event: Event) -> None:
        """Check that an event can happen now, before something is done for it.

        Raises:
            ProtocolError: the peer caused it, and it cannot.
        """
        if self.state.rows[event.number] is None:
            raise no_row(f"question {self.id}", self.state, event)

    def happen(self, event: Event) -> None:
        """Act on an event, then drop the questions that nothing needs any more."""
        question = self  # compiled, a reference of its own: an action may take away the others
        parent = question.connection.actions.on_question(question, event)
        if parent is not None or question.state is not DONE:
            question.drop_unused(parent)

    def drop_unused(self, parent: Question | None) -> None:
        """Drop this question and the parent that it left, if nothing needs them any more."""
        question = self  # see ``happen``
        actions = question.connection.actions
        if question._is_unused():
            left = actions.on_question(question, DROP)
            if left is not None:
                parent = left
        while parent is not None and parent._is_unused():  # a loop: chains can be long
            parent = actions.on_question(parent, DROP)

    def _is_unused(self) -> bool:
        state = self.state
        if self.pins or state.rows[DROP.number] is None:
            return False
        return state is RETURNED or not (self.holders or self.children)

    def waits(self) -> bool:
        """Whether the Return is wanted and still to come."""
        return self.state is WAITING or self.state is TAIL

    # --- holders and pins ---------------------------------------------------------------------

    def unheld(self) -> None:
        state = self.state
        if state is WAITING or state is TAIL:
            self.drop_unused(None)
        elif state is INHERITING:
            self.happen(UNHELD)
        elif self.owns_content:
            self.release_results()

    def pin(self) -> None:
        self.pins += 1

    def unpin(self) -> None:
        self.pins -= 1
        self.drop_unused(None)

    def cancel(self) -> None:
        self.settle(CANCELED)

    def leave_parent(self) -> Question:
        """The call does not wait any more: its parent is not needed for it, and given."""
        parent, self.parent = self.parent, None
        assert parent is not None, "asked for only with one"
        parent.children -= 1
        if parent.source is not None:
            parent.stop_callee_if_unused()
        return parent

    def redirected(self) -> None:
        """The Call, which has not left, now says that the results stay at the peer."""
        self.happen(REDIRECTED)

    def unsent(self) -> None:
        """The Call could not be sent."""
        self.happen(UNSENT)

    # --- pipelining ---------------------------------------------------------------------------

    def pipeline(self, path: Path) -> Cap:
        if self.inner is not None:  # the state is INHERITING
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

    def returned(self, event: Event, outcome: Outcome, kinds: list[CapKind] | None) -> None:
        """Take the Return: resolve what was pipelined, tell the waiters, finish if nothing pins.

        Never called for a cancelled question, whose Return is only counted.
        """
        self.arrived = outcome
        self.kinds = kinds
        self.sent = None
        parent = self.connection.actions.on_question(self, event)
        if parent is not None or self.state is not DONE:
            self.drop_unused(parent)
        if self.holders == 0 and self.owns_content:
            self.release_results()

    def refuse_results(self, error: RpcError) -> None:
        """Take a Return without the capabilities that it carries: this call fails."""
        self.returned(RETURN_REFUSED, error, None)

    def refused(self, error: RpcError) -> None:
        """The peer sent the Call back: it does not implement it."""
        if self.waits():
            self.returned(UNIMPLEMENTED, error, None)
        else:
            self.discard_return()

    def resolve_pipelines(self, outcome: Outcome) -> None:
        if self.pipelines and outcome is not ELSEWHERE:
            for place in self._take_pipelines():
                cap = cap_in(outcome, place.path)
                kind = NONE
                if is_content(outcome) and self.kinds and not cap.broken:
                    kind = self.kinds[outcome.cap_index(place.path) or 0]
                place.resolve(cap, kind)
                place.release()

    def break_pipelines(self) -> None:
        """Resolve the places that still led through a tail call to the error that has arrived."""
        assert self.arrived is not None, "it is put there with the event"
        self.resolve_pipelines(self.arrived)

    def _take_pipelines(self) -> Iterable[Pipeline]:
        """Empty the table of places, and give a reference to each."""
        pipelines, self.pipelines = self.pipelines or {}, None
        for place in pipelines.values():
            place.add_ref()
        return pipelines.values()

    # --- takeFromOtherQuestion ----------------------------------------------------------------

    def take_from(self, source: TakenAnswer) -> None:
        """The Return named a call of the peer's to us: its results are this one's (row G01).

        Until the outcome is there no Finish is sent: the peer would pass it on to the call.
        """
        self.inner = source.pending
        self.source = source
        self.sent = None
        self.happen(RETURN_TAKE_FROM)
        if self.holders == 0 and self.state is INHERITING:
            self.happen(UNHELD)

    def inherit(self) -> None:
        """Wait for the outcome of ``inner``.

        Pipelined capabilities are local from here on, behind an embargo for the calls that went
        the long way.
        """
        inner = self.inner
        assert inner is not None, "an answer without a call has no results to take"
        inner.hold()
        for place in self._take_pipelines():
            place.resolve(inner.pipeline(place.path), RECEIVER_ANSWER)
            place.release()
        if self.holders:
            inner.watch(self._inherit_soon)

    def _inherit_soon(self, outcome: Outcome) -> None:
        """Not at once: each of a long chain of tail calls can wait for the next."""
        self.connection.turn.soon(self._inherit, outcome)

    def _inherit(self, outcome: Outcome) -> None:
        if self.inner is None:  # the state is not INHERITING any more
            return
        self.source = None
        self.inner.take_content()
        canceled = isinstance(outcome, Ended)
        self.arrived = RpcFailed("the call was canceled, and not by us") if canceled else outcome
        self.happen(INHERITED)

    def leave_inner(self) -> None:
        """Let go of the tail call's callee: no caller here waits for it."""
        inner, self.inner = self.inner, None
        assert inner is not None, "asked for only with one"
        inner.unwatch(self._inherit_soon)
        self.connection.turn.release_soon(inner)  # not at once either

    def stop_callee_if_unused(self) -> None:
        """Stop the callee unless calls of ours are still on their way to it through the peer.

        The Finish for the callee would come only after its Return if the peer's method cannot be
        cancelled: the default in C++ (row G04).
        """
        source = self.source
        if source is not None and not (self.holders or self.children):
            self.source = None
            self.stop_callee(source)

    def stop_callee(self, source: TakenAnswer) -> None:
        """Stop the call that takeFromOtherQuestion named, because no caller here needs it.

        A peer that was told of a place in the results may hold it, and its calls to that place go
        on to the callee. Then only the peer's Finish for the callee tells that it let go.
        """
        if not self.is_named:
            source.stop_holding()

    # --- the end ------------------------------------------------------------------------------

    def discard_return(self) -> None:
        """The Return of a cancelled question: nothing of it is wanted."""
        self.sent = None
        self.happen(RETURN)

    def disconnect(self, outcome: Outcome) -> None:
        """The connection is gone, and the tables with it."""
        self.parent = self.source = None
        self.arrived = outcome
        self.happen(LOST)
