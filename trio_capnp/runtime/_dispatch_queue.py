"""The dispatcher of one connection for its core and its reader: work that waits, and workers.

    parked --summoned--> coming --takes the oldest work--> running --the handler ended--> ending
    ending --work waits--> running                  ending --no work waits--> parked

A worker that ends a call takes the next one itself, in the same step of its task. So work that
never waits needs one worker for all of it, and ``Backlog`` says how many workers are needed. It
judges by earlier calls. Where it was wrong, a worker waits although others were not summoned:
the end of the pass sees that (`_pacing`), and summons a worker for each work that is left.

Nothing here waits; the tasks are in `_dispatcher`.
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
    from trio_capnp.errors import RpcOverloaded
    from trio_capnp.runtime._faces import CancelScope, Run, Task, Work
    from trio_capnp.runtime._stalls import StallWatch
    from trio_capnp.runtime._system import System


class DispatchQueue:
    """The dispatcher of one connection, without its tasks.

    ``limit`` bounds how many run at once; further work waits. ``stalls`` refuses the work that
    waits if none of those that run ends; None where there is no such limit.

    Attributes:
        batch_s: seconds that handlers may take in a row before other tasks have their turn.
        are_peers: whether it is for a peer's calls, and not for local ones.
        may_begin: whether new calls may begin at all: not while the peer reads too slowly.
        holds: set while messages are handled, so that no worker is summoned: the next message may
            cancel the call that this one began. The reader then clears it, and rests.
        held: how much work was submitted while ``holds`` was set.
        slice: the time that the workers had in this pass.
        flusher: of this event loop.
        in_reader: work that the reader's task runs, and which may have waited; else None.
        context: the context variables that each run begins with.
        ending: the objects of this event loop whose ``aclose`` is to run.
        endings: the scopes around each ``aclose`` that runs.
        idle: workers that are parked.
        count: workers in all.
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
        self.slice = Slice(system.turn.passes, batch_s)
        self._system = system
        self.ending = system.ending
        self._ending_habit = system.ending_habit
        self._turn = system.turn
        self.flusher = system.flusher
        self._stalls = stalls
        self.are_peers = stalls is not None
        self._limit = limit
        self._backlog = Backlog()
        self.holds = False
        self.held = 0
        self.idle: list[Task] = []
        self.count: int = 0
        self._coming = 0  # workers that will take work in this pass or the next
        self._is_watched = False  # the end of this pass looks at the backlog
        self._may_stall = False  # `_stalls` may have a deadline
        self.context = contextvars.copy_context()  # those of the connection's task
        self.may_begin = True
        self.closed = False
        self.endings: set[CancelScope] = set()
        self.in_reader: Run | None = None

    def start_worker(self) -> bool:
        """Start a task; False where there is no nursery for it."""
        raise NotImplementedError

    def hand_over(self) -> None:
        """Have another task read: a handler waits in the reader's."""
        raise NotImplementedError

    def watch_stall(self, are_first: bool) -> None:
        """Work waits although all workers that there may be run."""
        raise NotImplementedError

    def interrupted(self) -> None:
        """A run ends because the nursery is cancelled."""
        raise NotImplementedError

    # --- from outside -------------------------------------------------------------------------

    def submit(self, work: Work, may_wait: bool = True) -> None:
        """Queue work, in order, and see that a worker takes it.

        ``may_wait`` says whether it may keep its worker; a wrong False costs a pass of the loop.
        """
        is_first = not self._backlog.count
        self._backlog.add(work, may_wait)
        if self.holds:
            self.held += 1
        else:
            self._summon_needed(is_first)

    def withdraw(self, work: Work) -> bool:
        """Take work back that no worker has taken; False if it is too late."""
        return self._backlog.remove(work)

    def go_on(self) -> None:
        """Summon the workers that were not summoned while ``holds`` was set."""
        held, self.held = self.held, 0
        self._summon_needed(held >= self._backlog.count)

    def pause(self) -> None:
        """Begin nothing more for now."""
        self.may_begin = False

    def resume(self) -> None:
        """Go on beginning."""
        if not self.may_begin:
            self.may_begin = True
            self._summon_needed(True)

    def refuse_some(self, error: RpcOverloaded) -> int:
        """End calls that wait for a worker, oldest first, for ``batch_s``; give how many."""
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
        """How many calls wait for a worker."""
        return self._backlog.count

    @property
    def is_full(self) -> bool:
        """Whether work waits because every worker that there may be is busy."""
        return (
            self._backlog.count > 0
            and self.may_begin
            and not self.idle
            and self.count >= self._limit
        )

    def nudge(self) -> None:
        """Have workers look after the objects that ended."""
        self._summon_needed(False)

    def look_after(self) -> bool:
        """Summon a worker for each work that is left at the end of a pass; whether any was.

        The worker that was to take all of it waits in the work that it took first.
        """
        self._is_watched = False
        handed_over = self._look_after_reader()
        if self._coming or self.slice.is_resting:
            return handed_over
        left = self._backlog.count if self.may_begin else 0
        return self._summon(left + len(self.ending), False) or handed_over

    def _look_after_reader(self) -> bool:
        """Have another task read if a handler waits in the reader's, which then is a worker's."""
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
        """Abandon all that waits, since its connection is gone."""
        for work in self._backlog.clear():
            work.abandon()

    # --- summoning ----------------------------------------------------------------------------

    def _summon_needed(self, are_first: bool) -> None:
        """Summon the workers that are needed and do not come yet."""
        needed = self._backlog.workers_needed() if self.may_begin else 0
        if self.ending:
            needed += self._system.workers_needed()
        if needed > self._coming:
            self._summon(needed - self._coming, are_first)

    def _summon(self, count: int, are_first: bool) -> bool:
        """Have workers come and take work; whether any does.

        Args:
            count: how many.
            are_first: no work has waited here for longer than the work that needs them.
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
        """A worker that was summoned runs."""
        if self._coming:  # else a signal handler raised before it was counted
            self._coming -= 1

    # --- the reader's step --------------------------------------------------------------------

    def is_ready(self) -> bool:
        """Whether the reader's task is to run the oldest work: none of it is expected to wait."""
        if self._backlog.count:
            never_waits = self.may_begin and self._backlog.never_waits()
        else:
            never_waits = bool(self.ending) and not self._ending_habit.may_wait()
        return (
            never_waits
            and self.count < self._limit
            and not self.closed
            and not self.slice.is_resting
            and not self.slice.is_over()
        )

    def reader_rests(self) -> None:
        """Summon the workers that were not summoned while the reader had its turn."""
        self.holds = False
        self.flusher.reads = False
        if self.held:
            self.go_on()
        if self.ending:
            self._system.nudge()

    def take_in_reader(self, scope: CancelScope, task: Task) -> Run | None:
        """Give the oldest work to the reader's task; the end of the pass sees whether it waits."""
        self.holds = False
        work = self.take(scope, task)
        if work is not None:
            self.in_reader = work
            self.held = min(self.held, self._backlog.count)
            if not self._is_watched:
                self._is_watched = True
                self.flusher.watch(self)
        return work

    # --- a worker's step ----------------------------------------------------------------------

    def has_work(self) -> bool:
        """Whether there is anything for a worker, now or when calls may begin again."""
        return bool(self._backlog.count or self.ending)

    def must_rest(self) -> bool:
        """Whether other tasks have their turn before the running worker takes more work."""
        return self.has_work() and self.slice.is_over()

    def take(self, scope: CancelScope, task: Task) -> Run | None:
        """Give the oldest work that is to run, and has begun; objects end after all calls."""
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
        """The running worker has taken work: see that others come for the rest if it waits."""
        if self._may_stall and self._stalls is not None:
            self._may_stall = self._stalls.call_begins()
        self.slice.begin()
        if not self.has_work():
            self.slice.is_behind = False
        elif self.slice.is_behind:
            self._summon(2, False)  # for those that parked while one rested
        elif not self._is_watched and not self._coming:
            self._is_watched = True
            self.flusher.watch(self)

    def returned(self, work: Run, value: object) -> None:
        """The running worker's work has returned ``value``; its end is a turn.

        The worker counts as coming meanwhile, since it takes the next work itself.
        """
        self._coming += 1
        try:
            self._turn.begin()
            work.returned(value)
        except Exception as error:  # noqa: BLE001 - the last net: the worker goes on
            work.broke(error)
        finally:
            self._coming -= 1
            self._end_turn()

    def raised(self, work: Run, error: BaseException, scope: CancelScope) -> None:
        """The running worker's work has raised ``error``; its end is a turn."""
        self._coming += 1
        try:
            self._turn.begin()
            work.raised(error, self, scope)
        except Exception as fault:  # noqa: BLE001 - the last net: the worker goes on
            work.broke(fault)
        finally:
            self._coming -= 1
            self._end_turn()

    def _end_turn(self) -> None:
        """Do the work that the turn has queued, with fresh context variables."""
        self._turn.is_running = False
        if self._turn.has_queued():
            self.context.copy().run(self._system.run_turn)

    def take_at_once(self, last: Run, scope: CancelScope, task: Task) -> Run | None:
        """Give work that the running worker can go on to in this step, after ``last``.

        Not if its scope was cancelled or its context variables were changed, for these take a
        pass to renew; nor if its time is over.
        """
        was_cancelled = last.left()
        if self.closed or was_cancelled or not self.has_work():
            return None
        if not have_same_values(task.context, self.context):
            last.kept_worker()
            return None
        return None if self.slice.is_over() else self.take(scope, task)


def have_same_values(one: contextvars.Context, other: contextvars.Context) -> bool:
    """Whether all variables have the same objects. ``==`` would call that of the program's."""
    if len(one) != len(other):
        return False
    for variable, value in one.items():  # noqa: SIM110 - a generator would be a closure
        if other.get(variable, one) is not value:
            return False
    return True


guard(DispatchQueue)
