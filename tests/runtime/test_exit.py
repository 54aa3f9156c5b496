"""Objects that a module still holds when the interpreter ends."""

from __future__ import annotations

import subprocess
import sys
from typing import Final

import pytest

from tests._long import sampled

PROGRAM: Final = """
import trio, trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from trio_capnp.testing import connected_pair

held = []

async def main():
    async with connected_pair(ProbeImpl(), over="{over}") as pair:
        probe = await pair.client.bootstrap(Probe)
        {body}

trio.run(main)
"""

BODIES: Final = {
    "a client": "held.append(probe)",
    "a client of a local object": "held.append(trio_capnp.new_promise(Probe)[0])",
    "a resolver": "held.append(trio_capnp.new_promise(Probe)[1])",
    "a promise that was awaited": "held.append(probe.echo(n=1)); await held[0]",
    "a promise that was sent": "held.append(probe.echo()); trio_capnp.send(held[0]); await held[0]",
    "a pipelined client": "held.append(probe.child(name='kid').child)",
    "results with a client": "held.append(await probe.child(name='kid'))",
    "a stream call": "held.append(probe.write(data=b'x')); await held[0]",
    "a server object": "held.append(ProbeImpl()); await probe.call(cap=held[0], n=1)",
    "a server that holds a client": "held.append(ProbeImpl()); held[0].kept = probe",
    "a connection": "held.append(pair.client)",
    "the pair": "held.append(pair)",
    "a cycle": "cycle = [probe, held]; cycle.append(cycle); held.append(cycle)",
}


@pytest.mark.parametrize("over", ["tcp", "memory"][: sampled(1, 2)])
def test_the_interpreter_ends_in_silence(over: str) -> None:
    """R21: Finalizers that run so late find a loop that is over, and modules that are gone."""
    running = {
        name: subprocess.Popen(
            [sys.executable, "-c", PROGRAM.format(over=over, body=body)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name, body in BODIES.items()
    }
    wrong: dict[str, str] = {}
    try:
        for name, process in running.items():
            said, errors = process.communicate(timeout=60)
            if said or errors or process.returncode:
                wrong[name] = f"exit status {process.returncode}: {said}{errors}"
    finally:
        for process in running.values():
            process.kill()
    assert not wrong
