"""pycapnp and the schema, for its client and its server."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any, Final

capnp: Any = import_module("capnp")  # it has no types, and some of its names exist at run time only

# Without the directory that holds /capnp/stream.capnp, pycapnp aborts the process on `-> stream`.
STANDARD: Final = Path(capnp.__file__).resolve().parents[1]
SCHEMA: Final = Path(__file__).resolve().parents[1] / "bench.capnp"
bench: Any = capnp.load(str(SCHEMA), imports=[str(STANDARD)])

# Its limit of 64 MiB is below the largest messages that are measured.
UNLIMITED: Final = 1 << 62
