"""``write_stall_timeout_s``: only a peer that takes no byte at all is given up."""

from __future__ import annotations

import socket
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from trio_capnp import transports
from trio_capnp.limits import Limits
from trio_capnp.runtime import Connection, open_transport
from trio_capnp.transports import StreamTransport, Transport
from trio_capnp.transports._transport import PIECE

STALL_S = 60.0
LIMITS = Limits(write_stall_timeout_s=STALL_S)
READ = 3 * 1024
"""Bytes that a slow peer takes at a time."""


@asynccontextmanager
async def calling(transport: Transport, size: int = 2_000_000) -> AsyncGenerator[Connection]:
    """A connection on which a call is being written whose parameters are larger than buffers."""
    async with open_transport(transport, limits=LIMITS) as connection:
        try:
            with connection.bootstrap(Probe).echo(text="x" * size):
                await trio.testing.wait_all_tasks_blocked()
                yield connection
        finally:
            transport.abort()  # otherwise closing would wait for a clock that stands still


def unix_ends() -> tuple[Transport, socket.socket]:
    """A transport with a small buffer, and the blocking socket of a peer that reads by hand."""
    left, right = socket.socketpair()
    left.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
    return transport_on(left), right


def tcp_ends() -> tuple[Transport, socket.socket]:
    """The same over TCP."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        left = socket.create_connection(listener.getsockname())
        right, _ = listener.accept()
    left.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
    return transport_on(left), right


def transport_on(connected: socket.socket) -> Transport:
    stream = trio.SocketStream(trio.socket.from_stdlib_socket(connected))
    return transports.transport_of(stream)


async def read_until_progress(peer: socket.socket, connection: Connection) -> int:
    """Take pieces until the writer has gone on; real time passes, and Trio's does not."""
    before = connection.statistics().bytes_waiting
    until = time.monotonic() + 30
    taken = 0
    while connection.statistics().bytes_waiting == before:
        assert time.monotonic() < until, "the writer does not go on"
        try:
            taken += len(peer.recv(READ, socket.MSG_DONTWAIT))
        except BlockingIOError:
            pass
        await trio.lowlevel.checkpoint()
    return taken


@pytest.mark.parametrize("ends", [unix_ends, tcp_ends])
async def test_a_slow_reader_on_a_socket_is_no_stalled_one(
    ends: object, mock_clock: trio.testing.MockClock
) -> None:
    """R7: Each byte that the peer takes begins the time anew, however long the message is."""
    transport, peer = unix_ends() if ends is unix_ends else tcp_ends()
    with peer:
        async with calling(transport) as connection:
            begun = trio.current_time()
            taken = 0
            while trio.current_time() - begun < 10 * STALL_S:
                taken += await read_until_progress(peer, connection)
                mock_clock.jump(STALL_S - 1)
                await trio.testing.wait_all_tasks_blocked()
                assert not connection.closed
            assert taken / 10 < 256 * 1024  # bytes in such a time, which were once asked for


@pytest.mark.parametrize("ends", [unix_ends, tcp_ends])
async def test_a_peer_that_takes_nothing_is_given_up_in_time(
    ends: object, mock_clock: trio.testing.MockClock
) -> None:
    """R7: The peer takes not one byte for so long; it may have read before."""
    transport, peer = unix_ends() if ends is unix_ends else tcp_ends()
    with peer:
        async with calling(transport) as connection:
            await read_until_progress(peer, connection)
            await trio.testing.wait_all_tasks_blocked()
            mock_clock.jump(STALL_S - 1)
            await trio.testing.wait_all_tasks_blocked()
            assert not connection.closed
            mock_clock.jump(1)
            with pytest.raises(trio_capnp.RpcDisconnected) as raised:
                await connection.bootstrap(Probe)
            cause = raised.value.__cause__
            assert isinstance(cause, trio_capnp.PeerTimeoutError)
            assert str(cause).startswith("waited 60 s for ")
            assert "see Limits(write_stall_timeout_s)" in str(cause)
            await connection.wait_closed()


async def test_a_slow_reader_of_another_stream_takes_a_piece_in_that_time(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """R7: ``send_all`` does not tell its progress; only whole pieces can be seen (TLS, pipes)."""
    near, far = trio.testing.lockstep_stream_pair()
    async with calling(StreamTransport(near)) as connection:
        begun = trio.current_time()
        while trio.current_time() - begun < 10 * STALL_S:
            taken = 0
            while taken < PIECE:
                taken += len(await far.receive_some(READ))
                await trio.sleep((STALL_S - 10) * READ / PIECE)
            assert not connection.closed
        await trio.sleep(STALL_S + 1)
        assert connection.closed
    await trio.aclose_forcefully(far)
