"""The picture of ``trio-capnp watch`` in the documentation shows the present drawing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

pytest.importorskip("rich", reason="the extra 'watch' is not installed")

from tools.watch_picture import picture

PICTURE: Final = Path(__file__).parents[2] / "docs" / "pictures" / "watch.svg"


def words(svg: str) -> list[str]:
    """The words of a picture. Versions of rich differ in the rest."""
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", svg)
    return " ".join(texts).replace("&#160;", " ").split()


def test_the_committed_picture_is_up_to_date() -> None:
    """`python tools/watch_picture.py docs/pictures/watch.svg` draws it anew."""
    drawn = words(picture())
    assert "Camera.watch" in drawn
    assert words(PICTURE.read_text(encoding="utf-8")) == drawn


def test_a_browser_loads_nothing_for_it() -> None:
    assert "url(http" not in picture()
    assert "@import" not in picture()
