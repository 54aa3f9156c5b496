"""The flow controllers, on a simulated link of 100 ms and 10 MB/s with its own clock."""

from __future__ import annotations

from collections import deque
from typing import Final

import attrs
import pytest

from trio_capnp.rpc import Adaptive, Controller, Fixed, Flight, Window
from trio_capnp.rpc._controllers import FIRST_WINDOW

KIB: Final = 1024
CHUNK: Final = 64 * KIB
SMALL: Final = 8 * KIB
FLOOR: Final = 64 * KIB
MAX_WINDOW: Final = 8 * KIB * KIB
BANDWIDTH: Final = 10e6
ROUND_TRIP_S: Final = 0.1
BDP: Final = BANDWIDTH * ROUND_TRIP_S
"""Bytes on the way at the full rate; the last bytes of a chunk are as long on it as all others."""


@attrs.define
class Link:
    """One bottleneck in a way of a fixed delay, and the stream that goes over it.

    Calls leave the bottleneck one after another, and each is answered a round trip later.
    """

    bandwidth: float = BANDWIDTH
    round_trip_s: float = ROUND_TRIP_S
    now: float = 0.0
    free_at: float = 0.0
    on_the_way: deque[tuple[float, Flight]] = attrs.field(
        factory=lambda: deque[tuple[float, Flight]]()
    )
    window: Window = attrs.field(init=False)
    sizes: list[int] = attrs.field(factory=lambda: list[int]())
    most_in_flight: int = 0

    def __attrs_post_init__(self) -> None:
        self.window = Window(Adaptive(self.clock), self)

    def clock(self) -> float:
        return self.now

    def write(self, size: int) -> None:
        flight = self.window.sent(size)
        self.free_at = max(self.free_at, self.now) + size / self.bandwidth
        self.on_the_way.append((self.free_at + self.round_trip_s, flight))
        self.most_in_flight = max(self.most_in_flight, self.window.in_flight)

    def answer(self) -> None:
        """Pass the time until the next answer."""
        self.now, flight = self.on_the_way.popleft()
        self.window.answered(flight)
        self.sizes.append(self.window.size)

    def write_greedily(self, seconds: float, size: int = CHUNK) -> None:
        """Write whenever the window has room."""
        end = self.now + seconds
        while self.now < end:
            while not self.window.is_full:
                self.write(size)
            self.answer()

    def write_at_rate(self, seconds: float, rate: float, size: int = CHUNK) -> None:
        """Write ``rate`` bytes a second, which the window always has room for."""
        end = self.now + seconds
        next_at = self.now
        while self.now < end:
            if self.on_the_way and self.on_the_way[0][0] <= next_at:
                self.answer()
            else:
                self.now = next_at
                self.write(size)
                next_at += size / rate

    @property
    def is_starting(self) -> bool:
        controller = self.window.controller
        assert isinstance(controller, Adaptive)
        return controller.is_starting


def settled(link: Link) -> Link:
    link.write_greedily(5)
    assert not link.is_starting
    return link


# --- J14 --------------------------------------------------------------------------------------


def test_the_first_window_is_256_kib() -> None:
    """[J14] Five chunks of 64 KiB are in flight when the window is full: one more than fit."""
    link = Link()
    made = 0
    while not link.window.is_full:
        link.write(CHUNK)
        made += 1
    assert made == 5


# --- J15 --------------------------------------------------------------------------------------


def test_an_answer_makes_room() -> None:
    """[J15] A full window has room after the next answer, and wakes the writer that waits."""
    link = Link()
    while not link.window.is_full:
        link.write(CHUNK)
    woken: list[float] = []
    last = link.on_the_way[-1][1]
    assert not link.window.has_room(last)
    link.window.wait(last, lambda: woken.append(link.now))
    link.answer()
    assert woken == [link.now]
    assert not link.window.is_full


def test_answers_of_calls_that_left_before_the_controller_came_tell_nothing() -> None:
    """The stream of a client that reconnects begins before its connection."""
    controller = Adaptive(lambda: 100.0)
    for number in range(20):
        controller.answered(Flight(1024 * 1024, number))
    assert controller.size == FIRST_WINDOW
    assert controller.is_starting


def test_the_window_doubles_in_each_round_of_the_startup() -> None:
    """[J15] While the window is the bound, the bandwidth that is measured grows with it."""
    link = Link(bandwidth=1e12)
    for _ in range(4):
        before = link.window.size
        link.write_greedily(ROUND_TRIP_S * 1.5)
        assert link.is_starting
        assert link.window.size >= 1.5 * before
    assert link.window.size >= 3 * KIB * KIB


