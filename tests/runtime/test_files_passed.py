"""File descriptors passed between two processes, with cancels, cuts and refusals in between.

``python -m tests.runtime.descriptors 10000`` plays the same for longer.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.runtime.descriptors import played


@pytest.mark.parametrize("seed", range(2))
def test_none_stays_open_on_either_side(tmp_path: Path, seed: int) -> None:
    """[K01] [K07]"""
    play = played(str(tmp_path / "socket"), 200, seed)
    assert play.passed >= 200
    assert play.ends["calls, ended"] > 20
    assert play.left == (0, 0)
