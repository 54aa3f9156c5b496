"""The cutter finds the same messages as the reader of messages, in any chunks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trio_capnp.errors import WireError
from trio_capnp.recording import LargeMessage, MessageCutter
from trio_capnp.recording._cutting import MAX_KEPT
from trio_capnp.wire._framing import frame_header


def message(words: list[int]) -> bytes:
    """A message with segments of these sizes."""
    return frame_header(words) + bytes(8 * sum(words))


MESSAGES = st.lists(
    st.lists(st.integers(1, 20), min_size=1, max_size=5).map(message)
    | st.just(message([MAX_KEPT // 8])),
    max_size=6,
)


def shape(piece: bytes | LargeMessage) -> bytes | int:
    return piece.size if isinstance(piece, LargeMessage) else piece


@given(MESSAGES, st.data())
def test_every_message_is_found_in_chunks_of_any_size(
    messages: list[bytes], data: st.DataObject
) -> None:
    stream = b"".join(messages)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=8)))
    cutter = MessageCutter()
    found: list[bytes | LargeMessage] = []
    for start, end in zip([0, *cuts], [*cuts, len(stream)], strict=True):
        found += cutter.feed(stream[start:end])
    expected = [len(each) if len(each) > MAX_KEPT else each for each in messages]
    assert [shape(piece) for piece in found] == expected
    assert cutter.at_boundary
    assert cutter.offset == len(stream)


def test_a_message_is_found_byte_by_byte() -> None:
    cutter = MessageCutter()
    stream = message([1, 2, 3])
    found = [piece for at in range(len(stream)) for piece in cutter.feed(stream[at : at + 1])]
    assert found == [stream]


def test_memory_does_not_grow_with_the_announced_size() -> None:
    """A gigabyte is announced, and a chunk of it kept at most while its table is read."""
    cutter = MessageCutter()
    (large,) = cutter.feed(frame_header([1 << 27]) + bytes(1000))
    assert large == LargeMessage((1 << 30) + 8)
    for _ in range(10):
        assert list(cutter.feed(bytes(100_000))) == []
        assert cutter.kept == 0
    assert not cutter.at_boundary


def test_messages_before_garbage_are_given_first() -> None:
    cutter = MessageCutter()
    found: list[bytes | LargeMessage] = []
    with pytest.raises(WireError):
        for piece in cutter.feed(message([1]) + b"\xff" * 8):
            found.append(piece)  # the error comes in the middle
    assert found == [message([1])]
    assert cutter.offset == len(message([1]))
