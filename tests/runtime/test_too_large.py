"""Messages larger than a limit: the call fails, with an error that says not to try again."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import trio_capnp
from tests.runtime.scenes import settled_empty
from trio_capnp.limits import Limits
from trio_capnp.testing import connected_pair

SCHEMA = """
@0xa1b2c3d4e5f60720;
struct Inner { data @0 :Data; blob @1 :Blob; next @2 :Inner; }
interface Blob {
  get @0 (size :UInt32, cap :Bool) -> (data :Data, blob :Blob);
  getNested @1 (size :UInt32, cap :Bool) -> (inner :Inner);
  put @2 (data :Data, blob :Blob);
  putNested @3 (inner :Inner);
}
"""


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    path = Path(tmp_path_factory.mktemp("schema")) / "blob.capnp"
    path.write_text(SCHEMA)
    return trio_capnp.load(str(path))


def server_of(schema: Any) -> Any:
    base: Any = schema.Blob.Server

    class Blob(base):  # type: ignore[misc]
        def get(self, call: Any) -> None:
            call.results.data = bytes(call.params.size)
            if call.params.cap:
                call.results.blob = self

        def get_nested(self, call: Any) -> None:
            inner = {"data": bytes(call.params.size)}
            call.results.inner = {"next": {**inner, "blob": self} if call.params.cap else inner}

        def put(self, call: Any) -> None:
            pass

        def put_nested(self, call: Any) -> None:
            pass

    return Blob()


async def send(blob: Any, way: str, size: int, cap: Any) -> None:
    """Make a call whose parameters or results have that many bytes, and that capability."""
    if way == "results":
        await blob.get(size=size, cap=cap is not None)
    elif way == "nested results":
        await blob.get_nested(size=size, cap=cap is not None)
    else:
        fields = {"data": bytes(size)} | ({} if cap is None else {"blob": cap})
        if way == "params":
            await blob.put(**fields)
        else:
            await blob.put_nested(inner={"next": fields})


@pytest.mark.parametrize("has_cap", [False, True], ids=["no capability", "capability"])
@pytest.mark.parametrize("way", ["params", "nested params", "results", "nested results"])
@pytest.mark.parametrize("answer_words", [1000, 8 << 20])
async def test_a_message_that_is_too_large_fails_with_any_content(
    schema: Any, way: str, has_cap: bool, answer_words: int
) -> None:
    """Q7: RpcFailed names the limit of a message; "overloaded" would be tried again for ever."""
    limits = Limits(max_message_words=1000, max_answer_words=answer_words)
    async with connected_pair(server_of(schema), limits=limits) as pair:
        blob = pair.client.bootstrap(schema.Blob)
        cap = server_of(schema) if has_cap else None
        await send(blob, way, 7_000, cap)
        with pytest.raises(trio_capnp.RpcFailed, match=r"Limits\(max_message_words\)"):
            await send(blob, way, 9_000, cap)
        await send(blob, way, 7_000, cap)
        await settled_empty(pair, blob)


async def test_results_that_alone_are_more_than_is_kept_fail(schema: Any) -> None:
    """Q7: Results with capabilities are kept until the Finish, up to another limit."""
    limits = Limits(max_answer_words=500)
    async with connected_pair(server_of(schema), limits=limits) as pair:
        blob = pair.client.bootstrap(schema.Blob)
        await send(blob, "results", 7_000, None)
        with pytest.raises(trio_capnp.RpcFailed, match="max_answer_words=500"):
            await send(blob, "results", 7_000, blob)
        await settled_empty(pair, blob)
