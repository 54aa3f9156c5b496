"""The bootstrap object of a connection: made once, by a factory that may wait, and then kept."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Final, cast

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import played_by_hand, settled_empty
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp import transports
from trio_capnp.rpc import _messages as m
from trio_capnp.runtime import Bootstrap
from trio_capnp.testing import connected_pair

Made = ProbeImpl | Probe.Client


class Login:
    """An async factory that waits to be let in. Counts how often it is called."""

    def __init__(self, make: Callable[[], Made]) -> None:
        self.make = make
        self.called = 0
        self.go_on = trio.Event()
        self.ended: list[str] = []

    async def __call__(self, connection: trio_capnp.Connection) -> Made:
        self.called += 1
        try:
            await self.go_on.wait()
        except trio.Cancelled:
            self.ended.append("cancelled")
            raise
        self.ended.append("done")
        return self.make()


# --- once for each connection -------------------------------------------------------------------


async def test_a_class_is_made_once_for_a_connection_and_ended_with_it() -> None:
    """P4: [A06] Each Bootstrap message of a connection gives the same object."""
    made: list[ProbeImpl] = []
    log = Log()

    class Own(ProbeImpl):
        def __init__(self, connection: trio_capnp.Connection) -> None:
            super().__init__(log, f"number {len(made)}")
            made.append(self)

    for number in range(2):
        async with connected_pair(Own) as pair:
            for _ in range(3):
                probe = pair.client.bootstrap(Probe)
                assert (await probe.name()).name == f"number {number}"
                await settled_empty(pair, probe)
            assert len(made) == number + 1
            assert f"number {number} closed" not in log.events
        assert log.events[-1] == f"number {number} closed"


async def test_each_bootstrap_of_a_connection_names_the_same_export() -> None:
    """P4: [A06] The identity shows on the wire: one id, counted once for each Return."""
    async with played_by_hand(lambda _: ProbeImpl()) as (connection, hand):
        ids = {await hand.bootstrap(question) for question in range(3)}
        assert len(ids) == 1
        await hand.say(m.Release(ids.pop(), 3))
        await trio.testing.wait_all_tasks_blocked()
        assert connection.statistics().exports == 0


async def test_an_object_that_is_held_elsewhere_outlives_its_connection() -> None:
    """P4: It ends when the connection has ended and the last reference is gone."""
    log = Log()
    kept: list[Probe.Client] = []

    def factory(connection: trio_capnp.Connection) -> Probe.Client:
        client, resolver = trio_capnp.new_promise(Probe)
        resolver.resolve(ProbeImpl(log))
        kept.append(trio_capnp.dup(client))
        return client

    async with connected_pair(None):
        async with connected_pair(factory) as pair:
            assert (await pair.client.bootstrap(Probe).echo(n=1)).n == 1
        assert "root closed" not in log.events
        assert (await kept[0].echo(n=2)).n == 2
        trio_capnp.release(kept[0])
    assert log.events[-1] == "root closed"


async def test_a_factory_that_failed_is_not_called_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """P4, D8: The factory is called once for each connection; the text of its error stays here."""
    called: list[object] = []

    def factory(connection: trio_capnp.Connection) -> ProbeImpl:
        called.append(connection)
        raise KeyError("secret key")

    async with connected_pair(factory, hooks=trio_capnp.Hooks()) as pair:
        reasons: set[str] = set()
        for _ in range(3):
            with pytest.raises(trio_capnp.RpcFailed, match=r"KeyError \[incident") as raised:
                await pair.client.bootstrap(Probe).name()
            reasons.add(raised.value.reason)
        await settled_empty(pair)
    assert len(called) == len(reasons) == 1
    (record,) = caplog.records
    assert "the bootstrap factory failed [incident" in record.getMessage()


async def test_a_server_goes_on_with_a_client_that_the_program_has_released() -> None:
    """Q1: The server was given that client. Later peers are served, and the server goes on."""
    client, resolver = trio_capnp.new_promise(Probe)
    log = Log()
    async with connected_pair(None), trio.open_nursery() as nursery:
        resolver.resolve(ProbeImpl(log))
        serve = partial(trio_capnp.serve_tcp, client, 0, host="127.0.0.1")
        listeners = await nursery.start(serve)
        trio_capnp.release(client)
        for number in range(2):
            address = listeners[0].socket.getsockname()
            async with trio_capnp.open_tcp(*address) as connection:
                assert (await connection.bootstrap(Probe).echo(n=number)).n == number
        assert "root closed" not in log.events
        nursery.cancel_scope.cancel()
    assert log.events[-1] == "root closed"


# --- async factories ----------------------------------------------------------------------------


async def test_calls_made_during_a_login_wait_for_it_in_order() -> None:
    """D7: An async factory; calls and further bootstraps wait, the object is one."""
    log = Log()
    login = Login(lambda: ProbeImpl(log))
    async with connected_pair(login) as pair:
        first, second = pair.client.bootstrap(Probe), pair.client.bootstrap(Probe)
        calls = [(first, second)[n % 2].echo(n=n) for n in range(6)]
        await pair.settle()
        assert not log.events
        calls += [first.echo(n=n) for n in range(6, 9)]
        await pair.settle()
        login.go_on.set()
        assert [(await call).n for call in calls] == list(range(9))
        assert log.events == [f"echo {n}" for n in range(9)]
        assert login.called == 1
        await first
        trio_capnp.release(first)
        trio_capnp.release(second)
        del calls
        await settled_empty(pair)
        assert "root closed" not in log.events
    assert log.events[-1] == "root closed"


async def test_an_async_factory_may_give_a_client_and_may_ask_the_peer_first() -> None:
    """D7: A login calls the peer back before it decides."""
    given = ProbeImpl(name="far")

    async def factory(connection: trio_capnp.Connection) -> Probe.Client:
        name = (await connection.bootstrap(Probe).name()).name
        client, resolver = trio_capnp.new_promise(Probe)
        resolver.resolve(ProbeImpl(name=f"{given.own_name} for {name}"))
        return client

    async with connected_pair(factory, client_bootstrap=ProbeImpl(name="ann")) as pair:
        assert (await pair.client.bootstrap(Probe).name()).name == "far for ann"


ERRORS: Final[dict[str, tuple[Callable[[], Exception], type[trio_capnp.RpcError], str]]] = {
    "ours": (lambda: trio_capnp.RpcOverloaded("full"), trio_capnp.RpcOverloaded, "full"),
    "other": (lambda: KeyError("secret key"), trio_capnp.RpcFailed, r"KeyError \[incident \w+\]$"),
}


@pytest.mark.parametrize("what", list(ERRORS))
async def test_the_error_of_an_async_factory_fails_all_that_waited(what: str) -> None:
    """D7, D8: The rule for handlers holds."""
    make, kind, text = ERRORS[what]

    def fail() -> Made:
        raise make()

    login = Login(fail)
    async with connected_pair(login, hooks=trio_capnp.Hooks()) as pair:
        probe = pair.client.bootstrap(Probe)
        calls = [probe.echo(n=n) for n in range(3)]
        await pair.settle()
        login.go_on.set()
        for call in calls:
            with pytest.raises(kind, match=text):
                await call
        with pytest.raises(kind, match=text):
            await probe
        with pytest.raises(kind, match=text):
            await pair.client.bootstrap(Probe).name()
        assert login.called == 1
        assert not pair.client.closed
        trio_capnp.release(probe)
        del calls
        await settled_empty(pair)


@pytest.mark.parametrize("given", [3, None, Probe], ids=str)
async def test_an_async_factory_that_gives_no_object_says_so(
    given: object, caplog: pytest.LogCaptureFixture
) -> None:
    """D7: The fault is the program's, so the log has it too."""
    login = Login(lambda: cast("ProbeImpl", given))
    login.go_on.set()
    async with connected_pair(login, hooks=trio_capnp.Hooks()) as pair:
        with pytest.raises(trio_capnp.RpcFailed, match="gave no server and no client, but"):
            await pair.client.bootstrap(Probe).echo(n=1)
    assert "gave no server and no client" in caplog.text


