"""A report as texts for tables, with rates where there is an earlier report.

The program that is watched chooses every text and number, so a view bounds their count and length,
and has no characters that steer a terminal.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from trio_capnp.cli._failures import encodable, printable
from trio_capnp.cli._watch._units import age_text, size_text

if TYPE_CHECKING:
    from trio_capnp.debugging.debugging_capnp import Connection, Report

MAX_ROWS: Final = 1000
"""Connections of a report that are read, and calls of each."""

MAX_CELL: Final = 80
"""Characters of one text."""

NANO: Final = 1e-9

Totals: TypeAlias = tuple[int, int]
"""The bytes that a connection has received and sent."""


@attrs.frozen(kw_only=True)
class CallRow:
    """One call in flight.

    Attributes:
        connection: its number.
        age_s: seconds since it began.
        way: "in" or "out", as the program sees it.
        method: its name.
        note: "canceled" or nothing.
    """

    connection: int
    age_s: float
    way: str
    method: str
    note: str


@attrs.frozen(kw_only=True)
class ConnectionRow:
    """One connection.

    Attributes:
        number: of the connection, the same in each report.
        peer, role, state: for display.
        age_s: seconds since it was opened.
        calls_in, calls_out: calls in flight.
        tables: the sizes of the five tables.
        received, sent: bytes in a second, or totals in the first view.
        waiting: bytes to be written.
        streams: the bytes in flight of all streams and their windows, or nothing.
        totals: of bytes, for the next view.
    """

    number: int
    peer: str
    role: str
    state: str
    age_s: float
    calls_in: int
    calls_out: int
    tables: Sequence[int]
    received: float
    sent: float
    waiting: int
    streams: str
    totals: Totals


@attrs.frozen(kw_only=True)
class View:
    """A report to be shown.

    Attributes:
        time_ns: of the report, by the program's clock.
        program: its name, its process id and its version of trio_capnp.
        has_rates: whether ``received`` and ``sent`` are rates; else they are totals.
        open: the number of open connections.
        connections: those that were reported, by number.
        calls: of these, the oldest first.
        in_flight: the number of all calls of these.
    """

    time_ns: int
    program: str
    has_rates: bool
    open: int
    connections: Sequence[ConnectionRow]
    calls: Sequence[CallRow]
    in_flight: int

    @property
    def totals(self) -> Mapping[int, Totals]:
        return {row.number: row.totals for row in self.connections}


def view_of(report: Report.Reader, earlier: View | None) -> View:
    """Prepare a report for display.

    Args:
        report: from the program.
        earlier: the view of the report before; None for totals in place of rates.

    Raises:
        WireError: the report is malformed.
    """
    elapsed_s = (report.time - earlier.time_ns) * NANO if earlier is not None else 0.0
    before = earlier.totals if earlier is not None and elapsed_s > 0 else None
    connections = list(islice(report.connections, MAX_ROWS))
    rows = [_connection(each, before, elapsed_s) for each in connections]
    calls = [row for each in connections for row in _calls(each)]
    program, version = _text(report.program), _text(report.version)
    return View(
        time_ns=report.time,
        program=f"{program}, process {report.pid}, trio_capnp {version}",
        has_rates=before is not None,
        open=report.open,
        connections=sorted(rows, key=lambda row: row.number),
        calls=sorted(calls, key=lambda row: row.age_s, reverse=True),
        in_flight=sum(row.calls_in + row.calls_out for row in rows),
    )


def _connection(
    connection: Connection.Reader, before: Mapping[int, Totals] | None, elapsed_s: float
) -> ConnectionRow:
    totals = connection.bytes_received, connection.bytes_sent
    received, sent = map(float, totals)
    if before is not None:
        old_received, old_sent = before.get(connection.number, (0, 0))
        received = max(totals[0] - old_received, 0) / elapsed_s
        sent = max(totals[1] - old_sent, 0) / elapsed_s
    state = connection.phase.name.lower()
    return ConnectionRow(
        number=connection.number,
        peer=_text(connection.peer),
        role=connection.role.name.lower(),
        state="paused" if connection.is_paused and state == "open" else state,
        age_s=connection.age * NANO,
        calls_in=connection.calls_in,
        calls_out=connection.calls_out,
        tables=(
            *(connection.questions, connection.answers, connection.imports),
            *(connection.exports, connection.embargoes),
        ),
        received=received,
        sent=sent,
        waiting=connection.bytes_waiting,
        streams=_streams(connection),
        totals=totals,
    )


def _streams(connection: Connection.Reader) -> str:
    streams = connection.streams
    if not streams.count:
        return ""
    return f"{size_text(streams.bytes_in_flight)} of {size_text(streams.window)}"


def _calls(connection: Connection.Reader) -> Sequence[CallRow]:
    return [
        CallRow(
            connection=connection.number,
            age_s=call.age * NANO,
            way="out" if call.is_outgoing else "in",
            method=_text(call.method),
            note="canceled" if call.is_canceled else "",
        )
        for call in islice(connection.calls, MAX_ROWS)
    ]


def _text(text: str) -> str:
    """The text in one short line, in characters that the terminal has."""
    shown = encodable(printable(text))
    return shown if len(shown) <= MAX_CELL else f"{shown[: MAX_CELL - 3]}..."


# --- the tables -------------------------------------------------------------------------------


@attrs.frozen
class Column:
    """One column of the table of connections.

    Attributes:
        title: its heading.
        text: the cell of a row.
        is_number: whether it is aligned to the right.
    """

    title: str
    text: Callable[[ConnectionRow], str]
    is_number: bool = True


def connection_columns(*, has_rates: bool) -> Sequence[Column]:
    """The columns of the table of connections.

    Args:
        has_rates: whether the bytes are those of a second; else totals.
    """
    per = "/s" if has_rates else ""
    return (
        Column("#", lambda row: str(row.number)),
        Column("peer", lambda row: row.peer, is_number=False),
        Column("role", lambda row: row.role, is_number=False),
        Column("state", lambda row: row.state, is_number=False),
        Column("age", lambda row: age_text(row.age_s)),
        Column("in", lambda row: str(row.calls_in)),
        Column("out", lambda row: str(row.calls_out)),
        Column("q/a/i/e/em", lambda row: "/".join(map(str, row.tables))),
        Column(f"received{per}", lambda row: size_text(row.received)),
        Column(f"sent{per}", lambda row: size_text(row.sent)),
        Column("waiting", lambda row: size_text(row.waiting)),
        Column("streams", lambda row: row.streams, is_number=False),
    )


CALL_TITLES: Final = ("age", "way", "#", "method", "")


def call_cells(row: CallRow) -> Sequence[str]:
    """The cells of a call, below ``CALL_TITLES``."""
    return age_text(row.age_s), row.way, str(row.connection), row.method, row.note


def heading(view: View) -> str:
    """The first line: the program, and the numbers of its connections and calls."""
    return f"{view.program}: {view.open} connections, {view.in_flight} calls in flight"


def left_out(view: View, connections: int, calls: int, in_flight: int) -> tuple[str, str]:
    """The lines below the tables; empty where all is shown.

    Args:
        view: that is shown.
        connections: rows of the table of connections.
        calls: rows of the table of calls.
        in_flight: the calls that this table is about.
    """
    more_connections, more_calls = view.open - connections, in_flight - calls
    return (
        f"... {more_connections} more connections" if more_connections > 0 else "",
        f"... {more_calls} more calls" if more_calls > 0 else "",
    )
