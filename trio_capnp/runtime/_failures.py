"""What a peer is told of an exception in a handler.

An ``RpcError`` goes as it is. Of anything else the peer learns the type and the message, never a
traceback, a path or an address; the log has all of it. A group with one exception in it counts as
that exception, several are joined.

Source: rows H01 to H08.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import trio

from trio_capnp.errors import RpcError, RpcFailed

MAX_REASON: Final = 1000  # characters


def rpc_error_of(
    error: BaseException, trace: Callable[[BaseException], str] | None = None
) -> RpcError:
    """The error that the caller gets; ``trace`` makes its trace, where one is to be sent."""
    if isinstance(error, RpcError):
        return error
    told = _of_group(error) if isinstance(error, BaseExceptionGroup) else RpcFailed(_reason(error))
    if trace is not None:
        told.trace = trace(error)
    return told


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
        if isinstance(error, BaseExceptionGroup):
            todo.extend(reversed(error.exceptions))
        else:
            found.append(error)
    return found


def _reason(error: BaseException) -> str:
    name = type(error).__name__
    text = (error.strerror or "") if isinstance(error, OSError) else str(error)
    return f"{name}: {text}"[:MAX_REASON] if text else name
