"""Very many calls on one connection: does memory stay, and how long do the slowest calls take?

    python -m benchmarks.soak [--calls 1000000] [--tasks 32] [--every 100000]

Tasks call over and over, each turn one of: a small call, a payload of a few KiB, a fresh capability
with a call on it, a pipelined chain, a cancelled call. One JSON line each so many calls, with the
resident memory of both processes, and latencies since the last line. The first line is the base for
the others: tables, pools and caches have grown by then.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Awaitable, Callable

import trio

import trio_capnp
from benchmarks._measure import clock, resident_kib
from benchmarks.bench_capnp import Probe
from benchmarks.peers.trio_capnp_client import TrioCapnpClient
from benchmarks.run import PEERS, Server

BLOB = bytes(4096)


class Soak:
    def __init__(self, connection: trio_capnp.Connection, server_pid: int, every: int) -> None:
        self.connection = connection
        self.client = TrioCapnpClient(connection.bootstrap(Probe))
        self.server_pid = server_pid
        self.every = every
        self.done = 0
        self.latencies: list[float] = []

    def turns(self) -> list[Callable[[], Awaitable[None]]]:
        """The steps of a task, the common ones more often."""
        client = self.client
        return [
            client.echo,
            client.echo,
            client.echo,
            client.fresh_cap,
            client.cancelled,
            lambda: client.payload(BLOB),
            lambda: client.chain(4),
        ]

    async def worker(self, calls: int, seed: int) -> None:
        choose = random.Random(seed)
        turns = self.turns()
        while self.done < calls:
            turn = choose.choice(turns)
            began = clock()
            await turn()
            self.latencies.append(clock() - began)
            self.done += 1
            if self.done % self.every == 0:
                self.report()

    def report(self) -> None:
        ordered = sorted(self.latencies)
        self.latencies.clear()
        line = {
            "calls": self.done,
            "server_kib": resident_kib(self.server_pid),
            "client_kib": resident_kib(),
            **{
                f"p{share * 100:g}_us": round(ordered[int(len(ordered) * share)] * 1e6, 1)
                for share in (0.5, 0.99, 0.999)
            },
            "statistics": str(self.connection.statistics()),
        }
        print(json.dumps(line), flush=True)


async def main(calls: int, tasks: int, every: int) -> None:
    server = Server(PEERS["trio_capnp"], "tcp")
    try:
        async with trio_capnp.open_address(server.address) as connection:
            soak = Soak(connection, int(server.pid), every)
            async with trio.open_nursery() as nursery:
                for seed in range(tasks):
                    nursery.start_soon(soak.worker, calls, seed)
    finally:
        server.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=1_000_000)
    parser.add_argument("--tasks", type=int, default=32)
    parser.add_argument("--every", type=int, default=100_000)
    options = parser.parse_args()
    sys.exit(trio.run(main, options.calls, options.tasks, options.every))
