"""Calls that no task awaits: they go on to their end, and their errors are logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trio_capnp.errors import RpcError
from trio_capnp.rpc._faces import is_ended
from trio_capnp.runtime._reports import log, text_of, type_name

if TYPE_CHECKING:
    from trio_capnp.rpc._faces import Outcome, Pending


class Sent:
    """Holds a call until its outcome is known, and logs its error."""

    __slots__ = ("_name", "_pending")

    def __init__(self, pending: Pending, name: str) -> None:
        self._pending = pending
        self._name = name

    def __call__(self, outcome: Outcome) -> None:
        if isinstance(outcome, RpcError):
            report_sent(self._name, outcome)
        if not is_ended(outcome):
            self._pending.release()


def report_sent(name: str, error: RpcError) -> None:
    """Log the error of a call that no task awaits."""
    log.warning(
        "the call of %s, which nothing awaits, failed with %s: %s",
        name,
        type_name(type(error)),
        text_of(error.reason),
    )
