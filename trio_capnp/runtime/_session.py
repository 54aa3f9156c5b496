"""The session of a connection: the protocol's state, a reader, a writer and a dispatcher.

    OPEN --peer's end, error, protocol error, aclose--> LOST (every table empty, waiters told)
    LOST --queued bytes are written, with a deadline--> CLOSED (the transport too)

The *reader* (``_reading``) turns bytes into messages. The core handles each completely before the
next. The reader also runs plain handlers, and others that never wait. The *dispatcher*
(``_dispatcher``) has the tasks of handlers that wait. The *writer* (``_writing``) sends the bytes
that the transport does not take at once. A plain socket usually takes all bytes at the end of a
pass of the event loop (``_outbox``).

User code only changes the core and appends to the outbox. So cancelling it cannot leave half a
message on the wire. The reader of an accepted connection runs in the server's task.

Source: docs/protocol.md, sections 3.2, 11.4 and 12.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.errors import RpcDisconnected
from trio_capnp.rpc import ConnectionState
from trio_capnp.rpc._messages import Abort
from trio_capnp.runtime._causes import CLOSED_HERE, cause_of_end, unanswered, value_of_abort
from trio_capnp.runtime._clients import ClientRef
from trio_capnp.runtime._connection import Connection
from trio_capnp.runtime._current import current_system
from trio_capnp.runtime._dispatcher import Dispatcher
from trio_capnp.runtime._draining import Draining
from trio_capnp.runtime._failures import is_ordinary
from trio_capnp.runtime._idling import is_asking, watch_idling
from trio_capnp.runtime._loops import check_here, check_task
from trio_capnp.runtime._offer import Offer
from trio_capnp.runtime._reading import SessionReader
from trio_capnp.runtime._reports import INTERNAL, internal_error, log, text_of
from trio_capnp.runtime._snapshot import lines_of_tables, lines_of_tasks, statistics_of
from trio_capnp.runtime._stalls import StallWatch
from trio_capnp.runtime._taps import Taps, new_outbox, taps_for
from trio_capnp.runtime._tasks import TASK_FAILED, ProgramTasks
from trio_capnp.runtime._transport_end import TransportEnd
from trio_capnp.runtime._watching import CallWatch, messages_for
from trio_capnp.runtime._writing import SessionWriter
from trio_capnp.transports import ProcessTransport, SocketTransport
from trio_capnp.wire._pool import close_pool, open_pool

if TYPE_CHECKING:
    from trio_capnp.identity import PeerInfo
    from trio_capnp.limits import Limits
    from trio_capnp.runtime._faces import Breach
    from trio_capnp.runtime._hooks import Hooks
    from trio_capnp.runtime._interceptors import Interceptors
    from trio_capnp.runtime._options import Options
    from trio_capnp.runtime._outbox import Outbox
    from trio_capnp.runtime._statistics import Statistics
    from trio_capnp.runtime._system import System
    from trio_capnp.transports import Transport


class Session:
    """The life of one connection to a peer.

    Args:
        transport: moves the frames; the session closes it.
        options: of the connection.

    Attributes:
        connection: the face that handlers, factories and hooks get.
        limits, hooks, interceptors, taps: given by the program.
        system: of the event loop.
        outbox: the queue of frames to send.
        state: of the protocol.
        dispatcher: runs the peer's calls.
        nursery: of the connection's tasks, while the transport is open.
        is_aborting: whether the peer is being sent an Abort.
        since: when this was made, in ``perf_counter`` seconds.
        is_served: whether ``serve_*`` has accepted the peer.
    """

    def __init__(self, transport: Transport, options: Options) -> None:
        self.limits: Limits = options.limits
        self.hooks: Hooks = options.hooks
        self.interceptors: Interceptors | None = options.interceptors
        self.connection: Connection = Connection(self)
        self.system: System = current_system()
        self.since: float = perf_counter()
        self._transport = transport
        self._flushes = isinstance(transport, SocketTransport)  # other transports only wait
        system, limits = self.system, self.limits
        flusher = system.flusher if self._flushes else None
        told = messages_for(self.hooks, self.connection, system.raise_soon)
        self.taps: Taps | None = taps_for(self.hooks, system.raise_soon)
        self.outbox: Outbox = new_outbox(self.taps, self, transport, flusher, limits, told)
        self._offer = None if options.bootstrap is None else Offer(system, self, options.bootstrap)
        give = None if self._offer is None else self._offer.give
        self.state: ConnectionState = ConnectionState(self.outbox, system.turn, limits, give, self)
        self.state.on_late_error = self.fail
        self.state.carries_fds = isinstance(transport, SocketTransport) and transport.carries_fds
        if (on_call := self.hooks.on_call) is not None:
            self.state.on_call = CallWatch(on_call, self.connection, system.raise_soon).begin
        stalls = StallWatch(self.system.turn, self.limits, transport.peer)
        most, batch_s = self.limits.max_calls_in_flight, self.limits.max_batch_s
        self.dispatcher: Dispatcher = Dispatcher(self.system, transport.peer, most, batch_s, stalls)
        self._local_dispatcher: Dispatcher | None = None  # made when a local call needs it
        self._writer: SessionWriter | None = None  # started when bytes have to wait
        self.nursery: trio.Nursery | None = None
        self.is_aborting: bool = False
        self.is_served: bool = False  # so no block of the program is around it
        self._is_watcher = options.is_watcher
        self._is_in_order = False  # the end, if there was one
        self._lost_calls = 0  # that waited when the peer ended the connection in order
        self._tasks: ProgramTasks | None = None
        self._end = TransportEnd(self, transport, self.outbox, self.limits)
        reader = SessionReader(self, self.outbox, self.dispatcher, transport, limits, self.taps)
        self._reader: SessionReader | None = reader
        self._draining: Draining | None = None
        self._bytes_received = 0  # the total when the reader ended

    # --- for the face -------------------------------------------------------------------------

    @property
    def peer(self) -> str:
        """The peer, as text: its address, if the transport knows one."""
        return self._transport.peer

    @property
    def peer_info(self) -> PeerInfo:
        return self._transport.peer_info

    @property
    def returncode(self) -> int | None:
        """The exit status of the program at the other end."""
        transport = self._transport
        return transport.process.returncode if isinstance(transport, ProcessTransport) else None

    @property
    def error(self) -> Exception | None:
        """The exception that ended the connection."""
        closed_by = self.state.closed_by
        if closed_by is None or self._is_in_order or self.state.has_left:
            return None
        return cause_of_end(closed_by, self._lost_calls, is_breach=self.is_aborting)

    @property
    def tasks(self) -> ProgramTasks:
        """The tasks of the program in the nursery; made on the first use."""
        if self._tasks is None:
            self._tasks = ProgramTasks(self, self.nursery, is_served=self.is_served)
        return self._tasks

    @property
    def closed(self) -> bool:
        """Whether the connection is lost or closed."""
        return self.state.closed_by is not None

    @enable_ki_protection
    def bootstrap(self) -> ClientRef:
        """Return a reference to the peer's bootstrap object."""
        check_here(self.system)
        return ClientRef(self.system, self.state.bootstrap())

    def statistics(self) -> Statistics:
        check_here(self.system)
        return statistics_of(self.state, self.outbox, self.bytes_received)

    def snapshot(self) -> list[str]:
        check_here(self.system)
        tasks = lines_of_tasks(self.bytes_received, self.outbox, self.dispatcher)
        return [*tasks, *lines_of_tables(self.state)]

    @property
    def bytes_received(self) -> int:
        return self._bytes_received if self._reader is None else self._reader.bytes_received

    def is_asking(self) -> bool:
        return is_asking(self.state)

    def check_task(self) -> None:
        """Raise RuntimeError outside of the tasks of the connection's event loop."""
        check_task(self.system)

    @enable_ki_protection
    async def close(self) -> None:
        """End the connection and close its transport. A checkpoint, also if all goes at once."""
        self._end_here(closes=True)
        await self.close_transport()
        await trio.lowlevel.checkpoint()

    # --- for the outbox -----------------------------------------------------------------------

    @enable_ki_protection
    def wake_writer(self) -> None:
        """Wake or start the writer, because queued bytes have to wait."""
        if self._writer is not None:
            self._writer.wake()
        elif self.nursery is not None and not self.closed:
            self._start_writer(self.nursery)

    def _start_writer(self, nursery: trio.Nursery) -> None:
        """Start the writer. If no task can be started, the connection is lost."""
        try:
            # In the connection's context, because any task may run this, or none.
            self.dispatcher.context.copy().run(self._have_writer, nursery)
        except BaseException as error:
            self.abort()  # the reader then ends the connection
            if not is_ordinary(error):
                raise
            internal_error(self.peer, error)

    def _have_writer(self, nursery: trio.Nursery) -> None:
        self._writer = SessionWriter(self, self.system, self.outbox, self._transport)
        self._writer.start(nursery)

    @enable_ki_protection
    def pause(self) -> None:
        """Begin no calls while the peer reads too slowly."""
        self.dispatcher.pause()

    @enable_ki_protection
    def resume(self) -> bool:
        """Go on, because the outbox has drained. Returns whether calls had been paused."""
        if self._reader is not None:
            self._reader.resume()
        if self.dispatcher.may_begin:
            return False
        self.dispatcher.resume()
        return True

    # --- the reader ---------------------------------------------------------------------------

    @enable_ki_protection
    async def read(self) -> None:
        """Run the reader. If another task has become the reader, wait for the end."""
        assert self._reader is not None, "the connection was started, and has not ended"
        await self._reader.read()
        if self.closed:
            await self.close_transport()
        else:
            await self.until_closed()

    # --- the end ------------------------------------------------------------------------------

    def fail(self, error: Breach, fault: Exception | None = None) -> None:
        """Send one Abort, log, and end: for a breach by the peer, or a fault of this package."""
        if self.closed:
            return
        self.is_aborting = self.outbox.is_closing = True
        reason = text_of(error)
        log.warning("%s: aborted, %s", self.peer, reason)
        self.state.send(Abort(value_of_abort(reason, error)))
        self.lose(error if fault is None else fault, "" if fault is None else reason)
        self.end_reading()

    @enable_ki_protection
    def drain(self, deadline: float) -> None:
        """Refuse new calls of the peer, cancel the others at ``deadline``, and end after them."""
        if self._draining is None and self.nursery is not None and not self.closed:
            self._draining = Draining(self, self.nursery)
        if self._draining is not None:
            self._draining.shorten(deadline)

    def leave(self) -> None:
        """End in good order, after an Abort that tells the peer to leave, too."""
        self.is_aborting = self._end.is_farewell = True
        self._end_here(closes=False)

    def lose(self, cause: BaseException | None, reason: str = "") -> None:
        """Tell all users that the connection is lost. Idempotent.

        The state may have ended before, by an Abort that the reader has handled.

        Args:
            cause: the reason; None if the peer has ended its side between two messages.
            reason: the text for the users; empty for that of ``cause``.
        """
        if self.state.closed_by is None:
            if cause is None:
                self._lost_calls = unanswered(self.state) if self.state.questions else 0
                self._is_in_order = not self._lost_calls
            self.system.turn.enter(self.state.disconnect, cause, reason)
        offer, self._offer = self._offer, None  # it refers to this session
        if offer is not None:
            offer.end()
        self.dispatcher.resume()  # so that waiting calls begin, and end

    def break_off(self, error: Exception) -> None:
        """End this connection after a fault of this package in one of its tasks."""
        internal_error(self.peer, error)
        try:
            self.lose(error, INTERNAL)
        except Exception as fault:  # noqa: BLE001 - its tasks and its socket still end
            internal_error(self.peer, fault)
        self.end_reading()
        self.abort()

    def end_reading(self) -> None:
        """End the reader, if it reads.

        A cancel scope costs more than a message, so a socket's reader may have none. Such a reader
        is woken as if the socket were about to be closed, but not while a task writes: the writer
        calls this at its end, and a task that closes the socket wakes the reader.
        """
        reader, transport = self._reader, self._transport
        if reader is None or reader.stop() or self._end.has_begun or self.is_writing():
            return
        if isinstance(transport, SocketTransport):
            transport.wake_waiting()

    def is_writing(self) -> bool:
        """Whether the writer waits until the transport has taken bytes."""
        return self._writer is not None and self._writer.written is not None

    async def until_written(self) -> None:
        """Wait until the transport has taken the bytes that the writer waits for."""
        if self._writer is not None and self._writer.written is not None:
            await self._writer.written.wait()

    async def close_transport(self, *, drain: bool = False) -> None:
        """Write queued bytes, then close, each within ``Limits.close_timeout_s``.

        A second caller waits until the first has closed the transport. Shielded: cancelling the
        caller does not cut this short. With ``drain``, bytes of the peer are read and dropped until
        the peer ends the stream.
        """
        if not self._end.is_over:
            await self._end.close(drain=drain)

    async def until_closed(self) -> None:
        """Wait until the transport is closed."""
        await self._end.until_over()

    def abort(self) -> None:
        """Close the transport without waiting. Logs errors: the stream may be the program's."""
        self._end.abort()

    def close_deadline(self) -> float:
        return trio.current_time() + self.limits.close_timeout_s

    # --- life in a nursery --------------------------------------------------------------------

    @enable_ki_protection
    def end(self, fault: Exception | None = None) -> None:
        """End the connection from this side, or for a fault of this package. Idempotent."""
        if fault is None:
            self._end_here(closes=False)
        else:
            self.outbox.is_closing = True
            self.lose(fault, INTERNAL)
            self.end_reading()

    def _end_here(self, *, closes: bool) -> None:
        """End the connection in good order, unless a task of the program has failed.

        Args:
            closes: whether the transport is closed next, which wakes a socket's reader.
        """
        self.outbox.is_closing = True
        if self._tasks is not None and self._tasks.failed_by is not None:
            self.lose(self._tasks.failed_by, TASK_FAILED)
        else:
            self._is_in_order |= self.state.closed_by is None
            self.lose(RpcDisconnected(CLOSED_HERE))
        if not (closes and self._flushes):
            self.end_reading()

    def start(self, nursery: trio.Nursery, *, reads: bool) -> None:
        """Start the tasks. If this raises, ``stop`` undoes the part that was done.

        Args:
            nursery: of the connection.
            reads: whether to start a task for the reader; else the caller runs ``read``.
        """
        self.nursery = nursery
        self.is_served = not reads
        self.dispatcher.carrier = self
        self.dispatcher.reader = self._reader
        self.dispatcher.open(nursery)
        if isinstance(self._transport, SocketTransport) and self.limits.max_spin_s:
            spinner = self.system.flusher.spinner
            if spinner.add(self._transport.socket):
                self.outbox.spinner = spinner
        if not self._is_watcher:
            self.system.hosts[self] = None
            open_pool()
            if self.system.ending:  # objects ended while no connection was open
                self.local_dispatcher.nudge()
        if self.limits.idle_timeout_s is not None:
            watch_idling(self, self._reader, self._offer, nursery)
        if not self._flushes:
            self._have_writer(nursery)
        if reads:
            assert self._reader is not None, "a connection is started once"
            self._reader.start(nursery)

    @property
    def local_dispatcher(self) -> Dispatcher:
        """The dispatcher for local calls and for an async bootstrap factory.

        Made on the first use, because only the oldest host of an event loop runs local calls.
        """
        if self._local_dispatcher is None:
            self._local_dispatcher = self.dispatcher.for_local_calls(self.nursery, self)
        return self._local_dispatcher

    async def stop(self) -> None:
        """End the connection and its calls. The caller cancels the nursery afterwards."""
        try:
            self._end_here(closes=True)
        finally:
            if self in self.system.hosts:
                del self.system.hosts[self]
                close_pool()
            deadline = self.close_deadline()
            self.dispatcher.close(deadline)
            if self._local_dispatcher is not None:
                self._local_dispatcher.close(deadline)
        await self.close_transport()

    @enable_ki_protection
    def cut(self) -> None:
        """Close the transport now, and end the reader and the writer. Idempotent."""
        if self._end.is_over:
            return
        self.abort()
        if self.outbox.fds:
            self.outbox.drop_fds()
        spinner, self.outbox.spinner = self.outbox.spinner, None
        if spinner is not None:
            spinner.closed(self.outbox)
        self.end_reading()
        reader, self._reader = self._reader, None  # it refers to this session
        if reader is not None:
            self._bytes_received = reader.bytes_received
        self.nursery = None
        writer, self._writer = self._writer, None  # it refers to this session
        if writer is not None:
            writer.cut()
        self._end.is_now_over()

    def let_go(self) -> None:
        """Break the reference cycles of this session, whose tasks have ended."""
        self.outbox.end()
        self._end.let_go()
        self._tasks = self._draining = None  # they refer to this session
        self.state.origin = None
        del self.connection
