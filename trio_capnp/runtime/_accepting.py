"""The accept loops, one for each listener. A shortage pauses a loop and does not end it."""

from __future__ import annotations

import errno
import socket
from collections.abc import Awaitable, Callable, Sequence
from typing import Final, TypeAlias, TypeVar

import trio

from trio_capnp.reports import is_of_signal
from trio_capnp.runtime._reports import described, log
from trio_capnp.transports import Accepted, Acceptor, aclose_shielded

SHORTAGES: Final = frozenset(
    {errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.ENOBUFS, errno.ENOSPC}
)
"""Errors of ``accept`` that pass: no descriptor, no memory, no room to watch another socket."""

PAUSE_S: Final = 0.1
"""Seconds until ``accept`` is tried again; connections that end meanwhile make room."""

Serve: TypeAlias = Callable[[Accepted], Awaitable[None]]
L = TypeVar("L", bound="trio.abc.Listener[trio.SocketStream]")


async def accept_all(
    listeners: Sequence[L], serve: Serve, task_status: trio.TaskStatus[list[L]]
) -> None:
    """Run ``serve`` in a task for each connection that is accepted, until cancelled.

    Args:
        listeners: each gets a loop.
        serve: serves one accepted connection and closes its transport.
        task_status: is given the listeners when all loops have been started.

    Raises:
        OSError: a listener failed for good. It is in a group, and the other loops were cancelled.
    """
    async with trio.open_nursery() as nursery:
        for listener in listeners:
            nursery.start_soon(_accept_from, listener, serve, nursery)
        task_status.started(list(listeners))


async def _accept_from(
    listener: trio.abc.Listener[trio.SocketStream], serve: Serve, nursery: trio.Nursery
) -> None:
    while True:
        try:
            with Acceptor(listener) as acceptor:
                while True:
                    accepted = await acceptor.accept()
                    _begin(accepted, serve, nursery)
                    del accepted  # the next connection may come much later
        except (OSError, MemoryError) as error:
            if not _is_shortage(error):
                raise
            log.error("accepting pauses for %s s: %s", PAUSE_S, described(error))
            await trio.sleep(PAUSE_S)


def _is_shortage(error: OSError | MemoryError) -> bool:
    """Whether ``accept`` may succeed later. False if a signal handler raised ``error``."""
    if isinstance(error, OSError) and error.errno not in SHORTAGES:
        return False
    return not is_of_signal(error)


def _begin(accepted: Accepted, serve: Serve, nursery: trio.Nursery) -> None:
    try:
        nursery.start_soon(_run, accepted, serve, name="trio_capnp server of one peer")
    except MemoryError as error:
        if is_of_signal(error):
            _close(accepted)
            raise
        log.error("a connection was closed before it was served: %s", described(error))
        _close(accepted)


def _close(accepted: Accepted) -> None:
    if isinstance(accepted, socket.socket):
        accepted.close()
    else:
        accepted.socket.close()


async def _run(accepted: Accepted, serve: Serve) -> None:
    try:
        await serve(accepted)
    finally:
        if isinstance(accepted, socket.socket):
            if accepted.fileno() >= 0:
                accepted.close()
        elif accepted.socket.fileno() >= 0:  # else a transport has taken it over
            await aclose_shielded(accepted)  # a cancelled `aclose` would replace the error
