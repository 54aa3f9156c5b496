"""The generated parts of the protocol book are up to date, and its other parts name real things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, cast

import pytest

from tools import protocol_book
from tools.protocol_book import NOT_THERE, PROTOCOL, ROOT, Matrix, load_matrix, shown_rows

PAGE: Final = PROTOCOL.read_text(encoding="utf-8")
MATRIX: Final = load_matrix()
SECTION: Final = re.compile(r"^##+ (\d+(?:\.\d+)?)\.? (.+)$", re.MULTILINE)
SECTIONS: Final = [number for number, _ in SECTION.findall(PAGE)]
CITATION: Final = re.compile(
    r"(?:protocol\.md|protocol\s+notes)`*,\s+sections?\s+((?:\d+(?:\.\d+)?(?:,\s+|\s+and\s+|\s+to\s+)?)+)"
)


def test_the_generated_parts_are_up_to_date() -> None:
    assert protocol_book.out_of_date() == [], "run `python tools/protocol_book.py`"


# --- sections ----------------------------------------------------------------------------------


def test_sections_are_numbered_in_order_and_once() -> None:
    numbers = [tuple(map(int, number.split("."))) for number in SECTIONS]
    assert numbers == sorted(set(numbers))
    assert [number[0] for number in numbers if len(number) == 1] == list(range(1, 19))


def citations() -> Iterator[tuple[Path, str]]:
    """Each number of a section that a source cites."""
    for path in sorted([*(ROOT / "trio_capnp").rglob("*.py"), *(ROOT / "docs").glob("*.md")]):
        for found in CITATION.findall(path.read_text(encoding="utf-8")):
            for number in re.findall(r"\d+(?:\.\d+)?", found):
                yield path, number


def test_every_section_that_is_cited_exists() -> None:
    cited = list(citations())
    assert len(cited) > 20
    assert [(path.name, number) for path, number in cited if number not in SECTIONS] == []


def slug(heading: str) -> str:
    """The anchor that Sphinx and GitHub give a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def test_every_link_to_a_section_leads_there() -> None:
    anchors = {slug(line.lstrip("# ")) for line in re.findall(r"^#+ .*$", PAGE, re.MULTILINE)}
    assert "52-a-return-arrives" in anchors
    for path in sorted([*(ROOT / "trio_capnp").rglob("*.py"), *ROOT.glob("docs/**/*.md")]):
        links = re.findall(r"protocol\.md#([\w-]+)", path.read_text(encoding="utf-8"))
        assert set(links) <= anchors, path


def test_every_section_that_the_book_itself_names_exists() -> None:
    assert set(re.findall(r"\bsection (\d+(?:\.\d+)?)", PAGE)) <= set(SECTIONS)


def test_every_row_that_the_book_names_exists() -> None:
    rows = {row["id"] for row in MATRIX["rows"]}
    named = {row for match in protocol_book.ROW_NAME.findall(PAGE) for row in match.split(", ")}
    assert len(named) > 60
    assert named <= rows


# --- behaviours --------------------------------------------------------------------------------


def test_every_row_says_one_sentence_and_no_two_the_same() -> None:
    sentences = [row["says"] for row in MATRIX["rows"]]
    assert len(set(sentences)) == len(sentences)
    for says in sentences:
        assert re.fullmatch(r"[A-Z`].{20,}\.", says), says
        assert len(says.split()) <= 35, says


@pytest.mark.parametrize("area", MATRIX["areas"])
def test_each_row_stands_in_its_area_with_its_evidence(area: str) -> None:
    page = protocol_book.BEHAVIOURS.read_text(encoding="utf-8")
    (section,) = re.findall(rf"^## {area}\. .*?(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    rows = [row for row in MATRIX["rows"] if row["area"] == area]
    assert re.findall(r"^- \*\*(\w\d\d)\*\* ", section, re.MULTILINE) == [r["id"] for r in rows]
    for row in rows:
        (line,) = re.findall(rf"^- \*\*{row['id']}\*\* (.*)$", section, re.MULTILINE)
        evidence = line.removeprefix(row["says"] + " ")
        shown = shown_rows().get(row["id"], [])
        if area in MATRIX["covered"]:
            assert shown or row["id"] in MATRIX["not_here"]
            assert NOT_THERE not in evidence
        assert (evidence == NOT_THERE) == (not shown and row["id"] not in MATRIX["not_here"])
        assert all(f"`{file}`" in evidence for file in shown)


def small_matrix(**others: object) -> Matrix:
    row = {"id": "A01", "area": "A", "name": "n", "level": 0, "priority": "P0", "says": "S."}
    whole = {"areas": {"A": "First"}, "covered": [], "not_here": {}, "rows": [row]}
    return cast("Matrix", {**whole, **others})


def test_a_row_names_its_tests_or_its_reason_or_is_not_there() -> None:
    def line(matrix: Matrix, *files: str) -> str:
        return protocol_book.behaviours(matrix, {"A01": list(files)}).splitlines()[-1]

    assert line(small_matrix(), "a.py", "b.py") == "- **A01** S. `a.py`, `b.py`."
    assert line(small_matrix(not_here={"A01": "No."})) == "- **A01** S. *Not here:* No."
    assert line(small_matrix()) == f"- **A01** S. {NOT_THERE}"
    with pytest.raises(SystemExit, match="A01"):
        line(small_matrix(covered=["A"]))


# --- lives -------------------------------------------------------------------------------------


def test_the_book_has_every_row_of_the_tables_that_run() -> None:
    rows = sum(len(table) for table, _, _ in protocol_book.LIVES.values())
    assert len(re.findall(r"^\| `[A-Z_]+` \| `[A-Z_]+` \| `[A-Z_]+` \|", PAGE, re.M)) == rows
