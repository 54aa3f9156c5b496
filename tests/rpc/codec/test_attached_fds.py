"""``attachedFd``: the index by which a descriptor names a file descriptor of its message."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest

from tests.rpc.codec._samples import LIMITS, built_by_capnp, frame_of, text_by_capnp, text_content
from tests.transports._ends import all_closed
from trio_capnp.errors import ProtocolError
from trio_capnp.limits import MAX_FDS
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._messages import CapKind, ReturnKind
from trio_capnp.rpc.codec._frames import OutgoingFrame
from trio_capnp.rpc.codec._translate import decode, encode
from trio_capnp.wire._attached import AttachedFrame, OwnedFd


@pytest.fixture(autouse=True)
def _nothing_stays_open() -> Iterator[None]:
    """[K07]"""
    with all_closed():
        yield


def new_fd() -> OwnedFd:
    return OwnedFd(os.open(os.devnull, os.O_RDONLY))


def hosted(id: int, fd: OwnedFd | None = None) -> m.CapDescriptor:
    made = m.CapDescriptor(CapKind.SENDER_HOSTED, id)
    made.fd = fd
    return made


def call(*table: m.CapDescriptor) -> m.Call:
    return m.Call(1, m.ImportedCap(2), 3, 4, m.Payload(text_content(), list(table)))


def results(*table: m.CapDescriptor) -> m.Return:
    return m.Return(1, ReturnKind.RESULTS, m.Payload(text_content(), list(table)))


def came(frame: OutgoingFrame) -> AttachedFrame:
    """A frame as it arrives, with the same file descriptors."""
    return AttachedFrame(frame_of(bytes(frame.buffer)), frame.fds or [])


def table_of(message: m.Message) -> list[m.CapDescriptor]:
    payload = message.params if isinstance(message, m.Call) else None
    if isinstance(message, m.Return):
        payload = message.results
    if isinstance(message, m.Resolve):
        assert message.cap is not None
        return [message.cap]
    assert payload is not None
    return payload.descriptors


@pytest.mark.parametrize("make", [call, results])
def test_each_capability_gets_back_its_own_file_descriptor(
    make: Callable[..., m.Outgoing],
) -> None:
    """[K01]"""
    first, second = new_fd(), new_fd()
    table = [hosted(5), hosted(6, first), m.NO_CAP, hosted(7, second)]
    frame = encode(make(*table), LIMITS)
    assert frame.fds == [first, second]
    assert all(each.fd is None for each in table), "the frame owns them now"
    found = [each.fd for each in table_of(decode(came(frame), LIMITS))]
    assert found == [None, first, None, second]


def test_the_object_of_a_resolve_gets_back_its_file_descriptor() -> None:
    """[K03]"""
    descriptor = hosted(6, fd := new_fd())
    frame = encode(m.Resolve(1, descriptor), LIMITS)
    assert frame.fds == [fd]
    assert descriptor.fd is None
    (found,) = table_of(decode(came(frame), LIMITS))
    assert found.fd is fd


def test_the_cxx_implementation_reads_the_same_numbers() -> None:
    """[K01] [K05] 255 is none, and the schema's default."""
    frames = [
        encode(call(hosted(5), hosted(6, new_fd()), hosted(7, new_fd())), LIMITS),
        encode(results(hosted(6, new_fd())), LIMITS),
        encode(m.Resolve(1, hosted(6, new_fd())), LIMITS),
    ]
    one, two, three = text_by_capnp(b"".join(bytes(frame.buffer) for frame in frames))
    for id, number in ((5, 255), (6, 0), (7, 1)):
        assert f"(senderHosted = {id}, attachedFd = {number})" in one
    assert "(senderHosted = 6, attachedFd = 0)" in two
    assert "(senderHosted = 6, attachedFd = 0)" in three


