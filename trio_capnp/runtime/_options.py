"""The options of a connection, checked once: the arguments of each ``open_*`` and ``serve_*``."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from trio_capnp.limits import DEFAULT, limits_from
from trio_capnp.rpc.codec._translate import prepare
from trio_capnp.runtime._bootstrap import check_bootstrap
from trio_capnp.runtime._hooks import NO_HOOKS, hooks_from
from trio_capnp.runtime._interceptors import interceptors_from

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.runtime._bootstrap import Bootstrap
    from trio_capnp.runtime._hooks import Hooks
    from trio_capnp.runtime._interceptors import Interceptor, Interceptors


class Options(NamedTuple):
    """The arguments for one connection, or for all connections of a server.

    Attributes:
        bootstrap: the object that a peer begins with, or a factory; None offers no object.
        limits: of each connection.
        hooks: callbacks of each connection.
        interceptors: run around the handlers of the peer's calls; None for none.
        is_watcher: whether the peer is a watcher of ``debugging``. Its connection is not listed,
            and runs no local call and no ``aclose`` of the program.
    """

    bootstrap: Bootstrap | None = None
    limits: Limits = DEFAULT
    hooks: Hooks = NO_HOOKS
    interceptors: Interceptors | None = None
    is_watcher: bool = False


def options_from(
    bootstrap: Bootstrap | None,
    limits: Limits | None,
    hooks: Hooks | None,
    interceptors: Sequence[Interceptor] = (),
) -> Options:
    """Check the arguments that every ``open_*`` and ``serve_*`` takes, and keep them together.

    Args:
        bootstrap: a server, a client, a factory or None.
        limits: ``Limits``, or None for the defaults.
        hooks: ``Hooks``, or None for none.
        interceptors: async functions, the outermost first.

    Raises:
        TypeError: an argument is of none of these types.
    """
    check_bootstrap(bootstrap)
    _prepare()
    return Options(
        bootstrap, limits_from(limits), hooks_from(hooks), interceptors_from(interceptors)
    )


def _prepare() -> None:
    """Import the modules that connections may need.

    Not when the package is imported, because many programs open no connection. Not later than here,
    because a server may then be confined, and not reach the files of the modules any more.
    """
    for name in ("identity", "runtime._statistics"):
        import_module(f"trio_capnp.{name}")
    prepare()
