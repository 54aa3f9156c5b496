"""``send_stream`` and ``receive_stream``: streams of Trio over ``ByteStream`` capabilities."""

# pyright: reportPrivateUsage=false

from __future__ import annotations

import random
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

import pytest
import trio
import trio.abc
import trio.testing

import trio_capnp
from tests.runtime.byte_streams import CHUNK, TIMEOUT_S, FilesImpl, Place, socket_pair, store
from tests.runtime.files_capnp import Files
from trio_capnp.runtime._byte_receiver import ByteReceiver
from trio_capnp.schemas import rpc_capnp
from trio_capnp.schemas.compat.byte_stream_capnp import ByteStream
from trio_capnp.testing import connected_pair

FIXED = trio_capnp.Limits(flow_control="fixed", stream_window=64 * 1024)
DATA = random.Random(7).randbytes(5 * CHUNK + 17)


def wrong(value: object) -> Any:
    """A value of another type than the function takes."""
    return value


async def read_all(stream: trio.abc.ReceiveStream) -> bytes:
    return b"".join([chunk async for chunk in stream])


# --- Trio's own checks ------------------------------------------------------------------------

Ends = tuple[trio.abc.SendStream, trio.abc.ReceiveStream]


def maker(place: Place) -> Callable[[], Awaitable[Ends]]:
    """Make a new stream over the connection of ``place`` with each call."""
    numbers = count()

    async def make() -> Ends:
        sender, receiver, other = await place.stream_to(f"{next(numbers)}")
        trio_capnp.release(other)
        return sender, receiver

    return make


def clogged_maker(place: Place) -> Callable[[], Awaitable[Ends]]:
    """Make streams whose window is full: another client has written, and awaits nothing."""
    numbers = count()

    async def make() -> Ends:
        sender, receiver, other = await place.stream_to(f"clogged {next(numbers)}")
        for _ in range(2):  # a message as large as the largest so far may exceed the window
            trio_capnp.send(other.write(bytes=bytes(8 * CHUNK)))
        trio_capnp.release(other)
        return sender, receiver

    return make


@pytest.mark.parametrize("proxies", [0, 1], ids=["directly", "through a proxy"])
async def test_the_streams_pass_the_checks_of_trio(proxies: int) -> None:
    async with store(FilesImpl(), proxies, FIXED) as place:
        await trio.testing.check_one_way_stream(maker(place), clogged_maker(place))


async def test_the_streams_pass_the_checks_of_trio_without_a_connection_between() -> None:
    """The writer's client is of an object in the same vat; each write waits for its handler."""

    async def make() -> Ends:
        server, receiver = trio_capnp.receive_stream()
        return trio_capnp.send_stream(server), receiver

    async with connected_pair():
        await trio.testing.check_one_way_stream(make, None)


# --- a whole file -----------------------------------------------------------------------------


@pytest.mark.parametrize("proxies", [0, 1], ids=["directly", "through a proxy"])
async def test_a_file_arrives_whole_and_then_ends(proxies: int) -> None:
    async with store(FilesImpl(), proxies) as place:
        sender, receiver, _ = await place.stream_to("a")

        async def send() -> None:
            async with sender:
                await sender.send_all(DATA)

        async with trio.open_nursery() as nursery:
            nursery.start_soon(send)
            assert await read_all(receiver) == DATA
        assert await receiver.receive_some() == b""


@pytest.mark.parametrize("proxies", [0, 1], ids=["directly", "through a proxy"])
async def test_a_file_is_fetched_into_a_stream_of_the_caller(proxies: int) -> None:
    async with store(FilesImpl(files={"a": DATA}), proxies) as place:
        server, receiver = trio_capnp.receive_stream()
        got = place.client.get(name="a", to=server)
        del server
        assert await read_all(receiver) == DATA
        assert (await got).bytes == len(DATA)


