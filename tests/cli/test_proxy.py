"""``trio-capnp proxy`` between peers, over every way to them."""

from __future__ import annotations

import os
import random
import re
import ssl
import struct
import subprocess
import tempfile
from pathlib import Path

import pytest
import trio
import trio.testing
import trustme

import trio_capnp
from tests._children import WAIT_S
from tests.cli._programs import COMMAND, EXAMPLES, run, run_beside
from tests.cli._proxies import ANY_PORT, RunningProxy, proxy_to, without_times
from tests.cli.conftest import Secure
from trio_capnp.cli._demo import calculator_capnp
from trio_capnp.cli._relay import Relay
from trio_capnp.recording import Arrow, Record, read_recording
from trio_capnp.transports import StreamTransport, transport_of

Calculator = calculator_capnp.Calculator
SCHEMA = str(EXAMPLES / "calculator.capnp")


async def ask(address: str, context: ssl.SSLContext | None = None) -> float:
    """Let a calculator evaluate a literal, and read the value."""
    async with trio_capnp.open_address(address, ssl_context=context) as connection:
        calculator = await connection.bootstrap(Calculator)
        return (await calculator.evaluate(expression={"number": 2.5}).value.read()).number


# --- messages ---------------------------------------------------------------------------------


async def test_messages_are_printed_with_names_and_parameters_of_the_schema(
    calculator: str,
) -> None:
    async with proxy_to(calculator, "--schema", SCHEMA) as proxy:
        assert await ask(proxy.address) == 2.5
        lines = await proxy.stop(1)
    assert all(re.match(r"\d+\.\d{6} #1 ", line) for line in lines)
    shown = without_times(lines)
    assert shown[0].startswith("#1 from 127.0.0.1:")
    assert shown[1] == "#1 -> 48 bytes: bootstrap question=0"
    calls = [line.partition(" method=")[2] for line in shown if " call " in line]
    assert calls == ["0 Calculator.evaluate(expression = (number = 2.5))", "0 Value.read()"]
    returns = [line for line in shown if "<-" in line and "Value.read" in line]
    assert len(returns) == 1
    assert returns[0].endswith(" Value.read -> (number = 2.5)")
    assert shown[-1] == "#1 ended"


async def test_methods_are_numbers_without_a_schema(calculator: str) -> None:
    async with proxy_to(calculator) as proxy:
        assert await ask(proxy.address) == 2.5
        shown = without_times(await proxy.stop(1))
    numbers = f"@0x{trio_capnp.schema_of(Calculator).id:016x}.@0"
    assert [line for line in shown if "-> " in line and line.endswith(f"method=0 {numbers}")]
    assert [line for line in shown if "<- " in line and line.endswith(f" {numbers}")]


async def test_a_long_payload_is_cut(calculator: str) -> None:
    async with proxy_to(calculator, "--schema", SCHEMA) as proxy:
        async with trio_capnp.open_address(proxy.address) as connection:
            client = await connection.bootstrap(Calculator)
            numbers = {"call": {"arguments": [{"number": 1.0}] * 1000}}
            body = trio_capnp.from_dict(calculator_capnp.Expression, numbers)
            await client.define(arity=1, body=body)
        shown = without_times(await proxy.stop(1))
    (call,) = [line for line in shown if "-> " in line and "Calculator.define(" in line]
    assert call.endswith("…")
    assert len(call) < 1100


# --- ways to the peers ------------------------------------------------------------------------


async def test_both_sides_may_be_unix_sockets(unix_calculator: str) -> None:
    with tempfile.TemporaryDirectory(prefix="proxy-") as directory:
        listen = f"unix:{directory}/socket"
        async with proxy_to(unix_calculator, listen=listen) as proxy:
            assert proxy.address == listen
            assert await ask(proxy.address) == 2.5
            await proxy.stop()
        assert os.listdir(directory) == []


async def test_each_client_has_a_child_process_of_its_own(program: str) -> None:
    async with proxy_to(program) as proxy:
        assert await ask(proxy.address) == 2.5
        assert await ask(proxy.address) == 2.5
        shown = without_times(await proxy.stop(2))
    assert {line for line in shown if line.endswith("ended")} == {"#1 ended", "#2 ended"}


