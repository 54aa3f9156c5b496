"""Settled capabilities and calls: errors, results, and capabilities that a handler published.

``BrokenCap`` is a capability whose calls all fail. ``BrokenPending`` and ``ReturnedPending`` are
calls that have their outcome from the start. ``cap_in`` finds the capability at a path of pointers
in an outcome.

Source: ``docs/protocol.md``, sections 2 and 4; rows B06, B08, B10.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trio_capnp.errors import RpcError, RpcFailed, WireError
from trio_capnp.reports import is_of_signal
from trio_capnp.rpc._errors import kept, null_capability, unbegun
from trio_capnp.rpc._faces import Cap, Ended, Pending

if TYPE_CHECKING:
    from trio_capnp.rpc._faces import Content, Outcome, Path, Request


class BrokenCap(Cap):
    """A capability whose calls all fail. ``is_null`` tells null from a broken promise."""

    __slots__ = ("error", "is_null")

    def __init__(self, error: RpcError, *, is_null: bool = False) -> None:
        self._begin()
        self.error: RpcError = kept(error)
        self.is_null: bool = is_null

    def dispose(self) -> None:
        """Do nothing: an error holds nothing."""

    def call(self, request: Request) -> Pending:
        request.release()
        return BrokenPending(unbegun(self.error))

    @property
    def broken(self) -> RpcError | None:
        return self.error


def cap_in(outcome: Outcome, path: Path) -> Cap:
    """Give the capability at a path in an outcome; a broken one if there is none."""
    if isinstance(outcome, RpcError):
        return BrokenCap(outcome)
    if isinstance(outcome, Ended):
        return BrokenCap(RpcFailed("the call that was to return this capability was canceled"))
    return cap_at(outcome, outcome.caps, path)


def cap_at(content: Content, caps: list[Cap | None], path: Path) -> Cap:
    """Give the capability of the table ``caps`` at a path in a content; a broken one if none."""
    try:
        index = content.cap_index(path)
    except (WireError, ValueError) as error:
        if is_of_signal(error):
            raise
        return BrokenCap(RpcFailed(f"no capability at this path in the results: {error}"))
    cap = caps[index] if index is not None and index < len(caps) else None
    return BrokenCap(null_capability(), is_null=True) if cap is None else cap.add_ref()


class BrokenPending(Pending):
    """A call that has failed from the start."""

    __slots__ = ()

    def __init__(self, error: RpcError) -> None:
        super().__init__()
        self.outcome: Outcome | None = kept(error)

    def unheld(self) -> None:
        """Do nothing, because the call has ended and holds nothing."""

    def resolve_pipelines(self, outcome: Outcome) -> None:
        """Do nothing: a settled call has no pipelined promises."""

    def pipeline(self, path: Path) -> Cap:
        assert self.outcome is not None, "__init__ sets the outcome"
        return cap_in(self.outcome, path)


class ReturnedPending(Pending):
    """A call that has its results from the start."""

    __slots__ = ()

    def __init__(self, content: Content) -> None:
        super().__init__()
        self.outcome: Outcome | None = content

    def unheld(self) -> None:
        self.release_results()

    def resolve_pipelines(self, outcome: Outcome) -> None:
        """Do nothing: a settled call has no pipelined promises."""

    def pipeline(self, path: Path) -> Cap:
        assert self.outcome is not None, "__init__ sets the outcome"
        return cap_in(self.outcome, path)


class Provisional:
    """The capabilities that a handler published before its results. Owns references to them."""

    __slots__ = ("_caps", "content")

    def __init__(self, content: Content, caps: list[Cap | None] | None = None) -> None:
        """Borrows ``caps``; the default is the capability table of ``content``."""
        self.content = content
        self._caps = _references(content.caps if caps is None else caps)

    def copy(self) -> Provisional:
        return Provisional(self.content, self._caps)

    def references(self) -> list[Cap | None]:
        """Give a reference to each capability."""
        return _references(self._caps)

    def at(self, path: Path) -> Cap:
        return cap_at(self.content, self._caps, path)

    def release(self) -> None:
        caps, self._caps = self._caps, []
        for cap in caps:
            if cap is not None:
                cap.release()


def _references(caps: list[Cap | None]) -> list[Cap | None]:
    return [None if cap is None else cap.add_ref() for cap in caps]
