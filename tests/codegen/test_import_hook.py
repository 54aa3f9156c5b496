"""``import calculator_capnp`` where only ``calculator.capnp`` is."""

from __future__ import annotations

import importlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.codegen.test_load import write
from trio_capnp.codegen import install_import_hook
from trio_capnp.codegen._import_hook import _Finder
from trio_capnp.errors import SchemaError


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


def test_the_hook_of_another_library_comes_after_ours(tmp_path: Path) -> None:
    """In a process of its own: what pycapnp's import installs would stay for all other tests."""
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
