"""Plain sockets: sent bytes arrive, however many the kernel takes at once."""

from __future__ import annotations

import os
import socket
import sys

import pytest
import trio
from trio.testing import wait_all_tasks_blocked

from tests.transports._ends import (
    open_descriptors,
    raw_pair,
    receive_all,
    shrink_buffers,
    socket_pair,
)
from trio_capnp.transports import SocketTransport, connect_tcp, listen_tcp, transport_of


async def test_sent_bytes_arrive_in_order() -> None:
    async with socket_pair() as (left, right):
        await left.send([b"one ", bytearray(b"two "), memoryview(b"three")])
        assert await right.receive() == b"one two three"


async def test_the_end_of_a_side_is_received_as_nothing_and_the_other_side_goes_on() -> None:
    async with socket_pair() as (left, right):
        await left.send_eof()
        assert await right.receive() == b""
        await right.send([b"still here"])
        assert await left.receive() == b"still here"


async def test_bytes_beyond_the_kernels_buffer_are_sent_when_there_is_room() -> None:
    """Buffers of 4 KiB, a megabyte to send: nearly all of it has to wait."""
    data = [os.urandom(1000) for _ in range(100)] + [os.urandom(1_000_000)]
    async with socket_pair() as (left, right), trio.open_nursery() as nursery:
        shrink_buffers(left)
        shrink_buffers(right)

        async def send() -> None:
            await left.send(data)
            await left.send_eof()

        nursery.start_soon(send)
        assert await receive_all(right) == b"".join(data)


async def test_try_send_says_how_much_went_and_never_waits() -> None:
    async with socket_pair() as (left, right):
        shrink_buffers(left)
        data = os.urandom(1_000_000)
        went = left.try_send([data[:10], data[10:]])
        assert 0 < went < len(data)
        assert left.try_send([data[went:]]) == 0
        received = bytearray()
        while len(received) < went:
            received += await right.receive()
        assert bytes(received) == data[:went]


async def test_try_send_sends_all_bytes_that_fit() -> None:
    async with socket_pair() as (left, right):
        assert left.try_send([b"abc", b"def"]) == 6
        assert left.try_send([]) == 0
        assert await right.receive() == b"abcdef"


async def test_send_some_says_how_much_went_and_waits_for_room_only() -> None:
    """A write is timed by its progress, so each part counts as soon as the kernel has it."""
    async with socket_pair() as (left, right):
        shrink_buffers(left)
        data = os.urandom(1_000_000)
        went = await left.send_some(data)
        assert 0 < went < len(data)
        with trio.move_on_after(0.01) as scope:
            await left.send_some(data[went:])
        assert scope.cancelled_caught
        received = bytearray()
        while len(received) < went:
            received += await right.receive()
        assert bytes(received) == data[:went]
        more = await left.send_some(data[went:])
        assert await right.receive() == data[went : went + more]


async def test_a_cancelled_receive_has_taken_nothing() -> None:
    async with raw_pair() as (transport, other):
        with trio.move_on_after(0.01):
            await transport.receive()
        await other.send_all(b"all of it")
        assert await transport.receive() == b"all of it"


async def test_receive_into_fills_the_available_part() -> None:
    async with raw_pair() as (transport, other):
        buffer = bytearray(10)
        await other.send_all(b"abc")
        assert await transport.receive_into(memoryview(buffer)) == 3
        async with trio.open_nursery() as nursery:

            async def later() -> None:
                await wait_all_tasks_blocked()
                await other.send_all(b"defghijklmnop")

            nursery.start_soon(later)
            assert await transport.receive_into(memoryview(buffer)[3:]) == 7
        assert bytes(buffer) == b"abcdefghij"
        await other.send_eof()
        assert await transport.receive() == b"klmnop"
        assert await transport.receive_into(memoryview(buffer)) == 0


async def test_a_peer_that_is_gone_is_broken_and_the_cause_says_how() -> None:
    async with socket_pair() as (left, right):
        right.abort()
        with pytest.raises(trio.BrokenResourceError) as caught:
            for _ in range(3):
                await left.send([b"into the void"])
        assert isinstance(caught.value.__cause__, OSError)
        with pytest.raises(trio.BrokenResourceError):
            left.try_send([b"more"])


async def test_after_closing_every_operation_raises_closed() -> None:
    """[I19] Resources after close."""
    async with socket_pair() as (left, _):
        await left.aclose()
        await left.aclose()
        left.abort()
        for action in (left.receive, left.send_eof):
            with pytest.raises(trio.ClosedResourceError):
                await action()
        with pytest.raises(trio.ClosedResourceError):
            await left.send([b"x"])
        with pytest.raises(trio.ClosedResourceError):
            left.try_send([b"x"])
        with pytest.raises(trio.ClosedResourceError):
            await left.receive_into(memoryview(bytearray(1)))
        assert "closed" in repr(left)


@pytest.mark.parametrize("waiting_for", ["bytes", "room"])
async def test_closing_wakes_waiting_tasks(waiting_for: str) -> None:
    async with socket_pair() as (left, _), trio.open_nursery() as nursery:

        async def wait() -> None:
            with pytest.raises(trio.ClosedResourceError):
                if waiting_for == "bytes":
                    await left.receive()
                else:
                    await left.send([bytes(10_000_000)])

        nursery.start_soon(wait)
        await wait_all_tasks_blocked()
        left.abort()


async def test_tcp_is_told_not_to_wait_and_to_notice_dead_peers() -> None:
    """[L09] The times of the keep-alive are in test_keepalive."""
    (listener,) = await listen_tcp(0, "127.0.0.1")
    async with listener:
        port: int = listener.socket.getsockname()[1]
        client = await connect_tcp("127.0.0.1", port)
        server = SocketTransport(await listener.accept(), is_ours=True)
        assert isinstance(client, SocketTransport)
        for end in (client, server):
            assert end.socket.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
            assert end.socket.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
            if sys.platform == "linux":  # within a host, packets are not paced
                option = (socket.IPPROTO_TCP, socket.TCP_CONGESTION, 16)
                assert end.socket.getsockopt(*option).rstrip(b"\0") == b"reno"
        assert client.peer == f"127.0.0.1:{port}"
        assert server.peer.startswith("127.0.0.1:")
        await client.aclose()
        await server.aclose()


@pytest.mark.skipif(sys.platform != "linux", reason="TCP_CONGESTION is an option of Linux")
async def test_a_socket_of_the_program_keeps_its_congestion_control() -> None:
    """The program may have chosen one for the network, and gave the stream to a connection."""
    option = (socket.IPPROTO_TCP, socket.TCP_CONGESTION, 16)
    (listener,) = await listen_tcp(0, "127.0.0.1")
    async with listener:
        port: int = listener.socket.getsockname()[1]
        stream = await trio.open_tcp_stream("127.0.0.1", port)
        server = await listener.accept()
        before = stream.socket.getsockopt(*option)
        transport = transport_of(stream)
        assert isinstance(transport, SocketTransport)
        assert transport.socket.getsockopt(*option) == before
        await transport.aclose()
        await server.aclose()


async def test_no_descriptor_is_left_behind() -> None:
    before = open_descriptors()
    for _ in range(5):
        async with socket_pair() as (left, right):
            await left.send([b"x"])
            assert await right.receive() == b"x"
            await left.aclose()
    assert open_descriptors() == before


async def test_a_socket_that_was_reset_before_it_was_looked_at_has_no_peer() -> None:
    left, right = trio.socket.socketpair()
    right.close()
    transport = SocketTransport(trio.SocketStream(left))
    assert transport.peer in ("unix", "unknown")
    transport.abort()
