"""The command and its table of subcommands."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from trio_capnp.cli import main
from trio_capnp.cli._main import COMMANDS


def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    for name, command in COMMANDS.items():
        with pytest.raises(SystemExit, match="0"):
            main([name, "--help"])
        assert command.summary in capsys.readouterr().out


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])
    shown = capsys.readouterr().out
    assert all(command.summary in shown for command in COMMANDS.values())


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["compile"]])
def test_unknown_arguments_end_in_status_two(arguments: list[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)


def test_the_command_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "trio_capnp.cli", "--help"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0
    assert "compile" in done.stdout


def test_the_demonstration_is_told_to_its_end(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo"]) == 0
    assert "round trip" in capsys.readouterr().out
