"""The frames of a connection, told to recordings.

    opened --frames that have come, frames that leave--> opened --the transport is closed--> ended

A session without a recording has none of these objects, and its reader and outbox are the plain
ones. A sent frame is told when it is handed over to the transport, because a Call may change until
then, or may never leave. Received frames are told before they are handled.

A tap is called in the middle of the connection's work, so no error of it is raised here.
"""

# Private attributes of a connection begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from typing import TYPE_CHECKING

from trio_capnp.runtime._guard import guard
from trio_capnp.runtime._outbox import Outbox
from trio_capnp.runtime._watching import report_failure
from trio_capnp.transports import FrameReader
from trio_capnp.wire._framing import table_size

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.runtime._faces import Life, MessagePassed
    from trio_capnp.runtime._hooks import Hooks, Tap, TappedConnection
    from trio_capnp.runtime._pacing import Flusher
    from trio_capnp.runtime._signals import RaiseSoon
    from trio_capnp.transports import Buffer, Transport
    from trio_capnp.transports._frames import Patient
    from trio_capnp.transports._rights import Arrivals
    from trio_capnp.wire._framing import Frame


def taps_for(hooks: Hooks, raise_soon: RaiseSoon) -> Taps | None:
    """The taps of a connection with these hooks; None if they have none."""
    return Taps(hooks._taps, raise_soon) if hooks._taps else None


class Taps:
    """The taps of one connection.

    Args:
        taps: of the program's hooks.
        raise_soon: raises an exception of a tap in a task.
    """

    __slots__ = ("_raise_soon", "_tapped", "_taps")

    def __init__(self, taps: tuple[Tap, ...], raise_soon: RaiseSoon) -> None:
        self._taps = taps
        self._tapped: tuple[TappedConnection, ...] = ()
        self._raise_soon = raise_soon

    def opened(self, peer: str, *, is_served: bool) -> None:
        """The connection has begun.

        Args:
            peer: the address of the peer.
            is_served: whether the peer has connected; else this side has.
        """
        try:
            self._tapped = tuple(each.opened(peer, is_served=is_served) for each in self._taps)
        except BaseException as error:  # noqa: BLE001 - the connection goes on
            report_failure("record", error, self._raise_soon)

    def passed(self, outgoing: bool, message: bytes | memoryview) -> None:
        """Tell one message.

        Args:
            outgoing: whether it is sent; else it was received.
            message: its bytes, with the segment table.
        """
        for each in self._tapped:
            try:
                each.passed(outgoing, message)
            except BaseException as error:  # noqa: BLE001 - the message itself goes on its way
                report_failure("record", error, self._raise_soon)

    def came(self, frames: list[Frame]) -> None:
        """Tell received messages."""
        for frame in frames:
            segments = frame.segments
            start = segments[0][0] - table_size(len(segments))
            self.passed(False, memoryview(frame.buffer)[start : frame.end])

    def ended(self, error: Exception | None) -> None:
        """The transport is closed.

        Args:
            error: the error that has ended the connection; None for an end in good order.
        """
        tapped, self._tapped = self._tapped, ()
        for each in tapped:
            try:
                each.ended(error)
            except BaseException as fault:  # noqa: BLE001 - the other taps are told, too
                report_failure("record", fault, self._raise_soon)


class TappedOutbox(Outbox):
    """An outbox whose frames are told when they leave.

    Attributes:
        taps: are told.
    """

    __slots__ = ("taps",)
    taps: Taps

    def take(self) -> list[Buffer]:
        for frame in self.frames:
            self.taps.passed(True, frame.buffer)
        return super().take()


def new_outbox(
    taps: Taps | None,
    session: Life,
    transport: Transport,
    flusher: Flusher | None,
    limits: Limits,
    on_message: MessagePassed | None,
) -> Outbox:
    """Make an outbox as ``Outbox`` does; its frames are told to taps, if there are any."""
    if taps is None:
        return Outbox(session, transport, flusher, limits, on_message)
    made = TappedOutbox(session, transport, flusher, limits, on_message)
    made.taps = taps
    return made


class TappedReader(FrameReader):
    """A reader of frames that tells those that have come.

    Args:
        taps: are told.
        transport, limits, arrivals: as for ``FrameReader``.
    """

    __slots__ = ("_taps",)

    def __init__(
        self, taps: Taps, transport: Transport, limits: Limits, arrivals: Arrivals | None
    ) -> None:
        super().__init__(transport, limits, arrivals)
        self._taps = taps

    async def receive(self, owner: Patient | None = None) -> list[Frame]:
        frames = await super().receive(owner)
        self._taps.came(frames)
        return frames


guard(Taps)
guard(TappedOutbox)
