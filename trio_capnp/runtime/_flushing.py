"""What was queued in one pass of the event loop leaves at its end, in one piece.

Trio runs every task that can run, then asks the operating system what has happened. Between the
two it tells its instruments; there each connection that has something to send sends it, straight
to its socket. So all that the tasks of one pass say is joined, a lone message costs no task to
send it, and nothing waits longer than until the loop would wait itself. Whether it then sleeps at
once is up to ``_spinning``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trio.lowlevel import in_trio_task

from trio_capnp.runtime._guard import guard
from trio_capnp.runtime._reports import internal_error
from trio_capnp.runtime._spinning import Spinner

if TYPE_CHECKING:
    from trio.lowlevel import TrioToken

    from trio_capnp.rpc import Turn
    from trio_capnp.runtime._line import Line


class Flusher:
    """The instrument of one event loop: a ``trio.abc.Instrument`` but for its base.

    Compiled, it cannot have a base in Python; Trio asks only for the methods.

    Attributes:
        passes: of the event loop, so far.
        was_left: the last task that stopped waiting for an answer was cancelled.
    """

    __slots__ = ("_due", "_token", "_turn", "passes", "spinner", "was_left")

    def __init__(self, token: TrioToken, turn: Turn) -> None:
        self._token = token
        self._due: list[Line] = []
        self._turn = turn
        self.passes = 0
        self.was_left = False
        self.spinner = Spinner()

    def add(self, line: Line) -> None:
        """Have ``line`` flushed at the end of this pass; once for each time it asks."""
        self._due.append(line)
        # Trio may be a guest, and the host run us between two passes.
        if not in_trio_task():
            self._have_a_pass()

    def task_parks(self) -> None:
        """The running task is going to wait for an answer.

        If nothing else goes on its call leaves now, and the peer works on it while Trio ends this
        pass: half of what a lone call takes is spent there. Not where the last such task was
        cancelled: if this one is too, its Finish leaves with the call, and the peer begins nothing.
        """
        if self.was_left:
            self.was_left = False
        elif len(self._due) == 1 and self._due[0].is_quiet:
            self._due[0].send_lone()

    def before_io_wait(self, timeout: float) -> None:
        """Flush. How long to wait was decided before, so tasks woken here need a pass soon."""
        self._turn.passes.count += 1
        self.passes += 1
        woken = bool(self._due) and self._flush(timeout)
        if woken and timeout:
            self._have_a_pass()
        elif timeout:
            self.spinner.before_sleep(timeout)

    def _flush(self, timeout: float) -> bool:
        due, self._due = self._due, []
        woken = False
        for line in due:
            if not timeout and line.can_wait():
                self._due.append(line)
                continue
            try:
                woken |= line.flush()
            except Exception as error:  # noqa: BLE001 - trio drops an instrument that raises
                internal_error("sending at the end of a pass", error)
        return woken

    def after_run(self) -> None:
        self._turn.is_over = True

    def _have_a_pass(self) -> None:
        self._token.run_sync_soon(_nothing)


def _nothing() -> None:
    pass


guard(Flusher)
