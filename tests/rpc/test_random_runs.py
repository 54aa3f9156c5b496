"""Vats that do anything, in runs by chance: what arrives, in which order, and what is left."""

from __future__ import annotations

import os
from random import Random
from typing import Final

import pytest

from tests._long import sampled
from tests.rpc.harness.world import OPERATIONS, Operation, World, replay

RUNS = 300 if os.environ.get("CI") else 30
STEPS = 150

FRESH: Final = sampled(10, 100)
PARTS: Final = sampled(1, 100)
"""Runs that differ each time, for each number of vats: 10,000 in all with TRIO_CAPNP_LONG=1."""

FOUND: Final = [
    (2, 1579),  # a published promise became the call's own result: calls never ended
    (2, 101859),
    (2, 104782),
    (2, 106201),
    (3, 101859),
    (3, 107822),
    (2, 2170),  # a tail call after a published pipeline: a Disembargo was taken for a fault
    (2, 106508),
    (3, 100447),
    (3, 103766),
    (3, 108541),
    (2, 203127),  # the result was called past the promise that had been published for it
    (2, 102988),  # calls waited for a published place in a tail call's answer
    (2, 103598),
    (2, 108060),
    (2, 302007),
    (2, 100722),  # two answers kept one another for a place that was null
    (2, 107903),
    (2, 109897),
    (2, 300479),
    (2, 306872),
    (3, 101263),
    (3, 103366),
    (3, 103993),  # the same with an object: nothing frees that but the connection's end
    (2, 104764),  # a Disembargo went round
    (3, 501689),  # a tail call after a published pipeline took what was pipelined later
    (3, 501237),  # calls of the peer passed a gate after those that had gone a long way
    (3, 501608),
    (2, 402372),  # a tail call's results were not what had been published for it
    (2, 400034),  # calls of the peer passed a gate by one way, and waited there by another
    (2, 160),  # each step of a promise cost a step for every place that had ever led there
    (2, 201632),  # a given-up answer kept the results of a call after they were released
    (2, 1795955002363),  # a tail call's callee stopped, though the peer held its results
    (3, 1795955003278),
]
"""Vats and seeds of runs that failed once."""


def run_by_chance(seed: int) -> list[Operation]:
    """Operations in their usual shares, deliveries more or less often."""
    random = Random(seed)
    weights = [weight for weight, _ in OPERATIONS.values()]
    weights[0] = random.choice((10, 30, 90))
    names = random.choices(list(OPERATIONS), weights, k=STEPS)
    return [
        (name, random.randrange(64), random.randrange(64), random.randrange(64)) for name in names
    ]


def run(vats: int, seed: int) -> None:
    """Do one run, to its end; its tables are empty then."""
    try:
        replay(World(vats, rings=seed % 3 == 0), run_by_chance(seed))
    except BaseException as error:
        error.add_note(f"vats: {vats}, seed: {seed}")
        raise


@pytest.mark.parametrize("seed", range(RUNS))
def test_calls_on_a_reference_arrive_in_order_whatever_happens(seed: int) -> None:
    """[F24] And every table is empty at the end: ``replay`` looks.

    A failure is a list of operations, which can be cut down and kept as a test.
    """
    run(2, seed)


@pytest.mark.parametrize("seed", range(RUNS // 3))
def test_order_holds_through_a_vat_in_the_middle(seed: int) -> None:
    """[F24] References pass through a vat that has nothing to do with them but to forward."""
    run(3, seed)


@pytest.mark.parametrize(("vats", "seed"), FOUND)
def test_a_run_that_failed_once_passes(vats: int, seed: int) -> None:
    """P2, P3: [F24] each is a seed that the fresh runs found."""
    run(vats, seed)


@pytest.mark.parametrize("vats", [2, 3])
@pytest.mark.parametrize("part", range(PARTS))
def test_fresh_runs_pass(vats: int, part: int) -> None:
    """P2, P3: [F24] seeds that differ each time; TRIO_CAPNP_SEED in the report repeats them."""
    first = int(os.environ["TRIO_CAPNP_SEED"]) + part * FRESH
    for seed in range(first, first + FRESH):
        run(vats, seed)
