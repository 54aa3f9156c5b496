"""The dispatcher: the tasks in which handlers run, in the nursery of their connection.

Its tasks are *workers*, parked between calls. A worker does not carry a call. It takes the oldest
one that waits, whichever worker Trio happens to wake first; so calls begin in the order in which
they were submitted. Keeping a task and its cancel scope between calls costs a fraction of making
them anew; what a new task would have had fresh is made fresh here: its context variables, and a
scope that was never cancelled.

``DispatchQueue``, the base, says which worker comes when, and for how much work.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, Protocol

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.runtime._dispatch_queue import DispatchQueue, have_same_values
from trio_capnp.runtime._handlers import run_works
from trio_capnp.runtime._reports import internal_error
from trio_capnp.runtime._signals import raise_in_task

if TYPE_CHECKING:
    from trio_capnp.runtime._faces import Carrier
    from trio_capnp.runtime._stalls import StallWatch
    from trio_capnp.runtime._system import System

UNLIMITED: Final = 1 << 30
LOCAL: Final = "local calls"
"""In place of a peer, in the names of the workers for calls between objects of this process."""

MAX_IDLE: Final = 64
"""Workers that stay parked when there is nothing to do; more of them end."""


class Reading(Protocol):
    """The ``SessionReader``, as the dispatcher sees it."""

    def hand_over(self, nursery: trio.Nursery) -> None:
        """Have another task read: a handler waits in the one that did."""
        ...


class Dispatcher(DispatchQueue):
    """The dispatcher of one connection: workers, which are tasks in its nursery."""

    def __init__(
        self,
        system: System,
        peer: str,
        limit: int,
        batch_s: float,
        stalls: StallWatch | None = None,
    ) -> None:
        super().__init__(system, limit, batch_s, stalls)
        self._nursery: trio.Nursery | None = None
        # Of a worker's task between two calls; while one runs it is named for the call.
        self._name = f"trio_capnp dispatcher of {peer}"
        self.carrier: Carrier | None = None  # the connection that ends if a run is interrupted
        self.reader: Reading | None = None  # of the connection, if this is for its peer's calls

    # --- from outside -------------------------------------------------------------------------

    @property
    def local_dispatcher(self) -> Dispatcher:
        """Itself: that of a server is for local calls."""
        return self

    def open(self, nursery: trio.Nursery) -> None:
        """Have workers run in this nursery; work that was submitted before has waited."""
        self._nursery = nursery

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

    def close(self, deadline: float) -> None:
        """Take no more work; what waits is abandoned, since its connection is gone.

        Objects that are being closed may go on with it until ``deadline``, in Trio's time.
        """
        self.closed = True
        # These refer to the session, which refers to this.
        self.carrier = self.reader = None
        for shield in self.endings:
            shield.deadline = deadline
        self.abandon_all()

    # --- requests of the queue ----------------------------------------------------------------

    @enable_ki_protection
    def start_worker(self) -> bool:
        if self._nursery is None:
            return False
        self.count += 1
        self.context.copy().run(partial(self._nursery.start_soon, self._work, name=self._name))
        return True

    @enable_ki_protection
    def hand_over(self) -> None:
        if self.reader is not None and self._nursery is not None:
            self.reader.hand_over(self._nursery)

    @enable_ki_protection
    def watch_stall(self, are_first: bool) -> None:
        if self._stalls is not None and self._nursery is not None:
            self._stalls.begin(self, self._nursery, are_first)

    @enable_ki_protection
    def interrupted(self) -> None:
        if self.carrier is not None:
            self.carrier.end()

    # --- a worker -----------------------------------------------------------------------------

    @enable_ki_protection
    async def _work(self) -> None:
        self.came()
        task = trio.lowlevel.current_task()
        try:
            while not self.closed:
                with trio.CancelScope() as scope:
                    await self._work_within(scope, task)
                    return
                # Only a cancelled run comes here: the next one gets a scope of its own.
                await self._refresh(task)
        except Exception as error:  # noqa: BLE001 - the last net of this task
            self._broke(error)
        finally:
            self.count -= 1

    def _broke(self, error: Exception) -> None:
        """End the connection after a fault of ours between two calls; local calls go on."""
        internal_error("a worker", error)
        try:
            self.interrupted()
        except Exception as fault:  # noqa: BLE001 - nothing is left to try
            internal_error("a worker", fault)

    async def _work_within(self, scope: trio.CancelScope, task: trio.lowlevel.Task) -> None:
        """Run work until there is too little of it, or until the scope was cancelled."""
        while not self.closed:
            if self.must_rest():
                await self._rest()
            if (work := self.take(scope, task)) is not None:
                await run_works(self, work, scope, task)
                task.name = self._name
                del work  # a parked worker keeps nothing of its last call
                if scope.cancel_called:
                    await trio.lowlevel.checkpoint()
            elif len(self.idle) >= MAX_IDLE:
                return
            else:
                await self._park(task)
                continue
            if self.has_work():
                await self._refresh(task)

    async def _rest(self) -> None:
        """Let the event loop make one pass. Not cancelled: this worker takes work after it."""
        self.slice.rests()
        try:
            await trio.lowlevel.cancel_shielded_checkpoint()
        finally:
            self.slice.rested()

    async def _park(self, task: trio.lowlevel.Task) -> None:
        task.context = self.context.copy()  # it goes on with these

        def abort(_: object) -> trio.lowlevel.Abort:
            try:
                self.idle.remove(task)
                return trio.lowlevel.Abort.SUCCEEDED
            except BaseException as error:  # noqa: BLE001 - Trio must go on cancelling tasks
                self._system.left_callback(error)
                return trio.lowlevel.Abort.SUCCEEDED

        try:
            self.idle.append(task)
            await trio.lowlevel.wait_task_rescheduled(abort)
        except BaseException:
            if task in self.idle:  # a signal handler raised before this task waited
                self.idle.remove(task)
            raise
        self.came()

    async def _refresh(self, task: trio.lowlevel.Task) -> None:
        """Give the next run fresh context variables, if the last one has changed them."""
        if not have_same_values(task.context, self.context):
            task.context = self.context.copy()
            await trio.lowlevel.cancel_shielded_checkpoint()
