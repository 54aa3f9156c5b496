"""``trio-capnp describe``, as a process."""

from __future__ import annotations

from pathlib import Path

from tests.cli._programs import run
from trio_capnp.schema import STANDARD_SCHEMAS, Loader, compile_schemas, print_file, read_request

PERSISTENT = STANDARD_SCHEMAS / "capnp" / "persistent.capnp"


def test_a_file_is_printed_whole() -> None:
    """The text is that of ``print_file``, which compiles to equal nodes."""
    request = read_request(compile_schemas(PERSISTENT, from_root=True))
    text = print_file(Loader(request.nodes), request.files[0])
    assert run("describe", str(PERSISTENT)) == (0, text, "")


def test_one_declaration_is_printed_by_its_name() -> None:
    lines = "struct SaveResults {\n  sturdyRef @0 :SturdyRef;\n}\n"
    assert run("describe", str(PERSISTENT), "Persistent.SaveResults") == (0, lines, "")
    status, shown, _ = run("describe", str(PERSISTENT), "Persistent.save")
    assert (status, shown.splitlines()[0]) == (0, "save @0 SaveParams -> SaveResults;")


def test_imports_are_found_on_the_import_path(tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "a.capnp").write_text("@0xf0e1d2c3b4a59687; struct A {}")
    user = tmp_path / "user.capnp"
    user.write_text('@0xf0e1d2c3b4a59688; struct B { a @0 :import "/a.capnp".A; }')
    _, shown, _ = run("describe", "-I", str(tmp_path / "lib"), str(user))
    assert shown.splitlines() == [
        "@0xf0e1d2c3b4a59688;",
        "",
        'using A2 = import "/a.capnp";',
        "",
        "struct B {",
        "  a @0 :A2.A;",
        "}",
    ]


def test_failures_are_one_line_and_status_one(tmp_path: Path) -> None:
    status, shown, errors = run("describe", str(PERSISTENT), "Persistent.Nothing")
    assert (status, shown) == (1, "")
    assert errors.endswith("persistent.capnp:Persistent declares no Nothing\n")
    done = run("describe", str(tmp_path / "none.capnp"))
    assert done == (1, "", f"trio-capnp: {tmp_path / 'none.capnp'}: no such file\n")


def test_wrong_usage_ends_in_status_two() -> None:
    status, _, errors = run("describe")
    assert status == 2
    assert "SCHEMA" in errors
