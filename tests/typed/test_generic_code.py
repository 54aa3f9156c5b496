"""Functions that work with any schema, typed with the bases that ``trio_capnp`` exports.

The step ``types`` of ``./check`` reads this file with mypy and pyright in their strict modes; the
annotations of the variables are the types that both infer.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar, assert_type

import trio

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from trio_capnp.testing import connected_pair

R = TypeVar("R")
P = TypeVar("P", bound=trio_capnp.Reader)
B = TypeVar("B", bound=trio_capnp.Builder)
C = TypeVar("C", bound=trio_capnp.Client)


async def within(seconds: float, promise: trio_capnp.Promise[R]) -> R:
    """Await any promise for so many seconds."""
    with trio.fail_after(seconds):
        return await promise


def released(client: trio_capnp.Client) -> None:
    """Release any client."""
    trio_capnp.release(client)


def twice(client: C) -> tuple[C, C]:
    """Two handles of a client of any interface."""
    return client, trio_capnp.dup(client)


def heading(call: trio_capnp.Call[trio_capnp.Reader, trio_capnp.Builder]) -> str:
    """The names of any call."""
    return f"{call.interface}.{call.method}"


def params_of(call: trio_capnp.Call[P, B]) -> P:
    """The parameters of any call."""
    return call.params


def name_of(server: trio_capnp.Server) -> str:
    """The class of any server."""
    return type(server).__name__


def size_of(message: trio_capnp.Reader | trio_capnp.Builder) -> int:
    """The bytes of any message."""
    return len(trio_capnp.to_bytes(message))


def logging(to: list[str]) -> trio_capnp.Interceptor:
    """An interceptor for methods of any schema."""

    async def interceptor(
        call: trio_capnp.Call[trio_capnp.Reader, trio_capnp.Builder],
        handle: Callable[[], Awaitable[None]],
    ) -> None:
        to.append(heading(call))
        await handle()

    return interceptor


def offered(bootstrap: trio_capnp.Bootstrap) -> trio_capnp.Bootstrap:
    """All that ``open_*`` and ``serve_*`` take as one."""
    return bootstrap


class Typed(ProbeImpl):
    """Calls functions for any schema with calls of its own."""

    def echo(self, call: Probe.EchoCall) -> None:
        params = assert_type(params_of(call), Probe.EchoParams.Reader)
        call.results.text = heading(call)
        call.results.n = params.n


async def test_functions_for_any_schema_take_the_objects_of_one() -> None:
    log: list[str] = []
    server = offered(Typed())
    async with connected_pair(server, interceptors=[logging(log)]) as pair:
        probe = pair.client.bootstrap(Probe)
        results = assert_type(await within(5, probe.echo(n=7)), Probe.EchoResults.Reader)
        assert (results.n, results.text) == (7, "Probe.echo")
        assert size_of(results) > 0
        one, other = assert_type(twice(probe), tuple[Probe.Client, Probe.Client])
        released(one)
        assert (await within(5, other.name())).name == "root"
        released(other)
    assert log == ["Probe.echo", "Probe.name"]
    assert name_of(Typed()) == "Typed"
    assert offered(Typed) is Typed
