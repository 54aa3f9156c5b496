"""File descriptors over Unix sockets: each arrives with its message, and the others are closed."""

from __future__ import annotations

import os
import resource
import socket
from array import array
from collections.abc import Generator, Iterator
from contextlib import contextmanager

import pytest
import trio
import trio.testing

from tests.transports._ends import (
    all_closed,
    content,
    message,
    open_descriptors,
    shrink_buffers,
    socket_pair,
)
from trio_capnp.errors import WireError
from trio_capnp.limits import Limits
from trio_capnp.transports import Attached, FrameReader, SocketTransport, StreamTransport
from trio_capnp.transports._rights import Arrivals
from trio_capnp.wire._attached import AttachedFrame, OwnedFd
from trio_capnp.wire._framing import Frame

LIMITS = Limits()
LARGE = 40_000
"""Words: a message that is read in place."""


@pytest.fixture(autouse=True)
def _nothing_stays_open() -> Iterator[None]:
    """[K07]"""
    with all_closed():
        yield


def numbered(number: int) -> OwnedFd:
    """A new file descriptor whose file has this size, by which it is known again."""
    made = os.memfd_create("numbered")
    os.truncate(made, number)
    return OwnedFd(made)


def numbers(frame: Frame) -> list[int]:
    """The sizes of the files that came with a message; they are closed."""
    if not isinstance(frame, AttachedFrame):
        return []
    fds: list[OwnedFd] = []
    while (fd := frame.take_fd(len(fds))) is not None:
        fds.append(fd)
    sizes = [os.fstat(fd.number).st_size for fd in fds]
    for fd in fds:
        assert not os.get_inheritable(fd.number)
        fd.close()
    return sizes


def reader_of(transport: SocketTransport, most: int = 10) -> FrameReader:
    return FrameReader(transport, LIMITS, transport.receive_fds(most))


def parcel(data: bytes, *fds: int) -> bytes | Attached:
    return Attached(data, [numbered(fd) for fd in fds]) if fds else data


async def frames_of(reader: FrameReader, count: int) -> list[Frame]:
    frames: list[Frame] = []
    while len(frames) < count:
        frames += await reader.receive()
    return frames


SIZES = [1, 3, 8, 1024, 8192, LARGE, 131072]
"""Words: from a few bytes to 1 MiB, in one read or in many, and in place."""


@pytest.mark.parametrize("size", SIZES)
async def test_each_message_gets_the_file_descriptors_that_were_sent_with_it(size: int) -> None:
    """[K01] Among messages without any, which come in the same read."""
    async with socket_pair() as (left, right):
        plan = [(), (7,), (), (), (8, 9), (10,), (), (11, 12, 13), ()]
        data = [message(size if index % 2 else 2, index) for index in range(len(plan))]
        parcels = [parcel(each, *fds) for each, fds in zip(data, plan, strict=True)]
        reader = reader_of(right)
        frames: list[Frame] = []

        async def read() -> None:
            frames.extend(await frames_of(reader, len(plan)))

        async with trio.open_nursery() as nursery:
            nursery.start_soon(read)
            await left.send(parcels)
        assert [content(frame) for frame in frames] == [each[8:] for each in data]
        assert [tuple(numbers(frame)) for frame in frames] == plan


async def test_messages_in_one_read_get_theirs() -> None:
    """[K01] A read ends with the message that has file descriptors."""
    async with socket_pair() as (left, right):
        small = [message(2, index) for index in range(4)]
        parcels = [small[0], small[1], parcel(small[2], 5), small[3]]
        assert left.try_send(parcels) == sum(map(len, small))
        reader = reader_of(right)
        first, second = await reader.receive(), await reader.receive()
        assert [numbers(frame) for frame in first] == [[], [], [5]]
        assert [numbers(frame) for frame in second] == [[]]


@pytest.mark.parametrize("size", [2, 100, LARGE])
@pytest.mark.parametrize("cut", [1, 4, 8, 9, 15])
async def test_a_message_may_be_cut_anywhere_behind_its_first_byte(size: int, cut: int) -> None:
    """[K01] The file descriptors come with the first byte and wait for the last."""
    async with socket_pair() as (left, right):
        data = message(size)
        before, behind = message(1, 1), message(1, 2)
        reader = reader_of(right)
        left.try_send([before, parcel(data[:cut], 5, 6)])
        (first,) = await reader.receive()
        frames: list[Frame] = []
        async with trio.open_nursery() as nursery:

            @nursery.start_soon
            async def _read() -> None:
                frames.extend(await frames_of(reader, 2))

            await left.send([data[cut:] + behind])
        assert numbers(first) == []
        assert [numbers(frame) for frame in frames] == [[5, 6], []]


