"""The outbox of a connection: the queue of frames between the protocol's core and the transport.

The core sends a message by ``Outbox.send``, which encodes it and appends its frame to ``frames``.
Each sender takes all frames at once, so the order on the wire is the order of the calls to
``send``. Frames leave on three occasions:

- **The end of the pass.** The ``Flusher`` (``_pacing``) flushes the outbox when all tasks of this
  pass of the event loop have run. A ``send`` of the operating system costs as much as one or two
  calls, so all frames of the pass share one. No task has to be woken, and no frame waits longer
  than until the loop would sleep.
- **An early send**, within the pass, where the peer would otherwise idle until its end. Urgent
  messages leave by ``FEW``, later by ``MANY``, and all frames from ``FLUSH_AT`` bytes on: the peer
  works on the first ones while this side makes the next. A lone message on a quiet connection
  leaves as soon as its task parks or its request is handled (``send_lone``).
- **The writer** (``_writing``), a task, sends the bytes that the transport does not take at once.
  It sends everything if the transport cannot send without waiting (TLS, pipes, other streams).

A message is *urgent* if a task of the peer waits for it. A Finish or a Release is not. If only
such frames are queued and another pass follows at once, they wait for that pass (``can_wait``):
the caller that has just got its results runs then, and its next call takes the Finish along.

A send may end in the middle of a frame. The ``Stage`` says whose turn it is to send:

    FREE --part of it went without waiting--> BEGUN --the writer takes the rest--> WRITING
    BEGUN --the transport took the rest at once--> FREE
    WRITING --the transport has taken everything given to the writer--> FREE

Only a ``FREE`` outbox sends at the end of a pass or early. In the other stages a frame may have
left in part, and nothing may go on the wire before its ``rest``.

``size`` counts the bytes that the transport has not taken. Above ``Limits.send_high_water`` the
connection begins no new call until the peer has read.

Source: docs/protocol.md, section 13; the figures of the limits are in docs/limits.md.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from trio_capnp.rpc._messages import CapContent, Finish, Release, Return
from trio_capnp.rpc.codec._frames import CallFrame, OutgoingFrame
from trio_capnp.rpc.codec._translate import encode
from trio_capnp.runtime._guard import guard
from trio_capnp.runtime._parcels import MANY_FDS, behind, close_unsent, fds_in, parcels
from trio_capnp.transports import GONE

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.limits import Limits
    from trio_capnp.rpc._messages import Outgoing
    from trio_capnp.runtime._faces import Life, MessagePassed
    from trio_capnp.runtime._pacing import Flusher, Spinner
    from trio_capnp.transports import Buffer, Transport

FLUSH_AT: Final = 64 * 1024
"""Queued bytes above which an outbox sends before the pass of the event loop has ended."""

FEW: Final = 3
MANY: Final = 24
"""Urgent messages at which an outbox sends before the pass has ended. FEW at first, so that the
peer begins early; MANY later, because a ``send`` costs as much as one or two calls."""

FEW_TIMES: Final = 2
"""Early sends of one pass that are due at FEW messages; the later ones are due at MANY."""

SMALL: Final = 64 * 1024
"""Bytes up to which queued frames are joined into one buffer."""


class Stage(Enum):
    """How far an outbox has come in sending."""

    FREE = auto()
    """No frame has left in part."""

    BEGUN = auto()
    """Part of a message has left; the writer was woken for the rest."""

    WRITING = auto()
    """The writer waits until the transport has taken the bytes that the writer gave it."""


# Each member has a name in this module: before Python 3.12 a look-up in an enum class is slow.
FREE: Final = Stage.FREE
BEGUN: Final = Stage.BEGUN
WRITING: Final = Stage.WRITING


if TYPE_CHECKING:

    class Touched(Protocol):
        """The watch over a connection that may be idle."""

        def touch(self) -> None:
            """Note that a message was received or sent."""
            ...


class Outbox:
    """The ``Sender`` of a connection's state; the reader also reports arrivals to it.

    Attributes:
        frames: the frames that have not left.
        stage: how far the outbox has come in sending.
        rest: the unsent bytes of frames that have left in part, while the stage is ``BEGUN``.
        size: bytes that were queued and that the transport has not taken.
        fds: the number of file descriptors that leave with ``frames`` or ``rest``.
        bytes_sent: bytes that the transport has taken since the connection began.
        urgent: the number of ``frames`` that a task of the peer waits for. All messages count but
            Finish, Release and the Return of a Bootstrap.
        is_quiet: the last arrival was a single message, so a reply need not wait for others.
        is_closing: this side ends the connection: the queued frames are written first.
        is_high: ``size`` or ``fds`` was above its bound, and the session has paused.
        on_message: told each message, if the program has set a hook, or the log takes a line.
        spinner: the spinner that watches the socket of this connection, if one does.
        look_s: seconds that the spinner may look for the peer's next message.
        idle: told of each message that comes or goes; None unless the connection ends when idle.
        on_first: called once, when the first message arrives; None for no call.
    """

    __slots__ = (
        *(
            "bytes_sent",
            "fds",
            "frames",
            "idle",
            "is_closing",
            "is_high",
            "is_quiet",
            "look_s",
            "on_first",
        ),
        *("on_message", "rest", "session", "size", "spinner", "stage", "urgent"),
        *("_batches", "_flusher", "_high", "_is_due", "_is_first"),
        *("_limits", "_much", "_transport", "_waited"),
    )

    def __init__(
        self,
        session: Life,
        transport: Transport,
        flusher: Flusher | None,
        limits: Limits,
        on_message: MessagePassed | None,
    ) -> None:
        """Make an empty outbox.

        Args:
            session: the connection's session: its writer is woken, its calls pause and resume.
            transport: takes the bytes; it is asked to send without waiting.
            flusher: flushes this outbox at the end of each pass. None if the transport cannot
                send without waiting: then only the writer sends.
            limits: of the connection: ``send_high_water``, ``max_spin_s``, and those of encoding.
            on_message: told each message, for the program's hook or the log; or None.
        """
        self.session: Life | None = session
        self.frames: list[OutgoingFrame] = []
        self.rest: list[Buffer] = []
        self.size: int = 0
        self.fds: int = 0
        self.bytes_sent: int = 0
        self.urgent: int = 0
        self.is_quiet: bool = True
        self.stage: Stage = FREE
        self.is_high: bool = False
        self.is_closing = False
        self.spinner: Spinner | None = None
        self.look_s: float = limits.max_spin_s
        self._is_due = False  # the flusher or the writer has been asked to send `frames`
        self._waited = False  # `frames` have been put off by one pass
        self._batches = 0  # early sends of this pass
        self._is_first = True  # no message has arrived yet
        self.idle: Touched | None = None
        self.on_first: Callable[[], None] | None = None
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
            self.on_message(True, message, len(frame.buffer))
        self.frames.append(frame)
        self.size += len(frame.buffer)
        if frame.fds is not None:
            self.fds += len(frame.fds)
        if isinstance(message, Return):
            # Not urgent for a Bootstrap: the peer has sent calls on its promise, and reads their
            # results together with this Return.
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

    def withdraw(self, sent: Collection[object]) -> Collection[object]:
        if self.is_closing:
            return ()
        wanted = {id(each) for each in sent}
        taken = [frame for frame in self.frames if id(frame) in wanted]
        if taken:
            self.frames = [frame for frame in self.frames if id(frame) not in wanted]
            self.size -= sum(len(frame.buffer) for frame in taken)
            if self.fds:
                self.fds -= close_unsent(taken)
            self.urgent -= len(taken)
        return taken

    # --- out ----------------------------------------------------------------------------------

    def _send_soon(self) -> None:
        """Ask for a send of ``frames``: by the flusher at the end of the pass, or by the writer."""
        if self._flusher is not None:
            self._flusher.add(self)
        else:
            self._wake_writer()

    def _wake_writer(self) -> None:
        if self.session is not None:
            self.session.wake_writer()

    def _send_early(self) -> None:
        """Send within the pass, so that the peer can begin; pause calls if it reads too slowly."""
        if self._flusher is not None:
            self.send_now()
        if self.size > self._high or (self.fds and self.fds > MANY_FDS):
            self._pause()

    def _pause(self) -> None:
        self.is_high = True
        if self.session is not None:
            self.session.pause()

    def send_lone(self) -> None:
        """Send now if one urgent message is queued and the connection is quiet.

        On a quiet connection a second message in this pass is unlikely, so waiting for one would
        only delay the first.
        """
        if self.urgent == 1 and self.is_quiet and self._flusher is not None:
            self.send_now()

    def can_wait(self) -> bool:
        """Whether the queued frames may be put off by one pass: none is urgent, none was put off.

        A caller that has just got its results runs in the next pass, and its next call takes the
        Finish of this one along.
        """
        self._waited = bool(self.frames) and not self.urgent and not self._waited
        return self._waited

    def flush(self) -> bool:
        """Send the frames that this pass has queued. Returns whether that has woken a task."""
        self._is_due = False
        self._batches = 0
        woken = self.send_now()
        return self.look_at_size() or woken

    def leave_to_writer(self) -> None:
        """Have the writer send the queued frames, because the end of the pass has raised."""
        self._is_due = False
        self._wake_writer()

    def ask_again(self) -> None:
        """Let the next ``send`` wake the writer again, because it takes the present frames now."""
        if self._flusher is None:
            self._is_due = False

    def send_now(self) -> bool:
        """Send as much as the transport takes at once. Returns whether the writer was woken."""
        if self.stage is not FREE or not self.frames or self.sent_all():
            return False
        self._wake_writer()
        return True

    def sent_all(self) -> bool:
        """Send as much as the transport takes at once. Returns whether that was everything."""
        self.rest = self.begin()
        self.stage = BEGUN if self.rest else FREE
        return self.stage is FREE

    def begin(self) -> list[Buffer]:
        """Send as much as the transport takes at once, and return the remaining bytes.

        Raises:
            BaseException: a fault, or an exception of a signal handler. The transport is aborted,
                because part of a frame may have left and the rest is lost.
        """
        size, fds = self.size, self.fds
        self._waited = False
        if self.spinner is not None:
            self.spinner.active = self
        went = 0
        try:
            buffers = self.take()
            try:
                went = self._transport.try_send(buffers)
            except GONE:
                """The writer meets the same error when it sends the rest, and reports it."""
            self.written(went)
            rest = [] if went == size else behind(buffers, went)
            if fds:
                self.fds = fds_in(rest)
            return rest
        except BaseException:
            self._transport.abort()  # part of a frame may have left, and the rest is lost
            raise

    def writer_begins(self) -> None:
        """The writer has the rest and waits until the transport has taken it."""
        self.stage = WRITING
        self.fds = 0  # the writer has them

    def writer_ended(self) -> None:
        """The transport has taken everything that the writer had."""
        self.stage = FREE

    def take(self) -> list[Buffer]:
        """Hand over the rest and all frames, as buffers; ``size`` still counts their bytes."""
        self.urgent = 0
        frames, self.frames = self.frames, []
        buffers, self.rest = self.rest, []
        self.stage = FREE
        if self.fds:
            self.fds = 0
            buffers += parcels(frames)
            return buffers
        for frame in frames:
            buffers.append(frame.buffer)
        # One copy and one `send` for small frames. Large ones are not copied here.
        if len(buffers) > 1 and self.size <= SMALL:
            return [b"".join(buffers)]  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        return buffers

    def written(self, size: int) -> None:
        """The transport has taken ``size`` bytes."""
        self.size -= size
        self.bytes_sent += size
        if self.idle is not None:
            self.idle.touch()

    def look_at_size(self) -> bool:
        """Pause or resume calls, as ``size`` and ``fds`` require. Whether that has woken a task."""
        if self.size > self._high or (self.fds and self.fds > MANY_FDS):
            self._pause()
            return False
        if not self.is_high:
            return False
        self.is_high = False
        return self.session is not None and self.session.resume()

    def drop_fds(self) -> None:
        """Close the file descriptors of frames that will not leave: the transport is closed."""
        self.fds -= close_unsent(self.frames, self.rest)

    def end(self) -> None:
        """Let go of the session, which refers to this outbox: that would be a reference cycle."""
        self.session = self.on_message = None

    # --- in -----------------------------------------------------------------------------------

    @property
    def has_heard(self) -> bool:
        """Whether a message has arrived."""
        return not self._is_first

    def arrived(self, count: int) -> None:
        """The reader has received ``count`` messages at once."""
        if self.idle is not None:
            self.idle.touch()
        self.is_quiet = count == 1 or (count == 2 and self._is_first)  # Bootstrap and a call
        if self._is_first:
            self._is_first = False
            first, self.on_first = self.on_first, None
            if first is not None:
                first()
        if self.spinner is not None:
            self.spinner.came(self)


guard(Outbox)
