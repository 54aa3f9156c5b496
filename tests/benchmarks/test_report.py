"""The arithmetic of the report: medians, ratios within a repetition, marks, growth."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from benchmarks import loading, roundtrips, serialize, sweep
from benchmarks._histogram import added, bucket, cumulative, edge_us, histogram
from benchmarks._records import Line, numbered
from benchmarks._summary import GOALS, Goal, cpu_ratios, rate_ratios, summary
from benchmarks.plots import figures
from benchmarks.report import report, table

CPU = ("client_us", "client_system_us", "server_us", "server_system_us")


def call(
    peer: str, rep: int, rate: float, cpu: float = 1.0, spec: str = "pingpong", **more: object
) -> dict[str, object]:
    """One line of run.py, whose processor time is the same on both sides."""
    return {
        "peer": peer, "rep": rep, "spec": spec, "rate": rate, "unit": "calls/s", "load": 1.0,
        "ops": 10, "secs": 10 / rate, **dict.fromkeys(CPU, cpu), "kind": "call", **more,
    }  # fmt: skip


def as_read(*lines: Line) -> list[Line]:
    return list(numbered(map(json.dumps, lines), "file"))


def machine(**more: object) -> dict[str, object]:
    return {
        "kind": "machine", "program": "run", "date": "2024-02-29", "commit": "abc", "cpu": "Abacus",
        "cores": 2, "kernel": "Linux 6", "python": "3.11.7", "optimized": True,
        "versions": {"trio": "0.35"}, "load": 0.5, "settings": {"reps": 3}, **more,
    }  # fmt: skip


def row_of(text: str, title: str) -> str:
    return next(line for line in text.splitlines() if line.startswith(f"| {title} |"))


TWO_REPETITIONS = as_read(
    machine(),
    call("pycapnp", 0, 100.0, 8.0),
    call("trio_capnp", 0, 200.0, 2.0),
    call("trio_capnp-def", 0, 400.0, 2.0),
    call("trio_capnp-pure", 0, 90.0, 8.0),
    call("pycapnp", 1, 1000.0, 8.0),
    call("trio_capnp", 1, 4000.0, 4.0),
    call("trio_capnp-def", 1, 8000.0, 2.0),
    call("trio_capnp-pure", 1, 1500.0, 4.0),
    {"kind": "end", "program": "run", "load": 1.5, "took_s": 9},
)


def of_peer(peer: str) -> Sequence[Line]:
    return [line for line in TWO_REPETITIONS if line.get("peer") == peer]


def test_ratios_are_taken_within_the_repetition() -> None:
    ours, base = of_peer("trio_capnp"), of_peer("pycapnp")
    assert rate_ratios(ours, base) == [2.0, 4.0]
    assert cpu_ratios(ours, base) == [4.0, 2.0]


def test_a_repetition_of_another_run_is_another_one() -> None:
    """A file that was added to has the repetition 0 twice."""
    lines = as_read(machine(), call("pycapnp", 0, 100.0), machine(), call("trio_capnp", 0, 300.0))
    assert rate_ratios([lines[3]], [lines[1]]) == []


def test_a_table_has_medians_extremes_and_ratios() -> None:
    text = table(
        "pingpong", {peer: of_peer(peer) for peer in ("pycapnp", "trio_capnp")}
    ).splitlines()
    assert text[0] == "#### pingpong"
    assert "| trio_capnp | 2100 (200..4000) | 3.00 (2.00..4.00) |" in text[-1]
    assert "| 3.0 (3.0) | 3.0 (3.0) |" in text[-1]


def test_a_peer_that_failed_has_its_reason_in_the_table() -> None:
    failed = {"peer": "cxx", "error": "Traceback\nOSError: no", "run": "0", "spec": "pingpong"}
    assert "| cxx | failed |" in table("pingpong", {"cxx": [failed]})
    assert "OSError: no" in table("pingpong", {"cxx": [failed]})


def test_the_summary_has_both_kinds_of_handlers_and_both_forms() -> None:
    compiled, pure = summary(TWO_REPETITIONS).split("trio_capnp-pure, interpreted")
    assert row_of(compiled, "pingpong") == (
        "| pingpong | 3.00 (2.00..4.00) | 3.00 (2.00..4.00) | 4.5: not reached"
        " | 6.00 (4.00..8.00) | 4.00 (4.00..4.00) | 5: reached | 0.50 (0.50..0.50) | 3.4 |"
    )
    assert row_of(pure, "pingpong") == (
        "| pingpong | 1.20 (0.90..1.50) | 1.50 (1.00..2.00) | 0.9: reached |  |  |"
    )


@pytest.mark.parametrize(("value", "reached"), [(2.49, "2.5: not reached"), (2.5, "2.5: reached")])
def test_a_ratio_is_compared_with_its_goal(value: float, reached: str) -> None:
    assert Goal("row", "row", 2.5, 3).reached(value, 2.5) == reached


@pytest.mark.parametrize(("kib", "reached"), [(31, "<= 30: not reached"), (30, "<= 30: reached")])
def test_less_memory_is_better(kib: float, reached: str) -> None:
    assert Goal("row", "row", 30, 30, memory="server_kib").reached(kib, 30) == reached


def test_connections_are_compared_by_their_kib() -> None:
    spec = "connections:500"
    lines = as_read(
        call("pycapnp", 0, 100.0, 1.0, spec, server_kib=39.0, client_kib=20.0),
        call("trio_capnp", 0, 50.0, 1.0, spec, server_kib=16.0, client_kib=20.0),
        call("trio_capnp-pure", 0, 50.0, 1.0, spec, server_kib=40.0, client_kib=20.0),
    )
    compiled, pure = summary(lines).split("trio_capnp-pure, interpreted")
    title = "connections, KiB each at the server"
    assert "16.0 KiB (pycapnp 39.0) | 1.00 | <= 30: reached |" in row_of(compiled, title)
    assert row_of(pure, title).endswith("40.0 KiB (pycapnp 39.0) | 1.00 |  |  |  |")
    assert "| 0.50 | 1.00 | 1.2: not reached |" in row_of(compiled, "opening connections")


def test_messages_have_rows_in_the_summary() -> None:
    lines = as_read(
        {"kind": "serialize", "format": "pycapnp", "rep": 0, "read": 10.0},
        {"kind": "serialize", "format": "trio_capnp", "rep": 0, "read": 5.0},
    )
    assert row_of(summary(lines), "messages: read").endswith("| 2.00 | 3: not reached |")


def test_every_goal_is_a_row_that_is_run() -> None:
    from benchmarks.run import RPC

    assert {goal.spec for goal in GOALS} <= set(RPC)


def test_the_report_names_the_machine_and_the_peers_left_out() -> None:
    text = report([*TWO_REPETITIONS, *as_read({"kind": "without", "peer": "cxx", "why": "no x"})])
    assert text.startswith("### Summary\n")
    assert "Machine: Abacus, 2 cores, Linux 6. Python 3.11.7, trio 0.35.\n" in text
    assert (
        "- run (reps 3), 2024-02-29, commit abc: load 0.5 at the start to 1.5 at the end, 9 s"
        in text
    )
    assert "Left out: cxx (no x)." in text


def swept(name: str, point: int, us: float, **more: object) -> dict[str, object]:
    line = call("trio_capnp", 0, 1e6 / us, us)
    return {**line, "kind": "sweep", "sweep": name, "point": point, **more}


def test_growth_is_a_multiple_of_the_least() -> None:
    lines = as_read(swept("outstanding", 1, 20.0), swept("outstanding", 10, 5.0),
                    swept("outstanding", 100, 10.0))  # fmt: skip
    text = sweep.section(lines)
    assert "| 1 | 20.0 (4.00), 40.0 (4.00) |" in text
    assert "| 10 | 5.00 (1.00), 10.0 (1.00) |" in text
    assert "| 100 | 10.0 (2.00), 20.0 (2.00) |" in text


def test_the_cost_of_a_size_is_that_of_a_mib() -> None:
    peaks = {"server_peak_kib": 4096, "client_peak_kib": 2048}
    lines = as_read(swept("size", 1 << 19, 50.0, **peaks), swept("size", 1 << 21, 200.0, **peaks))
    text = sweep.section(lines)
    assert "| 524,288 | 100 (1.00), 200 (1.00) |" in text
    assert "| 2,097,152 | 2.00, 1.00 |" in text
    assert "| 524,288 | 50.0, 100 |" in text  # a message of half a MiB
    assert "| 524,288 | 8.00" not in text  # the peak of a small message is that of other memory


def chain(bench: str, rtt_ms: float, ms: float) -> dict[str, object]:
    return {"kind": "roundtrips", "peer": "p", "bench": bench, "rtt_ms": rtt_ms, "p50_us": ms * 1e3}


def test_the_number_of_round_trips_is_the_time_added_by_each_millisecond() -> None:
    lines = as_read(chain("pipeline", 0, 3), chain("pipeline", 10, 13),
                    chain("chain_awaited", 0, 5), chain("chain_awaited", 10, 95))  # fmt: skip
    text = roundtrips.section(lines)
    assert "| p | pipelined | 3.00 | 13.00 | 1.00 |" in text
    assert "| p | awaited | 5.00 | 95.00 | 9.00 |" in text


def test_messages_are_compared_within_the_repetition() -> None:
    def line(of: str, rep: int, us: float) -> dict[str, object]:
        sizes = {"bytes": 8, "packed bytes": 0}
        return {"kind": "serialize", "format": of, "rep": rep, "write": us, **sizes}

    text = serialize.section(as_read(line("pycapnp", 0, 9), line("json", 0, 3),
                                     line("pycapnp", 1, 90), line("json", 1, 10)))  # fmt: skip
    assert "| write | 49.5 (1.00) | 6.50 (6.00) |" in text
    assert "| read |  |  |" in text


def test_a_histogram_keeps_a_latency_to_an_eighth() -> None:
    for us in (0.5, 1.0, 7.0, 99.0, 123456.0):
        number = bucket(us)
        assert edge_us(number) <= us * (1 + 1e-9) < edge_us(number + 1) * (1 + 1e-9)
    assert edge_us(1) / edge_us(0) == pytest.approx(1.122, abs=0.001)
    assert histogram([1.1e-6, 1.1e-6, 1.1e-5]) == {"0": 2, "20": 1}
    assert histogram([0.0]) == {"-60": 1}


def test_histograms_of_repetitions_add_up_to_a_curve() -> None:
    total = added([{"0": 1, "20": 1}, {"0": 2}])
    assert total == {0: 3, 20: 1}
    assert cumulative(total) == [(1.0, 0.0), (edge_us(1), 0.75), (edge_us(21), 1.0)]
    assert cumulative({}) == []


def test_plots_are_gathered_from_the_lines() -> None:
    lines = as_read(
        call("pycapnp", 0, 100.0, histogram={"40": 10}),
        call("trio_capnp->pycapnp", 0, 100.0, histogram={"40": 10}),
        swept("outstanding", 10, 5.0),
        swept("outstanding", 1, 20.0),
        swept("size", 1 << 20, 50.0, server_peak_kib=2048, client_peak_kib=0),
        chain("pipeline", 0, 3),
    )
    found = figures(lines)
    assert list(found) == ["throughput", "latency", "roundtrips", "payload", "growth", "memory"]
    assert found["throughput"][0].curves[0].points == [(1.0, 50_000.0), (10.0, 200_000.0)]
    assert [curve.peer for curve in found["latency"][0].curves] == ["pycapnp"]
    assert found["payload"][0].curves[0].points == [(1048576, 0.05)]
    assert [curve.label for curve in found["memory"][0].curves] == ["trio_capnp, server"]
    assert found["memory"][0].curves[0].points == [(1048576.0, 2.0)]


def test_without_measurements_no_plot_is_drawn() -> None:
    assert figures([]) == {}


def test_loading_takes_the_least_of_each_step_and_their_ratio() -> None:
    times = ((loading.KEPT, 30.0), (loading.KEPT, 24.0), (loading.AHEAD, 20.0), (loading.AHEAD, 25))
    lines: list[Line] = [
        {"kind": "loading", "step": step, "ms": ms, "bytes": 564_000} for step, ms in times
    ]
    text = loading.section(lines)
    assert "the least of 2; the module has 564 kB." in text
    assert row_of(text, loading.KEPT) == f"| {loading.KEPT} | 24.0 |"
    assert row_of(text, loading.AHEAD) == f"| {loading.AHEAD} | 20.0 |"
    assert "generated ahead: 1.20\n" in text
    assert loading.section([]) == ""
