"""A connection's nursery: any error between entering it and its block unwinds it."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from typing import Any

import pytest
import trio
import trio.testing
from trio.testing import memory_stream_pair

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from tests.runtime.shortage import descriptors_left, possessions
from tests.runtime.test_opening import socket_streams, tcp_server

needs_rlimits = pytest.mark.skipif(sys.platform != "linux", reason="counts in /proc")


@needs_rlimits
async def test_a_connection_works_without_a_descriptor_for_the_look() -> None:
    """R3: The look before sleeping is optional; a connection goes on without it."""
    near, far = socket_streams()
    before = possessions()
    async with trio.open_nursery() as nursery:
        with descriptors_left(0):
            nursery.start_soon(trio_capnp.serve_stream, ProbeImpl(), far)
            async with trio_capnp.open_stream(near) as connection:
                for n in range(40):
                    assert (await connection.bootstrap(Probe).echo(n=n)).n == n
    after = possessions()
    assert (after.nurseries, after.workers) == (before.nurseries, before.workers)
    assert after.descriptors == before.descriptors - 2


@needs_rlimits
@pytest.mark.parametrize("left", [0, 1, 2])
async def test_a_server_serves_the_peer_that_took_its_last_descriptor(left: int) -> None:
    """R3: Serving goes on when no descriptor is left for the look, or none to accept with."""
    async with tcp_server(ProbeImpl()) as address:
        with socket.socket() as client:
            client.setblocking(False)
            with descriptors_left(left):
                with pytest.raises(BlockingIOError):
                    client.connect(address)
                await trio.testing.wait_all_tasks_blocked(0.01)
            async with trio_capnp.open_tcp(*address) as connection:
                assert (await connection.bootstrap(Probe).echo(n=1)).n == 1


@pytest.mark.parametrize(
    ("pair", "number"),
    [(socket_streams, 1), (memory_stream_pair, 1), (memory_stream_pair, 2)],
    ids=["reader on a socket", "writer", "reader"],
)
async def test_a_start_that_fails_unwinds_the_nursery(
    pair: Callable[[], tuple[trio.abc.Stream, trio.abc.Stream]],
    number: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """R3: An error between entering the nursery and the block leaves bare, with nothing open."""
    near, far = pair()
    before = possessions()
    start_soon = trio.Nursery.start_soon
    calls = 0

    def failing(nursery: trio.Nursery, *args: Any, **kwargs: Any) -> None:
        nonlocal calls
        calls += 1
        if calls == number:
            raise MemoryError("no memory for a task")
        start_soon(nursery, *args, **kwargs)

    monkeypatch.setattr(trio.Nursery, "start_soon", failing)
    with pytest.raises(MemoryError, match="no memory for a task"):
        async with trio_capnp.open_stream(near, bootstrap=ProbeImpl()):
            raise AssertionError("the block ran")
    monkeypatch.undo()
    assert await far.receive_some() == b""
    await far.aclose()
    after = possessions()
    assert (after.nurseries, after.workers) == (before.nurseries, before.workers)
    assert after.descriptors == before.descriptors - 2 * (pair is socket_streams)


async def test_a_connection_that_is_open_is_not_opened_again() -> None:
    """Its nursery was left twice, in the wrong order, which ended the whole run."""
    async with tcp_server(ProbeImpl()) as address:
        opening = trio_capnp.open_tcp(*address)
        async with opening as connection:
            with pytest.raises(RuntimeError, match="open already"):
                await opening.__aenter__()
            assert (await connection.bootstrap(Probe).echo(n=1)).n == 1
        async with opening as connection:
            assert (await connection.bootstrap(Probe).echo(n=2)).n == 2
