"""Any stream of trio's as a transport: TLS, pipes, memory, and those of other libraries."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import trio

from trio_capnp.reports import Log, described, is_of_signal, text_of, type_name
from trio_capnp.transports._identity import (
    certificate_of,
    credentials_of,
    socket_below,
)
from trio_capnp.transports._keepalive import KEEPALIVE_S, keep_alive
from trio_capnp.transports._rights import Plain, bytes_of
from trio_capnp.transports._socket import SocketTransport, address_of
from trio_capnp.transports._transport import CHUNK, PIECE, Buffer, Transport, batches

if TYPE_CHECKING:
    from trio_capnp.identity import Credentials, PeerInfo

LARGEST_READ = 256 * 1024
GONE: Final = (trio.BrokenResourceError, trio.ClosedResourceError)
log = Log("trio_capnp.transports")


class StreamTransport:
    """A stream that is not a plain socket.

    A stream of the program may raise any error. Each ``Exception`` other than Trio's two becomes
    a ``BrokenResourceError`` with that cause, and is logged, once for a stream.

    Args:
        stream: taken over.
        peer: a name of the other end, for logs and errors; by default the address of the socket
            below TLS, else the type of the stream.
    """

    __slots__ = ("_credentials", "_is_logged", "_peer", "_stream")

    def __init__(self, stream: trio.abc.Stream, peer: str = "") -> None:
        self._stream = stream
        self._peer = peer or _name_of(stream)
        self._credentials: Credentials | None = None  # taken before a Unix socket is closed
        self._is_logged = False

    @property
    def peer(self) -> str:
        return self._peer

    @property
    def peer_info(self) -> PeerInfo:
        self._take_credentials()
        from trio_capnp.identity import PeerInfo

        return PeerInfo(
            address=self._peer,
            certificate=certificate_of(self._stream),
            credentials=self._credentials,
        )

    def _take_credentials(self) -> None:
        if self._credentials is None:
            self._credentials = credentials_of(socket_below(self._stream))

    @property
    def stream(self) -> trio.abc.Stream:
        return self._stream

    async def receive(self) -> bytes:
        return await self._receive(CHUNK)

    async def receive_into(self, view: memoryview) -> int:
        wanted = min(len(view), LARGEST_READ)
        data = await self._receive(wanted)
        if len(data) > wanted:
            error = ValueError(f"it returned {len(data)} bytes when asked for {wanted}")
            raise self._broken("receive_some", error) from error
        view[: len(data)] = data
        return len(data)

    async def _receive(self, wanted: int) -> bytes:
        try:
            data = await self._stream.receive_some(wanted)
            if not isinstance(data, (bytes, bytearray, memoryview)):
                raise TypeError(f"it returned no bytes but {type_name(type(data))}")
            return bytes(data)
        except Exception as error:
            if goes_on(error):
                raise
            raise self._broken("receive_some", error) from cause_of(error)

    def try_send(self, buffers: Sequence[Buffer]) -> int:
        """Send nothing: trio's streams have no way to send without waiting."""
        return 0

    async def send_some(self, buffer: Buffer) -> int:
        piece = memoryview(bytes_of(buffer))[:PIECE]
        await self._send(piece)
        return len(piece)

    async def send(self, buffers: Sequence[Buffer]) -> None:
        for buffer in batches(buffers):
            await self._send(bytes_of(buffer))

    async def _send(self, buffer: Plain) -> None:
        try:
            await self._stream.send_all(buffer)
        except Exception as error:
            if goes_on(error):
                raise
            raise self._broken("send_all", error) from cause_of(error)

    async def send_eof(self) -> None:
        """Send the end, unless the stream can only be closed both ways, as TLS is."""
        if isinstance(self._stream, trio.abc.HalfCloseableStream):
            try:
                await self._stream.send_eof()
            except Exception as error:
                if goes_on(error):
                    raise
                raise self._broken("send_eof", error) from cause_of(error)
        else:
            await trio.lowlevel.checkpoint()

    def _broken(self, method: str, error: Exception) -> trio.BrokenResourceError:
        """The error of this transport for an error that a method of the stream raised."""
        if isinstance(error, GONE):
            return trio.BrokenResourceError(described(cause_of(error)))
        text = f"{method} of the stream failed: {described(error)}"
        if not self._is_logged:
            self._is_logged = True
            is_expected = isinstance(error, OSError)
            log.warning("%s: %s", self._peer, text, error=None if is_expected else error)
        return trio.BrokenResourceError(text)

    async def aclose(self) -> None:
        self._take_credentials()
        with contextlib.suppress(*GONE):  # the peer is gone, or the inner stream was aborted
            await self._stream.aclose()

    def abort(self) -> None:
        try:
            self._take_credentials()
        finally:
            close_now(self._stream)

    def __repr__(self) -> str:
        return f"<StreamTransport over {self._stream!r}>"


def _name_of(stream: trio.abc.Stream) -> str:
    below = socket_below(stream)
    return type_name(type(stream)) if below is None else address_of(below)


def goes_on(error: Exception) -> bool:
    """Whether an error is raised unchanged: one of Trio's with a text, or a signal handler's."""
    if isinstance(error, GONE) and (text_of(error) or error.__cause__ is None):
        return True
    return is_of_signal(error)


def cause_of(error: Exception) -> BaseException:
    """The error below Trio's: its SSLStream raises one without a text, from OpenSSL's error."""
    cause = error.__cause__
    return error if cause is None or not isinstance(error, GONE) else cause


PARTS = ("transport_stream", "send_stream", "receive_stream", "socket")
"""Attributes in which streams keep their inner streams: TLS, stapled streams, sockets."""


def close_now(stream: object) -> None:
    """Close a stream and its inner streams, as far as that is possible without waiting.

    Raises no ``Exception`` except a signal handler's: an error of a stream of the program is
    logged, and the other parts are still closed.
    """
    try:
        for name in PARTS:
            part = _part(stream, name)
            if part is not None:
                close_now(part)
    finally:
        _close(stream)


def _close(stream: object) -> None:
    close = _part(stream, "close")  # pipes, memory streams and sockets have one
    if callable(close):
        try:
            close()
        except Exception as error:
            if is_of_signal(error):
                raise
            log.warning("closing a %s failed", type_name(type(stream)), error=error)


def _part(stream: object, name: str) -> object:
    try:
        part: object = getattr(stream, name, None)
    except Exception as error:
        if is_of_signal(error):
            raise
        log.warning("closing the %s of a %s failed", name, type_name(type(stream)), error=error)
        return None
    return part


def transport_of(
    stream: trio.abc.Stream,
    peer: str = "",
    *,
    is_ours: bool = False,
    peer_begins: bool = False,
    keepalive_s: float | None = KEEPALIVE_S,
) -> Transport:
    """The transport for a stream: the fast one if it is a plain socket.

    Args:
        stream: taken over, also if this raises.
        peer: a name of the other end, as for ``StreamTransport``.
        is_ours: as for ``SocketTransport``.
        peer_begins: as for ``SocketTransport``.
        keepalive_s: as for ``SocketTransport``; also for the socket below TLS.
    """
    try:
        if isinstance(stream, trio.SocketStream):
            return SocketTransport(
                stream, is_ours=is_ours, peer_begins=peer_begins, keepalive_s=keepalive_s
            )
        keep_alive(stream, keepalive_s)
        return StreamTransport(stream, peer)
    except BaseException:
        close_now(stream)
        raise
