"""The measure of English counts prose alone, and holds each group of files to its bounds."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

import pytest

from tools import plain_english
from tools.plain_english import Bound, Figures, figures_of, group_of

LONG: Final = " ".join(["word"] * 36)


def figures(folder: Path, name: str, text: str) -> Figures:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return figures_of(path)


def lines(places: list[plain_english.Place]) -> list[int]:
    return [place.line for place in places]


@pytest.mark.parametrize("word", ["what", "Who", "whoever", "NOBODY", "somebody", "what's"])
def test_each_vague_word_is_counted(tmp_path: Path, word: str) -> None:
    assert len(figures(tmp_path, "m.py", f"# A comment that says {word} is there.\n").vague) == 1


@pytest.mark.parametrize("word", ["whatever", "whole", "bodywhat", "somewhat"])
def test_other_words_are_not(tmp_path: Path, word: str) -> None:
    assert figures(tmp_path, "m.py", f"# {word}\n").vague == []


def test_docstrings_and_comments_of_python_are_prose_and_other_strings_are_not(
    tmp_path: Path,
) -> None:
    text = '''"""Module: what."""

TEXT = "what"  # what


class C:
    """Class:

    what.
    """

    field: int
    """Field: what."""

    def f(self):
        """Function: what."""
'''
    assert sorted(lines(figures(tmp_path, "m.py", text).vague)) == [1, 3, 9, 13, 16]


@pytest.mark.parametrize(
    "prose",
    [
        'It says "what" aloud.',
        "The name `what` is code.",
        "The name ``what`` is code.",
        'A quotation "may span\n    lines: what" it says.',
        "Text.\n\n        what --> a diagram\n        who",
        "Text.\n\n    >>> what",
    ],
)
def test_quotations_names_and_diagrams_are_left_out(tmp_path: Path, prose: str) -> None:
    assert figures(tmp_path, "m.py", f'def f():\n    """{prose}\n    """\n').vague == []


def test_a_quotation_may_span_comment_lines(tmp_path: Path) -> None:
    assert figures(tmp_path, "m.py", '# It says "so\n# what" aloud.\n').vague == []


def test_a_comment_for_a_tool_is_no_prose(tmp_path: Path) -> None:
    assert figures(tmp_path, "m.py", "x = 1  # noqa: what\n").words == 0


def test_comments_of_a_pxd_are_prose(tmp_path: Path) -> None:
    assert lines(figures(tmp_path, "m.pxd", "cdef class C:\n    # what\n    pass\n").vague) == [2]


def test_code_blocks_and_block_quotes_of_a_page_are_left_out(tmp_path: Path) -> None:
    text = "Text.\n\n```python\nwhat = who\n```\n\n> what\n\n(what)=\n\n## What\n"
    assert lines(figures(tmp_path, "p.md", text).vague) == [11]


def test_a_sentence_of_a_page_has_at_most_35_words(tmp_path: Path) -> None:
    assert figures(tmp_path, "p.md", f"Begin. W{LONG[1:-5]}. End.\n").long == []
    assert lines(figures(tmp_path, "p.md", f"# A\n\nBegin.\nW{LONG[1:]}. End.\n").long) == [4]


def test_sentences_of_python_may_have_any_length(tmp_path: Path) -> None:
    assert figures(tmp_path, "m.py", f"# {LONG}\n").long == []


@pytest.mark.parametrize("text", ["- {0}\n- {0}\n", "| {0} | {0} |\n", "{0}\n\n{0}\n"])
def test_items_cells_and_paragraphs_are_sentences_of_their_own(tmp_path: Path, text: str) -> None:
    half = " ".join(["word"] * 20)
    assert figures(tmp_path, "p.md", text.format(half)).long == []


def test_names_in_backquotes_and_links_count_as_they_are_read(tmp_path: Path) -> None:
    text = " ".join(["`a b c`"] * 20 + ["[word](page.md#some-where-else)"] * 15) + ".\n"
    assert figures(tmp_path, "p.md", text).long == []


def test_each_file_belongs_to_a_group() -> None:
    assert group_of(Path("trio_capnp/rpc/_ids.py")) == "package"
    assert group_of(Path("tests/rpc/test_ids.py")) == "tests"
    assert group_of(Path("docs/design.md")) == group_of(Path("README.md")) == "pages"
    assert group_of(Path("tools/circles.py")) == group_of(Path("check")) == "programs"


def test_generated_files_are_left_out() -> None:
    names = [path.name for path in plain_english.files(plain_english.ROOT)]
    assert {"_lifecycle.py", "check", "design.md"} <= set(names)
    assert not [name for name in names if name.endswith("_capnp.py")]


def test_a_figure_over_its_bound_is_a_fault() -> None:
    place = plain_english.Place(1, "what")
    figures = Figures(words=1000, vague=[place] * 4, long=[place])
    assert plain_english.over("g", figures, Bound(rate=4, long=1)) == []
    assert len(plain_english.over("g", figures, Bound(rate=3.9, long=0))) == 2


def test_the_places_of_a_file_can_be_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "m.py"
    path.write_text("x = 1\n# It says what is there.\n", encoding="utf-8")
    assert plain_english.main(["--show", str(path)]) == 0
    assert capsys.readouterr().out == f"{path}:2: It says what is there.\n"


def test_an_argument_replaces_the_bounds_of_the_file() -> None:
    given = argparse.Namespace(rate=0.0, long=None)
    assert plain_english.bounds_of(given, ["tests"])["tests"]["rate"] == 0.0


def test_a_sentence_may_begin_with_a_name_in_backquotes(tmp_path: Path) -> None:
    assert figures(tmp_path, "p.md", f"W{LONG[1:-5]}. `name` {LONG[:-10]}.\n").long == []
