"""Connected pairs: settling, transcripts, leak checks."""

from __future__ import annotations

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import session_of
from tests.runtime.servers import ProbeImpl
from trio_capnp.testing import connected_pair


async def test_the_two_ends_are_connections_to_each_other() -> None:
    """[Y17] Both ends in one process; each may offer something."""
    async with connected_pair(ProbeImpl(), client_bootstrap=ProbeImpl(name="other")) as pair:
        assert isinstance(pair.client, trio_capnp.Connection)
        assert (await pair.client.bootstrap(Probe).name()).name == "root"
        assert (await pair.server.bootstrap(Probe).name()).name == "other"


async def test_settling_waits_until_both_ends_have_nothing_to_do() -> None:
    log = ProbeImpl().log
    async with connected_pair(ProbeImpl(log)) as pair:
        promises = [pair.client.bootstrap(Probe).echo(n=n) for n in range(20)]
        assert log.events == []
        await pair.settle()
        assert len(log.events) == 20
        assert pair.client.statistics().bytes_waiting == 0
        for promise in promises:
            await promise


async def test_settling_moves_no_clock(autojump_clock: trio.testing.MockClock) -> None:
    class Slow(ProbeImpl):
        async def hang(self, call: Probe.HangCall) -> None:
            await trio.sleep(100)

    async with connected_pair(Slow()) as pair:
        with pair.client.bootstrap(Probe).hang() as promise:
            begun = trio.current_time()
            await pair.settle()
            assert trio.current_time() == begun
            await promise
            assert trio.current_time() == begun + 100


async def test_settling_a_closed_pair_ends() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        await pair.client.aclose()
        await pair.settle()
        assert pair.server.closed


async def test_a_transcript_tells_messages_by_name_in_the_order_they_were_sent() -> None:
    """[Y16] A message trace."""
    async with connected_pair(ProbeImpl()) as pair:
        with pair.client.bootstrap(Probe) as probe:
            await probe.echo(n=1)
            await pair.settle()
            await probe.back(cap=ProbeImpl(name="ours"))
            await pair.settle()
            with pytest.raises(trio_capnp.RpcFailed):
                await probe.fail(how="value")
        await pair.settle()
        assert pair.transcript() == [
            "-> bootstrap question=0",
            "-> call question=1 target=answer 0 method=0",
            "<- return answer=0 results caps=sender_hosted 0",
            "<- return answer=1 results no-finish",
            "-> finish question=0",
            "-> call question=0 target=import 0 method=5 caps=sender_hosted 0",
            "<- return answer=0 results caps=receiver_hosted 0",
            "-> finish question=0",
            "<- release id=0 count=1",
            "-> call question=0 target=import 0 method=6",
            "<- return answer=0 failed 'ValueError: what was wrong'",
            "-> finish question=0",
            "-> release id=0 count=1",
        ]


async def test_a_transcript_is_a_copy() -> None:
    async with connected_pair(None) as pair:
        pair.transcript().append("mine")
        assert pair.transcript() == []


async def test_a_leak_is_reported_with_its_holder() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        probe = await pair.client.bootstrap(Probe)
        await pair.settle()
        with pytest.raises(
            AssertionError, match=r"the client still holds \{'imports': 1\}"
        ) as raised:
            pair.assert_no_leaks()
        assert "import 0: settled" in str(raised.value)
        trio_capnp.release(probe)
        await pair.settle()
        pair.assert_no_leaks()


async def test_limits_and_hooks_are_those_of_both_ends() -> None:
    told: list[trio_capnp.Connection] = []
    hooks = trio_capnp.Hooks(on_message=lambda event: told.append(event.connection))
    limits = trio_capnp.Limits(max_batch=7)
    async with connected_pair(ProbeImpl(), limits=limits, hooks=hooks) as pair:
        await pair.client.bootstrap(Probe).echo(n=1)
        assert session_of(pair.client).limits is session_of(pair.server).limits is limits
        assert set(told) == {pair.client, pair.server}
        assert "-> bootstrap question=0" in pair.transcript()


async def test_the_clients_end_may_have_other_limits_and_hooks() -> None:
    told: list[trio_capnp.Connection] = []
    hooks = trio_capnp.Hooks(on_message=lambda event: told.append(event.connection))
    limits, of_client = trio_capnp.Limits(max_batch=7), trio_capnp.Limits(max_batch=8)
    async with connected_pair(
        ProbeImpl(), limits=limits, client_limits=of_client, client_hooks=hooks
    ) as pair:
        await pair.client.bootstrap(Probe).echo(n=1)
        assert session_of(pair.server).limits is limits
        assert session_of(pair.client).limits is of_client
        assert set(told) == {pair.client}
        assert "<- return answer=0 results caps=sender_hosted 0" in pair.transcript()


async def test_a_pair_may_be_joined_by_a_real_socket() -> None:
    async with connected_pair(ProbeImpl(), over="tcp") as pair:
        assert (await pair.client.bootstrap(Probe).echo(n=1)).n == 1
        assert pair.client.peer.startswith("127.0.0.1:")


async def test_an_exception_of_the_block_leaves_bare() -> None:
    with pytest.raises(ValueError, match="mine"):
        async with connected_pair(ProbeImpl()):
            raise ValueError("mine")
