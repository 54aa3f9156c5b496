"""Fixtures that hand out peers of other implementations."""

from __future__ import annotations

import importlib.util
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import trio_capnp
from tests.interop._cxx import CannotBuild, build_peer
from tests.interop._processes import PYCAPNP_PEER, Servers


def cannot(reason: str) -> None:
    """Skip, except in CI, where every peer has to be there."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


if not hasattr(trio_capnp, "open_address"):
    collect_ignore = [
        "test_our_client.py",
        "test_our_client_further.py",
        "test_our_server.py",
        "test_recorded_clients.py",
        "test_calculator.py",
    ]


def built(build: Callable[[], Path]) -> str:
    """The path of a C++ program; without a compiler or the wheel of Cap'n Proto, ``cannot``."""
    try:
        return str(build())
    except CannotBuild as reason:
        cannot(str(reason))
        raise


@pytest.fixture(scope="session")
def cxx_peer() -> tuple[str, ...]:
    """The command of the C++ peer."""
    return (built(build_peer),)


@pytest.fixture(scope="session")
def pycapnp_peer() -> tuple[str, ...]:
    """The command of the pycapnp peer."""
    if importlib.util.find_spec("capnp") is None:
        cannot("pycapnp is not installed")
    return PYCAPNP_PEER


@pytest.fixture
def language(request: pytest.FixtureRequest) -> str:
    """Parametrized by the tests: the language of the peer."""
    name: str = request.param
    return name


@pytest.fixture
def peer(language: str, request: pytest.FixtureRequest) -> tuple[str, ...]:
    """The command of the peer written in `language`."""
    command: tuple[str, ...] = request.getfixturevalue(f"{language}_peer")
    return command


@pytest.fixture
def transport() -> str:
    return "tcp"


@pytest.fixture(scope="session")
def servers() -> Iterator[Servers]:
    # Not pytest's own temporary directory: paths of sockets must be short.
    with tempfile.TemporaryDirectory(prefix="interop-") as directory:
        servers = Servers(Path(directory))
        yield servers
        servers.stop()
