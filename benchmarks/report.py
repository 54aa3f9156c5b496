"""Markdown tables from what run.py wrote.   python -m benchmarks.report FILE...

For each benchmark and peer: the median rate with its extremes, the ratio to pycapnp in the same
repetition (which is what counts on a shared machine), latencies, and CPU microseconds an operation.
"""

from __future__ import annotations

import json
import statistics
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

BASE: Final = "pycapnp"
HEADING: Final = (
    "peer", "{unit}: median (min..max)", f"x {BASE} (min..max)", "p50 / p99 us",
    "CPU us client + server (of which system)", "n", "load", "notes",
)  # fmt: skip

Line = Mapping[str, object]
Row = tuple[str, ...]


def number(line: Line, key: str) -> float:
    value = line[key]
    assert isinstance(value, int | float)
    return value


def median(lines: Sequence[Line], key: str) -> float:
    return statistics.median(number(line, key) for line in lines)


def short(value: float) -> str:
    if value >= 1e6:
        return f"{value / 1e6:.2f}M"
    if value >= 1e4:
        return f"{value / 1e3:.1f}k"
    if value >= 100:
        return f"{value:.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def spread(values: Sequence[float]) -> str:
    """The median, with the extremes where there are several."""
    middle = short(statistics.median(values))
    if len(values) == 1:
        return middle
    return f"{middle} ({short(min(values))}..{short(max(values))})"


def ratios(lines: Sequence[Line], base: Mapping[object, float]) -> list[float]:
    """To the base in the same file and repetition."""
    return [
        round(number(line, "rate") / base[line["run"]], 3) for line in lines if line["run"] in base
    ]


def cpu(lines: Sequence[Line]) -> str:
    client, system = median(lines, "client_us"), median(lines, "client_system_us")
    server, server_system = median(lines, "server_us"), median(lines, "server_system_us")
    return f"{client:.1f} ({system:.1f}) + {server:.1f} ({server_system:.1f})"


def notes(lines: Sequence[Line], failed: int) -> str:
    said = []
    if "server_kib" in lines[0]:
        server, client = median(lines, "server_kib"), median(lines, "client_kib")
        said.append(f"KiB a connection: server {server:.1f}, client {client:.1f}")
    if "started" in lines[0]:
        started, left = median(lines, "started"), max(number(line, "live") for line in lines)
        said.append(f"started {started:.0f} of {median(lines, 'ops'):.0f}, left {left:.0f}")
    if failed:
        said.append(f"{failed} failed")
    return "; ".join(said)


def row(peer: str, lines: Sequence[Line], base: Mapping[object, float]) -> Row:
    good = [line for line in lines if "rate" in line]
    if not good:
        why = str(lines[0].get("error", "")).splitlines()
        return (peer, "failed", "", "", "", str(len(lines)), "", why[-1][:90] if why else "")
    latencies = ""
    if "p50_us" in good[0]:
        latencies = f"{median(good, 'p50_us'):.0f} / {median(good, 'p99_us'):.0f}"
    to_base = ratios(good, base)
    loads = [number(line, "load") for line in good]
    return (
        peer,
        spread([number(line, "rate") for line in good]),
        spread(to_base) if to_base else "",
        latencies,
        cpu(good),
        str(len(good)),
        f"{min(loads):.1f}..{max(loads):.1f}",
        notes(good, len(lines) - len(good)),
    )


def table(spec: str, peers: Mapping[str, Sequence[Line]]) -> str:
    base = {line["run"]: number(line, "rate") for line in peers.get(BASE, ()) if "rate" in line}
    unit = next((str(line["unit"]) for ls in peers.values() for line in ls if "unit" in line), "")
    heading = tuple(cell.format(unit=unit) for cell in HEADING)
    rows = [heading, ("---",) * len(heading)]
    rows += [row(peer, lines, base) for peer, lines in peers.items()]
    return f"### {spec}\n\n" + "\n".join(f"| {' | '.join(cells)} |" for cells in rows) + "\n"


def read(paths: Sequence[Path]) -> dict[str, dict[str, list[Line]]]:
    """Lines by benchmark and peer, in the order in which they first came."""
    found: dict[str, dict[str, list[Line]]] = defaultdict(lambda: defaultdict(list))
    for path in paths:
        for text in path.read_text().splitlines():
            line = json.loads(text)
            line["run"] = str(path), line["rep"]
            found[line["spec"]][line["peer"]].append(line)
    return found


def main() -> None:
    for spec, peers in read([Path(name) for name in sys.argv[1:]]).items():
        print(table(spec, peers))


if __name__ == "__main__":
    main()
