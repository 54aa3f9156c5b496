"""Schemas as modules without files in between: ``load`` and the import hook.

Both run the same generator as the plugin. The modules of all schema files that one file
imports are made with it, each once, so that a type is the same class wherever it is used:
by another import path, in a copy of the file, or in another load. Standard schemas are the modules
that come with this package.

Modules of imported files are not imported but put into the namespace under their alias. So any
file name is possible, and ``sys.modules`` gets only the modules imported through the import hook.
"""

from __future__ import annotations

import gc
import importlib
import linecache
import os
import threading
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import ExitStack, contextmanager
from functools import partial
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Final, TypeAlias, cast

from trio_capnp.compiler import (
    STANDARD_MODULES,
    Stamp,
    module_name,
    stamp_of,
    standard_module,
    survey,
)
from trio_capnp.errors import SchemaError
from trio_capnp.loading._generated import Found, Generated, Lines, ModuleContent, in_order
from trio_capnp.loading._kept import keep, key_of, recall
from trio_capnp.typed import SchemaSource, unfinished

StrPath: TypeAlias = str | os.PathLike[str]
NameOf: TypeAlias = Callable[[Path], str]
Stamps: TypeAlias = Mapping[Path, Stamp]


class _Loaded:
    """A module, and the files that it came from, as they were then.

    Args:
        module: of the file.
        path: of the file.
        stamps: of the file and of all its imports.
        contents: of the file and of all its imports, by file id.
        is_partial: it has only the declarations that another file uses.
    """

    def __init__(
        self,
        module: ModuleType,
        path: Path,
        stamps: Mapping[Path, Stamp],
        contents: Mapping[int, ModuleContent],
        is_partial: bool,
    ) -> None:
        self.module = module
        self.path = path
        self.stamps = stamps
        self.contents = contents
        self.is_partial = is_partial

    def is_fresh(self) -> bool:
        return all(stamp_of(path) == stamp for path, stamp in self.stamps.items())

    def replaces(self, other: _Loaded) -> bool:
        """Whether both are of one file and module, so that one of them suffices."""
        same = self.module is other.module and self.path == other.path
        return same and self.is_partial == other.is_partial


_Key: TypeAlias = tuple[Path, tuple[Path, ...]]

_cache: Final[dict[_Key, _Loaded]] = {}
# The modules of a file id: of several versions of one file, if its imports have several.
_by_id: Final[dict[int, list[_Loaded]]] = {}
_lock: Final = threading.RLock()


def plain_name(path: Path) -> str:
    """The name of the module of a file that ``load`` was given."""
    return module_name(path.name)


def load_as(
    path: StrPath,
    import_paths: Iterable[StrPath],
    name_of: NameOf,
    into: ModuleType | None = None,
) -> ModuleType:
    """Return the module generated from a schema file, as ``load`` describes.

    Args:
        path: the ``.capnp`` file.
        import_paths: directories to search for ``import "/..."``, first match wins.
        name_of: names the modules that are made now.
        into: a module to execute again if its files have changed.
    """
    if isinstance(import_paths, str | os.PathLike):
        raise TypeError(f"import_paths takes a list of directories, not {import_paths!r} alone")
    roots = tuple(map(_resolved, import_paths))
    source = _resolved(path)
    standard = standard_module(source)
    if standard is not None:
        return importlib.import_module(standard)
    with _lock:
        known = _cache.get((source, roots))
        if known is None or not known.is_fresh() or into not in (None, known.module):
            with _no_collection():
                _load_all(source, os.fspath(path), roots, name_of, into)
        return _cache[source, roots].module


def load_once(source: Path, import_paths: Iterable[StrPath]) -> tuple[ModuleType, Stamps]:
    """Load a file that is about to be removed: neither the folder nor the cache keeps it.

    Returns the module, and the stamps of the files that it imports.
    """
    roots = tuple(map(_resolved, import_paths))
    source = _resolved(source)
    with _lock:
        with _no_collection():
            _load_all(source, str(source), roots, plain_name, None, is_kept=False)
        loaded = _cache.pop((source, roots))
        for file_id in loaded.contents:
            kept = [one for one in _by_id[file_id] if one is not loaded]
            _by_id[file_id] = kept
    return loaded.module, {path: one for path, one in loaded.stamps.items() if path != source}


