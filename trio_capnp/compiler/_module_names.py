"""The name of the Python module of a schema file."""

from __future__ import annotations

import keyword
import posixpath
import re
from typing import Final

from trio_capnp.errors import SchemaError

_NO_IDENTIFIER: Final = re.compile(r"\W", re.ASCII)


def module_name(filename: str) -> str:
    """``geo/flat-map.capnp`` -> ``geo.flat_map_capnp``: the module of a schema file.

    Raises:
        SchemaError: the path has no part that could be a name.
    """
    path = posixpath.normpath(filename).strip("/")
    parts = [part for part in path.split("/") if part not in ("", ".", "..")]
    if not parts:
        raise SchemaError(f"{filename!r} cannot be a schema file")
    *folders, stem = (_identifier(part) for part in [*parts[:-1], parts[-1].removesuffix(".capnp")])
    return ".".join([*folders, f"{stem}_capnp"])


def _identifier(part: str) -> str:
    # c++.capnp is the one standard schema whose name is far from an identifier.
    name = _NO_IDENTIFIER.sub("_", part.replace("c++", "cxx"))
    if name[:1].isdigit():
        name = f"_{name}"
    return f"{name}_" if keyword.iskeyword(name) else name
