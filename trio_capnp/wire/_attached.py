"""File descriptors that travel with messages, and the messages that came with some.

An ``OwnedFd`` has one owner at a time, and that owner closes it. On the way in the owners are the
socket's ``Arrivals``, the ``AttachedFrame``, the descriptor of a capability, and the import. On the
way out they are the descriptor and the frame, until the first byte of the frame has left. An
``OwnedFd`` whose owner is gone closes itself, so nothing stays open when a task is cancelled, a
message is refused or a connection is cut.

Source: rpc.capnp, ``CapDescriptor.attachedFd``; rows K01 to K07.
"""

from __future__ import annotations

import os
from typing import Final

from trio_capnp.reports import Log, is_of_signal
from trio_capnp.wire._framing import Frame

log: Final = Log("trio_capnp.wire")

NO_FD: Final = 0xFF
"""``CapDescriptor.attachedFd`` of a capability without a file descriptor."""


class OwnedFd:
    """A file descriptor of this process that is closed once, by its owner or at its end.

    Attributes:
        number: the file descriptor; -1 once it is closed.
    """

    __slots__ = ("number",)

    def __init__(self, number: int) -> None:
        """Take over a file descriptor."""
        self.number: int = number

    def close(self) -> None:
        """Close the file descriptor. Idempotent."""
        number, self.number = self.number, -1
        if number < 0:
            return
        try:
            os.close(number)
        except OSError as error:  # closed already: the number may be that of another file soon
            if is_of_signal(error):
                raise
            log.warning("file descriptor %d could not be closed", number, error=error)

    def __del__(self) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<OwnedFd: {self.number if self.number >= 0 else 'closed'}>"


class AttachedFrame(Frame):
    """A received message that came with file descriptors. Owns those that were not taken.

    Args:
        frame: the message.
        fds: taken over.
    """

    __slots__ = ("_fds",)

    def __init__(self, frame: Frame, fds: list[OwnedFd]) -> None:
        super().__init__(frame.buffer, frame.segments)
        self._fds: list[OwnedFd | None] = [*fds]

    def take_fd(self, index: int) -> OwnedFd | None:
        """Give the file descriptor of this index, once; None if there is none."""
        if index >= len(self._fds):
            return None
        taken, self._fds[index] = self._fds[index], None
        return taken

    def close_fds(self) -> None:
        """Close the file descriptors that were not taken. Idempotent."""
        fds, self._fds = self._fds, []
        for fd in fds:
            if fd is not None:
                fd.close()


def close_all(fds: list[OwnedFd]) -> None:
    """Close all of them, and empty the list."""
    for fd in fds:
        fd.close()
    fds.clear()
