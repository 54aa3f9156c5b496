"""Random runs of vats that do anything: arrivals, their order, and the tables at the end."""

from __future__ import annotations

import os
from typing import Final

import pytest

from tests._long import sampled
from tests.rpc.harness.cutting import cut_down
from tests.rpc.harness.operations import Seed

RUNS = 300 if os.environ.get("CI") else 30

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
    (2, 104764),  # a Disembargo went round in a ring for ever
    (3, 501689),  # a tail call after a published pipeline took calls pipelined later
    (3, 501237),  # calls of the peer passed a gate after those that had gone a long way
    (3, 501608),
    (2, 402372),  # a tail call's results differed from its published pipeline
    (2, 400034),  # calls of the peer passed a gate by one way, and waited there by another
    (2, 160),  # each step of a promise cost a step for every place that had ever led there
    (2, 201632),  # a given-up answer kept the results of a call after they were released
    (2, 1795955002363),  # a tail call's callee stopped, though the peer held its results
    (3, 1795955003278),
]
"""Vats and seeds of runs that failed once."""


@pytest.mark.parametrize("seed", range(RUNS))
def test_calls_on_a_reference_arrive_in_order_whatever_happens(seed: int) -> None:
    """[F24] [W03] [Z04] And every table is empty at the end."""
    Seed(2, seed).run()


@pytest.mark.parametrize("seed", range(RUNS // 3))
def test_order_holds_through_a_vat_in_the_middle(seed: int) -> None:
    """[F24] References pass through a vat that has nothing to do with them but to forward."""
    Seed(3, seed).run()


@pytest.mark.parametrize(("vats", "seed"), FOUND)
def test_a_run_that_failed_once_passes(vats: int, seed: int) -> None:
    """P2, P3: [F24] Each is a seed that the fresh runs found."""
    Seed(vats, seed).run()


@pytest.mark.parametrize("vats", [2, 3])
@pytest.mark.parametrize("part", range(PARTS))
def test_fresh_runs_pass(vats: int, part: int) -> None:
    """P2, P3: [F24] Seeds that differ each time; TRIO_CAPNP_SEED in the report repeats them."""
    for seed in fresh(part, FRESH):
        Seed(vats, seed).run()


@pytest.mark.parametrize(("few", "losses"), [(True, False), (False, True), (True, True)])
@pytest.mark.parametrize("part", range(PARTS))
def test_fresh_runs_pass_with_few_kinds_of_operations_or_lost_links(
    part: int, few: bool, losses: bool
) -> None:
    """[F24] Order and empty tables, in states that the usual shares rarely reach."""
    for seed in fresh(part, FRESH // 2):
        Seed(2 + seed % 2, seed, few=few, losses=losses).run()


@pytest.mark.parametrize("seed", range(RUNS // 2))
def test_nothing_crosses_a_membrane_unwrapped_whatever_happens(seed: int) -> None:
    """[N06] [N07] References go through membranes; those of a revoked one are dead."""
    Seed(2 + seed % 2, seed, walls=True).run()


@pytest.mark.parametrize(("few", "losses"), [(False, False), (True, False), (True, True)])
@pytest.mark.parametrize("part", range(PARTS))
def test_fresh_runs_with_membranes_pass(part: int, few: bool, losses: bool) -> None:
    """[F24] Order, ends and empty tables hold through membranes."""
    for seed in fresh(part, FRESH):
        Seed(2 + seed % 2, seed, few=few, losses=losses, walls=True).run()


def fresh(part: int, count: int) -> range:
    """Seeds that no other part of this run has, and no other run."""
    first = int(os.environ["TRIO_CAPNP_SEED"]) + part * FRESH
    return range(first, first + count)


def test_a_failing_run_is_cut_down_to_the_operations_it_needs() -> None:
    run = Seed(2, 0).operations()
    needed = [run[20], run[21], run[99]]
    cut = cut_down(run, lambda shorter: all(each in shorter for each in needed))
    assert cut == needed
