"""``import calculator_capnp``, if ``calculator.capnp`` is on the path and no such module is."""

from __future__ import annotations

import keyword
import os
import sys
from collections.abc import Iterable, Sequence
from functools import partial
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType
from typing import Final

from trio_capnp.compiler import module_name
from trio_capnp.errors import SchemaError
from trio_capnp.loading._load import StrPath, load_as

SUFFIX: Final = "_capnp"


def install(import_paths: Iterable[StrPath]) -> None:
    """Install the hook, or add import paths to the hook that is installed."""
    finder = next((found for found in sys.meta_path if isinstance(found, _Finder)), None)
    if finder is None:
        finder = _Finder()
        sys.meta_path.insert(_behind_python_modules(), finder)
    finder.import_paths += [Path(path) for path in import_paths]


def _behind_python_modules() -> int:
    """The index in ``sys.meta_path`` after the finder of modules in files."""
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
        for directory in sys.path if path is None else path:
            schema = _find_schema(Path(directory), name)
            if schema is not None:
                return ModuleSpec(fullname, _SchemaLoader(self, schema), origin=str(schema))
        return None


def _find_schema(directory: Path, name: str) -> Path | None:
    """The schema file in a directory whose module has this name.

    Raises:
        SchemaError: the directory has several.
    """
    exact = directory / f"{name.removesuffix(SUFFIX)}.capnp"
    if os.path.isfile(exact):
        return exact
    found = sorted(path for path in _schemas_in(directory) if module_name(path.name) == name)
    if len(found) > 1:
        raise SchemaError(f"{found[0]} and {found[1]} would both be module {name}")
    return found[0] if found else None


def _schemas_in(directory: Path) -> list[Path]:
    try:
        # Unlike Path.is_file, this does not raise for a broken link.
        return [path for path in directory.glob("*.capnp") if os.path.isfile(path)]
    except OSError:  # the directory cannot be read: other entries of sys.path may have the file
        return []


class _SchemaLoader(Loader):
    def __init__(self, finder: _Finder, schema: Path) -> None:
        self._finder = finder
        self._schema = schema
        self._is_created = False

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        self._is_created = True
        module = load_as(self._schema, self._roots(), partial(self._name_of, spec.name))
        if sys.modules.get(module.__name__) is not module:
            _rename(module, spec.name)
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing for a new module, which was executed when it was made; else reload it."""
        if not self._is_created:
            names = partial(self._name_of, module.__name__)
            load_as(self._schema, self._roots(), names, into=module)

    def _roots(self) -> list[Path]:
        on_path = [Path(entry) for entry in sys.path]
        return [root for root in (*self._finder.import_paths, *on_path) if root.is_dir()]

    def _name_of(self, fullname: str, path: Path) -> str:
        """The name by which a module that is made with this one can be imported.

        Pickled values need it. A file that no import reaches has its plain name.
        """
        schema = self._schema.resolve()
        if path == schema:
            return fullname
        package = fullname.rpartition(".")[0]
        places = [(schema.parent, package), *((Path(entry).resolve(), "") for entry in sys.path)]
        name = module_name(path.name)
        for directory, prefix in places:
            if path.is_relative_to(directory):
                folders = path.relative_to(directory).parts[:-1]
                if all(map(_is_name, folders)):
                    return ".".join([*filter(None, [prefix]), *folders, name])
        return name


def _is_name(text: str) -> bool:
    return text.isidentifier() and not keyword.iskeyword(text)


def _rename(module: ModuleType, name: str) -> None:
    """Give a module that was made without the hook its importable name."""
    before, module.__name__ = module.__name__, name
    for value in vars(module).values():
        if isinstance(value, type) and value.__module__ == before:
            value.__module__ = name
