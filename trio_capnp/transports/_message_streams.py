"""Messages one after another over any Trio stream, without RPC.

Source: encoding.html, "Serialization Over a Stream"; rows T01 to T04.
"""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Final, Generic, Self, TypeVar, cast

import trio

from trio_capnp.errors import WireError
from trio_capnp.limits import ReaderLimits
from trio_capnp.reports import type_name
from trio_capnp.transports._frames import FrameReader
from trio_capnp.transports._transport import CHUNK
from trio_capnp.wire._many import open_frame
from trio_capnp.wire._messages import check_limits, to_bytes
from trio_capnp.wire._namespaces import type_of
from trio_capnp.wire._packed_framing import PackedFrameDecoder

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.typed import Builder, Reader, Struct
    from trio_capnp.wire._framing import Frame
    from trio_capnp.wire._kernel import Type

R = TypeVar("R")
B = TypeVar("B")
R_co = TypeVar("R_co", covariant=True)

DEFAULT: Final = ReaderLimits()
SCHEDULED: Final = 32
"""One in so many messages that were received before gives other tasks a turn."""


def receive_messages(
    struct: type[Struct[R, B]],
    stream: trio.abc.ReceiveStream,
    *,
    packed: bool = False,
    limits: ReaderLimits | None = None,
) -> AsyncIterator[R]:
    """Iterate over the messages that come over a stream, until the other side ends it.

    For example, over a Unix socket::

        async for event in trio_capnp.receive_messages(Event, stream):
            print(event.name)

    A cancelled receive loses nothing: the iterator keeps the part of a message that has come, and
    the next use of the same iterator goes on there, for example with ``anext``. The iterator reads
    ahead, so leave the reading of the stream to it. It does not close the stream.

    Each step is a cancellation point, and a schedule point if it has to wait, or at least once in
    32 messages.

    Args:
        struct: the generated struct of the roots.
        stream: the stream; borrowed.
        packed: whether the messages are packed.
        limits: bounds of each message's size and of the cost of reading it; None for the defaults.

    Raises:
        TypeError: ``stream`` cannot receive, or ``limits`` is no ``ReaderLimits``; by this call.
        CutMessageError: the stream has ended in the middle of a message.
        WireError: the bytes are not a message; nothing more can be read.
        LimitError: a message is over the limits; nothing more can be read.
        trio.BrokenResourceError: and all other errors of the stream's ``receive_some``.
    """
    bounds = DEFAULT if limits is None else limits
    check_limits(bounds)
    if not callable(getattr(stream, "receive_some", None)):
        raise TypeError(
            f"stream takes a Trio stream to receive from, not {type_name(type(stream))}"
        )
    source = _Source(stream)
    frames: FrameSource = _Packed(source, bounds) if packed else _Plain(source, bounds)
    return cast("AsyncIterator[R]", _Messages(type_of(struct), frames, bounds))


async def send_message(
    stream: trio.abc.SendStream, message: Reader | Builder, *, packed: bool = False
) -> None:
    """Send a message whose root is this struct, with its segment table.

    For example::

        await trio_capnp.send_message(stream, Event.new(name="started"))

    The bytes are taken at once, so the builder may be changed meanwhile. If cancelled, a part of
    the message may have been sent, and the stream is of no more use, as after ``send_all``.

    Args:
        stream: the stream; borrowed.
        message: a reader or builder. Capabilities in it become indices without a table.
        packed: leave out zero bytes.

    Raises:
        WireError: the struct has to be copied, and is malformed.
        trio.BusyResourceError: another task is sending.
        trio.BrokenResourceError: and all other errors of the stream's ``send_all``.
    """
    await stream.send_all(to_bytes(message, packed=packed))


if TYPE_CHECKING:

    class FrameSource(Protocol):
        """Messages as frames, one after another."""

        def waiting(self) -> Frame | None:
            """The next message that has come, or None."""
            ...

        async def receive(self) -> bool:
            """Wait for more; False at the end of the stream. If cancelled, nothing is lost."""
            ...


class _Messages(Generic[R_co]):
    """The iterator. Between two steps all that has come is in ``frames``."""

    __slots__ = ("_count", "_frames", "_is_busy", "_is_over", "_limits", "_root")

    def __init__(self, root: Type, frames: FrameSource, limits: ReaderLimits) -> None:
        self._root = root
        self._frames = frames
        self._limits = limits
        self._is_busy = False
        self._is_over = False
        self._count = 0

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> R_co:
        if self._is_busy:
            raise trio.BusyResourceError("another task is receiving from this iterator")
        self._is_busy = True
        try:
            frame = await self._next()
            if frame is not None:
                return cast("R_co", open_frame(self._root, frame, self._limits))
        except WireError:
            self._is_over = True
            raise
        finally:
            self._is_busy = False
        self._is_over = True
        raise StopAsyncIteration

    async def _next(self) -> Frame | None:
        """Wait for the next message; None at the end of the stream, or after an error in it."""
        self._count += 1
        if self._count % SCHEDULED:
            await trio.lowlevel.checkpoint_if_cancelled()
        else:
            await trio.lowlevel.checkpoint()
        if self._is_over:
            return None
        while (frame := self._frames.waiting()) is None:
            if not await self._frames.receive():
                return None
        return frame


class _Source:
    """A stream as the reader of frames sees it."""

    __slots__ = ("_stream",)

    def __init__(self, stream: trio.abc.ReceiveStream) -> None:
        self._stream = stream

    async def receive(self) -> bytes:
        return bytes(await self._stream.receive_some(CHUNK))

    async def receive_into(self, view: memoryview) -> int:
        data = await self._stream.receive_some(min(len(view), CHUNK))
        view[: len(data)] = data
        return len(data)


class _Plain:
    """Messages that are not packed."""

    __slots__ = ("_found", "_reader")

    def __init__(self, source: _Source, limits: ReaderLimits) -> None:
        self._reader = FrameReader(source, limits)
        self._found: deque[Frame] = deque()

    def waiting(self) -> Frame | None:
        return self._found.popleft() if self._found else None

    async def receive(self) -> bool:
        self._found.extend(await self._reader.receive())
        return bool(self._found)


class _Packed:
    """Packed messages, unpacked one at a time, because a chunk may hold many and large ones."""

    __slots__ = ("_decoder", "_frames", "_source")

    def __init__(self, source: _Source, limits: ReaderLimits) -> None:
        self._source = source
        self._decoder = PackedFrameDecoder(limits)
        self._frames: Iterator[Frame] = iter(())

    def waiting(self) -> Frame | None:
        return next(self._frames, None)

    async def receive(self) -> bool:
        chunk = await self._source.receive()
        if not chunk:
            self._decoder.close()
            return False
        self._frames = self._decoder.feed(chunk)
        return True
