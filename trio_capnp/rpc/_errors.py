"""Errors of calls: from exceptions of Python to those of rpc.capnp, and back.

Source: rpc.capnp, ``Exception``; ``docs/protocol.md``, sections 11.1 and 12; rows H01 to H07, I03.
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
"""The most exceptions that are kept of one chain of causes. People read no more than that."""

# The descriptors of BaseException, because a class of the program may override these attributes.
CAUSE: Final = BaseException.__dict__["__cause__"]
CONTEXT: Final = BaseException.__dict__["__context__"]
SUPPRESSES: Final = BaseException.__dict__["__suppress_context__"]


def to_wire(error: RpcError) -> ExceptionValue:
    """Give the value to send for an error. It has a trace only if the program set one."""
    return ExceptionValue(error.reason, error.kind, error.trace, error.details)


def from_wire(value: ExceptionValue) -> RpcError:
    """Give the error for a value from a peer. The prefix is added once, also over several hops."""
    reason = value.reason if value.reason.startswith(PREFIX) else PREFIX + value.reason
    made = KIND_OF_ERROR.get(value.kind, RpcFailed)
    return made(reason, trace=value.trace, details=value.details)


def another(error: RpcError) -> RpcError:
    """Give an equal error for one more waiter. A shared one would gather all their tracebacks.

    The copy has the class of the original. ``__init__`` is not called, because a class of the
    application may require other arguments.
    """
    kind = type(error)
    copy = kind.__new__(kind, *error.args)
    copy.__dict__.update(error.__dict__)
    CAUSE.__set__(copy, CAUSE.__get__(error))
    return copy


def named(error: RpcError, call: str) -> RpcError:
    """Give an equal error to be raised, whose text names the call that failed."""
    copy = another(error)
    copy.__dict__["_call"] = call  # replaces the name of an inner call that failed
    return copy


def kept(error: RpcError) -> RpcError:
    """Give an equal error that can be kept: neither it nor its causes hold a traceback.

    A traceback holds every frame that it passed, and with it a receive buffer or the locals of a
    handler. If one of these frames refers to the connection, call or capability that keeps the
    error, the cycle is never freed by counting references.
    """
    cause: BaseException | None = CAUSE.__get__(error)
    if cause is None and traceback_of(error) is None:
        return error
    copy = another(error)
    CAUSE.__set__(copy, without_frames(cause))
    return copy


def without_frames(error: BaseException | None) -> BaseException | None:
    """Give equal exceptions for a chain of causes, without tracebacks.

    The exceptions may belong to the program, so they are copied. An exception that cannot be copied
    is replaced by a ``RuntimeError`` with its type and its text.
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
    except Exception as fault:  # methods of the program's classes may raise any exception
        if is_of_signal(fault):
            raise
    return RuntimeError(described(error))


def _copied(error: BaseException) -> BaseException:
    """Copy an exception without calling its ``__init__``.

    Raises:
        Exception: the class does not allow a copy, or the exception is a group, whose members
            would keep their tracebacks.
    """
    if isinstance(error, BaseExceptionGroup):
        raise TypeError("the members of a group would keep their tracebacks")
    kind = type(error)
    args = error.__reduce__()[1]
    assert isinstance(args, tuple), "__reduce__ gives the arguments as a tuple"
    copy = kind.__new__(kind, *args)
    copy.__dict__.update(error.__dict__)
    return copy


def null_capability() -> RpcError:
    return RpcFailed("called a null capability")


def disconnected(cause: BaseException | None, reason: str = "") -> RpcDisconnected:
    """Give the error for all calls on a lost connection (row I03).

    The error has the text, the trace and the details of its cause; its kind is ``disconnected``.

    Args:
        cause: the exception that ended the connection, if there is one.
        reason: the text; the default is the text of ``cause``.
    """
    # A stream of the program may raise an error whose ``__str__`` raises; ``text_of`` copes.
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
