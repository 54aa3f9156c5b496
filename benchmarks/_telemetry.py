"""The schema of a robot's log: 63 kinds of reports, and an event that is one of them.

The text is the same on every machine, so that figures of different commits can be compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from typing import Final

REPORTS: Final = 63
SIZES: Final = (3, 5, 8, 10, 12, 14, 16, 20, 28)
"""The numbers of fields of reports, in turns."""

PART_SIZES: Final = (2, 14, 4, 8, 10, 5, 6)
"""The numbers of fields of nested structs, in turns."""

PARTS: Final = (0, 1, 2, 1)
"""The numbers of nested structs of a report, in turns."""

VALUES: Final = (3, 12, 5, 9, 7)
"""The numbers of values of enums, in turns."""

UNION_EVERY: Final = 8
UNION_FIELDS: Final = 5
"""One report in so many ends in a union, of so many fields."""

NESTED_EVERY: Final = 11
"""One field in so many is of a nested struct or enum."""

REMARK_EVERY: Final = 7
"""One field in so many has a comment."""

WORDS: Final = (
    "angle", "speed", "torque", "brake", "temp", "volt", "total", "state", "error", "frame", "lane",
    "gyro", "accel", "lead", "radar", "map", "pose", "lat", "lon", "bias", "gain", "rate", "power",
    "usage", "fan", "panda", "bus", "sensor", "image",
)  # fmt: skip
TYPES: Final = (
    "Float32", "Bool", "Float32", "UInt32", "Text", "Float32", "Int32", "List(Float32)", "Float32",
    "Bool", "UInt64", "Float32", "Float64", "UInt16", "Bool", "Float32", "Int16", "Text", "UInt8",
    "Float32", "Int8", "List(Float32)", "Float32", "Bool", "Int64", "Data", "Float32", "UInt32",
    "Float32", "List(Text)", "Int32",
)  # fmt: skip
"""Their number and that of WORDS are primes, so names and types do not repeat together."""


def schema() -> str:
    """The text of the schema file."""
    numbers = count()
    lines = ["@0xf3b1f17e25a4285b;"]
    for report in range(REPORTS):
        lines += report_lines(report, numbers)
    return "\n".join([*lines, *event_lines()]) + "\n"


def report_lines(report: int, numbers: Iterator[int]) -> Iterator[str]:
    """A struct with an enum, with nested structs, and sometimes with a union."""
    parts = [f"Part{part}" for part in range(PARTS[report % len(PARTS)])]
    yield f"struct Report{report} {{"
    yield from enum_lines(VALUES[report % len(VALUES)], numbers)
    for place, part in enumerate(parts, report):
        yield f"  struct {part} {{"
        for line in field_lines(PART_SIZES[place % len(PART_SIZES)], ["Kind"], numbers):
            yield f"  {line}"
        yield "  }"
    fields = list(field_lines(SIZES[report % len(SIZES)], ["Kind", *parts], numbers))
    if report % UNION_EVERY == 0 and len(fields) > UNION_FIELDS:
        fields[-UNION_FIELDS:] = ["  union {", *fields[-UNION_FIELDS:], "  }"]
    yield from fields
    yield "}"


def enum_lines(size: int, numbers: Iterator[int]) -> Iterator[str]:
    yield "  enum Kind {"
    for ordinal in range(size):
        yield f"    {name(next(numbers), ordinal)} @{ordinal};"
    yield "  }"


def field_lines(size: int, nested: Sequence[str], numbers: Iterator[int]) -> Iterator[str]:
    """Fields of a struct; ``nested`` are the types that were declared in it."""
    for ordinal in range(size):
        number = next(numbers)
        of_type = TYPES[number % len(TYPES)]
        if number % NESTED_EVERY == 0:
            of_type = nested[number // NESTED_EVERY % len(nested)]
        remark = "  # As the sensor reports it." if number % REMARK_EVERY == 0 else ""
        yield f"  {name(number, ordinal)} @{ordinal} :{of_type};{remark}"


def name(number: int, ordinal: int) -> str:
    """A name of two words; the ordinal makes it unique in its struct or enum."""
    first, second = WORDS[number % len(WORDS)], WORDS[number // 3 % len(WORDS)]
    return f"{first}{second.title()}{ordinal}"


def event_lines() -> Iterator[str]:
    yield "struct Event {"
    yield "  timeNs @0 :UInt64;"
    yield "  valid @1 :Bool;"
    yield "  union {"
    for report in range(REPORTS):
        yield f"    report{report} @{report + 2} :Report{report};"
    yield "  }"
    yield "}"
