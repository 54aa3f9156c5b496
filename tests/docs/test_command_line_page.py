"""The commands of docs/command-line.md print the shown output."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

import trio_capnp
from tests.cli._terminals import terminal
from tests.docs import console
from tests.docs.test_tutorials import DOCS, blocks_of

PAGE: Final = DOCS / "command-line.md"
COMMANDS: Final = [
    command
    for block in blocks_of(PAGE)
    if block.info == "console"
    for command in console.commands_of(block.body)
]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A directory with the files of the page."""
    for block in blocks_of(PAGE):
        if block.file:
            (tmp_path / block.file).write_text(block.body, encoding="utf-8")
    return tmp_path


def test_the_commands_of_the_page_print_what_it_shows(here: Path) -> None:
    """An output may have ``...`` for a number."""
    programs = console.install_programs(here)
    for command in COMMANDS:
        done = console.run(command, here, programs)
        console.assert_prints_what_is_shown(command, done, numbers=True)
        assert done.returncode == int("trio-capnp: " in command.shown)


def test_the_session_of_the_page_is_printed_as_the_page_shows(here: Path) -> None:
    """Line for line, at a terminal. The page has ``...`` for the version."""
    (session,) = [block.body for block in blocks_of(PAGE) if block.info == "pycon"]
    command, _, shown = session.removeprefix("$ ").partition("\n")
    shown = shown.replace("trio-capnp ...", f"trio-capnp {trio_capnp.__version__}", 1)
    seen = ""
    typed = ["sh", "-c", f"exec {command} --no-history"]
    environment = console.environment(console.install_programs(here))
    with terminal(typed, cwd=here, env=environment) as user:
        for line in shown.splitlines():
            if line.startswith((">>>", "...")):
                prompt = f"{line[:3]} "
                seen += user.expect(prompt) + prompt
                user.type(f"{line[4:]}\n")
        seen += user.expect(">>> ")
    assert [each.rstrip() for each in seen.splitlines()] == shown.splitlines()


def test_the_page_shows_every_command_that_connects() -> None:
    shown = {word for command in COMMANDS for word in command.line.split()}
    assert shown >= {"ping", "call", "shell"}
