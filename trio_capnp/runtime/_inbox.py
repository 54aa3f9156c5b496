"""The inbox of a connection: the task that reads handles each message wholly before the next.

    message --the core--> call of a plain method: runs in the core's turn
                      \\-> call of an ``async def`` method --no run of it has waited lately--> runs
                       \\                                        in the reader's task, right here
                        \\-- it may wait --> a worker (`_dispatch_queue`)

A handler that never waits so costs no step of another task, and its results are there when the
next message comes, which may be a call on them. A handler that does wait keeps the task that
reads: at the end of that pass of the event loop another task goes on reading (`_reading`), and
the task that waits ends with its handler, like a worker.

A call whose Finish is the next message does not begin.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final

from trio_capnp.rpc._messages import Finish
from trio_capnp.rpc.codec._translate import decode
from trio_capnp.runtime._dispatch_queue import have_same_values
from trio_capnp.runtime._guard import guard

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.rpc._connection import ConnectionState
    from trio_capnp.rpc._messages import Message
    from trio_capnp.runtime._dispatch_queue import DispatchQueue
    from trio_capnp.runtime._faces import CancelScope, Run, Task
    from trio_capnp.runtime._outbox import Outbox
    from trio_capnp.wire._framing import Frame


NO_FRAMES: Final[list[Frame]] = []  # shared, and never changed


class Inbox:
    """The messages that a connection has received and not handled, and the task that reads.

    Attributes:
        is_done: all messages that came have been handled.
        reader: the task that reads; None while none does.
    """

    __slots__ = (
        *(
            "_ahead",
            "_batch",
            "_batch_s",
            "_dispatcher",
            "_deadline",
            "_ending",
            "_first",
            "_flusher",
        ),
        *("_frames", "_limits", "_outbox", "_number", "_on_message", "_state", "_stop", "is_done"),
        "reader",
    )

    def __init__(
        self, outbox: Outbox, state: ConnectionState, dispatcher: DispatchQueue, limits: Limits
    ) -> None:
        self._outbox = outbox
        self._state = state
        self._flusher = dispatcher.flusher
        self._dispatcher = dispatcher
        self._limits = limits
        self._on_message = outbox.on_message
        self._ending = dispatcher.ending
        self._batch = limits.max_batch
        self._batch_s = limits.max_batch_s
        self._frames = NO_FRAMES
        self._number = 0  # of the message that is handled next
        self._ahead: Message | None = None  # that message, if it is decoded already
        self._first = 0  # the number of this slice's first message
        self._stop = 0  # that of the first message that this slice does not handle
        self._deadline = 0.0  # of this slice, by ``perf_counter``
        self.is_done = True
        self.reader: Task | None = None

    def add(self, frames: list[Frame]) -> None:
        """Take messages that came at once, and begin a slice of them; older ones are handled."""
        self._frames = frames
        self._number = 0
        self.is_done = False
        self._outbox.arrived(len(frames))
        self.begin_slice()

    def begin_slice(self) -> None:
        """Let this task handle ``Limits.max_batch`` messages, or for ``Limits.max_batch_s``.

        Other tasks have their turn after that: handlers run here, and may take long.
        """
        self._stop = min(self._number + self._batch, len(self._frames))
        self._first = self._number
        if self._stop - self._number > 1:
            self._deadline = perf_counter() + self._batch_s

    def advance(self) -> bool:
        """Handle messages up to one that makes work for the reader's task; whether there is any.

        If not, this slice is over, or the connection. Workers are summoned only then.

        Raises:
            ProtocolError: the peer broke the protocol.
        """
        dispatcher, state = self._dispatcher, self._state
        is_ready = False
        dispatcher.holds = self._flusher.reads = True
        try:
            while self._number < self._stop and not is_ready:
                if self._number != self._first and perf_counter() >= self._deadline:
                    self._stop = self._number
                    break
                frame = self._frames[self._number]
                message, self._ahead = self._ahead, None
                if message is None:
                    message = decode(frame, self._limits)
                self._number += 1
                if self._on_message is not None:
                    self._outbox.tell(self._on_message, False, message)
                state.take(message, frame)
                if state.closed_by is not None:
                    self._stop = self._number = len(self._frames)
                elif dispatcher.held or self._ending:
                    is_ready = dispatcher.is_ready() and not self._is_finish_next()
            if self._number >= len(self._frames):
                self._frames = NO_FRAMES  # those that came may be large
                self.is_done = True
        finally:
            dispatcher.holds = False
            if not is_ready:
                self._flusher.reads = False
                if dispatcher.held or self._ending:
                    dispatcher.reader_rests()
        return is_ready

    def take(self, scope: CancelScope, task: Task) -> Run | None:
        """Give work for the reader's task, begun; None if there is none, as after ``advance``."""
        if self._dispatcher.is_ready():
            work = self._dispatcher.take_in_reader(scope, task)
            if work is not None:
                return work
        while self.advance():
            work = self._dispatcher.take_in_reader(scope, task)
            if work is not None:
                return work
        return None

    def _is_finish_next(self) -> bool:
        """Whether the next message is a Finish, which may be for the call that would begin."""
        if self._number >= self._stop:
            return False
        self._ahead = decode(self._frames[self._number], self._limits)
        return isinstance(self._ahead, Finish)

    # --- what `run_works` asks of it ----------------------------------------------------------

    def returned(self, work: Run, value: object) -> None:
        """See ``DispatchQueue.returned``."""
        self._dispatcher.returned(work, value)

    def raised(self, work: Run, error: BaseException, scope: CancelScope) -> None:
        """See ``DispatchQueue.raised``."""
        self._dispatcher.raised(work, error, scope)

    def take_at_once(self, last: Run, scope: CancelScope, task: Task) -> Run | None:
        """Give work that the calling task can go on to in this step, after ``last``.

        Not if another task reads meanwhile, its scope was cancelled, or its context variables
        were changed; nor if this slice is over.
        """
        dispatcher = self._dispatcher
        was_cancelled = last.left()
        if self.reader is not task:
            dispatcher.go_on()  # the turn in which `last` ended counted on this task
            return None
        dispatcher.in_reader = None
        if was_cancelled:
            return None
        if not have_same_values(task.context, dispatcher.context):
            last.kept_worker()
            return None
        return self.take(scope, task)


guard(Inbox)
