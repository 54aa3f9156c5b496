"""The benchmark of streams over a round trip runs, and prints a rate for each row."""

from __future__ import annotations

import re

import pytest

from benchmarks import streams


def test_each_row_has_a_rate(capsys: pytest.CaptureFixture[str]) -> None:
    """No rate is checked, because other work may slow down any of them."""
    streams.main(["--rtt", "2", "--secs", "0.1", "--warm", "0.05", "--reps", "1"])
    lines = capsys.readouterr().out.splitlines()
    for line, name in zip(lines, streams.ROWS, strict=True):
        found = re.fullmatch(rf"{name} +([\d.]+) MB/s  \(([\d.]+)\)", line)
        assert found, line
        middle, rate = found.groups()
        assert middle == rate
        assert float(rate) > 0, line
