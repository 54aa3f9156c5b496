"""The pages of docs/decisions name only modules, names and files that exist."""

from __future__ import annotations

import importlib
import importlib.util
import re
from pathlib import Path
from typing import Final

import pytest

import trio_capnp

ROOT: Final = Path(__file__).parents[2]
PAGES: Final = sorted((ROOT / "docs" / "decisions").glob("*.md"))
QUOTED: Final = re.compile(r"`([^`\n]+)`")
FLOORS: Final = "limits|rpc|runtime|testing|transports|typed|wire"
NAME: Final = re.compile(rf"(?:{FLOORS})\.\w+(?:\.\w+)*")
FILE: Final = re.compile(r"(?:docs|tests|tools|trio_capnp)/[\w/.]+")
QUOTES: Final = sorted(
    {quote for page in PAGES for quote in QUOTED.findall(page.read_text("utf-8"))}
)
NAMES: Final = [quote for quote in QUOTES if NAME.fullmatch(quote)]
PATHS: Final = [quote for quote in QUOTES if FILE.fullmatch(quote)]


def test_the_pages_name_places() -> None:
    assert len(PAGES) == 5
    assert len(NAMES) > 30
    assert len(PATHS) > 12


@pytest.mark.parametrize("name", NAMES)
def test_a_name_on_a_page_is_in_the_code(name: str) -> None:
    module, parts = trio_capnp.__name__, name.split(".")
    while parts and importlib.util.find_spec(f"{module}.{parts[0]}") is not None:
        module = f"{module}.{parts.pop(0)}"
        if not hasattr(importlib.import_module(module), "__path__"):
            break
    found: object = importlib.import_module(module)
    for part in parts:
        found = getattr(found, part)


@pytest.mark.parametrize("path", PATHS)
def test_a_file_on_a_page_exists(path: str) -> None:
    assert (ROOT / path).is_file()


def test_each_page_is_in_the_index() -> None:
    index = (ROOT / "docs" / "decisions" / "index.md").read_text("utf-8")
    for page in PAGES:
        assert page.name == "index.md" or f"({page.name})" in index
