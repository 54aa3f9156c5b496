"""Streams of the program's own, which may raise anything and return anything."""

from __future__ import annotations

import errno
import logging
from collections.abc import Callable
from typing import Any, Final

import attrs
import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from tests.runtime.shortage import possessions

METHODS: Final = ("send_all", "receive_some", "send_eof", "aclose")
ODD: Final[tuple[Callable[[], Exception], ...]] = (
    lambda: ValueError("odd"),
    lambda: ConnectionResetError(errno.ECONNRESET, "odd"),
    lambda: OSError(errno.ENOSPC, "odd"),
    lambda: MemoryError("odd"),
    lambda: StopAsyncIteration("odd"),
    lambda: trio.BusyResourceError("odd"),
    lambda: ExceptionGroup("odd", [KeyError("odd")]),
    lambda: trio_capnp.RpcFailed("odd"),
)


@attrs.define(eq=False)
class OddStream(trio.abc.HalfCloseableStream):
    """A stream over another one, of which one method raises or returns something odd.

    Attributes:
        works: how many calls of the method work before that.
    """

    inner: trio.StapledStream[Any, Any]
    method: str
    error: BaseException | None = None
    returned: object = None
    works: int = 0

    async def _odd(self, method: str) -> bool:
        if method != self.method:
            return False
        self.works -= 1
        if self.works >= 0:
            return False
        await trio.lowlevel.checkpoint()
        if self.error is not None:
            raise self.error
        return True

    async def send_all(self, data: bytes | bytearray | memoryview) -> None:
        if not await self._odd("send_all"):
            await self.inner.send_all(data)

    async def wait_send_all_might_not_block(self) -> None:
        await self.inner.wait_send_all_might_not_block()

    async def receive_some(self, max_bytes: int | None = None) -> Any:
        if await self._odd("receive_some"):
            return self.returned
        return await self.inner.receive_some(max_bytes)

    async def send_eof(self) -> None:
        if not await self._odd("send_eof"):
            await self.inner.send_eof()

    async def aclose(self) -> None:
        try:
            await self._odd("aclose")
        finally:
            await self.inner.aclose()


def causes(error: BaseException) -> list[BaseException]:
    found = [error]
    while found[-1].__cause__ is not None:
        found.append(found[-1].__cause__)
    return found


async def call_over(stream: trio.abc.Stream) -> None:
    with trio.fail_after(30):
        async with trio_capnp.open_stream(stream) as connection:
            probe = connection.bootstrap(Probe)
            while True:
                await probe.echo(n=1)


@pytest.mark.parametrize("make", ODD, ids=lambda make: type(make()).__name__)
@pytest.mark.parametrize("method", ["send_all", "receive_some"])
@pytest.mark.parametrize("works", [0, 1, 3])
async def test_a_client_learns_the_error_of_its_stream(
    make: Callable[[], Exception], method: str, works: int, caplog: pytest.LogCaptureFixture
) -> None:
    """R12: Waiters get RpcDisconnected with the cause; the log has one line of it."""
    error = make()
    near, far = trio.testing.memory_stream_pair()
    async with trio.open_nursery() as nursery:
        nursery.start_soon(trio_capnp.serve_stream, ProbeImpl(), far)
        with pytest.raises(trio_capnp.RpcDisconnected) as raised:
            await call_over(OddStream(near, method, error, works=works))
    # A copy, or a RuntimeError that names it: a connection keeps no tracebacks.
    last = causes(raised.value)[-1]
    assert type(error).__name__ in repr(last)
    assert "odd" in str(last)
    told = [line for line in caplog.messages if "odd" in line]
    assert len(told) == 1, told


@pytest.mark.parametrize("make", ODD, ids=lambda make: type(make()).__name__)
@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("works", [0, 1, 2])
async def test_a_server_logs_the_error_of_its_stream_and_returns(
    make: Callable[[], Exception], method: str, works: int, caplog: pytest.LogCaptureFixture
) -> None:
    """R12: Nothing of it enters the program's nursery, and every task has ended."""
    error = make()
    before = possessions()
    near, far = trio.testing.memory_stream_pair()
    with trio.fail_after(30):
        async with trio.open_nursery() as nursery:
            nursery.start_soon(
                trio_capnp.serve_stream, ProbeImpl(), OddStream(far, method, error, works=works)
            )
            if method in ("send_all", "receive_some"):
                with pytest.raises(trio_capnp.RpcDisconnected):
                    await call_over(near)
            else:
                async with trio_capnp.open_stream(near) as connection:
                    assert (await connection.bootstrap(Probe).echo(n=1)).n == 1
            await near.aclose()
    assert possessions() == before
    if works == 0:
        assert any(record.levelno >= logging.WARNING for record in caplog.records)


@pytest.mark.parametrize("returned", [None, 5, "text", [1, 2], object(), b"x" * 1_000_000])
async def test_a_stream_that_returns_no_bytes_or_too_many_ends_its_connection(
    returned: object,
) -> None:
    """R12: `bytes(5)` would be five zeros, and be taken for an empty message."""
    near, far = trio.testing.memory_stream_pair()
    odd = OddStream(near, "receive_some", returned=returned)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(trio_capnp.serve_stream, ProbeImpl(), far)
        with pytest.raises(trio_capnp.RpcDisconnected):
            await call_over(odd)


async def test_a_stream_that_returns_more_than_it_was_asked_for_is_named() -> None:
    """R12: The read is in the middle of a large message, which is read in place."""
    near, far = trio.testing.memory_stream_pair()
    odd = OddStream(near, "receive_some", returned=b"x" * 5_000_000, works=1)
    announced = (0).to_bytes(4, "little") + (100_000).to_bytes(4, "little")
    await far.send_all(announced)
    with pytest.raises(trio_capnp.RpcDisconnected) as raised:
        await call_over(odd)
    assert any("5000000 bytes when asked for" in str(error) for error in causes(raised.value))


@pytest.mark.parametrize("make", [KeyboardInterrupt, SystemExit])
@pytest.mark.parametrize("method", METHODS)
async def test_keyboard_interrupt_and_system_exit_pass(
    make: type[BaseException], method: str
) -> None:
    """R12: No method of the stream may raise a BaseException that is kept back."""
    near, far = trio.testing.memory_stream_pair()
    with pytest.raises(make) as raised, trio.fail_after(30):
        async with trio_capnp.open_stream(OddStream(near, method, make("mine"))) as connection:
            if method in ("send_all", "receive_some"):
                await connection.bootstrap(Probe).echo(n=1)
    assert str(raised.value) == "mine"
    await far.aclose()


async def test_a_stream_whose_parts_raise_is_closed_as_far_as_possible() -> None:
    """R12: Closing without waiting looks at the stream's parts, of which each may raise."""
    closed: list[str] = []

    class Part:
        def close(self) -> None:
            closed.append("part")
            raise ValueError("odd")

    class Odd(OddStream):
        send_stream = Part()

        @property
        def socket(self) -> object:
            raise ValueError("odd")

        def close(self) -> None:
            closed.append("whole")
            raise ValueError("odd")

    near, far = trio.testing.memory_stream_pair()
    with pytest.raises(trio_capnp.RpcDisconnected):
        await call_over(Odd(near, "send_all", ValueError("odd")))
    assert closed[:2] == ["part", "whole"]
    await far.aclose()
