"""Windows alone: answers in any order, errors that go to an heir, the bound for a connection."""

from __future__ import annotations

from functools import partial

from trio_capnp import RpcOverloaded
from trio_capnp.rpc import Adaptive, Fixed, Window
from trio_capnp.rpc._admission import Admission
from trio_capnp.rpc._controllers import FIRST_WINDOW, FLOOR, MAX_WINDOW


def test_an_answer_of_a_later_call_does_not_open_a_barrier() -> None:
    """[J11] A call that is refused at once may be answered before the calls ahead of it."""
    window = Window(Fixed(1000))
    opened: list[str] = []
    first, second = window.sent(10), window.sent(10)
    window.barrier(lambda: opened.append("barrier"))
    window.answered(window.sent(10))
    window.answered(second)
    assert opened == []
    window.answered(first)
    assert opened == ["barrier"]


def test_the_error_of_a_draining_window_wakes_the_writers_of_its_heir() -> None:
    """[J10] [J13] Also an error that comes before there is an heir."""
    error = RpcOverloaded("no more")
    for is_early in (True, False):
        old, heir = Window(Fixed(1000)), Window(Fixed(0))
        flight, blocked = old.sent(10), heir.sent(10)
        woken: list[Window] = []
        heir.wait(blocked, partial(woken.append, heir))
        if is_early:
            old.answered(flight, error)
        old.pass_on_to(heir)
        if not is_early:
            old.answered(flight, error)
        assert heir.error is error
        assert woken == [heir]


def test_windows_of_a_connection_are_at_their_floor_while_too_much_is_in_flight() -> None:
    """It is full until calls of its own, or of other streams, are answered."""
    counts = Admission()
    large, small = (Window(Adaptive(lambda: 0.0), counts=counts) for _ in range(2))
    older = small.sent(2 * FLOOR)
    assert not small.is_full
    flight = large.sent(MAX_WINDOW)
    assert small.size == large.size == FLOOR
    assert not small.is_full, "one message more than the window fits"
    newer = small.sent(FLOOR)
    assert small.is_full
    large.answered(flight)
    assert small.size == FIRST_WINDOW
    assert not small.is_full
    for each in (older, newer):
        small.answered(each)
    assert counts.stream_bytes == 0


def test_a_stream_that_began_before_its_connection_counts_from_its_first_call() -> None:
    counts = Admission()
    window = Window(Fixed(1000))
    flight = window.sent(10)
    window.crosses(Fixed(1000), window, counts)
    assert counts.stream_bytes == 10
    window.answered(flight)
    assert counts.stream_bytes == 0
