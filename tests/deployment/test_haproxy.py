"""Two servers of docs/deployment.md behind a real HAProxy with the page's configuration."""

from __future__ import annotations

import hashlib
import re
import signal
import socket
import ssl
import sys
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from typing import Final

import pytest
import trio

import trio_capnp
from tests.deployment._haproxy import DRAIN, READY, TLS_OF_SERVERS, Proxy, proxied
from tests.deployment._site import (
    FILES,
    GREETED,
    PAGE,
    START_S,
    Program,
    Site,
    crowd,
    greeter,
    reserved_ports,
    until,
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="the page is for Linux"),
    pytest.mark.usefixtures("haproxy"),
]

QUICK_CHECKS: Final = {"inter 2s": "inter 200ms", "timeout check 2s": "timeout check 500ms"}
SHORT: Final = {
    **QUICK_CHECKS,
    "timeout client 1m": "timeout client 300ms",
    "timeout server 1m": "timeout server 300ms",
}


@pytest.mark.parametrize("file", list(TLS_OF_SERVERS))
async def test_servers_are_taken_out_and_come_back_without_losing_a_call(
    site: Site, file: str
) -> None:
    """The first by the runtime API and then SIGTERM, the second by SIGTERM alone."""
    async with proxied(site, file) as proxy, AsyncExitStack() as stack:
        one = await stack.enter_async_context(proxy.server("one"))
        two = await stack.enter_async_context(proxy.server("two"))
        await proxy.sees("one", up=True)
        await proxy.sees("two", up=True)
        async with crowd(site, proxy.connect) as clients:
            await one.says(" greet ", 20)
            await two.says(" greet ", 20)

            await proxy.command(DRAIN)
            calls = one.log.count(" greet ")
            assert {await proxy.greeted() for _ in range(4)} == {two.process.pid}
            await one.says(" greet ", calls + 20)  # present connections stay
            await one.drained()
            await clients.has_called()

            successor = await stack.enter_async_context(proxy.server("one"))
            await proxy.command(READY)
            await proxy.sees("one", up=True)
            await two.drained()
            await clients.has_called()
            await successor.says(" greet ", 20)
        servers = [one, two, successor]
        clients.assert_each_call_ran_once(servers)
        for server in servers:
            lines = server.log.splitlines()
            assert len(GREETED.findall(server.log)) == len(lines) - 1, (
                "health checks are not logged"
            )


@asynccontextmanager
async def with_one_server(proxy: Proxy) -> AsyncGenerator[Program]:
    async with proxy.server("one") as one:
        await proxy.sees("one", up=True)
        yield one


async def test_a_server_that_is_stuck_gets_no_new_connections(site: Site) -> None:
    """A check that only connects would find it well: its kernel accepts."""
    async with (
        proxied(site, "terminated.cfg", QUICK_CHECKS) as proxy,
        with_one_server(proxy) as one,
        proxy.server("two") as two,
    ):
        await proxy.sees("two", up=True)
        one.process.send_signal(signal.SIGSTOP)
        with socket.create_connection(("127.0.0.1", proxy.ports["one"])):
            await proxy.sees("one", up=False)
        assert {await proxy.greeted() for _ in range(4)} == {two.process.pid}
        one.process.send_signal(signal.SIGCONT)
        await proxy.sees("one", up=True)


async def test_a_call_that_runs_while_its_server_drains_is_answered(site: Site) -> None:
    """The health check finds the server down meanwhile, and connections go elsewhere."""
    slow = site.text("greeter.py", {"trio.sleep(0.01)": "trio.sleep(2)"})
    (site.directory / "slow.py").write_text(slow, encoding="utf-8")
    async with (
        proxied(site, "terminated.cfg", QUICK_CHECKS) as proxy,
        greeter(site, proxy.ports["one"], program="slow.py") as one,
    ):
        await proxy.sees("one", up=True)
        async with proxy.connect() as connection:
            call = (await connection.bootstrap(site.schema.Greeter)).greet(name="slow")
            await one.says(" greet ")
            one.process.terminate()
            await proxy.sees("one", up=False)
            assert (await call).text.startswith("Hello slow, ")
        assert await one.ended() == 0


async def test_a_quiet_connection_outlives_the_timeouts_of_both_sides(site: Site) -> None:
    """``timeout tunnel`` takes their place."""
    async with (
        proxied(site, "terminated.cfg", SHORT) as proxy,
        with_one_server(proxy),
        proxy.connect() as connection,
    ):
        client = await connection.bootstrap(site.schema.Greeter)
        await trio.sleep(1)
        assert (await client.greet(name="again")).text.startswith("Hello again")


