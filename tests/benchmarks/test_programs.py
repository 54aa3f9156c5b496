"""The benchmarks run: every row gives a line with a rate. How large it is, no test asks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from benchmarks._benches import BENCHES
from benchmarks.report import table
from benchmarks.run import Bench, Repetition

pytestmark = pytest.mark.slow

COUNTED = ("concurrent", "batch", "connections")


@pytest.fixture(scope="module")
def repetition() -> Iterator[Repetition]:
    repetition = Repetition(secs=0.02, warm=0.01)
    yield repetition
    repetition.close()


@pytest.mark.parametrize("name", BENCHES)
def test_each_row_runs_between_our_client_and_our_server(repetition: Repetition, name: str) -> None:
    bench = Bench.parse(f"{name}:5" if name in COUNTED else name)
    line = repetition.measure("trio_capnp", bench)
    assert "error" not in line, line["error"]
    assert isinstance(line["rate"], float)
    assert line["rate"] > 0


def test_a_table_has_ratios_within_the_repetition() -> None:
    def line(peer: str, run: int, rate: float) -> dict[str, object]:
        cpu = dict.fromkeys(("client_us", "client_system_us", "server_us", "server_system_us"), 1.0)
        return {"peer": peer, "run": run, "rate": rate, "unit": "calls/s", "load": 1.0, **cpu}

    rows = table(
        "pingpong",
        {
            "pycapnp": [line("pycapnp", 0, 100.0), line("pycapnp", 1, 1000.0)],
            "trio_capnp": [line("trio_capnp", 0, 200.0), line("trio_capnp", 1, 4000.0)],
        },
    ).splitlines()
    assert rows[0] == "### pingpong"
    assert "| trio_capnp | 2100 (200..4000) | 3.00 (2.00..4.00) |" in rows[-1]
