"""Capabilities at a peer: two kinds of address, and the promise that begins as an address.

``Import`` (an entry of the peer's exports) and ``Pipeline`` (a path in one of the peer's answers)
never resolve. A ``RemotePromise`` sends calls to such an address until it is resolved:

    ADDRESS --resolve, no embargo is needed--> RESOLVED to the replacement
            --resolve, an embargo is needed--> RESOLVED to a gate, which resolves to the
                                               replacement when the Disembargo is back

The descriptor on the wire (``CapKind``) decides whether an embargo is needed, never the capability
that it turned into, because only the descriptor tells the way of the older calls:

    none, or an error          never: every call fails, and the peer could not reflect the
                               Disembargo
    senderHosted               no: later calls take the same way
    senderPromise              no; but if calls were sent, the new promise counts as used, too
    receiverHosted,            exactly if calls were sent: they come back to this side by way of
    receiverAnswer             the peer, also if the capability here leads to the peer again

Source: ``docs/protocol.md``, sections 6 to 8; rows F01 to F25.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trio_capnp.errors import RpcFailed
from trio_capnp.rpc._chains import PromisedCap, innermost, look_out, place_for, way
from trio_capnp.rpc._faces import Cap
from trio_capnp.rpc._ids import ImportId, QuestionId
from trio_capnp.rpc._lifecycle import QuestionState
from trio_capnp.rpc._messages import CapDescriptor, CapKind, ImportedCap, PromisedAnswer
from trio_capnp.rpc._settled import BrokenCap, BrokenPending

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.errors import RpcError
    from trio_capnp.rpc._faces import Path, Pending, Request
    from trio_capnp.rpc._lookouts import Lookout
    from trio_capnp.rpc._messages import Target
    from trio_capnp.rpc._peer import Peer
    from trio_capnp.wire._attached import OwnedFd

# Module names for enum members: before Python 3.12, looking up a member in its class is slow.
NONE: Final = CapKind.NONE
RECEIVER_ANSWER: Final = CapKind.RECEIVER_ANSWER
RECEIVER_HOSTED: Final = CapKind.RECEIVER_HOSTED
SENDER_HOSTED: Final = CapKind.SENDER_HOSTED
SENDER_PROMISE: Final = CapKind.SENDER_PROMISE
THIRD_PARTY_HOSTED: Final = CapKind.THIRD_PARTY_HOSTED
CANCELLED: Final = QuestionState.CANCELLED
DONE: Final = QuestionState.DONE

BOUNCING: Final = (RECEIVER_HOSTED, RECEIVER_ANSWER)
HOSTED: Final = (SENDER_HOSTED, SENDER_PROMISE, THIRD_PARTY_HOSTED)


if TYPE_CHECKING:

    class ImportTable(Protocol):
        def let_go(self, address: Import) -> None:
            """Give back an import that nothing here refers to any more."""
            ...

    class EmbargoTable(Protocol):
        def begin(self, address: Address, behind: Cap) -> Cap:
            """Send a Disembargo after the calls to ``address``. Takes ``behind``, gives a gate."""
            ...

        def beyond(self, cap: Cap) -> Cap:
            """Follow the resolutions as far as calls of the peer go. Borrows and lends."""
            ...

    class PlacesPeer(Peer, Protocol):
        """The connection to a peer, with the parts that places there use."""

        @property
        def imports(self) -> ImportTable: ...

        @property
        def embargoes(self) -> EmbargoTable: ...

        def send_call(self, address: Address, request: Request) -> Pending:
            """Send a call to a place at the peer; takes over ``request``."""
            ...

    class Asked(Protocol):
        """The part of a question that places in its answer use."""

        is_named: bool
        """A message to the peer described a place in the results, and the peer may keep it."""

        @property
        def connection(self) -> PlacesPeer: ...

        @property
        def id(self) -> QuestionId: ...

        @property
        def state(self) -> object: ...

        def waits(self) -> bool:
            """Whether a Return is wanted and has not arrived."""
            ...

        def pin(self) -> None:
            """Keep the answer at the peer."""
            ...

        def unpin(self) -> None:
            """Give up one pin; the last one sends the Finish."""
            ...

        def forget_pipeline(self, path: Path, place: Pipeline) -> None:
            """Forget the place at ``path``, whose last reference is released."""
            ...


class Address(Cap):
    """A capability that is a place at the peer, and never another one.

    Attributes:
        promise: the promise that begins at this place, to be told about the resolution; borrowed.
        became: the capability that the place leads to, once known; borrowed, to detect rings.
        dead: the error of a place on a ring, or of one that leads to an error.
        onward: the place at the same peer that this one has become; borrowed.
        lookout: the lookout of the promise that ``became`` leads to; if that promise becomes an
            error, this place dies.
        is_home: the peer described a capability of this side, so calls come back here.
        used: a call was sent to this place. Calls of the peer that this side sends on count, too:
            without an embargo they would be overtaken. Passing the place on in a payload does not
            use it.
    """

    __slots__ = (
        "became",
        "connection",
        "dead",
        "is_home",
        "lookout",
        "onward",
        "promise",
        "used",
    )

    def __init__(self, connection: PlacesPeer) -> None:
        self._begin()
        self.connection: PlacesPeer = connection
        self.promise: RemotePromise | None = None
        self.became: Cap | None = None
        self.dead: RpcError | None = None
        self.onward: Address | None = None
        self.lookout: Lookout | None = None
        self.is_home: bool = False
        self.used: bool = False

    def promised(self) -> Cap:
        """Give the promise that begins at this place: the same one each time."""
        if self.promise is not None:
            return self.promise.add_ref()
        self.add_ref()
        return RemotePromise(self)

    def resolve(self, cap: Cap, kind: CapKind) -> None:
        """Resolve to ``cap``, which the peer described as ``kind``. Takes over ``cap``."""
        promise = self.promise  # a reference for the call: this place only borrows the promise
        if promise is not None:
            promise.resolve(cap, kind)
        else:
            self.learn(cap, kind).release()

    def die(self, error: RpcError) -> None:
        """Fail all calls from now on, because this place leads to itself or to an error.

        The peer's entry is given back at once. Otherwise each side could keep the other's entry for
        ever.
        """
        self.dead = self.dead or error
        self.look_away()

    def learn(self, cap: Cap, kind: CapKind) -> Cap:
        """Note that this place leads to ``cap``, which the peer described as ``kind``.

        Takes over ``cap``. Gives it, or a broken capability if it leads back to this place.
        """
        self.became = cap = unless_ring(cap, self)
        self.is_home = kind in BOUNCING and cap.broken is None
        place = cap.address if isinstance(cap, RemotePromise) else cap
        if kind in HOSTED and isinstance(place, Address):
            self.onward = place
            if self.used:
                place.use()
        else:
            look_out(self, cap)
        return cap

    def look_away(self) -> None:
        """Leave the lookout of the promise that this place leads to."""
        lookout, self.lookout = self.lookout, None
        if lookout is not None:
            lookout.places.pop(self, None)

    def use(self) -> None:
        """Note that a call was sent to this place, and so to each place that it has become."""
        place: Address | None = self
        while place is not None and not place.used:
            place.used = True
            place = place.onward

    @property
    def bounces(self) -> bool:
        """Whether calls to this place come back to this side."""
        place = self
        while place.onward is not None:
            place = place.onward
        return place.is_home

    def call(self, request: Request) -> Pending:
        error = self.failure()
        if error is not None:
            request.release()
            return BrokenPending(error)
        if not self.used:
            self.use()
        return self.connection.send_call(self, request)

    def failure(self) -> RpcError | None:
        """The error of every call to this place from now on; None if calls can be sent."""
        return self.dead or self.connection.closed_by

    @property
    def broken(self) -> RpcError | None:
        return self.failure()

    @property
    def leads_to(self) -> Cap | None:
        return self.became

    def waiting_question(self) -> Asked | None:
        """The question whose answer this place is in, while it waits for the Return; else None."""
        return None

    def target(self) -> Target:
        """Give the target of messages to this place."""
        raise NotImplementedError

    def descriptor(self) -> CapDescriptor:
        """Give the descriptor of this place in payloads to the same peer."""
        raise NotImplementedError


class Import(Address):
    """An entry of the peer's table of exports. Owns the file descriptor that came with it, if any.

    The file descriptor is closed with the last reference, also if the connection ends before, so
    that the program never uses a number that has become another file.
    """

    __slots__ = ("_fd", "_target", "id")

    def __init__(self, connection: PlacesPeer, id: ImportId) -> None:
        super().__init__(connection)
        self.id: ImportId = id
        self._target = ImportedCap(id)
        self._fd: OwnedFd | None = None

    def attach(self, fd: OwnedFd) -> None:
        """Take over a file descriptor. The first one is kept, and later ones are closed (K04)."""
        if self._fd is None:
            self._fd = fd
            self.may_have_fd: bool = True
        else:
            fd.close()

    def fileno(self) -> int | None:
        return None if self._fd is None else self._fd.number

    def die(self, error: RpcError) -> None:
        Address.die(self, error)
        self.connection.imports.let_go(self)

    def dispose(self) -> None:
        self.look_away()
        if self._fd is not None:
            self._fd.close()
        self.connection.imports.let_go(self)

    def target(self) -> Target:
        return self._target

    def descriptor(self) -> CapDescriptor:
        return CapDescriptor(RECEIVER_HOSTED, self.id)


class Pipeline(Address):
    """A path in an answer of the peer. It pins the question.

    If the Return describes an import at that path, this place is the import (``hosted``) from then
    on, and does not pin the question any more. Calls take the same way.
    """

    __slots__ = ("hosted", "path", "pins", "question")

    def __init__(self, question: Asked, path: Path) -> None:
        super().__init__(question.connection)
        question.pin()
        self.pins: bool = True
        self.question: Asked = question
        self.path: Path = path
        self.hosted: Import | None = None  # owned

    def _unpin(self) -> None:
        pins, self.pins = self.pins, False
        if pins:
            self.question.unpin()

    def die(self, error: RpcError) -> None:
        Address.die(self, error)
        self._unpin()

    def learn(self, cap: Cap, kind: CapKind) -> Cap:
        cap = Address.learn(self, cap, kind)
        place = cap.address if isinstance(cap, RemotePromise) else cap
        if kind in HOSTED and isinstance(place, Import):
            place.add_ref()
            self.hosted = place
            self._unpin()
        return cap

    def dispose(self) -> Cap | None:
        self.look_away()
        self.question.forget_pipeline(self.path, self)
        self._unpin()
        return self.hosted

    def failure(self) -> RpcError | None:
        error = Address.failure(self)
        if error is not None:
            return error
        if self.hosted is not None:
            return self.hosted.failure()
        if self.question.state in (CANCELLED, DONE):
            return RpcFailed("the call that was to return this capability was canceled")
        return None

    def waiting_question(self) -> Asked | None:
        return self.question if self.question.waits() else None

    def target(self) -> Target:
        if self.hosted is not None:
            return self.hosted.target()
        return PromisedAnswer(self.question.id, self.path)

    def descriptor(self) -> CapDescriptor:
        if self.hosted is not None:
            return self.hosted.descriptor()
        self.question.is_named = True
        answer = PromisedAnswer(self.question.id, self.path)
        return CapDescriptor(RECEIVER_ANSWER, answer=answer)


class RemotePromise(PromisedCap):
    """A promise of the peer: an address until it is resolved."""

    __slots__ = ("address",)

    def __init__(self, address: Address) -> None:
        """Takes over the reference to ``address``."""
        self._begin()
        self.address: Address | None = address  # owned; None once this promise is resolved
        address.promise = self

    def dispose(self) -> Cap | None:
        address, self.address = self.address, None
        if address is not None:
            address.promise = None
            address.release()
        passing, self._passing = self._passing, None
        if passing is not None:
            passing.release()
        return self._target

    @property
    def leads_to(self) -> Cap | None:
        return self.address if self._target is None else self._target

    def call(self, request: Request) -> Pending:
        if self._target is not None:
            return place_for(request, self).call(request)
        assert self.address is not None, "a promise is an address until it has a target"
        return self.address.call(request)

    def resolve(self, cap: Cap, kind: CapKind) -> None:
        """Become ``cap``, taking over the reference; ``kind`` is how the peer described it."""
        address = self.address
        if address is None:
            cap.release()
            return
        cap = address.learn(cap, kind)  # while this promise itself still leads there
        self.address = address.promise = None
        if address.used and address.is_home:
            # Later calls must not overtake the calls that come back by way of the peer.
            cap = address.connection.embargoes.begin(address, cap)
        else:
            self._passing = innermost(cap).behind_gate()
        self._target = cap
        address.release()  # after the Disembargo that is addressed to it
        self._tell_watchers()

    def reject(self, error: RpcError) -> None:
        """Become an error."""
        self.resolve(BrokenCap(error), NONE)


def unless_ring(cap: Cap, address: Address) -> Cap:
    """Give ``cap``, or an error if the place at ``address`` would lead to itself (row E17).

    A ring across the link exists already when it is found: each side has told the other that its
    promise is the other's. All places on the ring die, so that no call goes round.
    """
    limit = address.connection.limits.max_promise_chain
    passed = [address]
    for steps, step in enumerate(way(cap)):
        if isinstance(step, Address):
            passed.append(step)
        if step is address:
            error = RpcFailed("a promise was resolved to itself")
            for place in passed:
                place.die(error)
            break
        if steps == limit:
            error = RpcFailed(f"more than {limit} promises in a row; see Limits(max_promise_chain)")
            break
    else:
        return cap
    cap.release()
    return BrokenCap(error)
