"""Plots are drawn, and are small enough to be kept beside the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.plots import COLOURS, Curve, Panel, draw

pytestmark = pytest.mark.slow


def test_a_figure_is_a_small_png(tmp_path: Path) -> None:
    points = [(10.0**i, 3.0 * 10**i) for i in range(6)]
    curves = [Curve(peer, peer, points) for peer in COLOURS]
    panels = [
        Panel("Cost: lower is better", "x", "y", curves, y_scale=y) for y in ("log", "linear")
    ]
    path = tmp_path / "figure.png"
    draw([*panels, panels[0]], path)
    data = path.read_bytes()
    assert data.startswith(b"\x89PNG")
    assert len(data) < 60 * 1024
