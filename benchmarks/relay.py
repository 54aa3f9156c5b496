"""A TCP relay that holds back every chunk for a fixed time each way.   relay.py HOST:PORT DELAY_MS

Through it, the time of a chain of calls divided by twice the delay is the number of round trips.
"""

from __future__ import annotations

import sys
from functools import partial

import trio

from benchmarks._measure import announce, split_address


async def pump(
    source: trio.SocketStream, sink: trio.SocketStream, delay_s: float, nursery: trio.Nursery
) -> None:
    """Copy one direction. Chunks leave in order: each has a time, and one task sends them all."""
    send, receive = trio.open_memory_channel[tuple[float, bytes]](1000)

    async def deliver() -> None:
        async for due, data in receive:
            await trio.sleep_until(due)
            await sink.send_all(data)
        await sink.send_eof()

    nursery.start_soon(deliver)
    async with send:
        async for data in source:
            await send.send((trio.current_time() + delay_s, bytes(data)))


async def connection(target: str, delay_s: float, client: trio.SocketStream) -> None:
    host, port = split_address(target)
    assert port is not None
    try:
        server = await trio.open_tcp_stream(host, port)
        async with client, server, trio.open_nursery() as nursery:
            nursery.start_soon(pump, client, server, delay_s, nursery)
            nursery.start_soon(pump, server, client, delay_s, nursery)
    except* (OSError, trio.BrokenResourceError, trio.ClosedResourceError):
        pass  # either side has gone, so the relay's connection ends


async def main(target: str, delay_ms: str) -> None:
    listeners = await trio.open_tcp_listeners(0, host="127.0.0.1")
    announce(f"127.0.0.1:{listeners[0].socket.getsockname()[1]}")
    await trio.serve_listeners(partial(connection, target, float(delay_ms) / 1e3), listeners)


if __name__ == "__main__":
    trio.run(main, sys.argv[1], sys.argv[2])
