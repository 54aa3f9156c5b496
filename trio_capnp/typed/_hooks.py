"""The runtime's side of clients and promises, as protocols.

Each client and promise holds one hook and does nothing itself, so this package needs to know
neither trio nor the protocol. A hook releases its capability when ``release`` is called or when its
last Python reference is gone, whichever comes first. Any number of clients may therefore share one
hook, and clients need no finalizer.
"""

from __future__ import annotations

from collections.abc import Awaitable, Generator, Mapping
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from trio_capnp.typed._method import Method, Request
    from trio_capnp.wire._kernel import Reader

P = TypeVar("P")
T = TypeVar("T")


class ClientHook(Protocol):
    """A reference to a capability, here or at a peer."""

    def call(self, method: Method[P, T], params: Mapping[str, object], /) -> T:
        """Queue a call, synchronously; return the promise of its results."""
        ...

    def stream(self, method: Method[P, T], params: Mapping[str, object], /) -> Awaitable[None]:
        """Queue a call of a ``-> stream`` method; the awaitable ends when the window has room."""
        ...

    def request(self, method: Method[P, T], /) -> Request[P, T]:
        """Begin a call whose parameters are built in place."""
        ...

    def wait_resolved(self) -> Generator[object, None, None]:
        """Wait until the capability is known; raise if it turns out to be an error."""
        ...

    def dup(self) -> ClientHook:
        """Return another hook for the same capability, released on its own."""
        ...

    def release(self) -> None:
        """Give up the capability. Idempotent, and safe from any thread."""
        ...


class PromiseHook(Protocol):
    """A call whose results are awaited, shared by all promises made from its promise."""

    def wait(self) -> Generator[object, None, Reader]:
        """Wait for the results; any number of tasks may wait, any number of times."""
        ...

    def capability(self, path: tuple[int, ...], /) -> ClientHook:
        """Return the capability behind these pointers of the results to come."""
        ...

    def enter(self) -> None:
        """Begin ``with promise:``; the call then ends with the block, not its waiting tasks."""
        ...

    def exit(self) -> None:
        """End ``with promise:``."""
        ...
