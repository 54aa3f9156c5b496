"""The bootstrap argument: its check, and the object that a server keeps while it serves."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from inspect import isabstract, signature
from typing import TYPE_CHECKING, TypeAlias

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.limits import limits_from
from trio_capnp.reports import is_of_signal
from trio_capnp.rpc import another
from trio_capnp.runtime._clients import ClientRef, cap_of
from trio_capnp.runtime._dispatcher import UNLIMITED, Dispatcher
from trio_capnp.runtime._system import current_system
from trio_capnp.typed import Client, Server

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.rpc import Cap
    from trio_capnp.runtime._connection import Connection
    from trio_capnp.runtime._system import System

Factory: TypeAlias = Callable[["Connection"], Server | Client | Awaitable[Server | Client]]
Bootstrap: TypeAlias = Server | Client | type[Server] | Factory
"""The object that a peer begins with, a client of it, or a factory.

A factory is called once for each connection, with the ``Connection``, and gives the object or a
client; it may be async. A class of servers will do as a factory: it may take the connection or
nothing.
"""


def check_bootstrap(bootstrap: Bootstrap | None) -> None:
    """Refuse a bootstrap that no connection could offer, before anything is opened for it.

    Raises:
        TypeError: it is no server, client or factory, or a factory that cannot be called.
    """
    if bootstrap is not None and not isinstance(bootstrap, (Server, Client)):
        factory_of(bootstrap)


def factory_of(bootstrap: Bootstrap) -> Factory:
    """The factory that a bootstrap is. A class may take the connection or nothing.

    Raises:
        TypeError: it is no factory, or it cannot be called with the connection.
    """
    if isinstance(bootstrap, type):
        return _factory_of_class(bootstrap)
    if isinstance(bootstrap, (Server, Client)) or not callable(bootstrap):
        raise TypeError(f"a bootstrap is a server, a client or a factory, not {bootstrap!r}")
    if not _takes(bootstrap, None):
        raise TypeError(
            f"a bootstrap factory is called with the connection, which {bootstrap!r} does not take"
        )
    return bootstrap


def _factory_of_class(cls: type[Server]) -> Factory:
    if not issubclass(cls, Server):
        raise TypeError(f"a bootstrap class derives from some Server; {cls!r} does not")
    if isabstract(cls):
        raise TypeError(f"the bootstrap {cls!r} is abstract; give a class that has every method")
    if _takes(cls, None):
        return cls
    if _takes(cls):
        return lambda _: cls()
    raise TypeError(
        f"the bootstrap {cls!r} needs arguments beside the connection;"
        " give an object of it, or a function that takes the connection and makes one"
    )


def _takes(factory: Callable[..., object], *arguments: object) -> bool:
    """Whether it can be called so; True if that cannot be told, as of some builtins."""
    try:
        shape = signature(factory)
    except ValueError as error:
        if is_of_signal(error):
            raise
        return True
    try:
        shape.bind(*arguments)
    except TypeError as error:
        if is_of_signal(error):
            raise
        return False
    return True


def cap_to_begin_with(system: System, value: Server | Client) -> Cap:
    """Give the capability of an object that is offered to a peer.

    Raises:
        RpcError: the client was released, or its capability has failed.
    """
    cap = cap_of(system, value)
    if cap.broken is not None:
        error = another(cap.broken)
        cap.release()
        raise error
    return cap


@enable_ki_protection
async def keep_while(
    serve: Callable[[Bootstrap | None], Awaitable[None]],
    bootstrap: Bootstrap | None,
    limits: Limits | None,
) -> None:
    """Run ``serve``; a shared bootstrap object stays while no peer is connected, but not longer.

    Until ``serve`` returns there are workers for local calls, so that no peer takes these calls
    along when it goes.

    Not a context manager of ``contextlib``: since Python 3.12, a cancelled one is part of a circle
    of its frames and its exception, and keeps the last connections until the next collection.

    Args:
        serve: called with the bootstrap to serve. In place of a client that is one of its own, so
            that a program which releases its client does not refuse the peers to come.
        bootstrap: given by the program.
        limits: given by the program.
    """
    check_bootstrap(bootstrap)
    system = current_system()
    cap: Cap | None = None
    if isinstance(bootstrap, (Server, Client)):
        cap = cap_to_begin_with(system, bootstrap)
    own: ClientRef | None = None
    if cap is not None and isinstance(bootstrap, Client):
        own = ClientRef(system, cap.add_ref())
        bootstrap = type(bootstrap)(own)
    known = limits_from(limits)
    timeout_s = known.close_timeout_s
    try:
        async with trio.open_nursery() as nursery:
            dispatcher = Dispatcher(system, UNLIMITED, known.max_batch_s)
            dispatcher.open(nursery)
            system.hosts[dispatcher] = None
            try:
                await serve(bootstrap)
            finally:
                del system.hosts[dispatcher]
                dispatcher.close(trio.current_time() + timeout_s)
                nursery.cancel_scope.cancel()
    finally:
        if cap is not None:
            cap.release()
            if own is not None:
                own.release()
            await system.end_objects(timeout_s)
