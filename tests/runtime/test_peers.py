"""The identity of the peer: ``peer``, ``peer_info``, ``returncode``, over the real transports."""

from __future__ import annotations

import os
import signal
import socket
import ssl
import subprocess
import sys
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Final

import attrs
import pytest
import trio
import trio.testing
import trustme

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from tests.runtime.test_opening import tcp_server, tls_contexts
from trio_capnp import Connection, Credentials, PeerInfo
from trio_capnp.testing import connected_pair
from trio_capnp.transports import _identity

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="SO_PEERCRED is an option of Linux")


class Meeting:
    """A bootstrap factory that keeps the connections of its server, in order."""

    def __init__(self) -> None:
        self.connections: list[Connection] = []

    def __call__(self, connection: Connection) -> ProbeImpl:
        self.connections.append(connection)
        return ProbeImpl()


async def greet(connection: Connection) -> None:
    """Make a call, so that the other side has made its bootstrap object."""
    assert (await connection.bootstrap(Probe).echo(n=1)).n == 1


async def until_closed(meeting: Meeting) -> Connection:
    """The only connection of a server, once it has ended."""
    (connection,) = meeting.connections
    await connection.wait_closed()
    return connection


# --- TCP and TLS --------------------------------------------------------------------------------


async def test_over_tcp_each_side_has_the_address_of_the_other() -> None:
    meeting = Meeting()
    async with (
        tcp_server(meeting) as (host, port),
        trio_capnp.open_tcp(host, port) as connection,
    ):
        await greet(connection)
        assert connection.peer == f"127.0.0.1:{port}"
        assert meeting.connections[0].peer.startswith("127.0.0.1:")
        info = connection.peer_info
    assert info == PeerInfo(address=f"127.0.0.1:{port}", certificate=None, credentials=None)


async def test_ipv6_addresses_are_in_brackets() -> None:
    meeting = Meeting()
    try:
        (listener,) = await trio.open_tcp_listeners(0, host="::1")
    except OSError:
        pytest.skip("this machine has no IPv6")
    port = listener.socket.getsockname()[1]
    async with trio.open_nursery() as nursery:
        nursery.start_soon(trio_capnp.serve_listeners, meeting, [listener])
        async with trio_capnp.open_tcp("::1", port) as connection:
            await greet(connection)
            assert connection.peer == f"[::1]:{port}"
            assert meeting.connections[0].peer.startswith("[::1]:")
        nursery.cancel_scope.cancel()


@attrs.frozen
class Party:
    """One authority and the TLS contexts of a server and a client that it vouches for."""

    server: ssl.SSLContext
    client: ssl.SSLContext
    of_server: bytes
    of_client: bytes


def party() -> Party:
    """Both sides show a certificate, and the server asks for the client's."""
    authority = trustme.CA()
    server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    client = ssl.create_default_context()
    certificates = authority.issue_cert("127.0.0.1"), authority.issue_cert("ann@example.com")
    for context, certificate in zip((server, client), certificates, strict=True):
        certificate.configure_cert(context)
        authority.configure_trust(context)
    server.verify_mode = ssl.CERT_REQUIRED
    ders = [
        ssl.PEM_cert_to_DER_cert(each.cert_chain_pems[0].bytes().decode()) for each in certificates
    ]
    return Party(server, client, *ders)


async def test_under_tls_each_side_has_the_address_and_the_certificate_of_the_other() -> None:
    """Also after the end, for a log line; the address is as without TLS."""
    meeting, both = Meeting(), party()
    async with tcp_server(meeting, ssl_context=both.server) as (host, port):
        opening = trio_capnp.open_tcp(host, port, ssl_context=both.client)
        async with opening as connection:
            await greet(connection)
            (served,) = meeting.connections
            infos = connection.peer_info, served.peer_info
        assert infos[0].address == connection.peer == f"127.0.0.1:{port}"
        assert infos[1].address == served.peer
        assert served.peer.startswith("127.0.0.1:")
        assert [each.certificate for each in infos] == [both.of_server, both.of_client]
        assert connection.peer_info == infos[0]
        assert (await until_closed(meeting)).peer_info == infos[1]


async def test_a_certificate_is_there_after_the_end_also_if_it_was_not_asked_for_before() -> None:
    meeting, both = Meeting(), party()
    async with tcp_server(meeting, ssl_context=both.server) as (host, port):
        async with trio_capnp.open_tcp(host, port, ssl_context=both.client) as connection:
            await greet(connection)
        assert connection.peer_info.certificate == both.of_server
        assert (await until_closed(meeting)).peer_info.certificate == both.of_client


