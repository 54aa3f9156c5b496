"""What all connections of one ``trio.run`` share: the turn, the objects served, the way home.

Calls between objects of one process cross no connection, but their handlers are tasks and need a
nursery. They run in that of the server or connection that was opened first: what is around the
others ends after them, and a server does not end with a peer.
"""

from __future__ import annotations

import weakref
from collections import deque
from typing import TYPE_CHECKING, Final

import trio
from trio.lowlevel import enable_ki_protection, in_trio_run, in_trio_task

from trio_capnp.reports import is_of_signal
from trio_capnp.rpc import Turn
from trio_capnp.runtime._backlog import Habit
from trio_capnp.runtime._endings import run_aclose, warn_cut_short
from trio_capnp.runtime._loops import needs_trio
from trio_capnp.runtime._pacing import Flusher
from trio_capnp.runtime._reports import internal_error
from trio_capnp.runtime._signals import Raiser, must_leave

if TYPE_CHECKING:
    from trio_capnp.rpc import LocalCap
    from trio_capnp.runtime._dispatcher import Dispatcher
    from trio_capnp.runtime._endings import Closing
    from trio_capnp.runtime._signals import Host


class System:
    """The shared state of one event loop."""

    def __init__(self) -> None:
        self._token = trio.lowlevel.current_trio_token()
        self.turn = Turn(self._wake, in_trio_task)
        self.hosts: dict[Host, None] = {}  # servers and open connections, the oldest first
        self.raise_soon = Raiser(self._token, self.hosts)
        self.flusher = Flusher(self._token, self.turn, self.raise_soon.between_passes)
        self.flusher.register()
        self.objects: dict[int, LocalCap] = {}  # by the server object's identity
        self.ending: deque[Closing] = deque()  # objects whose aclose waits for a worker
        self.ending_habit = Habit()  # of the aclose of any object
        self.closing: dict[int, Closing] = {}  # those and the ones whose aclose runs, by identity

    def is_over(self) -> bool:
        """Whether the event loop has ended. Safe on any thread."""
        try:
            self._token.run_sync_soon(_nothing)
        except trio.RunFinishedError:
            return True
        return False

    @enable_ki_protection
    def _wake(self) -> None:
        """Have a turn run soon; called on any thread, inside any statement."""
        try:
            self._token.run_sync_soon(self._run_turn_in_callback)
        except trio.RunFinishedError:
            """The loop has ended, and with it all that could be released."""
        except BaseException:  # a signal handler's, maybe before the callback was queued
            self._token.run_sync_soon(self._run_turn_in_callback)
            raise

    @enable_ki_protection
    def _run_turn_in_callback(self) -> None:
        try:
            self.run_turn()
        except BaseException as error:  # noqa: BLE001 - Trio would take it for its own fault
            self.raise_soon(error)

    def dispatcher_for_local_calls(self) -> Dispatcher | None:
        """Those of the oldest server or connection; None if none is open."""
        for host in self.hosts:
            return host.local_dispatcher
        return None

    def nudge(self) -> None:
        """Have workers take the objects that end, unless a reader is going to."""
        if not self.flusher.reads:
            dispatcher = self.dispatcher_for_local_calls()
            if dispatcher is not None:
                dispatcher.nudge()

    def workers_needed(self) -> int:
        """How many workers begin all of ``ending`` without waiting for one another."""
        count = len(self.ending)
        return count if self.ending_habit.may_wait() else min(count, 1)

    def expect_run(self) -> None:
        """Promise that ``run_turn`` is called in this pass of the loop, so no other need ask."""
        self.turn.is_expected = True

    @enable_ki_protection
    def run_turn(self) -> None:
        """Do what is queued in the turn. A fault of ours is logged, and the rest goes on."""
        try:
            self.turn.run()
        except Exception as error:  # noqa: BLE001 - the event loop must not end for it
            internal_error("a turn", error)

    @enable_ki_protection
    def left_callback(self, error: BaseException) -> None:
        """Have an exception leave that came in a finalizer, or in the midst of Trio's own code.

        Python only prints what a finalizer raises. Trio's loop over the tasks that it cancels
        would stop where one abort function raises, and the other tasks would go on.
        """
        if not must_leave(error):
            raise error
        running = self
        if self.turn.is_over and trio.lowlevel.in_trio_run():  # an object of an earlier run
            running = _system.get(self)
        running.raise_soon(error)

    @enable_ki_protection
    async def end_objects(self, timeout_s: float) -> None:
        """Await the ``aclose`` of objects that lost their last reference, for a while.

        Not cancelled from outside: objects end also when their connection is cancelled.
        """
        self.run_turn()
        if not self.ending:
            return
        closing: Closing | None = None
        with trio.CancelScope(shield=True, deadline=trio.current_time() + timeout_s):
            while self.ending:
                closing = self.ending.popleft()
                await run_aclose(closing)
            return
        if closing is not None:
            warn_cut_short(closing.server)
        for _ in self.ending:  # with no workers left, these wait for the next connection
            dispatcher = self.dispatcher_for_local_calls()
            if dispatcher is not None:
                dispatcher.nudge()


def _nothing() -> None:
    pass


_system: Final[trio.lowlevel.RunVar[System]] = trio.lowlevel.RunVar("trio_capnp system")
_latest: weakref.ref[System] | None = None
"""The system that was asked for last, on whatever thread; asking Trio takes ten times as long."""


def current_system() -> System:
    """The system of the running event loop.

    Raises:
        RuntimeError: no Trio event loop runs in this thread.
    """
    global _latest
    system = None if _latest is None else _latest()
    if system is None or not system.turn.is_here():
        system = _system_of_run()
        _latest = weakref.ref(system)
    return system


def _system_of_run() -> System:
    if not in_trio_run():
        raise needs_trio()
    try:
        return _system.get()
    except LookupError as error:
        if is_of_signal(error):
            raise
        made = System()
        _system.set(made)
        return made
