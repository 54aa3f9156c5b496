"""Cut a failing random run down to the operations that it needs.

``python -m tests.rpc.harness.cutting 2 1579`` does the run of two vats and seed 1579, and prints
the operations that still give the same error. The list is a test: ``replay(World(2), [...])``.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable

from tests.rpc.harness.operations import Operation, Seed, replay


def cut_down(run: list[Operation], fails: Callable[[list[Operation]], bool]) -> list[Operation]:
    """Leave out pieces of a failing run while it still fails: large pieces first, then single
    operations."""
    size = len(run)
    while size > 0:
        start = 0
        while start < len(run):
            shorter = run[:start] + run[start + size :]
            if fails(shorter):
                run = shorter
            else:
                start += size
        size //= 2
    return run


def error_of(seed: Seed, run: list[Operation]) -> str:
    """The error of a run without its numbers, which change as the run gets shorter; or ``""``."""
    try:
        replay(seed.world(), run)
    except Exception as error:
        return re.sub(r"\d+", "#", f"{type(error).__name__}: {error}")
    return ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("vats", type=int)
    parser.add_argument("seed", type=int)
    parser.add_argument("--few", action="store_true", help="a run of few kinds of operations")
    parser.add_argument("--losses", action="store_true", help="connections may be lost")
    parser.add_argument("--walls", action="store_true", help="references go through membranes")
    given = parser.parse_args()
    seed = Seed(given.vats, given.seed, few=given.few, losses=given.losses, walls=given.walls)
    run = seed.operations()
    error = error_of(seed, run)
    print(error or "this run passes")
    if error:
        for operation in cut_down(run, lambda shorter: error_of(seed, shorter) == error):
            print(f"    {operation},")


if __name__ == "__main__":
    main()
