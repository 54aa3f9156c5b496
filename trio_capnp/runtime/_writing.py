"""The writer: the task that sends the bytes that the transport does not take at once.

    not started --bytes have to wait--> writing --no bytes are left--> parked
    parked --bytes have to wait--> writing
    any --the connection is closed--> ended

A plain socket takes nearly everything at once (``_outbox``), so most connections start no writer.
A stream of another kind cannot send without waiting; its writer starts with the connection.

Source: docs/limits.md, ``write_stall_timeout_s``.
"""

# Private attributes of a connection begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from typing import TYPE_CHECKING

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.errors import PeerTimeoutError
from trio_capnp.runtime._time_limits import named, stalled
from trio_capnp.transports import rest_of
from trio_capnp.transports._transport import batches

if TYPE_CHECKING:
    from trio_capnp.runtime._faces import Life
    from trio_capnp.runtime._outbox import Outbox
    from trio_capnp.runtime._system import System
    from trio_capnp.transports import Buffer, Transport


class SessionWriter:
    """The writer of one connection.

    Args:
        session: told when the peer is gone, and of faults.
        system: its turn runs before each write, because the turn may queue more messages.
        outbox: has the bytes that wait.
        transport: takes the bytes.

    Attributes:
        written: the event that is set at the end of the present write; None while none waits.
    """

    __slots__ = ("_session", "_outbox", "_parked", "_scope", "_system", "_transport", "written")

    def __init__(self, session: Life, system: System, outbox: Outbox, transport: Transport) -> None:
        self._session = session
        self._system = system
        self._outbox = outbox
        self._transport = transport
        self._parked: trio.lowlevel.Task | None = None
        self.written: trio.Event | None = None
        # Shielded, because a write that has begun must end although the nursery is cancelled.
        self._scope = trio.CancelScope(shield=True)

    def start(self, nursery: trio.Nursery) -> None:
        """Start the task."""
        nursery.start_soon(self.write, name=f"trio_capnp writer of {self._transport.peer}")

    def wake(self) -> None:
        """Wake the task, if it is parked."""
        task, self._parked = self._parked, None
        if task is not None:
            self._system.expect_run()
            trio.lowlevel.reschedule(task)

    def cut(self) -> None:
        """End the task, because the transport is closed."""
        self._scope.cancel()

    @enable_ki_protection
    async def write(self) -> None:
        """Write until the connection is closed; the body of the task."""
        session = self._session
        with self._scope:
            try:
                while True:
                    self._system.run_turn()
                    if session.closed:
                        session.end_reading()  # no other task could end it while this one wrote
                        break
                    if not self._outbox:
                        await self._park()
                    else:
                        await self._write_all()
            except (
                trio.BrokenResourceError,
                trio.ClosedResourceError,
                PeerTimeoutError,
            ) as error:
                session.lose(named(error, session.peer, session.limits))
                session.end_reading()
                session.abort()
            except Exception as error:  # noqa: BLE001 - the last net of this task
                session.break_off(error)

    async def _park(self) -> None:
        def abort(_: object) -> trio.lowlevel.Abort:
            try:
                self._parked = None
                return trio.lowlevel.Abort.SUCCEEDED
            except BaseException as error:  # noqa: BLE001 - Trio must go on cancelling tasks
                self._system.left_callback(error)
                return trio.lowlevel.Abort.SUCCEEDED

        try:
            self._parked = trio.lowlevel.current_task()
            await trio.lowlevel.wait_task_rescheduled(abort)
        except BaseException:
            self._parked = None  # a signal handler may have raised before the task was parked
            raise

    async def _write_all(self) -> None:
        """Write all queued bytes.

        Raises:
            trio.BrokenResourceError: the connection is gone.
            PeerTimeoutError: the peer has taken too few bytes in ``Limits.write_stall_timeout_s``.
        """
        self._outbox.ask_again()
        rest = self._outbox.begin()
        if rest:
            self.written = written = trio.Event()
            self._outbox.writer_begins()
            try:
                await self._write_slowly(rest)
            except BaseException:
                self._session.abort()  # part of a message may have left
                raise
            finally:
                self.written = None
                self._outbox.writer_ended()
                written.set()
        self._outbox.look_at_size()

    async def _write_slowly(self, rest: list[Buffer]) -> None:
        for buffer in batches(rest):
            left = buffer
            while left:
                went = 0
                timeout_s = self._session.limits.write_stall_timeout_s
                with trio.move_on_after(timeout_s):
                    went = await self._transport.send_some(left)
                if not went:
                    raise stalled(self._session.peer, timeout_s, self._outbox.size)
                self._outbox.written(went)
                left = rest_of(left, went)
