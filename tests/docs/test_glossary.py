"""docs/glossary.md is in order, explains each word briefly, and names only existing code."""

from __future__ import annotations

import importlib
import re
from pathlib import Path
from types import ModuleType
from typing import Final

import pytest

import trio_capnp

PAGE: Final = Path(__file__).parents[2] / "docs" / "glossary.md"
ENTRY: Final = re.compile(r"^\*\*([\w ]+)\*\*: ((?:.+\n)+)", re.MULTILINE)
ENTRIES: Final = ENTRY.findall(PAGE.read_text(encoding="utf-8"))
NAME: Final = re.compile(r"`((?:rpc|runtime|typed|wire)(?:\.\w+)*)`")
NAMES: Final = sorted({name for _, text in ENTRIES for name in NAME.findall(text)})


def test_the_words_are_in_alphabetical_order_and_stand_once() -> None:
    words = [word for word, _ in ENTRIES]
    assert len(words) > 40
    assert words == sorted(set(words))


def test_a_word_is_explained_in_two_sentences_or_three() -> None:
    for word, text in ENTRIES:
        assert len(re.findall(r"[.](?=\s|$)", re.sub(r"`[^`]*`", "", text))) <= 3, word


@pytest.mark.parametrize("name", NAMES)
def test_a_name_in_the_glossary_is_in_the_code(name: str) -> None:
    found: object = trio_capnp
    path = "trio_capnp"
    for part in name.split("."):
        path += f".{part}"
        if isinstance(found, ModuleType) and not hasattr(found, part):
            found = importlib.import_module(path)
        else:
            found = getattr(found, part)
