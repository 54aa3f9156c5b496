"""``trio-capnp proxy --record``: the content of the file, and its failures."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
import trio

import trio_capnp
from tests.cli._programs import COMMAND, EXAMPLES, run
from tests.cli._proxies import ANY_PORT, RunningProxy, proxy_to, without_times
from trio_capnp.cli._demo import calculator_capnp
from trio_capnp.errors import CutMessageError
from trio_capnp.recording import Direction, Record, read_recording
from trio_capnp.schemas import rpc_capnp
from trio_capnp.schemas.rpc_capnp import Message

Calculator = calculator_capnp.Calculator
SCHEMA = str(EXAMPLES / "calculator.capnp")
WHICH = Record.Which
SECRET = random.Random(20).randbytes(48).hex()


async def ask(address: str, times: int = 1) -> None:
    async with trio_capnp.open_address(address) as connection:
        calculator = await connection.bootstrap(Calculator)
        for _ in range(times):
            value = calculator.evaluate(expression={"number": 2.5}).value
            assert (await value.read()).number == 2.5


async def ask_until_lost(address: str) -> None:
    with pytest.raises(trio_capnp.RpcDisconnected):
        await ask(address, 100_000)


async def exchange(proxy: RunningProxy, data: bytes) -> bytes:
    """Send bytes and the end of this side, and return all bytes that come back."""
    host, _, port = proxy.address.rpartition(":")
    async with await trio.open_tcp_stream(host, int(port)) as stream:
        await stream.send_all(data)
        await stream.send_eof()
        return b"".join([chunk async for chunk in stream])


@pytest.fixture
async def echo(nursery: trio.Nursery) -> str:
    """The address of a server that sends all bytes back, and ends when its client has."""

    async def answer(stream: trio.SocketStream) -> None:
        async for chunk in stream:
            await stream.send_all(chunk)
        await stream.send_eof()

    (listener,) = await trio.open_tcp_listeners(0, host="127.0.0.1")
    nursery.start_soon(trio.serve_listeners, answer, [listener])
    return f"127.0.0.1:{listener.socket.getsockname()[1]}"


def kinds(path: Path) -> list[Record.Which]:
    return [trio_capnp.which(each) for each in read_recording(path)]


def messages(path: Path) -> list[Record.Reader]:
    return [each for each in read_recording(path) if trio_capnp.which(each) is WHICH.MESSAGE]


# --- the file ---------------------------------------------------------------------------------


async def test_the_file_has_the_messages_that_are_printed(calculator: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    async with proxy_to(calculator, "--schema", SCHEMA, "--record", str(path)) as proxy:
        await ask(proxy.address)
        shown = without_times(await proxy.stop(1))
    begun, opened, *_, ended = read_recording(path)
    assert begun.begun.recorder == f"trio-capnp proxy {trio_capnp.__version__}"
    assert opened.opened.client.startswith("127.0.0.1:")
    assert opened.opened.server == calculator
    assert ended.ended == ""
    arrows = {Direction.TO_SERVER: "->", Direction.TO_CLIENT: "<-"}
    told = [each.message for each in messages(path)]
    heads = [f"#1 {arrows[each.direction]} {each.size} bytes: " for each in told]
    lines = [line for line in shown if " bytes: " in line]
    assert len(heads) == len(lines)
    assert all(line.startswith(head) for head, line in zip(heads, lines, strict=True))
    assert [each.size for each in told] == [len(each.frame) for each in told]
    assert {each.text for each in told} >= {"(expression = (number = 2.5))", "(number = 2.5)"}


async def test_garbage_is_passed_on_and_recorded_as_foreign(echo: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    message = trio_capnp.to_bytes(Message.new(finish={"question_id": 1}))
    garbage = message + b"\xff" * 8 + SECRET.encode()
    async with proxy_to(echo, "--record", str(path)) as proxy:
        assert await exchange(proxy, garbage) == garbage
        assert await exchange(proxy, message[:9]) == message[:9]
        await proxy.stop(2)
    first = [each for each in read_recording(path) if each.connection == 1]
    (foreign,) = [each.foreign for each in first if trio_capnp.which(each) is WHICH.FOREIGN]
    assert (foreign.direction, foreign.offset) == (Direction.TO_SERVER, len(message))
    assert [each.message.frame for each in messages(path)] == [message]
    assert SECRET.encode() not in path.read_bytes()
    (*_, last) = read_recording(path)
    assert last.ended.endswith(" ends in the middle of a message, which begins at byte 0")


def secrets() -> list[Message.Builder]:
    """A message of each kind with a payload, which is the secret."""
    held = rpc_capnp.Exception.new(reason=SECRET)
    error: rpc_capnp.Exception.Fields = {
        "reason": SECRET,
        "trace": SECRET,
        "details": [{"detail_id": 1, "data": SECRET.encode()}],
    }
    payload: rpc_capnp.Payload.Fields = {
        "content": held,
        "cap_table": [{"third_party_hosted": {"id": held, "vine_id": 1}}],
    }
    target: rpc_capnp.MessageTarget.Fields = {"imported_cap": 0}
    return [
        Message.new(bootstrap={"question_id": 0, "deprecated_object_id": held}),
        Message.new(call={"question_id": 1, "target": target, "params": payload}),
        Message.new(return_={"answer_id": 1, "results": payload}),
        Message.new(return_={"answer_id": 2, "exception": error}),
        Message.new(resolve={"promise_id": 1, "exception": error}),
        Message.new(obsolete_save=held),
        Message.new(provide={"question_id": 3, "target": target, "recipient": held}),
        Message.new(accept={"question_id": 4, "provision": held}),
        Message.new(join={"question_id": 5, "target": target, "key_part": held}),
        Message.new(unimplemented={"return_": {"answer_id": 6, "exception": error}}),
        Message.new(abort=error),
    ]


async def test_hidden_payloads_are_in_neither_the_file_nor_the_output(
    echo: str, tmp_path: Path
) -> None:
    path = tmp_path / "file"
    sent = [trio_capnp.to_bytes(each) for each in secrets()]
    async with proxy_to(echo, "--record", str(path), "--hide-payloads") as proxy:
        assert await exchange(proxy, b"".join(sent)) == b"".join(sent)
        shown = "\n".join(await proxy.stop(1))
    told = [each.message for each in messages(path)]
    assert [each.size for each in told if each.direction == Direction.TO_SERVER] == [
        len(each) for each in sent
    ]
    assert all(each.frame for each in told)
    packed = [trio_capnp.to_bytes(each, packed=True) for each in read_recording(path)]
    for place in (path.read_bytes(), b"".join(packed), shown.encode()):
        for at in range(0, len(SECRET) - 8, 8):
            assert SECRET[at : at + 8].encode() not in place


async def test_only_limits_the_file_and_the_output(calculator: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    options = ("--schema", SCHEMA, "--record", str(path), "--only", "Value.*")
    async with proxy_to(calculator, *options) as proxy:
        await ask(proxy.address)
        shown = without_times(await proxy.stop(1))
    assert [each.message.text for each in messages(path)][:2] == ["()", "(number = 2.5)"]
    lines = [line for line in shown if " bytes: " in line]
    assert len(lines) == len(messages(path))
    assert not [line for line in lines if "evaluate" in line or "bootstrap" in line]


# --- ends -------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(3))
async def test_a_proxy_that_is_killed_under_load_leaves_a_readable_file(
    seed: int, calculator: str, tmp_path: Path
) -> None:
    """The file has at least the messages whose lines were seen."""
    path = tmp_path / "file"
    calls = random.Random(seed).randrange(5, 300)
    async with (
        proxy_to(calculator, "--record", str(path)) as proxy,
        trio.open_nursery() as nursery,
    ):
        nursery.start_soon(ask_until_lost, proxy.address)
        with proxy.bound():
            while proxy.output.count(b"\n") < calls:
                await proxy.grown.wait()
        seen = proxy.output.count(b" bytes: ")
        proxy.process.kill()
    assert len(messages(path)) >= seen
    cut = 0
    try:
        list(read_recording(path, strict=True))
    except CutMessageError as error:
        cut = path.stat().st_size - error.offset
    assert cut < 1000  # the last record, at most


async def test_a_recording_that_grows_can_be_read(calculator: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    async with proxy_to(calculator, "--record", str(path)) as proxy:
        async with trio_capnp.open_address(proxy.address) as connection:
            await connection.bootstrap(Calculator)
            assert kinds(path)[:2] == [WHICH.BEGUN, WHICH.OPENED]
            assert len(messages(path)) >= 2
        await proxy.stop(1)
    assert kinds(path)[-1] is WHICH.ENDED


async def test_ctrl_c_ends_the_open_connections_in_the_file_too(echo: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    async with proxy_to(echo, "--record", str(path)) as proxy:
        host, _, port = proxy.address.rpartition(":")
        async with await trio.open_tcp_stream(host, int(port)) as stream:
            await stream.send_all(b"x")
            assert await stream.receive_some() == b"x"
            await proxy.stop()
    (*_, last) = read_recording(path, strict=True)
    assert (last.connection, last.ended) == (1, "the proxy has ended")


async def test_a_file_that_fails_is_told_once_and_the_traffic_goes_on(
    calculator: str, tmp_path: Path
) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    async with proxy_to(calculator, "--record", str(path)) as proxy:
        os.close(reader)  # so that writing fails
        for _ in range(2):
            await ask(proxy.address)
        await proxy.until("#1 ended\n", "#2 ended\n")
        status, errors = await proxy.interrupted()
    assert status == 1
    reason = f"the recording {path} has ended: Broken pipe"
    assert errors == f"trio-capnp: {reason}; the traffic goes on unrecorded\n"


@pytest.mark.parametrize(
    ("path", "error"),
    [
        ("/nowhere/file", "No such file or directory"),
        ("/dev/full", "No space left on device"),
        (SCHEMA, "exists and is no recording; name another file, or remove it"),
    ],
)
def test_a_file_that_cannot_be_written_is_an_error_of_one_line(path: str, error: str) -> None:
    before = Path(SCHEMA).read_bytes()
    status, shown, errors = run("proxy", ANY_PORT, "h:1", "--record", path)
    assert (status, shown, errors.count("\n")) == (1, "", 1)
    assert errors.startswith("trio-capnp: ")
    assert error in errors
    assert Path(SCHEMA).read_bytes() == before


# --- standard streams -------------------------------------------------------------------------


async def test_a_client_may_be_at_the_standard_streams(calculator: str, tmp_path: Path) -> None:
    """The lines go to standard error then, and the program ends with its client."""
    path = tmp_path / "file"
    command = [*COMMAND, "proxy", "-", calculator, "--record", str(path)]
    with (tmp_path / "errors").open("wb") as errors:
        saved = os.dup(2)
        os.dup2(errors.fileno(), 2)  # which the child inherits
        try:
            async with trio_capnp.open_process(command) as connection:
                calculator_ = await connection.bootstrap(Calculator)
                value = calculator_.evaluate(expression={"number": 2.5}).value
                assert (await value.read()).number == 2.5
        finally:
            os.dup2(saved, 2)
            os.close(saved)
    assert connection.returncode == 0
    shown = without_times((tmp_path / "errors").read_text().splitlines())
    assert shown[0] == "#1 from stdio"
    assert shown[-1] == "#1 ended"
    assert len([line for line in shown if " bytes: " in line]) == len(messages(path))


def test_standard_streams_without_a_target_fail_with_the_reason() -> None:
    status, shown, errors = run("proxy", "-", "127.0.0.1:1")
    assert (status, shown) == (1, "")
    assert "127.0.0.1:1" in errors.splitlines()[-1]
