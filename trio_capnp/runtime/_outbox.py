"""What waits to be written: frames in order, until the writer takes them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trio_capnp.rpc._frames import Buffer, OutgoingFrame


class Outbox:
    """Frames that have not left. ``size`` counts bytes from queueing until they are written."""

    __slots__ = ("frames", "rest", "size")

    def __init__(self) -> None:
        self.frames: list[OutgoingFrame] = []
        self.rest: list[Buffer] = []  # of frames that were begun directly, without the writer
        self.size = 0

    def __bool__(self) -> bool:
        return bool(self.frames or self.rest)

    def add(self, frame: OutgoingFrame) -> None:
        self.frames.append(frame)
        self.size += len(frame.buffer)

    def holds(self, frame: object) -> bool:
        """Whether a frame has not been handed to the transport."""
        return any(waiting is frame for waiting in self.frames)

    def take(self) -> list[Buffer]:
        """Hand over all that waits; ``size`` still counts it."""
        frames, self.frames = self.frames, []
        buffers, self.rest = self.rest, []
        buffers += [frame.buffer for frame in frames]
        return buffers

    def written(self, size: int) -> None:
        self.size -= size
