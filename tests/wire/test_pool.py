"""Memory of large messages: kept between them, bounded, and never shared by two messages."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

import trio_capnp
from tests.codegen.golden.everything_capnp import Pointers
from trio_capnp.wire import _pool
from trio_capnp.wire._pool import (
    KEPT_TOGETHER,
    LARGEST_KEPT,
    SMALLEST_KEPT,
    bytes_kept,
    keep,
    unused_buffer,
)


@pytest.fixture(autouse=True)
def opened() -> Iterator[None]:
    """As long as one connection lives."""
    _pool.open_pool()
    yield
    _pool.close_pool()
    assert not bytes_kept()


def test_a_buffer_serves_again_once_nothing_else_refers_to_it() -> None:
    """R8: The count of references decides; a view of the buffer is one."""
    keep(bytearray(SMALLEST_KEPT))
    first = unused_buffer(SMALLEST_KEPT)
    assert first is not None
    assert unused_buffer(SMALLEST_KEPT) is None
    view = memoryview(first)
    del first
    assert unused_buffer(SMALLEST_KEPT) is None
    view.release()
    del view
    assert unused_buffer(SMALLEST_KEPT) is not None


def test_a_buffer_serves_for_messages_that_fill_most_of_it() -> None:
    """R8: Else a small message would hold the memory of a large one."""
    keep(bytearray(2 * SMALLEST_KEPT))
    assert unused_buffer(2 * SMALLEST_KEPT + 1) is None
    assert unused_buffer(SMALLEST_KEPT) is None
    assert unused_buffer(2 * SMALLEST_KEPT - 1000) is not None


@pytest.mark.parametrize("size", [SMALLEST_KEPT - 1, LARGEST_KEPT + 1])
def test_buffers_that_are_too_small_or_too_large_are_not_kept(size: int) -> None:
    """R8: The bounds that docs/limits.md names."""
    keep(bytearray(size))
    assert not bytes_kept()


def test_all_buffers_together_are_bounded() -> None:
    """R8: The bound that docs/limits.md names."""
    for _ in range(10):
        keep(bytearray(LARGEST_KEPT // 2))
    assert bytes_kept() == KEPT_TOGETHER


def test_an_unused_buffer_makes_room_before_one_in_use() -> None:
    used = [bytearray(LARGEST_KEPT // 2) for _ in range(3)]
    for each in used:
        keep(each)
    keep(bytearray(LARGEST_KEPT // 2))
    newest = bytearray(LARGEST_KEPT // 2)
    keep(newest)
    for each in (*used, newest):
        assert any(each is kept for kept in _pool._buffers)  # pyright: ignore[reportPrivateUsage]


def test_after_a_burst_the_oldest_buffers_are_kept() -> None:
    """The C library can then give back the memory above them."""
    burst = [bytearray(LARGEST_KEPT // 2) for _ in range(10)]
    for each in burst:
        keep(each)
    kept = list(_pool._buffers)  # pyright: ignore[reportPrivateUsage]
    assert [id(each) for each in kept] == [id(each) for each in burst[:4]]


def test_a_buffer_is_kept_once() -> None:
    buffer = bytearray(SMALLEST_KEPT)
    keep(buffer)
    keep(buffer)
    assert bytes_kept() == SMALLEST_KEPT


class Late:
    """Garbage that keeps a buffer when it is collected, as one that builds a message does."""

    def __init__(self) -> None:
        self.circle = self

    def __del__(self) -> None:
        keep(bytearray(SMALLEST_KEPT))


def test_a_finalizer_may_keep_a_buffer_while_one_is_kept() -> None:
    """R8: The collector runs anywhere; here after each number of new objects in turn."""
    thresholds = gc.get_threshold()
    try:
        for more in range(1, 60):
            gc.disable()
            gc.collect(0)
            for _ in range(3):
                Late()
            gc.set_threshold(gc.get_count()[0] + more)
            gc.enable()
            keep(bytearray(SMALLEST_KEPT))
    finally:
        gc.set_threshold(*thresholds)
        gc.enable()
    gc.collect()
    assert SMALLEST_KEPT <= bytes_kept() <= KEPT_TOGETHER


def test_without_a_connection_nothing_is_kept() -> None:
    """R8: A program that only reads and writes files has no use for it."""
    _pool.close_pool()
    keep(bytearray(SMALLEST_KEPT))
    assert not bytes_kept()
    _pool.open_pool()


def test_messages_that_live_at_the_same_time_have_their_own_memory() -> None:
    """R8: Bytes of one never show in another, in whatever order they are dropped."""
    size = 2 * SMALLEST_KEPT
    messages: list[tuple[int, Pointers.Builder]] = []
    for number in range(9):
        messages.append((number, Pointers.new(data=bytes([number]) * size)))
        if number % 3 == 0:
            messages.pop(0)
    for number, message in messages:
        assert message.data == bytes([number]) * size
        read = trio_capnp.from_bytes(Pointers, trio_capnp.to_bytes(message))
        assert read.data == message.data


def test_memory_that_served_before_is_clean_for_the_next_message() -> None:
    """R8: Allocated bytes read as zero until they are written."""
    for _ in range(3):
        dirty = Pointers.new(data=b"\xff" * (2 * SMALLEST_KEPT))
        del dirty
        clean = Pointers.new()
        numbers = trio_capnp.init(clean, "bools", 16 * SMALLEST_KEPT)
        written = trio_capnp.to_bytes(clean)
        assert written.count(0) > len(written) - 64  # but for the pointers
        del clean, numbers


def test_a_view_keeps_a_message_where_it_is() -> None:
    """R8: A buffer that is viewed is not exchanged for another one; the rest goes elsewhere."""
    message = Pointers.new()
    message.data = b"begin"
    view = trio_capnp.view(message, "data")
    message.blobs = [b"x" * (2 * SMALLEST_KEPT)] * 2
    assert bytes(view) == b"begin"
    assert message.data == b"begin"
    assert [len(each) for each in message.blobs] == [2 * SMALLEST_KEPT] * 2
