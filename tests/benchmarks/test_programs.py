"""The benchmarks run: every row gives a line with a rate. No test checks how large it is."""

from __future__ import annotations

import multiprocessing
import re
import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stdout
from hashlib import blake2b
from io import StringIO
from pathlib import Path
from typing import Final, cast

import attrs
import pytest

import benchmarks.__main__ as everything
from benchmarks import _cxx, attacks, loading, look, run, sweep
from benchmarks.__main__ import Step
from benchmarks._benches import BENCHES
from benchmarks._document import CHECKSUM
from benchmarks._formats import CODECS
from benchmarks._records import Line, number, read
from benchmarks._telemetry import schema
from benchmarks.report import report
from benchmarks.run import Peer
from benchmarks.serialize import Samples

pytestmark = pytest.mark.slow


FLAGS: Final = {
    "run": [
        "--only=trio_capnp",
        "--bench=pingpong,concurrent:64,stream:16384,caps,cancel,connections:500",
    ],
    "serialize": ["--only=pycapnp,trio_capnp,trio_capnp-pure"],
}
"""The programs start processes, which is most of their time, so each is short of peers."""


@attrs.frozen
class Whole:
    """The directory that a run of everything wrote, and the output of each program."""

    directory: Path
    printed: dict[str, str]

    def lines(self, program: str) -> list[Line]:
        lines = read([self.directory / f"{program}.jsonl"])
        assert not [line for line in lines if "error" in line]
        return lines

    def kinds(self, program: str) -> list[str]:
        return [str(line["kind"]) for line in self.lines(program)]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """One quick run of all programs, at which the tests look in parts."""
    done = Whole(tmp_path_factory.mktemp("benchmarks"), {})

    def caught(step: Step) -> Step:
        def program(given: Sequence[str]) -> None:
            with redirect_stdout(StringIO()) as output:
                step.program([*given, *FLAGS.get(step.name, [])])
            done.printed[step.name] = output.getvalue()

        return attrs.evolve(step, program=program)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(everything, "PROGRAMS", tuple(map(caught, everything.PROGRAMS)))
        patch.setattr(run, "REST_S", 0.0)
        everything.main([str(done.directory), "--quick"])
    return done


def test_all_programs_together_write_records_a_report_and_plots(whole: Whole) -> None:
    assert "### Summary" in (whole.directory / "report.md").read_text()
    assert {path.name for path in whole.directory.glob("*.jsonl")} == {
        "run.jsonl", "sweep.jsonl", "roundtrips.jsonl", "serialize.jsonl",
        "logs.jsonl",
    }  # fmt: skip
    assert {"throughput.png", "latency.png"} <= {
        path.name for path in whole.directory.glob("*.png")
    }


@pytest.mark.parametrize("name", BENCHES)
def test_each_benchmark_runs_between_our_client_and_our_server(whole: Whole, name: str) -> None:
    lines = [
        line
        for program in ("run", "sweep", "roundtrips")
        for line in whole.lines(program)
        if line.get("bench") == name
    ]
    assert lines
    for line in lines:
        assert line["peer"] == "trio_capnp"
        assert isinstance(line["rate"], float)
        assert line["rate"] > 0


def test_run_writes_a_line_for_each_row(whole: Whole) -> None:
    assert whole.kinds("run") == ["machine", *["call"] * 7, "end"]
    assert "pingpong@unix" in [line.get("spec") for line in whole.lines("run")]


def test_sweep_writes_a_line_for_each_case_and_prints_tables(whole: Whole) -> None:
    assert whole.kinds("sweep") == ["machine", *["sweep"] * 5, "end"]
    printed = whole.printed["sweep"]
    assert [title for title in (each.title for each in sweep.SWEEPS) if title not in printed] == []
    assert "Failed" not in printed


def test_roundtrips_counts_them(whole: Whole) -> None:
    assert whole.kinds("roundtrips") == ["machine", *["roundtrips"] * 4, "end"]
    assert "| trio_capnp | pipelined |" in whole.printed["roundtrips"]


def test_serialize_measures_both_forms(whole: Whole) -> None:
    assert whole.kinds("serialize") == ["machine", *["serialize"] * 3, "end"]
    assert "| build from keywords |" in whole.printed["serialize"]


def test_logs_measures_both_forms(whole: Whole) -> None:
    """Each library checks its values when its samples are made."""
    assert whole.kinds("logs") == ["machine", *["logs"] * 3, "end"]
    assert "| pass over packed bytes |" in whole.printed["logs"]


