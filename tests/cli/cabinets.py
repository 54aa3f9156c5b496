"""Serve a cabinet at the standard streams:   python cabinets.py [FILE for the texts put in]"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Final

import trio

import trio_capnp

SCHEMA: Final = Path(__file__).with_name("cabinet.capnp")
cabinet: Any = trio_capnp.load(SCHEMA)


class CabinetImpl(cabinet.Cabinet.Server):  # type: ignore[misc] # loaded at run time
    """Puts itself into every place of its results."""

    async def about(self, call: Any) -> None:
        call.results.name = "oak"

    async def open(self, call: Any) -> None:
        call.results.drawers = [
            {"label": "a", "content": {"papers": ["one", "two"]}},
            {"label": "b", "content": {"owner": self}},
            {"label": "c", "content": {"lock": {"key": self, "teeth": [1, 2]}}},
        ]
        call.results.cabinets = [self, self]
        call.results.any = self
        call.results.inner = {"label": "i", "content": {"owner": self}}

    async def put(self, call: Any) -> None:
        await trio.sleep(0.05)
        await trio.Path(sys.argv[1]).write_text(call.params.text, encoding="utf-8")

    async def fail(self, call: Any) -> None:
        raise trio_capnp.RpcFailed(call.params.reason)

    async def hang(self, call: Any) -> None:
        print("hanging", file=sys.stderr, flush=True)
        await trio.sleep_forever()


if __name__ == "__main__":
    trio.run(trio_capnp.serve_stdio, CabinetImpl())
