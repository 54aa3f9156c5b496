"""Lookouts: places at peers that lead back to a promise here, and die if it becomes an error.

A promise may become another promise many times, by one message of the peer each time. If the next
promise has a lookout too, the two are joined, and the smaller set of places is moved. So each of n
places moves log2(n) times at most, however long the chain is, and a message does not cost a step
for each place.

``_chains`` takes a lookout from one promise to the next.

Source: ``docs/protocol.md``, section 8; row E17.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.errors import RpcError

    class PlaceAtPeer(Protocol):
        """The part of a place at a peer (``Address``) that a lookout uses."""

        lookout: Lookout | None

        def die(self, error: RpcError) -> None:
            """Fail all calls from now on."""
            ...


class Lookout:
    """The places that lead to one promise, borrowed. A place removes itself when it ends."""

    __slots__ = ("places",)

    def __init__(self) -> None:
        self.places: dict[PlaceAtPeer, None] = {}

    def add(self, place: PlaceAtPeer) -> None:
        self.places[place] = None
        place.lookout = self

    def die(self, error: RpcError) -> None:
        """Let every place die, because the promise has become an error."""
        places, self.places = self.places, {}
        for place in places:
            place.die(error)


def joined(one: Lookout, other: Lookout) -> Lookout:
    """Give the larger of the two, which has the places of both from now on."""
    fewer, more = sorted((one, other), key=lambda each: len(each.places))
    for place in fewer.places:
        more.add(place)
    return more