@contextmanager
def _no_collection() -> Generator[None, None, None]:
    """Put off the collection of cycles, which is a tenth of the time of a load.

    Most objects of a load stay, classes above all, so the collector would find little to free.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _resolved(path: StrPath) -> Path:
    try:
        return Path(path).resolve()
    except (OSError, RuntimeError, ValueError) as error:  # a circle of links, a NUL in the name
        raise SchemaError(f"{os.fspath(path)!r}: {error}") from error


def _load_all(
    source: Path,
    given: str,
    roots: tuple[Path, ...],
    name_of: NameOf,
    into: ModuleType | None,
    *,
    is_kept: bool = True,
) -> None:
    """Make the modules of a file and of all its imports, and put them into the cache.

    With ``is_kept`` the folder keeps them for later processes.
    """
    files = _files_of(source, given, roots, is_kept=is_kept)
    ordered = in_order(source, files)
    modules: dict[Path, ModuleType] = {}
    loaded: list[_Loaded] = []
    new: list[Generated] = []
    for file in ordered:
        behind = in_order(file.path, files)
        inside = {one.id: one.content for one in behind}
        is_again = into is not None and file.path == source
        module = into if is_again else _find_module(file, roots, inside)
        if module is None or is_again:
            module = module or ModuleType(name_of(file.path))
            new.append(file)
        modules[file.path] = module
        stamps = {one.path: one.stamp for one in behind}
        loaded.append(_Loaded(module, file.path, stamps, inside, file.is_partial))
    with ExitStack() as executing:
        # All are unfinished until the last one is executed, because they may need one another.
        for file in new:
            executing.enter_context(unfinished(_spec_of(modules[file.path], file)))
        for file in new:
            _execute(file, modules)
    for file, one in zip(ordered, loaded, strict=True):
        if not one.is_partial:
            _cache[file.path, roots] = one
        others = [other for other in _fresh(file.id) if not one.replaces(other)]
        _by_id[file.id] = [one, *others]


def _files_of(
    source: Path, given: str, roots: tuple[Path, ...], *, is_kept: bool
) -> dict[Path, Generated]:
    """Return the modules of a file and of all its imports, kept or new."""
    seen = survey(source, given, roots)
    key = key_of(seen) if seen is not None and is_kept else None
    if seen is not None and key is not None:
        kept = recall(key, seen)
        if kept is not None:
            return kept
    # Imported here: the import takes as long as all imports of a program with kept schemas.
    from trio_capnp.loading._files import generate_files

    files = generate_files(source, given, roots, () if seen is None else seen.imports)
    # A file that changed in the meantime may have been compiled in either state.
    if seen is not None and key is not None and survey(source, given, roots) == seen:
        keep(key, seen, files)
    return files


def _find_module(
    file: Generated, roots: tuple[Path, ...], contents: Mapping[int, ModuleContent]
) -> ModuleType | None:
    """Return the module of an equal file that was loaded before, or None.

    Raises:
        SchemaError: another file has the same id and other content.
    """
    if file.id in STANDARD_MODULES:  # a copy; ``_files`` refuses a changed one
        return importlib.import_module(STANDARD_MODULES[file.id])
    cached = _cache.get((file.path, roots))
    if cached is not None and cached.is_fresh():
        return cached.module
    others = _fresh(file.id)
    for other in others:
        if other.contents == contents:
            return other.module
    for other in others:
        is_whole = not (file.is_partial or other.is_partial)
        if is_whole and other.path != file.path and other.contents[file.id] != contents[file.id]:
            raise file.differs_from(other.path)
    return None


def _fresh(file_id: int) -> list[_Loaded]:
    return [one for one in _by_id.get(file_id, ()) if one.is_fresh()]


def _spec_of(module: ModuleType, file: Generated) -> ModuleSpec:
    if module.__spec__ is None:
        module.__spec__ = ModuleSpec(module.__name__, None, origin=str(file.path))
    return module.__spec__


def _target(found: Found, modules: Mapping[Path, ModuleType]) -> Callable[[], ModuleType]:
    """A function that gives the module of an import: standard modules are imported when needed."""
    if isinstance(found, Path):
        module = modules[found]
        return lambda: module
    return partial(importlib.import_module, found)


def _execute(file: Generated, modules: Mapping[Path, ModuleType]) -> None:
    module = modules[file.path]
    imports = {file_id: _target(found, modules) for file_id, found in file.imports.items()}
    for alias, file_id in file.aliases.items():
        vars(module)[alias] = imports[file_id]()
    vars(module)["_schema"] = SchemaSource(vars(module), file.id, file.request, imports)
    module.__file__ = str(file.path)
    # Tracebacks and inspect show the generated lines.
    lines = cast("list[str]", Lines(file.content))
    linecache.cache[file.filename] = (0, None, lines, file.filename)
    exec(file.code(), vars(module))
