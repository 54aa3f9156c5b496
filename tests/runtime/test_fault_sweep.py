"""The n-th system call or allocation of opening, serving and accepting fails, for each n.

Whatever the fault, the program gets an error that it can handle, or none; its nurseries, its
descriptors and its children are as before; and the next connection works.
"""

from __future__ import annotations

import errno
import os
import ssl
import sys
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
import trio
import trio.testing

import trio_capnp
from tests._long import sampled
from tests.runtime.faults import ALLOCATIONS, SYSTEM_CALLS, Faults, install
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from tests.runtime.shortage import possessions
from tests.runtime.test_opening import socket_streams, tls_contexts

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc and at epoll")

ERRORS: Final[dict[str, Callable[[], Exception]]] = {
    "EMFILE": lambda: OSError(errno.EMFILE, os.strerror(errno.EMFILE)),
    "ENOMEM": lambda: OSError(errno.ENOMEM, os.strerror(errno.ENOMEM)),
    "ENOSPC": lambda: OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)),
    "MemoryError": lambda: MemoryError("no memory"),
}
EXPECTED: Final = (
    *(OSError, MemoryError, trio_capnp.RpcError),
    *(trio.BrokenResourceError, trio.ClosedResourceError),
)
"""Errors that may reach the program: that of the fault, or the end of its connection."""

STEP: Final = sampled(5, 1)
"""The number of calls of which one fails. Each error has another number, so that few are left out.
"""


@attrs.define(eq=False)
class World:
    """Where a scenario takes place: a directory, TLS contexts, and the faults."""

    directory: Path
    faults: Faults
    contexts: tuple[ssl.SSLContext, ssl.SSLContext]
    number: int = 0

    def path(self) -> Path:
        self.number += 1
        return self.directory / f"socket-{self.number}"


Scenario = Callable[[World], Awaitable[None]]


async def use(opening: Any, faults: Faults) -> None:
    """Open, call, close; all of it with faults."""
    with faults.armed():
        async with opening() as connection:
            assert (await connection.bootstrap(Probe).echo(n=1)).n == 1
            text = "x" * 300_000
            assert (await connection.bootstrap(Probe).echo(text=text)).text == text


@asynccontextmanager
async def serving(serve: Any) -> AsyncGenerator[Any]:
    """A server that was started without a fault, and still serves when the block has ended."""
    async with trio.open_nursery() as nursery:
        yield (await nursery.start(serve))[0]
        nursery.cancel_scope.cancel()


async def try_twice(opening: Any, faults: Faults) -> None:
    """With faults the connection may fail; the same server then takes another one."""
    failed = await outcome(partial(use, opening, faults))
    async with opening() as connection:
        assert (await connection.bootstrap(Probe).echo(n=2)).n == 2
    if failed is not None:
        raise failed


async def outcome(do: Callable[[], Awaitable[None]]) -> BaseException | None:
    try:
        await do()
    except BaseException as error:
        return error
    return None


def made(_: trio_capnp.Connection) -> ProbeImpl:
    return ProbeImpl()


async def tcp(world: World) -> None:
    async with serving(partial(trio_capnp.serve_tcp, ProbeImpl(), 0, host="127.0.0.1")) as at:
        host, port = at.socket.getsockname()
        await try_twice(lambda: trio_capnp.open_tcp(host, port), world.faults)


async def address(world: World) -> None:
    async with serving(partial(trio_capnp.serve_tcp, made, 0, host="127.0.0.1")) as at:
        text = "{}:{}".format(*at.socket.getsockname())
        await try_twice(lambda: trio_capnp.open_address(text, bootstrap=ProbeImpl()), world.faults)


async def tls(world: World) -> None:
    for_server, for_client = world.contexts
    serve = partial(trio_capnp.serve_tcp, ProbeImpl(), 0, host="127.0.0.1", ssl_context=for_server)
    async with serving(serve) as at:
        host, port = at.socket.getsockname()
        await try_twice(
            lambda: trio_capnp.open_tcp(host, port, ssl_context=for_client), world.faults
        )


async def unix(world: World) -> None:
    path = world.path()
    async with serving(partial(trio_capnp.serve_unix, ProbeImpl(), path)):
        await try_twice(lambda: trio_capnp.open_unix(path), world.faults)