async def test_a_stream_may_be_pipelined_to_a_call_that_has_not_returned() -> None:
    """Nothing is awaited before the first byte leaves."""
    async with store(FilesImpl()) as place:
        async with trio_capnp.send_stream(place.client.put(name="a").sink) as sender:
            await sender.send_all(b"first")
        assert await read_all(place.impl.streams["a"]) == b"first"


async def test_any_buffer_of_bytes_is_sent_and_other_objects_are_refused() -> None:
    async with store(FilesImpl()) as place:
        sender, receiver, _ = await place.stream_to("a")
        for data in (bytearray(b"a"), memoryview(b"bc"), memoryview(b"\1\0\2\0").cast("H")):
            await sender.send_all(data)
        with pytest.raises(TypeError):
            await sender.send_all(wrong("text"))
        await sender.aclose()
        assert await read_all(receiver) == b"abc\1\0\2\0"


async def test_a_read_takes_at_most_max_bytes() -> None:
    async with store(FilesImpl()) as place:
        sender, receiver, _ = await place.stream_to("a")
        await sender.send_all(b"abcdef")
        await sender.aclose()
        assert [await receiver.receive_some(4) for _ in range(3)] == [b"abcd", b"ef", b""]


@pytest.mark.parametrize("passes", range(8))
async def test_a_cancelled_read_loses_no_bytes(passes: int) -> None:
    """The cancellation comes so many passes of the event loop after the bytes have left."""
    async with store(FilesImpl()) as place:
        sender, receiver, _ = await place.stream_to("a")
        got: list[bytes | bytearray] = []

        async def receive() -> None:
            got.append(await receiver.receive_some())

        async with trio.open_nursery() as nursery:
            nursery.start_soon(receive)
            await trio.testing.wait_all_tasks_blocked()
            await sender.send_all(b"abcdef")
            for _ in range(passes):
                await trio.lowlevel.checkpoint()
            nursery.cancel_scope.cancel()
        await sender.aclose()
        assert b"".join(got) + await read_all(receiver) == b"abcdef"


# --- the writer's side ------------------------------------------------------------------------


async def test_a_cancelled_send_breaks_the_stream_at_both_ends() -> None:
    """The reader gets the bytes that have come and then an error, not the end of a file."""
    async with store(FilesImpl(), limits=FIXED) as place:
        sender, receiver, other = await place.stream_to("a")
        trio_capnp.release(other)
        async with trio.open_nursery() as nursery:
            nursery.start_soon(sender.send_all, bytes(32 * CHUNK))
            await trio.testing.wait_all_tasks_blocked()
            nursery.cancel_scope.cancel()
        got = 0
        with pytest.raises(trio.BrokenResourceError, match="has not ended the stream"):
            async for chunk in receiver:
                got += len(chunk)
        assert 0 < got < 32 * CHUNK
        with pytest.raises(trio.BrokenResourceError, match="interrupted"):
            await sender.send_all(b"more")
        await sender.aclose()


async def test_a_send_that_was_cancelled_before_it_began_breaks_the_stream_too() -> None:
    """A program that goes on to close the stream would else make a file without these bytes."""
    async with store(FilesImpl()) as place:
        sender, receiver, other = await place.stream_to("a")
        trio_capnp.release(other)
        with trio.CancelScope() as scope:
            scope.cancel()
            await sender.send_all(b"never sent")
        await sender.aclose()
        with pytest.raises(trio.BrokenResourceError):
            await receiver.receive_some()


async def test_an_exception_in_the_block_of_a_sender_does_not_look_like_the_end() -> None:
    async with store(FilesImpl()) as place:
        sender, receiver, other = await place.stream_to("a")
        trio_capnp.release(other)
        with pytest.raises(ZeroDivisionError):
            async with sender:
                await sender.send_all(b"half")
                raise ZeroDivisionError
        assert await receiver.receive_some() == b"half"
        with pytest.raises(trio.BrokenResourceError):
            await receiver.receive_some()
        with pytest.raises(trio.ClosedResourceError):
            await sender.send_all(b"more")


