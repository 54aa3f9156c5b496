"""A connection's nursery, as a block that lets the body's own exception out bare.

    connect --> tasks started --> the block --> connection ended --> tasks joined --> objects closed

A class and not a generator: Trio protects its methods from ``KeyboardInterrupt`` as a whole, so
what was opened is closed, whenever it comes.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import TYPE_CHECKING, Final

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.rpc._errors import CAUSE
from trio_capnp.runtime._arguments import check_common
from trio_capnp.runtime._bootstrap import Bootstrap
from trio_capnp.runtime._endings import warn_cut_short
from trio_capnp.runtime._failures import is_cancellation, leaves_of
from trio_capnp.runtime._handlers import run_aclose
from trio_capnp.runtime._loops import check_task, check_trio, is_in_task
from trio_capnp.runtime._session import Session
from trio_capnp.runtime._signals import must_leave
from trio_capnp.transports import discard

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.runtime._connection import Connection
    from trio_capnp.runtime._faces import Ending
    from trio_capnp.runtime._hooks import Hooks
    from trio_capnp.runtime._system import System
    from trio_capnp.transports import Transport


class Opening:
    """What ``open_tcp`` and its siblings give: ``async with`` opens and runs the connection.

    The connection ends with the block. An exception of the block leaves as it is. The tasks
    themselves raise nothing, but for what a handler raised that is no ``Exception``
    (``KeyboardInterrupt``, say): that cancels the block and leaves in its place, bare as well.

    Attributes:
        session: of the connection, from when it is open.
    """

    __slots__ = (
        *("_bootstrap", "_connect", "_hooks", "_is_open", "_limits"),
        *("_manager", "_nursery", "_reads", "session"),
    )

    def __init__(
        self,
        connect: Callable[[], Awaitable[Transport]],
        bootstrap: Bootstrap | None,
        limits: Limits | None,
        hooks: Hooks | None,
        *,
        reads: bool = True,
    ) -> None:
        """
        Args:
            connect: gives the transport. It need not come to a checkpoint.
            bootstrap: for the peer.
            limits: of the connection.
            hooks: of the connection.
            reads: whether a task runs ``Session.read``; else the block does.
        """
        check_common(bootstrap, limits, hooks)
        self._connect = connect
        self._bootstrap = bootstrap
        self._limits = limits
        self._hooks = hooks
        self._reads = reads
        self._is_open = False

    @enable_ki_protection
    async def __aenter__(self) -> Connection:
        check_trio()
        if self._is_open:
            raise RuntimeError(IS_OPEN)
        self._is_open = True
        try:
            return (await self._open()).connection
        except BaseException:
            self._is_open = False
            raise

    async def _open(self) -> Session:
        transport = await self._connect()
        try:
            self.session = session = Session(
                transport, bootstrap=self._bootstrap, limits=self._limits, hooks=self._hooks
            )
            self._manager = trio.open_nursery()
            self._nursery = nursery = await self._manager.__aenter__()
        except BaseException:
            await discard(transport)
            raise
        try:
            session.start(nursery, reads=self._reads)
            if self._reads:
                await trio.lowlevel.checkpoint()  # in the same pass the reader begins to wait
            return session
        except BaseException as error:
            # Only ``__aexit__`` takes the nursery off this task again.
            await self.__aexit__(type(error), error, error.__traceback__)
            raise

    @enable_ki_protection
    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        try:
            ended = leaving = None
            check_task(self.session.system)
            ended = await self._end()
            leaving = _leaving(error, ended)
            if leaving is not None:
                raise leaving from CAUSE.__get__(leaving)
        finally:
            ended = leaving = None
            del error, traceback  # or exceptions would refer to themselves
            if is_in_task(self.session.system):
                if not self._is_joined():  # a signal handler raised before Trio came to that
                    await self._join([])
                try:
                    await end_objects(self.session.system, self.session.limits.close_timeout_s)
                finally:
                    self.session.let_go()
            self._is_open = False

    async def _end(self) -> BaseException | None:
        """End the connection and join its tasks; give what they raised."""
        failed: list[BaseException] = []
        try:
            await self.session.stop()
        except BaseException as error:  # noqa: BLE001 - KeyboardInterrupt, while it waited
            failed.append(error)
        finally:
            await self._join(failed)
        try:
            if not failed:
                return None
            return failed[0] if len(failed) == 1 else BaseExceptionGroup(ENDED_BY, failed)
        finally:
            failed.clear()  # their tracebacks refer to this frame

    async def _join(self, failed: list[BaseException]) -> None:
        """Wait for the tasks, which end now also if ``stop`` has raised halfway."""
        try:
            self.session.cut()
        finally:
            try:
                self._cancel_tasks()
            finally:
                try:
                    self._cancel_tasks()  # again, or a signal that came before would hang this
                    await self._manager.__aexit__(None, None, None)
                except BaseException as error:  # noqa: BLE001 - the caller looks at it
                    failed.append(error)

    def _cancel_tasks(self) -> None:
        if self._nursery.child_tasks:
            self._nursery.cancel_scope.cancel()

    def _is_joined(self) -> bool:
        """Whether Trio has taken the nursery off this task, which it does when the tasks ended."""
        return self._nursery not in trio.lowlevel.current_task().child_nurseries


ENDED_BY: Final = "what ended a connection"
IS_OPEN: Final = "this connection is open already: call open_tcp or its sibling once for each block"


def _leaving(of_block: BaseException | None, ended: BaseException | None) -> BaseException | None:
    """Choose the exception that leaves the block; None if that is the block's own, or none.

    An exception that is to end the program is never dropped for another: where there are several,
    a group of them leaves.
    """
    if ended is None:
        return None
    found = [each for each in leaves_of(ended) if not is_cancellation(each)]
    found = list({id(each): each for each in found}.values())  # a stream may raise one twice
    if not found:
        return ended if of_block is None else None
    beyond = [each for each in found if must_leave(each)]
    if of_block is not None and _ends_program(of_block):
        return BaseExceptionGroup(ENDED_BY, [of_block, *(beyond or found[:1])])
    if len(beyond) > 1:
        return BaseExceptionGroup(ENDED_BY, beyond)
    return (beyond or found)[0]


def _ends_program(error: BaseException) -> bool:
    """Whether there is anything in ``error`` but ordinary exceptions and ``Cancelled``."""
    return any(must_leave(each) and not is_cancellation(each) for each in leaves_of(error))


@enable_ki_protection
async def end_objects(system: System, timeout_s: float) -> None:
    """Await the ``aclose`` of objects that lost their last reference, for a while.

    Not cancelled from outside: objects end also when their connection is cancelled.
    """
    system.run_turn()
    if not system.ending:
        return
    closing: Ending | None = None
    with trio.CancelScope(shield=True, deadline=trio.current_time() + timeout_s):
        while system.ending:
            closing = system.ending.popleft()
            await run_aclose(closing)
        return
    if closing is not None:
        warn_cut_short(closing.server)
    for _ in system.ending:  # with no workers left, these wait for the next connection
        dispatcher = system.dispatcher_for_local_calls()
        if dispatcher is not None:
            dispatcher.nudge()
