"""Flow control of ``-> stream`` calls: a window of bytes in flight on one capability.

A call is sent at once, to keep the order of calls and the tables consistent; then its caller waits
until there is room. There is room while the bytes in flight are fewer than the window and the
largest message so far together, so one message more than the window always fits. The first error
sticks. A caller that awaits none of its calls gets an error once the window is full.

Source: ``docs/protocol.md``, section 13; rows J04 to J12.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trio_capnp.errors import RpcError


class Window:
    """The bytes in flight on one capability: the sizes of whole Call messages.

    Attributes:
        size: the window, in bytes.
        in_flight: the bytes that were sent and not acknowledged.
        largest: the size of the largest message so far, in bytes.
        error: the first error of the stream.
        is_unawaited: no call was awaited since the last one was made.
    """

    __slots__ = ("_blocked", "error", "in_flight", "is_unawaited", "largest", "size")

    def __init__(self, size: int) -> None:
        self.size = size
        self.in_flight = 0
        self.largest = 0
        self.is_unawaited = False
        self.error: RpcError | None = None
        self._blocked: deque[Callable[[], None]] = deque()

    @property
    def has_room(self) -> bool:
        return self.error is not None or not self.is_full

    @property
    def is_full(self) -> bool:
        return self.in_flight >= self.size + self.largest

    @property
    def is_empty(self) -> bool:
        return self.in_flight == 0

    def sent(self, size: int) -> None:
        """Count a message of ``size`` bytes, which was just queued."""
        self.in_flight += size
        self.is_unawaited = True
        self.largest = max(self.largest, size)

    def wait(self, unblock: Callable[[], None]) -> None:
        """Call ``unblock`` once there is room or an error; earlier waiters come first."""
        self._blocked.append(unblock)

    def stop_waiting(self, unblock: Callable[[], None]) -> None:
        if unblock in self._blocked:
            self._blocked.remove(unblock)

    def acknowledged(self, size: int, error: RpcError | None = None) -> None:
        """Act on the Return of a message of ``size`` bytes: the bytes are in flight no more."""
        self.in_flight -= size
        if error is not None and self.error is None:
            self.error = error
        while self._blocked and self.has_room:
            self._blocked.popleft()()
