"""References to capabilities, as clients hold them.

A ``CapHook`` owns one reference in the core. It gives it up once: in ``release``, or in its
finalizer, which only queues that. Clients may share a hook; ``dup`` makes another one.
"""

# What is ours on the objects of generated modules has an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Mapping
from typing import TYPE_CHECKING, Final, TypeVar, cast

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp import typed
from trio_capnp.errors import RpcError, RpcFailed
from trio_capnp.rpc import BrokenCap, Request, Window, another, innermost, null_capability
from trio_capnp.rpc._content import BuiltContent
from trio_capnp.rpc._pending import Ended
from trio_capnp.rpc._questions import Question
from trio_capnp.runtime._objects import export
from trio_capnp.runtime._promises import CallHook
from trio_capnp.runtime._system import current_system
from trio_capnp.typed import Client, Server
from trio_capnp.wire._kernel import assign_fields

if TYPE_CHECKING:
    from trio_capnp.rpc import Cap, Pending
    from trio_capnp.rpc._pending import Outcome
    from trio_capnp.runtime._system import System
    from trio_capnp.typed import ClientHook, Method

P = TypeVar("P")
T = TypeVar("T")

NO_PARAMS: Final[Mapping[str, object]] = {}
SLACK: Final = 4096
"""Bytes beside large blobs."""

DEFAULT_WINDOW: Final = 64 * 1024
NOT_HERE: Final = "this capability belongs to another event loop, or to another thread"
RELEASED: Final = "this client was released; trio_capnp.dup makes one that lives longer"


class CapHook:
    """A ``ClientHook``: one reference to a capability of the core."""

    __slots__ = ("_released", "_system", "cap")

    @enable_ki_protection
    def __init__(self, system: System, cap: Cap) -> None:
        """Takes over the reference to ``cap``."""
        self._system = system
        self.cap = cap
        self._released = False

    def __repr__(self) -> str:
        return "a released capability" if self._released else f"<{type(self.cap).__name__}>"

    @property
    def released(self) -> bool:
        return self._released

    @property
    def live_cap(self) -> Cap | None:
        """The capability, borrowed, unless it was released."""
        return None if self._released else self.cap

    # --- calls --------------------------------------------------------------------------------

    @enable_ki_protection
    def call(self, method: Method[P, T], params: Mapping[str, object], /) -> T:
        content, _ = self._begin(method, params)
        return self._promise(method, self._send(method, content))

    @enable_ki_protection
    def request(self, method: Method[P, T], /) -> typed.Request[P, T]:
        content, builder = self._begin(method)

        @enable_ki_protection
        def send() -> T:
            if method.streaming:
                return cast(T, self._streamed(self._send(method, content), content))
            return self._promise(method, self._send(method, content))

        return typed.Request(cast(P, builder), send)

    @enable_ki_protection
    def stream(self, method: Method[P, T], params: Mapping[str, object], /) -> Awaitable[None]:
        content, _ = self._begin(method, params)
        return self._streamed(self._send(method, content), content)

    def _begin(
        self, method: Method[P, T], params: Mapping[str, object] = NO_PARAMS
    ) -> tuple[BuiltContent, typed.Builder]:
        content = BuiltContent(_room_for(params))
        builder = content.build_root(method.params())
        if params:
            assign_fields(builder, params)
        return content, builder

    def _send(self, method: Method[P, T], content: BuiltContent) -> Pending:
        if self._released:
            content.release()
            raise RpcFailed(RELEASED)
        if not self._system.is_here():
            content.release()
            raise RuntimeError(NOT_HERE)
        return self.cap.call(
            Request(method.interface_id, method.ordinal, content, method.no_promise_pipelining)
        )

    def _promise(self, method: Method[P, T], pending: Pending) -> T:
        results = method.results()
        hook = CallHook(self._system, pending, results, method.name)
        make: Callable[[CallHook], T] = vars(results)["Promise"]
        return make(hook)

    # --- streaming ----------------------------------------------------------------------------

    def _streamed(self, pending: Pending, content: BuiltContent) -> Awaitable[None]:
        window = self.cap.flow
        if window is None:
            window = self.cap.flow = Window(_window_size(pending))
        size = content.words * 8
        window.sent(size)

        def returned(outcome: Outcome) -> None:
            window.acknowledged(size, outcome if isinstance(outcome, RpcError) else None)
            if not isinstance(outcome, Ended):
                pending.release()  # held until here: dropping the client cancels nothing

        pending.watch(returned)
        return Room(window)

    # --- the reference ------------------------------------------------------------------------

    def wait_resolved(self) -> Generator[object, None, None]:
        """Wait until this is no promise any more; cancelled, nothing has changed."""
        yield from self._wait_resolved().__await__()

    @enable_ki_protection
    async def _wait_resolved(self) -> None:
        self._check_not_released()
        if not self._system.is_here():
            raise RuntimeError(NOT_HERE)
        start = self.cap.add_ref()  # the client may be released meanwhile
        try:
            await trio.lowlevel.checkpoint()
            while (cap := innermost(start)).is_promise:
                await _resolution(cap)
        finally:
            start.release()
        if cap.broken is not None:
            raise another(cap.broken) from cap.broken.__cause__

    @enable_ki_protection
    def dup(self) -> ClientHook:
        self._check_not_released()
        return CapHook(self._system, self.cap.add_ref())

    def _check_not_released(self) -> None:
        if self._released:
            raise RpcFailed(RELEASED)

    @enable_ki_protection
    def release(self) -> None:
        if self._released:
            return
        self._released = True
        if self._system.is_here():
            self.cap.release()
        else:
            self._system.turn.drop(self.cap)

    @enable_ki_protection
    def __del__(self) -> None:
        if not self._released:
            self._released = True
            self._system.turn.drop(self.cap)


