"""The interfaces that the modules of the core share.

A module refers to another one by a class or a protocol of this module, so the modules of ``rpc``
can be read from here upward, and none needs a module above it.

``Cap`` is a capability, ``Content`` the content of a payload, ``Request`` a call about to be made,
and ``Pending`` a call under way. ``Cap`` and ``Pending`` are abstract; their variants are in other
modules.

A ``Cap`` counts its references. A function that *gives* a capability makes its caller the owner of
a reference, which the caller releases; a function that *borrows* or *lends* does not. Each variant
keeps two promises: a counted reference is released once, and a call is answered once.

A ``Pending`` ends in exactly one outcome: its results, an error, or a member of ``Ended``. It
counts its holders. When the last holder lets go before the outcome is there, the call is cancelled.
Holders are the task that awaits it, each pipelined capability made from it, and the answer that it
serves. A watcher is no holder, and is told the outcome also after the last holder has let go.

Source: ``docs/protocol.md``, sections 2, 5 and 7.5; rpc.capnp, "Promises"; rows B01 to B10, D01 to
D13.
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
    """The results of a tail call stay at the peer, which gives them to its own question."""


# Module names for enum members: before Python 3.12, looking up a member in its class is slow.
CANCELED: Final = Ended.CANCELED
ELSEWHERE: Final = Ended.ELSEWHERE


if TYPE_CHECKING:
    Outcome: TypeAlias = "Content | RpcError | Ended"
    OnOutcome: TypeAlias = "Callable[[Outcome], None]"
    CallBegins: TypeAlias = "Callable[[bool, int, int], OnOutcome]"
    """Told a call of a connection: whether this side serves it, its interface and its method.

    Returns a function to be told its outcome, once. Neither raises an error.
    """


# --- capabilities -----------------------------------------------------------------------------


class Cap:
    """A reference-counted capability.

    Abstract, but no ``ABC``, because ``isinstance`` is frequent on capabilities, and on an ``ABC``
    it calls a function written in Python.
    """

    __slots__ = ("flow", "may_have_fd", "refs")

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        """Body of ``__init__``. Subclasses call it directly: in Cython that is a C call."""
        self.refs: int = 1
        self.flow: Window | None = None  # set by the first streaming call
        self.may_have_fd: bool = False  # False: ``fileno`` is not called

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
        """End with the last reference; give the reference to the next capability, if any."""
        raise NotImplementedError

    def call(self, request: Request) -> Pending:
        """Send a call behind all earlier ones. Takes over ``request``; gives the pending."""
        raise NotImplementedError

    def resolution(self) -> Cap | None:
        """The capability that this promise has become, borrowed; None if there is none."""
        return None

    def fileno(self) -> int | None:
        """The file descriptor behind this capability, borrowed; None if there is none."""
        return None

    @property
    def is_promise(self) -> bool:
        """Whether this may still become another capability."""
        return False

    @property
    def broken(self) -> RpcError | None:
        """The error of every call on this capability; None if it is not broken."""
        return None

    def when_resolved(self, watcher: Watcher) -> None:
        """Call ``watcher`` once ``resolution`` is known; at once if this is no unresolved promise.

        The resolution may be a promise again. To learn the end of a chain, watch each promise.
        """
        watcher()

    def forget_watcher(self, watcher: Watcher) -> None:
        """Do not call ``watcher`` any more."""

    def passed_by(self, request: Request) -> Cap:
        """The capability that takes a call which waited in a promise before this one; borrowed."""
        return self

    def behind_gate(self) -> Cap | None:
        """Give the capability that calls of the peer go on to, if this is a gate; else None."""
        return None

    @property
    def passing(self) -> Cap | None:
        """The capability that calls of the peer went on to when this became a gate; borrowed."""
        return None

    def die(self, error: RpcError) -> None:
        """Fail all calls from now on, if this is a place at a peer that leads to itself."""

    @property
    def leads_to(self) -> Cap | None:
        """The next capability that a call passes, borrowed, if known: a step of a possible ring."""
        return self.resolution()


# --- contents ---------------------------------------------------------------------------------


class Content(Protocol):
    """The content of a payload: of a received message, or of one being built."""

    @property
    def caps(self) -> list[Cap | None]:
        """The capability table; owns one reference to each entry."""
        ...

    @caps.setter
    def caps(self, caps: list[Cap | None]) -> None: ...

    def cap_index(self, path: Path) -> int | None:
        """Give the entry of ``caps`` behind these pointers, or None for a null pointer.

        Raises:
            WireError: the path leads through a pointer that is not to a struct.
        """
        ...

    @property
    def words(self) -> int:
        """Size in 8-byte words, for accounting."""
        ...


NO_CAPS: list[Cap | None] = []
"""The empty capability table. Shared; never mutate it."""


def release_caps(content: Content) -> None:
    """Release every capability of a content. Idempotent."""
    caps = content.caps
    if caps:
        content.caps = NO_CAPS
        for cap in caps:
            if cap is not None:
                cap.release()


if TYPE_CHECKING:

    class Publication(Protocol):
        """Capabilities that a handler published before its results. Owns a reference to each."""

        @property
        def content(self) -> Content:
            """The content that they were published in; its ``caps`` may have changed since."""
            ...

        def at(self, path: Path) -> Cap:
            """Give the capability behind these pointers; a broken one if there is none."""
            ...

        def references(self) -> list[Cap | None]:
            """Give a reference to each capability."""
            ...

        def copy(self) -> Publication:
            """Give a publication of the same capabilities, with new references."""
            ...

        def release(self) -> None:
            """Give up the references. Idempotent."""
            ...


# --- calls ------------------------------------------------------------------------------------


if TYPE_CHECKING:

    class ServedAnswer(Protocol):
        """The answer that a call serves if it forwards a call of a peer: an entry of the table."""

        @property
        def connection(self) -> object:
            """The connection of the peer that sent the call."""
            ...

        def can_redirect(self) -> bool:
            """Whether the peer may be told to take the results from another call."""
            ...

        def redirect_to(self, pending: Pending) -> None:
            """Redirect, if ``pending`` is a call to the same peer that has not left yet (G02)."""
            ...


class Request:
    """One call about to be made. Owns the references in its content's capability table.

    Attributes:
        flags: bits of ``CallFlag``.
        answer: the answer that this call serves, if it forwards a call of the peer.
        origin: the runtime's object for the connection that sent the call; None for a call of this
            vat.
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
        self.interface_id: int = interface_id
        self.method_id: int = method_id
        self.content: Content = content
        self.flags: int = flags
        self.answer: ServedAnswer | None = answer
        self.origin: object = origin

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


