"""The files under .github have links that lead somewhere, and each action is pinned to a commit."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]
GITHUB: Final = ROOT / ".github"
WORKFLOWS: Final = sorted(GITHUB.glob("workflows/*.yml"))
PAGES: Final = sorted(GITHUB.glob("*.md"))

pytestmark = pytest.mark.skipif(not GITHUB.exists(), reason="a source distribution has no .github")


def test_there_are_workflows_and_pages() -> None:
    assert {path.stem for path in WORKFLOWS} == {"docs", "release", "tests", "wheels"}
    assert {path.stem for path in PAGES} == {"CONTRIBUTING", "SECURITY"}


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_named_by_commit_and_version(workflow: Path) -> None:
    """A tag can be moved to other code; a commit cannot."""
    used = re.findall(r"uses: (?!\./)(.+)", workflow.read_text(encoding="utf-8"))
    assert used or workflow.stem == "release"
    for action in used:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_permissions_are_given_job_by_job(workflow: Path) -> None:
    text = workflow.read_text(encoding="utf-8")
    assert "\npermissions: {}\n" in text
    assert "secrets." not in text
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")


def test_the_steps_that_are_run_exist() -> None:
    steps = set(runpy.run_path(str(ROOT / "check"), run_name="check")["EVERY"])
    texts = [*WORKFLOWS, ROOT / ".pre-commit-config.yaml", ROOT / "pyproject.toml"]
    run = [
        step
        for path in texts
        for line in re.findall(r"python check ([\w ]+)", path.read_text(encoding="utf-8"))
        for step in line.split()
    ]
    assert {"compiled", "fast", "docs", "wheel", "lint"} <= set(run)
    assert set(run) <= steps


def test_wheels_are_made_for_every_version_that_is_tested_and_declared() -> None:
    tests = (GITHUB / "workflows" / "tests.yml").read_text(encoding="utf-8")
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    tested = set(re.findall(r'"(3\.\d+)"', tests))
    declared = set(re.findall(r'"Programming Language :: Python :: (3\.\d+)"', project))
    built = {f"3.{minor}" for minor in re.findall(r'"cp3(\d+)-\*"', project)}
    assert tested == declared == built


def test_the_job_that_runs_all_tests_installs_what_they_need() -> None:
    """Without a program its tests fail under CI, so both ways to run them install the same ones."""
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    needed = re.findall(r"^command -v ([\w-]+) >/dev/null \|\| packages\+=\((\w+)\)", script, re.M)
    assert {"haproxy", "chromium"} <= {program for program, _ in needed}
    job = (GITHUB / "workflows" / "tests.yml").read_text(encoding="utf-8")
    installed = " ".join(re.findall(r"apt-get install (.+)", job))
    present = {"g++"}  # on every machine of GitHub
    assert {name for program, name in needed if program not in present} <= set(
        re.findall(r"[\w+]+", installed)
    )
