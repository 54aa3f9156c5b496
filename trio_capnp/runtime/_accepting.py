"""The tasks of a server: an accept loop for each listener, and a task for each connection.

    accept --a seat is free--> a task: TLS handshake, connection --the end--> the seat is free
    accept --no seat--> held, until one is free

A shortage pauses a loop and does not end it. ``Serving.close`` ends the loops; the server ends
with the last of its connections.
"""

# Private attributes of a server begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import errno
import socket
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

import trio

from trio_capnp import transports
from trio_capnp.errors import RpcError
from trio_capnp.reports import is_of_signal
from trio_capnp.runtime._reports import described, internal_error, log, text_of
from trio_capnp.runtime._running import Opening
from trio_capnp.runtime._server import close_now
from trio_capnp.transports import Accepted, Acceptor, aclose_shielded

if TYPE_CHECKING:
    import ssl

    from trio_capnp.runtime._options import Options
    from trio_capnp.runtime._seats import Seat, Seats
    from trio_capnp.runtime._server import Serving
    from trio_capnp.runtime._time_limits import SilentPeers

SHORTAGES: Final = frozenset(
    {errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.ENOBUFS, errno.ENOSPC}
)
"""Errors of ``accept`` that pass: no descriptor, no memory, no room to watch another socket."""

PAUSE_S: Final = 0.1
"""Seconds until ``accept`` is tried again; connections that end meanwhile make room."""

L = TypeVar("L", bound="trio.abc.Listener[trio.SocketStream]")


class Service(NamedTuple):
    """The part of a server's arguments that the task of each connection needs.

    Attributes:
        options: of each connection.
        seats: counts the connections.
        ssl_context: for TLS; None serves without TLS.
        silent: ends those whose peers say nothing; None lets them be.
    """

    options: Options
    seats: Seats
    ssl_context: ssl.SSLContext | None = None
    silent: SilentPeers | None = None


async def accept_all(
    serving: Serving[L],
    service: Service,
    task_status: trio.TaskStatus[Serving[L]],
) -> None:
    """Serve each connection that is accepted in a task, until the last one has ended.

    Args:
        serving: its listeners get a loop each, and are closed at the end of the loops.
        service: of each connection.
        task_status: is given ``serving`` when all loops have been started.

    Raises:
        OSError: a listener failed for good. It is in a group, and the other loops were cancelled.
    """
    async with trio.open_nursery() as connections:
        try:
            with serving._accepting:
                async with trio.open_nursery() as loops:
                    for listener in serving:
                        loop = AcceptLoop(listener, service, connections)
                        serving._loops.append(loop)
                        loops.start_soon(loop.run, name=f"trio_capnp accept loop of {serving!r}")
                    task_status.started(serving)
        finally:
            serving._loops.clear()
            for listener in serving:
                await close_listener(listener)


async def close_listener(listener: trio.abc.AsyncResource) -> None:
    """Close a listener without waiting, also if the server was cancelled; log an error."""
    close_now(listener)
    try:
        await aclose_shielded(listener)
    except Exception as error:  # the other listeners have to be closed, too
        if is_of_signal(error):
            raise
        log.warning("closing a listener failed: %s", described(error))


class AcceptLoop:
    """Accepts from one listener.

    Args:
        listener: borrowed.
        service: of each connection.
        connections: the nursery of the connections.
    """

    __slots__ = ("_acceptor", "_connections", "_is_short", "_listener", "_service")

    def __init__(
        self,
        listener: trio.abc.Listener[trio.SocketStream],
        service: Service,
        connections: trio.Nursery,
    ) -> None:
        self._listener = listener
        self._service = service
        self._connections = connections
        self._acceptor: Acceptor | None = None
        self._is_short = False  # the last try met a shortage, and the log says so

    async def run(self) -> None:
        """Accept until cancelled.

        Raises:
            OSError: the listener has failed.
            trio.ClosedResourceError: the program has closed the listener.
        """
        seats = self._service.seats
        await trio.lowlevel.checkpoint_if_cancelled()  # the server may be closed already
        while True:
            try:
                with Acceptor(self._listener, seats) as self._acceptor:
                    await self._accept_from(self._acceptor, seats)
            except (OSError, MemoryError) as error:
                if not _is_shortage(error):
                    raise
                self._acceptor = None
                pause_s = 0.0
                if not seats.displace_for_descriptor(error):
                    self._tell_shortage(error)
                    pause_s = PAUSE_S
                await trio.sleep(pause_s)

    def _tell_shortage(self, error: OSError | MemoryError) -> None:
        """Log the beginning of a shortage. It may last for days, so its other tries are silent."""
        if not self._is_short:
            self._is_short = True
            text = "accepting pauses, and is tried each %s s: %s"
            log.error(text, PAUSE_S, described(error))

    async def _accept_from(self, acceptor: Acceptor, seats: Seats) -> None:
        while True:
            accepted = await acceptor.accept()
            if self._is_short:
                self._is_short = False
                log.warning("accepting goes on")
            seat = seats.give(accepted)
            if seat is None:
                seat = await _held(accepted, seats)
            self._begin(accepted, seat)
            del accepted, seat  # the next connection may come much later

    def close(self) -> None:
        """Listen no more. Peers that the system has connected already are served, within bounds.

        Without that the system would reset them, and their calls would be lost.
        """
        try:
            acceptor, self._acceptor = self._acceptor, None
            with acceptor or Acceptor(self._listener) as acceptor:
                self._accept_rest(acceptor)
        except (OSError, MemoryError) as error:
            if not _is_shortage(error):
                raise
            log.error("connections were reset because the server closed: %s", described(error))

    def _accept_rest(self, acceptor: Acceptor) -> None:
        seats = self._service.seats
        while seats.bound.count < seats.bound.most:
            accepted = acceptor.accept_now()
            if accepted is None:
                return
            seat = seats.give(accepted)
            assert seat is not None, "the bound of the server is not reached"
            self._begin(accepted, seat)

    def _begin(self, accepted: Accepted, seat: Seat) -> None:
        try:
            self._connections.start_soon(
                _serve_one, accepted, seat, self._service, name="trio_capnp server of one peer"
            )
        except BaseException as error:
            self._service.seats.remove(seat)
            _close(accepted)
            if not isinstance(error, MemoryError) or is_of_signal(error):
                raise
            log.error("a connection was closed before it was served: %s", described(error))


