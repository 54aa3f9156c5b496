"""A recording is read to its last whole record, wherever its file ends."""

from __future__ import annotations

import io
import os
import stat
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

import trio_capnp
from trio_capnp.errors import CutMessageError
from trio_capnp.recording import (
    EVERYTHING,
    NO_METHODS,
    Arrow,
    Conversation,
    Direction,
    Record,
    Recorder,
    RecordingError,
    Selection,
    methods_of,
    read_recording,
)
from trio_capnp.schemas import persistent_capnp, rpc_capnp

METHODS = methods_of([persistent_capnp])
SAVE = next(iter(METHODS))
WHICH = Record.Which


def call(question: int) -> bytes:
    interface_id, method_id = SAVE
    fields: rpc_capnp.Call.Fields = {
        "question_id": question,
        "interface_id": interface_id,
        "method_id": method_id,
        "target": {"imported_cap": 0},
    }
    return trio_capnp.to_bytes(rpc_capnp.Message.new(call=fields))


def session(recorder: Recorder) -> None:
    """Record one event of each kind, and the same method twice."""
    conversation = Conversation(METHODS)
    recorder.opened(1, client="127.0.0.1:7", server="127.0.0.1:8")
    for question in range(2):
        seen = conversation.see(Arrow.TO_SERVER, call(question))
        assert seen is not None
        recorder.message(1, seen)
    recorder.foreign(1, Arrow.TO_CLIENT, 96)
    recorder.ended(1, "lost")


@pytest.fixture
def recording() -> bytes:
    file = io.BytesIO()
    session(Recorder(file, EVERYTHING, "test 1"))
    return file.getvalue()


def kinds(records: list[Record.Reader]) -> list[Record.Which]:
    return [trio_capnp.which(record) for record in records]


def test_each_event_is_a_record_and_a_method_is_named_once(recording: bytes) -> None:
    records = list(read_recording(recording))
    assert kinds(records) == [
        *(WHICH.BEGUN, WHICH.OPENED, WHICH.NAMED, WHICH.MESSAGE, WHICH.MESSAGE),
        *(WHICH.FOREIGN, WHICH.ENDED),
    ]
    begun, opened, named, message, _, foreign, ended = records
    assert (begun.begun.version, begun.begun.recorder) == (1, "test 1")
    assert trio_capnp.to_dict(opened.opened) == {"client": "127.0.0.1:7", "server": "127.0.0.1:8"}
    assert (named.named.interface_name, named.named.method_name) == ("Persistent", "save")
    assert (named.named.interface, named.named.ordinal) == SAVE
    assert message.message.frame == call(0)
    assert message.message.size == len(call(0))
    assert message.message.text == "()"
    assert (foreign.foreign.direction, foreign.foreign.offset) == (Direction.TO_CLIENT, 96)
    assert ended.ended == "lost"
    assert [record.connection for record in records] == [0, 1, 0, 1, 1, 1, 1]
    times = [record.time for record in records]
    assert times == sorted(times)


def test_a_recording_that_is_cut_anywhere_is_read_to_its_last_whole_record(
    recording: bytes,
) -> None:
    ends = ends_of(recording)
    for size in range(ends[0], len(recording) + 1):
        prefix = recording[:size]
        assert len(list(read_recording(prefix))) == len([end for end in ends if end <= size])
        if size in ends:
            assert list(read_recording(prefix, strict=True))
        else:
            with pytest.raises(CutMessageError):
                list(read_recording(prefix, strict=True))


def test_a_file_that_ends_in_its_first_record_is_no_recording(recording: bytes) -> None:
    for size in range(ends_of(recording)[0]):
        with pytest.raises(RecordingError, match=r"the recording (is empty|ends before)"):
            next(read_recording(recording[:size]))


def ends_of(recording: bytes) -> list[int]:
    """The bytes behind each record."""
    file = io.BytesIO(recording)
    return [file.tell() for _ in read_recording(file)]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"#!/bin/sh\necho hello, this is a program\n", "is no recording: a message of"),
        (bytes(16), "is no recording: a message whose first segment is empty"),
        (call(0), "is no recording: it does not begin with the record of one"),
        (
            trio_capnp.to_bytes(Record.new(begun={"version": 2})),
            "is a recording of version 2, which needs a later trio_capnp",
        ),
    ],
)
def test_another_file_is_refused_with_one_line(data: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(data)
    with pytest.raises(RecordingError) as caught:
        next(read_recording(path))
    assert str(caught.value).startswith(f"{path} {reason}")
    assert "\n" not in str(caught.value)


def test_a_damaged_recording_is_read_up_to_the_damage(recording: bytes) -> None:
    records = read_recording(recording + b"\xff" * 64)
    for _ in range(7):
        next(records)
    with pytest.raises(RecordingError, match="the recording is damaged after record 7: "):
        next(records)


def test_recordings_can_be_joined(recording: bytes) -> None:
    assert kinds(list(read_recording(recording * 2))).count(WHICH.BEGUN) == 2


def test_reading_takes_bounded_memory(tmp_path: Path) -> None:
    path = tmp_path / "long"
    recorder = Recorder(path, EVERYTHING, "test 1")
    seen = Conversation(NO_METHODS).see(Arrow.TO_SERVER, call(1))
    assert seen is not None
    for _ in range(20_000):
        recorder.message(1, seen)
    recorder.close()
    assert path.stat().st_size > 3_000_000
    tracemalloc.start()
    try:
        for _ in read_recording(path):
            pass
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


# --- files ------------------------------------------------------------------------------------


def test_a_new_file_is_its_owners(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        Recorder(tmp_path / "new", EVERYTHING, "test 1").close()
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o600


def test_a_recording_is_replaced_and_another_file_is_not(tmp_path: Path) -> None:
    path = tmp_path / "file"
    for _ in range(2):
        recorder = Recorder(path, EVERYTHING, "test 1")
        session(recorder)
        recorder.close()
    assert kinds(list(read_recording(path))).count(WHICH.BEGUN) == 1
    path.write_text("precious")
    with pytest.raises(RecordingError, match="exists and is no recording; name another file"):
        Recorder(path, EVERYTHING, "test 1")
    assert path.read_text() == "precious"


class Full(io.RawIOBase):
    """A file on a disk that becomes full."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.content = b""

    def writable(self) -> bool:
        return True

    def write(self, data: object, /) -> int:
        taken = bytes(memoryview(data))[: self.room]  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        self.room -= len(taken)
        self.content += taken
        return len(taken)


def end(recorder: Recorder) -> None:
    recorder.ended(1)


@pytest.mark.parametrize("event", [session, end])
def test_a_full_disk_ends_the_recording_and_is_raised_once(
    event: Callable[[Recorder], None], recording: bytes
) -> None:
    file = Full(ends_of(recording)[0] + 20)
    recorder = Recorder(file, EVERYTHING, "test 1")
    with pytest.raises(OSError, match="the file took 20 of a record's"):
        event(recorder)
    event(recorder)
    assert kinds(list(read_recording(file.content))) == [WHICH.BEGUN]


def test_the_first_record_tells_the_selection() -> None:
    file = io.BytesIO()
    Recorder(file, Selection(hides_payloads=True, only=("Calculator.*",)), "test 1")
    (begun,) = read_recording(file.getvalue())
    assert begun.begun.hides_payloads
    assert list(begun.begun.only) == ["Calculator.*"]
