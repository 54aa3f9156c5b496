"""The benchmarks run: every row gives a line with a rate. How large it is, no test asks."""

from __future__ import annotations

import multiprocessing
import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import cast

import attrs
import pytest

import benchmarks.__main__ as everything
from benchmarks import _cxx, logs, look, roundtrips, run, serialize, sweep
from benchmarks.__main__ import Step
from benchmarks._benches import BENCHES
from benchmarks._document import CHECKSUM
from benchmarks._formats import CODECS
from benchmarks._records import Line, read
from benchmarks.run import COUNTED, Bench, Peer, Repetition
from benchmarks.serialize import Samples

pytestmark = pytest.mark.slow


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
    """Each checks what it builds and reads when its samples are made."""
    elsewhere.submit(make_samples).result(timeout=60)


def exchange() -> list[int]:
    ours, theirs = CODECS["trio_capnp"](), CODECS["pycapnp"]()
    sums: list[int] = []
    for reader, writer in ((theirs, ours), (ours, theirs)):
        for document in (writer.keywords(), writer.fields()):
            sums.append(reader.read(reader.parse(writer.write(document))))
            sums.append(reader.read(reader.unpack(writer.pack(document))))
    return sums


def test_pycapnp_reads_what_we_build_and_we_what_it_builds(elsewhere: ProcessPoolExecutor) -> None:
    assert elsewhere.submit(exchange).result(timeout=60) == [CHECKSUM] * 8


def quick(main: Callable[[Sequence[str]], None], *arguments: str) -> None:
    main([*arguments, "--quick"])


def kinds(path: Path) -> list[str]:
    lines = read([path])
    assert not [line for line in lines if "error" in line]
    return [str(line["kind"]) for line in lines]


def test_run_writes_a_line_for_each_row(tmp_path: Path) -> None:
    out = tmp_path / "run.jsonl"
    quick(run.main, str(out), "--only", "trio_capnp")
    assert kinds(out) == ["machine", *["call"] * 4, "end"]


def test_sweep_writes_a_line_for_each_case_and_prints_tables(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "sweep.jsonl"
    quick(sweep.main, "--out", str(out))
    assert kinds(out) == ["machine", *["sweep"] * 8, "end"]
    printed = capsys.readouterr().out
    assert [title for title in (each.title for each in sweep.SWEEPS) if title not in printed] == []
    assert "Failed" not in printed


def test_look_compares_each_scene(capsys: pytest.CaptureFixture[str]) -> None:
    look.main(["--pairs", "1", "--secs", "0.02"])
    printed = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in printed] == [each.title for each in look.SCENES]
    assert all("rate x" in line for line in printed)


def test_roundtrips_counts_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "roundtrips.jsonl"
    quick(roundtrips.main, "--out", str(out))
    assert kinds(out) == ["machine", *["roundtrips"] * 4, "end"]
    assert "| trio_capnp | pipelined |" in capsys.readouterr().out


def test_serialize_measures_both_forms(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "serialize.jsonl"
    quick(serialize.main, "--out", str(out), "--only", "pycapnp,trio_capnp,trio_capnp-pure")
    assert kinds(out) == ["machine", *["serialize"] * 3, "end"]
    assert "| build from keywords |" in capsys.readouterr().out


def test_logs_measures_both_forms(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each library checks what it reads when its samples are made."""
    out = tmp_path / "logs.jsonl"
    quick(logs.main, "--out", str(out))
    assert kinds(out) == ["machine", *["logs"] * 3, "end"]
    assert "| pass over packed bytes |" in capsys.readouterr().out


def test_a_peer_that_is_not_there_is_left_out_aloud(capsys: pytest.CaptureFixture[str]) -> None:
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
def test_a_chosen_library_is_the_one_that_is_asked_for(chosen_library: Path) -> None:
    chosen_library.mkdir(parents=True)
    (chosen_library / "capnp-rpc.pc").write_text("Name: capnp\nDescription: x\nVersion: 9.8.7\n")
    assert _cxx.version() == "9.8.7"
    assert _cxx.probe().endswith("probe-9.8.7")


def test_a_chosen_folder_without_the_library_is_named(chosen_library: Path) -> None:
    why = _cxx.missing()
    assert why is not None
    assert f"CXX_PEERS={chosen_library.parents[1]}: lib/pkgconfig/capnp-rpc.pc is not there" in why


def test_everything_at_once_writes_records_a_report_and_plots(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The programs have their own tests: here each is short of peers."""
    only = {
        "run": "trio_capnp",
        "roundtrips": "trio_capnp",
        "serialize": "json",
        "logs": "trio_capnp",
    }

    def narrow(step: Step) -> Step:
        flags = ["--only", only[step.name]] if step.name in only else ["--sweep", "outstanding"]
        return attrs.evolve(step, program=lambda given: step.program([*given, *flags]))

    monkeypatch.setattr(everything, "PROGRAMS", tuple(map(narrow, everything.PROGRAMS)))
    quick(everything.main, str(tmp_path))
    assert "### Summary" in (tmp_path / "report.md").read_text()
    assert {path.name for path in tmp_path.glob("*.jsonl")} == {
        "run.jsonl", "sweep.jsonl", "roundtrips.jsonl", "serialize.jsonl",
        "logs.jsonl",
    }  # fmt: skip
    assert {"throughput.png", "latency.png"} <= {path.name for path in tmp_path.glob("*.png")}
