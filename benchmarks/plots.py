"""Plots of the records of the programs. python -m benchmarks.plots FILE... [--out DIRECTORY]

The curves are gathered by functions that know nothing of matplotlib, which is of the extra
``bench`` and is imported when there is a curve to draw.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Literal, cast

import attrs

from benchmarks._histogram import added, cumulative
from benchmarks._records import Line, by, good, median, number, of_kind, read
from benchmarks._summary import cpu_us
from benchmarks.roundtrips import TITLES, medians_ms
from benchmarks.sweep import MIB, SWEEPS, curve, wall_us

LATEST: Final = Path(__file__).resolve().parent / "latest"
DOTS_PER_INCH: Final = 72
PANEL_INCHES: Final = (5.6, 4.2)

# One colour for each peer, in every figure; those of Okabe and Ito, which most eyes tell apart.
COLOURS: Final = {
    "trio_capnp": "#D55E00",
    "trio_capnp-pure": "#E69F00",
    "trio_capnp-def": "#CC79A7",
    "trio_capnp-pure-def": "#F0E442",
    "pycapnp": "#0072B2",
    "pycapnp-tuned": "#56B4E9",
    "cxx": "#009E73",
    "grpc.aio": "#666666",
    "floor-direct": "#BBBBBB",
    "floor-parked": "#BBBBBB",
}
OTHER: Final = "#000000"
Scale = Literal["linear", "log", "symlog"]


@attrs.frozen
class Curve:
    """One line of a panel.

    Attributes:
        peer: the peer that was measured; decides the colour.
        label: in the legend.
        points: x and y.
        style: as matplotlib has it: - or --.
    """

    peer: str
    label: str
    points: Sequence[tuple[float, float]]
    style: str = "-"


@attrs.frozen
class Panel:
    """One pair of axes. The title says whether more or less is better."""

    title: str
    x_label: str
    y_label: str
    curves: Sequence[Curve]
    x_scale: Scale = "log"
    y_scale: Scale = "log"
    markers: bool = True


# --- the records -------------------------------------------------------------------------------


def sweep_lines(lines: Sequence[Line], name: str) -> dict[str, list[Line]]:
    """The points of one sweep, by peer."""
    return by(good(line for line in of_kind(lines, "sweep") if line["sweep"] == name), "peer")


def rates(of_peer: Sequence[Line]) -> list[tuple[float, float]]:
    """Operations a second at each point."""
    return [
        (float(point), median([{"rate": number(line, "rate")} for line in at], "rate"))
        for point, at in by(of_peer, "point").items()
    ]


def swept(lines: Sequence[Line], name: str, cost: Callable[[Line], float]) -> list[Curve]:
    """The cost of one sweep for each peer at each point."""
    sweep = next(sweep for sweep in SWEEPS if sweep.name == name)
    return [
        Curve(peer, peer, sorted(curve(sweep, of_peer, cost).items()))
        for peer, of_peer in sweep_lines(lines, name).items()
    ]


def throughput(lines: Sequence[Line]) -> list[Panel]:
    curves = [
        Curve(peer, peer, sorted(rates(of_peer)))
        for peer, of_peer in sweep_lines(lines, "outstanding").items()
    ]
    return [Panel("Throughput: higher is better", "calls outstanding", "calls a second", curves)]


def latency(lines: Sequence[Line]) -> list[Panel]:
    specs = {"pingpong": "one call at a time", "concurrent:64": "64 outstanding"}
    return [
        Panel(
            f"Latency, {title}: further left is better",
            "microseconds",
            "share of calls below",
            latency_curves(lines, spec),
            y_scale="linear",
            markers=False,
        )
        for spec, title in specs.items()
    ]


def latency_curves(lines: Sequence[Line], spec: str) -> list[Curve]:
    measured = [line for line in good(of_kind(lines, "call")) if line["spec"] == spec]
    found: list[Curve] = []
    for peer, of_peer in by((line for line in measured if "histogram" in line), "peer").items():
        counts = added(cast("Mapping[str, int]", line["histogram"]) for line in of_peer)
        if "->" not in peer:
            found.append(Curve(peer, peer, cumulative(counts)))
    return found


def round_trips(lines: Sequence[Line]) -> list[Panel]:
    curves = [
        Curve(
            peer,
            f"{peer}, {TITLES[bench]}",
            sorted(medians_ms(of_bench).items()),
            "-" if bench == "pipeline" else "--",
        )
        for peer, of_peer in by(good(of_kind(lines, "roundtrips")), "peer").items()
        for bench, of_bench in by(of_peer, "bench").items()
    ]
    title = "A chain of nine calls: lower is better"
    axes = "round-trip time of the network, ms", "ms for the chain"
    return [Panel(title, *axes, curves, x_scale="linear", y_scale="log")]


def payload(lines: Sequence[Line]) -> list[Panel]:
    def milliseconds(line: Line) -> float:
        return wall_us(line) / 1e3

    curves = swept(lines, "size", milliseconds)
    title = "A MiB there and back, by size of message: lower is better"
    return [Panel(title, "bytes in a message", "ms for each MiB", curves)]


def growth(lines: Sequence[Line]) -> list[Panel]:
    calls = "us of CPU a call, both sides"
    return [
        Panel("Calls outstanding: flat and low is better", "calls outstanding", calls,
              swept(lines, "outstanding", cpu_us)),
        Panel("Capabilities held: flat and low is better", "capabilities held", calls,
              swept(lines, "held", cpu_us)),
        Panel("Connections: flat and low is better", "connections", calls,
              swept(lines, "connections", cpu_us)),
    ]  # fmt: skip


def memory(lines: Sequence[Line]) -> list[Panel]:
    return [
        Panel(
            "Memory of a connection at the server: lower is better",
            "connections",
            "KiB each",
            memory_curves(lines, "connections", "server_kib", lambda _: 1.0),
        ),
        Panel(
            "Peak memory for a message, both sides: lower is better",
            "bytes in a message",
            "multiples of the message",
            [
                *memory_curves(lines, "size", "server_peak_kib", lambda p: p / 1024),
                *memory_curves(lines, "size", "client_peak_kib", lambda p: p / 1024, "--"),
            ],
            y_scale="linear",
        ),
    ]


def memory_curves(
    lines: Sequence[Line], name: str, key: str, unit: Callable[[float], float], style: str = "-"
) -> list[Curve]:
    """Where a sweep has a figure of memory above nothing; of messages only the large ones."""
    least = MIB if name == "size" else 1
    side = key.partition("_")[0]
    found: list[Curve] = []
    for peer, of_peer in sweep_lines(lines, name).items():
        points = [
            (float(point), median(at, key) / unit(float(point)))
            for point, at in by((line for line in of_peer if key in line), "point").items()
            if float(point) >= least and median(at, key) > 0
        ]
        label = f"{peer}, {side}" if name == "size" else peer
        found += [Curve(peer, label, sorted(points), style)] if points else []
    return found


FIGURES: Final[Mapping[str, Callable[[Sequence[Line]], list[Panel]]]] = {
    "throughput": throughput,
    "latency": latency,
    "roundtrips": round_trips,
    "payload": payload,
    "growth": growth,
    "memory": memory,
}


def figures(lines: Sequence[Line]) -> dict[str, list[Panel]]:
    """The panels of every figure for which something was measured."""
    found: dict[str, list[Panel]] = {}
    for name, gather in FIGURES.items():
        panels = [panel for panel in gather(lines) if panel.curves]
        if panels:
            found[name] = panels
    return found


# ------------------------------------------------------------------------------------- drawing


def draw(panels: Sequence[Panel], path: Path) -> None:
    """One figure with its panels side by side."""
    from matplotlib.figure import Figure

    width, height = PANEL_INCHES
    figure = Figure(figsize=(width * len(panels), height), layout="constrained")
    for place, panel in enumerate(panels, start=1):
        # Its types leave much open.
        draw_panel(cast("Any", figure).add_subplot(1, len(panels), place), panel)
    cast("Any", figure).savefig(path, dpi=DOTS_PER_INCH, pil_kwargs={"optimize": True})


def draw_panel(axes: Any, panel: Panel) -> None:
    for line in panel.curves:
        xs, ys = zip(*line.points, strict=True)
        axes.plot(
            xs,
            ys,
            line.style,
            label=line.label,
            color=COLOURS.get(line.peer, OTHER),
            marker="o" if panel.markers else "",
            markersize=3,
            linewidth=1.4,
        )
    axes.set_title(panel.title, fontsize=10)
    axes.set_xlabel(panel.x_label)
    axes.set_ylabel(panel.y_label)
    axes.set_xscale(panel.x_scale)
    axes.set_yscale(panel.y_scale)
    axes.grid(visible=True, which="major", linewidth=0.4, alpha=0.6)
    axes.legend(fontsize=7)


def draw_all(lines: Sequence[Line], directory: Path) -> list[Path]:
    """Write a PNG for each figure; returns the files."""
    directory.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for name, panels in figures(lines).items():
        path = directory / f"{name}.png"
        draw(panels, path)
        written.append(path)
    return written


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, default=LATEST)
    options = parser.parse_args(arguments)
    for path in draw_all(read(options.files), options.out):
        print(path)


if __name__ == "__main__":
    main()
