"""File descriptors over Unix sockets: SCM_RIGHTS, sent with ``sendmsg``, received with ``recvmsg``.

The kernel attaches the file descriptors of one ``sendmsg`` to its first byte. It ends a ``recvmsg``
behind the bytes of such a ``sendmsg``, or within them. So a sender gives a message with file
descriptors a ``sendmsg`` without other messages (``Attached``). The receiver then knows their
message, although many may come at once: it has the last byte that was received (``Arrivals``).

    sendmsg:   [ message 1, message 2 ]   [ message 3 + fds ]   [ message 4 ]
    recvmsg:   ------- message 1, message 2, message 3 ------->|  --- message 4 --->

C++ sends and receives in the same way. A peer that sends another message behind one with file
descriptors, in the same ``sendmsg``, loses them.

Source: unix(7), SCM_RIGHTS; rows K01, K02, K07; net/unix/af_unix.c, ``unix_stream_read_generic``.
"""

from __future__ import annotations

import os
import socket
from array import array
from typing import Final, TypeAlias

from trio_capnp.limits import MAX_FDS
from trio_capnp.reports import Log, is_of_signal
from trio_capnp.wire._attached import AttachedFrame, OwnedFd, close_all
from trio_capnp.wire._framing import Frame

log: Final = Log("trio_capnp.transports")

CAN_ATTACH: Final = hasattr(socket, "SCM_RIGHTS") and hasattr(socket.socket, "sendmsg")
"""Whether this system can send file descriptors over its Unix sockets."""

Plain: TypeAlias = bytes | bytearray | memoryview

CLOSE_ON_EXEC: Final[int] = getattr(socket, "MSG_CMSG_CLOEXEC", 0)  # not on each system


class Attached:
    """The bytes of one message, and the file descriptors that leave with the first of them.

    Args:
        buffer: the bytes.
        fds: taken over from the frame; closed as soon as they have been sent.
    """

    __slots__ = ("buffer", "fds")

    def __init__(self, buffer: bytes | memoryview, fds: list[OwnedFd]) -> None:
        self.buffer: bytes | memoryview = buffer
        self.fds: list[OwnedFd] = fds

    def __len__(self) -> int:
        return len(self.buffer)

    def send(self, sock: socket.socket) -> int:
        """Send the first bytes with the file descriptors; return how many bytes.

        If the system refuses the file descriptors, the bytes are sent without them, and the log
        says so: a call must not be lost for them.

        Raises:
            OSError: the bytes cannot be sent either; ``BlockingIOError`` if nothing was sent yet.
        """
        numbers = array("i", [fd.number for fd in self.fds])
        try:
            sent = sock.sendmsg([self.buffer], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, numbers)])
        except BlockingIOError:
            raise
        except OSError as error:
            if is_of_signal(error):
                raise
            sent = sock.send(self.buffer)  # raises if the socket is the reason
            text = "the system refused %d file descriptors of a message, which is sent without them"
            log.warning(text, len(numbers), error=error)
        close_all(self.fds)
        return sent


def bytes_of(buffer: Plain | Attached) -> Plain:
    """The bytes alone, for a stream that carries no file descriptors; these are closed."""
    if not isinstance(buffer, Attached):
        return buffer
    close_all(buffer.fds)
    return buffer.buffer


def rest_of(buffer: Plain | Attached, sent: int) -> memoryview | Attached:
    """The bytes behind the first ``sent``. File descriptors go with the first byte."""
    if not isinstance(buffer, Attached):
        return memoryview(buffer)[sent:]
    return memoryview(buffer.buffer)[sent:] if sent else buffer


class Arrivals:
    """The file descriptors that come over one socket, up to the message that each belongs to.

    It holds at most ``most`` for the message that has begun, and ``most`` of the last read.

    Args:
        peer: for the log.
        most: ``Limits.max_fds_per_message``, at least 1. Surplus ones are closed at once.
    """

    __slots__ = ("_begun", "_came", "_has_warned", "_most", "_peer", "_room")

    def __init__(self, peer: str, most: int) -> None:
        self._peer = peer
        self._most = min(most, MAX_FDS)
        self._room = socket.CMSG_LEN(self._most * array("i").itemsize)
        self._came: list[OwnedFd] = []  # with the last bytes received
        self._begun: list[OwnedFd] = []  # earlier, for the message that has begun
        self._has_warned = False

    def receive(self, sock: socket.socket, size: int) -> bytes:
        """As ``sock.recv``, and take the file descriptors that come with the bytes."""
        data, control, flags, _ = sock.recvmsg(size, self._room, CLOSE_ON_EXEC)
        if control or flags & socket.MSG_CTRUNC:
            self._keep(control, flags)
        return data

    def receive_into(self, sock: socket.socket, view: memoryview) -> int:
        """As ``sock.recv_into``, and take the file descriptors that come with the bytes."""
        count, control, flags, _ = sock.recvmsg_into([view], self._room, CLOSE_ON_EXEC)
        if control or flags & socket.MSG_CTRUNC:
            self._keep(control, flags)
        return count

    def _keep(self, control: list[tuple[int, int, bytes]], flags: int) -> None:
        """Own the file descriptors of one read; close those above the limit."""
        fds: list[OwnedFd] = []
        for level, kind, data in control:
            if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
                numbers = array("i")
                numbers.frombytes(data[: len(data) - len(data) % numbers.itemsize])
                fds += [OwnedFd(number) for number in numbers]
        if not CLOSE_ON_EXEC:
            for fd in fds:
                os.set_inheritable(fd.number, False)
        if flags & socket.MSG_CTRUNC and len(fds) < self._most:
            self._warn()
        self._came += fds
        close_all(_cut(self._came, self._most))

    def _warn(self) -> None:
        """Log, once, that the system has dropped file descriptors which the limit allows."""
        if not self._has_warned:
            self._has_warned = True
            text = (
                "%s: file descriptors of a message were lost, because this process has too many"
                " open (RLIMIT_NOFILE, ulimit -n); their capabilities have none"
            )
            log.warning(text, self._peer)

    def give(self, frames: list[Frame], *, is_whole: bool) -> list[Frame]:
        """Give the file descriptors to the messages of the last read.

        Args:
            frames: the messages that the read has completed.
            is_whole: whether its last byte was the last byte of a message.
        """
        if frames and self._begun:
            fds, self._begun = self._begun, []
            if is_whole and len(frames) == 1:
                self._came = fds + self._came
            else:
                frames[0] = AttachedFrame(frames[0], fds)
        if not self._came:
            return frames
        fds, self._came = self._came, []
        if is_whole and frames:
            close_all(_cut(fds, self._most))
            frames[-1] = AttachedFrame(frames[-1], fds)
        else:
            self._begun += fds
            close_all(_cut(self._begun, self._most))
        return frames

    def close(self) -> None:
        """Close all that no message has, and from now on all that come."""
        self._most = 0
        close_all(self._came)
        close_all(self._begun)


def _cut(fds: list[OwnedFd], most: int) -> list[OwnedFd]:
    """Take all but the first ``most`` out of a list, and give them."""
    surplus = fds[most:]
    del fds[most:]
    return surplus
