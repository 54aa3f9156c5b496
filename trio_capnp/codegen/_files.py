"""The schema files behind a file: compiled, planned, each with the paths of its imports.

A file that is imported need not be right as a whole: an import that only an unused declaration of
it needs may be missing. The compiler asks for no more, and neither does this module: such a file
gets a module of the declarations that are used, and is called partial.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Final, TypeAlias

import attrs

from trio_capnp.codegen._names import module_name
from trio_capnp.codegen._plan import ImportPlan, ModulePlan
from trio_capnp.codegen._planner import plan_module
from trio_capnp.codegen._standard import STANDARD_MODULES
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

Stamp: TypeAlias = tuple[int, int]
Found: TypeAlias = Path | ModuleType
"""What an import leads to: another file, or the module of a standard schema."""

_STANDARD: Final = Path(STANDARD_SCHEMAS).resolve()
_STANDARD_FILES: Final = {
    module_name(path.relative_to(_STANDARD / "capnp").as_posix()): path
    for path in _STANDARD.rglob("*.capnp")
}


@attrs.define(eq=False)
class SchemaFile:
    """One schema file on the way to its module.

    Attributes:
        imports: what the file imports, by file id.
        is_partial: it does not compile as a whole, and has the used declarations only.
    """

    path: Path
    plan: ModulePlan
    stamp: Stamp
    imports: dict[int, Found]
    is_partial: bool
    module: ModuleType | None = None

    @property
    def id(self) -> int:
        return self.plan.facts.id

    def paths(self) -> Iterator[Path]:
        """The files that this one imports, but for standard schemas."""
        return (found for found in self.imports.values() if isinstance(found, Path))


def stamp_of(path: Path) -> Stamp:
    """Tell one state of a file from another one."""
    try:
        status = path.stat()
    except OSError:
        return (0, -1)
    return (status.st_mtime_ns, status.st_size)


def standard_module(path: Path) -> ModuleType | None:
    """The module of a schema file that comes with this package; None for other files."""
    if not path.is_relative_to(_STANDARD):
        return None
    inside = next((name for name, file in _STANDARD_FILES.items() if file == path), None)
    return importlib.import_module(f"trio_capnp.schemas.{inside}") if inside else None


def standard_file(file_id: int) -> SchemaFile:
    """Compile the schema of this id that comes with this package."""
    inside = STANDARD_MODULES[file_id].removeprefix("trio_capnp.schemas.")
    path = _STANDARD_FILES[inside]
    return find_files(path, str(path), ())[path]


def find_files(source: Path, given: str, roots: Sequence[Path]) -> dict[Path, SchemaFile]:
    """Compile a file and all that it imports.

    Args:
        given: the path as the user wrote it, for error messages.

    Raises:
        SchemaError: the file does not compile.
    """
    search = _Search(roots, {source: given})
    whole, new, partial = list[Path](), [source], dict[Path, int]()
    missing: dict[Path, int] = {}
    while True:
        try:
            files = search.compile([*whole, *new], partial)
        except SchemaError:
            right = [path for path in new if whole and search.compiles(path)]
            if not whole or len(right) == len(new):
                raise
            partial |= {path: missing[path] for path in new if path not in right}
            new = right
            continue
        whole += new
        missing = {
            path: node_id
            for file in files.values()
            for node_id, path in file.imports.items()
            if isinstance(path, Path) and path not in whole and path not in partial
        }
        if not missing:
            return files
        new = list(missing)


@attrs.frozen
class _Search:
    """The import paths of one load, and the path that the user gave."""

    roots: Sequence[Path]
    given: Mapping[Path, str]

    def compile(self, whole: Sequence[Path], partial: Mapping[Path, int]) -> dict[Path, SchemaFile]:
        """Plan these files: the partial ones from the nodes that the others use, if they do."""
        stamps = {path: stamp_of(path) for path in (*whole, *partial)}
        request = self._request(whole)
        loader = Loader(request.nodes)
        # The compiler hands files back in the order in which it was given them.
        described = dict(zip(whole, request.files, strict=True))
        described |= {
            path: RequestedFile(node_id, path.name)
            for path, node_id in partial.items()
            if node_id in loader
        }
        files: dict[Path, SchemaFile] = {}
        with placing([self.given.get(path, str(path)) for path in whole], self.roots):
            for path, file in described.items():
                plan = plan_module(loader, attrs.evolve(file, filename=path.name))
                imports = {one.id: self._find(path, one.name, one.id) for one in file.imports}
                files[path] = SchemaFile(path, plan, stamps[path], imports, path in partial)
        self._find_the_rest(files, loader)
        return files

    def _request(self, paths: Sequence[Path]) -> Request:
        given = [self.given.get(path, str(path)) for path in paths]
        data = compile_schemas(given, import_paths=self.roots, from_root=True)
        with placing(given, self.roots):
            return read_request(data)

    def compiles(self, path: Path) -> bool:
        """Whether a file is right as a whole."""
        try:
            self._request([path])
        except SchemaError:
            return False
        return True

    def _find(self, importer: Path, name: str, node_id: int) -> Found:
        if node_id in STANDARD_MODULES:
            return importlib.import_module(STANDARD_MODULES[node_id])
        if not name.startswith("/"):
            return (importer.parent / name).resolve()
        found = self._on_import_path(name[1:])
        if found is None:
            raise SchemaError(f"{importer}: cannot find the import {name!r}")
        return found

    def _on_import_path(self, name: str) -> Path | None:
        paths = (Path(root, name).resolve() for root in self.roots)
        return next((path for path in paths if path.is_file()), None)

    def _find_the_rest(self, files: Mapping[Path, SchemaFile], loader: Loader) -> None:
        """Find files of used declarations that no file's list of imports names.

        An alias in another file may lead to them, and a partial file comes without a list.
        """
        known = {node_id: found for one in files.values() for node_id, found in one.imports.items()}
        known |= {file.id: path for path, file in files.items()}
        for path, file in files.items():
            for one in file.plan.imports:
                found = known.get(one.file_id) or self._by_node(one, loader)
                if found is None:
                    raise SchemaError(f"{path}: cannot find the file of the module {one.module}")
                known[one.file_id] = found
                file.imports[one.file_id] = found

    def _by_node(self, plan: ImportPlan, loader: Loader) -> Found | None:
        if plan.is_standard:
            return importlib.import_module(plan.module)
        # The compiler names a file from its import path, or from the root of the disk.
        name = loader.node(plan.file_id).display_name
        path = Path(os.sep, name).resolve()
        return path if path.is_file() else self._on_import_path(name)


def in_order(source: Path, files: Mapping[Path, SchemaFile]) -> list[Path]:
    """The file and all that it imports, the imported ones first; files may import in circles."""
    ordered: dict[Path, None] = {}
    entered: set[Path] = set()
    waiting: list[tuple[Path, bool]] = [(source, False)]
    while waiting:
        path, is_left = waiting.pop()
        if is_left:
            ordered[path] = None
        elif path not in entered:
            entered.add(path)
            imports = [found for found in files[path].paths() if found in files]
            waiting += [(path, True), *((found, False) for found in reversed(imports))]
    return list(ordered)
