"""Long chains: of pipelined calls, of promises, of calls across the link. Nothing recurses."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import ready, settled_empty
from tests.runtime.servers import ProbeImpl
from trio_capnp.limits import Limits
from trio_capnp.testing import connected_pair

LONG: Final = 2000
LIMITS: Final = Limits(max_answers=2 * LONG)


class Endless(ProbeImpl):
    """Its child is itself, or the object that a promise becomes later."""

    resolver: trio_capnp.Resolver | None = None

    def child(self, call: Probe.ChildCall) -> None:  # type: ignore[override]
        call.results.child = self

    def nested(self, call: Probe.NestedCall) -> None:
        call.results.inner.child, self.resolver = trio_capnp.new_promise(Probe)

    def done(self, call: Probe.DoneCall) -> None:
        if self.resolver is not None:
            self.resolver.resolve(self)
            self.resolver = None


def chain(probe: Probe.Client) -> Probe.Client:
    for _ in range(LONG):
        probe = probe.child().child
    return probe


async def test_a_long_chain_of_pipelined_calls_is_answered() -> None:
    """[B07] Chain of pipelines, as long as the limits allow."""
    async with connected_pair(lambda _: Endless(), limits=LIMITS) as pair:
        assert (await chain(pair.client.bootstrap(Probe)).name()).name == "root"
        await settled_empty(pair)


async def test_a_long_chain_may_be_dropped_at_once() -> None:
    """[C24] The last reference to the end of the chain releases all of it, without recursion."""
    async with connected_pair(lambda _: Endless(), limits=LIMITS) as pair:
        end = chain(pair.client.bootstrap(Probe))
        del end
        await settled_empty(pair)


async def test_a_long_chain_waits_for_a_promise_of_this_side() -> None:
    """[E21] Calls that wait for calls that wait; resolved, and dropped."""
    async with connected_pair(None) as pair:
        for resolved in (True, False):
            promised, resolver = trio_capnp.new_promise(Probe)
            name = chain(promised).name()
            if resolved:
                resolver.resolve(Endless())
                assert (await name).name == "root"
            else:
                with name:
                    pass
                resolver.resolve(None)
            del promised, name
            await settled_empty(pair)


async def test_a_long_chain_waits_for_a_promise_that_becomes_an_object_of_the_peers() -> None:
    """[B07] [E21] Calls that wait for calls that wait are sent when the object is known."""
    async with connected_pair(lambda _: Endless(), limits=LIMITS) as pair:
        promised, resolver = trio_capnp.new_promise(Probe)
        name = chain(promised).name()
        resolver.resolve(pair.client.bootstrap(Probe))
        assert (await name).name == "root"
        del promised, name
        await settled_empty(pair)


async def test_a_long_chain_waits_for_a_promise_of_the_peers() -> None:
    """[E01] [B07] A peer may pipeline on a promise of ours as it likes, and harms no other peer."""
    async with connected_pair(lambda _: Endless(), limits=LIMITS) as pair:
        probe = pair.client.bootstrap(Probe)
        name = chain(probe.nested().inner.child).name()
        await pair.settle()
        await probe.done()
        assert (await name).name == "root"
        del probe, name
        await settled_empty(pair)


async def test_a_long_chain_on_a_promise_that_breaks_breaks() -> None:
    """[E03] [B06] Every call of it fails with that error; the connection goes on."""

    class Breaking(Endless):
        def done(self, call: Probe.DoneCall) -> None:
            assert self.resolver is not None
            self.resolver.reject(trio_capnp.RpcOverloaded("it broke"))

    async with connected_pair(lambda _: Breaking(), limits=LIMITS) as pair:
        probe = pair.client.bootstrap(Probe)
        name = chain(probe.nested().inner.child).name()
        await pair.settle()
        await probe.done()
        with pytest.raises(trio_capnp.RpcOverloaded, match="it broke"):
            await name
        assert (await probe.echo(n=1)).n == 1
        del probe, name
        await settled_empty(pair)


@pytest.mark.parametrize("end", ["client", "server"])
async def test_a_long_chain_ends_with_its_connection(end: str) -> None:
    """[I01] Either side ends it, while all of the chain waits for a promise."""
    server = Endless()
    async with connected_pair(None) as other:
        async with connected_pair(lambda _: server, limits=LIMITS) as pair:
            probe = pair.client.bootstrap(Probe)
            name = chain(probe.nested().inner.child).name()
            await pair.settle()
            await (pair.client if end == "client" else pair.server).aclose()
            with pytest.raises(trio_capnp.RpcDisconnected):
                await name
        assert server.resolver is not None
        server.resolver.resolve(None)
        await other.settle()
        assert server.log.events == ["root closed"]


async def test_a_long_row_of_promises_leads_to_its_end() -> None:
    """[E04] Promise to promise to promise, resolved from either end."""
    async with connected_pair(None) as pair:
        for order in (1, -1):
            row = [trio_capnp.new_promise(Probe) for _ in range(LONG)]
            name = row[0][0].name()
            links = list(pairwise(row))[::order]
            for (_, resolver), (promised, _) in links:
                resolver.resolve(promised)
            row[-1][1].resolve(Endless())
            assert (await name).name == "root"
            del row, links, resolver, promised, name
            await settled_empty(pair)


async def test_calls_back_and_forth_may_nest_deeply() -> None:
    """[A16] Recursion across vats, a thousand deep: each handler waits for the next."""

    class Counting(ProbeImpl):
        async def call(self, call: Probe.CallCall) -> None:
            if call.params.n:
                assert call.connection is not None
                other = call.connection.bootstrap(Probe)
                call.results.n = (await other.call(n=call.params.n - 1)).n + 1

    async with connected_pair(Counting(), client_bootstrap=Counting()) as pair:
        probe, _ = await ready(pair)
        assert (await probe.call(n=1000)).n == 1000
        await settled_empty(pair, probe)


async def test_cancelling_a_deep_nest_unwinds_all_of_it(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[D01] Finish by Finish, to the innermost handler."""
    begun = ended = 0

    class Deep(ProbeImpl):
        async def call(self, call: Probe.CallCall) -> None:
            nonlocal begun, ended
            begun += 1
            try:
                if not call.params.n:
                    await trio.sleep_forever()
                assert call.connection is not None
                await call.connection.bootstrap(Probe).call(n=call.params.n - 1)
            finally:
                ended += 1

    async with connected_pair(Deep(), client_bootstrap=Deep()) as pair:
        probe, _ = await ready(pair)
        with trio.move_on_after(10):
            await probe.call(n=300)
        await settled_empty(pair, probe)
        assert begun == ended == 301
