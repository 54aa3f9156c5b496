"""[Z02] The calculator of examples/, with both sides of ours and either side of pycapnp's."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from tests._children import line_of

pytestmark = pytest.mark.interop

ROOT: Final = Path(__file__).resolve().parents[2]
OUR_SERVER: Final = (str(ROOT / "examples" / "calculator_server.py"),)
OUR_CLIENT: Final = str(ROOT / "examples" / "calculator_client.py")
THEIRS: Final = str(Path(__file__).parent / "peers" / "calculator_pycapnp.py")
ENVIRONMENT: Final = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
WHAT_OUR_CLIENT_SAYS: Final = """\
(2 + 3) * 4 = 20.0
1 / 3 / 3 = 0.1111111111111111
f(3, 4) = 15.0
2 ** 10 = 1024.0
"""


@contextmanager
def serving(*program: str) -> Iterator[str]:
    """The address that a server names in the first line it prints."""
    command = [sys.executable, *program, "127.0.0.1:0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT) as process:
        line = line_of(process)
        port = re.search(r"127\.0\.0\.1\D+(\d+)", line)
        assert port, line
        try:
            yield f"127.0.0.1:{port[1]}"
        finally:
            process.kill()


def output_of(*program: str) -> str:
    done = subprocess.run(
        [sys.executable, *program],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
        env=ENVIRONMENT,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    "server",
    [
        pytest.param(OUR_SERVER, id="ours"),
        pytest.param((THEIRS, "serve"), id="pycapnp"),
    ],
)
def test_our_client_gets_all_results(server: tuple[str, ...], pycapnp_peer: object) -> None:
    with serving(*server) as address:
        said = output_of(OUR_CLIENT, address)
    assert said.startswith(WHAT_OUR_CLIENT_SAYS)
    assert "our function has been cancelled, from the other side\n" in said
    assert "gave up: True\n" in said


def test_the_pycapnp_client_gets_all_results(pycapnp_peer: object) -> None:
    with serving(*OUR_SERVER) as address:
        said = output_of(THEIRS, "call", address)
    assert json.loads(said) == [20.0, 1 / 9, 15.0, 1024.0, "failed"]
