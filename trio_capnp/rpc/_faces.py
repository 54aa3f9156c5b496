"""The faces that the parts of the protocol's core show one another.

A part names another one by a class or a protocol of this module, so the modules of ``rpc`` read
from here upward, and none needs a module above it.

``Cap`` is a capability, ``Content`` what a payload holds, ``Request`` a call about to be made and
``Pending`` a call under way. Both classes are abstract; the variants are further up.

A ``Cap`` counts its references. Whoever gets one from a function that says *gives* owns a
reference and releases it; who *borrows* does not. Every path through a variant ends the same way:
what was counted is released once, and what was asked is answered once.

A ``Pending`` ends in exactly one outcome: its results, an error, or one of ``Ended``. It counts
its holders; when the last one lets go before the outcome is there, the call is cancelled. Holders
are whoever awaits it, every pipelined capability made from it, and the answer that it serves.
Watching is not holding: who let go still hears when the call has stopped.

Source: protocol notes, sections 2, 5 and 7.5; rpc.capnp, "Promises"; rows B01 to B10, D01 to D13.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias, TypeGuard

from trio_capnp.errors import RpcError

if TYPE_CHECKING:
    from weakref import ReferenceType

    from trio_capnp.rpc._flow import Window

Path: TypeAlias = tuple[int, ...]
"""Pointer numbers, from the root of some results to a capability."""

Watcher: TypeAlias = Callable[[], None]


class Ended(Enum):
    """Outcomes that are neither results nor an error."""

    CANCELED = auto()
    ELSEWHERE = auto()
    """The results of a tail call went straight to whoever asked for them."""


# Members of enums by names of their own: before Python 3.12, finding one in its class is slow.
CANCELED: Final = Ended.CANCELED
ELSEWHERE: Final = Ended.ELSEWHERE


if TYPE_CHECKING:
    Outcome: TypeAlias = "Content | RpcError | Ended"
    OnOutcome: TypeAlias = "Callable[[Outcome], None]"


# --- capabilities -----------------------------------------------------------------------------


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


# --- contents ---------------------------------------------------------------------------------


class Content(Protocol):
    """The content of a payload, whoever made it: a message that came, or one being built."""

    @property
    def caps(self) -> list[Cap | None]:
        """The capability table; owns one reference to each entry."""
        ...

    @caps.setter
    def caps(self, caps: list[Cap | None]) -> None: ...

    def cap_index(self, path: Path) -> int | None:
        """Give the entry of ``caps`` behind these pointers, or None for a null pointer.

        Raises:
            WireError: the path leads through something that is not a struct.
        """
        ...

    @property
    def words(self) -> int:
        """Size in 8-byte words, for accounting."""
        ...


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


class Publication(Protocol):
    """Capabilities that a handler published before its results. Owns a reference to each."""

    @property
    def content(self) -> Content:
        """The content that they were published in; it may have others by now."""
        ...

    def at(self, path: Path) -> Cap:
        """Give the capability behind these pointers: a broken one where there is none."""
        ...

    def references(self) -> list[Cap | None]:
        """Give a reference to each capability."""
        ...

    def copy(self) -> Publication:
        """Give the same capabilities, with references of their own."""
        ...

    def release(self) -> None:
        """Give up the references. Idempotent."""
        ...


# --- calls ------------------------------------------------------------------------------------


class ServedAnswer(Protocol):
    """The answer that a call serves if it forwards one of a peer's: an entry of that table."""

    @property
    def connection(self) -> object:
        """The connection that the peer's call came over."""
        ...

    def can_redirect(self) -> bool:
        """Whether the peer may be told to take the results from another call."""
        ...

    def redirect_to(self, pending: Pending) -> None:
        """Let the peer take the results from its own answer, if the call went to it (row G02)."""
        ...


