"""The block of a client that reconnects ends: cancelled at each step, after errors, under load.

Nothing is left: no task, no descriptor, no object that waits for the collector.
"""

from __future__ import annotations

import gc
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from weakref import ref

import attrs
import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.reconnects import Named, Place, a_place, lost
from tests.runtime.restarts import play
from tests.runtime.servers import ProbeImpl
from tests.runtime.shortage import possessions
from tests.transports._ends import open_descriptors
from trio_capnp.runtime import Connection

# --- cancelled --------------------------------------------------------------------------------


@attrs.define
class Step:
    """A step of the life of a client, at which the test cancels its block."""

    place: Place
    server: Named
    reached: trio.Event = attrs.field(factory=trio.Event)

    async def stop(self) -> None:
        self.reached.set()
        await trio.sleep_forever()


async def before_the_first_connection(step: Step) -> None:
    @asynccontextmanager
    async def connect() -> AsyncGenerator[Connection]:
        await step.stop()
        yield step.place.opened[0]

    async with trio_capnp.reconnecting(connect, Probe) as probe:
        await probe.echo(n=1)


async def while_it_waits_for_the_next_attempt(step: Step) -> None:
    nowhere = await a_place()
    async with trio_capnp.reconnecting(nowhere.connect, Probe, backoff=(1000,)) as probe:
        with probe.echo(n=1):
            await trio.testing.wait_all_tasks_blocked()
            await step.stop()


async def while_it_is_connected(step: Step) -> None:
    async with trio_capnp.reconnecting(step.place.connect, Probe) as probe:
        await probe.echo(n=1)
        with probe.hang():
            await step.server.begun.wait()
            await step.stop()


async def while_it_logs_in(step: Step) -> None:
    async def log_in(connection: Connection, client: Probe.Client) -> None:
        await client.echo(n=2)
        await step.stop()

    async with trio_capnp.reconnecting(step.place.connect, Probe, on_reconnect=log_in) as probe:
        await probe.echo(n=1)
        trio_capnp.reconnect(probe)
        await probe.echo(n=3)


async def while_old_calls_go_on(step: Step) -> None:
    async with trio_capnp.reconnecting(step.place.connect, Probe) as probe:
        with probe.hang():
            await step.server.begun.wait()
            trio_capnp.reconnect(probe)
            await probe.echo(n=1)
            await step.stop()


async def while_a_connection_closes(step: Step) -> None:
    @asynccontextmanager
    async def connect() -> AsyncGenerator[Connection]:
        async with step.place.connect() as connection:
            yield connection
            await step.stop()

    async with trio_capnp.reconnecting(connect, Probe) as probe:
        await probe.echo(n=1)
        trio_capnp.reconnect(probe)
        await trio.sleep_forever()


STEPS: list[Callable[[Step], Awaitable[None]]] = [
    before_the_first_connection,
    while_it_waits_for_the_next_attempt,
    while_it_is_connected,
    while_it_logs_in,
    while_old_calls_go_on,
    while_a_connection_closes,
]


@pytest.mark.parametrize("play_step", STEPS)
async def test_a_client_is_cancelled_at_each_step(
    play_step: Callable[[Step], Awaitable[None]],
) -> None:
    place, server = await a_place(), Named()
    async with place.serving(server) as serving:
        await trio.testing.wait_all_tasks_blocked()
        before = possessions()
        step = Step(place, server)
        with trio.fail_after(10):
            async with trio.open_nursery() as nursery:
                nursery.start_soon(play_step, step)
                await step.reached.wait()
                nursery.cancel_scope.cancel()
        with trio.fail_after(10):
            while serving.connections or possessions() != before:  # a transport may still close
                await trio.testing.wait_all_tasks_blocked()


