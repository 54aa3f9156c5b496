"""The pycapnp server.   pycapnp_server.py ADDRESS [context]

With "context", its faster form: `*_context` methods, which skip pycapnp's keyword arguments.
"""

from __future__ import annotations

import asyncio
import sys
from typing import Any

from benchmarks._measure import announce, split_address
from benchmarks.peers._pycapnp import UNLIMITED, bench, capnp


class Tally:
    bytes = hangs_started = hangs_live = caps_made = caps_live = 0


class TokenImpl(bench.Token.Server):  # type: ignore[misc]
    def __init__(self) -> None:
        Tally.caps_made += 1
        Tally.caps_live += 1

    def __del__(self) -> None:
        Tally.caps_live -= 1

    async def poke(self, **_: Any) -> None:
        pass


class ProbeImpl(bench.Probe.Server):  # type: ignore[misc]
    async def echo(self, x: int, **_: Any) -> int:
        return x

    async def payload(self, data: bytes, **_: Any) -> bytes:
        return data

    async def getChild(self, **_: Any) -> Any:
        return type(self)()

    async def value(self, **_: Any) -> int:
        return 42

    async def write(self, chunk: bytes, **_: Any) -> None:
        Tally.bytes += len(chunk)

    async def finish(self, **_: Any) -> int:
        count, Tally.bytes = Tally.bytes, 0
        return count

    async def hang(self, **_: Any) -> None:
        Tally.hangs_started += 1
        Tally.hangs_live += 1
        try:
            await asyncio.get_running_loop().create_future()
        finally:
            Tally.hangs_live -= 1

    async def makeCap(self, **_: Any) -> Any:
        return TokenImpl()

    async def stats(self, **_: Any) -> tuple[int, int, int, int]:
        return Tally.hangs_started, Tally.hangs_live, Tally.caps_made, Tally.caps_live


class ContextProbeImpl(ProbeImpl):
    async def echo_context(self, context: Any) -> None:
        context.results.x = context.params.x

    async def payload_context(self, context: Any) -> None:
        context.results.data = context.params.data

    async def getChild_context(self, context: Any) -> None:
        context.results.child = ContextProbeImpl()

    async def value_context(self, context: Any) -> None:
        context.results.v = 42


async def main(address: str, *modes: str) -> None:
    make = ContextProbeImpl if "context" in modes else ProbeImpl

    async def connection(stream: Any) -> None:
        server = capnp.TwoPartyServer(stream, bootstrap=make(), traversal_limit_in_words=UNLIMITED)
        await server.on_disconnect()

    path, port = split_address(address)
    if port is None:
        server = await capnp.AsyncIoStream.create_unix_server(connection, path, backlog=1024)
    else:
        server = await capnp.AsyncIoStream.create_server(connection, path, port, backlog=1024)
        address = f"{path}:{server.sockets[0].getsockname()[1]}"
    announce(address)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(capnp.run(main(*sys.argv[1:])))
