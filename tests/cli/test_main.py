"""The command and its table of subcommands."""

from __future__ import annotations

import os
import subprocess
from subprocess import PIPE

import attrs
import pytest

import trio_capnp
from tests.cli._programs import COMMAND, ROOT, run
from trio_capnp.cli import main
from trio_capnp.cli._command import Failure
from trio_capnp.cli._main import COMMANDS


def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    for name, command in COMMANDS.items():
        with pytest.raises(SystemExit, match="0"):
            main([name, "--help"])
        shown = capsys.readouterr().out
        assert command.summary in " ".join(shown.split())
        assert command.example in shown


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])
    shown = capsys.readouterr().out
    words = " ".join(shown.split())
    assert all(command.summary in words for command in COMMANDS.values())


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["compile"]])
def test_unknown_arguments_end_in_status_two(arguments: list[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)


def test_the_command_runs_as_a_module_and_prints_its_version() -> None:
    form = "compiled" if trio_capnp.COMPILED else "interpreted"
    assert run("--version") == (0, f"trio-capnp {trio_capnp.__version__} ({form})\n", "")


def test_an_output_that_closes_early_ends_the_command_quietly() -> None:
    """As in ``trio-capnp demo | head -1``."""
    reading, writing = os.pipe()
    os.close(reading)
    with subprocess.Popen([*COMMAND, "demo"], cwd=ROOT, stdout=writing, stderr=PIPE) as process:
        os.close(writing)
        _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (1, b"")


def test_the_first_of_several_errors_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nurseries raise groups."""

    def fail(_: object) -> int:
        raise ExceptionGroup("both", [Failure("one"), ExceptionGroup("more", [OSError("two")])])

    monkeypatch.setitem(COMMANDS, "demo", attrs.evolve(COMMANDS["demo"], run=fail))
    assert main(["demo"]) == 1
    assert capsys.readouterr().err == "trio-capnp: one\n"


def test_the_demonstration_is_told_to_its_end(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo"]) == 0
    assert "round trip" in capsys.readouterr().out
