"""Helpers of the transports' tests: pairs of real sockets, messages, and a count of descriptors."""

from __future__ import annotations

import gc
import os
import socket
from collections.abc import AsyncIterator, Generator
from contextlib import asynccontextmanager, contextmanager
from typing import Final

import trio

from trio_capnp.transports import SocketTransport, Transport
from trio_capnp.wire._framing import Frame, frame_header

FD_DIRECTORY: Final = "/proc/self/fd" if os.path.exists("/proc/self/fd") else "/dev/fd"


def open_descriptors() -> int:
    return len(os.listdir(FD_DIRECTORY))


@contextmanager
def all_closed() -> Generator[None]:
    """At the end of the block no more file descriptors are open than at its beginning."""
    before = open_descriptors()
    yield
    if open_descriptors() != before:
        gc.collect()  # of tests before this one, for example
        assert open_descriptors() <= before


@asynccontextmanager
async def socket_pair() -> AsyncIterator[tuple[SocketTransport, SocketTransport]]:
    """Two transports joined by a pair of sockets."""
    left, right = trio.socket.socketpair()
    ends = SocketTransport(trio.SocketStream(left)), SocketTransport(trio.SocketStream(right))
    try:
        yield ends
    finally:
        for end in ends:
            end.abort()


@asynccontextmanager
async def raw_pair() -> AsyncIterator[tuple[SocketTransport, trio.SocketStream]]:
    """A transport, and a plain stream of trio's at its other end."""
    left, right = trio.socket.socketpair()
    transport = SocketTransport(trio.SocketStream(left))
    other = trio.SocketStream(right)
    try:
        yield transport, other
    finally:
        transport.abort()
        other.socket.close()


def shrink_buffers(transport: SocketTransport) -> None:
    """Have the kernel take little at once."""
    for option in (socket.SO_SNDBUF, socket.SO_RCVBUF):
        transport.socket.setsockopt(socket.SOL_SOCKET, option, 4096)


def message(words: int, first: int = 0) -> bytes:
    """A message of one segment; its first word may be anything."""
    body = bytearray(os.urandom(min(words * 8, 4096)))
    body *= words * 8 // len(body) + 1
    del body[words * 8 :]
    body[:8] = first.to_bytes(8, "little")
    return frame_header([words]) + bytes(body)


def content(frame: Frame) -> bytes:
    """The bytes of a message's only segment."""
    ((start, end),) = frame.segments
    return bytes(frame.buffer[start:end])


async def receive_all(transport: Transport) -> bytes:
    """Everything up to the end."""
    received = bytearray()
    while data := await transport.receive():
        received += data
    return bytes(received)
