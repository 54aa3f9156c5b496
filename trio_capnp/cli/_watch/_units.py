"""Ages and sizes as short texts."""

from __future__ import annotations

from typing import Final

STEP: Final = 1000
UNITS: Final = ("B", "kB", "MB", "GB", "TB", "PB", "EB")

MINUTE_S: Final = 60
HOUR_S: Final = 60 * MINUTE_S
DAY_S: Final = 24 * HOUR_S


def size_text(count: float) -> str:
    """The size in bytes: "0 B", "999 B", "1.5 kB", "12 MB"."""
    number, units = count, iter(UNITS)
    unit = next(units)
    while number >= STEP and unit != UNITS[-1]:
        number, unit = number / STEP, next(units)
    digits = 1 if number < 10 and unit != UNITS[0] else 0
    return f"{number:.{digits}f} {unit}"


def age_text(seconds: float) -> str:
    """The age: "0.4 s", "59.9 s", "12:05", "3:00:00", "2 d 3 h"."""
    if seconds < MINUTE_S:
        return f"{seconds:.1f} s"
    whole = int(seconds)
    minutes = f"{whole // MINUTE_S % 60:02}:{whole % 60:02}"
    if seconds < HOUR_S:
        return minutes
    if seconds < DAY_S:
        return f"{whole // HOUR_S}:{minutes}"
    return f"{whole // DAY_S} d {whole % DAY_S // HOUR_S} h"
