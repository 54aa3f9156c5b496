"""Accepting connections without the layers between a Trio listener and the kernel.

Trio wraps each peer's socket in a socket object of its own and a stream, which a transport would
unwrap again. That makes accepting and beginning to serve take half as long again.
"""

from __future__ import annotations

import errno
import socket
from types import TracebackType
from typing import TYPE_CHECKING, Final, TypeAlias

import trio

from trio_capnp.reports import is_of_signal
from trio_capnp.transports._listen import UnixListener

Accepted: TypeAlias = socket.socket | trio.SocketStream
"""A peer's end: a non-blocking socket, or the stream of a listener that is not a plain one."""

OF_ONE_PEER: Final = frozenset(
    getattr(errno, name)
    for name in (
        *("ECONNABORTED", "ECONNRESET", "EHOSTDOWN", "EHOSTUNREACH", "ENETDOWN", "ENETUNREACH"),
        *("ENONET", "ENOPROTOOPT", "EOPNOTSUPP", "EPERM", "EPROTO", "ETIMEDOUT"),
    )
    if hasattr(errno, name)
)
"""Errors of ``accept`` that concern only the connection to be accepted.

Source: accept(2), "Error handling".
"""


if TYPE_CHECKING:
    from typing import Protocol

    class Capacity(Protocol):
        """Tells whether a connection may be accepted now."""

        @property
        def is_full(self) -> bool: ...

        async def until_left(self) -> None:
            """Wait until a connection has ended."""
            ...


class Acceptor:
    """Accepts from a listener, which is borrowed; a context manager.

    Args:
        listener: a plain listener is asked by its socket, another one by its ``accept``.
        capacity: while it is full, peers of a plain listener wait in the kernel, where another
            process with the same socket may take them. None for no bound.

    A plain listener's socket is duplicated here, so that either descriptor may be closed without
    the other. The task waits on the listener's own descriptor, so that closing it wakes the task.

    Raises:
        OSError: the process has no descriptor left.
    """

    __slots__ = ("_capacity", "_listener", "_shared")

    def __init__(
        self, listener: trio.abc.Listener[trio.SocketStream], capacity: Capacity | None = None
    ) -> None:
        self._listener = listener
        self._capacity = capacity
        self._shared: socket.socket | None = None
        if isinstance(listener, trio.SocketListener | UnixListener):
            sock = listener.socket
            self._shared = socket.fromfd(sock.fileno(), sock.family, sock.type, sock.proto)
            self._shared.setblocking(False)

    def __enter__(self) -> Acceptor:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    async def accept(self) -> Accepted:
        """Wait for a peer.

        Raises:
            trio.ClosedResourceError: the listener was closed.
            OSError: the listener has failed, or memory or descriptors have run out.
        """
        if self._shared is None:
            return await self._listener.accept()
        assert isinstance(self._listener, trio.SocketListener | UnixListener)
        listening = self._listener.socket
        while True:
            if listening.fileno() < 0:
                await trio.lowlevel.checkpoint_if_cancelled()  # the server was closed in this pass
                raise trio.ClosedResourceError("this listener was closed")
            await trio.lowlevel.wait_readable(listening)
            if self._capacity is not None and self._capacity.is_full:
                await self._capacity.until_left()
                continue
            accepted = self.accept_now()
            if accepted is not None:
                return accepted

    def accept_now(self) -> socket.socket | None:
        """Accept a peer of a plain listener without waiting. Returns None if there is none.

        None also after ``close``, which may come between a task's waking and its step.

        Raises:
            OSError: the listener has failed, or memory or descriptors have run out.
        """
        if self._shared is None or self._shared.fileno() < 0:
            return None
        try:
            accepted, _ = self._shared.accept()
        except OSError as error:  # also a BlockingIOError, because readiness is only a hint
            if is_of_signal(error) or not _is_of_one_peer(error):
                raise
            return None
        accepted.setblocking(False)
        return accepted

    def close(self) -> None:
        """Close the duplicate of the listener's socket. Idempotent."""
        if self._shared is not None:
            self._shared.close()


def _is_of_one_peer(error: OSError) -> bool:
    """Whether the error concerns one peer only, so that others may be accepted."""
    return isinstance(error, BlockingIOError) or error.errno in OF_ONE_PEER


def stream_of(accepted: Accepted) -> trio.SocketStream:
    """Return a Trio stream for a peer's end, which it takes over."""
    if isinstance(accepted, trio.SocketStream):
        return accepted
    return trio.SocketStream(trio.socket.from_stdlib_socket(accepted))
