"""Membranes and revocation between peers of other implementations.

A peer of another implementation cannot tell a wrapper from the object behind it: all of its
scenarios give the same results through a membrane of ours, and its references end when the program
here revokes them.
"""

from __future__ import annotations

from functools import partial

import pytest
import trio

import trio_capnp
from tests.interop._processes import (
    SCENARIO_TIMEOUT_S,
    ServerProcess,
    Servers,
    result_of,
    run_client,
)
from tests.interop.interop_capnp import Peer
from tests.interop.peer_trio import CallbackImpl, PeerImpl, Session, Tally, kind_of
from tests.interop.scenarios import EXPECTED
from tests.interop.test_our_client_further import until_empty
from tests.interop.test_our_server import first_line, rest, serving, start
from trio_capnp import open_address

pytestmark = pytest.mark.interop

REVOKED: dict[str, object] = {"kinds": ["failed"] * 4}


class Counted(trio_capnp.Membrane):
    """Lets each call cross, and notes its method."""

    def __init__(self) -> None:
        self.inward: list[str] = []
        self.outward: list[str] = []

    def inbound(self, call: trio_capnp.MembraneCall) -> None:
        self.inward.append(call.method)

    def outbound(self, call: trio_capnp.MembraneCall) -> None:
        self.outward.append(call.method)


@pytest.mark.parametrize("scenario", EXPECTED)
async def test_a_membrane_between_two_cxx_peers_changes_no_result(
    scenario: str, cxx_peer: tuple[str, ...], servers: Servers
) -> None:
    """[N01] [N03] The C++ client calls the C++ server through a membrane of this process."""
    server = servers.get("cxx", cxx_peer, "tcp")
    with trio.fail_after(SCENARIO_TIMEOUT_S):
        async with open_address(server.address) as connection:
            policy = Counted()
            with trio_capnp.membrane(connection.bootstrap(Peer), policy) as wrapped:
                async with serving(wrapped, "tcp") as address:
                    assert await run_client(cxx_peer, address, scenario) == EXPECTED[scenario]
            assert policy.inward
            await until_empty(connection)


@pytest.mark.parametrize("language", ["cxx", "pycapnp"], indirect=True)
async def test_a_peer_loses_the_wrapped_object_of_another_peer_by_revocation(
    language: str, peer: tuple[str, ...], cxx_peer: tuple[str, ...], servers: Servers
) -> None:
    """[M07] [N06] It keeps a C++ server's counter, whose last reference goes with the membrane."""
    theirs = servers.get("owner", cxx_peer, "unix")
    other = servers.get(language, peer, "tcp")
    with trio.fail_after(SCENARIO_TIMEOUT_S):
        async with open_address(theirs.address) as one, open_address(other.address) as two:
            owner, holder = Session(one), Session(two)
            policy = Counted()
            with owner.peer.make_counter().counter as counter:
                wrapped = trio_capnp.membrane(counter, policy)
                await holder.peer.hold(counter=wrapped)
                assert [await holder.peer.call_held().n for _ in range(3)] == [0, 1, 2]
                with (await holder.peer.get_held()).counter as back:
                    assert await back.next().n == 3
                assert policy.inward == ["next"] * 4
                assert await counter.next().n == 4
            policy.revoke(trio_capnp.RpcFailed("lent until now"))
            for call in (holder.peer.call_held, wrapped.next):
                with pytest.raises(trio_capnp.RpcFailed, match="lent until now"):
                    await call()
            await owner.until_nothing_lives()
            await holder.peer.let_go()
            for each in (wrapped, owner.peer, holder.peer):
                trio_capnp.release(each)
            await until_empty(one)
            await until_empty(two)


@pytest.mark.parametrize("language", ["cxx", "pycapnp"], indirect=True)
async def test_a_foreign_client_loses_our_object_and_all_that_came_from_it(
    language: str, peer: tuple[str, ...]
) -> None:
    """[M07] [N06] A call under way, one pipelined on it, a derived capability and the object."""
    tally = Tally()
    given, revoker = trio_capnp.revocable(PeerImpl(tally))
    with trio.fail_after(SCENARIO_TIMEOUT_S):
        async with (
            trio.open_nursery() as nursery,
            serving(trio_capnp.cast(given, Peer), "tcp") as address,
        ):
            client = await nursery.start(partial(start, [*peer, "call", address, "disconnect"]))
            assert await first_line(client) == b"HANGING\n"
            assert (tally.hangs_live, tally.counters_live) == (1, 1)
            revoker.revoke()
            assert result_of((await rest(client)).decode()) == REVOKED
            assert await client.wait() == 0
        assert (tally.hangs_live, tally.counters_live) == (0, 0)
        assert await kind_of(trio_capnp.cast(given, Peer).about()) == "failed"
        trio_capnp.release(given)


async def test_a_client_follows_a_cxx_server_that_was_killed_and_started_again(
    cxx_peer: tuple[str, ...], servers: Servers
) -> None:
    """[O01] [O03] The calls that meet the end fail; the next ones wait for the new process."""
    server = servers.fresh("cxx", cxx_peer, "unix")
    path = trio.Path(server.address.removeprefix("unix:"))
    connected: list[trio_capnp.Connection] = []
    reconnecting = trio_capnp.reconnecting(
        partial(open_address, server.address),
        Peer,
        backoff=[0.01] * 500,
        on_reconnect=lambda made, _: connected.append(made),
    )
    try:
        with trio.fail_after(SCENARIO_TIMEOUT_S):
            async with reconnecting as client:
                for restarts in range(3):
                    assert len(connected) == restarts
                    target = CallbackImpl()
                    with client.make_counter().counter as counter:
                        assert await counter.next().n == 0
                        hanging = client.hang(started=target)
                        await target.called.wait()
                        server.stop()
                        assert await kind_of(hanging) == "disconnected"
                        waiting = client.about()
                        await path.unlink()
                        server = ServerProcess.start(cxx_peer, server.address)
                        assert (await waiting).language == "C++"
                        assert await kind_of(counter.next()) == "disconnected"
    finally:
        server.stop()