async def _resolution(cap: Cap) -> None:
    """Wait until a promise has become something."""
    event = trio.Event()
    cap.when_resolved(event.set)
    try:
        await event.wait()
    finally:
        cap.forget_watcher(event.set)


def _room_for(params: Mapping[str, object]) -> int:
    """Bytes to take at once for parameters with large blobs, else 0: growing moves and zeroes.

    If other fields need more than the slack, the content takes the general path: it goes to a
    second segment, and is copied when it is sent.
    """
    size = 0
    for value in params.values():
        if isinstance(value, (bytes, bytearray, memoryview)):
            size += len(cast("bytes", value))
    return size + SLACK if size >= SLACK else 0


def _window_size(pending: Pending) -> int:
    if isinstance(pending, Question):
        return pending.connection.limits.stream_window
    return DEFAULT_WINDOW


class Room:
    """What a ``-> stream`` call gives: awaiting it waits until the window has room.

    The call was sent already; cancelling the await cancels only the waiting. The first error of
    the stream is raised by every await after it.
    """

    __slots__ = ("_window",)

    def __init__(self, window: Window) -> None:
        self._window = window

    def __await__(self) -> Generator[object, None, None]:
        yield from self._wait().__await__()

    @enable_ki_protection
    async def _wait(self) -> None:
        window = self._window
        if window.has_room:
            await trio.lowlevel.checkpoint()
        else:
            await _room_in(window)
        if window.error is not None:
            raise another(window.error) from window.error.__cause__


async def _room_in(window: Window) -> None:
    task = trio.lowlevel.current_task()

    def unblock() -> None:
        trio.lowlevel.reschedule(task)

    def abort(_: object) -> trio.lowlevel.Abort:
        window.stop_waiting(unblock)
        return trio.lowlevel.Abort.SUCCEEDED

    window.wait(unblock)
    await trio.lowlevel.wait_task_rescheduled(abort)


@enable_ki_protection
def make_hook(cap: Cap) -> CapHook:
    """The hook for an entry of a message's table; takes over the reference."""
    return CapHook(current_system(), cap)


def cap_of(system: System, to: Client | Server | None) -> Cap:
    """Give a reference to what a client or a server stands for; None is the null capability."""
    if to is None:
        return BrokenCap(null_capability(), is_null=True)
    if isinstance(to, Server):
        return export(system, to)
    hook = to._hook
    if isinstance(hook, CapHook):
        if hook.released:
            raise RpcFailed(RELEASED)
        return hook.cap.add_ref()
    return BrokenCap(null_capability(), is_null=True)
