"""S5: of an imported file, only the declarations that are used must compile."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.loading.test_load import touch_later, write
from trio_capnp.errors import SchemaError
from trio_capnp.loading import load
from trio_capnp.schema import compile_schemas


def importer(tmp_path: Path, file: str, field: str = "F.Good") -> Path:
    return write(
        tmp_path / "importer.capnp", f'using F = import "{file}";', f"struct A {{ x @0 :{field}; }}"
    )


BROKEN = {
    "a missing file": 'using M = import "missing.capnp"; struct Bad { m @0 :M.M; }',
    "a missing absolute file": 'using M = import "/missing.capnp"; struct Bad { m @0 :M.M; }',
    "an unknown type": "struct Bad { m @0 :Nothing; }",
    "a missing embed": 'const bad :Data = embed "missing.bin";',
    "a wrong number": "struct Bad { m @1 :Int8; }",
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=list(BROKEN))
def test_a_broken_declaration_that_is_not_used_does_not_matter(broken: str, tmp_path: Path) -> None:
    """S5: The compiler takes the importer, and so do we; the broken file itself is refused."""
    file = write(tmp_path / "file.capnp", "struct Good { n @0 :Int8 = 3; e @1 :E; }", broken)
    with file.open("a", encoding="utf-8") as text:
        text.write("enum E { a @0; b @1; } interface I { f @0 (good :Good); }")
    path = importer(tmp_path, "file.capnp")
    assert compile_schemas(path)
    module = load(path)
    assert module.A.new(x={"e": "B"}).x.n == 3
    with pytest.raises(SchemaError, match=r"file\.capnp"):
        load(file)
    assert load(path) is module
    # A file that was mended serves as a whole.
    write(file, "struct Good { n @0 :Int8 = 3; e @1 :E; } enum E { a @0; b @1; }")
    touch_later(file)
    assert load(path).A.new(x=load(file).Good.new(n=4)).x.n == 4


def test_a_broken_declaration_that_is_used_is_refused(tmp_path: Path) -> None:
    """S5: The error has its place."""
    write(tmp_path / "file.capnp", "struct Good {", "x @0 :Nothing;", "}")
    with pytest.raises(SchemaError, match=r"file\.capnp:3:7: .*Nothing"):
        load(importer(tmp_path, "file.capnp"))


def test_a_used_declaration_may_need_files_of_its_own(tmp_path: Path) -> None:
    """S5: No list names the imports of a broken file; its right imports are whole modules."""
    write(tmp_path / "far" / "right.capnp", "struct R { n @0 :Int8; } interface Up { f @0 (); }")
    write(
        tmp_path / "file.capnp",
        'using R = import "far/right.capnp"; using M = import "missing.capnp";',
        "interface Good extends(R.Up) { g @0 (r :R.R); } struct Bad { m @0 :M.M; }",
    )
    module = load(importer(tmp_path, "file.capnp"))
    right = load(tmp_path / "far" / "right.capnp")
    good = module.A.Reader.x
    assert good is not None
    (method,) = module._file_capnp.Good._methods
    assert method.params().new().r._namespace is right.R
    assert issubclass(module._file_capnp.Good.Client, right.Up.Client)


def test_importers_of_a_broken_file_share_its_classes(tmp_path: Path) -> None:
    """S5, S2: This holds if they use the same declarations of it."""
    write(tmp_path / "file.capnp", "struct Good { n @0 :Int8; } struct Bad { m @0 :Nothing; }")
    one = load(importer(tmp_path, "file.capnp"))
    using = 'using F = import "file.capnp";'
    two = load(write(tmp_path / "two.capnp", using, "struct B { x @0 :F.Good; }"))
    assert two.B.new(x=one.A.new(x={"n": 4}).x).x.n == 4


def test_broken_files_may_import_in_circles(tmp_path: Path) -> None:
    """S5, S1"""
    using = 'using A = import "importer.capnp"; using N = import "missing.capnp";'
    write(tmp_path / "file.capnp", using, "struct Good { a @0 :A.A; } struct Bad { m @0 :N.N; }")
    module = load(importer(tmp_path, "file.capnp"))
    assert module.A.new(x={"a": {"x": {}}}).x.a._namespace is module.A


def test_files_that_do_not_go_together_are_refused(tmp_path: Path) -> None:
    """Each compiles alone, but two have one id."""
    for name in ("one", "two"):
        (tmp_path / f"{name}.capnp").write_text(f"@0xd0f3a1b2c4e59799; struct {name.title()} {{}}")
    path = write(
        tmp_path / "both.capnp",
        'struct B { one @0 :import "one.capnp".One; }',
        'struct C { two @0 :import "two.capnp".Two; }',
    )
    with pytest.raises(SchemaError, match="ID"):
        load(path)


def test_a_relative_path_may_embed_a_file_from_above(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S7: The compiler refuses to leave the current directory."""
    (tmp_path / "data.bin").write_bytes(b"data")
    path = write(tmp_path / "inner" / "test.capnp", 'const data :Data = embed "../data.bin";')
    write(tmp_path / "above.capnp", "struct Above { n @0 :Int8; }")
    using = 'using A = import "../above.capnp";'
    importing = write(tmp_path / "inner" / "importing.capnp", using, "struct I { a @0 :A.Above; }")
    monkeypatch.chdir(tmp_path / "inner")
    for root in ([], [Path(os.curdir)]):
        assert load("test.capnp", import_paths=root).data == b"data"
    assert load("importing.capnp") is load(importing)
    assert load(path).data == b"data"
    broken = write(tmp_path / "inner" / "broken.capnp", 'const d :Data = embed "../no.bin";')
    with pytest.raises(SchemaError, match=r"broken\.capnp"):
        load(broken.name)
