"""Embargoes: calls held back until older ones, on a longer way, have arrived.

    ours:       begin --> Disembargo(senderLoopback) goes the long way --> comes back --> lift
    the peer's: Disembargo(senderLoopback) comes --> goes back where it came from, after all calls
                that came before it

Source: protocol notes, section 8; rows F01 to F26.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

import attrs

from trio_capnp.errors import ProtocolError, RpcFailed
from trio_capnp.rpc._chains import innermost, passing
from trio_capnp.rpc._ids import EmbargoId, IdAllocator
from trio_capnp.rpc._messages import Disembargo, LoopbackKind
from trio_capnp.rpc._promises import LocalPromise
from trio_capnp.rpc._remote import Address, PlacesPeer, RemotePromise

if TYPE_CHECKING:
    from trio_capnp.errors import RpcError
    from trio_capnp.rpc._faces import Cap, Request
    from trio_capnp.rpc._messages import Target
    from trio_capnp.rpc._peer import Peer


class Caller(PlacesPeer, Protocol):
    """The connection to a peer whose calls and ours are kept in order."""

    @property
    def on_late_error(self) -> Callable[[ProtocolError], None]:
        """Take a fault of the peer's that shows after its message."""
        ...

    def named(self, target: Target | None) -> Cap | None:
        """Give what a target in a message names; None if that is not there, or not any more."""
        ...


class Gate(LocalPromise):
    """Where calls wait for the end of an embargo. Owns the capability behind it.

    ``passed`` are the places that the Disembargo was sent to so far, only to look for rings.

    The peer's own calls do not wait here. Those that went the long way are older than every call
    that waits, and the peer may send the Disembargo back only after they have been delivered.
    """

    __slots__ = ("behind", "connection", "passed")

    def __init__(self, connection: Peer, behind: Cap) -> None:
        super().__init__(connection.turn)
        self.connection = connection
        self.behind: Cap | None = behind
        self.passed: list[Address] = []

    def passed_by(self, request: Request) -> Cap:
        answer = request.answer
        if answer is None or answer.connection is not self.connection:
            return self
        return self.beyond()

    def had_all_calls(self) -> bool:
        """No: the older ones went the long way."""
        return False

    def behind_gate(self) -> Cap | None:
        return self.beyond().add_ref()

    def beyond(self) -> Cap:
        """Give the capability that calls of the peer go on to, borrowed."""
        cap: Cap = self
        while isinstance(cap, Gate) and cap.connection is self.connection:
            if cap.behind is None:
                break
            cap = innermost(cap.behind)
        return cap

    @property
    def leads_to(self) -> Cap | None:
        return self.behind or self.resolution()

    def open(self) -> None:
        """Let the waiting calls go, and all later ones."""
        behind, self.behind = self.behind, None
        assert behind is not None, "a gate opens once"
        self.resolve(behind)

    def fail(self, error: RpcError) -> None:
        """Fail the waiting calls and all later ones: they must not overtake what was lost."""
        behind, self.behind = self.behind, None
        if behind is not None:
            self.reject(error)
            behind.release()

    def go_round(self) -> None:
        """Fail: all calls to what is behind would go round."""
        error = RpcFailed("a promise was resolved to itself")
        for place in self.passed:
            place.die(error)
        self.fail(error)


@attrs.define(eq=False)
class Reflection:
    """A Disembargo of the peer's whose way back is not known yet."""

    target: Target
    id: int


