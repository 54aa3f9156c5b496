"""A tag is published only if it is the version, and the changelog has a dated section for it."""

from __future__ import annotations

import pytest

from tools.release import faults

GOOD = "# Changes\n\n## 0.2.0, 2026-11-30\n\n- A change.\n\n## 0.1.0, 2026-10-01\n"


def test_the_tag_of_the_version_with_its_section_may_be_published() -> None:
    assert faults("v0.2.0", "0.2.0", GOOD) == []


@pytest.mark.parametrize("tag", ["0.2.0", "v0.2", "v0.2.0rc1", "v0.1.0"])
def test_another_tag_may_not(tag: str) -> None:
    assert len(faults(tag, "0.2.0", GOOD)) == 1


@pytest.mark.parametrize(
    "changelog",
    ["# Changes\n", GOOD.replace("## 0.2.0", "## Unreleased\n\n## 0.2.0"), "## 0.2.0\n"],
)
def test_a_version_without_a_dated_section_on_top_may_not(changelog: str) -> None:
    assert len(faults("v0.2.0", "0.2.0", changelog)) == 1
