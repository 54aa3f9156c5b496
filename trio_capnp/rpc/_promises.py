"""Promises and calls of this vat, which wait for one another.

``LocalPending`` is a call to an object of this vat, or a call whose target is not known yet.
``LocalPromise`` is a capability that is not known yet: calls wait in its queue, each of them a
``LocalPending``. ``PipelinePromise`` is the promise of a capability in a call's results.

    WAITING --deliver--> with a handler --results, error, canceled--> DONE
       |                     |
       +------ forward_to another pending, whose outcome becomes this one's ------> DONE

    WAITING --resolve--> RESOLVED (to a capability, perhaps another promise, perhaps an error)

On resolution the waiting calls are sent first, in order, and then the watchers are told. So a call
that a watcher makes comes after every older one (row E02). The queue drains in one go, so that no
call overtakes another.

A chain of calls can be long, so it is never followed by recursion. Three steps are queued in the
turn instead: pipelined capabilities follow a forwarded call, a call inherits the outcome of the
call that it was forwarded to, and a pipelined capability releases its call.

Source: ``docs/protocol.md``, sections 5, 7 and 8.7; rows B01 to B10, D01 to D13, E01 to E21.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from trio_capnp.errors import RpcError, RpcFailed
from trio_capnp.rpc._chains import PromisedCap, break_ring, innermost, passes, place_for
from trio_capnp.rpc._errors import perhaps_begun
from trio_capnp.rpc._faces import Ended, Pending, Request, is_content
from trio_capnp.rpc._settled import BrokenCap, Provisional, cap_in

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.rpc._faces import Cap, Content, Outcome, Path, Publication
    from trio_capnp.rpc._turn import Turn

# Module names for enum members: before Python 3.12, looking up a member in its class is slow.
CANCELED: Final = Ended.CANCELED
ELSEWHERE: Final = Ended.ELSEWHERE


if TYPE_CHECKING:

    class Running(Protocol):
        """The handler's side of a call: a ``Delivery``."""

        def cancel(self) -> None:
            """Tell the handler, in this turn, that the call has no holder any more."""
            ...

        def stop(self) -> None:
            """Cancel the handler, unless it cannot be cancelled."""
            ...


