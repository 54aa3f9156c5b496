"""The compiled half of a dispatcher: the work that waits, and the workers that take it.

    parked --summoned--> coming --takes the oldest work--> running --the handler ended--> ending
    ending --work waits--> running                  ending --no work waits--> parked

A worker that ends a call takes the next one itself, in the same step of its task. So all work that
never waits needs one worker together; ``Backlog`` computes the number of workers from the habits of
earlier calls. Where a habit misleads, a worker waits in its call and no other was summoned. The end
of the pass (`_pacing`) finds that work and summons a worker for each.

Nothing here waits; the workers' tasks are in `_dispatcher`.

Source: docs/protocol.md, section 13; docs/limits.md, ``max_calls_in_flight`` and ``max_batch_s``.
"""

from __future__ import annotations

import contextvars
from time import perf_counter
from typing import TYPE_CHECKING

from trio_capnp.runtime._backlog import Backlog
from trio_capnp.runtime._guard import guard
from trio_capnp.runtime._slices import Slice
from trio_capnp.runtime._waiting import wake

if TYPE_CHECKING:
    from collections import deque

    from trio_capnp.errors import RpcOverloaded
    from trio_capnp.runtime._faces import CancelScope, Ending, Run, Task, Work
    from trio_capnp.runtime._pacing import Flusher
    from trio_capnp.runtime._stalls import StallWatch
    from trio_capnp.runtime._system import System


