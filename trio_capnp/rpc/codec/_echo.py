"""Sending back what we do not understand, as Unimplemented.

The peer is told which of its messages it was; what was in there it knows. So a large message is
cut to its head, or something large could be had of us for something small and shared.

Source: rpc.capnp, ``Message.unimplemented``; protocol notes, section 11.3; row H12.
"""

# pyright: reportPrivateUsage=false

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING, Final

from trio_capnp.errors import WireError
from trio_capnp.rpc.codec._frames import OutgoingFrame
from trio_capnp.schemas import rpc_capnp as rpc
from trio_capnp.wire import _kernel
from trio_capnp.wire._framing import Frame, frame_header
from trio_capnp.wire._namespaces import type_of
from trio_capnp.wire._pointers import RawStruct, follow, raw_struct

if TYPE_CHECKING:
    from trio_capnp.rpc._messages import Echo

MAX_WORDS: Final = 511
"""An echo is no larger than 4 KiB, its segment table included."""

NESTING: Final = 8
BUDGET: Final = 256 * 1024
"""Words of a head; no struct has more than a part of that in its data section."""

MESSAGE: Final = 0x0001_0001_0000_0000
"""A pointer to a Message right behind it."""

_word: Final = Struct("<Q")
WRAPPER: Final = Struct("<QQ").pack(MESSAGE, 0)
"""The root pointer, and the data of a Message whose tag is that of Unimplemented."""


def encode_echo(echo: Echo) -> OutgoingFrame:
    """Send a message back: all of it if it is small, and else its head.

    The head is the kind of the message and what lies in its body's data section: all its ids.
    """
    frame = echo.frame
    assert isinstance(frame, Frame), "an echo needs the frame of its message"
    if len(frame.segments) == 1 and frame.words + 2 <= MAX_WORDS:
        return _framed(_whole(frame))
    return _framed(_head(frame))


def _framed(words: bytes) -> OutgoingFrame:
    count = len(words) >> 3
    return OutgoingFrame(frame_header([count]) + words, count)


def _whole(frame: Frame) -> bytes:
    """The message as it came: its root pointer becomes the pointer of the message around it."""
    start, end = frame.segments[0]
    return WRAPPER + frame.buffer[start:end]


def _head(frame: Frame) -> bytes:
    segments = [(frame.buffer, start, end) for start, end in frame.segments]
    opened = _kernel.open_message(segments, BUDGET, NESTING)
    message = raw_struct(_kernel.read_root(type_of(rpc.Message), opened))
    kind = message.data_bytes()[:8].ljust(8, b"\0")
    body = _body_data(message)
    return WRAPPER + _word.pack(MESSAGE) + kind + _word.pack((len(body) >> 3) << 32) + body


def _body_data(message: RawStruct) -> bytes:
    """The data section of the body; nothing if there is none, or none that can be read."""
    if not message.pointers:
        return b""
    try:
        body = follow(message.pointer(0))
    except WireError:
        return b""
    return body.data_bytes()[: 8 * (MAX_WORDS // 2)] if isinstance(body, RawStruct) else b""