class Request:
    """One call about to be made. Owns the references in its content's capability table.

    Attributes:
        flags: bits of ``CallFlag``.
        answer: the answer that this call will serve if it forwards one of the peer's.
        origin: the runtime's object for the connection that the call came over; None for a call
            of this vat.
    """

    __slots__ = ("answer", "content", "flags", "interface_id", "method_id", "origin")

    def __init__(
        self,
        interface_id: int,
        method_id: int,
        content: Content,
        flags: int = 0,
        answer: ServedAnswer | None = None,
        origin: object = None,
    ) -> None:
        self.interface_id = interface_id
        self.method_id = method_id
        self.content = content
        self.flags = flags
        self.answer = answer
        self.origin = origin

    def release(self) -> None:
        release_caps(self.content)


def is_content(outcome: Outcome | None) -> TypeGuard[Content]:
    """Whether a call ended with results."""
    return not (
        outcome is None
        or outcome is CANCELED
        or outcome is ELSEWHERE
        or isinstance(outcome, RpcError)
    )


def is_ended(outcome: Outcome | None) -> TypeGuard[Ended]:
    """Whether a call ended with neither results nor an error."""
    return outcome is CANCELED or outcome is ELSEWHERE


class Listener(Protocol):
    """Whoever is told the outcome of a call."""

    def answered(self, outcome: Outcome) -> None: ...


class Pending:
    """The caller's view of a call. Abstract, but no ``ABC``, for the reason that ``Cap`` has."""

    __slots__ = ("_listener", "_watchers", "holders", "outcome", "owns_content")

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        """What ``__init__`` does; compiled, a subclass calls this with less ado."""
        self.holders = 1
        self.outcome: Outcome | None = None
        self.owns_content = True
        self._listener: ReferenceType[Listener] | None = None
        self._watchers: list[OnOutcome] | None = None

    def hold(self) -> None:
        self.holders += 1

    def release(self) -> None:
        """Give up one hold; the last one cancels the call if it is still under way."""
        self.holders -= 1
        assert self.holders >= 0, "a pending call was released more often than it was held"
        if self.holders == 0:
            self.unheld()

    def unheld(self) -> None:
        """React to the last holder having let go."""
        raise NotImplementedError

    def take_content(self) -> None:
        """Take over the references of the results; they are no more released with this call."""
        self.owns_content = False

    def release_results(self) -> None:
        """Give up the results' references, unless somebody took them."""
        if self.owns_content and is_content(self.outcome):
            self.owns_content = False
            release_caps(self.outcome)

    def pipeline(self, path: Path) -> Cap:
        """Give the capability that the results will have there; the same path, the same one."""
        raise NotImplementedError

    def published(self) -> Publication | None:
        """What the handler published before the results, borrowed."""
        return None

    def watch(self, on_outcome: OnOutcome) -> None:
        """Call ``on_outcome`` once, now if the outcome is known."""
        if self.outcome is not None:
            on_outcome(self.outcome)
        elif self._watchers is None:
            self._watchers = [on_outcome]
        else:
            self._watchers.append(on_outcome)

    def unwatch(self, on_outcome: OnOutcome) -> None:
        if self._watchers is not None and on_outcome in self._watchers:
            self._watchers.remove(on_outcome)

    def listen(self, listener: ReferenceType[Listener]) -> None:
        """Tell one object the outcome once, before who watches, if it still lives then."""
        if self.outcome is None:
            self._listener = listener
        else:
            _tell(listener, self.outcome)

    def settle(self, outcome: Outcome) -> None:
        """Set the outcome, and tell what was pipelined, then who watches. A second is ignored."""
        if self.outcome is not None:
            return
        self.outcome = outcome
        self.resolve_pipelines(outcome)
        if self._listener is not None:
            _tell(self._listener, outcome)
        watchers, self._watchers = self._watchers, None
        if watchers is not None:
            for on_outcome in watchers:
                on_outcome(outcome)

    def resolve_pipelines(self, outcome: Outcome) -> None:
        """Let what was pipelined become what the outcome has there."""
        raise NotImplementedError


def _tell(listener: ReferenceType[Listener], outcome: Outcome) -> None:
    told = listener()
    if told is not None:
        told.answered(outcome)
