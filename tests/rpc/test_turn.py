"""What is queued in a turn is done at its end; who asks for a turn, and who need not."""

from __future__ import annotations

import threading

import pytest

from trio_capnp.rpc import Turn


class Reference:
    """Something that is let go once."""

    def __init__(self) -> None:
        self.released = 0

    def release(self) -> None:
        self.released += 1


class Loop:
    """Counts how often a turn was asked for."""

    def __init__(self) -> None:
        self.asked = 0
        self.turn = Turn(self.wake)

    def wake(self) -> None:
        self.asked += 1


def test_a_capability_dropped_between_turns_asks_for_a_turn() -> None:
    loop, reference = Loop(), Reference()
    loop.turn.drop(reference)
    assert (loop.asked, reference.released) == (1, 0)
    loop.turn.run()
    assert reference.released == 1


def test_a_capability_dropped_in_a_turn_is_released_at_its_end_without_another() -> None:
    loop, first, second = Loop(), Reference(), Reference()

    def work() -> None:
        loop.turn.drop(first)
        loop.turn.soon(loop.turn.drop, second)
        assert first.released == 0

    loop.turn.enter(work)
    assert (first.released, second.released, loop.asked) == (1, 1, 0)


def test_a_drop_by_another_thread_in_a_turn_asks_for_another_turn() -> None:
    """The turn may be looking for the last time just then."""
    loop, reference = Loop(), Reference()

    def work() -> None:
        thread = threading.Thread(target=loop.turn.drop, args=(reference,))
        thread.start()
        thread.join()

    loop.turn.enter(work)
    assert loop.asked == 1
    loop.turn.run()
    assert reference.released == 1


def test_a_capability_dropped_before_a_turn_fails_is_released() -> None:
    loop, reference = Loop(), Reference()

    def work() -> None:
        loop.turn.drop(reference)
        raise ValueError("of the work")

    with pytest.raises(ValueError, match="of the work"):
        loop.turn.enter(work)
    assert (reference.released, loop.asked) == (1, 0)
