"""The connection of the shell: open between the lines, and opened again when asked."""

from __future__ import annotations

import attrs
import trio

from trio_capnp.cli._addresses import Opener
from trio_capnp.cli._failures import line_of
from trio_capnp.runtime import Connection


@attrs.define(eq=False)
class Reach:
    """Keeps a connection open. All methods are for Trio's thread.

    Each connection has a task, because its block must not be nested in the code of one line.

    Attributes:
        opener: makes connections.
        address: of the peer, as the user wrote it.
    """

    opener: Opener
    address: str
    _held: Held | None = None

    async def open(self, nursery: trio.Nursery) -> Connection:
        """Open a connection in place of the one before, which is closed first.

        Raises:
            OSError: the peer cannot be reached.
        """
        await self.close()
        self._held = Held(self.opener)
        connection: Connection = await nursery.start(self._held.hold)
        return connection

    async def close(self) -> None:
        """Close the connection in good order, if there is one."""
        if self._held is not None:
            self._held.staying.cancel()
            await self._held.ended.wait()
            self._held = None

    def news(self) -> str | None:
        """One line about the end of the connection; None while it lives, and when it was told."""
        held = self._held
        if held is None or held.is_told or not held.is_over:
            return None
        held.is_told = True
        if held.failure is not None:
            kind = type(held.failure).__name__
            return f"a task of the connection has failed: {kind}: {line_of(held.failure)}"
        error = held.connection.error if held.connection is not None else None
        if error is None:
            return f"{self.address} has closed the connection"
        return f"the connection to {self.address} is lost: {line_of(error)}"


@attrs.define(eq=False)
class Held:
    """One connection, and the task that keeps it open.

    Attributes:
        opener: opens it.
        connection: None until it is open.
        staying: cancelled to close the connection.
        ended: set at the end of the task.
        failure: an error of the connection's own tasks.
        is_told: whether the user knows of the end.
    """

    opener: Opener
    connection: Connection | None = None
    staying: trio.CancelScope = attrs.field(factory=trio.CancelScope)
    ended: trio.Event = attrs.field(factory=trio.Event)
    failure: Exception | None = None
    is_told: bool = False

    @property
    def is_over(self) -> bool:
        return self.connection is not None and (self.connection.closed or self.ended.is_set())

    async def hold(self, *, task_status: trio.TaskStatus[Connection]) -> None:
        """Open the connection, and stay until it ends or ``staying`` is cancelled.

        Raises:
            OSError: the peer cannot be reached.
        """
        try:
            async with self.opener() as self.connection:
                task_status.started(self.connection)
                with self.staying:
                    await self.connection.wait_closed()
        except Exception as error:
            if self.connection is None:
                raise
            self.failure = error
        finally:
            self.ended.set()
