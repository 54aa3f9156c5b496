"""Keep-alive: the system finds a vanished peer within three times ``keepalive_s``."""

# pyright: reportPrivateUsage=false

from __future__ import annotations

import math
import socket
import sys
from typing import Final

import pytest
import trio
import trio.testing

from tests.runtime.test_opening import tls_contexts
from tests.transports._ends import raw_pair
from trio_capnp.limits import Limits
from trio_capnp.transports import SocketTransport, connect_tcp, listen_tcp, transport_of
from trio_capnp.transports._accept import Acceptor
from trio_capnp.transports._keepalive import KEEPALIVE_S, keepalive_options
from trio_capnp.transports._tcp_options import is_prepared, tcp_options

TCP: Final = socket.IPPROTO_TCP
VALUES: Final = (1, 1.2, 1.5, 1.999, 2, 3, 4.5, 5, 7, 10, 60.0, 61.7, 600, 7200, 32767)

linux = pytest.mark.skipif(sys.platform != "linux", reason="names of Linux's options")


def test_the_default_is_that_of_the_limits() -> None:
    assert Limits().keepalive_s == KEEPALIVE_S


@linux
@pytest.mark.parametrize("keepalive_s", VALUES)
def test_a_vanished_peer_is_found_in_three_times_that_time(keepalive_s: float) -> None:
    """Counted by the system's rules, and by the worst of them: bytes sent as the probes end."""
    option = {number: value for _, number, value in keepalive_options(keepalive_s)}
    idle, interval = option[socket.TCP_KEEPIDLE], option[socket.TCP_KEEPINTVL]
    user_timeout_s = option[socket.TCP_USER_TIMEOUT] / 1000
    assert 1 <= idle <= min(keepalive_s, 32767)
    assert 0 < user_timeout_s < 2**31 / 1000
    probes = max(1, math.ceil((user_timeout_s - idle) / interval))
    by_probes = idle + probes * interval
    assert by_probes <= 3 * keepalive_s
    assert by_probes + user_timeout_s < 3 * keepalive_s
    # A system without the user timeout counts the probes.
    assert idle + option[socket.TCP_KEEPCNT] * interval <= 3 * keepalive_s
    assert 1 <= option[socket.TCP_KEEPCNT] <= 127


@linux
async def test_both_ends_of_a_connection_have_the_options() -> None:
    """[L09] Keep-alive, with the time of the program."""
    (listener,) = await listen_tcp(0, "127.0.0.1")
    async with listener:
        port: int = listener.socket.getsockname()[1]
        client = await connect_tcp("127.0.0.1", port, keepalive_s=7)
        server = SocketTransport(await listener.accept(), keepalive_s=8)
        assert isinstance(client, SocketTransport)
        assert of_system(client.socket) == (1, 7, 1, 9800)
        assert of_system(server.socket) == (1, 8, 1, 11200)
        client.abort()
        server.abort()


@linux
@pytest.mark.parametrize("keepalive_s", [None, 5])
async def test_an_accepted_socket_has_the_options_of_its_listener(
    keepalive_s: float | None,
) -> None:
    """It is not given them again, as one of a listener with other times is."""
    (listener,) = await listen_tcp(0, "127.0.0.1", keepalive_s=keepalive_s)
    options = tcp_options(keepalive_s)
    async with listener:
        with Acceptor(listener) as acceptor:
            for time_s in (keepalive_s, 11.0):
                client = await connect_tcp(*listener.socket.getsockname())
                accepted = await acceptor.accept()
                assert isinstance(accepted, socket.socket)
                assert is_prepared(accepted, options)
                assert not is_prepared(accepted, tcp_options(11))
                assert [accepted.getsockopt(*pair[:2]) for pair in options] == [
                    value for _, _, value in options
                ]
                server = SocketTransport(accepted, peer_begins=True, keepalive_s=time_s)
                if time_s is not None:
                    interval = max(1, time_s // 5)
                    assert of_system(server.socket) == (1, time_s, interval, 1400 * time_s)
                client.abort()
                server.abort()


@linux
async def test_none_leaves_the_settings_of_the_system() -> None:
    """The program may have set them on a socket of its own."""
    (listener,) = await listen_tcp(0, "127.0.0.1")
    async with listener:
        stream = await trio.open_tcp_stream(*listener.socket.getsockname())
        before = of_system(stream.socket)
        transport = transport_of(stream, keepalive_s=None)
        assert isinstance(transport, SocketTransport)
        assert of_system(transport.socket) == before
        assert before[0] == before[3] == 0
        transport.abort()


@linux
async def test_the_socket_below_tls_has_them_too() -> None:
    for_server, for_client = tls_contexts()
    (listener,) = await listen_tcp(0, "127.0.0.1")
    async with listener, trio.open_nursery() as nursery:
        port: int = listener.socket.getsockname()[1]

        async def serve() -> None:
            secure = trio.SSLStream(await listener.accept(), for_server, server_side=True)
            await secure.do_handshake()
            transport = transport_of(secure, keepalive_s=9)
            assert of_system(secure.transport_stream.socket) == (1, 9, 1, 12600)
            transport.abort()

        nursery.start_soon(serve)
        client = await connect_tcp("127.0.0.1", port, ssl_context=for_client)
        client.abort()


async def test_a_unix_socket_and_a_memory_stream_have_none() -> None:
    async with raw_pair() as (transport, _):
        assert transport.socket.family == socket.AF_UNIX
        if sys.platform == "linux":
            assert not transport.socket.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
    near, _ = trio.testing.memory_stream_pair()
    transport_of(near, keepalive_s=1).abort()


async def test_an_error_that_a_send_has_met_is_not_read_as_the_peers_end() -> None:
    """The system tells an error once: the next call meets an end, or a broken pipe."""
    async with raw_pair() as (transport, other):
        await transport.send([b"unread by the peer"])
        transport._errno = 110
        other.socket.close()
        with pytest.raises(trio.BrokenResourceError) as raised:
            assert await transport.receive()  # the reset, or the end
        assert isinstance(raised.value.__cause__, TimeoutError)


def of_system(sock: socket.socket | trio.socket.SocketType) -> tuple[int, int, int, int]:
    """The values of the system: on or off, seconds to a probe, between probes, user timeout."""
    get = sock.getsockopt
    return (
        get(socket.SOL_SOCKET, socket.SO_KEEPALIVE),
        get(TCP, socket.TCP_KEEPIDLE),
        get(TCP, socket.TCP_KEEPINTVL),
        get(TCP, socket.TCP_USER_TIMEOUT),
    )
