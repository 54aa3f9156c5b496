"""Messages over Trio streams, without RPC."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Final

import pytest
import trio
import trio.testing

import trio_capnp
from tests.codegen.golden.everything_capnp import Pointers
from trio_capnp.errors import CutMessageError, LimitError, WireError

MESSAGES: Final = [Pointers.new(text="a" * size) for size in (0, 5, 3000, 400_000, 1)]
TEXTS: Final = [each.text for each in MESSAGES]
PACKED: Final = pytest.mark.parametrize("packed", [False, True])


def whole(packed: bool) -> bytes:
    return b"".join(trio_capnp.to_bytes(each, packed=packed) for each in MESSAGES)


async def texts_of(messages: AsyncIterator[Pointers.Reader]) -> list[str]:
    return [each.text async for each in messages]


def filled(data: bytes) -> trio.testing.MemoryReceiveStream:
    """A stream of these bytes, and then its end."""
    receiving = trio.testing.MemoryReceiveStream()
    if data:
        receiving.put_data(data)
    receiving.put_eof()
    return receiving


class Dripping(trio.abc.ReceiveStream):
    """A stream that gives a few bytes at a time."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    async def receive_some(self, max_bytes: int | None = None) -> bytes:
        await trio.lowlevel.checkpoint()
        size = min(max_bytes or 9999, 9999)
        given, self.data = self.data[:size], self.data[size:]
        return given

    async def aclose(self) -> None:
        await trio.lowlevel.checkpoint()


@PACKED
async def test_messages_sent_are_received_until_the_stream_ends(
    packed: bool, nursery: trio.Nursery
) -> None:
    """[T02, T07] Over a socket, small messages and one that is received in place."""
    listener, *_ = await trio.open_tcp_listeners(0, host="127.0.0.1")
    async with listener:
        host, port = listener.socket.getsockname()
        left = await trio.open_tcp_stream(host, port)
        right = await listener.accept()

    async def send() -> None:
        async with left:
            for each in MESSAGES:
                await trio_capnp.send_message(left, each, packed=packed)

    nursery.start_soon(send)
    async with right:
        assert await texts_of(trio_capnp.receive_messages(Pointers, right, packed=packed)) == TEXTS


@PACKED
async def test_a_message_may_come_in_any_pieces(packed: bool) -> None:
    stream = Dripping(whole(packed))
    assert await texts_of(trio_capnp.receive_messages(Pointers, stream, packed=packed)) == TEXTS


@PACKED
async def test_a_cancelled_receive_loses_nothing(packed: bool) -> None:
    """Cancelled after each few bytes; the same iterator goes on."""
    receiving = trio.testing.MemoryReceiveStream()
    messages = trio_capnp.receive_messages(Pointers, receiving, packed=packed)
    data = whole(packed)
    step = len(data) // 40 + 1
    found: list[str] = []
    for at in range(0, len(data), step):
        receiving.put_data(data[at : at + step])
        with trio.CancelScope() as scope:
            while True:
                if not scope.cancel_called:
                    scope.deadline = trio.current_time()  # expires at the next wait
                found.append((await anext(messages)).text)
                scope.deadline = float("inf")
    receiving.put_eof()
    found += await texts_of(messages)
    assert found == TEXTS


@PACKED
async def test_the_last_message_may_be_cut(packed: bool) -> None:
    """[T03] The offset counts the bytes of the stream."""
    data = whole(packed)
    last = len(trio_capnp.to_bytes(MESSAGES[-1], packed=packed))
    large = sum(len(trio_capnp.to_bytes(each, packed=packed)) for each in MESSAGES[:3])
    for end, begin, count in ((len(data) - 1, len(data) - last, 4), (large + 300, large, 3)):
        messages = trio_capnp.receive_messages(Pointers, filled(data[:end]), packed=packed)
        found: list[str] = []
        with pytest.raises(CutMessageError) as raised:
            async for each in messages:
                found.append(each.text)
        assert (found, raised.value.offset) == (TEXTS[:count], begin)
        assert await texts_of(messages) == []  # an error ends the iteration


@PACKED
async def test_a_stream_without_messages_ends_at_once(packed: bool) -> None:
    messages = trio_capnp.receive_messages(Pointers, filled(b""), packed=packed)
    assert await texts_of(messages) == []
    assert await texts_of(messages) == []


