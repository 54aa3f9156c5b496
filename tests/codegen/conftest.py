"""Fixtures of the generator's tests: the generated modules, written and loaded once."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from tests.codegen.everything import SCHEMAS, generate_everything
from trio_capnp.loading import load


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with the modules of the schema that has everything."""
    directory = tmp_path_factory.mktemp("generated")
    for name, text in generate_everything().items():
        path = directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return directory


@pytest.fixture(scope="session")
def everything() -> ModuleType:
    """The module of the schema that has everything."""
    return load(SCHEMAS / "everything.capnp", import_paths=[SCHEMAS])
