"""The bootstrap argument: its types and its check."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from inspect import isabstract, signature
from typing import TYPE_CHECKING, TypeAlias

from trio_capnp.reports import is_of_signal
from trio_capnp.typed import Client, Server

if TYPE_CHECKING:
    from trio_capnp.runtime._connection import Connection

Factory: TypeAlias = Callable[["Connection"], Server | Client | Awaitable[Server | Client]]
Bootstrap: TypeAlias = Server | Client | type[Server] | Factory
"""The object that a peer begins with, a client of it, or a factory.

A factory is called once for each connection, with the ``Connection``, and returns the object or a
client; it may be async. A class of servers is a factory too: its constructor takes the connection
or nothing.
"""


def check_bootstrap(bootstrap: Bootstrap | None) -> None:
    """Refuse a bootstrap that no connection could offer, before a socket is opened for it.

    Raises:
        TypeError: it is no server, client or factory, or a factory that cannot be called.
    """
    if bootstrap is not None and not isinstance(bootstrap, (Server, Client)):
        factory_of(bootstrap)


def factory_of(bootstrap: Bootstrap) -> Factory:
    """Return a bootstrap as a factory that takes the connection, also if a class takes nothing.

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
    """Whether ``factory`` takes these arguments. True if it has no signature, as some builtins."""
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
