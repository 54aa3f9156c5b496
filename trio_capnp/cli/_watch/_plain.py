"""A view as plain text, for scripts and logs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from trio_capnp.cli._watch._view import (
    CALL_TITLES,
    View,
    call_cells,
    connection_columns,
    heading,
    left_out,
)

MAX_PRINTED_CALLS: Final = 100


def plain_text(view: View) -> str:
    """The whole view: a line of numbers, the connections, the oldest calls."""
    columns = connection_columns(has_rates=view.has_rates)
    calls = view.calls[:MAX_PRINTED_CALLS]
    more_connections, more_calls = left_out(view, len(view.connections), len(calls), view.in_flight)
    lines = [heading(view)]
    if view.connections:
        rows = [[column.text(row) for column in columns] for row in view.connections]
        titles = [column.title for column in columns]
        lines += _table(titles, rows, [column.is_number for column in columns])
        lines += [more_connections] if more_connections else []
    if calls:
        lines.append("")
        lines += _table(CALL_TITLES, [*map(call_cells, calls)], (True, False, True, False, False))
        lines += [more_calls] if more_calls else []
    return "".join(f"{line}\n" for line in lines)


def _table(
    titles: Sequence[str], rows: Sequence[Sequence[str]], are_numbers: Sequence[bool]
) -> Iterator[str]:
    widths = [max(map(len, cells)) for cells in zip(titles, *rows, strict=True)]
    for cells in (titles, *rows):
        padded = (
            cell.rjust(width) if is_number else cell.ljust(width)
            for cell, width, is_number in zip(cells, widths, are_numbers, strict=True)
        )
        yield "  ".join(padded).rstrip()
