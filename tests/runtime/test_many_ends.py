"""The end of a connection whose peer held very many objects: other tasks have their turns.

Time is measured in passes of the event loop, which a task counts, so that a slow machine fails
nothing.
"""

from __future__ import annotations

from collections import Counter
from time import perf_counter
from typing import Final

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from trio_capnp.runtime._system import MAX_ENDINGS
from trio_capnp.testing import connected_pair

OBJECTS = 600
ENDING_S = 0.0004
MOST = 30
"""Objects that end in one pass: three slices of 2 ms, each up to its last object."""

COMING: Final = 16
"""Workers that were on their way already may each take one more object."""


class Ends:
    """The passes of the event loop, and the number of objects that ended in each."""

    def __init__(self) -> None:
        self.passes = 0
        self.of_pass: Counter[int] = Counter()
        self.gate = trio.Event()
        self.running = 0
        self.most_running = 0

    async def count_passes(self) -> None:
        while True:
            await trio.lowlevel.checkpoint()
            self.passes += 1

    def spend(self) -> None:
        until = perf_counter() + ENDING_S
        while perf_counter() < until:
            pass
        self.of_pass[self.passes] += 1


class Item(Probe.Server):
    def __init__(self, ends: Ends) -> None:
        self.ends = ends


class PlainItem(Item):
    def aclose(self) -> None:
        self.ends.spend()


class AsyncItem(Item):
    async def aclose(self) -> None:
        self.ends.spend()


class SlowItem(Item):
    async def aclose(self) -> None:
        ends = self.ends
        ends.running += 1
        ends.most_running = max(ends.most_running, ends.running)
        await ends.gate.wait()
        ends.running -= 1
        ends.of_pass[0] += 1


class Shop(ProbeImpl):
    """Makes an object for each call."""

    def __init__(self, kind: type[Item], ends: Ends) -> None:
        super().__init__()
        self.kind = kind
        self.ends = ends

    def child(self, call: Probe.ChildCall) -> None:  # type: ignore[override]
        call.results.child = self.kind(self.ends)


async def held_by(connection: trio_capnp.Connection) -> list[Probe.Client]:
    """Clients of very many objects."""
    shop = connection.bootstrap(Probe)
    promises = [shop.child() for _ in range(OBJECTS)]
    return [(await each).child for each in promises]


@pytest.mark.parametrize("kind", [PlainItem, AsyncItem])
async def test_many_objects_of_a_lost_connection_end_in_slices(kind: type[Item]) -> None:
    ends = Ends()
    async with connected_pair(None) as outer, trio.open_nursery() as nursery:
        nursery.start_soon(ends.count_passes)
        async with connected_pair(Shop(kind, ends)) as pair:
            held = await held_by(pair.client)
            assert pair.server.statistics().exports == OBJECTS + 1
            await pair.client.aclose()
            await pair.server.wait_closed()
            assert pair.server.statistics().exports == 0
        assert ends.of_pass.total() == OBJECTS
        assert max(ends.of_pass.values()) <= MOST, ends.of_pass.most_common(3)
        nursery.cancel_scope.cancel()
        del held
    assert outer.client.closed


async def test_a_bounded_number_of_objects_ends_at_once() -> None:
    ends = Ends()
    async with connected_pair(None) as outer:
        async with connected_pair(Shop(SlowItem, ends)) as pair:
            held = await held_by(pair.client)
            for each in held:
                trio_capnp.release(each)
            del held
            await trio.testing.wait_all_tasks_blocked()
            assert MAX_ENDINGS <= ends.most_running <= MAX_ENDINGS + COMING
            ends.gate.set()
            await pair.settle()
            assert ends.of_pass.total() == OBJECTS
            pair.assert_no_leaks()
        assert not outer.client.closed
