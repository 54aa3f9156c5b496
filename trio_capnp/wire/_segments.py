"""Messages without framing: their segments, which another layer delimits.

Source: rows T01, T04 and T09; message.h, ``SegmentArrayMessageReader``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from trio_capnp.errors import WireError
from trio_capnp.wire._framing import WORD, Frame, check_count, check_sizes
from trio_capnp.wire._many import open_frame
from trio_capnp.wire._messages import check_limits, segments_of
from trio_capnp.wire._namespaces import check_struct, type_of

if TYPE_CHECKING:
    from typing_extensions import Buffer

    from trio_capnp.limits import ReaderLimits
    from trio_capnp.wire._kernel import StructBase

BUFFERS = (bytes, bytearray, memoryview)


def from_segments(
    namespace: type[object], segments: Iterable[Buffer], limits: ReaderLimits
) -> StructBase:
    """Return the reader of the message that these segments make up.

    A single segment of ``bytes`` is not copied; other buffers are.

    Raises:
        TypeError: ``segments`` is one buffer, or ``limits`` is no ``ReaderLimits``.
        WireError: the segments are no message.
        LimitError: the message is over the limits.
    """
    check_limits(limits)
    if isinstance(segments, BUFFERS):
        raise TypeError("from_segments takes a list of segments: [data] for one of them")
    pieces = [memoryview(segment).cast("B") for segment in segments]
    if not pieces:
        raise WireError("a message without segments")
    check_count(len(pieces), limits)
    if any(len(piece) % WORD for piece in pieces):
        raise WireError("the bytes of a segment are not a multiple of 8")
    check_sizes([len(piece) // WORD for piece in pieces], limits)
    whole = pieces[0].obj if len(pieces) == 1 else None
    buffer = whole if type(whole) is bytes and len(whole) == len(pieces[0]) else b"".join(pieces)
    spans: list[tuple[int, int]] = []
    at = 0
    for piece in pieces:
        spans.append((at, at + len(piece)))
        at += len(piece)
    return open_frame(type_of(namespace), Frame(buffer, tuple(spans)), limits)


def to_segments(struct: StructBase) -> list[bytes]:
    """Return the segments of a message whose root is this struct, without a segment table.

    For layers that delimit messages themselves, such as a database or shared memory. Their sizes
    are multiples of 8 bytes. A struct that is not the root of its own message is copied into one
    first. A capability becomes an index into a table that is not part of the segments.

    Args:
        struct: a reader or builder.

    Raises:
        TypeError: it is neither.
        WireError: the struct has to be copied, and is malformed.
    """
    check_struct(struct)
    return [bytes(segment) for segment in segments_of(struct)]
