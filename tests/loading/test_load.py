"""Schemas as modules, made in memory."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from types import ModuleType

import pytest

from tests.codegen.everything import SCHEMAS
from trio_capnp.errors import SchemaError
from trio_capnp.loading import load
from trio_capnp.schemas import rpc_capnp


def write(path: Path, *lines: str) -> Path:
    """Write a schema whose id follows from its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    number = 0x8000_0000_0000_0000 | abs(hash(str(path)))
    path.write_text("\n".join([f"@{number:#x};", *lines, ""]), encoding="utf-8")
    return path


def touch_later(path: Path) -> None:
    """Make a file look changed to code that compares times, because file systems have coarse
    clocks.
    """
    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 1_000_000_000))


@pytest.fixture(scope="module")
def everything() -> ModuleType:
    """The module of the schema that has everything."""
    return load(SCHEMAS / "everything.capnp", import_paths=[SCHEMAS])


def test_a_schema_becomes_a_module(tmp_path: Path) -> None:
    """[X04] Use loaded schema to build and read"""
    path = write(tmp_path / "point-map.capnp", "struct Point { x @0 :Int32 = 3; }")
    module = load(path)
    assert module.__name__ == "point_map_capnp"
    assert module.__file__ == str(path)
    assert module.Point.new().x == 3
    assert module.Point.__module__ == "point_map_capnp"
    assert "point_map_capnp" not in sys.modules


def test_modules_of_files_with_odd_names_find_one_another(tmp_path: Path) -> None:
    """``_2d_capnp`` as ``__2d_capnp`` would be another name inside of each class."""
    for name in ("2d", "_3d", "plus+", "da-sh"):
        write(tmp_path / f"{name}.capnp", 'struct P { q @0 :import "main.capnp".Q; }')
    lines = [
        f'{field} @{at} :import "{name}.capnp".P;'
        for at, (field, name) in enumerate(
            [("two", "2d"), ("three", "_3d"), ("plus", "plus+"), ("dash", "da-sh")]
        )
    ]
    module = load(write(tmp_path / "main.capnp", "struct Q {", *lines, "x @4 :Int8; }"))
    made = module.Q.new(**{name: {"q": {"x": 1}} for name in ("two", "three", "plus", "dash")})
    assert [made.two.q.x, made.three.q.x, made.plus.q.x, made.dash.q.x] == [1, 1, 1, 1]
    assert load(tmp_path / "2d.capnp").P.new(q={"two": {"q": {"x": 2}}}).q.two.q.x == 2


def test_a_path_may_be_text_and_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "a.capnp", "struct A {}")
    monkeypatch.chdir(tmp_path)
    assert load("a.capnp") is load(path)


def test_a_path_that_leads_nowhere_is_a_schema_error(tmp_path: Path) -> None:
    loop = tmp_path / "loop.capnp"
    loop.symlink_to(loop)
    for path in (loop, tmp_path / "missing.capnp", tmp_path, "a\0b.capnp"):
        with pytest.raises(SchemaError):
            load(path)
    good = write(tmp_path / "a.capnp", "struct A {}")
    with pytest.raises(SchemaError, match="import path"):
        load(good, import_paths=[tmp_path / "missing"])


def test_import_paths_are_never_taken_for_a_list_of_letters(tmp_path: Path) -> None:
    path = write(tmp_path / "a.capnp", "struct A {}")
    with pytest.raises(TypeError, match="list of directories"):
        load(path, import_paths=str(tmp_path))


def test_the_same_file_is_loaded_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.capnp", "struct A {}")
    assert load(path) is load(path)


def test_a_changed_file_is_loaded_again(tmp_path: Path) -> None:
    path = write(tmp_path / "a.capnp", "struct A { x @0 :Int8; }")
    before = load(path)
    write(path, "struct A { x @0 :Int8; y @1 :Int8; }")
    touch_later(path)
    after = load(path)
    assert after is not before
    assert set(after.A.Reader._fields) == {"x", "y"}


def test_a_changed_import_is_noticed_too(tmp_path: Path) -> None:
    inner = write(tmp_path / "inner.capnp", "struct Inner { x @0 :Int8; }")
    lines = ['using I = import "inner.capnp";', "struct Outer { inner @0 :I.Inner; }"]
    outer = write(tmp_path / "outer.capnp", *lines)
    before = load(outer)
    write(inner, "struct Inner { y @0 :Int8; }")
    touch_later(inner)
    after = load(outer)
    assert after is not before
    assert after.Outer.new(inner={"y": 3}).inner.y == 3
    assert after.Outer.new().inner._namespace is load(inner).Inner


