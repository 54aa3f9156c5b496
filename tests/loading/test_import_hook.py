"""``import calculator_capnp`` where only ``calculator.capnp`` is."""

from __future__ import annotations

import importlib
import pickle
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.loading.test_load import touch_later, write
from trio_capnp.errors import SchemaError
from trio_capnp.loading import install_import_hook, load
from trio_capnp.loading._import_hook import _Finder


@pytest.fixture
def directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A directory on ``sys.path``, with the hook installed; both are gone afterwards."""
    before, finders = set(sys.modules), list(sys.meta_path)
    monkeypatch.syspath_prepend(tmp_path)
    install_import_hook()
    yield tmp_path
    sys.meta_path[:] = finders
    for name in set(sys.modules) - before:
        del sys.modules[name]
    importlib.invalidate_caches()


def test_a_schema_on_the_path_can_be_imported(directory: Path) -> None:
    path = write(directory / "hooked.capnp", "struct A { x @0 :Int8; }")
    module = importlib.import_module("hooked_capnp")
    assert module.A.new(x=3).x == 3
    assert sys.modules["hooked_capnp"] is module
    assert module.__spec__ is not None
    assert module.__spec__.origin == str(path)
    assert module.__file__ == str(path)


def test_a_schema_in_a_package_can_be_imported(directory: Path) -> None:
    write(directory / "hookedpackage" / "inner.capnp", "struct A {}")
    (directory / "hookedpackage" / "__init__.py").touch()
    module = importlib.import_module("hookedpackage.inner_capnp")
    assert module.__name__ == "hookedpackage.inner_capnp"
    assert module.A.__module__ == "hookedpackage.inner_capnp"


def test_a_hyphen_in_the_file_name_is_an_underscore_in_the_module(directory: Path) -> None:
    write(directory / "hooked-map.capnp", "struct A {}")
    assert importlib.import_module("hooked_map_capnp").A


def test_a_python_module_goes_before_the_schema(directory: Path) -> None:
    write(directory / "hooked.capnp", "struct A {}")
    (directory / "hooked_capnp.py").write_text("A = 'python'\n", encoding="utf-8")
    importlib.invalidate_caches()
    assert importlib.import_module("hooked_capnp").A == "python"


def test_imports_between_schemas_give_the_modules_that_python_imports(directory: Path) -> None:
    write(directory / "lib" / "inner.capnp", "struct Inner {}")
    using = 'using I = import "/lib/inner.capnp";'
    write(directory / "hooked.capnp", using, "struct A { inner @0 :I.Inner; }")
    outer = importlib.import_module("hooked_capnp")
    inner = importlib.import_module("lib.inner_capnp")
    assert outer.A.new().inner._namespace is inner.Inner


def test_import_paths_go_before_the_path(directory: Path) -> None:
    write(directory / "lib" / "x.capnp", "struct X { later @0 :Int8; }")
    write(directory / "roots" / "lib" / "x.capnp", "struct X { sooner @0 :Int8; }")
    install_import_hook(import_paths=[directory / "roots"])
    using = 'using X = import "/lib/x.capnp";'
    write(directory / "hooked.capnp", using, "struct A { x @0 :X.X; }")
    assert set(importlib.import_module("hooked_capnp").A.new().x._fields) == {"sooner"}


def test_a_name_without_a_schema_is_not_found(directory: Path) -> None:
    with pytest.raises(ModuleNotFoundError, match="nowhere_capnp"):
        importlib.import_module("nowhere_capnp")


def test_a_wrong_schema_says_so_from_the_import(directory: Path) -> None:
    write(directory / "hooked.capnp", "struct A { x @0 :Nothing; }")
    with pytest.raises(SchemaError, match="Nothing"):
        importlib.import_module("hooked_capnp")
    assert "hooked_capnp" not in sys.modules


def test_the_hook_is_installed_once(directory: Path) -> None:
    install_import_hook()
    install_import_hook()
    assert sum(isinstance(finder, _Finder) for finder in sys.meta_path) == 1


@pytest.mark.skipif(find_spec("capnp") is None, reason="the other library, pycapnp, is missing")
def test_the_hook_of_another_library_comes_after_ours(tmp_path: Path) -> None:
    """In a process of its own, because the hook that pycapnp's import installs would stay."""
    write(tmp_path / "hooked.capnp", "struct A { x @0 :Int8; }")
    program = (
        "import capnp, trio_capnp; trio_capnp.install_import_hook(); import hooked_capnp;"
        "print(repr(hooked_capnp.A.new(x=3)))"
    )
    outcome = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (outcome.stdout, outcome.stderr) == ("<A.Builder x=3>\n", "")


@pytest.mark.parametrize(
    ("file", "module"),
    [
        ("a-b_c.capnp", "a_b_c_capnp"),
        ("with space.capnp", "with_space_capnp"),
        ("a.b.capnp", "a_b_capnp"),
        ("2d-map.capnp", "_2d_map_capnp"),
        ("c++.capnp", "cxx_capnp"),
        ("class.capnp", "class__capnp"),
    ],
)
def test_the_hook_finds_a_file_by_the_name_of_its_module(
    directory: Path, file: str, module: str
) -> None:
    """S7: The file's name may have any characters."""
    write(directory / file, "struct A {}")
    assert importlib.import_module(module).A


