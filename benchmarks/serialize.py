"""Building and reading one document of 20 mixed fields with a list of a hundred structs.

    python -m benchmarks.serialize [--secs 0.3] [--reps 3] [--only "FORMAT;FORMAT"] [--json]

Every format runs in a process of its own, both kernel forms of trio_capnp too; formats take turns,
and ratios are taken within one repetition. Rates are operations per second of CPU time.
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
from typing import Final

from benchmarks._document import CHECKSUM, SOME
from benchmarks._formats import CODECS

ROOT: Final = Path(__file__).resolve().parents[1]
BASE: Final = "pycapnp"
TASKS: Final = ("build", "read", "some", "both")
Rates = Mapping[str, float]


def rate(task: Callable[[], object], secs: float) -> float:
    """How often in a second of this process's CPU time."""
    count, began = 0, time.process_time()
    while (took := time.process_time() - began) < secs:
        for _ in range(10):
            task()
        count += 10
    return count / took


def measure(name: str, secs: float) -> dict[str, float]:
    """One format in this process, its results checked first."""
    codec = CODECS[name]()
    data = codec.build()
    assert codec.read(data) == CHECKSUM
    assert codec.some(data) == SOME
    return {
        "bytes": len(data),
        "build": rate(codec.build, secs),
        "read": rate(lambda: codec.read(data), secs),
        "some": rate(lambda: codec.some(data), secs),
        "both": rate(lambda: codec.read(codec.build()), secs),
    }


def ask(name: str, secs: float) -> Rates | str:
    """The same in a process of its own; the last line of what it said if it failed."""
    environment = dict(os.environ)
    environment.pop("TRIO_CAPNP_PURE", None)
    # capnpy wants the schema compiler on PATH; in an environment it is beside the interpreter.
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    if " pure" in name:
        environment["TRIO_CAPNP_PURE"] = "1"
    command = [sys.executable, "-m", "benchmarks.serialize", "--measure", name, "--secs", str(secs)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment)
    if done.returncode:
        return (done.stderr.strip().splitlines() or ["?"])[-1]
    rates: Rates = json.loads(done.stdout)
    return rates


def run(names: Sequence[str], reps: int, secs: float) -> dict[str, list[Rates]]:
    """Repetition by repetition, the formats taking turns; those that fail are dropped."""
    found: dict[str, list[Rates]] = {name: [] for name in names}
    for _ in range(reps):
        for name in list(found):
            answer = ask(name, secs)
            if isinstance(answer, str):
                print(f"without {name}: {answer}", file=sys.stderr)
                del found[name]
            else:
                found[name].append(answer)
    return found


def table(found: Mapping[str, Sequence[Rates]]) -> str:
    """Microseconds for each task, and how many times the base's rate that is."""
    rows = [("format", "bytes", *(f"{task}: us (x {BASE})" for task in TASKS))]
    rows.append(("---",) * len(rows[0]))
    base = found.get(BASE, ())
    for name, lines in found.items():
        cells = [cell(lines, base, task) for task in TASKS]
        rows.append((name, f"{lines[0]['bytes']:.0f}", *cells))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def cell(lines: Sequence[Rates], base: Sequence[Rates], task: str) -> str:
    microseconds = 1e6 / statistics.median(line[task] for line in lines)
    if not base:
        return f"{microseconds:.0f}"
    ratios = [line[task] / other[task] for line, other in zip(lines, base, strict=True)]
    return f"{microseconds:.0f} ({statistics.median(ratios):.2f})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--secs", type=float, default=0.3)
    parser.add_argument("--reps", type=int, default=3)
    parser.add_argument("--only", default="")
    parser.add_argument("--json", action="store_true", help="every figure, instead of a table")
    parser.add_argument("--measure", default="", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        print(json.dumps(measure(options.measure, options.secs)))
        return
    # Formats have commas in their names, so the separator must be another one.
    names = options.only.split(";") if options.only else list(CODECS)
    found = run(names, options.reps, options.secs)
    print(json.dumps(found) if options.json else table(found))


if __name__ == "__main__":
    main()
