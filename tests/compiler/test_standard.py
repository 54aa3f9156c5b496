"""The table of bundled schemas agrees with the bundled files."""

from __future__ import annotations

import importlib
import re

from trio_capnp.compiler import STANDARD_MODULES, module_name
from trio_capnp.schema import STANDARD_SCHEMAS


def test_every_bundled_schema_is_known_by_its_id() -> None:
    """S3: A file that is missing in the table would be loaded a second time, as a user's file."""
    folder = STANDARD_SCHEMAS / "capnp"
    found: dict[int, str] = {}
    for path in folder.rglob("*.capnp"):
        given = re.search(r"^@(0x[0-9a-f]+);", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert given is not None, path
        module = module_name(path.relative_to(folder).as_posix())
        found[int(given[1], 16)] = f"trio_capnp.schemas.{module}"
    assert found == STANDARD_MODULES
    for name in found.values():
        assert importlib.import_module(name).__name__ == name
