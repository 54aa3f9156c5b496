"""What a peer is told of an exception in a handler.

An ``RpcError`` goes as it is. Of anything else the peer learns the type and the message, never a
traceback, a path or an address; the log has all of it. A group with one exception in it counts as
that exception, several are joined.

Source: rows H01 to H08.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeGuard

import trio

from trio_capnp.errors import RpcError, RpcFailed
from trio_capnp.rpc import another
from trio_capnp.runtime._reports import internal_error, log, text_of, type_name

if TYPE_CHECKING:
    from trio_capnp.rpc._pending import Delivery
    from trio_capnp.runtime._connection import Connection

MAX_REASON: Final = 1000  # characters


def rpc_error_of(
    error: BaseException, trace: Callable[[BaseException], str] | None = None
) -> RpcError:
    """The error that the caller gets; ``trace`` makes its trace, where one is to be sent."""
    if isinstance(error, RpcError):
        if trace is None or error.trace:
            return error
        told = another(error)
    else:
        told = _of_group(error) if is_group(error) else RpcFailed(_reason(error))
    if trace is not None:
        told.trace = _traced(trace, error)
    return told


def end_broken(delivery: Delivery, connection: Connection | None, fault: Exception) -> None:
    """End a call after a fault in our own code, which is logged. Raises no ``Exception``.

    If the fault came while the call was being ended, its answer may be lost; then the connection
    ends, so that the caller does not wait for ever.
    """
    internal_error("a call", fault)
    try:
        if not delivery.ended:
            delivery.reject(RpcFailed("internal error"))
        elif connection is not None:
            connection.end()
    except Exception as error:  # noqa: BLE001 - nothing is left to try
        internal_error("the end of a call", error)


def _traced(trace: Callable[[BaseException], str], error: BaseException) -> str:
    """What the hook makes of an error. If it fails itself, there is no trace, and that is all."""
    try:
        made = trace(error)
        if not isinstance(made, str):
            raise TypeError(f"the hook trace gave no str but {made!r}")
    except Exception as fault:  # noqa: BLE001 - a hook may raise anything
        log.error("the hook trace failed", error=fault)
        return ""
    return made


def is_group(error: BaseException) -> TypeGuard[BaseExceptionGroup[BaseException]]:
    """Whether an exception is a group of others."""
    return isinstance(error, BaseExceptionGroup)


def beyond_handler(error: BaseException) -> BaseException | None:
    """What of a handler's exception is not only the call's: ``Cancelled``, ``KeyboardInterrupt``.

    None if all of it is ordinary.
    """
    if is_group(error):
        return error.split(Exception)[1]
    return None if isinstance(error, Exception) else error


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
    if is_group(error):
        return all(isinstance(leaf, trio.Cancelled) for leaf in _leaves(error))
    return isinstance(error, trio.Cancelled)


def _of_group(group: BaseExceptionGroup[BaseException]) -> RpcError:
    leaves = [leaf for leaf in _leaves(group) if not isinstance(leaf, trio.Cancelled)]
    if len(leaves) == 1:
        return rpc_error_of(leaves[0])
    told = "; ".join(
        leaf.reason if isinstance(leaf, RpcError) else _reason(leaf) for leaf in leaves
    )
    return RpcFailed(told[:MAX_REASON] or "canceled")


def _leaves(group: BaseExceptionGroup[BaseException]) -> list[BaseException]:
    found: list[BaseException] = []
    todo: list[BaseException] = [group]
    while todo:
        error = todo.pop()
        if is_group(error):
            todo.extend(reversed(error.exceptions))
        else:
            found.append(error)
    return found


def _reason(error: BaseException) -> str:
    name = type_name(type(error))
    text = text_of(error.strerror or "" if isinstance(error, OSError) else error)
    return f"{name}: {text}"[:MAX_REASON] if text else name
