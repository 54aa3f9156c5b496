"""``trio-capnp watch``, as text, and its errors."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

import pytest
import trio

import trio_capnp
from tests._children import completed, line_from, line_of, outputs_of
from tests.cli._programs import COMMAND, ROOT, run, run_beside
from trio_capnp.cli import main
from trio_capnp.cli._watch._keys import Key, keys_in
from trio_capnp.cli._watch._plain import MAX_PRINTED_CALLS, plain_text
from trio_capnp.cli._watch._units import age_text, size_text
from trio_capnp.cli._watch._view import MAX_CELL, view_of
from trio_capnp.debugging.debugging_capnp import Call, Connection, Debugging, Report, Role

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no Unix sockets here")

WITHOUT_RICH: Final = (
    "import sys; sys.modules['rich'] = None\n"
    "from trio_capnp.cli import main\n"
    "sys.exit(main(sys.argv[1:]))"
)
"""A program as where the extra is not installed."""

AGE: Final = r"\d+\.\d s"


@pytest.fixture(scope="module")
def watched() -> Iterator[str]:
    """The address of a process that serves, and has calls in flight."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "watch")
        command = [sys.executable, "-m", "tests.debugging.program", path]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
            assert line_of(process) == "ready"
            yield f"unix:{path}"
            process.kill()


# --- text -------------------------------------------------------------------------------------


def test_once_prints_the_connections_and_their_calls_without_rich(watched: str) -> None:
    done = completed(
        [sys.executable, "-c", WITHOUT_RICH, "watch", "--once", watched],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    head, titles, client, server, empty, *calls = done.stdout.splitlines()
    assert re.fullmatch(
        r"\S+program\.py, process \d+, trio_capnp \S+: 2 connections, 4 calls in flight", head
    )
    assert titles.split() == [
        *("#", "peer", "role", "state", "age", "in", "out", "q/a/i/e/em"),
        *("received", "sent", "waiting", "streams"),
    ]
    assert re.search(rf"client +open +{AGE} +0 +2 +\d/0/1/0/0 +\d+ B +\d+ B +0 B$", client)
    assert re.search(rf"server +open +{AGE} +2 +0 +0/\d/0/\d/0 +\d+ B +\d+ B +0 B$", server)
    assert empty == ""
    assert calls[0].split() == ["age", "way", "#", "method"]
    shown = [re.fullmatch(rf" *{AGE} +(in|out) +(\d) +(\S+)", line) for line in calls[1:]]
    found = [match.groups() for match in shown if match]
    assert found[0] == ("out", "1", "Probe.hang")
    assert sorted(found) == [
        ("in", "2", "Probe.early"),
        ("in", "2", "Probe.hang"),
        ("out", "1", "Probe.early"),
        ("out", "1", "Probe.hang"),
    ]


def test_a_pipe_gets_one_table_after_another_until_ctrl_c(watched: str) -> None:
    with subprocess.Popen(
        [*COMMAND, "watch", "--interval", "0.01", watched],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    ) as process:
        assert process.stdout is not None
        try:
            while "received/s" not in line_from(process.stdout):  # in the second table
                assert process.poll() is None, outputs_of(process)
            process.send_signal(signal.SIGINT)
            _, errors = outputs_of(process)
        finally:
            process.kill()
    assert (process.returncode, errors) == (0, "")


# --- errors -----------------------------------------------------------------------------------


def test_an_address_where_no_program_serves_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["watch", "--once", "unix:/nowhere/watch"]) == 1
    assert capsys.readouterr().err == (
        "trio-capnp: no program serves: No such file or directory: '/nowhere/watch';"
        " it has to run trio_capnp.debugging.serve\n"
    )


async def test_another_object_at_the_address_is_one_line(unix_calculator: str) -> None:
    status, shown, errors = await run_beside("watch", "--once", unix_calculator)
    assert (status, shown) == (1, "")
    assert errors.startswith(
        f"trio-capnp: {unix_calculator} is no address of trio_capnp.debugging.serve: "
    )
    assert errors.count("\n") == 1


class Other(Debugging.Server):
    """A program that gives this report, or an error, or nothing at all."""

    def __init__(self, report: Report.Builder | Exception | None) -> None:
        self._report = report

    async def report(self, call: Debugging.ReportCall) -> None:
        if self._report is None:
            await trio.sleep_forever()
        elif isinstance(self._report, Exception):
            raise self._report
        else:
            call.results.report = self._report


async def watch_once(
    nursery: trio.Nursery, report: Report.Builder | Exception | None, *options: str
) -> tuple[int, str, str]:
    path = os.path.join(tempfile.mkdtemp(prefix="trio-capnp-"), "watch")
    await nursery.start(trio_capnp.serve_unix, Other(report), path)
    return await run_beside("watch", "--once", *options, f"unix:{path}")