@pytest.mark.parametrize("segment_words", ["", "--segment-size=1"])
def test_numbers_of_the_cxx_implementation_are_read_in_any_layout(segment_words: str) -> None:
    """[K01] Also that of the fast path."""
    text = (
        "(call = (questionId = 1, target = (importedCap = 2), params = (content = (), capTable ="
        " [(senderHosted = 5, attachedFd = 1), (senderHosted = 6, attachedFd = 0)])))"
    ).replace("content = (), ", "")
    data = built_by_capnp([text], *([segment_words] if segment_words else []))
    fds = [new_fd(), new_fd()]
    table = table_of(decode(AttachedFrame(frame_of(data), fds), LIMITS))
    assert [each.fd for each in table] == [fds[1], fds[0]]


@pytest.mark.parametrize("have", [0, 1])
def test_a_number_without_a_file_descriptor_is_ignored(have: int) -> None:
    """[K05] Out of range, because the limit of this side has closed it, or because none came.

    The layout is the usual one but for the number, so the general path must agree.
    """
    frame = encode(call(hosted(5, new_fd()), hosted(6, new_fd())), LIMITS)
    assert frame.fds is not None
    kept = frame.fds[:have]
    plain = frame_of(bytes(frame.buffer))
    message = decode(AttachedFrame(plain, kept) if have else plain, LIMITS)
    assert [each.fd for each in table_of(message)] == [*kept, *[None] * (2 - have)]
    assert [each.id for each in table_of(message)] == [5, 6]


def test_a_file_descriptor_belongs_to_the_first_that_names_it() -> None:
    """[K05] One file descriptor has one owner."""
    frame = encode(call(hosted(5, new_fd()), hosted(6, new_fd())), LIMITS)
    assert frame.fds is not None
    data = bytearray(frame.buffer)
    (at,) = [
        at for at in range(0, len(data), 8) if bytes(data[at : at + 8]) == b"\x01\0\xfe\0\x06\0\0\0"
    ]
    data[at + 2] = 0xFF  # index 0, as in the descriptor before
    table = table_of(decode(AttachedFrame(frame_of(bytes(data)), frame.fds), LIMITS))
    assert [each.fd for each in table] == [frame.fds[0], None]
    assert frame.fds[1].number == -1, "it was not named, so it is closed"


def test_file_descriptors_that_no_descriptor_names_are_closed() -> None:
    """[K07] Also while the content of the message lives on."""
    for message in (call(hosted(5)), m.Finish(1), m.Bootstrap(2)):
        fds = [new_fd(), new_fd()]
        frame = frame_of(bytes(encode(message, LIMITS).buffer))
        decoded = decode(AttachedFrame(frame, fds), LIMITS)
        assert [fd.number for fd in fds] == [-1, -1]
        del decoded


@pytest.mark.parametrize("kind", [CapKind.SENDER_PROMISE, CapKind.RECEIVER_HOSTED])
def test_only_an_object_of_the_sender_takes_its_file_descriptor(kind: CapKind) -> None:
    """[K03] [K07] A promise may become another object, and ours has its own."""
    descriptor = m.CapDescriptor(kind, 5)
    descriptor.fd = new_fd()
    frame = encode(call(descriptor), LIMITS)
    assert frame.fds is not None
    (found,) = table_of(decode(came(frame), LIMITS))
    assert (found.kind, found.id, found.fd) == (kind, 5, None)
    assert frame.fds[0].number == -1


def test_file_descriptors_of_a_malformed_message_are_closed() -> None:
    """[K07]"""
    fd = new_fd()
    with pytest.raises(ProtocolError, match="without a root"):
        decode(AttachedFrame(frame_of(b"\0\0\0\0\1\0\0\0" + bytes(8)), [fd]), LIMITS)
    assert fd.number == -1


def test_a_message_takes_so_many_and_further_capabilities_go_without(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """[K02] Linux refuses a ``sendmsg`` with more."""
    fds = [new_fd() for _ in range(MAX_FDS + 2)]
    frame = encode(call(*[hosted(id, fd) for id, fd in enumerate(fds)]), LIMITS)
    assert frame.fds == fds[:MAX_FDS]
    assert [fd.number for fd in fds[MAX_FDS:]] == [-1, -1]
    assert "a message takes 253 of them" in caplog.text
    found = [each.fd for each in table_of(decode(came(frame), LIMITS))]
    assert found == [*fds[:MAX_FDS], None, None]
