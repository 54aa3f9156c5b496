"""The generated modules that are kept beside their schemas are up to date."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from trio_capnp.cli import main

ROOT: Final = Path(__file__).resolve().parents[2]
SCHEMAS: Final = (
    "benchmarks/bench.capnp",
    "benchmarks/serial.capnp",
    "examples/calculator.capnp",
    "examples/job_farm/job_farm.capnp",
    "tests/interop/interop.capnp",
    "tests/interop/streams.capnp",
    "tests/runtime/files.capnp",
    "tests/interop/files.capnp",
    "tests/interop/threads.capnp",
    "trio_capnp/cli/_demo/calculator.capnp",
)


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_module_beside_a_schema_is_up_to_date(name: str, tmp_path: Path) -> None:
    schema = ROOT / name
    code = main(["compile", "-o", str(tmp_path), "--src-prefix", str(schema.parent), str(schema)])
    assert code == 0
    module = f"{schema.stem}_capnp.py"
    assert (tmp_path / module).read_text() == (schema.parent / module).read_text()
