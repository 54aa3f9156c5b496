"""Every public async function and method is a checkpoint, as Trio's rules ask.

The list is found, so a new function without a row fails the first test.
"""

from __future__ import annotations

import inspect
import subprocess
import sys
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Final

import pytest
import trio
import trio.testing
from trio.testing import assert_checkpoints

import trio_capnp
import trio_capnp.debugging
import trio_capnp.testing
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from trio_capnp import transports
from trio_capnp.testing import connected_pair
from trio_capnp.testing._link import memory_link

SPECIAL: Final = ("__await__", "__aenter__", "__aexit__", "__anext__")


def public_async() -> Iterator[str]:
    """The names of the public functions, methods and context managers that are awaited."""
    for module in (trio_capnp, trio_capnp.debugging, trio_capnp.testing):
        yield from async_names(module)


def async_names(module: ModuleType) -> Iterator[str]:
    for name in module.__all__:
        found: object = getattr(module, name)
        if isinstance(found, type):
            for attribute in dir(found):
                value = inspect.getattr_static(found, attribute)
                if attribute in SPECIAL or inspect.iscoroutinefunction(value):
                    yield f"{name}.{attribute}"
        elif inspect.isfunction(found):
            returns = str(inspect.signature(found).return_annotation)
            is_manager = "ContextManager" in returns or "AsyncGenerator" in returns
            if inspect.iscoroutinefunction(found) or is_manager:
                yield name


Row = Callable[[], Awaitable[None]]
ROWS: Final[dict[str, Row]] = {}


def row(*names: str) -> Callable[[Row], Row]:
    def add(function: Row) -> Row:
        ROWS.update(dict.fromkeys(names, function))
        return function

    return add


def test_each_public_async_function_has_a_row() -> None:
    assert set(public_async()) == ROWS.keys()


@pytest.mark.parametrize("name", sorted(public_async()))
async def test_a_public_async_function_is_a_checkpoint(name: str) -> None:
    await ROWS[name]()


# --- connections ------------------------------------------------------------------------------


async def enters_and_leaves(
    opened: AbstractAsyncContextManager[trio_capnp.Connection],
) -> None:
    with assert_checkpoints():
        connection = await opened.__aenter__()
    await connection.bootstrap(Probe).echo(n=1)
    with assert_checkpoints():
        await opened.__aexit__(None, None, None)


@row("open_tcp", "open_address")
async def open_tcp() -> None:
    async with trio.open_nursery() as nursery:
        serve = partial(trio_capnp.serve_tcp, ProbeImpl(), 0, host="127.0.0.1")
        serving = await nursery.start(serve)
        port: int = serving[0].socket.getsockname()[1]
        await enters_and_leaves(trio_capnp.open_tcp("127.0.0.1", port))
        await enters_and_leaves(trio_capnp.open_address(f"127.0.0.1:{port}"))
        nursery.cancel_scope.cancel()


@row("open_unix")
async def open_unix() -> None:
    async with trio.open_nursery() as nursery:
        path = "\0trio_capnp checkpoints"
        await nursery.start(partial(trio_capnp.serve_unix, ProbeImpl(), path))
        await enters_and_leaves(trio_capnp.open_unix(path))
        nursery.cancel_scope.cancel()


@row("reconnecting")
async def reconnecting() -> None:
    client = trio_capnp.reconnecting(partial(trio_capnp.open_unix, "/nowhere"), Probe)
    with assert_checkpoints():
        await client.__aenter__()
    with assert_checkpoints():
        await client.__aexit__(None, None, None)


@row("local_calls")
async def local_calls() -> None:
    block = trio_capnp.local_calls()
    with assert_checkpoints():
        await block.__aenter__()
    with assert_checkpoints():
        await block.__aexit__(None, None, None)


@row("open_stream")
async def open_stream() -> None:
    near, far = trio.testing.memory_stream_pair()
    async with trio.open_nursery() as nursery:
        nursery.start_soon(trio_capnp.serve_stream, ProbeImpl(), far)
        await enters_and_leaves(trio_capnp.open_stream(near))
        nursery.cancel_scope.cancel()


STDIO: Final = """
import trio, trio.testing, trio_capnp
from tests.runtime.servers import ProbeImpl

async def main():
    with trio.testing.assert_checkpoints():
        with trio.move_on_after({seconds}):
            await trio_capnp.serve_stdio(ProbeImpl())

trio.run(main)
"""
ROOT: Final = Path(__file__).parents[1]


@row("open_process")
async def open_process() -> None:
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r})" + STDIO.format(seconds=60)
    await enters_and_leaves(trio_capnp.open_process([sys.executable, "-c", code]))


@row("serve_stdio")
async def serve_stdio() -> None:
    """In a process of its own, for it takes over the standard streams."""
    code = STDIO.format(seconds=0)
    run = partial(subprocess.run, stdin=subprocess.PIPE, stdout=subprocess.PIPE, check=True)
    await trio.to_thread.run_sync(partial(run, [sys.executable, "-c", code], cwd=ROOT))


