"""Clocks and books: the measurement of a stretch, and the one JSON line that it becomes.

Wall time is the client's. CPU time is counted for both processes and given in microseconds for one
operation; the server's comes from /proc and has the grain of the kernel's tick (10 ms), so a
stretch should last a second or so.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import resource
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks._histogram import histogram

TICK_HZ: Final = os.sysconf("SC_CLK_TCK")
PAGE_BYTES: Final = os.sysconf("SC_PAGE_SIZE")
clock = time.perf_counter


@dataclasses.dataclass(frozen=True)
class Options:
    """The task of a client.

    Attributes:
        bench: the name of the benchmark.
        address: 127.0.0.1:PORT or unix:/path.
        pid: the server's process, for its books; 0 for none.
        secs: how long to measure.
        warm: how long to run before that.
        count: calls outstanding, or connections.
        size: bytes in a payload.
        depth: length of a pipelined chain.
        peer: the name under which the result is filed.
        mode: a variant, for clients that know some.
    """

    bench: str
    address: str
    pid: int
    secs: float
    warm: float
    count: int
    size: int
    depth: int
    peer: str
    mode: str

    @classmethod
    def from_command_line(cls, description: str | None) -> Options:
        parser = argparse.ArgumentParser(description=description)
        parser.add_argument("bench")
        parser.add_argument("address")
        parser.add_argument("--pid", type=int, default=0)
        parser.add_argument("--secs", type=float, default=1.5)
        parser.add_argument("--warm", type=float, default=0.3)
        parser.add_argument("--count", type=int, default=64)
        parser.add_argument("--size", type=int, default=16384)
        parser.add_argument("--depth", type=int, default=8)
        parser.add_argument("--peer", default="?")
        parser.add_argument("--mode", default="")
        return cls(**vars(parser.parse_args()))


def split_address(address: str) -> tuple[str, int | None]:
    """A host and a port, or a path and None."""
    if address.startswith("unix:"):
        return address.removeprefix("unix:"), None
    host, port = address.rsplit(":", 1)
    return host, int(port)


def announce(address: str) -> None:
    """Tell run.py that this server listens, and where."""
    print("READY", address, os.getpid(), flush=True)


@dataclasses.dataclass(frozen=True)
class Cpu:
    """Seconds of processor time of one process."""

    user: float
    system: float

    def __sub__(self, other: Cpu) -> Cpu:
        return Cpu(self.user - other.user, self.system - other.system)

    @property
    def total(self) -> float:
        return self.user + self.system

    @classmethod
    def own(cls) -> Cpu:
        usage = resource.getrusage(resource.RUSAGE_SELF)
        return cls(usage.ru_utime, usage.ru_stime)

    @classmethod
    def of(cls, pid: int) -> Cpu:
        if not pid:
            return cls(0.0, 0.0)
        # The name in parentheses may hold anything, so count from its end.
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return cls(int(fields[11]) / TICK_HZ, int(fields[12]) / TICK_HZ)


def resident_kib(pid: int | str = "self") -> float:
    """Resident memory of a process, in KiB; 0 for process 0."""
    if not pid:
        return 0.0
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE_BYTES / 1024


def reset_peak(pid: int | str = "self") -> None:
    """Forget how much memory a process has held, so that `peak_kib` counts from now."""
    if pid:
        Path(f"/proc/{pid}/clear_refs").write_text("5")


def peak_kib(pid: int | str = "self") -> float:
    """The most resident memory that a process has held, in KiB; 0 for process 0."""
    if not pid:
        return 0.0
    status = Path(f"/proc/{pid}/status").read_text()
    return float(status.partition("VmHWM:")[2].split()[0])


class Books:
    """Opened and closed around one measured stretch; ``report`` then prints its line.

    Notes are added to the line as they are.
    """

    def __init__(self, options: Options, **notes: object) -> None:
        self.options = options
        self.notes = notes
        self.began = self.seconds = 0.0
        self.client = self.server = Cpu(0.0, 0.0)

    def open(self) -> float:
        """Start counting; returns the time."""
        self.client, self.server = Cpu.own(), Cpu.of(self.options.pid)
        self.began = clock()
        return self.began

    def close(self) -> None:
        self.seconds = clock() - self.began
        self.client = Cpu.own() - self.client
        self.server = Cpu.of(self.options.pid) - self.server

    def report(
        self,
        operations: int,
        unit: str,
        *,
        latencies: Sequence[float] = (),
        worth: float = 1.0,
        **more: object,
    ) -> None:
        """Print the JSON line of this stretch.

        Args:
            operations: how many there were.
            unit: of the rate.
            latencies: seconds that each took.
            worth: how much one operation adds to the rate.
            more: further figures, filed under their names.
        """
        line: dict[str, object] = {
            "peer": self.options.peer,
            "bench": self.options.bench,
            "unit": unit,
            "ops": operations,
            "secs": round(self.seconds, 4),
            "rate": operations * worth / self.seconds,
            **self._cpu(operations),
            **_percentiles(latencies),
            "load": round(os.getloadavg()[0], 2),
            **self.notes,
            **more,
        }
        print(json.dumps(line), flush=True)

    def _cpu(self, operations: int) -> Mapping[str, float]:
        each = 1e6 / max(operations, 1)
        return {
            "client_us": round(self.client.total * each, 2),
            "client_system_us": round(self.client.system * each, 2),
            "server_us": round(self.server.total * each, 2),
            "server_system_us": round(self.server.system * each, 2),
        }


def _percentiles(latencies: Sequence[float]) -> Mapping[str, object]:
    if not latencies:
        return {}
    ordered = sorted(latencies)
    return {
        "p50_us": round(ordered[len(ordered) // 2] * 1e6, 1),
        "p99_us": round(ordered[int(len(ordered) * 0.99)] * 1e6, 1),
        "histogram": histogram(latencies),
    }