async def test_a_login_is_cancelled_with_its_connection() -> None:
    """D7: The caller's calls fail, the factory unwinds, and nothing is left."""
    log = Log()
    login = Login(lambda: ProbeImpl(log))
    async with connected_pair(login) as pair:
        promise = pair.client.bootstrap(Probe).echo(n=1)
        await pair.settle()
        await pair.server.aclose()
        with pytest.raises(trio_capnp.RpcDisconnected):
            await promise
    assert login.ended == ["cancelled"]
    assert not log.events


async def test_a_shielded_login_that_is_too_late_ends_its_object() -> None:
    """D7: The object is made although the connection has ended, so its aclose runs."""
    log = Log()

    async def factory(connection: trio_capnp.Connection) -> ProbeImpl:
        with trio.CancelScope(shield=True):
            await connection.wait_closed()
        return ProbeImpl(log)

    async with connected_pair(factory) as pair:
        promise = pair.client.bootstrap(Probe).echo(n=1)
        await pair.settle()
        await pair.client.aclose()
        with pytest.raises(trio_capnp.RpcDisconnected):
            await promise
    assert log.events == ["root closed"]


async def test_a_login_that_closes_its_connection_refuses_the_peer() -> None:
    async def factory(connection: trio_capnp.Connection) -> ProbeImpl:
        await connection.aclose()
        return ProbeImpl()

    async with connected_pair(factory) as pair:
        with pytest.raises(trio_capnp.RpcDisconnected):
            await pair.client.bootstrap(Probe).echo(n=1)


