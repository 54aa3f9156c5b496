"""A client goes over a new connection when its old one is lost: real servers, ended and restarted.

``test_reconnecting_time`` has the times between attempts, and ``test_reconnecting_ends`` the ends
of the block.
"""

from __future__ import annotations

import itertools
from typing import assert_type

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.reconnects import Named, a_place, closed, failure, lost
from tests.runtime.scenes import settled_empty
from tests.runtime.servers import ProbeImpl
from tests.runtime.serving import serving
from trio_capnp.runtime import Connection
from trio_capnp.testing import connected_pair


async def test_the_call_that_meets_the_end_fails_and_the_next_one_goes_over_a_new_connection() -> (
    None
):
    """[O01] The call under way may have run; the next one waits for the server to come back."""
    place = await a_place()
    async with trio_capnp.reconnecting(place.connect, Probe) as probe:
        assert_type(probe, Probe.Client)
        first = Named()
        async with place.serving(first):
            assert (await probe.echo(n=1)).n == 1
            hanging = probe.hang()
            await first.begun.wait()
        error = await lost(hanging)
        assert error.began is None
        async with place.serving():
            assert (await probe.echo(n=2)).n == 2
    assert len(place.opened) == 2


async def test_a_handlers_disconnected_error_moves_the_client_too() -> None:
    """[O01] The server's own connection to some other vat was lost, say."""
    place = await a_place()
    async with place.serving(), trio_capnp.reconnecting(place.connect, Probe) as probe:
        await lost(probe.fail(how="disconnected"))
        assert (await probe.echo(n=1)).n == 1
        assert len(place.opened) == 2
        await closed(place.opened[0])
        for how in ("failed", "overloaded", "unimplemented"):
            error = await failure(probe.fail(how=how))
            assert not isinstance(error, trio_capnp.RpcDisconnected)
        assert len(place.opened) == 2


async def test_several_failures_of_one_connection_make_one_new_connection() -> None:
    """[O02] Calls that fail together, and calls that fail after the next connection is there."""
    place = await a_place()
    async with place.serving(), trio_capnp.reconnecting(place.connect, Probe) as probe:
        await probe
        calls = [probe.fail(how="disconnected") for _ in range(10)]
        for each in calls:
            await lost(each)
        assert (await probe.echo(n=1)).n == 1
        assert len(place.opened) == 2


async def test_calls_on_the_old_connection_go_on_beside_the_new_one() -> None:
    """[O03] The old connection ends once its last call has ended."""
    place = await a_place()
    server = Named()
    async with place.serving(server), trio_capnp.reconnecting(place.connect, Probe) as probe:
        hanging = probe.hang()
        with hanging:
            await server.begun.wait()
            await lost(probe.fail(how="disconnected"))
            assert (await probe.echo(n=1)).n == 1
            old, new = place.opened
            assert not old.closed
            server.opened.set()
            await hanging
            await closed(old)
            assert not new.closed
        assert (await probe.echo(n=2)).n == 2
    assert len(place.opened) == 2


async def test_a_lazy_client_connects_for_its_calls_only() -> None:
    """[O04] At the first call, and after a loss at the next call."""
    place = await a_place()
    async with trio_capnp.reconnecting(place.connect, Probe, lazy=True) as probe:
        await trio.testing.wait_all_tasks_blocked()
        assert place.attempts == 0
        for n in range(1, 3):
            async with place.serving():
                assert (await probe.echo(n=n)).n == n
                assert place.attempts == n
            await closed(place.opened[-1])
            await trio.testing.wait_all_tasks_blocked()
            assert place.attempts == n


