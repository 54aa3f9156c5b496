"""The ``SendStream`` over a client of a ``ByteStream``.

    OPEN --a write fails, send_all is interrupted--> BROKEN --aclose--> CLOSED
    OPEN --aclose: ``end`` is called--> CLOSED

A ``ByteStream`` has no method for an error. The receiver knows a broken stream because the last
reference to it is gone without an ``end``. So the client is released as soon as the stream breaks.
"""

# Attributes of generated objects that belong to this package begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from enum import Enum
from types import TracebackType
from typing import TYPE_CHECKING, Final

import trio

from trio_capnp.errors import RpcError
from trio_capnp.rpc import another
from trio_capnp.runtime._clients import ClientRef
from trio_capnp.runtime._current import current_system
from trio_capnp.runtime._functions import cast, release
from trio_capnp.runtime._guard import guard
from trio_capnp.runtime._loops import check_task
from trio_capnp.runtime._waiting import Claim, room_at
from trio_capnp.schemas.compat.byte_stream_capnp import ByteStream
from trio_capnp.typed import check_interface

if TYPE_CHECKING:
    from trio_capnp.runtime._system import System

BYTES_OF_WRITE: Final = 64 * 1024
"""The bytes of one ``write``. Larger ones fill a window of ``rpc._controllers.FLOOR`` bytes alone,
and smaller ones cost more calls."""

INTERRUPTED: Final = "an earlier send_all was interrupted, so bytes of it may be missing"


class Phase(Enum):
    OPEN = "open"
    BROKEN = "broken"
    CLOSED = "closed"


def sender_of(client: ByteStream.Client | ByteStream.Server) -> ByteSender:
    """Make the stream, which takes over the client."""
    check_interface(client, ByteStream)
    return ByteSender(current_system(), cast(client, ByteStream))


class ByteSender(trio.abc.SendStream):
    """See ``trio_capnp.send_stream``.

    Args:
        system: of the event loop.
        client: of the receiver; taken over.
    """

    __slots__ = ("_claim", "_client", "_error", "_is_sending", "_phase", "_scope", "_system")

    def __init__(self, system: System, client: ByteStream.Client) -> None:
        self._system = system
        self._client = client
        self._phase = Phase.OPEN
        self._error: RpcError | None = None  # by which the stream has broken
        self._claim = Claim("another task is sending on this stream")
        self._is_sending = False
        self._scope: trio.CancelScope | None = None  # around a wait that ``aclose`` ends

    async def send_all(self, data: bytes | bytearray | memoryview) -> None:
        """Send all bytes of ``data``, and wait until the flow window has room.

        A cancelled call leaves the stream broken, because part of the data may have left.

        Raises:
            trio.BrokenResourceError: the receiver has closed its end, the connection is lost, or
                the stream was broken before.
            trio.BusyResourceError: another task sends, or waits to send.
            trio.ClosedResourceError: the stream was closed, also if during this call.
        """
        check_task(self._system)
        view = memoryview(data).cast("B")
        with self._claim:
            self._is_sending = True
            try:
                await trio.lowlevel.checkpoint()
                self._check_open()
                with trio.CancelScope() as self._scope:
                    for start in range(0, len(view), BYTES_OF_WRITE):
                        await self._until_room()
                        await self._client.write(bytes=view[start : start + BYTES_OF_WRITE])
            except RpcError as error:
                self._break(error)
            except BaseException:
                self._break(None)
                raise
            finally:
                self._is_sending = False
                self._scope = None
            self._check_open()

    async def wait_send_all_might_not_block(self) -> None:
        """Wait until the flow window has room. Cancelling changes nothing.

        Raises:
            trio.BrokenResourceError, trio.BusyResourceError, trio.ClosedResourceError: as for
                ``send_all``.
        """
        check_task(self._system)
        with self._claim:
            await trio.lowlevel.checkpoint()
            self._check_open()
            try:
                with trio.CancelScope() as self._scope:
                    await self._until_room()
            except RpcError as error:
                self._break(error)
            finally:
                self._scope = None
            self._check_open()

    async def aclose(self) -> None:
        """Tell the receiver that the bytes have ended, and wait until all of them are there.

        Cancelling closes the stream all the same. The receiver then gets an error, unless the end
        was on its way. A task in ``send_all`` gets a ``ClosedResourceError``, and the receiver an
        error.

        Raises:
            trio.BrokenResourceError: bytes may be missing at the receiver.
        """
        check_task(self._system)
        was_open = self._phase is Phase.OPEN and not self._is_sending
        self._phase = Phase.CLOSED
        if self._scope is not None:
            self._scope.cancel()
        try:
            await trio.lowlevel.checkpoint()
            if was_open:
                await self._client.end()
        except RpcError as error:
            raise _broken(error) from error
        finally:
            release(self._client)

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        check_task(self._system)
        if error is not None:  # the bytes may be incomplete
            self._break(None)
        await self.aclose()

    async def _until_room(self) -> None:
        """Wait until the window has room. No checkpoint if it has.

        After ``send_all`` it has, unless other clients write to the same object.
        """
        hook = self._client._hook
        if isinstance(hook, ClientRef):
            await room_at(hook)

    def _break(self, error: RpcError | None) -> None:
        if self._phase is Phase.OPEN:
            self._phase = Phase.BROKEN
            # A copy, because the frames of `error` refer to this stream.
            self._error = None if error is None else another(error)
            release(self._client)

    def _check_open(self) -> None:
        if self._phase is Phase.CLOSED:
            raise trio.ClosedResourceError("this stream was closed")
        if self._phase is Phase.BROKEN:
            raise _broken(self._error) from self._error


def _broken(error: RpcError | None) -> trio.BrokenResourceError:
    reason = INTERRUPTED if error is None else str(error)
    return trio.BrokenResourceError(f"this stream is broken: {reason}")


guard(ByteSender)
