"""Reading a log of 6,000 small messages of four kinds, 258 bytes each.

    python -m benchmarks.logs [--out OUT.jsonl] [--secs 0.3] [--reps 3] [--only LIBRARY,…] [--quick]

Each library runs in a process of its own, both forms of trio_capnp too; they take turns, and ratios
are taken within one repetition. Figures are microseconds of CPU time for each message of the log,
the least of five passes or more. Prints a table; with --out every line is kept.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks import serialize
from benchmarks._log import EVENTS, FLOAT_SUM, LIBRARIES, PICKED, Log, event
from benchmarks._records import Line
from benchmarks.serialize import Comparison

PASSES: Final = 5


class Samples:
    """The log in each of its states, written by the library that reads it, and checked."""

    def __init__(self, log: Log, directory: Path) -> None:
        events = [event(number) for number in range(EVENTS)]
        self.plain = log.write(events, packed=False)
        self.packed = log.write(events, packed=True)
        self.plain_path = directory / "plain"
        self.packed_path = directory / "packed"
        self.plain_path.write_bytes(self.plain)
        self.packed_path.write_bytes(self.packed)
        assert log.picked(log.of_bytes(self.packed, packed=True)) == PICKED
        assert log.floats(log.of_bytes(self.plain, packed=False)) == FLOAT_SUM
        assert len(log.dicts(log.of_bytes(self.plain, packed=False))) == EVENTS
        ordered = log.in_order(log.of_bytes(self.plain, packed=False))
        assert len({each.time for each in ordered}) == EVENTS
        assert [each.time for each in ordered] == sorted(each.time for each in ordered)


def pass_over_file(log: Log, path: Path, packed: bool) -> None:
    with path.open("rb") as file:
        for _ in log.of_file(file, packed):
            pass


def pass_over(log: Log, data: bytes, packed: bool) -> None:
    for _ in log.of_bytes(data, packed):
        pass


Task = Callable[[Log, Samples], object]

TASKS: Final[Mapping[str, Task]] = {
    "pass over bytes": lambda log, samples: pass_over(log, samples.plain, False),
    "pass over a file": lambda log, samples: pass_over_file(log, samples.plain_path, False),
    "pass over packed bytes": lambda log, samples: pass_over(log, samples.packed, True),
    "pass over a packed file": lambda log, samples: pass_over_file(log, samples.packed_path, True),
    "fields picked by union": lambda log, samples: log.picked(log.of_bytes(samples.plain, False)),
    "to_dict": lambda log, samples: log.dicts(log.of_bytes(samples.plain, False)),
    "lists of floats": lambda log, samples: log.floats(log.of_bytes(samples.plain, False)),
    "collected and sorted": lambda log, samples: log.in_order(log.of_bytes(samples.plain, False)),
}


def microseconds(task: Task, log: Log, samples: Samples, secs: float) -> float:
    """For each message: the least of the passes over the log that fit into so many seconds.

    There are at least PASSES of them; one alone if no time is given.
    """
    least_passes = PASSES if secs else 1
    least = float("inf")
    passes = 0
    end = time.process_time() + secs
    while passes < least_passes or time.process_time() < end:
        began = time.process_time()
        task(log, samples)
        least = min(least, time.process_time() - began)
        passes += 1
    return least / EVENTS * 1e6


def measure(name: str, secs: float) -> dict[str, float]:
    """One library in this process: microseconds for each task."""
    log = LIBRARIES[name]()
    with tempfile.TemporaryDirectory() as directory:
        samples = Samples(log, Path(directory))
        found = {
            "bytes a message": len(samples.plain) / EVENTS,
            "packed bytes": len(samples.packed) / EVENTS,
        }
        for title, task in TASKS.items():
            found[title] = round(microseconds(task, log, samples, secs), 4)
    return found


LOGS: Final = Comparison(
    "logs", tuple(LIBRARIES), tuple(TASKS), ("bytes a message", "packed bytes"), measure
)


def section(lines: Sequence[Line]) -> str:
    """A row for each task, a column for each library."""
    return serialize.table_of(LOGS, lines)


def main(arguments: Sequence[str] | None = None) -> None:
    serialize.compare(LOGS, arguments, __doc__)


if __name__ == "__main__":
    main()
