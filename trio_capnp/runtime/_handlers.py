"""Where handlers run: the frames between Trio's and theirs.

They stay interpreted, for a Ctrl-C may interrupt a handler and must find out here that it may.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from trio.lowlevel import disable_ki_protection, enable_ki_protection

from trio_capnp.reports import is_of_signal
from trio_capnp.runtime._failures import raise_beyond
from trio_capnp.runtime._reports import log

if TYPE_CHECKING:
    import trio

    from trio_capnp.runtime._bootstrap import Factory
    from trio_capnp.runtime._connection import Connection
    from trio_capnp.runtime._faces import Ending, Run, Source
    from trio_capnp.typed import Call
    from trio_capnp.wire._kernel import Builder, Reader

    Handler = Callable[[Call[Reader, Builder]], Awaitable[object] | None]


@disable_ki_protection
def call_handler(handler: Handler, call: Call[Reader, Builder]) -> Awaitable[object] | None:
    """Call a server's method."""
    return handler(call)


@disable_ki_protection
def call_factory(factory: Factory, connection: Connection) -> object:
    """Call what makes a connection's bootstrap object."""
    return factory(connection)


@disable_ki_protection
async def run_works(
    source: Source, work: Run | None, scope: trio.CancelScope, task: trio.lowlevel.Task
) -> None:
    """Run work in the task of a worker or of the reader, and go on to other work at once.

    Args:
        source: of the work.
        work: the first; it has begun.
        scope: the task's, which a Finish cancels.
        task: this one; it is left with the name of the last call.
    """
    while work is not None:
        try:
            rest = work.start()
            value = None if rest is None else await rest
        except BaseException as error:  # noqa: BLE001 - what is not the call's own goes on
            source.raised(work, error, scope)
            raise_beyond(error)
        else:
            source.returned(work, value)
        work = source.take_at_once(work, scope, task)


def close_unawaited(rest: object) -> None:
    """Have a coroutine end that was never awaited: one that is dropped would warn."""
    try:
        close: Callable[[], None] | None = getattr(rest, "close", None)
        if close is not None:
            close()
    except Exception as error:
        if is_of_signal(error):
            raise
        log.error("closing a handler's coroutine failed", error=error)


@enable_ki_protection
async def run_aclose(closing: Ending) -> None:
    """Await an object's ``aclose`` without a worker; log its exception, which ends nothing else."""
    ending: Awaitable[object] | None = None
    try:
        ending = closing.start()
        if ending is not None:
            await _unprotected(ending)
    except Exception as error:  # noqa: BLE001 - it may raise anything
        log.error("aclose of a server object failed", error=error)
    finally:
        close_unawaited(ending)  # Ctrl-C may have come before it was awaited
        closing.ended()


@disable_ki_protection
async def _unprotected(ending: Awaitable[object]) -> None:
    await ending
