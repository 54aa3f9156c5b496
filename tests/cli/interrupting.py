"""Interrupt commands at many moments of their lives, and print each end that is wrong.

    python -m tests.cli.interrupting MOMENTS

Each command runs in a child of this process, which has imported all modules, so a moment costs
some milliseconds. Before ``program`` begins, Python itself answers Ctrl-C.
"""

from __future__ import annotations

import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, NoReturn

import attrs

from tests._children import line_of
from tests.cli._programs import ROOT
from trio_capnp import to_bytes
from trio_capnp.cli import program
from trio_capnp.cli._demo import play
from trio_capnp.cli._shell import Shell
from trio_capnp.cli._watch._plain import plain_text
from trio_capnp.cli._watch._source import ReportSource
from trio_capnp.schemas.rpc_capnp import Message

LOADED: Final = (play, plain_text, ReportSource, Shell)
"""From the modules that commands import late: a child would import them each time."""

SCHEMA: Final = str(Path(__file__).with_name("cabinet.capnp"))
WAIT_S: Final = 60.0
RAISED: Final = 99
"""The status of a child whose ``program`` has raised an exception."""

BOOTSTRAP: Final = to_bytes(Message.new(bootstrap={"question_id": 0}))
HANG: Final = "for _ in range(9):\n    await client.about()\nawait client.hang()\n"


@attrs.frozen
class Life:
    """A command, the time in which it is interrupted, and the exit statuses that are right.

    Attributes:
        arguments: of the command.
        lasts_s: the latest moment, in seconds after its start.
        statuses: 130, and 0 where the command may end by itself or documents it.
        given: its standard input.
        socket: of a proxy, whose clients come and go meanwhile; empty for none.
    """

    arguments: Sequence[str]
    lasts_s: float
    statuses: tuple[int, ...] = (0, 130)
    given: str = ""
    socket: str = ""

    def wrong_end(self, moment_s: float) -> str | None:
        """Start it, interrupt it at this moment, and describe the faults of its end."""
        begun, begins = os.pipe()
        with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as errors:
            given.write(self.given.encode())
            given.seek(0)
            pid = os.fork()
            if pid == 0:
                self._become(given.fileno(), errors.fileno(), begins)
            os.close(begins)
            end = os.pidfd_open(pid)
            try:
                assert os.read(begun, 1)
                self._live(moment_s)
                os.kill(pid, signal.SIGINT)
                has_ended = bool(select.select([end], [], [], WAIT_S)[0])
            finally:
                os.kill(pid, signal.SIGKILL)
                status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
                os.close(end)
                os.close(begun)
            errors.seek(0)
            said = [each for each in errors.read().decode().splitlines() if each not in EXPECTED]
        if has_ended and not said and status in self.statuses:
            return None
        seen = "\n".join(said)
        return f"{self.arguments} at {moment_s:.4f} s: {has_ended=}, {status=}, {seen}"

    def _become(self, given: int, errors: int, begins: int) -> NoReturn:
        """Turn a child into the command. Its output goes nowhere."""
        os.dup2(given, 0)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(errors, 2)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        sys.argv[1:] = self.arguments
        status = RAISED
        try:
            os.write(begins, b"!")
            status = program()
        except BaseException as error:
            if has_begun(error):
                traceback.print_exc()
            else:
                status = 130
        sys.stderr.flush()
        sys.exit(status)  # with Python's own end, in which Ctrl-C has to be quiet as well

    def _live(self, seconds: float) -> None:
        """Wait, and let clients come and go meanwhile."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if not self.socket:
                time.sleep(left)
                continue
            with socket.socket(socket.AF_UNIX) as client, suppress(OSError):
                client.settimeout(left)
                client.connect(self.socket)
                client.sendall(BOOTSTRAP)
                client.recv(100)


def has_begun(error: BaseException) -> bool:
    """Whether the first line of ``program`` was run. Before it Ctrl-C is Python's own affair."""
    code = program.__code__
    frames = traceback.walk_tb(error.__traceback__)
    return any(each.f_code is code and line > code.co_firstlineno for each, line in frames)


def lives(folder: str, cabinets: str, watched: str) -> list[Life]:
    """All commands that run an event loop.

    Args:
        folder: for the socket of the proxy.
        cabinets: the address of a server of cabinets.
        watched: the address of a program that is watched.
    """
    path = f"{folder}/proxy"
    hang = (cabinets, SCHEMA, "Cabinet.hang")
    return [
        Life(("ping", cabinets), 0.03),
        Life(("ping", f"exec:{sys.executable} -m tests.cli.cabinets"), 1.0),
        Life(("call", cabinets, SCHEMA, "Cabinet.about"), 0.2),
        Life(("call", *hang), 0.2, (130,)),
        Life(("shell", cabinets, SCHEMA, "--interface", "Cabinet"), 0.3, (130,), given=HANG),
        Life(("proxy", f"unix:{path}", cabinets, "--record", f"{folder}/record"), 0.1, socket=path),
        Life(("watch", "--interval", "0.001", watched), 0.1),
        Life(("demo",), 0.3),
    ]


EXPECTED: set[str] = set()
"""The lines on standard error that are right at each moment."""


def main(moments: int) -> int:
    """Interrupt each command at so many moments. Returns the number of wrong ends."""
    parent = os.getpid()
    folder = tempfile.mkdtemp(prefix="trio-capnp-")
    EXPECTED.add(f"listening on unix:{folder}/proxy")
    programs = ["tests.cli.listening_cabinets"], ["tests.debugging.program", f"{folder}/watch"]
    servers = [
        subprocess.Popen([sys.executable, "-m", *each], cwd=ROOT, stdout=subprocess.PIPE)
        for each in programs
    ]
    try:
        cabinets, _ = (line_of(each, WAIT_S) for each in servers)
        wrong = 0
        for life in lives(folder, cabinets, f"unix:{folder}/watch"):
            for moment in range(moments):
                error = life.wrong_end(life.lasts_s * moment / moments)
                if error:
                    wrong += 1
                    print(error, flush=True)
        return wrong
    finally:
        if os.getpid() == parent:  # each child comes by on its way out
            for each in servers:
                each.kill()
                each.wait(WAIT_S)
            shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(min(main(int(sys.argv[1])), 1))
