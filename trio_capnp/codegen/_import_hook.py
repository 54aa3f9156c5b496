"""``import calculator_capnp``, where ``calculator.capnp`` lies on the path and no module does."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType
from typing import Final

from trio_capnp.codegen._load import StrPath, load_as

SUFFIX: Final = "_capnp"


def install_import_hook(*, import_paths: Iterable[StrPath] = ()) -> None:
    """Let ``import foo_capnp`` load ``foo.capnp`` from ``sys.path`` or from inside a package.

    A module ``foo_capnp.py`` goes before it, and it goes before the hooks of other libraries that
    answer to such names (importing pycapnp installs one). In file names, ``-`` stands for ``_`` as
    well. Installing it again adds import paths.

    Args:
        import_paths: directories in which ``import "/..."`` in schemas is looked for, before
            those of ``sys.path``.

    Raises:
        SchemaError: raised by the import statement, as ``load`` does.
    """
    finder = next((found for found in sys.meta_path if isinstance(found, _Finder)), None)
    if finder is None:
        finder = _Finder()
        sys.meta_path.insert(_behind_python_modules(), finder)
    finder.import_paths += [Path(path) for path in import_paths]


def _behind_python_modules() -> int:
    """The place in ``sys.meta_path`` right after the finder of modules in files."""
    finders = sys.meta_path
    return finders.index(PathFinder) + 1 if PathFinder in finders else len(finders)


class _Finder(MetaPathFinder):
    """Looks for a schema where the import system would look for the module."""

    def __init__(self) -> None:
        self.import_paths: list[Path] = []

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        name = fullname.rpartition(".")[2]
        if not name.endswith(SUFFIX):
            return None
        stem = name.removesuffix(SUFFIX)
        for directory in sys.path if path is None else path:
            for filename in (f"{stem}.capnp", f"{stem.replace('_', '-')}.capnp"):
                schema = Path(directory, filename)
                if schema.is_file():
                    return ModuleSpec(fullname, _SchemaLoader(self, schema), origin=str(schema))
        return None


class _SchemaLoader(Loader):
    def __init__(self, finder: _Finder, schema: Path) -> None:
        self._finder = finder
        self._schema = schema

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        on_path = [Path(entry) for entry in sys.path]
        roots = [root for root in (*self._finder.import_paths, *on_path) if root.is_dir()]
        return load_as(self._schema, roots, spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing: the module was executed when it was made."""
