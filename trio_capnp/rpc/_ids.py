"""Numbers that name entries of tables, each kind a type of its own.

An id is chosen by one side and names an entry in a table of each: our question is the peer's
answer, our export the peer's import. Who flips them does so on the first line of a handler.

Source: rpc.capnp, "The Four Tables".
"""

from __future__ import annotations

from heapq import heappop, heappush
from typing import Final, NewType

QuestionId = NewType("QuestionId", int)
AnswerId = NewType("AnswerId", int)
ImportId = NewType("ImportId", int)
ExportId = NewType("ExportId", int)
EmbargoId = NewType("EmbargoId", int)

NO_RETURN_BIT: Final = 1 << 31
"""Set in the ids of questions to which no Return comes (``onlyPromisePipeline``)."""

CALLEE_CHOSEN: Final = 1 << 30
"""From here to ``NO_RETURN_BIT`` ids are the callee's to choose; a caller never does."""


class IdAllocator:
    """Gives the lowest free number, as peers expect it of us: their tables are arrays."""

    __slots__ = ("_freed", "_next")

    def __init__(self) -> None:
        self._freed: list[int] | None = None  # a heap; most connections free few ids
        self._next = 0

    def take(self) -> int:
        if self._freed:
            return heappop(self._freed)
        number = self._next
        if number >= CALLEE_CHOSEN:
            raise OverflowError("every id of this table is in use")
        self._next = number + 1
        return number

    def free(self, number: int) -> None:
        if self._freed is None:
            self._freed = []
        heappush(self._freed, number)
