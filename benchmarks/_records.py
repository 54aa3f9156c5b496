"""The lines that the programs write: one JSON object each, in a file that is only added to.

Every program begins with a line about the machine, and ends with a line about its load. The lines
between them have a ``kind``: call (run.py), sweep, roundtrips, serialize, logs, loading, or none,
for a peer that was left out.
"""

from __future__ import annotations

import json
import os
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks._machine import machine

Line = Mapping[str, object]
Record = Callable[[Line], None]


def number(line: Line, key: str) -> float:
    value = line[key]
    assert isinstance(value, int | float), f"{key} is no number: {value!r}"
    return value


def median(lines: Sequence[Line], key: str) -> float:
    return statistics.median(number(line, key) for line in lines)


def good(lines: Iterable[Line]) -> list[Line]:
    """The lines of measurements."""
    return [line for line in lines if "error" not in line]


def of_kind(lines: Iterable[Line], kind: str) -> list[Line]:
    return [line for line in lines if line["kind"] == kind]


def by(lines: Iterable[Line], key: str) -> dict[str, list[Line]]:
    """Groups by the text of a field, in the order in which they first came."""
    found: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        found[str(line[key])].append(line)
    return dict(found)


def read(paths: Iterable[Path]) -> list[Line]:
    """All lines; each is given its ``run``, which is the same for lines that ran side by side."""
    return [line for path in paths for line in numbered(path.read_text().splitlines(), str(path))]


def numbered(texts: Iterable[str], name: str) -> Iterator[Line]:
    """Lines with their run: the file, how many times it was added to, and the repetition."""
    begun = 0
    for text in texts:
        line: dict[str, object] = {"kind": "call", "rep": 0, **json.loads(text)}
        begun += line["kind"] == "machine"
        yield {**line, "run": f"{name} {begun} {line['rep']}"}


@contextmanager
def recording(path: Path | None, program: str, **settings: object) -> Generator[Record]:
    """Yield a function that adds a line to a file, between the lines about the machine.

    Without a file, lines go nowhere.
    """
    began = time.monotonic()
    with (path or Path(os.devnull)).open("a") as out:

        def record(line: Line) -> None:
            print(json.dumps(line), file=out, flush=True)

        record({"kind": "machine", "program": program, "settings": settings, **machine()})
        yield record
        took = round(time.monotonic() - began, 1)
        load = round(os.getloadavg()[0], 2)
        record({"kind": "end", "program": program, "load": load, "took_s": took})
