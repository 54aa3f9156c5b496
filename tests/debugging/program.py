"""A program that can be watched: a server, a client of it, and calls that do not end.

``python -m tests.debugging.program PATH`` prints "ready" when all of this is there.
"""

from __future__ import annotations

import sys
from functools import partial

import trio

import trio_capnp
import trio_capnp.debugging
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl


async def run(path: str) -> None:
    async with trio.open_nursery() as nursery:
        await nursery.start(trio_capnp.debugging.serve, path)
        serve = partial(trio_capnp.serve_tcp, ProbeImpl(), 0, host="127.0.0.1")
        serving: trio_capnp.Serving[trio.SocketListener] = await nursery.start(serve)
        async with trio_capnp.open_address(serving.addresses[0]) as connection:
            probe = connection.bootstrap(Probe)
            with probe.hang(), probe.early():
                await probe.echo(n=1)
                print("ready", flush=True)
                await trio.sleep_forever()


if __name__ == "__main__":
    trio.run(run, sys.argv[1])
