"""Packed messages in a row."""

from __future__ import annotations

import io
import os
import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trio_capnp.errors import LimitError, WireError
from trio_capnp.limits import ReaderLimits
from trio_capnp.wire._framing import Frame, frame_header
from trio_capnp.wire._packed_framing import (
    PackedFrameDecoder,
    chunks_of,
    packed_frame_from,
    packed_frames_from,
    packed_frames_in,
)
from trio_capnp.wire._packing import pack

LIMITS = ReaderLimits()
MESSAGES = [
    [b"12345678"],
    [b"ab\0\0efgh" * 3, b"", bytes(80)],
    [bytes(800)],
    [b"!" * 8000, b"ABCDEFGH"],
]


def packed_message(*segments: bytes) -> bytes:
    """As the reference packs: the table and each segment for itself."""
    table = frame_header([len(segment) // 8 for segment in segments])
    return pack(table) + b"".join(pack(segment) for segment in segments)


def content(frame: Frame) -> list[bytes]:
    return [frame.buffer[start:end] for start, end in frame.segments]


def contents(frames: Iterator[Frame]) -> list[list[bytes]]:
    return [content(frame) for frame in frames]


STREAM = b"".join(packed_message(*segments) for segments in MESSAGES)


def test_packed_messages_are_read_from_files_and_buffers() -> None:
    """[T02, T07] One, odd and even numbers of segments, several in a row."""
    assert contents(packed_frames_in(STREAM, LIMITS)) == MESSAGES
    assert contents(packed_frames_from(chunks_of(io.BytesIO(STREAM)), LIMITS)) == MESSAGES


@given(st.integers(1, 50))
def test_any_chunking_gives_the_same_messages(size: int) -> None:
    """[T02, T07] Down to single bytes."""
    decoder = PackedFrameDecoder(LIMITS)
    got: list[list[bytes]] = []
    for at in range(0, len(STREAM), size):
        got += contents(decoder.feed(STREAM[at : at + size]))
    decoder.close()
    assert got == MESSAGES


def test_the_first_message_is_taken_and_the_rest_left_alone() -> None:
    """[T01]"""
    assert content(packed_frame_from(STREAM, LIMITS)) == MESSAGES[0]
    with pytest.raises(WireError, match="before the first message"):
        packed_frame_from(b"", LIMITS)


def test_an_end_between_messages_is_no_error_and_inside_of_one_it_is() -> None:
    """[T03, T08] Cut at every byte."""
    parts = [packed_message(*segments) for segments in MESSAGES]
    boundaries = {sum(map(len, parts[:k])) for k in range(len(parts) + 1)}
    for cut in range(0, len(STREAM), 1):
        frames = packed_frames_in(STREAM[:cut], LIMITS)
        if cut in boundaries:
            assert len(list(frames)) < len(MESSAGES)
        else:
            with pytest.raises(WireError, match="in the middle of a message"):
                list(frames)


def test_limits_hold_for_the_unpacked_message() -> None:
    """[T04, T08] Sizes are refused on the table."""
    for table in (frame_header([(1 << 23) + 1]), frame_header([1] * 512)):
        with pytest.raises(LimitError):
            packed_frame_from(pack(table), LIMITS)
    with pytest.raises(LimitError):
        packed_frame_from(packed_message(bytes(800)), ReaderLimits(max_message_words=99))


def test_a_size_that_is_only_announced_takes_no_memory() -> None:
    """[T08] 64 MiB in nine bytes."""
    tracemalloc.start()
    try:
        with pytest.raises(WireError, match="in the middle"):
            packed_frame_from(pack(frame_header([1 << 23])), LIMITS)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 1 << 20


def test_a_run_may_not_leave_its_message() -> None:
    """[T08] Neither from the table into the body nor into the next message."""
    two = (frame_header([2]) + b"12345678" * 2) * 2
    for packed in (pack(two[:24]).replace(b"", b""), b"\x11\x11", b"\0\xff"):
        assert packed
    across = bytearray(pack(frame_header([1]))) + b"\0\x01"
    with pytest.raises(WireError, match="goes past the end"):
        packed_frame_from(bytes(across), LIMITS)
    spanning = pack(frame_header([1])) + b"\xff12345678\x02" + two[:16]
    with pytest.raises(WireError, match="goes past the end"):
        list(packed_frames_in(spanning, LIMITS))


def test_a_message_in_a_pipe_does_not_wait_for_the_next() -> None:
    reading, writing = os.pipe()
    with open(reading, "rb") as source, open(writing, "wb", buffering=0) as target:
        target.write(packed_message(*MESSAGES[0]))
        assert content(next(packed_frames_from(chunks_of(source), LIMITS))) == MESSAGES[0]
        target.close()


@given(st.binary(max_size=200))
def test_random_bytes_give_messages_or_a_wire_error(data: bytes) -> None:
    """[W02]"""
    try:
        for frame in packed_frames_in(data, ReaderLimits(max_message_words=64)):
            assert 0 < frame.words <= 64
    except WireError:
        pass
