"""The waits of tasks: for an answer, for a resolution, for room in a stream's window.

These parts of the hooks yield to Trio. They stay interpreted, because Trio must find their frames
on the stack when a Ctrl-C comes.

Source: docs/protocol.md, sections 5.7, 7 and 13.
"""

# Attributes of generated objects that belong to this package begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Callable, Coroutine, Generator
from typing import TYPE_CHECKING, Final

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.rpc import BrokenCap, Flight, another, flow_at, flows, innermost, named
from trio_capnp.runtime._loops import check_task

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.rpc import Barrier, Cap, Pending, Window
    from trio_capnp.rpc._faces import Outcome
    from trio_capnp.runtime._system import System
    from trio_capnp.typed import Method
    from trio_capnp.wire._kernel import Reader

SCHEDULE_EVERY: Final = 32
"""An await whose result is ready yields to the scheduler once in SCHEDULE_EVERY times; otherwise it
only checks for cancellation."""

_short_awaits = 0

# For the compiled modules, which do not import Trio.
SUCCEEDED: Final = trio.lowlevel.Abort.SUCCEEDED
"""A name in this module, because before Python 3.12 a look-up in an enum class is slow."""
current_task: Final = trio.lowlevel.current_task
in_task: Final = trio.lowlevel.in_trio_task
notice_cancel: Final = trio.lowlevel.checkpoint_if_cancelled
wake: Final = trio.lowlevel.reschedule


if TYPE_CHECKING:

    class Awaited(Protocol):
        """A ``CallPromise``, as a task that awaits it sees it."""

        def park(self) -> Callable[[object], trio.lowlevel.Abort] | None: ...

        def unpark(self) -> None: ...

        def outcome(self) -> Reader: ...

    class Resolvable(Protocol):
        """A ``ClientRef``, as a task that awaits its resolution sees it."""

        @property
        def system(self) -> System: ...

        @property
        def released(self) -> bool: ...

        def kept(self) -> Cap: ...


@enable_ki_protection
def answer_of(call: Awaited) -> Generator[object, None, Reader]:
    """Wait for the results of a call.

    A cancelled wait gives up its hold on the call; the last one has the Finish queued.

    Raises:
        RpcError: the call failed.
        RuntimeError: the caller is no task of the call's event loop.
    """
    # Awaits Trio's coroutine directly: a coroutine around it would cost one more for each call.
    try:
        abort = call.park()
        waiting = _visit() if abort is None else trio.lowlevel.wait_task_rescheduled(abort)  # noqa: ASYNC105
        yield from waiting.__await__()
    except BaseException:
        call.unpark()
        raise
    return call.outcome()


def _visit() -> Coroutine[object, None, None]:
    """The checkpoint of an await whose result is ready: cancellation, and sometimes scheduling."""
    global _short_awaits
    _short_awaits += 1
    if _short_awaits % SCHEDULE_EVERY:
        return trio.lowlevel.checkpoint_if_cancelled()  # noqa: ASYNC105
    return trio.lowlevel.checkpoint()  # noqa: ASYNC105


@enable_ki_protection
def visit() -> Generator[object, None, None]:
    """The checkpoint of an await that fails at once. Outside of Trio's tasks it does nothing."""
    if trio.lowlevel.in_trio_task():
        yield from _visit().__await__()


def resolved(ref: Resolvable) -> Generator[object, None, None]:
    """Wait until a capability is no promise any more. Cancelling changes nothing.

    Raises:
        RpcError: the promise was broken, or the client was released.
        RuntimeError: the caller is no task of the client's event loop.
    """
    yield from _resolved(ref).__await__()


@enable_ki_protection
async def _resolved(ref: Resolvable) -> None:
    cap = await settled(ref)
    error = cap.broken
    cap.release()
    if error is not None:
        raise another(error) from error.__cause__


@enable_ki_protection
async def settled(ref: Resolvable) -> Cap:
    """Wait until a capability is no promise any more, and give that. Cancelling changes nothing.

    Raises:
        RpcFailed: the client was released.
        RuntimeError: the caller is no task of the client's event loop.
    """
    check_task(ref.system)
    if ref.released:
        await trio.lowlevel.checkpoint_if_cancelled()
    start = ref.kept()  # the client may be released during the wait
    try:
        await trio.lowlevel.checkpoint()
        while (cap := innermost(start)).is_promise:
            await _resolution(cap)
        return cap.add_ref()
    finally:
        start.release()


