"""The examples of the documentation run, and print the shown output.

The words after a code block's language say its use: one with ``file=NAME`` is written to that file;
``python run`` is executed, in the order of the page and in one namespace; ``text output`` is the
output of the block before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import attrs
import pytest

DOCS: Final = Path(__file__).parents[2] / "docs"
FENCE: Final = re.compile(
    r"^```(?P<info>[^\n`]*)\n(?P<body>.*?)^```[ ]*$", re.DOTALL | re.MULTILINE
)


@attrs.frozen
class Block:
    """A fenced block; ``line`` is where its content begins in the page."""

    info: str
    body: str
    line: int

    @property
    def file(self) -> str | None:
        match = re.fullmatch(r"\w+ file=(\S+)", self.info)
        return match and match[1]


def blocks_of(page: Path) -> Iterator[Block]:
    text = page.read_text(encoding="utf-8")
    for match in FENCE.finditer(text):
        line = text.count("\n", 0, match.start("body")) + 1
        yield Block(match["info"].strip(), match["body"], line)


def pages_with_examples() -> list[str]:
    return [
        page.stem
        for page in sorted(DOCS.glob("*.md"))
        if any(block.info == "python run" for block in blocks_of(page))
    ]


def execute(block: Block, page: Path, namespace: dict[str, object]) -> None:
    # Empty lines in front keep the line numbers of a traceback those of the page.
    source = "\n" * (block.line - 1) + block.body
    exec(compile(source, str(page), "exec"), namespace)  # executes code of this repository only


@pytest.mark.parametrize("name", pages_with_examples())
def test_the_examples_of_a_page_run_and_print_the_shown_output(
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    page = DOCS / f"{name}.md"
    namespace: dict[str, object] = {"__name__": f"docs_{name}"}
    monkeypatch.chdir(tmp_path)
    printed = ""
    for block in blocks_of(page):
        if block.file:
            (tmp_path / block.file).write_text(block.body, encoding="utf-8")
        elif block.info == "python run":
            execute(block, page, namespace)
            printed = capsys.readouterr().out
        elif block.info == "text output":
            assert printed == block.body, f"{page.name}:{block.line}"


def test_every_output_follows_an_example() -> None:
    for page in DOCS.glob("*.md"):
        infos = [block.info for block in blocks_of(page)]
        for before, info in zip(["", *infos], infos, strict=False):
            if info == "text output":
                assert before == "python run", page.name
