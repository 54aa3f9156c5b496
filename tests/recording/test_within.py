"""A program records its own connections, in the format of the proxy."""

from __future__ import annotations

import errno
import io
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import TypeAlias

import pytest
import trio
import trio.testing

import trio_capnp
from tests.cli._programs import EXAMPLES
from tests.cli._proxies import proxy_to
from trio_capnp.cli._demo import calculator_capnp
from trio_capnp.cli._demo._calculator import CalculatorImpl
from trio_capnp.recording import Direction, Record, read_recording, record
from trio_capnp.schemas import rpc_capnp

Calculator = calculator_capnp.Calculator
SCHEMA = str(EXAMPLES / "calculator.capnp")
WHICH = Record.Which

Told: TypeAlias = tuple[int, bytes, str]
"""The size, the frame and the text of a recorded message."""


@asynccontextmanager
async def serving(hooks: trio_capnp.Hooks | None = None) -> AsyncIterator[str]:
    """Serve a calculator while the block runs; then wait until its connections have ended."""
    async with trio.open_nursery() as nursery:
        serve = partial(trio_capnp.serve_tcp, CalculatorImpl(), 0, host="127.0.0.1", hooks=hooks)
        served: trio_capnp.Serving[trio.SocketListener] = await nursery.start(serve)
        yield served.addresses[0]
        served.close()  # so that `serve_tcp` ends after its last connection


async def talk(address: str, hooks: trio_capnp.Hooks | None = None) -> None:
    """Evaluate a literal, read the value, and make a call that fails."""
    async with trio_capnp.open_address(address, hooks=hooks) as connection:
        calculator = await connection.bootstrap(Calculator)
        value = calculator.evaluate(expression={"number": 2.5}).value
        assert (await value.read()).number == 2.5
        with pytest.raises(trio_capnp.RpcError):
            await calculator.evaluate(expression={"argument": 9})


def messages(source: Path | bytes, direction: Direction) -> list[Told]:
    found = [record for record in read_recording(source) if is_message(record)]
    return [
        (each.message.size, each.message.frame, each.message.text)
        for each in found
        if each.message.direction == direction
    ]


def is_message(record: Record.Reader) -> bool:
    return trio_capnp.which(record) is WHICH.MESSAGE


def others(source: Path | bytes) -> list[tuple[Record.Which, int, str]]:
    """All records but messages, without times and addresses."""
    return [
        (
            trio_capnp.which(record),
            record.connection,
            record.ended if trio_capnp.which(record) is WHICH.ENDED else "",
        )
        for record in read_recording(source)
        if not is_message(record)
    ]


# --- the same as the proxy's ------------------------------------------------------------------


@pytest.mark.parametrize(
    "options", [(), ("--hide-payloads",), ("--only", "Calculator.*"), ("--only", "Nothing.*")]
)
async def test_both_sides_record_the_same_as_a_proxy_between_them(
    options: Sequence[str], tmp_path: Path
) -> None:
    """The order of two messages of different directions may differ, and is not compared."""
    sides = [tmp_path / "client", tmp_path / "server"]
    between = tmp_path / "proxy"
    only = options[1:] if "--only" in options else ()
    hides = "--hide-payloads" in options
    ours, theirs = (record(path, hide_payloads=hides, only=only) for path in sides)
    async with (
        serving(theirs) as address,
        proxy_to(address, "--schema", SCHEMA, "--record", str(between), *options) as proxy,
    ):
        await talk(proxy.address, ours)
        await proxy.stop(1)
    for path in sides:
        for direction in (Direction.TO_SERVER, Direction.TO_CLIENT):
            assert messages(path, direction) == messages(between, direction)
        assert sorted(others(path)) == sorted(others(between))
    assert bool(messages(between, Direction.TO_CLIENT)) is ("Nothing.*" not in options)


async def test_the_side_that_has_connected_is_the_client(tmp_path: Path) -> None:
    theirs, ours = tmp_path / "server", tmp_path / "client"
    async with serving(record(theirs)) as address:
        await talk(address, record(ours))
    (opened,) = [each.opened for each in read_recording(ours) if opens(each)]
    assert (opened.client, opened.server) == ("", address)
    (opened,) = [each.opened for each in read_recording(theirs) if opens(each)]
    assert opened.client.startswith("127.0.0.1:")
    assert opened.server == ""


def opens(record: Record.Reader) -> bool:
    return trio_capnp.which(record) is WHICH.OPENED


