"""Streams of 64 KiB chunks over a relay of some round trip, under both flow controllers.

    python -m benchmarks.streams [--rtt 20] [--secs 4] [--warm 2] [--reps 3]

The bare rate of the relay stands beside them: the same chunks over the same relay, without RPC and
without a window. Prints MB/s, the median and all repetitions.
"""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Mapping, Sequence
from statistics import median
from typing import Final

from benchmarks.peers._limits import FLOW, WINDOW
from benchmarks.roundtrips import Relay
from benchmarks.run import PEERS, Bench, Peer, Repetition, Server

BENCH: Final = Bench.parse("stream:65536")
MIB: Final = 1024 * 1024


def ours(flow: str, window: int) -> Peer:
    return dataclasses.replace(PEERS["trio_capnp"], environment={FLOW: flow, WINDOW: str(window)})


ROWS: Final[Mapping[str, Peer]] = {
    "the relay alone": PEERS["floor-direct"],
    "fixed, 64 KiB": ours("fixed", 64 * 1024),
    "fixed, 4 MiB": ours("fixed", 4 * MIB),
    "adaptive": ours("adaptive", 64 * 1024),
}


class Through(Repetition):
    """Clients that reach their server through a relay."""

    def rate(self, peer: Peer, rtt_ms: float) -> float:
        server = Server(peer, "tcp")
        try:
            relay = Relay(server.address, rtt_ms / 2)
            try:
                line = self.ask(peer, relay, BENCH)
            finally:
                relay.close()
        finally:
            server.close()
        rate = line["rate"]
        assert isinstance(rate, float)
        return rate


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rtt", type=float, default=20.0)
    parser.add_argument("--secs", type=float, default=4.0)
    parser.add_argument("--warm", type=float, default=2.0)
    parser.add_argument("--reps", type=int, default=3)
    options = parser.parse_args(arguments)
    through = Through(options.secs, options.warm)
    rates: dict[str, list[float]] = {name: [] for name in ROWS}
    for _ in range(options.reps):
        for name, peer in ROWS.items():
            rates[name].append(through.rate(peer, options.rtt))
    for name, found in rates.items():
        each = " ".join(f"{rate:.1f}" for rate in found)
        print(f"{name:18} {median(found):6.1f} MB/s  ({each})")


if __name__ == "__main__":
    main()
