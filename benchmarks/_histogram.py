"""Latencies as counts in buckets that grow by an eighth each: small enough to keep in a record.

A bucket's number is its place on a scale of twenty to the decade; bucket 0 begins at 1 us.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

PER_DECADE: Final = 20
LEAST_US: Final = 1e-3


def histogram(latencies: Iterable[float]) -> dict[str, int]:
    """How many latencies, in seconds, fell into each bucket; keys are text, as JSON has them."""
    counts = Counter(bucket(seconds * 1e6) for seconds in latencies)
    return {str(number): counts[number] for number in sorted(counts)}


def bucket(microseconds: float) -> int:
    return math.floor(math.log10(max(microseconds, LEAST_US)) * PER_DECADE)


def edge_us(number: int) -> float:
    """Where a bucket begins, and the one before it ends."""
    return 10 ** (number / PER_DECADE)


def added(several: Iterable[Mapping[str, int]]) -> Counter[int]:
    """Histograms of repetitions as one."""
    total: Counter[int] = Counter()
    for counts in several:
        total.update({int(number): count for number, count in counts.items()})
    return total


def cumulative(counts: Mapping[int, int]) -> list[tuple[float, float]]:
    """Points of a curve: microseconds, and the share of latencies below."""
    total, below = sum(counts.values()), 0
    points = [(edge_us(min(counts)), 0.0)] if counts else []
    for number in sorted(counts):
        below += counts[number]
        points.append((edge_us(number + 1), below / total))
    return points
