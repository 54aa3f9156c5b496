"""Queued frames as the buffers that a transport takes, when some have file descriptors.

A frame with file descriptors begins a ``sendmsg`` of its own, so it is not joined with others.

Source: docs/protocol.md, section 14; rows K01, K07.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from trio_capnp.transports import Attached, rest_of
from trio_capnp.wire._attached import close_all

if TYPE_CHECKING:
    from trio_capnp.rpc.codec._frames import OutgoingFrame
    from trio_capnp.transports import Buffer

MANY_FDS: Final = 128
"""Queued file descriptors above which no further call of the peer begins. A message with one may be
short, so the bound on bytes would let a peer that does not read make this side hold thousands."""


def parcels(frames: list[OutgoingFrame]) -> list[Buffer]:
    """The buffers of frames, unjoined."""
    return [
        frame.buffer if frame.fds is None else Attached(frame.buffer, frame.fds) for frame in frames
    ]


def behind(buffers: Sequence[Buffer], went: int) -> list[Buffer]:
    """The parts of ``buffers`` behind their first ``went`` bytes."""
    rest: list[Buffer] = []
    for buffer in buffers:
        if went < len(buffer):
            rest.append(rest_of(buffer, went))
            went = 0
        else:
            went -= len(buffer)
    return rest


def fds_in(buffers: Sequence[Buffer]) -> int:
    """The number of file descriptors that have not left."""
    return sum(len(buffer.fds) for buffer in buffers if isinstance(buffer, Attached))


def close_unsent(frames: list[OutgoingFrame], rest: Sequence[Buffer] = ()) -> int:
    """Close the file descriptors of frames that will not leave; return how many."""
    lists = [frame.fds for frame in frames if frame.fds is not None]
    lists += [buffer.fds for buffer in rest if isinstance(buffer, Attached)]
    count = sum(map(len, lists))
    for fds in lists:
        close_all(fds)
    return count
