"""Membranes and revocable clients, as programs use them."""

from __future__ import annotations

import gc
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Final, cast

import attrs
import pytest
import trio

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import settled_empty
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp import Client, Membrane, MembraneCall, RpcFailed, Server
from trio_capnp.schemas.persistent_capnp import Persistent
from trio_capnp.testing import ConnectedPair, connected_pair

pytestmark = pytest.mark.usefixtures("old_objects_frozen")

REVOKED: Final = "this capability was revoked"


class Named(ProbeImpl):
    """Answers ``echo`` and ``name`` with its own name."""

    def echo(self, call: Probe.EchoCall) -> None:
        call.results.text = self.own_name

    async def child(self, call: Probe.ChildCall) -> None:
        await trio.lowlevel.checkpoint()
        call.results.child = Named(self.log, call.params.name)


class Inside(Named, Persistent.Server):
    """The root of the inside. ``promise`` is given out by ``early`` until the test resolves it."""

    def __init__(self, *, by_tail_call: bool = False) -> None:
        super().__init__(name="inside")
        self.by_tail_call = by_tail_call
        self.promise, self.resolver = trio_capnp.new_promise(Probe)

    async def back(self, call: Probe.BackCall) -> None:  # type: ignore[override]
        if self.by_tail_call:
            other, resolver = trio_capnp.new_promise(Probe)
            resolver.resolve(Named())
            await call.tail_call(other.back(cap=call.params.cap))
        else:
            call.results.cap = call.params.cap

    async def early(self, call: Probe.EarlyCall) -> None:
        await trio.lowlevel.checkpoint()
        call.results.child = self.promise

    def save(self, call: Persistent.SaveCall) -> None:
        call.results.sturdy_ref = Named(self.log, "any")


