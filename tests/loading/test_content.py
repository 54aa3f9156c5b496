"""S2: one schema that is reached in several ways has one set of classes."""

from __future__ import annotations

import importlib
from itertools import count
from pathlib import Path
from typing import Final

import pytest

from tests.loading.test_load import touch_later
from trio_capnp.errors import SchemaError
from trio_capnp.loading import install_import_hook, load
from trio_capnp.loading._load import _by_id
from trio_capnp.schemas import rpc_capnp

FOO: Final = "struct Foo { n @0 :Int32; } interface Svc { f @0 (); } enum E { a @0; b @1; }"
BAR: Final = (
    'using F = import "foo.capnp";'
    "struct Bar { foo @0 :F.Foo; list @1 :List(F.Foo); svc @2 :F.Svc; e @3 :F.E; }"
)
NUMBERS: Final = count(0xC600_0000_0000_0000)


def write(path: Path, number: int, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"@{number:#x};\n{text}\n", encoding="utf-8")
    return path


def test_a_schema_by_two_import_paths_is_one_set_of_classes(tmp_path: Path) -> None:
    """S2: "foo takes Foo, not Foo"."""
    foo = load(write(tmp_path / "foo.capnp", next(NUMBERS), FOO))
    bar = load(write(tmp_path / "bar.capnp", next(NUMBERS), BAR), import_paths=[tmp_path])
    made = bar.Bar.new(foo=foo.Foo.new(n=1), list=[foo.Foo.new(n=2)], e=foo.E.B)
    assert made.foo == foo.Foo.new(n=1)
    assert isinstance(made.list[0], foo.Foo.Builder)
    assert made.e is foo.E.B
    assert load(tmp_path / "foo.capnp", import_paths=[tmp_path]) is foo


def test_the_path_may_grow_between_two_imports(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S2: Pytest and plugins add to ``sys.path`` while a program runs."""
    write(tmp_path / "foo.capnp", next(NUMBERS), FOO)
    write(tmp_path / "bar.capnp", next(NUMBERS), BAR)
    (tmp_path / "more").mkdir()
    loaded = load(tmp_path / "foo.capnp")
    monkeypatch.syspath_prepend(tmp_path)
    install_import_hook()
    foo = importlib.import_module("foo_capnp")
    monkeypatch.syspath_prepend(tmp_path / "more")
    bar = importlib.import_module("bar_capnp")
    for name in ("foo_capnp", "bar_capnp"):
        monkeypatch.delitem(importlib.sys.modules, name)  # type: ignore[attr-defined]
    assert loaded is foo
    assert bar.Bar.new(foo=foo.Foo.new(n=1)).foo.n == 1


def test_a_copy_with_other_comments_and_name_is_the_same_schema(tmp_path: Path) -> None:
    """S2: A schema that two projects have vendored."""
    number = next(NUMBERS)
    one = load(write(tmp_path / "one" / "foo.capnp", number, FOO))
    two = load(write(tmp_path / "two" / "foo2.capnp", number, f"{FOO}\n# A comment."))
    commented = FOO.replace("n @0 :Int32;", "n @0 :Int32;\n# How many.\n")
    three = load(write(tmp_path / "three" / "foo.capnp", number, commented))
    assert one.Foo is two.Foo is three.Foo


def test_a_file_is_noted_once_however_many_import_it(tmp_path: Path) -> None:
    """S2: Each load looks at all notes of an id, so they must not grow with the loads."""
    number = next(NUMBERS)
    write(tmp_path / "foo.capnp", number, FOO)
    text = 'struct Bar { foo @0 :import "foo.capnp".Foo; }'
    modules = [load(write(tmp_path / f"bar{k}.capnp", next(NUMBERS), text)) for k in range(5)]
    assert len(_by_id[number]) == 1
    assert len({module.Bar.new().foo._namespace for module in modules}) == 1


def test_another_schema_of_the_same_id_is_refused(tmp_path: Path) -> None:
    """S2: The error names both files."""
    number = next(NUMBERS)
    one = write(tmp_path / "one" / "foo.capnp", number, "struct Foo { n @0 :Int32; }")
    two = write(tmp_path / "two" / "foo.capnp", number, "struct Foo { n @0 :Int64; }")
    load(one)
    with pytest.raises(SchemaError, match="both have the id") as caught:
        load(two)
    assert str(one) in str(caught.value)
    assert str(two) in str(caught.value)
    text = f'struct Bar {{ foo @0 :import "{two.name}".Foo; }}'
    with pytest.raises(SchemaError, match="both have the id"):
        load(write(tmp_path / "two" / "bar.capnp", next(NUMBERS), text))


def test_a_schema_that_was_moved_and_changed_replaces_the_old_one(tmp_path: Path) -> None:
    """S2: The file of the same id is gone, or was changed since."""
    number = next(NUMBERS)
    path = write(tmp_path / "foo.capnp", number, "struct Foo { n @0 :Int32; }")
    before = load(path)
    path.unlink()
    moved = write(tmp_path / "moved.capnp", number, "struct Foo { n @0 :Int32; m @1 :Int32; }")
    assert load(moved).Foo is not before.Foo
    write(moved, number, "struct Foo { n @0 :Int8; }")
    touch_later(moved)
    assert load(write(tmp_path / "again.capnp", number, FOO)).Foo.new(n=70_000).n == 70_000


def test_a_file_that_imports_others_by_another_path_is_another_file(tmp_path: Path) -> None:
    """S2: Its types then refer to other types; the file itself is the same."""
    for folder, name in (("first", "one"), ("second", "two")):
        write(tmp_path / folder / "x.capnp", next(NUMBERS), f"struct X {{ {name} @0 :Int8; }}")
    path = write(tmp_path / "a.capnp", next(NUMBERS), 'struct A { x @0 :import "/x.capnp".X; }')
    first = load(path, import_paths=[tmp_path / "first"])
    second = load(path, import_paths=[tmp_path / "second"])
    assert first.A.new(x={"one": 1}).x.one == 1
    assert second.A.new(x={"two": 1}).x.two == 1
    assert load(path, import_paths=[tmp_path / "first"]) is first


def test_a_copy_of_a_standard_schema_is_the_bundled_one(tmp_path: Path) -> None:
    """S2, S3: A project that has its own copy of ``/capnp/rpc.capnp``."""
    original = Path(rpc_capnp.__file__).parent / "capnp" / "rpc.capnp"
    for name in ("rpc", "c++"):
        copy = tmp_path / "capnp" / f"{name}.capnp"
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes((original.parent / f"{name}.capnp").read_bytes())
    text = 'struct A { e @0 :import "/capnp/rpc.capnp".Exception; }'
    path = write(tmp_path / "a.capnp", next(NUMBERS), text)
    assert load(path, import_paths=[tmp_path]).A.new().e._namespace is rpc_capnp.Exception
    assert load(tmp_path / "capnp" / "rpc.capnp") is rpc_capnp


def test_a_changed_copy_of_a_standard_schema_is_refused(tmp_path: Path) -> None:
    """S2: It would be taken for the bundled one, which lacks the change."""
    original = Path(rpc_capnp.__file__).parent / "capnp" / "rpc.capnp"
    copy = tmp_path / "rpc.capnp"
    text = original.read_text(encoding="utf-8")
    copy.write_text(f"{text}\nstruct Mine {{ n @0 :Int32; }}\n", encoding="utf-8")
    with pytest.raises(
        SchemaError, match="both have the id @0xb312981b2552a250, and differ"
    ) as told:
        load(copy)
    assert str(copy) in str(told.value)
    assert str(original) in str(told.value)