async def test_connections_are_numbered_and_share_the_file(tmp_path: Path) -> None:
    path = tmp_path / "file"
    hooks = record(path)
    async with serving() as address:
        for _ in range(2):
            await talk(address, hooks)
    records = list(read_recording(path))
    assert [each.connection for each in records if opens(each)] == [1, 2]
    named = [each.named for each in records if trio_capnp.which(each) is WHICH.NAMED]
    names = [(each.interface_name, each.method_name) for each in named]
    assert names == [("Calculator", "evaluate"), ("Value", "read")]


async def test_the_programs_own_hooks_go_on(tmp_path: Path) -> None:
    heard: list[str] = []
    own = trio_capnp.Hooks(on_message=lambda event: heard.append(event.kind), expose_errors=True)
    first, second = tmp_path / "first", tmp_path / "second"
    hooks = record(second, hooks=record(first, hooks=own))
    assert hooks.expose_errors
    assert repr(hooks) == repr(own)
    async with serving() as address:
        await talk(address, hooks)
    for path in (first, second):
        sent = messages(path, Direction.TO_SERVER)
        assert len(sent) + len(messages(path, Direction.TO_CLIENT)) == len(heard)


async def test_bytes_that_are_no_messages_end_the_connection_with_the_error(tmp_path: Path) -> None:
    """A proxy copies them and records `foreign`; a program cannot go on."""
    path = tmp_path / "file"
    async with serving(record(path)) as address:
        host, _, port = address.rpartition(":")
        async with await trio.open_tcp_stream(host, int(port)) as stream:
            await stream.send_all(b"\xff" * 64)
            with trio.fail_after(60):
                while await stream.receive_some():
                    pass
    (*_, last) = read_recording(path, strict=True)
    assert trio_capnp.which(last) is WHICH.ENDED
    assert last.ended.startswith(("WireError: ", "LimitError: ", "ProtocolError: ")), last.ended
    assert WHICH.FOREIGN not in {trio_capnp.which(each) for each in read_recording(path)}


# --- secrets ----------------------------------------------------------------------------------

SECRET = "0f6b1c9ad2e84753"


async def test_a_hidden_error_and_the_end_by_an_abort_show_no_text(tmp_path: Path) -> None:
    path = tmp_path / "file"
    hooks = record(path, hide_payloads=True)
    near, far = trio.testing.memory_stream_pair()
    fields: rpc_capnp.Message.Fields = {"abort": {"reason": SECRET}}
    with pytest.raises(trio_capnp.RpcDisconnected, match=SECRET):
        async with trio_capnp.open_stream(near, hooks=hooks) as connection:
            await far.send_all(trio_capnp.to_bytes(rpc_capnp.Message.new(**fields)))
            await connection.bootstrap(Calculator)
    assert SECRET.encode() not in path.read_bytes()
    (ended,) = [each.ended for each in read_recording(path) if is_end(each)]
    assert ended == "RpcDisconnected"


def is_end(record: Record.Reader) -> bool:
    return trio_capnp.which(record) is WHICH.ENDED


# --- a file that fails ------------------------------------------------------------------------


class FullDisk(io.BytesIO):
    """A file that takes some records, and then none."""

    def __init__(self, records: int) -> None:
        super().__init__()
        self.records = records
        self.failures = 0

    def write(self, data: object, /) -> int:
        if not self.records:
            self.failures += 1
            raise OSError(errno.ENOSPC, "no space is left")
        self.records -= 1
        return super().write(data)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("records", [1, 3, 6])
async def test_a_file_that_fails_is_logged_once_and_the_connections_go_on(
    records: int, caplog: pytest.LogCaptureFixture
) -> None:
    file = FullDisk(records)
    hooks = record(file)
    with caplog.at_level(logging.ERROR, logger="trio_capnp"):
        async with serving() as address:
            for _ in range(2):
                await talk(address, hooks)
    (logged,) = caplog.records
    assert logged.getMessage() == "the hook record failed"
    assert file.failures == 1
    assert len(list(read_recording(file.getvalue()))) == records


def test_wrong_arguments_are_refused_before_the_file_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with pytest.raises(TypeError, match="only takes patterns such as"):
        record(path, only="Calculator.*")
    with pytest.raises(TypeError, match="hooks takes Hooks, not str"):
        record(path, hooks="hooks")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    assert not path.exists()
