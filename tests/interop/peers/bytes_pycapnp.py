"""A pycapnp client of tests/runtime/files.capnp, with the commands of bytes.c++."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any, Final

import capnp
from capnp.lib.capnp import _InterfaceModule

ROOT: Final = Path(__file__).resolve().parents[3]
CHUNK: Final = 50_000
ACCEPTED: Final = 100_000

schema: Any = capnp.load(
    str(ROOT / "tests/runtime/files.capnp"), imports=[str(ROOT / "trio_capnp/schemas")]
)
# pycapnp gives no name to an interface that a schema imports.
_given: Any = schema.Files.schema.methods["lose"].param_type.fields["to"].schema
ByteStream: Any = _InterfaceModule(_given, "ByteStream")


class Output(ByteStream.Server):  # type: ignore[misc]
    def __init__(self, limit: float) -> None:
        self.limit = limit
        self.bytes = 0
        self.has_ended = False

    async def write(self, bytes: bytes, **_: Any) -> None:  # noqa: A002
        if self.bytes + len(bytes) > self.limit:
            raise ValueError("refused")
        sys.stdout.buffer.write(bytes)
        self.bytes += len(bytes)

    async def end(self, **_: Any) -> None:
        self.has_ended = True


# Parameters go by position: pycapnp takes no parameter `name` by its name.
async def put(files: Any, name: str, *, ends: bool) -> tuple[bool, int]:
    sink = files.put(name).sink
    sent = 0
    while chunk := sys.stdin.buffer.read(CHUNK):
        await sink.write(bytes=chunk)
        sent += len(chunk)
    if ends:
        await sink.end()
    del sink
    await files.lose()
    return ends, sent


async def get(files: Any, name: str, limit: float) -> tuple[bool, int]:
    output = Output(limit)
    try:
        await files.get(name, output)
    except capnp.KjException:
        assert not output.has_ended
    sys.stdout.buffer.flush()
    return output.has_ended, output.bytes


async def main(command: str, address: str, name: str) -> None:
    stream = await capnp.AsyncIoStream.create_unix_connection(path=address.removeprefix("unix:"))
    files = capnp.TwoPartyClient(stream).bootstrap().cast_as(schema.Files)
    if command in ("put", "drop"):
        has_ended, count = await put(files, name, ends=command == "put")
    else:
        limit = float("inf") if command == "get" else ACCEPTED
        has_ended, count = await get(files, name, limit)
    print("ended" if has_ended else "cut", count, file=sys.stderr)


if __name__ == "__main__":
    asyncio.run(capnp.run(main(*sys.argv[1:])))