async def test_a_sender_that_was_closed_by_force_or_dropped_does_not_look_like_the_end() -> None:
    async with store(FilesImpl()) as place:
        sender, receiver, other = await place.stream_to("a")
        trio_capnp.release(other)
        await trio.aclose_forcefully(sender)
        with pytest.raises(trio.BrokenResourceError):
            await receiver.receive_some()
        sender, receiver, other = await place.stream_to("b")
        trio_capnp.release(other)
        await sender.send_all(b"x")
        del sender
        assert await receiver.receive_some() == b"x"
        with pytest.raises(trio.BrokenResourceError):
            await receiver.receive_some()


async def test_a_reader_that_has_closed_breaks_the_stream_of_the_writer() -> None:
    async with store(FilesImpl()) as place:
        sender, receiver, _ = await place.stream_to("a")
        await sender.send_all(b"x")
        await receiver.aclose()
        with pytest.raises(trio.BrokenResourceError, match="has closed it") as caught:
            while True:
                await sender.send_all(b"x" * 100)
        assert isinstance(caught.value.__cause__, trio_capnp.RpcFailed)
        with pytest.raises(trio.BrokenResourceError, match="has closed it"):
            await sender.wait_send_all_might_not_block()
        await sender.aclose()  # has been told
        with pytest.raises(trio.ClosedResourceError):
            await sender.wait_send_all_might_not_block()


async def test_closing_the_writer_tells_whether_the_reader_has_dropped_bytes() -> None:
    async with store(FilesImpl()) as place:
        sender, receiver, _ = await place.stream_to("a")
        await sender.send_all(b"read")
        assert await receiver.receive_some() == b"read"
        await receiver.aclose()
        await sender.aclose()
        sender, receiver, _ = await place.stream_to("b")
        await sender.send_all(b"not read")
        await trio.testing.wait_all_tasks_blocked()
        await receiver.aclose()
        with pytest.raises(trio.BrokenResourceError, match="has closed it"):
            await sender.aclose()
        with pytest.raises(trio.ClosedResourceError):
            await sender.send_all(b"x")
        await sender.aclose()


async def test_a_lost_connection_breaks_both_ends_with_its_error_as_the_cause() -> None:
    async with store(FilesImpl(), limits=FIXED) as place:
        sender, receiver, _ = await place.stream_to("a")
        async with trio.open_nursery() as nursery:

            async def lose() -> None:
                await trio.testing.wait_all_tasks_blocked()
                await place.near.aclose()

            nursery.start_soon(lose)
            with pytest.raises(trio.BrokenResourceError) as caught:
                await sender.send_all(bytes(32 * CHUNK))
        assert isinstance(caught.value.__cause__, trio_capnp.RpcDisconnected)
        with pytest.raises(trio.BrokenResourceError):
            await sender.send_all(b"x")
        await sender.aclose()
        with pytest.raises(trio.BrokenResourceError) as caught:
            await read_all(receiver)
        assert isinstance(caught.value.__cause__, trio_capnp.RpcDisconnected)


async def test_closing_the_writer_of_a_lost_connection_is_an_error() -> None:
    async with store(FilesImpl()) as place:
        sender, _, _ = await place.stream_to("a")
        await sender.send_all(b"x")
        await place.near.aclose()
        with pytest.raises(trio.BrokenResourceError) as caught:
            await sender.aclose()
        assert isinstance(caught.value.__cause__, trio_capnp.RpcDisconnected)


async def test_a_writer_in_another_task_is_woken_by_the_close_and_its_bytes_are_no_end() -> None:
    async with store(FilesImpl(), limits=FIXED) as place:
        sender, receiver, other = await place.stream_to("a")
        trio_capnp.release(other)

        async def send() -> None:
            with pytest.raises(trio.ClosedResourceError):
                await sender.send_all(bytes(32 * CHUNK))

        async with trio.open_nursery() as nursery:
            nursery.start_soon(send)
            await trio.testing.wait_all_tasks_blocked()
            with pytest.raises(trio.BusyResourceError, match="another task is sending"):
                await sender.send_all(b"x")
            await sender.aclose()
        with pytest.raises(trio.BrokenResourceError):
            await read_all(receiver)


