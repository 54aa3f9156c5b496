"""Decodes and encodes a message: by the fast path if its layout is usual, else the general path.

Source: rpc.capnp; ``docs/protocol.md``, section 4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trio_capnp.rpc._messages import Bootstrap, Call, Echo, Finish, Release, Return
from trio_capnp.rpc.codec._echo import encode_echo
from trio_capnp.rpc.codec._fast_decoding import decode_fast
from trio_capnp.rpc.codec._fast_encoding import (
    TAG_OF_RETURN,
    encode_bare_return,
    encode_bootstrap,
    encode_call,
    encode_finish,
    encode_release,
    encode_results,
)
from trio_capnp.rpc.codec._general_decoding import decode_any
from trio_capnp.rpc.codec._general_encoding import encode_any
from trio_capnp.wire._framing import Frame

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.rpc._messages import Message, Outgoing
    from trio_capnp.rpc.codec._frames import OutgoingFrame


def decode(frame: Frame, limits: Limits) -> Message:
    """Decode a received message, without the content of its payload.

    Raises:
        ProtocolError: the envelope is malformed, or over a limit that no honest peer meets.
    """
    if type(frame) is not Frame:  # it came with file descriptors
        return decode_any(frame, limits)
    return decode_fast(frame, limits) or decode_any(frame, limits)


def encode(message: Outgoing, limits: Limits) -> OutgoingFrame:
    """Encode a message to be sent; a Call gives a ``CallFrame``.

    The frame may share the memory of a ``BuiltContent``, which is sealed then.

    Raises:
        RpcFailed: the message is too large to be sent, or its content came from a peer and is
            malformed. No state has changed then.
    """
    if isinstance(message, Call):
        return encode_call(message, limits)
    if isinstance(message, Return):
        return _encode_return(message, limits)
    if isinstance(message, Finish):
        return encode_finish(message)
    if isinstance(message, Release):
        return encode_release(message)
    if isinstance(message, Bootstrap):
        return encode_bootstrap(message)
    if isinstance(message, Echo):
        return encode_echo(message)
    return encode_any(message, limits)


def _encode_return(message: Return, limits: Limits) -> OutgoingFrame:
    if message.results is not None:
        return encode_results(message, message.results, limits)
    if message.kind in TAG_OF_RETURN:
        return encode_bare_return(message)
    return encode_any(message, limits)
