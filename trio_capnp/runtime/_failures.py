"""The rule for the errors of handlers, factories and rejected promises: the text and the log.

    an RpcError          -> the caller gets it as it is
    another exception    -> the caller gets RpcFailed("ValueError [incident 3f9a41c0]"); the log has
                            the same number and the traceback
      with Hooks(expose_errors=True)
                         -> the caller gets RpcFailed("ValueError: the text"); the log has the
                            traceback

The text of an exception may hold a key, a path or an address, so it leaves the process only if the
program asks for it. A group with one exception in it counts as that exception; several are joined.

No function here raises an ``Exception``, whatever the class of the error does (``reports``).

Source: docs/protocol.md, section 11.1; rows H01 to H08.
"""

from __future__ import annotations

from collections.abc import Callable
from os import urandom
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Final, TypeGuard

import trio

from trio_capnp.errors import RpcError, RpcFailed
from trio_capnp.rpc import another
from trio_capnp.rpc._errors import KIND_OF_ERROR, perhaps_begun
from trio_capnp.runtime._hooks import NO_HOOKS
from trio_capnp.runtime._reports import internal_error, log, text_of, type_name

if TYPE_CHECKING:
    from trio_capnp.rpc._local import Delivery
    from trio_capnp.runtime._faces import Carrier
    from trio_capnp.runtime._hooks import Hooks

MAX_REASON: Final = 1000
"""Characters of a reason that this module makes, so that a group of many errors stays short."""

INCIDENT_BYTES: Final = 4
"""Bytes of the random number in a reason: eight hex digits identify one line of millions."""

MAX_DETAIL_ID: Final = 2**64 - 1
"""Detail ids are UInt64. Source: rpc.capnp, ``Exception.Detail``."""

# The descriptor of the builtin type, since a subclass may override the attribute.
_EXCEPTIONS: Final[MemberDescriptorType] = vars(BaseExceptionGroup)["exceptions"]


def failure_of(place: str, error: BaseException, hooks: Hooks = NO_HOOKS) -> RpcError:
    """Make the error that a caller gets for an exception. Logs any exception but an RpcError.

    A KeyboardInterrupt or SystemExit alone is not logged, because it leaves ``trio.run``.

    Args:
        place: the place for the log: the method, or "the bootstrap factory".
        error: the exception.
        hooks: of the connection that the error is sent on.
    """
    leaves = [leaf for leaf in leaves_of(error) if not _is_a(leaf, trio.Cancelled)]
    told = _rpc_error_among(leaves)
    if told is None:
        told = _logged(place, error, leaves, hooks)
    if hooks.trace is not None and not told.trace:
        told = another(told)
        told.trace = _traced(hooks.trace, error)
    return told


def _rpc_error_among(leaves: list[BaseException]) -> RpcError | None:
    """The RpcError, if it is the only exception and can be sent; else None."""
    if len(leaves) != 1:
        return None
    (leaf,) = leaves
    return _sendable(leaf) if is_rpc_error(leaf) else None


def _logged(
    place: str, error: BaseException, leaves: list[BaseException], hooks: Hooks
) -> RpcFailed:
    """Log an exception, and make the error for the caller."""
    if not leaves:
        return RpcFailed("canceled")
    told = "; ".join(_exposed(leaf) if hooks.expose_errors else _name(leaf) for leaf in leaves)
    told = told[:MAX_REASON]
    if not any(_is_a(leaf, Exception) for leaf in leaves):
        return RpcFailed(told)
    if hooks.expose_errors:
        log.error("%s failed", place, error=error)
        return RpcFailed(told)
    incident = urandom(INCIDENT_BYTES).hex()
    log.error("%s failed [incident %s]", place, incident, error=error)
    return RpcFailed(f"{told} [incident {incident}]")


def _name(leaf: BaseException) -> str:
    """The part of an exception that a caller may know: the type, or an RpcError's reason."""
    sound = _sendable(leaf) if is_rpc_error(leaf) else None
    return type_name(type(leaf)) if sound is None else sound.reason


def _exposed(leaf: BaseException) -> str:
    if is_rpc_error(leaf):
        return _name(leaf)
    text = ""
    try:
        # The whole text of an OSError has a path or an address.
        text = text_of(leaf.strerror or "") if isinstance(leaf, OSError) else text_of(leaf)
    except Exception as fault:  # noqa: BLE001 - the program's own class may raise anything
        log.error("the text of an exception cannot be read", error=fault)
    name = type_name(type(leaf))
    return f"{name}: {text}" if text else name


