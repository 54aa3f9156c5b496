"""Calls under way: the caller's view (``Pending``) and the callee's (``Delivery``).

A pending call ends in exactly one outcome: its results, an error, or one of ``Ended``. It counts
its holders; when the last one lets go before the outcome is there, the call is cancelled. Holders
are whoever awaits it, every pipelined capability made from it, and the answer that it serves.
Watching is not holding: who let go still hears when the call has stopped.

    WAITING --deliver--> with a handler --results, error, canceled--> DONE
       |                     |
       +------ forward_to another pending, whose outcome becomes this one's ------> DONE

No chain of calls is followed by recursion: what was pipelined on a call that is forwarded, an
outcome that is already there then, and the release of a call by what was pipelined on it, take
another step of the turn.

Source: protocol notes, sections 5 and 7.5; rows B01 to B10, D01 to D13.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias, TypeGuard

from trio_capnp.errors import RpcError, RpcFailed, WireError
from trio_capnp.reports import is_of_signal
from trio_capnp.rpc._errors import kept, null_capability

if TYPE_CHECKING:
    from weakref import ReferenceType

    from trio_capnp.rpc._answers import Answer
    from trio_capnp.rpc._caps import Cap, LocalCap
    from trio_capnp.rpc._messages import Content, Path
    from trio_capnp.rpc._promises import LocalPromise, PipelinePromise
    from trio_capnp.rpc._turn import Turn


class Listener(Protocol):
    """Whoever is told the outcome of a call."""

    def answered(self, outcome: Outcome) -> None: ...


class Ended(Enum):
    """Outcomes that are neither results nor an error."""

    CANCELED = auto()
    ELSEWHERE = auto()
    """The results of a tail call went straight to whoever asked for them."""


# Members of enums by names of their own: before Python 3.12, finding one in its class is slow.
CANCELED: Final = Ended.CANCELED
ELSEWHERE: Final = Ended.ELSEWHERE


if TYPE_CHECKING:
    Outcome: TypeAlias = Content | RpcError | Ended
    OnOutcome: TypeAlias = Callable[[Outcome], None]


class Request:
    """One call about to be made. Owns the references in its content's capability table.

    ``answer`` is the answer that this call will serve if it forwards one of the peer's.
    """

    __slots__ = ("answer", "content", "interface_id", "method_id", "no_promise_pipelining")

    def __init__(
        self,
        interface_id: int,
        method_id: int,
        content: Content,
        no_promise_pipelining: bool = False,
        answer: Answer | None = None,
    ) -> None:
        self.interface_id = interface_id
        self.method_id = method_id
        self.content = content
        self.no_promise_pipelining = no_promise_pipelining
        self.answer = answer

    def release(self) -> None:
        release_caps(self.content)


def is_content(outcome: Outcome | None) -> TypeGuard[Content]:
    """Whether a call ended with results."""
    return not (
        outcome is None
        or outcome is CANCELED
        or outcome is ELSEWHERE
        or isinstance(outcome, RpcError)
    )


def is_ended(outcome: Outcome | None) -> TypeGuard[Ended]:
    """Whether a call ended with neither results nor an error."""
    return outcome is CANCELED or outcome is ELSEWHERE


class Pending:
    """The caller's view of a call. Abstract, but no ``ABC``, for the reason that ``Cap`` has."""

    __slots__ = ("_listener", "_watchers", "holders", "outcome", "owns_content")

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        """What ``__init__`` does; compiled, a subclass calls this with less ado."""
        self.holders = 1
        self.outcome: Outcome | None = None
        self.owns_content = True
        self._listener: ReferenceType[Listener] | None = None
        self._watchers: list[OnOutcome] | None = None

    def hold(self) -> None:
        self.holders += 1

    def release(self) -> None:
        """Give up one hold; the last one cancels the call if it is still under way."""
        self.holders -= 1
        assert self.holders >= 0, "a pending call was released more often than it was held"
        if self.holders == 0:
            self.unheld()

    def unheld(self) -> None:
        """React to the last holder having let go."""
        raise NotImplementedError

    def take_content(self) -> None:
        """Take over the references of the results; they are no more released with this call."""
        self.owns_content = False

    def release_results(self) -> None:
        """Give up the results' references, unless somebody took them."""
        if self.owns_content and is_content(self.outcome):
            self.owns_content = False
            release_caps(self.outcome)

    def pipeline(self, path: Path) -> Cap:
        """Give the capability that the results will have there; the same path, the same one."""
        raise NotImplementedError

    def published(self) -> Provisional | None:
        """What the handler published before the results, borrowed."""
        return None

    def watch(self, on_outcome: OnOutcome) -> None:
        """Call ``on_outcome`` once, now if the outcome is known."""
        if self.outcome is not None:
            on_outcome(self.outcome)
        elif self._watchers is None:
            self._watchers = [on_outcome]
        else:
            self._watchers.append(on_outcome)

    def unwatch(self, on_outcome: OnOutcome) -> None:
        if self._watchers is not None and on_outcome in self._watchers:
            self._watchers.remove(on_outcome)

    def listen(self, listener: ReferenceType[Listener]) -> None:
        """Tell one object the outcome once, before who watches, if it still lives then."""
        if self.outcome is None:
            self._listener = listener
        else:
            _tell(listener, self.outcome)

    def settle(self, outcome: Outcome) -> None:
        """Set the outcome, and tell what was pipelined, then who watches. A second is ignored."""
        if self.outcome is not None:
            return
        self.outcome = outcome
        self.resolve_pipelines(outcome)
        if self._listener is not None:
            _tell(self._listener, outcome)
        watchers, self._watchers = self._watchers, None
        if watchers is not None:
            for on_outcome in watchers:
                on_outcome(outcome)

    def resolve_pipelines(self, outcome: Outcome) -> None:
        """Let what was pipelined become what the outcome has there."""
        raise NotImplementedError