if TYPE_CHECKING:

    class Listener(Protocol):
        """An object that is told the outcome of a call."""

        def answered(self, outcome: Outcome) -> None: ...


class Pending:
    """The caller's view of a call. Abstract, but no ``ABC``, because ``isinstance`` is frequent."""

    __slots__ = ("_listener", "_watchers", "holders", "outcome", "owns_content")

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        """Body of ``__init__``. Subclasses call it directly: in Cython that is a C call."""
        self.holders: int = 1
        self.outcome: Outcome | None = None
        self.owns_content: bool = True
        self._listener: ReferenceType[Listener] | None = None
        self._watchers: list[OnOutcome] | None = None

    def hold(self) -> None:
        self.holders += 1

    def release(self) -> None:
        """End one hold; the last one cancels the call if it is still under way."""
        self.holders -= 1
        assert self.holders >= 0, "a pending call was released more often than it was held"
        if self.holders == 0:
            self.unheld()

    def unheld(self) -> None:
        """Act on the end of the last hold."""
        raise NotImplementedError

    def take_content(self) -> None:
        """Take over the references in the results: this call will not release them."""
        self.owns_content = False

    def release_results(self) -> None:
        """Release the references in the results, unless ``take_content`` was called."""
        if self.owns_content and is_content(self.outcome):
            self.owns_content = False
            release_caps(self.outcome)

    def pipeline(self, path: Path) -> Cap:
        """Give the capability at ``path`` in the results; the same one for the same path."""
        raise NotImplementedError

    def published(self) -> Publication | None:
        """The capabilities that the handler published before the results, if any; borrowed."""
        return None

    def watch(self, on_outcome: OnOutcome) -> None:
        """Call ``on_outcome`` once: at once if the outcome is known."""
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
        """Tell one object the outcome once, before the watchers, if the object still lives."""
        if self.outcome is None:
            self._listener = listener
        else:
            _tell(listener, self.outcome)

    def settle(self, outcome: Outcome) -> None:
        """Set the outcome: resolve pipelined capabilities, then tell the watchers.

        A second outcome is ignored.
        """
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
        """Resolve each pipelined capability to the one at its path in the outcome."""
        raise NotImplementedError


def _tell(listener: ReferenceType[Listener], outcome: Outcome) -> None:
    told = listener()
    if told is not None:
        told.answered(outcome)
