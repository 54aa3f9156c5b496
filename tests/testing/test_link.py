"""Links that a test holds up or cuts: which of two messages that cross arrives first."""

from __future__ import annotations

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp.testing import connected_pair


async def test_nothing_passes_while_a_direction_is_held() -> None:
    """[Y17] Block connections: held messages count as sent, and arrive in order."""
    log = Log()
    async with connected_pair(ProbeImpl(log)) as pair:
        probe = await pair.client.bootstrap(Probe)
        await pair.settle()
        pair.to_server.hold()
        promises = [probe.echo(n=n) for n in range(3)]
        await pair.settle()
        assert log.events == []
        assert [line.split()[0] for line in pair.to_server.held] == ["call"] * 3
        pair.to_server.release()
        assert pair.to_server.held == []
        for promise in promises:
            await promise
        assert log.events == ["echo 0", "echo 1", "echo 2"]


async def test_holding_may_begin_with_a_message_of_a_name() -> None:
    """[Y17] Hold a Resolve: messages before it pass, messages behind it wait as well."""
    async with connected_pair(ProbeImpl()) as pair:
        probe = await pair.client.bootstrap(Probe)
        promised, resolver = trio_capnp.new_promise(Probe)
        call = probe.call(cap=promised, n=5)
        await pair.settle()
        pair.to_server.hold("resolve")
        assert (await probe.echo(n=1)).n == 1
        resolver.resolve(ProbeImpl(name="ours"))
        late = probe.echo(n=2)
        await pair.settle()
        assert [line.split()[0] for line in pair.to_server.held] == ["resolve", "return", "call"]
        pair.to_server.release()
        assert (await call).n == 5
        assert (await late).n == 2


async def test_held_messages_can_be_let_go_one_by_one() -> None:
    log = Log()
    async with connected_pair(ProbeImpl(log)) as pair:
        probe = await pair.client.bootstrap(Probe)
        await pair.settle()
        pair.to_server.hold()
        promises = [probe.echo(n=n) for n in range(3)]
        for n in range(3):
            await pair.settle()
            assert len(log.events) == n
            pair.to_server.release(1)
        for promise in promises:
            await promise


async def test_a_cut_link_is_the_end_for_both() -> None:
    """[Y17] [I01] Held messages are lost."""
    log = Log()
    async with connected_pair(ProbeImpl(log)) as pair:
        probe = await pair.client.bootstrap(Probe)
        await pair.settle()
        pair.to_server.hold()
        promise = probe.echo(n=1)
        await pair.settle()
        pair.to_client.cut()
        with pytest.raises(trio_capnp.RpcDisconnected):
            await promise
        await pair.server.wait_closed()
        await pair.client.wait_closed()
        assert "echo 1" not in log.events


async def test_a_link_can_be_cut_after_so_many_messages() -> None:
    log = Log()
    async with connected_pair(ProbeImpl(log)) as pair:
        probe = await pair.client.bootstrap(Probe)
        await pair.settle()
        pair.to_server.cut_after(2)
        promises = [probe.echo(n=n) for n in range(4)]
        for promise in promises:
            with pytest.raises(trio_capnp.RpcDisconnected):
                await promise
        await pair.server.wait_closed()
        await trio.testing.wait_all_tasks_blocked()
        assert log.events == ["echo 0", "echo 1", "root closed"]


async def test_a_connection_that_ends_behind_held_messages_ends_when_they_have_passed() -> None:
    """[I12] The end of the stream does not overtake."""
    log = Log()
    async with connected_pair(ProbeImpl(log)) as pair:
        probe = await pair.client.bootstrap(Probe)
        await pair.settle()
        pair.to_server.hold()
        promise = probe.echo(n=7)
        await pair.client.aclose()
        await pair.settle()
        assert not pair.server.closed
        pair.to_server.release()
        await pair.server.wait_closed()
        assert log.events[0] == "echo 7"
        with pytest.raises(trio_capnp.RpcDisconnected):
            await promise


async def test_a_cancelled_call_whose_return_crosses_the_finish() -> None:
    """[C03] [D07] The two orders are the test's choice: here the Return is on its way already."""
    log = Log()
    async with connected_pair(ProbeImpl(log)) as pair:
        probe = await pair.client.bootstrap(Probe)
        await pair.settle()
        pair.to_client.hold("return")
        with trio.CancelScope() as scope:
            promise = probe.child(name="kid")
            await pair.settle()
            scope.cancel()
            await promise
        assert [line.split()[0] for line in pair.to_client.held] == ["return"]
        await pair.settle()
        assert log.events == ["kid closed"]  # by the Finish, which says so
        pair.to_client.release()
        trio_capnp.release(probe)
        await pair.settle()
        pair.assert_no_leaks()
