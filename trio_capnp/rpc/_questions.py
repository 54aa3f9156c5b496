"""Questions: calls that this side sent, and whose answer the peer keeps.

A question is the ``Pending`` of a call over a connection. Beside its holders it counts *pins*:
addresses at the peer (``Pipeline``) that lead through its answer. Holders count until the Return.
Pins count until the Finish, because after the Return only such an address still needs the answer.

The Finish says ``releaseResultCaps`` if the Return has not arrived, or if it carried more
capabilities than a limit allows. The peer then releases the capabilities in the results, and this
side never imports them.

*Children* are calls sent through a question's answer that still wait. The promise in the middle of
``a.b().c()`` may be dropped at once, and its question has to stay for the child. After the Return
the peer knows the target of the child, so children do not count any more.

The life of a question is the table ``QUESTION`` in ``_lifecycle``; ``_actions`` runs its rows.
Besides the state, a question keeps the operands of these actions (``arrived``, ``inner``,
``source``, ``parent``, ``param_exports``), the counts of holders, pins and children, and
``is_named``, which stays true in every state.

Source: ``docs/protocol.md``, sections 5.1 and 5.2; rows A13, B01 to B07, D01 to D12.
"""

from __future__ import annotations

from collections.abc import Iterable
from time import perf_counter
from typing import TYPE_CHECKING, Final, Protocol

from trio_capnp.errors import RpcError, RpcFailed
from trio_capnp.rpc._errors import perhaps_begun
from trio_capnp.rpc._faces import Ended, Pending, is_content
from trio_capnp.rpc._ids import QuestionId
from trio_capnp.rpc._lifecycle import QuestionEvent, QuestionState, no_row
from trio_capnp.rpc._messages import CapKind
from trio_capnp.rpc._remote import Pipeline, RemotePromise
from trio_capnp.rpc._settled import cap_in

if TYPE_CHECKING:
    from trio_capnp.rpc._actions import Actions
    from trio_capnp.rpc._admission import Admission
    from trio_capnp.rpc._exports import Export
    from trio_capnp.rpc._faces import Cap, Outcome, Path
    from trio_capnp.rpc._lifecycle import Event, State
    from trio_capnp.rpc._remote import PlacesPeer

    class Answerer(PlacesPeer, Protocol):
        """The connection to a peer, with the parts that a question uses."""

        @property
        def actions(self) -> Actions: ...
        @property
        def admission(self) -> Admission: ...

        def forget_question(self, id: QuestionId) -> None:
            """Take the entry out of the table, and free its id."""
            ...

    class TakenAnswer(Protocol):
        """The part of the answer named by a takeFromOtherQuestion that the question uses."""

        @property
        def pending(self) -> Pending | None: ...

        def stop_holding(self) -> None:
            """End the answer's hold on the call. Idempotent."""
            ...


