"""Errors of calls: from exceptions of Python to those of rpc.capnp, and back.

Source: rpc.capnp, ``Exception``; ``docs/protocol.md``, sections 11.1 and 12; rows H01 to H07, I03.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from struct import Struct
from typing import Final

from trio_capnp.errors import (
    REMOTE,
    ProtocolError,
    RpcDisconnected,
    RpcError,
    RpcFailed,
    RpcOverloaded,
    RpcUnimplemented,
    WireError,
)
from trio_capnp.reports import described, is_of_signal, text_of, traceback_of
from trio_capnp.rpc._messages import ExceptionValue

KIND_OF_ERROR: Final[dict[str, type[RpcError]]] = {
    kind.kind: kind for kind in (RpcFailed, RpcOverloaded, RpcDisconnected, RpcUnimplemented)
}
NOT_BEGUN: Final = 0xC46C_181A_0E0C_EDF6
"""The id of the detail that marks a refusal by a peer that shuts down. Chosen at random."""
SHUTTING_DOWN: Final = "the server is shutting down"
MAX_CAUSES: Final = 16
"""The most exceptions that are kept of one chain of causes. People read no more than that."""

# The descriptors of BaseException, because a class of the program may override these attributes.
CAUSE: Final = BaseException.__dict__["__cause__"]
CONTEXT: Final = BaseException.__dict__["__context__"]
SUPPRESSES: Final = BaseException.__dict__["__suppress_context__"]


def to_wire(error: RpcError) -> ExceptionValue:
    """Give the value to send for an error. It has a trace only if the program set one.

    The value never has the mark ``NOT_BEGUN``, because the error may come from another call.
    """
    return ExceptionValue(error.reason, error.kind, error.trace, without_mark(error.details))


def from_wire(value: ExceptionValue) -> RpcError:
    """Give the error for a value from a peer.

    The prefix is in the text of the error alone. A C++ vat between the peers has sent it, too.
    """
    kind = KIND_OF_ERROR.get(value.kind, RpcFailed)
    reason = value.reason.removeprefix(REMOTE)
    return remote(kind(reason, trace=value.trace, details=without_mark(value.details)))


def remote(error: RpcError) -> RpcError:
    """Mark a new error as one that a peer has sent. Returns it."""
    error.__dict__["_is_remote"] = True
    return error


# --- calls that have not begun ----------------------------------------------------------------
#
# The mark on the wire is made and read for one hop only. The error of a call that may have begun
# can come from another call, by a handler that lets the error through, for example.

_put_question: Final = Struct("<I").pack


def refusal_of(question_id: int) -> ExceptionValue:
    """Give the value that refuses a call of the peer, because this side shuts down."""
    mark = {NOT_BEGUN: _put_question(question_id)}
    return ExceptionValue(SHUTTING_DOWN, RpcDisconnected.kind, "", mark)


def farewell() -> ExceptionValue:
    """Give the value of the Abort of a side that shuts down: it has answered every call."""
    return ExceptionValue(SHUTTING_DOWN, RpcDisconnected.kind, "", {NOT_BEGUN: b""})


def refuses(value: ExceptionValue, question_id: int) -> bool:
    """Whether a Return says that this very call has not begun.

    A vat of another implementation may copy the details of one call's error to another. Such a
    value has another question's id, or a reason that has the prefix of an earlier hop.
    """
    return _marks(value, _put_question(question_id))


def is_farewell(value: ExceptionValue) -> bool:
    """Whether an Abort says that no call that still waits has begun."""
    return _marks(value, b"")


def _marks(value: ExceptionValue, data: bytes) -> bool:
    return (
        value.details.get(NOT_BEGUN) == data
        and value.kind == RpcDisconnected.kind
        and not value.reason.startswith(REMOTE)
    )


def without_mark(details: Mapping[int, bytes]) -> Mapping[int, bytes]:
    if NOT_BEGUN not in details:
        return details
    return {number: data for number, data in details.items() if number != NOT_BEGUN}


def unbegun(error: RpcError) -> RpcError:
    """Give an equal error for a call that has not begun; any kind but disconnected stays."""
    if not isinstance(error, RpcDisconnected) or error.began is False:
        return error
    copy = another(error)
    copy.__dict__["began"] = False
    return copy


def perhaps_begun(error: RpcError) -> RpcError:
    """Give an equal error for a call that may have begun, although another call has not."""
    if error.__dict__.get("began") is not False:
        return error
    copy = another(error)
    del copy.__dict__["began"]
    return copy


# --- copies -----------------------------------------------------------------------------------


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


def breach_of(error: RpcError) -> Exception | None:
    """A copy of the peer's breach of the protocol that ``error`` comes from; None for no breach."""
    cause: BaseException | None = CAUSE.__get__(error)
    if not isinstance(cause, (ProtocolError, WireError)):
        return None
    copy = _replica(cause)
    assert isinstance(copy, Exception), "a copy has the class of its original"
    CAUSE.__set__(copy, CAUSE.__get__(cause))
    return copy


def null_capability() -> RpcError:
    return RpcFailed("called a null capability")


def disconnected(cause: BaseException | None, reason: str = "") -> RpcDisconnected:
    """Give the error for all calls on a lost connection (row I03).

    The error has the text, the trace and the details of its cause; its kind is ``disconnected``.
    A call of this connection may have begun, also if the cause is a call that has not.

    Args:
        cause: the exception that ended the connection, if there is one.
        reason: the text; the default is the text of ``cause``.
    """
    # A stream of the program may raise an error whose ``__str__`` raises; ``text_of`` copes.
    told = cause.reason if isinstance(cause, RpcError) else text_of(cause or "")
    text = reason or told or "the peer disconnected"
    if isinstance(cause, RpcDisconnected) and not reason:
        kept_cause = perhaps_begun(kept(cause))
        assert isinstance(kept_cause, RpcDisconnected), "a copy has the class of its original"
        return kept_cause
    error = RpcDisconnected(text)
    if isinstance(cause, RpcError):
        error.trace, error.details = cause.trace, without_mark(cause.details)
        if not reason and cause.__dict__.get("_is_remote"):
            remote(error)
    error.__cause__ = without_frames(cause)
    return error
