"""``local_calls``: a nursery for calls between objects of this process, without a connection."""

from __future__ import annotations

import gc
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import attrs
import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp.testing import connected_pair

NO_HOST = r"no connection is open.*trio_capnp\.local_calls\(\)"


def client_of(server: Probe.Server) -> Probe.Client:
    return trio_capnp.cast(server, Probe)


async def idle() -> None:
    await trio.testing.wait_all_tasks_blocked()


# --- a unit test of a server object, as a program writes it -----------------------------------


@pytest.fixture
async def probe() -> AsyncGenerator[Probe.Client]:
    async with trio_capnp.local_calls():
        with client_of(ProbeImpl()) as client:
            yield client


async def test_a_fixture_gives_tests_a_client_of_an_object(probe: Probe.Client) -> None:
    assert (await probe.echo(n=7, text="hello")).text == "hello"
    assert (await probe.child(name="kid").child.name()).name == "kid"


async def test_a_fixture_leaves_cancellation_to_the_test(probe: Probe.Client) -> None:
    with trio.CancelScope() as scope:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(idle)
            scope.cancel()
            await probe.hang()
    assert scope.cancelled_caught


# --- calls ------------------------------------------------------------------------------------


async def test_outside_of_the_block_a_call_says_that_it_needs_one() -> None:
    probe = client_of(ProbeImpl())
    with pytest.raises(trio_capnp.RpcFailed, match=NO_HOST):
        await probe.echo(n=1)
    async with trio_capnp.local_calls():
        assert (await probe.echo(n=1)).n == 1
    with pytest.raises(trio_capnp.RpcFailed, match=NO_HOST):
        await probe.echo(n=1)


class Strict(ProbeImpl):
    """Knows of no connection."""

    async def echo(self, call: Probe.EchoCall) -> None:  # type: ignore[override]
        assert call.connection is None
        super().echo(call)
        await trio.lowlevel.checkpoint()


async def test_calls_of_an_object_begin_in_order_and_have_no_connection() -> None:
    server = Strict()
    async with trio_capnp.local_calls():
        probe = client_of(server)
        calls = [probe.echo(n=n) for n in range(50)]
        assert [(await call).n for call in calls] == list(range(50))
    assert server.log.events[:50] == [f"echo {n}" for n in range(50)]


async def test_the_errors_are_those_of_a_connection() -> None:
    async with trio_capnp.local_calls():
        probe = client_of(ProbeImpl())
        with pytest.raises(trio_capnp.RpcFailed, match=r"ValueError \[incident"):
            await probe.fail(how="value")
        with pytest.raises(trio_capnp.RpcOverloaded):
            await probe.fail(how="overloaded")
        with pytest.raises(trio_capnp.RpcUnimplemented):
            await client_of(Probe.Server()).echo(n=1)


async def test_a_cancelled_await_cancels_the_handler() -> None:
    server = ProbeImpl()
    async with trio_capnp.local_calls():
        probe = client_of(server)
        async with trio.open_nursery() as nursery:

            async def hang() -> None:
                await probe.hang()

            nursery.start_soon(hang)
            await idle()
            nursery.cancel_scope.cancel()
        await idle()
        assert server.log.events == ["hang begins", "hang ends"]


async def test_promises_and_pipelined_calls_on_them_work() -> None:
    async with trio_capnp.local_calls():
        promised, resolver = trio_capnp.new_promise(Probe)
        name = promised.child(name="a").child.child(name="b").child.name()
        resolver.resolve(ProbeImpl())
        assert (await name).name == "b"
        assert (await promised.pass_(cap=promised, n=3)).text == "passed"


async def test_a_write_waits_for_its_handler_and_the_first_error_stays() -> None:
    log = Log()
    async with trio_capnp.local_calls():
        probe = client_of(ProbeImpl(log))
        for _ in range(3):
            await probe.write(data=b"abc")
        assert log.bytes == 9
        with pytest.raises(trio_capnp.RpcOverloaded):
            await probe.write(data=b"bad")
        with pytest.raises(trio_capnp.RpcOverloaded):
            await probe.done()


async def test_membranes_and_revocable_clients_work() -> None:
    async with trio_capnp.local_calls():
        behind = trio_capnp.membrane(client_of(ProbeImpl()), trio_capnp.Membrane())
        assert (await behind.child(name="kid").child.name()).name == "kid"
        client, revoker = trio_capnp.revocable(client_of(ProbeImpl()))
        child = client.child(name="kid").child
        assert (await child.name()).name == "kid"
        revoker.revoke()
        with pytest.raises(trio_capnp.RpcFailed, match="revoked"):
            await child.name()


async def test_a_byte_stream_needs_no_connection() -> None:
    async with trio_capnp.local_calls():
        server, receiver = trio_capnp.receive_stream(max_buffered=3)
        async with trio.open_nursery() as nursery:

            async def send() -> None:
                async with trio_capnp.send_stream(server) as sender:
                    await sender.send_all(b"whole")

            nursery.start_soon(send)
            assert b"".join([chunk async for chunk in receiver]) == b"whole"


