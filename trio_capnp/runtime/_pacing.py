"""When messages leave, and whether the event loop sleeps: the end of each of its passes.

**The end of a pass.** What was queued in one pass of the event loop leaves at its end, in one
piece. Trio runs every task that can run, then asks the operating system what has happened.
Between the two it tells its instruments; there the ``Flusher`` has each connection that has
something to send send it, straight to its socket. So all that the tasks of one pass say is
joined, a lone message costs no task to send it, and nothing waits longer than until the loop
would wait itself.

**Looking before sleeping.** To fall asleep and to be woken takes an operating system longer than
a short call takes: on both sides together, most of its time. So where the last messages came
quickly, the ``Spinner`` looks for the next one for a moment before the loop sleeps. All this does
is to sleep later, when nothing could run anyway: the reader reads what comes, as usual.

*Trust* says whether to look. Each message that came quickly, slept for or not, adds one to it; a
look in vain takes as much as ``VAIN`` of them. So a peer that is never quick enough costs a look
for one message in so many, and one that is silent costs two at most. Nor does it look for a peer
that neither sent nor was sent anything in this pass of the loop.

Only Linux tells at once whether anything has come on any of many sockets; elsewhere the loop
sleeps at once.

What leaves before the end of a pass is up to each connection's ``Outbox``.
"""

from __future__ import annotations

import select
import sys
from collections.abc import Callable
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias

import trio
from trio.lowlevel import in_trio_task

from trio_capnp.reports import is_of_signal
from trio_capnp.runtime._guard import guard
from trio_capnp.runtime._reports import internal_error
from trio_capnp.runtime._signals import heed_signals, must_leave

if TYPE_CHECKING:
    import socket

    from trio.lowlevel import TrioToken

    from trio_capnp.rpc import Turn
    from trio_capnp.runtime._signals import RaiseSoon

QUICK: Final = 5
"""How many times as long as a look a message may take to count as quick: where both sides sleep
it takes that much longer."""

VAIN: Final = 16
MOST: Final = 32


# --- the end of a pass ------------------------------------------------------------------------


class Due(Protocol):
    """An outbox that has something to send."""

    @property
    def is_quiet(self) -> bool:
        """Whether no more than one message came at a time, so that one is answered alone."""
        ...

    def send_lone(self) -> None:
        """Send a message that nothing is going to be joined to, as far as one can tell."""
        ...

    def can_wait(self) -> bool:
        """Whether what is queued may wait for one more pass."""
        ...

    def flush(self) -> bool:
        """Send what this pass has queued; say whether that has woken a task."""
        ...

    def leave_to_writer(self) -> None:
        """Have the writer send what is queued."""
        ...


class Leaving(Protocol):
    """A dispatcher that may leave work undone in this pass."""

    def look_after(self) -> bool:
        """Summon a worker for each work that is left; whether any was."""
        ...


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
        self._due: list[Due] = []
        self._watched: list[Leaving] = []
        self._turn = turn
        self.reads = False
        self.was_left = False
        self.spinner = Spinner()

    def add(self, outbox: Due) -> None:
        """Have ``outbox`` flushed at the end of this pass; once for each time it asks."""
        self._due.append(outbox)
        # Trio may be a guest, and the host run us between two passes.
        if not in_trio_task():
            self._have_a_pass()

    def watch(self, dispatcher: Leaving) -> None:
        """Have a dispatcher look after the work that it leaves in this pass."""
        self._watched.append(dispatcher)

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
        waiting: list[Due] = []
        woken = False
        for outbox in self._due:  # which stays whole until all is sent: see `_failed`
            if not timeout and outbox.can_wait():
                waiting.append(outbox)
            else:
                woken |= outbox.flush()
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
        for outbox in due:
            outbox.leave_to_writer()
        watched, self._watched = self._watched, []
        for dispatcher in watched:
            dispatcher.look_after()
        self._have_a_pass()

    def after_run(self) -> None:
        self._turn.is_over = True

    def _have_a_pass(self) -> None:
        self._token.run_sync_soon(_nothing)


def _nothing() -> None:
    pass


guard(Flusher)


# --- looking before sleeping ------------------------------------------------------------------


class Watched(Protocol):
    """A connection, as far as this is concerned."""

    @property
    def look_s(self) -> float:
        """How long to look for its peer's next message, in seconds."""
        ...


class Spinner:
    """What one event loop knows of how quickly messages come.

    Attributes:
        active: who sent or received last in this pass of the loop.
    """

    __slots__ = ("_clock", "_has_news", "_since", "_sockets", "_trust", "_watched", "active")

    def __init__(
        self,
        clock: Callable[[], float] = perf_counter,
        has_news: Callable[[], bool] | None = None,
    ) -> None:
        """``has_news`` tells whether there is something to read on any of the sockets."""
        self._sockets = Sockets()
        self._clock = clock
        self._has_news = has_news or self._sockets.has_news
        self._trust = 0
        self._since = 0.0
        self._watched: Watched | None = None  # whose next message is waited for
        self.active: Watched | None = None

    def add(self, sock: socket.socket) -> bool:
        """Look at this socket too, until it is closed; the caller then calls ``closed``.

        False if the system cannot watch it: descriptors or memory for that have run out. The
        loop then sleeps at once for this socket, which costs time and nothing else.
        """
        return self._sockets.add(sock)

    def closed(self, watched: Watched) -> None:
        """The socket of a connection was closed, so no message is expected of it."""
        if self.active is watched:
            self.active = None
        if self._watched is watched:
            self._watched = None
        self._sockets.closed()

    def before_sleep(self, timeout: float) -> None:
        """The loop is about to sleep, for ``timeout`` seconds at most: look first, if it pays."""
        self._watched, self.active = self.active, None
        if self._watched is not None:
            self._since = self._clock()
            if self._trust > 0:
                self._look(min(self._watched.look_s, timeout))

    def _look(self, seconds: float) -> None:
        end = self._since + seconds
        while not self._has_news():
            if self._clock() >= end:
                self._trust -= VAIN
                self._watched = None  # what comes now is not quick
                break

    def came(self, to: Watched) -> None:
        """A connection has received something."""
        self.active = to
        if to is self._watched:
            self._watched = None
            if self._clock() - self._since < QUICK * to.look_s:
                self._trust = min(self._trust + 1, MOST)


if sys.platform == "linux":

    class EpollSockets:
        """Sockets, of which one may have something to read, or its end."""

        __slots__ = ("_count", "_epoll")

        def __init__(self) -> None:
            self._count = 0
            self._epoll: select.epoll | None = None

        def add(self, sock: socket.socket) -> bool:
            try:
                if self._epoll is None:
                    self._epoll = select.epoll()
                self._epoll.register(sock, select.EPOLLIN)
            except OSError as error:
                self._close_unused()
                if is_of_signal(error):
                    raise
                return False
            self._count += 1
            return True

        def closed(self) -> None:
            """Closing has taken it out; with the last one goes what is held of the system."""
            self._count -= 1
            self._close_unused()

        def _close_unused(self) -> None:
            if not self._count and self._epoll is not None:
                self._epoll.close()
                self._epoll = None

        def has_news(self) -> bool:
            return self._epoll is None or bool(self._epoll.poll(0, 1))

    Sockets: TypeAlias = EpollSockets

else:

    class UnwatchedSockets:
        """Sockets, of which always one seems to have something to read."""

        __slots__ = ()

        def add(self, sock: socket.socket) -> bool:
            """Do nothing."""
            return True

        def closed(self) -> None:
            """Do nothing."""

        def has_news(self) -> bool:
            return True

    Sockets: TypeAlias = UnwatchedSockets
