"""Streams that are no plain sockets: memory, TLS, pipes stapled together."""

from __future__ import annotations

import os
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
import trio
import trio.testing
import trustme

from tests.transports._ends import open_descriptors, receive_all
from trio_capnp.transports import (
    SocketTransport,
    StreamTransport,
    Transport,
    connect_tcp,
    listen_tcp,
    memory_pair,
    transport_of,
)
from trio_capnp.transports._transport import PIECE


def pipe_pair() -> tuple[StreamTransport, StreamTransport]:
    """Two transports over four ends of pipes, as with a child process."""
    (read_there, write_here), (read_here, write_there) = os.pipe(), os.pipe()
    return (
        StreamTransport(_stapled(read_here, write_here)),
        StreamTransport(_stapled(read_there, write_there)),
    )


def _stapled(read: int, write: int) -> trio.abc.HalfCloseableStream:
    return trio.StapledStream(trio.lowlevel.FdStream(write), trio.lowlevel.FdStream(read))


@asynccontextmanager
async def tls_pair() -> AsyncIterator[tuple[Transport, Transport]]:
    """A client and a server that trust each other's certificate authority."""
    authority = trustme.CA()
    server_context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("localhost", "127.0.0.1").configure_cert(server_context)
    client_context = ssl.create_default_context()
    authority.configure_trust(client_context)
    (listener,) = await listen_tcp(0, "127.0.0.1")
    made: list[Transport] = []

    async def accept() -> None:
        stream = trio.SSLStream(await listener.accept(), server_context, server_side=True)
        await stream.do_handshake()
        made.append(transport_of(stream, "a client"))

    async with listener, trio.open_nursery() as nursery:
        nursery.start_soon(accept)
        port: int = listener.socket.getsockname()[1]
        client = await connect_tcp("127.0.0.1", port, ssl_context=client_context)
    yield client, made[0]
    client.abort()
    made[0].abort()


@pytest.mark.parametrize("make", [memory_pair, pipe_pair])
async def test_streams_carry_bytes_and_their_end(
    make: Callable[[], tuple[StreamTransport, StreamTransport]],
) -> None:
    left, right = make()
    data = os.urandom(300_000)
    async with trio.open_nursery() as nursery:

        async def send() -> None:
            await left.send([b"one ", bytearray(b"two "), memoryview(data)])
            await left.send_eof()

        nursery.start_soon(send)
        assert await receive_all(right) == b"one two " + data
    await left.aclose()
    await right.aclose()


@pytest.mark.parametrize("make", [memory_pair, pipe_pair])
async def test_send_some_sends_one_piece(
    make: Callable[[], tuple[StreamTransport, StreamTransport]],
) -> None:
    """Such a stream does not tell its progress, so it gets no more than a piece at once."""
    left, right = make()
    data = os.urandom(3 * PIECE + 1)
    sent = 0
    while sent < len(data):
        went = await left.send_some(data[sent:])
        assert went == min(PIECE, len(data) - sent)
        sent += went
        assert await right.receive() == data[sent - went : sent]
    left.abort()
    right.abort()


async def test_tls_carries_bytes() -> None:
    """[L08] TLS streams."""
    async with tls_pair() as (client, server):
        assert isinstance(client, StreamTransport)
        data = os.urandom(200_000)
        async with trio.open_nursery() as nursery:
            nursery.start_soon(client.send, [b"abc", data])
            received = bytearray()
            while len(received) < len(data) + 3:
                received += await server.receive()
            assert bytes(received) == b"abc" + data
        await client.send_eof()  # this kind of TLS has no message for it
        assert client.peer.startswith("127.0.0.1:")
        assert server.peer == "a client"
        async with trio.open_nursery() as nursery:
            nursery.start_soon(client.aclose)
            assert await server.receive() == b""
            await server.aclose()


async def test_a_certificate_that_is_not_trusted_is_an_error_and_leaves_nothing_open() -> None:
    before = open_descriptors()
    server_context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    trustme.CA().issue_cert("localhost").configure_cert(server_context)
    (listener,) = await listen_tcp(0, "127.0.0.1")

    async def accept() -> None:
        stream = trio.SSLStream(await listener.accept(), server_context, server_side=True)
        with pytest.raises(trio.BrokenResourceError):
            await stream.do_handshake()
        await trio.aclose_forcefully(stream)

    async with listener, trio.open_nursery() as nursery:
        nursery.start_soon(accept)
        port: int = listener.socket.getsockname()[1]
        with pytest.raises(OSError, match="certificate verify failed") as caught:
            await connect_tcp("127.0.0.1", port, ssl_context=ssl.create_default_context())
        assert isinstance(caught.value.__cause__, ssl.SSLError)
    assert open_descriptors() == before


@pytest.mark.parametrize("make", [memory_pair, pipe_pair])
async def test_abort_closes_the_inner_stream_without_waiting(
    make: Callable[[], tuple[StreamTransport, StreamTransport]],
) -> None:
    left, right = make()
    left.abort()
    left.abort()
    with pytest.raises(trio.ClosedResourceError):
        await left.send([b"x"])
    with pytest.raises((trio.BrokenResourceError, trio.ClosedResourceError)):
        await right.send([b"x"])
    right.abort()


async def test_abort_of_tls_closes_the_socket() -> None:
    before = open_descriptors()
    async with tls_pair() as (client, server):
        client.abort()
        with pytest.raises(trio.BrokenResourceError):
            await server.receive()
    assert open_descriptors() == before


async def test_receive_into_takes_no_more_than_fits() -> None:
    left, right = memory_pair()
    await left.send([b"abcdef"])
    buffer = bytearray(4)
    assert await right.receive_into(memoryview(buffer)) == 4
    assert bytes(buffer) == b"abcd"
    assert await right.receive() == b"ef"
    assert left.try_send([b"x"]) == 0
    assert left.peer == "memory"


async def test_a_plain_socket_gets_the_fast_transport_and_anything_else_the_other() -> None:
    left, right = trio.socket.socketpair()
    fast = transport_of(trio.SocketStream(left))
    assert isinstance(fast, SocketTransport)
    stream, _ = trio.testing.memory_stream_pair()
    other = transport_of(stream, "somebody")
    assert isinstance(other, StreamTransport)
    assert other.peer == "somebody"
    assert other.stream is stream
    fast.abort()
    right.close()
