"""``trio-capnp compile``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.codegen.everything import FILES, SCHEMAS, generate_everything
from trio_capnp.cli import main

POINT = "@0xb4c8e2a6f1d39705;\nstruct Point { x @0 :Int32; }\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current directory."""
    directory = tmp_path / "here"
    directory.mkdir()
    monkeypatch.chdir(directory)
    return directory


def written(directory: Path) -> dict[str, str]:
    return {
        path.relative_to(directory).as_posix(): path.read_text(encoding="utf-8")
        for path in directory.rglob("*.py")
    }


def test_the_command_writes_the_modules_of_the_generator(here: Path) -> None:
    files = [str(SCHEMAS / name) for name in FILES]
    assert main(["compile", "-o", "out", "-I", str(SCHEMAS), *files]) == 0
    assert written(here / "out") == generate_everything()


def test_a_schema_below_the_current_directory_keeps_its_path(here: Path) -> None:
    (here / "geo").mkdir()
    (here / "geo" / "point.capnp").write_text(POINT, encoding="utf-8")
    assert main(["compile", "geo/point.capnp"]) == 0
    assert main(["compile", "-o", "other", str(here / "geo" / "point.capnp")]) == 0
    assert set(written(here)) == {"geo/point_capnp.py", "other/geo/point_capnp.py"}


def test_a_schema_elsewhere_is_written_by_its_name(here: Path) -> None:
    outside = here.parent / "outside.capnp"
    outside.write_text(POINT, encoding="utf-8")
    assert main(["compile", "../outside.capnp"]) == 0
    assert main(["compile", "-o", "other", str(outside)]) == 0
    assert set(written(here)) == {"outside_capnp.py", "other/outside_capnp.py"}


def test_a_prefix_is_cut_off(here: Path) -> None:
    (here / "geo").mkdir()
    (here / "geo" / "point.capnp").write_text(POINT, encoding="utf-8")
    assert main(["compile", "--src-prefix", "geo", "geo/point.capnp"]) == 0
    assert set(written(here)) == {"point_capnp.py"}


def test_a_package_is_put_before_imports(here: Path) -> None:
    files = [str(SCHEMAS / name) for name in FILES]
    assert main(["compile", "-I", str(SCHEMAS), "--package", "my.schemas", *files]) == 0
    assert written(here) == generate_everything("my.schemas")


def test_a_wrong_schema_ends_in_one_line_and_status_one(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "a.capnp").write_text(POINT.replace("Int32", "Nothing"), encoding="utf-8")
    assert main(["compile", "a.capnp"]) == 1
    shown = capsys.readouterr()
    assert shown.err == "trio-capnp: a.capnp:2:22: Not defined: Nothing\n"
    assert shown.out == ""
    assert written(here) == {}


def test_a_directory_that_cannot_be_written_ends_in_status_one(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "a.capnp").write_text(POINT, encoding="utf-8")
    (here / "out").touch()
    assert main(["compile", "-o", "out", "a.capnp"]) == 1
    assert capsys.readouterr().err.startswith("trio-capnp: ")


def test_a_check_fails_if_a_module_is_missing_or_differs(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is written; the text names the files."""
    (here / "point.capnp").write_text(POINT, encoding="utf-8")
    assert main(["compile", "--check", "-o", "out", "point.capnp"]) == 1
    stale = f"trio-capnp: compile would change {Path('out', 'point_capnp.py')}\n"
    assert capsys.readouterr().err == stale
    assert not (here / "out").exists()
    assert main(["compile", "-o", "out", "point.capnp"]) == 0
    assert main(["compile", "--check", "-o", "out", "point.capnp"]) == 0
    module = here / "out" / "point_capnp.py"
    module.write_text(module.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    before = module.read_bytes()
    assert main(["compile", "--check", "-o", "out", "point.capnp"]) == 1
    assert module.read_bytes() == before
    module.write_bytes(b"\xff")
    assert main(["compile", "--check", "-o", "out", "point.capnp"]) == 1
