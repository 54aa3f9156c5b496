"""Several processes on one port, by the supervisor of docs/deployment.md."""

from __future__ import annotations

import os
import signal
import sys
from functools import partial

import pytest
import trio

import trio_capnp
from tests.deployment._site import (
    GREETED,
    Program,
    Site,
    crowd,
    process_of,
    reserved_ports,
    running,
    until,
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="the page is for Linux"),
]

SUPERVISOR = "import supervisor, sys, trio; trio.run(supervisor.supervise, int(sys.argv[1]), 3)"


def is_gone(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


def processes(program: Program) -> set[int]:
    """The servers that have greeted, by the log that they share."""
    return {int(process) for process, *_ in GREETED.findall(program.log)}


async def test_processes_share_a_port_and_are_replaced_without_losing_a_call(site: Site) -> None:
    with reserved_ports(1) as (port,):
        async with running([sys.executable, "-c", SUPERVISOR, str(port)], site) as supervisor:
            await supervisor.says("serving at", 3)
            connect = partial(trio_capnp.open_tcp, "127.0.0.1", port)
            async with crowd(site, connect) as clients:
                await clients.has_called()
                before = processes(supervisor)
                assert len(before) > 1, "the kernel deals 12 connections out"
                for number, process in enumerate(before, 1):
                    os.kill(process, signal.SIGTERM)
                    await until(partial(is_gone, process))
                    await supervisor.says("serving at", 3 + number)
                    await clients.has_called()
            clients.assert_each_call_ran_once([supervisor])
            after = processes(supervisor)
            assert after > before
            assert {process_of(text) for text in clients.texts} == after
            await supervisor.drained()
            assert all(is_gone(process) for process in after)


async def test_a_server_that_cannot_begin_is_tried_again_each_second(site: Site) -> None:
    """The port is taken by a program that does not share it."""
    (listener,) = await trio.open_tcp_listeners(0, host="127.0.0.1")
    port = listener.socket.getsockname()[1]
    command = [sys.executable, "-c", SUPERVISOR, str(port)]
    async with listener, running(command, site) as supervisor:
        await supervisor.says("Address already in use", 3)
        await listener.aclose()
        await supervisor.says("serving at", 3)
        await supervisor.drained()
