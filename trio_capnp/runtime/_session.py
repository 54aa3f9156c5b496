"""The session of a connection: the protocol's state, a reader, a writer and a dispatcher.

    OPEN --peer's end, error, protocol error, aclose--> LOST (every table empty, waiters told)
    LOST --queued bytes are written, with a deadline--> CLOSED (the transport too)

The *reader* (``_reading``) turns bytes into messages. The core handles each completely before the
next. The reader also runs plain handlers, and others that never wait. The *dispatcher*
(``_dispatcher``) has the tasks of handlers that wait. The *writer* (``_writing``) sends the bytes
that the transport does not take at once. A plain socket usually takes all bytes at the end of a
pass of the event loop (``_outbox``).

User code only changes the core and appends to the outbox. So cancelling it cannot leave half a
message on the wire.

The reader of a connection that a server has accepted runs in the server's task.

Source: docs/protocol.md, sections 3.2, 11.4 and 12.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.errors import ProtocolError, RpcDisconnected, WireError
from trio_capnp.limits import Limits, limits_from
from trio_capnp.reports import is_of_signal
from trio_capnp.rpc import ConnectionState
from trio_capnp.rpc._messages import Abort, ExceptionValue
from trio_capnp.runtime._clients import ClientRef
from trio_capnp.runtime._connection import Connection
from trio_capnp.runtime._current import current_system
from trio_capnp.runtime._dispatcher import LOCAL, UNLIMITED, Dispatcher
from trio_capnp.runtime._failures import is_ordinary
from trio_capnp.runtime._hooks import Hooks, hooks_from
from trio_capnp.runtime._loops import check_here, check_task
from trio_capnp.runtime._offer import Offer
from trio_capnp.runtime._outbox import Outbox
from trio_capnp.runtime._reading import SessionReader
from trio_capnp.runtime._reports import internal_error, log, text_of
from trio_capnp.runtime._snapshot import lines_of_tables, lines_of_tasks, statistics_of
from trio_capnp.runtime._stalls import StallWatch
from trio_capnp.runtime._writing import SessionWriter
from trio_capnp.transports import SocketTransport
from trio_capnp.wire._pool import close_pool, open_pool

if TYPE_CHECKING:
    from trio_capnp.runtime._bootstrap import Bootstrap
    from trio_capnp.runtime._connection import Statistics
    from trio_capnp.transports import Transport


class Session:
    """The life of one connection to a peer.

    Args:
        transport: moves the frames; the session closes it.
        bootstrap: the object that the peer begins with, or a factory; None offers no object.
        limits: of the connection; None for the defaults.
        hooks: callbacks of the connection.

    Attributes:
        connection: the face that handlers, factories and hooks get.
        limits, hooks: given by the program.
        system: of the event loop.
        outbox: the queue of frames to send.
        state: of the protocol.
        dispatcher: runs the peer's calls.
        is_aborting: whether the peer broke the protocol and is being sent an Abort.
    """

    def __init__(
        self,
        transport: Transport,
        *,
        bootstrap: Bootstrap | None = None,
        limits: Limits | None = None,
        hooks: Hooks | None = None,
    ) -> None:
        self.limits = limits_from(limits)
        self.hooks = hooks_from(hooks)
        self.connection = Connection(self)
        self.system = current_system()
        self._transport = transport
        self._flushes = isinstance(transport, SocketTransport)  # other transports only wait
        self.outbox = Outbox(
            self,
            transport,
            self.system.flusher if self._flushes else None,
            self.limits,
            self.hooks.on_message,
        )
        self._offer = None if bootstrap is None else Offer(self.system, self, bootstrap)
        give = None if self._offer is None else self._offer.give
        self.state = ConnectionState(self.outbox, self.system.turn, self.limits, give, self)
        self.state.on_late_error = self.fail
        stalls = StallWatch(self.system.turn, self.limits, transport.peer)
        most, batch_s = self.limits.max_calls_in_flight, self.limits.max_batch_s
        self.dispatcher = Dispatcher(self.system, transport.peer, most, batch_s, stalls)
        self._local_dispatcher: Dispatcher | None = None  # made when a local call needs it
        self._writer: SessionWriter | None = None  # started when bytes have to wait
        self._nursery: trio.Nursery | None = None  # while the transport is open
        self.is_aborting = False
        self._closing = False
        self._is_closed = False  # the transport is closed
        self._closed: trio.Event | None = None  # made when a task waits for that
        self._reader: SessionReader | None = SessionReader(
            self, self.outbox, self.dispatcher, transport, self.limits
        )
        self._bytes_received = 0  # the total when the reader ended

    # --- for the face -------------------------------------------------------------------------

    @property
    def peer(self) -> str:
        """The peer, as text: its address, if the transport knows one."""
        return self._transport.peer

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

    def check_task(self) -> None:
        """Raise RuntimeError outside of the tasks of the connection's event loop."""
        check_task(self.system)

    @enable_ki_protection
    async def close(self) -> None:
        """End the connection and close its transport. A checkpoint, also if all goes at once."""
        self._end_to_close()
        await self.close_transport()
        await trio.lowlevel.checkpoint()

    # --- for the outbox -----------------------------------------------------------------------

    @enable_ki_protection
    def wake_writer(self) -> None:
        """Wake or start the writer, because queued bytes have to wait."""
        if self._writer is not None:
            self._writer.wake()
        elif self._nursery is not None and not self.closed:
            self._start_writer(self._nursery)

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

    def fail(self, error: WireError | ProtocolError) -> None:
        """The peer broke the protocol: send one Abort, log, and end the connection."""
        if self.closed:
            return
        self.is_aborting = True
        reason = text_of(error)
        log.warning("%s: aborted, %s", self.peer, reason)
        self.state.send(Abort(ExceptionValue(reason[:MAX_ABORT_REASON])))
        self.lose(error)
        self.end_reading()

    def lose(self, cause: BaseException | None) -> None:
        """Tell all users that the connection is lost. Idempotent.

        The state may have ended before, by an Abort that the reader has handled.
        """
        self.system.turn.enter(self.state.disconnect, cause)
        offer, self._offer = self._offer, None  # it refers to this session
        if offer is not None:
            offer.end()
        self.dispatcher.resume()  # so that waiting calls begin, and end

    def break_off(self, error: Exception) -> None:
        """End this connection after a fault of this package in one of its tasks."""
        internal_error(self.peer, error)
        try:
            self.lose(error)
        except Exception as fault:  # noqa: BLE001 - its tasks and its socket still end
            internal_error(self.peer, fault)
        self.end_reading()
        self.abort()

    def end_reading(self) -> None:
        """End the reader, if it reads.

        A cancel scope costs more than a message, so a socket's reader may have none. Such a reader
        is woken as if the socket were about to be closed. That would also wake a writing task, so
        this does nothing while one writes: the writer calls this at its end, and a task that
        closes the socket wakes the reader.
        """
        reader, transport = self._reader, self._transport
        if reader is None or reader.stop() or self._closing or self._is_writing():
            return
        if isinstance(transport, SocketTransport):
            transport.wake_waiting()

    def _is_writing(self) -> bool:
        return self._writer is not None and self._writer.written is not None

    async def close_transport(self, *, drain: bool = False) -> None:
        """Write queued bytes, then close, each within ``Limits.close_timeout_s``.

        A second caller waits until the first has closed the transport. Shielded: cancelling the
        caller does not cut this short. With ``drain``, bytes of the peer are read and dropped until
        the peer ends the stream.
        """
        if self._is_closed:
            return
        if self._closing:
            # With a deadline, because a signal handler's exception may have ended the first caller.
            deadline = self.close_deadline() + self.limits.close_timeout_s
            with trio.CancelScope(shield=True, deadline=deadline):
                await self.until_closed()
            return
        self._closing = True
        try:
            if drain or not self._close_at_once():
                await self._close_slowly(drain)
        except Exception as error:
            if is_of_signal(error):
                raise
            log.warning("%s: closing the transport failed", self.peer, error=error)
        finally:
            self.cut()

    def _close_at_once(self) -> bool:
        """Send queued bytes and the end. Returns False if the transport does not take all now."""
        if self._is_writing() or not isinstance(self._transport, SocketTransport):
            return False
        if not self.outbox.sent_all():
            return False
        self._transport.end_sending()
        return True

    async def _close_slowly(self, drain: bool) -> None:
        with trio.CancelScope(shield=True, deadline=self.close_deadline()):
            await self._write_rest()
            if drain and self._flushes:
                await self._drain()
        with trio.CancelScope(shield=True, deadline=self.close_deadline()):
            await self._transport.aclose()  # says goodbye (TLS), or waits for a child process

    async def until_closed(self) -> None:
        """Wait until the transport is closed."""
        if self._is_closed:
            await trio.lowlevel.checkpoint()
            return
        if self._closed is None:
            self._closed = trio.Event()
        await self._closed.wait()

    def abort(self) -> None:
        """Close the transport without waiting. Logs errors: the stream may be the program's."""
        try:
            self._transport.abort()
        except Exception as error:
            if is_of_signal(error):
                raise
            log.warning("%s: closing the transport failed", self.peer, error=error)

    def close_deadline(self) -> float:
        return trio.current_time() + self.limits.close_timeout_s

    async def _write_rest(self) -> None:
        try:
            if self._writer is not None and self._writer.written is not None:
                await self._writer.written.wait()
            await self._transport.send(self.outbox.take())
            await self._transport.send_eof()
        except (trio.BrokenResourceError, trio.ClosedResourceError):
            """The peer is gone, and reads nothing more."""

    async def _drain(self) -> None:
        """Read and drop the bytes that the peer still sends.

        Closing a socket with unread bytes resets the connection, and the peer may lose our Abort.
        """
        try:
            while await self._transport.receive():
                pass
        except (trio.BrokenResourceError, trio.ClosedResourceError):
            """The peer sends nothing more."""

    # --- life in a nursery --------------------------------------------------------------------

    @enable_ki_protection
    def end(self) -> None:
        """End the connection from this side: tell all users. Idempotent, synchronous."""
        self.lose(RpcDisconnected(CLOSED_HERE))
        self.end_reading()

    def _end_to_close(self) -> None:
        """Do the same before the transport is closed, since closing wakes a socket's reader."""
        self.lose(RpcDisconnected(CLOSED_HERE))
        if not self._flushes:
            self.end_reading()

    def start(self, nursery: trio.Nursery, *, reads: bool) -> None:
        """Start the tasks. If this raises, ``stop`` undoes the part that was done.

        Args:
            nursery: of the connection.
            reads: whether to start a task for the reader; else the caller runs ``read``.
        """
        self._nursery = nursery
        self.dispatcher.carrier = self
        self.dispatcher.reader = self._reader
        self.dispatcher.open(nursery)
        if isinstance(self._transport, SocketTransport) and self.limits.max_spin_s:
            spinner = self.system.flusher.spinner
            if spinner.add(self._transport.socket):
                self.outbox.spinner = spinner
        self.system.hosts[self] = None
        open_pool()
        if self.system.ending:  # objects ended while no connection was open
            self.local_dispatcher.nudge()
        if not self._flushes:
            self._have_writer(nursery)
        if reads:
            reader = self._reader
            assert reader is not None, "a connection is started once"
            reader.start(nursery)

    @property
    def local_dispatcher(self) -> Dispatcher:
        """The dispatcher for local calls and for an async bootstrap factory.

        Made on the first use, because only the oldest host of an event loop runs local calls.
        """
        if self._local_dispatcher is None:
            self._local_dispatcher = self._make_local_dispatcher()
        return self._local_dispatcher

    def _make_local_dispatcher(self) -> Dispatcher:
        made = Dispatcher(self.system, LOCAL, UNLIMITED, self.limits.max_batch_s)
        made.context = self.dispatcher.context  # the running task may belong to another connection
        if self._nursery is not None:
            made.open(self._nursery)
        if self.dispatcher.closed:
            made.closed = True
        else:
            made.carrier = self
        return made

    async def stop(self) -> None:
        """End the connection and its calls. The caller cancels the nursery afterwards."""
        try:
            self._end_to_close()
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
        self.abort()
        spinner, self.outbox.spinner = self.outbox.spinner, None
        if spinner is not None:
            spinner.closed(self.outbox)
        self.end_reading()
        reader, self._reader = self._reader, None  # it refers to this session
        if reader is not None:
            self._bytes_received = reader.bytes_received
        self._nursery = None
        writer, self._writer = self._writer, None  # it refers to this session
        if writer is not None:
            writer.cut()
        self._is_closed = True
        if self._closed is not None:
            self._closed.set()

    def let_go(self) -> None:
        """Break the reference cycles of this session, whose tasks have ended."""
        self.outbox.end()
        self.state.origin = None
        del self.connection


CLOSED_HERE: Final = "this connection was closed on this side"
MAX_ABORT_REASON: Final = 200  # characters
