"""Everything, into one directory: records, the report and the plots.

    python -m benchmarks [DIRECTORY] [--reps 3] [--quick]

The directory is benchmarks/latest by default. Files of an earlier run in it are replaced. The
repetitions are those of run, serialize and logs; each case of sweep and roundtrips is measured
once. With --quick each program runs as short as it can, which shows that it works and measures
nothing.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import attrs

from benchmarks import logs, plots, roundtrips, run, serialize, sweep
from benchmarks._records import read
from benchmarks.report import report

Program = Callable[[Sequence[str]], None]


@attrs.frozen
class Step:
    """One program, its arguments before the file that it writes, and whether it repeats itself."""

    name: str
    program: Program
    flags: tuple[str, ...] = ("--out",)
    repeats: bool = False


PROGRAMS: Final = (
    Step("run", run.main, flags=(), repeats=True),
    Step("sweep", sweep.main),
    Step("roundtrips", roundtrips.main),
    Step("serialize", serialize.main, repeats=True),
    Step("logs", logs.main, repeats=True),
)


def measure(directory: Path, reps: int, quick: bool) -> list[Path]:
    """Run every program; returns the files that they wrote."""
    written: list[Path] = []
    for step in PROGRAMS:
        path = directory / f"{step.name}.jsonl"
        path.unlink(missing_ok=True)
        print(f"{step.name}:", file=sys.stderr)
        repeats = ["--reps", str(reps)] if step.repeats else []
        step.program([*step.flags, str(path), *repeats, *(["--quick"] if quick else [])])
        written.append(path)
    return written


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("directory", type=Path, nargs="?", default=plots.LATEST)
    parser.add_argument("--reps", type=int, default=3)
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args(arguments)
    directory: Path = options.directory
    directory.mkdir(parents=True, exist_ok=True)
    lines = read(measure(directory, options.reps, options.quick))
    (directory / "report.md").write_text(report(lines))
    if importlib.util.find_spec("matplotlib") is None:
        print("without plots: there is no matplotlib", file=sys.stderr)
        return
    plots.draw_all(lines, directory)


if __name__ == "__main__":
    main()
