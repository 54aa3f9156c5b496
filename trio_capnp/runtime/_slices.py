"""Slices: the time that the workers of one connection run before other tasks have a turn.

    first work of a pass taken --begin--> running --``Limits.max_batch_s`` over--> resting
    resting --one pass of the event loop--> running, in a new slice

A handler that never waits does not let the event loop go on, and its worker takes the next call at
once. So the first worker that finds the slice over rests for one pass of the loop, and then takes
work again. Workers that wake meanwhile park, because else each of them would run one handler in the
same pass.

Source: docs/limits.md, ``max_batch_s``.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trio_capnp.wire._kernel import Passes


class Slice:
    """The slice of one connection's workers.

    Attributes:
        is_resting: whether a worker rests for one pass, to take work again afterwards.
        is_behind: whether workers have parked although work waits. Until no work waits, each
            worker that takes work wakes two others.
    """

    __slots__ = ("_began", "_limit_s", "_pass", "_passes", "is_behind", "is_resting")

    def __init__(self, passes: Passes, limit_s: float) -> None:
        self._passes = passes
        self._limit_s = limit_s
        self._pass = -1
        self._began = 0.0  # in ``perf_counter`` seconds
        self.is_behind: bool = False
        self.is_resting: bool = False

    def begin(self) -> None:
        """Begin to count the time of this pass, if that has not begun."""
        if self._pass != self._passes.count:
            self._pass = self._passes.count
            self._began = perf_counter()

    def is_over(self) -> bool:
        """Whether the workers have used their time in this pass, so the caller must rest."""
        return (
            self._pass == self._passes.count
            and not self.is_resting
            and perf_counter() - self._began > self._limit_s
        )

    def rests(self) -> None:
        """The calling worker rests for one pass, and then calls ``rested``."""
        self.is_behind = True
        self.is_resting = True

    def rested(self) -> None:
        """The resting worker goes on, in a new slice."""
        self.is_resting = False
        self._pass = -1