async def test_an_object_without_the_methods_breaks_the_stream() -> None:
    async with store(FilesImpl()) as place:
        sender = trio_capnp.send_stream(trio_capnp.cast(place.client, ByteStream))
        with pytest.raises(trio.BrokenResourceError) as caught:
            await sender.send_all(b"x")
            await sender.aclose()
        assert isinstance(caught.value.__cause__, trio_capnp.RpcUnimplemented)


def test_a_sender_needs_a_client_of_a_byte_stream() -> None:
    async def main() -> None:
        with pytest.raises(TypeError, match="ByteStream"):
            trio_capnp.send_stream(wrong(FilesImpl()))
        with pytest.raises(TypeError, match="ByteStream"):
            trio_capnp.send_stream(wrong(None))

    trio.run(main)


# --- the reader's side ------------------------------------------------------------------------


async def test_a_server_object_that_is_dropped_without_an_end_is_an_error() -> None:
    async with store(FilesImpl()) as place:
        server, receiver = trio_capnp.receive_stream()
        await place.client.lose(to=server)
        for _ in range(2):
            with pytest.raises(trio.BrokenResourceError, match="bytes may be missing") as caught:
                await receiver.receive_some()
            assert caught.value.__cause__ is None
        await receiver.aclose()
        with pytest.raises(trio.ClosedResourceError):
            await receiver.receive_some()


async def test_the_reader_holds_at_most_its_buffer_and_one_message() -> None:
    """The writes that are under way are in the window of the writer, and stay there."""
    async with store(FilesImpl(max_buffered=100), limits=FIXED) as place:
        sender, receiver, _ = await place.stream_to("a")
        async with trio.open_nursery() as nursery:

            async def send() -> None:
                async with sender:
                    for _ in range(2_000):
                        await sender.send_all(bytes(60))

            nursery.start_soon(send)
            await trio.testing.wait_all_tasks_blocked()
            assert isinstance(receiver, ByteReceiver)
            assert receiver._buffer.size == 120
            sent = place.near.statistics().bytes_sent
            assert sent < 2 * 64 * 1024
            assert len(await read_all(receiver)) == 120_000


def write_message(question: int, data: bytes) -> bytes:
    """A ``write`` to the bootstrap object, as a peer sends it."""
    message = rpc_capnp.Message.new(
        call={
            "question_id": question,
            "target": {"promised_answer": {"question_id": 0}},
            "interface_id": ByteStream._id,
            "params": {"content": ByteStream.WriteParams.new(bytes=data)},
        }
    )
    return trio_capnp.to_bytes(message)


def finish_message(question: int) -> bytes:
    message = rpc_capnp.Message.new(
        finish={"question_id": question, "require_early_cancellation_workaround": False}
    )
    return trio_capnp.to_bytes(message)


async def test_a_peer_that_cancels_each_of_its_writes_fills_no_memory() -> None:
    """A write that was cancelled before there was room is missing, so the stream is cut."""
    server, receiver = trio_capnp.receive_stream(max_buffered=100)
    near, far = await socket_pair()
    bootstrap = rpc_capnp.Message.new(bootstrap={"question_id": 0})
    with trio.fail_after(TIMEOUT_S):
        async with trio.open_nursery() as nursery, near:
            nursery.start_soon(trio_capnp.serve_stream, server, far)
            del server
            await near.send_all(trio_capnp.to_bytes(bootstrap))
            for question in range(1, 20):
                for sent in write_message(question, bytes(1000)), finish_message(question):
                    await near.send_all(sent)
                    await trio.testing.wait_all_tasks_blocked()
            assert isinstance(receiver, ByteReceiver)
            assert receiver._buffer.size == 1000
            assert await receiver.receive_some() == bytes(1000)
            with pytest.raises(trio.BrokenResourceError, match="bytes may be missing"):
                await receiver.receive_some()
            nursery.cancel_scope.cancel()