# --- the end of the block ---------------------------------------------------------------------


@attrs.define(eq=False)
class Caller:
    """A task that makes one call and keeps its outcome."""

    probe: Probe.Client
    outcome: object = None

    async def run(self) -> None:
        try:
            self.outcome = await self.probe.hang()
        except trio_capnp.RpcError as error:
            self.outcome = error


async def test_the_end_of_the_block_cancels_handlers_and_tells_their_callers() -> None:
    server = ProbeImpl()
    caller = Caller(client_of(server))
    async with trio.open_nursery() as nursery:
        async with trio_capnp.local_calls():
            nursery.start_soon(caller.run)
            await idle()
        assert server.log.events == ["hang begins", "hang ends"]
    assert isinstance(caller.outcome, trio_capnp.RpcDisconnected)
    assert "block that this call ran in" in str(caller.outcome)


async def test_objects_that_have_ended_are_closed_before_the_block_is_left() -> None:
    log = Log()
    trio_capnp.release(client_of(ProbeImpl(log, "before")))
    await idle()
    assert not log.events
    async with trio_capnp.local_calls():
        await idle()
        assert log.events == ["before closed"]
        trio_capnp.release(client_of(ProbeImpl(log, "within")))
    assert log.events == ["before closed", "within closed"]


async def test_an_inner_block_is_a_reserve() -> None:
    """The calls run in the older block, so the end of the inner one cancels none."""
    server = ProbeImpl()
    caller = Caller(client_of(server))
    async with trio_capnp.local_calls(), trio.open_nursery() as nursery:
        async with trio_capnp.local_calls():
            nursery.start_soon(caller.run)
            await idle()
        await idle()
        assert server.log.events == ["hang begins"]
        assert (await caller.probe.echo(n=2)).n == 2
        nursery.cancel_scope.cancel()


@asynccontextmanager
async def in_another_task(until: trio.Event) -> AsyncGenerator[None]:
    async def block(task_status: trio.TaskStatus[None]) -> None:
        async with trio_capnp.local_calls():
            task_status.started()
            await until.wait()

    async with trio.open_nursery() as nursery:
        await nursery.start(block)
        yield


async def test_a_newer_block_takes_over_from_an_older_one_that_ends_first() -> None:
    ends = trio.Event()
    caller = Caller(client_of(ProbeImpl()))
    async with trio.open_nursery() as nursery, in_another_task(ends), trio_capnp.local_calls():
        nursery.start_soon(caller.run)
        await idle()
        ends.set()
        await idle()
        assert isinstance(caller.outcome, trio_capnp.RpcDisconnected)
        assert (await caller.probe.echo(n=1)).n == 1


async def test_calls_of_a_block_outlive_a_connection_within_it() -> None:
    caller = Caller(client_of(ProbeImpl()))
    async with trio_capnp.local_calls(), trio.open_nursery() as nursery:
        async with connected_pair(ProbeImpl()) as pair:
            await pair.client.bootstrap(Probe).call(cap=caller.probe, n=1)
            nursery.start_soon(caller.run)
            await idle()
        await idle()
        assert caller.outcome is None
        nursery.cancel_scope.cancel()


# --- exceptions -------------------------------------------------------------------------------


async def test_an_exception_of_the_block_leaves_bare() -> None:
    with pytest.raises(ZeroDivisionError):
        async with trio_capnp.local_calls():
            probe = client_of(ProbeImpl())
            with probe.hang():
                await idle()
                raise ZeroDivisionError


class Interrupted(ProbeImpl):
    async def hang(self, call: Probe.HangCall) -> None:
        await trio.lowlevel.checkpoint()
        raise KeyboardInterrupt


def test_an_interrupt_in_a_handler_leaves_the_block() -> None:
    async def main() -> None:
        async with trio_capnp.local_calls():
            await client_of(Interrupted()).hang()

    with pytest.raises(KeyboardInterrupt):
        trio.run(main)


async def test_a_cancelled_block_ends() -> None:
    server = ProbeImpl()
    with trio.CancelScope() as scope:
        async with trio_capnp.local_calls():
            with client_of(server).hang():
                await idle()
                scope.cancel()
                await trio.sleep_forever()
    assert scope.cancelled_caught
    assert server.log.events[:2] == ["hang begins", "hang ends"]


async def test_a_block_is_entered_once_at_a_time() -> None:
    block = trio_capnp.local_calls()
    async with block:
        with pytest.raises(RuntimeError, match="once for each block"):
            await block.__aenter__()
        assert (await client_of(ProbeImpl()).echo(n=1)).n == 1


async def test_the_block_leaves_no_reference_cycle() -> None:
    """Objects that were served are freed without Python's collector."""
    gc.collect()
    gc.disable()
    try:
        alive: list[str] = []

        class Watched(ProbeImpl):
            def __del__(self) -> None:
                alive.remove("object")

        alive.append("object")
        async with trio_capnp.local_calls():
            with client_of(Watched()) as probe:
                await probe.child(name="kid").child.name()
            del probe
        await idle()
        assert not alive
    finally:
        gc.enable()
