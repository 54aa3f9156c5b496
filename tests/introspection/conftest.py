"""The schema of a library as a module: loaded, and generated ahead into a package."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Final

import pytest

import trio_capnp
from trio_capnp.codegen import write_files
from trio_capnp.schema import compile_schemas, read_request

HERE: Final = Path(__file__).parent


@pytest.fixture(scope="session")
def ahead(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The module of ``library.capnp`` inside a package, beside the one that it imports."""
    folder = tmp_path_factory.mktemp("ahead")
    sources = [HERE / "library.capnp", HERE / "shelves.capnp"]
    request = read_request(compile_schemas(sources, src_prefix=HERE))
    write_files(request, folder / "written_ahead", package="written_ahead")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        yield importlib.import_module("written_ahead.library_capnp")


@pytest.fixture(scope="session")
def loaded() -> ModuleType:
    """The module of ``library.capnp`` as ``load`` makes it."""
    return trio_capnp.load(HERE / "library.capnp")


@pytest.fixture(params=["ahead", "loaded"])
def library(request: pytest.FixtureRequest) -> ModuleType:
    """Both in turn."""
    module = request.getfixturevalue(request.param)
    assert isinstance(module, ModuleType)
    return module
