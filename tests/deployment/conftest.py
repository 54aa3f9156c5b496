"""The site: the files of docs/deployment.md, as a reader of the page has them."""

from __future__ import annotations

import importlib.util
import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.deployment._site import ENVIRONMENT, FILES, Site, certify, need


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    directory = tmp_path_factory.mktemp("site")
    for name, body in FILES.items():
        (directory / name).write_text(body, encoding="utf-8")
    certify(directory)
    command = [sys.executable, "-m", "trio_capnp.cli", "compile", "greeter.capnp"]
    subprocess.run(command, cwd=directory, env=ENVIRONMENT, check=True, timeout=1800)
    with pytest.MonkeyPatch.context() as patch:
        schema = _imported(directory / "greeter_capnp.py")
        patch.setitem(sys.modules, "greeter_capnp", schema)
        client = runpy.run_path(str(directory / "client.py"))
        yield Site(directory, client["greet_all"], schema)


# Fixtures, because the reason of a skip is lost within a Trio test.


@pytest.fixture
def haproxy() -> str:
    """The path of the program, and so are the following."""
    return need("haproxy", "haproxy")


@pytest.fixture
def ss() -> str:
    return need("ss", "iproute2")


@pytest.fixture
def systemd_analyze() -> str:
    return need("systemd-analyze", "systemd")


@pytest.fixture
def systemd_socket_activate() -> str:
    return need("systemd-socket-activate", "systemd")


def _imported(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
