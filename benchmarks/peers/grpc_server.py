"""The grpc.aio server.   grpc_server.py ADDRESS"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from importlib import import_module
from typing import Any

from benchmarks._measure import announce, split_address

grpc: Any = import_module("grpc")
messages: Any
services: Any
messages, services = grpc.protos_and_services("benchmarks/bench.proto")


class ProbeImpl(services.ProbeServicer):  # type: ignore[misc]
    started = live = 0

    async def Echo(self, request: Any, context: Any) -> Any:
        return messages.Number(x=request.x)

    async def Payload(self, request: Any, context: Any) -> Any:
        return messages.Blob(data=request.data)

    async def Write(self, blobs: AsyncIterator[Any], context: Any) -> Any:
        return messages.Count(bytes=sum([len(blob.data) async for blob in blobs]))

    async def Hang(self, request: Any, context: Any) -> None:
        self.started += 1
        self.live += 1
        try:
            await asyncio.get_running_loop().create_future()
        finally:
            self.live -= 1

    async def GetStats(self, request: Any, context: Any) -> Any:
        return messages.Stats(hangs_started=self.started, hangs_live=self.live)


async def main(address: str) -> None:
    options = [
        ("grpc.max_receive_message_length", -1),
        ("grpc.max_send_message_length", -1),
        ("grpc.so_reuseport", 0),
    ]
    server = grpc.aio.server(options=options)
    services.add_ProbeServicer_to_server(ProbeImpl(), server)
    port = server.add_insecure_port(address)
    await server.start()
    host, asked = split_address(address)
    announce(address if asked is None else f"{host}:{port}")
    await server.wait_for_termination()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