async def test_a_program_that_does_not_answer_is_given_up_in_time(nursery: trio.Nursery) -> None:
    status, shown, errors = await watch_once(nursery, None, "--timeout", "0.2")
    assert (status, shown) == (1, "")
    assert re.fullmatch(r"trio-capnp: no answer from unix:\S+ within 0\.2 s\n", errors)


async def test_a_refusal_is_one_line(nursery: trio.Nursery) -> None:
    refusal = trio_capnp.RpcFailed("not you,\n\x1b[31mred")
    status, shown, errors = await watch_once(nursery, refusal)
    assert (status, shown) == (1, "")
    assert errors.endswith(
        r"gives no report: Debugging.report: remote exception: not you,; \x1b[31mred" + "\n"
    )


@pytest.mark.parametrize("option", ["--interval", "--timeout"])
def test_wrong_seconds_end_in_status_two(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["watch", option, "0", "unix:/nowhere"])
    assert f"argument {option}: '0' is not a number of seconds" in capsys.readouterr().err


# --- programs that lie ------------------------------------------------------------------------


async def test_a_program_cannot_steer_the_terminal(nursery: trio.Nursery) -> None:
    call: Call.Fields = {"method": "Bad.\x1b[2J[red]", "age": 2**64 - 1}
    connection: Connection.Fields = {"number": 7, "peer": "\x07\u202epeer", "calls": [call]}
    report = Report.new(program="a\nb" + "c" * 1000, open=1, connections=[connection])
    status, shown, errors = await watch_once(nursery, report)
    assert (status, errors) == (0, "")
    assert shown.replace("\n", "").isprintable()
    assert max(map(len, shown.splitlines())) < 3 * MAX_CELL
    assert r"Bad.\x1b[2J[red]" in shown
    assert r"\x07\u202epeer" in shown


def as_read(made: Report.Builder) -> Report.Reader:
    """The report as a watcher gets it."""
    return trio_capnp.from_bytes(Report, trio_capnp.to_bytes(made))


def report(
    time_s: int, *, received: int = 0, calls: int = 0, number_open: int = 1
) -> Report.Reader:
    """A report of one connection."""
    made = Report.new(
        time=time_s * 10**9,
        open=number_open,
        connections=[
            {
                "number": 1,
                "peer": "peer",
                "role": Role.SERVER,
                "is_paused": True,
                "bytes_received": received,
                "streams": {"count": 1, "bytes_in_flight": 5, "window": 2000},
                "calls_in": calls,
                "calls": [{"method": "A.b", "is_canceled": True}] * calls,
            }
        ],
    )
    return as_read(made)


def test_rates_are_the_difference_of_two_reports() -> None:
    first = view_of(report(10, received=1000), None)
    assert (first.has_rates, first.connections[0].received) == (False, 1000)
    second = view_of(report(12, received=5000), first)
    assert (second.has_rates, second.connections[0].received) == (True, 2000)


def test_a_clock_or_a_count_that_goes_back_is_survived() -> None:
    first = view_of(report(10, received=1000), None)
    assert not view_of(report(10, received=5000), first).has_rates
    assert not view_of(report(9, received=5000), first).has_rates
    assert view_of(report(11, received=5), first).connections[0].received == 0


def test_what_is_left_out_is_counted() -> None:
    most = MAX_PRINTED_CALLS
    lines = plain_text(view_of(report(1, calls=most + 2, number_open=9), None)).splitlines()
    assert "... 8 more connections" in lines
    assert lines[-1] == "... 2 more calls"
    assert lines[-2].split() == ["0.0", "s", "in", "1", "A.b", "canceled"]
    assert " paused " in lines[2]
    assert lines[2].endswith("5 B of 2.0 kB")


# --- units and keys ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1.0 kB"),
        (12_345, "12 kB"),
        (9_960_000, "10.0 MB"),
        (2**64 - 1, "18 EB"),
        (1e30, "1000000000000 EB"),
    ],
)
def test_sizes_have_units(count: float, text: str) -> None:
    assert size_text(count) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.04, "0.0 s"),
        (59.9, "59.9 s"),
        (725, "12:05"),
        (10_800, "3:00:00"),
        (2**64 * 1e-9, "213503 d 23 h"),
    ],
)
def test_ages_are_short(seconds: float, text: str) -> None:
    assert age_text(seconds) == text


def test_keys_are_found_among_other_bytes() -> None:
    found = list(keys_in(b"xq\x1b[A\x1bOB\x1b[5~j\x1b[1;5Ck\xffa\x1b"))
    assert found == [Key.QUIT, Key.UP, Key.DOWN, Key.DOWN, Key.UP, Key.ALL, Key.ALL]


def test_the_other_commands_start_without_the_display(tmp_path: Path) -> None:
    code = "import sys, trio_capnp.cli; print({'rich', 'trio_capnp.debugging'} & {*sys.modules})"
    shown = completed([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout == "set()\n"


def test_help_has_an_example() -> None:
    status, shown, _ = run("watch", "--help")
    assert status == 0
    assert "trio-capnp watch unix:" in shown
