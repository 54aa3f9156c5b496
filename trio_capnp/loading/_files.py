"""A schema file and its imports: compiled, planned, each with the paths of its imports.

An imported file need not be correct as a whole: an import that only an unused declaration of
it needs may be missing. The compiler accepts that, and so does this module: such a file
gets a module of the declarations that are used, and is called partial.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from zlib import compress

import attrs

from trio_capnp.codegen import ImportPlan, ModulePlan, plan_module, print_module
from trio_capnp.compiler import (
    STANDARD_MODULES,
    Stamp,
    compile_schemas,
    module_name,
    stamp_of,
    standard_file,
)
from trio_capnp.errors import SchemaError
from trio_capnp.loading._generated import LEVEL, Found, Generated, ModuleContent, in_order
from trio_capnp.schema import CodeGeneratorRequest, Loader, RequestedFile, placing, read_request
from trio_capnp.typed import SharedRequest


@attrs.define(eq=False)
class SchemaFile:
    """One schema file before its module is generated.

    Attributes:
        imports: the targets of the file's imports, by file id.
        is_partial: it does not compile as a whole, and has the used declarations only.
        request: the nodes of this file and of the others that were compiled with it.
    """

    path: Path
    plan: ModulePlan
    stamp: Stamp
    imports: dict[int, Found]
    is_partial: bool
    request: SharedRequest

    @property
    def id(self) -> int:
        return self.plan.facts.id

    def generated(self) -> Generated:
        aliases = {one.alias: one.file_id for one in self.plan.imports}
        return Generated(
            self.path,
            self.id,
            module_name(self.path.name),
            ModuleContent(print_module(self.plan, imports=False), frozenset(aliases.values())),
            self.imports,
            aliases,
            self.is_partial,
            self.stamp,
            self.request,
        )


def generate_files(
    source: Path, given: str, roots: Sequence[Path], guess: Iterable[Path]
) -> dict[Path, Generated]:
    """Generate the modules of a file and of all that it imports.

    Args:
        source: the resolved path of the file.
        given: the path as the user wrote it, for error messages.
        roots: the import paths.
        guess: the files that it may import. If the guess is right, the compiler runs once.

    Raises:
        SchemaError: the file does not compile. Or it is, or imports, a file with the id of a
            standard schema but with other content.
    """
    files = {
        path: file.generated() for path, file in _find_files(source, given, roots, guess).items()
    }
    made = {one.path: one for one in in_order(source, files)}
    for one in made.values():
        _check_copy(one)
    return made


def _check_copy(file: Generated) -> None:
    """Refuse a file that has the id of a standard schema and other content."""
    if file.id not in STANDARD_MODULES:
        return
    path = standard_file(file.id)
    (standard,) = (
        one for one in _find_files(path, str(path), (), ()).values() if one.id == file.id
    )
    if standard.generated().content != file.content:
        raise file.differs_from(path)


def _find_files(
    source: Path, given: str, roots: Sequence[Path], guess: Iterable[Path]
) -> dict[Path, SchemaFile]:
    """Compile a file and all that it imports."""
    search = _Search(roots, {source: given})
    guessed = [source, *(path for path in guess if path != source)]
    if len(guessed) > 1:
        try:
            return _complete(search, guessed)
        except SchemaError:  # a file with a fault in an unused part, or a file that is no import
            pass
    return _complete(search, [source])


def _complete(search: _Search, new: list[Path]) -> dict[Path, SchemaFile]:
    """Compile these files, then the imports that are not among them, and so on."""
    whole, partial = list[Path](), dict[Path, int]()
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
        """Plan these files: the partial ones from the nodes that the others use, if any."""
        stamps = {path: stamp_of(path) for path in (*whole, *partial)}
        shared, request = self._request(whole)
        loader = Loader(request.nodes)
        # The compiler returns files in the order of its arguments.
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
                files[path] = SchemaFile(path, plan, stamps[path], imports, path in partial, shared)
        self._find_the_rest(files, loader)
        return files

    def _request(self, paths: Sequence[Path]) -> tuple[SharedRequest, CodeGeneratorRequest]:
        given = [self.given.get(path, str(path)) for path in paths]
        data = compile_schemas(given, import_paths=self.roots, from_root=True)
        with placing(given, self.roots):
            return SharedRequest(compress(data, LEVEL)), read_request(data)

    def compiles(self, path: Path) -> bool:
        """Whether a file is correct as a whole."""
        try:
            self._request([path])
        except SchemaError:
            return False
        return True

    def _find(self, importer: Path, name: str, node_id: int) -> Found:
        if node_id in STANDARD_MODULES:
            return STANDARD_MODULES[node_id]
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
        """Find files of used declarations that are in no file's list of imports.

        An alias in another file may lead to them, and a partial file has no list.
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
            return plan.module
        # The compiler names a file by its path below the import path, or by its absolute path.
        name = loader.node(plan.file_id).display_name
        path = Path(os.sep, name).resolve()
        return path if path.is_file() else self._on_import_path(name)
