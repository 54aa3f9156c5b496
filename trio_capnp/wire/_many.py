"""Many messages one after another, in a file of a given path, an open binary file or a buffer.

``kernel._many`` opens the plain messages, which are nearly all. The functions here give it the
bytes, and open all other messages through their frames.

Source: rows T02 and T07.
"""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from typing import TYPE_CHECKING, Final, TypeAlias

from trio_capnp.errors import CutMessageError
from trio_capnp.wire import _kernel
from trio_capnp.wire._files import (
    SupportsRead,
    can_seek,
    given_by_read,
    positioned,
    read_frame,
)
from trio_capnp.wire._framing import frame_in
from trio_capnp.wire._packed_framing import (
    PackedFrameDecoder,
    chunks_in,
    chunks_of,
    packed_frames_from,
)

if TYPE_CHECKING:
    from typing_extensions import Buffer

    from trio_capnp.limits import ReaderLimits
    from trio_capnp.wire._framing import Frame
    from trio_capnp.wire._kernel import StructBase, Type

StrPath: TypeAlias = "str | PathLike[str]"

# Buffer bytes of a file that is opened here, so that there is one system call for each 64 KiB.
BUFFERING: Final = 64 * 1024


def open_frame(root: Type, frame: Frame, limits: ReaderLimits) -> StructBase:
    """The reader of a message's root."""
    segments = [(frame.buffer, start, end) for start, end in frame.segments]
    message = _kernel.open_message(segments, limits.traversal_words, limits.nesting)
    message.terms = limits
    message.walk = -1
    return _kernel.read_root(root, message)


def messages_of(
    root: Type, source: SupportsRead | Buffer | StrPath, packed: bool, limits: ReaderLimits
) -> Iterator[StructBase]:
    """Every message in a file of a given path, a binary file or a buffer."""
    if isinstance(source, str | PathLike):
        return _of_path(root, source, packed, limits)
    if isinstance(source, SupportsRead):
        if packed:
            return _of_packed_file(root, source, limits)
        return _of_file(root, positioned(source), limits)
    if packed:
        return _packed(root, chunks_in(source), limits)
    return _in_buffer(root, source, limits)


def _of_path(root: Type, path: StrPath, packed: bool, limits: ReaderLimits) -> Iterator[StructBase]:
    with open(path, "rb", buffering=BUFFERING) as file:
        yield from messages_of(root, file, packed, limits)


def _in_buffer(root: Type, data: Buffer, limits: ReaderLimits) -> Iterator[StructBase]:
    buffer = data if isinstance(data, bytes) else bytes(memoryview(data).cast("B"))

    def other(start: int) -> tuple[StructBase, int]:
        frame = frame_in(buffer, start, limits)
        return open_frame(root, frame, limits), frame.end

    return _kernel.messages_in(root, buffer, limits, other)


def _of_file(root: Type, file: SupportsRead, limits: ReaderLimits) -> Iterator[StructBase]:
    def other(table: object, body: object) -> StructBase | None:
        held = given_by_read(table)
        if body is not None:
            held += given_by_read(body)
        frame = read_frame(file, limits, held)
        return None if frame is None else open_frame(root, frame, limits)

    return _kernel.messages_of(root, file.read, limits, other)


def _of_packed_file(root: Type, file: SupportsRead, limits: ReaderLimits) -> Iterator[StructBase]:
    start = file.tell() if can_seek(file) else 0
    try:
        yield from _packed(root, chunks_of(file), limits)
    except CutMessageError as error:
        error.offset += start
        if can_seek(file):
            file.seek(error.offset)
        raise


def _packed(root: Type, chunks: Iterator[bytes], limits: ReaderLimits) -> Iterator[StructBase]:
    if not _kernel.COMPILED:
        return _by_frames(root, packed_frames_from(chunks, limits), limits)
    decoder = PackedFrameDecoder(limits)

    def opened(frame: Frame) -> StructBase:
        return open_frame(root, frame, limits)

    return _kernel.messages_packed(root, chunks, limits, decoder, opened)


def _by_frames(root: Type, frames: Iterator[Frame], limits: ReaderLimits) -> Iterator[StructBase]:
    for frame in frames:
        yield open_frame(root, frame, limits)
