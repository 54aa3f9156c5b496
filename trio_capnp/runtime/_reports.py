"""The runtime's log, which raises no ``Exception``, and safe texts of the program's objects.

Every ``except`` branch and log line of the runtime uses these, because an error path that raises
would end more than the call that failed.
"""

from __future__ import annotations

from typing import Final

from trio_capnp.reports import Log, described, is_of_signal, qualified_name, text_of, type_name

__all__ = [
    "INTERNAL",
    "described",
    "internal_error",
    "log",
    "qualified_name",
    "text_of",
    "type_name",
]

INTERNAL: Final = "internal error"
"""The reason that callers and the peer get for a fault of this package."""

log: Final = Log("trio_capnp.runtime")


def internal_error(where: str, error: BaseException) -> None:
    """Log a fault of this package, which a last net has caught, with its traceback.

    Raises:
        BaseException: ``error`` itself, if a signal handler of the program raised it.
    """
    if is_of_signal(error):
        raise error
    log.error("%s: internal error, please report it", where, error=error)
