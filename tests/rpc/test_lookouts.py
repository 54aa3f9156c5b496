"""Places at a peer that lead to a promise here: their end with it, and the cost of its steps."""

from __future__ import annotations

import pytest

from tests.rpc.harness.costs import functions_called
from tests.rpc.harness.lone import Lone
from tests.rpc.harness.messages import booted, hosted, returned, yours
from tests.rpc.harness.servers import Server
from trio_capnp.rpc import _lookouts
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._promises import LocalPromise


class Scene:
    """Promises of ours that became places in the peer's answers, which became one promise of ours.

    The peer holds the first ones, so the places stay. Some places became another promise.
    """

    def __init__(self, places: int, others: int = 0) -> None:
        self.server = Server()
        self.lone = lone = Lone(self.server)
        boot = lone.end.bootstrap()
        self.promise, self.other = lone.end.promise(), lone.end.promise()
        held = [lone.end.promise() for _ in range(places + others)]
        lone.feed(booted(0, hosted(0)), m.Bootstrap(0))
        boot.call("keep", self.promise, self.other, *held)
        for promise in held:
            promise.resolve(boot.call("ask").cap())
        for number in range(places + others):
            lone.feed(returned(1 + number, yours(1 if number < places else 2)))

    def move_on(self) -> None:
        """Let the promise become the next one."""
        promise, self.promise = self.promise, self.lone.end.promise()
        promise.resolve(self.promise)

    def assert_places_end(self, count: int) -> None:
        """Break the promise: each place's question is finished, so the peer may forget it."""
        before = len(self.lone.end.sent)
        self.promise.reject("no")
        sent = self.lone.end.sent[before:]
        finished = {text for text in sent if text.startswith("Fin")}
        assert finished == {f"Fin q{1 + number} rrc-" for number in range(count)}
        self.lone.assert_gone(self.server)


def test_places_end_when_the_promise_breaks_at_the_end_of_a_chain() -> None:
    """P3: [E17] The peer's answers have no further use then."""
    scene = Scene(places=3)
    for _ in range(3):
        scene.move_on()
    scene.assert_places_end(3)


def test_a_promise_that_moves_costs_no_step_for_each_place() -> None:
    """P2: Seed 160. A chain of promises took the square of its length in time."""
    many = Scene(places=50)
    assert functions_called(_lookouts, many.move_on) == 0  # the lookout itself moves
    many.assert_places_end(50)


@pytest.mark.parametrize(("places", "others"), [(2, 20), (20, 2)])
def test_fewer_places_move_where_two_promises_become_one(places: int, others: int) -> None:
    """P2: [E17] Either promise may become the other."""
    scene = Scene(places, others)

    def become_one() -> None:
        scene.other.resolve(scene.promise)

    assert 0 < functions_called(_lookouts, become_one) < 10
    scene.assert_places_end(places + others)


def test_a_place_that_has_ended_looks_out_no_more() -> None:
    """P2: Places that had once led to a promise went on moving with it."""
    scene = Scene(places=3)
    end = scene.promise.end
    assert isinstance(end, LocalPromise)
    lookout = end.lookout
    assert lookout is not None
    assert len(lookout.places) == 3
    scene.lone.feed(*(m.Release(3 + number, 1) for number in range(3)))
    assert not lookout.places
    scene.lone.assert_gone(scene.server)
