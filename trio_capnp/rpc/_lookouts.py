"""Lookouts: places at peers that lead back to a promise here, and die if it becomes an error.

A promise may become another one many times, and each time by a message of the peer's. Where the
next promise has a lookout too, the two join, and the fewer places move. So a place that looks out
along a chain of any length moves a few times at most, and a message costs no step for each place.

Source: protocol notes, section 8; row E17.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from trio_capnp.rpc._chains import Promise, innermost

if TYPE_CHECKING:
    from trio_capnp.errors import RpcError
    from trio_capnp.rpc._faces import Cap


class Place(Protocol):
    """A place at a peer (``Address``), as far as a lookout knows it."""

    lookout: Lookout | None

    def die(self, error: RpcError) -> None:
        """Fail all calls from now on."""
        ...


class Lookout:
    """The places that lead to one promise, borrowed. A place leaves when it ends."""

    __slots__ = ("places",)

    def __init__(self) -> None:
        self.places: dict[Place, None] = {}

    def add(self, place: Place) -> None:
        self.places[place] = None
        place.lookout = self

    def follow(self, cap: Cap) -> None:
        """Learn that the promise has become ``cap``."""
        if not self.places:
            return
        end = innermost(cap)
        if isinstance(end, Promise):
            end.lookout = self if end.lookout is None else joined(self, end.lookout)
        elif end.broken is not None:
            places, self.places = self.places, {}
            for place in places:
                place.die(end.broken)


def look_out(place: Place, cap: Cap) -> None:
    """Let ``place``, which leads to ``cap``, die once that is known to be an error."""
    end = innermost(cap)
    if isinstance(end, Promise):
        if end.lookout is None:
            end.lookout = Lookout()
        end.lookout.add(place)
    elif end.broken is not None:
        place.die(end.broken)


def joined(one: Lookout, other: Lookout) -> Lookout:
    """Give the larger of the two, which has the places of both from now on."""
    fewer, more = sorted((one, other), key=lambda each: len(each.places))
    for place in fewer.places:
        more.add(place)
    return more
