"""The server object of a ``ByteStream``, and the ``ReceiveStream`` of the bytes that come to it.

    OPEN --``end``--> ENDED               the reader gets the bytes that wait, then ``b""``
    OPEN --the last reference is gone--> CUT    the same, then an error
    any --``aclose`` of the stream--> CLOSED    the bytes that wait are dropped, and writes fail

The two share a ``ReceiveBuffer``. A ``write`` puts its bytes there and returns when no more than
``max_buffered`` wait, so that the window of the writer fills. Writes are serial, because they are
``-> stream`` calls.
"""

from __future__ import annotations

import operator
from collections import deque
from enum import Enum
from typing import TYPE_CHECKING, Final

import trio

from trio_capnp.errors import RpcDisconnected, RpcFailed
from trio_capnp.runtime._current import current_system
from trio_capnp.runtime._guard import guard
from trio_capnp.runtime._loops import check_task
from trio_capnp.runtime._waiting import Claim
from trio_capnp.schemas.compat.byte_stream_capnp import ByteStream

if TYPE_CHECKING:
    from trio_capnp.runtime._system import System
    from trio_capnp.typed import CallConnection

CUT_OFF: Final = "the writer is gone and has not ended the stream: bytes may be missing"
READER_CLOSED: Final = "the reader of this byte stream has closed it"
HAS_ENDED: Final = "this byte stream was ended before"


class End(Enum):
    OPEN = "open"
    ENDED = "ended"
    CUT = "cut"
    CLOSED = "closed"


def receiver_pair(max_buffered: int) -> tuple[ByteStream.Server, trio.abc.ReceiveStream]:
    """Make the server object and the stream."""
    buffer = ReceiveBuffer(max_buffered)
    return ByteSink(buffer), ByteReceiver(current_system(), buffer)


class ReceiveBuffer:
    """The bytes that were written and not read.

    Args:
        max_buffered: the number of bytes above which a write waits.

    Attributes:
        end: whether more bytes may come, and why not.
        size: the number of bytes.
    """

    __slots__ = (
        *("_cause", "_chunks", "_connection", "_lost", "_max_buffered", "_offset"),
        *("_readers", "_writers", "end", "size"),
    )

    def __init__(self, max_buffered: int) -> None:
        self._max_buffered = max_buffered
        self._chunks: deque[bytes] = deque()
        self._offset = 0  # of the first byte in the first chunk that was not read
        self.size = 0
        self.end = End.OPEN
        self._lost = False  # bytes were dropped unread
        self._connection: CallConnection | None = None  # of the last write
        self._cause: RpcDisconnected | None = None
        self._readers = trio.lowlevel.ParkingLot()
        self._writers = trio.lowlevel.ParkingLot()

    # --- the writer ---------------------------------------------------------------------------

    async def put(self, data: bytes, connection: CallConnection | None) -> None:
        """Add bytes, and wait until no more than ``max_buffered`` are left.

        No checkpoint if there is nothing to wait for. Cancelling ends only the wait after the bytes
        were added. If they were not, the stream is cut, because they are missing.

        Raises:
            RpcFailed: the stream has ended, or its reader has closed it.
        """
        self._check_writable()
        self._connection = connection
        if self.size > self._max_buffered:
            await self._until_room()
            self._check_writable()
        if data:
            self._chunks.append(data)
            self.size += len(data)
            self._readers.unpark_all()
        while self.size > self._max_buffered:
            await self._writers.park()
        if self._lost:
            raise RpcFailed(READER_CLOSED)

    async def _until_room(self) -> None:
        """Wait for room before a write. It lacks only if the write before was cancelled.

        Without this wait, a peer that cancels each of its writes could fill the memory.
        """
        try:
            while self.size > self._max_buffered:
                await self._writers.park()
        except trio.Cancelled:
            self.cut()
            raise

    def finish(self) -> None:
        """End the stream in good order.

        Raises:
            RpcFailed: it has ended before, or its reader has closed it without reading all bytes.
        """
        if self.end is not End.CLOSED or self._lost:
            self._check_writable()
            self._over(End.ENDED)

    def cut(self) -> None:
        """No reference to the server object is left: without an ``end``, bytes may be missing."""
        if self.end is End.OPEN:
            self._cause = _loss_of(self._connection)
            self._over(End.CUT)

    def _over(self, end: End) -> None:
        self.end = end
        self._connection = None
        self._readers.unpark_all()

    def _check_writable(self) -> None:
        if self.end is End.CLOSED:
            raise RpcFailed(READER_CLOSED)
        if self.end is not End.OPEN:
            raise RpcFailed(HAS_ENDED)

    # --- the reader ---------------------------------------------------------------------------

    async def until_readable(self) -> None:
        """Wait for bytes or for an end. No checkpoint if they are there."""
        while not self.size and self.end is End.OPEN:
            await self._readers.park()

    def take(self, most: int | None) -> bytes:
        """Take bytes out of the first chunk, at most so many. ``b""`` at the end of the stream.

        Raises:
            trio.BrokenResourceError: the stream was cut off.
            trio.ClosedResourceError: the reader has closed it.
        """
        if self.end is End.CLOSED:
            raise trio.ClosedResourceError("this stream was closed")
        if not self.size:
            if self.end is End.CUT:
                raise trio.BrokenResourceError(CUT_OFF) from self._cause
            return b""
        chunk = self._chunks[0]
        until = len(chunk) if most is None else min(len(chunk), self._offset + most)
        taken = chunk[self._offset : until]
        self._offset = until
        if until == len(chunk):
            self._chunks.popleft()
            self._offset = 0
        self.size -= len(taken)
        if self.size <= self._max_buffered:
            self._writers.unpark_all()
        return taken

    def close(self) -> None:
        """Drop the bytes that wait, and fail the writes that wait and all later ones."""
        self._lost = self._lost or self.size > 0
        self._chunks.clear()
        self.size = 0
        self._over(End.CLOSED)
        self._writers.unpark_all()


