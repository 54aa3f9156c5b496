"""The schemas that come with this package, by the ids of their files.

A user's folder may be called ``capnp``, too, or hold a copy of a standard schema. Equal ids mean
one schema, by any path.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from trio_capnp.compiler._module_names import module_name

STANDARD_SCHEMAS: Final = Path(__file__).parent.parent / "schemas"
"""The import path under which ``/capnp/c++.capnp`` and its siblings are found."""

_PACKAGE: Final = "trio_capnp.schemas"

STANDARD_MODULES: Final = {
    0xBDF87D7BB8304E81: "trio_capnp.schemas.cxx_capnp",
    0xB8630836983FEED7: "trio_capnp.schemas.persistent_capnp",
    0xA184C7885CDAF2A1: "trio_capnp.schemas.rpc_twoparty_capnp",
    0xB312981B2552A250: "trio_capnp.schemas.rpc_capnp",
    0xA93FC509624C72D9: "trio_capnp.schemas.schema_capnp",
    0x86C366A91393F3F8: "trio_capnp.schemas.stream_capnp",
    0x8F5D14E1C273738D: "trio_capnp.schemas.compat.byte_stream_capnp",
    0x8EF99297A43A5E34: "trio_capnp.schemas.compat.json_capnp",
}


def standard_module(path: Path) -> str | None:
    """The name of the module of a schema file that comes with this package; None for others."""
    if not path.is_relative_to(STANDARD_SCHEMAS.resolve()):
        return None
    return next((name for name, file in _files().items() if file == path), None)


def standard_file(file_id: int) -> Path:
    """The schema file of this id that comes with this package."""
    return _files()[STANDARD_MODULES[file_id]]


@cache
def _files() -> dict[str, Path]:
    folder = STANDARD_SCHEMAS.resolve() / "capnp"
    return {
        f"{_PACKAGE}.{module_name(path.relative_to(folder).as_posix())}": path
        for path in folder.rglob("*.capnp")
    }
