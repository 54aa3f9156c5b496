"""Sockets and readiness by systemd's protocols, without its library.

The service manager listens in place of this process, and starts it with the sockets as descriptors
from ``FIRST`` on. ``LISTEN_FDS`` is their number, ``LISTEN_PID`` the process that they are for.

Source: sd_listen_fds(3), sd_notify(3).
"""

from __future__ import annotations

import errno
import os
import socket
from typing import Final

import trio

from trio_capnp.reports import is_of_signal

FIRST: Final = 3
"""``SD_LISTEN_FDS_START``: the descriptor of the first socket."""

VARIABLES: Final = ("LISTEN_FDS", "LISTEN_PID", "LISTEN_FDNAMES", "LISTEN_PIDFDID")
"""The variables of socket activation. They are unset, so that no child takes them as its own."""

NOTIFY_TIMEOUT_S: Final = 1.0
"""Seconds until the service manager must have room for a message. It reads in milliseconds."""


def inherited_listeners() -> list[trio.SocketListener]:
    """Take over the listening sockets of systemd's socket activation, as Trio listeners.

    For example::

        listeners = trio_capnp.inherited_listeners()
        await trio_capnp.serve_listeners(EchoServer(), listeners)

    An empty list if this process was not activated, and from the second call on. The sockets are
    TCP or Unix sockets, in the order of the socket unit. Children of this process inherit neither
    them nor the variables ``LISTEN_FDS`` and ``LISTEN_PID``. The path of a Unix socket belongs to
    systemd and is not removed.

    Raises:
        ValueError: the variables are malformed, or a socket is no listening stream socket, such as
            one for datagrams. Nothing has changed.
        OSError: a descriptor is not open, or is no socket. Nothing has changed.
    """
    count = _count_of_inherited()
    listeners = _listeners(range(FIRST, FIRST + count))
    for listener in listeners:
        os.set_inheritable(listener.socket.fileno(), False)
    for name in VARIABLES:
        os.environ.pop(name, None)
    return listeners


def _count_of_inherited() -> int:
    """The number of sockets that are for this process."""
    count, process = os.environ.get("LISTEN_FDS"), os.environ.get("LISTEN_PID")
    if count is None or process is None:
        return 0
    for name, text in (("LISTEN_FDS", count), ("LISTEN_PID", process)):
        if not (text.isascii() and text.isdigit()):
            raise ValueError(f"the variable {name} is {text!r}, which is no number")
    return int(count) if int(process) == os.getpid() else 0


def _listeners(descriptors: range) -> list[trio.SocketListener]:
    """Make listeners, or none if one of the sockets is not to be listened on."""
    opened: list[socket.socket] = []
    try:
        for descriptor in descriptors:
            opened.append(_socket_of(descriptor))
            _check_listens(opened[-1], descriptor)
    except BaseException:
        for sock in opened:
            sock.detach()
        raise
    return [trio.SocketListener(trio.socket.from_stdlib_socket(sock)) for sock in opened]


def _socket_of(descriptor: int) -> socket.socket:
    try:
        return socket.socket(fileno=descriptor)
    except OSError as error:
        if is_of_signal(error):
            raise
        text = f"descriptor {descriptor} of LISTEN_FDS is no socket: {error.strerror}"
        raise OSError(error.errno, text) from error


def _check_listens(sock: socket.socket, descriptor: int) -> None:
    if sock.type != socket.SOCK_STREAM:
        kind = getattr(sock.type, "name", sock.type)
        raise ValueError(
            f"descriptor {descriptor} of LISTEN_FDS is a {kind} socket;"
            " this library serves streams: use ListenStream= in the socket unit"
        )
    if not sock.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
        raise ValueError(
            f"descriptor {descriptor} of LISTEN_FDS does not listen:"
            " use Accept=no in the socket unit, or serve_stream for a connected socket"
        )


def notify_ready() -> bool:
    """Tell systemd that this service is ready, for a unit with ``Type=notify``.

    For example::

        serving = await nursery.start(partial(trio_capnp.serve_tcp, EchoServer(), 4000))
        trio_capnp.notify_ready()

    Returns False if no service manager waits for that: ``NOTIFY_SOCKET`` is not set.

    Raises:
        ValueError: ``NOTIFY_SOCKET`` is neither a path nor an abstract name.
        OSError: the message could not be sent.
    """
    text = os.environ.get("NOTIFY_SOCKET")
    if not text:
        return False
    if text[0] not in "/@":
        raise ValueError(f"the variable NOTIFY_SOCKET is {text!r}, no path and no abstract name")
    if not hasattr(socket, "AF_UNIX"):
        raise OSError(errno.EAFNOSUPPORT, "this system has no Unix sockets to notify by")
    address = "\0" + text[1:] if text[0] == "@" else text
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sock:
        sock.settimeout(NOTIFY_TIMEOUT_S)
        sock.connect(address)
        sock.sendall(b"READY=1")
    return True
