"""The finder of circles of imports sees every circle, and tells which imports run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import circles


def package(folder: Path, **texts: str) -> dict[str, Path]:
    """The modules of a package ``p`` with these modules in it."""
    (folder / "p").mkdir()
    for name, text in {"__init__": "", **texts}.items():
        (folder / "p" / f"{name}.py").write_text(text, encoding="utf-8")
    return circles.modules(folder, "p")


def found(files: dict[str, Path], *, all_imports: bool) -> list[list[str]]:
    return circles.circles(circles.graph(files, all_imports=all_imports))


def test_two_modules_that_import_one_another_are_a_circle(tmp_path: Path) -> None:
    files = package(tmp_path, a="from p.b import x", b="from p import a", c="import p.a, p.b")
    assert found(files, all_imports=False) == [["p.a", "p.b"]]


def test_a_long_way_round_is_a_circle(tmp_path: Path) -> None:
    files = package(tmp_path, a="import p.b", b="import p.c", c="import p.d", d="import p.a")
    assert found(files, all_imports=False) == [["p.a", "p.b", "p.c", "p.d"]]


@pytest.mark.parametrize(
    "text",
    [
        "def f():\n    from p.a import x",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from p.a import x",
        "import typing\nif typing.TYPE_CHECKING:\n    import p.a",
        "class C:\n    def method(self):\n        import p.a",
    ],
)
def test_an_import_for_types_or_in_a_function_does_not_run(tmp_path: Path, text: str) -> None:
    files = package(tmp_path, a="import p.b", b=text)
    assert found(files, all_imports=False) == []
    assert found(files, all_imports=True) == [["p.a", "p.b"]]


@pytest.mark.parametrize(
    "text",
    [
        "try:\n    import p.a\nexcept ImportError:\n    pass",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    pass\nelse:\n    import p.a",
        "class C:\n    import p.a",
        "def f(): ...\nfrom p.a import x",
    ],
)
def test_any_other_import_runs(tmp_path: Path, text: str) -> None:
    files = package(tmp_path, a="import p.b", b=text)
    assert found(files, all_imports=False) == [["p.a", "p.b"]]


def test_a_circle_over_its_bound_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    assert circles.report("imports", [["p.a", "p.b"]], 2)
    assert not circles.report("imports", [["p.a", "p.b"]], 1)
    assert not circles.report("imports", [["p.a", "p.b"]], 0)
    assert "2 modules, 1 allowed: p.a p.b" in capsys.readouterr().out


def test_the_package_keeps_the_bounds() -> None:
    assert circles.main() == 0