async def test_a_program_has_the_client_leave_its_connection() -> None:
    """[O05] The next call goes over a new connection, without a failure; calls under way go on."""
    place = await a_place()
    server = Named()
    async with (
        place.serving(server),
        trio_capnp.reconnecting(place.connect, Probe, lazy=True) as probe,
    ):
        with probe.hang() as hanging:
            await server.begun.wait()
            trio_capnp.reconnect(probe)
            trio_capnp.reconnect(probe)  # without a connection it does nothing
            assert (await probe.echo(n=1)).n == 1
            assert len(place.opened) == 2
            server.opened.set()
            await hanging
        await closed(place.opened[0])
        trio_capnp.reconnect(trio_capnp.dup(probe))
        await closed(place.opened[1])
        await trio.testing.wait_all_tasks_blocked()
        assert place.attempts == 2
        assert (await probe.echo(n=2)).n == 2


async def test_another_vat_keeps_the_client_through_every_connection() -> None:
    """[O06] The client does not resolve to the present server, also if that is the other vat's."""
    place = await a_place()
    async with (
        trio_capnp.reconnecting(place.connect, Probe) as probe,
        connected_pair(probe) as pair,
    ):
        far = pair.client.bootstrap(Probe)
        children: list[Probe.Client] = []
        for n in range(3):
            async with place.serving(ProbeImpl(name=f"server {n}")):
                assert (await far.echo(n=n)).n == n
                assert (await far.name()).name == f"server {n}"
                assert (await far.call(cap=far, n=n)).n == n
                children.append(far.child(name="kid").child)
                assert (await children[n].name()).name == "kid"
            await lost(children[n].name())
        await settled_empty(pair, far, *children)


async def test_a_client_given_to_its_own_server_goes_on() -> None:
    """[O06] The server calls the client, which leads back to the server of the moment."""
    place = await a_place()
    async with trio_capnp.reconnecting(place.connect, Probe) as probe:
        for n in range(3):
            async with place.serving():
                assert (await probe.call(cap=probe, n=n)).n == n
                assert (await probe.back(cap=probe).cap.echo(n=n)).n == n
                assert (await probe.pass_(cap=probe, n=n)).n == n


async def test_a_loss_is_noticed_when_no_task_waits_for_a_call() -> None:
    """[O08] All calls are only pipelined on, and each loss is noticed by the first of them."""
    place = await a_place()
    async with trio_capnp.reconnecting(place.connect, Probe, lazy=True) as probe:
        async with place.serving():
            kids = [probe.child(name="kid").child for _ in range(3)]
            assert (await kids[0].name()).name == "kid"
        async with place.serving():
            kids = [probe.child(name="kid").child for _ in range(3)]
            await closed(place.opened[0])
            assert (await kids[2].name()).name == "kid"
            pipelined = probe.fail(how="disconnected")
            trio_capnp.send(pipelined)
            with trio.fail_after(30):
                while len(place.opened) < 3:
                    await trio.testing.wait_all_tasks_blocked()
                    kids = [probe.child(name="kid").child]
            assert (await kids[0].name()).name == "kid"


async def test_a_call_right_after_the_loss_waits_for_the_next_connection() -> None:
    """[I16] It meets neither the old connection nor its end; the old one is closed first."""
    place = await a_place()
    async with trio_capnp.reconnecting(place.connect, Probe) as probe:
        first = Named()
        async with place.serving(first):
            await probe
            hanging = probe.hang()
            await first.begun.wait()
        await lost(hanging)
        with probe.echo(n=1) as soon:
            async with place.serving():
                assert (await soon).n == 1
                old, _ = place.opened
                assert old.closed


async def test_calls_that_wait_are_sent_in_the_order_in_which_they_were_made() -> None:
    """Those of several tasks and those of another vat, and later ones after them."""
    place = await a_place()
    server = ProbeImpl()
    async with (
        trio_capnp.reconnecting(place.connect, Probe) as probe,
        connected_pair(probe) as pair,
    ):
        far = pair.client.bootstrap(Probe)
        calls = [probe.echo(n=n) for n in range(3)]
        distant = [far.echo(n=n) for n in range(3, 6)]
        await pair.settle()
        calls += distant + [probe.echo(n=n) for n in range(6, 9)]
        with trio.move_on_after(0.01) as scope:
            await probe.echo(n=100)
        assert scope.cancelled_caught
        async with place.serving(server):
            await calls[0]
            calls += [probe.echo(n=n) for n in range(9, 12)]
            for n, each in enumerate(calls):
                assert (await each).n == n
    heard = [line for line in server.log.events if line.startswith("echo")]
    assert heard == [f"echo {n}" for n in range(12)]


