"""The interface of all transports, which carry the bytes of a connection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

import trio

from trio_capnp.reports import is_of_signal
from trio_capnp.transports._rights import Attached, Plain

if TYPE_CHECKING:
    from trio_capnp.identity import PeerInfo

Buffer: TypeAlias = Plain | Attached
"""Bytes to be sent, alone or with file descriptors."""

CHUNK: Final = 128 * 1024
"""Bytes asked for at once: a payload of 64 KiB arrives with its envelope in one read. Larger reads
cost more than they save."""

JOINED: Final = 64 * 1024
"""Bytes: smaller groups of buffers are joined before they are sent, for one call and one copy."""


PIECE: Final = 64 * 1024
"""Bytes passed at once to a stream that does not report how many were sent. A slow reader must take
them within ``Limits.write_stall_timeout_s``. With 16 KiB, pipes took 1.8 times as long for 8 MB."""


class Transport(Protocol):
    """A byte stream in both directions.

    One task may receive while another sends; never two of a kind at once. All methods raise
    trio's ``BrokenResourceError`` if the peer or the system ended the connection, with the reason
    as ``__cause__``, and ``ClosedResourceError`` if this side did.
    """

    @property
    def peer(self) -> str:
        """A name of the peer, for logs and errors; its address in KJ's notation if it has one."""
        ...

    @property
    def peer_info(self) -> PeerInfo:
        """The identity of the peer; also there after the transport was closed."""
        ...

    async def receive(self) -> bytes:
        """Wait for bytes and return them; ``b""`` once the peer has ended its side.

        Always a checkpoint. If cancelled, it has taken nothing.
        """
        ...

    async def receive_into(self, view: memoryview) -> int:
        """Fill a part of ``view``, at least a byte; return how many bytes, 0 at the end.

        Waits only if no bytes have arrived. If cancelled, it has taken nothing.
        """
        ...

    def try_send(self, buffers: Sequence[Buffer]) -> int:
        """Send the first bytes, as many as possible without waiting; return how many."""
        ...

    async def send_some(self, buffer: Buffer) -> int:
        """Send the first bytes of a buffer; return how many, at least one.

        The time that this takes shows whether the peer reads at all. A socket counts each byte,
        any other stream pieces of ``PIECE``. If cancelled, a socket has sent nothing.
        """
        ...

    async def send(self, buffers: Sequence[Buffer]) -> None:
        """Send all buffers. Waits only if they cannot be sent at once.

        If cancelled, it has sent a part, so that no further message can be sent.
        """
        ...

    async def send_eof(self) -> None:
        """Tell the peer that no more bytes will come, if the stream can."""
        ...

    async def aclose(self) -> None:
        """Close both ways, with a proper end if the stream has one. Idempotent.

        If cancelled, it has closed nevertheless.
        """
        ...

    def abort(self) -> None:
        """Close both ways now, without waiting. Idempotent."""
        ...


async def discard(transport: Transport) -> None:
    """Close a transport that will not be used; if it has a child process, wait for its end.

    It can neither be cancelled from outside nor delayed by the peer. It raises no ``Exception``
    except a signal handler's, because the caller is about to raise the reason why the transport is
    not used.
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
    """The same bytes in fewer buffers: small neighbours are joined when their turn comes.

    A message with file descriptors stays alone.
    """
    small: list[Plain] = []
    size = 0
    for buffer in buffers:
        is_attached = isinstance(buffer, Attached)
        if small and (is_attached or size + len(buffer) > JOINED):
            yield _joined(small)
            small, size = [], 0
        if isinstance(buffer, Attached):
            yield buffer
            continue
        small.append(buffer)
        size += len(buffer)
    if small:
        yield _joined(small)


def _joined(buffers: list[Plain]) -> Plain:
    return buffers[0] if len(buffers) == 1 else b"".join(buffers)
