"""Vats that do anything, in runs by chance: what arrives, in which order, and what is left."""

from __future__ import annotations

import os
from random import Random

import pytest

from tests.rpc._world import OPERATIONS, Operation, World, replay

RUNS = 300 if os.environ.get("CI") else 30
STEPS = 150


def run_by_chance(seed: int) -> list[Operation]:
    """Operations in their usual shares, deliveries more or less often."""
    random = Random(seed)
    weights = [weight for weight, _ in OPERATIONS.values()]
    weights[0] = random.choice((10, 30, 90))
    names = random.choices(list(OPERATIONS), weights, k=STEPS)
    return [
        (name, random.randrange(64), random.randrange(64), random.randrange(64)) for name in names
    ]


@pytest.mark.parametrize("seed", range(RUNS))
def test_calls_on_a_reference_arrive_in_order_whatever_happens(seed: int) -> None:
    """[F24] And every table is empty at the end: ``replay`` looks.

    A failure is a list of operations, which can be cut down and kept as a test.
    """
    replay(World(2, rings=seed % 3 == 0), run_by_chance(seed))


@pytest.mark.parametrize("seed", range(RUNS // 3))
def test_order_holds_through_a_vat_in_the_middle(seed: int) -> None:
    """[F24] References pass through a vat that has nothing to do with them but to forward."""
    replay(World(3, rings=seed % 3 == 0), run_by_chance(seed))