class Intercepting(Membrane):
    """Sends the calls of ``name`` to objects of its own, and lets the others cross."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.in_instead = Named(name="inbound")
        self.out_instead = Named(name="outbound")

    def inbound(self, call: MembraneCall) -> Server | None:
        self.seen.append(f"in {call.interface}.{call.method}")
        return self.in_instead if call.method == "name" else None

    def outbound(self, call: MembraneCall) -> Server | None:
        self.seen.append(f"out {call.interface}.{call.method}")
        return self.out_instead if call.method == "name" else None


@attrs.define
class Scene:
    """A membrane and both of its sides.

    Attributes:
        root: the client of the inside's root, outside of the membrane.
        inside: the root.
        policy: of the membrane.
    """

    root: Probe.Client
    inside: Inside
    policy: Membrane
    pair: ConnectedPair

    async def columns(self, thing: Probe.Client) -> list[str]:
        """Call and intercept ``thing`` from outside, then pass it in and do the same there."""
        found = [(await thing.echo()).text, (await thing.name()).name]
        await self.root.keep(cap=thing)
        kept = self.inside.kept
        assert kept is not None
        found += [(await kept.echo()).text, (await kept.name()).name]
        trio_capnp.release(kept)
        return found

    async def emptied(self, *clients: Client) -> None:
        if self.inside.kept is not None:
            trio_capnp.release(self.inside.kept)
        trio_capnp.release(self.inside.promise)
        await settled_empty(self.pair, self.root, *clients)
        gc.collect()
        await self.pair.settle()


@asynccontextmanager
async def scene(
    where: str, policy: Membrane | None = None, *, by_tail_call: bool = False
) -> AsyncGenerator[Scene]:
    """A membrane around an object of this process, around a server's bootstrap, or around a peer's.

    Args:
        where: "here", "server" or "client".
        policy: of the membrane.
        by_tail_call: whether the inside answers ``back`` by a tail call.
    """
    policy = policy or Intercepting()
    inside = Inside(by_tail_call=by_tail_call)
    with inside.resolver:
        wrapped = trio_capnp.membrane(inside, policy) if where == "server" else inside
        async with connected_pair(wrapped) as pair:
            root: Client = pair.client.bootstrap(Probe)
            if where == "client":
                inner = root
                root = trio_capnp.membrane(inner, policy)
                trio_capnp.release(inner)
            elif where == "here":
                trio_capnp.release(root)
                root = trio_capnp.membrane(inside, policy)
            if isinstance(wrapped, Client):
                trio_capnp.release(wrapped)
            yield Scene(trio_capnp.cast(root, Probe), inside, policy, pair)


everywhere = pytest.mark.parametrize("where", ["here", "server", "client"])


# --- the policy's view of a call --------------------------------------------------------------


@everywhere
@pytest.mark.parametrize("kind", ["object", "promise", "resolved promise"])
async def test_an_object_of_the_inside_is_inside_from_both_sides(where: str, kind: str) -> None:
    """[N01] Called from outside it is seen as inbound; passed back in it is the original."""
    async with scene(where) as it:
        call = it.root.child(name="kid")
        if kind != "promise":
            await call
        kid = call.child
        if kind == "resolved promise":
            await kid
        assert await it.columns(kid) == ["kid", "inbound", "kid", "kid"]
        del call
        await it.emptied(kid)


@everywhere
async def test_an_object_of_the_outside_is_seen_as_outbound_from_inside(where: str) -> None:
    """[N02]"""
    async with scene(where) as it:
        mine, resolver = trio_capnp.new_promise(Probe)
        resolver.resolve(Named(name="outside"))
        columns = await it.columns(mine)
        assert columns == ["outside", "outside", "outside", "outbound"]
        await it.emptied(mine)


@everywhere
@pytest.mark.parametrize("by_tail_call", [False, True])
async def test_an_object_that_went_in_and_came_out_is_the_original(
    where: str, by_tail_call: bool
) -> None:
    """[N03] [N04] Unwrapped, not wrapped twice; a tail call in the inside changes nothing."""
    async with scene(where, by_tail_call=by_tail_call) as it:
        mine = Named(name="outside")
        for is_pipelined in (True, False):
            call = it.root.back(cap=mine)
            if not is_pipelined:
                await call
            back = call.cap
            assert await it.columns(back) == ["outside", "outside", "outside", "outbound"]
            assert await trio_capnp.server_of(back, Named) is mine
            del call
            trio_capnp.release(back)
        await it.emptied()


@everywhere
async def test_a_promise_of_the_inside_may_resolve_to_an_object_of_the_outside(where: str) -> None:
    """[N03] [N08] The calls made before the resolution end as if it had been known."""
    async with scene(where) as it:
        mine = Named(name="outside")
        await it.root.keep(cap=mine)
        call = it.root.early()
        early = call.child
        name = early.name()  # the policy would send it elsewhere, if this led to the inside
        text = early.echo()
        await it.pair.settle()
        it.inside.resolver.resolve(it.inside.kept)
        assert (await name).name == "outside"
        assert (await text).text == "outside"
        assert await it.columns(early) == ["outside", "outside", "outside", "outbound"]
        del call, name, text
        await it.emptied(early)


@everywhere
async def test_an_intercepted_call_waits_until_the_promise_leads_to_the_inside(where: str) -> None:
    """[N08]"""
    async with scene(where) as it:
        call = it.root.early()
        early = call.child
        name = early.name()
        await it.pair.settle()
        it.inside.resolver.resolve(Named(name="late"))
        assert (await name).name == "inbound"
        assert await it.columns(early) == ["late", "inbound", "late", "late"]
        del call, name
        await it.emptied(early)


@everywhere
async def test_capabilities_in_structs_lists_and_any_pointers_are_wrapped(where: str) -> None:
    """[N05] And so are those that go in."""
    async with scene(where) as it:
        nested = await it.root.nested()
        mine = Named(name="outside")
        every = await it.root.all(caps=[mine, nested.inner.child, mine])
        saved = await trio_capnp.cast(it.root, Persistent).save()
        any_one = trio_capnp.as_type(saved.sturdy_ref, Probe)
        clients = [nested.inner.child, any_one, *every.caps]
        names = [(await each.name()).name for each in clients]
        assert names == ["inbound", "inbound", "outside", "inbound", "outside"]
        del nested, every, saved
        await it.emptied(*clients)


@everywhere
async def test_the_same_object_and_policy_are_the_same_capability(where: str) -> None:
    """[N07] So calls on both have one order, and a peer has one export."""
    async with scene(where) as it:
        back = (await it.root.back(cap=it.root)).cap
        await back
        await it.root
        before = it.pair.server.statistics(), it.pair.client.statistics()
        more = [(await it.root.back(cap=back)).cap for _ in range(3)]
        await it.pair.settle()
        after = it.pair.server.statistics(), it.pair.client.statistics()
        assert [each.exports for each in before] == [each.exports for each in after]
        await it.emptied(back, *more)


async def test_two_clients_of_one_object_have_one_wrapper() -> None:
    """[N07]"""
    async with connected_pair() as pair:
        policy = Membrane()
        one, other = (trio_capnp.membrane(SHARED, policy) for _ in range(2))
        caps = [cast("object", each._hook).cap for each in (one, other)]  # type: ignore[attr-defined]
        assert caps[0] is caps[1]
        apart = trio_capnp.membrane(SHARED, Membrane())
        assert apart._hook.cap is not caps[0]  # type: ignore[attr-defined]
        await settled_empty(pair, one, other, apart)


SHARED: Final = Named(name="shared")


# --- decisions of a policy ---------------------------------------------------------------------


@everywhere
async def test_a_policy_reads_the_parameters_and_refuses_calls(where: str) -> None:
    """[M13] A refused call does not reach the object; the caller gets the error."""

    class Small(Membrane):
        def inbound(self, call: MembraneCall) -> None:
            if call.method == "echo" and cast("Probe.EchoParams.Reader", call.params).n > 9:
                raise trio_capnp.RpcOverloaded(f"{call.interface}.{call.method}: too much")

    async with scene(where, Small()) as it:
        await it.root.echo(n=9)
        with pytest.raises(trio_capnp.RpcOverloaded, match=r"Probe\.echo: too much"):
            await it.root.echo(n=10)
        await it.emptied()


@everywhere
async def test_a_policy_reads_capabilities_of_the_parameters_that_then_cross(where: str) -> None:
    """[M13] Reading leaves them to the call."""

    class Reading(Membrane):
        def inbound(self, call: MembraneCall) -> None:
            if call.method == "call":
                read.append(repr(cast("Probe.CallParams.Reader", call.params).cap))

    read: list[str] = []
    async with scene(where, Reading()) as it:
        assert (await it.root.call(cap=ProbeImpl(), n=5)).n == 5
        assert len(read) == 1
        await it.emptied()


async def test_an_exception_of_a_policy_is_one_of_a_handler(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Faulty(Membrane):
        def inbound(self, call: MembraneCall) -> Client | None:
            if call.method == "name":
                raise KeyError("secret")
            return cast("Client", 3)

    async with scene("here", Faulty()) as it:
        with pytest.raises(RpcFailed, match=r"KeyError \[incident") as caught:
            await it.root.name()
        assert "secret" not in str(caught.value)
        with pytest.raises(RpcFailed, match=r"TypeError \[incident"):
            await it.root.echo()
        assert "Faulty.inbound" in caplog.text
        await it.emptied()


async def test_an_async_policy_is_refused(caplog: pytest.LogCaptureFixture) -> None:
    """Its coroutine is closed, so Python does not warn of it."""

    class Waiting(Membrane):
        async def inbound(self, call: MembraneCall) -> None:  # type: ignore[override]
            await trio.lowlevel.checkpoint()

    async with scene("here", Waiting()) as it:
        with pytest.raises(RpcFailed, match=r"TypeError \[incident"):
            await it.root.name()
        await it.emptied()
        del caplog


async def test_a_policy_of_a_frozen_class_works() -> None:
    @attrs.frozen
    class Frozen(Membrane):
        allowed: str

        def inbound(self, call: MembraneCall) -> None:
            if call.method != self.allowed:
                raise RpcFailed(f"only {self.allowed}")

    policy = Frozen("name")
    async with scene("here", policy) as it:
        assert (await it.root.name()).name == "inside"
        with pytest.raises(RpcFailed, match="only name"):
            await it.root.echo()
        policy.revoke()
        with pytest.raises(RpcFailed, match=REVOKED):
            await it.root.name()
        await it.emptied()


def test_the_arguments_are_checked() -> None:
    async def main() -> None:
        with pytest.raises(TypeError, match="a Membrane is needed"):
            trio_capnp.membrane(SHARED, cast("Membrane", object()))
        with pytest.raises(TypeError, match="a client or a server is needed"):
            trio_capnp.membrane(cast("Server", None), Membrane())
        with pytest.raises(TypeError, match="a client or a server is needed"):
            trio_capnp.revocable(cast("Server", 3))
        client, revoker = trio_capnp.revocable(SHARED)
        with pytest.raises(TypeError, match="an exception is needed"):
            revoker.revoke(cast("Exception", "no"))
        trio_capnp.release(client)
        with pytest.raises(RpcFailed, match="released"):
            trio_capnp.revocable(client)

    trio.run(main)


def test_a_policy_stays_in_one_event_loop() -> None:
    policy = Membrane()

    async def use() -> None:
        trio_capnp.release(trio_capnp.membrane(SHARED, policy))

    trio.run(use)
    with pytest.raises(RuntimeError, match="another event loop"):
        trio.run(use)
    with pytest.raises(RuntimeError, match="Trio"):
        policy.revoke()


# --- streams ----------------------------------------------------------------------------------


@everywhere
async def test_a_stream_crosses_in_order(where: str) -> None:
    async with scene(where) as it:
        for _ in range(50):
            await it.root.write(data=bytes(5000))
        assert (await it.root.done()).bytes == 50 * 5000
        await it.emptied()


# --- cancellation -----------------------------------------------------------------------------


@everywhere
async def test_a_cancelled_await_cancels_the_handler_behind_the_membrane(where: str) -> None:
    async with scene(where) as it:
        with trio.move_on_after(0.05):
            await it.root.hang()
        await it.pair.settle()
        assert it.inside.log.events == ["hang begins", "hang ends"]
        await it.emptied()


@everywhere
async def test_a_call_can_be_awaited_again_while_a_pipelined_client_keeps_it(where: str) -> None:
    async with scene(where) as it:
        call = it.root.child(name="kid")
        kid = call.child
        with trio.CancelScope() as scope:
            scope.cancel()
            await call
        assert (await (await call).child.echo()).text == "kid"
        assert (await kid.echo()).text == "kid"
        del call
        await it.emptied(kid)


# --- revocation -------------------------------------------------------------------------------


@everywhere
async def test_a_revocation_ends_waiting_calls_later_calls_and_what_was_given_out(
    where: str,
) -> None:
    """[N06] In both directions, with the error that the policy names."""
    async with scene(where) as it:
        kid = (await it.root.child(name="kid")).child
        early = it.root.early().child
        mine = Named(name="outside")
        await it.root.keep(cap=mine)
        errors: list[str] = []

        async def waits(call: trio_capnp.Promise[trio_capnp.Reader]) -> None:
            with pytest.raises(trio_capnp.RpcOverloaded) as caught:
                await call
            errors.append(caught.value.reason)

        async with trio.open_nursery() as nursery:
            nursery.start_soon(waits, it.root.hang())
            nursery.start_soon(waits, early.echo())
            await it.pair.settle()
            it.policy.revoke(trio_capnp.RpcOverloaded("closed"))
        for client in (it.root, kid, early):
            await waits(client.echo())
        assert it.inside.kept is not None
        await waits(it.inside.kept.echo())
        assert errors == ["closed"] * 6
        await it.pair.settle()
        assert "hang ends" in it.inside.log.events
        await it.emptied(kid, early)


async def test_a_revoked_client_fails_and_its_object_is_released() -> None:
    """[M07] The object ends although clients of it are held; its waiting call raises."""
    log = Log()
    gate, revoker = trio_capnp.revocable(ProbeImpl(log))
    async with connected_pair(gate) as pair:
        probe = await pair.client.bootstrap(Probe)
        assert (await probe.name()).name == "root"
        async with trio.open_nursery() as nursery:

            async def waits() -> None:
                with pytest.raises(RpcFailed, match=REVOKED):
                    await probe.hang()

            nursery.start_soon(waits)
            await pair.settle()
            revoker.revoke()
            revoker.revoke(ValueError("a second time does nothing"))
        await pair.settle()
        assert log.events[-1] == "root closed"
        with pytest.raises(RpcFailed, match=REVOKED):
            await probe.name()
        with pytest.raises(RpcFailed, match=REVOKED):
            await gate
        await settled_empty(pair, probe, gate)


async def test_other_clients_of_a_revoked_object_go_on() -> None:
    """[M07] A revocable client and plain ones may be of one object."""
    async with connected_pair(SHARED) as pair:
        plain = await pair.client.bootstrap(Probe)
        gate, revoker = trio_capnp.revocable(plain)
        with revoker:
            assert (await gate.name()).name == "shared"
        with pytest.raises(RpcFailed, match=REVOKED):
            await gate.name()
        assert (await plain.name()).name == "shared"
        await settled_empty(pair, plain, gate)


async def test_a_client_of_a_revoked_membrane_is_broken_from_the_start() -> None:
    async with connected_pair() as pair:
        policy = Membrane()
        policy.revoke(RpcFailed("over"))
        client = trio_capnp.membrane(SHARED, policy)
        with pytest.raises(RpcFailed, match="over"):
            await client
        await settled_empty(pair, client)


async def test_the_text_of_another_exception_stays_here(caplog: pytest.LogCaptureFixture) -> None:
    client, revoker = trio_capnp.revocable(SHARED)
    revoker.revoke(ValueError("secret"))
    with pytest.raises(RpcFailed, match=r"ValueError \[incident") as caught:
        await client
    assert "secret" not in str(caught.value)
    assert "secret" in caplog.text


async def test_an_answer_that_has_come_before_the_revocation_has_dead_capabilities() -> None:
    async with connected_pair(SHARED) as pair:
        plain = pair.client.bootstrap(Probe)
        gate, revoker = trio_capnp.revocable(plain)
        promise = gate.child(name="kid")
        await promise
        revoker.revoke()
        with pytest.raises(RpcFailed, match=REVOKED):
            await (await promise).child.echo()
        del promise
        gc.collect()
        await settled_empty(pair, plain, gate)


async def test_a_membrane_is_in_no_reference_cycle() -> None:
    async with connected_pair(SHARED) as pair:
        gc.collect()
        gc.disable()
        try:
            plain = await pair.client.bootstrap(Probe)
            gate = trio_capnp.membrane(plain, Intercepting())
            await gate.echo()
            kid = gate.child(name="kid").child
            await kid.echo()
            await pair.settle()
            for client in (gate, kid, plain):
                trio_capnp.release(client)
            del gate, kid, plain, client
            await pair.settle()
            gc.set_debug(gc.DEBUG_SAVEALL)
            gc.collect()
            left = [each for each in gc.garbage if type(each).__module__.startswith("trio_capnp")]
            assert left == []
        finally:
            gc.set_debug(0)
            gc.garbage.clear()
            gc.enable()
        pair.assert_no_leaks()
