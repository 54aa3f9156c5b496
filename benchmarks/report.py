"""A report in Markdown of the records. python -m benchmarks.report FILE...

First the goal of each row, whether it is reached, and the machine; then for each benchmark and peer
the median rate with its extremes, the ratio to pycapnp in the same repetition (the figure to trust
on a shared machine), latencies, and CPU microseconds an operation on either side; then how cost
grows, round trips, messages and the start of a program, where they were measured. Its headings fit
below one of the second level, such as "Latest" in the README.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, cast

from benchmarks import loading, logs, roundtrips, serialize, sweep
from benchmarks._markdown import Row, short, spread
from benchmarks._markdown import table as markdown
from benchmarks._records import Line, by, good, median, number, of_kind, read
from benchmarks._summary import BASE, rate_ratios, summary

HEADING: Final = (
    "peer", "{unit}: median (min..max)", f"x {BASE} (min..max)", "p50 / p99 us",
    "client CPU us (system)", "server CPU us (system)", "n", "load", "notes",
)  # fmt: skip
PARTS: Final[Mapping[str, Callable[[Sequence[Line]], str]]] = {
    "Growth": sweep.section,
    "Round trips": roundtrips.section,
    "Messages": serialize.section,
    "Logs": logs.section,
    "The start of a program": loading.section,
}


def cpu(lines: Sequence[Line], side: str) -> str:
    """Microseconds of one side, and how many of them in the system."""
    return f"{median(lines, f'{side}_us'):.1f} ({median(lines, f'{side}_system_us'):.1f})"


def notes(lines: Sequence[Line], failed: int) -> str:
    said: list[str] = []
    if "server_kib" in lines[0]:
        server, client = median(lines, "server_kib"), median(lines, "client_kib")
        said.append(f"KiB a connection: server {server:.1f}, client {client:.1f}")
    if "started" in lines[0]:
        started, left = median(lines, "started"), max(number(line, "live") for line in lines)
        said.append(f"started {started:.0f} of {median(lines, 'ops'):.0f}, left {left:.0f}")
    if failed:
        said.append(f"{failed} failed")
    return "; ".join(said)


def latencies(lines: Sequence[Line]) -> str:
    if "p50_us" not in lines[0]:
        return ""
    return f"{short(median(lines, 'p50_us'))} / {short(median(lines, 'p99_us'))}"


def row(peer: str, lines: Sequence[Line], base: Sequence[Line]) -> Row:
    usable = good(lines)
    if not usable:
        why = str(lines[0].get("error", "")).splitlines()
        return (peer, "failed", "", "", "", "", str(len(lines)), "", why[-1][:90] if why else "")
    to_base = rate_ratios(usable, base)
    loads = [number(line, "load") for line in usable]
    return (
        peer,
        spread([number(line, "rate") for line in usable]),
        spread(to_base) if to_base else "",
        latencies(usable),
        cpu(usable, "client"),
        cpu(usable, "server"),
        str(len(usable)),
        f"{min(loads):.1f}..{max(loads):.1f}",
        notes(usable, len(lines) - len(usable)),
    )


def table(spec: str, peers: Mapping[str, Sequence[Line]]) -> str:
    """The results of every peer in one benchmark."""
    base = good(peers.get(BASE, ()))
    unit = next((str(line["unit"]) for ls in peers.values() for line in good(ls)), "")
    heading = [cell.format(unit=unit) for cell in HEADING]
    rows = [row(peer, lines, base) for peer, lines in peers.items()]
    return f"#### {spec}\n\n{markdown(heading, rows)}\n"


def machine(lines: Sequence[Line]) -> str:
    """The machine and the versions of the measurement; then the programs that ran, and the load."""
    begun = of_kind(lines, "machine")
    ends = {line["run"]: line for line in of_kind(lines, "end")}
    what = dict.fromkeys(description(line) for line in begun)
    return "\n".join([*what, *(program_line(line, ends.get(line["run"])) for line in begun)])


def description(line: Line) -> str:
    build = "" if line["optimized"] else " (built without PGO)"
    return (
        f"Machine: {line['cpu']}, {line['cores']} cores, {line['kernel']}. "
        f"Python {line['python']}{build}, {pairs(line['versions'])}.\n"
    )


def program_line(line: Line, end: Line | None) -> str:
    until = f" to {end['load']} at the end, {end['took_s']} s" if end else ", not finished"
    return (
        f"- {line['program']} ({pairs(line['settings'])}), {line['date']}, commit "
        f"{line['commit'] or 'unknown'}: load {line['load']} at the start{until}"
    )


def pairs(given: object) -> str:
    """A mapping in a line, as text."""
    assert isinstance(given, dict)
    return ", ".join(f"{name} {value}" for name, value in cast("Line", given).items())


def left_out(lines: Sequence[Line]) -> str:
    """Peers that this machine could not run."""
    found = {f"{line['peer']} ({line['why']})" for line in of_kind(lines, "without")}
    return f"Left out: {', '.join(sorted(found))}." if found else ""


def sections(lines: Sequence[Line]) -> Iterator[str]:
    yield "### Summary"
    yield summary(lines)
    yield machine(lines)
    yield left_out(lines)
    calls = by(of_kind(lines, "call"), "spec")
    if calls:
        yield "### Calls"
        yield from (table(spec, by(of_spec, "peer")) for spec, of_spec in calls.items())
    for title, part in PARTS.items():
        text = part(lines)
        if text:
            yield f"### {title}\n\n{text}"


def report(lines: Sequence[Line]) -> str:
    return "\n\n".join(section.strip() for section in sections(lines) if section.strip()) + "\n"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    options = parser.parse_args(arguments)
    print(report(read(options.files)), end="")


if __name__ == "__main__":
    main()