# Module names for enum members: before Python 3.12, looking up a member in its class is slow.
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

    ``interface_id``, ``method_id`` and ``since`` (``perf_counter`` seconds) are for snapshots. A
    Bootstrap has interface id 0.
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
        self.interface_id = 0  # until ``send_call`` sets it; a Bootstrap keeps 0
        self.method_id = 0
        self.since: float = perf_counter()
        self.pins: int = 0
        self.children = 0
        self.depth: int = 0  # the length of the chain of forwarded calls that ends in this one
        self.parent = parent  # the question whose answer this call is addressed through
        if parent is not None:
            parent.children += 1
            self.depth = parent.depth
        self.pipelines: dict[Path, Pipeline] | None = None  # borrowed; ``forget_pipeline``
        self.param_exports: list[Export] | None = None  # an item for each wire reference
        self.kinds: list[CapKind] | None = None  # the kinds of the results' descriptors
        self.arrived: Outcome | None = None  # the operand of DELIVER
        self.is_named = False  # a message to the peer described a place in the results
        self.inner: Pending | None = None  # the call that takeFromOtherQuestion named
        self.source: TakenAnswer | None = None  # the answer of that call, until its outcome
        self.sent: object = None  # the object that ``Sender.send`` returned for the Call

    # --- the life -----------------------------------------------------------------------------

    def require(self, event: Event) -> None:
        """Check that an event has a row in this state, before references are counted for it.

        Raises:
            ProtocolError: the peer caused an event that has no row.
        """
        if self.state.rows[event.number] is None:
            raise no_row(f"question {self.id}", self.state, event)

    def happen(self, event: Event) -> None:
        """Act on an event, then drop the questions that are not needed any more."""
        question = self  # compiled, ``self`` is borrowed, and an action may drop its last owner
        parent = question.connection.actions.on_question(question, event)
        if parent is not None or question.state is not DONE:
            question.drop_unused(parent)

    def drop_unused(self, parent: Question | None) -> None:
        """Drop this question and the parent that it left, if they are not needed any more."""
        question = self  # compiled, ``self`` is borrowed, and an action may drop its last owner
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
        """Whether a Return is wanted and has not arrived."""
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

    def stop(self) -> None:
        """Cancel the call in spite of its holders, because this vat shuts down."""
        if self.waits():
            self.happen(DROP)
        elif self.state is INHERITING:
            self.happen(UNHELD)

    def leave_parent(self) -> Question:
        """Tell the parent that this call waits no more; return the parent."""
        parent, self.parent = self.parent, None
        assert parent is not None, "LEAVE_PARENT needs a parent"
        parent.children -= 1
        if parent.source is not None:
            parent.stop_callee_if_unused()
        return parent

    def redirected(self) -> None:
        """Act on a redirection: the Call now says sendResultsTo.yourself."""
        self.happen(REDIRECTED)

    def unsent(self) -> None:
        """Act on a failure to send the Call."""
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
        """Forget the place at ``path``, whose last reference is released."""
        if self.pipelines is not None and self.pipelines.get(path) is place:
            del self.pipelines[path]

    # --- the Return ---------------------------------------------------------------------------

    def returned(self, event: Event, outcome: Outcome, kinds: list[CapKind] | None) -> None:
        """Act on a Return: resolve the places pipelined on, tell the waiters, finish if unpinned.

        Not for a cancelled question, whose Return goes to ``discard_return``.

        Args:
            event: the kind of Return.
            outcome: the outcome of the call.
            kinds: the kinds of the results' descriptors; None if there are none.
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
        """Fail the call with ``error`` instead of importing the capabilities of its Return."""
        self.returned(RETURN_REFUSED, error, None)

    def refused(self, error: RpcError) -> None:
        """Act on an Unimplemented: the peer has sent the Call back."""
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
        """Resolve the places that still lead through a tail call to the error that has arrived."""
        assert self.arrived is not None, "LOST needs an outcome"
        self.resolve_pipelines(self.arrived)

    def _take_pipelines(self) -> Iterable[Pipeline]:
        """Empty the table of places, and give a reference to each."""
        pipelines, self.pipelines = self.pipelines or {}, None
        for place in pipelines.values():
            place.add_ref()
        return pipelines.values()

    # --- takeFromOtherQuestion ----------------------------------------------------------------

    def take_from(self, source: TakenAnswer) -> None:
        """Take the results of ``source``, the answer that the Return named (row G01).

        No Finish is sent before the outcome, because the peer would pass it on to that call.
        """
        self.inner = source.pending
        self.source = source
        self.sent = None
        self.happen(RETURN_TAKE_FROM)
        if self.holders == 0 and self.state is INHERITING:
            self.happen(UNHELD)

    def inherit(self) -> None:
        """Wait for the outcome of ``inner``.

        From now on pipelined capabilities are those of ``inner``, in this vat. Where calls went the
        long way, an embargo holds back later calls.
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
        """Take over an outcome in a step of the turn, because a chain of tail calls can be long."""
        self.connection.turn.soon(self._inherit, outcome)

    def _inherit(self, outcome: Outcome) -> None:
        if self.inner is None:  # the state has left INHERITING
            return
        self.source = None
        self.inner.take_content()
        if isinstance(outcome, Ended):
            outcome = RpcFailed("the call was canceled, but not by its caller")
        elif isinstance(outcome, RpcError):
            outcome = perhaps_begun(outcome)  # the peer had this call before it called back
        self.arrived = outcome
        self.happen(INHERITED)

    def leave_inner(self) -> None:
        """End the hold on ``inner``."""
        inner, self.inner = self.inner, None
        assert inner is not None, "LEAVE_INNER needs an inner call"
        inner.unwatch(self._inherit_soon)
        self.connection.turn.release_soon(inner)  # a step of the turn, as in ``_inherit_soon``

    def stop_callee_if_unused(self) -> None:
        """Stop the callee, unless calls of this side are still on their way to it by the peer.

        This side does not wait for the peer's Finish: if the method of the peer cannot be
        cancelled, which is the default in C++, that Finish comes only after the Return (row G04).
        """
        source = self.source
        if source is not None and not (self.holders or self.children):
            self.source = None
            self.stop_callee(source)

    def stop_callee(self, source: TakenAnswer) -> None:
        """Stop the call that takeFromOtherQuestion named, because no caller here needs it.

        If a place in the results was described to the peer, the peer may hold it and call the
        callee through it. Then only the peer's Finish for the callee tells that the peer let go.
        """
        if not self.is_named:
            source.stop_holding()

    # --- the end ------------------------------------------------------------------------------

    def discard_return(self) -> None:
        """Act on the Return of a cancelled question: its contents are discarded."""
        self.sent = None
        self.happen(RETURN)

    def disconnect(self, outcome: Outcome) -> None:
        """End with ``outcome``, because the connection is lost. Nothing is sent."""
        self.parent = self.source = None
        self.arrived = outcome
        self.happen(LOST)
