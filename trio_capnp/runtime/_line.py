"""What every message of a connection passes: between the codec, the core, and what is to be sent.

Frames wait here in order until they are taken to be written, all at once.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from trio_capnp.rpc._codec import decode, encode
from trio_capnp.rpc._frames import CallFrame, OutgoingFrame
from trio_capnp.rpc._messages import Finish, Release

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.rpc._connection import ConnectionState
    from trio_capnp.rpc._frames import Buffer
    from trio_capnp.rpc._messages import Outgoing
    from trio_capnp.runtime._connection import Connection
    from trio_capnp.runtime._hooks import OnMessage
    from trio_capnp.wire._framing import Frame

log: Final = logging.getLogger("trio_capnp.runtime")

FEW: Final = 3
MANY: Final = 16
"""Messages that are sent before the pass is over: while the peer works on them, this side goes on.
Few at first, so that the peer begins early; later more, for a ``send`` costs as much as a call or
two."""

FEW_TIMES: Final = 3
"""How often few are sent in one pass."""

SMALL: Final = 64 * 1024
"""Messages up to so many bytes together leave as one buffer."""


class Line:
    """The ``Sender`` of a connection's state, and the way in.

    Attributes:
        frames: what has not left.
        rest: of frames that were begun directly, without the writer.
        size: bytes from queueing until they are written.
        is_due: what is queued will be sent without asking again.
        urgent: how many of ``frames`` somebody waits for: all but Finish and Release.
    """

    __slots__ = (
        *("connection", "frames", "is_due", "rest", "size", "urgent"),
        *("_batches", "_limits", "_much", "_on_message"),
    )

    def __init__(
        self, connection: Connection, limits: Limits, much: int, on_message: OnMessage | None
    ) -> None:
        """``much``, in bytes: more of them do not wait for the end of the pass."""
        self.connection = connection
        self.frames: list[OutgoingFrame] = []
        self.rest: list[Buffer] = []
        self.size = 0
        self.is_due = False
        self.urgent = 0
        self._batches = 0  # sent in this pass
        self._limits = limits
        self._much = much
        self._on_message = on_message

    def __bool__(self) -> bool:
        return bool(self.frames or self.rest)

    # --- Sender -------------------------------------------------------------------------------

    def send(self, message: Outgoing) -> object:
        frame = encode(message, self._limits)
        if self._on_message is not None:
            self._tell(self._on_message, True, message)
        self.frames.append(frame)
        self.size += len(frame.buffer)
        if not isinstance(message, (Finish, Release)):
            self.urgent += 1
        if self.size > self._much or self.urgent >= (FEW if self._batches < FEW_TIMES else MANY):
            self._batches += 1
            self.connection.much_waits()
        if not self.is_due:
            self.is_due = True
            self.connection.send_soon()
        return frame

    def redirect(self, sent: object) -> bool:
        for frame in self.frames:
            if frame is sent and isinstance(frame, CallFrame):
                frame.redirect()
                return True
        return False

    def _tell(self, hook: OnMessage, outgoing: bool, message: Outgoing) -> None:
        """Call a hook: in the middle of a turn, where nothing may raise."""
        try:
            hook(self.connection, outgoing, message)
        except Exception:
            log.exception("the hook on_message failed")

    # --- out ----------------------------------------------------------------------------------

    def take(self) -> list[Buffer]:
        """Hand over all that waits; ``size`` still counts it."""
        self.urgent = 0
        frames, self.frames = self.frames, []
        buffers, self.rest = self.rest, []
        for frame in frames:
            buffers.append(frame.buffer)
        # One copy and one call; larger ones are left to whoever sends them.
        return [b"".join(buffers)] if len(buffers) > 1 and self.size <= SMALL else buffers

    def pass_over(self) -> None:
        """Nothing more comes in this pass of the loop."""
        self.is_due = False
        self._batches = 0  # sent in this pass

    def written(self, size: int) -> None:
        self.size -= size

    # --- in -----------------------------------------------------------------------------------

    def receive(self, frames: list[Frame], state: ConnectionState) -> None:
        """Handle messages, each wholly before the next, up to one that ends the connection.

        Raises:
            ProtocolError: the peer broke the protocol.
        """
        for frame in frames:
            message = decode(frame, self._limits)
            if self._on_message is not None:
                self._tell(self._on_message, False, message)
            state.take(message, frame)
            if state.closed_by is not None:
                return
