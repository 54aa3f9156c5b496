"""``idle_timeout_s``: an unused connection ends in good order, and no other does."""

from __future__ import annotations

import socket
from functools import partial

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import played_by_hand, uneven_pair
from tests.runtime.servers import ProbeImpl
from trio_capnp.limits import Limits
from trio_capnp.rpc import _messages as m
from trio_capnp.runtime import Bootstrap, Connection
from trio_capnp.testing import ConnectedPair

IDLE_S = 60.0
LIMITS = Limits(idle_timeout_s=IDLE_S, message_timeout_s=1000.0)


async def seconds_to_the_end(connection: Connection) -> float:
    begun = trio.current_time()
    await connection.wait_closed()
    return trio.current_time() - begun


def is_named_idle(error: Exception | None) -> bool:
    """Whether an end was that of the idle limit."""
    return (
        isinstance(error, trio_capnp.RpcDisconnected)
        and isinstance(error.__cause__, trio_capnp.PeerTimeoutError)
        and "see Limits(idle_timeout_s)" in str(error.__cause__)
    )


@pytest.mark.parametrize("side", ["client", "server"])
async def test_an_unused_connection_ends_in_time_and_in_good_order(
    side: str, autojump_clock: trio.testing.MockClock
) -> None:
    """[I14] Idle shutdown: no Abort, no extra message. The other side sees a plain end."""
    client = LIMITS if side == "client" else Limits()
    server = LIMITS if side == "server" else Limits()
    async with uneven_pair(ProbeImpl(), client=client, server=server) as pair:
        probe = await pair.client.bootstrap(Probe)
        assert (await probe.echo(n=1)).n == 1
        await pair.settle()
        said = len(pair.transcript())
        ending = pair.client if side == "client" else pair.server
        other = pair.server if side == "client" else pair.client
        assert await seconds_to_the_end(ending) == pytest.approx(IDLE_S, abs=1)
        assert is_named_idle(ending.error)
        await other.wait_closed()
        assert other.error is None
        assert len(pair.transcript()) == said
        pair.assert_no_leaks()
        with pytest.raises(trio_capnp.RpcDisconnected):
            await probe.echo(n=2)


async def lasts(pair: ConnectedPair) -> None:
    """The connection is open after many times the limit, and ends once it is idle."""
    await trio.sleep(20 * IDLE_S)
    assert not pair.client.closed
    assert not pair.server.closed


async def then_ends(pair: ConnectedPair) -> None:
    with trio.fail_after(2.5 * IDLE_S):
        await pair.client.wait_closed()
    assert is_named_idle(pair.client.error) or is_named_idle(pair.server.error)


@pytest.mark.parametrize("side", ["client", "server"])
@pytest.mark.parametrize("use", ["a call", "an object of the server", "an object of the client"])
async def test_a_connection_in_use_lasts(
    side: str, use: str, autojump_clock: trio.testing.MockClock
) -> None:
    client = LIMITS if side == "client" else Limits()
    server = LIMITS if side == "server" else Limits()
    served = ProbeImpl()
    async with uneven_pair(served, client=client, server=server) as pair:
        probe = await pair.client.bootstrap(Probe)
        if use == "a call":
            with probe.hang():
                await lasts(pair)
        elif use == "an object of the server":
            child = await probe.child(name="kid").child
            await lasts(pair)
            trio_capnp.release(child)
        else:
            await probe.keep(cap=ProbeImpl())
            await lasts(pair)
            assert served.kept is not None
            trio_capnp.release(served.kept)
        await then_ends(pair)


async def test_each_message_begins_the_time_anew(autojump_clock: trio.testing.MockClock) -> None:
    async with uneven_pair(ProbeImpl(), client=LIMITS, server=LIMITS) as pair:
        probe = await pair.client.bootstrap(Probe)
        for number in range(20):
            await trio.sleep(IDLE_S - 1)
            assert (await probe.echo(n=number)).n == number
        assert await seconds_to_the_end(pair.client) == pytest.approx(IDLE_S, abs=1)


