"""The one rule for the errors of handlers, factories and rejected promises: its text and its log.

    an RpcError          -> the caller gets it as it is
    another exception    -> the caller gets RpcFailed("ValueError [incident 3f9a41c0]"); the log has
                            the same number and the traceback
      with Hooks(expose_errors=True)
                         -> the caller gets RpcFailed("ValueError: the text"); the log has the
                            traceback

The text of an exception may hold a key, a path or an address, so it leaves the process only if the
program asks for it. A group with one exception in it counts as that exception; several are joined.

Nothing here raises an ``Exception``, whatever the class of the error does: see ``reports``.

Source: rows H01 to H08.
"""

from __future__ import annotations

from collections.abc import Callable
from os import urandom
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Final, TypeGuard

import trio

from trio_capnp.errors import RpcError, RpcFailed
from trio_capnp.rpc import another
from trio_capnp.rpc._errors import KIND_OF_ERROR
from trio_capnp.runtime._hooks import NO_HOOKS
from trio_capnp.runtime._reports import internal_error, log, text_of, type_name

if TYPE_CHECKING:
    from trio_capnp.rpc._local import Delivery
    from trio_capnp.runtime._faces import Carrier
    from trio_capnp.runtime._hooks import Hooks

MAX_REASON: Final = 1000
"""Characters of a reason that is made here, so that a group of many errors stays short."""

INCIDENT_BYTES: Final = 4
"""Of the random number in a reason: eight hex digits are found again in a log of millions."""

MAX_DETAIL_ID: Final = 0xFFFFFFFF
"""Detail ids are UInt32. Source: rpc.capnp, ``Exception.Detail``."""

# The descriptor of the builtin type, since a subclass may override the attribute.
_EXCEPTIONS: Final[MemberDescriptorType] = vars(BaseExceptionGroup)["exceptions"]


def failure_of(place: str, error: BaseException, hooks: Hooks = NO_HOOKS) -> RpcError:
    """The error that the caller gets of an exception, which is logged unless it is an RpcError.

    A KeyboardInterrupt or SystemExit alone is not logged: it leaves by ``trio.run``.

    Args:
        place: for the log: the method, or "the bootstrap factory".
        error: the exception.
        hooks: of the connection that the error goes to.
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
    """The RpcError that an exception amounts to, if it does and if that can be sent."""
    if len(leaves) != 1:
        return None
    (leaf,) = leaves
    return _sendable(leaf) if is_rpc_error(leaf) else None


def _logged(
    place: str, error: BaseException, leaves: list[BaseException], hooks: Hooks
) -> RpcFailed:
    """Log an exception, and give the error for the caller."""
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
    """The part of one exception that a caller may know: its type, or an RpcError's reason."""
    sound = _sendable(leaf) if is_rpc_error(leaf) else None
    return type_name(type(leaf)) if sound is None else sound.reason


def _exposed(leaf: BaseException) -> str:
    if is_rpc_error(leaf):
        return _name(leaf)
    text = ""
    try:
        # Not the whole text of an OSError, which has a path or an address.
        text = text_of(leaf.strerror or "") if isinstance(leaf, OSError) else text_of(leaf)
    except Exception as fault:  # noqa: BLE001 - the program's own class may raise anything
        log.error("the text of an exception cannot be read", error=fault)
    name = type_name(type(leaf))
    return f"{name}: {text}" if text else name


def _sendable(error: RpcError) -> RpcError | None:
    """The error, if it can be copied for each waiter and sent; None if its class prevents that.

    A subclass may override the promises of the four classes: reason, kind, cause.
    """
    try:
        copy = another(error)
        reason, trace = "".join((copy.reason, "")), "".join((copy.trace, ""))
        copy.__cause__  # noqa: B018 - a waiter's error is raised from it
        is_known = copy.kind in KIND_OF_ERROR
        details = all(
            isinstance(number, int) and 0 <= number <= MAX_DETAIL_ID and isinstance(data, bytes)
            for number, data in copy.details.items()
        )
        if not is_known or not details:
            return None
        if type(copy.reason) is str and type(copy.trace) is str:
            return error
        copy.reason, copy.trace = reason, trace  # of a subclass of str, an enum's member
    except Exception as fault:  # noqa: BLE001 - the program's own class may raise anything
        log.warning("an RpcError cannot be sent", error=fault)
        return None
    return copy


def end_broken(delivery: Delivery, carrier: Carrier | None, fault: Exception) -> None:
    """End a call after a fault in our own code, which is logged. Raises no ``Exception``.

    If the fault came while the call was being ended, its answer may be lost; then the connection
    ends, so that the caller does not wait for ever.
    """
    internal_error("a call", fault)
    try:
        if not delivery.ended:
            delivery.reject(RpcFailed("internal error"))
        elif carrier is not None:
            carrier.end()
    except Exception as error:  # noqa: BLE001 - nothing is left to try
        internal_error("the end of a call", error)


def _traced(trace: Callable[[BaseException], str], error: BaseException) -> str:
    """The trace that the hook makes of an error; empty if the hook fails, which is logged."""
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
# By ``type.__subclasscheck__``, because ``isinstance`` reads ``__class__``, and ``trio.Cancelled``
# has a metaclass that hashes the class it is compared with: both may be the program's code.


def _is_a(error: BaseException, kind: type[BaseException]) -> bool:
    return type.__subclasscheck__(kind, type(error))


def is_ordinary(error: BaseException) -> bool:
    """Whether it is an ``Exception``: any other one must leave by ``trio.run``."""
    return _is_a(error, Exception)


def is_rpc_error(error: BaseException) -> TypeGuard[RpcError]:
    """Whether it is an RpcError, whatever its ``__class__`` says."""
    return _is_a(error, RpcError)


def is_group(error: BaseException) -> TypeGuard[BaseExceptionGroup[BaseException]]:
    """Whether an exception is a group of others."""
    return _is_a(error, BaseExceptionGroup)


def beyond_handler(error: BaseException) -> BaseException | None:
    """The part of a handler's exception that must go on: ``Cancelled``, ``KeyboardInterrupt``.

    None if all of it is ordinary.
    """
    if not is_group(error):
        return None if _is_a(error, Exception) else error
    beyond = [leaf for leaf in leaves_of(error) if not _is_a(leaf, Exception)]
    if not beyond:
        return None
    try:
        return error.split(Exception)[1]
    except Exception as fault:  # noqa: BLE001 - a group of the program has its own ``derive``
        log.error("a group of exceptions cannot be split", error=fault)
        return BaseExceptionGroup("of a handler", beyond)


def raise_beyond(error: BaseException) -> None:
    """Raise what ``beyond_handler`` gives, if anything."""
    beyond = beyond_handler(error)
    try:
        if beyond is not None:
            raise beyond
    finally:
        del beyond, error  # or the exception would refer to itself, by its traceback


def is_cancellation(error: BaseException) -> bool:
    """Whether it is nothing but ``Cancelled``; nurseries put those into groups."""
    return all(_is_a(leaf, trio.Cancelled) for leaf in leaves_of(error))


def leaves_of(error: BaseException) -> list[BaseException]:
    """The exceptions in a group and in the groups inside it; the exception itself if it is none."""
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
