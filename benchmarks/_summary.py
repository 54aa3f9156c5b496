"""The rows that count, what each is to reach, and whether it does."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from typing import Final

import attrs

from benchmarks._markdown import Row, short, spread, table
from benchmarks._records import Line, by, good, median, number, of_kind

BASE: Final = "pycapnp"
COMPILED: Final = "trio_capnp"
PURE: Final = "trio_capnp-pure"


@attrs.frozen
class Goal:
    """What one row is to reach, as a ratio to the base in the same repetition.

    Attributes:
        title: the row's name in the summary.
        spec: the benchmark, as run.py writes it.
        first: the first mark.
        goal: what is wanted in the end.
        memory: a figure in KiB that is held against the marks in place of the ratio, the smaller
            the better.
    """

    title: str
    spec: str
    first: float
    goal: float
    memory: str = ""

    def reached(self, value: float) -> str:
        """The better of the two marks that the value reaches."""
        sign = -1 if self.memory else 1
        if sign * value >= sign * self.goal:
            return "goal"
        return "first mark" if sign * value >= sign * self.first else "no"


GOALS: Final = (
    Goal("pingpong", "pingpong", 1.5, 2.5),
    Goal("64 outstanding, a task each", "concurrent:64", 1.5, 4.3),
    Goal("64 outstanding, promises", "batch:64", 1.5, 4.3),
    Goal("1024 outstanding, a task each", "concurrent:1024", 1.5, 5.5),
    Goal("1024 outstanding, promises", "batch:1024", 1.5, 5.5),
    Goal("pipeline, depth 8", "pipeline", 4, 8.8),
    Goal("payload 1 MiB", "payload:1048576", 2, 4),
    Goal("payload 64 KiB", "payload:65536", 2, 4),
    Goal("stream 16 KiB", "stream:16384", 4, 10),
    Goal("capabilities, fresh and released", "caps", 2, 6),
    Goal("cancelled calls", "cancel", 1.5, 4),
    Goal("connections, KiB each at the server", "connections:500", 64, 30, memory="server_kib"),
)
MESSAGE_FIRST: Final = 1.0
MESSAGE_GOAL: Final = 3.0
MESSAGE_TASKS: Final = ("build from keywords", "build by fields", "read")
HEADING: Final = (
    "row", f"rate, x {BASE}", f"CPU, x {BASE}", "first mark", "goal", "reached",
)  # fmt: skip
PURE_HEADING: Final = ("row", f"rate, x {BASE}", f"CPU, x {BASE}", "mark", "reached")


def rate_ratios(lines: Sequence[Line], base: Sequence[Line]) -> list[float]:
    """How many times the base's rate, for each repetition that both were in."""
    rates = {line["run"]: number(line, "rate") for line in base}
    return [number(line, "rate") / rates[line["run"]] for line in lines if line["run"] in rates]


def cpu_us(line: Line) -> float:
    """Of both sides together, for one operation."""
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
    """A table for each form: where it stands against the base, and against its marks."""
    specs = {
        spec: by(good(of_spec), "peer")
        for spec, of_spec in by(of_kind(lines, "call"), "spec").items()
    }
    messages = by(of_kind(lines, "serialize"), "format")
    compiled = [cells for goal in GOALS for cells in goal_row(goal, specs.get(goal.spec, {}))]
    compiled += [cells for task in MESSAGE_TASKS for cells in message_row(task, messages)]
    pure = [cells for goal in GOALS for cells in pure_row(goal, specs.get(goal.spec, {}))]
    return (
        f"{COMPILED}, compiled:\n\n{table(HEADING, compiled)}\n\n"
        f"{PURE}, interpreted: to be ahead of {BASE}.\n\n{table(PURE_HEADING, pure)}"
    )


def ratio_cells(goal: Goal, lines: Sequence[Line], base: Sequence[Line]) -> tuple[str, str]:
    """How the rate, or the memory, and the CPU time compare."""
    cpu = cpu_ratios(lines, base)
    if goal.memory:
        own, other = median(lines, goal.memory), median(base, goal.memory)
        first = f"{short(own)} KiB ({BASE} {short(other)})"
    else:
        first = spread(rate_ratios(lines, base))
    return first, spread(cpu) if cpu else ""


def measured(goal: Goal, lines: Sequence[Line], base: Sequence[Line]) -> float:
    """What is held against the marks."""
    if goal.memory:
        return median(lines, goal.memory)
    return statistics.median(rate_ratios(lines, base))


def comparable(lines: Sequence[Line], base: Sequence[Line]) -> bool:
    return bool(rate_ratios(lines, base))


def goal_row(goal: Goal, peers: Mapping[str, Sequence[Line]]) -> list[Row]:
    """The row, if both were measured side by side."""
    lines, base = peers.get(COMPILED, ()), peers.get(BASE, ())
    if not comparable(lines, base):
        return []
    value = measured(goal, lines, base)
    sign = "<= " if goal.memory else ""
    marks = f"{sign}{goal.first:g}", f"{sign}{goal.goal:g}", goal.reached(value)
    return [(goal.title, *ratio_cells(goal, lines, base), *marks)]


def pure_row(goal: Goal, peers: Mapping[str, Sequence[Line]]) -> list[Row]:
    lines, base = peers.get(PURE, ()), peers.get(BASE, ())
    if not comparable(lines, base):
        return []
    own, other = measured(goal, lines, base), measured(goal, base, base)
    ahead = own < other if goal.memory else own > other
    return [(goal.title, *ratio_cells(goal, lines, base), "ahead", "yes" if ahead else "no")]


def message_row(task: str, formats: Mapping[str, Sequence[Line]]) -> list[Row]:
    ratios = task_ratios(task, formats.get(COMPILED, ()), formats.get(BASE, ()))
    if not ratios:
        return []
    goal = Goal(f"messages: {task}", task, MESSAGE_FIRST, MESSAGE_GOAL)
    reached = goal.reached(statistics.median(ratios))
    return [(goal.title, "", spread(ratios), f"{goal.first:g}", f"{goal.goal:g}", reached)]


def task_ratios(task: str, lines: Sequence[Line], base: Sequence[Line]) -> list[float]:
    """How many times less CPU time a task with messages takes than with the base."""
    costs = {line["run"]: number(line, task) for line in base if task in line}
    return [
        costs[line["run"]] / number(line, task)
        for line in lines
        if task in line and line["run"] in costs
    ]
