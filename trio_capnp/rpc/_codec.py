"""From frames to messages and back: the one place where the protocol's bytes are known.

General layout
--------------
``_codec_fast`` and ``_encode_fast`` know the usual layouts of the frequent messages; ``_decode``
and ``_encode`` are the general path, through the generated types. ``_content`` has payloads,
which are built in the message that is sent and read where they came; ``_copying`` copies those
that were not. ``_echo`` sends back what is not understood.

Source: rpc.capnp.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trio_capnp.rpc._codec_fast import decode_fast
from trio_capnp.rpc._decode import decode_any
from trio_capnp.rpc._echo import encode_echo
from trio_capnp.rpc._encode import encode_any
from trio_capnp.rpc._encode_fast import (
    TAG_OF_RETURN,
    encode_bare_return,
    encode_call,
    encode_finish,
    encode_release,
    encode_results,
)
from trio_capnp.rpc._messages import Call, Echo, Finish, Release, Return

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.rpc._frames import OutgoingFrame
    from trio_capnp.rpc._messages import Message, Outgoing
    from trio_capnp.wire._framing import Frame


def decode(frame: Frame, limits: Limits) -> Message:
    """Decode a message that came. What is in its payload is not looked at.

    Raises:
        ProtocolError: its envelope is malformed, or over a limit that no honest peer meets.
    """
    return decode_fast(frame, limits) or decode_any(frame, limits)


def encode(message: Outgoing, limits: Limits) -> OutgoingFrame:
    """Encode a message to be sent; a Call gives a ``CallFrame``.

    The frame may share the memory of a content that was built for it, which is sealed by that.

    Raises:
        RpcFailed: the message is too large to be sent, or its content came from a peer and is
            malformed. Nothing has changed then.
    """
    if isinstance(message, Call):
        return encode_call(message, limits)
    if isinstance(message, Return):
        return _encode_return(message, limits)
    if isinstance(message, Finish):
        return encode_finish(message)
    if isinstance(message, Release):
        return encode_release(message)
    if isinstance(message, Echo):
        return encode_echo(message)
    return encode_any(message, limits)


def _encode_return(message: Return, limits: Limits) -> OutgoingFrame:
    if message.results is not None:
        return encode_results(message, message.results, limits)
    if message.kind in TAG_OF_RETURN:
        return encode_bare_return(message)
    return encode_any(message, limits)
