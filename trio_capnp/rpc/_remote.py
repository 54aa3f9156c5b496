"""Capabilities at a peer: two kinds of address, and the promise that begins as an address.

``Import`` (an entry of the peer's exports) and ``Pipeline`` (a path in one of the peer's answers)
never resolve. A ``RemotePromise`` sends to such an address until it learns what it became:

    ADDRESS --resolve, nothing in the way--> RESOLVED to the replacement
            --resolve, an embargo is needed-> RESOLVED to a gate, a LocalPromise that becomes the
                                              replacement when the Disembargo is back

Whether an embargo is needed is decided from the descriptor on the wire (``CapKind``), never from
the object that it turned into: only the descriptor tells by which way older calls travel.

    none, or broken            never: it rejects everything, and the peer could not reflect it
    senderHosted               no: the same path as before
    senderPromise              no; but if calls were made, the new promise counts as used too
    receiverHosted, ...Answer  exactly if calls were made: they come back to us by the peer,
                               also when what we have there points to the peer again

Source: protocol notes, sections 6 to 8; rows F01 to F25.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trio_capnp.errors import RpcFailed
from trio_capnp.rpc._caps import BrokenCap, Cap, Watcher, innermost, way
from trio_capnp.rpc._ids import ImportId
from trio_capnp.rpc._lifecycle import QuestionState
from trio_capnp.rpc._messages import CapKind, ImportedCap, PromisedAnswer
from trio_capnp.rpc._pending import BrokenPending

if TYPE_CHECKING:
    from trio_capnp.errors import RpcError
    from trio_capnp.rpc._connection import ConnectionState
    from trio_capnp.rpc._messages import CapDescriptor, Path, Target
    from trio_capnp.rpc._pending import Pending, Request
    from trio_capnp.rpc._questions import Question

BOUNCING = (CapKind.RECEIVER_HOSTED, CapKind.RECEIVER_ANSWER)


class Address(Cap):
    """A capability that is a place at the peer, and stays it.

    ``became`` is what the peer said that this place leads to, if that came back to us: calls to
    the place go there. Borrowed, and only to look for rings. A place on a ring is ``dead``.
    """

    __slots__ = ("became", "connection", "dead")

    def __init__(self, connection: ConnectionState) -> None:
        super().__init__()
        self.connection = connection
        self.became: Cap | None = None
        self.dead: RpcError | None = None

    def call(self, request: Request) -> Pending:
        error = self.failure()
        if error is not None:
            request.release()
            return BrokenPending(error)
        return self.connection.send_call(self, request)

    def failure(self) -> RpcError | None:
        """Why nothing can be sent there any more, if so."""
        return self.dead or self.connection.closed_by

    @property
    def broken(self) -> RpcError | None:
        return self.failure()

    @property
    def leads_to(self) -> Cap | None:
        return self.became

    def waiting_question(self) -> Question | None:
        """The call, not yet returned, that this place is in the answer of."""
        return None

    def target(self) -> Target:
        """How messages name this place."""
        raise NotImplementedError

    def descriptor(self) -> CapDescriptor:
        """How payloads to the same peer name this place."""
        raise NotImplementedError


class Import(Address):
    """An entry of the peer's table of exports."""

    __slots__ = ("id",)

    def __init__(self, connection: ConnectionState, id: ImportId) -> None:
        super().__init__(connection)
        self.id = id

    def dispose(self) -> None:
        self.connection.imports.let_go(self)

    def target(self) -> Target:
        return ImportedCap(self.id)

    def descriptor(self) -> CapDescriptor:
        from trio_capnp.rpc._messages import CapDescriptor

        return CapDescriptor(CapKind.RECEIVER_HOSTED, self.id)


