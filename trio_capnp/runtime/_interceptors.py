"""Interceptors: functions of the program that run around the handler of each call of a peer.

    call --> the first --handle()--> the second --handle()--> ... --handle()--> the handler

They run in the task of the call. So a cancelled call cancels them with its handler, and the turn of
a serial method begins and ends with them. This module stays interpreted, because Ctrl-C may
interrupt an interceptor as it may interrupt a handler (``_handlers``).

    UNUSED --handle()--> RUNNING --the handler has ended--> USED            a ``Handle``
    any --its interceptor has ended--> CLOSED
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from enum import Enum, auto
from functools import partial
from inspect import isawaitable, iscoroutinefunction
from typing import TYPE_CHECKING, Final, TypeAlias

from trio_capnp.runtime._failures import lost_value
from trio_capnp.runtime._reports import qualified_name, type_name
from trio_capnp.typed import Builder, Call, Reader

if TYPE_CHECKING:
    from trio_capnp.runtime._faces import Described, Handler

Interceptor: TypeAlias = Callable[
    [Call[Reader, Builder], Callable[[], Awaitable[None]]], Awaitable[None]
]
"""The type of an interceptor: ``async def interceptor(call, handle): ...; await handle()``."""

MAX_NAME: Final = 100
"""Characters of an interceptor's name in an error."""

CALL: Final = "__call__"


class Use(Enum):
    """How far the ``handle`` of an interceptor has come."""

    UNUSED = auto()
    RUNNING = auto()
    USED = auto()
    CLOSED = auto()


class Interceptors:
    """The interceptors of a server, at least one; the first is the outermost."""

    __slots__ = ("functions",)

    def __init__(self, functions: tuple[Interceptor, ...]) -> None:
        self.functions: tuple[Interceptor, ...] = functions

    def around(self, handler: Handler, entry: Described) -> Handler:
        """Make a handler that runs the interceptors around ``handler``.

        Args:
            handler: the object's attribute.
            entry: the method, for texts.
        """
        return partial(intercepted, self.functions, handler, entry)


async def intercepted(
    functions: tuple[Interceptor, ...],
    handler: Handler,
    entry: Described,
    call: Call[Reader, Builder],
) -> None:
    """Run the first of ``functions``. Its ``handle`` runs the others, and then the handler.

    Args:
        functions: the interceptors that have not begun, at least one.
        handler: the object's attribute.
        entry: the method, for texts.
        call: the call.

    Raises:
        RuntimeError: the interceptor has left ``handle()`` running in another task.
        RpcFailed: the interceptor has returned a value.
        BaseException: an exception of the interceptor, or of the handler.
    """
    handle = Handle(functions, handler, entry, call)
    begun: Awaitable[object] = functions[0](call, handle)
    try:
        value = await begun
    finally:
        was_running = handle.close()
    if was_running:
        raise RuntimeError(f"{handle} ended while handle() was running")
    if value is not None:
        raise lost_value(f"{handle}", name_of(functions[0]), value)


class Handle:
    """The function ``handle`` of one interceptor for one call.

    Args:
        functions: the interceptor, and behind it those that this runs.
        handler: the object's attribute.
        entry: the method, for texts.
        call: the call.
    """

    __slots__ = ("_call", "_entry", "_functions", "_handler", "_use")

    def __init__(
        self,
        functions: tuple[Interceptor, ...],
        handler: Handler,
        entry: Described,
        call: Call[Reader, Builder],
    ) -> None:
        self._functions = functions
        self._handler = handler
        self._entry = entry
        self._call = call
        self._use = Use.UNUSED

    def __str__(self) -> str:
        return f"the interceptor {name_of(self._functions[0])} of {self._entry.full_name}"

    async def __call__(self) -> None:
        """Run the handler, within the other interceptors, and wait for its end.

        No checkpoint if the handler has none. A cancelled wait cancels the handler.

        Raises:
            RuntimeError: it was called before, or the interceptor has ended.
            BaseException: an exception of the handler, or of another interceptor.
        """
        if self._use is Use.CLOSED:
            raise RuntimeError(f"{self} called handle() after its end")
        if self._use is not Use.UNUSED:
            raise RuntimeError(f"{self} called handle() a second time")
        self._use = Use.RUNNING
        try:
            await self._rest()
        finally:
            self._use = Use.USED

    async def _rest(self) -> None:
        handler, entry = self._handler, self._entry
        if len(self._functions) > 1:
            await intercepted(self._functions[1:], handler, entry, self._call)
            return
        rest: object = handler(self._call)
        value = await rest if isawaitable(rest) else rest
        if value is not None:
            raise lost_value(entry.name, entry.attribute, value)

    def close(self) -> bool:
        """Refuse further use. Returns whether another task still runs the handler."""
        use, self._use = self._use, Use.CLOSED
        return use is Use.RUNNING


def interceptors_from(given: Sequence[Interceptor]) -> Interceptors | None:
    """Check the argument ``interceptors``, and keep a copy; None for an empty sequence.

    Raises:
        TypeError: it is no sequence of async functions.
    """
    if isinstance(given, str) or not isinstance(given, Sequence):
        kind = type_name(type(given))
        raise TypeError(f"interceptors takes a sequence of async functions, not {kind}")
    functions = tuple(given)
    for each in functions:
        if not _is_async(each):
            raise TypeError(
                f"interceptors takes async functions of (call, handle); {name_of(each)} is none"
            )
    return Interceptors(functions) if functions else None


def _is_async(function: object) -> bool:
    # An object with an ``async def __call__`` is an interceptor as well.
    call: object = getattr(type(function), CALL, None)
    return iscoroutinefunction(function) or iscoroutinefunction(call)


def name_of(function: object) -> str:
    """The name of a function for an error; the name of its class for any other object."""
    while isinstance(function, partial):
        function = function.func
    name: object = getattr(function, "__qualname__", None)
    return name[-MAX_NAME:] if type(name) is str else qualified_name(type(function))
