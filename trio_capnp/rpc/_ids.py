"""The ids of table entries: one type for each table.

One side chooses an id, and the id names an entry in a table of each side. A question here is an
answer at the peer, and an export here is an import at the peer. A function that acts on a message
converts the id to the type of its own table on its first lines.

Source: rpc.capnp, "The Four Tables"; ``docs/protocol.md``, sections 3 and 3.1.
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
"""Set in the ids of questions that want no Return (``onlyPromisePipeline``)."""

CALLEE_CHOSEN: Final = 1 << 30
"""From here to ``NO_RETURN_BIT``, the callee chooses ids (level 3); a caller never takes one."""


class IdAllocator:
    """Gives the lowest free number, because many peers keep their tables as arrays."""

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
