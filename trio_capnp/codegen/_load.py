"""Schemas as modules without files in between: ``load`` and the import hook.

Both run the generator that the plugin runs. The modules of all schema files that one file
imports are made along with it, each once for the same import path, so that a type is the same
class wherever it is met. Standard schemas are the modules that come with this package.

Modules of imported files are not imported but put into the namespace under their alias. So any
file name will do, and nothing enters ``sys.modules`` but what the import hook was asked for.
"""

from __future__ import annotations

import importlib
import linecache
import os
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Final, TypeAlias

import attrs

from trio_capnp.codegen._names import module_name
from trio_capnp.codegen._plan import ModulePlan
from trio_capnp.codegen._planner import plan_module
from trio_capnp.codegen._print import print_module
from trio_capnp.errors import SchemaError
from trio_capnp.schema import (
    STANDARD_SCHEMAS,
    Loader,
    Request,
    RequestedFile,
    compile_schemas,
    placing,
    read_request,
)

StrPath: TypeAlias = str | os.PathLike[str]
Stamp: TypeAlias = tuple[int, int]

_STANDARD: Final = Path(STANDARD_SCHEMAS).resolve()


@attrs.frozen
class _Loaded:
    """A module, and the files that it came from, as they were then."""

    module: ModuleType
    stamps: Mapping[Path, Stamp]

    def is_fresh(self) -> bool:
        return all(_stamp(path) == stamp for path, stamp in self.stamps.items())


_Key: TypeAlias = tuple[Path, tuple[Path, ...]]

_cache: Final[dict[_Key, _Loaded]] = {}
_lock: Final = threading.RLock()


def load(path: StrPath, *, import_paths: Iterable[StrPath] = ()) -> ModuleType:
    """Return the module generated from a schema file.

    The same module comes back until one of the files behind it changes on disk.

    Args:
        import_paths: directories in which ``import "/..."`` is looked for, first match wins; the
            standard schemas are always found.

    Raises:
        SchemaError: there is no such file or no compiler, or the schema is wrong; the text has
            file:line:column.
    """
    return load_as(path, import_paths, "")


def load_as(path: StrPath, import_paths: Iterable[StrPath], name: str) -> ModuleType:
    """Do as ``load``, and call the module ``name`` if it is made now."""
    if isinstance(import_paths, str | os.PathLike):
        raise TypeError(f"import_paths takes a list of directories, not {import_paths!r} alone")
    roots = tuple(map(_resolved, import_paths))
    source = _resolved(path)
    standard = _standard_module(source)
    if standard is not None:
        return standard
    with _lock:
        known = _cache.get((source, roots))
        if known is None or not known.is_fresh():
            _load_all(source, os.fspath(path), roots, name)
        return _cache[source, roots].module


def _resolved(path: StrPath) -> Path:
    try:
        return Path(path).resolve()
    except (OSError, RuntimeError, ValueError) as error:  # links in a circle, a NUL in the name
        raise SchemaError(f"{os.fspath(path)!r}: {error}") from error


def _load_all(source: Path, given: str, roots: tuple[Path, ...], name: str) -> None:
    """Make the modules of a file and of all that it imports, and put them into the cache."""
    files = _find_files(source, given, roots)
    for path in _in_order(source, files):
        known = _cache.get((path, roots))
        if known is not None and known.is_fresh():
            files[path].module = known.module
    for path in _in_order(source, files):
        file = files[path]
        if file.module is None:
            file.module = ModuleType((name if path == source else "") or _module_name(path))
    for path in _in_order(source, files):
        file = files[path]
        assert file.module is not None
        if (path, roots) not in _cache or _cache[path, roots].module is not file.module:
            _execute(file, path, files)
            stamps = {inner: files[inner].stamp for inner in _in_order(path, files)}
            _cache[path, roots] = _Loaded(file.module, stamps)


@attrs.define(eq=False)
class _File:
    """One schema file on the way to its module.

    Attributes:
        imports: by file id: a path, or the module of a standard schema.
    """

    plan: ModulePlan
    stamp: Stamp
    imports: Mapping[int, Path | ModuleType]
    module: ModuleType | None = None


def _execute(file: _File, path: Path, files: Mapping[Path, _File]) -> None:
    module = file.module
    assert module is not None
    source = print_module(file.plan, imports=False)
    by_id = {node_id: found for one in files.values() for node_id, found in one.imports.items()}
    for imported in file.plan.imports:
        found = by_id[imported.file_id]
        other = files[found].module if isinstance(found, Path) else found
        vars(module)[imported.alias] = other
    filename = f"<generated from {path}>"
    module.__file__ = str(path)
    # Tracebacks and inspect show the generated lines.
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    exec(compile(source, filename, "exec", dont_inherit=True), vars(module))


# --- which files ------------------------------------------------------------------------------


def _find_files(source: Path, given: str, roots: tuple[Path, ...]) -> dict[Path, _File]:
    """Compile a file and what it imports, once for each step of imports."""
    names = {source: given}
    while True:
        stamps = {path: _stamp(path) for path in names}
        data = compile_schemas(names.values(), import_paths=roots)
        with placing(names.values(), roots):
            files = dict(_plan_files(read_request(data), names, stamps, roots))
        missing = {
            path: os.fspath(path)
            for file in files.values()
            for path in file.imports.values()
            if isinstance(path, Path) and path not in files
        }
        if not missing:
            return files
        names |= missing


def _plan_files(
    request: Request, names: Mapping[Path, str], stamps: Mapping[Path, Stamp], roots: Sequence[Path]
) -> Iterator[tuple[Path, _File]]:
    loader = Loader(request.nodes)
    # The compiler hands files back in the order in which it was given them.
    for path, file in zip(names, request.files, strict=True):
        imports = {one.id: _find_import(path, one.name, roots) for one in file.imports}
        plan = plan_module(loader, _renamed(file, path))
        yield path, _File(plan, stamps[path], imports)


def _renamed(file: RequestedFile, path: Path) -> RequestedFile:
    return attrs.evolve(file, filename=path.name)


def _find_import(importer: Path, name: str, roots: Sequence[Path]) -> Path | ModuleType:
    if not name.startswith("/"):
        path = (importer.parent / name).resolve()
        return _standard_module(path) or path
    for root in (*roots, _STANDARD):
        path = (root / name[1:]).resolve()
        if path.is_file():
            return _standard_module(path) or path
    raise SchemaError(f"{importer}: cannot find the import {name!r}")


def _standard_module(path: Path) -> ModuleType | None:
    """The module of a standard schema that comes with this package."""
    if not path.is_relative_to(_STANDARD):
        return None
    return importlib.import_module(module_name(path.relative_to(_STANDARD).as_posix()))


def _module_name(path: Path) -> str:
    return module_name(path.name)


def _stamp(path: Path) -> Stamp:
    try:
        status = path.stat()
    except OSError:
        return (0, -1)
    return (status.st_mtime_ns, status.st_size)


def _in_order(source: Path, files: Mapping[Path, _File]) -> list[Path]:
    """The file and what it imports, the imported ones first; files may import in circles."""
    ordered: dict[Path, None] = {}
    entered: set[Path] = set()
    waiting: list[tuple[Path, bool]] = [(source, False)]
    while waiting:
        path, is_left = waiting.pop()
        if is_left:
            ordered[path] = None
        elif path not in entered:
            entered.add(path)
            imports = [found for found in files[path].imports.values() if isinstance(found, Path)]
            waiting += [(path, True), *((found, False) for found in reversed(imports))]
    return list(ordered)