def _tell(listener: ReferenceType[Listener], outcome: Outcome) -> None:
    told = listener()
    if told is not None:
        told.answered(outcome)


def cap_in(outcome: Outcome, path: Path) -> Cap:
    """Give the capability that a known outcome has at a path: a broken one where there is none."""
    if isinstance(outcome, RpcError):
        return _caps.BrokenCap(outcome)
    if isinstance(outcome, Ended):
        return _caps.BrokenCap(RpcFailed("the call that this was to come from was canceled"))
    return cap_at(outcome, outcome.caps, path)


def cap_at(content: Content, caps: list[Cap | None], path: Path) -> Cap:
    """Give the capability of a table that lies behind a path in a content."""
    try:
        index = content.cap_index(path)
    except (WireError, ValueError) as error:
        if is_of_signal(error):
            raise
        return _caps.BrokenCap(RpcFailed(f"no capability at that place in the results: {error}"))
    cap = caps[index] if index is not None and index < len(caps) else None
    return _caps.BrokenCap(null_capability(), is_null=True) if cap is None else cap.add_ref()


class BrokenPending(Pending):
    """A call that failed before it went anywhere."""

    __slots__ = ()

    def __init__(self, error: RpcError) -> None:
        super().__init__()
        self.outcome = kept(error)

    def unheld(self) -> None:
        """Do nothing: it has ended."""

    def resolve_pipelines(self, outcome: Outcome) -> None:
        """Do nothing: it ended before anything was pipelined."""

    def pipeline(self, path: Path) -> Cap:
        assert self.outcome is not None, "set when it was made"
        return cap_in(self.outcome, path)


class ReturnedPending(Pending):
    """A call that has its results from the start."""

    __slots__ = ()

    def __init__(self, content: Content) -> None:
        super().__init__()
        self.outcome = content

    def unheld(self) -> None:
        self.release_results()

    def resolve_pipelines(self, outcome: Outcome) -> None:
        """Do nothing: it ended before anything was pipelined."""

    def pipeline(self, path: Path) -> Cap:
        assert self.outcome is not None, "set when it was made"
        return cap_in(self.outcome, path)


class LocalPending(Pending):
    """A call to an object of this vat, or one that waits until it is known where it goes."""

    __slots__ = ("delivery", "inner", "pipelines", "provisional", "turn", "waits_for")

    def __init__(self, turn: Turn) -> None:
        self._begin()
        self.turn = turn
        self.delivery: Delivery | None = None
        self.inner: Pending | None = None
        self.waits_for: LocalPromise | None = None  # in whose queue it is
        self.provisional: Provisional | None = None  # from set_pipeline
        self.pipelines: dict[Path, PipelinePromise] | None = None  # from the first one on

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
        made = _promises.PipelinePromise(self.turn, self, path)
        if self.pipelines is None:
            self.pipelines = {}
        self.pipelines[path] = made
        return made

    def _pipelined_in(self, outcome: Outcome, path: Path) -> Cap:
        """The place in what was published, though the results may have something else there.

        Older calls went to what was published, and a part of them may still be on a long way there.
        """
        if self.provisional is not None and is_content(outcome):
            return self.provisional.at(path)
        return cap_in(outcome, path)

    def published(self) -> Provisional | None:
        return self.provisional

    def forget_pipeline(self, path: Path, promise: PipelinePromise) -> None:
        """Nobody holds what was pipelined there any more."""
        if self.pipelines is not None and self.pipelines.get(path) is promise:
            del self.pipelines[path]

    def set_pipeline(self, content: Content) -> None:
        """Publish capabilities before the results are there (row B10). Borrows them."""
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
        """Let another call's outcome be this one's. Takes over the hold on ``inner``."""
        if self.outcome is not None:
            inner.release()
            return
        self.delivery = None
        self.waits_for = None
        if self.holders == 0:  # nobody waits any more; the inner call says when it has stopped
            inner.watch(self._inherit_soon)
            inner.release()
            return
        self.inner = inner
        if self.pipelines and (inner.outcome is None or inner.outcome is ELSEWHERE):
            self.turn.soon(self._follow_inner)  # else with the outcome
        inner.watch(self._inherit_soon)

    def _follow_inner(self) -> None:
        """Let what was pipelined go where the call went. Not at once: calls may wait on it too."""
        if self.inner is not None:
            self._resolve_pipelines(self.inner.pipeline)

    def _inherit_soon(self, outcome: Outcome) -> None:
        """Not at once: calls may wait for calls for ever so long."""
        self.turn.soon(self._inherit, outcome)

    def _inherit(self, outcome: Outcome) -> None:
        if self.outcome is not None:
            return
        inner = self.inner
        if inner is None:  # nobody wants it
            self.settle(CANCELED)
            return
        inner.take_content()
        if self.provisional is None:
            published = inner.published()
            self.provisional = None if published is None else published.copy()
        self.settle(outcome)

    def settle(self, outcome: Outcome) -> None:
        if self.outcome is not None:
            return
        self.delivery = None
        # The promises that are pipelined let go of the call before the watchers read its results.
        self.holders += 1
        Pending.settle(self, outcome)
        self.holders -= 1
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
            self.turn.release_soon(inner)  # not at once, for the same reason

    def _let_go_provisional(self) -> None:
        provisional, self.provisional = self.provisional, None
        if provisional is not None:
            provisional.release()

    def unheld(self) -> None:
        if self.outcome is not None:
            if self.owns_content:
                self.release_results()
            self._let_go()
        elif self.delivery is not None:
            self.delivery.cancel()
        elif self.inner is not None:
            self._let_go()  # and hear, by ``_inherit``, when it has stopped
        else:
            if self.waits_for is not None:
                self.waits_for.withdraw(self)
            self.settle(CANCELED)


