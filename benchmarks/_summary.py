"""The rows that count, the goal of each, and whether it is reached."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from typing import Final

import attrs

from benchmarks._markdown import Row, short, spread, table
from benchmarks._records import Line, by, good, median, number, of_kind

BASE: Final = "pycapnp"
COMPILED: Final = "trio_capnp"
COMPILED_DEF: Final = "trio_capnp-def"
PURE: Final = "trio_capnp-pure"
PURE_DEF: Final = "trio_capnp-pure-def"
PURE_MARK: Final = 0.9


@attrs.frozen
class Goal:
    """The goal of one row, as a ratio to the base in the same repetition.

    Attributes:
        title: the row's name in the summary.
        spec: the benchmark, as run.py writes it.
        goal: for handlers that are `async def`.
        plain: for plain `def` handlers.
        cxx: the ratio of Cap'n Proto 1.4.0, C++ built with -O2, in a run of 2026-11-29 on a machine
            of the same kind; None where it was not measured.
        memory: a figure in KiB that is held against the goals in place of the ratio, the smaller
            the better.
        pure: whether the interpreted form has a mark in this row.
    """

    title: str
    spec: str
    goal: float
    plain: float
    cxx: float | None = None
    memory: str = ""
    pure: bool = True

    def reached(self, value: float, goal: float) -> str:
        """The goal as a cell of the table, and whether the value reaches it."""
        sign, words = (-1, "<= ") if self.memory else (1, "")
        verdict = "reached" if sign * value >= sign * goal else "not reached"
        return f"{words}{goal:g}: {verdict}"


GOALS: Final = (
    Goal("pingpong", "pingpong", 4.5, 5, 3.4),
    Goal("64 outstanding, a task each", "concurrent:64", 3.5, 4, 5.7),
    Goal("1024 outstanding, a task each", "concurrent:1024", 3, 3.5, 5.3, pure=False),
    Goal("64 outstanding, promises", "batch:64", 4, 6, 6.8),
    Goal("1024 outstanding, promises", "batch:1024", 4, 6, 6.4),
    Goal("pipeline, depth 8", "pipeline", 5, 7, 9.1),
    Goal("payload 64 KiB", "payload:65536", 4, 4.5, 2.9),
    Goal("payload 1 MiB", "payload:1048576", 4, 4, 1.0),
    Goal("stream 16 KiB", "stream:16384", 15, 15, 24.8),
    Goal("capabilities, fresh and released", "caps", 3.5, 4.5, 3.2),
    Goal("cancelled calls", "cancel", 3, 3, 13.6, pure=False),
    Goal("opening connections", "connections:500", 1.2, 1.2, 3.8, pure=False),
    Goal("connections, KiB each at the server", "connections:500", 30, 30, memory="server_kib"),
)
MESSAGE_GOAL: Final = 3.0
MESSAGE_TASKS: Final = ("build from keywords", "build by fields", "read")
HEADING: Final = (
    "row", f"async def: rate, x {BASE}", f"CPU, x {BASE}", "goal", f"def: rate, x {BASE}",
    f"CPU, x {BASE}", "goal", "async of def", "C++ 1.4",
)  # fmt: skip
PURE_HEADING: Final = (
    "row", f"async def: rate, x {BASE}", f"CPU, x {BASE}", "mark", f"def: rate, x {BASE}",
    f"CPU, x {BASE}",
)  # fmt: skip
MESSAGE_HEADING: Final = ("row", f"CPU, x {BASE}", "goal")


def rate_ratios(lines: Sequence[Line], base: Sequence[Line]) -> list[float]:
    """How many times the base's rate, for each repetition that both were in."""
    rates = {line["run"]: number(line, "rate") for line in base}
    return [number(line, "rate") / rates[line["run"]] for line in lines if line["run"] in rates]


def cpu_us(line: Line) -> float:
    """CPU time of both sides together, for one operation."""
    return number(line, "client_us") + number(line, "server_us")


def cpu_ratios(lines: Sequence[Line], base: Sequence[Line]) -> list[float]:
    """How many times less CPU time than the base, for each repetition that both were in."""
    costs = {line["run"]: cpu_us(line) for line in base}
    return [
        costs[line["run"]] / cpu_us(line)
        for line in lines
        if line["run"] in costs and cpu_us(line) > 0
    ]


