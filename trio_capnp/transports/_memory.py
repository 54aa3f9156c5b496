"""Two ends in one process."""

from __future__ import annotations

import trio.testing

from trio_capnp.transports._stream import StreamTransport


def memory_pair() -> tuple[StreamTransport, StreamTransport]:
    """Two transports joined in memory. Sending never waits."""
    left, right = trio.testing.memory_stream_pair()
    return StreamTransport(left, "memory"), StreamTransport(right, "memory")