@pytest.mark.parametrize("is_async", [False, True])
async def test_a_keyboard_interrupt_of_a_factory_leaves_by_the_connection(is_async: bool) -> None:
    """D7: KeyboardInterrupt of a factory is no answer of a call."""

    def plain(connection: trio_capnp.Connection) -> ProbeImpl:
        raise KeyboardInterrupt

    async def waiting(connection: trio_capnp.Connection) -> ProbeImpl:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        async with connected_pair(waiting if is_async else plain) as pair:
            await pair.client.bootstrap(Probe).echo(n=1)


# --- refused before anything is opened ----------------------------------------------------------


class NeedsMore(ProbeImpl):
    def __init__(self, connection: trio_capnp.Connection, secret: str) -> None:
        super().__init__()


def no_arguments() -> ProbeImpl:
    return ProbeImpl()


async def no_arguments_async() -> ProbeImpl:
    return ProbeImpl()


WRONG: Final[dict[str, tuple[object, str]]] = {
    "a class that needs arguments": (NeedsMore, "needs arguments beside the connection"),
    "a function without parameters": (no_arguments, "called with the connection"),
    "an async function without parameters": (no_arguments_async, "called with the connection"),
    "a class of something else": (int, "derives from some Server"),
    "an interface": (Probe, "derives from some Server"),
    "a number": (3, "a server, a client or a factory"),
    "a coroutine function's result": ("text", "a server, a client or a factory"),
}


@pytest.mark.parametrize("what", list(WRONG))
@pytest.mark.parametrize("where", ["tcp", "unix", "listeners"])
async def test_an_unusable_bootstrap_is_refused_before_listening(
    what: str, where: str, tmp_path: Path
) -> None:
    """D7: TypeError at ``serve_*``, and not at the first client."""
    wrong, text = WRONG[what]
    bootstrap = cast("Bootstrap", wrong)
    listeners = await transports.listen_tcp(0, "127.0.0.1") if where == "listeners" else []
    serve: dict[str, Callable[[], Awaitable[None]]] = {
        "tcp": partial(trio_capnp.serve_tcp, bootstrap, 0, host="127.0.0.1"),
        "unix": partial(trio_capnp.serve_unix, bootstrap, tmp_path / "socket"),
        "listeners": partial(trio_capnp.serve_listeners, bootstrap, listeners),
    }
    with pytest.raises(TypeError, match=text):
        await serve[where]()
    assert not os.listdir(tmp_path)
    assert all(listener.socket.fileno() == -1 for listener in listeners)


async def test_any_callable_that_takes_the_connection_is_a_factory() -> None:
    """D7: Partial objects, methods, callable objects, builtins without a signature."""

    class Maker:
        def method(self, connection: trio_capnp.Connection) -> ProbeImpl:
            return ProbeImpl(name="method")

        def __call__(self, *arguments: object) -> ProbeImpl:
            return ProbeImpl(name="object")

    def named(name: str, connection: trio_capnp.Connection) -> ProbeImpl:
        return ProbeImpl(name=name)

    makers: list[Bootstrap] = [Maker().method, Maker(), partial(named, "partial")]
    names: list[str] = []
    for maker in makers:
        async with connected_pair(maker) as pair:
            names.append((await pair.client.bootstrap(Probe).name()).name)
    assert names == ["method", "object", "partial"]
