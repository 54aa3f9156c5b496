"""A running server, as its program sees it: listeners, addresses, connections, the end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar, overload

import trio

from trio_capnp.reports import is_of_signal
from trio_capnp.runtime._arguments import check_seconds
from trio_capnp.runtime._current import current_system
from trio_capnp.runtime._guard import enable_ki_protection, guard
from trio_capnp.runtime._loops import check_here, check_task
from trio_capnp.runtime._reports import described, log
from trio_capnp.transports import UnixListener, listening_address

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.runtime._connection import Connection
    from trio_capnp.runtime._seats import Seats

L_co = TypeVar("L_co", bound="trio.abc.Listener[trio.SocketStream]", covariant=True)


if TYPE_CHECKING:

    class Accepting(Protocol):
        """The accept loop of a listener."""

        def close(self) -> None:
            """Listen no more. Its task is cancelled already."""
            ...


class Serving(Sequence[L_co]):
    """A running server: the sequence of its listeners, and the connections that it serves.

    ``serve_*`` reports it as soon as peers can connect. For example::

        serving = await nursery.start(partial(trio_capnp.serve_tcp, EchoServer(), 0))
        print("serving at", *serving.addresses)
        ...
        serving.close()  # no new connections; the present ones go on

    ``serve_stream`` and ``serve_stdio`` have no listeners and one connection.

    Attributes:
        addresses: each listener's address, as ``open_address`` takes it. For a listener at all
            addresses of this machine, the loopback address. A listener of another kind than
            sockets has none.
        draining: set when a drain begins. A server object that must end long work by itself, or
            refuse more of it, waits for this or asks ``draining.is_set()``.
    """

    __slots__ = (
        "__weakref__",
        "_accepting",
        "_listeners",
        "_loops",
        "_seats",
        "_system",
        "addresses",
        "draining",
    )

    def __init__(self, listeners: Sequence[L_co], seats: Seats) -> None:
        self._system = current_system()
        self._listeners = tuple(listeners)
        self._seats = seats
        self._accepting = trio.CancelScope()  # around the accept loops
        self._loops: list[Accepting] = []
        self.addresses: tuple[str, ...] = tuple(_addresses(listeners))
        self.draining: trio.Event = trio.Event()

    @property
    def connections(self) -> frozenset[Connection]:
        """The connections that live at this moment.

        Raises:
            RuntimeError: this is not the server's event loop.
        """
        check_here(self._system)
        sessions = [seat.session for seat in self._seats.taken]
        return frozenset(each.connection for each in sessions if each and not each.closed)

    def close(self) -> None:
        """Accept no more connections. Those that run go on. Idempotent.

        The listeners are closed and the paths of Unix sockets removed when this returns. Peers that
        the system has connected and that wait to be accepted are served too, within
        ``max_connections``. ``serve_*`` returns when the last connection has ended.

        Raises:
            RuntimeError: this is not the server's event loop. Nothing has changed.
        """
        check_here(self._system)
        self._accepting.cancel()  # first, so that no accept loop meets a closed listener
        loops, self._loops = self._loops, []
        for loop in loops:
            loop.close()
        for listener in self._listeners:
            close_now(listener)

    @enable_ki_protection
    async def drain(self, *, grace_s: float = 30.0) -> None:
        """Shut down: no new connections, no new calls; wait until the present calls have ended.

        A new call is refused with ``RpcDisconnected("the server is shutting down")``, and so is a
        Bootstrap. ``began`` of that error is False, so the caller may repeat the call elsewhere. A
        call on the result of a call that still runs goes on, and so does a ``-> stream`` call.

        Each connection ends when its calls have ended and their results are written. One in its
        TLS handshake ends at once. After ``grace_s`` the handlers are cancelled, and their callers
        get ``RpcDisconnected``. Handlers with ``@uncancellable`` are awaited all the same.

        For example, in a task beside the server::

            with trio.open_signal_receiver(signal.SIGTERM) as signals:
                async for _ in signals:
                    await serving.drain(grace_s=10)

        Cancelling ends only the wait; the drain goes on. A second drain can shorten the time of the
        first. A handler of this server that awaits this is cancelled by it after ``grace_s``.

        Args:
            grace_s: seconds; 0 cancels the handlers at once.

        Raises:
            TypeError: ``grace_s`` is no number.
            ValueError: it is negative, or no number of seconds.
            RuntimeError: the caller is no task of the server's event loop. Nothing has changed.
        """
        check_task(self._system)
        check_seconds("grace_s", grace_s)
        self.draining.set()
        self.close()
        self._seats.drain(trio.current_time() + grace_s)
        await trio.lowlevel.checkpoint()
        while self._seats.taken:
            await self._seats.until_left()

    @overload
    def __getitem__(self, index: int) -> L_co: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[L_co]: ...

    def __getitem__(self, index: int | slice) -> L_co | Sequence[L_co]:
        return self._listeners[index]

    def __len__(self) -> int:
        return len(self._listeners)

    def __repr__(self) -> str:
        state = ", closed" if self._accepting.cancel_called else ""
        where = " ".join(self.addresses) or "one stream"
        return f"<Serving at {where}, {len(self._seats.taken)} connections{state}>"


def _addresses(listeners: Sequence[trio.abc.AsyncResource]) -> list[str]:
    found: list[str] = []
    for listener in listeners:
        if isinstance(listener, (trio.SocketListener, UnixListener)):
            address = listening_address(listener.socket.getsockname())
            if address is not None:
                found.append(address)
    return found


def close_now(listener: trio.abc.AsyncResource) -> None:
    """Close a listener of sockets without waiting; log an error. Others are left to their task."""
    try:
        if isinstance(listener, UnixListener):
            listener.close()
        elif isinstance(listener, trio.SocketListener):
            listener.socket.close()
    except Exception as error:  # the other listeners have to be closed, too
        if is_of_signal(error):
            raise
        log.warning("closing a listener failed: %s", described(error))


guard(Serving)