@PACKED
async def test_a_message_over_the_limits_is_refused_once_its_size_is_known(packed: bool) -> None:
    """[T04] The messages before it are received."""
    limits = trio_capnp.ReaderLimits(max_message_words=1000)
    receiving = trio.testing.MemoryReceiveStream()
    messages = trio_capnp.receive_messages(Pointers, receiving, packed=packed, limits=limits)
    data = whole(packed)
    large = sum(len(trio_capnp.to_bytes(each, packed=packed)) for each in MESSAGES[:3])
    receiving.put_data(data[: large + 16])
    assert [(await anext(messages)).text for _ in range(3)] == TEXTS[:3]
    with pytest.raises(LimitError, match="max_message_words=1000"):
        await anext(messages)
    assert await texts_of(messages) == []


async def test_reading_is_charged_as_for_any_message() -> None:
    """[U11]"""
    limits = trio_capnp.ReaderLimits(traversal_words=100)
    messages = trio_capnp.receive_messages(Pointers, filled(whole(False)), limits=limits)
    assert [len((await anext(messages)).text) for _ in range(2)] == [0, 5]
    with pytest.raises(LimitError, match="traversal_words=100"):
        _ = (await anext(messages)).text


async def test_packed_messages_are_unpacked_one_at_a_time() -> None:
    """[T08] A chunk of them could become a thousand times as large."""
    data = trio_capnp.to_bytes(Pointers.new(data=bytes(1_000_000)), packed=True) * 40
    messages = trio_capnp.receive_messages(Pointers, filled(data + b"\xff"), packed=True)
    assert len(data) < 128 * 1024
    assert [len((await anext(messages)).data) for _ in range(40)] == [1_000_000] * 40
    with pytest.raises(CutMessageError):
        await anext(messages)


async def test_bytes_that_are_no_message_are_refused() -> None:
    messages = trio_capnp.receive_messages(Pointers, filled(b"\xff" * 64))
    with pytest.raises(WireError, match="if it is Cap'n Proto at all"):
        await anext(messages)


async def test_every_step_is_a_checkpoint_and_lets_other_tasks_run() -> None:
    data = trio_capnp.to_bytes(MESSAGES[1]) * 100
    messages = trio_capnp.receive_messages(Pointers, filled(data))
    ran = 0

    async def count() -> None:
        nonlocal ran
        while True:
            await trio.lowlevel.checkpoint()
            ran += 1

    async with trio.open_nursery() as nursery:
        nursery.start_soon(count)
        for _ in range(99):
            await anext(messages)
        nursery.cancel_scope.cancel()
    assert ran >= 3
    with trio.CancelScope() as scope:
        scope.cancel()
        await anext(messages)
    assert scope.cancelled_caught
    assert (await anext(messages)).text == "aaaaa"


async def test_two_tasks_cannot_receive_from_one_iterator(autojump_clock: object) -> None:
    receiving = trio.testing.MemoryReceiveStream()
    messages = trio_capnp.receive_messages(Pointers, receiving)
    with trio.move_on_after(1):
        async with trio.open_nursery() as nursery:
            nursery.start_soon(anext, messages)
            await trio.testing.wait_all_tasks_blocked()
            with pytest.raises(trio.BusyResourceError):
                await anext(messages)


async def test_wrong_arguments_are_refused_at_once() -> None:
    sending, receiving = trio.testing.memory_stream_one_way_pair()
    with pytest.raises(TypeError, match="MemorySendStream"):
        trio_capnp.receive_messages(Pointers, sending)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="ReaderLimits"):
        trio_capnp.receive_messages(
            Pointers,
            receiving,
            limits=trio_capnp.Limits(),  # type: ignore[arg-type]
        )


async def test_errors_of_the_stream_pass_unchanged() -> None:
    receiving = trio.testing.MemoryReceiveStream()
    await receiving.aclose()
    with pytest.raises(trio.ClosedResourceError):
        await anext(trio_capnp.receive_messages(Pointers, receiving))
    sending, _ = trio.testing.memory_stream_one_way_pair()
    await sending.aclose()
    with pytest.raises(trio.ClosedResourceError):
        await trio_capnp.send_message(sending, MESSAGES[0])


async def test_a_builder_may_change_while_it_is_sent(nursery: trio.Nursery) -> None:
    sending, receiving = trio.testing.lockstep_stream_one_way_pair()
    message = Pointers.new(text="before")
    nursery.start_soon(trio_capnp.send_message, sending, message)
    await trio.testing.wait_all_tasks_blocked()
    message.text = "after."
    assert (await anext(trio_capnp.receive_messages(Pointers, receiving))).text == "before"
