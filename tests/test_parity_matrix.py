"""Every behaviour of the parity matrix is shown by a test, or is said not to be.

``tests/parity.json`` lists the behaviours that the test suites of other implementations pin down,
by area. A test shows row A01 by naming ``[A01]`` in any of its texts: a docstring, a parameter's
id, a table of cases. The areas under ``covered`` must be complete for the priorities P0 and P1;
rows under ``not_here`` are excused, each with its reason.
"""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, TypedDict, cast

import pytest

TESTS: Final = Path(__file__).parent
ROW_NAME: Final = re.compile(r"\[([A-Z]\d\d(?:, ?[A-Z]\d\d)*)\]")


class Row(TypedDict):
    """One behaviour; ``level`` is the level of the RPC protocol that it belongs to."""

    id: str
    area: str
    name: str
    level: int
    priority: str


class Matrix(TypedDict):
    """The content of parity.json."""

    areas: dict[str, str]
    covered: list[str]
    not_here: dict[str, str]
    rows: list[Row]


def load_matrix() -> Matrix:
    text = (TESTS / "parity.json").read_text(encoding="utf-8")
    return cast("Matrix", json.loads(text))


MATRIX: Final = load_matrix()
ROWS: Final = {row["id"]: row for row in MATRIX["rows"]}


def texts_of(source: str) -> Iterator[str]:
    """All strings of a module but its own docstring, where rows are only spoken about."""
    tree = ast.parse(source)
    docstring = tree.body[0].value if tree.body and isinstance(tree.body[0], ast.Expr) else None
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node is not docstring:
            yield node.value


def rows_named_in(path: Path) -> set[str]:
    texts = texts_of(path.read_text(encoding="utf-8"))
    groups = (match for text in texts for match in ROW_NAME.findall(text))
    return {name.strip() for group in groups for name in group.split(",")}


@cache
def shown_rows() -> dict[str, set[str]]:
    """For each row id that some test names, the files of those tests."""
    shown: dict[str, set[str]] = {}
    for path in sorted(TESTS.rglob("test_*.py")):
        if path == Path(__file__):
            continue
        for row in rows_named_in(path):
            shown.setdefault(row, set()).add(path.relative_to(TESTS).as_posix())
    return shown


def wanted_rows(area: str) -> list[Row]:
    return [
        row
        for row in MATRIX["rows"]
        if row["area"] == area
        and row["priority"] in ("P0", "P1")
        and row["id"] not in MATRIX["not_here"]
    ]


@pytest.mark.parametrize("area", MATRIX["covered"])
def test_every_important_row_of_a_covered_area_is_shown(area: str) -> None:
    shown = shown_rows()
    missing = [row for row in wanted_rows(area) if row["id"] not in shown]
    listed = "\n".join(f"  [{row['id']}] {row['priority']} {row['name']}" for row in missing)
    assert not missing, f"no test names these rows of {MATRIX['areas'][area]}:\n{listed}"


def test_tests_name_only_rows_that_exist() -> None:
    strangers = {row: files for row, files in shown_rows().items() if row not in ROWS}
    assert not strangers


def test_rows_that_are_not_here_exist_have_a_reason_and_are_not_shown() -> None:
    shown = shown_rows()
    for row, reason in MATRIX["not_here"].items():
        assert row in ROWS
        assert len(reason.split()) >= 4, f"{row}: say why, in a sentence"
        assert row not in shown, f"{row} is shown by {shown.get(row)} after all"


def test_the_matrix_is_whole() -> None:
    """[Y26] The machine-readable form has all rows, once each, in their areas."""
    assert len(ROWS) == len(MATRIX["rows"]) == 399
    assert Counter(row["priority"] for row in MATRIX["rows"]) == {"P0": 191, "P1": 163, "P2": 45}
    assert {row["area"] for row in MATRIX["rows"]} == set(MATRIX["areas"])
    assert all(row["id"][0] == row["area"] for row in MATRIX["rows"])
    assert set(MATRIX["covered"]) <= set(MATRIX["areas"])
