"""Messages read from files whose reads may be short."""

from __future__ import annotations

import io
import os
import threading
import tracemalloc
from collections.abc import Iterator

import pytest

from trio_capnp.errors import LimitError, WireError
from trio_capnp.limits import ReaderLimits
from trio_capnp.wire._files import SupportsRead, read_frame
from trio_capnp.wire._framing import Frame, frame_header

LIMITS = ReaderLimits()
MESSAGES = [
    [b"12345678"],
    [b"abcdefgh" * 3, b"", b"ABCDEFGH"],
    [b"!" * 80_000],
]
STREAM = b"".join(frame_header([len(s) // 8 for s in m]) + b"".join(m) for m in MESSAGES)


def content(frame: Frame) -> list[bytes]:
    return [frame.buffer[start:end] for start, end in frame.segments]


def read_frames(file: SupportsRead) -> Iterator[Frame]:
    """Every message of a file."""
    while (frame := read_frame(file, LIMITS)) is not None:
        yield frame


class OneByteAtATime(io.BytesIO):
    """A file whose reads are as short as reads may be."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(1, size or 0))


def test_messages_are_read_until_the_end_of_the_file() -> None:
    """[T02] Several in one file."""
    assert [content(frame) for frame in read_frames(io.BytesIO(STREAM))] == MESSAGES


def test_short_reads_are_put_together() -> None:
    """[T02] A file that gives single bytes."""
    assert [content(frame) for frame in read_frames(OneByteAtATime(STREAM))] == MESSAGES


def test_nothing_is_read_beyond_the_message() -> None:
    """[T01] The bytes behind it stay in the file."""
    file = io.BytesIO(STREAM + b"and more")
    for message in MESSAGES:
        frame = read_frame(file, LIMITS)
        assert frame is not None
        assert content(frame) == message
    assert file.read() == b"and more"


def test_an_end_between_messages_is_no_error_and_inside_of_one_it_is() -> None:
    """[T03] Cut at every byte of the first two messages."""
    first = len(frame_header([1])) + 8
    for cut in range(first + 48):
        file = io.BytesIO(STREAM[:cut])
        if cut in (0, first):
            assert len(list(read_frames(file))) == bool(cut)
        else:
            with pytest.raises(WireError, match="in the middle of a message"):
                list(read_frames(file))


def test_limits_are_checked_before_the_content_is_read() -> None:
    """[T04] The table is enough."""
    for start in (b"\xff\xff\xff\xff", frame_header([(1 << 23) + 1])):
        with pytest.raises(LimitError):
            read_frame(io.BytesIO(start + bytes(64)), LIMITS)


def test_a_size_that_is_only_announced_takes_no_memory() -> None:
    """[T04] The largest legal size, and then nothing."""
    tracemalloc.start()
    try:
        with pytest.raises(WireError, match="in the middle"):
            read_frame(io.BytesIO(frame_header([1 << 23])), LIMITS)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 << 20


def test_a_message_in_a_pipe_does_not_wait_for_the_next() -> None:
    reading, writing = os.pipe()
    with open(reading, "rb") as source, open(writing, "wb", buffering=0) as target:
        got: list[Frame | None] = []
        reader = threading.Thread(target=lambda: got.append(read_frame(source, LIMITS)))
        target.write(STREAM[:16])
        reader.start()
        reader.join(timeout=10)
        assert len(got) == 1


def test_a_text_file_is_no_binary_file() -> None:
    with pytest.raises(TypeError, match="binary file"):
        read_frame(io.StringIO("12345678"), LIMITS)


def test_a_file_that_would_block_says_so() -> None:
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    with (
        open(reading, "rb", buffering=0) as source,
        open(writing, "wb", buffering=0),
        pytest.raises(BlockingIOError),
    ):
        read_frame(source, LIMITS)
