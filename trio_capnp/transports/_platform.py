"""Checks for names that only some systems have, before each is used.

``trio.socket`` and ``trio.lowlevel`` lack the names that the system lacks. Without these checks a
program would meet an AttributeError in the middle of opening.
"""

from __future__ import annotations

import errno
import os
import socket
import sys

import trio


def check_unix_sockets(path: str | bytes | os.PathLike[str]) -> None:
    """Check that this system has Unix sockets, and abstract ones if ``path`` begins with a NUL.

    Raises:
        OSError: the system does not have them.
    """
    if not hasattr(trio.socket, "AF_UNIX"):
        raise OSError(
            errno.EAFNOSUPPORT, "this system has no Unix sockets for Trio; use TCP instead"
        )
    if os.fsencode(path).startswith(b"\0") and sys.platform != "linux":
        raise OSError(
            errno.EAFNOSUPPORT,
            "only Linux has abstract names of Unix sockets; use a path, or TCP instead",
        )


def check_standard_streams() -> None:
    """Check that Trio can read and write this system's standard streams.

    Raises:
        OSError: Trio cannot.
    """
    if not hasattr(trio.lowlevel, "FdStream"):
        raise OSError(
            errno.EOPNOTSUPP,
            "Trio cannot use a process's standard streams on this system; serve by TCP instead",
        )


def check_shared_ports() -> None:
    """Check that several sockets may listen on one port of this system.

    Raises:
        OSError: they may not.
    """
    if not hasattr(socket, "SO_REUSEPORT"):
        raise OSError(
            errno.EOPNOTSUPP,
            "this system has no SO_REUSEPORT; leave out reuse_port, and serve with one process",
        )
