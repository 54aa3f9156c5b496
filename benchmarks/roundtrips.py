"""The cost of the network's round trip for a chain of eight calls, pipelined and awaited.

    python -m benchmarks.roundtrips [--out OUT.jsonl] [--only PEER,…] [--rtt 0,1,5,20,50]
                                    [--secs 1.0] [--quick]

A relay between client and server holds every chunk back, half of the round trip each way. The
number of round trips of a chain is the time that each added millisecond adds to it, so the relay's
own time does not count. Prints a table; with --out every line is kept.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks._markdown import Row, table
from benchmarks._records import Line, by, good, median, number, of_kind, recording
from benchmarks.run import PEERS, ROOT, Bench, Repetition, Server, chosen_peers

BENCHES: Final = ("pipeline", "chain_awaited")
TITLES: Final = {"pipeline": "pipelined", "chain_awaited": "awaited"}
DEFAULT: Final = "pycapnp,trio_capnp"
RTTS_MS: Final = "0,1,5,20,50"
QUICK_PEERS: Final = "trio_capnp"
QUICK_RTTS_MS: Final = "0,5"


class Relay(Server):
    """The relay runs like a server that is told its target in place of an address."""

    def __init__(self, target: str, delay_ms: float) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.relay", target, str(delay_ms)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        assert self.process.stdout is not None
        _, self.address, self.pid = self.process.stdout.readline().split()

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()


def measure(name: str, rtts_ms: Sequence[float], secs: float) -> Iterator[Line]:
    """One peer at each round-trip time; its server stays, the relay is a new one."""
    server = Server(PEERS[name], "tcp")
    try:
        for rtt_ms in rtts_ms:
            through = Repetition(secs)
            through.servers[name, "tcp"] = Relay(server.address, rtt_ms / 2)
            try:
                for bench in BENCHES:
                    line = through.measure(name, Bench.parse(bench))
                    yield {**line, "kind": "roundtrips", "rtt_ms": rtt_ms}
            finally:
                through.close()
    finally:
        server.close()


def medians_ms(lines: Sequence[Line]) -> dict[float, float]:
    """How long a chain took at each round-trip time."""
    return {float(rtt): median(at, "p50_us") / 1e3 for rtt, at in by(good(lines), "rtt_ms").items()}


def round_trips(times: Mapping[float, float]) -> float | None:
    """The time that each millisecond of round trip adds to a chain, from the least to the most."""
    if len(times) < 2:
        return None
    near, far = min(times), max(times)
    return (times[far] - times[near]) / (far - near)


def rows(lines: Sequence[Line], rtts: Sequence[float]) -> Iterator[Row]:
    for peer, of_peer in by(lines, "peer").items():
        for bench, of_bench in by(of_peer, "bench").items():
            times = medians_ms(of_bench)
            trips = round_trips(times)
            cells = [f"{times[rtt]:.2f}" if rtt in times else "failed" for rtt in rtts]
            yield (peer, TITLES[bench], *cells, "" if trips is None else f"{trips:.2f}")


def section(lines: Sequence[Line]) -> str:
    """Milliseconds for a chain at each round-trip time."""
    found = of_kind(lines, "roundtrips")
    if not found:
        return ""
    rtts = sorted({number(line, "rtt_ms") for line in found})
    heading = ("peer", "chain", *(f"{rtt:g} ms" for rtt in rtts), "round trips")
    return (
        "#### A chain of eight calls and a ninth on its end: ms at each round-trip time\n\n"
        f"{table(heading, rows(found, rtts))}\n"
    )


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--rtt", default="")
    parser.add_argument("--secs", type=float, default=1.0)
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args(arguments)
    if options.quick:
        options.secs = 0.05
        options.only, options.rtt = options.only or QUICK_PEERS, options.rtt or QUICK_RTTS_MS
    rtts_ms = [float(rtt) for rtt in str(options.rtt or RTTS_MS).split(",")]
    lines: list[Line] = []
    with recording(options.out, "roundtrips", secs=options.secs) as record:
        for name in chosen_peers(options.only or DEFAULT, record):
            for line in measure(name, rtts_ms, options.secs):
                record(line)
                lines.append(line)
    print(section(lines))


if __name__ == "__main__":
    main()
