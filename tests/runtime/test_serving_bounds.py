"""``max_connections`` and ``max_connections_per_peer``, met by real sockets."""

# pyright: reportPrivateUsage=false

from __future__ import annotations

import os
import socket
import sys
from functools import partial
from pathlib import Path
from typing import Final

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from tests.runtime.serving import Silent, busy, port_of, running, serving, silent
from tests.runtime.shortage import descriptors_left
from tests.runtime.test_opening import tls_contexts
from tests.transports._ends import open_descriptors
from trio_capnp import transports
from trio_capnp.rpc import _messages as m
from trio_capnp.runtime import _accepting, _seats

OF_SERVER: Final = r"max_connections=\d+ is reached, raise it in serve_\*\(max_connections="
OF_PEER: Final = "max_connections_per_peer=1 is reached, raise it in serve_"


# --- of the server ------------------------------------------------------------------------------


async def test_one_connection_too_many_closes_the_oldest_that_has_sent_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """[I12] The displaced peer reads why, and the log has it too. The younger ones stay."""
    async with serving(max_connections=3) as server:
        address = server[0].socket.getsockname()
        peers = [await silent(address) for _ in range(5)]
        for displaced in peers[:2]:
            reason = await displaced.reason()
            assert "this connection had sent nothing" in reason
            assert "max_connections=3 is reached, raise it in serve_*(max_connections=" in reason
        assert len(server.connections) == 3
        for peer in peers[2:]:
            await peer.bootstrap()
            peer.leave()
    assert caplog.text.count("had sent nothing") == 2


async def test_a_connection_that_has_spoken_is_not_displaced() -> None:
    async with serving(max_connections=2) as server, busy(server.addresses[0]) as probe:
        first = await silent(server[0].socket.getsockname())
        async with busy(server.addresses[0]):
            assert "max_connections=2" in await first.reason()
            assert (await probe.echo(n=2)).n == 2


async def test_part_of_a_message_is_silence() -> None:
    """Else a byte would keep a place for ever."""
    async with serving(max_connections=1) as server:
        first = await silent(server[0].socket.getsockname())
        await first.transport.send([b"\0\0\0\0"])
        await trio.testing.wait_all_tasks_blocked()
        async with busy(server.addresses[0]):
            assert "max_connections=1" in await first.reason()


async def test_accepting_waits_while_all_have_spoken_and_goes_on_when_one_ends() -> None:
    async with serving(max_connections=2) as server, trio.open_nursery() as nursery:
        done = trio.Event()

        async def wait_in_line() -> None:
            async with busy(server.addresses[0]):
                done.set()

        async with busy(server.addresses[0]):
            async with busy(server.addresses[0]):
                nursery.start_soon(wait_in_line)
                await trio.testing.wait_all_tasks_blocked()
                assert not done.is_set()
                assert len(server.connections) == 2
            with trio.fail_after(30):
                await done.wait()


async def test_a_full_server_leaves_the_next_connection_to_others_at_the_same_port() -> None:
    """Accepting it would keep it from another process with a free place."""
    async with serving(max_connections=1, reuse_port=True) as server, busy(server.addresses[0]):
        waiting = await silent(server[0].socket.getsockname())
        accepted, _ = await server[0].socket.accept()
        accepted.close()
        assert await waiting.is_closed()


async def test_a_connection_waits_if_the_last_silent_one_speaks_just_before_it() -> None:
    async with serving(max_connections=1) as server:
        first = await silent(server[0].socket.getsockname())
        await first.bootstrap()
        async with trio_capnp.open_address(server.addresses[0]) as connection:
            call = connection.bootstrap(Probe).echo(n=3)
            await trio.testing.wait_all_tasks_blocked()
            assert len(server.connections) == 1
            first.leave()
            with trio.fail_after(30):
                assert (await call).n == 3


@pytest.mark.parametrize("how", ["close", "cancel"])
async def test_a_connection_that_waits_ends_with_the_server(how: str) -> None:
    before = open_descriptors()
    async with trio.open_nursery() as nursery:
        serve = partial(trio_capnp.serve_tcp, ProbeImpl(), 0, host="127.0.0.1", max_connections=1)
        server = await nursery.start(serve)
        address = server[0].socket.getsockname()
        first = await silent(address)
        await first.bootstrap()
        waiting = await silent(address)
        if how == "close":
            server.close()
        else:
            nursery.cancel_scope.cancel()
        with trio.CancelScope(shield=True):
            assert await waiting.is_closed()
        waiting.leave()
        first.leave()
    assert open_descriptors() == before