class LocalPending(Pending):
    """A call to an object of this vat, or a call whose target is not known yet.

    Attributes:
        delivery: the handler's side of the call, while the call is at an object.
        has_begun: the handler has answered with a tail call, whose outcome becomes this one's.
        inner: the call that this one was forwarded to.
        waits_for: the promise in whose queue the call waits.
        provisional: the capabilities that the handler published by ``set_pipeline``.
        pipelines: the promises of capabilities in the results; None until the first one is made.
    """

    __slots__ = ("delivery", "has_begun", "inner", "pipelines", "provisional", "turn", "waits_for")

    def __init__(self, turn: Turn) -> None:
        self._begin()
        self.turn: Turn = turn
        self.delivery: Running | None = None
        self.has_begun: bool = False
        self.inner: Pending | None = None
        self.waits_for: LocalPromise | None = None
        self.provisional: Publication | None = None
        self.pipelines: dict[Path, PipelinePromise] | None = None

    # --- pipelining ---------------------------------------------------------------------------

    def pipeline(self, path: Path) -> Cap:
        if self.outcome is not None and self.outcome is not ELSEWHERE:
            return self._pipelined_in(self.outcome, path)
        known = None if self.pipelines is None else self.pipelines.get(path)
        if known is not None:
            return known.add_ref()
        if self.provisional is not None:
            return self.provisional.at(path)
        if self.inner is not None:
            return self.inner.pipeline(path)
        made = PipelinePromise(self.turn, self, path)
        if self.pipelines is None:
            self.pipelines = {}
        self.pipelines[path] = made
        return made

    def _pipelined_in(self, outcome: Outcome, path: Path) -> Cap:
        """Give the capability at a path: a published one before the one in the results.

        Older calls went to the published capability, and some may still be on a long way there.
        """
        if self.provisional is not None and is_content(outcome):
            return self.provisional.at(path)
        return cap_in(outcome, path)

    def published(self) -> Publication | None:
        return self.provisional

    def forget_pipeline(self, path: Path, promise: PipelinePromise) -> None:
        """Forget the promise of the capability at ``path``, whose last reference is released."""
        if self.pipelines is not None and self.pipelines.get(path) is promise:
            del self.pipelines[path]

    def set_pipeline(self, content: Content) -> None:
        """Publish the capabilities of ``content`` before the results (row B10). Borrows them."""
        if self.outcome is not None or self.inner is not None:
            return
        before, self.provisional = self.provisional, Provisional(content)
        self._resolve_pipelines(self.provisional.at)
        if before is not None:
            before.release()

    def _resolve_pipelines(self, cap_at: Callable[[Path], Cap]) -> None:
        pipelines, self.pipelines = self.pipelines or {}, None
        for path, promise in pipelines.items():
            promise.resolve(cap_at(path))

    # --- the outcome --------------------------------------------------------------------------

    def forward_to(self, inner: Pending) -> None:
        """Take the outcome of ``inner`` as the outcome. Takes over the hold on ``inner``."""
        if self.outcome is not None:
            inner.release()
            return
        self.delivery = None
        self.waits_for = None
        if self.holders == 0:  # the outcome is not wanted; settle when the inner call has stopped
            inner.watch(self._inherit_soon)
            inner.release()
            return
        self.inner = inner
        if self.pipelines and (inner.outcome is None or inner.outcome is ELSEWHERE):
            self.turn.soon(self._follow_inner)  # else the outcome resolves them
        inner.watch(self._inherit_soon)

    def _follow_inner(self) -> None:
        """Resolve the pipelined capabilities to those of ``inner``.

        A step of the turn, because the calls in them may be the next link of a long chain.
        """
        if self.inner is not None:
            self._resolve_pipelines(self.inner.pipeline)

    def _inherit_soon(self, outcome: Outcome) -> None:
        """Take over an outcome in a step of the turn, because a chain of calls can be long."""
        self.turn.soon(self._inherit, outcome)

    def _inherit(self, outcome: Outcome) -> None:
        if self.outcome is not None:
            return
        inner = self.inner
        if inner is None:  # the last holder has let go
            self.settle(CANCELED)
            return
        inner.take_content()
        if self.provisional is None:
            published = inner.published()
            self.provisional = None if published is None else published.copy()
        if self.has_begun and isinstance(outcome, RpcError):
            outcome = perhaps_begun(outcome)
        self.settle(outcome)

    def settle(self, outcome: Outcome) -> None:
        if self.outcome is not None:
            return
        self.delivery = None
        # A hold, because the pipelined promises release the call before its watchers read the
        # results.
        self.holders += 1
        Pending.settle(self, outcome)
        self.holders: int = self.holders - 1
        if self.inner is not None and (outcome is not ELSEWHERE or self.holders == 0):
            self._let_go_inner()
        if self.holders == 0:
            if self.owns_content:
                self.release_results()
            if self.provisional is not None:
                self._let_go_provisional()

    def resolve_pipelines(self, outcome: Outcome) -> None:
        if self.pipelines and outcome is not ELSEWHERE:
            pipelines, self.pipelines = self.pipelines, None
            for path, promise in pipelines.items():
                promise.resolve(self._pipelined_in(outcome, path))

    def _let_go(self) -> None:
        self._let_go_inner()
        self._let_go_provisional()

    def _let_go_inner(self) -> None:
        inner, self.inner = self.inner, None
        if inner is not None:
            self.turn.release_soon(inner)  # a step of the turn, because a chain can be long

    def _let_go_provisional(self) -> None:
        provisional, self.provisional = self.provisional, None
        if provisional is not None:
            provisional.release()

    def stop(self) -> None:
        """Cancel the call in spite of its holders, because this vat shuts down."""
        if self.delivery is not None:
            self.delivery.stop()
        elif self.waits_for is not None:
            self.waits_for.withdraw(self)
            self.settle(CANCELED)

    def unheld(self) -> None:
        if self.outcome is not None:
            if self.owns_content:
                self.release_results()
            self._let_go()
        elif self.delivery is not None:
            self.delivery.cancel()
        elif self.inner is not None:
            self._let_go()  # ``_inherit`` settles this call when the inner one has stopped
        else:
            if self.waits_for is not None:
                self.waits_for.withdraw(self)
            self.settle(CANCELED)


