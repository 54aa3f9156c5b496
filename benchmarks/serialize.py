"""Building and reading one document of 20 mixed fields with a list of a hundred structs.

    python -m benchmarks.serialize [--out OUT.jsonl] [--secs 0.3] [--reps 3] [--only FORMAT,…]
                                   [--quick]

Every format runs in a process of its own, both kernel forms of trio_capnp too; formats take turns,
and ratios are taken within one repetition. Figures are microseconds of CPU time, the least of five
stretches. Prints a table; with --out every line is kept.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import attrs

from benchmarks._document import CHECKSUM, MANY_COLUMNS, MANY_NUMBERS, SOME
from benchmarks._formats import CODECS, Codec
from benchmarks._machine import ROOT
from benchmarks._markdown import Row, short
from benchmarks._markdown import table as markdown
from benchmarks._records import Line, Record, by, good, median, of_kind, recording
from benchmarks._summary import BASE, PURE, task_ratios

STRETCHES: Final = 5
Task = Callable[[Codec, "Samples"], object]


class Samples:
    """A document in each of its states, made once and checked."""

    def __init__(self, codec: Codec) -> None:
        self.built = codec.keywords()
        self.data = codec.write(self.built)
        self.parsed = codec.parse(self.data)
        assert codec.read(self.parsed) == CHECKSUM
        assert codec.some(self.parsed) == SOME
        self.packed = self._packed(codec)
        self._by_fields(codec)
        # Last, since a codec may have only one message open.
        self.many_data = codec.write(codec.many())
        self.many = codec.parse(self.many_data)
        assert codec.numbers(self.many) == MANY_NUMBERS
        assert codec.columns(self.many) == MANY_COLUMNS
        self.parsed = codec.unpack(self.packed) if self.packed else codec.parse(self.data)

    def _packed(self, codec: Codec) -> bytes:
        try:
            packed = codec.pack(self.built)
        except NotImplementedError:
            return b""
        assert codec.read(codec.unpack(packed)) == CHECKSUM
        return packed

    def _by_fields(self, codec: Codec) -> None:
        try:
            document = codec.fields()
        except NotImplementedError:
            return
        assert codec.read(codec.parse(codec.write(document))) == CHECKSUM


def read_packed(codec: Codec, samples: Samples) -> object:
    return codec.some(codec.unpack(samples.packed))


TASKS: Final[Mapping[str, Task]] = {
    "build from keywords": lambda codec, _: codec.keywords(),
    "build by fields": lambda codec, _: codec.fields(),
    "write": lambda codec, samples: codec.write(samples.built),
    "parse": lambda codec, samples: codec.parse(samples.data),
    "read": lambda codec, samples: codec.read(samples.parsed),
    "build and write": lambda codec, _: codec.write(codec.keywords()),
    "parse and read": lambda codec, samples: codec.read(codec.parse(samples.data)),
    "parse, three fields": lambda codec, samples: codec.some(codec.parse(samples.data)),
    "pack": lambda codec, samples: codec.pack(samples.built),
    "unpack, three fields": read_packed,
    "10,000 numbers": lambda codec, samples: codec.numbers(samples.many),
    "3 columns of 1,000 structs": lambda codec, samples: codec.columns(samples.many),
}


def stretch(task: Task, codec: Codec, samples: Samples, count: int) -> float:
    """Seconds of this process's CPU time for so many."""
    began = time.process_time()
    for _ in range(count):
        task(codec, samples)
    return time.process_time() - began


def microseconds(task: Task, codec: Codec, samples: Samples, secs: float) -> float:
    """The least of several stretches that last so many seconds together, or of single runs."""
    count = 1
    while (took := stretch(task, codec, samples, count)) < secs / STRETCHES:
        count = max(2 * count, int(count * secs / STRETCHES / took) if took else 0)
    more = (stretch(task, codec, samples, count) for _ in range(STRETCHES - 1))
    return min(took, *more) / count * 1e6


def measure(name: str, secs: float) -> dict[str, float]:
    """One format in this process: microseconds for each task that it knows."""
    codec = CODECS[name]()
    samples = Samples(codec)
    found: dict[str, float] = {"bytes": len(samples.data), "packed bytes": len(samples.packed)}
    for title, task in TASKS.items():
        try:
            found[title] = round(microseconds(task, codec, samples, secs), 3)
        except NotImplementedError:
            continue
    return found


