"""What was queued in one pass of the event loop leaves at its end, in one piece.

Trio runs every task that can run, then asks the operating system what has happened. Between the
two it tells its instruments; there each connection that has something to send sends it, straight
to its socket. So all that the tasks of one pass say is joined, a lone message costs no task to
send it, and nothing waits longer than until the loop would wait itself. Whether it then sleeps at
once is up to ``_spinning``.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import trio
from trio.lowlevel import in_trio_task

from trio_capnp.runtime._guard import guard
from trio_capnp.runtime._reports import internal_error
from trio_capnp.runtime._signals import heed_signals, must_leave
from trio_capnp.runtime._spinning import Spinner

if TYPE_CHECKING:
    from trio.lowlevel import TrioToken

    from trio_capnp.rpc import Turn
    from trio_capnp.runtime._crew import Crew
    from trio_capnp.runtime._line import Line
    from trio_capnp.runtime._signals import RaiseSoon


class Flusher:
    """The instrument of one event loop: a ``trio.abc.Instrument`` but for its base.

    Compiled, it cannot have a base in Python; Trio asks only for the methods.

    Attributes:
        reads: a reader handles messages, and takes the work that comes up if that never waits.
        was_left: the last task that stopped waiting for an answer was cancelled.
    """

    __slots__ = (
        *("_due", "_is_registered", "_jumps", "_raise_soon", "_token", "_turn", "_watched"),
        *("reads", "spinner", "was_left"),
    )

    def __init__(self, token: TrioToken, turn: Turn, raise_soon: RaiseSoon) -> None:
        self._token = token
        self._raise_soon = raise_soon
        self._is_registered = False
        self._jumps = hasattr(trio.lowlevel.current_clock(), "autojump_threshold")
        self._due: list[Line] = []
        self._watched: list[Crew] = []
        self._turn = turn
        self.reads = False
        self.was_left = False
        self.spinner = Spinner()

    def add(self, line: Line) -> None:
        """Have ``line`` flushed at the end of this pass; once for each time it asks."""
        self._due.append(line)
        # Trio may be a guest, and the host run us between two passes.
        if not in_trio_task():
            self._have_a_pass()

    def watch(self, crew: Crew) -> None:
        """Have a crew look after the work that it leaves in this pass."""
        self._watched.append(crew)

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
        try:
            woken = self._turn.has_dropped() and self._release()
            self._turn.passes.count += 1
            if self._watched and self._look_after():
                woken = True
            if self._due and self._flush(timeout):
                woken = True
            if woken and timeout:
                self._have_a_pass()
            elif timeout:
                self.spinner.before_sleep(timeout)
            heed_signals()
        except BaseException as error:  # noqa: BLE001 - Trio would drop this instrument
            self._failed(error)

    def _flush(self, timeout: float) -> bool:
        waiting: list[Line] = []
        woken = False
        for line in self._due:  # which stays whole until all is sent: see `_failed`
            if not timeout and line.can_wait():
                waiting.append(line)
            else:
                woken |= line.flush()
        self._due = waiting
        if waiting and self._jumps:
            self._have_a_pass()  # else a clock of trio.testing would jump before they have left
        return woken

    def _release(self) -> bool:
        """Release what the tasks of this pass have dropped, so that it leaves with the rest."""
        try:
            self._turn.release_dropped()
        except Exception as error:  # noqa: BLE001 - a fault of ours; the rest goes on
            internal_error("a turn", error)
        return True  # for all that is known here

    def _look_after(self) -> bool:
        woken = False
        while self._watched:
            woken |= self._watched[-1].look_after()
            self._watched.pop()  # not before: see `_failed`
        return woken

    # --- when something raises ----------------------------------------------------------------

    def register(self) -> None:
        """Become an instrument of the event loop, if it is none."""
        instrument: Any = self
        trio.lowlevel.add_instrument(instrument)
        self._is_registered = True

    def __hash__(self) -> int:
        """Hash by identity, and notice that Trio drops this instrument.

        Trio drops an instrument when an exception comes out of a method or, raised by a signal
        handler, just before or after it. Trio then looks the instrument up in its dictionaries
        while it handles that exception, and there is no other sign of it.
        """
        error = sys.exc_info()[1]
        if self._is_registered and error is not None:
            self._is_registered = False
            self._dropped(error)
        return id(self) >> 4

    def _dropped(self, error: BaseException) -> None:
        try:
            self._token.run_sync_soon(self.register)
        except trio.RunFinishedError:  # so it was `after_run`, and this leaves the run
            self._turn.is_over = True
            raise error from None
        self._failed(error)

    def _failed(self, error: BaseException) -> None:
        """Log our own fault, or have ``error`` leave; the writers send the frames that are due."""
        if must_leave(error):
            self._raise_soon(error)
        else:
            internal_error("sending at the end of a pass", error)
        due, self._due = self._due, []
        for line in due:
            line.leave_to_writer()
        watched, self._watched = self._watched, []
        for crew in watched:
            crew.look_after()
        self._have_a_pass()

    def after_run(self) -> None:
        self._turn.is_over = True

    def _have_a_pass(self) -> None:
        self._token.run_sync_soon(_nothing)


def _nothing() -> None:
    pass


guard(Flusher)
