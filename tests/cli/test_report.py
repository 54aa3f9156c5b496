"""``trio-capnp report``: a page of a recording, or one line that says why there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli._programs import EXAMPLES, run
from tests.report._written import SHOP, Written, chain

SCHEMA = f"""
@0xd00d000000000000;
interface Store @0x{SHOP:x} {{ look @0 () -> (count :UInt32); }}
"""


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    file = tmp_path / "shop.rec"
    file.write_bytes(chain().data)
    return file


def test_the_page_is_written_to_a_file(recording: Path, tmp_path: Path) -> None:
    page = tmp_path / "shop.html"
    assert run("report", str(recording), "-o", str(page)) == (0, "", "")
    source = page.read_text(encoding="utf-8")
    assert source.startswith("<!DOCTYPE html>")
    assert "<title>shop.rec</title>" in source
    assert "count is negative" in source


def test_the_page_is_written_to_standard_output(recording: Path) -> None:
    status, page, errors = run("report", str(recording), "-o", "-")
    assert (status, errors) == (0, "")
    assert page.endswith("</html>\n")


def test_a_schema_gives_the_names_that_the_recording_lacks(tmp_path: Path) -> None:
    schema = tmp_path / "store.capnp"
    schema.write_text(SCHEMA)
    said = Written()
    said.records = said.records[:1]
    said.call(1, "find")
    said.returned(1)
    file = tmp_path / "nameless.rec"
    file.write_bytes(said.data)
    without = run("report", str(file), "-o", "-")[1]
    assert f"@0x{SHOP:016x}" in without
    named = run("report", str(file), "-o", "-", "--schema", str(schema))[1]
    assert '"Store","look"' in named
    assert "(count = 0)" in named


def test_a_cut_recording_is_reported_up_to_its_last_whole_record(
    recording: Path, tmp_path: Path
) -> None:
    recording.write_bytes(recording.read_bytes()[:-5])
    page = tmp_path / "shop.html"
    status, _, errors = run("report", str(recording), "-o", str(page))
    assert status == 0
    assert errors.startswith("trio-capnp: the page ends early: it ends in the middle of the record")
    assert "it ends in the middle of the record at byte" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "content",
    [b"", b"text\n" * 100, Written().data[:40], EXAMPLES.joinpath("README.md").read_bytes()],
)
def test_a_file_that_is_no_recording_is_one_line(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "other"
    file.write_bytes(content)
    page = tmp_path / "page.html"
    status, printed, errors = run("report", str(file), "-o", str(page))
    assert (status, printed) == (1, "")
    assert errors.startswith(f"trio-capnp: {file}")
    assert errors.count("\n") == 1
    assert not page.exists()


def test_a_missing_file_and_a_missing_directory_are_one_line(
    recording: Path, tmp_path: Path
) -> None:
    for arguments in (
        (str(tmp_path / "none"), "-o", "-"),
        (str(recording), "-o", str(tmp_path / "none" / "page.html")),
    ):
        status, _, errors = run("report", *arguments)
        assert (status, errors.count("\n")) == (1, 1)
        assert "No such file or directory" in errors


def test_the_page_needs_a_place(recording: Path) -> None:
    status, _, errors = run("report", str(recording))
    assert status == 2
    assert "-o/--output" in errors