async def test_a_buffer_of_no_bytes_makes_each_write_wait_for_its_reader() -> None:
    server, receiver = trio_capnp.receive_stream(max_buffered=0)
    async with connected_pair(server) as pair, trio.open_nursery() as nursery:
        sink = pair.client.bootstrap(ByteStream)
        await sink.write(bytes=b"ab")
        drained = trio.Event()

        async def drain() -> None:
            await trio_capnp.drained(sink)
            drained.set()

        nursery.start_soon(drain)
        await pair.settle()
        assert not drained.is_set()
        assert await receiver.receive_some(1) == b"a"
        await pair.settle()
        assert not drained.is_set()
        assert await receiver.receive_some(1) == b"b"
        await drained.wait()


async def test_a_write_that_waits_fails_when_its_reader_closes() -> None:
    server, receiver = trio_capnp.receive_stream(max_buffered=0)
    async with connected_pair(server) as pair:
        sink = pair.client.bootstrap(ByteStream)
        await sink.write(bytes=b"ab")
        await pair.settle()
        assert await receiver.receive_some(1) == b"a"
        await receiver.aclose()
        with pytest.raises(trio_capnp.RpcFailed, match="has closed it"):
            await trio_capnp.drained(sink)


async def test_nothing_may_be_written_after_the_end() -> None:
    server, receiver = trio_capnp.receive_stream()
    async with connected_pair(server) as pair:
        sink = pair.client.bootstrap(ByteStream)
        await sink.end()
        assert await receiver.receive_some() == b""
        with pytest.raises(trio_capnp.RpcFailed, match="ended before"):
            await sink.end()
        await sink.write(bytes=b"x")
        with pytest.raises(trio_capnp.RpcFailed, match="ended before"):
            await trio_capnp.drained(sink)
        assert await receiver.receive_some() == b""


@pytest.mark.parametrize("method", ["get_substream", "start_tls"])
async def test_substreams_and_tls_are_not_implemented(method: str) -> None:
    server, _ = trio_capnp.receive_stream()
    async with connected_pair(server) as pair:
        sink = pair.client.bootstrap(ByteStream)
        with pytest.raises(trio_capnp.RpcUnimplemented):
            await getattr(sink, method)()
            await trio_capnp.drained(sink)


@pytest.mark.parametrize(("value", "error"), [(-1, ValueError), ("1", TypeError), (1.5, TypeError)])
async def test_a_buffer_of_another_size_is_refused(value: object, error: type[Exception]) -> None:
    with pytest.raises(error):
        trio_capnp.receive_stream(max_buffered=wrong(value))


async def test_a_stream_leaves_nothing_behind() -> None:
    """All tables are empty, after an end in good order and after a broken stream."""
    impl = FilesImpl()
    async with connected_pair(impl) as pair:
        with pair.client.bootstrap(Files) as files:
            for name in ("whole", "broken"):
                sender = trio_capnp.send_stream(files.put(name=name).sink)
                await sender.send_all(b"x")
                if name == "broken":
                    await trio.aclose_forcefully(sender)
                await sender.aclose()
        await pair.settle()
        pair.assert_no_leaks()
        assert await read_all(impl.streams["whole"]) == b"x"


@asynccontextmanager
async def behind_a_membrane(impl: FilesImpl) -> AsyncGenerator[Files.Client]:
    async with connected_pair(trio_capnp.membrane(impl, trio_capnp.Membrane())) as pair:
        yield pair.client.bootstrap(Files)


async def test_a_stream_crosses_a_membrane() -> None:
    impl = FilesImpl(files={"b": DATA})
    async with behind_a_membrane(impl) as files:
        async with trio_capnp.send_stream(files.put(name="a").sink) as sender:
            await sender.send_all(b"across")
        assert await read_all(impl.streams["a"]) == b"across"
        server, receiver = trio_capnp.receive_stream()
        with files.get(name="b", to=server) as got:
            assert await read_all(receiver) == DATA
            await got
