"""Promises: their value before and after the answer, and the holders of the call."""

from __future__ import annotations

import socket

import pytest
import trio
from trio.lowlevel import Task

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import Hand, played_by_hand, ready, session_of, settled_empty, since
from tests.runtime.servers import ProbeImpl
from trio_capnp.rpc import _messages as m
from trio_capnp.runtime import open_transport
from trio_capnp.runtime._reading import SessionReader
from trio_capnp.testing import connected_pair
from trio_capnp.transports import memory_pair


async def test_a_promise_gives_its_capabilities_after_the_answer_too() -> None:
    """[B02] [A20] The same attribute works before and after the Return."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        promise = probe.child(name="kid")
        early = promise.child
        await promise
        late, later = promise.child, promise.child
        for client in (early, late, later):
            assert (await client.name()).name == "kid"
        trio_capnp.release(late)
        assert (await later.name()).name == "kid"
        assert pair.client.statistics().imports == 2
        del promise, early, late, later, client
        await settled_empty(pair, probe)


async def test_an_answered_promise_gives_null_where_the_results_have_none() -> None:
    """[B05] The null field is requested after the Return."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        promise = probe.back(cap=None)
        await promise
        with pytest.raises(trio_capnp.RpcFailed, match="null capability"):
            await promise.cap.echo(n=1)


async def test_a_failed_promise_gives_its_error_to_pipelined_calls() -> None:
    """[B06] This holds after the Return as well."""

    class Childless(ProbeImpl):
        def child(self, call: Probe.ChildCall) -> None:  # type: ignore[override]
            raise trio_capnp.RpcOverloaded("no child today")

    async with connected_pair(Childless()) as pair:
        probe, _ = await ready(pair)
        promise = probe.child()
        for _ in range(2):
            with pytest.raises(trio_capnp.RpcOverloaded, match="no child today"):
                await promise
            with pytest.raises(trio_capnp.RpcOverloaded, match="no child today"):
                await promise.child.name()


async def test_every_task_gets_an_error_of_its_own() -> None:
    """[I08] One shared exception would collect the tracebacks of all tasks."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        promise = probe.fail(how="overloaded")
        errors: list[trio_capnp.RpcError] = []
        for _ in range(3):
            with pytest.raises(trio_capnp.RpcOverloaded) as raised:
                await promise
            errors.append(raised.value)
        assert len(set(map(id, errors))) == 3
        assert {error.reason for error in errors} == {"overloaded so"}


async def test_a_new_await_holds_a_call_that_only_a_client_kept(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """[D06] It is cancelled, awaited again and cancelled again: the client holds it all the
    time.
    """
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        promise = probe.hang()
        client = promise.cap
        for _ in range(3):
            with trio.move_on_after(1):
                await promise
        assert since(pair, start) == ["-> call"]

        async def wait() -> None:
            with trio.move_on_after(10):
                await promise

        async with trio.open_nursery() as nursery:
            nursery.start_soon(wait)
            await trio.sleep(1)
            trio_capnp.release(client)
            assert since(pair, start) == ["-> call"]  # now the await holds it
        assert since(pair, start) == ["-> call", "-> finish"]


async def test_blocks_around_a_promise_may_be_nested() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        with probe.hang() as promise:
            with promise:
                pass
            assert since(pair, start) == ["-> call"]
        assert since(pair, start) == ["-> call", "-> finish"]


async def test_a_block_around_an_answered_promise_does_nothing() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        with probe.echo(n=1) as promise:
            assert (await promise).n == 1
        assert since(pair, start) == ["-> call", "<- return"]


async def test_the_repr_of_a_promise_or_client_names_its_type() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        promise = probe.nested()
        assert repr(promise) == "<promise of a call of nested>"
        assert repr(promise.inner.label) == "<promise.inner.label of a call of nested>"
        assert "Probe" in repr(probe)
        trio_capnp.release(probe)
        assert "released" in repr(probe)
        await promise


async def test_results_that_are_no_struct_fail_where_they_are_read() -> None:
    """[H27] Malformed results: the await says so, the connection lives."""
    async with played_by_hand() as (connection, hand):
        probe = connection.bootstrap(Probe)
        promise = probe.echo(n=1)
        await hand.hear()
        await hand.hear()
        content = m.CapContent(ProbeCap())  # type: ignore[arg-type]
        descriptor = m.CapDescriptor(m.CapKind.SENDER_HOSTED, 4)
        results = m.Payload(content, [descriptor])
        await hand.say(m.Return(1, m.ReturnKind.RESULTS, results))
        with pytest.raises(trio_capnp.WireError):
            await promise
        assert not connection.closed
        with probe.echo(n=2):
            pass


class ProbeCap:
    """Stands where a capability is described, and is never called."""

    broken = None

    def add_ref(self) -> ProbeCap:
        return self

    def release(self) -> None:
        """Do nothing."""


async def test_a_fault_of_ours_ends_that_connection_only(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """[R1] It is reported as such and logged; other connections go on."""

    works = SessionReader._handle

    async def fault(reader: SessionReader, scope: trio.CancelScope | None, task: Task) -> bool:
        if reader is session_of(server)._reader:
            raise RuntimeError("this must not happen")
        return await works(reader, scope, task)

    near, far = memory_pair()
    async with connected_pair(ProbeImpl()) as other:
        async with (
            open_transport(far, bootstrap=ProbeImpl()) as server,
            open_transport(near) as client,
        ):
            monkeypatch.setattr(SessionReader, "_handle", fault)
            with pytest.raises(trio_capnp.RpcDisconnected, match="internal error"):
                await client.bootstrap(Probe).echo(n=1)
            await server.wait_closed()
        assert (await other.client.bootstrap(Probe).echo(n=2)).n == 2
    assert "this must not happen" in caplog.text


async def test_a_call_into_a_closed_socket_is_a_disconnection() -> None:
    """[I04] The sender or the reader may notice first."""
    near, far = trio.socket.socketpair()
    async with trio_capnp.open_stream(trio.SocketStream(near)) as connection:
        far.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        far.close()
        with pytest.raises(trio_capnp.RpcDisconnected):
            await connection.bootstrap(Probe).echo(n=1)


async def test_a_factory_may_give_a_client_or_an_error() -> None:
    """[A07] A client, an error of its own, or a capability that is broken by now."""
    broken, resolver = trio_capnp.new_promise(Probe)
    resolver.reject(trio_capnp.RpcOverloaded("full"))

    def refuse(connection: trio_capnp.Connection) -> ProbeImpl:
        raise trio_capnp.RpcUnimplemented("not here")

    async with connected_pair(refuse) as pair:
        with pytest.raises(trio_capnp.RpcUnimplemented, match="not here"):
            await pair.client.bootstrap(Probe)
    async with connected_pair(lambda _: broken) as pair:
        with pytest.raises(trio_capnp.RpcOverloaded, match="full"):
            await pair.client.bootstrap(Probe)
    near, far = memory_pair()
    with pytest.raises(trio_capnp.RpcOverloaded, match="full"):
        async with open_transport(near, bootstrap=broken):
            pass
    assert await Hand(far).hear_all() == []
