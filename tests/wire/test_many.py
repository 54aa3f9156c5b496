"""Many messages one after another: from buffers, files, paths and pipes, plain and packed.

Plain messages take a short way, all others go by way of frames. Each test that reads a damaged
log compares with the long way, which knows no short one.
"""

from __future__ import annotations

import contextlib
import gc
import io
import os
import threading
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.kernel_forms.mutations import damage
from tests.wire.samples import message, samples, struct_pointer, words
from trio_capnp.errors import LimitError, TrioCapnpError, WireError
from trio_capnp.limits import ReaderLimits
from trio_capnp.typed._struct_api import (
    as_type,
    copy,
    from_bytes,
    read_messages,
    to_bytes,
    to_text,
    trusted,
    view,
)
from trio_capnp.wire import _kernel
from trio_capnp.wire._framing import FrameDecoder, frame_header
from trio_capnp.wire._packed_framing import PackedFrameDecoder
from trio_capnp.wire._packing import pack

S = samples()
LIMITS: Final = ReaderLimits()


class Chunks(io.BytesIO):
    """A file that gives at most so many bytes at once, and has nothing buffered."""

    read1 = None  # type: ignore[assignment]

    def __init__(self, data: bytes, size: int) -> None:
        super().__init__(data)
        self.size = size

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(self.size, size or 0))


