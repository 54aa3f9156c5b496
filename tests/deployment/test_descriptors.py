"""A server whose descriptors run out, as docs/deployment.md describes it."""

from __future__ import annotations

import re
import shlex
import socket
import subprocess
import sys
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from typing import Final

import pytest
import trio

import trio_capnp
from tests.deployment._site import PAGE, START_S, Program, Site, blocks, reserved_ports, running
from trio_capnp.runtime._serving import MAX_CONNECTIONS

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="the page is for Linux"),
]

LIMIT: Final = 64
"""Descriptors of the server in these tests, far below its ``max_connections``."""


@asynccontextmanager
async def limited(site: Site) -> AsyncGenerator[tuple[Program, int]]:
    """The page's server with few descriptors; gives it and its port."""
    with reserved_ports(1) as (port,):
        program = shlex.join([sys.executable, "greeter.py", str(port)])
        command = ["sh", "-c", f"ulimit -n {LIMIT}; exec {program}"]
        async with running(command, site) as server:
            await server.says("serving at")
            yield server, port
            await server.drained()


async def test_silent_connections_do_not_shut_out_good_ones(site: Site) -> None:
    async with limited(site) as (server, port), AsyncExitStack() as stack:
        for number in range(5):
            for _ in range(LIMIT):
                silent = stack.enter_context(socket.socket())
                silent.setblocking(False)
                silent.connect_ex(("127.0.0.1", port))
            with trio.fail_after(START_S):
                connect = partial(trio_capnp.open_tcp, "127.0.0.1", port)
                (text,) = await site.greet_all(connect, [f"good-{number}"])
            assert text.startswith(f"Hello good-{number}, ")
        assert "accepting pauses" not in server.log


async def test_accepting_pauses_while_every_connection_has_spoken(site: Site) -> None:
    """The log has the page's line. Open connections go on, and peers that wait are served later."""
    (line,) = blocks("text log")
    async with limited(site) as (server, port), trio.open_nursery() as nursery:
        served: list[int] = []
        leave = trio.Event()

        async def stay(number: int) -> None:
            async with trio_capnp.open_tcp("127.0.0.1", port) as connection:
                client = connection.bootstrap(site.schema.Greeter)
                await client.greet(name=f"early-{number}")
                served.append(number)
                await leave.wait()
                await client.greet(name=f"late-{number}")

        with trio.fail_after(START_S):
            while line.strip() not in server.log:
                if len(served) == len(nursery.child_tasks):  # one after the other, so all speak
                    nursery.start_soon(stay, len(served))
                await trio.sleep(0.001)
            assert LIMIT - 30 < len(served) < LIMIT
            leave.set()


def test_a_program_raises_its_own_limit() -> None:
    (code,) = blocks("python limit")
    shown = "print(resource.getrlimit(resource.RLIMIT_NOFILE)[0])"
    program = shlex.join([sys.executable, "-c", code + shown])
    command = ["sh", "-c", f"ulimit -S -n {LIMIT}; exec {program}"]
    assert int(subprocess.check_output(command, timeout=300)) > LIMIT


def test_the_page_tells_the_default_of_connections_and_what_a_server_needs_beside_them() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert f"`max_connections` is {MAX_CONNECTIONS:,} by" in text
    (needed,) = re.findall(r"the program itself and its listeners need some (\d+)\.", text)
    assert int(needed) < 30
