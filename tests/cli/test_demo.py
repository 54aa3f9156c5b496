"""The demonstration runs, prints true figures, and is the example of examples/."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from trio_capnp.cli import _demo
from trio_capnp.cli._demo import play
from trio_capnp.cli._demo._narrator import round_trips

EXAMPLES: Final = Path(__file__).resolve().parents[2] / "examples"
DEMO: Final = Path(str(_demo.__file__)).parent


async def test_the_demonstration_shows_results_round_trips_and_a_handler_that_stops(
    autojump_clock: object,
) -> None:
    told: list[str] = []
    await play(told.append)
    opening, pipelined, awaited, called_back, cancelled, end = told
    assert opening.startswith("A client and a server")
    assert "(2 + 3) * 4 = 20.0" in pipelined
    assert "1 round trip," in pipelined
    assert "(2 + 3) * 4 = 20.0" in awaited
    assert "4 round trips," in awaited
    assert "2 ** 10 = 1024.0" in called_back
    assert "<- call" in called_back
    assert "has stopped" in cancelled
    assert "<- return answer=0 canceled" in cancelled
    assert "All tables of both ends are empty" in end


@pytest.mark.parametrize(
    ("messages", "expected"),
    [
        ([], 0),
        (["-> bootstrap question=0", "-> call question=1", "<- return answer=0"], 1),
        (["-> call question=0", "<- return answer=0", "-> finish question=0"], 1),
        (["-> call question=0", "<- call question=0", "-> return answer=0", "<- return"], 2),
    ],
)
def test_only_an_awaited_message_is_a_round_trip(messages: list[str], expected: int) -> None:
    assert round_trips(messages) == expected


@pytest.mark.parametrize("name", ["calculator.capnp", "calculator_capnp.py"])
def test_schema_and_module_are_those_of_the_example(name: str) -> None:
    assert (DEMO / name).read_text() == (EXAMPLES / name).read_text()


def test_the_calculator_is_that_of_the_example() -> None:
    theirs = (DEMO / "_calculator.py").read_text()
    assert (
        theirs.replace("trio_capnp.cli._demo.calculator_capnp", "calculator_capnp")
        == (EXAMPLES / "calculator.py").read_text()
    )