async def test_an_end_wakes_the_loops_of_all_listeners() -> None:
    """The peer of the first one may have gone to another process."""
    listeners = [(await transports.listen_tcp(0, "127.0.0.1"))[0] for _ in range(2)]
    serve = partial(trio_capnp.serve_listeners, ProbeImpl(), listeners, max_connections=1)
    async with running(serve) as server:
        async with busy(server.addresses[0]):
            gone = await silent(server[0].socket.getsockname())
            waiting = await silent(server[1].socket.getsockname())
            accepted, _ = await server[0].socket.accept()
            accepted.close()
        with trio.fail_after(30):
            await waiting.bootstrap()
        gone.leave()
        waiting.leave()


async def test_a_connection_in_its_handshake_counts_and_is_silent(
    caplog: pytest.LogCaptureFixture,
) -> None:
    for_server, for_client = tls_contexts()
    async with serving(max_connections=1, ssl_context=for_server) as server:
        first = await silent(server[0].socket.getsockname())
        opening = trio_capnp.open_tcp("127.0.0.1", port_of(server), ssl_context=for_client)
        async with opening as connection:
            assert await first.is_closed()
            assert (await connection.bootstrap(Probe).echo(n=1)).n == 1
    assert "closed in its TLS handshake: this connection had sent nothing" in caplog.text


async def test_a_silent_connection_under_tls_reads_why() -> None:
    for_server, for_client = tls_contexts()
    async with serving(max_connections=1, ssl_context=for_server) as server:
        host, port = server[0].socket.getsockname()
        async with trio_capnp.open_tcp(host, port, ssl_context=for_client) as first:
            await trio.testing.wait_all_tasks_blocked()
            async with trio_capnp.open_tcp(host, port, ssl_context=for_client) as second:
                assert (await second.bootstrap(Probe).echo(n=1)).n == 1
            await first.wait_closed()
            with pytest.raises(trio_capnp.RpcDisconnected, match=OF_SERVER):
                await first.bootstrap(Probe).echo(n=1)


async def test_a_good_client_is_served_beside_many_silent_ones() -> None:
    before = open_descriptors()
    async with serving(max_connections=20) as server, busy(server.addresses[0]) as probe:
        address = server[0].socket.getsockname()
        peers: list[Silent] = []
        for number in range(200):
            peers.append(await silent(address))
            assert (await probe.echo(n=number)).n == number
            async with busy(server.addresses[0]):
                assert len(server.connections) <= 20
        # Two for each end of a connection of ours, and the peers' own.
        assert open_descriptors() <= before + len(peers) + 20 + _seats.MAX_LINGERING + 10
        for peer in peers:
            peer.leave()


async def test_without_a_descriptor_the_oldest_silent_connection_is_closed() -> None:
    """Many systems allow 1,024 descriptors, so silent peers could take all below the bound."""
    async with serving() as server:
        address = server[0].socket.getsockname()
        first = await silent(address)
        second = socket.socket()
        with descriptors_left(0):
            second.connect(address)
            await trio.testing.wait_all_tasks_blocked()
            assert len(server.connections) == 1
        assert "the server has no free descriptor" in await first.reason()
        second.close()