def test_loading_measures_each_step_and_is_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only a load that finds no kept module runs the generator, so it takes the most time."""
    loading.main(["--quick", "--out", str(tmp_path / "loading.jsonl")])
    printed = capsys.readouterr().out.strip()
    lines = read([tmp_path / "loading.jsonl"])
    took = {line["step"]: number(line, "ms") for line in lines if line["kind"] == "loading"}
    assert list(took) == list(loading.STEPS)
    assert took["load, the schema is compiled"] > 2 * took[loading.KEPT]
    assert all(number(line, "bytes") > 500_000 for line in lines[1:-1])
    assert f"### The start of a program\n\n{printed}" in report(lines)


def test_the_schema_of_loading_is_the_same_in_every_process() -> None:
    """Figures of two commits can be compared only if both load the same schema."""
    assert blake2b(schema().encode(), digest_size=8).hexdigest() == "8bfddcc6cf272914"


def test_look_compares_a_scene_with_and_without_the_look(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "REST_S", 0.0)
    look.main(["--quick"])
    assert re.fullmatch(
        rf"{look.QUICK.title}: rate x [\d.]+, CPU x [\d.]+, task late by .* us, without .* us\n",
        capsys.readouterr().out,
    )


def test_attacks_measures_a_good_client_beside_each_attack(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A silent peer may go on until the bound of time; one that asks for too much is cut off."""
    monkeypatch.setattr(run, "REST_S", 0.0)
    attacks.main(["--quick", "--only", "silent,unread"])
    lines = capsys.readouterr().out.splitlines()[2:]
    silent, unread = ([cell.strip() for cell in line.split("|")] for line in lines)
    assert silent[1:3] == ["silent", "20"]
    assert unread[1:3] == ["unread", "20"]
    assert all(float(cell) >= 0 for cell in (*silent[6:9], *unread[6:9]))


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[ProcessPoolExecutor]:
    """A process in which pycapnp may be imported."""
    spawned = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=spawned) as executor:
        yield executor


def make_samples() -> None:
    for name in ("pycapnp", "trio_capnp", "json"):
        Samples(CODECS[name]())


def test_every_format_does_the_same_work(elsewhere: ProcessPoolExecutor) -> None:
    """Each format checks its document and its reads when its samples are made."""
    elsewhere.submit(make_samples).result(timeout=60)


def exchange() -> list[int]:
    ours, theirs = CODECS["trio_capnp"](), CODECS["pycapnp"]()
    sums: list[int] = []
    for reader, writer in ((theirs, ours), (ours, theirs)):
        for document in (writer.keywords(), writer.fields()):
            sums.append(reader.read(reader.parse(writer.write(document))))
            sums.append(reader.read(reader.unpack(writer.pack(document))))
    return sums


def test_pycapnp_reads_our_messages_and_we_read_those_of_pycapnp(
    elsewhere: ProcessPoolExecutor,
) -> None:
    assert elsewhere.submit(exchange).result(timeout=60) == [CHECKSUM] * 8


def test_a_missing_peer_is_left_out_with_a_message(capsys: pytest.CaptureFixture[str]) -> None:
    lacking = Peer((), (), (), needs="no_such_module")
    recorded: list[Line] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(cast("dict[str, Peer]", run.PEERS), "ghost", lacking)
        assert run.chosen_peers("ghost,trio_capnp", recorded.append) == ["trio_capnp"]
    assert capsys.readouterr().err == "without ghost: there is no module no_such_module\n"
    assert recorded == [{"kind": "without", "peer": "ghost", "why": "no module no_such_module"}]


@pytest.fixture
def chosen_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that CXX_PEERS names, for this test only."""
    _cxx.version.cache_clear()
    _cxx.missing.cache_clear()
    monkeypatch.setenv("CXX_PEERS", str(tmp_path))
    yield tmp_path / "lib" / "pkgconfig"
    _cxx.version.cache_clear()
    _cxx.missing.cache_clear()


@pytest.mark.skipif(shutil.which("pkg-config") is None, reason="no pkg-config")
def test_cxx_peers_names_the_library_that_is_used(chosen_library: Path) -> None:
    chosen_library.mkdir(parents=True)
    (chosen_library / "capnp-rpc.pc").write_text("Name: capnp\nDescription: x\nVersion: 9.8.7\n")
    assert _cxx.version() == "9.8.7"
    assert _cxx.probe().endswith("probe-9.8.7")


def test_a_chosen_folder_without_the_library_is_named(chosen_library: Path) -> None:
    why = _cxx.missing()
    assert why is not None
    assert f"CXX_PEERS={chosen_library.parents[1]}: lib/pkgconfig/capnp-rpc.pc is not there" in why