def event(number: int) -> bytes:
    """A message of a log: most are plain, some have several segments, some are large."""
    if number % 10 == 3:
        # The root is a far pointer; there may be a segment that nothing leads to.
        others = [words(struct_pointer(0, 1, 2), number, 0, 0), words(0)]
        return message(words(1 << 32 | 2), *others[: 1 + number % 20 // 10])
    size = {5: 9_000, 7: 70_000}.get(number % 10, number % 50)
    return to_bytes(S.OldVersion.new(old1=number, old2="x" * size))


def packed(data: bytes) -> bytes:
    """A message packed as the reference does: its table, and each segment for itself."""
    (frame,) = FrameDecoder(LIMITS).feed(data)
    table = data[: frame.segments[0][0]]
    return pack(table) + b"".join(pack(data[start:end]) for start, end in frame.segments)


EVENTS: Final = [event(number) for number in range(60)]
PLAIN: Final = b"".join(EVENTS)
PACKED: Final = b"".join(map(packed, EVENTS))
LOGS: Final = {False: PLAIN, True: PACKED}

Source = Callable[[bytes, Path], Any]
SOURCES: Final[dict[str, Source]] = {
    "bytes": lambda data, _: data,
    "bytearray": lambda data, _: bytearray(data),
    "memoryview": lambda data, _: memoryview(data),
    "file in memory": lambda data, _: io.BytesIO(data),
    "short reads": lambda data, _: Chunks(data, 37),
    "single bytes": lambda data, _: Chunks(data, 1),
    "path": lambda data, path: path if path.write_bytes(data) >= 0 else None,
}


@pytest.mark.parametrize("is_packed", [False, True])
@pytest.mark.parametrize("source", SOURCES)
def test_every_source_gives_the_same_messages(source: str, is_packed: bool, tmp_path: Path) -> None:
    """[T02, T07] Of one segment and of several, small and large."""
    given_source = SOURCES[source](LOGS[is_packed], tmp_path / "log")
    found = read_messages(S.OldVersion, given_source, packed=is_packed)
    assert [to_text(each) for each in found] == [
        to_text(from_bytes(S.OldVersion, data)) for data in EVENTS
    ]


# --- the short way and the long one -----------------------------------------------------------


def outcome(messages: Iterator[object]) -> list[str]:
    """Each message as text, and the error that ends them."""
    found: list[str] = []
    try:
        for each in messages:
            found.append(shown(each))
    except TrioCapnpError as error:
        found.append(f"{type(error).__name__}: {error}")
    assert list(messages) == []  # an error ends the iteration
    return found


def shown(reader: Any) -> str:
    try:
        return to_text(reader)
    except TrioCapnpError as error:
        return type(error).__name__


def by_frames(data: bytes, limits: ReaderLimits) -> Iterator[object]:
    """The long way of plain bytes."""
    decoder = FrameDecoder(limits)
    for frame in decoder.feed(data):
        table = frame_header([(end - start) // 8 for start, end in frame.segments])
        segments = [frame.buffer[start:end] for start, end in frame.segments]
        yield from_bytes(S.OldVersion, table + b"".join(segments), limits=limits)
    decoder.close()


def by_packed_frames(data: bytes, limits: ReaderLimits) -> Iterator[object]:
    """The long way of packed bytes."""
    decoder = PackedFrameDecoder(limits)
    for frame in decoder.feed(data):
        table = frame_header([(end - start) // 8 for start, end in frame.segments])
        segments = [frame.buffer[start:end] for start, end in frame.segments]
        yield from_bytes(S.OldVersion, table + b"".join(segments), limits=limits)
    decoder.close()


SMALL: Final = [event(number) for number in (0, 1, 2, 3, 13, 4, 14, 24)]
TIGHT: Final = ReaderLimits(traversal_words=200, nesting=4, max_message_words=60, max_segments=3)


@pytest.mark.parametrize("seed", range(250))
def test_damaged_logs_give_the_same_messages_and_errors_either_way(seed: int) -> None:
    random = Random(seed)
    events = random.choices(SMALL, k=6)
    data = damage(b"".join(events), random)
    expected = outcome(by_frames(data, TIGHT))
    assert outcome(read_messages(S.OldVersion, data, limits=TIGHT)) == expected
    for size in (1, random.randrange(2, 100), 1 << 20):
        found = read_messages(S.OldVersion, Chunks(data, size), limits=TIGHT)
        assert outcome(found) == expected


@pytest.mark.parametrize("seed", range(250))
def test_damaged_packed_logs_give_the_same_messages_and_errors_either_way(seed: int) -> None:
    random = Random(seed)
    events = random.choices(SMALL, k=6)
    data = damage(b"".join(map(packed, events)), random)
    expected = kinds(outcome(by_packed_frames(data, TIGHT)))
    found = read_messages(S.OldVersion, data, packed=True, limits=TIGHT)
    assert kinds(outcome(found)) == expected
    for size in (1, random.randrange(2, 100), 1 << 20):
        found = read_messages(S.OldVersion, Chunks(data, size), packed=True, limits=TIGHT)
        assert kinds(outcome(found)) == expected


def kinds(found: list[str]) -> list[str]:
    """Without the text of the error, which says where in a chunk it is."""
    return [each.split(": ")[0] for each in found]


@pytest.mark.parametrize("is_packed", [False, True])
def test_a_log_that_is_cut_gives_all_whole_messages_and_then_an_error(is_packed: bool) -> None:
    """[T03] At every byte; an end between two messages is none."""
    parts = [packed(each) if is_packed else each for each in SMALL]
    data = b"".join(parts)
    ends = [sum(map(len, parts[:k])) for k in range(len(parts) + 1)]
    for cut in range(len(data)):
        for source in (data[:cut], io.BytesIO(data[:cut]), Chunks(data[:cut], 3)):
            found = read_messages(S.OldVersion, source, packed=is_packed)
            whole = sum(end <= cut for end in ends) - 1
            for _ in range(whole):
                next(found)
            expected = StopIteration if cut in ends else WireError
            with pytest.raises(expected):
                next(found)
            with pytest.raises(StopIteration):
                next(found)


@given(st.integers(1, 200))
def test_any_chunks_give_the_same_packed_messages(size: int) -> None:
    """[T02, T07]"""
    data = b"".join(map(packed, SMALL))
    found = read_messages(S.OldVersion, Chunks(data, size), packed=True)
    assert [to_text(each) for each in found] == [
        to_text(from_bytes(S.OldVersion, each)) for each in SMALL
    ]


@pytest.mark.parametrize("is_packed", [False, True])
def test_limits_are_those_of_each_message(is_packed: bool) -> None:
    """[T04, U10] One is too large, and each may be read as often as the limits say."""
    parts = [packed(each) if is_packed else each for each in (EVENTS[0], EVENTS[1], EVENTS[5])]
    limits = ReaderLimits(max_message_words=1000, traversal_words=8)
    for source in (b"".join(parts), io.BytesIO(b"".join(parts))):
        found = read_messages(S.OldVersion, source, packed=is_packed, limits=limits)
        for number in range(2):
            each = next(found)
            assert each.old1 == number
            with pytest.raises(LimitError, match="traversal_words=8"):
                [each.old2 for _ in range(9)]
        with pytest.raises(LimitError, match="max_message_words=1000"):
            next(found)


BAD_ROOTS: Final = {
    "a list": message(words(1, 0)),
    "outside of the message": message(words(struct_pointer(5, 1, 0))),
    "a capability": message(words(3, 0)),
}


@pytest.mark.parametrize("is_packed", [False, True])
@pytest.mark.parametrize("bad", BAD_ROOTS.values(), ids=BAD_ROOTS)
def test_a_wrong_root_is_an_error_of_its_message(bad: bytes, is_packed: bool) -> None:
    """It ends the iteration, as every error does."""
    events = [EVENTS[0], EVENTS[1], bad, EVENTS[2]]
    data = b"".join(packed(each) if is_packed else each for each in events)
    for source in (data, io.BytesIO(data)):
        found = read_messages(S.OldVersion, source, packed=is_packed)
        assert [next(found).old1, next(found).old1] == [0, 1]
        with pytest.raises(WireError):
            next(found)
        assert list(found) == []


# --- readers that are kept ----------------------------------------------------------------------


@pytest.mark.parametrize("is_packed", [False, True])
@pytest.mark.parametrize("as_file", [False, True])
def test_readers_that_are_kept_go_on_reading_their_own_message(
    as_file: bool, is_packed: bool
) -> None:
    """Memory of a message is used again only when no object refers to it."""
    data = LOGS[is_packed]
    source = io.BytesIO(data) if as_file else data
    random = Random(8)
    kept: list[tuple[int, Callable[[], str]]] = []
    for number, each in enumerate(read_messages(S.OldVersion, source, packed=is_packed)):
        kept.append((number, random.choice(WAYS_TO_KEEP)(each)))
        if random.random() < 0.6:
            del kept[random.randrange(len(kept))]
    gc.collect()
    for number, read in kept:
        assert read() == from_bytes(S.OldVersion, EVENTS[number]).old2


WAYS_TO_KEEP: Final[list[Callable[[Any], Callable[[], str]]]] = [
    lambda reader: lambda: str(reader.old2),
    lambda reader: partial(read_old2, trusted(reader)),
    lambda reader: partial(as_text, view(reader, "old2")),
    lambda reader: partial(read_old2, copy(reader)),
    lambda reader: partial(read_old2, _kernel.root_any(reader._layout()[0])),
]


def read_old2(value: Any) -> str:
    if isinstance(value, _kernel.AnyReader):
        value = as_type(value, S.OldVersion)
    return str(value.old2)


def as_text(content: memoryview) -> str:
    return bytes(content).decode()


def test_a_list_that_is_kept_goes_on_reading_its_own_message() -> None:
    """And so do its iterator and its elements, when the reader of the root is gone."""
    numbers = [[number, number + 1] for number in range(20)]
    data = b"".join(to_bytes(S.AllTypes.new(int64_list=each)) for each in numbers)
    lists = [each.int64_list for each in read_messages(S.AllTypes, data)]
    iterators = [iter(each.int64_list) for each in read_messages(S.AllTypes, data)]
    assert [list(each) for each in lists] == numbers
    assert [list(each) for each in iterators] == numbers


def test_a_budget_that_was_used_up_is_not_that_of_the_next_message() -> None:
    data = b"".join(EVENTS[number] for number in (10, 11, 12, 14) * 5)
    limits = ReaderLimits(traversal_words=20)
    for each in read_messages(S.OldVersion, data, limits=limits):
        with pytest.raises(LimitError):
            [each.old2 for _ in range(21)]


def test_a_budget_is_not_shared_by_messages_that_are_kept() -> None:
    data = b"".join(EVENTS[number] for number in (10, 11, 12, 14) * 5)
    limits = ReaderLimits(traversal_words=20)
    kept = list(read_messages(S.OldVersion, data, limits=limits))
    for each in kept[::2]:
        with pytest.raises(LimitError):
            [each.old2 for _ in range(21)]
    assert [each.old2 for each in kept[1::2]] == ["x" * 11, "x" * 14] * 5


@pytest.mark.parametrize("is_packed", [False, True])
@pytest.mark.parametrize("as_file", [False, True])
def test_a_loop_over_a_log_uses_the_objects_of_a_message_again(
    as_file: bool, is_packed: bool
) -> None:
    """In the compiled form; the interpreted one cannot know whether anything refers to them."""
    data = b"".join(packed(EVENTS[0]) if is_packed else EVENTS[0] for _ in range(200))
    others: list[object] = []  # they take the memory of messages that were given back
    seen: set[int] = set()
    for each in read_messages(
        S.OldVersion, io.BytesIO(data) if as_file else data, packed=is_packed
    ):
        seen.add(id(each._layout()[0]))
        others.append(from_bytes(S.OldVersion, EVENTS[0]))
    assert len(seen) < 4 if _kernel.COMPILED else len(seen) > 100


# --- files and pipes ----------------------------------------------------------------------------


def test_no_more_of_a_file_is_read_than_the_message_that_is_yielded() -> None:
    """[T01] A program may read other things between messages."""
    file = io.BytesIO(b"".join(each + b"note" for each in EVENTS) + b"and more")
    found = read_messages(S.OldVersion, file)
    at = 0
    for data in EVENTS:
        next(found)
        at += len(data)
        assert file.tell() == at
        assert file.read(4) == b"note"
        at += 4
    assert file.read() == b"and more"


@pytest.mark.parametrize("is_packed", [False, True])
@pytest.mark.parametrize("buffering", [0, -1])
def test_a_message_in_a_pipe_does_not_wait_for_the_next(is_packed: bool, buffering: int) -> None:
    reading, writing = os.pipe()
    with open(reading, "rb", buffering) as source, open(writing, "wb", 0) as target:
        found = read_messages(S.OldVersion, source, packed=is_packed)
        for number in (0, 1, 3, 13, 2):
            target.write(packed(EVENTS[number]) if is_packed else EVENTS[number])
            got: list[object] = []
            reader = threading.Thread(target=lambda: got.append(next(found)), daemon=True)  # noqa: B023
            reader.start()
            reader.join(timeout=10)
            assert [to_text(each) for each in got] == [  # type: ignore[arg-type]
                to_text(from_bytes(S.OldVersion, EVENTS[number]))
            ]


def test_an_error_in_a_pipe_does_not_wait_for_more_bytes() -> None:
    """A run that goes past its message, which is known at once."""
    reading, writing = os.pipe()
    with open(reading, "rb", 0) as source, open(writing, "wb", 0) as target:
        found = read_messages(S.OldVersion, source, packed=True)
        target.write(packed(EVENTS[0]) + pack(frame_header([2])) + b"\0\x09")
        next(found)
        errors: list[BaseException] = []

        def read() -> None:
            try:
                next(found)
            except WireError as error:
                errors.append(error)

        reader = threading.Thread(target=read, daemon=True)
        reader.start()
        reader.join(timeout=10)
        assert "goes past the end" in str(errors[0])


def test_a_file_that_would_block_says_so_and_a_text_file_is_none() -> None:
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    with open(reading, "rb", 0) as source, open(writing, "wb", 0) as target:
        target.write(EVENTS[0])
        for is_packed in (False, True):
            with pytest.raises(BlockingIOError):
                list(read_messages(S.OldVersion, source, packed=is_packed))
    with pytest.raises(TypeError, match="binary file"):
        next(read_messages(S.OldVersion, io.StringIO("12345678")))


@pytest.mark.parametrize("is_packed", [False, True])
def test_a_size_that_is_only_announced_takes_no_memory(is_packed: bool) -> None:
    """[T04] The largest legal size, and then nothing."""
    table = frame_header([LIMITS.max_message_words])
    data = pack(table) if is_packed else table
    tracemalloc.start()
    try:
        for source in (data, io.BytesIO(data)):
            with pytest.raises(WireError, match="in the middle"):
                next(read_messages(S.OldVersion, source, packed=is_packed))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 << 20


class Entering(io.BytesIO):
    """A file whose ``read`` asks its own reader for the next message."""

    messages: Iterator[object]

    def read(self, size: int | None = -1, /) -> bytes:
        next(self.messages)
        return super().read(size)

    read1 = read


@pytest.mark.parametrize("is_packed", [False, True])
def test_a_file_cannot_be_read_by_two_iterators_at_once(is_packed: bool) -> None:
    """Else each would have a part of a message."""
    file = Entering(LOGS[is_packed])
    file.messages = read_messages(S.OldVersion, file, packed=is_packed)
    with pytest.raises(ValueError, match="already executing"):
        next(file.messages)


@pytest.mark.parametrize("is_packed", [False, True])
def test_an_iterator_can_be_closed(is_packed: bool, tmp_path: Path) -> None:
    path = tmp_path / "log"
    path.write_bytes(LOGS[is_packed])
    for source in (LOGS[is_packed], io.BytesIO(LOGS[is_packed]), path):
        messages: Any = read_messages(S.OldVersion, source, packed=is_packed)
        with contextlib.closing(messages):
            next(messages)
        assert list(messages) == []
