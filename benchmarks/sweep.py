"""How cost grows: with calls outstanding, capabilities held, connections, and the size of messages.

    python -m benchmarks.sweep [--out OUT.jsonl] [--secs 0.5] [--reps 1] [--only PEER,…]
                               [--sweep NAME,…] [--quick]

Prints tables; with --out every line is kept. Each case has a server and a client of its own, so
that memory is that of the case. A cost that stays flat has ratios to the least near one.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import attrs

from benchmarks._markdown import Row, short, table
from benchmarks._records import Line, Record, by, good, median, number, of_kind, recording
from benchmarks._summary import cpu_us
from benchmarks.run import Bench, Repetition, chosen_peers

MIB: Final = 1 << 20
# A smaller message costs as much as a call, so its cost for a MiB means nothing.
LARGE: Final = 1 << 18
OURS: Final = ("pycapnp", "trio_capnp", "trio_capnp-pure")
QUICK_PEERS: Final = ("trio_capnp",)


@attrs.frozen
class Sweep:
    """One way to grow.

    Attributes:
        name: as records have it.
        title: of its tables.
        bench: the benchmark; the point is its number.
        points: the measured points, growing.
        quick: the same for a smoke test.
        peers: the peers that can do it, and the largest point of each.
        per_mib: whether cost is that of a MiB, and not of an operation.
    """

    name: str
    title: str
    bench: str
    points: Sequence[int]
    quick: Sequence[int]
    peers: Mapping[str, int]
    per_mib: bool = False

    def worth(self, line: Line) -> float:
        """The factor by which the tables multiply a microsecond for each operation."""
        return MIB / number(line, "point") if self.per_mib else 1.0


SWEEPS: Final = (
    Sweep(
        "outstanding",
        "Calls outstanding: us a call",
        "batch",
        points=(1, 10, 100, 1_000, 10_000, 100_000),
        quick=(1, 100),
        # Beyond these grpc.aio fails calls, C++ ends in a chain of promises that its stack does
        # not hold, and the floor would wait for itself.
        peers={
            **dict.fromkeys(OURS, 100_000),
            "cxx": 10_000,
            "grpc.aio": 100,
            "floor-direct": 1_000,
        },
    ),
    Sweep(
        "held",
        "Capabilities held: us a call, sent by sixty-fours",
        "held",
        points=(1, 10, 100, 1_000, 10_000),
        quick=(100,),
        peers=dict.fromkeys(OURS, 10_000),
    ),
    Sweep(
        "connections",
        "Connections in one process: us a call, one after another over all of them",
        "crowd",
        points=(1, 10, 100, 1_000),
        quick=(20,),
        peers=dict.fromkeys(OURS, 1_000),
    ),
    Sweep(
        "size",
        "Size of a message: us there and back, and for each MiB of the large ones",
        "payload",
        points=(1, 1 << 10, 1 << 14, 1 << 18, MIB, 16 * MIB, 100 * MIB),
        quick=(1 << 18,),
        peers={
            **dict.fromkeys(OURS, 100 * MIB),
            **dict.fromkeys(("cxx", "grpc.aio", "floor-direct"), 16 * MIB),
        },
        per_mib=True,
    ),
)  # fmt: skip


@attrs.frozen
class Case:
    sweep: Sweep
    peer: str
    point: int

    def run(self, secs: float) -> Line:
        """Measure with a fresh server and a fresh client."""
        repetition = Repetition(secs, warm=0.1)
        try:
            line = repetition.measure(self.peer, Bench.parse(f"{self.sweep.bench}:{self.point}"))
        finally:
            repetition.close()
        return {**line, "kind": "sweep", "sweep": self.sweep.name, "point": self.point}


def cases(sweeps: Sequence[Sweep], peers: Sequence[str], quick: bool) -> Iterator[Case]:
    """Point by point, the peers side by side."""
    for sweep in sweeps:
        for point in sweep.quick if quick else sweep.points:
            for peer in peers:
                if point <= sweep.peers.get(peer, 0):
                    yield Case(sweep, peer, point)


# ------------------------------------------------------------------------------------- the tables

Cost = Callable[[Line], float]


def wall_us(line: Line) -> float:
    """Microseconds of the clock for one operation."""
    return number(line, "secs") / number(line, "ops") * 1e6


def middle(lines: Sequence[Line], cost: Cost) -> float:
    return statistics.median(cost(line) for line in lines)


def curve(sweep: Sweep, lines: Sequence[Line], cost: Cost) -> dict[int, float]:
    """The median cost at each point of one peer."""
    found: dict[int, float] = {}
    for point, at in by(good(lines), "point").items():
        found[int(point)] = middle(at, lambda line: cost(line) * sweep.worth(line))
    return found


def flatness(costs: Mapping[int, float]) -> dict[int, float]:
    """Each cost as a multiple of the least."""
    least = min(costs.values(), default=0.0)
    return {point: cost / least if least else 1.0 for point, cost in costs.items()}


def cost_cells(sweep: Sweep, lines: Sequence[Line]) -> dict[int, str]:
    """Clock and processor, each with its ratio to the least."""
    if sweep.per_mib:
        lines = [line for line in lines if number(line, "point") >= LARGE]
    wall, cpu = curve(sweep, lines, wall_us), curve(sweep, lines, cpu_us)
    flat_wall, flat_cpu = flatness(wall), flatness(cpu)
    return {
        point: f"{short(wall[point])} ({flat_wall[point]:.2f}), "
        f"{short(cpu[point])} ({flat_cpu[point]:.2f})"
        for point in wall
    }


def plain_cells(lines: Sequence[Line]) -> dict[int, str]:
    """Clock and processor for an operation, and no more."""
    return {
        int(point): f"{short(middle(at, wall_us))}, {short(middle(at, cpu_us))}"
        for point, at in by(good(lines), "point").items()
    }


def memory_cells(sweep: Sweep, lines: Sequence[Line]) -> dict[int, str]:
    """Memory of server and client: KiB of a connection, or peaks as multiples of a message."""
    kind = "peak_kib" if sweep.per_mib else "kib"
    found: dict[int, str] = {}
    for text, at in by(good(lines), "point").items():
        point = int(text)
        # In a small message the peak is that of other memory.
        if f"server_{kind}" in at[0] and not (sweep.per_mib and point < MIB):
            unit = point / 1024 if sweep.per_mib else 1.0
            server, client = (median(at, f"{side}_{kind}") / unit for side in ("server", "client"))
            found[point] = f"{short(server)}, {short(client)}"
    return found


def grid(heading: str, peers: Mapping[str, Mapping[int, str]]) -> str:
    """A row for each point, a column for each peer."""
    points = sorted({point for cells in peers.values() for point in cells})
    rows: list[Row] = [
        (f"{point:,}", *(cells.get(point, "") for cells in peers.values())) for point in points
    ]
    return table((heading, *peers), rows)


def tables(sweep: Sweep, lines: Sequence[Line]) -> str:
    """The results of one sweep."""
    peers = by(lines, "peer")
    costs = {peer: cost_cells(sweep, of_peer) for peer, of_peer in peers.items()}
    text = f"#### {sweep.title}\n\n"
    if sweep.per_mib:
        plain = {peer: plain_cells(of_peer) for peer, of_peer in peers.items()}
        text += f"A message: clock, then processor of both sides.\n\n{grid('bytes', plain)}\n\n"
    what = "A MiB: clock" if sweep.per_mib else "Clock"
    text += (
        f"{what}, then processor of both sides, each (as a multiple of the least in its column)."
        f"\n\n{grid(sweep.name, costs)}\n"
    )
    memory = {peer: memory_cells(sweep, of_peer) for peer, of_peer in peers.items()}
    if any(memory.values()):
        what = "peak above rest, as multiples of the message" if sweep.per_mib else "KiB for each"
        held = {peer: cells for peer, cells in memory.items() if cells}
        text += f"\nMemory, server and client: {what}.\n\n{grid(sweep.name, held)}\n"
    failed = [
        f"{line['peer']} at {number(line, 'point'):,.0f}" for line in lines if "error" in line
    ]
    return text + (f"\nFailed: {', '.join(failed)}.\n" if failed else "")


def section(lines: Sequence[Line]) -> str:
    """The tables of all sweeps that were made."""
    found = by(of_kind(lines, "sweep"), "sweep")
    return "\n".join(tables(sweep, found[sweep.name]) for sweep in SWEEPS if sweep.name in found)


def run_all(chosen: Sequence[Case], secs: float, reps: int, record: Record) -> list[Line]:
    lines: list[Line] = []
    for rep in range(reps):
        for case in chosen:
            line = {**case.run(secs), "rep": rep}
            record(line)
            lines.append(line)
            said = line["error"] if "error" in line else f"{wall_us(line):.1f} us"
            print(rep, case.sweep.name, case.point, case.peer, said, file=sys.stderr)
    return lines


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--secs", type=float, default=0.5)
    parser.add_argument("--reps", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("--sweep", default="")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args(arguments)
    if options.quick:
        options.secs, options.only = 0.02, options.only or ",".join(QUICK_PEERS)
    names = str(options.sweep).split(",") if options.sweep else [sweep.name for sweep in SWEEPS]
    sweeps = [sweep for sweep in SWEEPS if sweep.name in names]
    able = ",".join(dict.fromkeys(peer for sweep in sweeps for peer in sweep.peers))
    with recording(options.out, "sweep", reps=options.reps, secs=options.secs) as record:
        peers = chosen_peers(options.only or able, record)
        chosen = list(cases(sweeps, peers, options.quick))
        print(section(run_all(chosen, options.secs, options.reps, record)))


if __name__ == "__main__":
    main()
