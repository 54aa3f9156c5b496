"""``aclose`` of server objects: after the last reference, and one at a time for each object."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import ready, settled_empty
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp.limits import Limits
from trio_capnp.testing import ConnectedPair, connected_pair


class Slow(ProbeImpl):
    """An object whose ``aclose`` waits for the gate. Overlapping calls or closings fail."""

    def __init__(self, log: Log | None = None) -> None:
        super().__init__(log)
        self.gate = trio.Event()
        self.closing = 0

    def echo(self, call: Probe.EchoCall) -> None:
        assert not self.closing, "a call began while the object was closing"
        super().echo(call)

    async def call(self, call: Probe.CallCall) -> None:
        assert not self.closing, "a call began while the object was closing"
        self.log.events.append("call")

    async def aclose(self) -> None:
        assert not self.closing, "two acloses of one object overlap"
        self.closing += 1
        self.log.events.append("closing")
        try:
            await self.gate.wait()
        finally:
            self.closing -= 1
        self.log.events.append("closed")


class Giver(ProbeImpl):
    """Gives the same object to each caller."""

    def __init__(self, given: Probe.Server) -> None:
        super().__init__()
        self.given = given

    async def child(self, call: Probe.ChildCall) -> None:
        call.results.child = self.given


async def given(pair: ConnectedPair, probe: Probe.Client) -> Probe.Client:
    """A reference to the object."""
    return (await probe.child()).child


@asynccontextmanager
async def closing(slow: Slow) -> AsyncGenerator[tuple[ConnectedPair, Probe.Client]]:
    """A connection whose server gives the object, which was dropped once and is closing."""
    async with connected_pair(Giver(slow)) as pair:
        probe, _ = await ready(pair)
        trio_capnp.release(await given(pair, probe))
        await pair.settle()
        assert slow.log.events == ["closing"]
        yield pair, probe


async def test_calls_on_an_object_that_closes_wait_until_it_has_closed() -> None:
    """Q10: It is handed out again while its ``aclose`` runs; order is kept."""
    slow = Slow()
    async with closing(slow) as (pair, probe):
        again = await given(pair, probe)
        calls = [again.echo(n=1), again.call(cap=None), again.echo(n=2)]
        await pair.settle()
        assert slow.log.events == ["closing"]
        slow.gate.set()
        for call in calls:
            await call
        assert slow.log.events == ["closing", "closed", "echo 1", "call", "echo 2"]
        del calls, call
        trio_capnp.release(again)
        await pair.settle()
        assert slow.log.events[5:] == ["closing", "closed"]
        await settled_empty(pair, probe)


async def test_an_object_that_is_dropped_while_it_closes_closes_once_more_afterwards() -> None:
    """Q10: ``aclose`` runs each time that the last reference goes, never twice at once."""
    slow = Slow()
    async with connected_pair(Giver(slow)) as pair:
        probe, _ = await ready(pair)
        for _ in range(3):
            trio_capnp.release(await given(pair, probe))
            await pair.settle()
        assert slow.log.events == ["closing"]
        last = await given(pair, probe)
        call = last.echo(n=3)
        await pair.settle()
        slow.gate.set()
        await call
        assert slow.log.events == ["closing", "closed"] * 3 + ["echo 3"]
        del call
        await settled_empty(pair, last, probe)


async def test_a_call_that_waits_for_the_closing_can_be_cancelled() -> None:
    slow = Slow()
    async with closing(slow) as (pair, probe):
        again = await given(pair, probe)
        with again.echo(n=1):
            await pair.settle()
        await pair.settle()
        assert pair.server.statistics().calls_in_flight == 0
        trio_capnp.release(again)
        await pair.settle()
        slow.gate.set()
        await pair.settle()
        assert slow.log.events == ["closing", "closed"] * 2
        await settled_empty(pair, probe)


async def test_an_object_that_fails_to_close_serves_the_calls_that_waited(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Fails(Slow):
        async def aclose(self) -> None:
            await super().aclose()
            raise ValueError("cannot close")

    slow = Fails()
    async with closing(slow) as (pair, probe):
        again = await given(pair, probe)
        call = again.echo(n=1)
        await pair.settle()
        slow.gate.set()
        assert (await call).n == 1
        assert "aclose of a server object failed" in caplog.text
        del call
        await settled_empty(pair, again, probe)


async def test_an_object_that_never_closes_is_given_up_and_named_with_the_connection(
    autojump_clock: trio.testing.MockClock, caplog: pytest.LogCaptureFixture
) -> None:
    """Q10: The call that waits for it fails with the connection, and the log names the object."""
    slow = Slow()
    async with closing(slow) as (pair, probe):
        again = await given(pair, probe)
        call = again.echo(n=1)
        await pair.settle()
        begun = trio.current_time()
    assert trio.current_time() - begun <= 3 * Limits().close_timeout_s
    with pytest.raises(trio_capnp.RpcDisconnected):
        await call
    assert "Slow was cancelled: it took longer than Limits(close_timeout_s)" in caplog.text


async def test_an_object_of_another_connection_opens_when_the_one_that_closed_it_ends(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """Q10: The wait ends with ``close_timeout_s`` of the connection that runs the ``aclose``."""
    slow = Slow()
    async with trio.open_nursery() as nursery:
        hold = trio.Event()
        opened = trio.Event()

        async def oldest() -> None:
            async with connected_pair():
                opened.set()
                await hold.wait()

        nursery.start_soon(oldest)
        await opened.wait()
        async with connected_pair(Giver(slow)) as pair:
            probe, _ = await ready(pair)
            trio_capnp.release(await given(pair, probe))
            await pair.settle()
            again = await given(pair, probe)
            call = again.echo(n=1)
            await pair.settle()
            hold.set()
            begun = trio.current_time()
            assert (await call).n == 1
            assert trio.current_time() - begun <= Limits().close_timeout_s
            slow.gate.set()
            del call
            await settled_empty(pair, again, probe)


class Nothing:
    """An async context manager and iterable that waits for one pass of the event loop."""

    async def __aenter__(self) -> None:
        await trio.lowlevel.checkpoint()

    async def __aexit__(self, *_: object) -> None:
        await trio.lowlevel.checkpoint()

    async def __aiter__(self) -> AsyncGenerator[None]:
        await trio.lowlevel.checkpoint()
        yield


class Ending(ProbeImpl):
    """An object whose ``aclose`` may end the connection first, and then counts in the log."""

    def __init__(self) -> None:
        super().__init__()
        self.end: Callable[[], None] | None = None

    def begin(self) -> None:
        if self.end is not None:
            self.end()

    def closed(self) -> None:
        self.log.events.append("closed")


class Awaiting(Ending):
    async def aclose(self) -> None:
        self.begin()
        await trio.lowlevel.checkpoint()
        self.closed()


class Entering(Ending):
    async def aclose(self) -> None:
        self.begin()
        async with Nothing():
            self.closed()


class Iterating(Ending):
    async def aclose(self) -> None:
        self.begin()
        async for _ in Nothing():
            self.closed()


class Collecting(Ending):
    async def aclose(self) -> None:
        self.begin()
        self.log.events += ["closed" async for _ in Nothing()]


class Unwaiting(Ending):
    async def aclose(self) -> None:
        self.begin()
        self.closed()


@pytest.mark.parametrize("kind", [Awaiting, Entering, Iterating, Collecting, Unwaiting])
async def test_the_end_of_an_object_is_shielded_from_the_end_of_its_connection(
    kind: type[Ending],
) -> None:
    """Q10: The cancellation of the nursery reaches no ``aclose``, at any kind of await."""
    ending = kind()
    with trio.CancelScope() as scope:
        async with connected_pair(Giver(ending)) as pair:
            probe, _ = await ready(pair)
            for _ in range(3):  # the reader's task runs the ends of objects that do not wait
                trio_capnp.release(await given(pair, probe))
                await pair.settle()
            assert ending.log.events == ["closed"] * 3
            ending.end = scope.cancel
            trio_capnp.release(await given(pair, probe))
            await trio.sleep_forever()
    assert ending.log.events == ["closed"] * 4
