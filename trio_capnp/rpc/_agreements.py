"""Places in results that were used before the Return, when the handler had published something.

Calls on such a place went to what was published. The handler then returned a capability there,
and what was published is still a promise, which may become this capability.

    WAITING (calls go on by the old way) --the promise becomes the result--> what was returned
                                         --it becomes anything else--------> an error

Until this is clear, the peer too is told of a promise: by the direct way to the result, later
calls would overtake those that still wait for the promise.

``ways_to`` gives the capabilities that the Return names, ``kept_places`` those that the answer
keeps.

Source: protocol notes, section 8.4; row B11.
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
    """A place used before the Return, until it has become what was returned there (row B11).

    Owns references to ``used``, the place; ``returned``, what it must become; and ``pinned``,
    what the peer was told of that.

    Calls do not wait here. What was published may never become anything, as far as this side is
    told: a place in the answer to a tail call.
    """

    __slots__ = ("_end", "_pinned", "_returned", "_used")

    def __init__(self, turn: Turn, used: Cap, returned: Cap, pinned: Cap) -> None:
        super().__init__(turn)
        self._used = used
        self._returned = returned
        self._pinned = pinned
        self._end = used  # the promise that is waited for

    @property
    def leads_to(self) -> Cap | None:
        """While it waits, the place that it waits for: that place may become this promise."""
        return self._used if self.is_promise else self.resolution()

    def call(self, request: Request) -> Pending:
        return self._onward().call(request)

    def had_all_calls(self) -> bool:
        """No: they went on."""
        return False

    def passed_by(self, request: Request) -> Cap:
        return self._onward().passed_by(request)

    def _onward(self) -> Cap:
        """Where calls go on to, borrowed."""
        cap: Cap = innermost(self)
        while isinstance(cap, Agreement):
            cap = innermost(cap._used)
        return cap

    def look(self) -> None:
        """Become what is clear by now, or wait."""
        end = innermost(self._used)
        if end is innermost(self._returned) or end is innermost(self._pinned):
            self._become(self._pinned)
        elif end.is_promise:
            self._end = end
            end.when_resolved(self.look)
        elif end.broken is not None:
            self._become(end)
        else:
            error = RpcFailed("the results have another capability there than was pipelined on")
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
    """The results' capabilities, borrowed, each by the way that pipelined calls take to it.

    Args:
        turn: of the event loop.
        pipelined: the places that were used before the Return. A place for which the way is not
            clear yet becomes an agreement, which takes over the reference.
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
    """The way to a result that was pipelined on: ``used``, or an agreement that takes it over.

    None if the direct way is the one.
    """
    end = innermost(returned)
    if end.broken is not None:
        return None
    if passes(used, end):
        return used
    if not innermost(used).is_promise:
        return None
    # What was published may become the result later. Until then the direct way is shorter.
    made = Agreement(turn, used, returned.add_ref(), returned.add_ref())
    made.look()
    return made


def kept_places(
    turn: Turn, pipelined: dict[Path, Cap], content: Content, pinned: list[Cap | None]
) -> dict[Path, Cap]:
    """Let the places used before the Return lead, in the end, to what was returned there.

    Args:
        turn: of the event loop.
        pipelined: the places; taken over. Those that lead there already are not kept.
        content: the results.
        pinned: the place that the Return named for each capability of the results.
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
