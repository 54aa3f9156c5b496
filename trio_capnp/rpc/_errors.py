"""Errors of calls, from exceptions to what crosses the wire and back.

Source: rpc.capnp, ``Exception``; rows H01 to H07.
"""

from __future__ import annotations

from typing import Final

from trio_capnp.errors import (
    RpcDisconnected,
    RpcError,
    RpcFailed,
    RpcOverloaded,
    RpcUnimplemented,
)
from trio_capnp.reports import text_of
from trio_capnp.rpc._messages import ExceptionValue

KIND_OF_ERROR: Final[dict[str, type[RpcError]]] = {
    kind.kind: kind for kind in (RpcFailed, RpcOverloaded, RpcDisconnected, RpcUnimplemented)
}
PREFIX: Final = "remote exception: "


def to_wire(error: RpcError) -> ExceptionValue:
    """What is sent for an error. A trace goes along only if somebody put one there."""
    return ExceptionValue(error.reason, error.kind, error.trace, error.details)


def from_wire(value: ExceptionValue) -> RpcError:
    """The error of a peer; the receiver says that it is remote, and says it once."""
    reason = value.reason if value.reason.startswith(PREFIX) else PREFIX + value.reason
    made = KIND_OF_ERROR.get(value.kind, RpcFailed)
    return made(reason, trace=value.trace, details=value.details)


def another(error: RpcError) -> RpcError:
    """An equal error, for one more waiter: a shared one would gather all their tracebacks.

    One of a class of the application's stays one, whatever its ``__init__`` wants.
    """
    kind = type(error)
    copy = kind.__new__(kind, *error.args)
    copy.__dict__.update(error.__dict__)
    copy.__cause__ = error.__cause__
    return copy


def null_capability() -> RpcError:
    return RpcFailed("called a null capability")


def disconnected(cause: BaseException | None, reason: str = "") -> RpcDisconnected:
    """The one error that everything on a lost connection gets: of its cause it keeps all but kind.

    Row I03.
    """
    told = "" if cause is None else text_of(cause)  # a stream of the program may raise anything
    text = reason or told or "the peer disconnected"
    if isinstance(cause, RpcDisconnected) and not reason:
        return cause
    error = RpcDisconnected(text)
    if isinstance(cause, RpcError):
        error.trace, error.details = cause.trace, cause.details
    error.__cause__ = cause
    return error
