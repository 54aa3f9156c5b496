"""Sending back what we do not understand, as Unimplemented.

The peer is told which of its messages it was; what was in there it knows. So a large message is
cut to its head, or something large could be had of us for something small and shared.

Source: rpc.capnp, ``Message.unimplemented``; protocol notes, section 11.3; row A14.
"""

# pyright: reportPrivateUsage=false

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING, Final

from trio_capnp.errors import WireError
from trio_capnp.rpc._encode import HEADER, framed
from trio_capnp.rpc._frames import OutgoingFrame
from trio_capnp.schemas import rpc_capnp as rpc
from trio_capnp.wire import _kernel
from trio_capnp.wire._framing import Frame, frame_header
from trio_capnp.wire._namespaces import type_of
from trio_capnp.wire._pointers import RawStruct, follow, raw_struct

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.rpc._messages import Echo

MAX_WORDS: Final = 512
"""An echo is no larger than 4 KiB."""

AROUND: Final = 8
"""Words that an echo has more than what it echoes, at most."""

NESTING: Final = 16
MESSAGE: Final = 0x0001_0001_0000_0000
"""A pointer to a Message right behind it."""

_words: Final = Struct("<QQQ")
_word: Final = Struct("<Q")


def encode_echo(echo: Echo, limits: Limits) -> OutgoingFrame:
    """Send a message back: all of it if it is small, and else its head.

    The head is the kind of the message and what lies in its body's data section: all its ids.
    """
    frame = echo.frame
    assert isinstance(frame, Frame), "an echo needs the frame of its message"
    try:
        return _whole(frame, limits)
    except WireError:  # too large, or malformed where we did not look
        return _head(frame)


def _whole(frame: Frame, limits: Limits) -> OutgoingFrame:
    made = _kernel.new_building(HEADER, 0)
    root = _kernel.new_root(type_of(rpc.Message), made)
    _kernel.set_fields(root, {"unimplemented": _root(frame)})
    return framed(made, limits)


def _root(frame: Frame) -> _kernel.Reader:
    segments = [(frame.buffer, start, end) for start, end in frame.segments]
    message = _kernel.open_message(segments, MAX_WORDS - AROUND, NESTING)
    return _kernel.read_root(type_of(rpc.Message), message)


def _head(frame: Frame) -> OutgoingFrame:
    message = raw_struct(_root(frame))
    kind = message.data_bytes()[:8].ljust(8, b"\0")
    body = _body_data(message)
    body_word = (len(body) >> 3) << 32
    words = _words.pack(MESSAGE, 0, MESSAGE) + kind + _word.pack(body_word) + body
    count = len(words) >> 3
    return OutgoingFrame(frame_header([count]) + words, count)


def _body_data(message: RawStruct) -> bytes:
    """The data section of the body; nothing if there is none, or none that can be read."""
    if not message.pointers:
        return b""
    try:
        body = follow(message.pointer(0))
    except WireError:
        return b""
    return body.data_bytes()[: 8 * (MAX_WORDS // 2)] if isinstance(body, RawStruct) else b""
