"""docs/limits.md lists all limits, with their defaults."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import attrs
import pytest

from trio_capnp.limits import Limits, ReaderLimits

PAGE: Final = Path(__file__).parents[2] / "docs" / "limits.md"
ROW: Final = re.compile(r"^\| `(\w+)` \| (\w[\w.]*) \| (.+) \|$", re.MULTILINE)


def documented(section: str) -> dict[str, tuple[str, str]]:
    """Default and reason by name, from the section whose heading names that class."""
    sections = re.split(r"^## ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    (text,) = [each for each in sections if f"`{section}`" in each.partition("\n")[0]]
    return {name: (default, reason) for name, default, reason in ROW.findall(text)}


@pytest.mark.parametrize("limits", [ReaderLimits(), Limits()], ids=lambda each: type(each).__name__)
def test_the_page_lists_every_limit_with_its_default(limits: ReaderLimits | Limits) -> None:
    defaults = {name: str(value) for name, value in attrs.asdict(limits).items()}
    assert {
        name: default for name, (default, _) in documented(type(limits).__name__).items()
    } == defaults


@pytest.mark.parametrize("section", ["ReaderLimits", "Limits"])
def test_every_default_has_a_reason(section: str) -> None:
    for name, (_, reason) in documented(section).items():
        assert reason == "as above" or len(reason.split()) >= 8, name
