"""The end of a connection's transport: the last bytes are written, then it is closed.

    open --close--> closing (the last bytes, then the transport) --cut--> over
    open --cut--> over

A socket that takes all bytes at once is closed without waiting. Otherwise each of the two steps has
``Limits.close_timeout_s``, shielded from cancellation.

Source: docs/protocol.md, section 12; rows I05, I12.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import trio

from trio_capnp.reports import is_of_signal
from trio_capnp.runtime._reports import log
from trio_capnp.transports import SocketTransport

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.limits import Limits
    from trio_capnp.runtime._outbox import Outbox
    from trio_capnp.transports import Transport

    class Closed(Protocol):
        """The session whose transport is closed."""

        def is_writing(self) -> bool:
            """Whether the writer waits until the transport has taken bytes."""
            ...

        async def until_written(self) -> None:
            """Wait until the transport has taken these bytes."""
            ...

        def cut(self) -> None:
            """Close the transport now, and end the reader and the writer."""
            ...


class TransportEnd:
    """Closes the transport of one session.

    Args:
        session: of the connection.
        transport: to be closed.
        outbox: has the last bytes.
        limits: of the connection.

    Attributes:
        is_farewell: whether the peer is told to leave, and so ends the stream on every transport.
        has_begun: whether a task closes the transport, or has closed it.
        is_over: whether the transport is closed.
    """

    __slots__ = (
        *("_limits", "_outbox", "_over", "_session", "_transport"),
        *("has_begun", "is_farewell", "is_over"),
    )

    def __init__(
        self, session: Closed, transport: Transport, outbox: Outbox, limits: Limits
    ) -> None:
        self._session: Closed | None = session
        self._transport = transport
        self._outbox = outbox
        self._limits = limits
        self.has_begun = False
        self.is_farewell = False
        self.is_over = False
        self._over: trio.Event | None = None  # made when a task waits for the end

    async def close(self, *, drain: bool) -> None:
        """Write queued bytes, then close. A second caller waits for the first.

        Args:
            drain: whether bytes of the peer are read and dropped until the peer ends the stream.
        """
        if self.has_begun:
            # With a deadline, because a signal handler's exception may have ended the first caller.
            deadline = self._deadline() + self._limits.close_timeout_s
            with trio.CancelScope(shield=True, deadline=deadline):
                await self.until_over()
            return
        self.has_begun = True
        session = self._session
        assert session is not None, "closed before the session lets go"
        try:
            if drain or not self._close_at_once(session):
                await self._close_slowly(session, drain)
        except Exception as error:
            if is_of_signal(error):
                raise
            self._warn(error)
        finally:
            session.cut()

    def _close_at_once(self, session: Closed) -> bool:
        """Send queued bytes and the end. Returns False if the transport does not take all now."""
        if session.is_writing() or not isinstance(self._transport, SocketTransport):
            return False
        if not self._outbox.sent_all():
            return False
        self._transport.end_sending()
        return True

    async def _close_slowly(self, session: Closed, drain: bool) -> None:
        with trio.CancelScope(shield=True, deadline=self._deadline()):
            await self._write_rest(session)
            if drain and (self.is_farewell or isinstance(self._transport, SocketTransport)):
                await self._drain()
        with trio.CancelScope(shield=True, deadline=self._deadline()):
            await self._transport.aclose()  # says goodbye (TLS), or waits for a child process

    async def _write_rest(self, session: Closed) -> None:
        try:
            await session.until_written()
            await self._transport.send(self._outbox.take())
            await self._transport.send_eof()
        except (trio.BrokenResourceError, trio.ClosedResourceError):
            """The peer is gone, and reads nothing more."""

    async def _drain(self) -> None:
        """Read and drop the bytes that the peer still sends.

        Closing a socket with unread bytes resets the connection, and the peer may lose our Abort.
        """
        try:
            while await self._transport.receive():
                pass
        except (trio.BrokenResourceError, trio.ClosedResourceError):
            """The peer sends nothing more."""

    async def until_over(self) -> None:
        """Wait until the transport is closed. A checkpoint in any case."""
        if self.is_over:
            await trio.lowlevel.checkpoint()
            return
        if self._over is None:
            self._over = trio.Event()
        await self._over.wait()

    def abort(self) -> None:
        """Close the transport without waiting. Logs errors: the stream may be the program's."""
        try:
            self._transport.abort()
        except Exception as error:
            if is_of_signal(error):
                raise
            self._warn(error)

    def is_now_over(self) -> None:
        """Wake the tasks that wait, because the transport is closed."""
        self.is_over = True
        if self._over is not None:
            self._over.set()

    def let_go(self) -> None:
        """Let go of the session, which refers to this: that would be a reference cycle."""
        self._session = None

    def _deadline(self) -> float:
        return trio.current_time() + self._limits.close_timeout_s

    def _warn(self, error: Exception) -> None:
        log.warning("%s: closing the transport failed", self._transport.peer, error=error)