def _loss_of(connection: CallConnection | None) -> RpcDisconnected | None:
    """The error of a connection that has ended; None if it lives."""
    if connection is None or not connection.closed:
        return None
    error = connection.error
    if isinstance(error, RpcDisconnected):
        return error
    made = RpcDisconnected(f"{connection.peer}: the connection has ended before the stream")
    made.__cause__ = error
    return made


class ByteSink(ByteStream.Server):
    """The server object: the peer writes to it.

    Args:
        buffer: takes the bytes.
    """

    def __init__(self, buffer: ReceiveBuffer) -> None:
        self._buffer = buffer

    async def write(self, call: ByteStream.WriteCall) -> None:
        data = call.params.bytes
        call.release_params()
        await self._buffer.put(data, call.connection)

    def end(self, call: ByteStream.EndCall) -> None:
        self._buffer.finish()

    def aclose(self) -> None:
        self._buffer.cut()


class ByteReceiver(trio.abc.ReceiveStream):
    """See ``trio_capnp.receive_stream``.

    Args:
        system: of the event loop.
        buffer: has the bytes.
    """

    __slots__ = ("_buffer", "_claim", "_system")

    def __init__(self, system: System, buffer: ReceiveBuffer) -> None:
        self._system = system
        self._buffer = buffer
        self._claim = Claim("another task is receiving from this stream")

    async def receive_some(self, max_bytes: int | None = None) -> bytes:
        """Wait for bytes and return some of them; ``b""`` at the end. Cancelling loses no bytes.

        Args:
            max_bytes: at most so many; None for those of one ``write``.

        Raises:
            TypeError, ValueError: ``max_bytes`` is no positive int.
            trio.BrokenResourceError: the writer is gone and has not ended the stream. The bytes
                that have come were returned before.
            trio.BusyResourceError: another task is receiving.
            trio.ClosedResourceError: the stream was closed, also if during this call.
        """
        check_task(self._system)
        if max_bytes is not None and operator.index(max_bytes) < 1:
            raise ValueError(f"max_bytes must be positive, not {max_bytes}")
        with self._claim:
            await trio.lowlevel.checkpoint()
            await self._buffer.until_readable()
            return self._buffer.take(max_bytes)

    async def aclose(self) -> None:
        """Close the stream: bytes that wait are dropped, and the writer's calls fail."""
        check_task(self._system)
        self._buffer.close()
        await trio.lowlevel.checkpoint()


guard(ReceiveBuffer)
guard(ByteSink)
guard(ByteReceiver)