async def test_each_side_may_use_tls(secure: Secure, tmp_path: Path) -> None:
    authority = trustme.CA()
    mine = authority.issue_cert("127.0.0.1")
    cert, key = str(tmp_path / "mine.pem"), str(tmp_path / "mine.key")
    mine.cert_chain_pems[0].write_to_path(cert)
    mine.private_key_pem.write_to_path(key)
    context = ssl.create_default_context()
    context.load_verify_locations(cadata=authority.cert_pem.bytes().decode())
    recording = tmp_path / "recording"
    options = ("--tls-listen", cert, key, "--tls-target", "--ca", secure.ca, "--cert", secure.cert)
    async with proxy_to(
        secure.address, "--schema", SCHEMA, "--record", str(recording), *options
    ) as proxy:
        assert await ask(proxy.address, context) == 2.5
        shown = without_times(await proxy.stop(1))
    texts = [
        each.message.text
        for each in read_recording(recording)
        if trio_capnp.which(each) is Record.Which.MESSAGE
    ]
    assert "(number = 2.5)" in texts
    assert any("Value.read -> (number = 2.5)" in line for line in shown)
    assert shown[-1] == "#1 ended"


# --- bytes that are not messages --------------------------------------------------------------


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


async def connect(proxy: RunningProxy) -> trio.SocketStream:
    host, _, port = proxy.address.rpartition(":")
    return await trio.open_tcp_stream(host, int(port))


async def exchange(proxy: RunningProxy, data: bytes) -> bytes:
    """Send bytes and the end of this side, and return all bytes that come back."""
    async with await connect(proxy) as stream, trio.open_nursery() as nursery:

        async def send() -> None:
            await stream.send_all(data)
            await stream.send_eof()

        nursery.start_soon(send)
        return b"".join([chunk async for chunk in stream])


async def test_garbage_passes_unchanged_and_the_proxy_says_so(echo: str) -> None:
    """A peer's half close is passed on too, or the echo would not end."""
    message = bytes([0, 0, 0, 0, 1, 0, 0, 0, *bytes(8)])
    garbage = message + b"\xff" * 8 + random.Random(7).randbytes(1_000_000)
    async with proxy_to(echo) as proxy:
        assert await exchange(proxy, garbage) == garbage
        assert await exchange(proxy, b"GET") == b"GET"
        shown = without_times(await proxy.stop(2))
    told = [line for line in shown if "begins at byte" in line and line.startswith("#1")]
    assert told == [
        "#1 -> no Cap'n Proto message begins at byte 16: the rest of this connection is only copied"
    ]
    assert "#1 -> 16 bytes: unreadable: a message without a root" in shown
    assert "#2 -> ends in the middle of a message, which begins at byte 0" in shown
    assert [line for line in shown if line.endswith("ended")] == ["#1 ended", "#2 ended"]


async def test_a_large_message_passes_and_only_its_size_is_shown(echo: str) -> None:
    words = 1_000_000
    message = bytes(4) + words.to_bytes(4, "little") + random.Random(8).randbytes(8 * words)
    small = bytes([0, 0, 0, 0, 1, 0, 0, 0, *bytes(8)])
    async with proxy_to(echo) as proxy:
        assert await exchange(proxy, message + small) == message + small
        shown = without_times(await proxy.stop(1))
    assert shown.count("#1 -> 8000008 bytes: too large to be shown") == 1
    assert shown.count("#1 <- 8000008 bytes: too large to be shown") == 1
    assert len([line for line in shown if " 16 bytes: " in line]) == 2


# --- failures ---------------------------------------------------------------------------------


def reset_when_closed(stream: trio.SocketStream) -> None:
    linger = struct.pack("ii", 1, 0)  # for no second
    stream.setsockopt(trio.socket.SOL_SOCKET, trio.socket.SO_LINGER, linger)


async def test_the_failure_of_one_connection_leaves_the_proxy_running(echo: str) -> None:
    async with proxy_to(echo) as proxy:
        async with await connect(proxy) as stream:
            await stream.send_all(b"abc")
            assert await stream.receive_some() == b"abc"
            reset_when_closed(stream)
        # closed by now, with a reset
        assert await exchange(proxy, b"later") == b"later"
        await proxy.until("#1 lost: ", "#2 ended\n")
        shown = without_times(await proxy.stop())
    assert [line for line in shown if line.startswith("#1 lost: ")]
    assert "#2 ended" in shown


async def test_a_target_that_cannot_be_reached_ends_the_clients_connection() -> None:
    async with proxy_to("127.0.0.1:1") as proxy:
        for _ in range(2):
            async with await connect(proxy) as stream:
                assert await stream.receive_some() == b""
        await proxy.until("#1 failed: ", "#2 failed: ")
        shown = without_times(await proxy.stop())
    failed = [line for line in shown if " failed: " in line]
    assert len(failed) == 2
    assert all("127.0.0.1:1" in line for line in failed)