async def test_a_client_without_a_certificate_has_none() -> None:
    meeting = Meeting()
    for_server, for_client = tls_contexts()
    async with (
        tcp_server(meeting, ssl_context=for_server) as (host, port),
        trio_capnp.open_tcp(host, port, ssl_context=for_client) as connection,
    ):
        await greet(connection)
        assert meeting.connections[0].peer_info.certificate is None
        assert connection.peer_info.certificate is not None


async def test_with_a_host_name_the_address_is_that_of_the_socket() -> None:
    """As without TLS: the name may stand for several addresses, and one of them has answered."""
    for_server, for_client = tls_contexts()
    async with (
        tcp_server(ProbeImpl(), ssl_context=for_server) as (_, port),
        trio_capnp.open_tcp("localhost", port, ssl_context=for_client) as connection,
    ):
        assert connection.peer == f"127.0.0.1:{port}"


@asynccontextmanager
async def own_streams(both: Party) -> AsyncGenerator[tuple[trio.abc.Stream, trio.abc.Stream]]:
    """The two ends of a program's own TLS over TCP, before the handshake."""
    (listener,) = await trio.open_tcp_listeners(0, host="127.0.0.1")
    async with listener:
        near = await trio.open_tcp_stream(*listener.socket.getsockname()[:2])
        far = await listener.accept()
    yield (
        trio.SSLStream(near, both.client, server_hostname="127.0.0.1"),
        trio.SSLStream(far, both.server, server_side=True),
    )


async def test_a_programs_own_tls_stream_is_looked_through() -> None:
    """`open_stream` and `serve_stream` find the socket and the certificate below them."""
    meeting, both = Meeting(), party()
    async with own_streams(both) as (near, far), trio.open_nursery() as nursery:
        nursery.start_soon(trio_capnp.serve_stream, meeting, far)
        async with trio_capnp.open_stream(near) as connection:
            assert connection.peer_info.certificate is None, (
                "the handshake comes with the first byte"
            )
            await greet(connection)
            (served,) = meeting.connections
            assert connection.peer.startswith("127.0.0.1:")
            assert served.peer.startswith("127.0.0.1:")
            assert connection.peer_info.certificate == both.of_server
            assert served.peer_info.certificate == both.of_client


async def test_a_handshake_that_fails_leaves_an_address_and_no_certificate() -> None:
    both, stranger = party(), party()
    mixed = attrs.evolve(both, client=stranger.client)
    async with own_streams(mixed) as (near, far), trio.open_nursery() as nursery:
        nursery.start_soon(trio_capnp.serve_stream, ProbeImpl(), far)
        async with trio_capnp.open_stream(near) as connection:
            with pytest.raises(trio_capnp.RpcDisconnected, match="certificate verify failed"):
                await greet(connection)
        assert connection.peer.startswith("127.0.0.1:")
        assert connection.peer_info.certificate is None


# --- Unix sockets -------------------------------------------------------------------------------

CLIENT: Final = """
import sys, trio, trio_capnp
from tests.runtime.probe_capnp import Probe

async def main():
    async with trio_capnp.open_unix(sys.argv[1]) as connection:
        await connection.bootstrap(Probe).echo(n=1)
        print(connection.peer_info.credentials.pid, flush=True)
        await trio.to_thread.run_sync(sys.stdin.read)

trio.run(main)
"""


@asynccontextmanager
async def client_process(path: Path) -> AsyncGenerator[tuple[trio.Process, list[bytes]]]:
    """Another process that has made a call by a Unix socket, and its output."""
    command = [sys.executable, "-c", CLIENT, str(path)]
    async with trio.open_nursery() as nursery:
        run = partial(
            trio.run_process,
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            capture_stdout=False,
        )
        process: trio.Process = await nursery.start(run)
        assert process.stdout is not None
        assert process.stdin is not None
        yield process, [bytes(await process.stdout.receive_some())]
        await process.stdin.aclose()


@on_linux
async def test_a_unix_socket_tells_the_process_at_the_other_end(tmp_path: Path) -> None:
    """Each side sees the other process; both run for the same user here."""
    meeting, path = Meeting(), tmp_path / "socket"
    async with trio.open_nursery() as nursery:
        await nursery.start(trio_capnp.serve_unix, meeting, path)
        async with client_process(path) as (process, said):
            (served,) = meeting.connections
            expected = Credentials(pid=process.pid, uid=os.getuid(), gid=os.getgid())
            assert served.peer_info == PeerInfo(
                address="unix", certificate=None, credentials=expected
            )
            assert int(said[0]) == os.getpid()
        await served.wait_closed()
        assert served.peer_info.credentials == expected
        nursery.cancel_scope.cancel()


