"""The start of a program: imports, and ``load`` of a schema whose module has 560 kB.

    python -m benchmarks.loading [--out OUT.jsonl] [--reps 20] [--quick]

Each step runs in a process of its own, and the steps take turns. Figures are milliseconds of CPU
time of the step alone, with its child processes: the least of the repetitions. A first round is
not counted, because it writes the bytecode. Prints a table; with --out every line is kept.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import attrs

from benchmarks._machine import ROOT
from benchmarks._markdown import table
from benchmarks._records import Line, Record, by, number, of_kind, recording
from benchmarks._telemetry import schema

TIMED: Final = """
import resource, sys

def cpu_s():
    used = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)

{before}
began = cpu_s()
{timed}
print((cpu_s() - began) * 1e3)
"""
"""The program of a step; it prints milliseconds. Its arguments are the schema and a folder."""


@attrs.frozen
class Step:
    """A step in the start of a program.

    Attributes:
        timed: the statement that is measured.
        before: a statement that runs earlier in the same process.
        cold: whether the folder of kept modules is empty.
    """

    timed: str
    before: str = ""
    cold: bool = False


LOAD: Final = "trio_capnp.load(sys.argv[1])"
KEPT: Final = "load, the module is kept"
AHEAD: Final = "import of the module that was generated ahead"
STEPS: Final[Mapping[str, Step]] = {
    "import trio": Step("import trio"),
    "import trio_capnp, after trio": Step("import trio_capnp", before="import trio"),
    "load, the schema is compiled": Step(LOAD, before="import trio_capnp", cold=True),
    KEPT: Step(LOAD, before="import trio_capnp"),
    AHEAD: Step(
        "import telemetry_capnp", before="import trio_capnp; sys.path.insert(0, sys.argv[2])"
    ),
}


class Files:
    """The schema, the module that was generated ahead, and the folder of kept modules."""

    def __init__(self, directory: Path) -> None:
        self.schema = directory / "telemetry.capnp"
        self.schema.write_text(schema())
        self.ahead = directory / "ahead"
        self.kept = directory / "kept"
        self._run("-m", "trio_capnp", "compile", "-o", str(self.ahead), str(self.schema))
        self.module_bytes = (self.ahead / "telemetry_capnp.py").stat().st_size

    def milliseconds(self, step: Step) -> float:
        """Run a step in a process of its own, and return its CPU time."""
        program = TIMED.format(before=step.before, timed=step.timed)
        with tempfile.TemporaryDirectory() as empty:
            cache = empty if step.cold else str(self.kept)
            return float(self._run("-c", program, str(self.schema), str(self.ahead), cache=cache))

    def _run(self, *arguments: str, cache: str = "off") -> str:
        # Without bytecode, each import would compile its module.
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        environment["TRIO_CAPNP_CACHE"] = cache
        command = (sys.executable, *arguments)
        return subprocess.run(
            command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment, check=True
        ).stdout


def measure(files: Files, reps: int) -> Iterator[Line]:
    """The steps in turns, repetition by repetition, after a round that is not counted."""
    for rep in range(-1, reps):
        for name, step in STEPS.items():
            ms = round(files.milliseconds(step), 3)
            if rep >= 0:
                size = files.module_bytes
                yield {"kind": "loading", "rep": rep, "step": name, "ms": ms, "bytes": size}


def section(lines: Sequence[Line]) -> str:
    """The least of each step, and how a kept module compares with one that was generated ahead."""
    found = by(of_kind(lines, "loading"), "step")
    if not found:
        return ""
    least = {step: min(number(line, "ms") for line in of) for step, of in found.items()}
    repetitions, size = len(found[KEPT]), number(found[KEPT][0], "bytes") / 1e3
    rows = [(step, f"{ms:.1f}") for step, ms in least.items()]
    return (
        f"ms of CPU time, the least of {repetitions}; the module has {size:.0f} kB.\n\n"
        f"{table(('step', 'ms'), rows)}\n\n"
        f"Load of a kept module / import of one generated ahead: {least[KEPT] / least[AHEAD]:.2f}\n"
    )


def run(reps: int, record: Record) -> list[Line]:
    lines: list[Line] = []
    with tempfile.TemporaryDirectory() as directory:
        for line in measure(Files(Path(directory)), reps):
            record(line)
            lines.append(line)
    return lines


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--reps", type=int, default=20)
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args(arguments)
    reps: int = 1 if options.quick else options.reps
    with recording(options.out, "loading", reps=reps) as record:
        print(section(run(reps, record)))


if __name__ == "__main__":
    main()
