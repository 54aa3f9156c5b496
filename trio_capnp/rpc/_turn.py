"""Turns: work that could come back into the core waits until the tables are whole again.

The core is synchronous, and its parts call one another: a Return settles a question, which resolves
promises, which send the calls that waited in them. Some steps of such a cascade leave the core. A
handler begins, an object is closed, or a cancel scope is cancelled. Code outside may at once call
back into the core, and would find a table or a queue half changed. A handler that began while
``LocalPromise.resolve`` drains its queue, for example, could call through that promise and overtake
the calls that still stand in the queue.

So such work is queued with ``soon`` and done at the end of the *turn*, which is one uninterrupted
run of core code, without a checkpoint:

    begin --> core code changes the tables and queues work --> the queue is run --> end
                                                     ^             |
                                                     +-- more work +

- *Order*: the queue is first in, first out, so calls reach an object in the order in which the core
  queued them.
- *No recursion*: work that is queued by a piece of work goes to the end of the queue. In a chain of
  calls that wait for one another each call takes one step, however long the chain is.
- *No loss*: if a piece of work raises, the rest stays queued, and ``wake`` asks for another turn.

Each entry from outside (a received message, a call by a task) runs one turn by ``enter``, or by
``begin`` and ``end``. Work that is queued outside of any turn asks for one by ``wake``.

Finalizers use a second queue. Python runs ``__del__`` inside any statement, also in the middle of
core code, and on the thread that drops the last reference. So a finalizer only appends to a
``deque`` (``drop``), and the turn releases these references whenever the first queue is empty.

The end of a connection may let go of tens of thousands of capabilities at once, and the release of
each may end an object. They wait in a third queue (``release_later``). Each call of ``run_slice``
takes as many as fit in ``SLICE_S``, and asks for another call, so that other tasks run in between.

Source: ``docs/protocol.md``, section 3.2.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from threading import get_ident
from time import perf_counter
from typing import TYPE_CHECKING, Final

from trio_capnp.wire._kernel import Passes

if TYPE_CHECKING:
    from typing import Protocol, TypeVarTuple, Unpack

    Args = TypeVarTuple("Args")


SLICE_S: Final = 0.002
"""Seconds for which the objects of an ended connection may end before other tasks have a turn."""


if TYPE_CHECKING:

    class Releasable(Protocol):
        def release(self) -> None: ...


class Turn:
    """The queue of one event loop, shared by all its connections; made on the loop's thread.

    Args:
        wake: called when work is queued while no turn is running; arranges for ``run_slice`` to be
            called soon. It must be safe on any thread and inside any statement, because finalizers
            call it.
        will_release: called on the loop's thread; tells whether ``release_dropped`` is going to be
            called anyway, because a task runs and its pass of the event loop will end.

    Attributes:
        is_expected: ``run`` is going to be called, so no other call need be asked for.
        is_over: the event loop has ended.
        later: the references of ``release_later`` that wait.
        passes: the count of the event loop's passes, for budgets of messages and slices of workers.
        handlers: the number of plain handlers that this turn has run. One message may start
            thousands of calls; once ``is_long`` is true, the runtime leaves the rest to its
            workers.
    """

    __slots__ = (
        *("_dropped", "_queue", "_since", "_will_release", "handlers", "is_expected"),
        *("is_over", "is_running", "later", "passes", "thread", "wake"),
    )

    def __init__(
        self, wake: Callable[[], None], will_release: Callable[[], bool] | None = None
    ) -> None:
        self._queue: deque[tuple[Callable[..., None], tuple[object, ...]]] = deque()
        self._dropped: deque[Releasable] = deque()
        self.later: deque[Releasable] = deque()
        self.is_running: bool = False
        self.thread: int = get_ident()
        self.is_over = False
        self.is_expected: bool = False
        self.handlers: int = 0
        self._since = 0.0
        self.passes: Passes = Passes()
        self.wake = wake
        self._will_release = will_release or _never

    def is_here(self) -> bool:
        """Whether the event loop has not ended, and this is its thread. Hot paths inline this."""
        return not self.is_over and get_ident() == self.thread

    def soon(self, work: Callable[[Unpack[Args]], None], *args: *Args) -> None:
        """Queue ``work(*args)`` for the end of this turn, or for a turn of its own."""
        self._queue.append((work, args))
        if not self.is_running:
            self._expect()

    def release_soon(self, reference: Releasable) -> None:
        """Queue the release of a reference, like other work."""
        self.soon(_release, reference)

    def release_later(self, references: list[Releasable]) -> None:
        """Queue very many releases, in order. Each turn does some of them, for ``SLICE_S``."""
        self.later.extend(references)
        self._expect()

    def drop(self, reference: Releasable) -> None:
        """Queue the release of a reference. For finalizers; callable on any thread.

        After the end of the event loop nothing is queued: the interpreter may be ending, and the
        modules that a release needs may be gone.
        """
        if self.is_over:
            return
        self._dropped.append(reference)
        if get_ident() != self.thread or not (self.is_running or self._will_release()):
            self._expect()

    def has_dropped(self) -> bool:
        """Whether a dropped reference waits for its release."""
        return bool(self._dropped)

    def release_dropped(self) -> None:
        """Release the dropped references, outside of any task.

        Work that a release queues waits for a turn.
        """
        if self.is_running:
            return
        try:
            self.is_running = True
            while self._dropped:
                self._dropped.popleft().release()
        finally:
            self.is_running = False
            if self._queue or self._dropped:
                self._expect()

    def _expect(self) -> None:
        """Ask for a turn, unless one is expected already."""
        if not self.is_expected:
            self.is_expected = True
            self.wake()

    def enter(self, work: Callable[[Unpack[Args]], None], *args: *Args) -> None:
        """Do ``work(*args)`` as a turn: work that it queues is done after it, also if it raises.

        Inside a turn, where a plain handler may call this, the work becomes a part of that turn.
        """
        is_first = not self.is_running
        try:
            self.begin()
            work(*args)
        finally:
            if is_first:
                self.end()

    def begin(self) -> None:
        """Begin a turn, unless one is running. The caller ends the turn if none was running before.

        The caller reads ``is_running`` first, and calls this inside its ``try``, because a signal
        handler may raise right after this call.
        """
        if not self.is_running:
            self.handlers = 0
            self.is_running = True

    def is_long(self, limit_s: float) -> bool:
        """Whether the handlers of this turn, from the second on, took over ``limit_s`` seconds.

        The caller asks before the second handler and before each further one; the time runs from
        the first of these calls.
        """
        now = perf_counter()
        if self.handlers <= 2:
            self._since = now
        return now - self._since > limit_s

    def has_queued(self) -> bool:
        """Whether work is queued, or a dropped reference waits."""
        return bool(self._queue or self._dropped)

    def end(self) -> None:
        """End the turn: do the work that it has queued."""
        self.is_running = False
        if self._queue or self._dropped:
            self.run()

    def run(self) -> None:
        """Do all queued work, and the work that this queues. Inside a turn, do nothing."""
        if self.is_running:
            return
        try:
            self.is_expected = False
            self.handlers = 0
            self.is_running = True
            queue = self._queue
            while queue or self._dropped:
                while queue:
                    work, args = queue.popleft()
                    work(*args)
                if self._dropped:
                    self._dropped.popleft().release()
        finally:
            self.is_running = False
            if self._queue or self._dropped:  # a piece of work raised; keep the rest
                self._expect()

    def run_slice(self) -> None:
        """Run, and then release references of the third queue for ``SLICE_S`` seconds."""
        try:
            self.run()
            until = perf_counter() + SLICE_S
            while self.later and not self.is_running:
                self.enter(self.later.popleft().release)
                if perf_counter() >= until:
                    break
        finally:
            if self.later:
                self._expect()


def _release(reference: Releasable) -> None:
    reference.release()


def _never() -> bool:
    return False
