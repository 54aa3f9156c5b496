"""Ctrl-C ends the example server and the commands quietly, at any moment."""

from __future__ import annotations

import fcntl
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final

import attrs
import pytest

from tests._children import WAIT_S, completed, line_from, outputs_of
from tests._long import sampled
from tests.cli._programs import COMMAND, ROOT
from tests.cli.test_watch import watched
from trio_capnp import cli
from trio_capnp.cli import _main
from trio_capnp.cli._main import INTERRUPTED, main

__all__ = ["watched"]

DEMO: Final = "from trio_capnp.cli import main; import sys; sys.exit(main(['demo']))"
CABINET: Final = str(Path(__file__).with_name("cabinet.capnp"))

# --- every moment -----------------------------------------------------------------------------


def test_ctrl_c_ends_every_command_at_every_moment() -> None:
    """D12: Soon, quietly, and with the documented status. Python loses no such interrupt."""
    moments = str(sampled(4, 200))
    command = [sys.executable, "-m", "tests.cli.interrupting", moments]
    timeout = sampled(300, 7200)
    swept = completed(command, timeout=timeout, cwd=ROOT, capture_output=True, text=True)
    assert swept.returncode == 0, swept.stdout + swept.stderr


def test_every_command_runs_the_event_loop_of_the_command_line() -> None:
    """``trio.run`` raises KeyboardInterrupt where Python may drop it."""
    room = Path(cli.__file__).parent
    found = {each.name for each in room.rglob("*.py") if "trio.run(" in each.read_text("utf-8")}
    assert found == {"_loop.py", "_background.py"}


# --- a wait that is no checkpoint -------------------------------------------------------------


@contextmanager
def started(command: Sequence[str], **options: Any) -> Generator[subprocess.Popen[str]]:
    """Run a program, with pipes, until the end of the block."""
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # A program inherits an ignored SIGINT, and shells start background jobs with it ignored.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
        **options,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.skipif(sys.platform != "linux", reason="Linux shows the system call of a process")
def test_ctrl_c_ends_a_command_that_waits_for_the_reader_of_a_full_pipe(watched: str) -> None:
    with started([*COMMAND, "watch", "--interval", "0.001", watched], cwd=ROOT) as process:
        assert process.stdout is not None
        fcntl.fcntl(process.stdout, fcntl.F_SETPIPE_SZ, 4096)
        until = time.monotonic() + WAIT_S
        # The number and the arguments of the system call: it writes to descriptor 1.
        while Path(f"/proc/{process.pid}/syscall").read_text("ascii").split()[1:2] != ["0x1"]:
            assert time.monotonic() < until, "the pipe is not full"
            assert process.poll() is None, outputs_of(process)
        process.send_signal(signal.SIGINT)
        assert process.wait(WAIT_S) == 0
        assert outputs_of(process)[1] == ""


def test_ctrl_c_ends_a_shell_that_waits_for_its_script() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(WAIT_S)
        address = f"127.0.0.1:{listener.getsockname()[1]}"
        command = [*COMMAND, "shell", address, CABINET, "--interface", "Cabinet"]
        with started(command, cwd=ROOT, stdin=subprocess.PIPE) as process:
            accepted, _ = listener.accept()
            with accepted:
                accepted.settimeout(WAIT_S)
                assert accepted.recv(1)
                process.send_signal(signal.SIGINT)
                assert process.wait(WAIT_S) == INTERRUPTED
                assert outputs_of(process) == ("", "")


# --- other programs ---------------------------------------------------------------------------


def interrupted(command: list[str], ready: str) -> tuple[int, str]:
    """Start a program, interrupt it once it has printed a text; its status and its errors."""
    with started([sys.executable, "-u", *command], cwd=ROOT / "examples") as process:
        assert process.stdout is not None
        while ready not in line_from(process.stdout):
            assert process.poll() is None, outputs_of(process)
        process.send_signal(signal.SIGINT)
        _, errors = outputs_of(process)
    return process.returncode, errors


def test_ctrl_c_ends_the_example_server_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    """D12: No traceback, and the status of a server that was asked to end."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    command = ["calculator_server.py", "localhost:0"]
    assert interrupted(command, "listening on") == (0, "")


def test_ctrl_c_ends_the_demonstration_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    """D12: In the middle of its output."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    assert interrupted(["-c", DEMO], "A client and a server") == (INTERRUPTED, "")


@pytest.mark.parametrize(
    "error",
    [
        KeyboardInterrupt(),
        BaseExceptionGroup("of a nursery", [KeyboardInterrupt()]),
        BaseExceptionGroup("with its effect", [KeyboardInterrupt(), OSError("closed")]),
        BaseExceptionGroup("of two", [BaseExceptionGroup("inner", [KeyboardInterrupt()])]),
    ],
)
def test_ctrl_c_ends_a_command_also_in_a_group(
    error: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    """D12: Trio's nurseries put it into one."""

    def run(_: object) -> int:
        raise error

    monkeypatch.setitem(_main.COMMANDS, "demo", attrs.evolve(_main.COMMANDS["demo"], run=run))
    assert main(["demo"]) == INTERRUPTED


def test_another_error_beside_ctrl_c_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(_: object) -> int:
        raise BaseExceptionGroup("both", [KeyboardInterrupt(), ValueError("mine")])

    monkeypatch.setitem(_main.COMMANDS, "demo", attrs.evolve(_main.COMMANDS["demo"], run=run))
    with pytest.raises(BaseExceptionGroup, match="both"):
        main(["demo"])
