"""The window of ``-> stream`` calls on one capability: bytes in flight, and waiting callers.

A call is sent at once, to keep the order of calls and the tables consistent; then its caller waits
until there is room. There is room while the bytes in flight are fewer than the window and the
largest message so far together, so one message more than the window always fits. A ``Controller``
decides the size of the window. While all streams of the connection together have more in flight
than ``MAX_WINDOW``, each window is held to the floor of its controller. The first error sticks. A
caller that awaits none of its calls gets an error once the window is full.

A call on an object of this vat has no way to fill, so its caller waits for the answer of that call.

The stream of a client that reconnects may begin before there is a connection. Once a call of it
goes to a peer, the same window has a controller for the way over the connection.

A stream on a promise moves to the capability that the promise becomes. If that has a window of
its own, the older one drains in the background, and its error goes to its *heir*.

Source: ``docs/protocol.md``, section 13; rows J04 to J15.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from trio_capnp.rpc._controllers import MAX_WINDOW, Controller, Flight

if TYPE_CHECKING:
    from trio_capnp.errors import RpcError
    from trio_capnp.rpc._admission import Admission


class Window:
    """The bytes in flight on one capability: the sizes of whole Call messages.

    Args:
        controller: decides the size.
        connection: to the peer that has the object; None for a capability of this vat.
        is_by_call: whether a caller waits for the answer of its call instead of room.
        counts: of the connection.

    Attributes:
        in_flight: the bytes that were sent and not answered.
        largest: the size of the largest message so far, in bytes.
        calls: how many calls were sent.
        unanswered: how many of them are not answered.
        error: the first error of the stream.
        is_unawaited: no call was awaited since the last one was made.
    """

    __slots__ = (
        "_barriers",
        "_blocked",
        "_heir",
        "calls",
        "connection",
        "controller",
        "counts",
        "error",
        "in_flight",
        "is_by_call",
        "is_unawaited",
        "largest",
        "unanswered",
    )

    def __init__(
        self,
        controller: Controller,
        connection: object = None,
        is_by_call: bool = False,
        counts: Admission | None = None,
    ) -> None:
        self.controller: Controller = controller
        self.connection: object = connection
        self.counts: Admission | None = counts
        self.is_by_call: bool = is_by_call
        self.in_flight: int = 0
        self.largest: int = 0
        self.calls: int = 0
        self.unanswered: int = 0
        self.is_unawaited: bool = False
        self.error: RpcError | None = None
        self._heir: Window | None = None
        self._blocked: deque[Callable[[], None]] = deque()
        self._barriers: list[Barrier] = []

    @property
    def size(self) -> int:
        return self._held_to()

    @property
    def is_full(self) -> bool:
        return self.in_flight >= self._held_to() + self.largest

    def _held_to(self) -> int:
        """The size of the window in view of the other streams on the connection.

        No writer waits for the other streams alone: it has bytes of its own in flight, and their
        answers let it look again.
        """
        controller = self.controller
        if self.counts is not None and self.counts.stream_bytes > MAX_WINDOW:
            return min(controller.size, controller.floor)
        return controller.size

    def has_room(self, flight: Flight) -> bool:
        """Whether the caller of a call may go on."""
        if self.error is not None:
            return True
        return flight.is_answered if self.is_by_call else not self.is_full

    # --- calls --------------------------------------------------------------------------------

    def sent(self, size: int) -> Flight:
        """Count a message of ``size`` bytes, which was just queued."""
        self.calls += 1
        self.unanswered += 1
        flight = Flight(size, self.calls)
        self.controller.left(flight, self.in_flight)
        self.in_flight += size
        if self.counts is not None:
            self.counts.stream_bytes += size
        self.is_unawaited = True
        self.largest = max(self.largest, size)
        if self.in_flight >= self.controller.size + self.largest:
            self.controller.filled()
        return flight

    def crosses(self, controller: Controller, connection: object, counts: Admission) -> None:
        """Measure the way over a connection that was not there when the stream began.

        Callers that wait for the answer of their calls go on doing so.
        """
        self.controller = controller
        self.connection = connection
        self.counts = counts
        counts.stream_bytes += self.in_flight
        self.is_by_call = False

    def answered(self, flight: Flight, error: RpcError | None = None) -> None:
        """Act on the Return of a message: its bytes are in flight no more."""
        flight.is_answered = True
        self.in_flight -= flight.size
        if self.counts is not None:
            self.counts.stream_bytes -= flight.size
        self.unanswered -= 1
        self.controller.answered(flight)
        if error is not None:
            self.fail(error)
        if self._blocked:
            self._let_in()
        if flight.waiting is not None:
            waiting, flight.waiting = flight.waiting, None
            for unblock in waiting:
                unblock()
        if self._barriers:
            self._pass_barriers(flight)

    def fail(self, error: RpcError) -> None:
        """Keep the first error of the stream, and wake every caller that waits for room."""
        if self.error is not None:
            return
        self.error = error
        self._let_in()
        for barrier in self._barriers:
            barrier.open()
        if self._heir is not None:
            self._heir.fail(error)

    def pass_on_to(self, heir: Window) -> None:
        """Drain beside ``heir``, which has the later calls of this stream and gets its error."""
        self._heir = heir
        if self.error is not None:
            heir.fail(self.error)

    # --- waiting ------------------------------------------------------------------------------

    def wait(self, flight: Flight, unblock: Callable[[], None]) -> None:
        """Call ``unblock`` once there is room or an error; earlier waiters come first."""
        if not self.is_by_call:
            self._blocked.append(unblock)
        elif flight.waiting is None:
            flight.waiting = [unblock]
        else:
            flight.waiting.append(unblock)

    def stop_waiting(self, flight: Flight, unblock: Callable[[], None]) -> None:
        if unblock in self._blocked:
            self._blocked.remove(unblock)
        elif flight.waiting is not None and unblock in flight.waiting:
            flight.waiting.remove(unblock)

    def _let_in(self) -> None:
        while self._blocked and (self.error is not None or not self.is_full):
            self._blocked.popleft()()

    # --- barriers -----------------------------------------------------------------------------

    def barrier(self, opened: Callable[[], None]) -> Barrier:
        """Have ``opened`` called once the calls so far are answered or the stream has failed."""
        barrier = Barrier(self.calls, self.unanswered, opened)
        if self.unanswered == 0 or self.error is not None:
            barrier.open()
        else:
            self._barriers.append(barrier)
        return barrier

    def forget_barrier(self, barrier: Barrier) -> None:
        if barrier in self._barriers:
            self._barriers.remove(barrier)

    def _pass_barriers(self, flight: Flight) -> None:
        for barrier in self._barriers:
            if flight.number <= barrier.calls:
                barrier.unanswered -= 1
                if barrier.unanswered == 0:
                    barrier.open()
        self._barriers = [each for each in self._barriers if each.unanswered > 0]


class Barrier:
    """A place in a stream: behind the calls that were made before it.

    Args:
        calls: how many these are.
        unanswered: how many of them are not answered.
        opened: called once, when all are answered or one has failed.
    """

    __slots__ = ("_opened", "calls", "is_open", "unanswered")

    def __init__(self, calls: int, unanswered: int, opened: Callable[[], None]) -> None:
        self.calls: int = calls
        self.unanswered: int = unanswered
        self.is_open: bool = False
        self._opened = opened

    def open(self) -> None:
        if not self.is_open:
            self.is_open = True
            self._opened()
