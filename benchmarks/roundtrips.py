"""Counts the network round trips of a chain of eight calls, pipelined and awaited.

    python -m benchmarks.roundtrips [PEER...]

A relay between client and server adds 20 ms each way, so 40 ms are one round trip; everything else
is small beside that. One JSON line for each peer and benchmark.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Final

from benchmarks.run import PEERS, ROOT, Bench, Peer, Repetition, Server, chosen_peers

DELAY_MS: Final = 20
BENCHES: Final = ("pingpong", "pipeline", "chain_awaited")
DEFAULT: Final = "pycapnp,trio_capnp,trio_capnp->pycapnp,pycapnp->trio_capnp,cxx"


class Relay(Server):
    """The relay runs like a server that is told its target in place of an address."""

    def __init__(self, target: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.relay", target, str(DELAY_MS)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        assert self.process.stdout is not None
        _, self.address, self.pid = self.process.stdout.readline().split()

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()


def measure(name: str, peer: Peer) -> None:
    server = Server(peer, "tcp")
    relay = Relay(server.address)
    through = Repetition(secs=2.0)
    through.servers[name, "tcp"] = relay
    try:
        for bench in BENCHES:
            line = through.measure(name, Bench.parse(bench))
            print(json.dumps(result(name, bench, line)), flush=True)
    finally:
        through.close()
        server.close()


def result(name: str, bench: str, line: dict[str, object]) -> dict[str, object]:
    if "error" in line:
        return {"bench": "roundtrips", "peer": name, "what": bench, "error": line["error"]}
    p50_us = line["p50_us"]
    assert isinstance(p50_us, float)
    return {
        "bench": "roundtrips",
        "peer": name,
        "what": bench,
        "p50_ms": round(p50_us / 1e3, 1),
        "round_trips": round(p50_us / 1e3 / (2 * DELAY_MS), 2),
    }


def main() -> None:
    for name in chosen_peers(",".join(sys.argv[1:]) or DEFAULT):
        measure(name, PEERS[name])


if __name__ == "__main__":
    main()
