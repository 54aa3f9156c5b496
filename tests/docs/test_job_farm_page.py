"""The commands of examples/job_farm/README.md run, and print the shown output."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from tests.deployment._site import need
from tests.docs.test_tutorials import Block, blocks_of

ROOT: Final = Path(__file__).parents[2]
FARM: Final = ROOT / "examples" / "job_farm"
BLOCKS: Final[list[Block]] = list(blocks_of(FARM / "README.md"))
TOOLS: Final = {"bash": "bash", "curl": "curl", "openssl": "openssl", "sha256sum": "coreutils"}

SECONDS: Final = 120
"""For all commands, on a machine that is shared."""

MAX_LINES: Final = 400
"""Of the program without its tests and the generated module, so that it is read at once."""

BESIDE: Final = ("serving at ", "job ")
"""The beginnings of lines that a program in the background prints at any moment."""


def commands() -> str:
    """The commands of the page, at ports that are free here."""
    port, metrics_port = free_ports()
    text = "".join(block.body for block in BLOCKS if block.info == "sh")
    for old, new in {
        "job_farm.server": f"job_farm.server --port {port} --metrics-port {metrics_port}",
        "job_farm.client": f"job_farm.client --address localhost:{port}",
        "localhost:4001": f"localhost:{metrics_port}",
    }.items():
        assert old in text
        text = text.replace(old, new)
    return text


def free_ports() -> list[int]:
    """Two ports that nothing listens at."""
    listeners = [socket.create_server(("localhost", 0)) for _ in range(2)]
    ports = [listener.getsockname()[1] for listener in listeners]
    for listener in listeners:
        listener.close()
    return ports


def output_of(script: str, directory: Path) -> str:
    """Run a script, and end all of its processes if it fails."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    shell = subprocess.Popen(
        ["bash", "-e", "-o", "pipefail", "-c", script],
        cwd=directory, env={**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)}, text=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        start_new_session=True,
    )  # fmt: skip
    try:
        printed, errors = shell.communicate(timeout=SECONDS)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(shell.pid, signal.SIGKILL)
    assert shell.returncode == 0, errors
    return printed


def test_the_commands_of_the_page_print_the_shown_output(tmp_path: Path) -> None:
    for tool, package in TOOLS.items():
        need(tool, package)
    shutil.copytree(FARM, tmp_path / "job_farm", ignore=shutil.ignore_patterns("__pycache__"))
    printed = output_of(commands(), tmp_path).splitlines(keepends=True)
    shown = "".join(block.body for block in BLOCKS if block.info == "text output")
    assert "".join(line for line in printed if not line.startswith(BESIDE)) == shown


def test_the_program_is_as_short_as_the_page_says() -> None:
    program = [
        path
        for path in FARM.glob("*.py")
        if not path.name.endswith("_capnp.py") and not path.name.startswith("test_")
    ]
    lines = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in program)
    assert lines < MAX_LINES