async def stream(world: World) -> None:
    near, far = socket_streams()
    async with trio.open_nursery() as nursery:
        nursery.start_soon(trio_capnp.serve_stream, ProbeImpl(), far)
        await use(lambda: trio_capnp.open_stream(near), world.faults)


async def memory(world: World) -> None:
    near, far = trio.testing.memory_stream_pair()
    async with trio.open_nursery() as nursery:
        nursery.start_soon(trio_capnp.serve_stream, ProbeImpl(), far)
        await use(lambda: trio_capnp.open_stream(near), world.faults)


async def process(world: World) -> None:
    with world.faults.armed():
        async with trio_capnp.open_process(["/bin/cat"], bootstrap=ProbeImpl()):
            await trio.lowlevel.checkpoint()


async def stdio(world: World) -> None:
    with pipes_as_standard_streams(), world.faults.armed():
        await trio_capnp.serve_stdio(ProbeImpl())


@contextmanager
def pipes_as_standard_streams() -> Iterator[None]:
    """Give this process a standard input that has ended and a standard output of its own."""
    saved = [os.dup(descriptor) for descriptor in (0, 1)]
    ends = [*os.pipe(), *os.pipe()]
    os.dup2(ends[0], 0)
    os.dup2(ends[3], 1)
    os.close(ends[1])
    try:
        yield
    finally:
        for descriptor, original in enumerate(saved):
            os.dup2(original, descriptor)
        for descriptor in (*saved, ends[0], *ends[2:]):
            os.close(descriptor)


async def server_of_tcp(world: World) -> None:
    await start_and_stop(
        partial(trio_capnp.serve_tcp, ProbeImpl(), 0, host="127.0.0.1"), world.faults
    )


async def server_on_all_addresses(world: World) -> None:
    await start_and_stop(partial(trio_capnp.serve_tcp, ProbeImpl(), 0), world.faults)


async def server_of_unix(world: World) -> None:
    path = world.path()
    await start_and_stop(partial(trio_capnp.serve_unix, ProbeImpl(), path), world.faults)


async def start_and_stop(serve: Any, faults: Faults) -> None:
    with faults.armed():
        async with trio.open_nursery() as nursery:
            await nursery.start(serve)
            nursery.cancel_scope.cancel()


SCENARIOS: Final[tuple[Scenario, ...]] = (
    *(tcp, address, tls, unix, stream, memory, process, stdio),
    *(server_of_tcp, server_on_all_addresses, server_of_unix),
)


def leaves(error: BaseException) -> Iterator[BaseException]:
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            yield from leaves(each)
    else:
        yield error


async def run_once(scenario: Scenario, world: World) -> None:
    """Run a scenario with its fault. See that nothing is left and that the error is an expected
    one.
    """
    before = possessions()
    with trio.fail_after(20):
        failed = await outcome(partial(scenario, world))
    raised = [] if failed is None else list(leaves(failed))
    where = f"{world.faults.number}: {world.faults.names[world.faults.number or 0 :][:1]} {raised}"
    unexpected = [leaf for leaf in raised if not isinstance(leaf, EXPECTED)]
    if unexpected or (raised and not world.faults.was_met):
        raise AssertionError(where) from failed
    del failed, raised, unexpected  # their tracebacks hold the objects of the frames
    assert possessions() == before, where
    paths = os.listdir(world.directory)
    # A path that cannot be looked at may be another server's by now: it stays, with a log line.
    assert not paths or "os.lstat" in where, where
    for path in paths:
        os.unlink(world.directory / path)


@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda each: each.__name__)
async def test_each_call_may_fail_and_nothing_is_left(
    scenario: Scenario, error: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R3 R14: Every n is tried with the whole sweep, some of them in a sample."""
    faults = Faults(ERRORS[error])
    world = World(tmp_path, faults, tls_contexts())
    await run_once(scenario, world)  # before counting, because the first run imports its modules
    install(faults, ALLOCATIONS if error == "MemoryError" else SYSTEM_CALLS, monkeypatch)
    await run_once(scenario, world)
    count = len(faults.names)
    assert count or scenario is memory, "nothing was counted"
    for number in range(list(ERRORS).index(error) % STEP, count, STEP):
        faults.number = number
        faults.names.clear()
        await run_once(scenario, world)
    faults.number = None
    await run_once(scenario, world)
