"""Clients: references to capabilities, with the methods of an interface."""

# The attributes with an underscore are private to this package, and used all over it.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Awaitable, Generator, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from trio_capnp.typed._broken import NULL

if TYPE_CHECKING:
    from trio_capnp.typed._hooks import ClientHook
    from trio_capnp.typed._method import Method

P = TypeVar("P")
T = TypeVar("T")


class Client:
    """The base of the clients of all interfaces: one reference to one capability.

    ``with client:`` releases the reference at the end of the block. So does ``async with``, which
    enters the block once the client is resolved. ``await client`` waits until the capability is
    known, and returns the client. A cancelled ``await`` leaves the client unchanged.

    Two clients read from one message share a reference; ``trio_capnp.dup`` makes another one.

    Raises:
        RpcError: the capability turned out to be an error; raised by ``await``, by ``async with``
            before the block, and by calls.
        RuntimeError: this is not the event loop that the client was made in.
    """

    __slots__ = ("_hook", "__weakref__")

    def __init__(self, hook: ClientHook | None) -> None:
        self._hook = NULL if hook is None else hook

    def _call(self, method: Method[P, T], params: Mapping[str, object], /) -> T:
        return self._hook.call(method, params)

    def _stream(
        self, method: Method[P, Awaitable[None]], params: Mapping[str, object], /
    ) -> Awaitable[None]:
        return self._hook.stream(method, params)

    def __await__(self) -> Generator[object, None, Self]:
        yield from self._hook.wait_resolved()
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._hook.release()

    async def __aenter__(self) -> Self:
        return await self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._hook.release()

    def __repr__(self) -> str:
        name = type(self).__qualname__.strip("_").replace("_", ".")
        interface = vars(type(self)).get("_interface")
        if interface is not None and interface._binding:
            name = f"{interface._name}.Client"
        return f"<{name} of {self._hook!r}>"
