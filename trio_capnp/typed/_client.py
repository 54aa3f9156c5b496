"""Clients: references to capabilities, with the methods of an interface."""

# What is ours on these objects has an underscore, and is used all over this package.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import sys
from collections.abc import Awaitable, Generator, Mapping
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, Final, Self, TypeVar, cast

from trio_capnp.errors import RpcFailed
from trio_capnp.typed._exports import pause
from trio_capnp.typed._never_awaited import BrokenCall
from trio_capnp.typed._struct import new_struct

if TYPE_CHECKING:
    from trio_capnp.typed._hooks import ClientHook
    from trio_capnp.typed._method import Method, Request

P = TypeVar("P")
T = TypeVar("T")


class Client:
    """The base of the clients of all interfaces: one reference to one capability.

    ``with client:`` releases the reference at the end of the block. So does ``async with``, which
    enters the block once the client is resolved, as ``await client`` does. ``await client`` waits
    until it is known what the capability is, and returns the client; cancelled, it leaves the
    client as it was.

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


CALLER: Final = 3
"""The program's frame, as ``NullHook.call`` counts: behind the stub and ``Client._call``."""

SENDER: Final = 2
"""The program's frame, as the ``send`` of a request counts: behind ``Request.send``."""


class NullHook:
    """What a null capability pointer reads as: every call of it fails.

    Source: capability.c++, ``newNullCap``.
    """

    __slots__ = ()

    def call(self, method: Method[P, T], params: Mapping[str, object], /) -> T:
        _take(method, params)
        return self._call(method, sys._getframe(CALLER))

    def _call(self, method: Method[P, T], caller: FrameType) -> T:
        # Promise needs Client for its pipelined fields, so this one import goes the other way.
        from trio_capnp.typed._promise import broken_promise

        return cast(T, broken_promise(method, _null_error(), caller))

    def stream(self, method: Method[P, T], params: Mapping[str, object], /) -> Awaitable[None]:
        _take(method, params)
        return NullStream(method, _null_error(), sys._getframe(CALLER))

    def request(self, method: Method[P, T], /) -> Request[P, T]:
        from trio_capnp.typed._method import Request  # which needs clients

        def send() -> T:
            caller = sys._getframe(SENDER)
            if method.streaming:
                return cast(T, NullStream(method, _null_error(), caller))
            return self._call(method, caller)

        return Request(cast(P, new_struct(method.params(), {})), send)

    def wait_resolved(self) -> Generator[object, None, None]:
        yield from pause()
        raise _null_error()

    def dup(self) -> ClientHook:
        return self

    def release(self) -> None:
        """Do nothing: there is nothing to release."""

    def __repr__(self) -> str:
        return "null"


class NullStream(BrokenCall):
    """A ``-> stream`` call of null, to await."""

    __slots__ = ()

    def __await__(self) -> Generator[object, None, None]:
        self.is_used = True
        return self._fail()

    def _fail(self) -> Generator[object, None, None]:
        yield from pause()
        raise self.again()


NULL: Final[ClientHook] = NullHook()


def _take(method: Method[P, T], params: Mapping[str, object]) -> None:
    """Check parameters and let go of them, as a call that is sent does.

    A server object among them has then had a reference, so its ``aclose`` runs.
    """
    new_struct(method.params(), params)


def _null_error() -> RpcFailed:
    return RpcFailed("called a null capability")
