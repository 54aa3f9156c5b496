"""Embargoes: later calls wait until older calls, on a longer way, have arrived.

Calls made through one client begin at their object in the order made. Pipelining puts that order at
risk. This side pipelines a call on an answer of the peer, and the Return then says that the
capability is an object of this very vat. The pipelined call is on its way through the peer and
back. The next call could go to the object directly, and would overtake it. So this side sends a
Disembargo after the older calls, and holds back later calls until the Disembargo is back:

    this side, which has the object               the peer
      Call 2 @answer 1.[0]        ----------->      will send the call on to export 0
                                  <-----------    Return 1 results [receiverHosted 0]
      Disembargo @answer 1.[0]
        senderLoopback 0          ----------->      will send it on, behind the call
      later calls wait in the gate
                                  <-----------    Call 0 @export 0             (this is call 2)
                                  <-----------    Disembargo @export 0 receiverLoopback 0
      the gate opens

Each connection keeps the order of its messages, so a Disembargo that has come back proves that the
older calls have arrived.

*An embargo of this side*: ``begin`` sends the Disembargo to the address of the older calls, and
gives a ``Gate``, which is a promise whose queue holds the later calls. ``lift`` opens the gate. The
descriptor in the Return or Resolve decides whether an embargo is needed (``_remote``).

*An embargo of the peer*: ``reflect`` follows the target to the first place at the peer, and sends
the Disembargo there, after the calls that came before it. If the target is still a promise, the
Disembargo waits for its resolution as a ``Reflection``.

*Both at once*: calls of the peer pass a gate, because they went the long way and are older than
each call that waits in it. *Loss*: the calls in a gate fail with the connection, because they may
not overtake calls that were lost.

Source: ``docs/protocol.md``, section 8; rows F01 to F26.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from trio_capnp.errors import ProtocolError, RpcFailed
from trio_capnp.rpc._chains import innermost, passing
from trio_capnp.rpc._ids import EmbargoId, IdAllocator
from trio_capnp.rpc._messages import Disembargo, LoopbackKind
from trio_capnp.rpc._promises import LocalPromise
from trio_capnp.rpc._remote import Address, RemotePromise

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.errors import RpcError
    from trio_capnp.rpc._faces import Cap, Request
    from trio_capnp.rpc._messages import Target
    from trio_capnp.rpc._peer import Peer
    from trio_capnp.rpc._remote import PlacesPeer

    class Caller(PlacesPeer, Protocol):
        """The connection to a peer, with the parts that embargoes use."""

        @property
        def on_late_error(self) -> Callable[[ProtocolError], None]:
            """Take a breach by the peer that is found after its message."""
            ...

        def named(self, target: Target | None) -> Cap | None:
            """Give the capability that a target names; None if its entry does not exist."""
            ...


class Gate(LocalPromise):
    """A promise in which calls wait for the end of an embargo. Owns the capability behind it.

    ``passed`` has the places that the Disembargo was sent to so far, to detect rings.

    Calls of the peer do not wait here. Calls that went the long way are older than every call that
    waits, and the peer may send the Disembargo back only after they have been delivered.
    """

    __slots__ = ("behind", "connection", "passed")

    def __init__(self, connection: Peer, behind: Cap) -> None:
        super().__init__(connection.turn)
        self.connection: Peer = connection
        self.behind: Cap | None = behind
        self.passed: list[Address] = []

    def passed_by(self, request: Request) -> Cap:
        answer = request.answer
        if answer is None or answer.connection is not self.connection:
            return self
        return self.beyond()

    def had_all_calls(self) -> bool:
        """False: the older calls went the long way."""
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
        """Resolve to the capability behind: the waiting calls go on, then all later calls."""
        behind, self.behind = self.behind, None
        assert behind is not None, "a gate opens once"
        self.resolve(behind)

    def fail(self, error: RpcError) -> None:
        """Fail the waiting calls and all later calls: they must not overtake lost calls."""
        behind, self.behind = self.behind, None
        if behind is not None:
            self.reject(error)
            behind.release()

    def go_round(self) -> None:
        """Fail, because calls to the capability behind would go round a ring for ever."""
        error = RpcFailed("a promise was resolved to itself")
        for place in self.passed:
            place.die(error)
        self.fail(error)


class Reflection:
    """A Disembargo of the peer that waits, because its way back is not known yet."""

    __slots__ = ("id", "target")

    def __init__(self, target: Target, id: int) -> None:
        self.target = target
        self.id = id


class Embargoes:
    """The table of embargoes that this side began, and the Disembargoes of the peer that wait."""

    __slots__ = ("_connection", "_count", "_ids", "_waiting", "entries")

    def __init__(self, connection: Caller) -> None:
        self._connection = connection
        self._ids = IdAllocator()
        self._waiting: dict[Cap, list[Reflection]] = {}  # by promise; owns the promises
        self._count = 0  # the number of reflections that wait
        self.entries: dict[EmbargoId, Gate] = {}

    def leave(self, ended: Caller) -> None:
        """Refer to ``ended`` instead of the connection of this table, which has ended."""
        self._connection = ended

    # --- embargoes of this side ---------------------------------------------------------------

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
        """Lift an embargo, because its Disembargo is back. The waiting calls go on.

        ``target`` is the capability at which the Disembargo came back. It may meanwhile have become
        a place at the peer that leads back to this side. This side has then sent the older calls on
        to that place, so the Disembargo is sent after them (row F15). If the Disembargo has been at
        that place before, the places form a ring, and the gate fails (row E17).

        Raises:
            ProtocolError: the embargo does not exist.
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
        """The place at the peer that calls on ``target`` were sent to, if it leads back here."""
        cap = self._connection.named(target)
        if cap is None:
            return None
        place = innermost(cap)
        cap.release()
        if isinstance(place, Address) and place.connection is self._connection and place.bounces:
            return None if place.failure() is not None else place
        return None

    def beyond(self, cap: Cap) -> Cap:
        """Follow the resolutions as far as calls of the peer go. Borrows and lends."""
        end = innermost(cap)
        if isinstance(end, Gate) and end.connection is self._connection:
            place = passing(cap)
            return end if place is None else innermost(place)
        return end

    # --- embargoes of the peer ----------------------------------------------------------------

    def reflect(self, cap: Cap, target: Target, id: int) -> None:
        """Send a Disembargo of the peer back, once the way there is known. Takes over ``cap``.

        While the capability is a promise, the Disembargo waits: an embargo of this side may be
        pending on the next part of the way. It waits until the promise leads back to the peer, and
        no longer (rows F14 and F19).

        Args:
            cap: the capability that ``target`` names.
            target: the target of the Disembargo.
            id: the peer's id of the embargo.

        Raises:
            ProtocolError: the target does not lead back to the peer.
        """
        self._follow(cap, [Reflection(target, id)])

    def _follow(self, cap: Cap, reflections: list[Reflection]) -> None:
        """Send reflections back if ``cap`` leads to the peer; else wait. Takes over ``cap``.

        Raises:
            ProtocolError: ``cap`` leads to an object, or to another peer.
        """
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
        """Address the Disembargoes to ``place``, or to their own target if it is broken.

        Any target will do for an error, because calls that fail have no order to keep.
        """
        known = place.target() if place is not None and place.failure() is None else None
        for each in reflections:
            back = each.target if known is None else known
            self._connection.send(Disembargo(back, LoopbackKind.RECEIVER_LOOPBACK, each.id))

    def _wait(self, cap: Cap, reflections: list[Reflection]) -> None:
        """Wait for the promise ``cap``, together with earlier reflections. Takes over ``cap``.

        The shorter list is added to the longer one, so that a peer that resolves promise to promise
        many times does not cost a step for each reflection.

        Raises:
            ProtocolError: more reflections wait than the peer may hold exports.
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
        # An honest peer sends at most one for each capability of this side that it holds.
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
        except ProtocolError as error:  # a promise is resolving: the tables are not whole
            self._connection.turn.soon(self._connection.on_late_error, error)

    # --- the end ------------------------------------------------------------------------------

    def fail_all(self, error: RpcError) -> None:
        """Fail every gate, because the connection is lost: no call may overtake a lost call."""
        entries, self.entries = self.entries, {}
        for gate in entries.values():
            gate.fail(error)
            gate.release()
        waiting, self._waiting = self._waiting, {}
        for cap in waiting:
            cap.release()
