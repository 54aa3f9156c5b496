"""``ByteStream`` of ``/capnp/compat/byte-stream.capnp`` as streams of Trio.

The functions import the rest when they are called, because few programs need the schema's module.

Source: docs/rpc.md, "Byte streams".
"""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Final

from trio_capnp.runtime._guard import enable_ki_protection

if TYPE_CHECKING:
    import trio

    from trio_capnp.schemas.compat.byte_stream_capnp import ByteStream

MAX_BUFFERED: Final = 256 * 1024
"""The bytes that a ``ReceiveStream`` keeps by default. As many as the first window of a sender
(``rpc._controllers``), so that a reader with some latency does not slow a stream down."""


@enable_ki_protection
def send_stream(client: ByteStream.Client | ByteStream.Server, /) -> trio.abc.SendStream:
    """Make a Trio stream that writes to a ``ByteStream`` of the peer.

    For example, to upload a file to an object with a method ``put (name :Text) -> (sink
    :ByteStream)``::

        async with trio_capnp.send_stream(store.put(name="a.txt").sink) as sink:
            async with await trio.open_file("a.txt", "rb") as file:
                while chunk := await file.read(65536):
                    await sink.send_all(chunk)

    ``send_all`` returns when the flow window has room, so it waits for a slow receiver.

    ``aclose`` tells the receiver that the file has ended, and waits until all bytes have arrived
    there. Bytes that may be incomplete never look like a whole file: the receiver gets an error in
    place of the end if ``send_all`` was cancelled or failed, if an exception leaves the ``async
    with`` block, and if the stream was dropped or closed with ``trio.aclose_forcefully``.

    The errors of the stream are those of Trio. ``trio.BrokenResourceError`` has the ``RpcError`` as
    its cause: the connection was lost (``RpcDisconnected``), or the receiver has closed its end.
    ``aclose`` raises it too if bytes may have been lost since the last ``send_all``; the stream is
    closed all the same.

    Args:
        client: of the receiver, or its server object. The stream takes over the client and
            releases it at its end; ``trio_capnp.dup`` makes another client for other uses.

    Raises:
        RuntimeError: no event loop runs here, or the client belongs to another one.
        TypeError: ``client`` is no client or server of a ``ByteStream``.
    """
    from trio_capnp.runtime._byte_sender import sender_of

    return sender_of(client)


@enable_ki_protection
def receive_stream(
    *, max_buffered: int = MAX_BUFFERED
) -> tuple[ByteStream.Server, trio.abc.ReceiveStream]:
    """Make a ``ByteStream`` to be given to the peer, and the Trio stream of the bytes that come.

    For example, to download a file from an object with a method ``get (name :Text, to
    :ByteStream)``::

        server, stream = trio_capnp.receive_stream()
        async with stream:
            with store.get(name="a.txt", to=server) as got:
                async for chunk in stream:
                    await file.write(chunk)
                await got

    The stream ends in good order only if the writer has said so. If the last reference to the
    server object is gone before, or the connection is lost, ``receive_some`` raises
    ``trio.BrokenResourceError`` after the bytes that have come. Its cause is an ``RpcDisconnected``
    if the connection over which bytes came is gone.

    While ``max_buffered`` bytes wait, the answer of a ``write`` waits too, so the writer waits when
    its flow window is full. When the stream was closed, writes fail. A cancelled ``receive_some``
    loses no bytes. The stream must be closed, or a writer may wait without end.

    Args:
        max_buffered: the bytes that may wait to be read. One message more may be kept, and the
            messages of calls under way, which ``Limits`` bound.

    Returns:
        The server object, for one use, and the stream.

    Raises:
        RuntimeError: no event loop runs here.
        TypeError: ``max_buffered`` is no int.
        ValueError: ``max_buffered`` is negative.
    """
    from trio_capnp.runtime._byte_receiver import receiver_pair

    most = operator.index(max_buffered)
    if most < 0:
        raise ValueError(f"max_buffered is a number of bytes, 0 or more, not {most}")
    return receiver_pair(most)
