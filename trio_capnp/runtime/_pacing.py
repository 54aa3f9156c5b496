"""The end of a pass of the event loop: messages leave, and the loop looks before it sleeps.

**The end of a pass.** In one pass Trio runs every task that can run; then it asks the operating
system for events, and sleeps if there are none. Between the two it calls ``before_io_wait`` of its
instruments. The ``Flusher`` is such an instrument. It has each outbox that has queued messages in
this pass send them to its socket, in one piece and without waiting. So the messages of all tasks
of one pass share a ``send``, and no task has to be woken for a lone message. No message waits
longer than until the loop would sleep. ``_outbox`` says which messages leave before the end.

**The look before sleeping.** A sleeping process needs 20 to 30 us to be woken, and a short call
sleeps on both sides: that is more than all other work for the call. So where messages lately came
quickly, the ``Spinner`` polls the sockets of the loop for ``Limits.max_spin_s`` (0.1 ms) before the
loop sleeps. The look ends as soon as any socket has something to read, and reads nothing: the loop
wakes at once, and the reader reads as usual. It costs processor time that would have gone into
falling asleep. No task could run meanwhile, and the look ends in time for the next timer. Only an
event outside of these sockets, such as a call from another thread, is seen up to 0.1 ms later.

*Trust* decides whether to look. Each message that comes within ``QUICK`` times the look's length
adds 1, up to ``MOST``, whether the loop slept for it or not. Each look that finds nothing takes
``VAIN``. So at most one look fails for ``VAIN`` quick messages, and a peer that falls silent costs
``MOST / VAIN`` = 2 looks. A look also needs a connection that has sent or received in this pass.

*Gain and cost*, measured by one small call after another on two cores: 2.5 times the calls per
second, for 0.84 times the processor time of a call. Another task that wakes each millisecond is
late by 27 us instead of 43 (median), by 99 instead of 98 (99 %). Two such pairs of processes on one
core lose 2 % of their rate, for 5 % more processor time. ``max_spin_s=0`` turns the look off.

Only Linux (epoll) tells at once whether any of many sockets has something to read. Elsewhere the
loop sleeps at once.

Source: docs/limits.md, ``max_spin_s`` and the table below it (``python -m benchmarks.look``).
"""

from __future__ import annotations

import select
import sys
from collections.abc import Callable
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import trio
from trio.lowlevel import in_trio_task

from trio_capnp.reports import is_of_signal
from trio_capnp.runtime._guard import guard
from trio_capnp.runtime._reports import internal_error
from trio_capnp.runtime._signals import heed_signals, must_leave

if TYPE_CHECKING:
    import socket
    from typing import Protocol

    from trio.lowlevel import TrioToken

    from trio_capnp.rpc import Turn
    from trio_capnp.runtime._signals import RaiseSoon

QUICK: Final = 5
"""A message is quick if it comes within QUICK times the length of a look. Where both sides sleep, a
message takes that much longer than where they look."""

VAIN: Final = 16
"""The trust that a look takes if it finds nothing. A quick message adds 1."""

MOST: Final = 32
"""The greatest trust."""


# --- the end of a pass ------------------------------------------------------------------------


if TYPE_CHECKING:

    class Due(Protocol):
        """An outbox that has queued messages in this pass."""

        @property
        def is_quiet(self) -> bool:
            """Whether the last arrival was a single message, so a reply need wait for no other."""
            ...

        def send_lone(self) -> None:
            """Send now if one urgent message is queued and the connection is quiet."""
            ...

        def can_wait(self) -> bool:
            """Whether the queued messages may be put off by one pass."""
            ...

        def flush(self) -> bool:
            """Send the messages that this pass has queued. Returns whether that woke a task."""
            ...

        def leave_to_writer(self) -> None:
            """Have the writer send the queued messages."""
            ...

    class Leaving(Protocol):
        """A dispatcher that may leave work undone in this pass."""

        def look_after(self) -> bool:
            """Summon a worker for each work that is left. Returns whether there was any."""
            ...


