"""TLS handshakes that fail: one error for the client, one line in the server's log."""

from __future__ import annotations

import logging
import re
import ssl
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
import trio
import trio.testing
import trustme

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from tests.runtime.shortage import possessions
from tests.runtime.test_opening import tcp_server, tls_contexts
from trio_capnp.transports import _tls, listen_tcp

Play = Callable[[trio.SocketStream], Awaitable[None]]
Address = tuple[str, int]


async def closes_at_once(stream: trio.SocketStream) -> None:
    await stream.aclose()


async def closes_in_the_handshake(stream: trio.SocketStream) -> None:
    await stream.receive_some()
    await stream.aclose()


async def resets(stream: trio.SocketStream) -> None:
    await stream.receive_some(1)  # otherwise the client's `connect` would meet the reset
    stream.setsockopt(trio.socket.SOL_SOCKET, trio.socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    await stream.aclose()


async def speaks_no_tls(stream: trio.SocketStream) -> None:
    await stream.send_all(b"220 mail.example.com ESMTP\r\n")
    await stream.receive_some()
    await stream.aclose()


async def says_nothing(stream: trio.SocketStream) -> None:
    while await stream.receive_some():
        pass


@asynccontextmanager
async def played(play: Play) -> AsyncGenerator[Address]:
    """A peer that accepts one connection and plays its part, which is no handshake."""
    (listener,) = await listen_tcp(0, "127.0.0.1")

    async def accept() -> None:
        async with await listener.accept() as stream:
            await play(stream)

    async with listener, trio.open_nursery() as nursery:
        nursery.start_soon(accept)
        host, port = listener.socket.getsockname()
        yield host, port
        nursery.cancel_scope.cancel()


async def refused(address: Address, context: ssl.SSLContext) -> OSError:
    """The error of a client whose handshake fails; nothing is left of its connection."""
    before = possessions()
    with pytest.raises(OSError) as raised:
        async with trio_capnp.open_tcp(*address, ssl_context=context):
            raise AssertionError("the block ran")
    assert possessions().nurseries == before.nurseries
    text = str(raised.value)
    assert f"{address[0]}:{address[1]}" in text
    assert "_ssl.c" not in text, "where in Python's source is of no use to the reader"
    assert not isinstance(raised.value.__cause__, trio.BrokenResourceError)
    return raised.value


async def test_a_client_names_the_reason_for_which_it_distrusts_a_server() -> None:
    """D4: Host, port and OpenSSL's reason, in one OSError."""
    for_server, _ = tls_contexts()
    async with tcp_server(ProbeImpl(), ssl_context=for_server) as address:
        error = await refused(address, ssl.create_default_context())
    assert "certificate verify failed" in str(error)
    assert isinstance(error.__cause__, ssl.SSLCertVerificationError)


async def test_a_client_names_the_host_that_a_certificate_is_not_for() -> None:
    """D4: The right authority, the wrong name."""
    authority = trustme.CA()
    for_server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("elsewhere.example.com").configure_cert(for_server)
    for_client = ssl.create_default_context()
    authority.configure_trust(for_client)
    async with tcp_server(ProbeImpl(), ssl_context=for_server) as address:
        error = await refused(address, for_client)
    assert "not valid for '127.0.0.1'" in str(error)


@pytest.mark.parametrize(
    ("play", "reason"),
    [
        (closes_at_once, r"closed|reset|Broken pipe"),
        (closes_in_the_handshake, "closed|reset"),
        (resets, r"closed|reset|Broken pipe"),
        (speaks_no_tls, "(?i)wrong version number|packet length too long|record layer failure"),
    ],
)
async def test_a_client_names_the_fault_of_a_server_without_a_handshake(
    play: Play, reason: str
) -> None:
    """D4: Never a bare BrokenResourceError without a text."""
    async with played(play) as address:
        error = await refused(address, ssl.create_default_context())
    assert re.search(reason, str(error)), str(error)


async def test_a_handshake_without_an_answer_ends_after_a_while(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """D4: A peer that accepts and says nothing."""
    near, far = trio.testing.memory_stream_pair()
    context = ssl.create_default_context()
    start = trio.current_time()
    with pytest.raises(_tls.TlsError, match=r"with far:1 failed: waited 10 s") as raised:
        await _tls.start_tls(near, context, "far:1", host="far")  # type: ignore[arg-type]
    assert trio.current_time() - start == pytest.approx(_tls.HANDSHAKE_TIMEOUT_S)
    assert isinstance(raised.value.__cause__, trio_capnp.PeerTimeoutError)
    assert "see Limits(handshake_timeout_s)" in str(raised.value.__cause__)
    assert await drained(far)


async def drained(stream: trio.abc.ReceiveStream) -> bytes:
    """Read everything up to the end of the stream, which has to come."""
    return b"".join([bytes(chunk) async for chunk in stream])


async def test_a_cancelled_handshake_leaves_nothing_open() -> None:
    before = possessions()
    async with played(says_nothing) as address:
        with trio.move_on_after(0.05) as scope:
            async with trio_capnp.open_tcp(*address, ssl_context=ssl.create_default_context()):
                raise AssertionError("the block ran")
        assert scope.cancelled_caught
    assert possessions() == before


@pytest.mark.parametrize(
    "first", [b"", b"GET / HTTP/1.0\r\n\r\n", b"\x16\x03\x01"], ids=["nothing", "http", "cut"]
)
async def test_a_server_logs_one_line_for_a_handshake_that_fails(
    first: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    """D4: The line has the peer's address and the reason, no traceback; others are served."""
    for_server, for_client = tls_contexts()
    async with tcp_server(ProbeImpl(), ssl_context=for_server) as (host, port):
        stream = await trio.open_tcp_stream(host, port)
        address = stream.socket.getsockname()
        if first:
            await stream.send_all(first)
        await stream.send_eof()
        await drained_or_reset(stream)
        await stream.aclose()
        async with trio_capnp.open_tcp(host, port, ssl_context=for_client) as connection:
            assert (await connection.bootstrap(Probe).echo(n=1)).n == 1
    assert_one_line(caplog, f"{address[0]}:{address[1]}")


async def drained_or_reset(stream: trio.SocketStream) -> None:
    try:
        await drained(stream)
    except trio.BrokenResourceError:
        """The peer has closed with bytes of ours unread."""


def assert_one_line(caplog: pytest.LogCaptureFixture, address: str) -> None:
    records = [each for each in caplog.records if each.levelno >= logging.WARNING]
    assert len(records) == 1, caplog.text
    assert f"the TLS handshake with {address} failed: " in records[0].getMessage()
    assert records[0].exc_info is None
    assert "\n" not in records[0].getMessage()


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
async def test_a_server_whose_certificate_is_refused_logs_no_traceback(
    version: ssl.TLSVersion, caplog: pytest.LogCaptureFixture
) -> None:
    """D4: With TLS 1.3 the refusal comes after the server's side of the handshake."""
    for_server, _ = tls_contexts()
    for_client = ssl.create_default_context()
    for_client.minimum_version = for_client.maximum_version = version
    async with tcp_server(ProbeImpl(), ssl_context=for_server) as address:
        await refused(address, for_client)
        await trio.testing.wait_all_tasks_blocked(0.01)
    records = [each for each in caplog.records if each.levelno >= logging.WARNING]
    assert len(records) <= 1, caplog.text
    assert not any(record.exc_info for record in records)


async def test_a_client_without_the_certificate_that_the_server_wants_learns_the_reason() -> None:
    """D4: With TLS 1.3 the client's handshake has succeeded by then, so its first call fails."""
    authority = trustme.CA()
    for_server, for_client = tls_contexts()
    for_server.verify_mode = ssl.CERT_REQUIRED
    authority.configure_trust(for_server)
    async with tcp_server(ProbeImpl(), ssl_context=for_server) as address:
        with pytest.raises((OSError, trio_capnp.RpcDisconnected)) as raised:
            async with trio_capnp.open_tcp(*address, ssl_context=for_client) as connection:
                await connection.bootstrap(Probe).echo(n=1)
    cause: BaseException | None = raised.value
    texts: list[str] = []
    while cause is not None:
        texts.append(str(cause))
        cause = cause.__cause__
    assert all(texts), texts


async def test_peers_have_their_address_under_tls() -> None:
    """D4: The log of the server names peers by it."""
    for_server, for_client = tls_contexts()
    seen: list[str] = []

    def factory(connection: trio_capnp.Connection) -> ProbeImpl:
        seen.append(connection.peer)
        return ProbeImpl()

    async with (
        tcp_server(factory, ssl_context=for_server) as (host, port),
        trio_capnp.open_tcp(host, port, ssl_context=for_client) as connection,
    ):
        assert connection.peer == f"{host}:{port}"
        assert (await connection.bootstrap(Probe).echo(n=1)).n == 1
    assert seen[0].startswith("127.0.0.1:")
