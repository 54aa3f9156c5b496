"""The arguments of every ``open_*`` and ``serve_*``: a wrong one is refused, and costs nothing."""

from __future__ import annotations

import os
import ssl
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from tests.runtime.shortage import possessions
from trio_capnp.transports import listen_tcp

Arguments = dict[str, Any]

WRONG_COMMON: Final[Mapping[str, tuple[object, ...]]] = {
    "bootstrap": (3, "text", Probe, int, object()),
    "limits": (5, {}, trio_capnp.ReaderLimits()),
    "hooks": (5, {}, print),
}
"""For each argument that all of them take, values that are refused with a TypeError."""

WRONG: Final[Mapping[str, tuple[object, ...]]] = {
    **WRONG_COMMON,
    "host": (5, b"localhost", ["localhost"], "", "a\0b"),
    "port": ("80", None, 1.5, True, -1, 65536),
    "path": (5, object(), "", "a\0b"),
    "command": ("python", b"python", Path("python"), 5, [], [5], ["a\0b"]),
    "text": (5, None, b"localhost:1", "nonsense", "localhost:65536"),
    "stream": (None, 5, "text", object()),
    "listeners": (None, 5, [], [None], [object()]),
    "ssl_context": (5, True, ssl.PROTOCOL_TLS),
    "max_connections": ("5", None, 2.0, True, 0, -1),
    "max_connections_per_peer": ("5", 2.0, True, 0, -1),
    "reuse_port": (1, None, "yes"),
}


BOUNDS: Final = ("max_connections", "max_connections_per_peer")


@attrs.frozen
class Door:
    """One way to open or to serve, with arguments that are right."""

    name: str
    arguments: Callable[[Path], Arguments]
    more: tuple[str, ...]

    @property
    def is_called_at_once(self) -> bool:
        """Whether the refusal comes from the call itself, before anything is awaited."""
        return self.name.startswith("open_")

    async def use(self, arguments: Arguments) -> None:
        function = getattr(trio_capnp, self.name)
        if self.is_called_at_once:
            function(**arguments)
        else:
            bootstrap = arguments.pop("bootstrap", None)
            await function(bootstrap, **arguments)


def never_started(tmp_path: Path) -> list[str]:
    return [sys.executable, "-c", f"open({str(tmp_path / 'started')!r}, 'w')"]


DOORS: Final = (
    Door("open_tcp", lambda _: {"host": "127.0.0.1", "port": 1}, ("host", "port", "ssl_context")),
    Door("open_unix", lambda path: {"path": path / "socket"}, ("path",)),
    Door("open_process", lambda path: {"command": never_started(path)}, ("command",)),
    Door("open_address", lambda _: {"text": "127.0.0.1:1"}, ("text", "ssl_context")),
    Door("open_stream", lambda _: {"stream": memory_stream()}, ("stream",)),
    Door(
        "serve_tcp",
        lambda _: {"port": 0},
        ("host", "port", "ssl_context", "reuse_port", *BOUNDS),
    ),
    Door("serve_unix", lambda path: {"path": path / "socket"}, ("path", *BOUNDS)),
    Door("serve_listeners", lambda _: {"listeners": []}, ("listeners", "ssl_context", *BOUNDS)),
    Door("serve_stream", lambda _: {"stream": memory_stream()}, ("stream",)),
    Door("serve_stdio", lambda _: {}, ()),
)


def memory_stream() -> trio.abc.Stream:
    return trio.testing.memory_stream_pair()[0]


def cases() -> Iterator[Any]:
    for door in DOORS:
        for name in (*WRONG_COMMON, *door.more):
            for number, wrong in enumerate(WRONG[name]):
                yield pytest.param(door, name, wrong, id=f"{door.name}-{name}-{number}")


def test_every_function_that_opens_or_serves_is_in_the_table() -> None:
    names = {name for name in trio_capnp.__all__ if name.startswith(("open_", "serve_"))}
    assert names == {door.name for door in DOORS}


