"""``trio-capnp compat``, as a process."""

from __future__ import annotations

from pathlib import Path

from tests.cli._programs import run

OLD = "@0xe8c6a4b2d0f19375;\nstruct Person { name @0 :Text; age @1 :UInt8; }\n"


def compare(folder: Path, new: str, *options: str) -> tuple[int, list[str]]:
    for name, text in (("old", OLD), ("new", new)):
        (folder / name).mkdir(exist_ok=True)
        (folder / name / "people.capnp").write_text(text)
    files = [str(folder / name / "people.capnp") for name in ("old", "new")]
    status, shown, errors = run("compat", *options, *files)
    assert errors == ""
    return status, shown.splitlines()


def test_an_added_field_is_compatible(tmp_path: Path) -> None:
    new = OLD.replace("age @1 :UInt8;", "age @1 :UInt8; email @2 :Text;")
    assert compare(tmp_path, new) == (0, ["compatible"])
    assert compare(tmp_path, new, "--strict") == (0, ["compatible"])


def test_a_breaking_change_ends_in_status_one(tmp_path: Path) -> None:
    new = OLD.replace("age @1 :UInt8;", "")
    assert compare(tmp_path, new) == (1, ["breaking: Person: field age was removed"])


def test_a_new_name_is_a_change_of_the_source(tmp_path: Path) -> None:
    """Status 0, and 1 with ``--strict``."""
    new = OLD.replace("age @1", "years @1")
    lines = ["source: Person: field age is called years now"]
    assert compare(tmp_path, new) == (0, lines)
    assert compare(tmp_path, new, "--strict") == (1, lines)


def test_failures_are_one_line_and_wrong_usage_is_status_two(tmp_path: Path) -> None:
    done = run("compat", str(tmp_path / "a.capnp"), str(tmp_path / "b.capnp"))
    assert done == (1, "", f"trio-capnp: {tmp_path / 'a.capnp'}: no such file\n")
    assert run("compat", "one.capnp")[0] == 2
