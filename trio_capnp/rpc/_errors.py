"""Errors of calls, from exceptions to what crosses the wire and back.

Source: rpc.capnp, ``Exception``; rows H01 to H07.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from trio_capnp.errors import (
    RpcDisconnected,
    RpcError,
    RpcFailed,
    RpcOverloaded,
    RpcUnimplemented,
)
from trio_capnp.reports import described, is_of_signal, text_of, traceback_of
from trio_capnp.rpc._messages import ExceptionValue

KIND_OF_ERROR: Final[dict[str, type[RpcError]]] = {
    kind.kind: kind for kind in (RpcFailed, RpcOverloaded, RpcDisconnected, RpcUnimplemented)
}
PREFIX: Final = "remote exception: "
MAX_CAUSES: Final = 16
"""Exceptions of one chain of causes that are kept; people read no more of them."""

# The attributes themselves: a class of the program may have put properties in their place.
CAUSE: Final = BaseException.__dict__["__cause__"]
CONTEXT: Final = BaseException.__dict__["__context__"]
SUPPRESSES: Final = BaseException.__dict__["__suppress_context__"]


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
    CAUSE.__set__(copy, CAUSE.__get__(error))
    return copy


def named(error: RpcError, call: str) -> RpcError:
    """Give an equal error to be raised, whose text names the call that failed."""
    copy = another(error)
    copy.__dict__["_call"] = call  # instead of the name of a call within that one
    return copy


def kept(error: RpcError) -> RpcError:
    """Give an equal error that can be kept: neither it nor its causes hold a traceback.

    A traceback holds every frame that it passed, and with it a receive buffer or a handler's
    locals. Something kept by a connection, a call or a capability would never be freed by counting
    references if one of those frames refers to it.
    """
    cause: BaseException | None = CAUSE.__get__(error)
    if cause is None and traceback_of(error) is None:
        return error
    copy = another(error)
    CAUSE.__set__(copy, without_frames(cause))
    return copy


def without_frames(error: BaseException | None) -> BaseException | None:
    """Give equal exceptions for a chain of causes, without tracebacks.

    Copies, because the exceptions may belong to the program. One that cannot be copied is replaced
    by a ``RuntimeError`` that names its type and has its text.
    """
    chain: list[BaseException] = []
    step = error
    while step is not None and len(chain) < MAX_CAUSES:
        chain.append(step)
        cause = CAUSE.__get__(step)
        if cause is None and not SUPPRESSES.__get__(step):  # ``or`` would ask its ``__bool__``
            cause = CONTEXT.__get__(step)
        step = cause
    if all(traceback_of(each) is None for each in chain):
        return error
    copies = [_replica(each) for each in chain]
    for copy, cause in pairwise(copies):
        CAUSE.__set__(copy, cause)
    return copies[0]


def _replica(error: BaseException) -> BaseException:
    try:
        copy = _copied(error)
        if str(copy) == str(error):
            return copy
    except Exception as fault:  # methods of the program's classes may raise anything
        if is_of_signal(fault):
            raise
    return RuntimeError(described(error))


def _copied(error: BaseException) -> BaseException:
    """Copy an exception, whatever its ``__init__`` wants.

    Raises:
        Exception: its class does not allow that, or it holds others, with tracebacks.
    """
    if isinstance(error, BaseExceptionGroup):
        raise TypeError("the members of a group would keep their tracebacks")
    kind = type(error)
    args = error.__reduce__()[1]
    assert isinstance(args, tuple), "the arguments that pickle gives the class"
    copy = kind.__new__(kind, *args)
    copy.__dict__.update(error.__dict__)
    return copy


def null_capability() -> RpcError:
    return RpcFailed("called a null capability")


def disconnected(cause: BaseException | None, reason: str = "") -> RpcDisconnected:
    """The one error that everything on a lost connection gets: of its cause it keeps all but kind.

    Row I03.
    """
    # The text of an error that a stream of the program raised may itself raise.
    told = cause.reason if isinstance(cause, RpcError) else text_of(cause or "")
    text = reason or told or "the peer disconnected"
    if isinstance(cause, RpcDisconnected) and not reason:
        kept_cause = kept(cause)
        assert isinstance(kept_cause, RpcDisconnected), "a copy has the class of its original"
        return kept_cause
    error = RpcDisconnected(text)
    if isinstance(cause, RpcError):
        error.trace, error.details = cause.trace, cause.details
    error.__cause__ = without_frames(cause)
    return error