class Flusher:
    """The instrument of one event loop, with the methods of ``trio.abc.Instrument``.

    It does not derive from that class, because a compiled class cannot have a Python class as its
    base. Trio asks only for the methods.

    Args:
        token: of the event loop.
        turn: of the event loop; it releases dropped references.
        raise_soon: raises an exception in a task.

    Attributes:
        spinner: looks for messages before the loop sleeps.
        reads: whether a reader is handling messages. It then also runs new work that never waits.
        was_left: whether the last task that stopped waiting for an answer was cancelled.
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
        self.was_left: bool = False
        self.spinner: Spinner = Spinner()

    def add(self, outbox: Due) -> None:
        """Flush ``outbox`` once at the end of this pass."""
        self._due.append(outbox)
        # In guest mode the host may call this between two passes, while Trio sleeps.
        if not in_trio_task():
            self._have_a_pass()

    def watch(self, dispatcher: Leaving) -> None:
        """Call ``look_after`` of ``dispatcher`` at the end of this pass."""
        self._watched.append(dispatcher)

    def task_parks(self) -> None:
        """The running task is going to wait for an answer.

        If its connection is quiet and no other has queued messages, its call leaves now. The peer
        then works while Trio ends this pass, which takes half of the time of a lone call.
        If the last such task was cancelled, the call leaves at the end of the pass: should this
        task be cancelled too, its Finish leaves with the call, and the peer begins no handler.
        """
        if self.was_left:
            self.was_left = False
        elif len(self._due) == 1 and self._due[0].is_quiet:
            self._due[0].send_lone()

    def before_io_wait(self, timeout: float) -> None:
        """Release, summon, flush; then look before the loop sleeps.

        Trio has computed ``timeout``, in seconds, before this call. It would sleep so long although
        a task was woken here, so a woken task asks for another pass.
        """
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
        for outbox in self._due:  # `_failed` needs the whole list if one raises
            if not timeout and outbox.can_wait():
                waiting.append(outbox)
            else:
                woken |= outbox.flush()
        self._due = waiting
        if waiting and self._jumps:
            self._have_a_pass()  # else trio.testing's clock would jump before they have left
        return woken

    def _release(self) -> bool:
        """Release the references that this pass has dropped, so that their Releases leave now."""
        try:
            self._turn.release_dropped()
        except Exception as error:  # noqa: BLE001 - a fault of this package; go on
            internal_error("a turn", error)
        return True  # whether that has woken a task is not known here

    def _look_after(self) -> bool:
        woken = False
        while self._watched:
            woken |= self._watched[-1].look_after()
            self._watched.pop()  # afterwards, since `_failed` needs it if that raises
        return woken

    # --- when something raises ----------------------------------------------------------------

    def register(self) -> None:
        """Add this flusher to the instruments of the event loop."""
        instrument: Any = self
        trio.lowlevel.add_instrument(instrument)
        self._is_registered = True

    def __hash__(self) -> int:
        """Hash by identity, and register again if Trio is dropping this instrument.

        Trio drops an instrument when an exception leaves one of its methods, or when a signal
        handler raises just before or after the method. The only sign of that is a look-up of the
        instrument in Trio's dictionaries while Trio handles the exception.
        """
        error = sys.exc_info()[1]
        if self._is_registered and error is not None:
            self._is_registered = False
            self._dropped(error)
        return id(self) >> 4

    def _dropped(self, error: BaseException) -> None:
        try:
            self._token.run_sync_soon(self.register)
        except trio.RunFinishedError:  # Trio was calling `after_run`; this error leaves the run
            self._turn.is_over = True
            raise error from None
        self._failed(error)

    def _failed(self, error: BaseException) -> None:
        """Log a fault, or raise ``error`` in a task if it must leave; have the writers send."""
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


if TYPE_CHECKING:

    class Watched(Protocol):
        """A connection, as the spinner sees it: its outbox."""

        @property
        def look_s(self) -> float:
            """Seconds that a look for its peer's next message may last."""
            ...


class Spinner:
    """Looks for messages before one event loop sleeps, if messages lately came quickly.

    Attributes:
        active: the connection that sent or received last in this pass of the loop.
    """

    __slots__ = ("_clock", "_has_news", "_since", "_sockets", "_trust", "_watched", "active")

    def __init__(
        self,
        clock: Callable[[], float] = perf_counter,
        has_news: Callable[[], bool] | None = None,
    ) -> None:
        """Make a spinner without trust.

        Args:
            clock: the time in seconds.
            has_news: whether any of the sockets has something to read; for tests.
        """
        self._sockets = Sockets()
        self._clock = clock
        self._has_news = has_news or self._sockets.has_news
        self._trust = 0
        self._since = 0.0
        self._watched: Watched | None = None  # the connection whose next message is timed
        self.active: Watched | None = None

    def add(self, sock: socket.socket) -> bool:
        """Look at this socket too, until it is closed; the caller then calls ``closed``.

        Returns False if the operating system cannot watch the socket, because descriptors or
        memory have run out. Looks then do not see this socket, which costs only time.
        """
        return self._sockets.add(sock)

    def closed(self, watched: Watched) -> None:
        """The socket of the connection ``watched`` is closed: no message can come."""
        if self.active is watched:
            self.active = None
        if self._watched is watched:
            self._watched = None
        self._sockets.closed()

    def before_sleep(self, timeout: float) -> None:
        """Look, if trust allows it; the loop then sleeps for ``timeout`` seconds at most."""
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
                self._watched = None  # its next message does not count as quick
                break

    def came(self, to: Watched) -> None:
        """The connection ``to`` has received messages."""
        self.active = to
        if to is self._watched:
            self._watched = None
            if self._clock() - self._since < QUICK * to.look_s:
                self._trust = min(self._trust + 1, MOST)


if sys.platform == "linux":

    class EpollSockets:
        """The sockets of one event loop, watched by epoll for bytes and for their end."""

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
            """A socket was closed, so epoll has dropped it. After the last one, close epoll."""
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
        """Sockets that cannot be watched: ``has_news`` is always true, so a look ends at once."""

        __slots__ = ()

        def add(self, sock: socket.socket) -> bool:
            """Do nothing."""
            return True

        def closed(self) -> None:
            """Do nothing."""

        def has_news(self) -> bool:
            return True

    Sockets: TypeAlias = UnwatchedSockets
