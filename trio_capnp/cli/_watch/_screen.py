"""A view as a full screen, drawn with rich."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from trio_capnp.cli._watch._keys import Key
from trio_capnp.cli._watch._units import age_text
from trio_capnp.cli._watch._view import (
    CALL_TITLES,
    CallRow,
    ConnectionRow,
    View,
    call_cells,
    connection_columns,
    heading,
    left_out,
)

HELP: Final = "q quit   up, down: the calls of one connection   a: of all"
LEGEND: Final = "q/a/i/e/em: questions, answers, imports, exports, embargoes"

FIXED_LINES: Final = 8
"""Lines of a screen that are no rows: heading, two titles, two lines for the rows that are left
out, an empty line, the legend and the keys."""

OLD_CALL_S: Final = 10.0
"""The age from which a call is highlighted."""

STATE_STYLES: Final = {"open": "green", "paused": "yellow", "draining": "cyan", "closing": "red"}


@attrs.define
class Screen:
    """The state of the display.

    Attributes:
        view: the latest.
        selected: the number of the connection whose calls are shown; None for all.
        silent_s: seconds for which the program has not answered; 0 while it does.
    """

    view: View
    selected: int | None = None
    silent_s: float = 0.0

    def press(self, key: Key) -> None:
        """Change the selection."""
        numbers = [row.number for row in self.view.connections]
        if key is Key.ALL or not numbers:
            self.selected = None
        elif self.selected not in numbers:
            self.selected = numbers[0 if key is Key.DOWN else -1]
        else:
            step = 1 if key is Key.DOWN else -1
            at = numbers.index(self.selected) + step
            self.selected = numbers[min(max(at, 0), len(numbers) - 1)]

    def drawing(self, height: int) -> RenderableType:
        """Draw the view.

        Args:
            height: lines of the terminal.
        """
        view = self.view
        calls, in_flight = view.calls, view.in_flight
        for row in view.connections:
            if row.number == self.selected:
                calls = [call for call in calls if call.connection == row.number]
                in_flight = row.calls_in + row.calls_out
        for_connections, for_calls = _shares(height, len(view.connections), len(calls))
        rows = self._in_sight(view.connections, for_connections)
        calls = calls[:for_calls]
        more_connections, more_calls = left_out(view, len(rows), len(calls), in_flight)
        return Group(
            self._heading(),
            _connection_table(rows, self.selected, has_rates=view.has_rates),
            Text(more_connections, style="dim"),
            Text(),
            _call_table(calls),
            Text(more_calls, style="dim"),
            Text(LEGEND, style="dim", no_wrap=True),
            Text(HELP, style="dim", no_wrap=True),
        )

    def _heading(self) -> Text:
        line = Text(heading(self.view), style="bold", no_wrap=True, overflow="ellipsis")
        if self.silent_s:
            line = Text(f"no answer for {age_text(self.silent_s)}: ", style="red") + line
        return line

    def _in_sight(self, rows: Sequence[ConnectionRow], most: int) -> Sequence[ConnectionRow]:
        """As many rows as there is room for, the selected one among them."""
        at = next((i for i, row in enumerate(rows) if row.number == self.selected), 0)
        first = max(at - most + 1, 0)
        return rows[first : first + most]


def _shares(height: int, connections: int, calls: int) -> tuple[int, int]:
    """The rows of the two tables: half of the screen for each, and the rest of the other's half."""
    rows = max(height - FIXED_LINES, 2)
    for_connections = min(connections, max(rows // 2, rows - calls))
    return for_connections, min(calls, rows - for_connections)


def _connection_table(
    rows: Sequence[ConnectionRow], selected: int | None, *, has_rates: bool
) -> Table:
    columns = connection_columns(has_rates=has_rates)
    table = _empty_table()
    for column in columns:
        table.add_column(
            column.title, justify="right" if column.is_number else "left", no_wrap=True
        )
    for row in rows:
        cells = [Text(column.text(row)) for column in columns]
        style = STATE_STYLES.get(row.state, "")
        table.add_row(*cells, style="reverse" if row.number == selected else style)
    return table


def _call_table(rows: Sequence[CallRow]) -> Table:
    table = _empty_table()
    for title, justify in zip(CALL_TITLES, ("right", "left", "right", "left", "left"), strict=True):
        table.add_column(title, justify="right" if justify == "right" else "left", no_wrap=True)
    for row in rows:
        style = "yellow" if row.age_s >= OLD_CALL_S else ""
        table.add_row(*map(Text, call_cells(row)), style=style)
    return table


def _empty_table() -> Table:
    return Table(box=None, padding=(0, 2, 0, 0), header_style="bold underline")
