"""Objects of the program whose ``==``, ``hash``, ``bool`` and ``repr`` raise, as arrays may."""

from __future__ import annotations

import contextvars
from typing import Any, NoReturn

import pytest
import trio

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import settled_empty
from tests.runtime.servers import ProbeImpl
from trio_capnp.testing import connected_pair


def _raises(*_: object) -> NoReturn:
    raise ValueError("the truth value of an array is ambiguous")


class Hostile:
    """Like an array: only its identity can be used."""

    __eq__: Any = _raises
    __hash__: Any = _raises
    __bool__: Any = _raises
    __len__: Any = _raises
    __repr__: Any = _raises


class HostileServer(ProbeImpl):
    """A server object of which only the identity can be used."""

    __eq__: Any = _raises
    __hash__: Any = _raises
    __bool__: Any = _raises
    __len__: Any = _raises
    __repr__: Any = _raises


Var = contextvars.ContextVar[object]


@pytest.mark.parametrize("ending", ["returns", "fails", "is_cancelled"])
async def test_each_call_begins_with_the_connections_own_context(ending: str) -> None:
    """R2: The values and the end of the last handler do not matter; values are not compared."""
    var: Var = contextvars.ContextVar("var")
    seen: list[object] = []
    callers: list[trio.CancelScope] = []

    class Setting(ProbeImpl):
        async def child(self, call: Probe.ChildCall) -> None:
            caller = callers[len(seen)]
            seen.append(var.get())
            var.set(Hostile())
            await trio.lowlevel.checkpoint()
            if ending == "fails":
                raise trio_capnp.RpcFailed("as told")
            if ending == "is_cancelled":
                caller.cancel()
                await trio.sleep_forever()

    async def call_once() -> None:
        with trio.CancelScope() as scope:
            callers.append(scope)
            try:
                await probe.child()
            except trio_capnp.RpcFailed:
                pass

    own = Hostile()
    var.set(own)
    async with connected_pair(Setting()) as pair:
        probe = await pair.client.bootstrap(Probe)
        for _ in range(3):
            await call_once()
            await pair.settle()
        async with trio.open_nursery() as nursery:  # several at once: a worker takes two in turn
            for _ in range(70):
                nursery.start_soon(call_once)
    assert len(seen) == 73
    assert all(each is own for each in seen)


async def test_an_equal_value_of_another_identity_is_not_left_for_the_next_call() -> None:
    """R2: An empty list that a handler has set is not the connection's own empty list."""
    var: contextvars.ContextVar[list[int]] = contextvars.ContextVar("var")
    seen: list[list[int]] = []

    class Setting(ProbeImpl):
        async def child(self, call: Probe.ChildCall) -> None:
            seen.append(var.get())
            var.set([])

    own: list[int] = []
    var.set(own)
    async with connected_pair(Setting()) as pair:
        probe = await pair.client.bootstrap(Probe)
        for _ in range(3):
            await probe.child()
    assert all(each is own for each in seen)


async def test_a_server_object_is_asked_for_nothing_but_its_identity() -> None:
    """R2: It is a bootstrap object, a parameter, a result, pipelined on and resolved to."""
    async with connected_pair(HostileServer()) as pair:
        with pair.client.bootstrap(Probe) as probe:
            assert (await probe.call(cap=HostileServer(), n=3)).n == 3
            assert (await probe.pass_(cap=HostileServer(), n=4)).n == 4
            assert (await probe.back(cap=HostileServer()).cap.echo(n=5)).n == 5
            async with probe.child(name="kid").child as kid:
                assert (await kid.name()).name == "kid"
            promised, resolver = trio_capnp.new_promise(Probe)
            with promised, resolver:
                call = probe.call(cap=promised, n=6)
                resolver.resolve(HostileServer())
                assert (await call).n == 6
            await probe.write(data=b"some")
            assert (await probe.done()).bytes == 4
        await settled_empty(pair)
