"""The work that waits for the workers of one connection, and how many workers it needs.

Work that is known never to wait needs one worker for all of it: the worker goes on from one to
the next in one step of its task. Any other work may keep its worker, so each needs one.

    ready:   a  b  W  c  W  d      (W may wait)
    needed:  one for each W, and one for all others: 3
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from trio_capnp.runtime._faces import Work


WAITS: Final = 16
"""Runs that are taken to wait after one that did. To expect no wait where one comes delays the
work behind it by a pass of the event loop; the opposite wakes a task for nothing."""


class Habit:
    """Whether work of one kind may wait, judged by its last runs. The first is taken to wait."""

    __slots__ = ("_waits",)

    def __init__(self) -> None:
        self._waits = 1  # as many of the next runs are taken to wait

    def may_wait(self) -> bool:
        return self._waits > 0

    def note(self, waited: bool) -> None:
        """Learn whether a run has waited, or has kept its worker otherwise."""
        if waited:
            self._waits = WAITS
        elif self._waits:
            self._waits -= 1


class Backlog:
    """Work in the order in which it was submitted.

    Work that finds no other here, as most does, is put into no table.

    Attributes:
        count: how much there is.
    """

    __slots__ = ("_first", "_first_may_wait", "_may_wait", "_ready", "count")

    def __init__(self) -> None:
        self.count = 0
        self._first: Work | None = None  # in front of all in `_ready`
        self._first_may_wait = False
        self._ready: OrderedDict[Work, bool] = OrderedDict()  # with whether it may wait
        self._may_wait = 0

    def workers_needed(self) -> int:
        """How many workers begin all of this without waiting for one another."""
        return min(self.count, self._may_wait + 1)

    def never_waits(self) -> bool:
        """Whether there is work, and all of it is known never to wait."""
        return self.count > 0 and not self._may_wait

    def add(self, work: Work, may_wait: bool) -> None:
        if self.count:
            self._ready[work] = may_wait
        else:
            self._first = work
            self._first_may_wait = may_wait
        self.count += 1
        self._may_wait += may_wait

    def take(self) -> Work:
        """Take the oldest work; there has to be some."""
        if self._first is not None:
            work, may_wait = self._first, self._first_may_wait
            self._first = None
        else:
            work, may_wait = self._ready.popitem(last=False)
        self.count -= 1
        self._may_wait -= may_wait
        return work

    def put_back(self, works: list[Work]) -> None:
        """Put work back in front of all that waits. It may wait, for it was not begun."""
        if self._first is not None:
            self._put_in_front(self._first, self._first_may_wait)
            self._first = None
        for work in reversed(works):
            self._put_in_front(work, may_wait=True)
        self.count += len(works)
        self._may_wait += len(works)

    def _put_in_front(self, work: Work, may_wait: bool) -> None:
        self._ready[work] = may_wait
        self._ready.move_to_end(work, last=False)

    def remove(self, work: Work) -> bool:
        """Take certain work out; False if it is not here."""
        may_wait: bool | None
        if work is self._first:
            may_wait = self._first_may_wait
            self._first = None
        else:
            may_wait = self._ready.pop(work, None)
        if may_wait is None:
            return False
        self.count -= 1
        self._may_wait -= may_wait
        return True

    def clear(self) -> list[Work]:
        """Take all work, oldest first."""
        works = list(self._ready)
        if self._first is not None:
            works.insert(0, self._first)
        self._first = None
        self._ready.clear()
        self.count = self._may_wait = 0
        return works
