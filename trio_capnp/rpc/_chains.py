"""Chains of promises and their resolutions. A chain never closes to a ring.

``PromisedCap`` is the base of ``LocalPromise`` and ``RemotePromise``: it keeps the resolution and
tells the watchers. The functions follow a chain as far as it is known.

Source: ``docs/protocol.md``, sections 2 and 7; rows E01 to E21.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from trio_capnp.rpc._faces import Cap
from trio_capnp.rpc._lookouts import Lookout, joined

if TYPE_CHECKING:
    from trio_capnp.errors import RpcError
    from trio_capnp.rpc._faces import Request, Watcher
    from trio_capnp.rpc._flow import Window
    from trio_capnp.rpc._lookouts import PlaceAtPeer


class PromisedCap(Cap):
    """A capability that is not known yet: its resolution, and the watchers of the resolution."""

    __slots__ = ("_passing", "_target", "_watchers", "lookout")

    def _begin(self) -> None:
        self.refs = 1
        self.flow: Window | None = None
        self.may_have_fd = False
        self.lookout: Lookout | None = None
        self._target: Cap | None = None  # the resolution; owned
        self._passing: Cap | None = None  # behind the gate that this became; owned
        self._watchers: dict[Watcher, None] = {}

    @property
    def passing(self) -> Cap | None:
        return self._passing

    def resolution(self) -> Cap | None:
        return self._target

    @property
    def is_promise(self) -> bool:
        return self._target is None

    @property
    def broken(self) -> RpcError | None:
        return None if self._target is None else self._target.broken

    def when_resolved(self, watcher: Watcher) -> None:
        if self._target is None:
            self._watchers[watcher] = None
        else:
            watcher()

    def forget_watcher(self, watcher: Watcher) -> None:
        self._watchers.pop(watcher, None)

    def _tell_watchers(self) -> None:
        """Tell watchers and the lookout that ``_target`` is known.

        All attributes are read before the first call, because a watcher may release this promise.
        """
        watchers, self._watchers = self._watchers, {}
        lookout, self.lookout = self.lookout, None
        target = self._target
        for watcher in watchers:
            watcher()
        if lookout is not None and target is not None:
            _move_on(lookout, target)


def _move_on(lookout: Lookout, cap: Cap) -> None:
    """Move a lookout from a promise to ``cap``, which the promise has become."""
    if not lookout.places:
        return
    end = innermost(cap)
    if isinstance(end, PromisedCap):
        end.lookout = lookout if end.lookout is None else joined(lookout, end.lookout)
    elif end.broken is not None:
        lookout.die(end.broken)


def look_out(place: PlaceAtPeer, cap: Cap) -> None:
    """Let ``place``, which leads to ``cap``, die once ``cap`` is known to be an error."""
    end = innermost(cap)
    if isinstance(end, PromisedCap):
        if end.lookout is None:
            end.lookout = Lookout()
        end.lookout.add(place)
    elif end.broken is not None:
        place.die(end.broken)


def innermost(cap: Cap) -> Cap:
    """Follow the resolutions to the end of the chain, as far as is known. Borrows and lends."""
    while (resolved := cap.resolution()) is not None:
        cap = resolved
    return cap


def flow_at(end: Cap, cap: Cap) -> Window | None:
    """The window of ``end``, to which ``cap`` leads, for the next streaming call; None if new.

    The windows of the promises on the way drain, and pass their errors on (row J13).
    """
    window = end.flow
    step: Cap | None = cap
    while window is not None and step is not None and step is not end:
        if step.flow is not None and step.flow is not window:
            step.flow.pass_on_to(window)
        step = step.resolution()
    return window


def flow_left(cap: Cap, end: Cap, connection: object) -> Window | None:
    """The last window between ``cap`` and ``end`` that measures the way over ``connection``."""
    found: Window | None = None
    step: Cap | None = cap
    while step is not None and step is not end:
        if step.flow is not None and step.flow.connection is connection:
            found = step.flow
        step = step.resolution()
    return found


def flows(cap: Cap) -> list[Window]:
    """The windows of all streaming calls on ``cap``, also of those made while it was a promise."""
    found: dict[Window, None] = {}
    step: Cap | None = cap
    while step is not None:
        if step.flow is not None:
            found[step.flow] = None
        step = step.resolution()
    return list(found)


def place_for(request: Request, cap: Cap) -> Cap:
    """Follow the resolutions as far as this call goes. Borrows and lends.

    A call of the peer passes a gate that one of the promises has resolved to, because the peer's
    calls that waited in that promise have passed it, too. Any other gate at the end of the chain
    may hold back later calls for the sake of such calls, so the call waits there.
    """
    end = innermost(cap)
    if request.answer is None or not end.is_promise or end.passed_by(request) is end:
        return end
    return passing(cap) or end


def passing(cap: Cap) -> Cap | None:
    """The capability behind the first promise that became a gate, for calls of the peer; borrowed.

    None if no promise of the chain became a gate.
    """
    step: Cap | None = cap
    while step is not None:
        if step.passing is not None:
            return step.passing
        step = step.resolution()
    return None


def way(cap: Cap) -> Iterator[Cap]:
    """Each capability that a call on ``cap`` passes, as far as is known (row E17).

    The walk ends, because there is no ring: every resolution checks first that the new capability
    does not lead back to the promise.
    """
    step: Cap | None = cap
    while step is not None:
        yield step
        step = step.leads_to


def passes(cap: Cap, place: Cap) -> bool:
    """Whether a call on ``cap`` passes ``place``, as far as is known."""
    for step in way(cap):  # noqa: SIM110 - any() would compile to a closure
        if step is place:
            return True
    return False


def break_ring(cap: Cap, place: Cap, error: RpcError) -> None:
    """Break a ring that exists already: every place from ``cap`` to ``place`` dies."""
    steps: list[Cap] = []
    for step in way(cap):
        if step is place:
            break
        steps.append(step)
    for step in steps:
        step.die(error)