async def test_clients_wait_while_there_is_no_server(site: Site) -> None:
    """HAProxy accepts and closes, so the client asks for the bootstrap object first."""
    async with proxied(site, "terminated.cfg", QUICK_CHECKS) as proxy:
        await proxy.sees("one", up=False)
        await proxy.sees("two", up=False)
        async with crowd(site, proxy.connect, 2) as clients:
            async with proxy.connect() as connection:
                with pytest.raises(trio_capnp.RpcDisconnected):
                    await connection.bootstrap(site.schema.Greeter)
            async with with_one_server(proxy) as one:
                await clients.has_called(10)
                await clients.end()
        clients.assert_each_call_ran_once([one])


async def test_the_peer_is_haproxy_and_a_certificate_is_the_clients(site: Site) -> None:
    """The client is at 127.0.0.2, and HAProxy connects from 127.0.0.1."""
    for file in TLS_OF_SERVERS:
        async with proxied(site, file, QUICK_CHECKS) as proxy, with_one_server(proxy) as one:
            sock = trio.socket.socket()
            await sock.bind(("127.0.0.2", 0))
            await sock.connect(("127.0.0.1", proxy.port))
            stream = trio.SSLStream(
                trio.SocketStream(sock), proxy.client_context, server_hostname="localhost"
            )
            async with trio_capnp.open_stream(stream) as connection:
                await connection.bootstrap(site.schema.Greeter).greet(name="me")
            ((_, _, address, fingerprint),) = GREETED.findall(one.log)
            assert address.rpartition(":")[0] in ("127.0.0.1", "[::ffff:127.0.0.1]")
            assert fingerprint == (fingerprint_of(site) if proxy.options else "")


def fingerprint_of(site: Site) -> str:
    text = (site.directory / "client.pem").read_text(encoding="ascii")
    mark = "-----BEGIN CERTIFICATE-----"
    der = ssl.PEM_cert_to_DER_cert(mark + text.split(mark)[1])
    return hashlib.sha256(der).hexdigest()


async def test_the_proxy_protocol_is_taken_for_a_malformed_message(site: Site) -> None:
    (bootstrap,) = re.findall(r"send-binary (\w+)", FILES["common.cfg"])
    (answer,) = re.findall(r"expect binary (\w+)", FILES["common.cfg"])
    header = b"PROXY TCP4 192.0.2.1 192.0.2.2 40000 4000\r\n"
    with reserved_ports(1) as (port,):
        async with greeter(site, port) as server:
            for before, is_served in ((b"", True), (header, False)):
                async with await trio.open_tcp_stream("127.0.0.1", port) as stream:
                    await stream.send_all(before + bytes.fromhex(bootstrap))
                    got = await stream.receive_some()
                    assert (bytes.fromhex(answer) in got) is is_served
                    if not is_served:
                        assert await stream.receive_some() == b""
            (said,) = re.findall(r"`(a message of \d+ segments)`", PAGE.read_text("utf-8"))
            assert said in server.log


async def test_a_host_has_at_most_as_many_connections_as_the_page_allows(site: Site) -> None:
    """HAProxy has several threads, so the one above the bound may be any of them."""
    (text,) = re.findall(r"sc0_conn_cur gt (\d+)", FILES["terminated.cfg"])
    refused: list[int] = []

    async def stay(number: int) -> None:
        with suppress(OSError, trio.BrokenResourceError):
            async with await trio.open_tcp_stream("127.0.0.1", proxy.port) as stream:
                await stream.receive_some()
        refused.append(number)

    async with proxied(site, "terminated.cfg") as proxy, trio.open_nursery() as nursery:
        for number in range(int(text) + 1):
            nursery.start_soon(stay, number)
        await until(lambda: bool(refused))
        assert len(refused) == 1
        nursery.cancel_scope.cancel()


async def test_both_sides_of_haproxy_ask_whether_the_peer_is_there(site: Site, ss: str) -> None:
    """The kernel shows the keep-alive timer of a connection."""
    async with (
        proxied(site, "terminated.cfg", QUICK_CHECKS) as proxy,
        with_one_server(proxy),
        proxy.connect() as connection,
    ):
        await connection.bootstrap(site.schema.Greeter)
        for end in (f"sport = {proxy.port}", f"dport = {proxy.ports['one']}"):
            with trio.fail_after(START_S):
                while True:  # an acknowledgement that is due has its timer first
                    ran = await trio.run_process([ss, "-tnoH", end], capture_stdout=True)
                    if b"timer:(keepalive," in ran.stdout:
                        break
                    await trio.sleep(0.02)
