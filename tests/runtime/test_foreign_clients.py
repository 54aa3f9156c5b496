"""Q3: a client of another event loop, or of one that has ended, is refused where it is used.

Each way in which a program can hand over a client is tried with each kind of client. The error
comes at the call, nothing hangs, and the connections of both loops go on.
"""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, Final, Literal

import attrs
import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import settled_empty
from tests.runtime.servers import ProbeImpl
from trio_capnp.testing import connected_pair
from trio_capnp.typed import Promise

ELSEWHERE: Final = "another event loop, or to one that has ended"

Kind = Literal["remote", "pipelined", "local", "unresolved"]


@attrs.define
class Foreign:
    """Objects made in another event loop, and a way to run code there while it lives."""

    client: Probe.Client
    promise: Promise[Any]
    holder: Probe.NestedResults.Builder
    token: trio.lowlevel.TrioToken

    def there(self, work: Callable[[], object]) -> None:
        """Do something in that event loop; wait for it, without Trio."""
        done = threading.Event()

        def do() -> None:
            work()
            done.set()

        self.token.run_sync_soon(do)
        assert done.wait(20), "the other event loop hangs"


async def in_foreign_loop(
    kind: Kind, made: Callable[[Foreign], None], go_on: Callable[[], Awaitable[None]]
) -> None:
    """Make a client, hand it out, and see that it still works when the others are done."""
    async with connected_pair(ProbeImpl()) as pair:
        remote = await pair.client.bootstrap(Probe)
        child = remote.child(name="kid")
        unresolved, resolver = trio_capnp.new_promise(Probe)
        local, local_resolver = trio_capnp.new_promise(Probe)
        local_resolver.resolve(ProbeImpl())
        clients = {
            "remote": remote,
            "pipelined": child.child,
            "local": local,
            "unresolved": unresolved,
        }
        client = clients[kind]
        holder = Probe.NestedResults.new(inner={"child": client})
        with client.echo(n=1) as promise:
            made(Foreign(client, promise, holder, trio.lowlevel.current_trio_token()))
            await go_on()
            resolver.resolve(remote)
            assert (await client.echo(n=2)).n == 2


@contextmanager
def foreign_loop(kind: Kind, state: Literal["live", "ended"]) -> Iterator[Foreign]:
    """Another event loop: one that runs in another thread meanwhile, or one that has ended."""
    found: list[Foreign] = []
    ready, over = threading.Event(), threading.Event()

    def made(foreign: Foreign) -> None:
        found.append(foreign)
        ready.set()

    async def go_on() -> None:
        if state == "live":
            await trio.to_thread.run_sync(over.wait, 20)

    said: list[BaseException] = []

    def run() -> None:
        try:
            trio.run(in_foreign_loop, kind, made, go_on)
        except BaseException as error:
            said.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    assert ready.wait(20)
    if state == "ended":
        thread.join(20)
    try:
        yield found[0]
    finally:
        over.set()
        thread.join(20)
        assert not thread.is_alive(), "the other event loop hangs"
        assert not said, said


class Handlers(ProbeImpl):
    """Hands out the foreign client in the way that a test wants, and keeps the error."""

    def __init__(self, foreign: Foreign) -> None:
        super().__init__()
        self.foreign = foreign
        self.said: list[BaseException] = []

    def attempt(self, work: Callable[[], object]) -> None:
        try:
            work()
        except BaseException as error:
            self.said.append(error)
            raise

    def back(self, call: Probe.BackCall) -> None:
        self.attempt(lambda: setattr(call.results, "cap", self.foreign.client))

    def nested(self, call: Probe.NestedCall) -> None:
        self.attempt(lambda: setattr(call.results, "inner", self.foreign.holder.inner))

    async def all(self, call: Probe.AllCall) -> None:
        self.attempt(lambda: setattr(call.results, "caps", [self.foreign.client]))

    async def pass_(self, call: Probe.PassCall) -> None:
        try:
            await call.tail_call(self.foreign.promise)
        except BaseException as error:
            self.said.append(error)
            raise

    def hang(self, call: Probe.HangCall) -> None:  # type: ignore[override]
        """Results that are filled in the other event loop, where setting the field is right."""
        self.foreign.there(lambda: setattr(call.results, "cap", self.foreign.client))

    async def early(self, call: Probe.EarlyCall) -> None:
        self.foreign.there(lambda: setattr(call.results, "child", self.foreign.client))
        self.attempt(call.set_pipeline)


@attrs.define
class Scene:
    """One attempt: the foreign objects, and a connection of this event loop."""

    foreign: Foreign
    probe: Probe.Client
    handlers: Handlers


async def sent_after_filling_there(scene: Scene) -> None:
    request = trio_capnp.request(scene.probe.keep)
    scene.foreign.there(lambda: setattr(request.params, "cap", scene.foreign.client))
    request.send()


async def resolved(scene: Scene) -> None:
    client, resolver = trio_capnp.new_promise(Probe)
    with pytest.raises(RuntimeError, match=ELSEWHERE):
        resolver.resolve(scene.foreign.client)
    resolver.resolve(ProbeImpl())  # the client is unchanged
    assert (await client.echo(n=3)).n == 3
    raise RuntimeError(ELSEWHERE)


async def a_bootstrap(scene: Scene) -> None:
    async with connected_pair(scene.foreign.client):
        pass


async def a_served_bootstrap(scene: Scene) -> None:
    await trio_capnp.serve_tcp(scene.foreign.client, 0, host="127.0.0.1")


