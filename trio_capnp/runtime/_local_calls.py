"""The block of ``local_calls``: a nursery for calls between objects of this process.

The block is a *host*, like a server or a connection. Of all hosts the oldest runs the local calls,
so a block inside of an open connection, or of another such block, is a reserve.

Source: docs/design.md, "Local calls need a nursery".
"""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from types import TracebackType
from typing import TYPE_CHECKING

import trio

from trio_capnp.limits import Limits
from trio_capnp.runtime._current import current_system
from trio_capnp.runtime._dispatcher import LOCAL, UNLIMITED, Dispatcher
from trio_capnp.runtime._guard import guard
from trio_capnp.runtime._loops import check_task, check_trio, is_in_task
from trio_capnp.runtime._running import end_objects, end_tasks

if TYPE_CHECKING:
    from trio_capnp.runtime._system import System


def local_calls() -> AbstractAsyncContextManager[None]:
    """Run calls between objects of this process while no connection and no server is open.

    For example, to test a server object without a connection::

        async def test_the_adder() -> None:
            async with trio_capnp.local_calls():
                adder = trio_capnp.cast(AdderImpl(), Adder)
                assert (await adder.add(a=1, b=2)).sum == 3

    A call on an object of the same process crosses no connection, but its handler needs a nursery
    to run in: that of this block. Calls behave as over a connection: order, errors, pipelining,
    streams and cancellation are the same. There is no ``call.connection``, and the interceptors and
    hooks of servers and connections see no local calls.

    If several servers, connections and blocks are open in an event loop, local calls run in the
    nursery of the oldest. The end of the block cancels the handlers that run in it. Their callers
    get ``RpcDisconnected``. It waits for the ``aclose`` of objects as the end of a connection does.
    An exception of the block leaves as it is, in no group.

    Raises:
        RuntimeError: on entering the block, if no event loop runs here.
    """
    return LocalCalls()


class LocalCalls(AbstractAsyncContextManager[None]):
    """The block of ``local_calls``."""

    __slots__ = ("_dispatcher", "_manager", "_nursery", "_system")

    def __init__(self) -> None:
        self._dispatcher: Dispatcher | None = None

    async def __aenter__(self) -> None:
        check_trio()
        if self._dispatcher is not None:
            raise RuntimeError("call trio_capnp.local_calls once for each block")
        self._system: System = current_system()
        dispatcher = Dispatcher(self._system, LOCAL, UNLIMITED, Limits().max_batch_s)
        self._dispatcher = dispatcher
        self._manager = trio.open_nursery(strict_exception_groups=True)
        self._nursery = await self._manager.__aenter__()
        try:
            dispatcher.open(self._nursery)
            self._system.hosts[dispatcher] = None
            if self._system.ending:  # objects ended while no connection was open
                dispatcher.nudge()
            await trio.lowlevel.checkpoint()
        except BaseException as error:
            # Only ``__aexit__`` removes the nursery from this task.
            await self.__aexit__(type(error), error, error.__traceback__)
            raise

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        try:
            check_task(self._system)
            await end_tasks(self._end, self._nursery, self._manager, error, LOCAL)
            if error is None:
                await trio.lowlevel.checkpoint()
        finally:
            del error, traceback  # a cycle: exceptions refer to frames
            if is_in_task(self._system):
                await end_objects(self._system, Limits().close_timeout_s)

    def _end(self) -> None:
        """Take no more calls."""
        dispatcher, self._dispatcher = self._dispatcher, None
        if dispatcher is not None:
            self._system.hosts.pop(dispatcher, None)
            dispatcher.close(trio.current_time() + Limits().close_timeout_s)


guard(LocalCalls)
