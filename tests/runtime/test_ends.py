"""Ends that come early: before a connection runs, before its bootstrap object is there."""

# pyright: reportUnknownMemberType=false

from __future__ import annotations

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import call, played_by_hand
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp.rpc import _messages as m
from trio_capnp.testing import connected_pair


def streams() -> tuple[trio.abc.Stream, trio.abc.Stream]:
    return trio.testing.memory_stream_pair()


async def test_a_connection_that_is_never_entered_leaves_the_stream_alone() -> None:
    """[I10] No task was started, so none has to end."""
    near, far = streams()
    opening = trio_capnp.open_stream(near, bootstrap=ProbeImpl())
    del opening
    await near.send_all(b"still ours")
    assert await far.receive_some() == b"still ours"


async def test_a_connection_may_end_before_its_tasks_have_run() -> None:
    """[I10] Left at once, without a message."""
    log = Log()
    async with connected_pair(ProbeImpl(log)) as pair:
        pass
    assert pair.transcript() == []
    assert log.events == ["root closed"]


async def test_a_bootstrap_object_that_comes_too_late_is_released() -> None:
    """[A10] The peer left while the object was being made, so it is closed at once."""
    log = Log()
    promised, resolver = trio_capnp.new_promise(Probe)
    async with connected_pair(None) as outer:
        async with connected_pair(lambda _: promised) as pair:
            early = pair.client.bootstrap(Probe).echo(n=1)
            await pair.settle()
            await pair.client.aclose()
            with pytest.raises(trio_capnp.RpcDisconnected):
                await early
            sent = len(pair.transcript())
            resolver.resolve(ProbeImpl(log))
            trio_capnp.release(promised)
            await pair.server.wait_closed()
            assert len(pair.transcript()) == sent
        await outer.settle()
        assert log.events == ["root closed"]


async def test_the_error_in_the_peers_abort_reaches_every_waiter() -> None:
    """[I03] Details and trace of its error are kept; the kind is always disconnected."""
    said = m.ExceptionValue("out of order", "failed", "their trace", {7: b"detail"})
    async with played_by_hand(None) as (connection, hand):
        promise = connection.bootstrap(Probe).echo(n=1)
        await hand.hear()
        await hand.say(m.Abort(said))
        for waiter in (promise, connection.bootstrap(Probe).echo(n=2)):
            with pytest.raises(trio_capnp.RpcDisconnected, match="out of order") as raised:
                await waiter
            assert raised.value.details == {7: b"detail"}
            assert raised.value.trace == "their trace"
            assert isinstance(raised.value.__cause__, trio_capnp.RpcFailed)


async def test_a_call_after_the_end_is_never_sent() -> None:
    """[I03] The reason that is sent to a peer at fault is in the errors here too."""
    async with played_by_hand(ProbeImpl()) as (connection, hand):
        await hand.say(call(1, m.ImportedCap(99), "echo"))
        lines = await hand.hear_all()
        assert lines[-1].startswith("abort")
        with pytest.raises(trio_capnp.RpcDisconnected, match="99"):
            await connection.bootstrap(Probe).echo(n=1)
