"""The stored form of modules, and the key under which the folder keeps them.

The key is a digest of everything that decides the text and the code of the modules: the schemas,
the compiler, the generator, and Python. So the module under a key never becomes stale: when one of
these changes, ``load`` uses another key.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Mapping
from functools import cache
from hashlib import blake2b
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType
from typing import Final, TypeAlias

from trio_capnp.compiler import Survey, find_compiler
from trio_capnp.errors import SchemaError
from trio_capnp.loading._folder import fetch, folder, store
from trio_capnp.loading._generated import Found, Generated, ModuleContent
from trio_capnp.typed import SharedRequest

_ROOMS: Final = ("compiler", "schema", "codegen", "loading")
"""The packages of ``trio_capnp`` whose code decides the generated text."""

_Import: TypeAlias = tuple[int, bool, str]
_Kept: TypeAlias = tuple[
    str, int, str, bytes, tuple[int, ...], tuple[_Import, ...], dict[str, int], bool, CodeType
]


def key_of(survey: Survey) -> str | None:
    """The key of the modules generated from these files; None if they are not to be kept."""
    if folder() is None:
        return None
    try:
        compiler = os.path.realpath(find_compiler())
        status = os.stat(compiler)
        generator = _generator()
    except (OSError, SchemaError):  # no compiler: the error is raised when it is run
        return None
    if generator is None:
        return None
    parts = (
        survey.digest,
        generator,
        (sys.implementation.cache_tag, MAGIC_NUMBER, sys.flags.optimize),
        (compiler, status.st_mtime_ns, status.st_size, status.st_ino),
    )
    return blake2b(repr(parts).encode(), digest_size=20).hexdigest()


@cache
def _generator() -> bytes | None:
    """A digest of the version of this package and of the generator's own code.

    None if the code is not in files, as in a frozen program, because then a new version could not
    be told from an old one.
    """
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    names = ["__init__.py"]
    for room in _ROOMS:
        found = [name for name in os.listdir(os.path.join(package, room)) if name.endswith(".py")]
        if not found:
            return None
        names += [os.path.join(room, name) for name in sorted(found)]
    digest = blake2b(digest_size=20)
    for name in names:
        with open(os.path.join(package, name), "rb", buffering=0) as file:
            digest.update(os.fsencode(name) + b"\0" + file.readall())
    return digest.digest()


def recall(key: str, survey: Survey) -> dict[Path, Generated] | None:
    """Return the modules that are kept under a key, by their paths."""
    kept = fetch(key)
    if kept is None:
        return None
    try:
        owner, data, files = _unmarshalled(kept)
    except (EOFError, ValueError, TypeError):  # another build of Python wrote it
        return None
    if owner != key:
        return None
    request = SharedRequest(data)
    made = [_generated(one, survey, request) for one in files]
    return {one.path: one for one in made}


def _unmarshalled(kept: bytes) -> tuple[str, bytes, list[_Kept]]:
    read: tuple[str, bytes, list[_Kept]] = marshal.loads(kept)
    return read


def keep(key: str, survey: Survey, files: Mapping[Path, Generated]) -> None:
    """Keep the modules of one load, unless one comes from a file that the survey does not have."""
    if not all(path in survey.stamps for path in files):
        return
    request = next(one.request for one in files.values())
    try:
        data = marshal.dumps((key, request.data, [_kept(one) for one in files.values()]))
    except ValueError:  # constants that are nested too deeply for marshal
        return
    store(key, data)


def _kept(one: Generated) -> _Kept:
    imports = tuple(
        (file_id, isinstance(found, Path), str(found)) for file_id, found in one.imports.items()
    )
    return (
        str(one.path),
        one.id,
        one.name,
        one.content.compressed(),
        tuple(one.content.imports),
        imports,
        dict(one.aliases),
        one.is_partial,
        one.code(),
    )


def _generated(kept: _Kept, survey: Survey, request: SharedRequest) -> Generated:
    path, file_id, name, text, uses, imports, aliases, is_partial, code = kept
    found: dict[int, Found] = {
        imported: Path(where) if is_file else where for imported, is_file, where in imports
    }
    content = ModuleContent(text, frozenset(uses))
    stamp = survey.stamps[Path(path)]
    return Generated(
        Path(path), file_id, name, content, found, aliases, is_partial, stamp, request, code
    )
