"""Connected sockets, read and written without the layers between them and the kernel.

``trio.SocketStream`` takes a checkpoint and a lock for each piece. Here a read is one wait and
one ``recv``, and a write that the kernel accepts whole is one ``send`` without a wait.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.reports import is_of_signal
from trio_capnp.transports._identity import credentials_of
from trio_capnp.transports._keepalive import KEEPALIVE_S, Options, keepalive_options
from trio_capnp.transports._rights import CAN_ATTACH, Arrivals, Attached, rest_of
from trio_capnp.transports._tcp_options import is_prepared, tcp_options
from trio_capnp.transports._transport import CHUNK, Buffer, batches

LARGEST_RECEIVE: Final = 1024 * 1024
CLOSED: Final = "this transport was closed"


Address: TypeAlias = tuple[object, ...] | str | bytes
"""In Python's form: for IP a tuple with host and port, for a Unix socket its path."""


LOOPBACK: Final = ("127.0.0.1", "::1")
"""The loopback addresses, which every host has."""


if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.identity import Credentials, PeerInfo

    class NamedSocket(Protocol):
        """The methods of a socket, Python's or Trio's, that give its peer's address."""

        def getpeername(self) -> Address: ...


class SocketTransport:
    """A connected socket.

    Args:
        source: taken over, also if this raises; a stream is unusable afterwards, and a Python
            socket must be non-blocking.
        is_ours: whether this library has connected or accepted it. Only then may its congestion
            control be changed.
        peer_begins: whether this side has accepted the connection, so that the peer speaks first.
            Bytes may have arrived already, and options may be those of the listener.
        keepalive_s: as in ``Limits``; for TCP only.

    Attributes:
        carries_fds: whether file descriptors can be sent: it is a Unix socket, on a system that
            has them.
    """

    __slots__ = (
        *("_arrivals", "_credentials", "_errno", "_has_spoken", "_is_unix", "_peer", "_socket"),
        "carries_fds",
    )

    def __init__(
        self,
        source: trio.SocketStream | socket.socket,
        *,
        is_ours: bool = False,
        peer_begins: bool = False,
        keepalive_s: float | None = KEEPALIVE_S,
    ) -> None:
        self._credentials: Credentials | None = None  # taken before a Unix socket is closed
        self._has_spoken = peer_begins  # so the next read tries before it waits
        self._errno = 0  # of the first error of the system, which is reported only once
        self._arrivals: Arrivals | None = None  # made if file descriptors are to be received
        if isinstance(source, socket.socket):
            sock, options = source, tcp_options(keepalive_s)
        else:  # a stream of Trio has the others
            sock, options = _taken_from(source), keepalive_options(keepalive_s)
        self._socket = sock
        try:
            address = _peer_address(sock)
            self._peer = _text_of(address)
            self._is_unix = not isinstance(address, tuple)  # or the peer is gone already
            self.carries_fds: bool = self._is_unix and CAN_ATTACH
            if isinstance(address, tuple):  # an IP address, not a Unix socket's
                _set_options(sock, options, is_ours, peer_begins, address)
        except BaseException:
            sock.close()
            raise

    @property
    def peer(self) -> str:
        return self._peer

    @property
    def peer_info(self) -> PeerInfo:
        if self._is_unix and self._credentials is None:
            self._credentials = credentials_of(self._socket)
        from trio_capnp.identity import PeerInfo

        return PeerInfo(address=self._peer, certificate=None, credentials=self._credentials)

    @property
    def socket(self) -> socket.socket:
        """The socket itself, non-blocking, for options and credentials."""
        return self._socket

    def receive_fds(self, most: int) -> Arrivals | None:
        """Receive file descriptors from now on, at most ``most`` for each message.

        Returns their owner, to be asked after each read; None if this socket carries none.
        """
        if most and self.carries_fds:
            self._arrivals = Arrivals(self._peer, most)
        return self._arrivals

    async def receive(self) -> bytes:
        if self._socket.fileno() < 0:  # closed, so it cannot be waited for
            raise trio.ClosedResourceError(CLOSED)
        try:
            while True:
                if self._has_spoken:
                    self._has_spoken = False
                    await trio.lowlevel.checkpoint_if_cancelled()
                else:
                    await trio.lowlevel.wait_readable(self._socket)
                try:
                    if self._arrivals is None:
                        data = self._socket.recv(CHUNK)
                    else:
                        data = self._arrivals.receive(self._socket, CHUNK)
                    if data or not self._errno:
                        return data
                    raise _system_error(self._errno)  # `try_send` has met it, and reports none
                except BlockingIOError as error:  # readiness is a hint
                    if is_of_signal(error):
                        raise
        except OSError as error:
            raise self._error(error) from self._first(error)

    async def receive_into(self, view: memoryview) -> int:
        part = view[:LARGEST_RECEIVE]
        try:
            while True:
                try:
                    if self._arrivals is not None:
                        return self._arrivals.receive_into(self._socket, part)
                    return self._socket.recv_into(part)
                except BlockingIOError as error:
                    if is_of_signal(error):
                        raise
                    await trio.lowlevel.wait_readable(self._socket)
        except OSError as error:
            raise self._error(error) from self._first(error)

    @enable_ki_protection
    def try_send(self, buffers: Sequence[Buffer]) -> int:
        if len(buffers) == 1:
            return self._send_some(buffers[0])
        sent = 0
        for buffer in batches(buffers):
            went = self._send_some(buffer)
            sent += went
            if went < len(buffer):
                break
        return sent

    async def send(self, buffers: Sequence[Buffer]) -> None:
        for buffer in batches(buffers):
            went = self._send_some(buffer)
            if went < len(buffer):
                await self._send_rest(rest_of(buffer, went))

    async def _send_rest(self, rest: Buffer) -> None:
        while rest:
            await self._wait_writable()
            rest = rest_of(rest, self._send_some(rest))

    async def send_some(self, buffer: Buffer) -> int:
        while not (went := self._send_some(buffer)):
            await self._wait_writable()
        return went

    async def _wait_writable(self) -> None:
        try:
            await trio.lowlevel.wait_writable(self._socket)
        except OSError as error:
            raise self._error(error) from self._first(error)

    def _send_some(self, buffer: Buffer) -> int:
        """Send the bytes that the kernel accepts now."""
        try:
            if isinstance(buffer, Attached):
                return buffer.send(self._socket)
            return self._socket.send(buffer)
        except BlockingIOError as error:
            if is_of_signal(error):
                raise
            return 0
        except OSError as error:
            raise self._error(error) from self._first(error)

    async def send_eof(self) -> None:
        await trio.lowlevel.checkpoint()
        try:
            self._socket.shutdown(socket.SHUT_WR)
        except OSError as error:
            raise self._error(error) from self._first(error)

    def end_sending(self) -> None:
        """Tell the peer, if it is still connected, that no more bytes will come."""
        if self._socket.fileno() < 0:
            return
        try:
            self._socket.shutdown(socket.SHUT_WR)
        except OSError as error:
            if is_of_signal(error):
                raise

    async def aclose(self) -> None:
        self.abort()
        await trio.lowlevel.checkpoint()

    def wake_waiting(self) -> None:
        """Make each method that waits for the socket raise ``ClosedResourceError``."""
        if self._socket.fileno() >= 0:
            trio.lowlevel.notify_closing(self._socket)

    def abort(self) -> None:
        if self._socket.fileno() >= 0:
            trio.lowlevel.notify_closing(self._socket)
            if self._is_unix and self._credentials is None:
                self._credentials = credentials_of(self._socket)
            self._socket.close()

    def _error(self, error: OSError) -> Exception:
        """The error of trio's streams for an error of the operating system.

        Raises:
            OSError: ``error`` itself, if a signal handler raised it, as some do for a timeout.
        """
        if is_of_signal(error):
            raise error
        if self._socket.fileno() < 0:
            return trio.ClosedResourceError(CLOSED)
        self._errno = self._errno or error.errno or 0
        return trio.BrokenResourceError(f"socket: {self._first(error)}")

    def _first(self, error: OSError) -> OSError:
        """The first error of this socket: later calls meet an end or a broken pipe."""
        if self._errno in (0, error.errno):
            return error
        return _system_error(self._errno)

    def __repr__(self) -> str:
        state = "" if self._socket.fileno() >= 0 else ", closed"
        return f"<SocketTransport to {self._peer}{state}>"


