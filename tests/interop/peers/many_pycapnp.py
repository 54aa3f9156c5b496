"""A pycapnp server of tests/interop/many.capnp: `many_pycapnp.py serve 127.0.0.1:0`.

Prints "READY <address>", then serves until it is killed.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

import capnp

schema: Any = capnp.load(str(Path(__file__).resolve().parents[1] / "many.capnp"))


class CellImpl(schema.Cell.Server):  # type: ignore[misc]
    living = 0

    def __init__(self) -> None:
        CellImpl.living += 1

    def __del__(self) -> None:
        CellImpl.living -= 1

    async def peek(self, **_: Any) -> int:
        return 1


class ManyImpl(schema.Many.Server):  # type: ignore[misc]
    async def cells(self, count: int, **_: Any) -> list[CellImpl]:
        return [CellImpl() for _ in range(count)]

    async def take(self, cells: Any, **_: Any) -> int:
        return len(cells)

    async def pour(self, into: Any, count: int, **_: Any) -> str:
        try:
            await into.take([CellImpl() for _ in range(count)])
        except capnp.KjException as error:
            return str(error.description)
        return ""

    async def living(self, **_: Any) -> int:
        return CellImpl.living


async def serve(host: str, port: str) -> None:
    async def accept(stream: Any) -> None:
        await capnp.TwoPartyServer(stream, bootstrap=ManyImpl()).on_disconnect()

    server = await capnp.AsyncIoStream.create_server(accept, host, port)
    address = server.sockets[0].getsockname()
    print(f"READY {address[0]}:{address[1]}", flush=True)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(capnp.run(serve(*sys.argv[2].rsplit(":", 1))))
