"""``trio-capnp convert``, as a process, beside ``capnp convert``."""

from __future__ import annotations

import os
import pty
import subprocess
from itertools import pairwise
from typing import Final

import pytest

from tests._children import completed
from tests.cli._programs import COMMAND, ROOT, run
from tests.wire.tool import Tool

SCHEMA: Final = ROOT / "tests" / "forms" / "schemas" / "forms.capnp"
FORMS: Final = ["binary", "packed", "flat", "canonical", "text", "json"]
ONE: Final = '(id = 7, list = [(text = "é"), (number = -5)])\n'
MANY: Final = ONE + '# another\n(id = 8, hex = "z")(sub = ())\n'


def convert(forms: str, data: bytes, root: str = "Tagged") -> bytes:
    command = [*COMMAND, "convert", forms, str(SCHEMA), root]
    done = completed(command, cwd=ROOT, input=data, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    stdout: bytes = done.stdout
    return stdout


def canonical_of(form: str, data: bytes) -> bytes:
    return Tool(SCHEMA).convert(f"{form}:canonical", "Tagged", data)


@pytest.mark.parametrize("form", FORMS)
def test_the_tool_reads_each_form_and_writes_it_for_us(form: str) -> None:
    given = ONE.encode()
    expected = canonical_of("text", given)
    assert canonical_of(form, convert(f"text:{form}", given)) == expected
    theirs = Tool(SCHEMA).convert(f"text:{form}", "Tagged", given)
    assert convert(f"{form}:canonical", theirs) == expected


def test_a_stream_of_messages_stays_one() -> None:
    passed = MANY.encode()
    for source, target in pairwise(["text", "json", "packed", "binary", "text"]):
        passed = convert(f"{source}:{target}", passed)
    assert passed == Tool(SCHEMA).convert("text:text", "Tagged", MANY.encode())


def test_a_mistake_is_one_line() -> None:
    status, shown, error = run("convert", "json:text", str(SCHEMA), "Plain", given='{\n"int8": x}')
    assert (status, shown) == (1, "")
    assert error == "trio-capnp: line 2, column 9: expected a value, not 'x'\n"
    status, _, error = run("convert", "text:json", str(SCHEMA), "Nothing")
    assert (status, error) == (1, "trio-capnp: the schema has no struct Nothing\n")
    status, _, error = run("convert", "binary:json", str(SCHEMA), "Plain", given="abc")
    assert (status, error.count("\n")) == (1, 1)


@pytest.mark.parametrize("forms", ["binary", "xml:text"])
def test_wrong_forms_are_wrong_usage(forms: str) -> None:
    status, _, error = run("convert", forms, str(SCHEMA), "Plain")
    assert status == 2
    assert f"FROM:TO is '{forms}'; both are one of binary, packed" in error


def test_help_shows_an_example() -> None:
    status, shown, _ = run("convert", "--help")
    assert status == 0
    assert "trio-capnp convert binary:json person.capnp Person" in shown


def test_a_terminal_sees_the_number_of_messages() -> None:
    ours, theirs = pty.openpty()
    command = [*COMMAND, "convert", "text:json", str(SCHEMA), "Tagged"]
    done = completed(
        command, cwd=ROOT, input=MANY.encode(), stdout=subprocess.PIPE, stderr=theirs, check=True
    )
    os.close(theirs)
    assert os.read(ours, 1000).decode().strip() == "3 messages"
    os.close(ours)
    assert len(done.stdout.splitlines()) == 3
