"""Messages in chunks of any size, and bytes that are no message."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trio_capnp.errors import LimitError, WireError
from trio_capnp.limits import Limits, ReaderLimits
from trio_capnp.wire._framing import (
    Frame,
    FrameDecoder,
    expected_size,
    frame_from,
    frame_header,
    frame_in,
)

LIMITS = ReaderLimits()
MIB_WORDS = 1 << 17

Segments = Sequence[bytes]


def message(*segments: bytes) -> bytes:
    return frame_header([len(segment) // 8 for segment in segments]) + b"".join(segments)


def content(frame: Frame) -> list[bytes]:
    return [frame.buffer[start:end] for start, end in frame.segments]


def words(count: int, seed: int = 1) -> bytes:
    return bytes((seed + k) % 251 for k in range(count * 8))


def in_chunks(data: bytes, size: int) -> Iterator[bytes]:
    for at in range(0, len(data), size):
        yield data[at : at + size]


def feed_all(decoder: FrameDecoder, chunks: Iterator[bytes]) -> list[list[bytes]]:
    return [content(frame) for chunk in chunks for frame in decoder.feed(chunk)]


segment_lists = st.lists(
    st.lists(st.integers(0, 6), min_size=1, max_size=5).filter(lambda sizes: sizes[0] > 0),
    max_size=4,
).map(lambda messages: [[words(size, k) for k, size in enumerate(sizes)] for sizes in messages])


@pytest.mark.parametrize("count", [1, 2, 7, 10])
def test_a_table_has_a_count_sizes_and_padding_to_a_word(count: int) -> None:
    """[T01] One, an odd and an even number of segments; the table is whole words."""
    segments = [words(k + 1, k) for k in range(count)]
    data = message(*segments)
    assert len(frame_header([1] * count)) == (4 + 4 * count + 7) // 8 * 8
    assert data[:4] == (count - 1).to_bytes(4, "little")
    assert content(frame_from(data, LIMITS)) == segments


def test_bytes_after_a_message_are_left_alone() -> None:
    """[T01] The end of the message is known, and trailing bytes are not read."""
    data = message(words(3))
    frame = frame_from(data + b"trailing", LIMITS)
    assert content(frame) == [words(3)]
    assert frame.end == len(data)


def test_any_prefix_tells_how_much_is_needed() -> None:
    """[T01] The size is exact from the whole table on, and before that a bound that grows."""
    data = message(words(2), words(1), words(4))
    for cut in range(len(data)):
        expected = expected_size(data[:cut])
        assert cut < expected <= len(data)
        if cut >= 16:
            assert expected == len(data)
    assert expected_size(data + b"more") == len(data)


@given(messages=segment_lists, data=st.data())
def test_any_chunking_gives_the_same_messages(
    messages: list[list[bytes]], data: st.DataObject
) -> None:
    """[T02] Several messages in one stream, in chunks cut anywhere."""
    stream = b"".join(message(*segments) for segments in messages)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=6)))
    chunks = [stream[a:b] for a, b in zip([0, *cuts], [*cuts, len(stream)], strict=True)]
    decoder = FrameDecoder(LIMITS)
    assert feed_all(decoder, iter(chunks)) == messages
    assert decoder.at_boundary
    decoder.close()


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8, 9, 16, 31])
def test_chunks_of_one_size_give_the_same_messages(size: int) -> None:
    """[T02] Down to single bytes."""
    messages = [[words(1)], [words(2), words(0), words(3)], [words(9)], [words(1), words(1)]]
    stream = b"".join(message(*segments) for segments in messages)
    decoder = FrameDecoder(LIMITS)
    assert feed_all(decoder, in_chunks(stream, size)) == messages
    decoder.close()


def test_messages_that_lie_whole_in_a_chunk_are_not_copied() -> None:
    chunk = message(words(1)) + message(words(2), words(1)) + message(words(3))[:12]
    frames = FrameDecoder(LIMITS).feed(chunk)
    assert len(frames) == 2
    assert all(frame.buffer is chunk for frame in frames)


def test_messages_behind_a_straddler_are_not_copied_either() -> None:
    decoder = FrameDecoder(LIMITS)
    first = message(words(4))
    assert decoder.feed(first[:21]) == []
    assert decoder.missing == len(first) - 21
    chunk = first[21:] + message(words(2))
    straddler, whole = decoder.feed(chunk)
    assert content(straddler) == [words(4)]
    assert whole.buffer is chunk
    assert decoder.missing == 0


@given(messages=segment_lists.filter(bool))
def test_input_that_ends_inside_of_a_message_is_an_error(messages: list[list[bytes]]) -> None:
    """[T03] Cut at every byte: a clean end at boundaries, and an error everywhere else."""
    parts = [message(*segments) for segments in messages]
    stream = b"".join(parts)
    boundaries = {sum(map(len, parts[:k])) for k in range(len(parts) + 1)}
    for cut in range(len(stream) + 1):
        decoder = FrameDecoder(LIMITS)
        decoder.feed(stream[:cut])
        assert decoder.at_boundary == (cut in boundaries)
        if cut in boundaries:
            decoder.close()
        else:
            with pytest.raises(WireError, match="in the middle of a message"):
                decoder.close()


def test_a_single_message_that_is_cut_short_is_an_error() -> None:
    """[T03] The same for a message in memory."""
    data = message(words(2), words(3))
    for cut in range(len(data)):
        with pytest.raises(WireError, match="in the middle of a message"):
            frame_from(data[:cut], LIMITS)


@pytest.mark.parametrize("count", [512, 65536, 1 << 31, (1 << 32) - 1, 1 << 32])
def test_too_many_segments_are_refused_on_the_first_four_bytes(count: int) -> None:
    """[T04] 512, and everything up to the count that wraps to zero in 32 bits."""
    start = (count - 1).to_bytes(4, "little")
    decoder = FrameDecoder(LIMITS)
    with pytest.raises(LimitError, match=rf"{count} segments is over max_segments=511"):
        decoder.feed(start)
    with pytest.raises(LimitError):
        decoder.close()
    with pytest.raises(LimitError):
        frame_from(start, LIMITS)


def test_too_many_segments_are_refused_when_the_four_bytes_come_one_by_one() -> None:
    """[T04] No fifth byte is waited for."""
    decoder = FrameDecoder(LIMITS)
    for byte in (b"\xff", b"\xff", b"\xff"):
        assert decoder.feed(byte) == []
    with pytest.raises(LimitError):
        decoder.feed(b"\xff")


def test_the_largest_number_of_segments_is_accepted() -> None:
    """[T04] 511 segments, as many as C++ takes."""
    segments = [words(1, k) for k in range(511)]
    assert content(frame_from(message(*segments), LIMITS)) == segments


@pytest.mark.parametrize(
    "sizes",
    [
        [64 * MIB_WORDS + 1],
        [1 << 29],
        [1 << 31],
        [(1 << 32) - 1],
        [1 << 31, 1 << 31, 1],
        [32 * MIB_WORDS, 40 * MIB_WORDS],
        [(1 << 32) - 1] * 511,
    ],
)
def test_a_size_over_the_limit_is_refused_on_the_table(sizes: list[int]) -> None:
    """[T04] Also sums that wrap in 32 bits. No content is waited for."""
    table = frame_header(sizes)
    with pytest.raises(LimitError, match="max_message_words=8388608"):
        FrameDecoder(LIMITS).feed(table)
    with pytest.raises(LimitError, match=r"ReaderLimits\(max_message_words=...\)"):
        frame_from(table, LIMITS)


def test_the_limit_itself_is_accepted_and_one_word_more_is_not() -> None:
    """[T04] For one segment and for the sum of several."""
    limits = ReaderLimits(max_message_words=5)
    assert frame_from(message(words(5)), limits).words == 5
    assert frame_from(message(words(2), words(3)), limits).words == 5
    for data in (message(words(6)), message(words(3), words(3))):
        with pytest.raises(LimitError):
            frame_from(data, limits)
        with pytest.raises(LimitError):
            FrameDecoder(limits).feed(data)


def test_the_error_names_the_class_whose_limit_it_is() -> None:
    with pytest.raises(LimitError, match=r"Limits\(max_segments=...\)"):
        FrameDecoder(Limits(max_segments=1)).feed(message(words(1), words(1)))


def test_sizes_that_are_only_announced_take_no_memory() -> None:
    """[T04] 64 MiB announced, in eight bytes, and then a drip of single bytes."""
    decoder = FrameDecoder(LIMITS)
    tracemalloc.start()
    try:
        decoder.feed(frame_header([64 * MIB_WORDS]))
        for _ in range(10_000):
            decoder.feed(b"x")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 100_000


def test_a_message_without_room_for_a_root_pointer_is_refused() -> None:
    for sizes in ([0], [0, 0], [0, 3]):
        with pytest.raises(WireError, match="no root pointer"):
            frame_from(frame_header(sizes), LIMITS)
    with pytest.raises(WireError, match="no root pointer"):
        FrameDecoder(LIMITS).feed(bytes(4096))


def test_messages_before_bad_bytes_are_handed_out_first() -> None:
    decoder = FrameDecoder(LIMITS)
    (frame,) = decoder.feed(message(words(1)) + b"\xff" * 8)
    assert content(frame) == [words(1)]
    assert decoder.failure is not None
    assert not decoder.at_boundary
    with pytest.raises(LimitError):
        decoder.feed(b"")
    with pytest.raises(LimitError):
        decoder.close()


@pytest.mark.parametrize("kind", [bytearray, memoryview, bytes])
def test_any_bytes_like_object_is_read_at_any_address(
    kind: type[bytearray | memoryview | bytes],
) -> None:
    """[T05] Messages begin at odd addresses."""
    data = message(words(2), words(1))
    for shift in range(8):
        moved = memoryview(kind(bytes(shift) + data))[shift:]
        assert content(frame_from(moved, LIMITS)) == [words(2), words(1)]
        chunk = bytes(shift) + data
        decoder = FrameDecoder(LIMITS)
        (frame,) = decoder.feed(chunk[shift:])
        assert content(frame) == [words(2), words(1)]


def test_a_buffer_that_changes_later_does_not_change_the_message() -> None:
    """[T09] Of a buffer that can change, a copy is made."""
    data = bytearray(message(words(2)))
    frame = frame_from(data, LIMITS)
    data[8:] = bytes(16)
    data.clear()
    assert content(frame) == [words(2)]


@given(messages=segment_lists)
def test_messages_in_a_row_are_found_in_a_buffer(messages: list[list[bytes]]) -> None:
    """[T02] From memory instead of a stream."""
    stream = b"".join(message(*segments) for segments in messages)
    start = 0
    for segments in messages:
        frame = frame_in(stream + b"\0", start, LIMITS)
        assert content(frame) == segments
        start = frame.end
    assert start == len(stream)
    with pytest.raises(WireError):
        frame_in(stream + b"\0", start, LIMITS)


@given(st.binary(max_size=200), st.integers(1, 40))
def test_random_bytes_give_messages_or_a_wire_error(data: bytes, size: int) -> None:
    """[W02] Any bytes in any chunks."""
    decoder = FrameDecoder(ReaderLimits(max_message_words=16))
    try:
        for chunk in in_chunks(data, size):
            for frame in decoder.feed(chunk):
                assert 0 < frame.words <= 16
        decoder.close()
    except WireError:
        assert not decoder.at_boundary


def test_the_repr_of_a_frame_says_its_size() -> None:
    assert repr(frame_from(message(words(2), words(1)), LIMITS)) == "<Frame: 2 segments, 3 words>"
