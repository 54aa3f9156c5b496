"""The cost of hostile peers to a server, and to a good client beside them.

    python -m benchmarks.attacks [--secs 5.0] [--only ATTACK,…] [--quick]

A server with the default limits, but with short times, is attacked by another process while a good
client calls each millisecond. A line for each attack: the connections that the attackers opened and
kept, the memory that the server took for them at most and kept after they had gone, the good
client's latency at 99 % of its calls before the attack and beside it, and the time that a new
client needs to connect and call meanwhile.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from functools import partial
from typing import Final

import attrs
import trio

import trio_capnp
from benchmarks._measure import announce, clock, peak_kib, reset_peak, resident_kib, split_address
from benchmarks.bench_capnp import Probe
from benchmarks.peers.trio_capnp_server import AsyncProbe
from benchmarks.run import ROOT, Peer, Server

TIMES_S: Final = 2.0
"""Every bound of time of the attacked server, in place of the defaults of 5 to 60 seconds."""

EVERY_S: Final = 0.001
SETTLE_S: Final = 1.0
PATIENCE_S: Final = 20.0


@attrs.frozen
class Attack:
    """An attack of `_attackers`.

    Attributes:
        name: as `_attackers` knows the attack.
        connections: of the attackers.
        per_peer: the server's ``max_connections_per_peer``.
    """

    name: str
    connections: int
    per_peer: int | None = None


ATTACKS: Final = (
    Attack("silent", 2000),
    Attack("drips", 1000),
    Attack("announcements", 1000),
    Attack("unread", 20),
    Attack("hangs", 1),
    Attack("storms", 1),
    Attack("exports", 1),
)
SERVER: Final = Peer(
    server=(sys.executable, "-m", "benchmarks.attacks", "--serve", "{address}"),
    client=(),
    benches=(),
)
KIB_OF_MIB: Final = 1024


async def serve(address: str) -> None:
    """The attacked server."""
    limits = attrs.evolve(
        trio_capnp.Limits(),
        flow_stall_timeout_s=TIMES_S,
        write_stall_timeout_s=TIMES_S,
        first_message_timeout_s=TIMES_S,
        message_timeout_s=TIMES_S,
    )
    host, port = split_address(address)
    assert port is not None, "the attacks come over TCP"
    async with trio.open_nursery() as nursery:
        run = partial(trio_capnp.serve_tcp, AsyncProbe(), port, host=host, limits=limits)
        serving = await nursery.start(run)
        announce(serving.addresses[0])


@attrs.frozen
class Figures:
    """The figures of one attack; memory in MiB, latencies in milliseconds."""

    name: str
    opened: int
    kept: int
    peak_mib: float
    after_mib: float
    before_ms: float
    beside_ms: float
    new_ms: float


class Good:
    """A client that calls now and then, and keeps its latencies."""

    def __init__(self, probe: Probe.Client) -> None:
        self._probe = probe
        self._latencies: list[float] = []

    async def run(self) -> None:
        while True:
            began = clock()
            await self._probe.echo(x=7)
            self._latencies.append(clock() - began)
            await trio.sleep(EVERY_S)

    def take_p99_ms(self) -> float:
        """The latency within which 99 % of the calls since the last question were back."""
        ordered, self._latencies = sorted(self._latencies), []
        return ordered[int(len(ordered) * 0.99)] * 1e3 if ordered else float("nan")


async def measured(attack: Attack, secs: float) -> Figures:
    server = Server(SERVER, "tcp")
    pid = int(server.pid)
    try:
        async with (
            trio_capnp.open_address(server.address) as connection,
            trio.open_nursery() as nursery,
        ):
            good = Good(connection.bootstrap(Probe))
            nursery.start_soon(good.run)
            await trio.sleep(secs)
            before_ms, base = good.take_p99_ms(), resident_kib(pid)
            reset_peak(pid)
            with start_attackers(attack, server.address) as attackers:
                opened = await trio.to_thread.run_sync(said, attackers, "READY")
                new_ms = await new_client_ms(server.address)
                await trio.sleep(secs)
                beside_ms, peak = good.take_p99_ms(), peak_kib(pid)
                assert attackers.stdin is not None
                attackers.stdin.close()
                kept = await trio.to_thread.run_sync(said, attackers, "ALIVE")
            await trio.sleep(SETTLE_S)
            after = resident_kib(pid)
            nursery.cancel_scope.cancel()
    finally:
        server.close()
    return Figures(
        name=attack.name,
        opened=opened,
        kept=kept,
        peak_mib=(peak - base) / KIB_OF_MIB,
        after_mib=(after - base) / KIB_OF_MIB,
        before_ms=before_ms,
        beside_ms=beside_ms,
        new_ms=new_ms,
    )


def start_attackers(attack: Attack, address: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "benchmarks._attackers", attack.name, address]
    return subprocess.Popen(
        [*command, str(attack.connections)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def said(attackers: subprocess.Popen[str], word: str) -> int:
    """The number after a word that the attackers print."""
    assert attackers.stdout is not None
    line = attackers.stdout.readline().split()
    if line[:1] != [word]:
        raise RuntimeError(f"the attackers said {line} in place of {word}")
    return int(line[1])


async def new_client_ms(address: str) -> float:
    """The time that one more client needs to connect and call; infinite if the server refuses."""
    began = clock()
    with trio.move_on_after(PATIENCE_S):
        async with trio_capnp.open_address(address) as connection:
            await connection.bootstrap(Probe).echo(x=7)
        return (clock() - began) * 1e3
    return float("inf")


def row(figures: Figures) -> str:
    numbers = (
        f"{figures.opened:,}",
        f"{figures.kept:,}",
        f"{figures.peak_mib:.1f}",
        f"{figures.after_mib:.1f}",
        f"{figures.before_ms:.1f}",
        f"{figures.beside_ms:.1f}",
        f"{figures.new_ms:.1f}",
    )
    return " | ".join(("", figures.name, *numbers, "")).strip()


HEAD: Final = (
    "| attack | opened | kept | peak, MiB | after, MiB | p99 before, ms | p99 beside, ms"
    " | new client, ms |\n|---|---|---|---|---|---|---|---|"
)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--secs", type=float, default=5.0)
    parser.add_argument("--only", default="")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--serve", default="", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.serve:
        trio.run(serve, options.serve)
        return
    wanted = [each for each in options.only.split(",") if each]
    print(HEAD)
    for attack in ATTACKS:
        if not wanted or attack.name in wanted:
            if options.quick:
                attack = attrs.evolve(attack, connections=min(attack.connections, 20))
            secs = 0.3 if options.quick else options.secs
            print(row(trio.run(measured, attack, secs)), flush=True)


if __name__ == "__main__":
    main()