async def test_a_server_that_dies_ends_the_clients_connection() -> None:
    dying = "exec:python -c 'import sys; sys.stdin.buffer.read(1)'"
    async with proxy_to(dying) as proxy:
        async with await connect(proxy) as stream:
            await stream.send_all(b"x")
            assert await stream.receive_some() == b""
        assert await proxy.stop()


async def test_a_reader_of_the_output_that_has_seen_enough_ends_the_proxy(echo: str) -> None:
    process = await trio.lowlevel.open_process(
        [*COMMAND, "proxy", ANY_PORT, echo],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    with trio.fail_after(WAIT_S):
        address = (await process.stderr.receive_some()).decode().split()[-1]
        await process.stdout.aclose()
        port = int(address.rpartition(":")[2])
        async with await trio.open_tcp_stream("127.0.0.1", port) as stream:
            assert await stream.receive_some() == b""
        errors = b"".join([chunk async for chunk in process.stderr])
        assert (await process.wait(), errors) == (1, b"")


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["nonsense", "localhost:1"], "argument LISTEN: 'nonsense' is not an address"),
        ([ANY_PORT, "*:1"], "argument TARGET: *:1 can be listened on, not connected to"),
        ([ANY_PORT, "unix:/x", "--tls-target"], "TLS is used with host:port only, not with unix:"),
        (["unix:/x", "localhost:1", "--tls-listen", "a", "b"], "TLS is used with host:port only"),
        ([ANY_PORT, "localhost:1", "--key", "key.pem"], "--key needs --cert"),
    ],
)
def test_wrong_usage_ends_in_status_two(arguments: list[str], error: str) -> None:
    status, shown, errors = run("proxy", *arguments)
    assert (status, shown) == (2, "")
    assert f"trio-capnp proxy: error: {error}" in errors


def test_a_certificate_that_cannot_be_read_is_named() -> None:
    status, _, errors = run("proxy", ANY_PORT, "h:1", "--tls-listen", "/nowhere", "/nokey")
    assert status == 1
    assert errors.startswith("trio-capnp: no certificate with its key in /nowhere and /nokey: ")


async def test_an_address_that_is_taken_fails_with_the_reason(calculator: str) -> None:
    status, _, errors = await run_beside("proxy", calculator, "127.0.0.1:1")
    assert status == 1
    assert "in use" in errors
    assert errors.count("\n") == 1


# --- bounds -----------------------------------------------------------------------------------


class Counting:
    """A watcher that counts the chunks of one direction."""

    def __init__(self) -> None:
        self.chunks = 0

    def passes(self, way: Arrow, data: bytes) -> None:
        self.chunks += bool(data) and way is Arrow.TO_SERVER


async def test_a_slow_reader_slows_its_writer_down() -> None:
    """One chunk at most has been read that was not passed on."""
    client, near = trio.testing.lockstep_stream_pair()
    far, server = trio.testing.lockstep_stream_pair()
    watcher = Counting()
    relay = Relay(StreamTransport(near), StreamTransport(far), watcher)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(relay.run)
        nursery.start_soon(client.send_all, bytes(10_000_000))
        await trio.testing.wait_all_tasks_blocked()
        assert watcher.chunks == 1
        await server.receive_some(1_000_000)
        await trio.testing.wait_all_tasks_blocked()
        assert watcher.chunks == 2
        nursery.cancel_scope.cancel()
    with pytest.raises(trio.ClosedResourceError):
        await near.receive_some(1)
    with pytest.raises(trio.ClosedResourceError):
        await far.receive_some(1)


async def tcp_pair() -> tuple[trio.SocketStream, trio.SocketStream]:
    """Both ends of a TCP connection: of the peer, and of the proxy."""
    (listener,) = await trio.open_tcp_listeners(0, host="127.0.0.1")
    async with listener:
        peer = await trio.open_tcp_stream("127.0.0.1", listener.socket.getsockname()[1])
        return peer, await listener.accept()


@pytest.mark.parametrize("ends_first", [True, False])
async def test_a_reset_after_the_end_of_a_client_is_no_loss(ends_first: bool) -> None:
    """A client that closes before it has read the server's last bytes resets its connection."""
    client, near = await tcp_pair()
    server, far = await tcp_pair()
    relay = Relay(transport_of(near), transport_of(far), Counting())
    with trio.fail_after(30):
        async with trio.open_nursery() as nursery:
            nursery.start_soon(relay.run)
            if ends_first:
                await client.send_eof()
                assert await server.receive_some() == b""
            reset_when_closed(client)
            await client.aclose()
            await server.aclose()
    assert bool(relay.loss) == (not ends_first)
