"""Echoes: messages that this side does not implement are sent back as Unimplemented.

The echo tells the peer which of its messages it was. The peer knows the rest, so a large message is
cut to its head. Otherwise a small message whose pointers share one target could make this side send
a large one.

Source: rpc.capnp, ``Message.unimplemented``; ``docs/protocol.md``, section 11.3; row H12.
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
"""The most words of an echo: 4 KiB with its segment table."""

NESTING: Final = 8
BUDGET: Final = 256 * 1024
"""Words that reading a head may visit. The data section of a struct has at most 64 Ki words."""

MESSAGE: Final = 0x0001_0001_0000_0000
"""The word of a pointer to a Message that lies right behind it."""

_word: Final = Struct("<Q")
WRAPPER: Final = Struct("<QQ").pack(MESSAGE, 0)
"""The root pointer, and the data section of a Message with the tag of Unimplemented, 0."""


def encode_echo(echo: Echo) -> OutgoingFrame:
    """Encode an echo: the whole message if it is small, otherwise its head.

    The head is the kind of the message, and the data section of its body, which has all ids.
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
    """The received segment; its root pointer becomes the pointer of the Message around it."""
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
    """The data section of the body; empty if there is no body, or if its pointer is malformed."""
    if not message.pointers:
        return b""
    try:
        body = follow(message.pointer(0))
    except WireError:
        return b""
    return body.data_bytes()[: 8 * (MAX_WORDS // 2)] if isinstance(body, RawStruct) else b""