class DispatchQueue:
    """The dispatcher of one connection, without its tasks.

    Args:
        system: of the event loop.
        limit: the greatest number of workers; further work waits.
        batch_s: seconds that handlers may take in a row before other tasks have a turn.
        stalls: refuses the waiting work if no running call ends; None for local calls, which
            have no limit.

    Attributes:
        are_peers: whether this dispatcher runs a peer's calls, and not local ones.
        may_begin: whether new calls may begin. False while the peer reads too slowly.
        holds: whether messages are being handled. No worker is summoned meanwhile, because the
            next message may cancel the call that the present one has begun.
        held: the number of works submitted while ``holds`` was set.
        slice: the time that the workers have used in this pass.
        flusher: of this event loop.
        in_reader: the work that the reader's task runs and that may have waited; else None.
        context: the context variables that each run begins with.
        ending: the objects of this event loop whose ``aclose`` has to run.
        endings: each ``aclose`` that runs, by the scope around it.
        idle: the parked workers.
        count: the number of all workers.
        closed: whether the connection has ended, so that no work begins.
    """

    __slots__ = (
        *("_backlog", "_coming", "_ending_habit", "_is_watched", "_limit", "_may_stall"),
        *("_stalls", "_system", "_turn"),
        *("are_peers", "batch_s", "closed", "context", "count", "ending", "endings"),
        *("flusher", "held", "holds", "idle", "in_reader", "may_begin", "slice"),
    )

    def __init__(
        self, system: System, limit: int, batch_s: float, stalls: StallWatch | None = None
    ) -> None:
        self.batch_s = batch_s
        self.slice: Slice = Slice(system.turn.passes, batch_s)
        self._system = system
        self.ending: deque[Ending] = system.ending
        self._ending_habit = system.ending_habit
        self._turn = system.turn
        self.flusher: Flusher = system.flusher
        self._stalls = stalls
        self.are_peers: bool = stalls is not None
        self._limit = limit
        self._backlog = Backlog()
        self.holds: bool = False
        self.held: int = 0
        self.idle: list[Task] = []
        self.count: int = 0
        self._coming = 0  # workers that are going to take work in this pass or the next
        self._is_watched = False  # the flusher calls `look_after` at the end of this pass
        self._may_stall = False  # `_stalls` may have a deadline
        # The variables of the connection's task.
        self.context: contextvars.Context = contextvars.copy_context()
        self.may_begin: bool = True
        self.closed = False
        self.endings: dict[CancelScope, Ending] = {}
        self.in_reader: Run | None = None

    def start_worker(self) -> bool:
        """Start a worker's task. Returns False if there is no nursery for it."""
        raise NotImplementedError

    def hand_over(self) -> None:
        """Have another task read: a handler waits in the reader's task."""
        raise NotImplementedError

    def watch_stall(self, are_first: bool) -> None:
        """Watch for a stall: work waits and the number of workers is at its limit.

        ``are_first`` says whether the waiting work is the oldest that waits.
        """
        raise NotImplementedError

    def interrupted(self) -> None:
        """End the connection: a run was cancelled together with the nursery."""
        raise NotImplementedError

    # --- from outside -------------------------------------------------------------------------

    def submit(self, work: Work, may_wait: bool = True) -> None:
        """Queue work in order, and summon a worker for it if one is needed.

        ``may_wait`` says whether the work may keep its worker. A wrong False delays the work
        behind it by a pass of the event loop.
        """
        is_first = not self._backlog.count
        self._backlog.add(work, may_wait)
        if self.holds:
            self.held += 1
        else:
            self._summon_needed(is_first)

    def withdraw(self, work: Work) -> bool:
        """Take work out of the queue. Returns False if a worker has taken it already."""
        return self._backlog.remove(work)

    def go_on(self) -> None:
        """Summon the workers that were held back while ``holds`` was set."""
        held, self.held = self.held, 0
        self._summon_needed(held >= self._backlog.count)

    def pause(self) -> None:
        """Begin no further call until ``resume``."""
        self.may_begin = False

    def resume(self) -> None:
        """Begin calls again after ``pause``."""
        if not self.may_begin:
            self.may_begin = True
            self._summon_needed(True)

    def refuse_some(self, error: RpcOverloaded) -> int:
        """Refuse waiting calls, the oldest first, for ``batch_s``. Returns their number."""
        until = perf_counter() + self.batch_s
        kept: list[Work] = []
        refused = 0
        while self._backlog.count and (not refused or perf_counter() < until):
            work = self._backlog.take()
            if work.refuse(error):
                refused += 1
            else:
                kept.append(work)
        self._backlog.put_back(kept)
        return refused

    @property
    def waiting(self) -> int:
        """The number of works that wait for a worker."""
        return self._backlog.count

    @property
    def is_full(self) -> bool:
        """Whether work waits because the number of workers is at its limit, and all are busy."""
        return (
            self._backlog.count > 0
            and self.may_begin
            and not self.idle
            and self.count >= self._limit
        )

    def nudge(self) -> None:
        """Summon the workers that the ended objects need for their ``aclose``."""
        self._summon_needed(False)

    def look_after(self) -> bool:
        """Summon a worker for each work that is left at the end of a pass.

        Work is left if the one worker that should have taken all of it waits in an earlier call.
        Returns whether a worker was summoned or the reader's task was replaced.
        """
        self._is_watched = False
        handed_over = self._look_after_reader()
        if self._coming or self.slice.is_resting:
            return handed_over
        return self._summon(self._left(), False) or handed_over

    def _left(self) -> int:
        """The number of works that may begin now."""
        left: int = self._backlog.count if self.may_begin else 0
        if self.ending:
            left += self._system.endings_to_begin(len(self.ending))
        return left

    def _look_after_reader(self) -> bool:
        """Have another task read if a handler waits in the reader's task: that becomes a worker."""
        work, self.in_reader = self.in_reader, None
        if work is None:
            return False
        work.kept_worker()
        self.reader_rests()
        self.held = 0
        self.count += 1
        self.hand_over()
        return True

    def abandon_all(self) -> None:
        """Abandon all waiting work, because its connection is gone."""
        for work in self._backlog.clear():
            work.abandon()

    # --- summoning ----------------------------------------------------------------------------

    def _summon_needed(self, are_first: bool) -> None:
        """Summon the workers that are needed beyond those that are coming."""
        needed = self._backlog.workers_needed() if self.may_begin else 0
        if self.ending:
            needed += self._system.workers_needed()
        if needed > self._coming:
            self._summon(needed - self._coming, are_first)

    def _summon(self, count: int, are_first: bool) -> bool:
        """Wake parked workers or start new ones. Returns whether any worker comes.

        Args:
            count: the number of workers.
            are_first: whether the work that needs them is the oldest that waits.
        """
        comes = False
        while count > 0 and not self.closed:
            if self.idle:
                wake(self.idle.pop())
            elif self.count >= self._limit:
                self._may_stall = True
                self.watch_stall(are_first)
                break
            elif not self.start_worker():
                break
            self._coming += 1
            count -= 1
            comes = True
        return comes

    def came(self) -> None:
        """A summoned worker has begun to run."""
        if self._coming:  # 0 if a signal handler raised before the worker was counted
            self._coming -= 1

    # --- the reader's step --------------------------------------------------------------------

    def is_ready(self) -> bool:
        """Whether the reader's task should run the oldest work: no work is expected to wait."""
        if self._backlog.count:
            never_waits = self.may_begin and not self._backlog.may_wait
        elif self.ending:
            never_waits = self._ending_habit.waits == 0
        else:
            return False
        return (
            never_waits
            and self.count < self._limit
            and not self.closed
            and not self.slice.is_resting
            and not self.slice.is_over()
        )

    def reader_rests(self) -> None:
        """Summon the workers that were held back while the reader handled messages."""
        self.holds = False
        self.flusher.reads = False
        if self.held:
            self.go_on()
        if self.ending:
            self._system.nudge()

    def take_in_reader(self, scope: CancelScope, task: Task) -> Run | None:
        """Give the oldest work to the reader's task; ``look_after`` finds out whether it waits."""
        self.holds = False
        work = self.take(scope, task)
        if work is not None:
            self.in_reader = work
            if self.held > self._backlog.count:
                self.held = self._backlog.count
            if not self._is_watched:
                self._is_watched = True
                self.flusher.watch(self)
        return work

    # --- a worker's step ----------------------------------------------------------------------

    def has_work(self) -> bool:
        """Whether there is work for a worker, now or when calls may begin again."""
        return bool(self._backlog.count or self.ending)

    def must_rest(self) -> bool:
        """Whether the running worker must let other tasks run before it takes more work."""
        return self.has_work() and self.slice.is_over()

    def take(self, scope: CancelScope, task: Task) -> Run | None:
        """Begin the oldest work and return it: calls first, then ``aclose`` of objects."""
        while self._backlog.count and self.may_begin and not self.slice.is_resting:
            work = self._backlog.take()
            self._takes()
            if work.begins(self, scope, task):
                return work
        if not self.ending or self.slice.is_resting:
            return None
        closing = self.ending.popleft()
        self._takes()
        closing.begins(self, scope, task)
        return closing

    def _takes(self) -> None:
        """The running worker has taken work: have the end of the pass look at the rest."""
        if self._may_stall and self._stalls is not None:
            self._may_stall = self._stalls.call_begins()
        self.slice.begin()
        if not self._backlog.count and not self.ending:
            self.slice.is_behind = False
        elif self.slice.is_behind:
            # In place of the workers that parked while one rested.
            self._summon(min(2, self._left() - self._coming), False)
        elif not self._is_watched and not self._coming:
            self._is_watched = True
            self.flusher.watch(self)

    def returned(self, work: Run, value: object) -> None:
        """End work that has returned ``value``, as a turn.

        The running worker counts as coming meanwhile, because it takes the next work itself.
        """
        turn = self._turn
        self._coming += 1
        try:
            turn.begin()
            work.returned(value)
        except Exception as error:  # noqa: BLE001 - the last net: the worker goes on
            work.broke(error)
        finally:
            self._coming -= 1
            turn.is_running = False
            if turn.has_queued():
                self._run_queue()

    def raised(self, work: Run, error: BaseException, scope: CancelScope) -> None:
        """End work that has raised an exception, as a turn.

        Args:
            work: the work.
            error: the exception.
            scope: the cancel scope of the task.
        """
        self._coming += 1
        try:
            self._turn.begin()
            work.raised(error, self, scope)
        except Exception as fault:  # noqa: BLE001 - the last net: the worker goes on
            work.broke(fault)
        finally:
            self._coming -= 1
            self._turn.is_running = False
            if self._turn.has_queued():
                self._run_queue()

    def _run_queue(self) -> None:
        """Run the queue of a turn that has ended, with fresh context variables."""
        self.context.copy().run(self._system.run_turn)

    def take_at_once(self, last: Run, scope: CancelScope, task: Task) -> Run | None:
        """Begin the work that the running worker can do in this step, after ``last``.

        Returns None if there is none, if the slice is over, or if ``last`` has changed the task's
        context variables or had its scope cancelled: renewing these takes a pass.

        Args:
            last: the work that the worker has ended.
            scope: the worker's cancel scope.
            task: the worker's task.
        """
        was_cancelled = last.left()
        if self.closed or was_cancelled or not self.has_work():
            return None
        if not have_same_values(task.context, self.context):
            last.kept_worker()
            return None
        return None if self.slice.is_over() else self.take(scope, task)


def have_same_values(one: contextvars.Context, other: contextvars.Context) -> bool:
    """Whether both contexts hold the same objects. ``==`` would run the program's ``__eq__``."""
    if len(one) != len(other):
        return False
    for variable, value in one.items():  # noqa: SIM110 - a generator would be a closure
        if other.get(variable, one) is not value:
            return False
    return True


guard(DispatchQueue)