async def test_a_program_logs_in_again_before_other_calls_are_sent() -> None:
    """``on_reconnect`` gets each connection but the first, and a client of that alone."""
    place = await a_place()
    told: list[Connection] = []

    async def log_in(connection: Connection, client: Probe.Client) -> None:
        told.append(connection)
        await client.echo(n=1000)
        trio_capnp.release(client)

    async with trio_capnp.reconnecting(place.connect, Probe, on_reconnect=log_in) as probe:
        for n in range(3):
            server = ProbeImpl()
            with probe.echo(n=n) as waiting:
                async with place.serving(server):
                    assert (await waiting).n == n
            await closed(place.opened[-1])
            logins = ["echo 1000"] if n else []
            assert server.log.events[:-1] == [*logins, f"echo {n}"]
    assert told == place.opened[1:]


async def test_a_program_logs_in_on_the_first_connection_as_on_later_ones() -> None:
    """``on_connect`` is awaited before any other call, and before ``on_reconnect``."""
    place = await a_place()
    told: list[tuple[str, Connection]] = []

    async def log_in(connection: Connection, client: Probe.Client) -> None:
        told.append(("login", connection))
        await client.echo(n=1000)

    def note(connection: Connection, client: Probe.Client) -> None:
        told.append(("again", connection))

    connect: trio_capnp.Connect = place.connect
    async with trio_capnp.reconnecting(
        connect, Probe, on_connect=log_in, on_reconnect=note
    ) as probe:
        for n in range(2):
            server = ProbeImpl()
            with probe.echo(n=n) as waiting:
                async with place.serving(server):
                    assert (await waiting).n == n
            await closed(place.opened[-1])
            assert server.log.events[:-1] == ["echo 1000", f"echo {n}"]
    first, second = place.opened
    assert told == [("login", first), ("login", second), ("again", second)]


async def test_a_function_that_is_told_of_a_new_connection_may_be_plain() -> None:
    place = await a_place()
    told: list[str] = []

    def note(connection: Connection, client: Probe.Client) -> None:
        told.append(connection.peer)

    async with (
        place.serving(),
        trio_capnp.reconnecting(place.connect, Probe, on_reconnect=note) as probe,
    ):
        await probe.echo(n=1)
        trio_capnp.reconnect(probe)
        await probe.echo(n=2)
    assert told == [f"127.0.0.1:{place.port}"]


async def test_several_addresses_are_tried_in_turn() -> None:
    """While one server is away, its calls go to the other; a loss moves on to the next."""
    here, there = await a_place(), await a_place()
    ways = [here.connect, there.connect]
    async with trio_capnp.reconnecting(ways, Probe, lazy=True) as probe:
        async with there.serving(ProbeImpl(name="there")):
            assert (await probe.name()).name == "there"
            assert (here.attempts, there.attempts) == (1, 1)
        async with here.serving(ProbeImpl(name="here")):
            assert (await probe.name()).name == "here"
            async with there.serving(ProbeImpl(name="there")):
                trio_capnp.reconnect(probe)
                assert (await probe.name()).name == "there"


async def test_a_server_that_shuts_down_hands_the_client_over() -> None:
    """A refused call has not begun; the next one goes to the other server, the old call ends."""
    here, there = await a_place(), await a_place()
    old = Named("here")
    ways = [here.connect, there.connect]
    async with (
        here.serving(old) as server,
        there.serving(ProbeImpl(name="there")),
        trio_capnp.reconnecting(ways, Probe) as probe,
        trio.open_nursery() as nursery,
    ):
        with probe.hang() as hanging:
            await old.begun.wait()
            nursery.start_soon(server.drain)
            await trio.testing.wait_all_tasks_blocked()
            refused = await lost(probe.name())
            assert refused.began is False
            assert (await probe.name()).name == "there"
            old.opened.set()
            await hanging
        await closed(here.opened[0])


