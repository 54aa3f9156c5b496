"""The inbox of a connection: the reader's task handles each message completely before the next.

    message --the core--> call of a plain method: runs in the core's turn
                      \\-> call of an ``async def`` method --no run of it has waited lately--> runs
                       \\                                        in the reader's task, right here
                        \\-- it may wait --> a worker (`_dispatch_queue`)

So a handler that never waits costs no step of another task. The next message may be a call on its
results, and finds them there. A handler that does wait keeps the reader's task. At the end of that
pass of the event loop another task goes on reading (`_reading`), and the first one ends with its
handler, like a worker.

Messages of one read are decoded together, and handled one by one. A call does not begin if the next
message is its Finish.

Source: docs/protocol.md, sections 3.2 and 5.7.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final

from trio_capnp.errors import ProtocolError
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


NO_FRAMES: Final[list[Frame]] = []  # shared; never mutate it

AHEAD: Final = 32
"""Messages that are decoded together. Handling goes through most code of this package for each
message, and the decoder's part of it stays in the processor's caches for several."""


class Inbox:
    """The messages that a connection has received and not handled, and the task that reads.

    Args:
        outbox: told how many messages have arrived.
        state: handles the messages.
        dispatcher: gives the work that the messages make.
        limits: of the connection.

    Attributes:
        is_done: whether all received messages have been handled.
        reader: the task that reads; None while no task does.
        was_cancelled: whether the scope of the task that ended the last work was cancelled.
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
        *("reader", "was_cancelled"),
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
        self._number = 0  # the index of the next message
        self._ahead: list[Message] = []  # the next messages, if decoded already; the next is last
        self._first = 0  # the index of the first message of this slice
        self._stop = 0  # the index behind the last message of this slice
        self._deadline = 0.0  # of this slice, by ``perf_counter``
        self.is_done = True
        self.was_cancelled = False
        self.reader: Task | None = None

    def add(self, frames: list[Frame]) -> None:
        """Take messages that arrived together, and begin a slice. Older messages are handled."""
        self._frames = frames
        self._number = 0
        self.is_done = False
        self._outbox.arrived(len(frames))
        self.begin_slice()

    def begin_slice(self) -> None:
        """Allow ``Limits.max_batch`` further messages, within ``Limits.max_batch_s``.

        Other tasks have a turn after that, because handlers run here and may take long.
        """
        self._stop = min(self._number + self._batch, len(self._frames))
        self._first = self._number
        if self._stop - self._number > 1:
            self._deadline = perf_counter() + self._batch_s

    def advance(self) -> bool:
        """Handle messages up to the first that makes work for the reader's task.

        Returns whether there is such work. If not, the slice or the connection has ended, and
        workers are summoned for other work.

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
                if not self._ahead:
                    self._decode_ahead()
                frame = self._frames[self._number]
                message = self._ahead.pop()
                self._number += 1
                if self._on_message is not None:
                    self._on_message(False, message, frame.size)
                state.take(message, frame)
                if state.closed_by is not None:
                    self._stop = self._number = len(self._frames)
                    self._ahead.clear()
                elif dispatcher.held or self._ending:
                    is_ready = dispatcher.is_ready() and not self._is_finish_next()
            if self._number >= len(self._frames):
                self._frames = NO_FRAMES  # received frames may be large
                self.is_done = True
        finally:
            dispatcher.holds = False
            if not is_ready:
                self._flusher.reads = False
                if dispatcher.held or self._ending:
                    dispatcher.reader_rests()
        return is_ready

    def take(self, scope: CancelScope, task: Task) -> Run | None:
        """Begin the next work of the reader's task, handling messages until there is some.

        Returns None if the slice or the connection has ended.

        Raises:
            ProtocolError: the peer broke the protocol.
        """
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
        if not self._ahead:
            self._decode_ahead()
        return isinstance(self._ahead[-1], Finish)

    def _decode_ahead(self) -> None:
        """Decode the next messages of this slice, which came in one read, up to ``AHEAD``.

        Raises:
            ProtocolError: the next message is malformed.
        """
        made: list[Message] = []
        limits = self._limits
        try:
            for frame in self._frames[self._number : min(self._number + AHEAD, self._stop)]:
                made.append(decode(frame, limits))
        except ProtocolError:  # of a later message, it is raised when that is the next
            if not made:
                raise
        made.reverse()
        self._ahead = made

    # --- a `Source` of `run_works` ------------------------------------------------------------

    def take_at_once(self, last: Run, scope: CancelScope, task: Task) -> Run | None:
        """Begin the work that the calling task can do in this step, after ``last``.

        Returns None if the slice is over, if another task reads now, or if ``last`` has changed
        the task's context variables or had its scope cancelled.

        Args:
            last: the work that the task has ended.
            scope: the task's cancel scope.
            task: the calling task.
        """
        dispatcher = self._dispatcher
        self.was_cancelled = last.left()
        if self.reader is not task:
            dispatcher.go_on()  # no worker was summoned: the turn of `last` counted on this task
            return None
        dispatcher.in_reader = None
        if self.was_cancelled:
            return None
        if not have_same_values(task.context, dispatcher.context):
            last.kept_worker()
            return None
        return self.take(scope, task)


guard(Inbox)
