"""The pictures in docs/_static are those that docs/diagrams.py draws, and are well-formed."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

import pytest

DOCS: Final = Path(__file__).parents[2] / "docs"
SCRIPT: Final = runpy.run_path(str(DOCS / "diagrams.py"))
PICTURES: Final = {name: draw().svg() for name, draw in SCRIPT["PICTURES"].items()}


@pytest.mark.parametrize("name", PICTURES)
def test_a_committed_picture_is_up_to_date(name: str) -> None:
    """`python docs/diagrams.py` writes it anew."""
    path = DOCS / "_static" / f"{name}.svg"
    assert path.read_text(encoding="utf-8") == PICTURES[name]


def test_every_committed_picture_is_drawn_by_the_script() -> None:
    assert {path.stem for path in (DOCS / "_static").glob("*.svg")} == set(PICTURES)


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_says_in_words_the_subject(name: str) -> None:
    root = ElementTree.fromstring(PICTURES[name])
    assert root.get("aria-label")


@pytest.mark.parametrize("name", PICTURES)
def test_each_class_of_a_picture_has_a_style_for_light_and_dark_pages(name: str) -> None:
    root = ElementTree.fromstring(PICTURES[name])
    namespace = "{http://www.w3.org/2000/svg}"
    light, _, dark = (root.findtext(f"{namespace}style") or "").partition("@media")
    used = {each for part in root.iter() for each in (part.get("class") or "").split()}
    shapes = {name for name in used if name not in {"code", "title"}}  # these have no colour
    assert [name for name in sorted(used) if f".{name} " not in light] == []
    assert [name for name in sorted(shapes) if f".{name} " not in dark] == []
