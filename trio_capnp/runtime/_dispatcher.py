"""The dispatcher: the tasks in which handlers run, in the nursery of their connection.

These tasks are *workers*, parked between calls. A worker is not started for one call: it takes the
oldest call that waits. So calls begin in the order in which they were submitted, although Trio
wakes workers in any order. A kept task with its cancel scope costs a fraction of a new one.
Handlers see no difference, because a worker renews its context variables and a cancelled scope.

``DispatchQueue``, the base, decides which worker is woken when, and for how much work.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.runtime._dispatch_queue import DispatchQueue, have_same_values
from trio_capnp.runtime._handlers import run_works
from trio_capnp.runtime._reports import internal_error
from trio_capnp.runtime._signals import raise_in_task

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.runtime._faces import Carrier
    from trio_capnp.runtime._stalls import StallWatch
    from trio_capnp.runtime._system import System

UNLIMITED: Final = 1 << 30
LOCAL: Final = "local calls"
"""The name in place of a peer in the task names of workers that run local calls."""

MAX_IDLE: Final = 64
"""Workers that stay parked when there is no work. Further ones end."""


if TYPE_CHECKING:

    class Reading(Protocol):
        """The ``SessionReader``, as the dispatcher sees it."""

        def hand_over(self, nursery: trio.Nursery) -> None:
            """Have another task read, because a handler waits in the reader's task."""
            ...


class Dispatcher(DispatchQueue):
    """The dispatcher of one connection or one server: workers, which are tasks in its nursery.

    Args:
        system: of the event loop.
        peer: the name of the peer, or ``LOCAL``.
        limit: the greatest number of workers.
        batch_s: seconds that handlers may take in a row before other tasks have a turn.
        stalls: refuses the waiting work if no running call ends; None for local calls.
    """

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
        # The name of a worker's task between two calls. During a call the task has the call's name.
        self._name = f"trio_capnp dispatcher of {peer}"
        self.carrier: Carrier | None = None  # the connection that ends if a run is interrupted
        self.reader: Reading | None = None  # of the connection, if this is for its peer's calls

    # --- from outside -------------------------------------------------------------------------

    @property
    def local_dispatcher(self) -> Dispatcher:
        """This dispatcher: a server's dispatcher runs local calls."""
        return self

    def for_local_calls(self, nursery: trio.Nursery | None, carrier: Carrier) -> Dispatcher:
        """Make a dispatcher for local calls, with the context of this one.

        Args:
            nursery: of the connection; None after its end.
            carrier: the connection.
        """
        made = Dispatcher(self._system, LOCAL, UNLIMITED, self.batch_s)
        made.context = self.context  # the running task may belong to another connection
        if nursery is not None:
            made.open(nursery)
        if self.closed:
            made.closed = True
        else:
            made.carrier = carrier
        return made

    def open(self, nursery: trio.Nursery) -> None:
        """Start workers in this nursery from now on. Earlier work has waited for it."""
        self._nursery = nursery

    def raise_in_task(self, error: BaseException) -> bool:
        """Raise ``error`` in a task of the nursery. Returns False if it takes no more tasks."""
        if self._nursery is None:
            return False
        try:
            self._nursery.start_soon(raise_in_task, error)
        except RuntimeError:
            return False
        return True

    def raise_soon(self, error: BaseException) -> None:
        """Raise ``error`` in a task of the nursery, or in another one if this takes no tasks."""
        if not self.raise_in_task(error):
            self._system.raise_soon(error)

    def close(self, deadline: float) -> None:
        """Take no more work, and abandon the waiting work, because its connection is gone.

        Each running ``aclose`` may go on until ``deadline``, in Trio's time.
        """
        self.closed = True
        # Both refer to the session, which refers to this dispatcher: a reference cycle.
        self.carrier = self.reader = None
        for ending in self.endings.values():
            ending.must_end_by(deadline)
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
                # A cancelled run leaves the scope to here: the next run gets a new scope.
                await self._refresh(task)
        except Exception as error:  # noqa: BLE001 - the last net of this task
            self._broke(error)
        finally:
            self.count: int = self.count - 1

    def _broke(self, error: Exception) -> None:
        """End the connection after a fault of this package between two calls. Local calls go on."""
        internal_error("a worker", error)
        try:
            if self.carrier is not None:
                self.carrier.end(error)
        except Exception as fault:  # noqa: BLE001 - nothing is left to try
            internal_error("a worker", fault)

    async def _work_within(self, scope: trio.CancelScope, task: trio.lowlevel.Task) -> None:
        """Run and await work within ``scope``. Returns if ``MAX_IDLE`` other workers are parked."""
        while not self.closed:
            if self.must_rest():
                await self._rest()
            if (work := self.take(scope, task)) is not None:
                await run_works(self, self, work, scope, task)
                task.name = self._name
                del work  # a parked worker must not keep its last call alive
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
        """Let other tasks run for one pass. Shielded, because this worker takes work afterwards."""
        self.slice.rests()
        try:
            await trio.lowlevel.cancel_shielded_checkpoint()
        finally:
            self.slice.rested()

    async def _park(self, task: trio.lowlevel.Task) -> None:
        task.context = self.context.copy()  # the next call begins with these

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
            if task in self.idle:  # a signal handler raised before the task was parked
                self.idle.remove(task)
            raise
        self.came()

    async def _refresh(self, task: trio.lowlevel.Task) -> None:
        """Give the next run fresh context variables, if the last one has changed them."""
        if not have_same_values(task.context, self.context):
            task.context = self.context.copy()
            await trio.lowlevel.cancel_shielded_checkpoint()
