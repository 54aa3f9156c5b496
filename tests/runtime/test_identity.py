"""The server object of this process behind a client, and objects that hand out themselves."""

from __future__ import annotations

from typing import cast

import pytest
import trio

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import settled_empty
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp import RpcFailed, Server
from trio_capnp.testing import connected_pair


class Own(ProbeImpl):
    """Hands out itself, and keeps the object behind each capability that it is given."""

    def __init__(self, log: Log | None = None) -> None:
        super().__init__(log)
        self.found: list[ProbeImpl | None] = []

    async def child(self, call: Probe.ChildCall) -> None:
        await trio.lowlevel.checkpoint()
        call.results.child = self

    async def hang(self, call: Probe.HangCall) -> None:
        self.found.append(await trio_capnp.server_of(call.params.cap, Own))


async def test_a_server_finds_its_own_object_behind_a_capability_that_comes_back() -> None:
    """[M08] Over the wire and back, as a result and pipelined; None for any other capability."""
    own = Own()
    async with connected_pair(own) as pair:
        probe = pair.client.bootstrap(Probe)
        other = ProbeImpl()
        caps: list[Probe.Client | Server | None] = [probe, probe.child().child, other, None]
        for cap in caps:
            await probe.hang(cap=cast("Probe.Client", cap))
        assert own.found == [own, own, None, None]
        assert await trio_capnp.server_of(probe, Own) is None
        caps.clear()
        del cap
        await settled_empty(pair, probe)


async def test_an_object_that_hands_out_itself_is_one_capability() -> None:
    """[M05] [M08] As its own result and as the bootstrap."""
    own = Own()
    async with connected_pair(own) as pair:
        probe = await pair.client.bootstrap(Probe)
        again = (await probe.child()).child
        await again
        await pair.settle()
        assert pair.server.statistics().exports == 1
        await settled_empty(pair, probe, again)


async def test_the_class_is_checked() -> None:
    """[M08] An object of another class is not found; one of a subclass is."""
    async with connected_pair() as pair:
        own = Own()
        client, resolver = trio_capnp.new_promise(Probe)
        resolver.resolve(own)
        assert await trio_capnp.server_of(client, ProbeImpl) is own
        assert await trio_capnp.server_of(client, Own) is own

        class Another(ProbeImpl):
            pass

        assert await trio_capnp.server_of(client, Another) is None
        with pytest.raises(TypeError, match="a class of servers"):
            await trio_capnp.server_of(client, cast("type[Own]", own))
        with pytest.raises(TypeError, match="a client is needed"):
            await trio_capnp.server_of(cast("Probe.Client", own), Own)
        await settled_empty(pair, client)


async def test_a_promise_is_waited_for_and_a_broken_one_raises() -> None:
    """[M08]"""
    own = Own()
    found: list[Own | None] = []

    async def find(client: Probe.Client) -> None:
        found.append(await trio_capnp.server_of(client, Own))

    async with connected_pair() as pair:
        client, resolver = trio_capnp.new_promise(Probe)
        async with trio.open_nursery() as nursery:
            nursery.start_soon(find, client)
            await trio.testing.wait_all_tasks_blocked()
            assert found == []
            resolver.resolve(own)
        assert found == [own]
        broken, resolver = trio_capnp.new_promise(Probe)
        resolver.reject(RpcFailed("broken"))
        with pytest.raises(RpcFailed, match="broken"):
            await trio_capnp.server_of(broken, Own)
        trio_capnp.release(broken)
        with pytest.raises(RpcFailed, match="released"):
            await trio_capnp.server_of(broken, Own)
        await settled_empty(pair, client)


async def test_it_waits_until_earlier_calls_have_begun() -> None:
    """[M08] A direct use of the object does not overtake the writes of a stream."""
    log = Log()
    own = Own(log)
    async with connected_pair() as pair:
        client, resolver = trio_capnp.new_promise(Probe)
        resolver.resolve(own)
        writes = [client.write(data=b"1234") for _ in range(5)]
        with trio.CancelScope() as scope:
            scope.cancel()
            await trio_capnp.server_of(client, Own)
        assert scope.cancelled_caught
        assert await trio_capnp.server_of(client, Own) is own
        assert log.bytes == 20
        for write in writes:
            await write
        await settled_empty(pair, client)


async def test_a_membrane_hides_the_object() -> None:
    async with connected_pair() as pair:
        own = Own()
        client = trio_capnp.membrane(own, trio_capnp.Membrane())
        assert await trio_capnp.server_of(client, Own) is None
        await settled_empty(pair, client)
