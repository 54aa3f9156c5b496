"""Servers that are replaced under load: no call is lost in silence, and none runs twice."""

from __future__ import annotations

import pytest

from benchmarks.draining import Books, compared, measure

pytestmark = pytest.mark.slow


def test_servers_are_replaced_while_clients_call_without_pause() -> None:
    """The program compares the books of both sides."""
    figures = measure(clients=20, seconds=0.3, rounds=2, grace_s=10.0)
    assert figures.calls > 200
    assert figures.refused > 0
    assert len(figures.drains_s) == 2


def test_calls_of_cancelled_handlers_are_in_doubt_and_not_repeated() -> None:
    """Without a time of grace. A handler runs at that moment by chance, so there are ten tries."""
    tries = (measure(clients=20, seconds=0.3, rounds=2, grace_s=0.0) for _ in range(10))
    assert any(0 < figures.unknown_ran <= figures.unknown for figures in tries)


@pytest.mark.parametrize(
    ("books", "served", "told"),
    [
        (Books(["1-1-1"], [], [], made=2), ["1-1-1"], "no end"),
        (Books(["1-1-1"], [], [], made=1), [], "without one run"),
        (Books(["1-1-1"], [], [], made=1), ["1-1-1", "1-1-1"], "without one run"),
        (Books(["1-1-2"], ["1-1-1"], [], made=1), ["1-1-1", "1-1-2"], "not begun"),
        (Books([], [], ["1-1-1"], made=1), ["1-1-1", "1-1-2"], "twice"),
    ],
)
def test_the_comparison_finds_each_broken_promise(
    books: Books, served: list[str], told: str
) -> None:
    with pytest.raises(AssertionError, match=told):
        compared(books, served)
