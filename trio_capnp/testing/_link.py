"""A link in memory whose messages a test can hold, one direction at a time, or cut off.

    flowing --hold--> holding, from the next message (of that name) on --release--> flowing
    either --cut, or the last message of cut_after--> over: both ends see the end of the stream

The sender sees a held message as sent. So a test decides which of two messages that cross
arrives first.
"""

from __future__ import annotations

from collections import deque
from typing import Final

import trio
import trio.testing

from trio_capnp.errors import TrioCapnpError
from trio_capnp.limits import Limits
from trio_capnp.rpc._transcript import line_of
from trio_capnp.rpc.codec._translate import decode
from trio_capnp.transports import StreamTransport
from trio_capnp.wire._framing import expected_size, frame_of

LIMITS: Final = Limits()
EVERY: Final = ""


class Direction(trio.abc.SendStream):
    """One direction of a link. A test holds it up; the connection sends into it."""

    def __init__(self, arrival: trio.testing.MemoryReceiveStream) -> None:
        self._arrival = arrival
        self._held: deque[bytes] = deque()
        self._begun = bytearray()  # bytes of an incomplete message
        self._hold_at: str | None = None  # the name of the message that holding begins with
        self._left: int | None = None  # messages until the cut
        self._ended = False
        self.opposite: Direction = self

    # --- for tests ----------------------------------------------------------------------------

    def hold(self, name: str = EVERY) -> None:
        """Hold all messages from now on, or from the next message of this name on.

        Names are those of a transcript: ``"resolve"``, ``"return"``, ``"disembargo"``.
        """
        self._hold_at = name

    def release(self, messages: int | None = None) -> None:
        """Pass the held messages on, in order; or only the first ``messages``, and keep holding."""
        count = len(self._held) if messages is None else messages
        for _ in range(count):
            self._arrive(self._held.popleft())
        if messages is None:
            self._hold_at = None
            if self._ended:
                self._arrival.put_eof()

    @property
    def held(self) -> list[str]:
        """The held messages, as lines of a transcript."""
        return [_line(message) for message in self._held]

    @property
    def bytes_held(self) -> int:
        return sum(map(len, self._held))

    def cut(self) -> None:
        """Break the link: held messages are lost, and both ends see the end of the stream."""
        for direction in (self, self.opposite):
            direction._held.clear()
            direction._ended = True
            direction._arrival.put_eof()

    def cut_after(self, messages: int) -> None:
        """Break the link after ``messages`` more messages have passed in this direction."""
        self._left = messages
        if not messages:
            self.cut()

    # --- for the connection -------------------------------------------------------------------

    async def send_all(self, data: bytes | bytearray | memoryview) -> None:
        await trio.lowlevel.checkpoint()
        self._begun += data
        while len(self._begun) >= (size := expected_size(self._begun)):
            self._check_open()
            message = bytes(self._begun[:size])
            del self._begun[:size]
            self._pass_on(message)
        self._check_open()

    async def wait_send_all_might_not_block(self) -> None:
        await trio.lowlevel.checkpoint()
        self._check_open()

    def close(self) -> None:
        """End this direction, behind the messages that are held."""
        if not self._ended:
            self._ended = True
            if not self._held:
                self._arrive(bytes(self._begun))
                self._arrival.put_eof()

    async def send_eof(self) -> None:
        """End this direction, and come to a checkpoint."""
        self.close()
        await trio.lowlevel.checkpoint()

    async def aclose(self) -> None:
        self.close()
        await trio.lowlevel.checkpoint()

    def _check_open(self) -> None:
        if self._ended:
            raise trio.BrokenResourceError("the link was cut")

    def _pass_on(self, message: bytes) -> None:
        if self._held or self._is_held_up(message):
            self._held.append(message)
        else:
            self._arrive(message)

    def _is_held_up(self, message: bytes) -> bool:
        if self._hold_at is None:
            return False
        if self._hold_at == EVERY or self._hold_at == _line(message).split()[0]:
            self._hold_at = EVERY
            return True
        return False

    def _arrive(self, data: bytes) -> None:
        try:
            self._arrival.put_data(data)
        except trio.ClosedResourceError:
            self._ended = True  # the receiving end is closed
        if self._left is not None:
            self._left -= 1
            if self._left == 0:
                self.cut()


def memory_link() -> tuple[StreamTransport, StreamTransport, Direction, Direction]:
    """Two transports joined in memory, and the directions to the second and to the first."""
    near_in, far_in = trio.testing.MemoryReceiveStream(), trio.testing.MemoryReceiveStream()
    there, back = Direction(far_in), Direction(near_in)
    there.opposite, back.opposite = back, there
    near = StreamTransport(trio.StapledStream(there, near_in), "memory")
    far = StreamTransport(trio.StapledStream(back, far_in), "memory")
    return near, far, there, back


def _line(message: bytes) -> str:
    try:
        return line_of("", decode(frame_of(message, 0), LIMITS)).lstrip()
    except TrioCapnpError:
        return "junk"
