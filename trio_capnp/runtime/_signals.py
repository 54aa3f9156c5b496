"""Exceptions that come where none may leave, and how they leave ``trio.run`` all the same.

A signal handler of the program may raise at any instruction. Trio logs an exception in an
instrument and drops the instrument; Python prints one in a finalizer; one in a callback of
``run_sync_soon`` ends the run as Trio's internal error. These places hand their exception to
``RaiseSoon``, which raises it in a task of the oldest open server or connection: it leaves that
nursery like any exception of a task.
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
"""Has an exception raised in a task of the event loop."""


def heed_signals() -> None:
    """Let the handlers of signals that have come run here.

    Python runs them when a function in Python begins; compiled code calls none for a while.
    """


def must_leave(error: BaseException) -> bool:
    """Whether ``error`` is to end the program: no ``Exception``, or raised by a signal handler."""
    return not issubclass(type(error), Exception) or is_of_signal(error)


class Raiser:
    """The ``RaiseSoon`` of an event loop.

    Args:
        hosts: the open servers and connections, the oldest first.
    """

    def __init__(self, token: trio.lowlevel.TrioToken, hosts: Iterable[Host]) -> None:
        self._token = token
        self._hosts = hosts

    @enable_ki_protection
    def __call__(self, error: BaseException) -> None:
        """Have ``error`` raised soon; raise it here if the event loop has ended."""
        try:
            self._token.run_sync_soon(self._raise, error)
        except trio.RunFinishedError:
            raise error from None

    @enable_ki_protection
    def between_passes(self, error: BaseException) -> None:
        """Have ``error`` raised in the next pass of the event loop; for an instrument.

        A callback would run in that pass, and the last connection may end in it before.
        """
        if not self._started(error):
            self(error)

    @enable_ki_protection
    def _raise(self, error: BaseException) -> None:
        """Raise ``error`` in a nursery; without one in the event loop, where it ends all tasks."""
        if not self._started(error):
            raise error

    def _started(self, error: BaseException) -> bool:
        """Start a task that raises ``error``; False if no server and no connection is open."""
        return any(host.local_dispatcher.raise_in_task(error) for host in self._hosts)


@enable_ki_protection
async def raise_in_task(error: BaseException) -> None:
    """Be a task that raises ``error``, also in a nursery that is cancelled: nothing is awaited."""
    try:
        raise error
    finally:
        del error  # or it would refer to itself, by its traceback
