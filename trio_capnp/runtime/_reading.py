"""The reader: the task that turns a connection's bytes into messages, and runs quick handlers.

    bare --a message makes work that never waits--> reading, within a cancel scope
    reading --a message makes such work--> running a handler --it returns--> reading
    running --the pass ends, and the handler waits--> left: another task reads
    left --the handler ends--> ended
    reading --the end, an error, `aclose`--> the connection is lost, and the transport closed

The reader of a socket begins *bare*, without a cancel scope, because most short connections need
none; other readers begin within a scope. `_inbox` handles the messages. The reader waits for the
writer only if the peer sends requests and does not read the replies.

Source: docs/protocol.md, section 3.2; docs/limits.md, ``send_high_water``.
"""

# Private attributes of a connection begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.errors import ProtocolError, WireError
from trio_capnp.runtime._dispatch_queue import have_same_values
from trio_capnp.runtime._handlers import run_works
from trio_capnp.runtime._inbox import Inbox
from trio_capnp.runtime._reports import INTERNAL, internal_error
from trio_capnp.runtime._taps import TappedReader
from trio_capnp.runtime._time_limits import GrowthWatch, named
from trio_capnp.transports import FrameReader, SocketTransport

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.runtime._dispatch_queue import DispatchQueue
    from trio_capnp.runtime._faces import Life
    from trio_capnp.runtime._outbox import Outbox
    from trio_capnp.runtime._taps import Taps
    from trio_capnp.transports import Transport


