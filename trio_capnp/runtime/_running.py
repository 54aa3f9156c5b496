"""A connection's nursery, as a block out of which the body's own exception comes in no group.

    connect --> tasks started --> the block --> connection ended --> tasks joined --> objects closed

``Opening`` is a class, not a generator. Trio protects whole methods from ``KeyboardInterrupt``, so
every opened resource is closed whenever the interrupt comes.
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
    """The context manager of ``open_tcp`` and its siblings: opens and runs the connection.

    The connection ends with the block. An exception of the block leaves as it is. A task raises
    only a handler's exception that is no ``Exception``, such as ``KeyboardInterrupt``. This cancels
    the block and leaves in its place, in no group.

    Attributes:
        session: of the connection, once it is open.
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
        """Check the arguments; the connection is opened on entering the block.

        Args:
            connect: returns the transport. It need not be a checkpoint.
            bootstrap: offered to the peer.
            limits: of the connection.
            hooks: of the connection.
            reads: whether a task runs ``Session.read``; else the block does.

        Raises:
            TypeError, ValueError: an argument is wrong.
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
                await trio.lowlevel.checkpoint()  # the reader begins to wait in the same pass
            return session
        except BaseException as error:
            # Only ``__aexit__`` removes the nursery from this task.
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
            del error, traceback  # a cycle: exceptions refer to frames
            if is_in_task(self.session.system):
                if not self._is_joined():  # a signal handler raised before Trio joined it
                    await self._join([])
                try:
                    await end_objects(self.session.system, self.session.limits.close_timeout_s)
                finally:
                    self.session.let_go()
            self._is_open = False

    async def _end(self) -> BaseException | None:
        """End the connection and join its tasks. Returns their exceptions as one."""
        failed: list[BaseException] = []
        try:
            await self.session.stop()
        except BaseException as error:  # noqa: BLE001 - KeyboardInterrupt during the wait
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
        """Cancel and join the tasks, also if ``stop`` has raised halfway."""
        try:
            self.session.cut()
        finally:
            try:
                self._cancel_tasks()
            finally:
                try:
                    self._cancel_tasks()  # again: a signal may have cut short the first time
                    await self._manager.__aexit__(None, None, None)
                except BaseException as error:  # noqa: BLE001 - `_leaving` decides
                    failed.append(error)

    def _cancel_tasks(self) -> None:
        if self._nursery.child_tasks:
            self._nursery.cancel_scope.cancel()

    def _is_joined(self) -> bool:
        """Whether Trio has removed the nursery from this task, because its tasks have ended."""
        return self._nursery not in trio.lowlevel.current_task().child_nurseries


ENDED_BY: Final = "exceptions that ended a connection"
IS_OPEN: Final = "this connection is open already: call open_tcp or its sibling once for each block"


def _leaving(of_block: BaseException | None, ended: BaseException | None) -> BaseException | None:
    """Choose the exception that leaves the block. None keeps the block's own, if there is one.

    An exception that has to end the program is never dropped for another. If there are several, a
    group of them leaves.
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
    """Whether ``error`` holds an exception that has to end the program."""
    return any(must_leave(each) and not is_cancellation(each) for each in leaves_of(error))


@enable_ki_protection
async def end_objects(system: System, timeout_s: float) -> None:
    """Await the ``aclose`` of objects that lost their last reference, for ``timeout_s`` seconds.

    Shielded, because objects must end also if their connection is cancelled.
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
    for _ in system.ending:  # if no dispatcher is left, these wait for the next connection
        dispatcher = system.dispatcher_for_local_calls()
        if dispatcher is not None:
            dispatcher.nudge()
