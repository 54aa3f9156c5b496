"""``trio-capnp call``, as a process, over every way to a peer."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from tests._children import line_from
from tests.cli._programs import COMMAND, ROOT, run, run_beside
from tests.cli.conftest import Secure
from trio_capnp.cli import _demo, main

CALCULATOR: Final = str(Path(str(_demo.__file__)).with_name("calculator.capnp"))
CABINET: Final = str(Path(__file__).with_name("cabinet.capnp"))
CABINETS: Final = f"exec:{sys.executable} {Path(__file__).with_name('cabinets.py')}"

READ: Final = (CALCULATOR, "Calculator.evaluate.value.read")
NUMBER: Final = '[{"expression": {"number": 2.5}}, {}]'


def cabinet(path: str, *more: str) -> tuple[int, str, str]:
    return run("call", CABINETS, CABINET, path, *more)


# --- ways to a peer ---------------------------------------------------------------------------


async def test_calls_are_pipelined_over_tcp_and_the_last_results_are_json(calculator: str) -> None:
    status, shown, errors = await run_beside("call", calculator, *READ, NUMBER)
    assert (status, json.loads(shown), errors) == (0, {"number": 2.5}, "")


async def test_a_server_on_a_unix_socket_is_called(unix_calculator: str) -> None:
    status, shown, _ = await run_beside("call", unix_calculator, *READ, NUMBER)
    assert (status, json.loads(shown)) == (0, {"number": 2.5})


def test_a_program_is_called_on_its_standard_streams(program: str) -> None:
    status, shown, _ = run("call", program, *READ, NUMBER)
    assert (status, json.loads(shown)) == (0, {"number": 2.5})


async def test_a_server_with_tls_is_called_with_a_certificate(secure: Secure) -> None:
    options = ("--ca", secure.ca, "--cert", secure.cert, "--timeout", "60")
    status, shown, _ = await run_beside("call", *options, secure.address, *READ, NUMBER)
    assert (status, json.loads(shown)) == (0, {"number": 2.5})


# --- parameters and results -------------------------------------------------------------------


def test_an_object_has_the_parameters_of_the_last_call(program: str) -> None:
    apply = (CALCULATOR, "Calculator.operator.function.apply")
    status, shown, _ = run("call", program, *apply, '{"arguments": [2, 3]}')
    assert (status, json.loads(shown)) == (0, {"number": 5})


def test_results_are_shown_without_capabilities_and_those_are_named() -> None:
    """In lists, unions and groups; a capability that can be called says how."""
    status, shown, errors = cabinet("Cabinet.open")
    assert status == 0
    assert json.loads(shown) == {
        "drawers": [
            {"label": "a", "content": {"papers": ["one", "two"]}},
            {"label": "b", "content": {"owner": None}},
            {"label": "c", "content": {"lock": {"teeth": [1, 2]}}},
        ],
        "inner": {"label": "i", "content": {"owner": None}},
    }
    assert errors.splitlines() == [
        "drawers[1].content.owner: Cabinet, which has no form in JSON",
        "drawers[2].content.lock.key: Cabinet, which has no form in JSON",
        "cabinets: List(Cabinet), which has no form in JSON",
        "any: AnyPointer, which has no form in JSON",
        "inner.content.owner: a Cabinet, whose methods are called by .inner.content.owner.METHOD",
    ]


def test_the_path_that_is_shown_for_a_capability_can_be_called() -> None:
    status, shown, errors = cabinet("Cabinet.open.inner.content.owner.about")
    assert (status, json.loads(shown), errors) == (0, {"name": "oak"}, "")


def test_a_streaming_call_ends_once_it_is_handled(tmp_path: Path) -> None:
    """It has no results to print."""
    file = tmp_path / "texts"
    arguments = (f"{CABINETS} {file}", CABINET, "Cabinet.put", '{"text": "letter"}')
    assert run("call", *arguments) == (0, "", "")
    assert file.read_text(encoding="utf-8") == "letter"


# --- errors -----------------------------------------------------------------------------------


def test_an_exception_of_the_server_is_one_line() -> None:
    status, shown, errors = cabinet("Cabinet.fail", '{"reason": "stuck\\n\\u001b[31m"}')
    assert (status, shown) == (1, "")
    assert errors == "trio-capnp: Cabinet.fail: remote exception: stuck; \\x1b[31m\n"


def test_a_call_without_an_answer_ends_in_time() -> None:
    status, shown, errors = cabinet("Cabinet.hang", "--timeout", "0.5")
    errors = errors.removeprefix("hanging\n")  # of the server, if it started in time
    assert (status, shown, errors) == (1, "", "trio-capnp: no results within 0.5 s\n")


@pytest.mark.parametrize(
    ("path", "error"),
    [
        ("Cabinett.open", "cabinet.capnp declares no Cabinett; did you mean Cabinet?"),
        ("Cabinet", "the path ends with Cabinet: add a method (open, put, fail, hang, about)"),
        ("Cabinet.opne", "Cabinet has no method opne; did you mean open?"),
        ("Cabinet.open.inner", "the path ends with a Drawer: it has to end with a method"),
        ("Cabinet.open.inner.label.x", "label of Drawer is a Text, which has no methods"),
        ("Cabinet.open.other.x", "Cabinet.open$Results has no field other; it has drawers, "),
        ("Drawer", "Drawer is no interface: a path is Interface.method.field.method"),
        ("Drawer.open", "Drawer declares no open; it has none"),
        ("Cabinet.Nested.deeep", "Cabinet.Nested has no method deeep; did you mean deep?"),
        ("Scope.Inside.deeep", "Scope.Inside has no method deeep; did you mean deep?"),
        ("", "cabinet.capnp declares no ; it has Drawer, Base, Cabinet, Scope"),
    ],
)
def test_a_path_that_is_not_in_the_schema_costs_no_call(
    path: str, error: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["call", "exec:/nowhere", CABINET, path]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(f"trio-capnp: {error}")
    assert shown.err.count("\n") == 1


@pytest.mark.parametrize(
    ("parameters", "error"),
    [
        ('{"depht": 1}', "has no field 'depht'; did you mean depth?"),
        ('{"depth": "deep"}', "expected an integer, not the string 'deep'"),
        ("{", "line 1"),
        ("[", "the parameters are not JSON: "),
        ('[{"depth": 1, "depth": 2}]', "the parameters are not JSON: an object has a name twice"),
        ("[" * 100_000, "the parameters are not JSON: maximum recursion depth"),
        ("[{}, {}]", "the path has 1 calls, and the array parameters of 2"),
    ],
)
def test_parameters_that_do_not_fit_cost_no_call(
    parameters: str, error: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["call", "exec:/nowhere", CABINET, "Cabinet.open", parameters]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert error in shown.err
    assert shown.err.count("\n") == 1


def test_a_schema_that_does_not_compile_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    schema = tmp_path / "broken.capnp"
    schema.write_text("@0xb7d3e5f1a9c20685; struct A { x @0 :Nothing; }", encoding="utf-8")
    for file in (schema, tmp_path / "missing.capnp"):
        assert main(["call", "exec:/nowhere", str(file), "A.x"]) == 1
        errors = capsys.readouterr().err
        assert errors.startswith("trio-capnp: ")
        assert errors.count("\n") == 1


def test_ctrl_c_ends_a_call_quietly() -> None:
    """D12: The call waits for an answer that never comes."""
    with subprocess.Popen(
        [*COMMAND, "call", CABINETS, CABINET, "Cabinet.hang"],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
        # A program inherits an ignored SIGINT, and shells start background jobs with it ignored.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    ) as process:
        assert process.stderr is not None
        assert line_from(process.stderr) == "hanging"
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (130, "")
