"""A connection's nursery, as a block that lets the body's own exception out bare."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import trio

if TYPE_CHECKING:
    from trio_capnp.runtime._connection import Connection


@asynccontextmanager
async def running(connection: Connection) -> AsyncGenerator[Connection]:
    """Run a connection's tasks while the block runs.

    The connection ends with the block. An exception of the block leaves as it is. The tasks
    themselves raise nothing, but for what a handler raised that is no ``Exception``
    (``KeyboardInterrupt``, say): that cancels the block and leaves in its place, bare as well.
    """
    body_error: BaseException | None = None
    try:
        async with trio.open_nursery() as nursery:
            connection.start(nursery)
            try:
                yield connection
            except BaseException as error:  # noqa: BLE001 - raised again outside of the nursery
                body_error = error
            await connection.stop()
            nursery.cancel_scope.cancel()
    except BaseException as error:
        task_error = _task_error(error)
        if task_error is not None:
            raise task_error from task_error.__cause__
        if body_error is None:
            raise
    finally:
        await connection.end_objects()
    if body_error is not None:
        raise body_error


def _task_error(error: BaseException) -> BaseException | None:
    """What a task raised, taken out of the nursery's groups; None if it was only cancelled."""
    todo = [error]
    while todo:
        found = todo.pop(0)
        if isinstance(found, BaseExceptionGroup):
            todo.extend(found.exceptions)
        elif not isinstance(found, trio.Cancelled):
            return found
    return None
