"""Serving watchers: peers whose connections are not listed, and run nothing of the program."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import trio

from trio_capnp import transports
from trio_capnp.runtime._accepting import Service, accept_all, close_listener
from trio_capnp.runtime._options import options_from
from trio_capnp.runtime._seats import Seats
from trio_capnp.runtime._server import Serving
from trio_capnp.runtime._time_limits import SilentPeers

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.runtime._bootstrap import Factory


async def serve_watchers(
    factory: Factory,
    path: str | bytes | os.PathLike[str],
    *,
    limits: Limits,
    max_connections: int,
    task_status: trio.TaskStatus[Serving[transports.UnixListener]],
) -> None:
    """Serve watchers at a Unix socket of mode 0600, until cancelled. Then removes the path.

    Args:
        factory: makes the object that a watcher begins with, and waits for nothing.
        path: of the socket.
        limits: of each connection.
        max_connections: at a time.
        task_status: is given the ``Serving`` once it accepts.

    Raises:
        OSError: a server listens at the path, the socket cannot be made, or this system has no
            Unix sockets.
    """
    options = options_from(factory, limits, None)._replace(is_watcher=True)
    listener = await transports.listen_unix(path)
    try:
        async with trio.open_nursery() as nursery:
            silent = SilentPeers(limits.first_message_timeout_s, nursery)
            service = Service(options, Seats(max_connections), silent=silent)
            await accept_all(Serving([listener], service.seats), service, task_status)
            nursery.cancel_scope.cancel()
    finally:
        await close_listener(listener)
