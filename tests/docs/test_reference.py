"""docs/api.md has each public name once, in a group, with an entry that signatures lead to."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Final

import pytest

import trio_capnp
import trio_capnp.debugging
import trio_capnp.recording
import trio_capnp.testing

PAGE: Final = (Path(__file__).parents[2] / "docs" / "api.md").read_text(encoding="utf-8")
MODULE: Final = re.compile(r"^\.\. py:(?:currentmodule|module):: ([\w.]+)$")
ENTRY: Final = re.compile(r"^\.\. (?:auto\w+|py:\w+):: (\w+)\b")

FIXTURES: Final = {"capnp_pair", "capnp_no_leaks"}
"""Pytest finds them by the plugin, so they are no names of a module."""

FOR_THE_COMMAND_LINE: Final = {
    *("Conversation", "SeenMessage", "Recorder", "Selection", "selection_of", "EVERYTHING"),
    *("MessageCutter", "LargeMessage", "Methods", "LoadedMethods", "NO_METHODS", "NamedMethod"),
    *("Arrow", "methods_of"),
}
"""Names of ``trio_capnp.recording`` that the package itself imports, and programs do not."""

PUBLIC: Final[dict[ModuleType, set[str]]] = {
    trio_capnp: {*trio_capnp.__all__, "__version__"},
    trio_capnp.testing: {*trio_capnp.testing.__all__, *FIXTURES},
    trio_capnp.debugging: set(trio_capnp.debugging.__all__),
    trio_capnp.recording: set(trio_capnp.recording.__all__) - FOR_THE_COMMAND_LINE,
}


def groups() -> dict[str, list[tuple[str, str]]]:
    """The entries of each section: the module and the name."""
    found: dict[str, list[tuple[str, str]]] = {}
    section, module = "", ""
    for line in PAGE.splitlines():
        if line.startswith("## "):
            section = line[3:]
        elif at := MODULE.match(line):
            module = at[1]
        elif entry := ENTRY.match(line):
            found.setdefault(section, []).append((module, entry[1]))
    return found


ENTRIES: Final = [entry for entries in groups().values() for entry in entries]


@pytest.mark.parametrize("module", PUBLIC, ids=lambda module: module.__name__)
def test_each_public_name_stands_in_one_group(module: ModuleType) -> None:
    counted = Counter(name for where, name in ENTRIES if where == module.__name__)
    assert set(counted) == PUBLIC[module]
    assert set(counted.values()) == {1}


def test_the_page_has_opentelemetry_which_needs_an_extra() -> None:
    others = {(where, name) for where, name in ENTRIES if where.endswith("opentelemetry")}
    assert others == {("trio_capnp.opentelemetry", "instrument")}


def test_the_table_at_the_top_leads_to_every_group() -> None:
    table = re.findall(r"^\| \[([\w ,.]+)\]\(#([\w-]+)\) \|", PAGE, re.MULTILINE)
    sections = re.findall(r"^## (.+)$", PAGE, re.MULTILINE)
    assert [title for title, _ in table] == sections
    for title, anchor in table:
        assert anchor == re.sub(r"[^\w-]+", "-", title.lower().replace(".", "-")).replace(",", "")


def test_the_names_of_the_command_line_are_names_of_the_module() -> None:
    assert set(trio_capnp.recording.__all__) >= FOR_THE_COMMAND_LINE