class LocalPromise(PromisedCap):
    """A capability that is not known yet. Calls wait in its queue."""

    __slots__ = ("_queue", "turn")

    def __init__(self, turn: Turn) -> None:
        self._begin()
        self.turn: Turn = turn
        self._queue: dict[LocalPending, Request] = {}

    def dispose(self) -> Cap | None:
        passing, self._passing = self._passing, None
        if passing is not None:
            self.turn.release_soon(passing)
        return self._target

    def call(self, request: Request) -> Pending:
        if self._target is not None:
            return place_for(request, self).call(request)
        pending = LocalPending(self.turn)
        self._queue_up(pending, request)
        return pending

    def withdraw(self, pending: LocalPending) -> None:
        """Take a call off the queue, because it has no holder any more."""
        request = self._queue.pop(pending, None)
        if request is not None:
            request.release()
            self.release()

    def resolve(self, cap: Cap) -> None:
        """Become ``cap``, taking over the reference. Only the first resolution counts."""
        if self._target is not None:
            cap.release()
            return
        if passes(cap, self):
            error = RpcFailed("a promise was resolved to itself")
            break_ring(cap, self, error)
            cap.release()
            cap = BrokenCap(error)
        self._target = cap
        self.refs += 1  # while the queue drains
        self._send_waiting(cap)
        self._tell_watchers()
        self.release()

    def reject(self, error: RpcError) -> None:
        self.resolve(BrokenCap(error))

    def _send_waiting(self, cap: Cap) -> None:
        queue, self._queue = self._queue, {}
        end = innermost(cap)
        passes_gates = self.had_all_calls()
        if passes_gates:
            self._passing = end.behind_gate()
        for pending, request in queue.items():
            self.refs -= 1
            if pending.outcome is not None:  # withdrawn while the queue drained
                request.release()
                continue
            place = end.passed_by(request) if passes_gates else end
            if isinstance(place, LocalPromise):
                place._queue_up(pending, request)
            else:
                pending.forward_to(place.call(request))

    def had_all_calls(self) -> bool:
        """Whether every call on this promise so far has waited here."""
        return True

    def _queue_up(self, pending: LocalPending, request: Request) -> None:
        """Add a call to the queue. Capabilities pipelined on the call go on waiting for it.

        The same ``LocalPending`` moves from promise to promise. Forwarding it to a new pending
        would move its pipelined capabilities at every step of a chain.
        """
        self._queue[pending] = request
        self.refs: int = self.refs + 1  # a waiting call holds its promise
        pending.waits_for = self


class PipelinePromise(LocalPromise):
    """The capability at a path in the results of a call in this vat. Holds that call."""

    __slots__ = ("_call", "_path")

    def __init__(self, turn: Turn, call: LocalPending, path: Path) -> None:
        super().__init__(turn)
        call.hold()
        self._call: LocalPending | None = call
        self._path = path

    @property
    def leads_to(self) -> Cap | None:
        """The promise that the call waits for; after the resolution, the resolution."""
        if self._call is None:
            return self.resolution()
        return self._call.waits_for

    def resolve(self, cap: Cap) -> None:
        call, self._call = self._call, None
        LocalPromise.resolve(self, cap)
        if call is not None:
            call.release()

    def dispose(self) -> Cap | None:
        call, self._call = self._call, None
        if call is not None:
            call.forget_pipeline(self._path, self)
            self.turn.release_soon(call)  # a step of the turn, because a chain of calls can be long
        return LocalPromise.dispose(self)
