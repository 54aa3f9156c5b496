"""Before it sleeps, the event loop looks for the next message where that lately came quickly."""

# pyright: reportPrivateUsage=false
from __future__ import annotations

import queue
import socket
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import attrs
import pytest
import trio

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import session_of
from tests.runtime.servers import ProbeImpl
from tests.runtime.test_opening import tcp_server
from trio_capnp.limits import Limits
from trio_capnp.runtime._current import current_system
from trio_capnp.runtime._pacing import MOST, QUICK, VAIN, Sockets, Spinner

LOOK_S = 1.0
LONG = 1000.0


@attrs.define
class Peer:
    """A connection whose next message comes after so many seconds."""

    look_s: float = LOOK_S


class World:
    """A spinner in a time that passes by a quarter of a second for each look at the sockets."""

    def __init__(self) -> None:
        self.now = 100.0
        self.comes_at = 0.0
        self.looks = 0
        self.spinner = Spinner(lambda: self.now, self._has_news)

    def _has_news(self) -> bool:
        self.looks += 1
        self.now += 0.25
        return self.now >= self.comes_at

    def exchange(self, peer: Peer, seconds: float, timeout: float = LONG) -> int:
        """Send, and receive the answer after so many seconds; return the number of looks for it."""
        before = self.looks
        self.comes_at = self.now + seconds
        self.spinner.active = peer
        self.spinner.before_sleep(timeout)
        self.now = max(self.now, self.comes_at)
        self.spinner.came(peer)
        self.spinner.active = None
        return self.looks - before


def test_the_first_message_is_slept_for_and_one_after_a_quick_one_is_looked_for() -> None:
    world, peer = World(), Peer()
    assert world.exchange(peer, 0.5) == 0
    assert world.exchange(peer, 0.5) == 2


def test_a_look_ends_after_its_time() -> None:
    world, peer = World(), Peer()
    world.exchange(peer, 0.5)
    assert world.exchange(peer, 3) == 4
    assert world.now == 103.5


def test_a_look_ends_when_the_loop_has_something_else_to_do() -> None:
    world, peer = World(), Peer()
    world.exchange(peer, 0.5)
    assert world.exchange(peer, 3, timeout=0.5) == 2


def test_after_a_look_in_vain_many_messages_have_to_come_quickly() -> None:
    world, peer = World(), Peer()
    world.exchange(peer, 0.5)
    world.exchange(peer, 3)
    slept_for = [world.exchange(peer, 0.5) for _ in range(VAIN)]
    assert slept_for == [0] * VAIN
    assert world.exchange(peer, 0.5) > 0


def test_messages_that_are_quick_only_for_a_sleeper_cost_a_look_for_so_many() -> None:
    """The worst case: each message encourages a look, and each look is in vain."""
    world, peer = World(), Peer()
    looks = [world.exchange(peer, QUICK - 1) for _ in range(20 * VAIN)]
    assert sum(map(bool, looks)) <= 20


def test_a_single_late_message_does_not_end_the_looking() -> None:
    world, peer = World(), Peer()
    for _ in range(2 * MOST):
        world.exchange(peer, 0.5)
    world.exchange(peer, 50)
    assert world.exchange(peer, 0.5) > 0


def test_two_looks_in_vain_end_the_looking() -> None:
    world, peer = World(), Peer()
    for _ in range(2 * MOST):
        world.exchange(peer, 0.5)
    assert world.exchange(peer, 50) > 0
    assert world.exchange(peer, 50) > 0
    assert world.exchange(peer, 0.5) == 0


def test_a_silent_peer_is_not_looked_for() -> None:
    world, peer = World(), Peer()
    world.exchange(peer, 0.5)
    looks = world.looks
    world.spinner.before_sleep(LONG)
    assert world.looks == looks


def test_a_connection_that_was_closed_is_not_looked_for() -> None:
    """The end was its last message: no answer comes, and a look would only delay other tasks."""
    world, peer = World(), Peer()
    world.exchange(peer, 0.5)
    left, right = socket.socketpair()
    with right:
        assert world.spinner.add(left)
        left.close()
        world.spinner.active = peer
        world.spinner.closed(peer)
    looks = world.looks
    world.spinner.before_sleep(LONG)
    assert world.looks == looks


def test_slow_bytes_or_those_of_another_peer_give_no_trust() -> None:
    world, peer = World(), Peer()
    world.exchange(peer, QUICK + 1)
    world.spinner.active = peer
    world.spinner.before_sleep(LONG)
    world.spinner.came(Peer())
    assert world.exchange(peer, 0.5) == 0


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always seem to be news")
def test_sockets_have_news_when_there_is_something_to_read_and_until_they_are_closed() -> None:
    one, other = socket.socketpair()
    sockets = Sockets()
    sockets.add(one)
    assert not sockets.has_news()
    other.send(b"x")
    assert sockets.has_news()
    third, fourth = socket.socketpair()
    sockets.add(third)
    one.close()
    sockets.closed()
    assert not sockets.has_news()
    for sock in (other, third, fourth):
        sock.close()
    sockets.closed()


@asynccontextmanager
async def another_loop(limits: Limits) -> AsyncGenerator[tuple[str, int]]:
    """A server in another thread, whose event loop is not ours."""
    started: queue.Queue[tuple[tuple[str, int], trio.CancelScope, trio.lowlevel.TrioToken]]
    started = queue.Queue()

    async def serve() -> None:
        with trio.CancelScope() as scope:
            async with tcp_server(ProbeImpl(), limits=limits) as address:
                started.put((address, scope, trio.lowlevel.current_trio_token()))
                await trio.sleep_forever()

    async with trio.open_nursery() as nursery:
        nursery.start_soon(trio.to_thread.run_sync, trio.run, serve)
        address, scope, token = await trio.to_thread.run_sync(started.get)
        try:
            yield address
        finally:
            token.run_sync_soon(scope.cancel)


async def looks_of_calls(
    address: tuple[str, int], limits: Limits, look_s: float | None = None
) -> int:
    """How often the loop looks for something to read in the course of some calls over TCP.

    ``look_s`` is longer than a limit may be: a busy machine is slow, and a hang shows.
    """
    spinner = current_system().flusher.spinner
    has_news, looks = spinner._has_news, 0

    def counted() -> bool:
        nonlocal looks
        looks += 1
        return has_news()

    spinner._has_news = counted
    host, port = address
    async with trio_capnp.open_tcp(host, port, limits=limits) as connection:
        if look_s is not None:
            session_of(connection).outbox.look_s = look_s
        probe = connection.bootstrap(Probe)
        for n in range(20):
            assert (await probe.echo(n=n)).n == n
    return looks


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the loop sleeps at once")
async def test_calls_to_another_loop_are_looked_for() -> None:
    limits = Limits()
    async with another_loop(limits) as address:
        assert await looks_of_calls(address, limits, look_s=0.05) > 0


async def test_a_spin_time_of_zero_means_no_look() -> None:
    limits = Limits(max_spin_s=0.0)
    async with another_loop(limits) as address:
        assert await looks_of_calls(address, limits) == 0


async def test_a_server_in_the_same_loop_is_not_spun_for() -> None:
    """A look would keep it from answering."""
    limits = Limits()
    async with tcp_server(ProbeImpl(), limits=limits) as address:
        assert await looks_of_calls(address, limits, look_s=60.0) == 0
