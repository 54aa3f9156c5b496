"""What all connections of one ``trio.run`` share: the turn, the objects served, the way home.

Calls between objects of one process cross no connection, but their handlers are tasks and need a
nursery. They run in that of the server or connection that was opened first: what is around the
others ends after them, and a server does not end with a peer.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias

import trio
from trio.lowlevel import enable_ki_protection, in_trio_task

from trio_capnp.rpc import Turn
from trio_capnp.runtime._backlog import Habit
from trio_capnp.runtime._pacing import Flusher
from trio_capnp.runtime._reports import internal_error
from trio_capnp.runtime._signals import Raiser, must_leave

if TYPE_CHECKING:
    from trio_capnp.rpc import Cap, LocalCap
    from trio_capnp.runtime._faces import Ending, Host, Reference, Workplace


MakeRef: TypeAlias = "Callable[[System, Cap], Reference]"


class System:
    """The shared state of one event loop.

    Attributes:
        turn: in which the core changes its tables.
        hosts: servers and open connections, the oldest first.
        flusher: sends what a pass of the loop has queued.
        make_ref: makes a client's reference; it takes over one to the capability.
        objects: the capabilities of served objects, by the object's identity.
        ending: objects whose ``aclose`` waits for a worker.
        ending_habit: whether the ``aclose`` of any object waits.
        closing: the objects of ``ending`` and those whose ``aclose`` runs, by identity.
    """

    def __init__(self, make_ref: MakeRef) -> None:
        self.make_ref = make_ref
        self._token = trio.lowlevel.current_trio_token()
        self.turn = Turn(self._wake, in_trio_task)
        self.hosts: dict[Host, None] = {}
        self.raise_soon = Raiser(self._token, self.hosts)
        self.flusher = Flusher(self._token, self.turn, self.raise_soon.between_passes)
        self.flusher.register()
        self.objects: dict[int, LocalCap] = {}
        self.ending: deque[Ending] = deque()
        self.ending_habit = Habit()
        self.closing: dict[int, Ending] = {}

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

    def dispatcher_for_local_calls(self) -> Workplace | None:
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
            running = system_of_run.get(self)
        running.raise_soon(error)


def _nothing() -> None:
    pass


system_of_run: Final[trio.lowlevel.RunVar[System]] = trio.lowlevel.RunVar("trio_capnp system")
"""The system of each event loop that has one."""
