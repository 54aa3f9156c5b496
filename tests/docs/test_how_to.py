"""The pages of docs/how-to run from top to bottom, each in a directory of its own.

The words after the language of a block say its use, as in the other pages. A block ``console`` has
commands and their output, in which ``...`` stands for any part of a line.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import pytest

from tests.docs import console
from tests.docs.test_tutorials import DOCS, Block, blocks_of, execute

PAGES: Final = sorted(page.stem for page in (DOCS / "how-to").glob("*.md") if page.stem != "index")
LONGEST: Final = 180
"""Lines of a page: one task, read in some minutes."""


def run_commands(block: Block, directory: Path, programs: Path) -> None:
    with ExitStack() as until_the_end:
        run_each(block, directory, programs, until_the_end)


def run_each(block: Block, directory: Path, programs: Path, until_the_end: ExitStack) -> None:
    for command in console.commands_of(block.body):
        if command.line.endswith("&"):
            until_the_end.enter_context(console.started(command, directory, programs))
            continue
        done = console.run(command, directory, programs)
        console.assert_prints_what_is_shown(command, done)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty working directory, from which modules are imported until the test ends."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    before = {*sys.modules}
    yield tmp_path
    for name in {*sys.modules} - before:
        file = getattr(sys.modules[name], "__file__", None) or ""
        if Path(file).is_relative_to(tmp_path):
            del sys.modules[name]


@pytest.mark.parametrize("name", PAGES)
def test_every_block_of_a_page_runs(
    name: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = DOCS / "how-to" / f"{name}.md"
    namespace: dict[str, object] = {"__name__": "how_to"}
    programs = console.install_programs(here)
    printed = ""
    for block in blocks_of(page):
        if block.file:
            file = here / block.file
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block.body, encoding="utf-8")
        elif block.info == "python run":
            execute(block, page, namespace)
            printed = capsys.readouterr().out
        elif block.info == "text output":
            assert printed == block.body, f"{page.name}:{block.line}"
        else:
            assert block.info == "console", f"{page.name}:{block.line}: this block does not run"
            run_commands(block, here, programs)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_short(name: str) -> None:
    lines = (DOCS / "how-to" / f"{name}.md").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= LONGEST
