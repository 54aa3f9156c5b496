"""The ``System``: the state that all connections of one ``trio.run`` share.

A *local call*, between objects of one process, crosses no connection, but its handler runs in a
task and needs a nursery. Local calls run in the nursery of the oldest *host*: the server or
connection that was opened first. Its block is around the others and ends after them, and a server
does not end when a peer leaves.
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

MAX_ENDINGS: Final = 256
"""Objects whose ``aclose`` runs at once. A peer that leaves may let go of tens of thousands."""


class System:
    """The shared state of one event loop.

    Attributes:
        turn: the turn in which the core changes its tables.
        hosts: open servers and connections, the oldest first.
        raise_soon: raises an exception in a task.
        flusher: sends queued messages at the end of each pass of the event loop.
        clock: gives the time of the event loop, in seconds; a test may have set it.
        make_ref: makes a client's reference; takes over a reference to the capability.
        objects: the capabilities of served objects, by the object's id.
        ending: the objects whose ``aclose`` waits for a worker.
        ending_habit: whether ``aclose`` waits, as far as the last ones tell.
        closing: the objects of ``ending`` and those whose ``aclose`` runs, by the object's id.
    """

    def __init__(self, make_ref: MakeRef) -> None:
        self.make_ref = make_ref
        self.clock: Callable[[], float] = trio.lowlevel.current_clock().current_time
        self._token = trio.lowlevel.current_trio_token()
        self.turn: Turn = Turn(self._wake, in_trio_task)
        self.hosts: dict[Host, None] = {}
        self.raise_soon: Raiser = Raiser(self._token, self.hosts)
        self.flusher: Flusher = Flusher(self._token, self.turn, self.raise_soon.between_passes)
        self.flusher.register()
        self.objects: dict[int, LocalCap] = {}
        self.ending: deque[Ending] = deque()
        self.ending_habit: Habit = Habit()
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
        """Have a turn run soon. Finalizers call this on any thread, inside any statement."""
        try:
            self._token.run_sync_soon(self._run_turn_in_callback, idempotent=True)
        except trio.RunFinishedError:
            """The event loop has ended, so there is nothing left to release."""
        except BaseException:  # a signal handler may have raised before the callback was queued
            self._token.run_sync_soon(self._run_turn_in_callback, idempotent=True)
            raise

    @enable_ki_protection
    def _run_turn_in_callback(self) -> None:
        try:
            self.run_slice()
        except BaseException as error:  # noqa: BLE001 - Trio would report its own internal error
            self.raise_soon(error)

    def dispatcher_for_local_calls(self) -> Workplace | None:
        """The local dispatcher of the oldest server or connection; None if none is open."""
        for host in self.hosts:
            return host.local_dispatcher
        return None

    def nudge(self) -> None:
        """Summon workers for the objects in ``ending``, unless a reader is going to take them."""
        if not self.flusher.reads:
            dispatcher = self.dispatcher_for_local_calls()
            if dispatcher is not None:
                dispatcher.nudge()

    def workers_needed(self) -> int:
        """The number of workers with which no ``aclose`` waits for the end of another.

        At most so many that ``MAX_ENDINGS`` of them run.
        """
        count = len(self.ending)
        return self.endings_to_begin(count if self.ending_habit.waits else min(count, 1))

    def endings_to_begin(self, count: int) -> int:
        """The part of ``count`` objects of ``ending`` for which workers may come now."""
        running = len(self.closing) - len(self.ending)
        return min(count, max(MAX_ENDINGS - running, 0))

    def expect_run(self) -> None:
        """Promise a call of ``run_turn`` in this pass of the loop, so that none is queued."""
        self.turn.is_expected = True

    @enable_ki_protection
    def run_turn(self) -> None:
        """Run the queue of the turn. A fault of this package is logged, and the rest goes on."""
        try:
            self.turn.run()
        except Exception as error:  # noqa: BLE001 - the event loop must not end for it
            internal_error("a turn", error)

    @enable_ki_protection
    def run_slice(self) -> None:
        """Do the same, and release a slice of the references that wait for slices."""
        try:
            self.turn.run_slice()
        except Exception as error:  # noqa: BLE001 - the event loop must not end for it
            internal_error("a turn", error)

    @enable_ki_protection
    def left_callback(self, error: BaseException) -> None:
        """Raise an exception of a finalizer or of an abort function in a task, if it must leave.

        Python only prints the exception of a finalizer. An exception of an abort function would
        stop Trio's loop over the tasks that it cancels, and the other tasks would go on.

        Raises:
            BaseException: ``error``, if it is an ordinary exception.
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