class Pipeline(Address):
    """A path in an answer of the peer's. It pins the question."""

    __slots__ = ("path", "question")

    def __init__(self, question: Question, path: Path) -> None:
        super().__init__(question.connection)
        question.pin()
        self.question = question
        self.path = path

    def dispose(self) -> None:
        self.question.unpin()

    def failure(self) -> RpcError | None:
        error = super().failure()
        if error is not None:
            return error
        if self.question.state in (QuestionState.CANCELLED, QuestionState.DONE):
            return RpcFailed("the call whose results this was to come from was canceled")
        return None

    def waiting_question(self) -> Question | None:
        return self.question if self.question.state is QuestionState.WAITING else None

    def target(self) -> Target:
        return PromisedAnswer(self.question.id, self.path)

    def descriptor(self) -> CapDescriptor:
        from trio_capnp.rpc._messages import CapDescriptor

        answer = PromisedAnswer(self.question.id, self.path)
        return CapDescriptor(CapKind.RECEIVER_ANSWER, answer=answer)


class RemotePromise(Cap):
    """A promise of the peer's: an address until it is resolved.

    ``used`` tells whether a call was sent to the address. Passing the promise on in a payload
    does not count; forwarding a call of the peer's does.
    """

    __slots__ = ("_target", "_watchers", "address", "used")

    def __init__(self, address: Import | Pipeline) -> None:
        super().__init__()
        self.address: Import | Pipeline | None = address  # owned, until it is resolved
        self.used = False
        self._target: Cap | None = None
        self._watchers: dict[Watcher, None] = {}

    def dispose(self) -> Cap | None:
        address, self.address = self.address, None
        if address is not None:
            _forget_promise(address, self)
            address.release()
        return self._target

    def resolution(self) -> Cap | None:
        return self._target

    @property
    def leads_to(self) -> Cap | None:
        return self.address if self._target is None else self._target

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

    def call(self, request: Request) -> Pending:
        if self._target is not None:
            return innermost(self._target).call(request)
        assert self.address is not None, "a promise is an address until it has a target"
        self.used = True
        return self.address.call(request)

    def resolve(self, cap: Cap, kind: CapKind) -> None:
        """Become ``cap``, taking over the reference; ``kind`` is how the peer described it."""
        address = self.address
        if address is None:
            cap.release()
            return
        cap = unless_ring(cap, address)  # while this promise itself still leads there
        self.address = None
        address.became = cap
        if self.used and cap.broken is None:
            cap = self._keep_order(cap, kind, address)
        self._target = cap
        address.release()  # after the Disembargo that is addressed to it
        watchers, self._watchers = self._watchers, {}
        for watcher in watchers:
            watcher()

    def _keep_order(self, cap: Cap, kind: CapKind, address: Import | Pipeline) -> Cap:
        """What to become so that no later call overtakes an older one."""
        if kind in BOUNCING:
            return address.connection.embargoes.begin(address, cap)
        if isinstance(cap, RemotePromise):
            cap.used = True
        return cap

    def reject(self, error: RpcError) -> None:
        """Become an error."""
        self.resolve(BrokenCap(error), CapKind.NONE)


def unless_ring(cap: Cap, address: Address) -> Cap:
    """Give ``cap``, or an error if the place at ``address`` would lead to itself (row E17).

    A ring across the link is there already: the peer and we have each told the other that the
    one is the other. Its places are dead from now on, so that no call goes round.
    """
    limit = address.connection.limits.max_promise_chain
    passed = [address]
    for steps, step in enumerate(way(cap)):
        if isinstance(step, Address):
            passed.append(step)
        if step is address:
            error = RpcFailed("a promise was resolved to itself")
            for place in passed:
                place.dead = error
            break
        if steps == limit:
            error = RpcFailed(f"more than {limit} promises in a row; see Limits(max_promise_chain)")
            break
    else:
        return cap
    cap.release()
    return BrokenCap(error)


def _forget_promise(address: Import | Pipeline, promise: RemotePromise) -> None:
    """Nobody holds the promise: a later resolution has nothing to resolve."""
    if isinstance(address, Pipeline):
        pipelines = address.question.pipelines
        if pipelines.get(address.path) is promise:
            del pipelines[address.path]
    else:
        address.connection.imports.forget_promise(address.id)