@pytest.mark.parametrize(("door", "name", "wrong"), list(cases()))
async def test_a_wrong_argument_is_refused_and_costs_nothing(
    door: Door, name: str, wrong: object, tmp_path: Path
) -> None:
    """R14: A clear error at the call; no child, no socket, no path, no standard stream is left."""
    before = possessions(), standard_streams()
    arguments = {**door.arguments(tmp_path), name: wrong}
    if door.name == "serve_listeners" and name != "listeners":
        arguments["listeners"] = await listen_tcp(0, "127.0.0.1")
    with pytest.raises((TypeError, ValueError)) as refusal:
        await door.use(arguments)
    assert len(str(refusal.value).split()) >= 4, "the error says what is wrong"
    assert (possessions(), standard_streams()) == before
    assert not os.listdir(tmp_path)


def standard_streams() -> list[tuple[int, int]]:
    """The files behind descriptors 0 and 1."""
    return [(found.st_dev, found.st_ino) for found in map(os.fstat, (0, 1))]


@pytest.mark.parametrize(
    ("door", "purpose"),
    [
        ("open_tcp", ssl.PROTOCOL_TLS_SERVER),
        ("open_address", ssl.PROTOCOL_TLS_SERVER),
        ("serve_tcp", ssl.PROTOCOL_TLS_CLIENT),
        ("serve_listeners", ssl.PROTOCOL_TLS_CLIENT),
    ],
)
async def test_a_tls_context_of_the_other_side_is_refused(
    door: str, purpose: int, tmp_path: Path
) -> None:
    """R14: Otherwise each handshake would fail, one after the other."""
    (found,) = [each for each in DOORS if each.name == door]
    arguments = {**found.arguments(tmp_path), "ssl_context": ssl.SSLContext(purpose)}
    if door == "serve_listeners":
        arguments["listeners"] = await listen_tcp(0, "127.0.0.1")
    with pytest.raises(ValueError, match="for the other side"):
        await found.use(arguments)


@pytest.mark.parametrize("text", ["*:80", "unix:/nowhere"])
def test_an_address_that_cannot_be_connected_to_so_is_refused_at_the_call(text: str) -> None:
    """R14: An address to listen on only, and TLS over a Unix socket."""
    with pytest.raises(ValueError, match=r"listened on|TLS"):
        trio_capnp.open_address(text, ssl_context=ssl.create_default_context())


async def test_a_stream_is_taken_over_also_by_a_call_that_is_refused() -> None:
    """R14: The caller has nothing to close, whether or not the call raises."""
    for name in ("open_stream", "serve_stream"):
        near, far = trio.testing.memory_stream_pair()
        (door,) = [each for each in DOORS if each.name == name]
        with pytest.raises(TypeError, match="limits takes Limits"):
            await door.use({"stream": near, "limits": 5})
        assert await far.receive_some() == b""


async def test_a_bootstrap_that_fails_late_leaves_no_child(tmp_path: Path) -> None:
    """R14: A released client is found out only after the program has been started."""
    released, resolver = trio_capnp.new_promise(Probe)
    resolver.reject(trio_capnp.RpcFailed("no longer"))
    before = possessions()
    command = [sys.executable, "-c", "import sys; sys.stdin.read()"]
    with pytest.raises(trio_capnp.RpcFailed, match="no longer"):
        async with trio_capnp.open_process(command, bootstrap=released):
            raise AssertionError("the block ran")
    assert possessions() == before


def test_a_hook_that_is_not_callable_is_refused() -> None:
    """R14: A hook that cannot be called is refused when it is given."""
    wrong: Any = "text"
    for name in ("trace", "on_message", "on_call"):
        with pytest.raises(TypeError, match=f"the hook {name} takes a callable, not str"):
            trio_capnp.Hooks(**{name: wrong})


async def test_right_arguments_are_taken() -> None:
    """The same calls with nothing wrong open and serve."""
    near, far = trio.testing.memory_stream_pair()
    async with trio.open_nursery() as nursery:
        nursery.start_soon(trio_capnp.serve_stream, ProbeImpl(), far)
        hooks, limits = trio_capnp.Hooks(), trio_capnp.Limits()
        async with trio_capnp.open_stream(near, hooks=hooks, limits=limits) as connection:
            assert (await connection.bootstrap(Probe).echo(n=1)).n == 1
