"""How tasks wait for what the core will tell: answers, resolutions, room in a window.

These are the parts of hooks that yield to Trio. They stay interpreted, as a Ctrl-C must find
their frames on the stack.
"""

# What is ours on the objects of generated modules has an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Callable, Coroutine, Generator
from typing import TYPE_CHECKING, Final, Protocol

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.rpc import another, innermost, named
from trio_capnp.runtime._loops import check_task

if TYPE_CHECKING:
    from trio_capnp.rpc import Cap, Window
    from trio_capnp.runtime._system import System
    from trio_capnp.typed import Method
    from trio_capnp.wire._kernel import Reader

SCHEDULE_EVERY: Final = 32
"""An await that need not wait is a schedule point every so many times, else only a cancellation
point."""

_short_awaits = 0

# For the compiled rooms, which import nothing of Trio's.
SUCCEEDED: Final = trio.lowlevel.Abort.SUCCEEDED
"""By a name of its own: before Python 3.12, finding a member in its enum is slow."""
current_task: Final = trio.lowlevel.current_task
in_task: Final = trio.lowlevel.in_trio_task
notice_cancel: Final = trio.lowlevel.checkpoint_if_cancelled
wake: Final = trio.lowlevel.reschedule


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
    """Wait for the results of a call; cancelled, let go of it."""
    # What Trio offers is awaited here: a coroutine of ours around it would be one more a call.
    try:
        abort = call.park()
        waiting = _visit() if abort is None else trio.lowlevel.wait_task_rescheduled(abort)  # noqa: ASYNC105
        yield from waiting.__await__()
    except BaseException:
        call.unpark()
        raise
    return call.outcome()


def _visit() -> Coroutine[object, None, None]:
    """What an await does that need not wait: a cancellation point, now and then a schedule
    point."""
    global _short_awaits
    _short_awaits += 1
    if _short_awaits % SCHEDULE_EVERY:
        return trio.lowlevel.checkpoint_if_cancelled()  # noqa: ASYNC105
    return trio.lowlevel.checkpoint()  # noqa: ASYNC105


@enable_ki_protection
def visit() -> Generator[object, None, None]:
    """What an await does that fails at once; outside of Trio, where nobody cancels, nothing."""
    if trio.lowlevel.in_trio_task():
        yield from _visit().__await__()


def resolved(ref: Resolvable) -> Generator[object, None, None]:
    """Wait until a capability is no promise any more; cancelled, nothing has changed."""
    yield from _resolved(ref).__await__()


@enable_ki_protection
async def _resolved(ref: Resolvable) -> None:
    check_task(ref.system)
    if ref.released:
        await trio.lowlevel.checkpoint_if_cancelled()
    start = ref.kept()  # the client may be released meanwhile
    try:
        await trio.lowlevel.checkpoint()
        while (cap := innermost(start)).is_promise:
            await _resolution(cap)
    finally:
        start.release()
    if cap.broken is not None:
        raise another(cap.broken) from cap.broken.__cause__


async def _resolution(cap: Cap) -> None:
    """Wait until a promise has become something."""
    event = trio.Event()
    cap.when_resolved(event.set)
    try:
        await event.wait()
    finally:
        cap.forget_watcher(event.set)


@enable_ki_protection
async def room_in(system: System, window: Window, method: Method[object, object]) -> None:
    """Wait until a stream's window has room; raise the stream's first error.

    The error names ``method``, the call that was made now, which may be a later one.

    The call was sent before. Cancelled, only the waiting ends.
    """
    check_task(system)
    window.is_unawaited = False
    if window.has_room:
        await _visit()
    else:
        await _room_in(system, window)
    if window.error is not None:
        raise named(window.error, method.full_name) from window.error.__cause__


async def _room_in(system: System, window: Window) -> None:
    task = trio.lowlevel.current_task()

    def unblock() -> None:
        trio.lowlevel.reschedule(task)

    def abort(_: object) -> trio.lowlevel.Abort:
        try:
            window.stop_waiting(unblock)
            return trio.lowlevel.Abort.SUCCEEDED
        except BaseException as error:  # noqa: BLE001 - Trio must go on cancelling tasks
            system.left_callback(error)
            return trio.lowlevel.Abort.SUCCEEDED

    try:
        window.wait(unblock)
        await trio.lowlevel.wait_task_rescheduled(abort)
    except BaseException:
        window.stop_waiting(unblock)
        raise
