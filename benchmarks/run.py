"""Runs the matrix, and appends one JSON line for each measurement to a file.

    python -m benchmarks.run OUT.jsonl [--reps 3] [--secs 1.0] [--only PEER,…] [--bench BENCH,…]
    python -m benchmarks.run OUT.jsonl --quick      a smoke test: a few rows, much too short

A benchmark is written NAME[:NUMBER][@unix], where the number is calls outstanding, connections or
bytes. The order is repetition, benchmark, peer: compared peers run side by side, and ratios within
one repetition are of the same machine. Peers whose programs are missing are left out with a
message.
"""

from __future__ import annotations

import argparse
import dataclasses
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks import _cxx
from benchmarks._records import Line, Record, recording

ROOT: Final = Path(__file__).resolve().parents[1]
TIMEOUT_S: Final = 90.0
REST_S: Final = 0.3
"""A server comes to rest before its first measurement."""
WARM_S: Final = 0.3
"""The most that a client runs before it measures."""

RPC: Final = (
    "pingpong", "pingpong@unix", "concurrent:64", "concurrent:1024", "batch:64", "batch:1024",
    "pipeline", "chain_awaited", "payload:65536", "payload:1048576", "stream:16384", "caps",
    "cancel", "connections:500",
)  # fmt: skip
# More than a thousand outstanding calls are beyond grpc.aio here.
GRPC: Final = (
    "pingpong", "pingpong@unix", "concurrent:64", "batch:64", "payload:65536", "payload:1048576",
    "stream:16384", "cancel", "connections:500",
)  # fmt: skip
FLOOR: Final = (
    "pingpong", "pingpong@unix", "batch:64", "batch:1024", "payload:65536", "payload:1048576",
    "stream:16384", "connections:500",
)  # fmt: skip
TUNED: Final = ("pingpong", "concurrent:64", "pipeline", "payload:1048576", "stream:16384")
CALLS: Final = ("pingpong", "concurrent:64", "concurrent:1024")
ORDER: Final = tuple(dict.fromkeys((*RPC, *GRPC, *FLOOR, *CALLS)))
COUNTED: Final = ("concurrent", "batch", "connections", "held", "crowd")
QUICK_PEERS: Final = "pycapnp,trio_capnp,trio_capnp-pure"
QUICK: Final = "pingpong,batch:64,payload:65536"


