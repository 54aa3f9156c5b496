"""D5: the code of README.md runs against the schemas and servers that the repository ships."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from tests.docs.test_tutorials import blocks_of

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = ROOT / "examples"
PORT: Final = "5923"
BLOCKS: Final = list(blocks_of(ROOT / "README.md"))
PRINTED: Final = re.compile(r"print\(.*\)  # ([\w. ]+)")
"""A line that says, in a comment, the output of the line; a comma ends it."""


def block(info: str, part: str) -> str:
    """The one block of a language that has this part in it."""
    (found,) = [one.body for one in BLOCKS if one.info == info and part in one.body]
    return found


def python(code: str, directory: Path) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-c", code], cwd=directory, env=environment, text=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


def assert_prints_what_it_says(code: str, directory: Path) -> None:
    (said,) = PRINTED.findall(code)
    with python(code, directory) as program:
        try:
            output, _ = program.communicate(timeout=60)
        finally:
            program.kill()
    assert (program.returncode, output.strip()) == (0, said)


@contextmanager
def serving(code: str, port: int) -> Iterator[None]:
    """Run a server until the block ends; enter the block when it accepts connections."""
    with python(code, EXAMPLES) as server:
        try:
            deadline = time.monotonic() + 60
            while not accepts(port):
                assert server.poll() is None, server.communicate(timeout=300)[0]
                assert time.monotonic() < deadline
                time.sleep(0.05)
            yield
        finally:
            server.kill()
            server.communicate(timeout=300)


def accepts(port: int) -> bool:
    try:
        with socket.create_connection(("localhost", port), timeout=1):
            return True
    except OSError:
        return False


def free_port() -> int:
    with socket.create_server(("localhost", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def servers() -> dict[str, str]:
    shipped = (EXAMPLES / "calculator_server.py").read_text(encoding="utf-8")
    return {"of the page": block("python", "serve_tcp"), "shipped": shipped}


@pytest.mark.parametrize("server", servers().values(), ids=list(servers()))
def test_the_client_of_the_page_talks_to(server: str) -> None:
    """D5: Both servers, over TCP, at the port that the page names."""
    port = free_port()
    client = block("python", "open_tcp")
    assert PORT in client
    assert PORT in server
    with serving(server.replace(PORT, str(port)), port):
        assert_prints_what_it_says(client.replace(PORT, str(port)), ROOT)


def test_the_schema_is_an_extract_of_the_shipped_one() -> None:
    """D5"""
    shipped = (EXAMPLES / "calculator.capnp").read_text(encoding="utf-8").splitlines()
    shown = block("capnp", "interface Calculator").splitlines()
    assert [line for line in shown if line not in shipped] == []


def test_messages_need_the_schema_of_the_page_on_messages(tmp_path: Path) -> None:
    """D5"""
    page = blocks_of(ROOT / "docs" / "messages.md")
    (schema,) = [each for each in page if each.file == "library.capnp"]
    (tmp_path / "library.capnp").write_text(schema.body, encoding="utf-8")
    assert_prints_what_it_says(block("python", "library.Author"), tmp_path)


def test_every_block_of_code_is_run() -> None:
    """D5: A new one needs a test."""
    assert sorted(one.info for one in BLOCKS if one.info) == ["capnp", "python", "python", "python"]


def test_every_figure_of_the_table_is_in_the_page_of_benchmarks() -> None:
    """D5: The rows are those with a unit; a row of the page begins with the library's name."""
    page = (ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| [^|]+, \w+/s \| (.+) \|$", readme, re.MULTILINE)
    assert len(rows) >= 5
    for row in rows:
        peers = zip(("trio_capnp", "pycapnp", "grpc.aio"), row.split(" | "), strict=True)
        for peer, figure in peers:
            assert figure == "not measured" or f"| {peer} | {figure} (" in page, (peer, figure)


def test_the_versions_of_the_figures_are_those_of_the_page_of_benchmarks() -> None:
    """D5"""
    page = (ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8")
    readme = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    (machine,) = re.findall(r"^Machine: (.+)$", page, re.MULTILINE)
    versions = re.findall(r"(Python|trio|pycapnp|grpcio) ([\d.]+\d)", readme)
    assert {name for name, _ in versions} == {"Python", "trio", "pycapnp", "grpcio"}
    for name, version in versions:
        assert f"{name} {version}" in machine or (name, version) == ("Python", "3.11")
