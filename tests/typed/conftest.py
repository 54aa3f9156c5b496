"""A schema for the tests of the base classes of generated modules."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from trio_capnp.loading import load


@pytest.fixture(scope="session")
def shop() -> ModuleType:
    """The module of shop.capnp."""
    return load(Path(__file__).parent / "shop.capnp")