def program(name: str, *arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-m", f"benchmarks.peers.{name}", *arguments)


def server_program(name: str, *arguments: str) -> tuple[str, ...]:
    return program(f"{name}_server", "{address}", *arguments)


@dataclasses.dataclass(frozen=True)
class Peer:
    """A client and a server, and the benchmarks of the pair.

    Attributes:
        server: its command, with {address} in it.
        client: its command, without the arguments that `_measure.Options` adds.
        benches: the benchmarks to run.
        mode: the client's --mode.
        environment: added to both sides'.
        needs: a module, or the C++ library, without which the pair cannot run.
    """

    server: Sequence[str]
    client: Sequence[str]
    benches: Sequence[str]
    mode: str = ""
    environment: Mapping[str, str] = dataclasses.field(default_factory=dict[str, str])
    needs: str = ""

    def missing(self) -> str | None:
        """The part that this machine lacks for it."""
        if self.needs == _cxx.NAME:
            return _cxx.missing()
        return f"module {self.needs}" if importlib.util.find_spec(self.needs) is None else None


PURE: Final = {"TRIO_CAPNP_PURE": "1"}
OURS: Final = server_program("trio_capnp"), program("trio_capnp_client")
OURS_PLAIN: Final = server_program("trio_capnp", "def"), OURS[1]
PYCAPNP: Final = server_program("pycapnp"), program("pycapnp_client")
CXX_PAIR: Final = (_cxx.probe(), "server", "{address}"), (_cxx.probe(), "client")
FLOOR_PAIR: Final = server_program("floor"), program("floor_client")
GRPC_PAIR: Final = server_program("grpc"), program("grpc_client")
FLOOR_WITH_TASKS: Final = server_program("floor", "tasks"), FLOOR_PAIR[1]
PYCAPNP_TUNED: Final = server_program("pycapnp", "context"), PYCAPNP[1]

PEERS: Final[Mapping[str, Peer]] = {
    "pycapnp": Peer(*PYCAPNP, RPC, needs="capnp"),
    "trio_capnp": Peer(*OURS, RPC, needs="trio_capnp"),
    "trio_capnp-def": Peer(*OURS_PLAIN, RPC, needs="trio_capnp"),
    "trio_capnp-pure": Peer(*OURS, RPC, environment=PURE, needs="trio_capnp"),
    "trio_capnp-pure-def": Peer(*OURS_PLAIN, RPC, environment=PURE, needs="trio_capnp"),
    "trio_capnp->pycapnp": Peer(PYCAPNP[0], OURS[1], RPC, needs="capnp"),
    "pycapnp->trio_capnp": Peer(OURS[0], PYCAPNP[1], RPC, needs="capnp"),
    "pycapnp-tuned": Peer(*PYCAPNP_TUNED, TUNED, mode="window", needs="capnp"),
    "cxx": Peer(*CXX_PAIR, RPC, needs=_cxx.NAME),
    "grpc.aio": Peer(*GRPC_PAIR, GRPC, needs="grpc_tools"),
    "floor-direct": Peer(*FLOOR_PAIR, FLOOR, mode="direct", needs="trio"),
    "floor-parked": Peer(*FLOOR_PAIR, CALLS, mode="parked", needs="trio"),
    "floor-tasks": Peer(*FLOOR_WITH_TASKS, CALLS, mode="parked", needs="trio"),
}


class Server:
    """A server in its own process."""

    def __init__(self, peer: Peer, transport: str) -> None:
        self.directory = tempfile.TemporaryDirectory(prefix="bench-")
        address = "127.0.0.1:0" if transport == "tcp" else f"unix:{self.directory.name}/socket"
        self.process = subprocess.Popen(
            [word.format(address=address) for word in peer.server],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=ROOT,
            env={**os.environ, **peer.environment},
        )
        assert self.process.stdout is not None
        ready = self.process.stdout.readline().split()
        if ready[:1] != ["READY"]:
            self.close()
            raise RuntimeError("the server did not come up")
        self.address, self.pid = ready[1], ready[2]
        time.sleep(REST_S)

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()
        self.directory.cleanup()


@dataclasses.dataclass(frozen=True)
class Bench:
    """One row of the matrix, taken apart."""

    spec: str
    name: str
    number: str
    transport: str

    @classmethod
    def parse(cls, spec: str) -> Bench:
        rest, _, transport = spec.partition("@")
        name, _, number = rest.partition(":")
        return cls(spec, name, number, transport or "tcp")

    @property
    def flags(self) -> list[str]:
        if not self.number:
            return []
        return ["--count" if self.name in COUNTED else "--size", self.number]


class Repetition:
    """One time through the matrix; servers are shared by its rows."""

    def __init__(self, secs: float, warm: float = WARM_S) -> None:
        self.secs = secs
        self.warm = min(warm, secs)
        self.servers: dict[tuple[str, str], Server] = {}

    def measure(self, name: str, bench: Bench) -> dict[str, object]:
        """The line that the client printed, or the error."""
        key = name, bench.transport
        if bench.name == "connections":
            self._drop(key)  # memory is measured on a fresh server
        try:
            if key not in self.servers:
                self.servers[key] = Server(PEERS[name], bench.transport)
            return self.ask(PEERS[name], self.servers[key], bench, name)
        except (RuntimeError, subprocess.SubprocessError, ValueError) as error:
            self._drop(key)
            return {"peer": name, "bench": bench.name, "error": f"{error}"[-400:]}

    def ask(self, peer: Peer, server: Server, bench: Bench, name: str = "") -> dict[str, object]:
        """The line that a client of ``server`` printed; ``name`` is the name of the peer in it."""
        command = [
            *peer.client, bench.name, server.address, "--pid", server.pid,
            "--secs", str(self.secs), "--warm", str(self.warm),
            "--peer", name, "--mode", peer.mode, *bench.flags,
        ]  # fmt: skip
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=TIMEOUT_S,
            cwd=ROOT,
            env={**os.environ, **peer.environment},
        )
        if done.returncode:
            raise RuntimeError(done.stderr.strip())
        line: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
        return line

    def _drop(self, key: tuple[str, str]) -> None:
        server = self.servers.pop(key, None)
        if server is not None:
            server.close()

    def close(self) -> None:
        for server in self.servers.values():
            server.close()


def chosen_peers(only: str, record: Record) -> list[str]:
    """The named peers, or all, as far as they can run here; a message names the others."""
    names = only.split(",") if only else list(PEERS)
    lacking = {name: PEERS[name].missing() for name in names}
    for name, why in lacking.items():
        if why:
            print(f"without {name}: there is no {why}", file=sys.stderr)
            record({"kind": "without", "peer": name, "why": f"no {why}"})
    return [name for name in names if not lacking[name]]


def rows(peers: Sequence[str], wanted: Sequence[str]) -> Iterator[tuple[str, Bench]]:
    """Peer by peer for each benchmark, as far as any peer can run it."""
    for spec in ORDER:
        bench = Bench.parse(spec)
        if not wanted or spec in wanted or bench.name in wanted:
            yield from ((name, bench) for name in peers if spec in PEERS[name].benches)


def run_all(peers: Sequence[str], wanted: Sequence[str], repetition: Repetition) -> Iterator[Line]:
    """Measure every row once."""
    try:
        for name, bench in rows(peers, wanted):
            yield {**repetition.measure(name, bench), "kind": "call", "spec": bench.spec}
    finally:
        repetition.close()


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--reps", type=int, default=3)
    parser.add_argument("--secs", type=float, default=1.0)
    parser.add_argument("--only", default="")
    parser.add_argument("--bench", default="")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args(arguments)
    if options.quick:
        options.reps, options.secs = 1, 0.02
        options.only, options.bench = options.only or QUICK_PEERS, options.bench or QUICK
    wanted = str(options.bench).split(",") if options.bench else []
    with recording(options.out, "run", reps=options.reps, secs=options.secs) as record:
        peers = chosen_peers(options.only, record)
        for number in range(options.reps):
            for line in run_all(peers, wanted, Repetition(options.secs)):
                record({**line, "rep": number})
                print(number, line["spec"], line["peer"], summary(line), file=sys.stderr)


def summary(line: Mapping[str, object]) -> str:
    if "error" in line:
        return f"failed: {line['error']}"
    rate = line["rate"]
    assert isinstance(rate, float)
    return f"{rate:.1f} {line['unit']}"


if __name__ == "__main__":
    main()