def summary(lines: Sequence[Line]) -> str:
    """A table for each form, and one of messages, with the ratios to the base and the goals."""
    specs = {
        spec: by(good(of_spec), "peer")
        for spec, of_spec in by(of_kind(lines, "call"), "spec").items()
    }
    messages = by(of_kind(lines, "serialize"), "format")
    compiled = [cells for goal in GOALS for cells in goal_row(goal, specs.get(goal.spec, {}))]
    pure = [cells for goal in GOALS for cells in pure_row(goal, specs.get(goal.spec, {}))]
    parts = [
        f"{COMPILED}, compiled; handlers are `async def`, then plain `def`:",
        table(HEADING, compiled),
        f"{PURE}, interpreted; where there is a mark, {PURE_MARK} of {BASE} is to be reached:",
        table(PURE_HEADING, pure),
    ]
    rows = [cells for task in MESSAGE_TASKS for cells in message_row(task, messages)]
    if rows:
        parts += ["Messages, compiled:", table(MESSAGE_HEADING, rows)]
    return "\n\n".join(parts)


def compared(goal: Goal, lines: Sequence[Line], base: Sequence[Line]) -> tuple[str, str]:
    """How the rate, or the memory, and the CPU time compare; nothing if they cannot be."""
    if not rate_ratios(lines, base):
        return "", ""
    cpu = cpu_ratios(lines, base)
    if goal.memory:
        own, other = median(lines, goal.memory), median(base, goal.memory)
        first = f"{short(own)} KiB ({BASE} {short(other)})"
    else:
        first = spread(rate_ratios(lines, base))
    return first, spread(cpu) if cpu else ""


def measured(goal: Goal, lines: Sequence[Line], base: Sequence[Line]) -> float:
    """The figure that is held against the goals."""
    if goal.memory:
        return median(lines, goal.memory)
    return statistics.median(rate_ratios(lines, base))


def verdict(goal: Goal, mark: float, lines: Sequence[Line], base: Sequence[Line]) -> str:
    return goal.reached(measured(goal, lines, base), mark) if rate_ratios(lines, base) else ""


def goal_row(goal: Goal, peers: Mapping[str, Sequence[Line]]) -> list[Row]:
    """The row of the compiled form, if it and the base were measured side by side."""
    lines, plain, base = (peers.get(name, ()) for name in (COMPILED, COMPILED_DEF, BASE))
    if not rate_ratios(lines, base):
        return []
    share = [] if goal.memory else rate_ratios(lines, plain)
    return [
        (
            goal.title,
            *compared(goal, lines, base),
            verdict(goal, goal.goal, lines, base),
            *compared(goal, plain, base),
            verdict(goal, goal.plain, plain, base),
            spread(share) if share else "",
            "" if goal.cxx is None else f"{goal.cxx:g}",
        )
    ]


def pure_row(goal: Goal, peers: Mapping[str, Sequence[Line]]) -> list[Row]:
    lines, plain, base = (peers.get(name, ()) for name in (PURE, PURE_DEF, BASE))
    if not rate_ratios(lines, base):
        return []
    marked = goal.pure and not goal.memory
    mark = verdict(goal, PURE_MARK, lines, base) if marked else ""
    return [(goal.title, *compared(goal, lines, base), mark, *compared(goal, plain, base))]


def message_row(task: str, formats: Mapping[str, Sequence[Line]]) -> list[Row]:
    ratios = task_ratios(task, formats.get(COMPILED, ()), formats.get(BASE, ()))
    if not ratios:
        return []
    goal = Goal(f"messages: {task}", task, MESSAGE_GOAL, MESSAGE_GOAL)
    mark = goal.reached(statistics.median(ratios), goal.goal)
    return [(goal.title, spread(ratios), mark)]


def task_ratios(task: str, lines: Sequence[Line], base: Sequence[Line]) -> list[float]:
    """How many times less CPU time a task with messages takes than with the base."""
    costs = {line["run"]: number(line, task) for line in base if task in line}
    return [
        costs[line["run"]] / number(line, task)
        for line in lines
        if task in line and line["run"] in costs
    ]
