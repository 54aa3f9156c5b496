"""Work queued in a turn is done at its end; drops outside of a turn ask for one."""

from __future__ import annotations

import threading
from time import perf_counter

import pytest

from trio_capnp.rpc import Turn
from trio_capnp.rpc._turn import SLICE_S


class Reference:
    """An object that may be released once."""

    def __init__(self) -> None:
        self.released = 0

    def release(self) -> None:
        self.released += 1


class Loop:
    """Counts the requests for a turn.

    Attributes: in_task: a task runs, and references that it drops are released at the end of its
    pass.
    """

    def __init__(self, *, in_task: bool = False) -> None:
        self.asked = 0
        self.in_task = in_task
        self.turn = Turn(self.wake, lambda: self.in_task)

    def wake(self) -> None:
        self.asked += 1


def test_a_capability_dropped_between_turns_asks_for_a_turn() -> None:
    loop, reference = Loop(), Reference()
    loop.turn.drop(reference)
    assert (loop.asked, reference.released) == (1, 0)
    loop.turn.run()
    assert reference.released == 1


def test_a_capability_that_a_task_drops_is_released_at_the_end_of_its_pass() -> None:
    loop, reference = Loop(in_task=True), Reference()
    loop.turn.drop(reference)
    assert loop.turn.has_dropped()
    loop.turn.release_dropped()
    assert (loop.asked, reference.released, loop.turn.has_dropped()) == (0, 1, False)


def test_a_drop_by_another_thread_while_a_task_runs_asks_for_a_turn() -> None:
    """The pass may be over just then."""
    loop, reference = Loop(in_task=True), Reference()
    thread = threading.Thread(target=loop.turn.drop, args=(reference,))
    thread.start()
    thread.join()
    assert loop.asked == 1


def test_a_release_at_the_end_of_a_pass_leaves_what_it_queues_to_a_turn() -> None:
    """Handlers may be queued, and at the end of a pass no task runs."""
    loop, done = Loop(in_task=True), list[str]()

    class Queueing(Reference):
        def release(self) -> None:
            loop.turn.soon(done.append, "queued")

    loop.turn.drop(Queueing())
    loop.turn.release_dropped()
    assert (loop.asked, done) == (1, [])
    loop.turn.run()
    assert done == ["queued"]


def test_a_release_that_fails_at_the_end_of_a_pass_leaves_the_others_to_a_turn() -> None:
    loop, reference = Loop(in_task=True), Reference()

    class Failing(Reference):
        def release(self) -> None:
            raise ValueError("of the release")

    loop.turn.drop(Failing())
    loop.turn.drop(reference)
    with pytest.raises(ValueError, match="of the release"):
        loop.turn.release_dropped()
    assert loop.asked == 1
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


def test_very_many_releases_leave_other_tasks_a_turn() -> None:
    """Each slice does some of them, in order, with the work that they queue, and asks again."""
    loop, done = Loop(), list[int]()

    class Slow(Reference):
        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

        def release(self) -> None:
            loop.turn.soon(self.work)

        def work(self) -> None:
            until = perf_counter() + SLICE_S
            while perf_counter() < until:
                pass
            done.append(self.number)

    loop.turn.release_later([Slow(number) for number in range(5)])
    assert (loop.asked, done) == (1, [])
    for slices in range(1, 6):
        loop.turn.run_slice()
        assert done == list(range(slices))
        assert bool(loop.turn.later) == (slices < 5)
    assert loop.asked == 5


def test_a_release_that_fails_leaves_the_later_ones_to_another_slice() -> None:
    loop, reference = Loop(), Reference()

    class Failing(Reference):
        def release(self) -> None:
            raise ValueError("a fault")

    loop.turn.release_later([Failing(), reference])
    with pytest.raises(ValueError, match="a fault"):
        loop.turn.run_slice()
    loop.turn.run_slice()
    assert reference.released == 1
