"""What the objects of generated modules ask of the runtime, as protocols.

Clients and promises hold one hook each and do nothing themselves, so this package needs to know
neither trio nor the protocol. Whoever implements a hook also looks after its end: a hook releases
what it stands for when ``release`` is called or when its last Python reference is gone, whichever
comes first. Any number of clients may therefore share one hook, and clients need no finalizer.
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
    """A reference to a capability, wherever that lives."""

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
        """Wait until it is known what this stands for; raise if that is an error."""
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
        """Wait for the results; may be asked any number of times, by any number of tasks."""
        ...

    def capability(self, path: tuple[int, ...], /) -> ClientHook:
        """Return the capability that the results will have behind these pointers."""
        ...

    def enter(self) -> None:
        """Begin ``with promise:``, whose end ends the call instead of the waiting tasks."""
        ...

    def exit(self) -> None:
        """End ``with promise:``."""
        ...
