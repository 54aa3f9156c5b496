"""Servers of the calculator in the test's own process, for commands in others."""

from __future__ import annotations

import os
import ssl
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import attrs
import pytest
import trio
import trustme

import trio_capnp
from trio_capnp.cli._demo._calculator import CalculatorImpl

STDIO_SERVER = """
import trio, trio_capnp
from trio_capnp.cli._demo._calculator import CalculatorImpl
trio.run(trio_capnp.serve_stdio, CalculatorImpl())
"""


@pytest.fixture
async def calculator(nursery: trio.Nursery) -> str:
    """The address of a calculator that listens on TCP."""
    serve = partial(trio_capnp.serve_tcp, CalculatorImpl(), 0, host="127.0.0.1")
    serving: trio_capnp.Serving[trio.SocketListener] = await nursery.start(serve)
    return serving.addresses[0]


@pytest.fixture
def short_path() -> Iterator[str]:
    """The path of a folder for a Unix socket, whose own path has at most 107 bytes."""
    with tempfile.TemporaryDirectory(prefix="trio-capnp-") as folder:
        yield folder


@pytest.fixture
async def unix_calculator(short_path: str, nursery: trio.Nursery) -> str:
    """The address of a calculator that listens on a Unix socket."""
    path = os.path.join(short_path, "socket")
    serve = partial(trio_capnp.serve_unix, CalculatorImpl(), path)
    serving: trio_capnp.Serving[trio.SocketListener] = await nursery.start(serve)
    return serving.addresses[0]


@pytest.fixture
def program(tmp_path: Path) -> str:
    """``exec:`` with a calculator at the standard streams of a child process."""
    server = tmp_path / "server.py"
    server.write_text(STDIO_SERVER, encoding="utf-8")
    return f"exec:{sys.executable} '{server}'"


@attrs.frozen
class Secure:
    """A calculator with TLS that asks for a certificate: its address, and files for a client."""

    address: str
    ca: str
    cert: str
    other_ca: str


@pytest.fixture
async def secure(nursery: trio.Nursery, tmp_path: Path) -> Secure:
    authority, other = trustme.CA(), trustme.CA()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.verify_mode = ssl.CERT_REQUIRED
    authority.configure_trust(context)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    files = [tmp_path / name for name in ("ca.pem", "cert.pem", "other.pem")]
    authority.cert_pem.write_to_path(str(files[0]))
    authority.issue_cert("client").private_key_and_cert_chain_pem.write_to_path(str(files[1]))
    other.cert_pem.write_to_path(str(files[2]))
    serve = partial(
        trio_capnp.serve_tcp, CalculatorImpl(), 0, host="127.0.0.1", ssl_context=context
    )
    serving: trio_capnp.Serving[trio.SocketListener] = await nursery.start(serve)
    return Secure(serving.addresses[0], *map(str, files))
