"""The tasks in which handlers run: parked between calls, in the nursery of their connection.

A worker does not carry a call. It takes the oldest one that waits, whichever worker Trio happens
to wake first; so calls begin in the order in which they were submitted. Keeping a task and its
cancel scope between calls costs a fraction of making them anew; what a new task would have had
fresh is made fresh here: its context variables, and a scope that was never cancelled.

    parked --summoned--> coming --takes the oldest work--> running --the handler ended--> ending
    ending --work waits--> running                  ending --no work waits--> parked

A worker that ends a call takes the next one itself, in the same step of its task. So work that
never waits needs one worker for all of it, and `_backlog` says how many workers are needed. It
judges by earlier calls. Where it was wrong, a worker waits although others were not summoned:
the end of the pass sees that (`_flushing`), and summons a worker for each work that is left.
"""

from __future__ import annotations

import contextvars
from collections.abc import Awaitable, Callable
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Final, Protocol

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.runtime._backlog import Backlog
from trio_capnp.runtime._endings import run_aclose, warn_cut_short
from trio_capnp.runtime._reports import internal_error
from trio_capnp.runtime._signals import raise_in_task
from trio_capnp.runtime._slices import Slice

if TYPE_CHECKING:
    from typing import TypeVarTuple, Unpack

    from trio_capnp.errors import RpcOverloaded
    from trio_capnp.runtime._endings import Closing
    from trio_capnp.runtime._stalls import StallWatch
    from trio_capnp.runtime._system import System

    Args = TypeVarTuple("Args")

UNLIMITED: Final = 1 << 30
NAME: Final = "trio_capnp worker"
"""The name of a worker's task between two calls; while one runs it is named for the call."""

MAX_IDLE: Final = 64
"""Workers that stay parked when there is nothing to do; more of them end."""


class Work(Protocol):
    def run(self, workers: Workers, scope: trio.CancelScope) -> Awaitable[None]:
        """Run in a worker; ``scope`` is around this run, and cancelling it ends only this run."""
        ...

    def abandon(self) -> None:
        """Learn that it will never run."""
        ...

    def broke(self, error: Exception) -> None:
        """End the call: ``run`` raised, by a fault of ours. Must not raise."""
        ...

    def refuse(self, error: RpcOverloaded) -> bool:
        """End without one of these workers; False to go on waiting for one."""
        ...

    def kept_worker(self) -> None:
        """Learn that the worker cannot go on to other work in the pass in which ``run`` ended."""
        ...