def test_files_loaded_apart_share_their_common_imports(tmp_path: Path) -> None:
    write(tmp_path / "common.capnp", "struct Common {}")
    using = 'using C = import "common.capnp";'
    one = load(write(tmp_path / "one.capnp", using, "struct One { c @0 :C.Common; }"))
    two = load(write(tmp_path / "two.capnp", using, "struct Two { c @0 :C.Common; }"))
    assert one.One.new().c._namespace is two.Two.new().c._namespace
    two.Two.new(c=one.One.new().c)


def test_files_may_import_each_other() -> None:
    circle = load(SCHEMAS / "parts/circle.capnp", import_paths=[SCHEMAS])
    everything = load(SCHEMAS / "everything.capnp", import_paths=[SCHEMAS])
    assert circle.Circle.new().pointers._namespace is everything.Pointers


def test_a_method_may_name_types_declared_after_it_or_around_it(everything: ModuleType) -> None:
    early, late = everything.Early, everything.Late
    assert early.SendParams is late
    assert early.SendResults is late.Inner
    assert early.WithinResults is late
    assert late.Asker.AskParams is late
    assert late.Asker.AskResults is late.Inner
    assert early.NameParams is everything.NameParams
    assert early.NameResults is everything.NameResults
    assert early.SendParams.new(value=3).value == 3


def test_a_type_may_come_by_an_alias_of_another_file(tmp_path: Path) -> None:
    """The file that declares it is imported by the other one only."""
    write(tmp_path / "far.capnp", "struct Far { x @0 :Int8 = 7; }")
    write(tmp_path / "near.capnp", 'using F = import "far.capnp";', "using Alias = F.Far;")
    using = 'using N = import "near.capnp";'
    module = load(write(tmp_path / "a.capnp", using, "struct A { far @0 :N.Alias; }"))
    assert module.A.new().far.x == 7


def test_absolute_imports_are_found_on_the_import_path(tmp_path: Path) -> None:
    write(tmp_path / "first" / "lib" / "x.capnp", "struct X { first @0 :Int8; }")
    write(tmp_path / "second" / "lib" / "x.capnp", "struct X { second @0 :Int8; }")
    using = 'using X = import "/lib/x.capnp";'
    path = write(tmp_path / "a.capnp", using, "struct A { x @0 :X.X; }")
    roots = [tmp_path / "first", tmp_path / "second"]
    assert load(path, import_paths=roots).A.new(x={"first": 1}).x.first == 1
    assert load(path, import_paths=roots[::-1]).A.new(x={"second": 1}).x.second == 1


def test_standard_schemas_are_the_modules_of_this_package(tmp_path: Path) -> None:
    using = 'using Rpc = import "/capnp/rpc.capnp";'
    path = write(tmp_path / "a.capnp", using, "struct A { e @0 :Rpc.Exception; }")
    assert load(path).A.new().e._namespace is rpc_capnp.Exception
    assert load(Path(rpc_capnp.__file__).parent / "capnp" / "rpc.capnp") is rpc_capnp


def test_streaming_needs_no_import(tmp_path: Path) -> None:
    path = write(tmp_path / "a.capnp", "interface Sink { write @0 (data :Data) -> stream; }")
    assert load(path).Sink._methods[0].streaming


def test_a_wrong_schema_is_refused_with_its_place(tmp_path: Path) -> None:
    path = write(tmp_path / "a.capnp", "struct A {", "  x @0 :Nothing;", "}")
    with pytest.raises(SchemaError, match=r"a\.capnp:3:9: .*Nothing"):
        load(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SchemaError, match="no such file"):
        load(tmp_path / "a.capnp")


def test_a_file_that_was_mended_loads(tmp_path: Path) -> None:
    path = write(tmp_path / "a.capnp", "struct A { x @0 :Nothing; }")
    with pytest.raises(SchemaError):
        load(path)
    write(path, "struct A { x @0 :Int8; }")
    assert load(path).A


def test_tracebacks_show_the_generated_line(tmp_path: Path) -> None:
    path = write(tmp_path / "a.capnp", "struct A { x @0 :Int8; }")
    with pytest.raises(TypeError) as caught:
        load(path).A.new(y=3)
    shown = "".join(traceback.format_exception(caught.value))
    assert "return _t.new_struct(A, fields)" in shown
    assert "a.capnp" in shown
