"""Decodes and encodes a message: by the fast path if its layout is usual, else the general path.

The general path and the echoes need the classes of rpc.capnp, which take as long to import as all
tables of the core. So they are imported when they are first used, or by ``prepare``.

Source: rpc.capnp; ``docs/protocol.md``, section 4.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from trio_capnp.rpc._messages import Bootstrap, Call, Echo, Finish, Release, Return
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
from trio_capnp.wire._framing import Frame

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.rpc._messages import Message, Outgoing
    from trio_capnp.rpc.codec._frames import OutgoingFrame


def prepare() -> None:
    """Import the general path now, and not in the middle of a connection's work."""
    for name in ("_echo", "_general_decoding", "_general_encoding"):
        import_module(f"trio_capnp.rpc.codec.{name}")


def decode(frame: Frame, limits: Limits) -> Message:
    """Decode a received message, without the content of its payload.

    Raises:
        ProtocolError: the envelope is malformed, or over a limit that no honest peer meets.
    """
    # A frame of another type came with file descriptors.
    fast = decode_fast(frame, limits) if type(frame) is Frame else None
    if fast is not None:
        return fast
    from trio_capnp.rpc.codec._general_decoding import decode_any

    return decode_any(frame, limits)


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
        from trio_capnp.rpc.codec._echo import encode_echo

        return encode_echo(message)
    return _encode_any(message, limits)


def _encode_return(message: Return, limits: Limits) -> OutgoingFrame:
    if message.results is not None:
        return encode_results(message, message.results, limits)
    if message.kind in TAG_OF_RETURN:
        return encode_bare_return(message)
    return _encode_any(message, limits)


def _encode_any(message: Message, limits: Limits) -> OutgoingFrame:
    from trio_capnp.rpc.codec._general_encoding import encode_any

    return encode_any(message, limits)
