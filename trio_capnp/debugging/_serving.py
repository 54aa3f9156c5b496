"""The socket of a watched program, and its permissions."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import trio

from trio_capnp.debugging._reporter import Reporter
from trio_capnp.errors import RpcFailed
from trio_capnp.limits import Limits
from trio_capnp.runtime._arguments import check_path
from trio_capnp.runtime._loops import check_trio
from trio_capnp.runtime._watchers import serve_watchers

if TYPE_CHECKING:
    from trio_capnp.identity import Credentials
    from trio_capnp.runtime import Connection, Serving
    from trio_capnp.transports import UnixListener

MAX_WATCHERS: Final = 8
"""Watchers at a time. One more closes the oldest that has sent nothing, or waits."""

WATCHER_LIMITS: Final = Limits(
    max_message_words=256 * 1024,  # the largest report has half as many
    max_calls_in_flight=2,
    max_answers=8,
    max_exports=8,
    max_imports=8,
    max_spin_s=0,
)

ROOT_USER: Final = 0
"""The user root may read the memory of every process anyway."""


async def serve(
    path: str | bytes | os.PathLike[str],
    *,
    task_status: trio.TaskStatus[Serving[UnixListener]] = trio.TASK_STATUS_IGNORED,
) -> None:
    """Let ``trio-capnp watch`` show the connections of this event loop, until cancelled.

    For example, around the servers and connections of a program::

        async with trio.open_nursery() as nursery:
            await nursery.start(trio_capnp.debugging.serve, "/run/user/1000/calculator.watch")
            await trio_capnp.serve_tcp(CalculatorImpl(), 5923)

    The Unix socket has mode 0600, and only this user and root are answered. A watcher sees the
    addresses of peers, the names of methods, and numbers. It sees no payloads, and it can change
    nothing: its connections are not listed, and run no local calls. A socket that a dead process
    has left at ``path`` is replaced.

    The cost is that of the reports, about 0.1 ms for each connection that a report shows. At most
    ten reports are made in a second, for all watchers together. Nothing is counted for them.

    Cancelling it ends the connections of its watchers, closes the socket and removes the path.

    Args:
        path: of the Unix socket.
        task_status: is given the ``Serving`` once watchers can connect.

    Raises:
        TypeError: ``path`` is no path.
        ValueError: it is an abstract name, to which every user may connect.
        OSError: a process listens at the path, the socket cannot be made, or this system has no
            Unix sockets.
        RuntimeError: no Trio event loop runs here.
    """
    check_trio()
    check_path(path)
    if os.fsencode(path).startswith(b"\0"):
        raise ValueError("debugging.serve takes a path: every user may connect to an abstract name")
    reporter = Reporter()

    def reporter_for(connection: Connection) -> Reporter:
        refuse_others(connection.peer_info.credentials)
        return reporter

    await serve_watchers(
        reporter_for,
        path,
        limits=WATCHER_LIMITS,
        max_connections=MAX_WATCHERS,
        task_status=task_status,
    )


def refuse_others(credentials: Credentials | None) -> None:
    """Check the user of a watcher. Where the system does not tell it, the mode has to do.

    Raises:
        RpcFailed: it is neither the user of this process nor root.
    """
    if credentials is not None and credentials.uid not in (os.geteuid(), ROOT_USER):
        raise RpcFailed("only the user of this process, and root, may watch it")
