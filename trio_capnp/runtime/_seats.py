"""The connections of one server: counted, in the order of acceptance, within their bounds.

    accepted --a bound is full, and nothing silent is in it--> held, or refused
    accepted --> silent --its first message--> heard --> left
    silent --a newer connection needs the seat--> displaced --> left

A *seat* is one accepted connection, from its acceptance to the end of its task. It is *silent*
until the first message of its peer has come, so also in its TLS handshake. A silent connection
costs an attacker nothing, so the oldest one makes room for the next. If none is silent, a
connection above the server's bound waits, and one above its peer's bound is refused.

A displaced or refused peer is sent an Abort. Its seat no longer counts, and at most
``MAX_LINGERING`` of them wait for the peer to read that.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Final

import trio

from trio_capnp.errors import RpcOverloaded
from trio_capnp.runtime._guard import guard
from trio_capnp.transports import peer_key

if TYPE_CHECKING:
    from trio_capnp.runtime._session import Session
    from trio_capnp.transports import Accepted

MAX_LINGERING: Final = 16
"""Connections that were displaced or refused, and that are kept until the peer has read why. More
of them are closed at once, because each costs a descriptor."""

OF_DESCRIPTORS: Final = frozenset({errno.EMFILE, errno.ENFILE})
"""Errors of ``accept`` for which a connection that is closed helps."""

DISPLACED: Final = "this connection had sent nothing, and made room for a newer one"


class Bound:
    """A bound on connections: of a server, or of one of its peers.

    Attributes:
        most: connections that are allowed.
        count: connections that there are.
        silent: those that have sent nothing, in the order of acceptance.
    """

    __slots__ = ("count", "most", "silent")

    def __init__(self, most: int) -> None:
        self.most: int = most
        self.count: int = 0
        self.silent: dict[Seat, None] = {}

    def oldest_silent(self) -> Seat | None:
        return next(iter(self.silent), None)


class Seat:
    """One accepted connection of a server. It counts for its bounds, or lingers, or has left.

    Args:
        seats: of the server.
        of_peer: the bound of its peer; None if there is none.
        key: of the peer.

    Attributes:
        session: of the connection, while it is open.
        handshake: the scope of its TLS handshake, while that runs.
        refusal: the error that ended it, if it was displaced or refused.
        lingers: whether it waits for the peer to read the refusal.
    """

    __slots__ = ("_seats", "handshake", "key", "lingers", "of_peer", "refusal", "session")

    def __init__(self, seats: Seats, of_peer: Bound | None = None, key: object = None) -> None:
        self._seats = seats
        self.of_peer: Bound | None = of_peer
        self.key: object = key
        self.session: Session | None = None
        self.handshake: trio.CancelScope | None = None
        self.refusal: RpcOverloaded | None = None
        self.lingers: bool = False

    def opened(self, session: Session) -> None:
        """The connection runs. If it was displaced or refused meanwhile, it ends at once."""
        self.session = session
        if self.refusal is None:
            session.outbox.on_first = self._heard
        else:
            self._abort(session, self.refusal)
        if self._seats.drains_at is not None:
            session.drain(self._seats.drains_at)

    def drain(self, deadline: float) -> None:
        """End the connection: its handshake at once, its handlers at ``deadline``."""
        if self.session is not None:
            self.session.drain(deadline)
        elif self.handshake is not None:
            self.handshake.cancel()
        # Else its task has not begun, and will find the deadline.

    def _heard(self) -> None:
        """The first message has come."""
        seats = self._seats
        bound = seats.bound
        bound.silent.pop(self, None)
        seats.is_full = bound.count >= bound.most and not bound.silent
        if self.of_peer is not None:
            self.of_peer.silent.pop(self, None)

    def end(self, refusal: RpcOverloaded, *, at_once: bool = False) -> None:
        """End the connection, and tell the peer why.

        Args:
            refusal: the reason.
            at_once: whether its descriptor is needed now.
        """
        self._seats.remove(self)
        self.refusal = refusal
        self.lingers = not at_once and self._seats.take_lingering()
        if self.session is not None:
            self._abort(self.session, refusal)
        elif self.handshake is not None:
            self.handshake.cancel()
        # Else its task has not begun, and will find the refusal.

    def _abort(self, session: Session, refusal: RpcOverloaded) -> None:
        session.fail(refusal)
        if not self.lingers:
            session.outbox.send_now()
            session.abort()


class Seats:
    """All seats of one server.

    Args:
        most: connections of the server.
        most_of_peer: connections of each peer; None for no bound.

    Attributes:
        bound: of the server.
        taken: the seats that count, in the order of acceptance.
        drains_at: the time at which handlers are cancelled; None while the server does not drain.
        is_full: whether accepting has to wait: all seats are taken, and none is silent.
    """

    __slots__ = (
        *("_lingering", "_most_of_peer", "_of_peer", "_waiting"),
        *("bound", "drains_at", "is_full", "taken"),
    )

    def __init__(self, most: int, most_of_peer: int | None = None) -> None:
        self.bound: Bound = Bound(most)
        self.taken: dict[Seat, None] = {}
        self.drains_at: float | None = None
        self.is_full: bool = False
        self._lingering = 0
        self._most_of_peer = most_of_peer
        self._of_peer: dict[object, Bound] = {}
        self._waiting = trio.lowlevel.ParkingLot()

    def drain(self, deadline: float) -> None:
        """Drain all connections. A second call can only bring the deadline forward."""
        if self.drains_at is not None:
            deadline = min(self.drains_at, deadline)
        self.drains_at = deadline
        for seat in list(self.taken):
            seat.drain(deadline)

    async def until_left(self) -> None:
        """Wait until a seat was given up. Another task may take it first."""
        await self._waiting.park()

    def give(self, accepted: Accepted) -> Seat | None:
        """Give an accepted connection a seat. Returns None if it has to wait for one.

        A connection above the bound of its peer gets a seat that does not count, with a refusal.
        """
        bound = self.bound
        of_peer: Bound | None = None
        key: object = None
        if self._most_of_peer is not None:
            key = peer_key(accepted)
            of_peer = self._of_peer.get(key) or Bound(self._most_of_peer)
            if of_peer.count >= of_peer.most and not self._displace(of_peer, PER_PEER):
                return self._refused(of_peer)
        if bound.count >= bound.most and not self._displace(bound, PER_SERVER):
            return None
        seat = Seat(self, of_peer, key)
        self.taken[seat] = None
        bound.count += 1
        bound.silent[seat] = None
        if of_peer is not None:
            self._of_peer[key] = of_peer
            of_peer.count += 1
            of_peer.silent[seat] = None
        return seat

    def give_only(self, session: Session) -> Seat:
        """Give the one connection of a server without listeners its seat. It counts as heard."""
        seat = Seat(self)
        seat.session = session
        self.taken[seat] = None
        self.bound.count += 1
        return seat

    def _displace(self, bound: Bound, name: str) -> bool:
        """End the oldest silent connection of a bound. Returns False if there is none."""
        oldest = bound.oldest_silent()
        if oldest is None:
            return False
        oldest.end(RpcOverloaded(f"{DISPLACED}: {met(name, bound.most)}"))
        return True

    def _refused(self, of_peer: Bound) -> Seat:
        seat = Seat(self)
        text = f"too many connections of this peer: {met(PER_PEER, of_peer.most)}"
        seat.end(RpcOverloaded(text))
        return seat

    def displace_for_descriptor(self, error: OSError | MemoryError) -> bool:
        """End the oldest silent connection, because ``accept`` found no free descriptor.

        Returns False if there is none, or if ``error`` is another.
        """
        if not isinstance(error, OSError) or error.errno not in OF_DESCRIPTORS:
            return False
        oldest = self.bound.oldest_silent()
        if oldest is None:
            return False
        oldest.end(RpcOverloaded(f"{DISPLACED}: {NO_DESCRIPTOR}"), at_once=True)
        return True

    def take_lingering(self) -> bool:
        """Allow one more seat to linger. Returns False if there are ``MAX_LINGERING``."""
        if self._lingering >= MAX_LINGERING:
            return False
        self._lingering += 1
        return True

    def remove(self, seat: Seat) -> None:
        """A seat counts no longer, or lingers no longer. Idempotent."""
        if seat.lingers:
            seat.lingers = False
            self._lingering -= 1
        if seat not in self.taken:
            return
        del self.taken[seat]
        self.is_full = False
        self.bound.count -= 1
        self.bound.silent.pop(seat, None)
        of_peer = seat.of_peer
        if of_peer is not None:
            of_peer.count -= 1
            of_peer.silent.pop(seat, None)
            if not of_peer.count:
                del self._of_peer[seat.key]
        if self._waiting:
            self._waiting.unpark_all()


PER_SERVER: Final = "max_connections"
PER_PEER: Final = "max_connections_per_peer"
NO_DESCRIPTOR: Final = "the server has no free descriptor, raise its limit (ulimit -n)"


def met(name: str, most: int) -> str:
    """The part of an error's text that names the bound and its knob."""
    return f"the server's {name}={most} is reached, raise it in serve_*({name}=...)"


guard(Bound)
guard(Seat)
guard(Seats)