class Embargoes:
    """The table of embargoes that this side began, and what it owes the peer's."""

    __slots__ = ("_connection", "_count", "_ids", "_waiting", "entries")

    def __init__(self, connection: Caller) -> None:
        self._connection = connection
        self._ids = IdAllocator()
        self._waiting: dict[Cap, list[Reflection]] = {}  # owns the promises
        self._count = 0  # of all reflections that wait
        self.entries: dict[EmbargoId, Gate] = {}

    def leave(self, ended: Caller) -> None:
        """Refer to ``ended`` instead of the own connection, which has ended."""
        self._connection = ended

    # --- ours ---------------------------------------------------------------------------------

    def begin(self, address: Address, behind: Cap) -> Gate:
        """Send a Disembargo after the calls to ``address``. Takes over ``behind``, gives a gate."""
        id = EmbargoId(self._ids.take())
        gate = Gate(self._connection, behind)
        gate.add_ref()
        self.entries[id] = gate
        gate.passed.append(address)
        self._connection.send(Disembargo(address.target(), LoopbackKind.SENDER_LOOPBACK, id))
        return gate

    def lift(self, id: EmbargoId, target: Target | None) -> None:
        """The Disembargo is back, by way of ``target``: let the waiting calls go.

        What it names here can meanwhile have become a place at the peer, which has become
        something of ours. The older calls were sent there from here, and are still under way: the
        Disembargo follows them (row F15). If it is to go where it went before, so do all calls:
        these places lead to themselves (row E17).

        Raises:
            ProtocolError: there is no such embargo.
        """
        gate = self.entries.get(id)
        if gate is None:
            raise ProtocolError(f"Disembargo for embargo {id}, which does not exist")
        onward = self._bounced_from(target)
        if onward is not None and onward not in gate.passed:
            gate.passed.append(onward)
            self._connection.send(Disembargo(onward.target(), LoopbackKind.SENDER_LOOPBACK, id))
            return
        del self.entries[id]
        self._ids.free(id)
        if onward is None:
            gate.open()
        else:
            gate.go_round()
        gate.release()

    def _bounced_from(self, target: Target | None) -> Address | None:
        """The place at the peer to which its calls to ``target`` went, if they come back."""
        cap = self._connection.named(target)
        if cap is None:
            return None
        place = innermost(cap)
        cap.release()
        if isinstance(place, Address) and place.connection is self._connection and place.bounces:
            return None if place.failure() is not None else place
        return None

    def beyond(self, cap: Cap) -> Cap:
        """Follow what promises have become, as far as the peer's calls go. Borrows and lends."""
        end = innermost(cap)
        if isinstance(end, Gate) and end.connection is self._connection:
            place = passing(cap)
            return end if place is None else innermost(place)
        return end

    # --- the peer's ---------------------------------------------------------------------------

    def reflect(self, cap: Cap, target: Target, id: int) -> None:
        """Send a Disembargo of the peer's back, once the way there is known. Takes over ``cap``.

        ``target`` can still be a promise while an embargo of our own is pending on the next part
        of the way; it is waited for until it points back to the peer, and no further (rows F14
        and F19).

        Raises:
            ProtocolError: the target does not lead back to the peer.
        """
        self._follow(cap, [Reflection(target, id)])

    def _follow(self, cap: Cap, reflections: list[Reflection]) -> None:
        """Send them back if ``cap`` leads to the peer by now, or wait. Takes over ``cap``."""
        step = self._toward_peer(cap).add_ref()
        cap.release()
        place = self._place_at_peer(step)
        if place is not None or step.broken is not None:
            self._send_back(reflections, place)
            step.release()
        elif step.is_promise:
            self._wait(step, reflections)
        else:
            step.release()
            raise ProtocolError("Disembargo for a capability that does not lead to its sender")

    def _toward_peer(self, cap: Cap) -> Cap:
        """Follow the promises up to the first place at the peer. Borrows and lends."""
        while self._place_at_peer(cap) is None:
            resolved = cap.resolution()
            if resolved is None:
                break
            cap = resolved
        return cap

    def _place_at_peer(self, cap: Cap) -> Address | None:
        place = cap.address if isinstance(cap, RemotePromise) else cap
        if isinstance(place, Address) and place.connection is self._connection:
            return place
        return None

    def _send_back(self, reflections: list[Reflection], place: Address | None) -> None:
        """Name the place, or the peer's own target: the way to an error has no order to keep."""
        known = place.target() if place is not None and place.failure() is None else None
        for each in reflections:
            back = each.target if known is None else known
            self._connection.send(Disembargo(back, LoopbackKind.RECEIVER_LOOPBACK, each.id))

    def _wait(self, cap: Cap, reflections: list[Reflection]) -> None:
        """Wait for a promise, together with all that wait for it already. Takes over ``cap``.

        The fewer join the others, because the peer can make a promise become the next one often.
        """
        self._count += len(reflections)
        others = self._waiting.get(cap)
        if others is None:
            self._waiting[cap] = reflections
            cap.when_resolved(partial(self._resolved, cap))
        else:
            fewer, more = sorted((reflections, others), key=len)
            more.extend(fewer)
            self._waiting[cap] = more
            cap.release()
        # An honest peer sends one for each capability that it holds of ours, at most.
        limit = self._connection.limits.max_exports
        if self._count > limit:
            raise ProtocolError(
                f"more than {limit} Disembargoes wait for promises; see Limits(max_exports)"
            )

    def _resolved(self, cap: Cap) -> None:
        reflections = self._waiting.pop(cap, None)
        if reflections is None:  # the connection has ended
            return
        self._count -= len(reflections)
        try:
            self._follow(cap, reflections)
        except ProtocolError as error:  # found out in the middle of something else
            self._connection.turn.soon(self._connection.on_late_error, error)

    # --- the end ------------------------------------------------------------------------------

    def fail_all(self, error: RpcError) -> None:
        """The connection is lost: what waits must fail, it must not overtake."""
        entries, self.entries = self.entries, {}
        for gate in entries.values():
            gate.fail(error)
            gate.release()
        waiting, self._waiting = self._waiting, {}
        for cap in waiting:
            cap.release()
