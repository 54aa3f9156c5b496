"""Turns: what must not happen in the middle of something else happens at its end.

One turn is one uninterrupted run of core code. Work that could come back into the core (a
handler that begins, an object that is closed, a scope that is cancelled) is queued while the
tables change and done when they are whole again, in the order it was queued.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from threading import get_ident
from time import perf_counter
from typing import TYPE_CHECKING, Protocol

from trio_capnp.wire._kernel import Passes

if TYPE_CHECKING:
    from typing import TypeVarTuple, Unpack

    Args = TypeVarTuple("Args")


class Releasable(Protocol):
    def release(self) -> None: ...


class Turn:
    """The queue of one event loop, shared by all its connections; made on its thread.

    ``wake`` is called when something is queued while no turn is running; it must arrange for
    ``run`` to be called soon. It has to be safe in any thread and inside any statement, since
    finalizers use it.

    ``will_release``, asked on the loop's thread, says that ``release_dropped`` is going to be
    called in any case: a task runs, and what it drops is released at the end of its pass.

    ``is_expected`` says that ``run`` is going to be called, so that no other need ask for it.
    ``passes`` counts those of the event loop, for budgets of messages and slices of workers.

    ``handlers`` counts the plain handlers that this turn has run: one message may let thousands
    of calls go, and the runtime leaves the rest to its workers when ``is_long`` says so.
    """

    __slots__ = (
        *("_dropped", "_queue", "_since", "_will_release"),
        *("handlers", "is_expected", "is_over", "is_running", "passes", "thread", "wake"),
    )

    def __init__(
        self, wake: Callable[[], None], will_release: Callable[[], bool] | None = None
    ) -> None:
        self._queue: deque[tuple[Callable[..., None], tuple[object, ...]]] = deque()
        self._dropped: deque[Releasable] = deque()
        self.is_running = False
        self.thread = get_ident()
        self.is_over = False  # the event loop has ended
        self.is_expected = False
        self.handlers = 0
        self._since = 0.0
        self.passes = Passes()
        self.wake = wake
        self._will_release = will_release or _never

    def is_here(self) -> bool:
        """Whether the event loop goes on, and this is its thread. Hot paths ask in place."""
        return not self.is_over and get_ident() == self.thread

    def soon(self, work: Callable[[Unpack[Args]], None], *args: *Args) -> None:
        """Queue ``work(*args)`` for the end of this turn, or for a turn of its own."""
        self._queue.append((work, args))
        if not self.is_running:
            self._expect()

    def release_soon(self, reference: Releasable) -> None:
        """Queue the release of a reference, like other work."""
        self.soon(_release, reference)

    def drop(self, reference: Releasable) -> None:
        """Queue the release of a reference: what a finalizer does, on whatever thread.

        After the event loop there is nothing to release: the interpreter may be ending, and the
        modules that a release needs may be gone.
        """
        if self.is_over:
            return
        self._dropped.append(reference)
        if get_ident() != self.thread or not (self.is_running or self._will_release()):
            self._expect()

    def has_dropped(self) -> bool:
        """Whether a reference waits for its release."""
        return bool(self._dropped)

    def release_dropped(self) -> None:
        """Release what was dropped, outside of any task; what that queues waits for a turn."""
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
        """Have a turn run soon, unless one is going to."""
        if not self.is_expected:
            self.is_expected = True
            self.wake()

    def enter(self, work: Callable[[Unpack[Args]], None], *args: *Args) -> None:
        """Do ``work(*args)`` as a turn: what it queues is done after it, also if it raises.

        Inside a turn (a plain handler may come here) it is a part of that one.
        """
        is_first = not self.is_running
        try:
            self.begin()
            work(*args)
        finally:
            if is_first:
                self.end()

    def begin(self) -> None:
        """Begin a turn, unless one is running. The caller ends it if none was running.

        The caller asks ``is_running`` first, and begins inside its ``try``: a signal handler may
        raise right behind this.
        """
        if not self.is_running:
            self.handlers = 0
            self.is_running = True

    def is_long(self, limit_s: float) -> bool:
        """Whether the handlers that this turn ran took so many seconds, from the second one on.

        Asked before the second one and each further: it counts the time from the first asking.
        """
        now = perf_counter()
        if self.handlers <= 2:
            self._since = now
        return now - self._since > limit_s

    def has_queued(self) -> bool:
        """Whether anything is queued."""
        return bool(self._queue or self._dropped)

    def end(self) -> None:
        """Do what the turn has queued."""
        self.is_running = False
        if self._queue or self._dropped:
            self.run()

    def run(self) -> None:
        """Do all that is queued, and what that queues in turn. Not reentrant: inside, a no-op."""
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
            if self._queue or self._dropped:  # something raised; the rest is not lost
                self._expect()


def _release(reference: Releasable) -> None:
    reference.release()


def _never() -> bool:
    return False