async def test_file_descriptors_leave_once_although_the_socket_takes_the_bytes_in_parts() -> None:
    """[K01]"""
    async with socket_pair() as (left, right):
        shrink_buffers(left)
        data = message(LARGE)
        attached = Attached(data, [numbered(5)])
        assert 0 < left.try_send([attached]) < len(data)
        assert attached.fds == []
        left.abort()
        right.abort()
    async with socket_pair() as (left, right):
        shrink_buffers(left)
        reader = reader_of(right)
        frames: list[Frame] = []
        async with trio.open_nursery() as nursery:

            @nursery.start_soon
            async def _read() -> None:
                frames.extend(await frames_of(reader, 3))

            await left.send([data, Attached(data, [numbered(5)]), Attached(data, [numbered(6)])])
        assert [numbers(frame) for frame in frames] == [[], [5], [6]]


async def test_file_descriptors_wait_while_the_socket_takes_nothing() -> None:
    """[K01] No byte has left, so they have not left either."""
    async with socket_pair() as (left, right):
        shrink_buffers(left)
        filler = message(LARGE)
        went = left.try_send([filler])
        attached = Attached(message(1), [numbered(5)])
        assert left.try_send([attached]) == 0
        assert attached.fds[0].number >= 0
        with trio.move_on_after(0.01) as scope:
            await left.send_some(attached)
        assert scope.cancelled_caught
        reader = reader_of(right)
        frames: list[Frame] = []
        async with trio.open_nursery() as nursery:

            @nursery.start_soon
            async def _read() -> None:
                frames.extend(await frames_of(reader, 2))

            await left.send([filler[went:], attached])
        assert [numbers(frame) for frame in frames] == [[], [5]]
        assert attached.fds == []


# --- limits -----------------------------------------------------------------------------------


@pytest.mark.parametrize("most", [1, 2, 3])
async def test_file_descriptors_above_the_limit_are_closed(
    most: int, caplog: pytest.LogCaptureFixture
) -> None:
    """[K02] The first ones are kept; it is no error and no fault."""
    async with socket_pair() as (left, right):
        reader = reader_of(right, most)
        left.try_send([parcel(message(1), 5, 6, 7, 8), message(1)])
        first, second = await frames_of(reader, 2)
        assert numbers(first) == [5, 6, 7, 8][:most]
        assert numbers(second) == []
        assert not caplog.records


@pytest.mark.parametrize("size", [100, LARGE])
async def test_the_limit_counts_all_that_come_with_one_message(size: int) -> None:
    """[K02] [K07] A peer may send some with each byte."""
    async with socket_pair() as (left, right):
        reader = reader_of(right, 3)
        data = message(size)
        before = open_descriptors()
        frames: list[Frame] = []
        async with trio.open_nursery() as nursery:
            for number in range(20):
                left.try_send([Attached(data[number : number + 1], [numbered(number)])])

            @nursery.start_soon
            async def _read() -> None:
                frames.extend(await frames_of(reader, 1))

            await trio.testing.wait_all_tasks_blocked(0.01)
            held = open_descriptors() - before
            await left.send([Attached(data[20:], [numbered(20)])])
        assert held == 3
        assert numbers(frames[0]) == [0, 1, 2]


async def test_without_a_limit_the_kernel_closes_them() -> None:
    """[K02] [K07] And the bytes arrive by the usual calls."""
    async with socket_pair() as (left, right):
        reader = FrameReader(right, LIMITS, right.receive_fds(0))
        data = [message(1), message(LARGE)]
        async with trio.open_nursery() as nursery:
            frames: list[Frame] = []

            @nursery.start_soon
            async def _read() -> None:
                frames.extend(await frames_of(reader, 2))

            await left.send([parcel(data[0], 5, 6), parcel(data[1], 7)])
        assert [type(frame) for frame in frames] == [Frame, Frame]


async def test_a_socket_of_another_family_carries_none() -> None:
    """[K05] TCP; and bytes alone leave through a stream that is no socket."""
    listener = socket.create_server(("127.41.9.1", 0))
    near = socket.create_connection(listener.getsockname())
    far, _ = listener.accept()
    listener.close()
    near.setblocking(False)
    far.setblocking(False)
    left, right = SocketTransport(near), SocketTransport(far)
    assert not left.carries_fds
    assert right.receive_fds(5) is None
    left.abort()
    right.abort()
    one, two = trio.testing.memory_stream_pair()
    stream = StreamTransport(one)
    fds = [numbered(5)]
    async with trio.open_nursery() as nursery:
        nursery.start_soon(stream.send, [Attached(b"abc", fds)])
        assert await two.receive_some() == b"abc"
    assert fds == []