def _taken_from(stream: trio.SocketStream) -> socket.socket:
    """The plain socket of a stream, which loses it; closed if this raises."""
    descriptor = stream.socket.detach()
    if descriptor < 0:
        raise trio.ClosedResourceError("this stream was closed")
    try:
        sock = socket.socket(fileno=descriptor)
    except BaseException:
        socket.close(descriptor)
        raise
    try:
        sock.setblocking(False)
        return sock
    except BaseException:
        sock.close()
        raise


def _system_error(number: int) -> OSError:
    return OSError(number, os.strerror(number))


def _set_options(
    sock: socket.socket,
    options: Options,
    is_ours: bool,
    is_accepted: bool,
    peer: tuple[object, ...],
) -> None:
    """Set the options of a TCP socket, unless it has them from its listener."""
    try:
        if not (is_accepted and is_prepared(sock, options)):
            for level, option, value in options:
                sock.setsockopt(level, option, value)
        if sys.platform == "linux" and is_ours and _is_within_host(sock, peer[0]):
            _pace_nothing_within_host(sock)
    except OSError as error:  # reset already, no memory, or not allowed: the socket is only slower
        if is_of_signal(error):
            raise


def _is_within_host(sock: socket.socket, peer: object) -> bool:
    """Whether the peer's IP address is one of this host."""
    return peer in LOOPBACK or sock.getsockname()[0] == peer


def _pace_nothing_within_host(sock: socket.socket) -> None:
    """Avoid timers between a message's parts on the way to a peer on the same host.

    Linux may be set to pace the bytes that TCP sends (BBR does), which helps on a network. Within a
    host there is no network, and a message of 1 MiB takes three times as long as with Reno.

    Source: tcp(7), TCP_CONGESTION.
    """
    if sys.platform == "linux":
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_CONGESTION, b"reno")


def address_of(sock: NamedSocket) -> str:
    """The peer's address in KJ's notation; a client of a Unix socket has none."""
    return _text_of(_peer_address(sock))


def _peer_address(sock: NamedSocket) -> Address | None:
    """The address in Python's form; None if the peer is gone."""
    try:
        return sock.getpeername()
    except OSError as error:
        if is_of_signal(error):
            raise
        return None


def _text_of(address: Address | None) -> str:
    if address is None:
        return "unknown"
    if isinstance(address, bytes):
        return "unix-abstract:" + address[1:].decode(errors="backslashreplace")
    if isinstance(address, str):
        return f"unix:{address}" if address else "unix"
    # By the tuple's length, because asking a socket for its family costs more than for its address.
    host, port = address[:2]
    return f"{host}:{port}" if len(address) == 2 else f"[{host}]:{port}"
