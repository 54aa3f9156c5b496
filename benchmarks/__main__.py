"""Everything, into one directory: records, the report and the plots.

    python -m benchmarks [DIRECTORY] [--quick]

The directory is benchmarks/latest by default. Files of an earlier run in it are replaced. With
--quick each program runs as short as it can, which shows that it works and measures nothing.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from benchmarks import plots, roundtrips, run, serialize, sweep
from benchmarks._records import read
from benchmarks.report import report

Program = Callable[[Sequence[str]], None]

# Each with how it is told where to write.
PROGRAMS: Final[tuple[tuple[str, Program, tuple[str, ...]], ...]] = (
    ("run", run.main, ()),
    ("sweep", sweep.main, ("--out",)),
    ("roundtrips", roundtrips.main, ("--out",)),
    ("serialize", serialize.main, ("--out",)),
)


def measure(directory: Path, quick: bool) -> list[Path]:
    """Run every program; returns the files that they wrote."""
    written: list[Path] = []
    for name, program, flags in PROGRAMS:
        path = directory / f"{name}.jsonl"
        path.unlink(missing_ok=True)
        print(f"{name}:", file=sys.stderr)
        program([*flags, str(path), *(["--quick"] if quick else [])])
        written.append(path)
    return written


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("directory", type=Path, nargs="?", default=plots.LATEST)
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args(arguments)
    directory: Path = options.directory
    directory.mkdir(parents=True, exist_ok=True)
    lines = read(measure(directory, options.quick))
    (directory / "report.md").write_text(report(lines))
    if importlib.util.find_spec("matplotlib") is None:
        print("without plots: there is no matplotlib", file=sys.stderr)
        return
    plots.draw_all(lines, directory)


if __name__ == "__main__":
    main()