def test_the_startup_ends_when_the_bandwidth_grows_no_more() -> None:
    """[J15] The link is full after some rounds, and a larger window does not make it faster."""
    link = Link()
    link.write_greedily(0.15)
    assert link.is_starting
    link.write_greedily(2)
    assert not link.is_starting
    assert max(link.sizes) <= 4 * BDP


def test_the_window_converges_to_one_to_two_products_of_bandwidth_and_delay() -> None:
    """[J15] It stays there, but for the moments in which the round trip is measured anew."""
    link = settled(Link())
    link.sizes.clear()
    link.write_greedily(60)
    steady = [size for size in link.sizes if size]
    assert min(steady) >= BDP
    assert max(steady) <= 2 * BDP
    assert len(steady) > 0.9 * len(link.sizes)


@pytest.mark.parametrize("share", [0.05, 0.5])
def test_a_writer_that_sends_too_little_does_not_shrink_the_window(share: float) -> None:
    """[J15] Its rate tells nothing about the bandwidth."""
    link = settled(Link())
    before = link.window.size
    link.write_at_rate(60, share * BANDWIDTH)
    assert link.window.size == before


def test_the_window_shrinks_when_the_bandwidth_drops() -> None:
    """[J15] To one to two of the new products."""
    link = settled(Link())
    link.bandwidth = BANDWIDTH / 4
    link.write_greedily(20)
    link.sizes.clear()
    link.write_greedily(10)
    steady = [size for size in link.sizes if size]
    assert min(steady) >= BDP / 4
    assert max(steady) <= 2 * BDP / 4 + CHUNK


def test_the_window_grows_again_with_the_bandwidth() -> None:
    """[J15] A steady window is above one product, so it sees that more fits."""
    link = settled(Link())
    link.bandwidth = BANDWIDTH * 4
    link.write_greedily(20)
    assert link.window.controller.size >= 4 * BDP or link.window.size == 0


@pytest.mark.parametrize("bandwidth", [1e5, 1e6])
def test_the_window_does_not_shrink_below_its_floor(bandwidth: float) -> None:
    """[J15] 64 KiB, although the product of this link is less."""
    link = Link(bandwidth=bandwidth, round_trip_s=0.001)
    link.write_greedily(8000 * SMALL / bandwidth, SMALL)
    assert [size for size in link.sizes if size][-1] == FLOOR


# --- bounds -----------------------------------------------------------------------------------


def test_the_window_is_bounded() -> None:
    """The bytes in flight lie in the memory of either side, so 8 MiB and a message are the most."""
    link = Link(bandwidth=1e9, round_trip_s=1)
    link.write_greedily(30)
    assert max(link.sizes) == MAX_WINDOW
    assert link.most_in_flight < MAX_WINDOW + 2 * CHUNK


def test_a_queue_does_not_pass_for_a_longer_way() -> None:
    """The floor keeps a queue, and its time is no round trip that the window may grow by."""
    link = Link(bandwidth=1e8, round_trip_s=0.0001)
    link.write_greedily(60, SMALL)
    assert {size for size in link.sizes[-50_000:] if size} == {FLOOR}


def test_a_round_trip_that_becomes_longer_is_measured_again() -> None:
    """After at most ten seconds, with one call at a time."""
    link = settled(Link())
    link.round_trip_s = 4 * ROUND_TRIP_S
    link.write_greedily(60)
    assert max(link.sizes[-20:]) >= 3 * BDP


def test_a_larger_floor_is_the_least_size_and_may_exceed_the_bound() -> None:
    floor = 2 * MAX_WINDOW
    link = Link(bandwidth=1e6)
    link.window = Window(Adaptive(link.clock, floor), link)
    link.write_greedily(60)
    assert set(link.sizes) <= {floor, 0}


def test_a_clock_that_stands_still_changes_nothing() -> None:
    """The clock of a test may."""
    window = Window(Adaptive(lambda: 7.0))
    for _ in range(100):
        window.answered(window.sent(CHUNK))
    assert window.size == 256 * KIB


def test_a_slow_reader_slows_the_writer_within_one_window() -> None:
    """An object that stops answering is sent no more than the window and a message."""
    link = settled(Link())
    left = 0
    while not link.window.is_full:
        link.write(CHUNK)
        left += CHUNK
    assert link.window.in_flight <= link.window.size + 2 * CHUNK
    assert left <= link.window.size + 2 * CHUNK


@pytest.mark.parametrize(
    "controller", [Fixed(1000), Adaptive(lambda: 0.0)], ids=["fixed", "adaptive"]
)
def test_both_controllers_serve_the_same_window(controller: Controller) -> None:
    """A controller has a size, and is told of calls, of a full window and of answers."""
    window = Window(controller)
    flights: list[Flight] = []
    while not window.is_full:
        flights.append(window.sent(controller.size // 4))
    assert len(flights) == 5
    for flight in flights:
        window.answered(flight)
    assert window.in_flight == 0
