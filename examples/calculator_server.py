"""Serve the calculator.   python calculator_server.py [HOST:PORT]"""

from __future__ import annotations

import sys
from functools import partial

import trio

import trio_capnp
from calculator import CalculatorImpl


async def main(address: str) -> None:
    host, port = address.rsplit(":", 1)
    async with trio.open_nursery() as nursery:
        listeners = await nursery.start(
            partial(trio_capnp.serve_tcp, CalculatorImpl(), int(port), host=host)
        )
        print("listening on", *(listener.socket.getsockname() for listener in listeners))


if __name__ == "__main__":
    try:
        trio.run(main, sys.argv[1] if len(sys.argv) > 1 else "localhost:5923")
    except* KeyboardInterrupt:  # Ctrl-C ends the server; Trio has it in a group
        pass
