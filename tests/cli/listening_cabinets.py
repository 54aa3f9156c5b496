"""Serve a cabinet on TCP, and print the address and the life of calls that hang."""

from __future__ import annotations

from functools import partial
from typing import Any

import trio

import trio_capnp
from tests.cli.cabinets import CabinetImpl


class ListeningCabinetImpl(CabinetImpl):
    async def hang(self, call: Any) -> None:
        print("hanging", flush=True)
        try:
            await trio.sleep_forever()
        finally:
            print("canceled", flush=True)


async def main() -> None:
    async with trio.open_nursery() as nursery:
        serve = partial(trio_capnp.serve_tcp, ListeningCabinetImpl(), 0, host="127.0.0.1")
        serving: trio_capnp.Serving[trio.SocketListener] = await nursery.start(serve)
        print(serving.addresses[0], flush=True)


if __name__ == "__main__":
    trio.run(main)
