"""The numbers in docs/rpc.md about the runtime are right, and an example does as it says."""

from __future__ import annotations

import os
import re
from functools import partial
from pathlib import Path
from typing import Any, Final

import trio

import trio_capnp
from trio_capnp.runtime._waiting import SCHEDULE_EVERY

PAGE: Final = Path(__file__).parents[2] / "docs" / "rpc.md"


def test_the_page_says_how_often_an_answered_promise_is_a_schedule_point() -> None:
    text = PAGE.read_text(encoding="utf-8")
    (said,) = re.findall(r"once in every (\d+) such awaits", text)
    assert int(said) == SCHEDULE_EVERY


def code_of(section: str) -> list[str]:
    """The Python code of a section."""
    text = PAGE.read_text(encoding="utf-8")
    (body,) = re.findall(rf"^## {section}\n(.*?)(?=^## )", text, flags=re.M | re.S)
    return re.findall(r"^```python\n(.*?)^```", body, flags=re.M | re.S)


def test_the_example_of_file_descriptors_writes_into_the_servers_file(tmp_path: Path) -> None:
    """The code of the page, and around it a schema and a server."""
    schema = tmp_path / "logs.capnp"
    schema.write_text("@0xd8a3c1d2e4f5a6b7;\ninterface Log { name @0 () -> (name :Text); }\n")
    server, client = code_of("File descriptors")
    logs = trio_capnp.load(str(schema))
    names: dict[str, Any] = {"logs": logs, "trio_capnp": trio_capnp, "os": os}
    exec(server, names)
    indented = client.replace("\n", "\n    ")
    exec(f"async def run(path):\n    {indented}", names)
    log = tmp_path / "log"

    async def serve() -> None:
        async with trio.open_nursery() as nursery:
            listen = partial(trio_capnp.serve_unix, names["LogImpl"](str(log)), tmp_path / "socket")
            await nursery.start(listen)
            await names["run"](tmp_path / "socket")
            nursery.cancel_scope.cancel()

    trio.run(serve)
    assert log.read_text() == "written by the client, without a call\n"
