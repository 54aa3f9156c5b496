"""Every order in which messages can arrive while programs run.

A scene is begun anew for each order. In each vat a program runs, a generator: messages may arrive
wherever it yields, and the yielded value may be a condition that it waits for. Steps of different
vats commute (a link only ever gets longer there), so only orders that differ within a vat are
tried.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from functools import partial
from random import Random
from typing import TypeAlias

import attrs

from tests.rpc.harness.peers import End, Network, Vat

Condition: TypeAlias = "Callable[[], bool] | None"
Program: TypeAlias = Generator[Condition, None, None]
Choose: TypeAlias = Callable[[int], int]


@attrs.define(eq=False)
class Move:
    """A step that may happen next."""

    name: str
    do: Callable[[], None]


class Scene:
    """Vats and their programs. ``check`` is called when all programs and messages are done."""

    def __init__(
        self, network: Network, check: Callable[[], None], programs: dict[Vat, Program]
    ) -> None:
        self.network = network
        self.check = check
        self.programs = programs
        self._waits: dict[Vat, Condition] = dict.fromkeys(programs)

    def play(self, choose: Choose) -> list[str]:
        """Play the scene in one order; return the names of the chosen steps."""
        names: list[str] = []
        try:
            while moves := self._moves():
                move = moves[choose(len(moves))] if len(moves) > 1 else moves[0]
                names.append(move.name)
                move.do()
                assert len(names) < 1000, "the vats talk for ever"
            assert not self.programs, "a program waits for ever"
            self.check()
        except BaseException as error:
            error.add_note(f"in this order: {', '.join(names)}")
            raise
        return names

    def _moves(self) -> list[Move]:
        """The possible next steps; those of one vat alone if no other step can come in between."""
        every: list[Move] = []
        for vat in self.network.vats:
            moves = [self._arrival(end) for end in vat.ends if end.incoming.queue]
            all_links = len(moves) == len(vat.ends)
            if vat in self.programs and self._is_ready(vat):
                moves.append(Move(f"{vat.name} goes on", partial(self._go_on, vat)))
            if moves and all_links:
                return moves
            every += moves
        return every

    def _arrival(self, end: End) -> Move:
        return Move(f"{end.vat.name} gets {end.name(end.incoming.queue[0])}", end.receive_one)

    def _is_ready(self, vat: Vat) -> bool:
        condition = self._waits[vat]
        return condition is None or condition()

    def _go_on(self, vat: Vat) -> None:
        try:
            self._waits[vat] = next(self.programs[vat])
        except StopIteration:
            del self.programs[vat]


def every_order(begin: Callable[[], Scene], at_most: int = 1500) -> int:
    """Play a scene in each possible order; return the number of orders."""
    path: list[int] = []
    count = 0
    while True:
        widths: list[int] = []

        def choose(width: int, widths: list[int] = widths) -> int:
            widths.append(width)
            if len(path) < len(widths):
                path.append(0)
            return path[len(widths) - 1]

        scene = begin()
        scene.network.checks = count % 16 == 0  # checking the rules between messages takes long
        scene.play(choose)
        count += 1
        assert count <= at_most, "too many orders for a test"
        while path and path[-1] == widths[len(path) - 1] - 1:
            path.pop()
        if not path:
            return count
        path[-1] += 1


def some_orders(begin: Callable[[], Scene], count: int, seed: int = 0) -> None:
    """Play a scene in as many orders, drawn by lot."""
    for each in range(count):
        scene = begin()
        scene.network.checks = each % 16 == 0
        scene.play(Random(seed + each).randrange)
