"""Messages out of a transport, in pieces of any size."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

import pytest
import trio

from tests.transports._ends import content, message, raw_pair, shrink_buffers, socket_pair
from trio_capnp.errors import LimitError, WireError
from trio_capnp.identity import PeerInfo
from trio_capnp.limits import Limits
from trio_capnp.transports import FrameReader
from trio_capnp.transports._frames import LARGE_MESSAGE
from trio_capnp.transports._transport import Buffer
from trio_capnp.wire._framing import Frame, frame_header

LIMITS = Limits()
LARGE_WORDS = LARGE_MESSAGE // 8 + 20_000


class Scripted:
    """A transport whose bytes come in the given pieces, and which counts its reads."""

    def __init__(self, pieces: Sequence[bytes]) -> None:
        self.pieces = deque(pieces)
        self.largest_view = 0

    peer = "a script"
    peer_info = PeerInfo(address=peer, certificate=None, credentials=None)

    async def receive(self) -> bytes:
        await trio.lowlevel.checkpoint()
        return self.pieces.popleft() if self.pieces else b""

    async def receive_into(self, view: memoryview) -> int:
        self.largest_view = max(self.largest_view, len(view))
        if not self.pieces:
            return 0
        piece = self.pieces.popleft()
        count = min(len(piece), len(view))
        view[:count] = piece[:count]
        if count < len(piece):
            self.pieces.appendleft(piece[count:])
        return count

    def try_send(self, buffers: Sequence[Buffer]) -> int:
        return 0

    async def send_some(self, buffer: Buffer) -> int:
        await trio.lowlevel.checkpoint()
        return len(buffer)

    async def send(self, buffers: Sequence[Buffer]) -> None: ...
    async def send_eof(self) -> None: ...
    async def aclose(self) -> None: ...
    def abort(self) -> None: ...


async def read_all(reader: FrameReader) -> list[Frame]:
    frames: list[Frame] = []
    while some := await reader.receive():
        frames += some
    return frames


def pieces(data: bytes, size: int) -> list[bytes]:
    return [data[start : start + size] for start in range(0, len(data), size)]


@pytest.mark.parametrize("size", [1, 7, 8, 5003, 65536, 10_000_000])
async def test_messages_come_whole_from_pieces_of_any_size(size: int) -> None:
    """[T02] Lazy 1-byte streams; [A18] frames may be fragmented arbitrarily."""
    words = [1, 3, 500, 1] if size < 1000 else [1, 3, LARGE_WORDS, 500, LARGE_WORDS, 1]
    sent = [message(count) for count in words]
    reader = FrameReader(Scripted(pieces(b"".join(sent), size)), LIMITS)
    frames = await read_all(reader)
    assert [content(frame) for frame in frames] == [data[8:] for data in sent]
    assert reader.bytes_received == sum(map(len, sent))
    assert reader.at_boundary


@pytest.mark.parametrize("cut", range(1, 30))
async def test_a_large_message_may_begin_anywhere_in_a_piece(cut: int) -> None:
    """Its first bytes may be in one piece and the rest of its head in the next."""
    sent = [message(1), message(LARGE_WORDS), message(2)]
    data = b"".join(sent)
    reader = FrameReader(Scripted([data[:cut], *pieces(data[cut:], 65536)]), LIMITS)
    frames = await read_all(reader)
    assert [content(frame) for frame in frames] == [data[8:] for data in sent]


async def test_a_large_message_of_several_segments_is_read_in_place() -> None:
    sizes = [10_000, 5_000, 10_000]
    data = frame_header(sizes) + bytes(25_000 * 8)
    transport = Scripted(pieces(data, 65536))
    (frame,) = await read_all(FrameReader(transport, LIMITS))
    assert [(end - start) // 8 for start, end in frame.segments] == sizes
    assert transport.largest_view


async def test_memory_follows_the_received_bytes_and_not_the_announced_ones() -> None:
    """64 MiB announced, 128 KiB sent."""
    head = frame_header([8 * 1024 * 1024])
    transport = Scripted([head + bytes(65536), *[bytes(1024)] * 64])
    with pytest.raises(WireError, match="ends in the middle of a message: 131080 of 67108872"):
        await read_all(FrameReader(transport, Limits(max_message_words=8 * 1024 * 1024)))
    assert transport.largest_view < 9 * 65536


async def test_a_message_over_the_limit_is_refused_by_its_head() -> None:
    """[H31] Header over limit: an error before allocation."""
    limits = Limits(max_message_words=1000)
    good = message(10)
    reader = FrameReader(Scripted([good + frame_header([1001])]), limits)
    (frame,) = await reader.receive()
    assert content(frame) == good[8:]
    for _ in range(2):
        with pytest.raises(LimitError, match="1001 words"):
            await reader.receive()


async def test_bytes_that_are_no_message_are_refused_at_once() -> None:
    reader = FrameReader(Scripted([b"GET / HTTP/1.1\r\n"]), LIMITS)
    with pytest.raises(LimitError, match="Cap'n Proto at all"):
        await reader.receive()


@pytest.mark.parametrize("size", [1, 9, 800, LARGE_WORDS * 4])
async def test_an_end_inside_a_message_is_an_error(size: int) -> None:
    """[T03] EOF inside a message."""
    data = message(LARGE_WORDS)[:size]
    reader = FrameReader(Scripted(pieces(data, 65536)), LIMITS)
    with pytest.raises(WireError, match="in the middle of a message"):
        await read_all(reader)
    assert not reader.at_boundary


async def test_an_end_between_messages_is_the_end() -> None:
    """[T03] Clean EOF between messages."""
    reader = FrameReader(Scripted([message(1)]), LIMITS)
    assert len(await reader.receive()) == 1
    assert await reader.receive() == []
    assert await reader.receive() == []


@pytest.mark.parametrize("words", [500, LARGE_WORDS])
async def test_a_cancelled_receive_loses_nothing(words: int) -> None:
    data = message(words)
    async with raw_pair() as (transport, other):
        reader = FrameReader(transport, LIMITS)
        for start in range(0, len(data), len(data) // 5):
            await other.send_all(data[start : start + len(data) // 5])
            if start + len(data) // 5 < len(data):
                with trio.move_on_after(0.01) as scope:
                    await reader.receive()
                assert scope.cancelled_caught
        (frame,) = await reader.receive()
        assert content(frame) == data[8:]


async def test_large_messages_cross_small_buffers() -> None:
    """[A18] Large payloads, both ways at once."""
    sent = [message(LARGE_WORDS), message(3), message(2 * LARGE_WORDS)]
    async with socket_pair() as ends, trio.open_nursery() as nursery:
        for end in ends:
            shrink_buffers(end)
            nursery.start_soon(end.send, sent)
        for end in ends:
            reader = FrameReader(end, LIMITS)
            received: list[bytes] = []
            while len(received) < len(sent):
                received += [content(frame) for frame in await reader.receive()]
            assert received == [data[8:] for data in sent]


async def test_other_tasks_have_their_turn_while_a_large_message_comes() -> None:
    transport = Scripted(pieces(message(1000 * 1000), 65536))
    turns = 0
    done = trio.Event()

    async def count() -> None:
        nonlocal turns
        while not done.is_set():
            turns += 1
            await trio.lowlevel.checkpoint()

    async with trio.open_nursery() as nursery:
        nursery.start_soon(count)
        await FrameReader(transport, LIMITS).receive()
        done.set()
    assert turns >= 5
