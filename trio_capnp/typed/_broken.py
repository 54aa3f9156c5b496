"""Calls that fail before they begin: calls of the null capability, and refused calls."""

# The attributes with an underscore are private to this package, and used all over it.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import sys
from collections.abc import Awaitable, Generator, Mapping
from types import FrameType
from typing import TYPE_CHECKING, Final, TypeVar, cast

from trio_capnp.errors import RpcFailed
from trio_capnp.typed._method import Request, shape_of
from trio_capnp.typed._never_awaited import BrokenCall
from trio_capnp.typed._pause import pause
from trio_capnp.typed._promise import Promise
from trio_capnp.typed._struct import new_struct

if TYPE_CHECKING:
    from trio_capnp.errors import RpcError
    from trio_capnp.typed._hooks import ClientHook
    from trio_capnp.typed._method import Method
    from trio_capnp.wire._kernel import Reader

P = TypeVar("P")
T = TypeVar("T")

CALLER: Final = 3
"""The program's frame, counted from ``NullHook.call``: before the stub and ``Client._call``."""

SENDER: Final = 2
"""The program's frame, counted from a request's ``send``: before ``Request.send``."""


class NullHook:
    """The capability of a null pointer: every call of it fails.

    Source: capability.c++, ``newNullCap``.
    """

    __slots__ = ()

    def call(self, method: Method[P, T], params: Mapping[str, object], /) -> T:
        _take(method, params)
        return self._call(method, sys._getframe(CALLER))

    def _call(self, method: Method[P, T], caller: FrameType) -> T:
        return cast(T, broken_promise(method, _null_error(), caller))

    def stream(self, method: Method[P, T], params: Mapping[str, object], /) -> Awaitable[None]:
        _take(method, params)
        return NullStream(method, _null_error(), sys._getframe(CALLER))

    def request(self, method: Method[P, T], /) -> Request[P, T]:
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
        """Do nothing: a null capability holds no reference."""

    def __repr__(self) -> str:
        return "null"


class NullStream(BrokenCall):
    """A ``-> stream`` call of the null capability, to be awaited."""

    __slots__ = ()

    def __await__(self) -> Generator[object, None, None]:
        self.is_used = True
        return self._fail()

    def _fail(self) -> Generator[object, None, None]:
        yield from pause()
        raise self.again()


NULL: Final[ClientHook] = NullHook()


def _take(method: Method[P, T], params: Mapping[str, object]) -> None:
    """Check parameters and release them, as a call that is sent does.

    A server object among them has then had a reference, so its ``aclose`` runs.
    """
    new_struct(method.params(), params)


def _null_error() -> RpcFailed:
    return RpcFailed("called a null capability")


class BrokenHook(BrokenCall):
    """The ``PromiseHook`` of a call that failed before it began."""

    __slots__ = ()

    def wait(self) -> Generator[object, None, Reader]:
        self.is_used = True
        return self._fail()

    def _fail(self) -> Generator[object, None, Reader]:
        yield from pause()
        raise self.again()

    def capability(self, path: tuple[int, ...], /) -> ClientHook:
        self.is_used = True
        return NULL

    def enter(self) -> None:
        """Own nothing: the call has failed."""
        self.is_used: bool = True

    def exit(self) -> None:
        """Do nothing: the call has failed."""

    def __repr__(self) -> str:
        return f"a broken call: {self.error}"


def broken_promise(
    method: Method[object, object], error: RpcError, caller: FrameType
) -> Promise[Reader]:
    """Return a promise of this method's results that raises ``error``; ``caller`` made the call."""
    promise_type = cast("type[Promise[Reader]]", shape_of(method).promise or Promise)
    return promise_type(BrokenHook(method, error, caller))
