"""What carries the bytes of a connection: the face that all transports have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Protocol, TypeAlias

import trio

from trio_capnp.reports import is_of_signal

Buffer: TypeAlias = bytes | bytearray | memoryview

CHUNK: Final = 128 * 1024
"""Bytes asked for at once: a payload of 64 KiB comes with its envelope in one read. Larger reads
cost more than they save."""

JOINED: Final = 64 * 1024
"""Buffers up to so many bytes together are joined before they are sent; one call, one copy."""


PIECE: Final = 64 * 1024
"""Bytes given at once to a stream that does not tell how many went. A slow reader must take them
within ``Limits.write_stall_timeout_s``. Pieces of 16 KiB took pipes 1.8 times as long for 8 MB."""


class Transport(Protocol):
    """A stream of bytes each way.

    One task may receive while another sends; never two of a kind at once. The errors of all
    methods are trio's ``BrokenResourceError`` when the world ended the connection, whose
    ``__cause__`` says how, and ``ClosedResourceError`` when this side did.
    """

    @property
    def peer(self) -> str:
        """Who is at the other end, for people; an address of KJ's form where there is one."""
        ...

    async def receive(self) -> bytes:
        """Wait for bytes and return them; ``b""`` once the peer has ended its side.

        Always a checkpoint. Cancelled, it has taken nothing.
        """
        ...

    async def receive_into(self, view: memoryview) -> int:
        """Fill a part of ``view``, at least a byte; return how much, 0 at the end.

        Waits only if nothing is there. Cancelled, it has taken nothing.
        """
        ...

    def try_send(self, buffers: Sequence[Buffer]) -> int:
        """Send what goes without waiting, from the front; return how many bytes went."""
        ...

    async def send_some(self, buffer: Buffer) -> int:
        """Send the first bytes of a buffer; return how many went, at least one.

        The time that this takes tells whether the peer reads at all. A socket counts each byte,
        any other stream pieces of ``PIECE``. Cancelled, a socket has sent nothing.
        """
        ...

    async def send(self, buffers: Sequence[Buffer]) -> None:
        """Send all of it. Waits only if not all of it goes at once.

        Cancelled, it has sent a part, and nothing sensible can be sent any more.
        """
        ...

    async def send_eof(self) -> None:
        """Tell the peer that nothing more will come, where the stream can say so."""
        ...

    async def aclose(self) -> None:
        """Close both ways; polite where the stream has a way to say goodbye. Idempotent.

        Cancelled, it has closed all the same.
        """
        ...

    def abort(self) -> None:
        """Close both ways now, without waiting. Idempotent."""
        ...


async def discard(transport: Transport) -> None:
    """Close a transport that will not be used; where it has a child process, wait for its end.

    Neither cancelled from outside nor kept waiting by the peer. It raises no ``Exception``
    but a signal handler's: the caller is about to raise the reason for which the transport is not
    used.
    """
    transport.abort()
    try:
        with trio.CancelScope(shield=True) as scope:
            scope.cancel()
            await transport.aclose()
    except Exception as error:
        if is_of_signal(error):
            raise


def size_of(buffers: Sequence[Buffer]) -> int:
    """Bytes in all buffers."""
    return sum(map(len, buffers))


def batches(buffers: Sequence[Buffer]) -> Iterator[Buffer]:
    """The same bytes in fewer buffers: neighbours that are small are joined when it is time."""
    small: list[Buffer] = []
    size = 0
    for buffer in buffers:
        if size + len(buffer) > JOINED and small:
            yield _joined(small)
            small, size = [], 0
        small.append(buffer)
        size += len(buffer)
    if small:
        yield _joined(small)


def _joined(buffers: list[Buffer]) -> Buffer:
    return buffers[0] if len(buffers) == 1 else b"".join(buffers)
