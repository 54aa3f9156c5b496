"""Two ends in one process."""

from __future__ import annotations

from trio_capnp.transports._stream import StreamTransport


def memory_pair() -> tuple[StreamTransport, StreamTransport]:
    """Two transports joined in memory. Sending never waits."""
    # Importing trio.testing imports pytest if that is installed, so servers avoid it.
    import trio.testing

    left, right = trio.testing.memory_stream_pair()
    return StreamTransport(left, "memory"), StreamTransport(right, "memory")