def raise_if_broken(cap: Cap) -> None:
    """Raise the error of a broken promise. A null capability stands for no error."""
    error = cap.broken
    if error is not None and not (isinstance(cap, BrokenCap) and cap.is_null):
        raise another(error) from error.__cause__


@enable_ki_protection
async def end_of(pending: Pending) -> None:
    """Wait until a call of this package has ended. Cancelling ends only the wait."""
    event = trio.Event()

    def ended(_: Outcome) -> None:
        event.set()

    pending.watch(ended)
    try:
        await event.wait()
    finally:
        pending.unwatch(ended)


async def visit_fully() -> None:
    """The checkpoint of an async function whose result is known."""
    await trio.lowlevel.checkpoint()


async def _resolution(cap: Cap) -> None:
    """Wait until a promise is resolved."""
    event = trio.Event()
    cap.when_resolved(event.set)
    try:
        await event.wait()
    finally:
        cap.forget_watcher(event.set)


@enable_ki_protection
async def streams_answered(ref: Resolvable) -> None:
    """Wait for the answers of the streaming calls so far. Cancelling ends only the wait.

    Raises:
        RpcError: the first error of a stream, or the client was released.
        RuntimeError: the caller is no task of the client's event loop.
    """
    check_task(ref.system)
    if ref.released:
        await trio.lowlevel.checkpoint_if_cancelled()
    start = ref.kept()  # the client may be released during the wait
    try:
        # All barriers at once, because calls that are made from here on do not count.
        barriers = [_barrier_in(window) for window in flows(start)]
        try:
            await trio.lowlevel.checkpoint()
            for window, opened, _ in barriers:
                await opened.wait()
                if window.error is not None:
                    raise another(window.error) from window.error.__cause__
        finally:
            for window, _, barrier in barriers:
                window.forget_barrier(barrier)
    finally:
        start.release()


def _barrier_in(window: Window) -> tuple[Window, trio.Event, Barrier]:
    opened = trio.Event()
    return window, opened, window.barrier(opened.set)


@enable_ki_protection
async def room_in(
    system: System, window: Window, flight: Flight, method: Method[object, object]
) -> None:
    """Wait until a stream's window has room, after a call was sent. Cancelling ends only the wait.

    Args:
        system: of the event loop.
        window: of the stream.
        flight: the call.
        method: the method of the call, which the error names.

    Raises:
        RpcError: the first error of the stream, which may be that of an earlier call.
        RuntimeError: the caller is no task of the client's event loop.
    """
    check_task(system)
    window.is_unawaited = False
    if window.has_room(flight):
        await _visit()
    else:
        await _room_in(system, window, flight)
    if window.error is not None:
        raise named(window.error, method.full_name) from window.error.__cause__


@enable_ki_protection
async def room_at(ref: Resolvable) -> None:
    """Wait until the window of streaming calls on a capability has room. No checkpoint if it has.

    For a capability of this process there is nothing to wait for, because each of its calls is
    awaited.

    Raises:
        RpcError: the first error of the stream, or the client was released.
        RuntimeError: the caller is no task of the client's event loop.
    """
    check_task(ref.system)
    cap = ref.kept()  # the client may be released during the wait
    try:
        window = flow_at(innermost(cap), cap)
        if window is None:
            return
        if window.is_full and not window.is_by_call and window.error is None:
            await _room_in(ref.system, window, Flight(0, 0))
        if window.error is not None:
            raise another(window.error) from window.error.__cause__
    finally:
        cap.release()


async def _room_in(system: System, window: Window, flight: Flight) -> None:
    task = trio.lowlevel.current_task()

    def unblock() -> None:
        trio.lowlevel.reschedule(task)

    def abort(_: object) -> trio.lowlevel.Abort:
        try:
            window.stop_waiting(flight, unblock)
            return trio.lowlevel.Abort.SUCCEEDED
        except BaseException as error:  # noqa: BLE001 - Trio must go on cancelling tasks
            system.left_callback(error)
            return trio.lowlevel.Abort.SUCCEEDED

    try:
        window.wait(flight, unblock)
        await trio.lowlevel.wait_task_rescheduled(abort)
    except BaseException:
        window.stop_waiting(flight, unblock)
        raise


class Claim:
    """The right of one task at a time to use a stream: ``with claim:``.

    Args:
        text: of the error that a second task gets.
    """

    __slots__ = ("_is_held", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._is_held = False

    @enable_ki_protection
    def __enter__(self) -> None:
        if self._is_held:
            raise trio.BusyResourceError(self._text)
        self._is_held = True

    @enable_ki_protection
    def __exit__(self, *_: object) -> None:
        self._is_held = False
