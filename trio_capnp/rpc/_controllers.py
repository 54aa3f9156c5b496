"""Flow controllers of ``-> stream`` calls: they decide how many bytes may be in flight.

A ``Controller`` has the size of a window, and is told of each call that leaves (a ``Flight``), of a
window that is full, and of each answer. The window itself is in ``_flow``.

``Fixed`` keeps one size. ``Adaptive`` follows the *bandwidth-delay product* (BDP) of the way to the
object and back: its bandwidth, which is the rate of the answers, multiplied by the round trip of a
call that waits behind no other. A window of one BDP keeps the way busy, and bytes above it wait in
a queue. Bytes in one round trip are one *round*, and only *used* rounds count, in which the writer
has filled the window: a writer that sends too little tells nothing about the bandwidth.

    STARTUP  the size is STARTUP_GAIN BDPs as measured, so it doubles in each used round for as long
             as the window is the bound. It never shrinks.
       | for FLAT_ROUNDS used rounds, the bandwidth has grown by less than STILL_GROWS
       v
    STEADY   after each used round the size is GAIN BDPs. The bandwidth is the best of the last
             MEMORY used rounds, so a window shrinks that many rounds after the bandwidth.
       | no shorter round trip was seen for    ^ the first call that left meanwhile is answered:
       v PROBE_EVERY_S                         | its round trip is the new measure
    PROBE    the size is 0: one call at a time, so that the queue drains

The bytes of a window stay in memory at both ends, so ``MAX_WINDOW`` bounds the size. It bounds the
bytes of all windows of a connection as well: above it, each window is no larger than its floor.

Source: ``docs/protocol.md``, section 13; rows J14 and J15. Cardwell et al., "BBR:
Congestion-Based Congestion Control", ACM Queue 14 (2016), which measures in the same way.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

FLOOR: Final = 64 * 1024
"""The least window, in bytes: the fixed window of the reference implementation."""

FIRST_WINDOW: Final = 256 * 1024
"""The window before anything is known, in bytes. The reference implementation has the same."""

MAX_WINDOW: Final = 8 * 1024 * 1024
"""The largest window, in bytes, because all of it may lie in the memory of either side. It fills a
line of 1 Gbit/s at 64 ms. It is as large as ``Limits.send_high_water``, so that a stream that is
not read does not hold back the calls of the peer."""

STARTUP_GAIN: Final = 2.0
GAIN: Final = 1.75
"""BDPs in the steady window. More than one, so that a bandwidth that has grown is seen, and the way
stays busy while answers come in batches; at most two, because bytes above one BDP only wait."""

STILL_GROWS: Final = 1.25
FLAT_ROUNDS: Final = 3
MEMORY: Final = 8
PROBE_EVERY_S: Final = 10.0


class Flight:
    """One streaming call on its way.

    Attributes:
        size: its bytes.
        number: how many calls the window had sent with this one.
        is_answered: whether its Return is there.
        waiting: the functions that wait for the answer of this call; None if there are none.
        left_at: when it left, in seconds.
        position: the bytes that had left, with this call.
        answered: the bytes that had been answered when it left.
        answered_at: when the last of these was answered.
    """

    __slots__ = (
        "answered",
        "answered_at",
        "is_answered",
        "left_at",
        "number",
        "position",
        "size",
        "waiting",
    )

    def __init__(self, size: int, number: int) -> None:
        self.size: int = size
        self.number: int = number
        self.is_answered: bool = False
        self.waiting: list[Callable[[], None]] | None = None
        self.left_at: float = 0.0
        self.position: int = 0
        self.answered: int = 0
        self.answered_at: float = 0.0


class Controller:
    """The size of a window. This base keeps it: a ``Fixed`` controller is no more.

    Attributes:
        size: the window, in bytes.
        floor: the window while all streams of the connection together have too much in flight.
    """

    __slots__ = ("floor", "size")

    def __init__(self, size: int) -> None:
        self.size: int = size
        self.floor: int = size

    def left(self, flight: Flight, in_flight: int) -> None:
        """Note a call that has left. ``in_flight`` bytes were under way before it."""

    def filled(self) -> None:
        """Note that the last call has filled the window."""

    def answered(self, flight: Flight) -> None:
        """Note the answer of a call."""


class Fixed(Controller):
    """A window of one size."""

    __slots__ = ()


class Adaptive(Controller):
    """A window that follows the bandwidth-delay product.

    Args:
        clock: gives the time, in seconds.
        floor: the least size, in bytes. The first and the largest size are never less.
    """

    __slots__ = (
        "_answered",
        "_answered_at",
        "_clock",
        "_flat",
        "_full",
        "_ground",
        "_left",
        "_max",
        "_probe_from",
        "_rate",
        "_rates",
        "_round",
        "_round_ends",
        "_shortest",
        "_shortest_at",
        "_target",
        "is_starting",
    )

    def __init__(self, clock: Callable[[], float], floor: int = FLOOR) -> None:
        self._clock = clock
        self.floor: int = floor
        self._max: int = max(MAX_WINDOW, floor)
        self.size: int = max(FIRST_WINDOW, floor)
        self.is_starting: bool = True
        self._target: int = self.size  # the size, but while it is 0 to probe
        self._left: int = 0  # bytes, all of them
        self._full: int = 0  # bytes that had left when the window was last full
        self._answered: int = 0  # bytes, all of them
        self._answered_at: float = 0.0
        self._round: int = 0
        self._round_ends: int = 0  # with the answer of a call that left when so much was answered
        self._rates: list[float] = [0.0] * MEMORY  # the best rate of each round, bytes a second
        self._rate: float = 0.0  # the best of ``_rates``
        self._ground: float = 0.0  # the rate that startup has to exceed
        self._flat: int = 0  # used rounds in which it has not
        self._shortest: float = 0.0  # the shortest round trip, in seconds; 0 if none is known
        self._shortest_at: float = 0.0  # when it was measured
        self._probe_from: int = -1  # bytes that had left when the probe began; -1 if there is none

    def left(self, flight: Flight, in_flight: int) -> None:
        now = self._clock()
        if in_flight == 0:
            self._answered_at = now  # else the pause would count as time of slow answers
        self._left += flight.size
        flight.left_at = now
        flight.position = self._left
        flight.answered = self._answered
        flight.answered_at = self._answered_at

    def filled(self) -> None:
        self._full = self._left

    def answered(self, flight: Flight) -> None:
        if not flight.position:
            return  # it left before this controller was there
        now = self._clock()
        self._answered += flight.size
        self._answered_at = now
        self._measure_round_trip(flight, now)
        is_used = self._full >= flight.position
        self._measure_rate(flight, now, is_used)
        if flight.answered >= self._round_ends:
            self._round_ends = self._answered
            if is_used:
                self._end_round(now)

    def _measure_round_trip(self, flight: Flight, now: float) -> None:
        took = now - flight.left_at
        if self._probe_from >= 0 and flight.position > self._probe_from:
            self._probe_from = -1
            self.size = self._target
            self._shortest = 0.0
        if took > 0 and (self._shortest == 0 or took <= self._shortest):
            self._shortest = took
            self._shortest_at = now

    def _measure_rate(self, flight: Flight, now: float, is_used: bool) -> None:
        took = now - flight.answered_at
        if took <= 0:
            return  # a clock of a test may stand still
        rate = (self._answered - flight.answered) / took
        if is_used or rate > self._rate:
            place = self._round % MEMORY
            self._rates[place] = max(self._rates[place], rate)
            self._rate = max(self._rate, rate)

    def _end_round(self, now: float) -> None:
        if self.is_starting:
            self._look_for_end_of_startup()
        gain = STARTUP_GAIN if self.is_starting else GAIN
        target = int(gain * self._rate * self._shortest)
        if self.is_starting or target == 0:
            target = max(target, self._target)
        self._target = min(max(target, self.floor), self._max)
        if self._probe_from < 0:
            self.size = self._target
            if not self.is_starting and now - self._shortest_at > PROBE_EVERY_S:
                self._probe_from = self._left
                self.size = 0
        self._round += 1
        self._rates[self._round % MEMORY] = 0.0
        self._rate = max(self._rates)

    def _look_for_end_of_startup(self) -> None:
        if self._rate >= STILL_GROWS * self._ground:
            self._ground = self._rate
            self._flat = 0
        else:
            self._flat += 1
            self.is_starting = self._flat < FLAT_ROUNDS
