"""Asks a server object for its file descriptor. Its errors are logged, as the core must go on.

Source: docs/rpc.md, "File descriptors"; rows K01, K06.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trio_capnp.runtime._failures import is_ordinary
from trio_capnp.runtime._handlers import call_fileno, close_unawaited
from trio_capnp.runtime._reports import log, qualified_name

if TYPE_CHECKING:
    from trio_capnp.runtime._system import System
    from trio_capnp.typed import Server


def fileno_of(system: System, server: Server) -> int | None:
    """The file descriptor that a server object gives, which stays its own; None if it gives none.

    An error of the object is logged: its capability goes without a file descriptor. A negative
    number, which a closed socket gives, is none.
    """
    given: object = None
    try:
        given = call_fileno(getattr(server, "fileno"))  # noqa: B009 - not an attribute of `Server`
        if given is None:
            return None
        if isinstance(given, int) and not isinstance(given, bool):
            return int(given) if given >= 0 else None
        raise TypeError(f"fileno gives an int or None, not {qualified_name(type(given))}")
    except BaseException as error:  # noqa: BLE001 - a task raises any KeyboardInterrupt
        if not is_ordinary(error):
            system.raise_soon(error)
        close_unawaited(given)
        log.error("fileno of %s failed", qualified_name(type(server)), error=error)
        return None