@on_linux
async def test_credentials_are_there_after_the_end_also_if_not_asked_for_before(
    tmp_path: Path,
) -> None:
    """The kernel forgets them with the socket, and the process is gone by then."""
    meeting, path = Meeting(), tmp_path / "socket"
    async with trio.open_nursery() as nursery:
        await nursery.start(trio_capnp.serve_unix, meeting, path)
        async with client_process(path) as (process, _):
            pass
        served = await until_closed(meeting)
        credentials = served.peer_info.credentials
        assert credentials is not None
        assert credentials.pid == process.pid
        nursery.cancel_scope.cancel()


async def test_a_client_of_a_unix_socket_has_the_path(tmp_path: Path) -> None:
    meeting, path = Meeting(), tmp_path / "socket"
    async with trio.open_nursery() as nursery:
        await nursery.start(trio_capnp.serve_unix, meeting, path)
        async with trio_capnp.open_unix(path) as connection:
            await greet(connection)
            assert connection.peer == connection.peer_info.address == f"unix:{path}"
            assert meeting.connections[0].peer == "unix"
        nursery.cancel_scope.cancel()


def unix_streams() -> tuple[trio.SocketStream, trio.SocketStream]:
    left, right = (trio.socket.from_stdlib_socket(each) for each in socket.socketpair())
    return trio.SocketStream(left), trio.SocketStream(right)


@on_linux
async def test_tls_over_a_unix_socket_has_both_certificate_and_credentials() -> None:
    """A program's own; taken when the stream is closed, too."""
    meeting, both = Meeting(), party()
    left, right = unix_streams()
    near = trio.SSLStream(left, both.client, server_hostname="127.0.0.1")
    far = trio.SSLStream(right, both.server, server_side=True)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(trio_capnp.serve_stream, meeting, far)
        async with trio_capnp.open_stream(near) as connection:
            await greet(connection)
        info = connection.peer_info
        assert info.address == "unix"
        assert info.certificate == both.of_server
        assert info.credentials == Credentials(pid=os.getpid(), uid=os.getuid(), gid=os.getgid())
        assert (await until_closed(meeting)).peer_info.credentials == info.credentials


async def test_on_another_system_than_linux_there_are_no_credentials(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """R20: SO_PEERCRED is Linux's."""
    monkeypatch.setattr(_identity, "PEERCRED", None)
    left, right = unix_streams()
    async with (
        trio_capnp.open_stream(left, bootstrap=ProbeImpl()),
        trio_capnp.open_stream(right) as connection,
    ):
        await greet(connection)
        assert connection.peer_info.credentials is None
    assert connection.peer_info.credentials is None


# --- processes, standard streams, memory --------------------------------------------------------

SERVER: Final = """
import sys, trio, trio_capnp
from tests.runtime.servers import ProbeImpl

def begin(connection):
    print(connection.peer, connection.peer_info, file=sys.stderr, flush=True)
    return ProbeImpl()

trio.run(trio_capnp.serve_stdio, begin)
sys.exit({status})
"""


def started(status: int = 0) -> AbstractAsyncContextManager[Connection]:
    return trio_capnp.open_process([sys.executable, "-c", SERVER.format(status=status)])


async def test_a_process_and_standard_streams_have_a_sensible_text(
    capfd: pytest.CaptureFixture[str],
) -> None:
    async with started() as connection:
        await greet(connection)
        assert connection.peer.startswith("process ")
        assert connection.peer_info == PeerInfo(
            address=connection.peer, certificate=None, credentials=None
        )
    assert "stdio PeerInfo(address='stdio', " in capfd.readouterr().err


async def test_the_exit_status_of_a_program_is_there_once_it_has_ended() -> None:
    async with started(status=7) as connection:
        await greet(connection)
        assert connection.returncode is None
    assert connection.returncode == 7


async def test_a_program_that_ends_by_itself_shows_its_status_within_the_block() -> None:
    command = [sys.executable, "-c", "import sys; sys.exit(3)"]
    async with trio_capnp.open_process(command) as connection:
        await connection.wait_closed()
        assert connection.returncode == 3
    assert connection.returncode == 3


@pytest.mark.skipif(sys.platform == "win32", reason="no signals there")
async def test_a_program_that_a_signal_has_ended_shows_its_negative_number() -> None:
    async with started() as connection:
        await greet(connection)
        os.kill(int(connection.peer.split()[1]), signal.SIGTERM)
        await connection.wait_closed()
    assert connection.returncode == -signal.SIGTERM


async def test_a_connection_without_a_program_has_no_exit_status() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        await greet(pair.client)
        assert pair.client.returncode is None
    assert pair.client.returncode is None


@pytest.mark.parametrize(
    "made",
    [
        PeerInfo(address="unix", certificate=None, credentials=None),
        Credentials(pid=1, uid=2, gid=3),
    ],
)
def test_identities_are_values(made: PeerInfo | Credentials) -> None:
    assert {made, attrs.evolve(made)} == {made}
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.address = "other"  # type: ignore[misc, union-attr]