@attrs.frozen
class Comparison:
    """A program that compares formats or libraries, each in a process of its own.

    Attributes:
        name: of the module, and the kind of its lines.
        names: of the formats.
        tasks: a row each, in microseconds.
        sizes: rows in bytes.
        measure: gives the rows of one format, each task taking so many seconds.
    """

    name: str
    names: Sequence[str]
    tasks: Sequence[str]
    sizes: Sequence[str]
    measure: Callable[[str, float], dict[str, float]]


def ask(of: Comparison, name: str, secs: float) -> Line:
    """The rows of a format, from a process of its own; its error output if it failed."""
    environment = {k: v for k, v in os.environ.items() if k != "TRIO_CAPNP_PURE"}
    # capnpy wants the schema compiler on PATH; in an environment it is beside the interpreter.
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    if name == PURE:
        environment["TRIO_CAPNP_PURE"] = "1"
    module = f"benchmarks.{of.name}"
    command = [sys.executable, "-m", module, "--measure", name, "--secs", str(secs)]
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=ROOT, env=environment, check=False
    )
    if done.returncode:
        return {"format": name, "error": (done.stderr.strip().splitlines() or ["?"])[-1]}
    figures: dict[str, Any] = json.loads(done.stdout)
    return {"format": name, **figures}


def run(of: Comparison, names: Sequence[str], reps: int, secs: float, record: Record) -> list[Line]:
    """Repetition by repetition, the formats taking turns; those that fail are left out."""
    lines: list[Line] = []
    able = list(names)
    for rep in range(reps):
        for name in list(able):
            line = {"kind": of.name, "rep": rep, "run": rep, **ask(of, name, secs)}
            if "error" in line:
                print(f"without {name}: {line['error']}", file=sys.stderr)
                record({"kind": "without", "peer": name, "why": line["error"]})
                able.remove(name)
            else:
                record(line)
                lines.append(line)
    return lines


def cell(task: str, lines: Sequence[Line], base: Sequence[Line]) -> str:
    """Microseconds, and how many times the base's speed that is."""
    able = [line for line in lines if task in line]
    if not able:
        return ""
    ratios = task_ratios(task, able, base)
    ratio = f" ({statistics.median(ratios):.2f})" if ratios else ""
    return f"{short(median(able, task))}{ratio}"


def table_of(of: Comparison, lines: Sequence[Line]) -> str:
    """A row for each task, a column for each format."""
    formats = by(good(of_kind(lines, of.name)), "format")
    if not formats:
        return ""
    base = formats.get(BASE, ())
    rows: list[Row] = [
        (task, *(cell(task, of_format, base) for of_format in formats.values()))
        for task in of.tasks
    ]
    for size in of.sizes:
        sizes = (f"{median(of_format, size):.0f}" for of_format in formats.values())
        rows.append((size, *("" if text == "0" else text for text in sizes)))
    return f"us of CPU time (x {BASE}'s speed).\n\n{markdown(('task', *formats), rows)}\n"


def compare(of: Comparison, arguments: Sequence[str] | None, doc: str | None) -> None:
    """Run a comparison as its command line asks, or measure one format in this process."""
    parser = argparse.ArgumentParser(description=doc)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--secs", type=float, default=0.3)
    parser.add_argument("--reps", type=int, default=3)
    parser.add_argument("--only", default="")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--measure", default="", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.measure:
        print(json.dumps(of.measure(options.measure, options.secs)))
        return
    if options.quick:
        options.reps, options.secs = 1, 0.0
    names = str(options.only).split(",") if options.only else of.names
    with recording(options.out, of.name, reps=options.reps, secs=options.secs) as record:
        print(table_of(of, run(of, names, options.reps, options.secs, record)))


DOCUMENTS: Final = Comparison(
    "serialize", tuple(CODECS), tuple(TASKS), ("bytes", "packed bytes"), measure
)


def section(lines: Sequence[Line]) -> str:
    """A row for each task, a column for each format."""
    return table_of(DOCUMENTS, lines)


def main(arguments: Sequence[str] | None = None) -> None:
    compare(DOCUMENTS, arguments, __doc__)


if __name__ == "__main__":
    main()
