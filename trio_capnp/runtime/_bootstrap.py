"""What a peer begins with, and what is kept for it as long as a server serves."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from inspect import signature
from typing import TYPE_CHECKING, TypeAlias

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.limits import limits_from
from trio_capnp.runtime._clients import cap_of
from trio_capnp.runtime._system import current_system
from trio_capnp.runtime._workers import UNLIMITED, Workers
from trio_capnp.typed import Client, Server

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.rpc import Cap
    from trio_capnp.runtime._connection import Connection
    from trio_capnp.runtime._system import System

Factory: TypeAlias = Callable[["Connection"], Server | Client]
Bootstrap: TypeAlias = Server | Client | type[Server] | Factory
"""What a peer begins with: an object, a client, or what makes one for each connection."""


def factory_of(bootstrap: Bootstrap) -> Factory:
    """What makes the object for each connection. A class may want the connection or nothing.

    Raises:
        TypeError: it is nothing that a peer could begin with.
    """
    if isinstance(bootstrap, type):
        if not issubclass(bootstrap, Server):
            raise TypeError(f"a bootstrap class derives from some Server; {bootstrap!r} does not")
        return bootstrap if _wants_connection(bootstrap) else lambda _: bootstrap()
    if isinstance(bootstrap, (Server, Client)) or not callable(bootstrap):
        raise TypeError(f"a bootstrap is a server, a client or what makes one, not {bootstrap!r}")
    return bootstrap


def _wants_connection(cls: type[Server]) -> bool:
    try:
        signature(cls).bind(None)
    except TypeError:
        return False
    return True


def cap_to_begin_with(system: System, value: Server | Client) -> Cap:
    """Give the capability of what was made for a peer, or raise what it failed with."""
    cap = cap_of(system, value)
    if cap.broken is not None:
        raise cap.broken
    return cap


@asynccontextmanager
@enable_ki_protection
async def keep(bootstrap: Bootstrap | None, limits: Limits | None) -> AsyncGenerator[None]:
    """Keep a shared bootstrap object from ending while no peer is connected, but not longer.

    And have workers for local calls that no peer takes along when it goes.
    """
    system = current_system()
    cap: Cap | None = None
    if isinstance(bootstrap, (Server, Client)):
        cap = cap_to_begin_with(system, bootstrap)
    elif bootstrap is not None:
        factory_of(bootstrap)  # refuses now what it would refuse with each peer
    known = limits_from(limits)
    timeout_s = known.close_timeout_s
    try:
        async with trio.open_nursery() as nursery:
            workers = Workers(system, UNLIMITED, known.max_batch_s)
            workers.open(nursery)
            system.workers.append(workers)
            try:
                yield
            finally:
                system.workers.remove(workers)
                workers.close(trio.current_time() + timeout_s)
                nursery.cancel_scope.cancel()
    finally:
        if cap is not None:
            cap.release()
            await system.end_objects(timeout_s)
