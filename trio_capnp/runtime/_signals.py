"""The way out of ``trio.run`` for exceptions in places that no exception may leave.

A signal handler of the program may raise at any instruction. Three places lose such an exception.
Trio logs an exception in an instrument and drops the instrument. Python prints one in a finalizer.
One in a callback of ``run_sync_soon`` ends the run as Trio's internal error. These places hand
the exception to ``RaiseSoon``, which raises it in a task of the oldest open server or connection.
It leaves that nursery like any exception of a task.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.reports import is_of_signal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trio_capnp.runtime._faces import Host

RaiseSoon: TypeAlias = Callable[[BaseException], None]
"""A function that has an exception raised in a task of the event loop."""


def heed_signals() -> None:
    """Run the handlers of signals that have arrived.

    Python runs them when an interpreted function begins, so calling this one is enough. Compiled
    code may call no interpreted function for a long time.
    """


def must_leave(error: BaseException) -> bool:
    """Whether ``error`` must end the program: no ``Exception``, or raised by a signal handler."""
    return not issubclass(type(error), Exception) or is_of_signal(error)


class Raiser:
    """The ``RaiseSoon`` of an event loop.

    Args:
        token: of the event loop.
        hosts: the open servers and connections, the oldest first.
    """

    def __init__(self, token: trio.lowlevel.TrioToken, hosts: Iterable[Host]) -> None:
        self._token = token
        self._hosts = hosts

    @enable_ki_protection
    def __call__(self, error: BaseException) -> None:
        """Raise ``error`` in a task soon, or here if the event loop has ended."""
        try:
            self._token.run_sync_soon(self._raise, error)
        except trio.RunFinishedError:
            raise error from None

    @enable_ki_protection
    def between_passes(self, error: BaseException) -> None:
        """Raise ``error`` in a task of the next pass; for an instrument.

        The task is started now, because the last connection may end in the next pass before a
        callback of that pass runs.
        """
        if not self._started(error):
            self(error)

    @enable_ki_protection
    def _raise(self, error: BaseException) -> None:
        """Raise ``error`` in a task, or here, where it ends the event loop, if no host is open."""
        if not self._started(error):
            raise error

    def _started(self, error: BaseException) -> bool:
        """Start a task that raises ``error``. Returns False if no server or connection is open."""
        return any(host.local_dispatcher.raise_in_task(error) for host in self._hosts)


@enable_ki_protection
async def raise_in_task(error: BaseException) -> None:
    """Raise ``error``, as a task. Without a checkpoint, so also in a cancelled nursery.

    Raises:
        BaseException: ``error``.
    """
    try:
        raise error
    finally:
        del error  # a cycle: its traceback refers to this frame
