"""Many calls, many cancellations and many connections leave nothing behind."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Final

import pytest
import trio

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import call, played_by_hand, ready, settled_empty
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp.rpc import _messages as m
from trio_capnp.runtime._current import current_system
from trio_capnp.runtime._objects import ServedObject
from trio_capnp.testing import ConnectedPair, connected_pair
from trio_capnp.wire._framing import Frame

Round = Callable[[Probe.Client, ConnectedPair], Awaitable[None]]

pytestmark = pytest.mark.usefixtures("old_objects_frozen")

WARM_UP: Final = 50
ROUNDS: Final = 200
STRETCHES: Final = 3
"""An event that happens once, such as an import or the growth of a cache, is in one stretch of
rounds only; a leak is in each."""


async def plain_calls(probe: Probe.Client, pair: ConnectedPair) -> None:
    await probe.echo(n=1, text="text")


async def calls_in_tasks(probe: Probe.Client, pair: ConnectedPair) -> None:
    await (await probe.child(name="kid")).child.name()


async def pipelined_calls(probe: Probe.Client, pair: ConnectedPair) -> None:
    await probe.child(name="kid").child.name()


async def callbacks(probe: Probe.Client, pair: ConnectedPair) -> None:
    await probe.call(cap=ProbeImpl(name="ours"), n=1)


async def reflections(probe: Probe.Client, pair: ConnectedPair) -> None:
    back = probe.back(cap=ProbeImpl(name="ours"))
    await back.cap.echo(n=1)
    await back


async def tail_calls(probe: Probe.Client, pair: ConnectedPair) -> None:
    await probe.pass_(cap=ProbeImpl(name="ours"), n=1)


async def cancellations(probe: Probe.Client, pair: ConnectedPair) -> None:
    with trio.CancelScope() as scope:
        promise = probe.hang(cap=ProbeImpl(name="ours"))
        await pair.settle()
        scope.cancel()
        await promise


async def cancelled_at_once(probe: Probe.Client, pair: ConnectedPair) -> None:
    with trio.CancelScope() as scope:
        scope.cancel()
        await probe.hang(cap=ProbeImpl(name="ours"))


async def failures(probe: Probe.Client, pair: ConnectedPair) -> None:
    with pytest.raises(trio_capnp.RpcOverloaded):
        await probe.fail(how="overloaded")


async def promises(probe: Probe.Client, pair: ConnectedPair) -> None:
    promised, resolver = trio_capnp.new_promise(Probe)
    call = probe.call(cap=promised, n=1)
    resolver.resolve(ProbeImpl(name="ours"))
    await call


async def streams(probe: Probe.Client, pair: ConnectedPair) -> None:
    await probe.write(data=b"0123456789")


async def bootstraps(probe: Probe.Client, pair: ConnectedPair) -> None:
    async with pair.client.bootstrap(Probe) as again:
        await again.echo(n=1)


ROUND_KINDS: Final[list[Round]] = [
    *(plain_calls, calls_in_tasks, pipelined_calls, callbacks, reflections, tail_calls),
    *(cancellations, cancelled_at_once, failures, promises, streams, bootstraps),
]


class Forgetting(ProbeImpl):
    """Keeps no log: that would grow."""

    def __init__(self) -> None:
        super().__init__(Log(events=Nothing()))


class Nothing(list[str]):
    def append(self, value: str, /) -> None:
        """Forget it."""


@pytest.mark.parametrize("one", ROUND_KINDS, ids=lambda each: each.__name__)
async def test_nothing_of_a_round_outlives_it(one: Round) -> None:
    """[C24] Another implementation had a leak of 72 bytes a call for years: an object each."""
    async with connected_pair(lambda _: Forgetting()) as pair:
        probe, _ = await ready(pair)

        async def count_after(rounds: int) -> tuple[Counter[str], int]:
            for _ in range(rounds):
                await one(probe, pair)
            await pair.settle()
            del pair._lines[:]
            gc.collect()
            return our_objects(), len(gc.get_objects())

        ours, everything = await count_after(WARM_UP)
        growths: list[int] = []
        while not growths or (growths[-1] >= ROUNDS // 2 and len(growths) < STRETCHES):
            ours_then, everything_then = await count_after(ROUNDS)
            assert ours_then - ours == Counter()
            growths.append(everything_then - everything)
            everything = everything_then
        assert growths[-1] < ROUNDS // 2, f"objects more after each {ROUNDS} rounds: {growths}"
        await settled_empty(pair, probe)


async def test_methods_that_do_not_exist_leave_nothing_behind() -> None:
    """A peer can name any number of such methods."""
    async with played_by_hand(Forgetting()) as (_, hand):
        target = m.ImportedCap(await hand.bootstrap())
        for number in range(100):
            unknown = call(number, target, "name")
            unknown.method_id = 1000 + number
            await hand.say(unknown)
            assert "unimplemented" in await hand.hear_line()
        await hand.say(call(100, target, "name"))
        assert "results" in await hand.hear_line()
        (root,) = current_system().objects.values()
        assert isinstance(root.callee, ServedObject)
        assert all(number < 1000 for _, number in root.callee._entries)


async def test_nothing_of_a_connection_outlives_it() -> None:
    """[A21] Connections come and go; neither they nor the objects they served are kept."""

    async def count_after(connections: int) -> Counter[str]:
        for _ in range(connections):
            async with connected_pair(lambda _: Forgetting()) as pair:
                await pair.client.bootstrap(Probe).echo(n=1)
        gc.collect()
        return our_objects()

    before = await count_after(3)
    after = await count_after(10)
    assert after - before == Counter()


async def test_no_message_is_kept_until_the_next_one_comes() -> None:
    """[A18] An idle connection holds no memory of the last message, however large that was."""
    gc.collect()
    async with connected_pair(lambda _: Forgetting()) as pair:
        probe, _ = await ready(pair)
        await probe.echo(text="x" * 1_000_000)
        await pair.settle()
        gc.collect()
        frames = [found for found in gc.get_objects() if isinstance(found, Frame)]
        assert not [frame for frame in frames if frame.words > 1000]


def our_objects() -> Counter[str]:
    """How many objects of each of our types live."""
    return Counter(type(found).__qualname__ for found in gc.get_objects() if is_ours(found))


def is_ours(found: object) -> bool:
    module = type(found).__module__
    return isinstance(module, str) and module.startswith(("trio_capnp.", "tests."))
