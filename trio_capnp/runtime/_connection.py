"""A connection: the protocol's state, the tasks that move bytes, and the workers.

    OPEN --peer's end, error, protocol error, aclose--> LOST (every table empty, waiters told)
    LOST --what waits is written, with a deadline--> CLOSED (the transport too)

The *reader* (``_reading``) turns bytes into messages and gives each to the core, wholly, before
the next; it runs plain handlers, and others that never wait. The *writer* (``_writing``) sends
bytes that have to wait. Handlers that wait run in workers (``_workers``).
User code only changes the core and appends to the line; so no cancellation of it can leave half
a message on the wire.

To a plain socket what one pass of the event loop has queued is sent at its end without the
writer (``_line``), which then only has to wait for a peer that takes less than it is sent.

A connection that a server has accepted has its reader in the task of the server.
"""

# What is ours on the objects of generated modules has an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

import attrs
import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.errors import ProtocolError, RpcDisconnected, WireError
from trio_capnp.limits import Limits, limits_from
from trio_capnp.reports import is_of_signal
from trio_capnp.rpc import ConnectionState
from trio_capnp.rpc._messages import Abort, ExceptionValue
from trio_capnp.runtime._clients import CapHook
from trio_capnp.runtime._failures import is_ordinary
from trio_capnp.runtime._hooks import Hooks, hooks_from
from trio_capnp.runtime._line import Line
from trio_capnp.runtime._loops import check_here, check_task
from trio_capnp.runtime._offer import Offer
from trio_capnp.runtime._reading import Reader
from trio_capnp.runtime._reports import internal_error, log, text_of
from trio_capnp.runtime._stalls import StallWatch
from trio_capnp.runtime._system import System, current_system
from trio_capnp.runtime._workers import UNLIMITED, Workers
from trio_capnp.runtime._writing import Writer
from trio_capnp.transports import SocketTransport
from trio_capnp.typed import Interface, client_class
from trio_capnp.wire._pool import close_pool, open_pool

if TYPE_CHECKING:
    from trio_capnp.runtime._bootstrap import Bootstrap
    from trio_capnp.transports import Transport

C = TypeVar("C")


@attrs.frozen(kw_only=True)
class Statistics:
    """What a connection holds and has moved.

    Attributes:
        questions, answers, imports, exports, embargoes: entries of the five tables.
        calls_in_flight: calls of the peer's that have not ended.
        words_in_flight: 8-byte words in the parameters of those.
        bytes_waiting: bytes queued and not yet written.
        bytes_sent, bytes_received: in all, so far.
    """

    questions: int
    answers: int
    imports: int
    exports: int
    embargoes: int
    calls_in_flight: int
    words_in_flight: int
    bytes_waiting: int
    bytes_sent: int
    bytes_received: int