HERE: Final[dict[str, Callable[[Scene], object]]] = {
    "param": lambda s: s.probe.keep(cap=s.foreign.client),
    "param in a list": lambda s: s.probe.all(caps=[s.probe, s.foreign.client]),
    "param of request": lambda s: setattr(
        trio_capnp.request(s.probe.keep).params, "cap", s.foreign.client
    ),
    "new": lambda s: Probe.Inner.new(child=s.foreign.client),
    "nested": lambda s: Probe.NestedResults.new(inner=s.foreign.holder.inner),
    "copy": lambda s: trio_capnp.copy(s.foreign.holder),
    "dup": lambda s: trio_capnp.dup(s.foreign.client),
    "cast": lambda s: trio_capnp.cast(s.foreign.client, Probe),
    "request": lambda s: trio_capnp.request(s.foreign.client.echo),
    "call": lambda s: s.foreign.client.echo(n=1),
    "await": lambda s: s.foreign.client,
    "resolve": resolved,
    "bootstrap": a_bootstrap,
    "served bootstrap": a_served_bootstrap,
}
"""Ways that raise at the caller."""

IN_A_HANDLER: Final[dict[str, Callable[[Scene], Awaitable[object]]]] = {
    "result": lambda s: s.probe.back(),
    "nested result": lambda s: s.probe.nested(),
    "result in a list": lambda s: s.probe.all(),
    "tail_call": lambda s: s.probe.pass_(),
}
"""Ways that raise in a handler, whose call fails."""

FILLED_THERE: Final[dict[str, Callable[[Scene], Awaitable[object]]]] = {
    "request": sent_after_filling_there,
    "result": lambda s: s.probe.hang(),
    "set_pipeline": lambda s: s.probe.early(),
}
"""Builders of this event loop that are filled in the other one: refused when they are sent."""

KINDS: Final[tuple[Kind, ...]] = ("remote", "pipelined", "local", "unresolved")
STATES: Final[tuple[Literal["live", "ended"], ...]] = ("live", "ended")


async def tried(foreign: Foreign, use: Callable[[Scene], object]) -> Handlers:
    """Try one use; then the connection of this event loop goes on, and holds nothing."""
    handlers = Handlers(foreign)
    async with connected_pair(handlers) as pair:
        probe = await pair.client.bootstrap(Probe)
        with trio.fail_after(20):
            found = use(Scene(foreign, probe, handlers))
            try:
                if isinstance(found, Awaitable):
                    await found
            finally:
                assert (await probe.echo(n=1)).n == 1
                trio_capnp.release(probe)
                del probe, found
                await pair.settle()
    return handlers


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("way", HERE)
def test_a_foreign_client_is_refused_at_the_call(
    way: str, kind: Kind, state: Literal["live", "ended"]
) -> None:
    """Q3: Parameters, fields, resolutions, bootstraps, and arguments of functions."""
    with foreign_loop(kind, state) as foreign, pytest.raises(RuntimeError, match=ELSEWHERE):
        trio.run(tried, foreign, HERE[way])


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("way", IN_A_HANDLER)
def test_a_foreign_client_is_refused_in_the_handler(
    way: str, kind: Kind, state: Literal["live", "ended"]
) -> None:
    """Q3: Results and tail calls; the call fails, and only that."""

    async def main(foreign: Foreign) -> None:
        handlers = Handlers(foreign)
        async with connected_pair(handlers) as pair:
            probe = await pair.client.bootstrap(Probe)
            with trio.fail_after(20), pytest.raises(trio_capnp.RpcFailed, match="RuntimeError"):
                await IN_A_HANDLER[way](Scene(foreign, probe, handlers))
            assert (await probe.echo(n=1)).n == 1
            await settled_empty(pair, probe)
        assert [type(error) for error in handlers.said] == [RuntimeError]
        assert ELSEWHERE in str(handlers.said[0])

    with foreign_loop(kind, state) as foreign:
        trio.run(main, foreign)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("way", FILLED_THERE)
def test_a_builder_that_another_event_loop_has_filled_is_refused(way: str, kind: Kind) -> None:
    """Q3: Setting the field was right there, so sending finds the foreign client."""
    error: type[Exception] = RuntimeError if way == "request" else trio_capnp.RpcFailed
    with foreign_loop(kind, "live") as foreign, pytest.raises(error):
        trio.run(tried, foreign, FILLED_THERE[way])


def test_a_factory_that_gives_a_foreign_client_fails_only_its_bootstrap() -> None:
    """Q3: The peer's calls fail with the error, and the connection goes on."""

    async def main(foreign: Foreign) -> None:
        async with connected_pair(lambda _: foreign.client) as pair:
            with trio.fail_after(20), pytest.raises(trio_capnp.RpcFailed, match="RuntimeError"):
                await pair.client.bootstrap(Probe).echo(n=1)
            assert not pair.client.closed

    with foreign_loop("remote", "live") as foreign:
        trio.run(main, foreign)


def test_one_server_object_may_serve_two_event_loops() -> None:
    """Q3: An object has no event loop; each loop has a capability of its own for it."""
    server = ProbeImpl()

    async def main() -> None:
        async with connected_pair(server) as pair:
            assert (await pair.client.bootstrap(Probe).echo(n=1)).n == 1
            await trio.to_thread.run_sync(partial(trio.run, inner))

    async def inner() -> None:
        async with connected_pair(server) as pair:
            assert (await pair.client.bootstrap(Probe).echo(n=2)).n == 2

    trio.run(main)
    assert server.log.events[:2] == ["echo 1", "echo 2"]
