"""Ctrl-C ends the example server and the commands quietly, at any moment."""

from __future__ import annotations

import signal
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Final

import attrs
import pytest

from trio_capnp.cli import _main
from trio_capnp.cli._main import INTERRUPTED, main

ROOT: Final = Path(__file__).resolve().parents[2]
DEMO: Final = "from trio_capnp.cli import main; import sys; sys.exit(main(['demo']))"


def interrupted(command: list[str], ready: str) -> tuple[int, str]:
    """Start a program, interrupt it once it has printed a text; its status and its errors."""
    with subprocess.Popen(
        [sys.executable, "-u", *command],
        cwd=ROOT / "examples",
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # A program inherits an ignored SIGINT, and shells start background jobs with it ignored.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    ) as process:
        assert process.stdout is not None
        try:
            for line in process.stdout:
                if ready in line:
                    break
            process.send_signal(signal.SIGINT)
            _, errors = process.communicate(timeout=60)
        finally:
            process.kill()
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