class Connection:
    """One connection to a peer. ``open_tcp`` and its siblings make them.

    It lives as long as the block of its context manager, or until the peer ends it; then every
    await on it raises ``RpcDisconnected``.
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
        self._system: System = current_system()
        self._transport = transport
        self._flushes = isinstance(transport, SocketTransport)  # others cannot send at once
        self._line = Line(
            self,
            transport,
            self._system.flusher if self._flushes else None,
            self.limits,
            self.hooks.on_message,
        )
        self._offer = None if bootstrap is None else Offer(self._system, self, bootstrap)
        give = None if self._offer is None else self._offer.give
        self.state = ConnectionState(self._line, self._system.turn, self.limits, give)
        self.state.on_late_error = self._fail
        stalls = StallWatch(self._system.turn, self.limits, transport.peer)
        most, batch_s = self.limits.max_calls_in_flight, self.limits.max_batch_s
        self.workers = Workers(self._system, most, batch_s, stalls)  # for the peer's calls
        self._local_workers: Workers | None = None  # made when they are asked for
        self._writer: Writer | None = None  # once something had to wait
        self._nursery: trio.Nursery | None = None  # while the transport is open
        self._aborting = False
        self._closing = False
        self._is_closed = False  # the transport
        self._closed: trio.Event | None = None  # once a task waits for that
        self._reader: Reader | None = Reader(self, self._line, transport, self.limits)
        self._bytes_received = 0  # by the time that the reader ended

    # --- for users ----------------------------------------------------------------------------

    @enable_ki_protection
    def bootstrap(self, type: type[Interface[C]], /) -> C:
        """The peer's bootstrap object, usable at once.

        Raises:
            TypeError: ``type`` is no interface of a schema.
            RuntimeError: this is not the connection's event loop.
        """
        make = client_class(type)
        check_here(self._system)
        return make(CapHook(self._system, self.state.bootstrap()))

    @property
    def peer(self) -> str:
        """Who is at the other end, as text: an address where there is one."""
        return self._transport.peer

    @property
    def closed(self) -> bool:
        """Whether the connection is lost or closed."""
        return self.state.closed_by is not None

    def statistics(self) -> Statistics:
        """What the connection holds at this moment.

        Raises:
            RuntimeError: this is not the connection's event loop.
        """
        check_here(self._system)
        state = self.state
        return Statistics(
            questions=len(state.questions),
            answers=len(state.answers),
            imports=len(state.imports.entries),
            exports=len(state.exports.entries),
            embargoes=len(state.embargoes.entries),
            calls_in_flight=state.admission.calls_in_flight,
            words_in_flight=state.admission.call_words_in_flight,
            bytes_waiting=self._line.size,
            bytes_sent=self._line.bytes_sent,
            bytes_received=(
                self._bytes_received if self._reader is None else self._reader.bytes_received
            ),
        )

    def snapshot(self) -> str:
        """The tables as text, a line for each entry, to be read when a call hangs.

        Raises:
            RuntimeError: this is not the connection's event loop.
        """
        check_here(self._system)
        from trio_capnp.runtime._snapshot import snapshot_of

        return snapshot_of(self)

    async def wait_closed(self) -> None:
        """Wait until the connection has ended, whoever ended it, and its last bytes are written.

        Cancelled, it has changed nothing.

        Raises:
            RuntimeError: this is no task of the connection's event loop.
        """
        check_task(self._system)
        await self._until_closed()

    @enable_ki_protection
    async def aclose(self) -> None:
        """End the connection: what waits is written, everything on it fails, handlers stop.

        Takes at most ``Limits.close_timeout_s`` for the writing, also when cancelled. May be
        called from a handler of this very connection, which it cancels.

        Raises:
            RuntimeError: this is no task of the connection's event loop. Nothing has changed.
        """
        check_task(self._system)
        self._end_to_close()
        await self._close_transport()
        await trio.lowlevel.checkpoint()

    def __repr__(self) -> str:
        return f"<Connection to {self.peer}{', closed' if self.closed else ''}>"

    # --- what the line asks for ---------------------------------------------------------------

    @enable_ki_protection
    def wake_writer(self) -> None:
        """There is something to send that has to wait."""
        if self._writer is not None:
            self._writer.wake()
        elif self._nursery is not None and not self.closed:
            self._start_writer(self._nursery)

    def _start_writer(self, nursery: trio.Nursery) -> None:
        """Start the writer; if that fails, the connection is lost."""
        try:
            # The running task may be any one, or none: its context variables are not the writer's.
            self.workers.context.copy().run(self._have_writer, nursery)
        except BaseException as error:
            self._abort()  # the reader then ends the connection
            if not is_ordinary(error):
                raise
            internal_error(self.peer, error)

    def _have_writer(self, nursery: trio.Nursery) -> None:
        self._writer = Writer(self, self._system, self._line, self._transport)
        self._writer.start(nursery)

    @enable_ki_protection
    def pause(self) -> None:
        """Begin no calls while the peer is slow in taking the results of older ones."""
        self.workers.pause()

    @enable_ki_protection
    def resume(self) -> bool:
        """There is little to write again: go on. Returns whether calls had been paused."""
        if self._reader is not None:
            self._reader.resume()
        if self.workers.may_begin:
            return False
        self.workers.resume()
        return True

    # --- the reader ---------------------------------------------------------------------------

    @enable_ki_protection
    async def read(self) -> None:
        """Be the reader; if another task has become it, wait for the end."""
        assert self._reader is not None, "the connection was started, and has not ended"
        await self._reader.read()
        if self.closed:
            await self._close_transport()
        else:
            await self._until_closed()

    # --- the end ------------------------------------------------------------------------------

    def _fail(self, error: WireError | ProtocolError) -> None:
        """The peer broke the protocol: tell it once, in a few words."""
        if self.closed:
            return
        self._aborting = True
        reason = text_of(error)
        log.warning("%s: aborted, %s", self.peer, reason)
        self.state.send(Abort(ExceptionValue(reason[:MAX_ABORT_REASON])))
        self._lose(error)
        self._end_reading()

    def _lose(self, cause: BaseException | None) -> None:
        """Tell all users that the connection is lost. Idempotent.

        The state may know already: an Abort of the peer ends it in the middle of reading.
        """
        self._system.turn.enter(self.state.disconnect, cause)
        offer, self._offer = self._offer, None  # it refers to this connection
        if offer is not None:
            offer.end()
        self.workers.resume()  # calls that wait then end

    def _break(self, error: Exception) -> None:
        """End this connection after a fault of ours in one of its tasks, and no other one."""
        internal_error(self.peer, error)
        try:
            self._lose(error)
        except Exception as fault:  # noqa: BLE001 - then at least its tasks and its socket end
            internal_error(self.peer, fault)
        self._end_reading()
        self._abort()

    def _end_reading(self) -> None:
        """Let the reader end, if it reads.

        A socket's reader may have no cancel scope, which costs more than a message. It is woken as
        if the socket were about to be closed. That would also wake a task that writes: the writer
        calls this at its end, and a task that closes the socket wakes the reader by that.
        """
        reader, transport = self._reader, self._transport
        if reader is None or reader.stop() or self._closing or self._is_writing():
            return
        if isinstance(transport, SocketTransport):
            transport.wake_waiting()

    def _is_writing(self) -> bool:
        return self._writer is not None and self._writer.written is not None

    async def _close_transport(self, *, drain: bool = False) -> None:
        """Write waiting bytes for a while, then close. A second caller waits for the first."""
        if self._is_closed:
            return
        if self._closing:
            # Bounded like the closing, which a signal handler's exception may have ended.
            deadline = self._close_deadline() + self.limits.close_timeout_s
            with trio.CancelScope(shield=True, deadline=deadline):
                await self._until_closed()
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
        """Send waiting bytes, and the end; False if the transport does not take all at once."""
        if self._is_writing() or not isinstance(self._transport, SocketTransport):
            return False
        self._line.rest = self._line.begin()
        if self._line:
            return False
        self._transport.end_sending()
        return True

    async def _close_slowly(self, drain: bool) -> None:
        with trio.CancelScope(shield=True, deadline=self._close_deadline()):
            await self._write_rest()
            if drain and self._flushes:
                await self._drain()
        with trio.CancelScope(shield=True, deadline=self._close_deadline()):
            await self._transport.aclose()  # which says goodbye, or waits for a child

    async def _until_closed(self) -> None:
        """Wait until the transport is closed."""
        if self._is_closed:
            await trio.lowlevel.checkpoint()
            return
        if self._closed is None:
            self._closed = trio.Event()
        await self._closed.wait()

    def _abort(self) -> None:
        """Close the transport without waiting; its stream may be the program's own."""
        try:
            self._transport.abort()
        except Exception as error:
            if is_of_signal(error):
                raise
            log.warning("%s: closing the transport failed", self.peer, error=error)

    def _close_deadline(self) -> float:
        return trio.current_time() + self.limits.close_timeout_s

    async def _write_rest(self) -> None:
        try:
            if self._writer is not None and self._writer.written is not None:
                await self._writer.written.wait()
            await self._transport.send(self._line.take())
            await self._transport.send_eof()
        except (trio.BrokenResourceError, trio.ClosedResourceError):
            """The peer is gone, so nobody misses these bytes."""

    async def _drain(self) -> None:
        """Take what the peer still sends.

        Closing a socket with data unread resets the connection, and may so lose our Abort.
        """
        try:
            while await self._transport.receive():
                pass
        except (trio.BrokenResourceError, trio.ClosedResourceError):
            """Then it has nothing more to say."""

    # --- life in a nursery --------------------------------------------------------------------

    @enable_ki_protection
    def end(self) -> None:
        """Let everybody know that this side ends the connection. Idempotent, synchronous."""
        self._lose(RpcDisconnected(CLOSED_HERE))
        self._end_reading()

    def _end_to_close(self) -> None:
        """Do the same before the transport is closed, which wakes a socket's reader by itself."""
        self._lose(RpcDisconnected(CLOSED_HERE))
        if not self._flushes:
            self._end_reading()

    def start(self, nursery: trio.Nursery, *, reads: bool) -> None:
        """Start the tasks. If this raises, ``stop`` undoes as much of it as was done.

        Args:
            nursery: the connection's.
            reads: whether there is to be a task for the reader; else the caller runs ``read``.
        """
        self._nursery = nursery
        self.workers.interrupted = self.end
        self.workers.reader = self._reader
        self.workers.open(nursery)
        if isinstance(self._transport, SocketTransport) and self.limits.max_spin_s:
            spinner = self._system.flusher.spinner
            if spinner.add(self._transport.socket):
                self._line.spinner = spinner
        self._system.hosts[self] = None
        open_pool()
        if self._system.ending:  # since no connection was open
            self.local_workers.nudge()
        if not self._flushes:
            self._have_writer(nursery)
        if reads:
            reader = self._reader
            assert reader is not None, "a connection is started once"
            reader.start(nursery)

    @property
    def local_workers(self) -> Workers:
        """For calls between objects of this process, and for an async bootstrap factory.

        Only the oldest host of an event loop runs such calls, so most connections make none.
        """
        if self._local_workers is None:
            self._local_workers = self._make_local_workers()
        return self._local_workers

    def _make_local_workers(self) -> Workers:
        made = Workers(self._system, UNLIMITED, self.limits.max_batch_s)
        made.context = self.workers.context  # the running task may be another connection's
        if self._nursery is not None:
            made.open(self._nursery)
        if self.workers.closed:
            made.closed = True
        else:
            made.interrupted = self.end
        return made

    async def stop(self) -> None:
        """End the connection and what it runs; the nursery is cancelled after this."""
        try:
            self._end_to_close()
        finally:
            if self in self._system.hosts:
                del self._system.hosts[self]
                close_pool()
            deadline = self._close_deadline()
            self.workers.close(deadline)
            if self._local_workers is not None:
                self._local_workers.close(deadline)
        await self._close_transport()

    @enable_ki_protection
    def cut(self) -> None:
        """Close the transport now and let the reader and the writer end. Idempotent."""
        self._abort()
        spinner, self._line.spinner = self._line.spinner, None
        if spinner is not None:
            spinner.closed(self._line)
        self._end_reading()
        reader, self._reader = self._reader, None  # it refers to this connection
        if reader is not None:
            self._bytes_received = reader.bytes_received
        self._nursery = None
        writer, self._writer = self._writer, None  # it refers to this connection
        if writer is not None:
            writer.cut()
        self._is_closed = True
        if self._closed is not None:
            self._closed.set()

    async def end_objects(self) -> None:
        """Await the ``aclose`` of objects that lost their last reference, for a while."""
        try:
            await self._system.end_objects(self.limits.close_timeout_s)
        finally:
            self._line.end()


CLOSED_HERE: Final = "this connection was closed on this side"
MAX_ABORT_REASON: Final = 200  # characters
