"""Where handlers run: the frames between Trio's and theirs.

They stay interpreted, for a Ctrl-C may interrupt a handler and must find out here that it may.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import trio
from trio.lowlevel import disable_ki_protection

from trio_capnp.reports import is_of_signal
from trio_capnp.runtime._failures import raise_beyond
from trio_capnp.runtime._reports import log

if TYPE_CHECKING:
    from trio_capnp.runtime._bootstrap import Factory
    from trio_capnp.runtime._calls import Job
    from trio_capnp.runtime._connection import Connection
    from trio_capnp.runtime._workers import Workers
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
async def run_handler(job: Job, workers: Workers, scope: trio.CancelScope) -> None:
    """Run a handler in a worker, whose scope a Finish cancels and whose task has its name."""
    if not job.begin(scope):
        return
    task = trio.lowlevel.current_task()
    worker, task.name = task.name, job.entry.full_name
    try:
        rest = job.call_handler()
        value = None if rest is None else await rest
    except BaseException as error:  # noqa: BLE001 - what is not the call's own goes on
        job.close_begun()  # if Ctrl-C came before it was awaited
        workers.end(job.raised, error, workers, scope)
        raise_beyond(error)
    else:
        if value is None:
            workers.end(job.returned)
        else:
            workers.end(job.returned_value, value)
    finally:
        task.name = worker
        job.left()


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