@row("serve_tcp", "serve_unix", "serve_listeners", "serve_stream")
async def serve() -> None:
    """Cancelled before they wait for the first time, and once they wait."""
    for seconds in (0, 0.01):
        near, far = trio.testing.memory_stream_pair()
        served: list[Row] = [
            partial(trio_capnp.serve_tcp, None, 0, host="127.0.0.1"),
            partial(trio_capnp.serve_unix, None, "\0trio_capnp checkpoints"),
            partial(trio_capnp.serve_listeners, None, await transports.listen_tcp(0, "127.0.0.1")),
            partial(trio_capnp.serve_stream, None, far),
        ]
        for each in served:
            with assert_checkpoints(), trio.move_on_after(seconds):
                await each()
        await near.aclose()


@row("serve")
async def debugging() -> None:
    """Of ``trio_capnp.debugging``. The folder is new, so that a second run finds no socket."""
    path = Path(tempfile.mkdtemp(prefix="trio-capnp-")) / "watch"
    for seconds in (0, 0.01):
        with assert_checkpoints(), trio.move_on_after(seconds):
            await trio_capnp.debugging.serve(path)


@row("Connection.aclose", "Connection.wait_closed")
async def connection() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        for _ in range(2):
            with assert_checkpoints():
                await pair.client.aclose()
        for _ in range(2):
            with assert_checkpoints():
                await pair.server.wait_closed()


@row("fileno")
async def fileno() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        for client in (pair.client.bootstrap(Probe), Probe.Client(None)):
            with assert_checkpoints():
                assert await trio_capnp.fileno(client) is None


@row("server_of")
async def server_of() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        for client in (pair.client.bootstrap(Probe), Probe.Client(None)):
            with assert_checkpoints():
                assert await trio_capnp.server_of(client, ProbeImpl) is None


@row("Serving.drain")
async def drain() -> None:
    async with trio.open_nursery() as nursery:
        serve = partial(trio_capnp.serve_tcp, ProbeImpl(), 0, host="127.0.0.1")
        serving: trio_capnp.Serving[trio.SocketListener] = await nursery.start(serve)
        for _ in range(2):
            with assert_checkpoints():
                await serving.drain(grace_s=1)


# --- calls and clients ------------------------------------------------------------------------


@row("Call.tail_call")
async def tail_call() -> None:
    """It does not wait, so it is a cancellation point only: a schedule point would cost a pass."""
    noticed: list[bool] = []

    class Cancelled(ProbeImpl):
        async def pass_(self, call: Probe.PassCall) -> None:
            promise = call.params.cap.echo(n=call.params.n)
            with trio.CancelScope() as scope:
                scope.cancel()
                await call.tail_call(promise)
            noticed.append(scope.cancelled_caught)

    async with connected_pair(Cancelled()) as pair:
        await pair.client.bootstrap(Probe).pass_(cap=ProbeImpl(), n=1)
    assert noticed == [True]


@row("Client.__await__", "Client.__aenter__", "Client.__aexit__")
async def client() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        probe = pair.client.bootstrap(Probe)
        for _ in range(2):  # before it is resolved, and after
            with assert_checkpoints():
                await probe
        with assert_checkpoints():
            async with probe:  # the entry is one; the exit only releases
                pass


@row("Promise.__await__")
async def promise() -> None:
    """A wait is a checkpoint. An answered promise is always a cancellation point."""
    async with connected_pair(ProbeImpl()) as pair:
        answered = pair.client.bootstrap(Probe).echo(n=1)
        with assert_checkpoints():
            await answered
        with trio.CancelScope() as scope:
            scope.cancel()
            await answered
        assert scope.cancelled_caught


@row("drained")
async def drained() -> None:
    """Also if nothing is under way, and if the first error is known."""
    async with connected_pair(ProbeImpl()) as pair:
        probe = await pair.client.bootstrap(Probe)
        with assert_checkpoints():
            await trio_capnp.drained(probe)
        await probe.write(data=b"bad")
        for _ in range(2):
            with assert_checkpoints(), pytest.raises(trio_capnp.RpcOverloaded):
                await trio_capnp.drained(probe)


# --- for tests --------------------------------------------------------------------------------


@row("send_message")
async def send_message() -> None:
    near, far = trio.testing.memory_stream_pair()
    with assert_checkpoints():
        await trio_capnp.send_message(near, Probe.EchoParams.new(n=1))
    messages = trio_capnp.receive_messages(Probe.EchoParams, far)
    with assert_checkpoints():
        await anext(messages)


@row("connected_pair", "ConnectedPair.settle")
async def settle() -> None:
    manager = connected_pair(ProbeImpl())
    with assert_checkpoints():
        pair = await manager.__aenter__()
    with assert_checkpoints():
        await pair.settle()
    with assert_checkpoints():
        await manager.__aexit__(None, None, None)


@row(
    *("Direction.send_all", "Direction.wait_send_all_might_not_block"),
    *("Direction.send_eof", "Direction.aclose", "Direction.__aenter__", "Direction.__aexit__"),
)
async def direction() -> None:
    _, _, there, back = memory_link()
    with assert_checkpoints():
        await there.send_all(b"")
    with assert_checkpoints():
        await there.wait_send_all_might_not_block()
    with assert_checkpoints():
        await there.send_eof()
    with assert_checkpoints():
        await there.aclose()
    with assert_checkpoints():
        async with back:  # Trio's own ``__aenter__`` is none
            pass
