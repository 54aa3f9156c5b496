"""Messages with more capabilities than a limit: the one call fails, and the connection goes on."""

from __future__ import annotations

import pytest

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import settled_empty, uneven_pair
from tests.runtime.servers import ProbeImpl
from trio_capnp.limits import Limits
from trio_capnp.testing import ConnectedPair, connected_pair

MANY = 20
LOW = Limits(max_descriptors=MANY - 1)
ENOUGH = Limits(max_descriptors=MANY)


class Source(ProbeImpl):
    """``all`` gives so many objects as its parameters have, or ``MANY``."""

    async def all(self, call: Probe.AllCall) -> None:
        call.results.caps = [ProbeImpl() for _ in range(len(call.params.caps) or MANY)]

    async def pass_(self, call: Probe.PassCall) -> None:
        await call.params.cap.all(caps=[ProbeImpl() for _ in range(MANY)])


def made(count: int) -> list[Probe.Server]:
    return [ProbeImpl() for _ in range(count)]


async def goes_on(pair: ConnectedPair, probe: Probe.Client) -> None:
    """See that the connection serves on, and that nothing is left behind."""
    assert (await probe.echo(n=1)).n == 1
    await settled_empty(pair, probe)


async def test_parameters_over_our_own_limit_fail_before_they_are_sent() -> None:
    """Q6: The error names the limit, and the objects are released."""
    async with connected_pair(Source(), limits=LOW) as pair:
        probe = await pair.client.bootstrap(Probe)
        await pair.settle()
        start = len(pair.transcript())
        with pytest.raises(trio_capnp.RpcFailed, match=r"20 capabilities.*max_descriptors"):
            await probe.all(caps=made(MANY))
        assert len(pair.transcript()) == start
        await goes_on(pair, probe)


async def test_results_over_our_own_limit_fail_their_call() -> None:
    """Q6: The caller hears of the limit, and the connection goes on."""
    async with connected_pair(Source(), limits=LOW) as pair:
        probe = await pair.client.bootstrap(Probe)
        with probe.hang() as other:
            with pytest.raises(trio_capnp.RpcFailed, match=r"20 capabilities.*max_descriptors"):
                await probe.all(caps=[])
            assert pair.server.statistics().calls_in_flight == 1
            del other
        await goes_on(pair, probe)


async def test_parameters_over_the_receivers_limit_fail_their_call() -> None:
    """Q6: The received capabilities are given back, and the receiver takes further calls."""
    async with uneven_pair(Source(), client=ENOUGH, server=LOW) as pair:
        probe = await pair.client.bootstrap(Probe)
        with pytest.raises(trio_capnp.RpcFailed, match="max_descriptors=19"):
            await probe.all(caps=made(MANY))
        await pair.settle()
        assert pair.client.statistics().exports == 0
        await goes_on(pair, probe)


async def test_results_over_the_receivers_limit_fail_their_call() -> None:
    """Q6: Calls pipelined on it fail with the same error, and the results are given back."""
    async with uneven_pair(Source(), client=LOW, server=ENOUGH) as pair:
        probe = await pair.client.bootstrap(Probe)
        with pytest.raises(trio_capnp.RpcFailed, match="max_descriptors=19"):
            await probe.all(caps=[])
        assert len((await probe.all(caps=made(MANY - 1))).caps) == MANY - 1
        await pair.settle()
        assert pair.server.statistics().exports == 1
        await goes_on(pair, probe)


@pytest.mark.parametrize(
    ("limits", "expected"),
    [(LOW, trio_capnp.RpcFailed), (Limits(max_exports=MANY - 1), trio_capnp.RpcOverloaded)],
    ids=["descriptors", "exports"],
)
async def test_a_handlers_own_call_over_the_limit_fails_that_handler(
    limits: Limits, expected: type[trio_capnp.RpcError]
) -> None:
    """Q6: The call may have more capabilities than the peer may hold."""

    class Caller(ProbeImpl):
        async def call(self, call: Probe.CallCall) -> None:
            await call.params.cap.all(caps=made(MANY))

    async with connected_pair(Caller(), client_bootstrap=Source(), limits=limits) as pair:
        probe = await pair.client.bootstrap(Probe)
        with pytest.raises(expected, match=r"max_descriptors|max_exports"):
            await probe.call(cap=ProbeImpl())
        await goes_on(pair, probe)


async def test_capabilities_over_the_receivers_limit_of_imports_fail_their_call() -> None:
    """Q6: A program that keeps too many of the peer's objects loses no connection."""
    async with uneven_pair(Source(), client=Limits(max_imports=MANY)) as pair:
        probe = await pair.client.bootstrap(Probe)
        kept = (await probe.all(caps=made(10))).caps
        with pytest.raises(trio_capnp.RpcOverloaded, match="max_imports=20"):
            await probe.all(caps=made(10))
        assert (await kept[9].name()).name == "root"
        del kept
        await pair.settle()
        assert len((await probe.all(caps=made(10))).caps) == 10
        await goes_on(pair, probe)