class Parent(Named):
    """A server whose child can be held up."""

    def __init__(self, inner: Named) -> None:
        super().__init__()
        self.inner = inner

    async def child(self, call: Probe.ChildCall) -> None:
        call.results.child = self.inner


async def test_a_call_on_an_object_of_the_old_connection_goes_on_too() -> None:
    """[O03] The server drains, and waits for that call; so does the client that moves away."""
    place, other = await a_place(), await a_place()
    inner = Named()
    async with (
        place.serving(Parent(inner)) as server,
        other.serving(),
        trio_capnp.reconnecting([place.connect, other.connect], Probe) as probe,
        trio.open_nursery() as nursery,
    ):
        async with probe.child(name="inner").child as child:
            with child.hang() as hanging:
                await inner.begun.wait()
                nursery.start_soon(server.drain)
                await trio.testing.wait_all_tasks_blocked()
                await lost(probe.name())
                assert (await probe.echo(n=1)).n == 1
                inner.opened.set()
                await hanging
        await closed(place.opened[0])
        assert not other.opened[0].closed


async def test_a_stream_begins_anew_on_each_connection() -> None:
    """The error of the old stream is not that of the new one."""
    place = await a_place()
    async with (
        place.serving(lambda _: ProbeImpl()),
        trio_capnp.reconnecting(place.connect, Probe) as probe,
    ):
        await probe.echo(n=1)
        trio_capnp.send(probe.write(data=b"bad"))
        await failure(trio_capnp.drained(probe))
        await failure(probe.write(data=b"x" * 100))
        trio_capnp.reconnect(probe)
        for _ in range(3):
            await probe.write(data=b"y" * 100)
        await trio_capnp.drained(probe)


class Slow(ProbeImpl):
    """Its writes wait until the test lets them go."""

    def __init__(self) -> None:
        super().__init__()
        self.begun = trio.Event()
        self.opened = trio.Event()

    async def write(self, call: Probe.WriteCall) -> None:
        self.begun.set()
        await self.opened.wait()
        await super().write(call)


@pytest.mark.parametrize("is_early", [False, True], ids=["later", "before the connection"])
async def test_the_window_of_a_stream_adapts_whenever_the_stream_began(is_early: bool) -> None:
    """A stream that began before its connection is not left with the window of local calls."""
    place = await a_place()
    slow = Slow()
    never_long = itertools.repeat(0.01)
    async with trio_capnp.reconnecting(place.connect, Probe, backoff=never_long) as probe:
        if is_early:
            trio_capnp.send(probe.write(data=b"early"))
        async with place.serving(slow), trio.open_nursery() as nursery:
            if not is_early:
                await probe.echo(n=1)
                trio_capnp.send(probe.write(data=b"later"))
            await slow.begun.wait()
            sent = trio.Event()

            async def write() -> None:
                for _ in range(16):
                    await probe.write(data=bytes(15 * 1024))
                sent.set()

            nursery.start_soon(write)
            with trio.fail_after(10):
                await sent.wait()  # 240 KiB, of which none was answered
            assert not slow.log.bytes
            slow.opened.set()
            await trio_capnp.drained(probe)


async def test_a_client_that_does_not_reconnect_is_refused() -> None:
    async with serving() as server, trio_capnp.open_address(server.addresses[0]) as connection:
        for wrong in (connection.bootstrap(Probe), None, trio_capnp.new_promise(Probe)[0]):
            with pytest.raises(TypeError, match="reconnecting"):
                trio_capnp.reconnect(wrong)  # type: ignore[arg-type]
