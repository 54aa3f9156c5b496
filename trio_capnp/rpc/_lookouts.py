"""Lookouts: places at peers that lead back to a promise here, and die if it becomes an error.

A promise may become another one many times, and each time by a message of the peer's. Where the
next promise has a lookout too, the two join, and the fewer places move. So a place that looks out
along a chain of any length moves a few times at most, and a message costs no step for each place.

``_chains`` takes a lookout from one promise to the next.

Source: protocol notes, section 8; row E17.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from trio_capnp.errors import RpcError


class PlaceAtPeer(Protocol):
    """A place at a peer (``Address``), as far as a lookout knows it."""

    lookout: Lookout | None

    def die(self, error: RpcError) -> None:
        """Fail all calls from now on."""
        ...


class Lookout:
    """The places that lead to one promise, borrowed. A place leaves when it ends."""

    __slots__ = ("places",)

    def __init__(self) -> None:
        self.places: dict[PlaceAtPeer, None] = {}

    def add(self, place: PlaceAtPeer) -> None:
        self.places[place] = None
        place.lookout = self

    def die(self, error: RpcError) -> None:
        """The promise has become an error: every place dies, and leaves."""
        places, self.places = self.places, {}
        for place in places:
            place.die(error)


def joined(one: Lookout, other: Lookout) -> Lookout:
    """Give the larger of the two, which has the places of both from now on."""
    fewer, more = sorted((one, other), key=lambda each: len(each.places))
    for place in fewer.places:
        more.add(place)
    return more