class SessionReader:
    """The reader of one connection: one task at a time.

    Args:
        session: told of the end of the connection, and of faults.
        outbox: the reader sends a lone reply, and waits if too many replies are unread.
        dispatcher: runs the calls that the messages make.
        transport: gives the bytes.
        limits: of the connection.
        taps: are told the frames that come; None for none.

    Attributes:
        bytes_received: the total since the connection began.
    """

    __slots__ = (
        *("_session", "_dispatcher", "_drained", "_frames", "_high", "_inbox", "_is_bare"),
        *("_is_socket", "_left", "_outbox", "_patience", "_replies", "_scope"),
    )

    def __init__(
        self,
        session: Life,
        outbox: Outbox,
        dispatcher: DispatchQueue,
        transport: Transport,
        limits: Limits,
        taps: Taps | None = None,
    ) -> None:
        self._session = session
        self._dispatcher = dispatcher
        self._outbox = outbox
        self._high = limits.send_high_water
        self._is_socket = isinstance(transport, SocketTransport)
        arrivals = None
        if limits.max_fds_per_message and isinstance(transport, SocketTransport):
            arrivals = transport.receive_fds(limits.max_fds_per_message)
        self._frames = (
            FrameReader(transport, limits, arrivals)
            if taps is None
            else TappedReader(taps, transport, limits, arrivals)
        )
        self._patience: GrowthWatch | None = None  # made for a message that comes in parts
        self._inbox = Inbox(outbox, session.state, self._dispatcher, limits)
        self._is_bare = False  # the task reads without a scope, and waits only for its socket
        self._left: tuple[trio.CancelScope, ...] = ()  # of former readers that still wait
        self._scope: trio.CancelScope | None = None  # of the task that reads; None if bare
        self._replies = 0  # bytes of replies queued above the high-water mark
        self._drained: trio.Event | None = None  # set when the outbox is below the mark again

    @property
    def bytes_received(self) -> int:
        return self._frames.bytes_received

    @property
    def at_boundary(self) -> bool:
        """Whether no part of an incomplete message has come."""
        return self._frames.at_boundary

    @property
    def patience(self) -> GrowthWatch | None:
        """The bound of messages that come in parts; None if they may take for ever."""
        timeout_s = self._session.limits.message_timeout_s
        if self._patience is None and timeout_s != math.inf:
            self._patience = GrowthWatch(self._session, timeout_s)
        return self._patience

    def start(self, nursery: trio.Nursery) -> None:
        """Start a task that reads."""
        nursery.start_soon(self.read, name=f"trio_capnp reader of {self._session.peer}")

    def resume(self) -> None:
        """Go on reading, because the outbox is below the high-water mark again."""
        if self._replies:
            self._replies = 0
            if self._drained is not None:
                self._drained.set()

    def hand_over(self, nursery: trio.Nursery) -> None:
        """Have another task read, because a handler waits in the reader's task.

        If no task can be started, the connection is lost.

        Raises:
            BaseException: an exception of a signal handler, or ``KeyboardInterrupt``.
        """
        if self._scope is not None:
            self._left = (*self._left, self._scope)
        self._scope = self._inbox.reader = None
        try:
            self._dispatcher.context.copy().run(self.start, nursery)
        except Exception as error:  # noqa: BLE001 - it ends only this connection
            self._session.break_off(error)
            self._end()
        except BaseException:
            self._session.abort()
            self._end()
            raise

    def stop(self) -> bool:
        """End the task that reads. A task that runs a handler ends after the handler.

        Returns False if the task is bare: then the caller has to wake it from its socket.
        """
        if self._is_bare and self._drained is not None:
            self._drained.set()
        scope = self._scope
        if scope is not None and not scope.cancel_called and self._dispatcher.in_reader is None:
            scope.cancel()
        return not self._is_bare

    @enable_ki_protection
    async def read(self) -> None:
        """Read to the end of the connection, or until a handler waits in this task."""
        session, inbox = self._session, self._inbox
        task = trio.lowlevel.current_task()
        inbox.reader = task
        scope: trio.CancelScope | None = None
        try:
            if self._is_socket:
                self._is_bare = True
                await self._read_within(None, task)
                self._is_bare = False
            while inbox.reader is task and not session.closed:
                # A Finish cancels the scope if its call runs here; the next round has a new one.
                with trio.CancelScope() as scope:
                    self._scope = scope
                    await self._read_within(scope, task)
        except Exception as error:  # noqa: BLE001 - the last net of this task
            session.break_off(error)
        finally:
            has_read = inbox.reader is task
            if has_read:  # else the fields belong to the task that reads now
                self._is_bare = False
                self._end()
            else:
                self._dispatcher.count -= 1
                self._left = tuple(each for each in self._left if each is not scope)
        if has_read:
            await session.close_transport(drain=session.is_aborting)

    def _end(self) -> None:
        """Let go of the task that reads, and end former readers; an ``aclose`` gets a deadline."""
        if self._session.limits.max_fds_per_message:
            self._frames.close()
        self._scope = self._inbox.reader = self._dispatcher.in_reader = None
        self._dispatcher.reader_rests()
        for scope in self._left:
            ending = self._dispatcher.endings.get(scope)
            if ending is not None:
                ending.must_end_by(self._session.close_deadline())
            else:
                scope.cancel()

    async def _read_within(self, scope: trio.CancelScope | None, task: trio.lowlevel.Task) -> None:
        """Handle all messages, up to the end of the connection or of this task's reading."""
        is_over, error = await self._read_all(scope, task)
        if is_over:
            self._scope = None  # no call runs in it any more
            self._is_bare = False
            self._session.lose(error)
        del error  # a cycle: with Python 3.12 its frames refer to this frame

    async def _read_all(
        self, scope: trio.CancelScope | None, task: trio.lowlevel.Task
    ) -> tuple[bool, BaseException | None]:
        """Handle all messages. Returns whether the connection has ended, and the stream's error."""
        session = self._session
        try:
            if scope is not None or not self._inbox.is_done:  # work or messages are left
                self._inbox.begin_slice()
                if not await self._handle(scope, task):
                    return False, None
            while session.state.closed_by is None:
                frames = await self._frames.receive(self)
                if not frames:
                    break
                self._inbox.add(frames)
                del frames  # received frames may be large, and the next may come much later
                if not await self._handle(scope, task):
                    return False, None
        except (WireError, ProtocolError) as error:
            session.fail(error)
        except (trio.BrokenResourceError, trio.ClosedResourceError) as error:
            if error.__cause__ is None:  # this side has closed the transport, for one
                return True, error
            return True, named(error, session.peer, session.limits)
        except Exception as error:  # noqa: BLE001 - a fault here ends only this connection
            internal_error(session.peer, error)
            session.fail(ProtocolError(INTERNAL), error)
            return True, error
        return True, None

    async def _handle(self, scope: trio.CancelScope | None, task: trio.lowlevel.Task) -> bool:
        """Handle the received messages.

        Returns False if work needs a cancel scope, or if another task is the reader now.
        """
        outbox, inbox = self._outbox, self._inbox
        while True:
            waiting = outbox.size
            if scope is None:
                if inbox.advance():
                    return False
            elif not await self._run(scope, task):
                return False
            if waiting > self._high:
                await self._hold_back(outbox.size - waiting)
            if inbox.is_done:
                break
            await trio.lowlevel.checkpoint()
            inbox.begin_slice()
        outbox.send_lone()
        return True

    async def _run(self, scope: trio.CancelScope, task: trio.lowlevel.Task) -> bool:
        """Handle messages, and run the work that they make. Returns False if another task reads."""
        inbox, dispatcher = self._inbox, self._dispatcher
        name = task.name
        while (work := inbox.take(scope, task)) is not None:
            await run_works(inbox, dispatcher, work, scope, task)
            del work  # a reader that waits must not keep its last call alive
            task.name = name
            if inbox.was_cancelled:
                await trio.lowlevel.checkpoint()
            if inbox.reader is not task:
                return False
            if not have_same_values(task.context, dispatcher.context):
                await self._refresh(task)
        return True

    async def _refresh(self, task: trio.lowlevel.Task) -> None:
        """Give the next handler fresh context variables, because the last one has changed them."""
        task.context = self._dispatcher.context.copy()
        await trio.lowlevel.cancel_shielded_checkpoint()

    async def _hold_back(self, replies: int) -> None:
        """Stop reading while too many bytes of replies are queued above the high-water mark.

        Above the mark no call begins. Replies without a handler (refusals, echoes, bootstraps)
        still go out, and cost the peer nothing to ask for. An honest peer never leaves so many of
        these unread, so two vats with this rule do not wait for each other.
        """
        self._replies += replies
        if self._replies > self._high:
            self._drained = drained = trio.Event()
            await drained.wait()
