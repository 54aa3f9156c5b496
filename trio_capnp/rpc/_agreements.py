"""Agreements: a capability published by ``set_pipeline`` has to become the one that is returned.

A handler may publish a capability for a place in its results before the results are there. Calls
pipelined on that place go to the published capability. If it is still a promise when the handler
returns, it may or may not become the capability that the handler returned for the same place.

    WAITING (calls go to the published capability)
        --the published promise becomes the returned capability--> the returned capability
        --the published promise becomes another one--------------> an error

Until this is clear, the Return describes the place as a promise. A descriptor of the returned
capability itself would let later calls overtake the calls that wait in the published promise.

``ways_to`` gives the capabilities that the Return names, and ``kept_places`` the places that the
answer keeps for pipelined calls.

Source: ``docs/protocol.md``, section 8.4; row B11.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trio_capnp.errors import RpcFailed
from trio_capnp.rpc._chains import innermost, passes
from trio_capnp.rpc._promises import LocalPromise
from trio_capnp.rpc._remote import RemotePromise
from trio_capnp.rpc._settled import BrokenCap, cap_at, cap_in

if TYPE_CHECKING:
    from trio_capnp.rpc._faces import Cap, Content, Path, Pending, Request
    from trio_capnp.rpc._turn import Turn


class Agreement(LocalPromise):
    """A place used before the Return, until it has become the returned capability (row B11).

    Owns references to ``used``, the published capability; ``returned``, the capability that it
    must become; and ``pinned``, the capability that the Return described.

    Calls go on to ``used`` instead of waiting here. A published place in the answer to a tail call
    may never resolve, as far as this side is told, and the calls would wait for ever.
    """

    __slots__ = ("_end", "_pinned", "_returned", "_used")

    def __init__(self, turn: Turn, used: Cap, returned: Cap, pinned: Cap) -> None:
        super().__init__(turn)
        self._used = used
        self._returned = returned
        self._pinned = pinned
        self._end = used  # the promise whose resolution ``look`` waits for

    @property
    def leads_to(self) -> Cap | None:
        """While waiting, the used place: that place may become this promise and close a ring."""
        return self._used if self.is_promise else self.resolution()

    def call(self, request: Request) -> Pending:
        return self._onward().call(request)

    def had_all_calls(self) -> bool:
        """False: calls go on to ``used``."""
        return False

    def passed_by(self, request: Request) -> Cap:
        return self._onward().passed_by(request)

    def _onward(self) -> Cap:
        """The capability that calls go on to, borrowed."""
        cap: Cap = innermost(self)
        while isinstance(cap, Agreement):
            cap = innermost(cap._used)
        return cap

    def look(self) -> None:
        """Resolve if the end of ``used`` is known by now; otherwise wait for its next step."""
        end = innermost(self._used)
        if end is innermost(self._returned) or end is innermost(self._pinned):
            self._become(self._pinned)
        elif end.is_promise:
            self._end = end
            end.when_resolved(self.look)
        elif end.broken is not None:
            self._become(end)
        else:
            error = RpcFailed("the results have another capability there than the published one")
            self._become(BrokenCap(error))

    def _become(self, cap: Cap) -> None:
        self.resolve(cap.add_ref())
        self._let_go()

    def _let_go(self) -> None:
        for held in (self._used, self._returned, self._pinned):
            held.release()

    def dispose(self) -> Cap | None:
        if self.is_promise:
            self._end.forget_watcher(self.look)
            self._let_go()
        return LocalPromise.dispose(self)


# --- at the Return ----------------------------------------------------------------------------


def ways_to(turn: Turn, pipelined: dict[Path, Cap] | None, content: Content) -> list[Cap | None]:
    """The capabilities for the Return, borrowed, each by the way that pipelined calls take to it.

    Args:
        turn: the turn of the event loop.
        pipelined: the places that were used before the Return. A place whose way is not clear yet
            is replaced by an ``Agreement``, which takes over the reference.
        content: the results.
    """
    if not pipelined:
        return content.caps
    ways = list(content.caps)
    for path, used in pipelined.items():
        returned = cap_in(content, path)
        way = _way_to(turn, used, returned)
        if way is not None:
            ways[content.cap_index(path) or 0] = pipelined[path] = way
        returned.release()
    return ways


def _way_to(turn: Turn, used: Cap, returned: Cap) -> Cap | None:
    """The way of pipelined calls to a result: ``used``, or an ``Agreement`` that takes it over.

    None if the Return may name the returned capability itself.
    """
    end = innermost(returned)
    if end.broken is not None:
        return None
    if passes(used, end):
        return used
    if not innermost(used).is_promise:
        return None
    # The published promise may become the result later; until then the direct way is shorter.
    made = Agreement(turn, used, returned.add_ref(), returned.add_ref())
    made.look()
    return made


def kept_places(
    turn: Turn, pipelined: dict[Path, Cap], content: Content, pinned: list[Cap | None]
) -> dict[Path, Cap]:
    """Give agreements for the places used before the Return that have yet to become the result.

    Args:
        turn: the turn of the event loop.
        pipelined: the places; taken over. A place that leads to the described capability already
            is released.
        content: the results.
        pinned: the place that the Return described for each capability of the results.
    """
    kept: dict[Path, Cap] = {}
    for path, used in pipelined.items():
        returned = cap_in(content, path)
        place = cap_at(content, pinned, path)
        if returned.broken is not None or _described(innermost(used)) is place:
            for held in (used, returned, place):
                held.release()
            continue
        kept[path] = agreement = Agreement(turn, used, returned, place)
        agreement.look()
    return kept


def _described(cap: Cap) -> Cap:
    """The place that a descriptor of this capability names."""
    return cap.address or cap if isinstance(cap, RemotePromise) else cap