async def test_the_log_tells_the_beginning_and_the_end_of_a_shortage(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A try each 0.1 s would be 860,000 lines a day."""
    monkeypatch.setattr(_accepting, "PAUSE_S", 0.0)
    async with serving() as server, busy(server.addresses[0]):
        second = socket.socket()
        with descriptors_left(0):
            second.connect(server[0].socket.getsockname())
            for _ in range(50):
                await trio.lowlevel.checkpoint()
            assert caplog.text.count("accepting pauses, and is tried each 0.0 s: OSError") == 1
            assert "accepting goes on" not in caplog.text
        async with busy(server.addresses[0]):
            assert caplog.text.count("accepting goes on") == 1
        second.close()


# --- of each peer -------------------------------------------------------------------------------


async def test_each_host_has_a_bound_of_its_own() -> None:
    """127.0.0.1 and 127.0.0.2 are two hosts; the port does not matter."""
    async with serving(max_connections_per_peer=1) as server:
        address = server[0].socket.getsockname()
        async with busy(server.addresses[0]) as probe:
            refused = await silent(address)
            assert (await refused.reason()).startswith("too many connections of this peer: ")
            other = await silent(address, "127.0.0.2")
            await other.bootstrap()
            assert "per_peer=1" in await (await silent(address, "127.0.0.2")).reason()
            assert (await probe.echo(n=2)).n == 2
            other.leave()
        with trio.fail_after(30):
            await trio.testing.wait_all_tasks_blocked()
            async with busy(server.addresses[0]):
                assert len(server.connections) == 1


async def test_a_host_above_its_bound_displaces_its_own_silent_connection_only() -> None:
    async with serving(max_connections_per_peer=1) as server:
        address = server[0].socket.getsockname()
        older = await silent(address, "127.0.0.2")
        own = await silent(address)
        async with busy(server.addresses[0]):
            assert "had sent nothing" in await own.reason()
            await older.bootstrap()
            older.leave()


async def test_a_refused_client_reads_why_although_it_has_written() -> None:
    """Its calls are on the way when it is refused, and a reset would lose the Abort."""
    async with serving(max_connections_per_peer=1) as server, busy(server.addresses[0]):
        for _ in range(3):
            async with trio_capnp.open_address(server.addresses[0]) as connection:
                call = connection.bootstrap(Probe).echo(text="x" * 100_000)
                with pytest.raises(trio_capnp.RpcDisconnected, match=OF_PEER):
                    await call


async def test_a_refused_client_under_tls_reads_why() -> None:
    for_server, for_client = tls_contexts()
    async with serving(max_connections_per_peer=1, ssl_context=for_server) as server:
        host, port = server[0].socket.getsockname()
        async with trio_capnp.open_tcp(host, port, ssl_context=for_client) as first:
            probe = first.bootstrap(Probe)
            await probe.echo(n=1)
            async with trio_capnp.open_tcp(host, port, ssl_context=for_client) as second:
                with pytest.raises(trio_capnp.RpcDisconnected, match=OF_PEER):
                    await second.bootstrap(Probe).echo(n=1)
            assert (await probe.echo(n=2)).n == 2


async def test_refused_peers_that_do_not_leave_cost_few_descriptors() -> None:
    """Above ``MAX_LINGERING`` of them they are closed without waiting for their end."""
    async with serving(max_connections_per_peer=1) as server, busy(server.addresses[0]):
        before = open_descriptors()
        address = server[0].socket.getsockname()
        peers = [await silent(address) for _ in range(3 * _seats.MAX_LINGERING)]
        assert open_descriptors() - before - len(peers) <= _seats.MAX_LINGERING
        for peer in peers:
            assert OF_PEER in await peer.reason()
            peer.leave()
        await trio.testing.wait_all_tasks_blocked()
        assert open_descriptors() == before


async def test_a_unix_socket_counts_the_connections_of_a_user(tmp_path: Path) -> None:
    path = str(tmp_path / "socket")
    serve = partial(trio_capnp.serve_unix, ProbeImpl(), path, max_connections_per_peer=1)
    async with running(serve) as server, busy(server.addresses[0]):
        assert OF_PEER in await (await silent(path)).reason()


CLIENT: Final = """
import os, sys, trio, trio_capnp
from tests.runtime.probe_capnp import Probe

async def main():
    async with trio_capnp.open_address(sys.argv[1]) as connection:
        print((await connection.bootstrap(Probe).echo(n=4)).n)

os.setuid(65534)  # after the imports, because that user may not read the sources
trio.run(main)
"""


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs another user")
async def test_two_users_of_a_unix_socket_have_two_bounds() -> None:
    name = f"\0trio-capnp-users-{os.getpid()}"
    serve = partial(trio_capnp.serve_unix, ProbeImpl(), name, max_connections_per_peer=1)
    async with running(serve) as server, busy(server.addresses[0]):
        command = [sys.executable, "-c", CLIENT, server.addresses[0]]
        ran = await trio.run_process(
            command, capture_stdout=True, cwd=str(Path(__file__).parents[2])
        )
        assert ran.stdout == b"4\n"


async def test_the_books_are_empty_when_all_have_left() -> None:
    """Each way to leave gives the place back: an end, a displacement, a refusal, a bad message."""
    async with serving(max_connections=2, max_connections_per_peer=2) as server:
        address = server[0].socket.getsockname()
        for way in ("leaves", "says nonsense", "is displaced", "leaves after a call"):
            peers = [await silent(address) for _ in range(2 + (way == "is displaced"))]
            for peer in peers[-2:]:
                if way == "says nonsense":
                    await peer.transport.send([b"\xff" * 64])
                if way == "leaves after a call":
                    await peer.bootstrap()
            for peer in peers:
                peer.leave()
            await trio.testing.wait_all_tasks_blocked()
            seats = server._seats
            assert (seats.bound.count, len(seats.bound.silent), len(seats.taken)) == (0, 0, 0), way
            assert (seats._lingering, len(seats._of_peer)) == (0, 0), way


async def test_a_message_after_the_first_is_no_business_of_the_books() -> None:
    """The bookkeeping costs one call for each connection, and nothing for later messages."""
    async with serving(max_connections=2) as server:
        peer = await silent(server[0].socket.getsockname())
        (seat,) = server._seats.taken
        session = seat.session
        assert session is not None
        assert session.outbox.on_first is not None
        await peer.bootstrap()
        assert session.outbox.on_first is None
        await peer.say(m.Bootstrap(1))
        assert isinstance(await peer.hear(), m.Return)
        assert not server._seats.bound.silent
        peer.leave()
