"""The outbox of a connection: every message passes it, between the core and the transport.

Frames wait here in order until they are taken to be written, all at once. What goes without
waiting is sent from here: at the end of a pass of the event loop (``_pacing``), or before that
where the peer could begin with it. What does not go is left to the connection's writer.

    FREE --part of it went without waiting--> BEGUN --the writer takes the rest--> WRITING
    BEGUN --the transport took the rest at once--> FREE
    WRITING --all that the writer was given is written--> FREE

Only a free outbox is sent from here: in the other stages a message may have left in part, and its
rest comes before anything else.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from trio_capnp.reports import is_of_signal
from trio_capnp.rpc._messages import CapContent, Finish, Release, Return
from trio_capnp.rpc.codec._frames import CallFrame, OutgoingFrame
from trio_capnp.rpc.codec._translate import encode
from trio_capnp.runtime._guard import guard
from trio_capnp.runtime._reports import log
from trio_capnp.transports import GONE

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.rpc._messages import Outgoing
    from trio_capnp.rpc.codec._frames import Buffer
    from trio_capnp.runtime._faces import Life
    from trio_capnp.runtime._hooks import OnMessage
    from trio_capnp.runtime._pacing import Flusher, Spinner
    from trio_capnp.transports import Transport

FLUSH_AT: Final = 64 * 1024
"""Bytes that are sent before the pass of the event loop is over."""

FEW: Final = 3
MANY: Final = 16
"""Messages that are sent before the pass is over: while the peer works on them, this side goes on.
Few at first, so that the peer begins early; later more, for a ``send`` costs as much as a call or
two."""

FEW_TIMES: Final = 3
"""How often few are sent in one pass."""

SMALL: Final = 64 * 1024
"""Messages up to so many bytes together leave as one buffer."""


class Stage(Enum):
    """How far the sending of an outbox is."""

    FREE = auto()
    """Nothing has left in part."""

    BEGUN = auto()
    """Part of a message has left; the writer was woken for the rest."""

    WRITING = auto()
    """The writer waits until the transport has taken what it was given."""


# Members by names of their own: before Python 3.12, finding one in its class is slow.
FREE: Final = Stage.FREE
BEGUN: Final = Stage.BEGUN
WRITING: Final = Stage.WRITING


class Outbox:
    """The ``Sender`` of a connection's state, and the way in.

    Attributes:
        frames: what has not left.
        stage: how far the sending is.
        rest: of frames that have left in part, while the stage is ``BEGUN``.
        size: bytes from queueing until they are written.
        bytes_sent: in all, so far.
        urgent: how many of ``frames`` somebody waits for: all but Finish and Release, and the
            Return of a Bootstrap.
        is_quiet: no more than one call came at a time, so one is answered alone.
        is_high: more waited than ``Limits.send_high_water``, and the connection was told.
        spinner: while it looks at this connection.
        look_s: how long that may look for the peer's next message, in seconds.
    """

    __slots__ = (
        *("bytes_sent", "frames", "is_high", "is_quiet", "look_s", "on_message", "rest"),
        *("session", "size", "spinner", "stage", "urgent"),
        *("_batches", "_flusher", "_high", "_is_due", "_is_first"),
        *("_limits", "_much", "_transport", "_waited"),
    )

    def __init__(
        self,
        session: Life,
        transport: Transport,
        flusher: Flusher | None,
        limits: Limits,
        on_message: OnMessage | None,
    ) -> None:
        """Without a ``flusher`` the transport cannot send at once, and only the writer sends."""
        self.session: Life | None = session
        self.frames: list[OutgoingFrame] = []
        self.rest: list[Buffer] = []
        self.size = 0
        self.bytes_sent = 0
        self.urgent = 0
        self.is_quiet = True
        self.stage = FREE
        self.is_high = False
        self.spinner: Spinner | None = None
        self.look_s = limits.max_spin_s
        self._is_due = False  # what is queued will be sent without asking again
        self._waited = False  # for a pass, what is queued
        self._batches = 0  # sent in this pass
        self._is_first = True  # nothing has come yet
        self._transport = transport
        self._flusher = flusher
        self._limits = limits
        self._high = limits.send_high_water
        self._much = min(FLUSH_AT, limits.send_high_water)
        self.on_message = on_message

    def __bool__(self) -> bool:
        return bool(self.frames or self.rest)

    # --- Sender -------------------------------------------------------------------------------

    def send(self, message: Outgoing) -> object:
        frame = encode(message, self._limits)
        if self.on_message is not None:
            self.tell(self.on_message, True, message)
        self.frames.append(frame)
        self.size += len(frame.buffer)
        if isinstance(message, Return):
            # The peer has sent calls on the promise of a Bootstrap, and takes their results in
            # one read with this.
            returned = message
            results = returned.results
            if results is None or not isinstance(results.content, CapContent):
                self.urgent += 1
        elif not isinstance(message, (Finish, Release)):
            self.urgent += 1
        if self.size > self._much or self.urgent >= (FEW if self._batches < FEW_TIMES else MANY):
            self._batches += 1
            self._send_early()
        if not self._is_due:
            self._send_soon()
            self._is_due = True
        return frame

    def redirect(self, sent: object) -> bool:
        for frame in self.frames:
            if frame is sent and isinstance(frame, CallFrame):
                frame.redirect()
                return True
        return False

    def tell(self, hook: OnMessage, outgoing: bool, message: Outgoing) -> None:
        """Call a hook in the middle of a turn; raise only an error that is to end the program."""
        session = self.session
        assert session is not None, "messages come and go before the end"
        try:
            hook(session.connection, outgoing, message)
        except Exception as error:  # a hook may raise anything
            if is_of_signal(error):
                raise
            log.error("the hook on_message failed", error=error)

    # --- out ----------------------------------------------------------------------------------

    def _send_soon(self) -> None:
        """Have what is queued sent at the end of this pass of the loop."""
        if self._flusher is not None:
            self._flusher.add(self)
        else:
            self._wake_writer()

    def _wake_writer(self) -> None:
        if self.session is not None:
            self.session.wake_writer()

    def _send_early(self) -> None:
        """Let the peer begin with what there is; if it is too slow, begin nothing for it."""
        if self._flusher is not None:
            self.send_now()
        if self.size > self._high:
            self._pause()

    def _pause(self) -> None:
        self.is_high = True
        if self.session is not None:
            self.session.pause()

    def send_lone(self) -> None:
        """Send a message that nobody is going to add another one to, as far as one can tell."""
        if self.urgent == 1 and self.is_quiet and self._flusher is not None:
            self.send_now()

    def can_wait(self) -> bool:
        """Whether what is queued may wait for one more pass of the loop: nobody waits for it.

        The caller who has just got its results, say, runs in the next pass, and its next call
        takes the Finish of this one along.
        """
        self._waited = bool(self.frames) and not self.urgent and not self._waited
        return self._waited

    def flush(self) -> bool:
        """Send what this pass of the loop has queued; say whether that has woken a task."""
        self._is_due = False
        self._batches = 0
        woken = self.send_now()
        return self.look_at_size() or woken

    def leave_to_writer(self) -> None:
        """Have the writer send the queued frames: an exception came before they were sent."""
        self._is_due = False
        self._wake_writer()

    def ask_again(self) -> None:
        """Have the writer woken by what comes from here on: it takes what is there."""
        if self._flusher is None:
            self._is_due = False

    def send_now(self) -> bool:
        """Send what goes without waiting; the writer sends the rest, and was woken if True."""
        if self.stage is not FREE or not self.frames or self.sent_all():
            return False
        self._wake_writer()
        return True

    def sent_all(self) -> bool:
        """Send what goes without waiting of all that waits; whether that was all."""
        self.rest = self.begin()
        self.stage = BEGUN if self.rest else FREE
        return self.stage is FREE

    def begin(self) -> list[Buffer]:
        """Send what goes without waiting of all that waits; give what did not go."""
        size = self.size
        self._waited = False
        if self.spinner is not None:
            self.spinner.active = self
        went = 0
        try:
            buffers = self.take()
            try:
                went = self._transport.try_send(buffers)
            except GONE:
                """The writer, who sends the rest, meets the same error and tells it."""
            self.written(went)
            return [] if went == size else _behind(buffers, went)
        except BaseException:
            self._transport.abort()  # part of a message may have left, and the rest is lost
            raise

    def writer_begins(self) -> None:
        """The writer was given the rest, and waits until the transport has taken it."""
        self.stage = WRITING

    def writer_ended(self) -> None:
        """The writer has written all that it was given."""
        self.stage = FREE

    def take(self) -> list[Buffer]:
        """Hand over all that waits; ``size`` still counts it."""
        self.urgent = 0
        frames, self.frames = self.frames, []
        buffers, self.rest = self.rest, []
        self.stage = FREE
        for frame in frames:
            buffers.append(frame.buffer)
        # One copy and one call; larger ones are left to whoever sends them.
        return [b"".join(buffers)] if len(buffers) > 1 and self.size <= SMALL else buffers

    def written(self, size: int) -> None:
        self.size -= size
        self.bytes_sent += size

    def look_at_size(self) -> bool:
        """Tell the connection if too much waits, or does not any more; whether it woke a task."""
        if self.size > self._high:
            self._pause()
            return False
        if not self.is_high:
            return False
        self.is_high = False
        return self.session is not None and self.session.resume()

    def end(self) -> None:
        """Let go of the session, which refers to this outbox; its tasks have ended."""
        self.session = None

    # --- in -----------------------------------------------------------------------------------

    def arrived(self, count: int) -> None:
        """So many messages came at once."""
        self.is_quiet = count == 1 or (count == 2 and self._is_first)  # Bootstrap and a call
        self._is_first = False
        if self.spinner is not None:
            self.spinner.came(self)


def _behind(buffers: Sequence[Buffer], went: int) -> list[Buffer]:
    """What is left of buffers of which so many bytes went."""
    rest: list[Buffer] = []
    for buffer in buffers:
        if went < len(buffer):
            rest.append(memoryview(buffer)[went:])
            went = 0
        else:
            went -= len(buffer)
    return rest


guard(Outbox)
