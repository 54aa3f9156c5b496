"""Constants of schema files, read as a program reads its configuration.

The compiler refuses a file without an id. A file of constants needs none, because nothing refers to
it, so a copy with an id at its end is loaded. Its imports and embedded files are named by absolute
paths there; lines keep their numbers.
"""

from __future__ import annotations

import os
import re
import secrets
import tempfile
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Final

from trio_capnp.compiler import stamp_of
from trio_capnp.errors import SchemaError
from trio_capnp.introspection import ConstantSchema, Schema, schema_of
from trio_capnp.loading._load import Stamps, StrPath, load_as, load_once, plain_name
from trio_capnp.wire import _kernel

_NO_ID: Final = "File does not declare an ID"

# Comments and other strings first, so that a file's name is not looked for inside them.
_NAMED: Final = re.compile(
    r'#[^\n]*|(?P<before>\b(?:import|embed)\b(?:\s|#[^\n]*\n)*")(?P<name>[^"/\\\n][^"\\\n]*)"'
    r'|"(?:[^"\\]|\\.)*"',
    re.DOTALL,
)


def constant(path: StrPath, name: str, import_paths: Iterable[StrPath]) -> object:
    """The value of a constant, as ``evaluate`` describes."""
    roots = list(import_paths)
    schema: Schema = schema_of(_module(path, roots))
    file = os.fspath(path)
    for word in name.split("."):
        nested: dict[str, Schema] = dict(getattr(schema, "nested", {}))
        if word not in nested:
            hint = _kernel.suggestion(word, nested)
            raise SchemaError(f"{file}: there is no {word!r} in {schema.name}{hint}")
        schema = nested[word]
    if not isinstance(schema, ConstantSchema):
        kind = type(schema).__name__.removesuffix("Schema").lower()
        raise SchemaError(f"{file}: {name} is no constant, but a declaration of kind {kind}")
    return schema.value


def _module(path: StrPath, roots: list[StrPath]) -> ModuleType:
    key = (Path(path).resolve(), tuple(os.path.abspath(root) for root in roots))
    known = _without_id.get(key)
    if known is not None and all(stamp_of(file) == stamp for file, stamp in known[1].items()):
        return known[0]
    try:
        return load_as(path, roots, plain_name)
    except SchemaError as error:
        if not _is_without_id(str(error), os.fspath(path)):
            raise
    _without_id[key] = _load_without_id(key[0], os.fspath(path), roots)
    return _without_id[key][0]


_without_id: Final[dict[tuple[Path, tuple[str, ...]], tuple[ModuleType, Stamps]]] = {}
"""The modules of files without an id, each with the stamps of its file and of all imports."""


def _is_without_id(text: str, given: str) -> bool:
    """Whether the file itself has no id, and not one that it imports."""
    return any(line.startswith(given) and _NO_ID in line for line in text.splitlines())


def _load_without_id(source: Path, given: str, roots: list[StrPath]) -> tuple[ModuleType, Stamps]:
    stamp = stamp_of(source)
    text = source.read_bytes().decode(errors="surrogateescape")
    made = _NAMED.sub(lambda match: _from_root(match, source.parent), text)
    number = secrets.randbits(63) | 1 << 63
    with tempfile.TemporaryDirectory(prefix="trio_capnp_") as folder:
        copy = Path(folder, source.name)
        copy.write_bytes(f"{made}\n@{number:#018x};\n".encode(errors="surrogateescape"))
        try:
            module, stamps = load_once(copy, [*roots, copy.anchor])
        except SchemaError as error:
            raise SchemaError(str(error).replace(str(copy), given)) from None
    return module, {**stamps, source: stamp}


def _from_root(match: re.Match[str], folder: Path) -> str:
    before, name = match["before"], match["name"]
    if name is None:
        return match[0]
    return f'{before}/{(folder / name).as_posix().lstrip("/")}"'
