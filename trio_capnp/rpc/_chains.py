"""Promises and what they become: chains of capabilities, which never close to a ring.

``PromisedCap`` is the base of ``LocalPromise`` and ``RemotePromise``: it knows the resolution, and
tells who watches. The functions follow a chain as far as it is known.

Source: protocol notes, sections 2 and 7; rows E01 to E21.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from trio_capnp.rpc._faces import Cap
from trio_capnp.rpc._lookouts import Lookout, joined

if TYPE_CHECKING:
    from trio_capnp.errors import RpcError
    from trio_capnp.rpc._faces import Request, Watcher
    from trio_capnp.rpc._lookouts import PlaceAtPeer


class PromisedCap(Cap):
    """A capability that is not known yet: its resolution, and the watchers of that."""

    __slots__ = ("_passing", "_target", "_watchers", "lookout")

    def _begin(self) -> None:
        self.refs = 1
        self.flow = None
        self.lookout: Lookout | None = None
        self._target: Cap | None = None  # owned: the resolution
        self._passing: Cap | None = None  # owned; see ``place_for``
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
        """Tell of ``_target``, which has just become known.

        All is taken from here first, because a watcher may let go of this promise.
        """
        watchers, self._watchers = self._watchers, {}
        lookout, self.lookout = self.lookout, None
        target = self._target
        for watcher in watchers:
            watcher()
        if lookout is not None and target is not None:
            _move_on(lookout, target)


def _move_on(lookout: Lookout, cap: Cap) -> None:
    """Take a lookout from a promise to ``cap``, which the promise has become."""
    if not lookout.places:
        return
    end = innermost(cap)
    if isinstance(end, PromisedCap):
        end.lookout = lookout if end.lookout is None else joined(lookout, end.lookout)
    elif end.broken is not None:
        lookout.die(end.broken)


def look_out(place: PlaceAtPeer, cap: Cap) -> None:
    """Let ``place``, which leads to ``cap``, die once that is known to be an error."""
    end = innermost(cap)
    if isinstance(end, PromisedCap):
        if end.lookout is None:
            end.lookout = Lookout()
        end.lookout.add(place)
    elif end.broken is not None:
        place.die(end.broken)


def innermost(cap: Cap) -> Cap:
    """Follow what promises have become, as far as is known. Borrows and lends."""
    while (resolved := cap.resolution()) is not None:
        cap = resolved
    return cap


def place_for(request: Request, cap: Cap) -> Cap:
    """Follow what promises have become, as far as this call goes. Borrows and lends.

    A call of the peer's passes a gate that was there when one of the promises became it, for those
    that waited at the promise have passed, too. Any other gate can be there because of such calls.
    """
    end = innermost(cap)
    if request.answer is None or not end.is_promise or end.passed_by(request) is end:
        return end
    return passing(cap) or end


def passing(cap: Cap) -> Cap | None:
    """Where calls of the peer go on to from the first promise that became a gate, borrowed."""
    step: Cap | None = cap
    while step is not None:
        if step.passing is not None:
            return step.passing
        step = step.resolution()
    return None


def way(cap: Cap) -> Iterator[Cap]:
    """Everything that a call on ``cap`` passes, as far as is known (row E17).

    A promise must not become what already leads to it; as every resolution looks first, there is
    no ring, and this ends.
    """
    step: Cap | None = cap
    while step is not None:
        yield step
        step = step.leads_to


def passes(cap: Cap, place: Cap) -> bool:
    """Whether a call on ``cap`` passes ``place``, as far as is known."""
    for step in way(cap):  # noqa: SIM110 - compiled, this has no closure
        if step is place:
            return True
    return False


def break_ring(cap: Cap, place: Cap, error: RpcError) -> None:
    """End a ring that is there already: no call may go round by way of ``cap``."""
    steps: list[Cap] = []
    for step in way(cap):
        if step is place:
            break
        steps.append(step)
    for step in steps:
        step.die(error)
