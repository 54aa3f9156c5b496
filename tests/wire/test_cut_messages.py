"""A log whose last message is not whole: the error says where it begins, and reading goes on."""

from __future__ import annotations

import contextlib
import io
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wire.samples import samples
from trio_capnp.errors import CutMessageError
from trio_capnp.typed._struct_api import from_bytes, read_messages, to_bytes, view

S = samples()


def log_of(packed: bool) -> list[bytes]:
    """Small messages, one of several segments, and one that is read in pieces."""
    sizes = [0, 3, 500, 20, 9000, 1]
    made = [S.Keys.new(a="x" * size, b=f"{size}") for size in sizes]
    with view(made[2], "b"):  # keeps the first segment in place
        made[2].a = "y" * 5000
    return [to_bytes(each, packed=packed) for each in made]


LOGS: Final = {packed: log_of(packed) for packed in (False, True)}


class Pipe(io.RawIOBase):
    """A source without a position, which gives few bytes at once."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        taken, self.data = self.data[:100], self.data[100:]
        given = taken[: len(buffer)]
        self.data = taken[len(given) :] + self.data
        buffer[: len(given)] = given
        return len(given)


def file_at(data: bytes, start: int) -> io.BytesIO:
    file = io.BytesIO(bytes(start) + data)
    file.seek(start)
    return file


SOURCES: Final[dict[str, Callable[[bytes, Path], Any]]] = {
    "bytes": lambda data, _: data,
    "bytearray": lambda data, _: bytearray(data),
    "file": lambda data, _: io.BytesIO(data),
    "raw pipe": lambda data, _: Pipe(data),
    "pipe": lambda data, _: io.BufferedReader(Pipe(data), 50),
    "path": lambda data, path: path if path.write_bytes(data) >= 0 else None,
}


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("source", SOURCES)
def test_the_error_says_where_the_cut_message_begins(
    source: str, packed: bool, tmp_path: Path
) -> None:
    """[T03] The messages before it are read."""
    parts = LOGS[packed]
    begin = 0
    for number, part in enumerate(parts):
        for length in {1, 4, 7, len(part) // 2, len(part) - 1}:
            if not 0 < length < len(part):
                continue
            data = b"".join(parts[:number]) + part[:length]
            found = []
            with pytest.raises(CutMessageError) as raised:
                for each in read_messages(
                    S.Keys, SOURCES[source](data, tmp_path / "log"), packed=packed
                ):
                    found.append(each.b)
            assert len(found) == number
            assert raised.value.offset == begin
        begin += len(part)


@pytest.mark.parametrize("packed", [False, True])
def test_offsets_in_a_file_count_from_its_start(packed: bool) -> None:
    part = LOGS[packed][1]
    file = file_at(part + part[:9], 1000)
    with pytest.raises(CutMessageError) as raised:
        list(read_messages(S.Keys, file, packed=packed))
    assert raised.value.offset == file.tell() == 1000 + len(part)


@pytest.mark.parametrize("packed", [False, True])
@given(data=st.data())
def test_a_growing_file_is_read_whole_in_as_many_steps_as_it_takes(
    packed: bool, data: st.DataObject
) -> None:
    """[T02, T03] The same open file; at a cut message it goes back to the beginning of that."""
    whole = b"".join(LOGS[packed])
    ends = sorted({*data.draw(st.lists(st.integers(0, len(whole)), max_size=6)), len(whole)})
    file = io.BytesIO()
    found: list[str] = []
    for end in ends:
        place = file.tell()
        file.seek(0, io.SEEK_END)
        file.write(whole[file.tell() : end])
        file.seek(place)
        with contextlib.suppress(CutMessageError):
            for each in read_messages(S.Keys, file, packed=packed):
                found.append(each.b)
    assert found == ["0", "3", "500", "20", "9000", "1"]


def test_a_path_is_read_on_from_the_offset(tmp_path: Path) -> None:
    path = tmp_path / "log"
    parts = LOGS[False]
    path.write_bytes(parts[1] + parts[2][:-8])
    with pytest.raises(CutMessageError) as raised:
        list(read_messages(S.Keys, path))
    with open(path, "ab") as file:
        file.write(parts[2][-8:])
    with open(path, "rb") as file:
        file.seek(raised.value.offset)
        assert [each.b for each in read_messages(S.Keys, file)] == ["500"]


@pytest.mark.parametrize("packed", [False, True])
def test_one_message_that_is_cut_is_the_same_error(packed: bool) -> None:
    part = LOGS[packed][4]
    for length in (0, 1, 8, len(part) - 1):
        with pytest.raises(CutMessageError) as raised:
            from_bytes(S.Keys, part[:length], packed=packed)
        assert raised.value.offset == 0


def test_the_error_keeps_its_offset_through_pickle() -> None:
    data = LOGS[False][0] + b"\0"
    with pytest.raises(CutMessageError) as raised:
        list(read_messages(S.Keys, data))
    again = pickle.loads(pickle.dumps(raised.value))
    assert (str(again), again.offset) == (str(raised.value), len(LOGS[False][0]))