class Workers:
    """The workers of one connection.

    ``limit`` bounds how many run at once; further work waits. ``stalls`` refuses the work that
    waits if none of those that run ends; None where there is no such limit.

    Attributes:
        batch_s: seconds that handlers may take in a row before other tasks have their turn.
        are_peers: whether they are for a peer's calls, and not for local ones.
        may_begin: whether new calls may begin at all: not while the peer reads too slowly.
        holds: set while messages are handled, so that no worker is summoned: the next message may
            cancel the call that this one began. The reader then clears it, and calls ``go_on``.
        held: how much work was submitted while ``holds`` was set.
    """

    def __init__(
        self, system: System, limit: int, batch_s: float, stalls: StallWatch | None = None
    ) -> None:
        self.batch_s = batch_s
        self._slice = Slice(system.turn.passes, batch_s)
        self._system = system
        self._nursery: trio.Nursery | None = None
        self._stalls = stalls
        self.are_peers = stalls is not None
        self._limit = limit
        self._backlog = Backlog()
        self.holds = False
        self.held = 0
        self._idle: list[trio.lowlevel.Task] = []
        self._count = 0
        self._coming = 0  # workers that will take work in this pass or the next
        self._is_watched = False  # the end of this pass looks at the backlog
        self.context = contextvars.copy_context()  # those of the connection's task
        self.may_begin = True
        self.closed = False
        self.endings: set[trio.CancelScope] = set()
        self.interrupted: Callable[[], None] = _nothing
        """Called by what runs when the nursery is cancelled, before it tells anybody."""

    # --- from outside -------------------------------------------------------------------------

    def open(self, nursery: trio.Nursery) -> None:
        """Have the workers run in this nursery; work that was submitted before has waited."""
        self._nursery = nursery

    def submit(self, work: Work, may_wait: bool = True) -> None:
        """Queue work, in order, and see that a worker takes it.

        ``may_wait`` says whether it may keep its worker; a wrong False costs a pass of the loop.
        """
        is_first = not self._backlog
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
        self._summon_needed(are_first=held >= len(self._backlog))

    def end(self, ending: Callable[[Unpack[Args]], None], *args: *Args) -> None:
        """Have a worker end its call: ``ending(*args)`` is one turn.

        The worker counts as coming meanwhile, since it takes the next work itself.
        """
        self._coming += 1
        try:
            self._system.run_as_turn(self.context, ending, *args)
        finally:
            self._coming -= 1

    def pause(self) -> None:
        """Begin nothing more for now."""
        self.may_begin = False

    def resume(self) -> None:
        """Go on beginning."""
        if not self.may_begin:
            self.may_begin = True
            self._summon_needed(are_first=True)

    def refuse_some(self, error: RpcOverloaded) -> int:
        """End calls that wait for a worker, oldest first, for ``batch_s``; give how many."""
        until = perf_counter() + self.batch_s
        kept: list[Work] = []
        refused = 0
        while self._backlog and (not refused or perf_counter() < until):
            work = self._backlog.take()
            if work.refuse(error):
                refused += 1
            else:
                kept.append(work)
        self._backlog.put_back(kept)
        return refused

    @property
    def is_full(self) -> bool:
        """Whether work waits because every worker that there may be is busy."""
        return bool(self._backlog) and self.may_begin and self._is_at_limit

    @property
    def _is_at_limit(self) -> bool:
        return not self._idle and self._count >= self._limit

    def raise_in_task(self, error: BaseException) -> bool:
        """Have a task raise ``error`` in the nursery; False if the nursery takes no more tasks."""
        if self._nursery is None:
            return False
        try:
            self._nursery.start_soon(raise_in_task, error)
        except RuntimeError:
            return False
        return True

    def raise_soon(self, error: BaseException) -> None:
        """Have ``error`` leave the nursery, which may be cancelled already."""
        if not self.raise_in_task(error):
            self._system.raise_soon(error)

    def nudge(self) -> None:
        """Have workers look after the objects that ended."""
        self._summon_needed(are_first=False)

    def look_after(self) -> bool:
        """Summon a worker for each work that is left at the end of a pass; whether any was.

        The worker that was to take all of it waits in the work that it took first.
        """
        self._is_watched = False
        if self._coming or self._slice.is_resting:
            return False
        left = len(self._backlog) if self.may_begin else 0
        return self._summon(left + len(self._system.ending))

    def close(self, deadline: float) -> None:
        """Take no more work; what waits is abandoned, since its connection is gone.

        Objects that are being closed may go on with it until ``deadline``, in Trio's time.
        """
        self.closed = True
        self.interrupted = _nothing  # it refers to the connection, which refers to this
        for shield in self.endings:
            shield.deadline = deadline
        for work in self._backlog.clear():
            work.abandon()

    def _summon_needed(self, are_first: bool) -> None:
        """Summon the workers that are needed and do not come yet."""
        needed = self._system.workers_needed()
        if self.may_begin:
            needed += self._backlog.workers_needed()
        self._summon(needed - self._coming, are_first)

    def _summon(self, count: int, are_first: bool = False) -> bool:
        """Have workers come and take work; whether any does.

        Args:
            count: how many.
            are_first: no work has waited here for longer than the work that needs them.
        """
        comes = False
        while count > 0 and self._nursery is not None and not self.closed:
            if self._idle:
                trio.lowlevel.reschedule(self._idle.pop())
            elif self._count < self._limit:
                self._count += 1
                self.context.copy().run(partial(self._nursery.start_soon, self._work, name=NAME))
            else:
                if self._stalls is not None:
                    self._stalls.begin(self, self._nursery, are_first)
                break
            self._coming += 1
            count -= 1
            comes = True
        return comes

    def _came(self) -> None:
        """A worker that was summoned runs."""
        if self._coming:  # else a signal handler raised before it was counted
            self._coming -= 1

    # --- a worker -----------------------------------------------------------------------------

    @enable_ki_protection
    async def _work(self) -> None:
        self._came()
        try:
            while not self.closed:
                with trio.CancelScope() as scope:
                    await self._work_within(scope)
                    return
                # Only a cancelled run comes here: the next one gets a scope of its own.
                if self._has_old_context():
                    await self._refresh()
        except Exception as error:  # noqa: BLE001 - the last net of this task
            self._broke(error)
        finally:
            self._count -= 1

    def _broke(self, error: Exception) -> None:
        """End the connection after a fault of ours between two calls; local calls go on."""
        internal_error("a worker", error)
        try:
            self.interrupted()
        except Exception as fault:  # noqa: BLE001 - nothing is left to try
            internal_error("a worker", fault)

    async def _work_within(self, scope: trio.CancelScope) -> None:
        """Run work until there is too little of it, or until the scope was cancelled."""
        while not self.closed:
            if (self._backlog or self._system.ending) and self._slice.is_over():
                await self._slice.rest()
            work = self._next()
            if work is not None:
                try:
                    await work.run(self, scope)
                except Exception as error:  # noqa: BLE001 - the last net: the worker goes on
                    work.broke(error)
                if scope.cancel_called:
                    await trio.lowlevel.checkpoint()
                if (self._backlog or self._system.ending) and self._has_old_context():
                    work.kept_worker()
                    await self._refresh()
                del work  # a parked worker keeps nothing of its last call
            elif len(self._idle) >= MAX_IDLE:
                return
            else:
                await self._park()

    def _next(self) -> Work | None:
        if self._slice.is_resting:
            return None
        work: Work
        if self._backlog and self.may_begin:
            work = self._backlog.take()
        elif self._system.ending:
            work = Ending(self._system.ending.popleft())
        else:
            return None
        if self._stalls is not None:
            self._stalls.call_begins()
        self._slice.begin()
        if self._slice.is_behind:
            self._catch_up()
        elif not self._is_watched and not self._coming and (self._backlog or self._system.ending):
            self._is_watched = True
            self._system.flusher.watch(self)
        return work

    def _catch_up(self) -> None:
        """Wake workers for those that parked while one rested: two, so there are soon enough."""
        if self._backlog or self._system.ending:
            self._summon(2)
        else:
            self._slice.is_behind = False

    async def _park(self) -> None:
        task = trio.lowlevel.current_task()
        task.context = self.context.copy()  # it goes on with these

        def abort(_: object) -> trio.lowlevel.Abort:
            try:
                self._idle.remove(task)
                return trio.lowlevel.Abort.SUCCEEDED
            except BaseException as error:  # noqa: BLE001 - Trio must go on cancelling tasks
                self._system.left_callback(error)
                return trio.lowlevel.Abort.SUCCEEDED

        try:
            self._idle.append(task)
            await trio.lowlevel.wait_task_rescheduled(abort)
        except BaseException:
            if task in self._idle:  # a signal handler raised before this task waited
                self._idle.remove(task)
            raise
        self._came()

    def _has_old_context(self) -> bool:
        """Whether the last run has changed the context variables of this task."""
        return not have_same_values(trio.lowlevel.current_task().context, self.context)

    async def _refresh(self) -> None:
        """Give the next run fresh context variables."""
        trio.lowlevel.current_task().context = self.context.copy()
        await trio.lowlevel.cancel_shielded_checkpoint()


class Ending:
    """The ``aclose`` of an object whose last reference is gone.

    The end of the connection does not cancel it at once; it then has a while to end.
    """

    __slots__ = ("_closing",)

    def __init__(self, closing: Closing) -> None:
        self._closing = closing

    async def run(self, workers: Workers, scope: trio.CancelScope) -> None:
        with trio.CancelScope(shield=True) as shield:
            workers.endings.add(shield)
            try:
                await run_aclose(self._closing)
            finally:
                workers.endings.discard(shield)
        if shield.cancelled_caught:
            warn_cut_short(self._closing.server)

    def abandon(self) -> None:
        """Do nothing: these wait at the system, never here."""

    def broke(self, error: Exception) -> None:
        internal_error("the end of a server object", error)

    def refuse(self, error: RpcOverloaded) -> bool:
        """Do nothing: these wait at the system, never here."""
        return False

    def kept_worker(self) -> None:
        """Do nothing: each of these is summoned a worker."""


def have_same_values(one: contextvars.Context, other: contextvars.Context) -> bool:
    """Whether all variables have the same objects. ``==`` would call that of the program's."""
    return len(one) == len(other) and all(
        other.get(variable, one) is value for variable, value in one.items()
    )


def _nothing() -> None:
    pass
