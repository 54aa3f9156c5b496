"""Calls in a second without a proxy, through ``trio-capnp proxy``, and with ``--record``.

    python -m benchmarks.proxying [--calls 2000] [--reps 3]

One client makes calls one after another, so each waits for a round trip. The best of the
repetitions counts. The lines of the proxy are thrown away.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Final

import trio

import trio_capnp
from trio_capnp.cli._demo import calculator_capnp
from trio_capnp.cli._demo._calculator import CalculatorImpl

PROXY: Final = (sys.executable, "-m", "trio_capnp", "proxy", "127.0.0.1:0")


async def calls_per_s(address: str, calls: int) -> float:
    """Make calls one after another over one connection."""
    async with trio_capnp.open_address(address) as connection:
        calculator = await connection.bootstrap(calculator_capnp.Calculator)
        began = time.perf_counter()
        for _ in range(calls):
            await calculator.evaluate(expression={"number": 2.5})
        return calls / (time.perf_counter() - began)


@asynccontextmanager
async def proxy(target: str, *options: str) -> AsyncGenerator[str]:
    """A proxy in a process of its own; the value is its address."""
    process = await trio.lowlevel.open_process(
        [*PROXY, target, *options], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    try:
        assert process.stderr is not None
        yield (await process.stderr.receive_some()).decode().split()[-1]
    finally:
        process.kill()
        with trio.CancelScope(shield=True):
            await process.wait()


async def measure(calls: int, reps: int) -> dict[str, float]:
    """The calls in a second of each way, by its name."""
    best: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as directory:
        file = str(Path(directory) / "recording")
        async with trio.open_nursery() as nursery:
            serve = partial(trio_capnp.serve_tcp, CalculatorImpl(), 0, host="127.0.0.1")
            serving: trio_capnp.Serving[trio.SocketListener] = await nursery.start(serve)
            (direct,) = serving.addresses
            async with (
                proxy(direct) as plain,
                proxy(direct, "--record", file) as recorded,
                proxy(direct, "--record", file + ".hidden", "--hide-payloads") as hidden,
            ):
                ways = {
                    "without": direct,
                    "proxy": plain,
                    "--record": recorded,
                    "--hide-payloads": hidden,
                }
                for _ in range(reps):
                    for name, address in ways.items():
                        rate = await calls_per_s(address, calls)
                        best[name] = max(rate, best.get(name, 0.0))
            nursery.cancel_scope.cancel()
    return best


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and print a line for each way."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--calls", type=int, default=2000)
    parser.add_argument("--reps", type=int, default=3)
    given = parser.parse_args(arguments)
    best = trio.run(measure, given.calls, given.reps)
    for name, rate in best.items():
        print(f"{name:16} {rate:9.0f} calls/s  {rate / best['without']:5.2f}")


if __name__ == "__main__":
    main()
