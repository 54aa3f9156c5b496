"""File, line and column of faults that the compiler lets pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from trio_capnp import load
from trio_capnp.cli import main
from trio_capnp.errors import SchemaError
from trio_capnp.schema import compile_schemas, placing, read_request
from trio_capnp.schema._places import DeclarationError

ID = b"@0xd9d9d9d9d9d9d9d9;\n"
ITSELF = ID + b"struct S {\n  interface A(T) extends(B, A(Text)) {}\n}\ninterface B {}\n"
NO_TEXT = ID + b'struct S {\n  a @0 :Text = "caf\xe9";\n}\n'


def complaint_of(path: Path, *import_paths: Path) -> str:
    with pytest.raises(SchemaError) as caught:
        load(path, import_paths=import_paths)
    return str(caught.value)


def test_an_interface_that_extends_itself_is_found_in_its_file(tmp_path: Path) -> None:
    path = tmp_path / "circle.capnp"
    path.write_bytes(ITSELF)
    assert complaint_of(path) == f"{path}:3:3: S.A extends itself"


def test_a_text_that_is_not_utf8_is_found_in_its_file(tmp_path: Path) -> None:
    """The compiler passes on any bytes, in comments as well, where they are harmless."""
    path = tmp_path / "latin.capnp"
    path.write_bytes(NO_TEXT)
    assert complaint_of(path) == f"{path}:3:20: S has a text that is not UTF-8"
    path.write_bytes(ID + b"struct S { a @0 :Text; # caf\xe9\n}\n")
    assert load(path).S.new(a="text").a == "text"


def test_imported_files_are_named_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside the importing file, and in the folders for imports."""
    (tmp_path / "lib").mkdir()
    for bad in (tmp_path / "bad.capnp", tmp_path / "lib" / "bad.capnp"):
        bad.write_bytes(NO_TEXT)
    near, far = tmp_path / "near.capnp", tmp_path / "far.capnp"
    near.write_text('@0xd8d8d8d8d8d8d8d8; struct N { s @0 :import "bad.capnp".S; }')
    far.write_text('@0xd7d7d7d7d7d7d7d7; struct F { s @0 :import "/bad.capnp".S; }')
    reason = "3:20: S has a text that is not UTF-8"
    assert complaint_of(near) == f"{tmp_path / 'bad.capnp'}:{reason}"
    assert complaint_of(far, tmp_path / "lib") == f"{tmp_path / 'lib' / 'bad.capnp'}:{reason}"
    monkeypatch.chdir(tmp_path)
    assert complaint_of(Path("bad.capnp")) == f"bad.capnp:{reason}"
    assert complaint_of(Path("near.capnp")) == f"bad.capnp:{reason}"


def test_the_command_names_the_place_as_well(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "circle.capnp"
    path.write_bytes(ITSELF)
    assert main(["compile", "-o", str(tmp_path), str(path)]) == 1
    assert f"{path}:3:3: S.A extends itself" in capsys.readouterr().err


def test_without_the_file_the_declaration_is_named(tmp_path: Path) -> None:
    """A request may come from anywhere, and the file may have changed since."""
    path = tmp_path / "latin.capnp"
    path.write_bytes(NO_TEXT)
    data = compile_schemas(path, src_prefix=tmp_path)
    with pytest.raises(SchemaError, match=r"^latin\.capnp:S has a text that is not UTF-8$"):
        read_request(data)
    for content in (b"", None):
        path.write_bytes(content) if content is not None else path.unlink()
        with pytest.raises(SchemaError, match=r"^latin\.capnp:S has a text"), placing([path]):
            read_request(data)


def test_names_that_cannot_be_shown_are_quoted() -> None:
    assert str(DeclarationError("a\nb.capnp:S", "is wrong", 0, 0)) == r"'a\nb.capnp:S' is wrong"


def test_without_bytes_of_the_compiler_only_the_file_is_told(tmp_path: Path) -> None:
    """Compilers before 1.0 give no bytes."""
    path = tmp_path / "circle.capnp"
    path.write_bytes(ITSELF)
    error = DeclarationError("circle.capnp:S.A", "extends itself", 0, 0)
    assert str(error.placed([path], [])) == f"{path}: S.A extends itself"
