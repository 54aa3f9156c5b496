"""Capabilities: the one abstract face, and the variants that need no connection.

A ``Cap`` counts its references. Whoever gets one from a function that says *gives* owns a
reference and releases it; who *borrows* does not. Five variants exist: ``LocalCap`` (an object
of this vat), ``BrokenCap`` (an error), ``LocalPromise`` (a queue until it is known), ``Import``
and ``Pipeline`` (addresses at a peer) and ``RemotePromise`` (an address until it resolves). The
two promises share ``Promise``, which knows their resolution and tells it.

Every path through a variant ends the same way: what was counted is released once, and what was
asked is answered once.

Source: protocol notes, section 2; rpc.capnp, "Promises".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol, TypeAlias

from trio_capnp.rpc._errors import kept

if TYPE_CHECKING:
    from trio_capnp.errors import RpcError
    from trio_capnp.rpc._flow import Window
    from trio_capnp.rpc._lookouts import Lookout
    from trio_capnp.rpc._messages import Content
    from trio_capnp.rpc._pending import Pending, Request
    from trio_capnp.rpc._turn import Turn

Watcher: TypeAlias = Callable[[], None]


class Cap:
    """A reference-counted capability.

    Abstract, but no ``ABC``: asking for the variant of a capability is frequent, and
    ``isinstance`` on classes of that kind is a function in Python.
    """

    __slots__ = ("flow", "refs")

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        """What ``__init__`` does; compiled, a subclass calls this with less ado."""
        self.refs = 1
        self.flow: Window | None = None  # of streaming calls, from the first one on

    def add_ref(self) -> Cap:
        """Count one more reference and give it."""
        self.refs += 1
        return self

    def release(self) -> None:
        """Give up one reference; the last one ends the capability."""
        cap: Cap | None = self
        while cap is not None:  # a loop: chains of promises can be long
            cap.refs -= 1
            assert cap.refs >= 0, f"{cap!r} was released more often than it was held"
            if cap.refs:
                return
            cap = cap.dispose()

    def dispose(self) -> Cap | None:
        """End, with the last reference; give the reference that was held on another, if any."""
        raise NotImplementedError

    def call(self, request: Request) -> Pending:
        """Send a call, in the order of calls made. Takes over ``request``; gives the pending."""
        raise NotImplementedError

    def resolution(self) -> Cap | None:
        """What this promise has become, borrowed; None if it is no promise or still one."""
        return None

    @property
    def is_promise(self) -> bool:
        """Whether this may still become something else."""
        return False

    @property
    def broken(self) -> RpcError | None:
        """The error that every call gives, if that is what this is."""
        return None

    def when_resolved(self, watcher: Watcher) -> None:
        """Call ``watcher`` once ``resolution`` is known; at once if it is, or never will be.

        What it resolved to may be a promise again: who wants the end of the chain asks on.
        """
        watcher()

    def forget_watcher(self, watcher: Watcher) -> None:
        """Not call it any more."""

    def passed_by(self, request: Request) -> Cap:
        """Give the place where a call that waited elsewhere goes on to, borrowed: here."""
        return self

    def behind_gate(self) -> Cap | None:
        """Give where calls of the peer go on to now, if this is the gate of an embargo."""
        return None

    @property
    def passing(self) -> Cap | None:
        """Where calls of the peer went when this promise became a gate, borrowed."""
        return None

    def die(self, error: RpcError) -> None:
        """Fail all calls from now on, if this is a place at a peer: it leads to itself."""

    @property
    def leads_to(self) -> Cap | None:
        """Where calls go on from here, borrowed, if that is known: a step of a possible ring."""
        return self.resolution()


NO_CAPS: list[Cap | None] = []
"""The empty capability table. Shared; never mutate it."""


def release_caps(content: Content) -> None:
    """Give up every capability of a content, once."""
    caps = content.caps
    if caps:
        content.caps = NO_CAPS
        for cap in caps:
            if cap is not None:
                cap.release()


class Promise(Cap):
    """A capability that is not known yet: its resolution, and the watchers of that."""

    __slots__ = ("_passing", "_target", "_watchers", "lookout")

    def _begin(self) -> None:
        self.refs = 1
        self.flow = None
        self.lookout: Lookout | None = None
        self._target: Cap | None = None  # owned: the resolution
        self._passing: Cap | None = None  # owned; see ``place_for``
        self._watchers: dict[Watcher, None] = {}

    @property
    def passing(self) -> Cap | None:
        return self._passing

    def resolution(self) -> Cap | None:
        return self._target

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

    def _tell_watchers(self) -> None:
        """Tell of ``_target``, which has just become known.

        All is taken from here first, because a watcher may let go of this promise.
        """
        watchers, self._watchers = self._watchers, {}
        lookout, self.lookout = self.lookout, None
        target = self._target
        for watcher in watchers:
            watcher()
        if lookout is not None and target is not None:
            lookout.follow(target)


def innermost(cap: Cap) -> Cap:
    """Follow what promises have become, as far as is known. Borrows and lends."""
    while (resolved := cap.resolution()) is not None:
        cap = resolved
    return cap


def place_for(request: Request, cap: Cap) -> Cap:
    """Follow what promises have become, as far as this call goes. Borrows and lends.

    A call of the peer's passes a gate that was there when one of the promises became it, for those
    that waited at the promise have passed, too. Any other gate can be there because of such calls.
    """
    end = innermost(cap)
    if request.answer is None or not end.is_promise or end.passed_by(request) is end:
        return end
    return passing(cap) or end


def passing(cap: Cap) -> Cap | None:
    """Where calls of the peer go on to from the first promise that became a gate, borrowed."""
    step: Cap | None = cap
    while step is not None:
        if step.passing is not None:
            return step.passing
        step = step.resolution()
    return None


def way(cap: Cap) -> Iterator[Cap]:
    """Everything that a call on ``cap`` passes, as far as is known (row E17).

    A promise must not become what already leads to it; as every resolution looks first, there is
    no ring, and this ends.
    """
    step: Cap | None = cap
    while step is not None:
        yield step
        step = step.leads_to


def passes(cap: Cap, place: Cap) -> bool:
    """Whether a call on ``cap`` passes ``place``, as far as is known."""
    for step in way(cap):  # noqa: SIM110 - compiled, this has no closure
        if step is place:
            return True
    return False


def break_ring(cap: Cap, place: Cap, error: RpcError) -> None:
    """End a ring that is there already: no call may go round by way of ``cap``."""
    steps: list[Cap] = []
    for step in way(cap):
        if step is place:
            break
        steps.append(step)
    for step in steps:
        step.die(error)


class Dispatcher(Protocol):
    """What the runtime does for one server object."""

    def deliver(self, delivery: Delivery) -> None:
        """Take a call, in order. Must not raise."""
        ...

    def unreferenced(self) -> None:
        """Learn that the last reference is gone; another may still be made."""
        ...


class LocalCap(Cap):
    """An object of this vat. There is one for each object, so identity is the object's."""

    __slots__ = ("dispatcher", "turn")

    def __init__(self, dispatcher: Dispatcher, turn: Turn) -> None:
        self._begin()
        self.dispatcher = dispatcher
        self.turn = turn

    def dispose(self) -> None:
        self.turn.soon(self._tell_unreferenced)

    def _tell_unreferenced(self) -> None:
        if self.refs == 0:  # nobody took a new reference in the meantime
            self.dispatcher.unreferenced()

    def call(self, request: Request) -> Pending:
        pending = LocalPending(self.turn)
        self.refs += 1  # the delivery's: an object lives at least as long as its calls
        delivery = Delivery(request, pending, self)
        pending.delivery = delivery
        self.turn.soon(self._deliver, delivery)
        return pending

    def _deliver(self, delivery: Delivery) -> None:
        if delivery.canceled:
            delivery.return_canceled()
        else:
            self.dispatcher.deliver(delivery)


class BrokenCap(Cap):
    """A capability that failed. ``is_null`` tells the null capability from a broken promise."""

    __slots__ = ("error", "is_null")

    def __init__(self, error: RpcError, *, is_null: bool = False) -> None:
        self._begin()
        self.error = kept(error)
        self.is_null = is_null

    def dispose(self) -> None:
        """Do nothing: an error holds nothing."""

    def call(self, request: Request) -> Pending:
        request.release()
        return BrokenPending(self.error)

    @property
    def broken(self) -> RpcError | None:
        return self.error


# At the end, for that module needs the classes above.
from trio_capnp.rpc._pending import BrokenPending, Delivery, LocalPending  # noqa: E402
