"""A connection's nursery, as a block that lets the body's own exception out bare.

    connect --> tasks started --> the block --> connection ended --> tasks joined --> objects closed

A class and not a generator: Trio protects its methods from ``KeyboardInterrupt`` as a whole, so
what was opened is closed, whenever it comes.
"""

# What is ours on a connection has an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import TYPE_CHECKING

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.rpc._errors import CAUSE
from trio_capnp.runtime._arguments import check_common
from trio_capnp.runtime._bootstrap import Bootstrap
from trio_capnp.runtime._connection import Connection
from trio_capnp.runtime._failures import is_cancellation, leaves_of
from trio_capnp.runtime._loops import check_task, check_trio
from trio_capnp.transports import discard

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.runtime._hooks import Hooks
    from trio_capnp.transports import Transport


class Opening:
    """What ``open_tcp`` and its siblings give: ``async with`` opens and runs the connection.

    The connection ends with the block. An exception of the block leaves as it is. The tasks
    themselves raise nothing, but for what a handler raised that is no ``Exception``
    (``KeyboardInterrupt``, say): that cancels the block and leaves in its place, bare as well.
    """

    __slots__ = ("_connect", "_connection", "_make", "_manager", "_nursery")

    def __init__(
        self,
        connect: Callable[[], Awaitable[Transport]],
        bootstrap: Bootstrap | None,
        limits: Limits | None,
        hooks: Hooks | None,
    ) -> None:
        check_common(bootstrap, limits, hooks)

        def make(transport: Transport) -> Connection:
            return Connection(transport, bootstrap=bootstrap, limits=limits, hooks=hooks)

        self._connect = connect
        self._make = make

    @enable_ki_protection
    async def __aenter__(self) -> Connection:
        check_trio()
        transport = await self._connect()
        try:
            self._connection = connection = self._make(transport)
            self._manager = trio.open_nursery()
            self._nursery = nursery = await self._manager.__aenter__()
        except BaseException:
            await discard(transport)
            raise
        try:
            connection.start(nursery)
        except BaseException as error:
            # Only ``__aexit__`` takes the nursery off this task again.
            await self.__aexit__(type(error), error, error.__traceback__)
            raise
        return connection

    @enable_ki_protection
    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        check_task(self._connection._system)
        try:
            ended = await self._end()
            try:
                if ended is not None:
                    of_task = _of_task(ended)
                    if of_task is not None:
                        raise of_task from CAUSE.__get__(of_task)
                    if error is None:
                        raise ended
            finally:
                del ended, error, traceback  # or exceptions would refer to themselves
        finally:
            await self._connection.end_objects()

    async def _end(self) -> BaseException | None:
        """End the connection and join its tasks; give what they raised."""
        failed: BaseException | None = None
        try:
            await self._connection.stop()
        except BaseException as error:  # noqa: BLE001 - KeyboardInterrupt, while it waited
            failed = error
        self._nursery.cancel_scope.cancel()
        try:
            await self._manager.__aexit__(None, None, None)
        except BaseException as error:  # noqa: BLE001 - the caller looks at it
            return error if failed is None else failed
        return failed


def _of_task(error: BaseException) -> BaseException | None:
    """What a task raised, taken out of the nursery's groups; None if it was only cancelled."""
    for leaf in leaves_of(error):
        if not is_cancellation(leaf):
            return leaf
    return None