def _sendable(error: RpcError) -> RpcError | None:
    """Return an error that can be copied for each waiter and sent; None if its class prevents it.

    The error of another call may say that it has not begun; this one may have begun, and says so.
    A subclass may break the promises of the four classes: it may override reason, kind or cause.
    """
    try:
        copy = another(error)
        reason, trace = "".join((copy.reason, "")), "".join((copy.trace, ""))
        copy.__cause__  # noqa: B018 - must be readable: waiters raise from it
        is_known = copy.kind in KIND_OF_ERROR
        details = all(
            isinstance(number, int) and 0 <= number <= MAX_DETAIL_ID and isinstance(data, bytes)
            for number, data in copy.details.items()
        )
        if not is_known or not details:
            return None
        error = perhaps_begun(error)
        copy = perhaps_begun(copy)
        if type(copy.reason) is str and type(copy.trace) is str:
            return error
        copy.reason, copy.trace = reason, trace  # of an enum, say; now plain str
    except Exception as fault:  # noqa: BLE001 - the program's own class may raise anything
        log.warning("an RpcError cannot be sent", error=fault)
        return None
    return copy


def lost_value(place: str, name: str, value: object) -> RpcFailed:
    """Log that a handler has returned a value, and make the error of its call.

    Args:
        place: the class and the method, for the log.
        name: the method, for the caller.
        value: the value, which no caller gets.
    """
    kind = type_name(type(value))
    log.error(
        "%s returned a value of type %s, which no caller gets: set call.results instead",
        place,
        kind,
    )
    return RpcFailed(f"{name} returned a value of type {kind} in place of setting results")


def end_broken(delivery: Delivery, carrier: Carrier | None, fault: Exception) -> None:
    """End a call after a fault of this package, and log the fault. Raises no ``Exception``.

    If the call was ending already, its answer may be lost. Then the connection ends, so that the
    caller does not wait for ever.

    Args:
        delivery: the call.
        carrier: the session of the connection; None for a local call.
        fault: the exception.
    """
    internal_error("a call", fault)
    try:
        if not delivery.ended:
            delivery.reject(RpcFailed("internal error"))
        elif carrier is not None:
            carrier.end(fault)
    except Exception as error:  # noqa: BLE001 - nothing is left to try
        internal_error("the end of a call", error)


def _traced(trace: Callable[[BaseException], str], error: BaseException) -> str:
    """The trace that the hook makes of an error. If the hook fails: logged, and an empty trace."""
    try:
        made = trace(error)
        if not isinstance(made, str):
            raise TypeError(f"the hook trace gave no str but {made!r}")
        return "".join((made, ""))
    except Exception as fault:  # noqa: BLE001 - a hook may raise anything
        log.error("the hook trace failed", error=fault)
        return ""


# --- kinds of exceptions ----------------------------------------------------------------------
#
# These use ``type.__subclasscheck__``, because ``isinstance`` may run code of the program: it reads
# ``__class__``, and the metaclass of ``trio.Cancelled`` hashes the class of the exception.


def _is_a(error: BaseException, kind: type[BaseException]) -> bool:
    return type.__subclasscheck__(kind, type(error))


def is_ordinary(error: BaseException) -> bool:
    """Whether an exception is an ``Exception``. Any other exception must leave ``trio.run``."""
    return _is_a(error, Exception)


def is_rpc_error(error: BaseException) -> TypeGuard[RpcError]:
    """Whether an exception is an RpcError, whatever its ``__class__`` says."""
    return _is_a(error, RpcError)


def is_group(error: BaseException) -> TypeGuard[BaseExceptionGroup[BaseException]]:
    """Whether an exception is a group of others."""
    return _is_a(error, BaseExceptionGroup)


def beyond_handler(error: BaseException) -> BaseException | None:
    """The part of a handler's exception that is no ``Exception`` and must go on.

    Examples are ``Cancelled`` and ``KeyboardInterrupt``. None if every part is ordinary.
    """
    if not is_group(error):
        return None if _is_a(error, Exception) else error
    beyond = [leaf for leaf in leaves_of(error) if not _is_a(leaf, Exception)]
    if not beyond:
        return None
    try:
        return error.split(Exception)[1]
    except Exception as fault:  # noqa: BLE001 - the program's group may override `derive`
        log.error("a group of exceptions cannot be split", error=fault)
        return BaseExceptionGroup("of a handler", beyond)


def raise_beyond(error: BaseException) -> None:
    """Raise the part of a handler's exception that must go on, if there is one.

    Raises:
        BaseException: the part that ``beyond_handler`` finds.
    """
    beyond = beyond_handler(error)
    try:
        if beyond is not None:
            raise beyond
    finally:
        del beyond, error  # a cycle: the traceback refers to this frame


def is_cancellation(error: BaseException) -> bool:
    """Whether an exception is ``Cancelled``, or a group of nothing else."""
    return all(_is_a(leaf, trio.Cancelled) for leaf in leaves_of(error))


def leaves_of(error: BaseException) -> list[BaseException]:
    """The exceptions in a group and in its inner groups; or the exception, if it is no group."""
    found: list[BaseException] = []
    todo = [error]
    while todo:
        step = todo.pop()
        if is_group(step):
            inside: tuple[BaseException, ...] = _EXCEPTIONS.__get__(step)
            todo.extend(reversed(inside))
        else:
            found.append(step)
    return found