# --- faults -----------------------------------------------------------------------------------


@contextmanager
def no_more_descriptors() -> Generator[None]:
    """This process may open none in the block."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


async def test_where_descriptors_have_run_out_the_message_comes_without_them(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """[K02] [K07] MSG_CTRUNC: the log says so, once."""
    async with socket_pair() as (left, right):
        reader = reader_of(right)
        left.try_send([parcel(message(1), 5, 6), parcel(message(1), 7)])
        with no_more_descriptors():
            frames = await frames_of(reader, 2)
        assert [numbers(frame) for frame in frames] == [[], []]
        (record,) = caplog.records
        assert "RLIMIT_NOFILE" in record.message
        left.try_send([parcel(message(1), 8)])
        assert [numbers(frame) for frame in await reader.receive()] == [[8]]


async def test_file_descriptors_that_the_system_refuses_do_not_cost_the_message(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """[K05] The bytes leave without them."""
    async with socket_pair() as (left, right):
        gone = OwnedFd(1 << 20)  # a number that is not open
        assert left.try_send([Attached(message(1), [gone])]) == 16
        assert [numbers(frame) for frame in await reader_of(right).receive()] == [[]]
        assert "the system refused 1 file descriptors" in caplog.text


async def test_a_socket_that_is_gone_raises_its_own_error() -> None:
    """[K07] And the file descriptors are closed with the parcel."""
    async with socket_pair() as (left, right):
        right.abort()
        with pytest.raises(trio.BrokenResourceError, match="Broken pipe"):
            left.try_send([parcel(message(1), 5)])


@pytest.mark.parametrize("bad", [b"\xff" * 16, message(1) + b"\xff" * 16], ids=["alone", "behind"])
async def test_file_descriptors_of_bytes_that_are_no_message_are_closed(bad: bytes) -> None:
    """[K07]"""
    async with socket_pair() as (left, right):
        reader = reader_of(right)
        left.try_send([parcel(bad, 5, 6)])
        with pytest.raises(WireError):
            await frames_of(reader, 3)
        reader.close()
        before = open_descriptors()
        del reader
        assert open_descriptors() == before, "closed already"


@pytest.mark.parametrize("size", [4, LARGE])
async def test_at_every_cut_of_the_bytes_nothing_stays_open(size: int) -> None:
    """[K07] The sender is gone in the middle of a message, or before or behind one."""
    data = message(size)
    cuts = range(len(data) + 1) if size < 100 else (1, 8, 9, 1000, 140_000, len(data) - 1)
    for cut in cuts:
        async with socket_pair() as (left, right), trio.open_nursery() as nursery:
            nursery.start_soon(send_and_leave, left, data[:cut])
            reader = reader_of(right)
            if 0 < cut < len(data):
                with pytest.raises(WireError, match="ends in the middle of a message"):
                    await drop_all(reader)
            else:
                await drop_all(reader)
            reader.close()


async def send_and_leave(sender: SocketTransport, data: bytes) -> None:
    await sender.send([parcel(message(1), 4), parcel(data, 5, 6)])
    sender.abort()


async def drop_all(reader: FrameReader) -> None:
    while await reader.receive():
        pass


async def test_what_comes_after_the_reader_has_ended_is_closed() -> None:
    """[K07] The transport goes on reading, to drop the rest."""
    async with socket_pair() as (left, right):
        reader = reader_of(right)
        left.try_send([parcel(b"\0", 5)])
        async with trio.open_nursery() as nursery:
            nursery.start_soon(reader.receive)
            await trio.testing.wait_all_tasks_blocked(0.01)
            nursery.cancel_scope.cancel()
        reader.close()
        before = open_descriptors()
        for number in range(3):
            left.try_send([parcel(b"\0", number)])
            assert await right.receive() == b"\0"
        assert open_descriptors() == before


def test_other_control_messages_are_ignored() -> None:
    """Credentials, for example, which a socket may have been set to receive."""
    left, right = socket.socketpair()
    with left, right:
        right.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        arrivals = Arrivals("peer", 2)
        data = array("i", [os.open(os.devnull, os.O_RDONLY)])
        left.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, data)])
        os.close(data[0])
        assert arrivals.receive(right, 100) == b"x"
        arrivals.close()