def test_a_link_that_cannot_be_followed_disturbs_no_import(directory: Path) -> None:
    """S7: The search looks at all schema files of a directory, also at broken ones."""
    (directory / "broken.capnp").symlink_to("x" * 300)
    for name in ("nowhere_capnp", "broken_capnp"):
        with pytest.raises(ModuleNotFoundError):
            importlib.import_module(name)
    write(directory / "my-own.capnp", "struct A {}")
    importlib.invalidate_caches()
    assert importlib.import_module("my_own_capnp").A


def test_two_files_of_one_name_are_refused(directory: Path) -> None:
    """S7: The rule is that of files compiled ahead."""
    write(directory / "a-b_c.capnp", "struct A {}")
    write(directory / "a_b-c.capnp", "struct A {}")
    with pytest.raises(SchemaError, match=r"a-b_c\.capnp and .*a_b-c\.capnp would both be"):
        importlib.import_module("a_b_c_capnp")
    write(directory / "a_b_c.capnp", "struct Exact {}")
    assert importlib.import_module("a_b_c_capnp").Exact


def test_reload_takes_the_changed_schema(directory: Path) -> None:
    """S7: Into the module that is there, as Python does."""
    inner = write(directory / "inner.capnp", "struct Inner { x @0 :Int8; }")
    using = 'using I = import "inner.capnp";'
    write(directory / "outer.capnp", using, "struct Outer { inner @0 :I.Inner; }")
    outer = importlib.import_module("outer_capnp")
    before = outer.Outer
    assert importlib.reload(outer) is outer
    assert outer.Outer is before, "nothing changed"
    write(inner, "struct Inner { x @0 :Int8; y @1 :Int8; }")
    touch_later(inner)
    assert importlib.reload(outer) is outer
    assert outer.Outer is not before
    assert outer.Outer.new(inner={"y": 3}).inner.y == 3
    assert importlib.import_module("outer_capnp") is outer
    assert importlib.import_module("inner_capnp").Inner.new(y=3).y == 3


def test_reload_after_load_took_the_change(directory: Path) -> None:
    """S7: ``load`` has made another module of the changed file meanwhile."""
    path = write(directory / "hooked.capnp", "struct A { x @0 :Int8; }")
    module = importlib.import_module("hooked_capnp")
    write(path, "struct A { y @0 :Int8; }")
    touch_later(path)
    roots = [entry for entry in map(Path, sys.path) if entry.is_dir()]
    assert load(path, import_paths=roots).A.new(y=1).y == 1
    importlib.reload(module)
    assert module.A.new(y=2).y == 2


def test_reload_of_a_schema_that_broke_leaves_the_module(directory: Path) -> None:
    """S7"""
    path = write(directory / "hooked.capnp", "struct A { x @0 :Int8; }")
    module = importlib.import_module("hooked_capnp")
    write(path, "struct A { x @0 :Nothing; }")
    touch_later(path)
    with pytest.raises(SchemaError, match="Nothing"):
        importlib.reload(module)
    assert module.A.new(x=1).x == 1


# --- names and pickling -----------------------------------------------------------------------

ORDERS = [
    ["outer_capnp", "inner_capnp", "parts.deep_capnp"],
    ["inner_capnp", "outer_capnp", "parts.deep_capnp"],
    ["parts.deep_capnp", "outer_capnp", "inner_capnp"],
    ["outer_capnp"],
]


def write_nested(folder: Path) -> None:
    write(folder / "parts" / "deep.capnp", "struct Deep { n @0 :Int8; struct In { m @0 :Int8; } }")
    write(folder / "inner.capnp", "struct Inner { n @0 :Int8; enum E { a @0; b @1; } }")
    write(
        folder / "outer.capnp",
        'using I = import "inner.capnp"; using D = import "parts/deep.capnp";',
        "struct Outer { inner @0 :I.Inner; deep @1 :D.Deep; e @2 :I.Inner.E; }",
    )


@pytest.mark.parametrize("order", ORDERS, ids=["outer", "inner", "deep", "alone"])
@pytest.mark.parametrize("package", ["", "hookedpackage"])
@pytest.mark.parametrize("loaded", [False, True], ids=["imported", "loaded"])
def test_values_of_modules_that_came_along_are_pickled(
    directory: Path, package: str, order: list[str], loaded: bool
) -> None:
    """S6: A module has the name by which it can be imported, in any order."""
    folder = directory / package
    write_nested(folder)
    if package:
        (folder / "__init__.py").touch()
    if loaded:
        load(folder / "outer.capnp")
    dotted = f"{package}." if package else ""
    for name in order:
        assert importlib.import_module(dotted + name).__name__ == dotted + name
    outer = importlib.import_module(f"{dotted}outer_capnp")
    value = outer.Outer.new(inner={"n": 3}, deep={"n": 4}, e="B")
    for part in (value, value.inner, value.deep, value.e):
        if loaded and order == ["outer_capnp"] and part is not value:
            continue  # nothing told `load` how they are imported
        assert pickle.loads(pickle.dumps(part)) == part
    inner = importlib.import_module(f"{dotted}inner_capnp")
    assert inner.Inner is type(value.inner)._namespace
    for name in ("inner_capnp", "parts.deep_capnp"):
        module = importlib.import_module(dotted + name)
        assert (module.__name__, module.__spec__ and module.__spec__.name) == (dotted + name,) * 2
