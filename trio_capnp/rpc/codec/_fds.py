"""The numbers by which descriptors name the file descriptors of their frame.

Source: rpc.capnp, ``CapDescriptor.attachedFd``; row K05.
"""

from __future__ import annotations

from typing import Final

from trio_capnp.limits import MAX_FDS
from trio_capnp.reports import Log
from trio_capnp.wire._attached import NO_FD, OwnedFd

log: Final = Log("trio_capnp.rpc")


def attach(fd: OwnedFd, fds: list[OwnedFd]) -> int:
    """Add a file descriptor to those of a frame, and return its ``attachedFd``.

    One above ``MAX_FDS`` is closed: its capability is sent without it.
    """
    if len(fds) == MAX_FDS:
        fd.close()
        log.warning(
            "a capability is sent without its file descriptor: a message takes %d of them", MAX_FDS
        )
        return NO_FD
    fds.append(fd)
    return len(fds) - 1