class Provisional:
    """What a handler published before its results: owns references to the capabilities."""

    __slots__ = ("_caps", "content")

    def __init__(self, content: Content, caps: list[Cap | None] | None = None) -> None:
        """Borrows ``caps``, those of the content if there are none."""
        self.content = content
        self._caps = _references(content.caps if caps is None else caps)

    def copy(self) -> Provisional:
        return Provisional(self.content, self._caps)

    def references(self) -> list[Cap | None]:
        """Give a reference to each capability."""
        return _references(self._caps)

    def at(self, path: Path) -> Cap:
        return cap_at(self.content, self._caps, path)

    def release(self) -> None:
        caps, self._caps = self._caps, []
        for cap in caps:
            if cap is not None:
                cap.release()


def _references(caps: list[Cap | None]) -> list[Cap | None]:
    return [None if cap is None else cap.add_ref() for cap in caps]


class Delivery:
    """The callee's view of one call: what the runtime's dispatcher gets, and answers once.

    ``on_cancel`` is set by the runtime when the handler begins; it is called in a turn, at most
    once, when the caller has lost interest. The handler then unwinds and the runtime calls
    ``return_canceled`` (or, if the handler ended first, its outcome, which is discarded).
    """

    __slots__ = ("_pending", "_target", "canceled", "ended", "on_cancel", "request")

    def __init__(self, request: Request, pending: LocalPending, target: LocalCap) -> None:
        self.request = request
        self.canceled = False
        self.ended = False
        self.on_cancel: Callable[[], None] | None = None
        self._pending = pending
        self._target = target

    def cancel(self) -> None:
        """Tell the handler that nobody waits any more."""
        if not self.canceled:
            self.canceled = True
            self._pending.turn.soon(self._tell_canceled)

    def _tell_canceled(self) -> None:
        if self.on_cancel is not None and not self.ended:
            self.on_cancel()

    def return_results(self, content: Content) -> None:
        """End the call with results. Takes over the references in ``content``."""
        if self.canceled or self.ended:
            release_caps(content)
            self._end(CANCELED)
        else:
            self._end(content)

    def reject(self, error: RpcError) -> None:
        """End the call with an error, of which an equal one is kept."""
        self._end(kept(error))

    def return_canceled(self) -> None:
        """End the call without an outcome that anybody waits for."""
        self._end(CANCELED)

    def release_params(self) -> None:
        """Give up the capabilities of the parameters before the call ends. Idempotent."""
        self.request.release()

    def set_pipeline(self, content: Content) -> None:
        """Let pipelined calls through to the capabilities that ``content`` has now; borrows."""
        self._pending.set_pipeline(content)

    def tail_call(self, pending: Pending) -> None:
        """Answer with what another call gives. Takes over the hold on it.

        If that call goes to the peer that this one came from, has not left yet and is held by
        nobody else, the results do not come by here at all (row G01).
        """
        if self.ended:
            pending.release()
            return
        answer = self.request.answer
        # With a pipeline published, older calls went elsewhere: the peer could not tell by its own
        # answer, so the results come by here and are compared with that.
        published = self._pending.provisional is not None
        if answer is not None and pending.holders == 1 and not published:
            answer.redirect_to(pending)
        self.ended = True
        self.on_cancel = None
        self._pending.forward_to(pending)
        self.request.release()
        self._target.release()

    def _end(self, outcome: Outcome) -> None:
        if self.ended:
            return
        self.ended = True
        self.on_cancel = None  # it may refer to this, and would keep the request's message
        self._pending.settle(outcome)
        self.request.release()
        self._target.release()


# At the end, for these modules need the classes above.
from trio_capnp.rpc import _caps, _promises  # noqa: E402
from trio_capnp.rpc._caps import release_caps  # noqa: E402