async def _held(accepted: Accepted, seats: Seats) -> Seat:
    """Wait for a seat for a connection. The last silent one has spoken since ``accept`` began."""
    try:
        while (seat := seats.give(accepted)) is None:
            await seats.until_left()
        return seat
    except BaseException:
        _close(accepted)
        raise


def _is_shortage(error: OSError | MemoryError) -> bool:
    """Whether ``accept`` may succeed later. False if a signal handler raised ``error``."""
    if isinstance(error, OSError) and error.errno not in SHORTAGES:
        return False
    return not is_of_signal(error)


def _close(accepted: Accepted) -> None:
    if isinstance(accepted, socket.socket):
        accepted.close()
    else:
        accepted.socket.close()


async def _serve_one(accepted: Accepted, seat: Seat, service: Service) -> None:
    """Serve one accepted connection until it ends. Its faults are logged, not raised."""
    try:
        keepalive_s = service.options.limits.keepalive_s
        if service.ssl_context is not None:
            transport = await _secured(accepted, seat, service, service.ssl_context)
        elif isinstance(accepted, socket.socket):
            transport = transports.SocketTransport(
                accepted, is_ours=True, peer_begins=True, keepalive_s=keepalive_s
            )
        else:
            transport = transports.transport_of(
                accepted, is_ours=True, peer_begins=True, keepalive_s=keepalive_s
            )
        if transport is not None:
            opening = Opening(None, service.options, transport=transport, reads=False)
            async with opening:
                seat.opened(opening.session)
                if service.silent is not None:
                    service.silent.add(opening.session)
                await opening.session.read()
    except transports.TlsError as error:
        log.warning("%s", text_of(error))
    except (OSError, RpcError, trio.BrokenResourceError, trio.ClosedResourceError) as error:
        if is_of_signal(error):
            raise
        # An RpcError: the offered client has failed since the server began.
        log.warning("a peer failed before it was served: %s", described(error))
    except Exception as error:  # noqa: BLE001 - the last net of this connection
        internal_error("a served connection", error)
    finally:
        seat.session = None
        service.seats.remove(seat)
        if isinstance(accepted, socket.socket):
            if accepted.fileno() >= 0:
                accepted.close()
        elif accepted.socket.fileno() >= 0:  # else a transport has taken it over
            await aclose_shielded(accepted)  # a cancelled `aclose` would replace the error


async def _secured(
    accepted: Accepted, seat: Seat, service: Service, ssl_context: ssl.SSLContext
) -> transports.Transport | None:
    """Do the TLS handshake. Returns None if it was displaced or drained meanwhile, or refused.

    A refused peer can be told why only after a handshake, so it gets one while it may linger.
    """
    limits = service.options.limits
    stream = transports.stream_of(accepted)
    peer = transports.address_of(stream.socket)
    try:
        is_drained = service.seats.drains_at is not None
        if seat.lingers or (seat.refusal is None and not is_drained):
            with trio.CancelScope() as seat.handshake:
                timeout_s = limits.handshake_timeout_s
                secure = await transports.start_tls(stream, ssl_context, peer, timeout_s=timeout_s)
                return transports.transport_of(secure, peer, keepalive_s=limits.keepalive_s)
    finally:
        seat.handshake = None
    if seat.refusal is not None:
        log.warning("%s: closed in its TLS handshake: %s", peer, text_of(seat.refusal))
    return None
