"""Helpers of these tests: the files of docs/deployment.md, its programs, and free ports."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
import trio
import trustme

from tests.docs.test_tutorials import Block, blocks_of

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = ROOT / "docs" / "deployment.md"
BLOCKS: Final[list[Block]] = list(blocks_of(PAGE))
FILES: Final = {block.file: block.body for block in BLOCKS if block.file}

START_S: Final = 30
"""Seconds that a program may take for a step on a machine that is shared."""

ENVIRONMENT: Final = {**os.environ, "PYTHONPATH": str(ROOT)}
"""Of programs in the site's directory."""

Connect = Callable[[], Any]
GreetAll = Callable[[Connect, Iterable[str]], Awaitable[list[str]]]


def blocks(info: str) -> list[str]:
    """The bodies of the page's blocks of a kind."""
    return [block.body for block in BLOCKS if block.info == info]


def need(tool: str, package: str) -> str:
    """The path of a tool. Skips the test, aloud, where there is none; fails in CI on Linux."""
    found = shutil.which(tool)
    if found is not None:
        return found
    reason = f"{tool} is not on this machine: install Debian's package {package}"
    if os.environ.get("CI") and sys.platform == "linux":
        pytest.fail(reason)
    pytest.skip(reason)


@attrs.frozen
class Site:
    """A directory with the files of the page, the compiled schema, and certificates.

    Attributes:
        directory: of the files.
        greet_all: the function of the page's client.
        schema: the compiled schema.
    """

    directory: Path
    greet_all: GreetAll
    schema: Any

    def text(self, name: str, changes: Mapping[str, str]) -> str:
        """A file of the page, with places of the page replaced by those of this machine."""
        text = FILES[name]
        for old, new in changes.items():
            assert old in text, f"{name} has no {old!r}"
            text = text.replace(old, new)
        return text


def certify(directory: Path) -> None:
    """Write an authority, and certificates for the server, a client and the health check."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(directory / "ca.pem"))
    names = {"greeter": "localhost", "client": "a@client.example", "check": "a@check.example"}
    for file, name in names.items():
        made = authority.issue_cert(name)
        made.private_key_and_cert_chain_pem.write_to_path(str(directory / f"{file}.pem"))


@contextmanager
def reserved_ports(count: int) -> Iterator[list[int]]:
    """Ports that no other program is given, and that programs with SO_REUSEPORT can listen at."""
    held = [socket.socket() for _ in range(count)]
    try:
        for sock in held:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            sock.bind(("", 0))
        yield [sock.getsockname()[1] for sock in held]
    finally:
        for sock in held:
            sock.close()


async def until(is_so: Callable[[], bool]) -> None:
    """Wait for other processes, which send no events."""
    with trio.fail_after(START_S):
        while True:
            if is_so():
                return
            await trio.sleep(0.02)


@attrs.frozen(eq=False)
class Program:
    """A program in a process of its own, whose standard error goes to a file."""

    process: subprocess.Popen[bytes]
    path: Path

    @property
    def log(self) -> str:
        return self.path.read_text(encoding="utf-8")

    async def says(self, text: str, times: int = 1) -> None:
        """Wait until the log has a text so many times."""
        await until(lambda: self.log.count(text) >= times or self.has_ended)
        assert self.log.count(text) >= times, self.log

    @property
    def has_ended(self) -> bool:
        return self.process.poll() is not None

    async def ended(self) -> int:
        """Wait for the end, and return the exit status."""
        await until(lambda: self.has_ended)
        return self.process.returncode

    async def drained(self) -> None:
        """End it by SIGTERM, in good order."""
        self.process.terminate()
        assert await self.ended() == 0, self.log


@asynccontextmanager
async def running(command: list[str], site: Site) -> AsyncGenerator[Program]:
    """Run a program in the site's directory until the block ends."""
    program = started(command, site)
    try:
        yield program
    finally:
        program.process.kill()
        program.process.wait()


def started(command: list[str], site: Site) -> Program:
    number = len(list(site.directory.glob("log-*")))
    path = site.directory / f"log-{number}"
    with path.open("wb") as log:
        process = subprocess.Popen(
            command,
            cwd=site.directory,
            env=ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
    return Program(process, path)


@asynccontextmanager
async def greeter(
    site: Site, port: int, *options: str, program: str = "greeter.py"
) -> AsyncGenerator[Program]:
    """Run the page's server, or a changed one."""
    async with running([sys.executable, program, str(port), *options], site) as server:
        await server.says("serving at")
        yield server


GREETED: Final = re.compile(r"^(\d+) greet (\S+) for (\S+)(?: (\w+))?$", re.MULTILINE)
"""A line of the servers' log: process, name, address, fingerprint of the certificate."""


@attrs.define
class Crowd:
    """Clients of the page that call without pause.

    Attributes:
        is_over: tells the clients to make no further call.
        made: the names of the calls so far, each once.
        texts: the results, once the clients have ended.
        present: the number of clients that have not ended.
    """

    site: Site
    connect: Connect
    is_over: bool = False
    made: set[str] = attrs.field(factory=set)
    texts: list[str] = attrs.field(factory=list)
    present: int = 0

    async def client(self, number: int) -> None:
        self.present += 1
        self.texts += await self.site.greet_all(self.connect, self._names(number))
        self.present -= 1

    async def end(self) -> None:
        """Have the clients make no further call, and wait until they have left."""
        self.is_over = True
        await until(lambda: not self.present)

    def _names(self, number: int) -> Iterator[str]:
        count = 0
        while not self.is_over:
            count += 1
            name = f"{number}-{count}"
            self.made.add(name)
            yield name

    async def has_called(self, times: int = 100) -> None:
        """Wait for so many further calls."""
        wanted = len(self.made) + times
        await until(lambda: len(self.made) >= wanted)

    def assert_each_call_ran_once(self, servers: Iterable[Program]) -> None:
        """Each call has a result, and the servers' logs have each name once."""
        assert len(self.texts) == len(self.made)
        ran = Counter(name for each in servers for _, name, _, _ in GREETED.findall(each.log))
        assert [name for name in self.made if ran[name] != 1] == []


@asynccontextmanager
async def crowd(site: Site, connect: Connect, clients: int = 12) -> AsyncGenerator[Crowd]:
    """Run clients until the block ends, and then until their last calls have ended."""
    gathered = Crowd(site, connect)
    async with trio.open_nursery() as nursery:
        for number in range(clients):
            nursery.start_soon(gathered.client, number)
        yield gathered
        await gathered.end()


def process_of(text: str) -> int:
    """The process that a result of the page's server names."""
    return int(text.rpartition(" ")[2])
