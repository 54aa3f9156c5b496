"""What was queued in one pass of the event loop leaves at its end, in one piece.

Trio runs every task that can run, then asks the operating system what has happened. Between the
two it tells its instruments; there each connection that has something to send sends it, straight
to its socket. So all that the tasks of one pass say is joined, a lone message costs no task to
send it, and nothing waits longer than until the loop would wait itself. Whether it then sleeps at
once is up to ``_spinning``.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final, Protocol

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.runtime._spinning import Spinner

if TYPE_CHECKING:
    from trio.lowlevel import TrioToken

    from trio_capnp.rpc import Turn

log: Final = logging.getLogger("trio_capnp.runtime")


class Flushable(Protocol):
    def flush(self) -> bool:
        """Send what goes without waiting; say whether a task was woken to send the rest."""
        ...

    def can_wait(self) -> bool:
        """Whether what is queued may wait for one more pass; asked in each."""
        ...

    def send_lone(self) -> None:
        """Send what is queued if it is one message, and others are not to be expected."""
        ...


class Flusher(trio.abc.Instrument):
    """The instrument of one event loop."""

    def __init__(self, token: TrioToken, turn: Turn) -> None:
        self._token = token
        self._due: list[Flushable] = []
        self._turn = turn
        self.spinner = Spinner()

    @enable_ki_protection
    def add(self, connection: Flushable) -> None:
        """Have ``connection`` flushed at the end of this pass; once for each time it asks."""
        self._due.append(connection)
        # Trio may be a guest, and the host run us between two passes.
        if not trio.lowlevel.in_trio_task():
            self._have_a_pass()

    @enable_ki_protection
    def task_parks(self) -> None:
        """The running task is going to wait for an answer.

        If nothing else goes on its call leaves now, and the peer works on it while Trio ends this
        pass: half of what a lone call takes is spent there.
        """
        if len(self._due) == 1:
            self._due[0].send_lone()

    def before_io_wait(self, timeout: float) -> None:
        """Flush. How long to wait was decided before, so tasks woken here need a pass soon."""
        woken = bool(self._due) and self._flush(timeout)
        if woken and timeout:
            self._have_a_pass()
        elif timeout:
            self.spinner.before_sleep(timeout)

    def _flush(self, timeout: float) -> bool:
        due, self._due = self._due, []
        woken = False
        for connection in due:
            if not timeout and connection.can_wait():
                self._due.append(connection)
                continue
            try:
                woken |= connection.flush()
            except Exception:  # trio drops an instrument that raises, and all would starve
                log.exception("internal error, please report it")
        return woken

    def after_run(self) -> None:
        self._turn.is_over = True

    def _have_a_pass(self) -> None:
        self._token.run_sync_soon(_nothing)


def _nothing() -> None:
    pass
