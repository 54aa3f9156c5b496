"""Every behaviour of the parity matrix is shown by a test, or is said not to be.

``tests/parity.json`` lists the behaviours that the test suites of other implementations pin down,
by area; ``tools/protocol_book.py`` finds the tests that show them, and writes the sentence of each
row into docs/behaviours.md. Each row of an area under ``covered`` must have a test, or a reason
under ``not_here``.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

import pytest

from tools.protocol_book import Row, load_matrix, shown_rows

MATRIX: Final = load_matrix()
ROWS: Final = {row["id"]: row for row in MATRIX["rows"]}


def wanted_rows(area: str) -> list[Row]:
    return [
        row for row in MATRIX["rows"] if row["area"] == area and row["id"] not in MATRIX["not_here"]
    ]


@pytest.mark.parametrize("area", MATRIX["covered"])
def test_every_row_of_a_covered_area_is_shown_or_has_its_reason(area: str) -> None:
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
