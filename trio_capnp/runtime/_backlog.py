"""The work that waits for the workers of one connection, and the number of workers it needs.

All works that are expected never to wait need one worker together, which runs them in one step of
its task. Any other work may keep its worker, so each needs a separate one.

    ready:   a  b  W  c  W  d      (W may wait)
    needed:  one for each W, and one for all others: 3
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from trio_capnp.runtime._faces import Work


WAITS: Final = 16
"""After a run that waited, the next WAITS runs are expected to wait. A wrong expectation of no wait
delays the work behind by a pass of the event loop. The opposite one wakes a task for nothing."""


class Habit:
    """Whether work of one kind may wait, judged by its last runs. The first is expected to wait.

    Attributes:
        waits: the number of next runs that are expected to wait.
    """

    __slots__ = ("waits",)

    def __init__(self) -> None:
        self.waits: int = 1

    def note(self, waited: bool) -> None:
        """Record whether a run has waited, or has kept its worker otherwise."""
        if waited:
            self.waits = WAITS
        elif self.waits:
            self.waits -= 1


class Backlog:
    """Work in the order in which it was submitted.

    Most work finds the backlog empty; it is kept in an attribute, which is faster than a table.

    Attributes:
        count: the number of works.
        may_wait: the number of works that may wait.
    """

    __slots__ = ("_first", "_first_may_wait", "_ready", "count", "may_wait")

    def __init__(self) -> None:
        self.count = 0
        self._first: Work | None = None  # older than all in `_ready`
        self._first_may_wait = False
        self._ready: OrderedDict[Work, bool] = OrderedDict()  # to whether the work may wait
        self.may_wait: int = 0

    def workers_needed(self) -> int:
        """The number of workers with which no work waits for the end of another."""
        return min(self.count, self.may_wait + 1)

    def add(self, work: Work, may_wait: bool) -> None:
        if self.count:
            self._ready[work] = may_wait
        else:
            self._first = work
            self._first_may_wait = may_wait
        self.count += 1
        self.may_wait += may_wait

    def take(self) -> Work:
        """Take the oldest work; the backlog must not be empty."""
        if self._first is not None:
            work, may_wait = self._first, self._first_may_wait
            self._first = None
        else:
            work, may_wait = self._ready.popitem(last=False)
        self.count -= 1
        self.may_wait -= may_wait
        return work

    def put_back(self, works: list[Work]) -> None:
        """Put works back in front of all others. They count as work that may wait."""
        if self._first is not None:
            self._put_in_front(self._first, self._first_may_wait)
            self._first = None
        for work in reversed(works):
            self._put_in_front(work, may_wait=True)
        self.count += len(works)
        self.may_wait += len(works)

    def _put_in_front(self, work: Work, may_wait: bool) -> None:
        self._ready[work] = may_wait
        self._ready.move_to_end(work, last=False)

    def remove(self, work: Work) -> bool:
        """Take out one work. Returns False if it is not here."""
        may_wait: bool | None
        if work is self._first:
            may_wait = self._first_may_wait
            self._first = None
        else:
            may_wait = self._ready.pop(work, None)
        if may_wait is None:
            return False
        self.count -= 1
        self.may_wait -= may_wait
        return True

    def clear(self) -> list[Work]:
        """Take out all work, the oldest first."""
        works = list(self._ready)
        if self._first is not None:
            works.insert(0, self._first)
        self._first = None
        self._ready.clear()
        self.count = self.may_wait = 0
        return works