def made(connection: Connection) -> ProbeImpl:
    """A bootstrap that is made for each connection."""
    return ProbeImpl()


def promised(connection: Connection) -> Probe.Client:
    """A bootstrap that is a promise, and becomes an object later."""
    client, resolver = trio_capnp.new_promise(Probe)
    connection.start_soon(_resolve, resolver)
    return client


async def _resolve(resolver: trio_capnp.Resolver) -> None:
    await trio.sleep(1)
    resolver.resolve(ProbeImpl())


@pytest.mark.parametrize("side", ["client", "server"])
@pytest.mark.parametrize("bootstrap", [ProbeImpl(), promised, made])
async def test_bootstrap_objects_do_not_count(
    side: str, bootstrap: Bootstrap, autojump_clock: trio.testing.MockClock
) -> None:
    """However they came: the object itself, or a promise and the object that it became."""
    client = LIMITS if side == "client" else Limits()
    server = LIMITS if side == "server" else Limits()
    async with uneven_pair(bootstrap, client=client, server=server) as pair:
        probe = await pair.client.bootstrap(Probe)
        again = pair.client.bootstrap(Probe)
        assert (await again.echo(n=1)).n == 1
        assert await seconds_to_the_end(pair.client) == pytest.approx(IDLE_S, abs=2)
        assert is_named_idle(pair.client.error) or is_named_idle(pair.server.error)
        del probe


async def test_a_bootstrap_that_is_not_answered_is_in_flight(
    autojump_clock: trio.testing.MockClock,
) -> None:
    async with played_by_hand(limits=LIMITS) as (connection, hand):
        probe = connection.bootstrap(Probe)
        await hand.hear()
        await trio.sleep(20 * IDLE_S)
        assert not connection.closed
        trio_capnp.release(probe)


async def test_a_part_of_a_message_is_no_silence(autojump_clock: trio.testing.MockClock) -> None:
    """The message has its own bound, which is longer here."""
    async with played_by_hand(limits=LIMITS) as (connection, hand):
        await hand.say(m.Unimplemented(None))
        await hand.transport.send([bytes(4)])
        await trio.sleep(10 * IDLE_S)
        assert not connection.closed


async def test_without_the_limit_nothing_ends(autojump_clock: trio.testing.MockClock) -> None:
    async with uneven_pair(ProbeImpl()) as pair:
        await pair.client.bootstrap(Probe)
        await trio.sleep(80_000)
        assert not pair.client.closed


async def test_a_server_ends_idle_clients_over_real_sockets() -> None:
    """The client sees a plain end."""
    serve = partial(
        trio_capnp.serve_tcp,
        ProbeImpl(),
        0,
        host="127.0.0.1",
        limits=Limits(idle_timeout_s=0.2),
    )
    async with trio.open_nursery() as nursery:
        (listener,) = await nursery.start(serve)
        host, port = listener.socket.getsockname()
        async with trio_capnp.open_tcp(host, port) as connection:
            assert (await connection.bootstrap(Probe).echo(n=1)).n == 1
            with trio.fail_after(20):
                await connection.wait_closed()
            assert connection.error is None
        nursery.cancel_scope.cancel()


async def test_a_client_ends_its_idle_connection_over_a_unix_socket() -> None:
    left, right = socket.socketpair()
    near, far = (trio.SocketStream(trio.socket.from_stdlib_socket(each)) for each in (left, right))
    async with (
        trio_capnp.open_stream(near, bootstrap=ProbeImpl()) as serving,
        trio_capnp.open_stream(far, limits=Limits(idle_timeout_s=0.2)) as connection,
    ):
        assert (await connection.bootstrap(Probe).echo(n=1)).n == 1
        with trio.fail_after(20):
            await connection.wait_closed()
            await serving.wait_closed()
        assert is_named_idle(connection.error)
        assert serving.error is None
