"""The functions that call handlers: their frames stand between Trio's and the handlers'.

These functions stay interpreted. A compiled function has no frame, and Trio needs the mark of a
frame here to know that a Ctrl-C may interrupt a handler.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from trio.lowlevel import disable_ki_protection, enable_ki_protection

from trio_capnp.reports import is_of_signal
from trio_capnp.runtime._failures import raise_beyond
from trio_capnp.runtime._reports import log

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Never, TypeVarTuple, Unpack

    import trio

    from trio_capnp.runtime._bootstrap import Factory
    from trio_capnp.runtime._connection import Connection
    from trio_capnp.runtime._faces import Ending, Ends, Handler, Run, Source, TaskOwner
    from trio_capnp.typed import Call
    from trio_capnp.wire._kernel import Builder, Reader

    Args = TypeVarTuple("Args")

K = TypeVar("K")
T = TypeVar("T")


@disable_ki_protection
def call_handler(handler: Handler, call: Call[Reader, Builder]) -> Awaitable[object] | None:
    """Call a handler. Ctrl-C may interrupt it."""
    return handler(call)


@disable_ki_protection
def call_factory(factory: Factory, connection: Connection) -> object:
    """Call the factory of a connection's bootstrap object. Ctrl-C may interrupt it."""
    return factory(connection)


@disable_ki_protection
def call_policy(function: Callable[[K], T], call: K) -> T:
    """Ask the policy of a membrane about a call. Ctrl-C may interrupt it."""
    return function(call)


@disable_ki_protection
def call_fileno(fileno: Callable[[], object]) -> object:
    """Ask a server object for its file descriptor. Ctrl-C may interrupt it."""
    return fileno()


@disable_ki_protection
def call_async(async_fn: Callable[[Unpack[Args]], T], args: tuple[*Args]) -> T:
    """Call an async function, which gives a coroutine. Ctrl-C may interrupt it."""
    return async_fn(*args)


@disable_ki_protection
async def run_task(coroutine: Coroutine[object, Never, object], owner: TaskOwner) -> None:
    """Run a coroutine of the program in a task. Ctrl-C may interrupt it.

    Raises:
        BaseException: the exception of the coroutine, or, if ``owner`` keeps that, its part that
            is no ``Exception``.
    """
    try:
        await coroutine
    except BaseException as error:
        if not owner.keeps_failure(error):
            raise
        raise_beyond(error)
    finally:
        close_unawaited(coroutine)  # Ctrl-C may have come before the await


@disable_ki_protection
async def run_works(
    source: Source,
    ends: Ends,
    work: Run | None,
    scope: trio.CancelScope,
    task: trio.lowlevel.Task,
) -> None:
    """Run work in the task of a worker or of the reader, and then further work of ``source``.

    Args:
        source: gives the next work.
        ends: ends the work.
        work: the first work, which has begun.
        scope: the task's cancel scope; a Finish cancels it.
        task: the running task. It keeps the name of the last call.

    Raises:
        BaseException: the part of a handler's exception that is no ``Exception``.
    """
    while work is not None:
        try:
            rest = work.start()
            value = None if rest is None else await rest
        except BaseException as error:  # noqa: BLE001 - `raise_beyond` raises again
            ends.raised(work, error, scope)
            raise_beyond(error)
        else:
            ends.returned(work, value)
        work = source.take_at_once(work, scope, task)


def close_unawaited(rest: object) -> None:
    """Close a coroutine that was never awaited, because a dropped one makes Python warn."""
    try:
        close: Callable[[], None] | None = getattr(rest, "close", None)
        if close is not None:
            close()
    except Exception as error:
        if is_of_signal(error):
            raise
        log.error("closing a handler's coroutine failed", error=error)


@enable_ki_protection
def call_aclose(aclose: Callable[[], Awaitable[None] | None]) -> Awaitable[None] | None:
    """Call an object's ``aclose``, inside of a turn or before the awaits of its task.

    No Ctrl-C comes before the first await, because the caller changes tables of the runtime.
    """
    return aclose()


@enable_ki_protection
async def run_aclose(closing: Ending) -> None:
    """Await an object's ``aclose`` without a worker, and log its exception."""
    ending: Awaitable[object] | None = None
    try:
        ending = closing.start()
        if ending is not None:
            await await_unprotected(ending)
    except Exception as error:  # noqa: BLE001 - the program's code may raise anything
        log.error("aclose of a server object failed", error=error)
    finally:
        close_unawaited(ending)  # Ctrl-C may have come before the await
        closing.ended()


@disable_ki_protection
async def await_unprotected(rest: Awaitable[object]) -> None:
    """Await something of the program. Ctrl-C may interrupt it."""
    await rest
