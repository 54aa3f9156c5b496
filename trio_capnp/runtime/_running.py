"""A connection's nursery, as a block out of which the body's own exception comes in no group.

    connect --> tasks started --> the block --> connection ended --> tasks joined --> objects closed

``Opening`` is a class, not a generator. Trio protects whole methods from ``KeyboardInterrupt``, so
every opened resource is closed whenever the interrupt comes.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from time import perf_counter
from types import TracebackType
from typing import TYPE_CHECKING, Final

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.rpc._errors import CAUSE
from trio_capnp.rpc._turn import SLICE_S
from trio_capnp.runtime._endings import warn_cut_short
from trio_capnp.runtime._failures import is_cancellation, is_group, leaves_of
from trio_capnp.runtime._handlers import run_aclose
from trio_capnp.runtime._loops import check_task, check_trio, is_in_task
from trio_capnp.runtime._session import Session
from trio_capnp.runtime._signals import must_leave
from trio_capnp.runtime._tasks import report_task
from trio_capnp.transports import discard

if TYPE_CHECKING:
    from trio_capnp.runtime._connection import Connection
    from trio_capnp.runtime._faces import Ending
    from trio_capnp.runtime._options import Options
    from trio_capnp.runtime._system import System
    from trio_capnp.transports import Transport


class Opening:
    """The context manager of ``open_tcp`` and its siblings: opens and runs the connection.

    The connection ends with the block. An exception of the block leaves as it is. A task of
    ``Connection.start_soon`` may raise any exception, other tasks only a handler's exception that
    is no ``Exception``, such as ``KeyboardInterrupt``. This cancels the block and leaves in its
    place, in no group.

    Attributes:
        session: of the connection, once it is open.
    """

    __slots__ = (
        *("_connect", "_is_open", "_manager", "_nursery", "_options", "_reads", "_transport"),
        "session",
    )

    def __init__(
        self,
        connect: Callable[[], Awaitable[Transport]] | None,
        options: Options,
        *,
        transport: Transport | None = None,
        reads: bool = True,
    ) -> None:
        """Make the manager; the connection is opened on entering the block.

        Args:
            connect: returns the transport. It need not be a checkpoint. None if there is one.
            options: of the connection.
            transport: of a connection that was accepted; taken over on entering the block.
            reads: whether a task runs ``Session.read``; else the block does.
        """
        self._connect = connect
        self._transport = transport
        self._options = options
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
        transport, self._transport = self._transport, None
        if transport is None:
            assert self._connect is not None, "without a transport there is a way to connect"
            transport = await self._connect()
        try:
            self.session = session = Session(transport, self._options)
            self._manager = trio.open_nursery(strict_exception_groups=True)
            self._nursery = nursery = await self._manager.__aenter__()
        except BaseException:
            await discard(transport)
            raise
        try:
            if session.taps is not None:
                session.taps.opened(session.peer, is_served=not self._reads)
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
            leaving = exception_to_leave(error, ended, self.session.peer) if ended else None
            if leaving is not None:
                raise leaving from CAUSE.__get__(leaving)
        finally:
            ended = leaving = None
            del error, traceback  # a cycle: exceptions refer to frames
            if is_in_task(self.session.system):
                if not self._is_joined():  # a signal handler raised before Trio joined it
                    await self._join([])
                try:
                    if not self._options.is_watcher:
                        await end_objects(self.session.system, self.session.limits.close_timeout_s)
                finally:
                    if self.session.taps is not None:
                        self.session.taps.ended(self.session.error)
                    self.session.let_go()
            self._is_open = False

    async def _end(self) -> tuple[BaseException, ...]:
        """End the connection and join its tasks. Returns their exceptions."""
        failed: list[BaseException] = []
        try:
            await self.session.stop()
        except BaseException as error:  # noqa: BLE001 - KeyboardInterrupt during the wait
            failed.append(error)
        finally:
            await self._join(failed)
        try:
            return tuple(failed)
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
                except BaseException as error:  # noqa: BLE001 - `exception_to_leave` decides
                    failed.extend(exceptions_of_tasks(error))

    def _cancel_tasks(self) -> None:
        if self._nursery.child_tasks:
            self._nursery.cancel_scope.cancel()

    def _is_joined(self) -> bool:
        """Whether Trio has removed the nursery from this task, because its tasks have ended."""
        return self._nursery not in trio.lowlevel.current_task().child_nurseries


ENDED_BY: Final = "exceptions that ended a connection"
REPLACED: Final = "and another exception leaves the block"
IS_OPEN: Final = "this connection is open already: call open_tcp or its sibling once for each block"


async def end_tasks(
    end: Callable[[], None],
    nursery: trio.Nursery,
    manager: AbstractAsyncContextManager[trio.Nursery],
    of_block: BaseException | None,
    name: str,
) -> None:
    """Run ``end``, cancel the tasks of a block, and join them as ``join_tasks`` does.

    They are joined also if ``end`` raises, as the program's signal handler may do there: Trio ends
    its whole run with an internal error if a task leaves a nursery open.
    """
    try:
        end()
    except BaseException as failed:
        of_block = failed
        raise
    finally:
        nursery.cancel_scope.cancel()
        await join_tasks(manager, of_block, name)


async def join_tasks(
    manager: AbstractAsyncContextManager[trio.Nursery], of_block: BaseException | None, name: str
) -> None:
    """Wait for the tasks of a block, and raise the exception that leaves it unless the block does.

    Args:
        manager: of the block's nursery.
        of_block: the exception of the block.
        name: of the block, for the log.
    """
    ended: Sequence[BaseException] = ()
    leaving: BaseException | None = None
    try:
        try:
            await manager.__aexit__(None, None, None)
        except BaseException as failed:  # noqa: BLE001 - `exception_to_leave` decides
            ended = exceptions_of_tasks(failed)
        leaving = exception_to_leave(of_block, ended, name) if ended else None
        if leaving is not None:
            raise leaving from CAUSE.__get__(leaving)
    finally:
        ended, leaving = (), None
        del of_block  # a cycle: exceptions refer to frames


def exceptions_of_tasks(error: BaseException) -> Sequence[BaseException]:
    """The exceptions in a group that a nursery has made. A group of a task stays a group."""
    return error.exceptions if is_group(error) else [error]


def exception_to_leave(
    of_block: BaseException | None, ended: Sequence[BaseException], peer: str
) -> BaseException | None:
    """Choose the exception that leaves the block. None keeps the block's own, if there is one.

    The block's own exception is never dropped for that of a task, nor that of the first task for
    that of a later one; the log has the others. An exception that has to end the program is never
    dropped at all. If there are several, a group of them leaves.
    """
    of_tasks = {id(each): each for each in ended if not is_cancellation(each)}
    if not of_tasks:  # a stream may raise one twice
        return ended[0] if of_block is None else None
    beyond = {id(each): each for error in of_tasks.values() for each in _beyond_in(error)}
    ordinary = [each for each in of_tasks.values() if not _beyond_in(each)]
    if not beyond and (of_block is None or is_cancellation(of_block)):
        _report(ordinary[1:], peer)
        return ordinary[0]
    _report(ordinary, peer)
    if not beyond:
        return None
    leaving = list(beyond.values())
    if of_block is not None and _beyond_in(of_block):
        leaving.insert(0, of_block)
    return leaving[0] if len(leaving) == 1 else BaseExceptionGroup(ENDED_BY, leaving)


def _report(errors: Sequence[BaseException], peer: str) -> None:
    for error in errors:
        report_task(peer, error, is_closed=True, effect=REPLACED)


def _beyond_in(error: BaseException) -> list[BaseException]:
    """The exceptions in ``error`` that have to end the program."""
    return [each for each in leaves_of(error) if must_leave(each) and not is_cancellation(each)]


@enable_ki_protection
async def end_objects(system: System, timeout_s: float) -> None:
    """Await the ``aclose`` of objects that lost their last reference, for ``timeout_s`` seconds.

    Shielded, because objects must end also if their connection is cancelled.
    """
    system.run_turn()
    if not system.ending and not system.turn.later:
        return
    closing: Ending | None = None
    with trio.CancelScope(shield=True, deadline=trio.current_time() + timeout_s):
        while system.turn.later:
            await trio.lowlevel.checkpoint()
            system.run_slice()
        until = perf_counter() + SLICE_S
        while system.ending:
            closing = system.ending.popleft()
            await run_aclose(closing)
            closing = None
            if perf_counter() > until:
                await trio.lowlevel.checkpoint()
                until = perf_counter() + SLICE_S
        return
    if closing is not None:
        warn_cut_short(closing.server)
    for _ in system.ending:  # if no dispatcher is left, these wait for the next connection
        dispatcher = system.dispatcher_for_local_calls()
        if dispatcher is not None:
            dispatcher.nudge()