async def test_a_client_is_cancelled_at_any_moment() -> None:
    """After each number of passes of the event loop."""
    place = await a_place()
    async with place.serving() as serving:
        await trio.testing.wait_all_tasks_blocked()
        before = possessions()
        for passes in range(40):
            with trio.CancelScope() as scope:
                async with trio.open_nursery() as nursery:
                    nursery.start_soon(busy, place)
                    for _ in range(passes):
                        await trio.lowlevel.checkpoint()
                    scope.cancel()
        with trio.fail_after(10):
            while serving.connections or possessions() != before:  # a transport may still close
                await trio.testing.wait_all_tasks_blocked()


async def busy(place: Place) -> None:
    async with trio_capnp.reconnecting(place.connect, Probe) as probe:
        while True:
            with probe.child(name="kid") as child:
                await probe.echo(n=1)
                trio_capnp.reconnect(probe)
                await child


# --- other ends -------------------------------------------------------------------------------


async def test_calls_after_the_block_and_calls_that_wait_at_its_end_fail() -> None:
    place = await a_place()
    async with trio_capnp.reconnecting(place.connect, Probe) as probe:
        waiting = probe.echo(n=1)
    for each in (waiting, probe.echo(n=2), probe.child(name="kid").child.name()):
        error = await lost(each)
        assert error.began is False
        assert "the block of trio_capnp.reconnecting has ended" in str(error)
    trio_capnp.reconnect(probe)


async def test_a_call_under_way_at_the_end_of_the_block_is_lost() -> None:
    place, server = await a_place(), Named()
    async with place.serving(server):
        async with trio_capnp.reconnecting(place.connect, Probe) as probe:
            hanging = probe.hang()
            await server.begun.wait()
        assert (await lost(hanging)).began is None


async def test_the_exception_of_the_block_leaves_as_it_is() -> None:
    place = await a_place()
    async with place.serving():
        with pytest.raises(LookupError, match="mine"):
            async with trio_capnp.reconnecting(place.connect, Probe) as probe:
                await probe.echo(n=1)
                raise LookupError("mine")


async def test_a_block_is_entered_once() -> None:
    place = await a_place()
    client = trio_capnp.reconnecting(place.connect, Probe)
    async with client:
        with pytest.raises(RuntimeError, match="once"):
            await client.__aenter__()


async def test_a_task_of_a_connection_that_fails_leaves_the_block() -> None:
    place = await a_place()

    async def wrong() -> None:
        raise LookupError("mine")

    def note(connection: Connection, client: Probe.Client) -> None:
        connection.start_soon(wrong)

    async with place.serving():
        with pytest.raises(LookupError, match="mine"):
            async with trio_capnp.reconnecting(place.connect, Probe, on_reconnect=note) as probe:
                await probe.echo(n=1)
                trio_capnp.reconnect(probe)
                await trio.sleep_forever()


async def test_nothing_waits_for_the_collector() -> None:
    """A client, its connections and its errors are freed by counting references."""
    place = await a_place()
    gc.collect()
    gc.disable()
    try:
        freed = await freed_parts(place)
        assert [part() for part in freed] == [None] * len(freed)
    finally:
        gc.enable()


async def freed_parts(place: Place) -> list[ref[object]]:
    client = trio_capnp.reconnecting(place.connect, Probe, backoff=(0, 0))
    async with client as probe:
        server = Named()
        async with place.serving(server):
            await probe.echo(n=1)
            hanging = probe.hang()
            await server.begun.wait()
        await lost(hanging)
        await lost(probe.echo(n=2))
        async with place.serving(ProbeImpl()):
            await probe.echo(n=3)
            trio_capnp.reconnect(probe)
            await probe.echo(n=4)
    freed: list[ref[object]] = [ref(client)]
    freed += [ref(each) for each in place.opened]
    place.opened.clear()
    trio_capnp.release(probe)
    del client, probe, hanging
    await trio.testing.wait_all_tasks_blocked()
    return freed


async def test_a_server_is_killed_twenty_times_under_load(tmp_path: Path) -> None:
    """Each call ends, each new connection is told, and no descriptor is left."""
    before = open_descriptors()
    load = await play(str(tmp_path / "socket"), 20)
    assert load.told == 20
    assert load.ends["ended"] > 100
    assert load.ends["lost"] >= 20
    assert open_descriptors() == before
