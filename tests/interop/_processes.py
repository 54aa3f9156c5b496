"""Peers in processes of their own: how to start, ask and stop them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Self

import attrs
import trio

from tests._children import line_of

PYCAPNP_PEER: Final = (
    sys.executable,
    str(Path(__file__).parent / "peers" / "peer_pycapnp.py"),
)
SCENARIO_TIMEOUT_S: Final = 30.0

Result = Mapping[str, object]


@attrs.define(eq=False)
class ServerProcess:
    """A peer that serves; clients need its ``address``."""

    process: subprocess.Popen[str]
    address: str

    @classmethod
    def start(cls, command: tuple[str, ...], address: str) -> Self:
        """Start it and wait until it listens."""
        process = subprocess.Popen([*command, "serve", address], stdout=subprocess.PIPE, text=True)
        ready = line_of(process).split()
        if ready[:1] != ["READY"]:
            process.kill()
            process.communicate(timeout=300)
            raise RuntimeError(f"{command} did not come up: {ready}")
        return cls(process, ready[1])

    @property
    def alive(self) -> bool:
        return self.process.poll() is None

    def stop(self) -> None:
        self.process.kill()
        self.process.communicate(timeout=300)


@attrs.define(eq=False)
class Servers:
    """The servers that tests share, started when first asked for and again if they have died."""

    directory: Path
    running: dict[tuple[str, str], ServerProcess] = attrs.field(factory=dict)

    def get(self, language: str, command: tuple[str, ...], transport: str) -> ServerProcess:
        server = self.running.get((language, transport))
        if server is None or not server.alive:
            server = self.fresh(language, command, transport)
            self.running[language, transport] = server
        return server

    def fresh(self, language: str, command: tuple[str, ...], transport: str) -> ServerProcess:
        """A server for one test alone."""
        path = self.directory / f"{language}-{len(list(self.directory.iterdir()))}.socket"
        address = "127.0.0.1:0" if transport == "tcp" else f"unix:{path}"
        return ServerProcess.start(command, address)

    def stop(self) -> None:
        for server in self.running.values():
            server.stop()


async def run_client(command: tuple[str, ...], address: str, scenario: str) -> Result:
    """Run one scenario of a peer's client against a server, and return its result.

    Raises:
        AssertionError: the scenario failed; the text is the output of the peer.
        trio.TooSlowError: it did not end in time; it is killed.
    """
    with trio.fail_after(SCENARIO_TIMEOUT_S):
        done = await trio.run_process(
            [*command, "call", address, scenario],
            capture_stdout=True,
            capture_stderr=True,
            check=False,
        )
    lines = done.stdout.decode().splitlines()
    assert lines, f"no answer (exit {done.returncode}): {done.stderr.decode()}"
    return result_of(lines[-1])


def result_of(line: str) -> Result:
    report = json.loads(line)
    assert report["ok"], report["error"]
    result: Result = report["result"]
    return result
